"""The contract of the table: in goes a TimelineEvent, out comes the row that the CSV and the frame hold."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from timeline.interval import Granularity, Interval, step
from timeline.model import Timeline, TimelineEvent
from timeline.times import format_edtf


class Row(NamedTuple):
    """One event as a line of a table; the order of the fields is the order of the columns.

    ``date`` is EDTF (ISO 8601-2); ``start`` and ``end`` are the first and the last day (or minute)
    included, "" for an open end; a cell of several values joins them with "; ".
    """

    id: str
    date: str
    start: str
    end: str
    granularity: str
    date_basis: str
    summary: str
    status: str
    participants: str
    place: str
    time_expression: str
    timex_value: str
    sources: str
    source_count: int
    conflict: str
    first_published: str
    quote: str
    url: str
    confidence: float


def to_rows(timeline: Timeline) -> tuple[Row, ...]:
    """Return the rows in the timeline's order, the undated ones last."""
    ordered = sorted(timeline.events, key=lambda event: event.interval is None)
    return tuple(to_row(event) for event in ordered)


def to_row(event: TimelineEvent) -> Row:
    """Return the row of one event; its quote is the sentence of the best mention, verbatim."""
    best = event.mentions[0]
    start, end = bounds(event.interval)
    timex = event.timex
    return Row(
        id=event.id,
        date="" if event.interval is None else format_edtf(event.interval),
        start=start,
        end=end,
        granularity="" if event.interval is None else event.interval.granularity.name.lower(),
        date_basis="" if event.basis is None else event.basis.value,
        summary=event.summary,
        status=event.status.value,
        participants=_join(participant.name for participant in event.participants),
        place=event.place,
        time_expression="" if timex is None else timex.span.text,
        timex_value="" if timex is None else timex.value,
        sources=_join(event.sources),
        source_count=len(event.sources),
        conflict=_join(f"{format_edtf(other.interval)} ({', '.join(other.sources)})" for other in event.conflicts),
        first_published=event.first_published.isoformat(),
        quote=best.sentence.text,
        url=_join(mention.document.url for mention in event.mentions if mention.document.url),
        confidence=round(event.confidence, 3),
    )


def bounds(interval: Interval | None) -> tuple[str, str]:
    """Return the first and the last day included, or minute where the time is finer than a day.

    >>> bounds(Interval.around(datetime(2025, 12, 15, 9, 30), Granularity.HOUR))
    ('2025-12-15T09:00', '2025-12-15T09:59')
    """
    if interval is None:
        return "", ""
    if interval.granularity < Granularity.DAY:
        last = None if interval.end is None else step(interval.end, -1, Granularity.MINUTE)
        return _minute(interval.start), _minute(last)
    first_day, last_day = interval.days
    return "" if first_day is None else first_day.isoformat(), "" if last_day is None else last_day.isoformat()


def _minute(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat(timespec="minutes")


def _join(values: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(values))
