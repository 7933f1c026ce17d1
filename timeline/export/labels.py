"""Which events of a figure are named, and on which side: in go placed events, out come labels that touch nothing."""

import textwrap
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from timeline.export.canvas import Canvas
from timeline.export.lanes import Place
from timeline.export.scale import Gap, flatten

MOST = 60
WIDTH = 56  # letters
CLEARANCE = 0.012  # of the chart's width, on either side of a mark
CHARACTER = 0.009  # of the chart's width, for a letter of a wide font (DejaVu Sans) in a notebook about 900 pixels wide
Side = Literal["left", "right", "inside"]
JOINING = ("and ", "or ", "along ", "together ", "as well as ", "with ", "of ", "in ", "from ")


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text beside a mark."""

    place: Place
    text: str
    side: Side

    @property
    def x(self) -> datetime:
        """The moment that the label stands at: an end of the bar, or its middle."""
        place = self.place
        match self.side:
            case "right":
                return place.end
            case "left":
                return place.start
            case "inside":
                return place.start + (place.end - place.start) / 2


def find_labels(canvas: Canvas) -> tuple[Label, ...]:
    """Return labels for the most salient events, where no mark and no other label stands in the way."""
    first, last = (flatten(end, canvas.gaps) for end in canvas.opening)
    unit = max(last - first, timedelta(days=1))
    near = unit * CLEARANCE
    taken: dict[int, list[Gap]] = defaultdict(list)
    for place in canvas.places:
        start, end = _ends(place, canvas)
        taken[canvas.row(place)].append((start - near, end + near))
    labels: list[Label] = []
    for place in sorted(canvas.places, key=lambda place: (-place.event.salience, place.event.id)):
        text = textwrap.shorten(label_in(place.lane, place.event.summary), WIDTH, placeholder="…")
        length = unit * (CHARACTER * len(text) + CLEARANCE)
        row = taken[canvas.row(place)]
        for side, left in _sides(place, canvas, length=length, near=near):
            seen = first - unit * 0.02 <= left and left + length <= last + unit * 0.05
            if seen and (side == "inside" or not any(one < left + length and left < other for one, other in row)):
                labels.append(Label(place, text, side))
                row.append((left, left + length))
                break
        if len(labels) == MOST:
            break
    return tuple(labels)


def _ends(place: Place, canvas: Canvas) -> Gap:
    return flatten(place.start, canvas.gaps), flatten(place.end, canvas.gaps)


def _sides(place: Place, canvas: Canvas, *, length: timedelta, near: timedelta) -> Iterator[tuple[Side, datetime]]:
    """Where a label may begin: right of the bar, in it behind the marker if it is long enough, left of it."""
    start, end = _ends(place, canvas)
    yield "right", end + near
    middle = start + (end - start) / 2
    if not place.event.conflicts and middle + 2 * near + length <= end:
        yield "inside", middle + near
    yield "left", start - near - length


def label_in(lane: str, summary: str) -> str:
    """Return the summary without the name that its lane already says, unless the subject goes on behind it.

    >>> label_in("Ada Moor", "Ada Moor opened the lock"), label_in("Ada Moor", "Ada Moor and her son left")
    ('Opened the lock', 'Ada Moor and her son left')
    >>> label_in("Port Authority", "The Port Authority shut it"), label_in("pilots", "The pilots trained here left")
    ('Shut it', 'The pilots trained here left')
    """
    named = (f"{lane} ", f"The {lane} ") if lane[:1].isupper() else (f"{lane} ",)
    rest = next((summary.removeprefix(head) for head in named if summary.startswith(head)), "")
    alone = rest[:1].islower() and not rest.startswith(JOINING)
    return rest[:1].upper() + rest[1:] if alone else summary
