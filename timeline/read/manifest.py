"""A CSV manifest (file, published, source; also title, url, id) -> Records of the files it names."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from timeline.errors import DocumentError
from timeline.read.record import Record
from timeline.read.text import load, read_markdown, read_text

_READERS = {".md": read_markdown, ".markdown": read_markdown}


def read_manifest(path: Path) -> Iterator[Record | DocumentError]:
    """Yield the article of each row; what the row leaves empty comes from the file itself."""
    rows = csv.DictReader(load(path).splitlines(keepends=True))
    if "file" not in (rows.fieldnames or ()):
        raise DocumentError(f"{path}: no column 'file'; a manifest has the columns file, published, source")
    for row in rows:
        where = f"{path}:{rows.line_num}"
        if not row["file"]:
            yield DocumentError(f"{where}: no file named; fill the column 'file' or delete the row")
            continue
        target = path.parent / row["file"]
        try:
            found = next(_READERS.get(target.suffix.lower(), read_text)(target))
        except DocumentError as error:
            yield DocumentError(f"{where}: {error}")
            continue
        listed = Record(
            where=f"{where} ({row['file']})",
            id=row.get("id") or found.id,
            text=found.text,
            published=row.get("published") or None,
            title=row.get("title") or "",
            source=row.get("source") or "",
            url=row.get("url") or "",
        )
        yield listed.filled_from(found)


def named_files(path: Path) -> frozenset[Path]:
    """Return the resolved paths that a manifest names, or nothing when it is not a manifest."""
    try:
        rows = list(csv.DictReader(load(path).splitlines(keepends=True)))
    except (DocumentError, csv.Error):
        return frozenset()
    return frozenset((path.parent / row["file"]).resolve() for row in rows if row.get("file"))
