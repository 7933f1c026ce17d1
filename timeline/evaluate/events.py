"""Event triggers, their class and attributes against gold, as TempEval-3 task B defines it.

Source: UzZaman et al., "SemEval-2013 Task 1: TempEval-3", 2013, section 4. Gold and system events are aligned one
to one by the overlap of their characters, the same span first. Strict counts pairs of the same span, relaxed all
pairs; class F1 counts relaxed pairs of the same class over the system's and the gold's events. Tense, aspect,
polarity and modality are accuracies over the relaxed pairs whose gold names them; polarity leaves out documents
whose gold denies most of its events, which is a slip of some AQUAINT files.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.atomic import write_lines
from timeline.evaluate.report import EvaluateOptions, Report, Table, align, share
from timeline.events import (
    GoldDocument,
    GoldEvent,
    Trigger,
    cross_validated,
    find_triggers,
    parse_of,
    read_gold,
    was_trained_on,
)
from timeline.model import EventClass
from timeline.pipeline import load_model

if TYPE_CHECKING:
    from spacy.tokens import Doc

ATTRIBUTES = ("tense", "aspect", "polarity", "modality")
_COLUMNS = ("part", "gold", "system", "precision", "recall", "strict F1", "relaxed F1", "class F1", *ATTRIBUTES)


@dataclass(slots=True)
class Score:
    """Counts that add up over documents; the figures are in per cent."""

    gold: int = 0
    system: int = 0
    strict: int = 0
    relaxed: int = 0
    same: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)
    gold_classes: Counter[str] = field(default_factory=Counter)
    system_classes: Counter[str] = field(default_factory=Counter)
    right_classes: Counter[str] = field(default_factory=Counter)

    def add(self, gold: Sequence[GoldEvent], system: Sequence[GoldEvent]) -> None:
        """Count one document."""
        self.gold += len(gold)
        self.system += len(system)
        self.gold_classes.update(mark.event_class for mark in gold)
        self.system_classes.update(mark.event_class for mark in system)
        for wanted, found in pairs_of(gold, system):
            self.relaxed += 1
            self.strict += (wanted.start, wanted.end) == (found.start, found.end)
            if wanted.event_class == found.event_class:
                self.same["class"] += 1
                self.right_classes[wanted.event_class] += 1
            for name in ATTRIBUTES:
                if wanted.tense and (name != "polarity" or wanted.polarity):
                    self.known[name] += 1
                    self.same[name] += getattr(wanted, name) == getattr(found, name)

    def row(self, part: str) -> tuple[str | int | float, ...]:
        """Return the figures as a row of the report's table."""
        both = self.gold + self.system
        return (
            part,
            self.gold,
            self.system,
            _percent(self.relaxed, self.system),
            _percent(self.relaxed, self.gold),
            _percent(2 * self.strict, both),
            _percent(2 * self.relaxed, both),
            _percent(2 * self.same["class"], both),
            *(_percent(self.same[name], self.known[name]) for name in ATTRIBUTES),
        )


def pairs_of(gold: Sequence[GoldEvent], system: Sequence[GoldEvent]) -> list[tuple[GoldEvent, GoldEvent]]:
    """Pair the events of gold and system one to one."""
    spans = ([(event.start, event.end) for event in events] for events in (gold, system))
    return [(gold[i], system[j]) for i, j in align(*spans)]


def run(paths: Sequence[Path], options: EvaluateOptions) -> Report:
    """Score the shipped weights and, on files they were trained on, weights cross-validated by document.

    The table by class, the errors and what ``write`` puts into a file are of the latter.
    """
    nlp = load_model(options.model)
    files = {path.stem: tuple(read_gold([path], nlp)) for path in paths}
    documents = [gold for part in files.values() for gold in part]
    seen = sum(was_trained_on(gold.id) for gold in documents)
    label = f"shipped weights, trained on {seen} of these {len(documents)} documents"
    found = {gold.id: find_triggers(parse_of(gold.doc)) for gold in documents}
    tables = []
    notes = ["modality is compared without regard to case; attributes are accuracies over relaxed pairs"]
    if slips := sum(map(_denies_most, documents)):
        notes.append(f"polarity leaves out {slips} documents whose gold denies most of their events")
    folded = cross_validated(documents) if seen else {}
    if folded:
        notes.append("5 folds by document: the fold is the MD5 digest of the document's id modulo 5")
        tables.append(_figures("5-fold cross-validation by document", files, folded))
    judged = folded or found
    tables.append(_figures(label, files, found))
    tables.append(_classes(documents, judged))
    if options.write is not None:
        write_lines(options.write, (_prediction(gold.id, judged[gold.id]) for gold in documents))
    return Report(tuple(tables), tuple(_errors(documents, judged))[: options.errors], tuple(notes))


def gold_marks(gold: GoldDocument) -> tuple[GoldEvent, ...]:
    """Return its events with modality in the system's spelling, polarity "" where the file denies most of them."""
    denied = _denies_most(gold)
    return tuple(
        replace(event, polarity="" if denied else event.polarity, modality=_modality(event)) for event in gold.events
    )


def _modality(event: GoldEvent) -> str:
    modality = event.modality.lower()
    return "" if modality == "none" else modality


def _denies_most(gold: GoldDocument) -> bool:
    return 2 * sum(event.polarity == "NEG" for event in gold.events) > len(gold.events)


def system_marks(triggers: Iterable[Trigger]) -> tuple[GoldEvent, ...]:
    """Return triggers as the gold has its events."""
    return tuple(
        GoldEvent(t.span.start, t.span.end, t.event_class.value, t.tense, t.aspect, t.polarity, t.modality)
        for t in triggers
    )


def _figures(
    title: str, files: Mapping[str, Sequence[GoldDocument]], found: Mapping[str, tuple[Trigger, ...]]
) -> Table:
    rows = []
    whole = Score()
    for name, documents in files.items():
        score = Score()
        for gold in documents:
            for each in (score, whole):
                each.add(gold_marks(gold), system_marks(found[gold.id]))
        rows.append(score.row(name))
    if len(files) > 1:
        rows.append(whole.row("all"))
    return Table(title, _COLUMNS, tuple(rows))


def _classes(documents: Iterable[GoldDocument], found: Mapping[str, tuple[Trigger, ...]]) -> Table:
    score = Score()
    for gold in documents:
        score.add(gold_marks(gold), system_marks(found[gold.id]))
    rows = []
    for kind in (kind.value for kind in EventClass):
        right, wanted, given = score.right_classes[kind], score.gold_classes[kind], score.system_classes[kind]
        rows.append(
            (kind, wanted, given, _percent(right, given), _percent(right, wanted), _percent(2 * right, wanted + given))
        )
    return Table("by class", ("class", "gold", "system", "precision", "recall", "F1"), tuple(rows))


def _errors(documents: Iterable[GoldDocument], found: Mapping[str, tuple[Trigger, ...]]) -> Iterator[str]:
    for gold in documents:
        wanted, given = gold_marks(gold), system_marks(found[gold.id])
        pairs = pairs_of(wanted, given)
        met = {mark for pair in pairs for mark in pair}
        for mark in (mark for mark in wanted if mark not in met):
            yield f"{gold.id}\tmissed\t{mark.event_class}\t{_context(gold.doc, mark)}"
        for mark in (mark for mark in given if mark not in met):
            yield f"{gold.id}\tfalse alarm\t{mark.event_class}\t{_context(gold.doc, mark)}"
        for mark, other in pairs:
            if mark.event_class != other.event_class:
                yield f"{gold.id}\tclass {other.event_class}\t{mark.event_class}\t{_context(gold.doc, mark)}"


def _context(doc: Doc, mark: GoldEvent) -> str:
    text = doc.text
    before, after = text[max(0, mark.start - 40) : mark.start], text[mark.end : mark.end + 40]
    return " ".join(f"{before}[{text[mark.start : mark.end]}]{after}".split())


def _prediction(document_id: str, triggers: Sequence[Trigger]) -> str:
    events = [
        {"start": mark.start, "end": mark.end, "text": trigger.span.text, "class": mark.event_class}
        | {name: getattr(mark, name) for name in ATTRIBUTES}
        for mark, trigger in zip(system_marks(triggers), triggers, strict=True)
    ]
    return json.dumps({"id": document_id, "events": events}, ensure_ascii=False)


def _percent(part: int, whole: int) -> float:
    return round(100 * share(part, whole), 2)
