"""Times that are part of a name or a title, which tell of no time: findings and lexemes in, the other findings out."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.times.meaning import Calendar
from timeline.times.recognise import Found
from timeline.times.rule import Language, Lexeme

_OPENING, _CLOSING = frozenset({'"', "“"}), frozenset({'"', "”"})
_LONGEST = 5
"""How far the quotation marks of a title may stand from a time in it."""
_SHORT = 3
"""Words so short may be small in a title."""


def drop_titles(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Drop what is part of a name: "the Sunday Times", "the Good Friday Agreement", "the Thirty Years' War".

    So is what stands alone between quotation marks, with capitals: the song "Yesterday", "Friday Night Lights".
    """
    return [item for item in found if not (_is_title(item, lexemes, language) or _is_quoted(item, lexemes))]


def _is_title(item: Found, lexemes: Sequence[Lexeme], language: Language) -> bool:
    following = item.last + (item.last < len(lexemes) and lexemes[item.last].text == "'")
    if following >= len(lexemes) or lexemes[following].text not in language.titles:
        return False
    date = item.meaning if isinstance(item.meaning, Calendar) else Calendar()
    if not lexemes[following].capital and date.holiday is None:
        return False
    if date.day is not None:
        return date.year is None and language.titles[lexemes[following].text]
    last = lexemes[item.last - 1]
    named = item.last - item.first > 1 or lexemes[item.first - 1].text in language.joints.definite
    return last.capital and last.text.isalpha() and named


def _is_quoted(item: Found, lexemes: Sequence[Lexeme]) -> bool:
    """Whether it is "Friday Night Lights" or the song "Yesterday"; never the "Today," of what somebody says."""
    first = _bound(lexemes, range(item.first - 1, max(item.first - _LONGEST, 0) - 1, -1), _OPENING)
    last = _bound(lexemes, range(item.last, min(item.last + _LONGEST, len(lexemes))), _CLOSING)
    if first is None or last is None or lexemes[first].end != lexemes[first + 1].start:
        return False
    inside = lexemes[first + 1 : last - (lexemes[last - 1].text == ",")]
    if lexemes[last - 1].end != lexemes[last].start or not inside or not inside[0].capital:
        return False
    if lexemes[last - 1].text == "," and len(inside) == item.last - item.first:
        return False
    return all(lexeme.capital or len(lexeme.text) <= _SHORT for lexeme in inside) and not _has_day(item)


def _bound(lexemes: Sequence[Lexeme], places: range, marks: frozenset[str]) -> int | None:
    """Return where the first quotation mark stands, unless a sentence ends before it."""
    place = next((index for index in places if lexemes[index].text in marks | {".", "\n"}), None)
    return place if place is not None and lexemes[place].text in marks else None


def _has_day(item: Found) -> bool:
    return isinstance(item.meaning, Calendar) and item.meaning.day is not None
