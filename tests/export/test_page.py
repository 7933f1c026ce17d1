"""The page in a browser: what a reader sees after hovering, clicking, searching, filtering, zooming."""

from __future__ import annotations

import csv
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.export.boxes import boxes, clashes
from tests.export.synthetic import make_timeline
from timeline.export import date_in_words, reason_in_words, to_row, write_html
from timeline.merge import read_corrections
from timeline.model import Status, Timeline, TimelineEvent

if TYPE_CHECKING:
    from tests.export.browser import Reader
    from tests.export.conftest import MakePage


ESCAPE = "\ue00c"
Keeps = Callable[[TimelineEvent], bool]


def named(timeline: Timeline, summary: str) -> TimelineEvent:
    return next(event for event in timeline.events if event.summary == summary)


def test_the_page_opens_without_complaint_or_request(reader: Reader, small: Timeline, tmp_path: Path) -> None:
    reader.open(write_html(small, tmp_path / "inline.html", title="Trouble at the quay"))
    assert reader.text("h1") == "Trouble at the quay"
    assert reader.marks() >= len([event for event in small.events if event.interval is not None])
    assert reader.errors() == []
    assert reader.requests() == []


def test_nothing_a_reader_does_asks_the_network(reader: Reader, small: Timeline, tmp_path: Path) -> None:
    reader.open(write_html(small, tmp_path / "inline.html"))
    reader.driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    reader.point_at(*reader.mark(4), click=True)
    reader.wait("return !document.querySelector('#panel').hidden")
    reader.press(ESCAPE)
    reader.type("#q", "quay")
    reader.wait("return location.hash.includes('q=quay')")
    for control in ("#lanes input[value='story']", "#zoom-in", "#save-png", "#save-svg", "#save-csv"):
        reader.one(control).click()
    for name in ("timeline.png", "timeline.svg", "timeline.csv"):
        reader_waits(tmp_path / name)
    assert reader.requests() == []
    assert reader.errors() == []


def test_without_any_event_the_page_says_so_and_offers_nothing_to_search(
    reader: Reader, small: Timeline, make_page: MakePage
) -> None:
    documents = tuple(
        {mention.document.id: mention.document for event in small.events for mention in event.mentions}.values()
    )
    reader.open(make_page(Timeline((), documents)))
    assert reader.text(".standfirst").startswith(f"0 events from {len(documents)} articles by ")
    assert reader.text("#nothing") == "Nothing in these articles belongs on this timeline."
    assert [reader.one(name).is_displayed() for name in ("#q", "#legend", "#table", "#save-png")] == [False] * 4
    assert reader.errors() == []


def test_a_title_of_one_long_word_stays_within_a_phone(reader: Reader, small: Timeline, tmp_path: Path) -> None:
    reader.open(write_html(small, tmp_path / "long.html", title="Quay" * 20), width=375, height=812)
    assert reader.run("const title = document.querySelector('h1'); return title.scrollWidth <= title.clientWidth")


def test_plotly_may_lie_beside_the_page(reader: Reader, page: Path) -> None:
    reader.open(page)
    assert (page.parent / "plotly.min.js").exists()
    assert page.stat().st_size < 400_000
    assert reader.marks() > 0
    assert reader.errors() == []


def test_the_chart_has_a_mark_for_every_event_and_the_table_a_row(reader: Reader, page: Path, small: Timeline) -> None:
    reader.open(page)
    rows = reader.texts("#tbody td.what bdi")
    assert rows == [event.summary for event in small.events]
    assert reader.texts("#tbody th") == [date_in_words(event.interval) for event in small.events]


def test_hovering_shows_line_date_sentence_and_sources(reader: Reader, page: Path, small: Timeline) -> None:
    reader.open(page)
    reader.point_at(*reader.mark(4))
    reader.wait("return !document.querySelector('#card').hidden")
    event = named(small, reader.text("#card .line"))
    assert date_in_words(event.interval) in reader.text("#card .date")
    assert reader.text("#card blockquote") == event.mentions[0].sentence.text
    assert reader.text("#card .by") == ", ".join(event.sources)
    assert reader.text("#card .why") == reason_in_words(event)
    timex = event.mentions[0].timex
    assert reader.texts("#card blockquote b") == ([timex.span.text] if timex else [])


def test_clicking_opens_every_report_with_its_link(reader: Reader, page: Path, small: Timeline) -> None:
    reader.open(page)
    reader.point_at(*reader.mark(4), click=True)
    reader.wait("return !document.querySelector('#panel').hidden")
    event = named(small, reader.text("#panel h2"))
    assert reader.texts("#panel blockquote") == [mention.sentence.text for mention in event.mentions]
    links = [link.get_attribute("href") for link in reader.driver.find_elements("css selector", "#panel li a")]
    assert links == [mention.document.url for mention in event.mentions]
    assert f"event={event.id}" in reader.driver.current_url


def test_the_panel_leads_on_and_closes(reader: Reader, page: Path, small: Timeline) -> None:
    reader.open(page, f"#event={small.events[3].id}")
    assert reader.text("#panel h2") == small.events[3].summary
    reader.one("#panel button[aria-label='Next event']").click()
    assert reader.text("#panel h2") == small.events[4].summary
    reader.one("#panel button[aria-label='Close']").click()
    assert not reader.one("#panel").is_displayed()
    assert "event=" not in reader.driver.current_url


def test_searching_acts_on_chart_and_table_together(reader: Reader, page: Path, small: Timeline) -> None:
    reader.open(page)
    before = reader.marks()
    reader.type("#q", "ferry")
    reader.wait("return document.querySelector('#row-count').textContent.includes(' of ')")
    found = [event.summary for event in small.events if "ferry" in event.summary]
    assert reader.texts("#tbody td.what bdi") == found
    assert 0 < reader.marks() < before
    assert reader.run("return document.querySelector('#live').textContent") == f"{len(found)} events shown."
    assert "q=ferry" in reader.driver.current_url


def test_a_search_that_finds_nothing_says_so_and_can_be_undone(reader: Reader, page: Path) -> None:
    reader.open(page, "#q=zeppelin")
    assert reader.text("#nothing").startswith("No event matches.")
    assert not reader.one("#chart").is_displayed()
    reader.one("#clear-here").click()
    assert reader.one("#chart").is_displayed()
    assert reader.text("#row-count") == "40 events"


@pytest.mark.parametrize(
    ("fragment", "keeps"),
    [
        pytest.param("#who=Coast+Guard", lambda e: "Coast Guard" in [p.name for p in e.participants], id="participant"),
        pytest.param("#source=Coastal+Wire", lambda e: "Coastal Wire" in e.sources, id="source"),
        pytest.param("#min=3", lambda e: len(e.sources) >= 3, id="minimum of sources"),
        pytest.param("#hidden=happened", lambda e: e.status is not Status.HAPPENED, id="status"),
    ],
)
def test_an_address_restores_a_filter(reader: Reader, page: Path, small: Timeline, fragment: str, keeps: Keeps) -> None:
    reader.open(page)
    whole = reader.marks()
    reader.open(page, fragment)
    kept = [event for event in small.events if keeps(event)]
    assert reader.texts("#tbody td.what bdi") == [event.summary for event in kept]
    assert len(kept) <= reader.marks() < whole


@pytest.mark.parametrize(
    ("field", "value", "keeps"),
    [
        pytest.param(
            "who", "Coast Guard", lambda e: "Coast Guard" in [p.name for p in e.participants], id="participant"
        ),
        pytest.param("source", "Coastal Wire", lambda e: "Coastal Wire" in e.sources, id="source"),
        pytest.param("min", "3", lambda e: len(e.sources) >= 3, id="minimum of sources"),
    ],
)
def test_a_filter_acts_when_chosen(  # noqa: PLR0917
    reader: Reader, page: Path, small: Timeline, field: str, value: str, keeps: Keeps
) -> None:
    reader.open(page)
    whole = reader.marks()
    reader.one("#filters summary").click()
    reader.one(f"#{field} option[value='{value}']").click()
    kept = [event.summary for event in small.events if keeps(event)]
    assert reader.texts("#tbody td.what bdi") == kept
    assert reader.text("#row-count") == f"{len(kept)} of 40 events"
    assert len(kept) <= reader.marks() < whole
    reader.one("#clear").click()
    assert reader.marks() == whole


def test_an_address_restores_everything_a_reader_has_chosen(reader: Reader, page: Path, small: Timeline) -> None:
    reader.open(page)
    reader.one("#lanes input[value='source']").click()
    reader.one("#legend [data-status='denied']").click()
    reader.one("#filters summary").click()
    reader.run(
        "const m = document.querySelector('#min'); m.value = '2'; m.dispatchEvent(new Event('change', {bubbles: true}))"
    )
    reader.type("#q", "the")
    reader.wait("return location.hash.includes('q=the')")
    reader.one("#zoom-in").click()
    reader.one("#tbody button").click()
    seen = (".lane b", "#shown", "#tbody td.what bdi", "#panel h2", "#row-count", "#strip")
    before = [reader.texts(selector) for selector in seen]
    address = reader.run("return location.hash")
    for part in ("q=the", "min=2", "hidden=denied", "lanes=source", "view=", "event="):
        assert part in address
    reader.open(page, address)
    assert [reader.texts(selector) for selector in seen] == before
    assert reader.one("#q").get_attribute("value") == "the"
    assert reader.run("return document.querySelector('#min').value") == "2"
    assert reader.one("#lanes input[value='source']").is_selected()
    assert reader.one("#legend [data-status='denied']").get_attribute("aria-pressed") == "false"
    assert reader.text("#filter-count") == "1 on"


def test_a_range_of_dates_leaves_out_what_lies_outside_and_what_has_no_date(reader: Reader, page: Path) -> None:
    reader.open(page, "#from=2025-09-10&to=2025-09-12")
    rows = reader.texts("#tbody th")
    assert 0 < len(rows) < 40
    assert "no date" not in rows
    assert "1 September 2025" not in rows


def test_the_legend_hides_a_status(reader: Reader, page: Path, small: Timeline) -> None:
    reader.open(page)
    reader.one("#legend [data-status='planned']").click()
    assert reader.one("#legend [data-status='planned']").get_attribute("aria-pressed") == "false"
    kept = [event.summary for event in small.events if event.status is not Status.PLANNED]
    assert reader.texts("#tbody td.what bdi") == kept


def test_the_lanes_can_be_sources_or_stories(reader: Reader, page: Path, small: Timeline) -> None:
    reader.open(page)
    assert "Harbour Gazette" not in reader.text("#chart-box")
    reader.one("#lanes input[value='source']").click()
    for source in {source for event in small.events if event.interval for source in event.sources}:
        assert source in reader.text("#chart-box")
    assert "lanes=source" in reader.driver.current_url
    reader.one("#lanes input[value='story']").click()
    assert "are one story" in reader.text("#shown")


def test_pulling_on_the_strip_zooms_the_chart(reader: Reader, page: Path) -> None:
    reader.open(page)
    before = reader.text("#shown")
    handle = reader.box("#strip .handle", 1)
    x, y = handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2
    reader.drag((x, y), (x - 500, y))
    assert reader.text("#shown") != before
    assert "view=" in reader.driver.current_url
    reader.one("#zoom-all").click()
    assert reader.text("#shown") == before


def test_labels_never_cover_each_other(reader: Reader, page: Path) -> None:
    reader.open(page)
    labels = boxes(reader, "#chart .textpoint text")
    assert len(labels) > 10
    assert clashes(labels) == []


@pytest.mark.parametrize("width", [1280, 375], ids=["desk", "telephone"])
def test_labels_and_names_are_whole_inside_the_chart(reader: Reader, page: Path, width: int) -> None:
    reader.open(page, width=width)
    chart = reader.box("#chart")
    for selector in ("#chart .textpoint text", "#names b", "#axis span"):
        found = boxes(reader, selector)
        assert found
        assert [box for box in found if box["left"] < chart["left"] - 1 or box["right"] > chart["right"] + 1] == []


def test_dark_and_light_follow_the_system(reader: Reader, page: Path) -> None:
    background = "return [getComputedStyle(document.body).backgroundColor, document.querySelector('#chart .main-svg').style.background]"
    reader.open(page, dark=True)
    dark = reader.run(background)
    reader.look(dark=False)
    reader.wait("return getComputedStyle(document.body).backgroundColor === 'rgb(253, 252, 250)'")
    reader.wait("return document.querySelector('#chart .main-svg').style.background.includes('253')")
    assert dark == ["rgb(21, 24, 27)", "rgb(21, 24, 27)"]


def test_a_telephone_shows_everything_without_scrolling_sideways(reader: Reader, page: Path) -> None:
    reader.open(page, width=375, height=800)
    assert reader.run("return document.documentElement.scrollWidth") == 375
    assert reader.marks() > 0
    reader.one("#tbody button").click()
    assert reader.box("#panel")["width"] == 375
    assert reader.text("#panel h2") == reader.texts("#tbody td.what bdi")[0]


def test_the_button_saves_the_rows_that_match(reader: Reader, page: Path, small: Timeline, tmp_path: Path) -> None:
    reader.open(page, "#min=3")
    folder = {"behavior": "allow", "downloadPath": str(tmp_path)}
    reader.driver.execute_cdp_cmd("Browser.setDownloadBehavior", folder)
    reader.one("#save-csv").click()
    target = tmp_path / "timeline.csv"
    reader_waits(target)
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    expected = [to_row(event) for event in small.events if len(event.sources) >= 3]
    assert [list(row.values()) for row in rows] == [[cell(value) for value in row] for row in expected]


def cell(value: str | float) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def reader_waits(path: Path) -> None:
    from time import sleep

    for _ in range(80):
        if path.exists() and path.stat().st_size:
            return
        sleep(0.05)
    raise AssertionError(f"{path} was not saved")


def test_what_a_reader_leaves_out_is_gone_and_the_saved_file_keeps_it_out(
    reader: Reader, page: Path, small: Timeline, tmp_path: Path
) -> None:
    first, second, third = small.events[3:6]
    reader.open(page, f"#event={first.id}")
    reader.one(".amend summary").click()
    assert f"date,{first.id}," in reader.text(".amend pre")
    reader.one("#leave-out").click()
    reader.press("x")
    assert reader.text("#panel-title") == third.summary
    reader.press(ESCAPE)
    assert reader.text("#row-count") == f"38 of {len(small)} events"
    assert {first.id, second.id}.isdisjoint(
        reader.run("return [...document.querySelectorAll('#tbody tr')].map(row => row.dataset.id)")
    )
    reader.driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    reader.one("#save-corrections").click()
    reader_waits(tmp_path / "corrections.csv")
    assert [(line.action, line.id, line.value) for line in read_corrections(tmp_path / "corrections.csv").lines] == [
        ("hide", first.id, first.summary),
        ("hide", second.id, second.summary),
    ]
    reader.one("#put-back").click()
    assert reader.text("#row-count") == f"{len(small)} events"
    assert not reader.one("#left-out").is_displayed()


@pytest.mark.parametrize(("kind", "magic"), [("png", b"\x89PNG"), ("svg", b"<svg")])
def test_the_buttons_save_the_chart(reader: Reader, page: Path, tmp_path: Path, kind: str, magic: bytes) -> None:
    reader.open(page)
    reader.driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    reader.one(f"#save-{kind}").click()
    reader_waits(tmp_path / f"timeline.{kind}")
    saved = (tmp_path / f"timeline.{kind}").read_bytes()
    assert saved.startswith(magic)
    if kind == "svg":
        said = saved.decode()
        assert all(status in said for status in ("happened", "planned"))
        assert all(
            text in said for text in (*reader.texts("#axis .tick"), reader.texts("#names b")[0], reader.text("h1"))
        )
    assert reader.errors() == []


def test_on_paper_there_are_chart_and_table_and_no_buttons(reader: Reader, page: Path) -> None:
    reader.open(page)
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    reader.run("dispatchEvent(new Event('beforeprint'))")
    assert reader.one("#chart").is_displayed()
    chart = reader.box("#chart .main-svg")
    assert chart["width"] <= 690
    assert chart["height"] <= 700  # what a page of A4 has below the head
    assert len(reader.texts("#tbody tr")) == 40
    assert not reader.one("#q").is_displayed()
    assert not reader.one("#save-png").is_displayed()
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_printing_leaves_the_page_as_it_was(reader: Reader, page: Path) -> None:
    reader.open(page, "#q=the")
    before = [reader.box("#chart")["width"], reader.texts("#tbody td.what bdi"), reader.text("#shown")]
    printed = reader.driver.execute_cdp_cmd("Page.printToPDF", {})
    assert b64decode(printed["data"]).count(b"/Type /Page\n") > 1
    assert [reader.box("#chart")["width"], reader.texts("#tbody td.what bdi"), reader.text("#shown")] == before


def test_only_a_date_has_a_certainty(reader: Reader, page: Path, small: Timeline) -> None:
    dated = next(event for event in small.events if event.interval is not None)
    undated = next(event for event in small.events if event.interval is None)
    reader.open(page, f"#event={dated.id}")
    assert f"{round(100 * dated.confidence)} in 100 that the date is right" in reader.text("#panel")
    reader.open(page, f"#event={undated.id}")
    assert "the date is right" not in reader.text("#panel")


def with_source(timeline: Timeline, source: str) -> Timeline:
    """The timeline as if all of its articles came from one source."""
    return replace(
        timeline,
        events=tuple(
            replace(
                event,
                mentions=tuple(
                    replace(mention, document=replace(mention.document, source=source)) for mention in event.mentions
                ),
            )
            for event in timeline.events
        ),
    )


def test_a_source_is_written_as_its_articles_write_it(reader: Reader, small: Timeline, make_page: MakePage) -> None:
    reader.open(make_page(with_source(small, "de Telegraaf")), "#lanes=source")
    assert reader.texts("#names b")[0] == "de Telegraaf"
    assert "by 1 source," in reader.text(".standfirst")


def test_articles_without_a_source_are_not_counted_as_sources(
    reader: Reader, small: Timeline, make_page: MakePage
) -> None:
    reader.open(make_page(with_source(small, "")))
    assert "source" not in reader.text(".standfirst")


def test_a_page_without_events_says_so(reader: Reader, make_page: MakePage) -> None:
    reader.open(make_page(Timeline(events=())))
    assert reader.text(".standfirst") == "0 events from 0 articles."
    assert reader.errors() == []


def test_a_crowd_shows_the_most_salient_and_says_so(reader: Reader, make_page: MakePage) -> None:
    crowd = make_page(make_timeline(1500))
    reader.open(crowd)
    assert reader.marks() < 900
    assert "most salient of" in reader.text("#shown")
    whole = reader.text("#shown")
    reader.open(crowd, "#view=2025-10-01T00:00~2025-10-20T00:00")
    assert "An event stands in the lane" in reader.text("#shown") != whole


def test_a_finger_opens_an_event_and_scrolls_the_page(reader: Reader, page: Path) -> None:
    touch = {"enabled": True, "maxTouchPoints": 1}
    reader.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", touch)
    reader.open(page, width=375, height=800)
    x, y = reader.mark(2)
    before = reader.run("return scrollY")
    reader.driver.execute_cdp_cmd("Input.synthesizeScrollGesture", {"x": x, "y": y, "yDistance": -200})
    assert reader.run("return scrollY") > before
    x, y = reader.mark(4)
    reader.driver.execute_cdp_cmd("Input.synthesizeTapGesture", {"x": x, "y": y})
    reader.wait("return !document.querySelector('#panel').hidden")
    reader.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})


def test_pulling_at_the_chart_moves_it_along(reader: Reader, page: Path) -> None:
    reader.open(page, "#view=2025-09-08T00:00~2025-09-20T00:00")
    box = reader.box("#chart .nsewdrag")
    x, y = box["x"] + 300, box["y"] + 3
    reader.drag((x, y), (x - 200, y))
    reader.wait("return !location.hash.includes('2025-09-08T00')")
    assert "view=2025-09-1" in reader.driver.current_url
    reader.one("#zoom-all").click()
    assert "view=" not in reader.driver.current_url
