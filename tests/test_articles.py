"""Whole articles of many kinds: of the events that an editor wants in a timeline, most are there on the right day.

``tests/articles`` holds articles written for this project about real public events, ``expected.csv`` what an editor
wants of them: words that one row's line must hold, and its date. They were read while rules were made, so that
the shares say what is kept, not how well unseen texts are read.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from spacy.language import Language

from timeline import Document, build_timeline, load_model, read_documents

ARTICLES = Path(__file__).parent / "articles"
FOUND = 0.80
DATED = 0.93

Row = Mapping[str, str]


@pytest.fixture(scope="module")
def rows() -> Mapping[str, Sequence[Row]]:
    """The rows of each article, built alone."""
    documents, problems = read_documents(sorted(ARTICLES.glob("*.md")))
    assert not problems
    model = load_model()
    return {document.id: _rows(document, model) for document in documents}


@pytest.fixture(scope="module")
def wanted() -> Mapping[str, Sequence[Row]]:
    """What an editor wants of each article."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    with (ARTICLES / "expected.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found[row["article"]].append(row)
    return found


def _rows(document: Document, model: Language) -> list[Row]:
    frame = build_timeline([document], nlp=model).to_frame()
    return [{"summary": line, "date": day} for line, day in zip(frame["summary"], frame["date"], strict=True)]


def of_row(row: Row, rows: Sequence[Row]) -> list[str]:
    """The dates of the rows that hold its words."""
    words = row["words"].lower().split(" & ")
    return [other["date"] for other in rows if all(word in other["summary"].lower() for word in words)]


def is_right(date: str, *, wanted: str) -> bool:
    """Whether a row has the date, or a part of that day."""
    return date == wanted or date.startswith(wanted.rstrip("~"))


def test_most_events_of_an_article_are_rows(
    rows: Mapping[str, Sequence[Row]], wanted: Mapping[str, Sequence[Row]]
) -> None:
    assert rows.keys() == wanted.keys()
    missed = [(name, row["words"]) for name in wanted for row in wanted[name] if not of_row(row, rows[name])]
    assert len(missed) <= (1 - FOUND) * sum(map(len, wanted.values())), missed


def test_nearly_all_of_these_rows_have_the_right_date(
    rows: Mapping[str, Sequence[Row]], wanted: Mapping[str, Sequence[Row]]
) -> None:
    found = [(name, row, of_row(row, rows[name])) for name in wanted for row in wanted[name]]
    told = [(name, row, dates) for name, row, dates in found if dates]
    wrong = [
        (name, row["words"], dates)
        for name, row, dates in told
        if not any(is_right(date, wanted=row["date"]) for date in dates)
    ]
    assert len(wrong) <= (1 - DATED) * len(told), wrong
