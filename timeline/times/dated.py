"""What was said of a date, put into a year: its interval, its unit, its name, and years before Christ."""

from datetime import date
from string import capwords

from timeline.interval import Interval
from timeline.model import TimexKind
from timeline.times.context import OUTSIDE, Resolved, Running, unit_at
from timeline.times.feasts import feast
from timeline.times.meaning import WEEKDAY_NAMES, Calendar, Unit, Window
from timeline.times.moon import last_of_ramadan
from timeline.times.timex3 import season_month, year_value


def interval_in(said: Calendar, year: int) -> Interval | None:
    """Return the interval of ``said`` in a year, or ``None`` if the year has no such day."""
    try:
        first = _first_day(said, year)
        if said.holiday == "ramadan":
            return Interval.between(first, last_of_ramadan(first))
        return unit_at(first, unit_of(said))
    except OUTSIDE:
        return None


def _first_day(said: Calendar, year: int) -> date:
    if said.holiday is not None:
        return feast(said.holiday, year)
    if said.season is not None:
        return date(year, season_month(said.season), 1)
    if said.quarter is not None:
        return date(year, 3 * said.quarter - 2, 1)
    if said.half is not None:
        return date(year, 6 * said.half - 5, 1)
    if said.week is not None:
        return date.fromisocalendar(year, said.week, 1)
    return date(year, said.month or 1, said.day or 1)


def unit_of(said: Calendar) -> Unit:
    """Return the smallest unit that was said: the day of "3 May", the season of "summer 2019"."""
    if said.holiday is not None or said.day is not None:
        return Unit.DAY
    if said.month is not None:
        return Unit.MONTH
    for unit, field in (
        (Unit.SEASON, said.season),
        (Unit.QUARTER, said.quarter),
        (Unit.HALF, said.half),
        (Unit.WEEK, said.week),
    ):
        if field is not None:
            return unit
    return Unit.YEAR


def dated_before_christ(said: Calendar) -> Resolved:
    """Return a date of a negative year, which has a value but no interval."""
    assert said.year is not None
    value = year_value(said.year)
    if said.month is not None:
        value += f"-{said.month:02d}"
        if said.day is not None:
            value += f"-{said.day:02d}"
    elif said.season is not None:
        value += f"-{said.season}"
    return Resolved(TimexKind.DATE, value, policy="before Christ: a value, but no interval")


def decade_at(decade: int) -> Resolved:
    """Return a decade by its number: 199 is the 1990s."""
    if decade < 0:
        return Resolved(TimexKind.DATE, f"BC{-decade:03d}", policy="before Christ: a value, but no interval")
    interval = unit_at(date(max(decade * 10, 1), 1, 1), Unit.DECADE)
    return Resolved(TimexKind.DATE, f"{decade:03d}", interval, policy="the ten years of that name")


def century_at(century: int) -> Resolved:
    """Return a century by its number: 19 is the twentieth."""
    if century < 0:
        return Resolved(TimexKind.DATE, f"BC{-century - 1:02d}", policy="before Christ: a value, but no interval")
    interval = unit_at(date(max(century * 100, 1), 1, 1), Unit.CENTURY)
    return Resolved(TimexKind.DATE, f"{century:02d}", interval, policy="the hundred years that begin with 00")


def before_christ(said: Window, running: Running) -> Resolved:
    """Return a unit of a year before Christ, which has a value but no interval."""
    year, month = running.year + said.offset * _YEARS.get(said.unit, 0), running.month
    if said.unit is Unit.MONTH and month:
        year, month = divmod(12 * year + month - 1 + said.offset, 12)
        month += 1
    value = year_value(year if year < 0 else year + 1)[: _CUT.get(said.unit)]
    named = f"-{month:02d}" if month else "-XX"
    end = {Unit.DAY: f"{named}-XX", Unit.MONTH: named}.get(said.unit, f"-{said.season}" if said.season else "")
    return Resolved(TimexKind.DATE, value + end, policy="before Christ: a value, but no interval")


_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}
_CUT = {Unit.DECADE: -1, Unit.CENTURY: -2}


def name_of(said: Calendar) -> str:
    """Return what was said, for the grounds: "3 May", "summer", "quarter 2"."""
    if said.holiday is not None:
        return capwords(said.holiday)
    if said.month is not None:
        month = f"{date(2000, said.month, 1):%B}"
        return f"{said.day} {month}" if said.day is not None else month
    if said.season is not None:
        return said.season.name.lower()
    if said.quarter is not None:
        return f"quarter {said.quarter}"
    if said.half is not None:
        return f"half {said.half}"
    if said.weekday is not None:
        return WEEKDAY_NAMES[said.weekday]
    return "the date"
