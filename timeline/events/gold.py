"""Gold corpora of events: one JSON document a line, ``id, text, events[{start, end, class, tense, ...}]``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


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
        with path.open(encoding="utf-8") as stream:
            records = [json.loads(line) for line in stream if line.strip()]
        for record, doc in zip(records, nlp.pipe(record["text"] for record in records), strict=True):
            yield GoldDocument(record["id"], doc, tuple(_gold_event(event) for event in record["events"]))


def _gold_event(event: dict[str, object]) -> GoldEvent:
    attributes = {name: str(event.get(name) or "") for name in ("tense", "aspect", "polarity", "modality")}
    return GoldEvent(int(str(event["start"])), int(str(event["end"])), str(event.get("class") or ""), **attributes)
