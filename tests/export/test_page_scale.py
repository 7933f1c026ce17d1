"""Time on the page: stretches without events are folded, and a few old events do not squeeze the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tests.export.synthetic import make_timeline
from timeline.interval import Granularity, Interval
from timeline.model import Timeline

if TYPE_CHECKING:
    from tests.export.browser import Reader
    from tests.export.conftest import MakePage


def bursts() -> Timeline:
    """Two weeks of news, three years of nothing, two weeks of news."""
    early = make_timeline(40, seed=5, first=date(2018, 6, 1))
    late = make_timeline(40, seed=6, first=date(2021, 6, 1))
    renamed = tuple(replace(event, id=f"late-{event.id}") for event in late.events)
    dated = [event for event in (*early.events, *renamed) if event.interval is not None]
    return Timeline(events=tuple(dated))


def test_years_without_events_are_folded_and_unfold_again(reader: Reader, make_page: MakePage) -> None:
    reader.open(make_page(bursts()))
    assert "leave out long stretches without events" in reader.text("#shown")
    assert "3 y" in reader.text("#chart-box")
    reader.one("#even").click()
    assert "leave out" not in reader.text("#shown")
    assert "3 y" not in reader.text("#chart-box")
    assert "even=1" in reader.driver.current_url


def with_old_ones(years: range) -> Timeline:
    """A hundred events of one autumn, and one in each of these years."""
    news = make_timeline(100, seed=9, first=date(2010, 8, 1))
    dated = [event for event in news.events if event.interval is not None]
    old = [
        replace(event, id=f"old-{year}", summary=f"Old matter {year}", interval=a_day_of(year), conflicts=())
        for year, event in zip(years, dated, strict=False)
    ]
    return Timeline(events=(*old, *dated))


def a_day_of(year: int) -> Interval:
    return Interval.around(date(year, 3, 4), Granularity.DAY)


def middles(reader: Reader) -> list[float]:
    return [reader.box("#chart .scatterlayer path.point", number)["x"] for number in range(reader.marks())]


def test_a_single_old_event_does_not_squeeze_the_rest(reader: Reader, make_page: MakePage) -> None:
    timeline = with_old_ones(range(1804, 1805))
    reader.open(make_page(timeline))
    places = sorted(middles(reader))
    assert "206 y" in reader.text("#chart-box")
    assert places[-1] - places[1] > 0.6 * reader.box("#chart")["width"]


def test_many_old_events_stay_out_of_the_opening_view_which_says_so(reader: Reader, make_page: MakePage) -> None:
    reader.open(make_page(with_old_ones(range(1905, 2005, 10))))
    assert "10 events before are out of view." in reader.text("#shown")
    assert "10 earlier" in reader.text("#strip")
    reader.one("#zoom-all").click()
    assert "out of view" not in reader.text("#shown")
    assert "earlier" not in reader.text("#strip")
    reader.one("#zoom-home").click()
    assert "10 events before are out of view." in reader.text("#shown")
    assert "view=" not in reader.driver.current_url


def test_a_search_for_what_lies_outside_the_opening_view_shows_it(reader: Reader, make_page: MakePage) -> None:
    reader.open(make_page(with_old_ones(range(1905, 2005, 10))), "#q=old+matter")
    assert reader.marks() >= 10  # and an arrow for each open end
    assert "out of view" not in reader.text("#shown")


def test_a_page_without_old_events_has_no_way_back_to_the_main_dates(reader: Reader, page: Path) -> None:
    reader.open(page)
    assert not reader.one("#zoom-home").is_displayed()


def test_an_even_run_of_events_is_not_folded(reader: Reader, page: Path) -> None:
    reader.open(page)
    assert not reader.one("#even").is_displayed()
