"""A publication date as it is given, in any form: "15 December 2025", "2025-12-15T09:30:00Z", "03/04/2025"."""

import re
from collections.abc import Iterable
from datetime import date, datetime

from timeline.times.english.numbers import full_year
from timeline.times.fallback import read_in_full

_LABEL = re.compile(r"\s*[^\W\d]{3,15}(?: [^\W\d]{2,10})?\s*:\s*(?=\S)")
_ISO = re.compile(
    r"\s*\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?\s*\Z"
)
_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})\s*\Z")
# Dots stand between day, month and year wherever they are used; slashes and hyphens leave it open which comes first.
_DOTTED = re.compile(r"\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*\Z")
_SLASHED = re.compile(r"\s*(\d{1,2})([/-])(\d{1,2})[/-]\d{4}\b")
# "26-Jun-23", as spreadsheets write a day.
_SHORT_YEAR = re.compile(r"(\b\d{1,2}-[A-Za-z]{3,9}-)(\d{2})(?!\d)")
_FULL_YEAR = re.compile(r"\d{4}")
_CLOCK = re.compile(r"\d{1,2}:\d{2}|\d\s?[ap]\.?m\b", re.IGNORECASE)
_LONGEST = 120
_MONTHS = 12


def parse_date(text: str, *, day_first: bool = False) -> date | datetime | None:
    """Return a publication date given in any form, a datetime when a time of day was given; ``None`` if unreadable.

    Relative words have no anchor here and are refused, and so is "3/4/25", of which each figure may be the year.
    A zone is dropped: the local day counts. In figures with slashes the month comes first, if it can, unless the
    caller knows better.

    >>> parse_date("15 December 2025"), parse_date("2025-12-15T09:30:00Z"), parse_date("yesterday")
    (datetime.date(2025, 12, 15), datetime.datetime(2025, 12, 15, 9, 30), None)
    >>> parse_date("03/04/2025"), parse_date("03/04/2025", day_first=True)
    (datetime.date(2025, 3, 4), datetime.date(2025, 4, 3))
    """
    if day_first and (figures := _SLASHED.match(text)) and is_ambiguous_date(text):
        text = "".join((figures[3], figures[2], figures[1], text[figures.end(3) :]))
    text = _SHORT_YEAR.sub(lambda short: f"{short[1]}{full_year(int(short[2]))}", text)
    if len(text) > _LONGEST or not _FULL_YEAR.search(text):
        return None
    if (dotted := _DOTTED.match(text)) and int(dotted[2]) <= _MONTHS:
        return _date(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    if compact := _COMPACT.match(text):
        return _date(int(compact[1]), int(compact[2]), int(compact[3]))
    if _ISO.match(text):
        return _iso(text.strip())
    plain = _LABEL.sub("", text, count=1) if _LABEL.match(text) else text
    data = read_in_full(plain)
    if data is None:
        return None
    moment, period = data
    if period not in {"day", "time"}:
        return None
    return moment if _CLOCK.search(text) else moment.date()


def is_ambiguous_date(text: str) -> bool:
    """Whether a date in figures may begin with its day or with its month.

    >>> is_ambiguous_date("03/04/2025"), is_ambiguous_date("13/04/2025"), is_ambiguous_date("2025-04-03")
    (True, False, False)
    """
    figures = _SLASHED.match(text)
    return figures is not None and figures[1] != figures[3] and max(int(figures[1]), int(figures[3])) <= _MONTHS


def day_comes_first(dates: Iterable[str]) -> bool:
    """Whether dates in figures, written in one way, begin with the day: one of them must, and none begins with a month.

    >>> day_comes_first(["03/04/2025", "14/05/2025"]), day_comes_first(["03/04/2025"])
    (True, False)
    """
    figures = [(int(found[1]), int(found[3])) for found in map(_SLASHED.match, dates) if found is not None]
    return any(first > _MONTHS for first, _ in figures) and all(second <= _MONTHS for _, second in figures)


def _iso(text: str) -> date | datetime | None:
    if len(text) == 10:
        return _date(int(text[:4]), int(text[5:7]), int(text[8:]))
    try:
        return datetime.fromisoformat(text.replace("UTC", "+00:00").replace(" +", "+")).replace(tzinfo=None)
    except ValueError:
        return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
