"""Learn what makes a clause news: ``python -m timeline.events.train_rows EARLIER.json LABELS.jsonl CORPUS.jsonl...``.

Labels are the events that readers listed for articles, corpora hold these articles. A logistic regression over the
clues of an event (``rows.news``) is fitted to whether a reader listed it; it starts from the rank by the weights
that earlier readers' labels gave, and adds to that. A rank of ``ROW_SALIENCE`` is about an even chance of being
listed. Labels and earlier weights stand in ``tests/labels``. The same files give the same bytes. With
``--folds 5`` nothing is written: how the ranks fare on articles that were held out is logged.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from timeline.events.find import Article, find_clues
from timeline.events.learning.gold import published_of, read_records
from timeline.events.learning.learn import Floats
from timeline.events.learning.listed import read_labelled
from timeline.events.rows.news import Clue, Weights, load_weights
from timeline.events.rows.worth import ROW_SALIENCE
from timeline.events.syntax.from_spacy import parse_of
from timeline.events.syntax.tense import tense_of
from timeline.events.train import load_parser
from timeline.events.train_attach import PARSER
from timeline.model import Document
from timeline.times import read_times

WEIGHTS = Path(__file__).parent / "english" / "news.json"
# How many log-odds of being listed a rank of 1 stands for: so many that all ranks stay as far apart as they were.
_STEEPNESS = 3.0
# Articles of other kinds than those labelled hold less news: a row takes a little more than an even chance.
_CAUTION = 0.01
_PENALTY = 15.0
_FREE = 1e-6
_ROUNDS = 12
# Clues of fewer events are left out.
_RARE = 6
_BIAS: Clue = ("bias", "all")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Lesson:
    """An event that may be a row: its article, its clues, what the rules make of it, and whether a reader listed it."""

    article: str
    clues: tuple[Clue, ...]
    rules: float
    is_listed: bool


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the labels and corpora, and write the weights or log the cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("earlier", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    earlier: Weights = json.loads(options.earlier.read_text(encoding="utf-8"))
    lessons = read(options.labels, options.corpora)
    if options.folds:
        cross_validate(lessons, options.folds, earlier=earlier)
        return
    options.output.write_text(to_json(learn(lessons, earlier=earlier)), encoding="utf-8")
    logger.info("%s: %d events, %d listed", options.output, len(lessons), sum(each.is_listed for each in lessons))


def read(labels: Path, corpora: Sequence[Path]) -> list[Lesson]:
    """Find the events of the labelled articles; DocumentError names one that no corpus holds."""
    nlp = load_parser(PARSER)
    records = (record for path in corpora for record in read_records(path, "id", "text"))
    lessons = []
    for record, listed in read_labelled([labels], records):
        name, text, published = record["id"], record["text"], published_of(record)
        parse = parse_of(nlp(text))
        article = Article(
            Document(name, text, published), parse, *read_times(text, published, tense_of=tense_of(parse))
        )
        for event, clues, rules in find_clues(article):
            told = any(each.is_told_by(event) for each in listed)
            lessons.append(Lesson(name, tuple(clues), rules, told))
    return lessons


def learn(lessons: Sequence[Lesson], *, earlier: Weights) -> Weights:
    """Fit what the clues add to the rank that an event has by the ``earlier`` weights, by Newton's method."""
    counts = Counter(clue for lesson in lessons for clue in lesson.clues)
    numbers = {clue: number for number, clue in enumerate(sorted(clue for clue in counts if counts[clue] >= _RARE))}
    told = np.zeros((len(lessons), len(numbers)))
    for row, lesson in zip(told, lessons, strict=True):
        row[[numbers[clue] for clue in lesson.clues if clue in numbers]] = 1.0
    start = _STEEPNESS * (np.array([rank(lesson, earlier) for lesson in lessons]) - ROW_SALIENCE)
    listed = np.array([lesson.is_listed for lesson in lessons], dtype=float)
    penalty = np.array([_FREE if clue == _BIAS else _PENALTY for clue in numbers])
    added: Floats = np.zeros(len(numbers))
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-(told @ added + start)))
        slope = told.T @ (chances - listed) + penalty * added
        added -= np.linalg.solve((told.T * (chances * (1 - chances))) @ told + np.diag(penalty), slope)
    weights: Weights = {table: dict(earlier.get(table, {})) for table in sorted({table for table, _ in counts})}
    for (table, key), number in numbers.items():
        weights[table][key] = weights[table].get(key, 0.0) + float(added[number]) / _STEEPNESS
    weights["bias"]["all"] -= _CAUTION
    return weights


def rank(lesson: Lesson, weights: Weights) -> float:
    """Return the rank of an event by these weights."""
    return lesson.rules + sum(weights.get(table, {}).get(key, 0.0) for table, key in lesson.clues)


def cross_validate(lessons: Sequence[Lesson], folds: int, *, earlier: Weights) -> float:
    """Log how ranks of held-out articles fare beside those that ship, and return how often a listed event leads."""
    articles = sorted({lesson.article for lesson in lessons})
    pairs: list[tuple[float, bool]] = []
    for number in range(folds):
        held = set(articles[number::folds])
        weights = learn([lesson for lesson in lessons if lesson.article not in held], earlier=earlier)
        pairs += [(rank(lesson, weights), lesson.is_listed) for lesson in lessons if lesson.article in held]
    shipped = [(rank(lesson, load_weights()), lesson.is_listed) for lesson in lessons]
    for name, judged in (("held out", pairs), ("as shipped", shipped)):
        rows = [listed for worth, listed in judged if worth >= ROW_SALIENCE]
        logger.info(
            "%s: %d events, %d rows, of these listed %.3f, of the listed %.3f; pairs in order %.3f",
            name,
            len(judged),
            len(rows),
            np.mean(rows),
            sum(rows) / sum(listed for _, listed in judged),
            _ordered(judged),
        )
    return _ordered(pairs)


def _ordered(judged: Sequence[tuple[float, bool]]) -> float:
    """How many pairs of a listed event and another have the listed one first (the area under the ROC curve)."""
    listed = np.sort([worth for worth, is_listed in judged if is_listed])
    others: Floats = np.array([worth for worth, is_listed in judged if not is_listed])
    return float(np.mean(1 - np.searchsorted(listed, others) / len(listed)))


def to_json(weights: Weights) -> str:
    """Write weights as sorted text, rounded to hundredths, without what is zero."""
    rounded = {
        table: {key: round(w, 2) for key, w in sorted(keys.items()) if round(w, 2)} for table, keys in weights.items()
    }
    return json.dumps(rounded, indent=1) + "\n"


if __name__ == "__main__":
    main()
