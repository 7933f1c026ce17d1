"""The figure of the API: everything drawn once, nothing over anything else, text escaped."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.export.synthetic import make_timeline
from timeline.export import glance, to_figure
from timeline.export.lanes import OTHERS, place_events
from timeline.export.template import MARKS
from timeline.model import Status, Timeline

if TYPE_CHECKING:
    from tests.export.browser import Reader


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return make_timeline(120)


def test_every_dated_event_has_one_marker_in_the_trace_of_its_status(timeline: Timeline) -> None:
    drawn = {trace.name: trace.customdata for trace in to_figure(timeline).data if trace.customdata is not None}
    expected = {
        MARKS[status].label: {e.id for e in timeline.events if e.status is status and e.interval is not None}
        for status in Status
    }
    expected["no date"] = {e.id for e in timeline.events if e.interval is None}
    assert {name: set(ids) for name, ids in drawn.items()} == expected


def test_no_two_bars_of_a_row_overlap(timeline: Timeline) -> None:
    rows: dict[tuple[str, int], list[tuple[datetime, datetime]]] = {}
    for place in place_events(timeline.events):
        rows.setdefault((place.lane, place.row), []).append((place.start, place.end))
    for stretches in rows.values():
        ordered = sorted(stretches)
        assert all(one[1] <= other[0] for one, other in pairwise(ordered))


def test_a_point_in_time_is_no_bar_of_width_zero(timeline: Timeline) -> None:
    assert all(place.end - place.start >= timedelta(minutes=1) for place in place_events(timeline.events))


def test_the_lanes_are_few_and_the_rest_shares_one(timeline: Timeline) -> None:
    lanes = {place.lane for place in place_events(timeline.events)}
    assert OTHERS in lanes
    assert len(lanes) <= 10


def test_planned_and_denied_are_hollow(timeline: Timeline) -> None:
    symbols = {trace.name: trace.marker.symbol for trace in to_figure(timeline).data if trace.customdata is not None}
    assert (symbols["planned"], symbols["denied"], symbols["happened"]) == ("diamond-open", "circle-x-open", "circle")


def test_open_ends_have_arrows_and_conflicts_a_trace(timeline: Timeline) -> None:
    names = {trace.name for trace in to_figure(timeline).data}
    assert {"open end", "sources disagree"} <= names


def test_hover_text_is_escaped(timeline: Timeline) -> None:
    event = next(event for event in timeline.events if event.interval is not None)
    hostile = replace(timeline, events=(replace(event, summary="<b>bold</b> <img src=x onerror=y>"),))
    (text,) = next(trace.hovertext for trace in to_figure(hostile).data if trace.hovertext is not None)
    assert "&lt;b&gt;bold&lt;/b&gt;" in text
    assert "<img" not in text


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_small_timeline_is_drawn(count: int) -> None:
    title = to_figure(make_timeline(count)).layout.title
    assert title.subtitle.text.startswith(f"{count} event{'' if count == 1 else 's'} from ")


def test_the_notebook_table_shows_the_first_rows_and_counts_the_rest(timeline: Timeline) -> None:
    table = glance(timeline)
    assert table.count("<tr>") == 13
    assert "and 108 more" in table


def test_a_notebook_shows_the_table_again_and_again(timeline: Timeline) -> None:
    assert timeline._repr_html_() == timeline._repr_html_() == glance(timeline)


def test_the_notebook_table_escapes_its_text(timeline: Timeline) -> None:
    hostile = replace(timeline, events=(replace(timeline.events[0], summary="<script>alert(1)</script>"),))
    assert "<script>" not in glance(hostile)


def test_a_browser_draws_the_figure_and_makes_an_image_of_it(
    reader: Reader, timeline: Timeline, tmp_path: Path
) -> None:
    page = tmp_path / "figure.html"
    to_figure(timeline).write_html(page, include_plotlyjs="directory", div_id="figure")
    reader.driver.get(page.as_uri())
    reader.run("Plotly.toImage('figure', {format: 'png'}).then((image) => { window.image = image; })")
    reader.wait("return window.image")
    assert reader.run("return window.image").startswith("data:image/png;base64,")
    assert reader.marks("#figure") >= 100
