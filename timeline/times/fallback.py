"""The only importer of dateparser: publication dates in any form, and explicit dates of languages without tables."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from timeline.interval import Interval
from timeline.model import TextSpan, Timex, TimexKind
from timeline.times.context import unit_at
from timeline.times.meaning import Unit
from timeline.times.timex3 import date_value

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_COMMON_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt")
_OTHER_LANGUAGES = (
    "ru", "uk", "pl", "cs", "sv", "da", "nb", "fi", "hu", "ro", "tr", "el", "ar", "he", "fa", "hi", "zh", "ja", "ko",
)  # fmt: skip
_LABEL = re.compile(r"\s*[^\W\d]{3,15}(?: [^\W\d]{2,10})?\s*:\s*(?=\S)")
_ISO = re.compile(
    r"\s*\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?\s*\Z"
)
_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})\s*\Z")
_LONGEST = 120
_MOST_LEADING_WORDS = 2
_EPOCH = datetime(2000, 1, 1)


def parse_date(text: str) -> date | datetime | None:
    """Return a publication date given in any form, a datetime when a time of day was given; ``None`` if unreadable.

    Relative words have no anchor here and are refused. A zone is dropped: the local day counts.

    >>> parse_date("15 December 2025"), parse_date("2025-12-15T09:30:00Z"), parse_date("yesterday")
    (datetime.date(2025, 12, 15), datetime.datetime(2025, 12, 15, 9, 30), None)
    """
    if len(text) > _LONGEST:
        return None
    if compact := _COMPACT.match(text):
        return _date(int(compact[1]), int(compact[2]), int(compact[3]))
    if _ISO.match(text):
        return _iso(text.strip())
    plain = _LABEL.sub("", text, count=1) if _LABEL.match(text) else text
    data = _parse(plain, _COMMON_LANGUAGES, _EPOCH, absolute=True)
    if data is None:
        data = _parse(plain, _OTHER_LANGUAGES, _EPOCH, absolute=True)
    if data is None:
        return None
    moment, period = data
    if period not in {"day", "time"}:
        return None
    return moment if _has_clock(text) else moment.date()


def resolve_candidates(
    text: str, candidates: Sequence[tuple[int, int]], published: date, *, language: str, explicit: bool = False
) -> tuple[Timex, ...]:
    """Return a Timex for each candidate span that dateparser can read in ``language``.

    ``explicit`` asks for a day, a month and a year, which is all that it is trusted with where
    tables have already read the rest.
    """
    base = datetime(published.year, published.month, published.day)
    found = []
    for start, end in sorted(set(candidates)):
        if not 0 <= start < end <= len(text) or end - start > _LONGEST:
            continue
        read = _read(TextSpan(start, end, text[start:end]), base, language, explicit=explicit)
        if read is not None:
            found.append(read)
    return tuple(found)


def _read(span: TextSpan, base: datetime, language: str, *, explicit: bool) -> Timex | None:
    """Read a candidate, without its first words where these are in the way ("am Montag")."""
    for _ in range(_MOST_LEADING_WORDS + 1):
        data = _parse(span.text, (language,), base, absolute=explicit)
        if data is not None:
            weekday = not explicit and _is_weekday_of(base, span.text, language, read=data[0])
            return _timex(span, base if weekday else data[0], data[1], base.date(), language)
        _, _, rest = span.text.partition(" ")
        if not rest.strip():
            return None
        span = TextSpan(span.end - len(rest), span.end, rest)
    return None


def _is_weekday_of(base: datetime, words: str, language: str, *, read: datetime) -> bool:
    """Whether ``words`` is the weekday of publication, which dateparser takes for the one a week before."""
    if base.date() == date.max or base.toordinal() - read.toordinal() != 7:
        return False
    later = _parse(words, (language,), base + timedelta(days=1), absolute=False)
    return later is not None and later[0].date() == base.date() and not any(sign.isdigit() for sign in words)


def _timex(span: TextSpan, moment: datetime, period: str, base: date, language: str) -> Timex:
    unit = {"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}.get(period, Unit.DAY)
    interval: Interval | None = unit_at(moment, unit)
    return Timex(
        span=span,
        kind=TimexKind.DATE,
        value=date_value(moment, unit),
        interval=interval,
        anchor=base,
        rule=f"dateparser ({language})",
        meaning=f"dateparser.parse({span.text!r})",
        policy="read by dateparser against the publication date, the past preferred",
    )


def _parse(text: str, languages: Sequence[str], base: datetime, *, absolute: bool) -> tuple[datetime, str] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            data = _parser(tuple(languages), base, absolute).get_date_data(text)
    except Exception:
        return None
    if data is None or data.date_obj is None:
        return None
    return data.date_obj.replace(tzinfo=None), data.period or "day"


@cache
def _parser(languages: tuple[str, ...], base: datetime, absolute: bool) -> DateDataParser:
    from dateparser.date import DateDataParser

    settings: dict[str, object] = {
        "RELATIVE_BASE": base,
        "PREFER_DATES_FROM": "past",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    if absolute:
        settings |= {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["custom-formats", "absolute-time"]}
    return DateDataParser(languages=list(languages), settings=settings)


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


def _has_clock(text: str) -> bool:
    return bool(re.search(r"\d{1,2}:\d{2}|\d\s?[ap]\.?m\b", text, re.IGNORECASE))
