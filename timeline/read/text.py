"""Plain text and Markdown, with or without front matter or a head -> Record."""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import frontmatter
import yaml

from timeline.errors import DocumentError
from timeline.layout import unwrapped
from timeline.read.head import part_date, part_head, part_headline
from timeline.read.markup import plain_text
from timeline.read.record import Record, record_of, value_of

logger = logging.getLogger(__name__)

# How files begin that are not the text of an article, whatever their name says.
_NOT_TEXT = {
    b"%pdf-": "a PDF",
    b"pk\x03\x04": "a Word document or a ZIP archive",
    b"\xd0\xcf\x11\xe0": "a Word document",
    b"{\\rtf": "RTF",
    b"<!doctype html": "a web page",
    b"<html": "a web page",
}
_FENCE = "---\n"
# "2024-05-05 storm.txt".
_NAMED_BY_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
# The heading of a Markdown file without front matter, if any; names and values may stand above or below it.
_HEADING = re.compile(r"\A\s*(?:#[^\n]*\n\s*)?")
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset=[\"']?([\w-]{1,40})", re.IGNORECASE)
_LONGEST_HEAD = 4096
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What older editors on Windows write, and the control characters that no text of theirs has.
_OLDER = "cp1252"
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def read_text(path: Path) -> Iterator[Record]:
    """Yield the one article of a plain text file; a headline on the first line becomes its title."""
    source = load(path)
    meta, body = _front_matter(source, path) if source.startswith(_FENCE) else part_head(source)
    title, text = part_headline(unwrapped(body))
    if not meta:
        meta, text = part_head(text)
    yield _record(meta, title, text, path)


def read_markdown(path: Path) -> Iterator[Record]:
    """Yield the one article of a Markdown file, its metadata taken from the front matter or a head."""
    meta, body = _front_matter(load(path), path)
    if not meta:
        bare = _HEADING.sub("", body)
        meta, rest = part_head(bare)
        body = body.removesuffix(bare) + rest
    title, text = plain_text(body)
    yield _record(meta, title, text, path)


def load(path: Path) -> str:
    """Return the text of a file, its lines ended by newlines; raises DocumentError where it holds no plain text.

    It is UTF-8, UTF-16 with the mark that editors put before it, or Windows-1252, which is told.
    """
    raw = _bytes_of(path)
    start = raw[:20].lstrip().lower()
    kind = next((kind for sign, kind in _NOT_TEXT.items() if start.startswith(sign)), None)
    if kind is not None:
        raise DocumentError(f"{path}: {kind}, not plain text; save the article's text as UTF-8")
    return _decoded(raw, path, "utf-8-sig")


def load_page(path: Path) -> str:
    """Return the source of a web page, in the encoding that it names; raises DocumentError where that is not so."""
    raw = _bytes_of(path)
    named = _CHARSET.search(raw[:_LONGEST_HEAD])
    try:
        encoding = codecs.lookup(named[1].decode()).name if named else "utf-8"
    except LookupError:
        encoding = "utf-8"
    return _decoded(raw, path, "utf-8-sig" if encoding == "utf-8" else encoding)


def dated_by_name(record: Record, path: Path) -> Record:
    """Return the record with the date that opens the file's name where it has none of its own."""
    named = _NAMED_BY_DATE.match(path.name)
    return replace(record, published=named[0]) if named and not record.published else record


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DocumentError(f"{path}: {error.strerror or error}; check the path and its permissions") from error


def _decoded(raw: bytes, path: Path, encoding: str) -> str:
    """The text of a file, its lines ended by newlines; the mark that editors put before UTF-16 goes before all else."""
    try:
        text = raw.decode("utf-16" if raw.startswith(_UTF16) else encoding)
    except UnicodeDecodeError as error:
        older = _as_windows_writes(raw)
        if older is None:
            name = encoding.removesuffix("-sig").upper()
            raise DocumentError(f"{path}: not {name} (byte {error.start}); save it as UTF-8") from error
        logger.warning("%s: not UTF-8, read as Windows-1252; save it as UTF-8 if its accents come out wrong", path)
        text = older
    if "\0" in text:
        raise DocumentError(f"{path}: not plain text (character {text.index(chr(0))} is zero); save it as UTF-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _as_windows_writes(raw: bytes) -> str | None:
    try:
        text = raw.decode(_OLDER)
    except UnicodeDecodeError:
        return None
    return None if _CONTROL.search(text) else text


def _record(meta: dict[str, object], title: str, text: str, path: Path) -> Record:
    """The record of an article; a date that its head does not give may stand below the headline."""
    if not value_of(meta, "published"):
        meta["published"], text = part_date(text)
    return dated_by_name(record_of(meta, where=str(path), text=text, name=path.stem, title=title), path)


def _front_matter(source: str, path: Path) -> tuple[dict[str, object], str]:
    """Part YAML between two lines of hyphens from what follows."""
    try:
        return frontmatter.parse(source)
    except (yaml.YAMLError, ValueError) as error:
        raise DocumentError(
            f"{path}: the front matter is not valid YAML ({_first_line(error)}); "
            "write dates as 2024-03-06 and put values that hold a colon in quotes"
        ) from error


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]
