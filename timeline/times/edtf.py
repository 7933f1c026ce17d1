"""An interval as the text of a date cell: ISO 8601-2 (EDTF)."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta

from timeline.errors import IntervalError
from timeline.interval import Granularity, Interval


def format_edtf(interval: Interval) -> str:
    """Return ``interval`` as EDTF: one unit if it is just that, else first and last, both included.

    >>> format_edtf(Interval.around(date(2025, 12, 13), Granularity.WEEKEND))
    '2025-12-13/2025-12-14'
    >>> format_edtf(Interval(datetime(2025, 12, 15), None, Granularity.DAY))
    '2025-12-15/..'
    """
    mark = "~" if interval.approximate else ""
    if interval.start is None or interval.end is None:
        return f"{_open(interval.start, interval, first=True)}/{_open(interval.end, interval, first=False)}"
    if interval.granularity in _WHOLE and _is_one_unit(interval, interval.end):
        return _WHOLE[interval.granularity](interval.start) + mark
    first, last = _end_points(interval.start, interval.end, interval.granularity)
    return first + mark if first == last else f"{first}{mark}/{last}{mark}"


def _is_one_unit(interval: Interval, end: datetime) -> bool:
    """Whether it is 2024, or the part of it in "early 2024"; never the years around the turn of a century."""
    unit = None if interval.start is None else _unit_around(interval.start, interval.granularity)
    if unit is None or unit.end is None:
        return interval.approximate
    return interval == unit or (interval.approximate and end <= unit.end)


def _unit_around(start: datetime, granularity: Granularity) -> Interval | None:
    try:
        return Interval.around(start, granularity)
    except IntervalError:
        return None


def _end_points(start: datetime, end: datetime, granularity: Granularity) -> tuple[str, str]:
    last = end.toordinal() - (end.time() == time.min)
    if granularity <= Granularity.PART_OF_DAY:
        return _minute(start), _minute(end - timedelta(minutes=1))
    if granularity in (Granularity.MONTH, Granularity.QUARTER, Granularity.HALF, Granularity.SEASON) and _on_first(
        start, end
    ):
        month = date.fromordinal(last)
        return f"{start.year:04d}-{start.month:02d}", f"{month.year:04d}-{month.month:02d}"
    if granularity >= Granularity.YEAR and _on_first(start, end) and start.month == end.month == 1:
        return f"{start.year:04d}", f"{date.fromordinal(last).year:04d}"
    return start.date().isoformat(), date.fromordinal(last).isoformat()


def _on_first(start: datetime, end: datetime) -> bool:
    return start.day == end.day == 1 and start.time() == end.time() == time.min


def _open(moment: datetime | None, interval: Interval, *, first: bool) -> str:
    if moment is None:
        return ".."
    if interval.granularity <= Granularity.PART_OF_DAY:
        return _minute(moment if first or moment == datetime.min else moment - timedelta(minutes=1))
    if first or moment.time() != time.min:
        return moment.date().isoformat()
    return date.fromordinal(max(moment.toordinal() - 1, 1)).isoformat()


def _minute(moment: datetime) -> str:
    return f"{moment.year:04d}-{moment:%m-%dT%H:%M}"


# How a single unit is written that ISO 8601 has a way to write.
_WHOLE: Mapping[Granularity, Callable[[datetime], str]] = {
    Granularity.MINUTE: _minute,
    Granularity.DAY: lambda start: start.date().isoformat(),
    Granularity.MONTH: lambda start: f"{start.year:04d}-{start.month:02d}",
    Granularity.YEAR: lambda start: f"{start.year:04d}",
    Granularity.DECADE: lambda start: f"{start.year // 10:03d}X",
    Granularity.CENTURY: lambda start: f"{start.year // 100:02d}XX",
}
