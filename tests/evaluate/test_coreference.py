"""The scorer against itself and against worked examples of the papers that define the metrics."""

from __future__ import annotations

import json
import random
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.evaluate import EvaluateOptions, evaluate
from timeline.evaluate.clusters import b_cubed, best_alignment, ceaf, conll, muc, pairs


def clusters(*groups: str) -> dict[int, str]:
    """Return the clustering of the letters in each group."""
    return {ord(letter): group for group in groups for letter in group}


# Luo 2005, the example shared by MUC, B-cubed and CEAF: truth {1-5} {6,7} {8,9,A,B,C}
TRUTH = clusters("12345", "67", "89ABC")
ONE_JOINED = clusters("12345", "6789ABC")
OTHER_JOINED = clusters("1234589ABC", "67")


@pytest.mark.parametrize("score", [muc, b_cubed, ceaf, pairs], ids=["MUC", "B-cubed", "CEAF", "pairs"])
def test_gold_against_gold_is_perfect(score: object) -> None:
    assert score(TRUTH, TRUTH).f1 == 1.0  # type: ignore[operator]


def test_gold_against_gold_is_100_in_all() -> None:
    assert conll(TRUTH, TRUTH) == 1.0


@pytest.mark.parametrize("answer", [ONE_JOINED, OTHER_JOINED], ids=["small joined to large", "large joined to large"])
def test_muc_cannot_tell_the_two_mistakes_apart(answer: dict[int, str]) -> None:
    score = muc(TRUTH, answer)
    assert (score.recall, score.precision) == pytest.approx((1.0, 0.9))


@pytest.mark.parametrize(("answer", "precision"), [(ONE_JOINED, 0.762), (OTHER_JOINED, 0.583)], ids=["small", "large"])
def test_b_cubed_can(answer: dict[int, str], precision: float) -> None:
    score = b_cubed(TRUTH, answer)
    assert (score.recall, score.precision) == pytest.approx((1.0, precision), abs=1e-3)


@pytest.mark.parametrize(("answer", "f1"), [(ONE_JOINED, 0.733), (OTHER_JOINED, 0.667)], ids=["small", "large"])
def test_entity_ceaf_can_too(answer: dict[int, str], f1: float) -> None:
    assert ceaf(TRUTH, answer).f1 == pytest.approx(f1, abs=1e-3)


def test_vilain_1995_a_cluster_cut_in_two_misses_one_link() -> None:
    assert muc(clusters("ABCD"), clusters("AB", "CD")).recall == pytest.approx(2 / 3)


def test_singletons_count_for_b_cubed_and_not_for_muc() -> None:
    gold, answer = clusters("AB", "C"), clusters("A", "B", "C")
    assert (muc(gold, answer).recall, b_cubed(gold, answer).recall) == pytest.approx((0.0, 2 / 3))


def test_merged_pairs_are_counted() -> None:
    score = pairs(clusters("ABC", "D"), clusters("AB", "CD"))
    assert (score.precision, score.recall) == pytest.approx((0.5, 1 / 3))


@given(st.integers(1, 5), st.integers(1, 6), st.integers(0, 10_000))
def test_the_alignment_is_the_best_of_all(height: int, width: int, seed: int) -> None:
    likeness = np.random.default_rng(seed).random((height, width))
    tall = likeness if height <= width else likeness.T
    best = max(
        sum(tall[row, column] for row, column in enumerate(columns))
        for columns in permutations(range(tall.shape[1]), tall.shape[0])
    )
    assert best_alignment(likeness) == pytest.approx(best)


def test_scores_do_not_depend_on_names_or_order() -> None:
    items = list(TRUTH.items())
    random.Random(3).shuffle(items)
    assert conll({item: f"other {name}" for item, name in items}, ONE_JOINED) == conll(TRUTH, ONE_JOINED)


def article(name: str, text: str, **chains: str) -> str:
    """Return a line of a gold file: one sentence whose words that are named stand in the chains given."""
    mentions = [
        {"start": at, "end": at + len(word), "m_id": word, "chain": chain, "kind": "event", "sent": 0}
        for word, chain in chains.items()
        if (at := text.index(word)) >= 0
    ]
    fields = {"doc_id": name, "topic": "bridge", "text": text, "mentions": mentions, "validated_sents": [0]}
    return json.dumps({**fields, "tokens": [[0, 1, 0, 0]]})


def test_a_gold_file_is_scored_and_the_clusters_are_written(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    lines = [
        article("a", "Mayor Ana Ruiz opened the harbour bridge.", opened="opening"),
        article("b", "The harbour bridge was opened by Ana Ruiz, who resigned.", opened="opening", resigned="leaving"),
    ]
    gold.write_text("\n".join(lines), encoding="utf-8")
    report = evaluate("coreference", [gold], options=EvaluateOptions(write=tmp_path / "out.jsonl", errors=5))
    assert report.notes == ("3 mentions, 2 chains; scored with the weights of the package",)
    (table,) = report.tables
    assert (table.rows[-1], report.errors) == (("CoNLL", "", "", "100.00"), ())
    answer = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(one["doc_id"], one["m_id"]) for one in answer] == [("a", "opened"), ("b", "opened"), ("b", "resigned")]
    assert answer[0]["cluster"] == answer[1]["cluster"] != answer[2]["cluster"]


def test_a_wrong_split_is_listed_with_both_sentences(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    lines = [
        article("a", "Mayor Ana Ruiz opened the harbour bridge.", opened="one"),
        article("b", "A bakery in Lund burned.", burned="one"),
    ]
    gold.write_text("\n".join(lines), encoding="utf-8")
    (error,) = evaluate("coreference", [gold], options=EvaluateOptions(errors=5)).errors
    assert error.startswith("missed: a 'opened' in 'Mayor Ana Ruiz opened the harbour bridge.' + b 'burned'")
