"""What was said, before anyone knows today: values that print and compare without any calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias


class Unit(StrEnum):
    """What time is counted in."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    UNKNOWN = "period"


# What a clock counts: shifted by one of them, a time is a time of day and no day.
CLOCK_UNITS = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})


class DayPart(StrEnum):
    """A part of the day; the value is TIMEX3's code for it."""

    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"
    SMALL_HOURS = "SH"


class Season(StrEnum):
    """A season of the northern hemisphere; the value is TIMEX3's code for it."""

    SPRING = "SP"
    SUMMER = "SU"
    AUTUMN = "FA"
    WINTER = "WI"


class Direction(StrEnum):
    """Which of the many Mondays, Mays or weeks was said, if any; the ``PAST`` one is the most recent."""

    LAST = "last"
    PAST = "past"
    THIS = "this"
    NEXT = "next"


class Anchor(StrEnum):
    """What a relative time is counted from."""

    PUBLISHED = "published"
    RUNNING = "running"
    PERIOD = "period"


class Mod(StrEnum):
    """TIMEX3's modifiers."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    MORE_THAN = "MORE_THAN"
    LESS_THAN = "LESS_THAN"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    ON_OR_AFTER = "ON_OR_AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    BEFORE = "BEFORE"
    AFTER = "AFTER"


class Ref(StrEnum):
    """A time that is only past, present or future."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class _Brief:
    """What prints without the fields that are at their defaults, for people to read."""

    def __repr__(self) -> str:
        kind, cells = type(self), [(field, getattr(self, name)) for name, field in self.__dataclass_fields__.items()]
        said = [f"{field.name}={_named(kind, field.name, cell)}" for field, cell in cells if cell != field.default]
        return f"{kind.__name__}({', '.join(said)})"


@dataclass(frozen=True, slots=True, repr=False)
class Calendar(_Brief):
    """A date as far as it was said; what is missing above the said fields comes from the anchor.

    ``year`` is negative before Christ. ``decade`` is the year divided by ten ("the 1990s" is 199;
    "the '90s" too), ``century`` the year divided by a hundred ("the 20th century" is 19).
    ``other`` is the losing order of an ambiguous 3/4/2025, as month and day. ``famous`` is the year
    of a day that an event made a name ("the Sept. 11 attacks"), unless that lies ahead.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    week: int | None = None
    season: Season | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    holiday: str | None = None
    weekday: int | None = None
    fiscal: bool = False
    direction: Direction | None = None
    other: tuple[int, int] | None = None
    famous: int | None = None

    @property
    def turned(self) -> Calendar:
        """The date with day and month the other way round, as the losing order has them."""
        month, day = self.other or (self.month, self.day)
        return replace(self, month=month, day=day, other=None)


@dataclass(frozen=True, slots=True, repr=False)
class Clock(_Brief):
    """A time of day: "9:30 p.m. EST", "noon", or a part of the day such as "morning".

    ``through`` marks "overnight", the night into the day on which it is said, ``either`` the "7:30" of which nobody
    says whether it is a.m. or p.m.
    """

    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    part: DayPart | None = None
    through: bool = False
    either: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Weekday(_Brief):
    """A bare or qualified weekday; Monday is 0. ``weeks`` moves it on: "Friday week" is 1."""

    day: int
    direction: Direction | None = None
    weeks: int = 0
    anchor: Anchor = Anchor.PUBLISHED


@dataclass(frozen=True, slots=True, repr=False)
class Window(_Brief):
    """The calendar unit that holds the anchor, moved by ``offset``: "last week", "that year", "today"."""

    unit: Unit
    offset: int = 0
    anchor: Anchor = Anchor.PUBLISHED
    fiscal: bool = False
    season: Season | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Shift(_Brief):
    """So much before (negative) or after a time: "two weeks ago", "a year earlier", "two days after Christmas".

    ``count`` is ``None`` for "a few"; ``of`` is the time that it is counted from, if it was said.
    """

    count: float | None
    unit: Unit
    anchor: Anchor = Anchor.PUBLISHED
    of: Meaning | None = None
    backwards: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Length(_Brief):
    """A duration: ``count`` is ``None`` for "several"; ``toward`` is set for "the past two weeks".

    ``rest`` is what else was said in smaller units: the minutes and seconds of "two hours, 3 minutes and 59 seconds".

    ``until`` is its last day, month or year where that is said: "the three months to Sept. 30"; ``since`` the
    time that it begins with: "the first nine months of 2024".
    """

    count: float | None
    unit: Unit
    toward: Direction | None = None
    rest: tuple[tuple[float, Unit], ...] = ()
    anchor: Anchor = Anchor.PUBLISHED
    until: Meaning | None = None
    since: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """A smaller time of a larger one: "August of that year", "Monday night", "9 a.m. Tuesday"."""

    inner: Meaning
    outer: Meaning


@dataclass(frozen=True, slots=True, repr=False)
class Nth(_Brief):
    """A counted unit of a larger time: "the second week of May", "the first Monday in June".

    -1 is the last, 0 the one that holds a day: "the week of 8 December".
    """

    index: int
    unit: Unit | None
    outer: Meaning
    weekday: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Part(_Brief):
    """A time with a modifier: "early 2024", "about two weeks", "the end of the month"."""

    mod: Mod
    of: Meaning


@dataclass(frozen=True, slots=True)
class Range:
    """From the first to the last, both included."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True, repr=False)
class Habit(_Brief):
    """A set of times: TIMEX3's value, and its quant ("EVERY") and freq ("2X")."""

    value: str
    quant: str = ""
    freq: str = ""

    @property
    def is_weekly(self) -> bool:
        """Whether it comes on a day of the week or on several of them: "every Monday", "on weekdays"."""
        return self.value.startswith("XXXX-WXX-") and self.value[-1].isdigit()

    @property
    def weekday(self) -> int | None:
        """The day of "every Monday", which is 0; ``None`` for what comes otherwise, or with its hour."""
        return int(self.value[-1]) - 1 if _WEEKLY.fullmatch(self.value) else None


@dataclass(frozen=True, slots=True)
class Vague:
    """Now, once or some day."""

    ref: Ref


Meaning: TypeAlias = Calendar | Clock | Weekday | Window | Shift | Length | Within | Nth | Part | Range | Habit | Vague


def unwrapped(meaning: Meaning) -> Meaning:
    """Return what a modifier was said of: the year of "early 2024".

    >>> unwrapped(Part(Mod.START, Calendar(year=2024)))
    Calendar(year=2024)
    """
    return meaning.of if isinstance(meaning, Part) else meaning


def _named(kind: type, name: str, cell: object) -> str:
    if isinstance(cell, StrEnum):
        return cell.name
    if isinstance(cell, int) and (name == "weekday" or (kind is Weekday and name == "day")):
        return WEEKDAY_NAMES[cell].upper()
    return repr(cell)


_WEEKLY = re.compile(r"XXXX-WXX-[1-7]")
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
