"""Findings made better, in order: neighbours joined, modifiers and ranges taken in, fragments dropped."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from timeline.times.meaning import (
    Anchor,
    Calendar,
    Clock,
    DayPart,
    Direction,
    Habit,
    Length,
    Meaning,
    Mod,
    Nth,
    Part,
    Range,
    Shift,
    Unit,
    Vague,
    Weekday,
    Window,
    Within,
)
from timeline.times.recognise import Found
from timeline.times.rule import Language, Lexeme, Modifier

Refiner: TypeAlias = Callable[[list[Found], Sequence[Lexeme], Language], list[Found]]

TWO_DAYS = "two days of a month"
_LONGEST_GAP = 2
_NO_GAP = frozenset({""})


def refine(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Return the findings after every refiner, in the order of REFINERS."""
    for refiner in REFINERS:
        found = refiner(found, lexemes, language)
    return found


@dataclass(frozen=True, slots=True)
class Join:
    """Two neighbours that are one time: which, the words allowed between them, and what they mean together."""

    left: Callable[[Meaning], bool]
    gaps: frozenset[str]
    right: Callable[[Meaning], bool]
    together: Callable[[Meaning, Meaning], Meaning]


def _is_weekday(meaning: Meaning) -> bool:
    return isinstance(meaning, Weekday) and not meaning.weeks


def _is_month_day(meaning: Meaning) -> bool:
    return isinstance(meaning, Calendar) and meaning.month is not None and meaning.day is not None


def _is_clock(meaning: Meaning) -> bool:
    return isinstance(meaning, Clock)


def _is_hour(meaning: Meaning) -> bool:
    return isinstance(meaning, Clock) and meaning.hour is not None


def _is_day_part(meaning: Meaning) -> bool:
    return isinstance(meaning, Clock) and meaning.part is not None


def _is_day(meaning: Meaning) -> bool:
    """Whether it names a single day, so that a time of day may stand beside it."""
    match meaning:
        case Weekday():
            return True
        case Window(unit=Unit.DAY):
            return True
        case Calendar():
            return meaning.holiday is not None or meaning.day is not None or meaning.weekday is not None
        case Nth(unit=unit, weekday=weekday):
            return unit is Unit.DAY or weekday is not None
        case Within(inner=inner):
            return not isinstance(inner, Clock) and _is_day(inner)
        case _:
            return False


def _is_day_or_its_part(meaning: Meaning) -> bool:
    return _is_day(meaning) or (isinstance(meaning, Within) and _is_day_part(meaning.inner) and _is_day(meaning.outer))


def _is_days(meaning: Meaning) -> bool:
    return isinstance(meaning, Range) and _is_month_day(meaning.first)


def _is_day_or_days(meaning: Meaning) -> bool:
    return _is_day(meaning) or _is_days(meaning)


def _is_month_day_or_days(meaning: Meaning) -> bool:
    return _is_month_day(meaning) or _is_days(meaning)


def _is_weekend(meaning: Meaning) -> bool:
    return isinstance(meaning, Window) and meaning.unit is Unit.WEEKEND


def _is_mid_part(meaning: Meaning) -> bool:
    return isinstance(meaning, Part) and isinstance(meaning.of, Within) and isinstance(meaning.of.inner, Clock)


def _is_small_hours(meaning: Meaning) -> bool:
    return isinstance(meaning, Clock) and meaning.part is DayPart.SMALL_HOURS


def _lacks_year(meaning: Meaning) -> bool:
    return (
        isinstance(meaning, Calendar)
        and meaning.year is None
        and meaning.decade is None
        and meaning.century is None
        and meaning.direction is None
        and meaning.weekday is None
    )


def _is_year(meaning: Meaning) -> bool:
    match meaning:
        case Window(unit=Unit.YEAR):
            return True
        case Calendar(year=year):
            return year is not None and meaning == Calendar(year=year, fiscal=meaning.fiscal)
        case Shift(unit=Unit.YEAR):
            return True
        case _:
            return False


def _is_said_year(meaning: Meaning) -> bool:
    return isinstance(meaning, Window) and meaning.unit is Unit.YEAR and meaning.anchor is not Anchor.PERIOD


def _is_open_nth(meaning: Meaning) -> bool:
    return isinstance(meaning, Nth) and isinstance(meaning.outer, Vague) and abs(meaning.index) != 0


def _is_open_shift(meaning: Meaning) -> bool:
    return isinstance(meaning, Shift) and meaning.of is None


def _holds_units(meaning: Meaning) -> bool:
    match meaning:
        case Calendar() | Window() | Within():
            return not _is_clock_within(meaning)
        case _:
            return False


def _is_clock_within(meaning: Meaning) -> bool:
    return isinstance(meaning, Within) and isinstance(meaning.inner, Clock)


def _weekday_date(left: Meaning, right: Meaning) -> Meaning:
    assert isinstance(left, Weekday)
    assert isinstance(right, Calendar)
    return replace(right, weekday=left.day, direction=right.direction or left.direction)


def _within(left: Meaning, right: Meaning) -> Meaning:
    return Within(left, right)


def _within_reversed(left: Meaning, right: Meaning) -> Meaning:
    if isinstance(left, Within) and isinstance(left.inner, Clock) and isinstance(right, Clock):
        return Within(_in_part(right, left.inner.part), left.outer)
    return Within(right, left)


def _in_part(clock: Clock, part: DayPart | None) -> Clock:
    """ "Friday night at 9" is nine in the evening."""
    if part in {DayPart.EVENING, DayPart.NIGHT, DayPart.AFTERNOON} and clock.hour is not None and 0 < clock.hour < 12:
        return replace(clock, hour=clock.hour + 12)
    return clock


def _part_of(left: Meaning, right: Meaning) -> Meaning:
    """ "the night of 3-4 May" begins on the third."""
    return Within(left, right.first if isinstance(right, Range) else right)


def _mid_part_of(left: Meaning, right: Meaning) -> Meaning:
    """ "mid-afternoon yesterday" is of yesterday."""
    assert isinstance(left, Part)
    assert isinstance(left.of, Within)
    return Part(left.mod, Within(left.of.inner, right))


def _hours_of(left: Meaning, right: Meaning) -> Meaning:
    """ "the early hours of Sunday morning" are of Sunday."""
    return Within(left, right.outer if isinstance(right, Within) and isinstance(right.inner, Clock) else right)


def _nth_of(left: Meaning, right: Meaning) -> Meaning:
    assert isinstance(left, Nth)
    return replace(left, outer=right)


def _shift_of(left: Meaning, right: Meaning) -> Meaning:
    assert isinstance(left, Shift)
    return replace(left, of=right)


def _hour_on(left: Meaning, right: Meaning) -> Meaning:
    if isinstance(right, Within) and isinstance(left, Clock) and isinstance(right.inner, Clock):
        return Within(_in_part(left, right.inner.part), right.outer)
    return Within(left, right)


JOINS = (
    Join(_is_weekday, frozenset({"", ",", "the", ", the", "-"}), _is_month_day, _weekday_date),
    Join(_lacks_year, frozenset({"", "of", ",", "of the"}), _is_year, _within),
    Join(_is_said_year, frozenset({"'s", "'"}), _lacks_year, lambda left, right: Within(right, left)),
    Join(_is_open_nth, _NO_GAP, _holds_units, _nth_of),
    Join(_is_day, frozenset({"", "-", "'s"}), _is_day_part, _within_reversed),
    Join(_is_small_hours, frozenset({"of", ","}), _is_day_or_its_part, _hours_of),
    Join(_is_mid_part, frozenset({"", "on", "of"}), _is_day, _mid_part_of),
    Join(_is_weekend, frozenset({"of", "of the"}), _is_month_day_or_days, _within),
    Join(_is_day_part, frozenset({"of", "on", "of the", "on the", "", ","}), _is_day_or_days, _part_of),
    Join(_is_day, frozenset({"", "-", "'s", "in"}), _is_day_part, _within_reversed),
    Join(_is_hour, frozenset({"", "on", ",", "of", ", on", "on the"}), _is_day_or_its_part, _hour_on),
    Join(_is_day_or_its_part, frozenset({"", "at", ",", ", at"}), _is_hour, _within_reversed),
    Join(_is_open_shift, _NO_GAP, lambda m: not isinstance(m, Length | Habit | Vague | Clock), _shift_of),
)


def join_neighbours(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Join "Monday" + "Oct. 26", "9 a.m." + "Tuesday", "August" + "of that year" where a row of JOINS says so."""
    for join in JOINS:
        result: list[Found] = []
        for right in found:
            left = result[-1] if result else None
            if (
                left is not None
                and right.first - left.last <= _LONGEST_GAP
                and join.left(left.meaning)
                and (left.partial or not isinstance(left.meaning, Shift | Nth))
                and join.right(right.meaning)
                and " ".join(lexeme.text for lexeme in lexemes[left.last : right.first]) in join.gaps
            ):
                meaning = join.together(left.meaning, right.meaning)
                result[-1] = Found(left.first, right.last, f"{left.rule} + {right.rule}", meaning)
            else:
                result.append(right)
        found = result
    return found


def drop_fragments(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Drop what is no time alone, or take the shorter time that stands in the same place."""
    whole = (item.instead if item.partial else item for item in found)
    return [item for item in whole if item is not None]


def trim_articles(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Leave the article out of an adjective: "the third-quarter loss", "the year-ago result"."""
    return [replace(item, first=item.first + 1) if _is_adjective(item, lexemes) else item for item in found]


def _is_adjective(item: Found, lexemes: Sequence[Lexeme]) -> bool:
    inside = lexemes[item.first : item.last]
    hyphen = len(inside) >= 4 and any(lexeme.text == "-" for lexeme in inside[1:-1])
    return (
        hyphen
        and inside[0].text in {"the", "a", "an"}
        and inside[-2].text in {"-", "ago", "earlier"}
        and inside[-1].text not in {"period", "decade"}
        and not isinstance(item.meaning, Range)
    ) or (hyphen and inside[0].text == "the" and inside[-1].text in {"ago", "earlier"})


def look_back(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Point a date without a year to the past after "ended" or "since"."""
    result = []
    for item in found:
        meaning = item.meaning
        before = lexemes[item.first - 1].text if item.first else ""
        if isinstance(meaning, Calendar) and _lacks_year(meaning) and before in language.backward:
            item = replace(item, meaning=replace(meaning, direction=Direction.LAST))
        result.append(item)
    return result


def take_modifiers(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Widen "2024" to "early 2024" and "two weeks" to "about two weeks or so"."""
    before = _by_words(language.before)
    after = _by_words(language.after)
    result: list[Found] = []
    for index, item in enumerate(found):
        floor = result[-1].last if result else 0
        ceiling = found[index + 1].first if index + 1 < len(found) else len(lexemes)
        result.append(_modified(item, lexemes, before, after, floor, ceiling))
    return result


def _modified(
    item: Found,
    lexemes: Sequence[Lexeme],
    before: Mapping[tuple[str, ...], Modifier],
    after: Mapping[tuple[str, ...], Modifier],
    floor: int,
    ceiling: int,
) -> Found:
    for _ in range(2):
        for length in (5, 4, 3, 2, 1):
            start = item.first - length
            words = tuple(lexeme.text for lexeme in lexemes[max(start, 0) : item.first])
            modifier = before.get(words) if start >= floor else None
            if modifier is not None and _takes(item.meaning, modifier) and not _is_in_a_period(words, item, lexemes):
                first = item.first if modifier.outside else start
                item = replace(item, first=first, meaning=Part(modifier.mod, _unwrapped(item.meaning)))
                if modifier.outside:
                    return item
                break
        else:
            break
    for length in (2, 1):
        end = item.last + length
        modifier = after.get(tuple(lexeme.text for lexeme in lexemes[item.last : end])) if end <= ceiling else None
        if modifier is not None and _takes(item.meaning, modifier):
            return replace(item, last=end, meaning=Part(modifier.mod, _unwrapped(item.meaning)))
    return item


def _is_in_a_period(words: tuple[str, ...], item: Found, lexemes: Sequence[Lexeme]) -> bool:
    """Whether "over" is a preposition: "over a three-year period"."""
    return words == ("over",) and lexemes[item.last - 1].text in {"period", "weekend"}


def _unwrapped(meaning: Meaning) -> Meaning:
    return meaning.of if isinstance(meaning, Part) else meaning


def _takes(meaning: Meaning, modifier: Modifier) -> bool:
    inner = _unwrapped(meaning)
    if isinstance(inner, Weekday | Window) and modifier.mod is Mod.APPROX:
        return False
    if isinstance(inner, Vague | Habit | Range):
        return False
    if isinstance(inner, Shift):
        return "length" in modifier.kinds
    if isinstance(inner, Length) and inner.toward is not None and modifier.mod is not Mod.APPROX:
        return False
    return ("length" if isinstance(inner, Length) else "date") in modifier.kinds


def _by_words(modifiers: Sequence[Modifier]) -> Mapping[tuple[str, ...], Modifier]:
    return {tuple(modifier.words.split()): modifier for modifier in modifiers}


_RANGE_GAPS = {"to": True, "-": True, "through": True, "until": True, "till": True, "and": False}
_RANGE_STARTS = {"between": {"and"}, "from": {"to", "until", "till", "through", "-"}}


def join_ranges(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Join "from Monday" + "to Friday", "between May" + "and July", "1939-" + "1945"."""
    result: list[Found] = []
    for right in found:
        left = result[-1] if result else None
        if left is not None and right.first - left.last == 1 and _is_range(left, right, lexemes):
            meaning = Range(left.meaning, right.meaning)
            result[-1] = Found(left.first, right.last, "range", meaning, parts=(left, right))
        else:
            result.append(right)
    return [part for item in result for part in _pair_or_range(_with_parts(item, lexemes))]


def _pair_or_range(item: Found) -> tuple[Found, ...]:
    """Give "5 and 6 January" as the two days that it names."""
    return item.parts if item.rule == TWO_DAYS else (item,)


def _is_range(left: Found, right: Found, lexemes: Sequence[Lexeme]) -> bool:
    gap = lexemes[left.last].text
    before = lexemes[left.first - 1].text if left.first else ""
    if not (_can_bound(left.meaning) and _can_bound(right.meaning)):
        return False
    if gap in _RANGE_STARTS.get(before, ()):
        return True
    return _RANGE_GAPS.get(gap, False) and _shape(left.meaning) == _shape(right.meaning)


def _can_bound(meaning: Meaning) -> bool:
    return isinstance(_unwrapped(meaning), Calendar | Weekday | Window | Within | Clock)


def _shape(meaning: Meaning) -> tuple[str, ...]:
    inner = _unwrapped(meaning)
    if isinstance(inner, Calendar):
        said = (name for name in ("year", "month", "day", "season", "quarter", "decade", "century", "holiday"))
        return tuple(name for name in said if getattr(inner, name) is not None)
    return (type(inner).__name__,)


def _with_parts(item: Found, lexemes: Sequence[Lexeme]) -> Found:
    """Give a range that one rule read its two ends: "12" and "14 December"."""
    if not isinstance(item.meaning, Range) or item.parts:
        return item
    middle = next(
        index
        for index in range(item.first + 1, item.last)
        if lexemes[index].text in _RANGE_GAPS or lexemes[index].text == "/"
    )
    left = Found(item.first, middle, item.rule, item.meaning.first)
    right = Found(middle + 1, item.last, item.rule, item.meaning.last)
    return replace(item, parts=(left, right))


REFINERS: tuple[Refiner, ...] = (join_neighbours, drop_fragments, trim_articles, look_back, take_modifiers, join_ranges)
