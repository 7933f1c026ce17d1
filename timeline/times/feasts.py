"""The dates of named days in any year, Easter and the nth weekdays of a month computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from timeline.times.moon import MOON_FEASTS, moon_feast

_MONDAY, _TUESDAY, _THURSDAY, _SUNDAY = 0, 1, 3, 6


def feast(name: str, year: int) -> date:
    """Return the date of a named day; the names are the keys of the tables here and in moon.py.

    A ``ValueError`` says that a feast of the moon has no table for the year.

    >>> feast("easter", 2026)
    datetime.date(2026, 4, 5)
    """
    return moon_feast(name, year) if name in MOON_FEASTS else _FEASTS[name](year)


def easter(year: int) -> date:
    """Return the western Easter Sunday (the anonymous Gregorian computus of Meeus, Jones and Butcher).

    Until 1582 it is told in the Julian calendar, as every date of its time is.
    """
    if year < _GREGORIAN:
        return _julian_easter(year)
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - correction + 15) % 30
    quotient, remainder = divmod(of_century, 4)
    to_sunday = (32 + 2 * rest + 2 * quotient - moon - remainder) % 7
    late = (golden + 11 * moon + 22 * to_sunday) // 451
    month, day = divmod(moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Return the eastern Easter Sunday in the Gregorian calendar."""
    return _julian_easter(year) + timedelta(days=year // 100 - year // 400 - 2)


_GREGORIAN = 1583


def _julian_easter(year: int) -> date:
    """Return the Easter Sunday of the Julian calendar (Meeus's computus)."""
    moon = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + to_sunday + 114, 31)
    return date(year, month, day + 1)


def rosh_hashanah(year: int) -> date:
    """Return the first of Tishri that falls in a Gregorian year (Reingold and Dershowitz's Hebrew calendar)."""
    before, day, after = (_hebrew_days(year + 3761 + step) for step in (-1, 0, 1))
    delay = 2 if after - day == 356 else 1 if day - before == 382 else 0
    return date.fromordinal(_HEBREW_EPOCH + day + delay)


_HEBREW_EPOCH = -1_373_427


def _hebrew_days(year: int) -> int:
    """The days from the epoch to the molad of a Hebrew year's first month, kept off Sunday, Wednesday and Friday."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12_084 + 13_753 * months) // 25_920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def hanukkah(year: int) -> date:
    """Return the 25th of Kislev: a day later in a year whose second month is long."""
    first = rosh_hashanah(year)
    is_long = (rosh_hashanah(year + 1) - first).days in (355, 385)
    return first + timedelta(days=84 if is_long else 83)


def nth_weekday(year: int, month: int, weekday: int, *, index: int) -> date:
    """Return the index-th (from 1; -1 is the last) such weekday of a month."""
    if index > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (index - 1))
    following = date(year + month // 12, month % 12 + 1, 1)
    last = date.fromordinal(following.toordinal() - 1)
    return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-index - 1))


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, index: int, plus: int = 0) -> Callable[[int], date]:
    return lambda year: nth_weekday(year, month, weekday, index=index) + timedelta(days=plus)


def _easter(offset: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=offset)


_FEASTS: Mapping[str, Callable[[int], date]] = {
    "new year": _fixed(1, 1),
    "orthodox christmas": _fixed(1, 7),
    "candlemas": _fixed(2, 2),
    "waitangi day": _fixed(2, 6),
    "st david": _fixed(3, 1),
    "st george": _fixed(4, 23),
    "all souls": _fixed(11, 2),
    "st andrew": _fixed(11, 30),
    "epiphany": _fixed(1, 6),
    "martin luther king": _nth(1, _MONDAY, 3),
    "burns night": _fixed(1, 25),
    "australia day": _fixed(1, 26),
    "groundhog day": _fixed(2, 2),
    "super bowl sunday": lambda year: nth_weekday(year, 2, _SUNDAY, index=2 if year >= 2022 else 1),
    "valentine": _fixed(2, 14),
    "presidents": _nth(2, _MONDAY, 3),
    "women's day": _fixed(3, 8),
    "st patrick": _fixed(3, 17),
    "shrove tuesday": _easter(-47),
    "ash wednesday": _easter(-46),
    "mothering sunday": _easter(-21),
    "palm sunday": _easter(-7),
    "maundy thursday": _easter(-3),
    "good friday": _easter(-2),
    "holy saturday": _easter(-1),
    "easter": _easter(0),
    "easter monday": _easter(1),
    "ascension": _easter(39),
    "whit sunday": _easter(49),
    "whit monday": _easter(50),
    "trinity sunday": _easter(56),
    "corpus christi": _easter(60),
    "april fools": _fixed(4, 1),
    "earth day": _fixed(4, 22),
    "anzac day": _fixed(4, 25),
    "may day": _fixed(5, 1),
    "early may bank holiday": _nth(5, _MONDAY, 1),
    "mother's day": _nth(5, _SUNDAY, 2),
    "memorial day": _nth(5, _MONDAY, -1),
    "spring bank holiday": _nth(5, _MONDAY, -1),
    "father's day": _nth(6, _SUNDAY, 3),
    "juneteenth": _fixed(6, 19),
    "canada day": _fixed(7, 1),
    "independence day": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "august bank holiday": _nth(8, _MONDAY, -1),
    "labor day": _nth(9, _MONDAY, 1),
    "columbus": _nth(10, _MONDAY, 2),
    "halloween": _fixed(10, 31),
    "all saints": _fixed(11, 1),
    "guy fawkes": _fixed(11, 5),
    "armistice": _fixed(11, 11),
    "remembrance sunday": _nth(11, _SUNDAY, 2),
    "election day": _nth(11, _MONDAY, 1, plus=1),
    "thanksgiving": _nth(11, _THURSDAY, 4),
    "black friday": _nth(11, _THURSDAY, 4, plus=1),
    "giving tuesday": _nth(11, _THURSDAY, 4, plus=5),
    "cyber monday": _nth(11, _THURSDAY, 4, plus=4),
    "orthodox easter": orthodox_easter,
    "passover": lambda year: rosh_hashanah(year) - timedelta(days=163),
    "purim": lambda year: rosh_hashanah(year) - timedelta(days=193),
    "rosh hashanah": rosh_hashanah,
    "sukkot": lambda year: rosh_hashanah(year) + timedelta(days=14),
    "yom kippur": lambda year: rosh_hashanah(year) + timedelta(days=9),
    "hanukkah": hanukkah,
    "christmas eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year's eve": _fixed(12, 31),
}
