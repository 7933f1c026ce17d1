"""What two readers listed, against the rows of the same articles."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline.errors import DocumentError
from timeline.evaluate import EvaluateOptions, Report
from timeline.evaluate.rows import run

TEXT = "The ferry Linnea sank off Lund on Monday. Divers from Malmo searched the wreck on Tuesday."


def label(word: str, day: str, **given: Any) -> dict[str, Any]:
    start = TEXT.index(word)
    fields = {"start": day, "end": day, "status": "happened", "vital": True}
    return {"doc": "ferry", "triggers": [[start, start + len(word)]], **fields, **given}


def report(tmp_path: Path, *labels: dict[str, Any]) -> Report:
    articles, listed = tmp_path / "articles.jsonl", tmp_path / "labels.jsonl"
    articles.write_text(json.dumps({"id": "ferry", "published": "2024-03-06", "text": TEXT}), encoding="utf-8")
    listed.write_text("\n".join(map(json.dumps, labels)), encoding="utf-8")
    return run([listed, articles], EvaluateOptions(errors=9))


def figures(report: Report) -> list[tuple[object, object]]:
    return [(row[1], row[2]) for row in report.tables[0].rows]


def test_rows_as_the_readers_listed_them_are_all_right(tmp_path: Path) -> None:
    found = report(tmp_path, label("sank", "2024-03-04"), label("searched", "2024-03-05"))
    assert figures(found) == [(2, 2)] * 5
    assert not found.errors


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        (label("The", "2024-03-04"), "'The': no row"),
        (label("sank", "2024-03-05"), "'sank': wanted 2024-03-05/2024-03-05, the row has 2024-03-04/2024-03-04"),
        (label("sank", "2024-03-04", status="planned"), "'sank': wanted planned, the row is happened"),
    ],
    ids=["no row", "another day", "another status"],
)
def test_an_error_names_the_word_and_what_was_wanted(tmp_path: Path, wanted: dict[str, Any], error: str) -> None:
    (found,) = report(tmp_path, wanted).errors
    assert found.endswith(error)


def test_what_one_reader_listed_is_neither_missed_nor_wrong(tmp_path: Path) -> None:
    found = report(tmp_path, label("sank", "2024-03-04"), label("searched", "2024-01-01", vital=False))
    assert figures(found) == [(1, 1), (1, 1), (1, 1), (1, 1), (2, 2)]


def test_days_on_which_the_readers_differ_are_not_judged(tmp_path: Path) -> None:
    found = report(tmp_path, label("sank", "2024-01-01", start=None, end=None, status=None))
    assert figures(found) == [(1, 1), (0, 0), (0, 0), (0, 0), (1, 2)]


def test_days_within_those_wanted_are_right(tmp_path: Path) -> None:
    found = report(tmp_path, label("sank", "2024-03-04", end="2024-03-10"))
    assert figures(found)[1:3] == [(1, 1), (1, 1)]


def test_an_article_that_no_file_holds_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"no article .train.* add the corpus"):
        report(tmp_path, label("sank", "2024-03-04", doc="train"))


def test_labels_without_articles_are_refused(tmp_path: Path) -> None:
    listed = tmp_path / "labels.jsonl"
    listed.write_text(json.dumps(label("sank", date(2024, 3, 4).isoformat())), encoding="utf-8")
    with pytest.raises(DocumentError, match="one file of labels"):
        run([listed], EvaluateOptions())
