"""Days that share the month of the last or the first, "12, 13 and 14 December", or the "every" of "every Monday"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.times.joints import Joints
from timeline.times.meaning import Calendar, Clock, Habit, Meaning, Range, Weekday, Within
from timeline.times.recognise import Found
from timeline.times.rule import Language, Lexeme
from timeline.times.timex3 import clock_value

_RULE = "days that share a month"
_DAYS = 31


def share_month(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Give the bare days beside a day and month their month: each is a time of its own."""
    result: list[Found] = []
    for index, item in enumerate(found):
        if _first_day(item) is None:
            result.append(item)
            continue
        floor = next((earlier.last for earlier in reversed(result[-_DAYS:]) if not _is_bare_day(earlier)), 0)
        ceiling = found[index + 1].first if index + 1 < len(found) else len(lexemes)
        days = _days_before(item, lexemes, language.joints, floor=floor)
        while days and result and result[-1].last > days[0].first:
            result.pop()
        result += days
        result.append(item)
        result += _days_after(item, lexemes, language.joints, ceiling=ceiling)
    return result


def share_habit(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Read "every Monday, Wednesday and Friday" as three habits."""
    result = list(found)
    for index, (left, right) in enumerate(pairwise(found)):
        habit = result[index].meaning
        day, clock = _day_and_clock(right.meaning)
        gap = lexemes[left.last].text if right.first - left.last == 1 else ""
        if not (isinstance(habit, Habit) and habit.weekday is not None and isinstance(day, Weekday)):
            continue
        following = found[index + 2] if index + 2 < len(found) else None
        goes_on = following is not None and isinstance(following.meaning, Weekday)
        if day == Weekday(day.day) and (gap in language.joints.listing or (gap == "," and goes_on)):
            value = f"XXXX-WXX-{day.day + 1}"
            value = value if clock is None else clock_value(value, clock)
            result[index + 1] = replace(right, meaning=replace(habit, value=value))
    return result


def _day_and_clock(meaning: Meaning) -> tuple[Meaning, Clock | None]:
    """Part "Saturday night" and "Friday at nine" into the day and its time."""
    match meaning:
        case Within(inner=Clock() as clock, outer=outer):
            return outer, clock
        case _:
            return meaning, None


def _is_bare_day(item: Found) -> bool:
    return isinstance(item.meaning, Calendar) and item.meaning == Calendar(day=item.meaning.day)


def _first_day(item: Found) -> Calendar | None:
    meaning = item.meaning.first if isinstance(item.meaning, Range) else item.meaning
    is_day = isinstance(meaning, Calendar) and meaning.month is not None and meaning.day is not None
    return meaning if is_day and isinstance(meaning, Calendar) else None


def _days_before(item: Found, lexemes: Sequence[Lexeme], joints: Joints, *, floor: int) -> list[Found]:
    """Read "12, 13 and" before "14 December"; one "and" at least makes it a list."""
    said = _first_day(item)
    if said is None or "month" in lexemes[item.first].entry:
        return []
    days: list[Found] = []
    listed = isinstance(item.meaning, Range)
    day, first = said.day or 0, item.first
    while True:
        place = _before_comma(lexemes, first, floor, joints)
        if place is None:
            break
        number, joined = place
        earlier = _day(lexemes[number])
        if not 0 < earlier < day or (joined and days):
            break
        listed = listed or joined
        days.insert(0, Found(number, number + 1, _RULE, replace(said, day=earlier)))
        day, first = earlier, number
    return days if listed else []


def _before_comma(lexemes: Sequence[Lexeme], first: int, floor: int, joints: Joints) -> tuple[int, bool] | None:
    """Return the place of the number before ", ", "and" or ", and the", and whether an "and" stood there."""
    index = first - 1
    if index > floor and lexemes[index].text in joints.definite:
        index -= 1
    joined = index > floor and lexemes[index].text in joints.listing
    if joined:
        index -= 1
    comma = index > floor and lexemes[index].text == ","
    if comma:
        index -= 1
    return (index, joined) if (joined or comma) and index >= floor else None


def _days_after(item: Found, lexemes: Sequence[Lexeme], joints: Joints, *, ceiling: int) -> list[Found]:
    """Read ", 5 and 12" after "May 3", unless a noun follows, as in "May 3, 12 men and 14 women"."""
    said = _first_day(item)
    if said is None or said.year is not None or "month" not in lexemes[item.first].entry:
        return []
    days: list[Found] = []
    day, index, joined = said.day or 0, item.last, False
    while index + 1 < ceiling and not joined:
        comma = lexemes[index].text == ","
        joined = lexemes[index + comma].text in joints.listing
        if not joined and not comma:
            break
        index += 1 + (comma and joined)
        later = _day(lexemes[index]) if index < ceiling else 0
        if later <= day:
            return []
        days.append(Found(index, index + 1, _RULE, replace(said, day=later)))
        day, index = later, index + 1
    following = lexemes[index] if index < len(lexemes) else None
    ends = following is None or not following.text.isalpha() or following.text in joints.adjoining
    return days if joined and ends else []


def _day(lexeme: Lexeme) -> int:
    return int(lexeme.entry.get("dom", 0) or lexeme.entry.get("dayth", 0))
