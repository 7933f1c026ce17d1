"""A CSV manifest (file, published, source; also title, url, id), or a table of articles with their text -> Records."""

import csv
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PureWindowsPath

from timeline.errors import DocumentError
from timeline.read.record import Record, record_of, value_of
from timeline.read.text import load, read_mail, read_markdown, read_text

_FILE = "file"
# What a table must hold that names no files.
_IN_A_TABLE = ("text", "published")
_MOST_NAMED = 12
_READERS = {".md": read_markdown, ".markdown": read_markdown, ".eml": read_mail}


def read_manifest(path: Path) -> Iterator[Record | DocumentError]:
    """Yield the article of each row; what the row leaves empty comes from the file that it names."""
    for number, row in _rows(path):
        where, file = f"{path}:{number}", row.get(_FILE)
        if file is None:
            yield record_of(row, where=where, name=f"{path.stem}-{number}")
            continue
        if not file:
            yield DocumentError(f"{where}: no file named; fill the column 'file' or delete the row")
            continue
        target = _beside(path, file)
        try:
            found, *quoted = _READERS.get(target.suffix.lower(), read_text)(target)
        except DocumentError as error:
            yield DocumentError(f"{where}: {error}")
            continue
        yield record_of(row, where=f"{where} ({file})", text=found.text, name=found.id).filled_from(found)
        yield from quoted


def is_manifest(path: Path) -> bool:
    """Whether a table names articles or holds them, as far as it can be read."""
    with suppress(DocumentError):
        return any(True for _ in _rows(path))
    return False


def named_files(path: Path) -> frozenset[Path]:
    """Return the resolved paths that a manifest names as far as it can be read; nothing when it is not a manifest."""
    named = set[Path]()
    with suppress(DocumentError):
        named.update(_beside(path, row[_FILE]).resolve() for _, row in _rows(path) if row.get(_FILE))
    return frozenset(named)


def _beside(path: Path, file: str) -> Path:
    """The file that a row names, also with the backslashes of Windows."""
    return path.parent / PureWindowsPath(file).as_posix()


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with the lines that they end on; a spreadsheet may part them by semicolons or tabs."""
    header, *lines = load(path).split("\n")
    delimiter = max(",;\t", key=header.count)
    table = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter)
    columns = [column.strip().casefold() for column in next(csv.reader([header], delimiter=delimiter), [])]
    if _FILE not in columns and not all(value_of(dict.fromkeys(columns, "given"), noun) for noun in _IN_A_TABLE):
        raise DocumentError(
            f"{path}: no column 'file', nor 'text' and 'published', among {', '.join(columns[:_MOST_NAMED])}; "
            "call those so that name the articles, or hold them and their dates"
        )
    try:
        for cells in table:
            if cells:
                filled = (*(cell.strip() for cell in cells), *[""] * len(columns))
                yield table.line_num + 1, dict(zip(columns, filled, strict=False))
    except csv.Error as error:
        raise DocumentError(f"{path}:{table.line_num + 1}: {error}; write one article a row") from error
