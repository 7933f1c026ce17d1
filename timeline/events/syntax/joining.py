"""Words of a line joined: chosen tokens in, text out with their spaces and commas and only whole quotations."""

import re
from collections.abc import Callable, Collection, Iterable
from itertools import pairwise
from operator import attrgetter, itemgetter

from timeline.events.english.roles import DEMONYMS
from timeline.events.english.words import words
from timeline.events.syntax.parse import DASHES, HELPERS, VERBAL, Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS

_QUOTES = {'"': '"', "“": "”", "``": "''", "«": "»", "„": "“"}
# Patterns that begin with a plain character, or with one of some, are looked for several times as fast.
_QUOTE_CHARACTERS = re.compile(r"\"|“|”|„|«|»|``|''")
_TRIM = " ,;:–—-…\n\t."
_LITTLE = words("""
    and or but to of in with for by that which who the a an so such than compared including according due because
    thanks as
""")
_STUMP = re.compile(
    rf"(?:(?:^|\s+)(?:{'|'.join(sorted(_LITTLE))}|thanks in part|in part|as well)"
    r"|(?<!twice)(?<!half)(?<!times)\s+as (?:long|soon|far|much))+$"
)
# What opens a noun, which the parser took away from the preposition before it.
_OF_NOUNS = frozenset({"NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON"})
_LAST_OF_STUMPS = _LITTLE | words("part well long soon far much")
_DASHES = DASHES | {"-"}
# "A university", "an hour": other letters sound either way.
_VOWELS = frozenset("ai")
_SURE_SOUNDS = _VOWELS | frozenset("bcdfgjklmnpqrstvwz")
_DASH = re.compile(r"\s(?:-|–|—|--)\s")
_SINGLE_OPENING = re.compile(r"(?<![\w.])['‘](?=\w)")
_SINGLE_CLOSING = re.compile(r"(?<=[^\Ws])['’](?!\w)")
_LOOSE_SIGN = re.compile(r" +(?=[,.;:!?])")
_MANY_COMMAS = re.compile(r",(?: *,)+")
_LOOSE_QUOTATION = re.compile(r'" +([^"]*?) +"')
_LOOSE_OWNER = re.compile(r"(?<=s) (['’]) (?=\w)")
_TWICE = re.compile(r"([A-Z](?<!\w.)\w+) \1\b")
_once = itemgetter(1)
_place = attrgetter("i")
# A line starts with no word that another sentence must explain.
_OWNER = re.compile(r"^(?:His|Her|Its|Their|My|Our|Your|This|These|Those)\s+(?=\w)")
_PRONOUN = re.compile(r"^(?:He|She|It|They|You)(?:['’]\w+)?\s+(?=\w)")
_NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT"})


def join(tokens: Iterable[Word], word: Callable[[Word], str], *, replaced: Collection[int]) -> str:
    """Return the ``tokens`` as text, each as ``word`` gives it; ``replaced`` ones break a quotation."""
    kept = _without_asides(sorted(tokens, key=_place))
    while kept and is_torn(kept[-1]):
        kept.pop()
    if not kept:
        return ""
    marks = _whole_quotations(kept, replaced)
    ordered = sorted((*kept, *marks), key=_place) if marks else kept
    pieces = [word(ordered[0])]
    for before, token in pairwise(ordered):
        if before.lower_ in ("a", "an") and token.i > before.i + 1 and token.text[0] in _SURE_SOUNDS:
            pieces[-1] = f"{pieces[-1][0]}n" if token.text[0] in _VOWELS else pieces[-1][0]
        pieces += [_between(before, token), word(token)]
    text = " ".join("".join(pieces).split()).strip(_TRIM)
    if text.rpartition(" ")[2] not in _LAST_OF_STUMPS or _is_end(kept[-1]):
        return text
    return _STUMP.sub("", text).rstrip(_TRIM)


def is_torn(token: Word) -> bool:
    """Return whether a hyphen ties a word to one behind it: the "re" of "to re-float", and its hyphen."""
    after = token.parse.words[token.i + 1 : token.i + 2]
    return not token.spaced and bool(after) and (token.text == "-" or (after[0].text == "-" and not after[0].spaced))


def tidy(line: str) -> str:
    """Return the line with clean spaces and capitals, no pronoun before it, no loose punctuation, whole quotations.

    >>> tidy('their talks on “the plan ,,')
    'The talks on the plan'
    """
    text = " ".join(line.split())
    for opening, closing in ("“”", "()", "[]"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    if "'" in text or "’" in text or "‘" in text:
        if len(_SINGLE_OPENING.findall(text)) != len(_SINGLE_CLOSING.findall(text)):
            text = _SINGLE_OPENING.sub("", text)
        text = _LOOSE_OWNER.sub(r"\1 ", text)
    text = _MANY_COMMAS.sub(",", _LOOSE_SIGN.sub("", text)).strip(f"{_TRIM}_")
    if '"' in text:
        text = _LOOSE_QUOTATION.sub(r'"\1"', text)
    text = _TWICE.sub(_once, text)
    return capital(_PRONOUN.sub("", _OWNER.sub("The ", capital(text))))


def capital(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def uncapital(text: str, first: Word) -> str:
    """Return the text as it stands inside a sentence: names, peoples and "I" keep their capital."""
    if first.lower_ in ("millions", "thousands", "hundreds", "dozens"):
        return text[:1].lower() + text[1:]
    named = first.pos_ == "PROPN" or first.ent_type_ in _NAMED or first.text == "I"
    named = named or first.lower_.removesuffix("s") in DEMONYMS or _is_capital_inside(first)
    return text if named or not first.text.istitle() else text[:1].lower() + text[1:]


def _is_capital_inside(first: Word) -> bool:
    """Whether a word has its capital for itself, though the tagger saw no name: "Halden" of "the Halden shop"."""
    inside = first.i > first.sent.start and first.parse[first.i - 1].text.isalpha()
    return inside and first.pos_ in ("NOUN", "ADJ", "VERB")


def _is_end(token: Word) -> bool:
    """Whether a little word ends its sentence as written: "unaccounted for", "caved in", "declined to do so"."""
    after = token.parse[token.i + 1] if token.i + 1 < len(token.parse) else None
    closed = token.lower_ == "due" and (token.dep_ == "acomp" or (after is not None and after.is_punct))
    robbed = token.dep_ == "prep" and after is not None and after.pos_ in _OF_NOUNS
    bare = token.dep_ in ("prep", "prt") and not any(token.children) and not robbed
    return closed or bare or (token.lower_ == "so" and token.head.lemma_ == "do")


def _without_asides(kept: list[Word]) -> list[Word]:
    """The tokens without those in brackets and between two dashes."""
    if len(kept) < 3:
        return kept
    written = kept[0].parse.text[kept[0].idx : kept[-1].end + 2]
    if "(" not in written and _DASH.search(written) is None:
        return kept
    inside: set[int] = set()
    depth, dash = 0, -1
    for token in kept[0].parse.words[kept[0].i : kept[-1].i + 2]:
        depth += token.text == "("
        if depth:
            inside.add(token.i)
        depth -= token.text == ")" and depth > 0
        if token.text in _DASHES and _DASH.match(token.parse.text, token.idx - 1):
            if dash >= 0:
                inside.update(range(dash, token.i + 1))
            dash = -1 if dash >= 0 else token.i
    return [token for token in kept if token.i not in inside]


def _whole_quotations(kept: list[Word], replaced: Collection[int]) -> list[Word]:
    """The quotation marks around words that are all kept, and kept as they are."""
    words = kept[0].parse.words[max(0, kept[0].i - 1) : kept[-1].i + 2]
    if _QUOTE_CHARACTERS.search(kept[0].parse.text, words[0].idx, words[-1].end) is None:
        return []
    present = {token.i for token in kept}
    marks: list[Word] = []
    opened: Word | None = None
    for token in words:
        if opened is None and token.text in _QUOTES:
            opened = token
        elif opened is not None and token.text == _QUOTES[opened.text]:
            said = [t for t in token.parse.words[opened.i + 1 : token.i] if not t.is_punct and not t.is_space]
            if said and all(t.i in present and t.i not in replaced for t in said):
                marks += [opened, token]
            opened = None
    return marks


def _between(before: Word, after: Word) -> str:
    """What stands between two kept words: as written, or a comma where a list or a set-off phrase goes on."""
    if after.i == before.i + 1:
        return " " if before.spaced else ""
    gap = before.parse.words[before.i + 1 : after.i]
    if all(token.is_punct or token.is_space for token in gap):
        text = before.parse.text[before.end : after.idx]
        return _QUOTE_CHARACTERS.sub("", text) if len(gap) < 4 else " "
    if after.dep_ == "cc":
        return " "
    listed = any(token.text == "," for token in gap) and _opens_member(after)
    verb = after.head if after.dep_ in HELPERS else after
    own = any(c.dep_ in NOMINAL_SUBJECTS and c.left_edge.i <= before.i <= c.right_edge.i for c in verb.lefts)
    # "Met the mayor, Ann Hay, 36, at the port".
    aside = before.dep_ == "appos" and before.is_set_off
    set_off = gap[-1].text == "," and (aside or (gap[0].text != "," and not own))
    return ", " if listed or set_off else " "


def _opens_member(token: Word) -> bool:
    return any(
        above.dep_ == "conj" and above.left_edge.i == token.i and above.pos_ not in VERBAL
        for above in (token, *token.ancestors)
    )
