"""JSON Lines, one article a line (id, text, published, title, source, url) -> Records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from timeline.errors import DocumentError
from timeline.read.record import Record, record_of
from timeline.read.text import load


def read_jsonl(path: Path) -> Iterator[Record | DocumentError]:
    """Yield the article of each line; a line that cannot be read comes as its error."""
    for number, line in enumerate(load(path).split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield DocumentError(f"{where}: not JSON ({error}); write one object a line")
            continue
        if not isinstance(fields, dict):
            yield DocumentError(f'{where}: not an object; write {{"id": …, "text": …, "published": …}}')
            continue
        yield record_of(fields, where=where, name=f"{path.stem}-{number}")
