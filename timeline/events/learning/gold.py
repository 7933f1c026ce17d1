"""Gold corpora, one JSON object a line; those of events have ``id, text, events[{start, end, class, tense, ...}]``.

``doc_id`` is another name for ``id``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from timeline.errors import DocumentError
from timeline.interval import as_day
from timeline.times import parse_date

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event of a gold corpus: its characters and its class; the attributes are "" where the corpus has none."""

    start: int
    end: int
    event_class: str
    tense: str = ""
    aspect: str = ""
    polarity: str = ""
    modality: str = ""


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A parsed document of a gold corpus."""

    id: str
    doc: Doc
    events: tuple[GoldEvent, ...]


def read_gold(paths: Iterable[Path], nlp: Language) -> Iterator[GoldDocument]:
    """Parse every document of the corpora."""
    for path in paths:
        records = read_records(path, "id", "text", "events")
        for record, doc in zip(records, nlp.pipe(record["text"] for record in records), strict=True):
            yield GoldDocument(record["id"], doc, tuple(_gold_event(event) for event in record["events"]))


def read_records(path: Path, *fields: str) -> list[Record]:
    """Return the objects of a JSON Lines file; DocumentError names the line that is none or lacks one of ``fields``."""
    records = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                records.append(_record(line, f"{path}:{number}", fields))
    if not records:
        raise DocumentError(f"{path}: no documents in it; name a file of gold annotations, one object a line")
    return records


def published_of(record: Record) -> date:
    """Return the publication day that a corpus record states; raises DocumentError where it has none.

    >>> published_of({"id": "a", "dct": "1998-02-06"})
    datetime.date(1998, 2, 6)
    """
    found = parse_date(record.get("published") or record.get("dct") or "")
    if found is None:
        raise DocumentError(f"{record.get('id')}: no publication date; this task needs published in each object")
    return as_day(found)


def _record(line: str, where: str, fields: tuple[str, ...]) -> Record:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise DocumentError(f"{where}: not JSON ({error}); write one object a line") from error
    if "doc_id" in record:
        record["id"] = record["doc_id"]
    missing = [name for name in fields if name not in record]
    if missing:
        raise DocumentError(f"{where}: no {', '.join(missing)}; this task needs {', '.join(fields)}")
    return cast(Record, record)


def _gold_event(event: dict[str, object]) -> GoldEvent:
    attributes = {name: str(event.get(name) or "") for name in ("tense", "aspect", "polarity", "modality")}
    return GoldEvent(int(str(event["start"])), int(str(event["end"])), str(event.get("class") or ""), **attributes)
