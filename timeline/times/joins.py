"""Which neighbours are one time together: "Monday" + "Oct. 26", "9 a.m." + "Tuesday", "August" + "of that year"."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.times.meaning import (
    Anchor,
    Calendar,
    Clock,
    DayPart,
    Habit,
    Length,
    Meaning,
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
from timeline.times.timex3 import clock_value

_LATE = 5
"""Until this hour a night that was named goes on."""


@dataclass(frozen=True, slots=True)
class Join:
    """Two neighbours that are one time: which, and what they mean together.

    By its name a language gives the words that may stand between them.
    """

    name: str
    left: Callable[[Meaning], bool]
    right: Callable[[Meaning], bool]
    together: Callable[[Meaning, Meaning], Meaning]


def _is_weekday(meaning: Meaning) -> bool:
    return isinstance(meaning, Weekday) and not meaning.weeks


def _is_month_day(meaning: Meaning) -> bool:
    return isinstance(meaning, Calendar) and meaning.month is not None and meaning.day is not None


def _is_hour(meaning: Meaning) -> bool:
    return isinstance(meaning, Clock) and meaning.hour is not None


def _is_day_part(meaning: Meaning) -> bool:
    return isinstance(meaning, Clock) and meaning.part is not None


def is_day(meaning: Meaning) -> bool:
    """Whether it names a single day, so that a time of day may stand beside it."""
    match meaning:
        case Weekday() | Window(unit=Unit.DAY):
            return True
        case Calendar():
            return meaning.holiday is not None or meaning.day is not None or meaning.weekday is not None
        case Nth(unit=unit, weekday=weekday):
            return unit is Unit.DAY or weekday is not None
        case Within(inner=inner):
            return not isinstance(inner, Clock) and is_day(inner)
        case _:
            return False


def _is_day_or_its_part(meaning: Meaning) -> bool:
    return is_day(meaning) or (isinstance(meaning, Within) and _is_day_part(meaning.inner) and is_day(meaning.outer))


def _is_feast(meaning: Meaning) -> bool:
    return isinstance(meaning, Calendar) and meaning.holiday is not None


def _is_feast_week(meaning: Meaning) -> bool:
    return (
        isinstance(meaning, Window) and meaning.unit in (Unit.WEEK, Unit.WEEKEND) and meaning.anchor is Anchor.RUNNING
    )


def _is_days(meaning: Meaning) -> bool:
    return isinstance(meaning, Range) and _is_month_day(meaning.first)


def _is_day_or_days(meaning: Meaning) -> bool:
    return is_day(meaning) or _is_days(meaning)


def _is_month_day_or_days(meaning: Meaning) -> bool:
    return _is_month_day(meaning) or _is_days(meaning)


def _is_weekend(meaning: Meaning) -> bool:
    return isinstance(meaning, Window) and meaning.unit is Unit.WEEKEND


def _is_overnight(meaning: Meaning) -> bool:
    return isinstance(meaning, Within) and isinstance(meaning.inner, Clock) and meaning.inner.through


def _is_mid_part(meaning: Meaning) -> bool:
    return isinstance(meaning, Part) and isinstance(meaning.of, Within) and isinstance(meaning.of.inner, Clock)


def _is_small_hours(meaning: Meaning) -> bool:
    return isinstance(meaning, Clock) and meaning.part is DayPart.SMALL_HOURS


def lacks_year(meaning: Meaning) -> bool:
    """Whether it is a date whose year was not said."""
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
        case Window(unit=Unit.YEAR) | Shift(unit=Unit.YEAR):
            return True
        case Calendar(year=year):
            return year is not None and meaning == Calendar(year=year, fiscal=meaning.fiscal)
        case _:
            return False


def _is_day_of_no_year(meaning: Meaning) -> bool:
    return lacks_year(meaning) and is_day(meaning)


def _is_plain_year(meaning: Meaning) -> bool:
    return isinstance(meaning, Calendar) and _is_year(meaning)


def _is_said_year(meaning: Meaning) -> bool:
    return isinstance(meaning, Window) and meaning.unit is Unit.YEAR and meaning.anchor is not Anchor.PERIOD


def _is_open_nth(meaning: Meaning) -> bool:
    return isinstance(meaning, Nth) and isinstance(meaning.outer, Vague)


def _is_open_shift(meaning: Meaning) -> bool:
    return isinstance(meaning, Shift) and meaning.of is None


def _holds_units(meaning: Meaning) -> bool:
    return isinstance(meaning, Calendar | Window | Within) and not _is_clock_within(meaning)


def _is_clock_within(meaning: Meaning) -> bool:
    return isinstance(meaning, Within) and isinstance(meaning.inner, Clock)


def _weekday_date(left: Meaning, right: Meaning) -> Meaning:
    assert isinstance(left, Weekday)
    assert isinstance(right, Calendar)
    return replace(right, weekday=left.day, direction=right.direction or left.direction)


def _turned(left: Meaning, right: Meaning) -> Meaning:
    return _hour_on(right, left)


def _in_part(clock: Clock, part: DayPart | None, day: Meaning) -> Within:
    """ "Friday night at 9" is nine in the evening, "1 a.m. last night" and its midnight are of the day after."""
    hour = clock.hour
    if part is DayPart.NIGHT and hour is not None and hour % 24 < _LATE:
        after = replace(day, offset=day.offset + 1) if isinstance(day, Window) else Shift(1, Unit.DAY, of=day)
        return Within(replace(clock, hour=hour % 24), after)
    if part in {DayPart.EVENING, DayPart.NIGHT, DayPart.AFTERNOON} and hour is not None and 0 < hour < 12:
        return Within(replace(clock, hour=hour + 12), day)
    return Within(clock, day)


def _part_of(left: Meaning, right: Meaning) -> Meaning:
    """ "the night of 3-4 May" begins on the third."""
    return Within(left, right.first if isinstance(right, Range) else right)


def _overnight_on(left: Meaning, right: Meaning) -> Meaning:
    """ "overnight on Thursday" is the night of Thursday."""
    assert isinstance(left, Within)
    assert isinstance(left.inner, Clock)
    return Within(replace(left.inner, through=False), right)


def _overnight_into(left: Meaning, right: Meaning) -> Meaning:
    """ "overnight into Thursday" is the night before Thursday."""
    return _overnight_on(left, Shift(-1, Unit.DAY, of=right, backwards=True))


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


def _is_weekly(meaning: Meaning) -> bool:
    return isinstance(meaning, Habit) and meaning.weekday is not None


def _is_daily(meaning: Meaning) -> bool:
    return isinstance(meaning, Habit) and meaning.value == "P1D" and not meaning.freq


def _hour_of_habit(left: Meaning, right: Meaning) -> Meaning:
    """ "1pm on Saturdays" is one time of every week."""
    clock, habit = (left, right) if isinstance(left, Clock) else (right, left)
    assert isinstance(clock, Clock)
    assert isinstance(habit, Habit)
    return replace(habit, value=clock_value(_EVERY_DAY if _is_daily(habit) else habit.value, clock))


_EVERY_DAY = "XXXX-XX-XX"


def _is_hours(meaning: Meaning) -> bool:
    return isinstance(meaning, Range) and isinstance(meaning.first, Clock) and isinstance(meaning.last, Clock)


def _hours_on(left: Meaning, right: Meaning) -> Meaning:
    """ "5 to 7 p.m. on Friday" begins and ends on Friday."""
    assert isinstance(left, Range)
    return Range(Within(left.first, right), Within(left.last, right))


def _hour_on(left: Meaning, right: Meaning) -> Meaning:
    if isinstance(right, Within) and isinstance(left, Clock) and isinstance(right.inner, Clock):
        return _in_part(left, right.inner.part, right.outer)
    return Within(left, right)


JOINS = (
    Join("weekday, date", _is_weekday, _is_month_day, _weekday_date),
    Join("date, year", lacks_year, _is_year, Within),
    Join("date in year", _is_day_of_no_year, _is_plain_year, Within),
    Join("year's date", _is_said_year, lacks_year, lambda left, right: Within(right, left)),
    Join("nth, period", _is_open_nth, _holds_units, _nth_of),
    Join("day, its part", is_day, _is_day_part, _turned),
    Join("small hours, day", _is_small_hours, _is_day_or_its_part, _hours_of),
    Join("overnight, day", _is_overnight, is_day, _overnight_on),
    Join("overnight, day after", _is_overnight, is_day, _overnight_into),
    Join("midpart, day", _is_mid_part, is_day, _mid_part_of),
    Join("weekend, days", _is_weekend, _is_month_day_or_days, Within),
    Join("part, day", _is_day_part, _is_day_or_days, _part_of),
    Join("day in its part", is_day, _is_day_part, _turned),
    Join("hour, day", _is_hour, _is_day_or_its_part, _hour_on),
    Join("day, hour", _is_day_or_its_part, _is_hour, _turned),
    Join("hour, weekly", _is_hour, _is_weekly, _hour_of_habit),
    Join("hour, daily", _is_hour, _is_daily, _hour_of_habit),
    Join("weekly, hour", _is_weekly, _is_hour, _hour_of_habit),
    Join("daily, hour", _is_daily, _is_hour, _hour_of_habit),
    Join("hours, day", _is_hours, is_day, _hours_on),
    Join("day, hours", is_day, _is_hours, lambda left, right: _hours_on(right, left)),
    Join("feast, week", _is_feast, _is_feast_week, _turned),
    Join("shift, time", _is_open_shift, lambda m: not isinstance(m, Length | Habit | Vague | Clock), _shift_of),
)
