"""The two articles that started the project give the rows that an editor expects, and none that did not happen."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from timeline import Document, Timeline, build_timeline, read_documents
from timeline.export import write_csv

SEEDS = Path(__file__).parents[2] / "shared" / "seeds" / "articles.csv"

pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the seed articles (../shared/seeds) are not here")

BOTH = "digest; newspaper"

# interval, words that the summary or the participants hold, status, sources
ROWS = {
    "hosted the Ukrainian president": (
        "2025-12-08",
        "2025-12-14",
        ["Starmer", "host", "Macron", "Merz"],
        "happened",
        "",
    ),
    "launched the strategy": ("2025-12-08", "2025-12-14", ["Trump", "launch", "strategy"], "happened", ""),
    "offered to drop the Nato ambition": ("2025-12-13", "2025-12-14", ["Zelensk", "nato"], "happened", BOTH),
    "talks of two days": ("2025-12-14", "2025-12-15", ["talks", "US"], "ongoing|happened", ""),
    "told MPs": ("2025-12-15", "2025-12-15", ["Starmer", "oppos"], "happened", BOTH),
    "Metreweli on Putin": ("2025-12-15", "2025-12-15", ["Metreweli", "Putin"], "happened", BOTH),
    "Zelenskyy in Berlin": ("2025-12-15", "2025-12-15", ["Zelensk", "Berlin"], "happened", ""),
    "Zelenskyy on the talks": ("2025-12-15", "2025-12-15", ["Zelensk", "productive"], "happened", BOTH),
    "due to fly to Berlin": ("2025-12-15", "2025-12-15", ["Starmer", "flight|fly|board", "Berlin"], "planned", ""),
    "spend more on defence": ("2025-12-15", "2025-12-15", ["Starmer", "defen[cs]e"], "happened", BOTH),
}

NEVER_HAPPENED = ("deploy", "commit troops", "will fail", "would require", "sign up")


def build(documents: tuple[Document, ...], path: Path) -> tuple[Timeline, list[dict[str, str]]]:
    timeline = build_timeline(documents)
    write_csv(timeline, path)
    with path.open(encoding="utf-8", newline="") as stream:
        return timeline, list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def documents() -> tuple[Document, ...]:
    found, problems = read_documents([SEEDS])
    assert problems == ()
    return found


@pytest.fixture(scope="module")
def rows(documents: tuple[Document, ...], tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    return build(documents, tmp_path_factory.mktemp("seeds") / "timeline.csv")[1]


@pytest.mark.parametrize("name", ROWS)
def test_an_expected_row_is_there(rows: list[dict[str, str]], name: str) -> None:
    start, end, words, status, sources = ROWS[name]
    found = [
        row
        for row in rows
        if row["start"] == start
        and row["end"] == end
        and re.fullmatch(status, row["status"])
        and (not sources or "; ".join(sorted(row["sources"].split("; "))) == sources)
        and all(re.search(word, f"{row['summary']} {row['participants']}", re.IGNORECASE) for word in words)
    ]
    assert len(found) >= 1


def test_nothing_is_read_as_the_monday_before(rows: list[dict[str, str]]) -> None:
    assert [row["summary"] for row in rows if row["start"] == row["end"] == "2025-12-08"] == []


def test_what_did_not_happen_is_not_said_to_have_happened(rows: list[dict[str, str]]) -> None:
    """That somebody said it would is an event; that it did is none."""
    happened = [row["summary"] for row in rows if row["status"] in ("happened", "ongoing")]
    reported = re.compile(r"\b(said|says|stated|told|warned|added|willing\w*|readiness)\b")
    told = [reported.split(summary)[0] for summary in happened]
    assert [line for line in told if re.search("|".join(NEVER_HAPPENED), line)] == []


def test_boilerplate_gives_no_event(rows: list[dict[str, str]]) -> None:
    assert [row["summary"] for row in rows if re.search(r"Source \d|Related", row["summary"] + row["quote"])] == []


def test_no_event_is_there_twice(rows: list[dict[str, str]]) -> None:
    summaries = [row["summary"] for row in rows]
    assert len(summaries) == len(set(summaries))
    assert len({row["id"] for row in rows}) == len(rows)


def test_no_summary_starts_with_a_pronoun(rows: list[dict[str, str]]) -> None:
    assert [
        row["summary"] for row in rows if re.match(r"(He|She|It|They|We|I|This|That|Who|Which)\b", row["summary"])
    ] == []


def test_quotes_are_verbatim(rows: list[dict[str, str]], documents: tuple[Document, ...]) -> None:
    assert all(any(row["quote"] in document.text for document in documents) for row in rows)


@pytest.mark.parametrize(
    ("published", "monday"), [(date(2025, 12, 16), "2025-12-15"), (date(2025, 12, 14), "2025-12-08")]
)
def test_monday_follows_the_publication_date(
    documents: tuple[Document, ...], tmp_path: Path, published: date, monday: str
) -> None:
    moved = tuple(replace(document, published=published) for document in documents)
    _, rows = build(moved, tmp_path / "timeline.csv")
    said = [row for row in rows if row["time_expression"] == "Monday"]
    assert len(said) >= 4
    assert {row["start"] for row in said} == {monday}


def test_the_order_of_the_files_changes_nothing(documents: tuple[Document, ...], tmp_path: Path) -> None:
    _, forward = build(documents, tmp_path / "forward.csv")
    _, backward = build(documents[::-1], tmp_path / "backward.csv")
    assert forward == backward
