"""Timeline to plotly Figure: lanes, interval bars, markers, arrows for open ends; for notebooks and images."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import datetime

import plotly.graph_objects as go

from timeline.export.axes import layout_of
from timeline.export.canvas import Canvas, Undated, make_canvas
from timeline.export.labels import Label, find_labels
from timeline.export.lanes import Place
from timeline.export.markup import as_text
from timeline.export.scale import best_moment
from timeline.export.template import CONFLICT, INK, LAYOUT, MARKS, QUIET, strength
from timeline.export.words import date_in_words, reason_in_words
from timeline.model import Status, Timeline, TimelineEvent

HOVER_WIDTH = 64
UNDATED_WIDTH = 52
# Shares of a bar's length: bars within bars, so that it fades towards an edge that nobody named.
FADE = (0.0, 0.03, 0.06, 0.09, 0.12, 0.15, 0.18)
STRONG, WEAK = 0.26, 0.043  # the opacity of one bar, and of each of those within each other


def to_figure(timeline: Timeline) -> go.Figure:
    """Return the chart: one lane for each leading participant, events without a date in a lane below.

    Of more than 800 events only the most salient are drawn; the page draws the others as one zooms in.
    """
    canvas = make_canvas(timeline)
    return go.Figure(
        data=list(_traces(canvas)),
        layout=go.Layout(
            **layout_of(canvas, timeline),
            template=go.layout.Template(layout=LAYOUT),
            barmode="overlay",
            hovermode="closest",
        ),
    )


def _traces(canvas: Canvas) -> Iterator[go.Bar | go.Scatter]:
    for status in MARKS:
        those = [place for place in canvas.places if place.event.status is status]
        if those:
            yield _bars(those, canvas, status=status)
            yield _markers(those, canvas, status=status)
    opened = [place for place in canvas.places if place.event.interval is not None and place.event.interval.is_open]
    if opened:
        yield _arrows(opened, canvas)
    disputed = [place for place in canvas.places if place.event.conflicts]
    if disputed:
        yield _conflicts(disputed, canvas)
    if canvas.places:
        yield _labels(find_labels(canvas), canvas)
    if canvas.undated:
        yield _undated(canvas.undated)


def _bars(places: Sequence[Place], canvas: Canvas, *, status: Status) -> go.Bar:
    layers = [(canvas.row(place), *layer) for place in places for layer in _layers(place)]
    return go.Bar(
        orientation="h",
        base=[start for _, start, _, _ in layers],
        x=[(end - start).total_seconds() * 1000 for _, start, end, _ in layers],
        y=[row for row, *_ in layers],
        width=0.46,
        marker={"color": MARKS[status].color, "opacity": [opacity for *_, opacity in layers], "line": {"width": 0}},
        hoverinfo="skip",
        showlegend=False,
    )


def _layers(place: Place) -> list[tuple[datetime, datetime, float]]:
    """One bar for a stretch that the text names; several, one within the other, where an edge is about or open."""
    interval, length = place.event.interval, place.end - place.start
    if interval is None or not (interval.approximate or interval.is_open):
        return [(place.start, place.end, STRONG)]
    left = 1 if interval.approximate or interval.start is None else 0
    right = 1 if interval.approximate or interval.end is None else 0
    return [(place.start + length * (left * share), place.end - length * (right * share), WEAK) for share in FADE]


def _markers(places: Sequence[Place], canvas: Canvas, *, status: Status) -> go.Scatter:
    mark = MARKS[status]
    return go.Scatter(
        name=mark.label,
        mode="markers",
        x=[_moment(place) for place in places],
        y=[canvas.row(place) for place in places],
        marker={
            "symbol": mark.plotly_symbol,
            "color": mark.color,
            "size": [_size(place.event) for place in places],
            "opacity": [strength(place.event.confidence) for place in places],
            "line": {"width": 1.8 if mark.hollow else 0},
        },
        customdata=[place.event.id for place in places],
        hovertext=[hover_text(place.event) for place in places],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _moment(place: Place) -> datetime:
    return place.start if place.event.interval is None else best_moment(place.event.interval)


def _size(event: TimelineEvent) -> int:
    return 9 + 3 * min(4, len(event.sources) - 1)


def hover_text(event: TimelineEvent) -> str:
    """Return the hover card in plotly's own small HTML, every text escaped."""
    lines = [
        f"<b>{_wrapped(event.summary)}</b>",
        as_text(date_in_words(event.interval)),
        f'<span style="color:{QUIET}">{_wrapped(reason_in_words(event))}</span>',
        f"<i>{_wrapped(event.mentions[0].sentence.text)}</i>",
        f'<span style="color:{QUIET}">{_wrapped(", ".join(event.sources))}</span>',
    ]
    lines.extend(
        f"{as_text(', '.join(conflict.sources))}: {as_text(date_in_words(conflict.interval))}"
        for conflict in event.conflicts
    )
    return "<br>".join(lines)


def _wrapped(text: str) -> str:
    return "<br>".join(as_text(line) for line in textwrap.wrap(text, HOVER_WIDTH)[:6])


def _arrows(places: Sequence[Place], canvas: Canvas) -> go.Scatter:
    """An arrow for every open end: it points to where the text does not say."""
    forward = [place.event.interval is not None and place.event.interval.start is not None for place in places]
    return go.Scatter(
        name="open end",
        mode="markers",
        x=[place.end if on else place.start for place, on in zip(places, forward, strict=True)],
        y=[canvas.row(place) for place in places],
        marker={
            "symbol": ["triangle-right" if on else "triangle-left" for on in forward],
            "color": [MARKS[place.event.status].color for place in places],
            "size": 8,
        },
        hoverinfo="skip",
    )


def _conflicts(places: Sequence[Place], canvas: Canvas) -> go.Scatter:
    """A thin line from the date drawn to each date that another source gives."""
    pairs = [(place, conflict) for place in places for conflict in place.event.conflicts]
    return go.Scatter(
        name="sources disagree",
        mode="lines+markers",
        x=[x for place, other in pairs for x in (_moment(place), best_moment(other.interval), None)],
        y=[y for place, _ in pairs for y in (canvas.row(place), canvas.row(place), None)],
        line={"color": CONFLICT, "width": 1.2, "dash": "dot"},
        marker={"symbol": "line-ns-open", "size": 9, "color": CONFLICT, "line": {"width": 1.6}},
        hoverinfo="skip",
    )


def _labels(labels: Sequence[Label], canvas: Canvas) -> go.Scatter:
    return go.Scatter(
        mode="text",
        x=[label.x for label in labels],
        y=[canvas.row(label.place) for label in labels],
        text=[_beside(label) for label in labels],
        textposition=["middle left" if label.side == "left" else "middle right" for label in labels],
        textfont={"size": 12, "color": INK},
        hoverinfo="skip",
        showlegend=False,
    )


def _beside(label: Label) -> str:
    space = "\u2002" * min(2, len(label.place.event.sources))
    return as_text(label.text) + space if label.side == "left" else space + as_text(label.text)


def _undated(those: Sequence[Undated]) -> go.Scatter:
    return go.Scatter(
        name="no date",
        mode="markers+text",
        xaxis="x2",
        x=[undated.x for undated in those],
        y=[undated.row for undated in those],
        text=[
            f" {as_text(textwrap.shorten(undated.event.summary, UNDATED_WIDTH, placeholder='…'))}" for undated in those
        ],
        textposition="middle right",
        textfont={"size": 12, "color": INK},
        marker={
            "symbol": [MARKS[undated.event.status].plotly_symbol for undated in those],
            "color": [MARKS[undated.event.status].color for undated in those],
            "size": [_size(undated.event) for undated in those],
            "opacity": [strength(undated.event.confidence) for undated in those],
        },
        customdata=[undated.event.id for undated in those],
        hovertext=[hover_text(undated.event) for undated in those],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )
