"""What makes a clause news is learned from what readers listed."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

from timeline.events.find import Article, find_clues
from timeline.events.rows.news import Weights
from timeline.events.rows.worth import ROW_SALIENCE
from timeline.events.train_rows import Lesson, cross_validate, learn, rank, to_json
from timeline.model import Document
from timeline.pipeline import analyse

LABELS = Path(__file__).parents[1] / "labels"
SHARED = Path(__file__).parents[3] / "shared" / "data"
EARLIER: Weights = {"bias": {}, "lemma": {"rust": 0.25}}
LESSONS = [
    Lesson(f"paper-{at % 10}", (("bias", "all"), ("lemma", lemma)), ROW_SALIENCE, is_listed=lemma == "sink")
    for at in range(20)
    for lemma in ("sink", "smile")
]


def test_what_readers_list_ranks_higher() -> None:
    weights = learn(LESSONS, earlier=EARLIER)
    sinks, smiles = (rank(lesson, weights) for lesson in LESSONS[:2])
    assert sinks > ROW_SALIENCE > smiles


def test_what_earlier_readers_taught_is_kept_where_these_are_silent() -> None:
    assert learn(LESSONS, earlier=EARLIER)["lemma"]["rust"] == 0.25


def test_the_same_lessons_give_the_same_bytes() -> None:
    assert to_json(learn(LESSONS, earlier=EARLIER)) == to_json(learn(list(LESSONS), earlier=EARLIER))


def test_held_out_articles_are_ranked_by_what_others_taught() -> None:
    assert cross_validate(LESSONS, 5, earlier=EARLIER) == 1.0


def test_what_the_rules_say_does_not_hang_on_what_was_learned(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document("ferry", "The ferry Linnea sank off Lund on Monday. Divers searched it.", date(2024, 3, 6))
    (found,) = analyse([document], nlp)
    article = Article(found.document, found.parse, found.times)
    before = [rules for _, _, rules in find_clues(article)]
    monkeypatch.setattr("timeline.events.rows.news.load_weights", lambda: defaultdict(dict))
    assert before
    assert [rules for _, _, rules in find_clues(article)] == pytest.approx(before)


@pytest.mark.parametrize("name", ["train", "held_out", "fields", "held_out_fields"])
def test_labels_are_whole_words_of_their_articles(name: str) -> None:
    if not SHARED.is_dir():
        pytest.skip("the corpora are not part of the project")
    labels = [json.loads(line) for line in (LABELS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    files = [
        *SHARED.glob("stories/*.articles.jsonl"),
        *(SHARED / f"{n}.jsonl" for n in ("timebank", "aquaint", "wikinews", "ecbplus")),
    ]
    records = (json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines())
    texts = {record.get("id") or record["doc_id"]: record["text"] for record in records}
    for label in labels:
        text = texts[label["doc"]]
        for start, end in label["triggers"]:
            assert text[start:end].strip() == text[start:end] != ""
            assert not text[start - 1 : start + 1].isalnum() or start == 0


def test_no_article_is_both_learned_from_and_held_out() -> None:
    taught, held_out = (
        {
            json.loads(line)["doc"]
            for name in names
            for line in (LABELS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        }
        for names in (("train", "dates", "fields"), ("held_out", "held_out_fields"))
    )
    assert taught.isdisjoint(held_out)
