"""How well events get their times: the EventTime corpus and Wikinews in, accuracies out.

*EventTime*: each gold event has a begin and an end, on a day or after and before days; the measures are
those of ``timeline.evaluate.eventtime``. Gold event words are given, times and all else are ours; the
weights are learned on the split ``train``, the figures are those of ``dev``. Events without a time in
the gold ("n/a") are written, not counted.

*Wikinews* (MEANTIME; Minard et al., LREC 2016): gold events whose ``gold_time`` is known, and
whether our date is that day, month or year (**day right**). **Participants**: for each gold event
word with participants, the instances of ours and of the gold are compared; precision, recall and F1
of (event, entity instance). One of ours counts as the instance whose name it bears. The shipped
weights have learned from Wikinews too: ``python -m timeline.events.train_attach CORPORA --folds 5`` gives
the share of right dates on articles that were held out.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.atomic import write_lines
from timeline.evaluate.eventtime import MEASURES, PROGRAM, SURE, Judged, accuracies, by_program, percent
from timeline.evaluate.instances import Instances, Tally, compare_participants
from timeline.evaluate.report import EvaluateOptions, Report, Table
from timeline.events import (
    Anchor,
    Bound,
    Dating,
    Parse,
    Record,
    Trigger,
    anchor_events,
    cast_of,
    date_events,
    find_triggers,
    given_triggers,
    gold_anchor,
    parse_of,
    published_of,
    read_records,
    spelled,
    tense_of,
)
from timeline.model import Document, Timex
from timeline.pipeline import load_model
from timeline.times import find_times

_TIMED = ("single_day", "multi_day")


@dataclass(frozen=True, slots=True)
class Given:
    """The given events of one record: their triggers, the article with its times, and whom its words stand for."""

    parse: Parse
    document: Document
    triggers: tuple[Trigger, ...]
    times: tuple[Timex, ...]
    owners: Mapping[int, object]

    @classmethod
    def of(cls, parse: Parse, record: Record, events: Sequence[Record]) -> Given:
        """Prepare the given events of one record; the times are our own."""
        published = published_of(record)
        document = Document(id=str(record.get("id") or record.get("doc_id")), text=parse.text, published=published)
        times = find_times(parse.text, published, tense_of=tense_of(parse))
        triggers = given_triggers(parse, [(event["start"], event["end"]) for event in events])
        owners = cast_of(parse, events=(trigger.token for trigger in triggers)).owners
        return cls(parse, document, triggers, times, owners)

    @property
    def datings(self) -> tuple[Dating, ...]:
        """The times that a timeline shows."""
        return date_events(self.parse, self.document, self.triggers, self.times, owners=self.owners)

    @property
    def anchors(self) -> tuple[Anchor | None, ...]:
        """What is known of both ends."""
        return anchor_events(self.parse, self.document, self.triggers, self.times, owners=self.owners)


def run(paths: Sequence[Path], options: EvaluateOptions) -> Report:
    """Score every file by its kind: EventTime has a split, Wikinews has entities."""
    tables: list[Table] = []
    errors: list[str] = []
    lines: list[str] = []
    notes: list[str] = []
    for path in paths:
        records = read_records(path, "id", "text", "events")
        parsed = list(parses_of(records, options.model))
        if "entities" in records[0]:
            found = _wikinews(path.name, records, parsed, lines)
        else:
            found = _eventtime(path.name, records, parsed, lines)
        tables += found.tables
        errors += found.errors
        notes += found.notes
    if options.write is not None:
        write_lines(options.write, lines)
    return Report(tuple(tables), tuple(errors[: options.errors]), tuple(notes))


def parses_of(records: Sequence[Record], model: str | None) -> Iterator[Parse]:
    """Yield the parsed text of every record of a corpus."""
    return map(parse_of, load_model(model).pipe(record["text"] for record in records))


def _eventtime(name: str, records: Sequence[Record], parsed: Sequence[Parse], lines: list[str]) -> Report:
    rows = []
    program = []
    errors: list[str] = []
    held_out = any(record.get("split") == "dev" for record in records)
    for split in ("dev", "train") if held_out else (None,):
        judged: list[Judged] = []
        for parse, record in zip(parsed, records, strict=True):
            if record.get("split") == split or split is None:
                judged += _judge(parse, record, lines)
        if judged:
            rows.append((split or "all", len(judged), *accuracies(judged)))
            program.append((split or "all", *by_program(judged)))
            errors += [str(event) for event in judged if not event.is_right] if not rows[1:] else []
    tables = (
        Table(f"anchors: {name}", ("split", "events", *MEASURES), tuple(rows)),
        Table("the same by the authors' program", ("split", *PROGRAM), tuple(program)),
    )
    notes = ("the weights were learned on train: its row shows the fit, not the skill",) if held_out else ()
    return Report(tables, tuple(errors), notes)


def _judge(parse: Parse, record: Record, lines: list[str]) -> Iterator[Judged]:
    events = record["events"]
    given = Given.of(parse, record, events)
    for event, anchor, dating in zip(events, given.anchors, given.datings, strict=True):
        lines.append(_line(record, event, dating, anchor=anchor))
        if event["anchor"]["type"] in _TIMED:
            yield Judged(f"{record['id']} {event['eid']}", event["text"], gold_anchor(event["anchor"]), anchor, dating)


def _line(record: Record, event: Record, dating: Dating, *, anchor: Anchor | None = None) -> str:
    ends = {} if anchor is None else {"begin": _fields(anchor.begin), "end": _fields(anchor.end)}
    kind = "n/a" if anchor is None else "single_day" if anchor.single_day else "multi_day"
    cells = {
        "id": record["id"],
        "event": event.get("eid") or event.get("m_id"),
        "start": event["start"],
        "end": event["end"],
        "text": event["text"],
        "anchor": {"type": kind, **ends},
        "date": "" if dating.interval is None else spelled(dating.interval),
        "basis": dating.basis,
        "timex": None if dating.timex is None else dating.timex.span.text,
        "confidence": dating.confidence,
    }
    return json.dumps(cells, ensure_ascii=False)


def _fields(bound: Bound) -> dict[str, str]:
    cells = (("on", bound.on), ("after", bound.after), ("before", bound.before))
    return {name: day.isoformat() for name, day in cells if day is not None}


def _wikinews(name: str, records: Sequence[Record], parsed: Sequence[Parse], lines: list[str]) -> Report:
    hits: list[bool] = []
    sure: list[bool] = []
    errors: list[str] = []
    tally = Tally()
    instances = Instances.of(records)
    for parse, record in zip(parsed, records, strict=True):
        dated = [
            event for event in record["events"] if event["gold_time"] and not event["gold_time"].startswith("XXXX")
        ]
        for event, dating in zip(dated, Given.of(parse, record, dated).datings, strict=True):
            gold = event["gold_time"].replace("-XX", "")
            ours = "" if dating.interval is None else spelled(dating.interval)
            hits.append(ours == gold)
            if dating.confidence >= SURE:
                sure.append(ours == gold)
            lines.append(_line(record, event, dating))
            if ours != gold:
                errors.append(f"{record['id']} {event['text']!r}: gold {gold}, ours {ours or 'open'} ({dating.basis})")
        cast = cast_of(parse, events=(trigger.token for trigger in find_triggers(parse)))
        compare_participants(record, parse, cast, instances=instances, tally=tally)
    days = Table(
        f"days: {name}",
        ("events", "day right", "sure", "sure right"),
        ((len(hits), percent(hits), len(sure), percent(sure)),),
    )
    people = Table(f"participants: {name}", ("gold", "ours", "precision", "recall", "F1"), (tally.figures(),))
    kinds = Counter(tally.errors).most_common()
    causes = Table(f"participants, kinds of error: {name}", ("kind", "count"), tuple(kinds))
    note = "dates: the shipped weights have seen these articles; train_attach --folds 5 holds them out"
    return Report((days, people, causes), (*errors, *tally.examples), (note,))
