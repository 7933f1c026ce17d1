"""Which neighbours are one time together: "Monday" + "Oct. 26", "9 a.m." + "Tuesday", "August" + "of that year"."""

from collections.abc import Callable, Iterator
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
    """Two neighbours that are one time: of which kinds they are (``kinds_of``), and what they mean together.

    By its name a language gives the words that may stand between them.
    """

    name: str
    left: str
    right: str
    together: Callable[[Meaning, Meaning], Meaning]


def kinds_of(meaning: Meaning) -> frozenset[str]:
    """Return the names by which the rows of JOINS ask for a meaning.

    >>> sorted(kinds_of(Clock(hour=9))), sorted(kinds_of(Weekday(0)))
    (['hour'], ['day', 'day or days', 'day or its part', 'time', 'weekday'])
    """
    return frozenset(_kinds(meaning))


def _kinds(meaning: Meaning) -> Iterator[str]:
    if is_day(meaning):
        yield from ("day", "day or days", "day or its part")
    if lacks_year(meaning):
        yield "yearless"
    if not isinstance(meaning, Length | Habit | Vague | Clock):
        yield "time"
    match meaning:
        case Weekday(weeks=0):
            yield "weekday"
        case Calendar():
            yield from _kinds_of_date(meaning)
        case Clock():
            yield from _kinds_of_clock(meaning)
        case Window(unit=unit, anchor=anchor):
            yield "units"
            if unit is Unit.YEAR:
                yield from ("year",) if anchor is Anchor.PERIOD else ("year", "said year")
            if unit is Unit.WEEKEND:
                yield "weekend"
            if unit in (Unit.WEEK, Unit.WEEKEND) and anchor is Anchor.RUNNING:
                yield "week then"
        case Within(inner=Clock() as clock, outer=outer):
            if clock.part is not None and is_day(outer):
                yield "day or its part"
            if clock.through:
                yield "overnight"
        case Within():
            yield "units"
        case Part(of=Within(inner=Clock())):
            yield "midpart"
        case Range(first=Calendar(month=int(), day=int())):
            yield from ("day or days", "date or dates")
        case Range(first=Clock(), last=Clock()):
            yield "hours"
        case Nth(outer=Vague()):
            yield "open nth"
        case Shift(unit=unit, of=of):
            if unit is Unit.YEAR:
                yield "year"
            if of is None:
                yield "open shift"
        case Habit(is_weekly=True):
            yield "weekly"
        case Habit(value="P1D", freq=""):
            yield "daily"


def _kinds_of_date(said: Calendar) -> Iterator[str]:
    yield "units"
    if said.month is not None and said.day is not None:
        yield from ("date", "date or dates")
    if said.holiday is not None:
        yield "feast"
    if said.year is not None and said == Calendar(year=said.year, fiscal=said.fiscal):
        yield from ("year", "plain year")
    if lacks_year(said) and is_day(said):
        yield "day of no year"


def _kinds_of_clock(said: Clock) -> Iterator[str]:
    if said.hour is not None:
        yield "hour"
    if said.part is not None:
        yield "part"
    if said.part is DayPart.SMALL_HOURS:
        yield "small hours"


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


def _hour_of_habit(left: Meaning, right: Meaning) -> Meaning:
    """ "1pm on Saturdays" is one time of every week."""
    clock, habit = (left, right) if isinstance(left, Clock) else (right, left)
    assert isinstance(clock, Clock)
    assert isinstance(habit, Habit)
    return replace(habit, value=clock_value(habit.value if habit.is_weekly else _EVERY_DAY, clock))


_EVERY_DAY = "XXXX-XX-XX"


def _hours_on(left: Meaning, right: Meaning) -> Meaning:
    """ "5 to 7 p.m. on Friday" begins and ends on Friday."""
    assert isinstance(left, Range)
    return Range(Within(left.first, right), Within(left.last, right))


def _hour_on(left: Meaning, right: Meaning) -> Meaning:
    if isinstance(right, Within) and isinstance(left, Clock) and isinstance(right.inner, Clock):
        return _in_part(left, right.inner.part, right.outer)
    return Within(left, right)


JOINS = (
    Join("weekday, date", "weekday", "date", _weekday_date),
    Join("date, year", "yearless", "year", Within),
    Join("date in year", "day of no year", "plain year", Within),
    Join("year's date", "said year", "yearless", lambda left, right: Within(right, left)),
    Join("nth, period", "open nth", "units", _nth_of),
    Join("day, its part", "day", "part", _turned),
    Join("small hours, day", "small hours", "day or its part", _hours_of),
    Join("overnight, day", "overnight", "day", _overnight_on),
    Join("overnight, day after", "overnight", "day", _overnight_into),
    Join("midpart, day", "midpart", "day", _mid_part_of),
    Join("weekend, days", "weekend", "date or dates", Within),
    Join("part, day", "part", "day or days", _part_of),
    Join("day in its part", "day", "part", _turned),
    Join("hour, day", "hour", "day or its part", _hour_on),
    Join("day, hour", "day or its part", "hour", _turned),
    Join("hour, weekly", "hour", "weekly", _hour_of_habit),
    Join("hour, daily", "hour", "daily", _hour_of_habit),
    Join("weekly, hour", "weekly", "hour", _hour_of_habit),
    Join("daily, hour", "daily", "hour", _hour_of_habit),
    Join("hours, day", "hours", "day", _hours_on),
    Join("day, hours", "day", "hours", lambda left, right: _hours_on(right, left)),
    Join("feast, week", "feast", "week then", _turned),
    Join("shift, time", "open shift", "time", _shift_of),
)
