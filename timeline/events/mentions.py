"""The names of one article as they stand in it: a parse in, the place, text and label of each mention out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.english.calendar import MONTHS, WEEKDAYS
from timeline.events.english.roles import (
    COUNTRIES,
    FIRM_WORDS,
    GIVEN_NAMES,
    OFFICES,
    ORGANISATION_NOUNS,
    PEOPLE_NOUNS,
    PERSONAL,
)
from timeline.events.english.words import words
from timeline.events.parse import Parse, Stretch, Word
from timeline.names import TITLES

# What spaCy calls the names of places.
PLACES = frozenset({"GPE", "LOC", "FAC"})
NAMED = words("PERSON ORG GPE LOC FAC PRODUCT EVENT WORK_OF_ART NORP LAW")
_CLEAN = re.compile(r"^(?:the|a|an)\s+|(?:['’]s|['’]|\s\d+\s?[-–]\s?\d+)$", re.IGNORECASE)
# "Conversation With Ann Hay" is a heading, not a name.
_DATING = words("in on last by since until")
_HEADLINE_WORDS = words("with without for from by on")
_INITIAL = re.compile(r"[A-Z]\.")
_STRAYING = words("PERSON ORG GPE")
_SPACES = re.compile(r"\s+")
_CALLINGS = OFFICES | PEOPLE_NOUNS
_DAYS = MONTHS | WEEKDAYS
_OF_COUNTRIES = PLACES | {"NORP"}
_OCCUPATIONS = TITLES | OFFICES | PEOPLE_NOUNS | ORGANISATION_NOUNS
# "Administrator", "Employee": what somebody does, and no given name.
_BY_TRADE = re.compile(r"(?:or|er|ee|ist|ian|ent|ant|man|woman|person)s?$")
# A capital where a noun should be, though the tagger saw no name: "the Ever Given".
_NOMINAL = words("nsubj nsubjpass dobj pobj poss appos conj")
_PARTICLES = words("ten ter van von de del della der den di da dos du la le bin ibn al el")
_QUOTES = frozenset({'"', "“", "”", "``", "''"})
_NICKNAME = re.compile(r"\s*(?:[\"“”]|``|'').+?(?:[\"“”]|'')\s*")
_JOINTS = words("PUNCT CCONJ SYM")
# Before a name these are a headline's or a cry's: "Without Okafor", "Down with Lind".
_STRAY = words("ADP AUX INTJ SCONJ PART")
_STRAY_IF_KNOWN = _STRAY | words("VERB ADV ADJ NOUN")
# No names, though the parser takes them for some.
_CLOCKS = words("gmt utc bst est edt pst pdt cst cdt cet cest et pt hq")
_LONG_DASHES = frozenset({"–", "—", "--"})
_DASHES = _LONG_DASHES | {"-"}
# "Guitarist Sami Okafor" has a given name and a surname behind the office.
_SHORTEST = 2
_MISREAD = words("VERB ADV ADJ INTJ")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as written: its head token, the tokens it spans, its cleaned text and entity label."""

    head: int
    start: int
    end: int
    text: str
    label: str


def named_mentions(parse: Parse) -> tuple[Mention, ...]:
    """Return the names of an article: spaCy's entities, and runs of proper nouns that it left out."""
    found: dict[int, Mention] = {}
    alone = frozenset(span.text for span, _ in parse.entities if " and " not in span.text)
    for span, label in parse.entities:
        # "Mosquito nets" in small letters are nobody.
        if label in NAMED and not (label == "PERSON" and span.text.islower()):
            for part in _names_apart(span, alone if label != "LOC" else frozenset()):
                _add(found, _without_stray(part, label, alone=alone), label)
    taken = {i for mention in found.values() for i in range(mention.start, mention.end)}
    for token in parse:
        if token.pos_ == "PROPN" and token.i not in taken and not token.ent_type_ and not _is_within(token):
            start = token.i
            while start > token.sent.start and start - 1 not in taken and _leads(parse[start - 1], token):
                start -= 1
            run = Stretch(parse, start, token.i + 1)
            if any(piece.text[0].isupper() for piece in run):
                _add(found, run, "")
        elif token.dep_ in _NOMINAL and token.pos_ in _MISREAD and token.i not in taken:
            start = _capitals_before(token)
            if start < token.i:
                _add(found, Stretch(parse, start, token.i + 1), "")
    return tuple(sorted(found.values(), key=lambda mention: mention.start))


def _without_stray(span: Stretch, label: str, *, alone: frozenset[str]) -> Stretch:
    """A name without what only stands beside it: "Without Okafor", "Norway Erik Lind", "Erik Lind UN"."""
    parse, start, end = span.parse, span.start, span.end
    if label not in _STRAYING or end - start < _SHORTEST:
        return span
    while end - start > 1 and _is_stray(Stretch(parse, start, end), label, alone=alone):
        start += 1
    last = parse[end - 1].text
    if label == "PERSON" and end - start > _SHORTEST and last.isupper() and last in alone:
        end -= 1
    return Stretch(parse, start, end)


def _is_stray(span: Stretch, label: str, *, alone: frozenset[str]) -> bool:
    """Whether the first word is no part of a name: by its kind, if a person's, or where the rest stands alone."""
    first = span.parse[span.start]
    if first.lower_ in _CLOCKS:
        return True
    if first.lower_ in GIVEN_NAMES or first.tag_ == "NNP":
        return label == "PERSON" and len(span) > _SHORTEST and first.text in COUNTRIES
    rest = span.parse.written(span.start + 1, span.end)
    if label == "PERSON" and first.pos_ in _STRAY:
        return True
    return rest in alone and first.pos_ in _STRAY_IF_KNOWN


def _leads(before: Word, name: Word) -> bool:
    """Whether a name goes on to the left: "Ever" in "the Ever Given" may pass for its adjective."""
    inside = before.i > name.sent.start and before.dep_ == "amod" and before.head.i == name.i
    return before.pos_ == "PROPN" or (inside and before.pos_ == "ADJ" and _is_capital(before))


def _is_within(token: Word) -> bool:
    """Whether a word is not the last of its name: "Ever" of "Ever Given"."""
    beside = token.head.i == token.i + 1 and token.head.pos_ == "PROPN" and not token.head.ent_type_
    return token.dep_ == "compound" or (token.dep_ in ("amod", "nmod") and beside)


def _capitals_before(token: Word) -> int:
    """Where a run of capitals begins that ends with a word the tagger took for no name: "Ever" of "the Ever Given"."""
    parse, start = token.parse, token.i
    if not token.is_title or token.ent_type_:
        return start
    while start > token.sent.start and _is_capital(parse[start - 1]):
        start -= 1
    return start


def _is_capital(word: Word) -> bool:
    return word.is_title and word.is_alpha and not word.ent_type_ and word.pos_ not in ("DET", "PRON", "CCONJ", "ADP")


def _names_apart(span: Stretch, alone: frozenset[str]) -> Iterator[Stretch]:
    """The names within one: of two lines, beside a long dash, and of two firms, "Norden Corp and Vera Shipping".

    Two are also told by one of them standing ``alone`` elsewhere in the article.
    """
    for part in _within_one_line(span):
        joint = next((w for w in part.words[1:-1] if w.lower_ == "and" or _is_dash(w)), None)
        if joint is None or not (joint.text in _LONG_DASHES or _are_two(part, joint, alone)):
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


def _is_dash(word: Word) -> bool:
    """Whether a dash stands between blanks, and so may part names: "based in Bergen - Norden"."""
    return word.text in _DASHES and bool(word.whitespace_) and bool(word.parse[word.i - 1].whitespace_)


def _within_one_line(span: Stretch) -> Iterator[Stretch]:
    start = span.start
    for token in span:
        if token.is_space:
            if start < token.i:
                yield Stretch(span.parse, start, token.i)
            start = token.i + 1
    if start < span.end:
        yield Stretch(span.parse, start, span.end)


def _add(found: dict[int, Mention], span: Stretch, label: str) -> None:
    start, end = _first_word(span, label), _end_before_hyphen(span)
    while start < end and (span.parse[start].pos_ in ("DET", "PUNCT") or span.parse[start].tag_ == "POS"):
        start += 1
    while start < end and (
        span.parse[end - 1].tag_ == "POS" or span.parse[end - 1].pos_ in _JOINTS or span.parse[end - 1].text == "#"
    ):
        end -= 1
    start += _opens_with_date(span, start, end)
    own = _given_name(span, start, end)
    if own > start:
        start, label = own, "PERSON"
    if label in ("ORG", "") and end - start > _SHORTEST and _is_somebody(span.parse[start]):
        label = "PERSON"
    while not label and end - start > _SHORTEST and span.parse[start].lower_.rstrip(".") in TITLES:
        start += 1
    if label == "PERSON":
        start = max((i + 1 for i in range(start, end - 1) if span.parse[i].lower_ in _HEADLINE_WORDS), default=start)
        while end - start > 1 and span.parse[start].lower_.rstrip(".") in TITLES:
            start += 1
        while end - start > 2 and span.parse[start].lower_ in _CALLINGS:
            start += 1
    while label == "PERSON" and end + 1 < len(span.parse) and _goes_on(span.parse[end], span.parse[end + 1]):
        end += 2
    if label == "PERSON" and end < len(span.parse) and span.parse[end - 1].text in _PARTICLES:
        end += span.parse[end].is_title
    if end + 1 < len(span.parse) and _is_second_syllable(span.parse[end], span.parse[end + 1]):
        end, label = end + 2, "PERSON"
    while end < len(span.parse) and _continues(span.parse[end], span.parse[end - 1], label):
        end += 1
    while end < len(span.parse) and _ends_firm(span.parse[end], span.parse[end - 1]):
        end, label = end + 1, "ORG"
    trimmed = Stretch(span.parse, start, end)
    text = _SPACES.sub(" ", _CLEAN.sub("", _NICKNAME.sub(" ", trimmed.text))).strip()
    if text and any(letter.isalpha() for letter in text) and start < end and text.casefold() not in _CLOCKS:
        head = trimmed.root if trimmed.root.pos_ != "NUM" else span.parse[max(start, end - 2)]
        # "Leyen" stands within "Ursula von der Leyen".
        if head.i in found and found[head.i].start < start:
            return
        found[head.i] = Mention(head.i, start, end, text, label)


def _is_somebody(word: Word) -> bool:
    """Whether a name begins with what somebody does, "Guitarist Sami Okafor"; "General Norden Corp" is a firm."""
    known = word.parse[word.i + 1].lower_ in GIVEN_NAMES
    return word.lower_ in PERSONAL and (known or word.lower_ not in TITLES)


def _given_name(span: Stretch, start: int, end: int) -> int:
    """Where a person's own name begins: "National Intelligence Dennis C. Blair" is Dennis C. Blair."""
    words_of = span.parse.words[start:end]
    for at, word in enumerate(words_of[2:-1], 2):
        initial = _INITIAL.fullmatch(words_of[at + 1].text) is not None and at + 2 < len(words_of)
        if word.lower_ in GIVEN_NAMES and initial:
            return start + at
    return start


def _opens_with_date(span: Stretch, start: int, end: int) -> bool:
    """Whether the first word of a name is when its bearer did something: "In July Adobe stopped selling it"."""
    if not 0 < start < end - 1 or span.parse[start].lower_.rstrip(".") not in _DAYS:
        return False
    return span.parse[start - 1].lower_ in _DATING and span.parse[start + 1].is_title


def _first_word(span: Stretch, label: str) -> int:
    """Where a name begins: the parser takes "Ever" in "the Ever Bright" for an adverb; "co-founder" is no name."""
    parse, start = span.parse, span.start
    while label in ("PERSON", "ORG") and start and _is_given_name(parse[start - 1], parse[start]):
        start -= 1
    while start > 1 and _is_hyphenated(parse[start - 2], parse[start - 1]):
        start -= 2
    if start > 1 and _is_nickname(span) and parse[start - 2].pos_ == "PROPN":
        return start - 2
    if start + 1 < span.end and parse[start].is_lower and start > 1 and parse[start - 1].text == "-":
        return start + 1
    if start < 2 or not parse[start].is_title or parse[start - 2].lower_ != "the":
        return start
    before = parse[start - 1]
    stray = before.is_title and before.pos_ in ("ADV", "INTJ", "VERB", "SCONJ") and not before.ent_type_
    return start - 1 if stray and before.is_alpha and before.whitespace_ else start


def _is_hyphenated(first: Word, hyphen: Word) -> bool:
    """Whether a name began before a hyphen: "ORLA" of "ORLA-Rex"; "Norway-Chile" are two."""
    joined = hyphen.text == "-" and not (hyphen.whitespace_ or first.whitespace_)
    # "D-Ohio" is a senator's party and state, "Secretary-General" an office.
    part = len(first) > 1 and first.text[0].isupper() and first.lower_ not in TITLES
    return joined and part and first.pos_ == "PROPN" and first.ent_type_ not in _OF_COUNTRIES


def _is_nickname(span: Stretch) -> bool:
    """Whether a name begins within quotation marks: the parser saw `Tiger" Okafor` in `Sami "Tiger" Okafor`."""
    before = span.parse[span.start - 1]
    return before.text in _QUOTES and any(word.text in _QUOTES for word in span.words[1:-1])


def _is_given_name(before: Word, first: Word) -> bool:
    """Whether a name goes on to the left of where the parser saw it begin: "Alejandro" of "Alejandro Lind Okafor"."""
    alone = before.tag_ == "NNP" and before.dep_ == "compound" and before.head in (first, first.head)
    capital = before.is_title and before.is_alpha and not before.ent_type_
    if not alone or not capital or (before.i and before.parse[before.i - 1].pos_ == "PROPN"):
        return False
    word = before.lower_
    known = word in GIVEN_NAMES
    return known or not (word.rstrip("s") in _OCCUPATIONS or _BY_TRADE.search(word))


def _end_before_hyphen(span: Stretch) -> int:
    """Where a name ends: "Apple Inc. co" is the start of "co-founder"."""
    parse, end = span.parse, span.end
    hyphenated = (
        end < len(parse) and parse[end].text == "-" and not parse[end - 1].whitespace_ and not parse[end].whitespace_
    )
    return end - 1 if hyphenated and end - span.start > 1 and parse[end - 1].is_lower else end


def _goes_on(particle: Word, last: Word) -> bool:
    """Whether a name goes on after a small word in it: "Erik ten Lind", "Anna van der Berg"."""
    return particle.lower_ == particle.text and particle.text in _PARTICLES and last.is_title


def _is_second_syllable(hyphen: Word, syllable: Word) -> bool:
    """Whether a given name goes on in small letters after a hyphen: "Kim Hae-won"."""
    beside = hyphen.text == "-" and not (hyphen.whitespace_ or syllable.parse[hyphen.i - 1].whitespace_)
    return beside and syllable.tag_ == "NNP" and syllable.is_lower and syllable.is_alpha


def _ends_firm(token: Word, last: Word) -> bool:
    """Whether a word that the parser left out ends a firm's name: "Petroleum" of "Halden Petroleum"."""
    inside = token.pos_ == last.pos_ == "PROPN" and not token.ent_type_ and token.is_title and bool(last.whitespace_)
    return inside and last.head in (token, token.head) and token.lower_.rstrip(".") in FIRM_WORDS


def _continues(token: Word, last: Word, label: str) -> bool:
    """Whether a number belongs to the name before it: "Lumen 4", "Falcon 9"."""
    if label in ("PERSON", "GPE", "NORP", "LOC") or not last.whitespace_ or last.pos_ != "PROPN":
        return False
    return (
        token.text[0].isdigit()
        and token.ent_type_ not in ("DATE", "TIME", "MONEY", "PERCENT")
        and (token.head.i in (last.i, last.head.i) or last.head.i == token.i)
    )
