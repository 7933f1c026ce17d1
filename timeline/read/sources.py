"""Paths of any kind -> Documents and Problems: the table of formats and the walk through folders."""

import hashlib
import logging
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from timeline.errors import DocumentError
from timeline.model import Document, Problem
from timeline.read.feed import read_feed
from timeline.read.jsonl import read_jsonl
from timeline.read.manifest import is_manifest, named_files, read_manifest
from timeline.read.page import read_page
from timeline.read.record import Record, to_document
from timeline.read.text import read_mail, read_markdown, read_text
from timeline.times import day_comes_first, is_ambiguous_date, parse_date

logger = logging.getLogger(__name__)

Reader = Callable[[Path], Iterator[Record | DocumentError]]

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".eml": read_mail,
    ".mbox": read_mail,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_jsonl,
    ".csv": read_manifest,
    ".html": read_page,
    ".htm": read_page,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
}

# A file of these kinds in a folder may hold something else than articles, and is passed over then.
_NOT_ALWAYS_ARTICLES = frozenset({".json", ".html", ".htm", ".xml"})
_PASSED_OVER = "it is passed over; give it by itself to hear what it lacks"
# What a build leaves in its folder, and how its table begins.
_BUILT = frozenset({"timeline.csv", "timeline.html", "corrections.csv"})
_BUILT_TABLE = b"id,date,start,end,granularity,date_basis,"
# How many kinds of files that are passed over are named.
_MOST_KINDS = 5
# Of 1,812 English articles of 40 words and more four have fewer of these than one word in 25; German has hardly any.
_ENGLISH = frozenset({"the", "of", "and", "to"})
_FEWEST_WORDS = 40
_ONE_IN = 25


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the caller says of every article; ``published`` and ``source`` replace what the files say."""

    published: date | None = None
    source: str = ""
    language: str = "en"


def read_documents(
    paths: Path | str | Sequence[Path | str], options: ReadOptions | None = None
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Read files, folders, JSONL files and manifests, or one of them; return the documents and what was refused.

    Never raises for content: an article that cannot be used is named in a Problem with its remedy.
    Document ids are unique; where two articles share one, each gets a digest of its content behind it.
    """
    given = options or ReadOptions()
    several = [paths] if isinstance(paths, Path | str) else paths
    found = list(_records([Path(path) for path in several], given))
    documents: list[Document] = []
    problems: list[Problem] = []
    for item in found:
        if isinstance(item, Problem):
            problems.append(item)
            continue
        try:
            documents.append(to_document(_as_given(item, given), language=given.language))
        except DocumentError as error:
            problems.append(Problem(item.where, str(error)))
    _tell_of_doubts([item for item in found if isinstance(item, Record)], documents, given=given)
    return _with_unique_ids(documents), tuple(problems)


def _as_given(record: Record, given: ReadOptions) -> Record:
    """The record with what the caller says in place of what the file says."""
    return replace(record, published=given.published or record.published, source=given.source or record.source)


def _tell_of_doubts(records: Sequence[Record], documents: Sequence[Document], *, given: ReadOptions) -> None:
    """Log where a date may be read otherwise, a text may be in another language, and a date was replaced."""
    dates = [record for record in records if record.published]
    ambiguous = [
        r for r in dates if not given.published and isinstance(r.published, str) and is_ambiguous_date(r.published)
    ]
    if ambiguous:
        logger.warning(
            "publication dates read with the month first: %d, the first %s in %s; write them as 2024-03-06",
            len(ambiguous),
            ambiguous[0].published,
            ambiguous[0].where,
        )
    foreign = [document for document in documents if document.language == "en" and not _is_like_english(document.text)]
    if foreign:
        logger.warning(
            "articles that do not read like English: %d, the first %s; their times are read with --language and a code",
            len(foreign),
            foreign[0].where,
        )
    replaced = sum(str(record.published) != str(given.published) for record in dates) if given.published else 0
    if replaced:
        logger.warning("articles that carry another publication date: %d; %s replaces it", replaced, given.published)


def _records(paths: Sequence[Path], given: ReadOptions) -> Iterator[Record | Problem]:
    for path in _files(paths):
        reader = READERS.get(path.suffix.lower())
        if path.is_dir():
            yield Problem(str(path), f"{path}: {_why_none(path)}")
            continue
        if not path.exists():
            yield Problem(str(path), f"{path}: no such file; check the spelling")
            continue
        if reader is None:
            known = ", ".join(READERS)
            yield Problem(str(path), f"{path}: unknown kind of file; save its text as one of {known}")
            continue
        try:
            found = list(reader(path))
        except DocumentError as error:
            yield Problem(str(path), str(error))
            continue
        if (
            path not in paths
            and path.suffix.lower() in _NOT_ALWAYS_ARTICLES
            and not any(_is_dated(item, given) for item in found)
        ):
            logger.warning("no article with a date in %s; %s", path, _PASSED_OVER)
            continue
        for item in _with_the_day_first(found) or [
            DocumentError(f"{path}: no articles in it; add one or leave the file out")
        ]:
            yield Problem(str(path), str(item)) if isinstance(item, DocumentError) else item


def _why_none(folder: Path) -> str:
    """Why no article comes out of a folder, and what to do."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        return f"cannot be opened ({error.strerror}); get the right to read it, or leave it out"
    return f"no articles in this folder; it needs files of {', '.join(READERS)}"


def _with_the_day_first(found: list[Record | DocumentError]) -> list[Record | DocumentError]:
    """Read "03/04/2026" as the third of April in a file that also holds "14/05/2026", and nothing against it."""
    dates = [item.published for item in found if isinstance(item, Record) and isinstance(item.published, str)]
    return list(map(_day_first, found)) if day_comes_first(dates) else found


def _day_first(item: Record | DocumentError) -> Record | DocumentError:
    if isinstance(item, DocumentError) or not isinstance(item.published, str) or not is_ambiguous_date(item.published):
        return item
    return replace(item, published=parse_date(item.published, day_first=True) or item.published)


def _is_dated(item: Record | DocumentError, given: ReadOptions) -> bool:
    """Whether it is an article beyond doubt: it has a text, and the file or the caller says when it was published."""
    return isinstance(item, Record) and bool(item.text and (item.published or given.published))


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """Each file once; one that a manifest names is read through the manifest alone.

    A table inside a folder that is no manifest is passed over, which is told, and an empty folder stands for itself.
    """
    found = {path: _in_folder(path) if path.is_dir() else [path] for path in paths}
    tables = {file for files in found.values() for file in files if file.suffix.lower() == ".csv"}
    seen = set[Path]().union(*map(named_files, tables))
    others = {table for table in tables if table not in found and not is_manifest(table)}
    for table in sorted(others):
        logger.warning("no list of articles in %s; %s", table, _PASSED_OVER)
    for path, files in found.items():
        articles = [file for file in files if file not in others]
        for file in articles or [path]:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


def _in_folder(folder: Path) -> list[Path]:
    """The known files of a folder and its subfolders, and those of these that cannot be opened.

    What a build wrote is none of them; how many others there are is told.
    """
    closed: list[OSError] = []
    inside = [Path(place, name) for place, _, names in os.walk(folder, onerror=closed.append) for name in names]
    files = sorted(file for file in inside if file.is_file() and not _is_hidden(file, folder) and not _is_built(file))
    others = Counter(file.suffix.lower() or file.name for file in files if file.suffix.lower() not in READERS)
    if others:
        kinds = ", ".join(f"{kind} ({count})" for kind, count in others.most_common(_MOST_KINDS))
        logger.warning("files of other kinds passed over in %s: %s; save an article among them as .txt", folder, kinds)
    known = [file for file in files if file.suffix.lower() in READERS]
    return known + [place for error in closed if not _is_hidden(place := Path(error.filename), folder)]


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _is_built(file: Path) -> bool:
    """Whether an earlier build has written it, or it holds the corrections beside that."""
    if file.name in _BUILT:
        with suppress(OSError), file.with_name("timeline.csv").open("rb") as table:
            return table.read(len(_BUILT_TABLE)) == _BUILT_TABLE
    return False


def _is_like_english(text: str) -> bool:
    """Whether a text has the small words of English; a short one may do without."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return len(words) < _FEWEST_WORDS or sum(word in _ENGLISH for word in words) * _ONE_IN >= len(words)


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
