"""Date F1 as news-tls evaluates it, and its baseline."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from timeline.errors import DocumentError
from timeline.evaluate import EvaluateOptions
from timeline.evaluate.stories import count_publications, date_f1, last_tenth, run
from timeline.model import Document

GOLD = ["2020-02-01", "2020-02-03", "2020-02-07"]


@pytest.mark.parametrize(
    ("days", "f1"),
    [
        (GOLD, 1.0),
        (["2019-12-31", *GOLD, "2020-03-01"], 1.0),
        (["2020-02-02", "2020-02-04", "2020-02-05", *GOLD], 0.0),
        (["2020-02-03"], 0.5),
        ([], 0.0),
    ],
    ids=["all found", "days outside do not count", "only the best three count", "few days cost recall", "none"],
)
def test_date_f1(days: list[str], f1: float) -> None:
    assert date_f1(days, GOLD) == f1


def papers(count: int) -> list[Document]:
    return [Document(f"paper-{at:02}", "Some text.", date(2020, 2, 1 + at // 2)) for at in range(count)]


def test_the_last_tenth_is_what_was_published_last() -> None:
    found = last_tenth(dict.fromkeys(reversed(papers(20)), ()))
    assert [document.id for document in found] == ["paper-18", "paper-19"]


def test_publications_are_counted_by_day() -> None:
    documents = [*papers(4), Document("late", "More text.", date(2020, 2, 2))]
    assert count_publications(documents) == ["2020-02-02", "2020-02-01"]


def test_a_story_without_its_timelines_is_refused_at_once(tmp_path: Path) -> None:
    articles = tmp_path / "ferry.articles.jsonl"
    articles.write_text("")
    with pytest.raises(DocumentError, match=r"no ferry\.timelines\.jsonl beside it"):
        run([articles], EvaluateOptions())


def test_a_story_is_scored_beside_the_days_of_publication(tmp_path: Path) -> None:
    bodies = {
        "2024-03-06": "The ferry Linnea sank off Lund on Monday.",
        "2024-03-07": "Divers found the ferry Linnea on Tuesday. It had sunk on Monday.",
    }
    lines = [json.dumps({"id": day, "published": day, "text": text}) for day, text in bodies.items()]
    (tmp_path / "ferry.articles.jsonl").write_text("\n".join(lines), encoding="utf-8")
    timelines = tmp_path / "ferry.timelines.jsonl"
    timelines.write_text(json.dumps({"dates": ["2024-03-04", "2024-03-05"]}), encoding="utf-8")
    report = run([timelines], EvaluateOptions(write=tmp_path / "days.json"))
    assert [table.rows[0][:3] for table in report.tables] == [("ferry", "1.000", "0.000"), ("ferry", "1.000", "0.000")]
    assert set(json.loads((tmp_path / "days.json").read_text(encoding="utf-8"))["ferry"]) >= {
        "2024-03-04",
        "2024-03-05",
    }
