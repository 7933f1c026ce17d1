"""Where everything of a figure stands: in goes a Timeline, out come lanes, rows, folds and the dates it opens on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from timeline.export.lanes import OTHERS, Place, place_events
from timeline.export.scale import Gap, best_moment, find_bulk, find_gaps, landmarks
from timeline.interval import Interval
from timeline.model import Timeline, TimelineEvent

MOST = 800  # events drawn
UNDATED_COLUMNS = 2
UNDATED_ROWS = 4


@dataclass(frozen=True, slots=True)
class Undated:
    """An event without a date: its share of the chart's width and its row, which say nothing of time."""

    event: TimelineEvent
    x: float
    row: int


@dataclass(frozen=True, slots=True)
class Canvas:
    """A figure before it is drawn; rows are counted from the top, ``first`` is the first row of each lane."""

    places: tuple[Place, ...]
    first: Mapping[str, int]
    depth: Mapping[str, int]
    undated: tuple[Undated, ...]
    rows: int
    gaps: tuple[Gap, ...]
    opening: Gap

    def row(self, place: Place) -> int:
        """The row of a placed event."""
        return self.first[place.lane] + place.row

    @property
    def beyond(self) -> int:
        """How many of the events drawn lie outside the dates that the figure opens on."""
        start, end = self.opening
        return sum(not start <= moment <= end for moment in _moments(self.places))


def make_canvas(timeline: Timeline) -> Canvas:
    """Return the canvas of the 800 most salient events, the undated below in a lane of their own."""
    ranked = sorted(timeline.events, key=lambda event: (-event.salience, event.id))
    places = place_events([event for event in ranked if event.interval is not None][:MOST])
    depth = {lane: max(place.row for place in places if place.lane == lane) + 1 for lane in _ordered(places)}
    first, next_row = {}, 0
    for lane, rows in depth.items():
        first[lane] = next_row
        next_row += rows + 1
    undated = _undated([event for event in ranked if event.interval is None], row=next_row)
    gaps = find_gaps(landmarks([*_intervals(places), *_others(places)]))
    return Canvas(
        places=places,
        first=first,
        depth=depth,
        undated=undated,
        rows=next_row if not undated else undated[-1].row + 2,
        gaps=gaps,
        opening=_opening(places, gaps),
    )


def _ordered(places: Sequence[Place]) -> list[str]:
    counts = Counter(place.lane for place in places)
    return sorted(counts, key=lambda lane: (lane == OTHERS, -counts[lane], lane))


def _undated(events: Sequence[TimelineEvent], *, row: int) -> tuple[Undated, ...]:
    shown = events[: UNDATED_COLUMNS * UNDATED_ROWS]
    return tuple(
        Undated(event, x=0.02 + number % UNDATED_COLUMNS / UNDATED_COLUMNS, row=row + number // UNDATED_COLUMNS)
        for number, event in enumerate(shown)
    )


def _intervals(places: Sequence[Place]) -> list[Interval]:
    return [place.event.interval for place in places if place.event.interval is not None]


def _others(places: Sequence[Place]) -> list[Interval]:
    """The dates that other sources give for the same events."""
    return [conflict.interval for place in places for conflict in place.event.conflicts]


def _moments(places: Sequence[Place]) -> list[datetime]:
    return [best_moment(interval) for interval in _intervals(places)]


def _opening(places: Sequence[Place], gaps: Sequence[Gap]) -> Gap:
    if not places:
        return datetime(2000, 1, 1), datetime(2001, 1, 1)
    others = [best_moment(interval) for interval in _others(places)]
    first, last = min(place.start for place in places), max(place.end for place in places)
    return find_bulk(_moments(places), gaps) or (min([first, *others]), max([last, *others]))
