"""Paths of any kind -> Documents and Problems: the table of formats and the walk through folders."""

from __future__ import annotations

import hashlib
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from timeline.errors import DocumentError
from timeline.model import Document, Problem
from timeline.read.jsonl import read_jsonl
from timeline.read.manifest import named_files, read_manifest
from timeline.read.record import Record, to_document
from timeline.read.text import read_markdown, read_text
from timeline.times import is_ambiguous_date

logger = logging.getLogger(__name__)

Reader = Callable[[Path], Iterator[Record | DocumentError]]

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_manifest,
}


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the caller says of every article; ``published`` and ``source`` replace what the files say."""

    published: date | None = None
    source: str = ""
    language: str = "en"


def read_documents(
    paths: Sequence[Path | str], options: ReadOptions | None = None
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Read files, folders, JSONL files and manifests; return the documents and what was refused.

    Never raises for content: an article that cannot be used is named in a Problem with its remedy.
    Document ids are unique; where two articles share one, each gets a digest of its content behind it.
    """
    given = options or ReadOptions()
    documents: list[Document] = []
    problems: list[Problem] = []
    replaced = 0
    ambiguous: list[Record] = []
    for item in _records(_files([Path(path) for path in paths])):
        if isinstance(item, Problem):
            problems.append(item)
            continue
        record = replace(item, published=given.published or item.published, source=given.source or item.source)
        replaced += bool(item.published) and str(record.published) != str(item.published)
        if isinstance(record.published, str) and is_ambiguous_date(record.published):
            ambiguous.append(record)
        try:
            documents.append(to_document(record, language=given.language))
        except DocumentError as error:
            problems.append(Problem(record.where, str(error)))
    if ambiguous:
        logger.warning(
            "publication dates read with the month first: %d, the first %s in %s; write them as 2024-03-06",
            len(ambiguous),
            ambiguous[0].published,
            ambiguous[0].where,
        )
    if replaced:
        logger.warning("articles that carry another publication date: %d; %s replaces it", replaced, given.published)
    return _with_unique_ids(documents), tuple(problems)


def _records(files: Iterable[Path]) -> Iterator[Record | Problem]:
    for path in files:
        reader = READERS.get(path.suffix.lower())
        if path.is_dir():
            yield Problem(str(path), f"{path}: no articles in this folder; it needs files of {', '.join(READERS)}")
            continue
        if not path.exists():
            yield Problem(str(path), f"{path}: no such file; check the spelling")
            continue
        if reader is None:
            known = ", ".join(READERS)
            yield Problem(str(path), f"{path}: unknown kind of file; use one of {known}, or a folder of them")
            continue
        is_empty = True
        try:
            for item in reader(path):
                is_empty = False
                yield Problem(str(path), str(item)) if isinstance(item, DocumentError) else item
        except DocumentError as error:
            yield Problem(str(path), str(error))
            continue
        if is_empty:
            yield Problem(str(path), f"{path}: no articles in it; add one or leave the file out")


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """Each file once; one that a manifest names is read through the manifest alone.

    A table inside a folder that names no files is no manifest, and an empty folder stands for itself.
    """
    found = {path: _in_folder(path) if path.is_dir() else [path] for path in paths}
    tables = {file for files in found.values() for file in files if file.suffix.lower() == ".csv"}
    named = {table: named_files(table) for table in tables}
    seen = set().union(*named.values())
    for path, files in found.items():
        articles = [file for file in files if file == path or named.get(file, True)]
        for file in articles or [path]:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


def _in_folder(folder: Path) -> list[Path]:
    """The known files of a folder and its subfolders."""
    files = (file for file in folder.rglob("*") if file.suffix.lower() in READERS and file.is_file())
    return sorted(file for file in files if not _is_hidden(file, folder))


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _with_unique_ids(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Return the documents, the same article under the same id once, different ones told apart."""
    kept = list(dict.fromkeys(documents))
    counts = Counter(document.id for document in kept)
    return tuple(
        document if counts[document.id] == 1 else replace(document, id=f"{document.id}-{_digest(document)}")
        for document in kept
    )


def _digest(document: Document) -> str:
    content = "\n".join((document.source, document.published.isoformat(), document.url, document.text))
    return hashlib.sha256(content.encode()).hexdigest()[:8]
