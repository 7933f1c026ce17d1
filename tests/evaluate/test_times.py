"""The TempEval-3 figures on gold written here, down to the last false alarm."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from timeline.errors import DocumentError
from timeline.evaluate import EvaluateOptions
from timeline.evaluate.report import align
from timeline.evaluate.times import Mention, held_back_ids, kind_of, run, unread_ids

GOLD = {
    "id": "a",
    "published": "2025-12-15",
    "text": "She left on Monday and came back two weeks ago, she says now.",
    "timexes": [
        {"start": 12, "end": 18, "text": "Monday", "type": "DATE", "value": "2025-12-15", "mod": None},
        {"start": 33, "end": 42, "text": "two weeks", "type": "DURATION", "value": "P2W", "mod": None},
    ],
}


def mention(start: int, end: int) -> Mention:
    return Mention(start, end, "x" * (end - start), "DATE", "2025", None)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
    return path


def test_figures_of_a_small_gold_file(gold: Path) -> None:
    report = run([gold], EvaluateOptions(errors=9))
    assert report.tables[0].rows[0] == ("all", 1, 2, 3, 40.0, 80.0, 40.0, 40.0, 76.92)
    assert [error.split("\t")[0] for error in report.errors] == ["value", "false"]


def test_predictions_are_written(gold: Path, tmp_path: Path) -> None:
    out = tmp_path / "predicted.jsonl"
    run([gold], EvaluateOptions(write=out))
    line = json.loads(out.read_text(encoding="utf-8"))
    assert (line["id"], line["timexes"][0]) == (
        "a",
        {"start": 12, "end": 18, "text": "Monday", "type": "DATE", "value": "2025-12-15", "mod": None},
    )


def test_date_line_does_not_count(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD | {"dct_span": [12, 18], "timexes": []}) + "\n", encoding="utf-8")
    assert run([path], EvaluateOptions()).tables[0].rows[0][3] == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "no documents in it"),
        ("\nnonsense\n", "gold.jsonl:2: not JSON"),
        ('{"id": "a", "text": "x"}', "gold.jsonl:1: no published, timexes; this task needs id, text"),
    ],
    ids=["empty", "not JSON", "fields missing"],
)
def test_a_file_that_is_no_gold_is_named(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DocumentError, match=re.escape(message)):
        run([path], EvaluateOptions())


def test_alignment_takes_the_same_span_first_then_the_larger_overlap() -> None:
    assert align([(0, 5), (6, 20)], [(4, 8), (6, 20), (0, 3)]) == ((1, 1), (0, 2))


def test_held_back_quarter_is_fixed() -> None:
    names = [f"document {number}" for number in range(8)]
    assert held_back_ids(names) == held_back_ids(reversed(names))
    assert len(held_back_ids(names)) == 2
    assert len(unread_ids(held_back_ids(names))) == 1


@pytest.mark.parametrize(
    ("words", "kind"),
    [("last Monday", "weekday"), ("two weeks ago", "ago, later, earlier"), ("480 BC", "before Christ"), ("now", "now, recently, soon")],
)  # fmt: skip
def test_kind_of_expression(words: str, kind: str) -> None:
    assert kind_of(Mention(0, len(words), words, "DATE", "", None)) == kind
