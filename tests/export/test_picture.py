"""The stamp on the README's picture: it survives in the file, and changes with what the page shows."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.export.picture import digest_of, stamp, stamped
from tests.export.synthetic import make_timeline
from timeline.model import Timeline

if TYPE_CHECKING:
    from pathlib import Path

    from tests.export.browser import Reader


def test_a_browser_still_reads_a_stamped_picture(reader: Reader, page: Path, tmp_path: Path) -> None:
    reader.open(page)
    picture = stamp(b64decode(reader.driver.get_screenshot_as_base64()), "abc")
    assert stamped(picture) == "abc"
    (tmp_path / "picture.png").write_bytes(picture)
    reader.driver.get((tmp_path / "picture.png").as_uri())
    assert reader.run("return document.images[0].naturalWidth") == 1280


def test_the_digest_changes_with_a_row_and_with_nothing_else() -> None:
    timeline = make_timeline(12)
    other = Timeline(events=(replace(timeline.events[0], summary="Something else"), *timeline.events[1:]))
    assert digest_of(timeline) == digest_of(make_timeline(12)) != digest_of(other)
