"""Text that would like to be more than text: on the page it is read, never run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.export.synthetic import make_timeline
from timeline.model import Document, Participant, Role, TextSpan, Timeline, TimelineEvent

if TYPE_CHECKING:
    from tests.export.browser import Reader
    from tests.export.conftest import MakePage

TEXTS = {
    "a script": "<script>window.hacked = 1</script>",
    "the end of the data": "</script><script>window.hacked = 1</script>",
    "an image that fails": '<img src="x" onerror="window.hacked = 1">',
    "a comment": "<!--<script>",
    "plotly's own HTML": '<b>bold</b> <a href="javascript:window.hacked=1">here</a>',
    "an entity": "&lt;i&gt; &amp; &quot;",
    "a template": "%{customdata} {{ data }} ${window.hacked=1}",
}


def hostile(text: str, *, urls: Sequence[str] = ("javascript:window.hacked=1",)) -> Timeline:
    """A timeline in which every text that a page shows is ``text``, told by an article of each of the ``urls``."""
    original = next(event for event in make_timeline(10).events if event.interval is not None)
    published, sentence = original.first_published, TextSpan(0, len(text), text)
    documents = tuple(
        Document(id=f"d{number}", text=text, published=published, title=text, source=text, url=url)
        for number, url in enumerate(urls)
    )
    mention = replace(original.mentions[0], sentence=sentence, summary=text, timex=None)
    event: TimelineEvent = replace(
        original,
        summary=text,
        place=text,
        participants=(Participant(text, Role.AGENT),),
        mentions=tuple(replace(mention, document=document) for document in documents),
        conflicts=(),
    )
    return Timeline(events=(event,), documents=documents)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_hostile_text_is_read_and_not_run(reader: Reader, make_page: MakePage, text: str) -> None:
    timeline = hostile(text)
    reader.open(make_page(timeline), f"#event={timeline.events[0].id}")
    assert reader.text("#panel h2") == text
    assert reader.text("#panel blockquote") == text
    assert reader.text("#tbody td.what bdi") == text
    assert text[:14] in reader.run("return document.querySelector('#chart-box').textContent").replace("\xa0", " ")
    assert reader.run("return window.hacked") is None
    assert reader.run("return document.querySelectorAll('img, #chart a, #panel a').length") == 0
    assert reader.errors() == []


def test_only_web_addresses_become_links(reader: Reader, make_page: MakePage) -> None:
    urls = ("javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "")
    timeline = hostile("A quiet day at the lock", urls=urls)
    reader.open(make_page(timeline), f"#event={timeline.events[0].id}")
    assert reader.texts("#panel a") == []
    told = [item for item in reader.texts("#panel li") if item.endswith("A quiet day at the lock")]
    assert len(told) == len(urls)


def test_marks_that_turn_the_text_are_shown_by_name(reader: Reader, make_page: MakePage) -> None:
    timeline = hostile("Pilots\u202e detrats \u2066strike")
    reader.open(make_page(timeline), f"#event={timeline.events[0].id}")
    assert reader.text("#panel h2") == "Pilots[U+202E] detrats [U+2066]strike"
    assert reader.text("#tbody td.what bdi") == "Pilots[U+202E] detrats [U+2066]strike"


def test_hebrew_stays_in_its_own_direction(reader: Reader, make_page: MakePage) -> None:
    timeline = hostile("הנמל נסגר")
    reader.open(make_page(timeline), f"#event={timeline.events[0].id}")
    assert reader.text("#panel h2") == "הנמל נסגר"


def test_a_title_is_text(reader: Reader, tmp_path: Path) -> None:
    from timeline.export import write_html

    reader.open(write_html(make_timeline(5), tmp_path / "t.html", title="<i>Quay</i> & {{ script }}"))
    assert reader.text("h1") == "<i>Quay</i> & {{ script }}"
    turned = write_html(make_timeline(5), tmp_path / "turned.html", title="Quay\u202e strike")
    assert "<title>Quay[U+202E] strike</title>" in turned.read_text(encoding="utf-8")
    assert reader.driver.title == "<i>Quay</i> & {{ script }}"


def test_the_policy_forbids_what_is_not_the_pages_own(reader: Reader, page: Path) -> None:
    reader.open(page)
    reader.run(
        "const s = document.createElement('script'); s.textContent = 'window.hacked = 1'; document.body.append(s)"
    )
    assert reader.run("return window.hacked") is None
    reader.run("fetch('https://example.org/').catch(() => { window.refused = true; })")
    reader.wait("return window.refused")
    assert any("Content Security Policy" in error for error in reader.errors())
