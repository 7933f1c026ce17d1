"""Timeline to plotly Figure: lanes, interval bars, markers, arrows for open ends; for notebooks and images."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from html import escape

import plotly.graph_objects as go

from timeline.export.gaps import find_gaps, flatten
from timeline.export.lanes import OTHERS, Place, best_moment, place_events
from timeline.export.template import CONFLICT, INK, LAYOUT, MARKS, QUIET, RULE
from timeline.export.words import date_in_words, reason_in_words
from timeline.interval import Interval
from timeline.model import Status, Timeline, TimelineEvent

ROW_PIXELS = 24
MOST = 800  # events drawn
LABELS = 14
CLEARANCE = 0.012  # of the chart's width, on either side of a mark
CANDIDATES = 120  # tried for a label, by salience
HOVER_WIDTH = 64
LABEL_WIDTH = 44
JOINING = ("and ", "or ", "along ", "together ", "as well as ", "with ", "of ", "in ", "from ")
CHARACTER = 0.0075  # of the chart's width, for a label's letters in a notebook about 900 pixels wide


def to_figure(timeline: Timeline) -> go.Figure:
    """Return the chart: one lane for each leading participant, undated events counted under the axis.

    Of more than 800 events only the most salient are drawn; the page draws the others as one zooms in.
    """
    places = place_events(_most_salient(timeline.events))
    base = _lane_bases(places)
    figure = go.Figure(
        layout={"template": go.layout.Template(layout=LAYOUT), "barmode": "overlay", "hovermode": "closest"}
    )
    for status, mark in MARKS.items():
        those = [place for place in places if place.event.status is status]
        if those:
            figure.add_trace(_bars(those, base=base, color=mark.color))
            figure.add_trace(_markers(those, base=base, status=status))
    for trace in (_arrows(places, base=base), _conflicts(places, base=base), _labels(places, base=base)):
        if trace is not None:
            figure.add_trace(trace)
    _lay_out(figure, timeline, places, base=base)
    return figure


def _most_salient(events: Sequence[TimelineEvent]) -> Sequence[TimelineEvent]:
    dated = [event for event in events if event.interval is not None]
    return sorted(dated, key=lambda event: (-event.salience, event.id))[:MOST]


def _lane_bases(places: Sequence[Place]) -> dict[str, int]:
    depth: dict[str, int] = {}
    count: dict[str, int] = {}
    for place in places:
        depth[place.lane] = max(depth.get(place.lane, 0), place.row + 1)
        count[place.lane] = count.get(place.lane, 0) + 1
    order = sorted(depth, key=lambda lane: (lane == OTHERS, -count[lane], lane))
    bases, next_row = {}, 0
    for lane in order:
        bases[lane] = next_row
        next_row += depth[lane] + 1
    return bases


def _y(place: Place, base: dict[str, int]) -> int:
    return base[place.lane] + place.row


def _gaps(places: Sequence[Place]) -> tuple[tuple[datetime, datetime], ...]:
    return find_gaps([best_moment(place.event.interval) for place in places if place.event.interval is not None])


def _bars(places: Sequence[Place], *, base: dict[str, int], color: str) -> go.Bar:
    return go.Bar(
        orientation="h",
        base=[place.start for place in places],
        x=[(place.end - place.start).total_seconds() * 1000 for place in places],
        y=[_y(place, base) for place in places],
        width=0.46,
        marker={
            "color": color,
            "opacity": [0.12 if _is_vague(place.event) else 0.26 for place in places],
            "cornerradius": 4,
        },
        hoverinfo="skip",
        showlegend=False,
    )


def _is_vague(event: TimelineEvent) -> bool:
    return event.interval is not None and event.interval.approximate


def _markers(places: Sequence[Place], *, base: dict[str, int], status: Status) -> go.Scatter:
    mark = MARKS[status]
    return go.Scatter(
        name=mark.label,
        mode="markers",
        x=[_moment(place.event.interval) for place in places],
        y=[_y(place, base) for place in places],
        marker={
            "symbol": mark.symbol + ("-open" if mark.hollow else ""),
            "color": mark.color,
            "size": [9 + 3 * min(4, len(place.event.sources) - 1) for place in places],
            "opacity": [0.45 + 0.55 * place.event.confidence for place in places],
            "line": {"width": 1.8 if mark.hollow else 0},
        },
        customdata=[place.event.id for place in places],
        hovertext=[hover_text(place.event) for place in places],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _moment(interval: Interval | None) -> datetime | None:
    return None if interval is None else best_moment(interval)


def hover_text(event: TimelineEvent) -> str:
    """Return the hover card in plotly's own small HTML, every text escaped."""
    best = event.mentions[0]
    lines = [
        f"<b>{_wrapped(event.summary)}</b>",
        escape(date_in_words(event.interval)),
        f'<span style="color:{QUIET}">{_wrapped(reason_in_words(event))}</span>',
        f"<i>{_wrapped(best.sentence.text)}</i>",
        f'<span style="color:{QUIET}">{_wrapped(", ".join(event.sources))}</span>',
    ]
    lines.extend(
        f"{escape(', '.join(conflict.sources))}: {escape(date_in_words(conflict.interval))}"
        for conflict in event.conflicts
    )
    return "<br>".join(lines)


def _wrapped(text: str) -> str:
    return "<br>".join(escape(line) for line in textwrap.wrap(text, HOVER_WIDTH)[:6])


def _arrows(places: Sequence[Place], *, base: dict[str, int]) -> go.Scatter | None:
    """An arrow for every open end: it points to where the text does not say."""
    open_ones = [place for place in places if place.event.interval is not None and place.event.interval.is_open]
    if not open_ones:
        return None
    return go.Scatter(
        name="open end",
        mode="markers",
        x=[place.end if _has_start(place) else place.start for place in open_ones],
        y=[_y(place, base) for place in open_ones],
        marker={
            "symbol": ["triangle-right" if _has_start(place) else "triangle-left" for place in open_ones],
            "color": [MARKS[place.event.status].color for place in open_ones],
            "size": 8,
        },
        hoverinfo="skip",
    )


def _has_start(place: Place) -> bool:
    return place.event.interval is not None and place.event.interval.start is not None


def _conflicts(places: Sequence[Place], *, base: dict[str, int]) -> go.Scatter | None:
    """A thin line from the date drawn to each date that another source gives."""
    x: list[datetime | None] = []
    y: list[int | None] = []
    for place in places:
        for conflict in place.event.conflicts:
            x += [_moment(place.event.interval), best_moment(conflict.interval), None]
            y += [_y(place, base), _y(place, base), None]
    if not x:
        return None
    return go.Scatter(
        name="sources disagree",
        mode="lines+markers",
        x=x,
        y=y,
        line={"color": CONFLICT, "width": 1.2, "dash": "dot"},
        marker={"symbol": "line-ns-open", "size": 9, "color": CONFLICT, "line": {"width": 1.6}},
        hoverinfo="skip",
    )


def _labels(places: Sequence[Place], *, base: dict[str, int]) -> go.Scatter | None:
    """The most salient events' summaries, where no mark and no other label stands in the way."""
    if not places:
        return None
    gaps = _gaps(places)
    ends = {place.event.id: (flatten(place.start, gaps), flatten(place.end, gaps)) for place in places}
    first, last = min(start for start, _ in ends.values()), max(end for _, end in ends.values())
    unit = max(last - first, timedelta(days=1))
    taken: dict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
    for place in places:
        start, end = ends[place.event.id]
        taken[_y(place, base)].append((start - unit * CLEARANCE, end + unit * CLEARANCE))
    labelled: list[tuple[Place, str]] = []
    for place in sorted(places, key=lambda place: (-place.event.salience, place.event.id))[:CANDIDATES]:
        text = textwrap.shorten(label_in(place.lane, place.event.summary), LABEL_WIDTH, placeholder="…")
        row, mark_end = taken[_y(place, base)], ends[place.event.id][1]
        start, end = mark_end + unit * CLEARANCE, mark_end + unit * (CHARACTER * len(text) + 2 * CLEARANCE)
        if end <= last + unit * 0.05 and not any(left < end and start < right for left, right in row):
            labelled.append((place, text))
            row.append((start, end))
        if len(labelled) == LABELS:
            break
    return go.Scatter(
        mode="text",
        x=[max(place.end, _moment(place.event.interval) or place.end) for place, _ in labelled],
        y=[_y(place, base) for place, _ in labelled],
        text=["\u2002" * min(2, len(place.event.sources)) + escape(text) for place, text in labelled],
        textposition="middle right",
        textfont={"size": 12, "color": INK},
        hoverinfo="skip",
        showlegend=False,
    )


def label_in(lane: str, summary: str) -> str:
    """Return the summary without the name that its lane already says, unless the subject goes on behind it.

    >>> label_in("Ada Moor", "Ada Moor opened the lock"), label_in("Ada Moor", "Ada Moor and her son left")
    ('Opened the lock', 'Ada Moor and her son left')
    """
    rest = summary.removeprefix(f"{lane} ")
    alone = rest != summary and rest[:1].islower() and not rest.startswith(JOINING)
    return rest[:1].upper() + rest[1:] if alone else summary


def _lay_out(figure: go.Figure, timeline: Timeline, places: Sequence[Place], *, base: dict[str, int]) -> None:
    depth = {lane: max(place.row for place in places if place.lane == lane) + 1 for lane in base}
    total = sum(depth.values()) + len(depth)
    undated = sum(event.interval is None for event in timeline.events)
    dated = len(timeline) - undated
    notes = [f"{undated:,} without a date are not drawn"] if undated else []
    notes += [f"the {len(places):,} most salient of {dated:,}"] if dated > len(places) else []
    gaps = _gaps(places)
    notes += ["dotted lines: months without events left out"] if gaps else []
    note = "; ".join(notes)
    figure.update_layout(
        height=max(280, 150 + ROW_PIXELS * total),
        yaxis={
            "tickvals": [start + (depth[lane] - 1) / 2 for lane, start in base.items()],
            "ticktext": [textwrap.shorten(escape(lane), 28, placeholder="…") for lane in base],
            "range": [total - 0.5, -1],
            "fixedrange": True,
        },
        xaxis={
            "type": "date",
            "range": _range(places, gaps),
            "title": {"text": note, "font": {"size": 12}},
            "rangebreaks": [{"bounds": gap} for gap in gaps],
        },
        shapes=[*_lane_lines(base), *_fold_lines(gaps)],
        title={"text": f"{len(timeline):,} event{'' if len(timeline) == 1 else 's'}"},
    )


def _range(places: Sequence[Place], gaps: Sequence[tuple[datetime, datetime]]) -> list[datetime] | None:
    if not places:
        return None
    first, last = min(place.start for place in places), max(place.end for place in places)
    length = max(flatten(last, gaps) - flatten(first, gaps), timedelta(days=1))
    return [first - length * 0.02, last + length * 0.06]


def _lane_lines(base: dict[str, int]) -> list[go.layout.Shape]:
    line = {"color": RULE, "width": 1}
    return [
        go.layout.Shape(type="line", xref="paper", x0=0, x1=1, y0=start - 1, y1=start - 1, line=line)
        for start in base.values()
    ]


def _fold_lines(gaps: Sequence[tuple[datetime, datetime]]) -> list[go.layout.Shape]:
    line = {"color": QUIET, "width": 1, "dash": "dot"}
    return [go.layout.Shape(type="line", yref="paper", x0=start, x1=start, y0=0, y1=1, line=line) for start, _ in gaps]
