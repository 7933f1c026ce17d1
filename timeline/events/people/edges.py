"""Where a name begins and ends: the words that the parser took for one in, the name as written out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.english.calendar import MONTHS, WEEKDAYS
from timeline.events.english.roles import FIRM_WORDS, GIVEN_NAMES, OFFICES, ORGANISATION_NOUNS, PEOPLE_NOUNS
from timeline.events.english.words import words
from timeline.events.syntax.parse import Parse, Stretch, Word
from timeline.names import TITLES

_CLEAN = re.compile(r"^(?:the|a|an)\s+|(?:['’]s|['’]|\s\d+\s?[-–]\s?\d+)$", re.IGNORECASE)
_DATING = words("in on last by since until")
# "Conversation With Ann Hay" is a heading, not a name.
_HEADLINE_WORDS = words("with without for from by on at")
_INITIAL = re.compile(r"[A-Z]\.")
_SPACES = re.compile(r"\s+")
# "Neighbouring Peru".
_BESIDE = words("neighbouring neighboring nearby")
_CALLINGS = OFFICES | PEOPLE_NOUNS
_DAYS = MONTHS | WEEKDAYS
_OF_COUNTRIES = words("GPE LOC FAC NORP")
_OCCUPATIONS = TITLES | OFFICES | PEOPLE_NOUNS | ORGANISATION_NOUNS
# "Administrator", "Employee": what somebody does, and no given name.
_BY_TRADE = re.compile(r"(?:or|er|ee|ist|ian|ent|ant|man|woman|person)s?$")
_PARTICLES = words("ten ter van von de del della der den di da dos du la le bin ibn al el")
BRACKETS = frozenset("()[]")
MARRIED = words("mr mrs ms miss")
_NICKNAME = re.compile(r"\s*(?:[\"“”]|``|'').+?(?:[\"“”]|'')\s*")
# A quotation mark whose fellow stands outside the name, the stop after "World War I.".
_LONE = re.compile(r"[\"“”]|``|''|(?<=\s[IVX])\.$")
_JOINTS = words("PUNCT CCONJ SYM")
_NUMERAL = re.compile(r"[IVX]{2,}")
_LINKS = words("of the for in and")
# No names, though the parser takes them for some.
CLOCKS = words("gmt utc bst est edt pst pdt cst cdt cet cest et pt hq")
# "Guitarist Sami Okafor" has a given name and a surname behind the office.
_SHORTEST = 2
# What the parser takes the first word of a name for.
_STRAYING = words("ADV INTJ VERB SCONJ")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as written: its head token, the tokens it spans, its cleaned text and entity label."""

    head: int
    start: int
    end: int
    text: str
    label: str


def whole_name(span: Stretch, label: str) -> Mention | None:
    """Return the name that begins and ends about where the parser saw one; ``None`` where nothing is left of it."""
    words = span.parse.words
    start, end = _trimmed(span.parse, _first_word(span, label), _last_word(span), label=label)
    start += _opens_with_date(span, start, end)
    own = _given_name(span, start, end)
    if own > start:
        start, label = own, "PERSON"
    if label == "PERSON":
        start, end = _of_person(words, start, end)
    elif not label and words[end - 1].lower_ not in FIRM_WORDS:
        while end - start > _SHORTEST and _is_title(words[start]):
            start += 1
    while end < len(words) and _continues(words[end], words[end - 1], label):
        end += 1
    trimmed = Stretch(span.parse, start, end)
    text = _SPACES.sub(" ", _LONE.sub("", _CLEAN.sub("", _NICKNAME.sub(" ", trimmed.text)))).strip()
    if not any(letter.isalpha() for letter in text) or start >= end or text.casefold() in CLOCKS:
        return None
    head = trimmed.root
    head = head if head.pos_ != "NUM" else words[max(start, end - 2)]
    return Mention(head.i, start, end, text, label)


def _trimmed(parse: Parse, start: int, end: int, *, label: str) -> tuple[int, int]:
    """A name without articles, signs and small words at its ends: "the Harbour Union and"."""
    words = parse.words
    while start < end and (words[start].pos_ in ("DET", "PUNCT") or words[start].tag_ == "POS"):
        start += 1
    if label in ("ORG", ""):
        end = _end_of_count(parse, start, end)
    while start < end and _is_loose(words[end - 1]):
        end -= 1
    return start, end


def _is_loose(last: Word) -> bool:
    return last.tag_ == "POS" or last.pos_ in _JOINTS or last.text == "#" or last.text in _LINKS


def _of_person(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """A person's name without titles and callings before it, with what goes on: "Anna van der Berg", "Olaf II"."""
    start = max((i + 1 for i in range(start, end - 1) if words[i].lower_ in _HEADLINE_WORDS), default=start)
    while end - start > 1 and _is_title(words[start]):
        start += 1
    while end - start > _SHORTEST and _is_calling(words[start], words[start + 1]):
        start += 1
    while end + 1 < len(words) and _goes_on(words[end], words[end + 1]):
        end += 2
    if end < len(words) and _NUMERAL.fullmatch(words[end].text):
        end += 1
    if end < len(words) and words[end - 1].text in _PARTICLES:
        end += words[end].text.istitle()
    return start, end


def _is_title(word: Word) -> bool:
    return word.lower_.rstrip(".") in TITLES


def _is_calling(word: Word, second: Word) -> bool:
    """Whether a person's name opens with what he does: "Fireman Erik Lind", "DT Erik Lind"."""
    named = word.lower_ in GIVEN_NAMES or second.lower_ not in GIVEN_NAMES
    called = _BY_TRADE.search(word.lower_) is not None or (
        word.text.isupper() and word.text.isalpha() and len(word) > 1
    )
    return word.lower_ in _CALLINGS or (not named and called)


def _given_name(span: Stretch, start: int, end: int) -> int:
    """Where a person's own name begins: "National Intelligence Dennis C. Blair" is Dennis C. Blair."""
    inside = span.parse.words[start:end]
    for at, word in enumerate(inside[2:-1], 2):
        initial = _INITIAL.fullmatch(inside[at + 1].text) is not None and at + 2 < len(inside)
        if word.lower_ in GIVEN_NAMES and initial:
            return start + at
    return start


def _opens_with_date(span: Stretch, start: int, end: int) -> bool:
    """Whether the first word of a name is when its bearer did something: "In July Adobe stopped selling it"."""
    if not 0 < start < end - 1 or span.parse[start].lower_.rstrip(".") not in _DAYS:
        return False
    return span.parse[start - 1].lower_ in _DATING and span.parse[start + 1].text.istitle()


def _first_word(span: Stretch, label: str) -> int:
    """Where a name begins: in "the Ever Bright", "the Free Democrats" with the second word; "co-founder" is no name."""
    parse, start = span.parse, span.start
    while label in ("PERSON", "ORG") and start and _is_given_name(parse[start - 1], parse[start]):
        start -= 1
    while start > 1 and _is_hyphenated(parse[start - 2], parse[start - 1]):
        start -= 2
    if start + 1 < span.end and parse[start].text.islower() and start > 1 and parse[start - 1].text == "-":
        return start + 1
    if start < 2 or not parse[start].text.istitle() or parse[start - 2].lower_ != "the":
        return start
    before = parse[start - 1]
    known = before.pos_ in _STRAYING or (before.pos_ in ("ADJ", "PROPN") and label in ("NORP", "ORG"))
    stray = before.text.istitle() and known and not before.ent_type_
    return start - 1 if stray and before.text.isalpha() and before.spaced else start


def _is_hyphenated(first: Word, hyphen: Word) -> bool:
    """Whether a name began before a hyphen: "ORLA" of "ORLA-Rex"; "Norway-Chile" are two."""
    joined = hyphen.text == "-" and not (hyphen.spaced or first.spaced)
    # "D-Ohio" is a senator's party and state, "Secretary-General" an office.
    part = len(first) > 1 and first.text[0].isupper() and first.lower_ not in TITLES
    # "Peruvian-Americans", of which the parser saw the first alone, are one people.
    people = first.ent_type_ == "NORP" and not hyphen.parse[hyphen.i + 1].ent_type_
    country = first.ent_type_ in _OF_COUNTRIES and not people
    return joined and part and (first.pos_ == "PROPN" or people) and not country


def _is_given_name(before: Word, first: Word) -> bool:
    """Whether a name goes on to the left of where the parser saw it begin: "Alejandro" of "Alejandro Lind Okafor"."""
    alone = before.tag_ == "NNP" and before.dep_ == "compound" and before.head in (first, first.head)
    capital = before.text.istitle() and before.text.isalpha() and not before.ent_type_
    if not alone or not capital or (before.i and before.parse[before.i - 1].pos_ == "PROPN"):
        return False
    word = before.lower_
    # "Winger Erik Lind" has his given name.
    named = first.lower_ in GIVEN_NAMES and first.dep_ == "compound"
    other = named or word.rstrip("s") in _OCCUPATIONS or word in _BESIDE
    return word in GIVEN_NAMES or not (other or _BY_TRADE.search(word))


def _last_word(span: Stretch) -> int:
    """Where a name ends: "Apple Inc. co" is the start of "co-founder", "the Order of the Sea a year ago" has a time."""
    parse, end = span.parse, span.end
    beside = (parse[i] for i in range(span.start + 1, end) if parse[i].dep_ in ("npadvmod", "advmod"))
    end = min([word.left_edge.i for word in beside if word.text.islower() and word.head.i < span.start], default=end)
    hyphenated = end < len(parse) and parse[end].text == "-" and not parse[end - 1].spaced and not parse[end].spaced
    return end - 1 if hyphenated and end - span.start > 1 and parse[end - 1].text.islower() else end


def _end_of_count(parse: Parse, start: int, end: int) -> int:
    """Where a name ends that a number belongs to: "Group of 20", "Gang of Four"."""
    of = start + 1
    number = parse[of + 1] if of + 1 < len(parse) and end in (of, of + 1) and parse[of].text == "of" else None
    return of + 2 if number is not None and number.ent_type_ == "CARDINAL" and not number.text.islower() else end


def _goes_on(particle: Word, last: Word) -> bool:
    """Whether a name goes on after a small word in it: "Erik ten Lind", "Anna van der Berg"."""
    return particle.lower_ == particle.text and particle.text in _PARTICLES and last.text.istitle()


def _continues(token: Word, last: Word, label: str) -> bool:
    """Whether a number belongs to the name before it: "Lumen 4", "Falcon 9"."""
    if label in ("PERSON", "GPE", "NORP", "LOC") or not last.spaced or last.pos_ != "PROPN":
        return False
    return (
        token.text[0].isdigit()
        and token.ent_type_ not in ("DATE", "TIME", "MONEY", "PERCENT")
        and (token.head.i in (last.i, last.head.i) or last.head.i == token.i)
    )
