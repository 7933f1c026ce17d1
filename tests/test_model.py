"""The nouns as somebody meets them in a notebook: mistakes are named at once, and what is shown can be read."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from tests.export.synthetic import make_timeline
from timeline import Document, DocumentError, IntervalError, select
from timeline.model import Timeline

DAY = date(2025, 12, 16)


@pytest.mark.parametrize(
    ("text", "published", "message"),
    [
        (
            "It rained.",
            "2025-12-16",
            "article 'a' has the publication date '2025-12-16', which is no date; give one such",
        ),
        ("It rained.", None, "article 'a' has the publication date None, which is no date; give one such as date("),
        ("It rained.", pd.NaT, "article 'a' has the publication date NaT, which stands for none; give the day"),
        (
            "It rained.",
            date.max,
            "article 'a' has the publication date 9999-12-31, which stands for none; give the day",
        ),
        ("  ", DAY, "article 'a' has no text; add its body or leave it out"),
        (float("nan"), DAY, "article 'a' has no text; add its body or leave it out"),
    ],
)
def test_an_article_that_cannot_be_used_is_refused_with_a_remedy(text: Any, published: Any, message: str) -> None:
    with pytest.raises(DocumentError) as raised:
        Document("a", text, published)
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": 7}, "article 7 has the id 7, which is no text"),
        ({"source": float("nan")}, "article 'a' has the source nan, which is no text; give \"\" for none"),
        ({"title": None}, "article 'a' has the title None, which is no text"),
        ({"url": pd.NA}, "article 'a' has the url <NA>, which is no text"),
    ],
    ids=["a number", "what pandas puts for none", "None", "what pandas newly puts for none"],
)
def test_a_field_that_is_no_text_is_refused_at_once(fields: dict[str, Any], message: str) -> None:
    given: dict[str, Any] = {"id": "a", "text": "It rained.", "published": DAY} | fields
    with pytest.raises(DocumentError) as raised:
        Document(**given)
    assert str(raised.value).startswith(message)


def test_a_day_that_is_no_date_is_refused_with_a_remedy() -> None:
    day: Any = "2025-12-16"
    with pytest.raises(IntervalError, match=r"'2025-12-16' is no date; give one such as date\(2024, 3, 6\)"):
        select(Timeline(()), since=day)


def test_a_timeline_is_shown_by_its_counts_and_gone_through_by_its_events() -> None:
    story = make_timeline(30)
    assert repr(story) == f"<Timeline: 30 events, {len(story.documents)} documents, 0 problems>"
    assert list(story) == list(story.events)


def test_an_article_is_shown_without_its_text() -> None:
    shown = repr(Document("a", "It rained all night. " * 99, DAY, source="Gazette"))
    assert "rained" not in shown
    assert "Gazette" in shown
