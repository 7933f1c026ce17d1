"""The CSV: read back whole, safe in a spreadsheet, never half written."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from tests.export.synthetic import make_timeline
from timeline.atomic import replacing
from timeline.errors import TimelineError
from timeline.export import Row, save, to_frame, to_rows, write_csv
from timeline.model import Timeline


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return make_timeline(30)


def with_summary(timeline: Timeline, summary: str) -> Timeline:
    return replace(timeline, events=(replace(timeline.events[0], summary=summary),))


def first_summary(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as stream:
        return next(csv.DictReader(stream))["summary"]


def test_the_file_reads_back_as_the_frame(timeline: Timeline, tmp_path: Path) -> None:
    write_csv(timeline, tmp_path / "rows.csv")
    read = pd.read_csv(tmp_path / "rows.csv", keep_default_na=False)
    pd.testing.assert_frame_equal(read, to_frame(timeline), check_dtype=False)


def test_a_stream_gets_the_same_rows(timeline: Timeline) -> None:
    stream = io.StringIO()
    write_csv(timeline, stream)
    lines = list(csv.reader(io.StringIO(stream.getvalue())))
    assert lines[0] == list(Row._fields)
    assert [line[0] for line in lines[1:]] == [row.id for row in to_rows(timeline)]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t"])
def test_a_cell_that_looks_like_a_formula_becomes_text(timeline: Timeline, tmp_path: Path, sign: str) -> None:
    write_csv(with_summary(timeline, f"{sign}SUM(A1:A9)"), tmp_path / "rows.csv")
    assert first_summary(tmp_path / "rows.csv") == f"'{sign}SUM(A1:A9)"


@pytest.mark.parametrize(
    "text",
    [
        'She said "not yet", then left',
        "one line\nand another; with, commas",
        "Zoë and Żaneta met – at last",
        "שלום \u202eabc",
    ],
)
def test_any_text_survives(timeline: Timeline, tmp_path: Path, text: str) -> None:
    write_csv(with_summary(timeline, text), tmp_path / "rows.csv")
    assert first_summary(tmp_path / "rows.csv") == text


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "rows.csv"
    target.write_text("old")

    def fail() -> None:
        with replacing(target) as stream:
            stream.write("half")
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError, match="power cut"):
        fail()
    assert [path.name for path in tmp_path.iterdir()] == ["rows.csv"]
    assert target.read_text() == "old"


def test_the_suffix_chooses_the_format(timeline: Timeline, tmp_path: Path) -> None:
    assert save(timeline, tmp_path / "deep" / "rows.csv").read_text(encoding="utf-8").startswith("id,date,")
    assert save(timeline, tmp_path / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_an_unknown_suffix_is_refused_with_the_known_ones(timeline: Timeline, tmp_path: Path) -> None:
    with pytest.raises(TimelineError, match=r"no format for '\.docx'; use one of \.csv, \.html"):
        save(timeline, tmp_path / "rows.docx")
