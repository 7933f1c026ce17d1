"""Where an event is drawn: in go events, out come lanes by leading participant, packed into rows without overlap."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from timeline.export.scale import best_moment, find_bulk, find_gaps, flatten, landmarks
from timeline.interval import Interval
from timeline.model import Role, TimelineEvent

OTHERS = "Others"
LANES = 9
REACH = 0.03  # of the whole extent, for an open end
CLEARANCE = 0.7  # of the reach, between marks


@dataclass(frozen=True, slots=True)
class Place:
    """An event on the canvas: its lane, its row within the lane, and the stretch of time that it covers."""

    event: TimelineEvent
    lane: str
    row: int
    start: datetime
    end: datetime


def place_events(events: Sequence[TimelineEvent]) -> tuple[Place, ...]:
    """Return every dated event with its lane and row; marks in a row do not touch.

    An open end reaches a little way towards what nobody said. The lanes are the participants who
    lead most events, the rest share "Others".
    """
    dated = [event for event in events if event.interval is not None and best_moment(event.interval) != datetime.min]
    if not dated:
        return ()
    lane_of = leading(dated)
    known = landmarks([event.interval for event in dated if event.interval is not None])
    folds = find_gaps(known)
    first, last = find_bulk(known[1:-1], folds) or (known[0], known[-1])
    reach = max((flatten(last, folds) - flatten(first, folds)) * REACH, timedelta(hours=6))
    gap = max(reach * CLEARANCE, timedelta(minutes=1))
    stretches = {event.id: _stretch(event.interval, reach=reach) for event in dated if event.interval is not None}
    free_from: dict[str, list[datetime]] = {}
    places = []
    for event in sorted(dated, key=lambda event: (stretches[event.id], event.id)):
        start, end = stretches[event.id]
        rows = free_from.setdefault(lane_of[event.id], [])
        row = next((number for number, free in enumerate(rows) if free <= start), len(rows))
        rows[row : row + 1] = [max(end + gap / 4, start + gap)]
        places.append(Place(event, lane_of[event.id], row, start, end))
    return tuple(places)


def leading(events: Sequence[TimelineEvent], *, lanes: int = LANES) -> dict[str, str]:
    """Return for each event id the participant in whose lane it stands, by how often they lead."""
    counts = Counter(name for event in events for name in _names(event)[:1])
    top = {name for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:lanes]}
    return {event.id: next((name for name in _names(event) if name in top), OTHERS) for event in events}


def _names(event: TimelineEvent) -> tuple[str, ...]:
    ranked = sorted(event.participants, key=lambda participant: participant.role is not Role.AGENT)
    return tuple(dict.fromkeys(participant.name for participant in ranked))


def _stretch(interval: Interval, *, reach: timedelta) -> tuple[datetime, datetime]:
    moment = best_moment(interval)
    return interval.start or moment - reach, interval.end or moment + reach
