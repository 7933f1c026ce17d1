"""The figure of the API: everything drawn once, nothing over anything else, text escaped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.export.boxes import boxes, clashes
from tests.export.synthetic import make_timeline
from timeline.export import glance, to_figure
from timeline.export.lanes import OTHERS, place_events
from timeline.export.scale import best_moment
from timeline.export.template import MARKS
from timeline.interval import Granularity, Interval
from timeline.model import Conflict, Participant, Role, Status, Timeline

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
    neighbours = [pair for stretches in rows.values() for pair in pairwise(sorted(stretches))]
    assert neighbours
    assert [(one, other) for one, other in neighbours if one[1] > other[0]] == []


def test_a_point_in_time_is_no_bar_of_width_zero(timeline: Timeline) -> None:
    widths = [place.end - place.start for place in place_events(timeline.events)]
    assert min(widths) >= timedelta(minutes=1)


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


def test_the_date_of_another_source_lies_within_the_chart() -> None:
    event = next(event for event in make_timeline(80).events if event.conflicts and event.interval)
    assert event.interval is not None
    other = Conflict(event.interval.shift(9, Granularity.DAY), ("Coastal Wire",))
    axis = to_figure(Timeline(events=(replace(event, conflicts=(other,)),))).layout.xaxis
    assert datetime.fromisoformat(str(axis.range[1])) > best_moment(other.interval)


def test_hover_text_is_escaped(timeline: Timeline) -> None:
    event = next(event for event in timeline.events if event.interval is not None)
    hostile = replace(timeline, events=(replace(event, summary="<b>bold</b> <img src=x onerror=y>"),))
    (text,) = next(trace.hovertext for trace in to_figure(hostile).data if trace.hovertext is not None)
    assert "&lt;b&gt;bold&lt;/b&gt;" in text
    assert "<img" not in text


HOSTILE = "</script><img src=x onerror=window.hacked=1> <a href='javascript:1'>here</a> Pilots\u202e strike"


def test_hostile_text_in_the_figure_is_read_and_not_run(reader: Reader, tmp_path: Path) -> None:
    found = next(event for event in make_timeline(80).events if event.interval is not None)
    event = replace(found, summary=HOSTILE, participants=(Participant(HOSTILE, Role.AGENT),), conflicts=())
    figure = to_figure(Timeline(events=(event, replace(event, id="undated", interval=None, basis=None))))
    figure.write_html(tmp_path / "figure.html", include_plotlyjs="directory")
    reader.open_plain(tmp_path / "figure.html")
    shown = reader.run("return document.querySelector('.main-svg').parentNode.textContent").replace("\xa0", " ")
    assert "<img src=x" in shown
    assert "\u202e" not in figure.to_json()
    assert reader.run("return document.querySelectorAll('.main-svg a, .main-svg img, .main-svg image').length") == 0
    assert reader.run("return window.hacked") is None


def test_the_notebook_table_stays_small_and_names_marks_that_turn_the_text() -> None:
    many = make_timeline(5000)
    loud = replace(many.events[0], summary="Pilots\u202e strike")
    table = glance(Timeline(events=(loud, *many.events[1:])))
    assert "Pilots[U+202E] strike" in table
    assert len(table) < 10_000


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


@pytest.mark.parametrize(("suffix", "magic"), [("png", b"\x89PNG"), ("svg", b"<svg")])
def test_the_figure_is_written_as_an_image(timeline: Timeline, tmp_path: Path, suffix: str, magic: bytes) -> None:
    pytest.importorskip("kaleido", reason="kaleido is not installed: pip install kaleido")
    path = tmp_path / f"timeline.{suffix}"
    try:
        timeline.plot().write_image(path, width=1000)
    except RuntimeError as error:
        pytest.skip(f"kaleido can start no Chromium here: {str(error)[:120]}")
    assert path.read_bytes().startswith(magic)
    assert path.stat().st_size > 20_000


def test_the_figure_carries_the_projects_own_template(timeline: Timeline) -> None:
    figure = timeline.plot()
    assert figure.layout.template.layout.font.family.startswith("Helvetica Neue")
    assert figure.layout.template.layout.colorway == tuple(mark.color for mark in MARKS.values())


@pytest.mark.parametrize("count", [12, 40, 300])
def test_no_label_of_the_figure_is_cut_or_covers_another(reader: Reader, tmp_path: Path, count: int) -> None:
    page = tmp_path / "figure.html"
    make_timeline(count).plot().write_html(page, include_plotlyjs="directory", default_width="900px")
    reader.open_plain(page, width=940)
    labels = boxes(reader, ".textpoint text")
    paper = boxes(reader, ".main-svg")[0]
    assert labels
    for box in (
        *labels,
        *boxes(reader, ".ytick text"),
        *boxes(reader, ".xtick text"),
        *boxes(reader, ".infolayer .gtitle"),
    ):
        assert paper["left"] <= box["left"]
        assert box["right"] <= paper["right"]
        assert box["bottom"] <= paper["bottom"]
    assert clashes(labels) == []


def test_events_without_a_date_have_a_lane_of_their_own(timeline: Timeline) -> None:
    figure = to_figure(timeline)
    (trace,) = (trace for trace in figure.data if trace.name == "no date")
    assert figure.layout.yaxis.ticktext[-1] == "No date"
    assert min(trace.y) > max(y for other in figure.data if other.type == "bar" for y in other.y)
    assert trace.xaxis == "x2"


def test_without_any_date_the_figure_has_no_axis_of_time(timeline: Timeline) -> None:
    undated = Timeline(events=tuple(event for event in timeline.events if event.interval is None))
    assert undated.events
    assert not to_figure(undated).layout.xaxis.visible


def test_an_edge_that_is_about_fades() -> None:
    found = next(event for event in make_timeline(80).events if event.interval and not event.interval.is_open)
    assert found.interval is not None
    sure = replace(found, interval=replace(found.interval, approximate=False))
    assert sure.interval is not None
    vague = replace(sure, id="vague", interval=replace(sure.interval, approximate=True))
    sharp, faded = (
        next(trace for trace in to_figure(Timeline(events=(event,))).data if trace.type == "bar")
        for event in (sure, vague)
    )
    assert len(sharp.x) == 1
    assert len(set(faded.x)) == len(faded.x) > 5
    assert max(faded.marker.opacity) < min(sharp.marker.opacity)


def with_old_ones(years: range) -> Timeline:
    dated = [event for event in make_timeline(100, seed=9).events if event.interval is not None]
    old = [
        replace(event, id=f"old-{year}", interval=Interval.around(date(year, 3, 4), Granularity.DAY), conflicts=())
        for year, event in zip(years, dated, strict=False)
    ]
    return Timeline(events=(*old, *dated))


def test_the_figure_opens_where_most_events_are_and_says_what_lies_outside() -> None:
    axis = to_figure(with_old_ones(range(1905, 2005, 10))).layout.xaxis
    assert datetime.fromisoformat(str(axis.range[0])).year == 2025
    assert "10 outside these dates" in axis.title.text


def test_a_single_old_event_is_folded_away() -> None:
    axis = to_figure(with_old_ones(range(1804, 1805))).layout.xaxis
    assert datetime.fromisoformat(str(axis.range[0])).year == 1804
    assert len(axis.rangebreaks) == 1
    assert "outside" not in axis.title.text


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
