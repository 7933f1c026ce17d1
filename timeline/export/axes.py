"""What surrounds the marks of a figure: in go a Canvas and its Timeline, out comes plotly's layout."""

import textwrap
from collections.abc import Iterator
from datetime import datetime, timedelta

from timeline.export.canvas import Canvas
from timeline.export.heading import standfirst, title_of
from timeline.export.markup import as_text
from timeline.export.scale import flatten
from timeline.export.template import FAINT, INK, QUIET, RULE
from timeline.export.words import MONTHS
from timeline.interval import Granularity, step
from timeline.model import Timeline

ROW_PIXELS = 24
LANE_WIDTH = 20
APART = 0.06  # of the chart's width, from one tick to the next
DAY = 86_400_000  # milliseconds

Part = dict[str, object]  # of plotly's layout
ACROSS: Part = {"xref": "paper", "x0": 0, "x1": 1, "layer": "below"}


def layout_of(canvas: Canvas, timeline: Timeline) -> Part:
    """Return title, axes, lane names and lines; what is not drawn is said under the axis."""
    start, end = _range(canvas)
    lanes = {lane: first + (canvas.depth[lane] - 1) / 2 for lane, first in canvas.first.items()}
    if canvas.undated:
        lanes["No date"] = (canvas.undated[0].row + canvas.undated[-1].row) / 2
    return {
        "height": max(280, 170 + ROW_PIXELS * canvas.rows),
        "title": {
            "text": as_text(title_of(timeline)),
            "subtitle": {"text": as_text(standfirst(timeline)), "font": {"size": 13, "color": QUIET}},
        },
        "xaxis": {
            "type": "date",
            "visible": bool(canvas.places),
            "range": [start, end],
            "title": {"text": "; ".join(_notes(canvas, timeline)), "font": {"size": 12}, "standoff": 14},
            "automargin": True,
            "tickangle": 0,
            "rangebreaks": [{"bounds": gap} for gap in canvas.gaps],
            **_ticks(canvas, start, end),
        },
        "xaxis2": {"overlaying": "x", "range": [0, 1], "visible": False, "fixedrange": True},
        "yaxis": {
            "tickvals": list(lanes.values()),
            "ticktext": [_lane_name(lane) for lane in lanes],
            "range": [canvas.rows - 0.5, -1],
            "fixedrange": True,
        },
        "shapes": _shapes(canvas),
    }


def _range(canvas: Canvas) -> tuple[datetime, datetime]:
    first, last = canvas.opening
    length = max(flatten(last, canvas.gaps) - flatten(first, canvas.gaps), timedelta(days=1))
    return first - length * 0.02, last + length * 0.06


def _ticks(canvas: Canvas, start: datetime, end: datetime) -> Part:
    """Dates as the page writes them; with folds the months between them, which plotly would space as if without."""
    if not canvas.gaps:
        return {
            "tickformatstops": [
                {"dtickrange": [None, DAY - 1], "value": "%H:%M\n%-d %b %Y"},
                {"dtickrange": [DAY, "M1"], "value": "%-d %b\n%Y"},
                {"dtickrange": ["M1", "M11"], "value": "%b\n%Y"},
                {"dtickrange": ["M12", None], "value": "%Y"},
            ]
        }
    ticks: list[datetime] = []
    apart = APART * (flatten(end, canvas.gaps) - flatten(start, canvas.gaps))
    month = step(datetime(start.year, start.month, 1), 1, Granularity.MONTH)
    while month < end:
        folded = any(one <= month <= other for one, other in canvas.gaps)
        if not folded and (not ticks or flatten(month, canvas.gaps) - flatten(ticks[-1], canvas.gaps) >= apart):
            ticks.append(month)
        month = step(month, 1, Granularity.MONTH)
    firsts = {tick.year: tick for tick in reversed(ticks)}
    return {"tickvals": ticks, "ticktext": [_month(tick, named=firsts[tick.year] == tick) for tick in ticks]}


def _month(tick: datetime, *, named: bool) -> str:
    return f"{MONTHS[tick.month - 1][:3]}<br>{tick.year}" if named else MONTHS[tick.month - 1][:3]


def _lane_name(lane: str) -> str:
    lines = textwrap.wrap(lane[:1].upper() + lane[1:], LANE_WIDTH, max_lines=3, placeholder="…")
    return "<br>".join(as_text(line) for line in lines)


def _notes(canvas: Canvas, timeline: Timeline) -> Iterator[str]:
    dated = sum(event.interval is not None for event in timeline.events)
    hidden = len(timeline) - dated - len(canvas.undated)
    if dated > len(canvas.places):
        yield f"the {len(canvas.places):,} most salient of {dated:,}"
    if canvas.beyond:
        yield f"{canvas.beyond:,} outside these dates: zoom out to see them"
    if hidden:
        yield f"{hidden:,} more without a date"
    if canvas.gaps:
        yield "dotted lines: months without events left out"


def _shapes(canvas: Canvas) -> list[Part]:
    line = {"color": RULE, "width": 1}
    tops = [*canvas.first.values(), *(undated.row for undated in canvas.undated[:1])]
    lanes = [{**ACROSS, "type": "line", "y0": top - 1, "y1": top - 1, "line": line} for top in tops[1:]]
    fold = {"color": QUIET, "width": 1, "dash": "dot"}
    folds: list[Part] = [
        {"type": "line", "yref": "paper", "x0": start, "x1": start, "y0": 0, "y1": 1, "line": fold}
        for start, _ in canvas.gaps
    ]
    return [*_ground(canvas), *lanes, *folds]


def _ground(canvas: Canvas) -> list[Part]:
    """A tinted ground under the undated, and a line in ink over it: their places mean nothing on the axis."""
    if not canvas.undated:
        return []
    top = canvas.undated[0].row - 1
    return [
        {**ACROSS, "type": "rect", "y0": top, "y1": canvas.rows, "fillcolor": FAINT, "line": {"width": 0}},
        {**ACROSS, "type": "line", "y0": top, "y1": top, "line": {"color": INK, "width": 1}},
    ]
