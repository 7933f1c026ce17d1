"""One article's times and events -> one line of JSON, offsets in characters of its text, end exclusive."""

import json
from collections.abc import Sequence

from timeline.export.rows import bounds
from timeline.interval import Interval
from timeline.model import Document, Event, Timex
from timeline.times import timex3_view

Json = str | int | None | dict[str, "Json"] | list["Json"]


def annotation_line(document: Document, times: Sequence[Timex], events: Sequence[Event]) -> str:
    """Return ``{id, timexes, events}`` as one line of JSON.

    An interval's ``start`` and ``end`` are the first and last day (or minute) included, as in the
    CSV; ``null`` is an open end. ``timex`` is the expression as written, ``null`` where none was used. ``left_out``
    says why an event has no row, ``null`` where it has one.
    """
    record: dict[str, Json] = {
        "id": document.id,
        "timexes": [_timex(timex) for timex in timex3_view(times)],
        "events": [_event(event) for event in events],
    }
    return json.dumps(record, ensure_ascii=False)


def _timex(timex: Timex) -> Json:
    return {
        "start": timex.span.start,
        "end": timex.span.end,
        "text": timex.span.text,
        "type": timex.kind.value,
        "value": timex.value,
        "mod": timex.mod,
    }


def _event(event: Event) -> Json:
    return {
        "start": event.span.start,
        "end": event.span.end,
        "text": event.span.text,
        "class": event.event_class.value,
        "status": event.status.value,
        "summary": event.summary,
        "left_out": event.left_out or None,
        "participants": [participant.name for participant in event.participants],
        "interval": None if event.interval is None else _interval(event.interval),
        "basis": None if event.basis is None else event.basis.value,
        "timex": None if event.timex is None else event.timex.span.text,
    }


def _interval(interval: Interval) -> Json:
    first, last = bounds(interval)
    return {"start": first or None, "end": last or None, "granularity": interval.granularity.name.lower()}
