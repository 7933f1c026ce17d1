"""Half-open calendar intervals with a granularity: in go calendar units, out come exact bounds."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta
from enum import IntEnum

from timeline.errors import IntervalError


class Granularity(IntEnum):
    """How finely a time is known, finest first, so that ``min`` picks the more precise."""

    MINUTE = 1
    HOUR = 2
    PART_OF_DAY = 3
    DAY = 4
    WEEKEND = 5
    WEEK = 6
    MONTH = 7
    SEASON = 8
    QUARTER = 9
    HALF = 10
    YEAR = 11
    DECADE = 12
    CENTURY = 13


@dataclass(frozen=True, slots=True)
class Interval:
    """The time ``[start, end)`` in naive local time; ``None`` is an open end.

    ``granularity`` is the calendar unit in which the time was said: "last week" is seven days of
    granularity WEEK, "8 to 10 December" three days of granularity DAY. ``approximate`` marks a time
    said with "about", "around" or "early".

    >>> Interval.around(date(2025, 12, 15), Granularity.WEEK).shift(-1).days
    (datetime.date(2025, 12, 8), datetime.date(2025, 12, 14))
    """

    start: datetime | None
    end: datetime | None
    granularity: Granularity
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and not self.start < self.end:
            raise IntervalError(f"an interval must end after it starts, not {self.start} to {self.end}")

    @classmethod
    def around(cls, moment: date, granularity: Granularity) -> Interval:
        """Return the calendar unit that contains ``moment``.

        Weeks begin on Monday, a weekend is the Saturday and Sunday of that week, seasons are the
        meteorological ones of the northern hemisphere, a part of the day is a six-hour block.
        """
        start = floor(as_datetime(moment), granularity)
        length = 2 if granularity is Granularity.WEEKEND else 1
        unit = Granularity.DAY if granularity is Granularity.WEEKEND else granularity
        return cls(start, step(start, length, unit), granularity)

    @classmethod
    def between(cls, first: date, last: date, *, granularity: Granularity = Granularity.DAY) -> Interval:
        """Return the interval from the day ``first`` to the day ``last``, both included."""
        start = datetime.combine(first, time.min)
        return cls(start, step(datetime.combine(last, time.min), 1, Granularity.DAY), granularity)

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day that the interval touches; ``None`` for an open end."""
        first = None if self.start is None else self.start.date()
        if self.end is None:
            return first, None
        if self.end.time() > time.min:
            return first, self.end.date()
        return first, date.fromordinal(self.end.toordinal() - 1)

    @property
    def is_open(self) -> bool:
        """Whether one end or both are unknown."""
        return self.start is None or self.end is None

    @property
    def length(self) -> timedelta | None:
        """How long it lasts, or ``None`` when an end is open."""
        return None if self.start is None or self.end is None else self.end - self.start

    def contains(self, other: Interval | date) -> bool:
        """Whether ``other`` lies wholly inside; an open end contains everything on its side."""
        unit = Granularity.MINUTE if isinstance(other, datetime) else Granularity.DAY
        inner = other if isinstance(other, Interval) else Interval.around(other, unit)
        starts_inside = self.start is None or (inner.start is not None and self.start <= inner.start)
        ends_inside = self.end is None or (inner.end is not None and inner.end <= self.end)
        return starts_inside and ends_inside

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share at least one moment."""
        before = self.end is not None and other.start is not None and self.end <= other.start
        after = other.end is not None and self.start is not None and other.end <= self.start
        return not (before or after)

    def shift(self, count: int, unit: Granularity | None = None) -> Interval:
        """Return the interval moved by ``count`` units (its own granularity unless told); raises as ``step`` does."""
        by = self.granularity if unit is None else unit
        start = None if self.start is None else step(self.start, count, by)
        end = None if self.end is None else step(self.end, count, by)
        return replace(self, start=start, end=end)

    def widened(self, unit: Granularity) -> Interval:
        """Return the calendar unit in which it begins, where it is known more finely than that."""
        if self.start is None or self.granularity >= unit:
            return self
        return replace(Interval.around(self.start, unit), approximate=self.approximate)

    def through(self, other: Interval) -> Interval:
        """Return the interval from this one's start to the end of ``other``, in the finer unit."""
        finer = min(self.granularity, other.granularity)
        return Interval(self.start, other.end, finer, self.approximate or other.approximate)


def as_datetime(moment: date) -> datetime:
    """Return ``moment`` as a naive datetime; a date becomes its midnight, a zone is dropped.

    Raises IntervalError for what is no date, as a caller without types may give it.

    >>> as_datetime(date(2025, 12, 15))
    datetime.datetime(2025, 12, 15, 0, 0)
    """
    if isinstance(moment, datetime):
        return moment.replace(tzinfo=None)
    if not isinstance(moment, date):
        raise IntervalError(f"{moment!r} is no date; give one such as date(2024, 3, 6)")
    return datetime.combine(moment, time.min)


def as_day(moment: date) -> date:
    """Return the day of ``moment``, without a time of day.

    >>> as_day(datetime(2025, 12, 15, 9, 30))
    datetime.date(2025, 12, 15)
    """
    return moment.date() if isinstance(moment, datetime) else moment


def step(moment: datetime, count: int, unit: Granularity) -> datetime:
    """Return ``moment`` moved by ``count`` calendar units; 31 January plus a month is 28 February.

    Raises IntervalError where that leaves the years 1 to 9999.

    >>> step(datetime(2024, 1, 31), 1, Granularity.MONTH)
    datetime.datetime(2024, 2, 29, 0, 0)
    """
    try:
        return _step(moment, count, unit)
    except (OverflowError, ValueError) as error:
        raise IntervalError(f"{moment:%Y-%m-%d} moved by {count} {unit.name.lower()} leaves the calendar") from error


def floor(moment: datetime, unit: Granularity) -> datetime:
    """Return the start of the calendar unit that holds ``moment``."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit in (Granularity.WEEK, Granularity.WEEKEND):
        return midnight + timedelta(days=5 * (unit is Granularity.WEEKEND) - midnight.weekday())
    if unit in _FIXED:
        return moment - (moment - midnight) % _FIXED[unit]
    months = moment.year * 12 + moment.month - 1
    # Winter begins in December.
    first = months - (months + (unit is Granularity.SEASON)) % _MONTHS[unit]
    if unit >= Granularity.DECADE:
        first = max(first, MINYEAR * 12)
    return midnight.replace(year=first // 12, month=first % 12 + 1, day=1)


_FIXED = {
    Granularity.MINUTE: timedelta(minutes=1),
    Granularity.HOUR: timedelta(hours=1),
    Granularity.PART_OF_DAY: timedelta(hours=6),
    Granularity.DAY: timedelta(days=1),
    Granularity.WEEKEND: timedelta(weeks=1),
    Granularity.WEEK: timedelta(weeks=1),
}
_MONTHS = {
    Granularity.MONTH: 1,
    Granularity.SEASON: 3,
    Granularity.QUARTER: 3,
    Granularity.HALF: 6,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1200,
}


def _step(moment: datetime, count: int, unit: Granularity) -> datetime:
    if unit in _FIXED:
        return moment + count * _FIXED[unit]
    months = moment.year * 12 + moment.month - 1 + count * _MONTHS[unit]
    year, month = divmod(months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(year)
    return moment.replace(year=year, month=month + 1, day=min(moment.day, monthrange(year, month + 1)[1]))
