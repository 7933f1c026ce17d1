"""Plain text, mails and Markdown, with or without front matter or a head -> Record."""

import codecs
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import frontmatter
import yaml

from timeline.errors import DocumentError
from timeline.read.head import DAY, part_date, part_head, part_headline
from timeline.read.mail import mail_text, part_mails
from timeline.read.markup import plain_text
from timeline.read.paper import as_written
from timeline.read.record import Record, record_of, value_of
from timeline.times import parse_date

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
# "2024-05-05 storm", "gazette 20240505", "storm 5 May 2024".
_DAY_IN_NAME = re.compile(rf"(?<!\d)(?:(?P<year>\d{{4}}[-. ]|(?:19|20)\d{{2}})(\d{{2}})[-. ]?(\d{{2}})|{DAY})(?!\d)")
# The heading of a Markdown file without front matter, if any; names and values may stand above or below it.
_HEADING = re.compile(r"\A\s*(?:#[^\n]*\n\s*)?")
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset=[\"']?([\w-]{1,40})", re.IGNORECASE)
# The line above each mail of a mailbox: "From ann@example.org Tue Dec 16 09:30:00 2025".
_POSTMARK = re.compile(rb"^From \S.*\d{4}\r?\n", re.MULTILINE)
_LONGEST_HEAD = 4096
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What older editors on Windows write, and the control characters that no text of theirs has.
_OLDER = "cp1252"
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def read_text(path: Path) -> Iterator[Record]:
    """Yield the article of a plain text file, or a mail and those it quotes; a headline on top becomes the title."""
    yield from _articles(load(path), path)


def read_mail(path: Path) -> Iterator[Record]:
    """Yield the mail of a file (.eml) or those of a mailbox (.mbox), and all that they quote.

    Raises DocumentError where there is none.
    """
    mails = list(filter(None, map(mail_text, _POSTMARK.split(bytes_of(path)))))
    if not mails:
        raise DocumentError(f"{path}: no mail, for nothing says who sent it; save its text as .txt")
    for mail in mails:
        yield from _articles(mail, path)


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
    raw = bytes_of(path)
    start = raw[:20].lstrip().lower()
    kind = next((kind for sign, kind in _NOT_TEXT.items() if start.startswith(sign)), None)
    if kind is not None:
        raise DocumentError(f"{path}: {kind}, not plain text; save the article's text as UTF-8")
    return _decoded(raw, path, "utf-8-sig")


def load_page(path: Path) -> str:
    """Return the source of a web page, in the encoding that it names; raises DocumentError where that is not so."""
    raw = bytes_of(path)
    named = _CHARSET.search(raw[:_LONGEST_HEAD])
    try:
        encoding = codecs.lookup(named[1].decode()).name if named else "utf-8"
    except LookupError:
        encoding = "utf-8"
    return _decoded(raw, path, "utf-8-sig" if encoding == "utf-8" else encoding)


def dated_by_name(record: Record, path: Path) -> Record:
    """Return the record with the day that opens the name of its file, or the only one there, if it has none itself."""
    if record.published:
        return record
    named = list(_DAY_IN_NAME.finditer(path.stem.replace("_", " ")))
    days = {found.start(): day for found in named if (day := parse_date(_as_iso(found)))}
    only = set(days.values()) if 0 not in days else {days[0]}
    return replace(record, published=only.pop()) if len(only) == 1 else record


def _as_iso(found: re.Match[str]) -> str:
    year, month, day = found.groups()
    return f"{year[:4]}-{month}-{day}" if year else found[0]


def bytes_of(path: Path) -> bytes:
    """Return what a file holds; raises DocumentError where it cannot be opened."""
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


def _articles(source: str, path: Path) -> Iterator[Record]:
    for number, part in enumerate(part_mails(source), start=1):
        meta, body = _front_matter(part, path) if part.startswith(_FENCE) else part_head(part)
        whole = as_written(body)
        title, text = part_headline(whole)
        if value_of(meta, "title") not in (None, title):
            text = whole
        if not meta:
            meta, text = part_head(text)
        record = _record(meta, title, text, path)
        yield record if number == 1 else replace(record, where=f"{path}: mail {number}", id=f"{path.stem}-{number}")


def _record(meta: dict[str, object], title: str, text: str, path: Path) -> Record:
    """The record of an article; a date that its head does not give may stand below the headline."""
    if not value_of(meta, "published"):
        meta["published"], text = part_date(text, has_title=bool(title))
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
