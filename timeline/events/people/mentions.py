"""The names of one article as they stand in it: a parse in, the place, text and label of each mention out."""

from collections.abc import Iterator

from timeline.events.english.roles import COUNTRIES, DEMONYMS, FIRM_WORDS, GIVEN_NAMES
from timeline.events.english.words import words
from timeline.events.people.edges import BRACKETS, CLOCKS, MARRIED, Mention, whole_name
from timeline.events.syntax.parse import DASHES, Parse, Stretch, Word

NAMED = words("PERSON ORG GPE LOC FAC PRODUCT EVENT WORK_OF_ART NORP LAW")
_STRAYING = words("PERSON ORG GPE")
# Before a name these are a headline's or a cry's: "Without Okafor", "Down with Lind".
_STRAY = words("ADP AUX INTJ SCONJ PART")
_STRAY_IF_KNOWN = _STRAY | words("VERB ADV ADJ NOUN")
_DASHES = DASHES | {"-"}
# No name goes on beyond these: "World Health Organization (WHO".
_PARTING = DASHES | BRACKETS
_SHORTEST = 2
_ERAS = words("BC BCE AD CE")
# "Conversation With Okafor", "Down with Lind".
_TITLING = words("with without")


def named_mentions(parse: Parse) -> tuple[Mention, ...]:
    """Return the names of an article: spaCy's entities, and runs of proper nouns that it left out."""
    found: dict[int, Mention] = {}
    alone = frozenset(span.text for span, _ in parse.entities if " and " not in span.text)
    for whole, given in parse.entities:
        # "Mosquito nets" in small letters are nobody.
        if given in NAMED and not (given == "PERSON" and whole.text.islower()):
            # "COP29" is no person.
            label = "" if given == "PERSON" and any(map(str.isdigit, whole.words[-1].text)) else given
            for part in _names_apart(whole, alone if given != "LOC" else frozenset()):
                _add(found, _without_stray(part, label, alone=alone), label)
    taken = {i for mention in found.values() for i in range(mention.start, mention.end)}
    for token in parse.having(parse.pos, ("PROPN",)):
        if token.i not in taken and not token.ent_type_ and not _is_within(token):
            start = token.i
            while start > token.sent.start and start - 1 not in taken and _leads(parse[start - 1], token):
                start -= 1
            run = Stretch(parse, start, token.i + 1)
            if any(piece.text[0].isupper() for piece in run):
                _add(found, run, "")
    return tuple(sorted(found.values(), key=lambda mention: mention.start))


def _without_stray(span: Stretch, label: str, *, alone: frozenset[str]) -> Stretch:
    """A name without what only stands beside it: "Talk With Okafor", "Norway Erik Lind", "Erik Lind UN"."""
    parse, start, end = span.parse, span.start, span.end
    headings = (i + 1 for i in range(start, end - 1) if parse[i].lower_ in _TITLING)
    start = next((i for i in headings if parse.written(i, end) in alone), start)
    if label not in _STRAYING or end - start < _SHORTEST:
        return Stretch(parse, start, end)
    while end - start > 1 and _is_stray(Stretch(parse, start, end), label, alone=alone):
        start += 1
    last = parse[end - 1].text
    if label == "PERSON" and end - start > _SHORTEST and last.isupper() and last in alone:
        end -= 1
    return Stretch(parse, start, end)


def _is_stray(span: Stretch, label: str, *, alone: frozenset[str]) -> bool:
    """Whether the first word is no part of a name: by its kind, if a person's, or where the rest stands alone."""
    first = span.parse[span.start]
    rest = span.parse.written(span.start + 1, span.end)
    if first.lower_ in CLOCKS:
        return True
    if first.lower_ in GIVEN_NAMES or first.tag_ == "NNP":
        return label == "PERSON" and _is_glued(span, alone=alone)
    if label == "PERSON" and first.pos_ in _STRAY:
        return True
    return rest in alone and first.pos_ in _STRAY_IF_KNOWN


def _is_glued(span: Stretch, *, alone: frozenset[str]) -> bool:
    """Whether a capital before a person's name is no part of it: "Billboard Erik Lind" where "Erik Lind" stands alone.

    So are a country or people, "Norway Erik Lind", and whoever brings the news, "CNN Lind".
    """
    first, rest = span.parse[span.start], span.parse.written(span.start + 1, span.end)
    if len(span) > _SHORTEST:
        # "W. Erik Lind" is his name.
        given = len(first) > _SHORTEST and span.parse[span.start + 1].lower_ in GIVEN_NAMES
        country = first.text in COUNTRIES or first.lower_ in DEMONYMS
        return first.lower_ not in GIVEN_NAMES and (country or (given and rest in alone))
    return len(first) > _SHORTEST and first.text.isupper() and first.text in alone and rest in alone


def _leads(before: Word, name: Word) -> bool:
    """Whether a name goes on to the left: "Ever" in "the Ever Given" may pass for its adjective."""
    inside = before.i > name.sent.start and before.dep_ == "amod" and before.head.i == name.i
    return before.pos_ == "PROPN" or (inside and before.pos_ == "ADJ" and _is_capital(before))


def _is_within(token: Word) -> bool:
    """Whether a word is not the last of its name: "Ever" of "Ever Given"."""
    beside = token.head.i == token.i + 1 and token.head.pos_ == "PROPN" and not token.head.ent_type_
    return token.dep_ == "compound" or (token.dep_ in ("amod", "nmod") and beside)


def _is_capital(word: Word) -> bool:
    plain = word.text.istitle() and word.text.isalpha()
    return plain and not word.ent_type_ and word.pos_ not in ("DET", "PRON", "CCONJ", "ADP")


def _names_apart(span: Stretch, alone: frozenset[str]) -> Iterator[Stretch]:
    """The names within one: of two lines, beside a bracket, and of two firms, "Norden Corp and Vera Shipping".

    Two are also told by one of them standing ``alone`` elsewhere in the article.
    """
    for part in _within_one_line(span):
        joint = next((w for w in part.words[1:-1] if w.lower_ == "and" or parting(w)), None)
        if joint is None or not (joint.text in _PARTING or _are_two(part, joint, alone)):
            yield part
        else:
            halves = Stretch(span.parse, part.start, joint.i), Stretch(span.parse, joint.i + 1, part.end)
            yield from (half for half in halves if not half.text.islower())


def _are_two(span: Stretch, joint: Word, alone: frozenset[str]) -> bool:
    """Whether the names around "and" are two: both end as firms do, or one stands alone elsewhere."""
    parse = span.parse
    halves = Stretch(parse, span.start, joint.i), Stretch(parse, joint.i + 1, span.end)
    firms = joint.text != "-" and all(half.words[-1].lower_.rstrip(".") in FIRM_WORDS for half in halves)
    return firms or any(half.text in alone for half in halves)


def parting(word: Word) -> bool:
    """Whether no name and no phrase goes on over a word: a bracket, a dash between blanks."""
    return word.text in BRACKETS or _is_dash(word)


def _is_dash(word: Word) -> bool:
    """Whether a dash stands between blanks, and so may part names: "based in Bergen - Norden"."""
    return word.text in _DASHES and word.spaced and word.parse[word.i - 1].spaced


def _within_one_line(span: Stretch) -> Iterator[Stretch]:
    """The pieces of a name between the ends of lines, and before a "Mrs" within it."""
    start = span.start
    for token in span:
        if token.is_space or token.lower_.rstrip(".") in MARRIED:
            if start < token.i:
                yield Stretch(span.parse, start, token.i)
            start = token.i + token.is_space
    if start < span.end:
        yield Stretch(span.parse, start, span.end)


def _add(found: dict[int, Mention], span: Stretch, label: str) -> None:
    if span.text in _ERAS and span.start and span.parse[span.start - 1].text.isdigit():
        return
    mention = whole_name(span, label)
    # "Leyen" stands within "Ursula von der Leyen".
    if mention is not None and not (mention.head in found and found[mention.head].start < mention.start):
        found[mention.head] = mention
