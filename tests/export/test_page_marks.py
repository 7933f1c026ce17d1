"""What a mark on the chart says of its event, read from what the browser has drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.export.synthetic import make_timeline
from timeline.interval import Granularity, Interval
from timeline.model import Conflict, Status, Timeline, TimelineEvent

if TYPE_CHECKING:
    from tests.export.browser import Reader
    from tests.export.conftest import MakePage

DAY = Interval.around(date(2025, 9, 10), Granularity.DAY)
POINTS = """
return [...document.querySelectorAll('#chart .scatterlayer path.point')].map((point) => {
  const style = getComputedStyle(point);
  const box = point.getBoundingClientRect();
  return { shape: point.getAttribute('d').replace(/[\\d.,-]+/g, ''), fill: style.fill, stroke: style.stroke,
           opacity: Number(style.opacity), width: box.width, x: box.x + box.width / 2, y: box.y + box.height / 2 };
});
"""


def plain(**changes: object) -> TimelineEvent:
    """An event of one day, told by one source, with nothing special but ``changes``."""
    found = next(event for event in make_timeline(80).events if event.interval and len(event.sources) == 1)
    event = replace(found, interval=DAY, conflicts=(), status=Status.HAPPENED, confidence=0.9, salience=0.5)
    return replace(event, **changes)  # type: ignore[arg-type]


def points(reader: Reader, make_page: MakePage, *events: TimelineEvent) -> list[dict[str, float | str]]:
    reader.open(make_page(Timeline(events=events)))
    found: list[dict[str, float | str]] = reader.run(POINTS)
    return found


@pytest.fixture(scope="module")
def by_status(reader: Reader, make_page: MakePage) -> dict[Status, dict[str, float | str]]:
    """The mark of each status, drawn side by side on one page."""
    events = [
        plain(id=status.value, status=status, interval=Interval.around(date(2025, 9, 3 * number), Granularity.DAY))
        for number, status in enumerate(Status, 1)
    ]
    drawn = sorted(points(reader, make_page, *events), key=lambda point: float(point["x"]))
    return dict(zip(Status, drawn, strict=True))


def test_each_status_has_its_own_shape_and_colour(by_status: dict[Status, dict[str, float | str]]) -> None:
    assert len({point["shape"] for point in by_status.values()}) == len(Status)
    colours = {
        point["fill"] if status in (Status.HAPPENED, Status.ONGOING) else point["stroke"]
        for status, point in by_status.items()
    }
    assert len(colours) == len(Status)


@pytest.mark.parametrize("status", [Status.PLANNED, Status.HYPOTHETICAL, Status.DENIED])
def test_what_has_not_happened_is_hollow(by_status: dict[Status, dict[str, float | str]], status: Status) -> None:
    assert by_status[status]["fill"] == "rgb(253, 252, 250)"
    assert by_status[status]["stroke"] != by_status[status]["fill"]


def test_more_sources_make_a_larger_mark(reader: Reader, make_page: MakePage) -> None:
    several = next(event for event in make_timeline(80).events if event.interval and len(event.sources) == 4)
    (one,) = points(reader, make_page, plain())
    (four,) = points(reader, make_page, plain(mentions=several.mentions))
    assert float(four["width"]) > 1.5 * float(one["width"])


def test_less_certainty_makes_a_paler_mark(reader: Reader, make_page: MakePage) -> None:
    (sure,) = points(reader, make_page, plain(confidence=0.95))
    (unsure,) = points(reader, make_page, plain(confidence=0.3))
    assert float(unsure["opacity"]) < float(sure["opacity"]) - 0.3


def bars(reader: Reader) -> list[tuple[float, float, float]]:
    """Left end, right end and opacity of each bar, from left to right."""
    found = reader.run(
        "return [...document.querySelectorAll('#chart .bars path')].map((bar) => {"
        "  const box = bar.getBoundingClientRect();"
        "  return [box.left, box.right, Number(getComputedStyle(bar).opacity)]; })"
    )
    return sorted((left, right, opacity) for left, right, opacity in found)


def test_an_edge_that_is_about_fades_out(reader: Reader, make_page: MakePage) -> None:
    week = Interval.around(date(2025, 9, 10), Granularity.WEEK)
    reader.open(make_page(Timeline(events=(plain(interval=replace(week, approximate=True)),))))
    opacities = [opacity for _, _, opacity in bars(reader)]
    middle = opacities.index(max(opacities))
    assert opacities[: middle + 1] == sorted(opacities[: middle + 1])
    assert opacities[middle:] == sorted(opacities[middle:], reverse=True)
    assert opacities[0] < opacities[middle] / 4 > opacities[-1]


def test_an_edge_that_the_text_names_is_sharp(reader: Reader, make_page: MakePage) -> None:
    reader.open(make_page(Timeline(events=(plain(),))))
    assert len(bars(reader)) == 1


@pytest.mark.parametrize("end", ["start", "end"])
def test_an_open_end_is_an_arrow_on_its_side(reader: Reader, make_page: MakePage, end: str) -> None:
    moment = datetime(2025, 9, 10)
    opened = Interval(None, moment, Granularity.DAY) if end == "start" else Interval(moment, None, Granularity.DAY)
    arrow, marker = sorted(points(reader, make_page, plain(interval=opened)), key=lambda point: float(point["width"]))
    assert (float(arrow["x"]) < float(marker["x"])) is (end == "start")
    assert float(arrow["y"]) == pytest.approx(float(marker["y"]), abs=2)


def test_sources_that_disagree_are_marked_at_both_dates(reader: Reader, make_page: MakePage) -> None:
    other = Conflict(DAY.shift(4, Granularity.DAY), ("Coastal Wire",))
    reader.open(make_page(Timeline(events=(plain(), plain(id="two", conflicts=(other,))))))
    red = [point for point in reader.run(POINTS) if point["stroke"] == "rgb(179, 38, 30)"]
    assert len(red) == 2
    lines = reader.run(
        "return [...document.querySelectorAll('#chart path.js-line')].map((l) => l.style.strokeDasharray)"
    )
    assert lines == ["2px, 2px"]
    assert "sources disagree" in reader.text("#legend")
    assert reader.texts("#tbody .disputed") == ["sources disagree"]


def test_the_date_of_another_source_lies_within_the_chart(reader: Reader, make_page: MakePage) -> None:
    other = Conflict(DAY.shift(30, Granularity.DAY), ("Coastal Wire",))
    drawn = points(reader, make_page, plain(conflicts=(other,)))
    chart = reader.box("#chart")
    assert len(drawn) == 3
    assert all(chart["left"] <= float(point["x"]) <= chart["right"] for point in drawn)


def test_events_without_a_date_stand_under_all_others(reader: Reader, make_page: MakePage) -> None:
    drawn = points(reader, make_page, plain(), plain(id="two", interval=None, basis=None))
    assert reader.texts("#names b")[-1] == "No date"
    lane = reader.box("#names .lane", len(reader.texts("#names .lane")) - 1)
    assert [float(point["y"]) > lane["y"] for point in sorted(drawn, key=lambda point: float(point["y"]))] == [
        False,
        True,
    ]


def test_without_any_date_there_is_no_axis_to_mislead(reader: Reader, make_page: MakePage) -> None:
    drawn = points(reader, make_page, plain(interval=None, basis=None))
    assert len(drawn) == 1
    assert not reader.one("#axis").is_displayed()
    assert not reader.one("#strip").is_displayed()
    assert reader.text("#shown") == "None of these events has a date."
    reader.point_at(float(drawn[0]["x"]), float(drawn[0]["y"]))
    reader.wait("return !document.querySelector('#ring').hidden")
    ring = reader.box("#ring")
    assert ring["y"] + ring["height"] / 2 == pytest.approx(float(drawn[0]["y"]), abs=1.5)


def test_the_strip_has_a_bar_for_each_day_as_high_as_its_events(reader: Reader, make_page: MakePage) -> None:
    days = [DAY, DAY, DAY, DAY.shift(2, Granularity.DAY)]
    reader.open(
        make_page(Timeline(events=tuple(plain(id=str(number), interval=day) for number, day in enumerate(days))))
    )
    assert "Events a day" in reader.text("#strip")
    assert "at most 3" in reader.text("#strip")
    shape = reader.run("return document.querySelector('#strip .kept').getAttribute('d')")
    heights = [float(part.split("h")[0].split("v-")[1]) for part in shape.split("M")[1:]]
    assert heights == pytest.approx([38, 38 / 3], abs=0.2)


def test_an_interval_is_a_bar_as_long_as_its_days(reader: Reader, make_page: MakePage) -> None:
    day, week = (
        next(event for event in make_timeline(80).events if length_of(event) == timedelta(days=days)) for days in (1, 7)
    )
    reader.open(make_page(Timeline(events=(day, week))))
    widths = sorted(
        reader.run(
            "return [...document.querySelectorAll('#chart .bars path')].map((b) => b.getBoundingClientRect().width)"
        )
    )
    assert len(widths) == 2
    assert widths[1] == pytest.approx(7 * widths[0], rel=0.05)


def length_of(event: TimelineEvent) -> timedelta | None:
    return None if event.interval is None or event.interval.approximate else event.interval.length
