"""A CSV manifest (file, published, source; also title, url, id) -> Records of the files it names."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from timeline.errors import DocumentError
from timeline.read.record import Record, record_of
from timeline.read.text import load, read_markdown, read_text

_READERS = {".md": read_markdown, ".markdown": read_markdown}


def read_manifest(path: Path) -> Iterator[Record | DocumentError]:
    """Yield the article of each row; what the row leaves empty comes from the file itself."""
    for number, row in _rows(path):
        where, file = f"{path}:{number}", row["file"]
        if not file:
            yield DocumentError(f"{where}: no file named; fill the column 'file' or delete the row")
            continue
        target = path.parent / file
        try:
            found = next(_READERS.get(target.suffix.lower(), read_text)(target))
        except DocumentError as error:
            yield DocumentError(f"{where}: {error}")
            continue
        yield record_of(row, where=f"{where} ({file})", text=found.text, name=found.id).filled_from(found)


def named_files(path: Path) -> frozenset[Path]:
    """Return the resolved paths that a manifest names as far as it can be read; nothing when it is not a manifest."""
    named = set[Path]()
    with suppress(DocumentError):
        named.update((path.parent / row["file"]).resolve() for _, row in _rows(path) if row["file"])
    return frozenset(named)


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with the lines that they end on; a spreadsheet may part them by semicolons or tabs."""
    header, *lines = load(path).split("\n")
    delimiter = max(",;\t", key=header.count)
    table = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter)
    columns = [column.strip().casefold() for column in next(csv.reader([header], delimiter=delimiter), [])]
    if "file" not in columns:
        raise DocumentError(f"{path}: no column 'file'; a manifest has the columns file, published, source")
    try:
        for cells in table:
            if cells:
                filled = (*(cell.strip() for cell in cells), *[""] * len(columns))
                yield table.line_num + 1, dict(zip(columns, filled, strict=False))
    except csv.Error as error:
        raise DocumentError(f"{path}:{table.line_num + 1}: {error}; write one article a row") from error
