"""Cross-document timelines of target entities: SemEval-2015 Task 4's articles and gold in, micro F1 out.

The measure is that of ``timeline.evaluate.relations``, summed over all timelines. **Track A**: raw
text, our own triggers. **Track B** (``given_mentions``): the corpus's event mentions, each of which
belongs to at least one target. With ``write``, every predicted timeline goes into that folder in the
task's own format: a line with the entity, then ``order<TAB>date<TAB>document-sentence-token<TAB>...``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from timeline.evaluate.anchors import published_of
from timeline.evaluate.relations import Entry, Score, score_timeline
from timeline.evaluate.report import EvaluateOptions, Report, Table
from timeline.evaluate.targets import Target
from timeline.events import tense_of
from timeline.events.attach import Dating, date_events
from timeline.events.detect import find_triggers
from timeline.events.examples import Record, spelled
from timeline.events.given import given_triggers
from timeline.events.people import cast_of
from timeline.events.salience import salience_of
from timeline.events.status import status_of
from timeline.events.trigger import Trigger
from timeline.model import Document, Status
from timeline.pipeline import load_model
from timeline.times import find_times

UNKNOWN = "XXXX-XX-XX"
_LEAST_SALIENT = 0.3


@dataclass(frozen=True, slots=True)
class Found:
    """One event mention for a target: the corpus's name for it and our date."""

    mention: str
    date: str


def run(paths: Sequence[Path], options: EvaluateOptions) -> Report:
    """Score the timelines of every entity; ``paths`` are the articles and the gold timelines, in any order."""
    records = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    articles = [record for record in records if "entries" not in record]
    gold = [record for record in records if "entries" in record]
    nlp = load_model(options.model)
    parsed = list(nlp.pipe(record["text"] for record in articles))
    total = Score()
    rows = []
    predicted = _predict(articles, parsed, gold, given=options.given_mentions)
    for record, entries in zip(gold, predicted, strict=True):
        score = score_timeline(entries, gold_entries(record))
        total += score
        rows.append((record["entity"], len(entries), len(record["entries"]), *score.figures))
        if options.write is not None:
            options.write.mkdir(parents=True, exist_ok=True)
            path = options.write / str(record["file"])
            path.write_text(written(record["entity"], entries), encoding="utf-8")
    track = "B (mentions given)" if options.given_mentions else "A (raw text)"
    rows.append(("all (micro)", sum(map(len, predicted)), sum(len(g["entries"]) for g in gold), *total.figures))
    columns = ("entity", "rows", "gold rows", "precision", "recall", "F1")
    return Report((Table(f"timelines, track {track}", columns, tuple(rows)),))


def gold_entries(record: Record) -> tuple[Entry, ...]:
    """Return the rows of a gold timeline."""
    return tuple(Entry(row["order"], row["date"], tuple(row["mentions"])) for row in record["entries"])


def written(entity: str, entries: Iterable[Entry]) -> str:
    r"""Return a timeline in the task's format.

    >>> written("Ann Hay", [Entry(1, "2011-03-02", ("7-2-met",))])
    'Ann Hay\n1\t2011-03-02\t7-2-met\n'
    """
    lines = [entity, *("\t".join((str(row.order), row.date, *row.mentions)) for row in entries)]
    return "\n".join(lines) + "\n"


def _predict(
    articles: Sequence[Record], parsed: Sequence[Doc], gold: Sequence[Record], *, given: bool
) -> list[tuple[Entry, ...]]:
    targets = [Target.named(record["entity"]) for record in gold]
    found: dict[int, list[Found]] = defaultdict(list)
    for record, doc in zip(articles, parsed, strict=True):
        here = [n for n, timeline in enumerate(gold) if timeline["corpus"] == record["corpus"]]
        for number, mention in _mentions(record, doc, {n: targets[n] for n in here}, given=given):
            found[number].append(mention)
    return [_ordered(found[number]) for number in range(len(gold))]


def _mentions(record: Record, doc: Doc, targets: dict[int, Target], *, given: bool) -> Iterable[tuple[int, Found]]:
    published = published_of(record)
    document = Document(id=record["doc_id"], text=doc.text, published=published)
    times = find_times(doc.text, published, tense_of=tense_of(doc))
    cast = cast_of(doc)
    if given:
        names = [event["event_id"] for event in record["events"]]
        triggers = given_triggers(doc, [(event["start"], event["end"]) for event in record["events"]])
    else:
        triggers = find_triggers(doc)
        names = [_name(record, trigger) for trigger in triggers]
    datings = date_events(doc, document, triggers, times)
    places = {number: target.places(doc, cast) for number, target in targets.items()}
    for trigger, name, dating in zip(triggers, names, datings, strict=True):
        if not given and not _is_row(doc, trigger, dating):
            continue
        involved = [n for n, target in targets.items() if target.takes_part(trigger, cast, places[n])]
        if given and not involved:
            near = {n: target.distance(trigger, places[n]) for n, target in targets.items()}
            involved = [min(near, key=lambda n: near[n])] if near else []
        for number in involved:
            yield number, Found(name, date_of(dating))


def _is_row(doc: Doc, trigger: Trigger, dating: Dating) -> bool:
    status = status_of(doc, trigger)
    if status not in (Status.HAPPENED, Status.ONGOING, Status.PLANNED):
        return False
    return salience_of(doc, trigger, status, dating=dating, participants=(), summary="a b c") >= _LEAST_SALIENT


def date_of(dating: Dating) -> str:
    """Return the date of a timeline row: the day, month or year, the known end of an open interval."""
    return UNKNOWN if dating.interval is None else spelled(dating.interval) or UNKNOWN


def _name(record: Record, trigger: Trigger) -> str:
    """The corpus's name of a word: document, sentence, token."""
    for start, end, sentence, word in record["tokens"]:
        if start <= trigger.span.start < end:
            return f"{record['doc_id']}-{sentence}-{word}"
    return f"{record['doc_id']}-0-{trigger.span.text}"


def _ordered(found: Sequence[Found]) -> tuple[Entry, ...]:
    dates = sorted({mention.date for mention in found if mention.date != UNKNOWN})
    place = {date: number for number, date in enumerate(dates, start=1)}
    rows = [Entry(place.get(mention.date, 0), mention.date, (mention.mention,)) for mention in found]
    return tuple(sorted(rows, key=lambda row: row.order))
