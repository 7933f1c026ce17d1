"""Pages and a reader for the browser tests; without a browser they are skipped, and say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.export.synthetic import make_timeline
from timeline.export import write_html
from timeline.model import Timeline

collect_ignore = [] if find_spec("selenium") else ["browser.py"]

MakePage = Callable[[Timeline], Path]


@pytest.fixture(scope="session")
def reader() -> Iterator[object]:
    """One browser for all tests: each opens its page afresh."""
    selenium = pytest.importorskip("selenium", reason="selenium is not installed: pip install selenium")
    assert selenium
    from tests.export.browser import Reader, find_browser

    found = find_browser()
    if found is None:
        pytest.skip("no Chromium with chromedriver: apt-get install chromium chromium-driver")
    reader = Reader(*found)
    yield reader
    reader.driver.quit()


@pytest.fixture(scope="session")
def small() -> Timeline:
    """Forty events with one of everything."""
    return make_timeline(40, seed=3)


@pytest.fixture(scope="session")
def make_page(tmp_path_factory: pytest.TempPathFactory) -> MakePage:
    """A function that writes a timeline's page; plotly.js lies beside it, which is quicker to write."""

    def make(timeline: Timeline) -> Path:
        return write_html(timeline, tmp_path_factory.mktemp("page") / "timeline.html", plotlyjs="directory")

    return make


@pytest.fixture(scope="session")
def page(small: Timeline, make_page: MakePage) -> Path:
    """The page of the forty events."""
    return make_page(small)
