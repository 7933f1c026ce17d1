"""What readers listed as events of a timeline: a file of labels in, the events of each article out.

The labels are offsets and days alone, so that they can be kept where their articles may not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline.errors import DocumentError
from timeline.events.learning.gold import Record, read_records
from timeline.interval import Interval
from timeline.model import Event, Status

_WORD = re.compile(r"[\w'-]+")


@dataclass(frozen=True, slots=True)
class Listed:
    """An event that a reader listed: the words that tell it, its days and status where the readers agree.

    It is vital where all who read the article listed it.
    """

    spans: tuple[tuple[int, int], ...]
    days: Interval | None
    status: Status | None
    is_vital: bool

    @classmethod
    def of(cls, record: Record) -> Listed:
        """Read one line of the labels; a day or status that is null is not judged."""
        first, last = (None if day is None else date.fromisoformat(day) for day in (record["start"], record["end"]))
        return cls(
            spans=tuple((start, end) for start, end in record["triggers"]),
            days=None if first is None or last is None else Interval.between(first, last),
            status=None if record["status"] is None else Status(record["status"]),
            is_vital=record["vital"],
        )

    def is_told_by(self, event: Event) -> bool:
        """Whether an event stands on one of the words, or its line repeats one from its sentence."""
        span, sentence = event.span, event.sentence
        for start, end in self.spans:
            if span.start < end and start < span.end:
                return True
            if sentence.start <= start and end <= sentence.end:
                word = sentence.text[start - sentence.start : end - sentence.start]
                if word in _WORD.findall(event.summary):
                    return True
        return False


def read_listed(path: Path) -> dict[str, list[Listed]]:
    """Return the events listed for each article; DocumentError names the line that is none."""
    listed: dict[str, list[Listed]] = {}
    for record in read_records(path, "doc", "triggers", "start", "end", "status", "vital"):
        listed.setdefault(record["doc"], []).append(Listed.of(record))
    return listed


def find_articles(names: Iterable[str], records: Iterable[Record]) -> dict[str, Record]:
    """Return the articles of these names among the records of corpora; DocumentError names one that is not there."""
    wanted = dict.fromkeys(names)
    found = {record["id"]: record for record in records if record["id"] in wanted}
    missing = next((name for name in wanted if name not in found), None)
    if missing is not None:
        raise DocumentError(f"no article {missing!r} in the files given; add the corpus that holds it")
    return {name: found[name] for name in wanted}
