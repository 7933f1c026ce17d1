"""JSON Lines, one article a line (id, text, published, title, source, url), or JSON with a list of them -> Records."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from timeline.errors import DocumentError
from timeline.read.record import Record, has_text, record_of, value_of
from timeline.read.text import load

# How many fields are named where none of them is the text.
_MOST_FIELDS = 12


def read_jsonl(path: Path) -> Iterator[Record | DocumentError]:
    """Yield the article of each line; a line that cannot be read comes as its error.

    A file that is one JSON value, a list or an object with a list in it as feeds are saved, gives its articles.
    """
    source = load(path)
    if source.lstrip().startswith("[") or (path.suffix.lower() == ".json" and not _has_objects_by_line(source)):
        yield from _of_one_value(source, path)
        return
    for number, line in enumerate(source.split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield DocumentError(f"{where}: not JSON ({error}); write one object a line")
            continue
        yield _article(fields, where=where, name=f"{path.stem}-{number}")


def _has_objects_by_line(source: str) -> bool:
    first, _, rest = source.strip().partition("\n")
    return first.endswith("}") and rest.lstrip().startswith("{")


def _of_one_value(source: str, path: Path) -> Iterator[Record | DocumentError]:
    try:
        value = json.loads(source)
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"{path}: not JSON ({error}); one object a line belongs into a .jsonl file") from error
    for number, fields in enumerate(_articles_in(value), start=1):
        yield _article(fields, where=f"{path}: article {number}", name=f"{path.stem}-{number}")


def _articles_in(value: object) -> list[object]:
    """The value's own list, the object itself where it has a text, else the first list of objects within it."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return []
    if value_of(value, "text"):
        return [value]
    inner = (_articles_in(part) for part in value.values() if isinstance(part, list | dict))
    return next((found for found in inner if any(isinstance(item, dict) for item in found)), [])


def _article(fields: object, *, where: str, name: str) -> Record | DocumentError:
    if not isinstance(fields, dict):
        return DocumentError(f'{where}: not an object; write {{"id": …, "text": …, "published": …}}')
    if not has_text(fields):
        fields = _opened(fields)
    if not has_text(fields):
        others = ", ".join(islice(fields, _MOST_FIELDS))
        return DocumentError(f"{where}: no field “text” among {others}; call the one that holds the article so")
    return record_of(fields, where=where, name=name)


def _opened(fields: dict[str, object]) -> dict[str, object]:
    """The fields with those of the first object within them that has a text, in its place."""
    for key, part in fields.items():
        if isinstance(part, dict) and has_text(part):
            return {name: value for name, value in fields.items() if name != key} | part
    return fields
