"""Participants against gold entity instances: which instance a name of ours means, and what kind of error it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from timeline.evaluate.report import f1, share
from timeline.events import Cast, Parse, Record, given_triggers
from timeline.model import Participant
from timeline.names import same_name

_ROLES_LEFT_OUT = frozenset({"Argm-TMP"})
_ARTICLE = 12


@dataclass(frozen=True, slots=True)
class Instances:
    """The gold instances of a corpus, by the names that its articles give them."""

    named: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, records: Sequence[Record]) -> Instances:
        """Collect every proper name of every entity, each once, the longest first."""
        names = {
            (" ".join(entity["text"].split()), entity["instance_id"])
            for record in records
            for entity in record["entities"]
            if entity["syn"] == "NAM" and entity["instance_id"]
        }
        return cls(tuple(sorted(names, key=lambda pair: (-len(pair[0]), pair))))

    def of_name(self, name: str, record: Record) -> str | None:
        """Return the instance that a name means: an entity of this article, else of the corpus."""
        here = [(e["text"], e["instance_id"]) for e in record["entities"] if e["instance_id"]]
        for test in (_equal, same_name):
            for text, instance in (*here, *self.named):
                if test(text, name):
                    return str(instance)
        return None


@dataclass(slots=True)
class Tally:
    """Counts of right, ours and gold pairs, and of the kinds of error."""

    right: int = 0
    ours: int = 0
    gold: int = 0
    errors: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def figures(self) -> tuple[int | float, ...]:
        """The counts with precision, recall and F1 in percent."""
        precision, recall = share(self.right, self.ours), share(self.right, self.gold)
        return (self.gold, self.ours, *(round(100 * value, 1) for value in (precision, recall, f1(precision, recall))))


def compare_participants(record: Record, parse: Parse, cast: Cast, *, instances: Instances, tally: Tally) -> None:
    """Compare our participants with the gold's on every gold event that has any; adds to ``tally``."""
    by_span = {(e["start"], e["end"]): e["instance_id"] for e in record["entities"] if e["instance_id"]}
    events = [event for event in record["events"] if event["participants"]]
    triggers = given_triggers(parse, [(event["start"], event["end"]) for event in events])
    for event, trigger in zip(events, triggers, strict=True):
        gold = {
            by_span[place]: part
            for part in event["participants"]
            if part["role"] not in _ROLES_LEFT_OUT and (place := (part["start"], part["end"])) in by_span
        }
        ours = {}
        for participant in cast.participants(trigger):
            instance = _instance(participant, record, instances)
            ours[instance or f"?{participant.name}"] = participant
        right = gold.keys() & ours.keys()
        tally.right += len(right)
        tally.ours += len(ours)
        tally.gold += len(gold)
        for instance in gold.keys() - right:
            _note(tally, event, gold[instance], ours.values())
        for instance in ours.keys() - right:
            overlapping = any(_overlap(ours[instance], part) for part in event["participants"])
            kind = "ours: right phrase, wrong entity" if overlapping else "ours: not a gold participant"
            tally.errors[kind] += 1
            tally.examples.append(f"{kind}: {event['text']!r} {ours[instance].name!r}")


def _note(tally: Tally, event: Record, part: Record, ours: Iterable[Participant]) -> None:
    if any(_overlap(participant, part) for participant in ours):
        kind = "missed: right phrase, wrong entity"
    elif part["syn"] == "PRO":
        kind = "missed: pronoun"
    elif part["role"].lower().startswith("argm"):
        kind = "missed: adjunct"
    elif part["syn"] == "NAM":
        kind = "missed: named argument"
    else:
        kind = "missed: other argument"
    tally.errors[kind] += 1
    tally.examples.append(f"{kind}: {event['text']!r} {part['role']} {part['text']!r}")


def _overlap(participant: Participant, part: Record) -> bool:
    span = participant.span
    return span is not None and span.start < part["end"] and part["start"] < span.end


def _instance(participant: Participant, record: Record, instances: Instances) -> str | None:
    found = instances.of_name(participant.name, record)
    if found is not None or participant.span is None or participant.kind:
        return found
    span = participant.span
    around = [
        e
        for e in record["entities"]
        if e["instance_id"] and e["syn"] != "PRO" and e["end"] >= span.end and abs(e["start"] - span.start) <= _ARTICLE
    ]
    return str(min(around, key=lambda e: e["end"] - e["start"])["instance_id"]) if around else None


def _equal(a: str, b: str) -> bool:
    return _bare(a) == _bare(b)


def _bare(name: str) -> str:
    return " ".join(word for word in name.casefold().split() if word not in ("the", "a", "an"))
