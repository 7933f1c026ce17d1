"""Times that are part of a name or a title, which tell of no time: findings and lexemes in, the other findings out."""

from collections.abc import Sequence

from timeline.times.meaning import Calendar
from timeline.times.recognise import Found
from timeline.times.rule import Language, Lexeme

_OPENING, _CLOSING = frozenset({'"', "“"}), frozenset({'"', "”"})
_LONGEST, _SHORT = 5, 3
"""How many words may stand in a title on each side of a time; letters of a word that may be small there."""


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
    if isinstance(item.meaning, Calendar) and item.meaning.day is not None:
        return False
    before = range(item.first - 1, max(item.first - _LONGEST, 0) - 1, -1)
    first = next((index for index in before if not _is_titled(lexemes[index])), item.first)
    after = range(item.last, min(item.last + _LONGEST, len(lexemes)))
    last = next((index for index in after if not _is_titled(lexemes[index])), item.first)
    more = last - first > item.last - item.first + 1
    last += more and lexemes[last].text == "," and last + 1 < len(lexemes)
    if lexemes[first].text not in _OPENING or lexemes[last].text not in _CLOSING:
        return False
    touching = lexemes[first].end == lexemes[first + 1].start and lexemes[last - 1].end == lexemes[last].start
    return touching and lexemes[first + 1].capital and all(map(_is_titled, lexemes[item.first : item.last]))


def _is_titled(lexeme: Lexeme) -> bool:
    return lexeme.capital or (lexeme.text.isalnum() and len(lexeme.text) <= _SHORT)
