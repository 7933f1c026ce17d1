"""Lists of dates: lines that open with a date or a clock time, and the year or the day that stands above them.

"9 Nov. 1918: Berlin", then "11 Nov.: Compiègne" is of that year; under the heading "Saturday 8 March" 00:41 is of
that Saturday.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.times.meaning import Calendar, Clock, Meaning, Range
from timeline.times.recognise import Found
from timeline.times.rule import Language, Lexeme

_BULLETS = frozenset({"*", "•", "·", "-"})
# From November to February a list goes on in the next year; from June back to May it only runs backwards.
_OVER_NEW_YEAR = 6
_LOGGED = 3


def opens_entry(lexemes: Sequence[Lexeme], first: int) -> bool:
    """Whether a line begins there, behind a bullet at most."""
    if first and lexemes[first - 1].text in _BULLETS:
        first -= 1
    return first == 0 or lexemes[first - 1].text == "\n"


def date_entries(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Give an entry's day and month the year of the entries before."""
    result: list[Found] = []
    told: Calendar | None = None
    for item in found:
        if not opens_entry(lexemes, item.first):
            result.append(item)
            continue
        meaning = item.meaning if told is None else _of_year(item.meaning, told)
        first = meaning.first if isinstance(meaning, Range) else meaning
        if isinstance(first, Calendar) and first.year is not None:
            told = first
        result.append(replace(item, meaning=meaning))
    return result


def stamp_entries(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Read "0940 Aid has come" and "2005 A line has reopened" as the clock times that a log opens its entries with.

    A log has a nought before one of them or runs backwards; "1905 A strike is broken" and its like are years.
    """
    first = [index for index, lexeme in enumerate(lexemes) if "hhmm" in lexeme.entry and _opens_log(lexemes, index)]
    figures = [lexemes[index].text for index in first]
    if len(figures) < _LOGGED or not (figures[0] > figures[-1] or any(text.startswith("0") for text in figures)):
        return found
    others = [item for item in found if item.first not in first]
    stamps = [Found(index, index + 1, "stamp of a log", _clock(lexemes[index])) for index in first]
    return sorted(others + stamps, key=lambda item: item.first)


def _opens_log(lexemes: Sequence[Lexeme], index: int) -> bool:
    return opens_entry(lexemes, index) and index + 1 < len(lexemes) and lexemes[index + 1].capital


def _clock(lexeme: Lexeme) -> Clock:
    hour, minute = str(lexeme.entry["hhmm"]).split(":")
    return Clock(hour=int(hour), minute=int(minute))


def _of_year(meaning: Meaning, told: Calendar) -> Meaning:
    """Return the day and month in the year told before, or in the next once the list has passed a New Year."""
    match meaning:
        case Range(first=first, last=last):
            return Range(_of_year(first, told), _of_year(last, told))
        case Calendar(year=None, month=int() as month, day=int(), direction=None) if told.year is not None:
            passed = told.month is not None and told.month - month > _OVER_NEW_YEAR
            return replace(meaning, year=told.year + passed)
        case _:
            return meaning


def is_heading(item: Found, lexemes: Sequence[Lexeme]) -> bool:
    """Whether it fills a line, and clock times in the lines below are of that day."""
    if not opens_entry(lexemes, item.first):
        return False
    following = item.last + (item.last < len(lexemes) and lexemes[item.last].text == ":")
    return following < len(lexemes) and lexemes[following].text == "\n"
