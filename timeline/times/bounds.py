"""Two times as the ends of one: "from Monday to Friday", "between 5 and 7 p.m. on Friday", "June and July 2024"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.model import Tense
from timeline.times.joins import lacks_year
from timeline.times.joints import Joints
from timeline.times.meaning import (
    Anchor,
    Calendar,
    Clock,
    Direction,
    Habit,
    Length,
    Meaning,
    Range,
    Unit,
    Weekday,
    Window,
    Within,
    unwrapped,
)
from timeline.times.recognise import Found, word_before, words_between
from timeline.times.rule import Language, Lexeme
from timeline.times.timex3 import clock_value

_LONG = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR})

TWO_DAYS, TWO_QUARTERS = "two days of a month", "two quarters of a year"


def share_ends(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Give "May, June and July 2024" one year, and "from 9 a.m. to 5 p.m. on Friday" or "on Fridays" one day."""
    result = list(found)
    listed = False
    for index in range(len(found) - 2, -1, -1):
        left, right = result[index], result[index + 1]
        gap = lexemes[left.last].text if right.first - left.last == 1 else ""
        months = _is_bare_month(left.meaning) and _is_month_of_year(right.meaning)
        listed = months and (gap in language.joints.listing or (listed and gap == ","))
        if listed:
            result[index] = replace(left, meaning=_with_shared_year(left.meaning, right.meaning))
        elif gap and _are_hours(left, right) and _shares_day(gap, word_before(left, lexemes), language.joints):
            first, last = _with_shared_day(left.meaning, right.meaning)
            result[index], result[index + 1] = replace(left, meaning=first), replace(right, meaning=last)
    return result


def _shares_day(gap: str, before: str, joints: Joints) -> bool:
    """Whether it is "from 9 a.m. to 5 p.m. on Friday" or "at 2 p.m. and 7 p.m. on Friday"."""
    return gap in joints.spans or gap in joints.choosing or gap in joints.opened.get(before, ())


def _is_bare_month(meaning: Meaning) -> bool:
    return isinstance(meaning, Calendar) and meaning == Calendar(month=meaning.month)


def _is_month_of_year(meaning: Meaning) -> bool:
    return (
        isinstance(meaning, Calendar) and meaning.year is not None and meaning.month is not None and meaning.day is None
    )


def _are_hours(left: Found, right: Found) -> bool:
    """Whether one of the two is an hour of a day and the other a bare hour."""
    hours = {type(found.meaning) for found in (left, right) if _hour(found.meaning) is not None}
    if hours == {Clock} and isinstance(left.meaning, Clock) != isinstance(right.meaning, Clock):
        return any(isinstance(found.meaning, Habit) and _HOURLY.search(found.meaning.value) for found in (left, right))
    return hours == {Clock, Within}


def _hour(meaning: Meaning) -> Clock | None:
    clock = meaning.inner if isinstance(meaning, Within) else meaning
    return clock if isinstance(clock, Clock) and clock.hour is not None else None


def _with_shared_day(left: Meaning, right: Meaning) -> tuple[Meaning, Meaning]:
    if isinstance(right, Habit) and isinstance(left, Clock):
        return _at_hour(right, left), right
    if isinstance(left, Habit) and isinstance(right, Clock):
        return left, _at_hour(left, right)
    if isinstance(right, Within):
        return Within(left, right.outer), right
    assert isinstance(left, Within)
    return left, Within(right, left.outer)


def _at_hour(habit: Habit, clock: Clock) -> Habit:
    return replace(habit, value=clock_value(_HOURLY.sub("", habit.value), clock))


_HOURLY = re.compile(r"(?<=[X0-9])T[0-9].*")


def join_ranges(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Join "from Monday" + "to Friday", "between May" + "and July", "1939-" + "1945"."""
    result: list[Found] = []
    for right in found:
        left = result[-1] if result else None
        if left is not None and right.first - left.last == 1 and _is_range(left, right, lexemes, language.joints):
            first = replace(left, meaning=_with_shared_year(left.meaning, right.meaning))
            meaning = Range(first.meaning, right.meaning)
            result[-1] = Found(left.first, right.last, "range", meaning, parts=(first, right))
        else:
            result.append(right)
    return [part for item in result for part in _pair_or_range(_with_parts(item, lexemes, language.joints))]


def _pair_or_range(item: Found) -> tuple[Found, ...]:
    """Give "5 and 6 January" as the two days that it names, "the first and second quarters" as the two quarters."""
    return item.parts if item.rule in (TWO_DAYS, TWO_QUARTERS) else (item,)


def _is_range(left: Found, right: Found, lexemes: Sequence[Lexeme], joints: Joints) -> bool:
    gap = lexemes[left.last].text
    before = word_before(left, lexemes)
    if not (_can_bound(left.meaning) and _can_bound(right.meaning)):
        return False
    if gap in joints.opened.get(before, ()):
        return True
    return joints.spans.get(gap, False) and _shape(left.meaning) == _shape(right.meaning)


def _with_shared_year(left: Meaning, right: Meaning) -> Meaning:
    """Give "May" in "May to July 2024" or "… last year" its year; "October to March 2024" begins before it."""
    if not (isinstance(left, Calendar) and lacks_year(left)):
        return left
    if isinstance(right, Within) and isinstance(right.inner, Calendar) and isinstance(right.outer, Window):
        if right.outer.unit is not Unit.YEAR:
            return left
        later = (left.month or 0) > (right.inner.month or 0)
        return Within(left, replace(right.outer, offset=right.outer.offset - later))
    if not isinstance(right, Calendar) or right.year is None:
        return left
    later = (left.month or left.quarter or 0, left.day or 0) > (right.month or right.quarter or 0, right.day or 0)
    return replace(left, year=right.year - later)


def end_lengths(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Say when "the three months to Sept. 30" is over, and when "the first two weeks of May" begin."""
    result, joints = list(found), language.joints
    for index, (left, right) in enumerate(pairwise(found)):
        length, last = left.meaning, unwrapped(right.meaning)
        if not (isinstance(length, Length) and length.count is not None and length.unit in _LONG):
            continue
        if length.toward is not None or not isinstance(last, Calendar | Window) or _is_business(last):
            continue
        gap = words_between(left, right, lexemes)
        which = {lexeme.text for lexeme in lexemes[left.first : left.first + 3]} if gap in joints.of else set()
        if not which.isdisjoint(joints.first):
            result[index] = replace(left, meaning=replace(length, since=right.meaning))
        elif not which.isdisjoint(joints.final):
            result[index] = replace(left, meaning=replace(length, until=right.meaning))
        elif not isinstance(last, Calendar):
            continue
        elif gap in joints.ends or (gap in joints.up_to and lexemes[left.first].text in joints.definite):
            result[index] = replace(left, meaning=replace(length, until=right.meaning))
    return result


def date_quarters(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Say which quarter "the quarter ended Sept. 30" is, and which year's "its fourth quarter ended June 30" is.

    It is the one that the report has named by its number, else the one in which most of it lies; and a number told
    with its last day keeps that day wherever the report says it.
    """
    result, joints = list(found), language.joints
    ended: dict[int, Calendar] = {}
    for index, (left, right) in enumerate(pairwise(found)):
        last = right.meaning
        if not (isinstance(last, Calendar) and last.month is not None):
            continue
        gap = words_between(left, right, lexemes)
        number = _bare_quarter(left.meaning)
        if left.meaning in _THE_QUARTER and (gap in joints.ends or gap in joints.up_to):
            named = {
                _bare_quarter(item.meaning) for item in found[:index] if not _is_hoped(item, lexemes, language)
            } - {None}
            number = named.pop() if len(named) == 1 and gap in joints.over else None
            year = last.year if number is None else None
            quarter = Calendar(quarter=number or last.month // 3 or 4, year=year, direction=Direction.LAST)
            result[index] = replace(left, meaning=quarter)
        if number is not None and gap in joints.over:
            ended.setdefault(number, replace(last, direction=Direction.LAST))
    for index, item in enumerate(result):
        day = ended.get(_bare_quarter(item.meaning) or 0)
        if day is not None and not _is_hoped(item, lexemes, language):
            result[index] = replace(item, meaning=Within(item.meaning, day))
    return result


def _is_hoped(item: Found, lexemes: Sequence[Lexeme], language: Language) -> bool:
    """Whether it is the quarter of "it expects a loss in the fourth quarter", which is not the one that is told of."""
    return language.grammar.guess_tense(lexemes, item.first, item.last) is Tense.FUTURE


def _bare_quarter(meaning: Meaning) -> int | None:
    """Return the number of a quarter without a year."""
    return meaning.quarter if isinstance(meaning, Calendar) and meaning.year is None else None


_THE_QUARTER = tuple(Window(Unit.QUARTER, 0, Anchor.PERIOD, fiscal=fiscal) for fiscal in (False, True))


def _is_business(meaning: Calendar | Window) -> bool:
    return isinstance(meaning, Calendar) and (meaning.quarter is not None or meaning.season is not None)


def _can_bound(meaning: Meaning) -> bool:
    return isinstance(unwrapped(meaning), Calendar | Weekday | Window | Within | Clock)


def _shape(meaning: Meaning) -> tuple[str, ...]:
    inner = unwrapped(meaning)
    if isinstance(inner, Calendar):
        said = (name for name in ("month", "day", "season", "quarter", "decade", "century", "holiday"))
        return tuple(name for name in said if getattr(inner, name) is not None)
    return (type(inner).__name__,)


def _with_parts(item: Found, lexemes: Sequence[Lexeme], joints: Joints) -> Found:
    """Give a range that one rule read its two ends: "12" and "14 December"."""
    if not isinstance(item.meaning, Range) or item.parts:
        return item
    inside = range(item.first + 1, item.last)
    middle = next((index for index in inside if lexemes[index].text in joints.spans), None)
    if middle is None:
        return item
    left = Found(item.first, middle, item.rule, item.meaning.first)
    right = Found(middle + 1, item.last, item.rule, item.meaning.last)
    return replace(item, parts=(left, right))
