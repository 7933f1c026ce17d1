"""Calendar values to TIMEX3: what the ``value`` attribute of TimeML's guidelines says of them."""

from datetime import date, datetime

from timeline.times.meaning import CLOCK_UNITS, Clock, DayPart, Length, Season, Unit

# The letter of any other unit is the one that it begins with.
_LETTERS = {Unit.WEEKEND: "WE", Unit.FORTNIGHT: "W", Unit.HALF: "M", Unit.UNKNOWN: "X"} | dict.fromkeys(
    (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM), "Y"
)
_VAGUE_LETTERS = {Unit.DECADE: "DE", Unit.CENTURY: "C", Unit.MILLENNIUM: "L"}
_TIMES = {Unit.FORTNIGHT: 2, Unit.HALF: 6, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
_HALVES = {
    Unit.MINUTE: ("S", 30, False),
    Unit.HOUR: ("M", 30, False),
    Unit.DAY: ("H", 12, True),
    Unit.YEAR: ("M", 6, False),
}
_FOURTHS = {Unit.MINUTE: (60, "S"), Unit.HOUR: (60, "M"), Unit.YEAR: (12, "M")}
_SEASON_MONTHS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}


def year_value(year: int) -> str:
    """Return a year; before Christ it is negative.

    >>> year_value(1987), year_value(-480)
    ('1987', 'BC0480')
    """
    return f"{year:04d}" if year >= 0 else f"BC{-year:04d}"


def date_value(moment: date, unit: Unit) -> str:
    """Return the calendar unit that begins at ``moment``.

    >>> date_value(date(2025, 12, 8), Unit.WEEK), date_value(date(2025, 12, 8), Unit.DECADE)
    ('2025-W50', '202')
    """
    year = f"{moment.year:04d}"
    match unit:
        case Unit.SECOND | Unit.MINUTE | Unit.HOUR:
            return f"{moment:%Y-%m-%dT%H:%M}" if isinstance(moment, datetime) else f"{year}-{moment:%m-%d}"
        case Unit.DAY:
            return f"{year}-{moment.month:02d}-{moment.day:02d}"
        case Unit.WEEK | Unit.FORTNIGHT:
            return _week(moment)
        case Unit.WEEKEND:
            return f"{_week(moment)}-WE"
        case Unit.MONTH:
            return f"{year}-{moment.month:02d}"
        case Unit.SEASON:
            return f"{year}-{season_of(moment)}"
        case Unit.QUARTER:
            return f"{year}-Q{(moment.month + 2) // 3}"
        case Unit.HALF:
            return f"{year}-H{1 if moment.month < 7 else 2}"
        case Unit.YEAR | Unit.UNKNOWN:
            return year
        case Unit.DECADE:
            return year[:3]
        case Unit.CENTURY:
            return year[:2]
        case Unit.MILLENNIUM:
            return year[:1]


def season_of(moment: date) -> Season:
    """Return the season that a day is in."""
    return (Season.WINTER, Season.SPRING, Season.SUMMER, Season.AUTUMN)[moment.month % 12 // 3]


def season_month(season: Season) -> int:
    """Return the month in which a season begins."""
    return _SEASON_MONTHS[season]


def clock_value(day: str, clock: Clock) -> str:
    """Return a time of day on a day that is already a value.

    >>> clock_value("2025-12-15", Clock(part=DayPart.NIGHT)), clock_value("2025-12-15", Clock(hour=9, minute=30))
    ('2025-12-15TNI', '2025-12-15T09:30')
    """
    if clock.hour is None:
        part = DayPart.MORNING if clock.part is DayPart.SMALL_HOURS else clock.part
        return f"{day}T{part}"
    second = "" if clock.second is None else f":{clock.second:02d}"
    return f"{day}T{clock.hour:02d}:{clock.minute or 0:02d}{second}"


def length_value(length: Length) -> str:
    """Return a duration.

    >>> length_value(Length(2.5, Unit.YEAR)), length_value(Length(None, Unit.HOUR))
    ('P2Y6M', 'PTXH')
    """
    value = _period(length.count, length.unit)
    for count, unit in length.rest:
        value += _period(count, unit).removeprefix("PT" if "T" in value else "P")
    return value


def _period(count: float | None, unit: Unit) -> str:
    prefix = "PT" if unit in CLOCK_UNITS else "P"
    letter = _LETTERS.get(unit, unit[0].upper())
    if count is None:
        return f"{prefix}X{_VAGUE_LETTERS.get(unit, letter)}"
    if unit in _TIMES:
        return f"{prefix}{_number(count * _TIMES[unit])}{letter}"
    if unit in _HALVES and count % 1 == 0.5:
        half, amount, crosses = _HALVES[unit]
        rest = f"{'T' if crosses else ''}{amount}{half}"
        return f"{prefix}{int(count)}{letter}{rest}" if count >= 1 else f"{'PT' if crosses else prefix}{amount}{half}"
    if unit in _FOURTHS and count < 1:
        amount, smaller = _FOURTHS[unit]
        return f"{prefix}{_number(count * amount)}{smaller}"
    return f"{prefix}{_number(count)}{letter}"


def _number(count: float) -> str:
    return str(int(count)) if count == int(count) else f"{count:.4g}"


def _week(moment: date) -> str:
    year, week, _ = moment.isocalendar()
    return f"{year:04d}-W{week:02d}"
