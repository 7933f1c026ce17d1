"""The dates of named days in any year, Easter and the nth weekdays of a month computed."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from timeline.times.moon import MOON_FEASTS, moon_feast

_MONDAY, _THURSDAY, _SUNDAY = 0, 3, 6


def feast(name: str, year: int) -> date:
    """Return the date of a named day; the names are the keys of the tables here and in moon.py.

    A ``ValueError`` says that a feast of the moon has no table for the year.

    >>> feast("easter", 2026)
    datetime.date(2026, 4, 5)
    """
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _NTH:
        month, weekday, index, plus = _NTH[name]
        return nth_weekday(year, month, weekday, index=index) + timedelta(days=plus)
    if name in _EASTER:
        return easter(year) + timedelta(days=_EASTER[name])
    if name in _NEW_YEAR:
        return rosh_hashanah(year) + timedelta(days=_NEW_YEAR[name])
    return moon_feast(name, year) if name in MOON_FEASTS else _COMPUTED[name](year)


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


# Month and day.
_FIXED = {
    "new year": (1, 1), "epiphany": (1, 6), "orthodox christmas": (1, 7), "burns night": (1, 25),
    "australia day": (1, 26), "candlemas": (2, 2), "groundhog day": (2, 2), "waitangi day": (2, 6),
    "valentine": (2, 14), "st david": (3, 1), "women's day": (3, 8), "st patrick": (3, 17), "april fools": (4, 1),
    "earth day": (4, 22), "st george": (4, 23), "anzac day": (4, 25), "may day": (5, 1), "juneteenth": (6, 19),
    "canada day": (7, 1), "independence day": (7, 4), "bastille day": (7, 14), "halloween": (10, 31),
    "all saints": (11, 1), "all souls": (11, 2), "guy fawkes": (11, 5), "armistice": (11, 11), "st andrew": (11, 30),
    "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
}  # fmt: skip
# Month, weekday, which of them, and the days after that.
_NTH = {
    "martin luther king": (1, _MONDAY, 3, 0), "presidents": (2, _MONDAY, 3, 0),
    "early may bank holiday": (5, _MONDAY, 1, 0), "mother's day": (5, _SUNDAY, 2, 0),
    "memorial day": (5, _MONDAY, -1, 0), "spring bank holiday": (5, _MONDAY, -1, 0), "father's day": (6, _SUNDAY, 3, 0),
    "august bank holiday": (8, _MONDAY, -1, 0), "labor day": (9, _MONDAY, 1, 0), "columbus": (10, _MONDAY, 2, 0),
    "remembrance sunday": (11, _SUNDAY, 2, 0), "election day": (11, _MONDAY, 1, 1),
    "thanksgiving": (11, _THURSDAY, 4, 0), "black friday": (11, _THURSDAY, 4, 1),
    "cyber monday": (11, _THURSDAY, 4, 4), "giving tuesday": (11, _THURSDAY, 4, 5),
}  # fmt: skip
# Days after Easter, and after the Jewish New Year.
_EASTER = {
    "shrove tuesday": -47, "ash wednesday": -46, "mothering sunday": -21, "palm sunday": -7, "maundy thursday": -3,
    "good friday": -2, "holy saturday": -1, "easter": 0, "easter monday": 1, "ascension": 39, "whit sunday": 49,
    "whit monday": 50, "trinity sunday": 56, "corpus christi": 60,
}  # fmt: skip
_NEW_YEAR = {"purim": -193, "passover": -163, "rosh hashanah": 0, "yom kippur": 9, "sukkot": 14}
_COMPUTED: Mapping[str, Callable[[int], date]] = {
    "super bowl sunday": lambda year: nth_weekday(year, 2, _SUNDAY, index=2 if year >= 2022 else 1),
    "orthodox easter": orthodox_easter,
    "hanukkah": hanukkah,
}
