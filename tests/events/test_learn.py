"""Linear models in numpy: they separate what can be separated, and WordNet's files are read as they are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language

from timeline.events.learning.gold import GoldDocument, GoldEvent
from timeline.events.learning.learn import NO_FACTS, Facts, Samples, fit, fit_squares, number_features, scores_of
from timeline.events.learning.teach import cross_validated
from timeline.events.learning.wordnet import read_wordnet

NOWHERE = np.zeros(4, dtype=np.intp)


def test_rare_features_share_the_last_number() -> None:
    rows = np.array([[5, 9], [5, 7], [5, 9]], dtype=np.uint64)
    numbers, hashes = number_features(rows, least=2)
    assert hashes.tolist() == [5, 9]
    assert numbers.tolist() == [[0, 1], [0, 2], [0, 1]]


TWO_KINDS = Samples(np.array([[0, 2], [0, 2], [1, 2], [1, 2]], dtype=np.intp), NOWHERE, 3)
WORD_FACTS = Facts(
    np.array([1, 2, 3], dtype=np.intp), np.array([0, 0, 1], dtype=np.intp), np.ones(3), word_count=4, fact_count=2
)
TWO_WORDS = Samples(np.zeros((2, 1), dtype=np.intp), np.array([1, 3], dtype=np.intp), 1)


def test_logistic_loss_tells_two_kinds_apart() -> None:
    labels = np.array([1, 1, 0, 0], dtype=np.intp)
    weights = fit(TWO_KINDS, labels, facts=NO_FACTS, cost=1.0, steps=50)
    assert (scores_of(weights, TWO_KINDS, NO_FACTS) > 0).tolist() == [True, True, False, False]


def test_least_squares_come_near_their_targets() -> None:
    targets = np.array([1.0, 1.0, 0.0, 0.0])
    weights = fit_squares(TWO_KINDS, targets, facts=NO_FACTS, penalty=0.001, steps=50)
    assert np.allclose(scores_of(weights, TWO_KINDS, NO_FACTS), targets, atol=0.01)


def test_least_squares_of_one_value_are_its_mean() -> None:
    weights = fit_squares(TWO_KINDS, np.ones(4), facts=NO_FACTS, penalty=1.0, steps=50)
    assert weights.tolist() == [0.0, 0.0, 0.0, 1.0]


def test_facts_about_words_carry_over_to_other_words() -> None:
    unseen = Samples(np.zeros((1, 1), dtype=np.intp), np.array([2], dtype=np.intp), 1)
    odds = fit(TWO_WORDS, np.array([1, 0], dtype=np.intp), facts=WORD_FACTS, cost=1.0, steps=50)
    share = fit_squares(TWO_WORDS, np.array([1.0, 0.0]), facts=WORD_FACTS, penalty=1.0, steps=50)
    assert scores_of(odds, unseen, WORD_FACTS)[0] > 0
    assert scores_of(share, unseen, WORD_FACTS)[0] > 0.5


def test_wordnet_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "data.noun").write_text(
        "  1 a licence line\n"
        "00000010 11 n 01 quake 0 002 @ 00029378 n 0000 + 00000030 v 0101 | a shaking of the ground; more\n"
        "00029378 11 n 01 event 0 000 | something that takes place\n",
        encoding="utf-8",
    )
    (tmp_path / "index.noun").write_text("event n 1 0 1 0 00029378\nquake n 1 2 @ + 1 0 00000010\n", encoding="utf-8")
    (tmp_path / "cntlist.rev").write_text("quake%1:11:00:: 1 3\n", encoding="utf-8")
    for name in ("verb", "adj"):
        (tmp_path / f"data.{name}").touch()
        (tmp_path / f"index.{name}").touch()
    event, quake = read_wordnet(tmp_path)
    assert (event.lemma, event.event, event.common) == ("event", 8, False)
    assert (quake.lemma, quake.sense, quake.event, quake.verbal, quake.common) == ("quake", 12, 8, 4, True)
    assert quake.weights["n above 00029378"] == 1.0
    assert quake.weights["n gloss shaking"] == 0.5


def test_documents_of_one_fold_cannot_be_cross_validated(nlp: Language) -> None:
    assert cross_validated([GoldDocument("a", nlp("The dam burst."), ())]) == {}


def test_every_document_is_judged_by_weights_of_the_other_folds(
    nlp: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.events.learning.teach.WORDNET", tmp_path / "absent")
    names = ("a", "b", "c", "d")
    documents = [GoldDocument(name, nlp("The dam burst."), (GoldEvent(8, 13, "OCCURRENCE"),)) for name in names]
    found = cross_validated(documents)
    assert {name: "burst" in [trigger.span.text for trigger in found[name]] for name in found} == dict.fromkeys(
        names, True
    )
