"""What readers listed as events of a timeline: files of labels and corpora in, the events of each article out.

The labels are offsets and days alone, so that they can be kept where their articles may not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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


def read_labelled(labels: Iterable[Path], records: Iterable[Record]) -> Iterator[tuple[Record, list[Listed]]]:
    """Yield the articles of the labels, taken from the records of corpora, each with the events listed for it.

    The labels may say when an article was published. DocumentError names a line that is none, or an article that is
    not among the records.
    """
    listed: dict[str, list[Listed]] = {}
    days: dict[str, Record] = {}
    for path in labels:
        for record in read_records(path, "doc", "triggers", "start", "end", "status", "vital"):
            listed.setdefault(record["doc"], []).append(Listed.of(record))
            if "published" in record:
                days[record["doc"]] = {"published": record["published"]}
    articles = {record["id"]: record for record in records if record["id"] in listed}
    for name, events in listed.items():
        if name not in articles:
            raise DocumentError(f"no article {name!r} in the files given; add the corpus that holds it")
        yield {**articles[name], **days.get(name, {})}, events
