"""The page without a mouse and without eyes: keys, focus, what is read out, and axe-core's verdict."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from timeline.model import Timeline

if TYPE_CHECKING:
    from tests.export.browser import Reader

RIGHT, LEFT, DOWN, ENTER, ESCAPE, TAB = "\ue014", "\ue012", "\ue015", "\ue007", "\ue00c", "\ue004"
SPOKEN = "return document.querySelector('#live').textContent"


def focused(reader: Reader) -> str:
    return str(reader.run("return document.activeElement.id"))


def test_slash_searches_and_escape_leaves(reader: Reader, page: Path) -> None:
    reader.open(page)
    reader.press("/")
    assert focused(reader) == "q"
    reader.press("q", "u", "a", "y")
    assert reader.one("#q").get_attribute("value") == "quay"
    reader.press(ESCAPE)
    assert focused(reader) != "q"


def test_tab_reaches_the_chart(reader: Reader, page: Path) -> None:
    reader.open(page)
    for _ in range(30):
        reader.press(TAB)
        if focused(reader) == "chart":
            return
    pytest.fail("thirty times Tab and not at the chart")


def test_arrows_reach_every_event_in_time_order(reader: Reader, page: Path, small: Timeline) -> None:
    reader.open(page)
    reader.run("document.querySelector('#chart').focus()")
    heard = []
    reader.press("\ue011")
    for _ in small.events:
        heard.append(reader.run(SPOKEN).split(". ")[0])
        assert reader.one("#ring").is_displayed()
        assert reader.text("#card .line") == heard[-1]
        reader.press(RIGHT)
    assert heard == [event.summary for event in small.events]


def test_enter_opens_and_escape_goes_back_to_the_chart(reader: Reader, page: Path, small: Timeline) -> None:
    reader.open(page)
    reader.run("document.querySelector('#chart').focus()")
    reader.press(RIGHT, RIGHT, ENTER)
    assert focused(reader) == "panel-title"
    assert reader.text("#panel h2") in {event.summary for event in small.events}
    reader.press(ESCAPE)
    assert not reader.one("#panel").is_displayed()
    assert focused(reader) == "chart"


def test_down_changes_the_lane(reader: Reader, page: Path) -> None:
    reader.open(page)
    reader.run("document.querySelector('#chart').focus()")
    reader.press(RIGHT)
    before = reader.box("#ring")["y"]
    reader.press(DOWN)
    assert reader.box("#ring")["y"] > before


def test_an_event_outside_the_view_comes_into_it(reader: Reader, page: Path) -> None:
    reader.open(page, "#view=2025-09-01T00:00~2025-09-04T00:00")
    reader.run("document.querySelector('#chart').focus()")
    reader.press(*[RIGHT] * 30)
    assert reader.one("#ring").is_displayed()
    assert "2025-09-01T00:00" not in reader.driver.current_url


def test_a_row_opens_with_enter_and_gets_the_keyboard_back(reader: Reader, page: Path) -> None:
    reader.open(page)
    reader.run("document.querySelectorAll('#tbody button')[2].focus()")
    reader.press(ENTER)
    assert focused(reader) == "panel-title"
    reader.press(ESCAPE)
    assert reader.run("return document.activeElement === document.querySelectorAll('#tbody button')[2]")


def test_the_zoom_answers_to_keys(reader: Reader, page: Path) -> None:
    reader.open(page)
    reader.run("document.querySelector('#strip .handle').focus()")
    before = reader.run("return document.activeElement.getAttribute('aria-valuetext')")
    reader.press(RIGHT)
    assert reader.run("return document.activeElement.getAttribute('aria-valuetext')") != before


def test_tab_goes_down_the_page_in_reading_order(reader: Reader, page: Path) -> None:
    reader.open(page)
    visited = []
    for _ in range(40):
        reader.press(TAB)
        element = reader.run(
            "return document.activeElement.id || document.activeElement.className || document.activeElement.tagName"
        )
        visited.append(element)
    stops = ["skip", "q", "SUMMARY", "handle", "chart", "zoom-in", "save-png", "save-csv"]
    assert sorted(stops, key=visited.index) == stops


def test_the_table_tells_a_screen_reader_what_it_holds(reader: Reader, page: Path) -> None:
    reader.open(page)
    caption = reader.run("return document.querySelector('table caption').textContent")
    assert "in time order" in caption
    heads = reader.run("return [...document.querySelectorAll('thead th')].map((th) => [th.scope, th.textContent])")
    assert heads == [["col", "Date"], ["col", "Event"], ["col", "Participants"], ["col", "Sources"]]
    assert set(reader.run("return [...document.querySelectorAll('tbody th')].map((th) => th.scope)")) == {"row"}


def test_changes_are_read_out(reader: Reader, page: Path) -> None:
    reader.open(page)
    live = reader.one("#live")
    assert (live.get_attribute("role"), live.get_attribute("aria-live")) == ("status", "polite")
    reader.one("#lanes input[value='source']").click()
    assert reader.run(SPOKEN) == "Lanes by source."
    reader.type("#q", "zeppelin")
    reader.wait("return document.querySelector('#live').textContent === 'No event matches.'")
    reader.one("#clear-here").click()
    assert reader.run(SPOKEN) == "40 events shown."


@pytest.fixture
def small_page(page: Path, small: Timeline) -> tuple[Path, str]:
    return page, small.events[2].id


@pytest.mark.parametrize(
    ("dark", "width"), [(False, 1280), (True, 1280), (False, 375)], ids=["light", "dark", "narrow"]
)
@pytest.mark.parametrize("panel", [False, True], ids=["page", "panel open"])
def test_axe_finds_no_violation(
    reader: Reader, small_page: tuple[Path, str], dark: bool, width: int, panel: bool
) -> None:
    from tests.export.browser import find_axe

    axe = find_axe()
    if axe is None:
        pytest.skip("axe-core is not there: npm install axe-core, or set AXE_PATH")
    page, event = small_page
    reader.open(page, f"#event={event}" if panel else "", dark=dark, width=width)
    reader.run("document.querySelector('#filters').open = true")
    reader.driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    reader.run(axe.read_text(encoding="utf-8"))
    reader.run("axe.run().then((found) => { window.verdict = JSON.stringify(found.violations); })")
    reader.wait("return window.verdict")
    violations = json.loads(reader.run("return window.verdict"))
    assert [(v["id"], [node["html"][:160] for node in v["nodes"]]) for v in violations] == []


def test_the_skip_link_leads_to_the_table_and_keeps_the_state(reader: Reader, page: Path) -> None:
    reader.open(page, "#min=2")
    reader.press(TAB, ENTER)
    assert focused(reader) == "table"
    assert reader.driver.current_url.endswith("#min=2")


def test_the_chart_remembers_where_the_keyboard_was(reader: Reader, page: Path, small: Timeline) -> None:
    reader.open(page)
    reader.run("document.querySelector('#chart').focus()")
    reader.press("\ue011", RIGHT, RIGHT, TAB)
    assert not reader.one("#ring").is_displayed()
    reader.run("document.querySelector('#chart').focus()")
    reader.press(RIGHT)
    assert reader.text("#card .line") == small.events[3].summary
