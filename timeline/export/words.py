"""Dates and their grounds as a reader says them: in goes an Interval or an Event, out comes English."""

from dataclasses import replace
from datetime import date, datetime

from timeline.interval import Granularity, Interval
from timeline.model import Basis, Event, TimelineEvent

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
PARTS_OF_DAY = {0: "night", 6: "morning", 12: "afternoon", 18: "evening"}
ORDINALS = ("first", "second", "third", "fourth")


def date_in_words(interval: Interval | None) -> str:
    """Return the interval as a person would say it.

    >>> date_in_words(Interval.around(date(2025, 12, 10), Granularity.WEEK))
    'week of 8 December 2025'
    >>> date_in_words(Interval.between(date(2025, 12, 14), date(2025, 12, 15)))
    '14–15 December 2025'
    """
    if interval is None:
        return "no date"
    about = "about " if interval.approximate else ""
    unit, start, end = interval.granularity, interval.start, interval.end
    first, last = interval.days
    if start is None:
        return _open_start(last, end, about=about, unit=unit)
    if end is None or first is None or last is None:
        return f"since {about}{_moment(start, unit)}"
    if replace(interval, approximate=False) == Interval.around(start, unit):
        return about + _unit(start, unit)
    if unit < Granularity.DAY:
        return about + _clock_range(start, end)
    return about + _day_range(first, last)


def day_in_words(day: date) -> str:
    """Return one day in words, without leading zeros and whatever the platform's locale.

    >>> day_in_words(date(2024, 5, 1))
    '1 May 2024'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def reason_in_words(event: TimelineEvent | Event) -> str:
    """Return why the event has its date, as one sentence; "" is never returned."""
    timex = event.timex
    match event.basis:
        case None:
            return "No source gives a time for it."
        case Basis.SAID if timex is not None and timex.anchor is not None:
            return f"{_teller(event)} says “{timex.span.text}”, read from {day_in_words(timex.anchor)}."
        case Basis.SAID if timex is not None:
            return f"{_teller(event)} says “{timex.span.text}”."
        case Basis.SAID if isinstance(event, TimelineEvent):
            return "Set by hand: no source gives this date."
        case Basis.SAID:
            return "The text says when."
        case Basis.CARRIED if timex is not None:
            return f"Carried on from “{timex.span.text}” earlier in the article."
        case Basis.CARRIED:
            return "Carried on from the time named earlier in the article."
        case Basis.SHARED:
            return "Another article dates the same event."
        case Basis.PUBLISHED:
            return "The article reports it as news of its publication day."


def _teller(event: TimelineEvent | Event) -> str:
    """Who gives a row its date: the text that is quoted first, or another source by its name."""
    mentions = event.mentions if isinstance(event, TimelineEvent) else ()
    if not mentions or mentions[0].interval == event.interval:
        return "The text"
    dated = next(mention.document for mention in mentions if mention.timex is event.timex)
    return dated.teller


def _open_start(last: date | None, end: datetime | None, *, about: str, unit: Granularity) -> str:
    if last is None or end is None:
        return "at some time"
    return f"until {about}{_moment(end, unit) if unit < Granularity.DAY else day_in_words(last)}"


def _unit(start: datetime, granularity: Granularity) -> str:
    year = start.year
    match granularity:
        case Granularity.MINUTE | Granularity.HOUR:
            return f"{day_in_words(start)}, {start:%H:%M}"
        case Granularity.PART_OF_DAY:
            return f"{PARTS_OF_DAY[start.hour]} of {day_in_words(start)}"
        case Granularity.DAY:
            return day_in_words(start)
        case Granularity.WEEKEND:
            return f"weekend of {day_in_words(start)}"
        case Granularity.WEEK:
            return f"week of {day_in_words(start)}"
        case Granularity.MONTH:
            return f"{MONTHS[start.month - 1]} {year}"
        case Granularity.SEASON:
            return f"{SEASONS[start.month]} {year}" + (f"–{(year + 1) % 100:02}" if start.month == 12 else "")
        case Granularity.QUARTER:
            return f"{ORDINALS[(start.month - 1) // 3]} quarter of {year}"
        case Granularity.HALF:
            return f"{ORDINALS[(start.month - 1) // 6]} half of {year}"
        case Granularity.YEAR:
            return f"{year}"
        case Granularity.DECADE:
            return f"the {year}s"
        case Granularity.CENTURY:
            return _century(year)


def _century(year: int) -> str:
    number = year // 100 + 1
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} century"


def _moment(moment: datetime, granularity: Granularity) -> str:
    if granularity < Granularity.DAY:
        return f"{day_in_words(moment)}, {moment:%H:%M}"
    if granularity is Granularity.MONTH and moment.day == 1:
        return f"{MONTHS[moment.month - 1]} {moment.year}"
    if granularity >= Granularity.YEAR and (moment.month, moment.day) == (1, 1):
        return f"{moment.year}"
    return day_in_words(moment)


def _day_range(first: date, last: date) -> str:
    if first == last:
        return day_in_words(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_in_words(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day_in_words(last)}"
    return f"{day_in_words(first)} – {day_in_words(last)}"


def _clock_range(start: datetime, end: datetime) -> str:
    if start.date() == end.date():
        return f"{day_in_words(start)}, {start:%H:%M}–{end:%H:%M}"
    return f"{day_in_words(start)}, {start:%H:%M} – {day_in_words(end)}, {end:%H:%M}"
