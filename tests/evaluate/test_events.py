"""The TempEval-3 scorer of events: gold against gold, and what a shifted span or another class costs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy

from timeline.evaluate.events import Score, gold_marks, pairs_of, run
from timeline.evaluate.report import EvaluateOptions
from timeline.events import GoldDocument, GoldEvent

GOLD = (
    GoldEvent(0, 4, "OCCURRENCE", "PAST", "NONE", "POS", ""),
    GoldEvent(10, 15, "REPORTING", "PAST", "NONE", "POS", ""),
    GoldEvent(20, 29, "STATE", "NONE", "NONE", "NEG", "may"),
)


def figures(gold: tuple[GoldEvent, ...], system: tuple[GoldEvent, ...]) -> list[str | int | float]:
    score = Score()
    score.add(gold, system)
    return list(score.row("part")[1:])


def test_gold_against_gold_is_a_hundred() -> None:
    assert figures(GOLD, GOLD) == [3, 3, *[100.0] * 9]


def test_nothing_found_is_zero() -> None:
    assert figures(GOLD, ()) == [3, 0, *[0.0] * 9]


def test_a_shifted_span_counts_as_relaxed_only() -> None:
    shifted = (GoldEvent(2, 6, "OCCURRENCE", "PAST", "NONE", "POS", ""), *GOLD[1:])
    assert figures(GOLD, shifted)[4:7] == [66.67, 100.0, 100.0]


def test_another_class_counts_as_found_but_not_as_class() -> None:
    other = (GoldEvent(0, 4, "STATE", "PAST", "NONE", "POS", ""), *GOLD[1:])
    assert figures(GOLD, other)[4:7] == [100.0, 100.0, 66.67]


def test_polarity_is_not_judged_by_a_file_that_denies_most_of_its_events() -> None:
    events = tuple(GoldEvent(at, at + 3, "OCCURRENCE", tense="PAST", polarity="NEG") for at in (0, 4))
    gold = gold_marks(
        GoldDocument("a", spacy.blank("en")("Ran sat fed."), (*events, GoldEvent(8, 11, "OCCURRENCE", polarity="POS")))
    )
    assert [mark.polarity for mark in gold] == ["", "", ""]
    score = Score()
    score.add(gold, gold)
    assert score.known["tense"] == 2
    assert score.known["polarity"] == 0


def test_one_event_pairs_with_one_event_only() -> None:
    wide = (GoldEvent(0, 30, "OCCURRENCE", "PAST", "NONE", "POS", ""),)
    assert pairs_of(GOLD, wide) == [(GOLD[2], wide[0])]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    text = "The dam burst on Monday."
    event = {"start": 8, "end": 13, "class": "OCCURRENCE", "tense": "PAST", "aspect": "NONE", "polarity": "POS"}
    path = tmp_path / "own.jsonl"
    path.write_text(json.dumps({"id": "own", "text": text, "events": [event]}) + "\n", encoding="utf-8")
    return path


def test_unseen_files_are_scored_with_the_shipped_weights_alone(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "predicted.jsonl"
    report = run([corpus], EvaluateOptions(write=out))
    assert report.tables[0].title == "shipped weights, trained on 0 of these 1 documents"
    assert report.tables[0].rows[0] == ("own", 1, 1, *[100.0] * 9)
    assert json.loads(out.read_text(encoding="utf-8")) == {
        "id": "own",
        "events": [
            {
                "start": 8,
                "end": 13,
                "text": "burst",
                "class": "OCCURRENCE",
                "tense": "PAST",
                "aspect": "NONE",
                "polarity": "POS",
                "modality": "",
            }
        ],
    }
