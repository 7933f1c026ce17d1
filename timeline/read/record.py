"""One article as a file gives it: fields of text, not yet checked; becomes a Document or an error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from timeline.errors import DocumentError
from timeline.model import Document
from timeline.times import parse_date


@dataclass(frozen=True, slots=True)
class Record:
    """The raw fields of one article; ``where`` names it in messages ("story.jsonl:12")."""

    where: str
    id: str
    text: str
    published: str | date = ""
    title: str = ""
    source: str = ""
    url: str = ""

    def filled_from(self, other: Record) -> Record:
        """Return this record with its empty fields taken from ``other``."""
        return replace(
            self,
            published=self.published or other.published,
            title=self.title or other.title,
            source=self.source or other.source,
            url=self.url or other.url,
        )


def record_of(fields: Mapping[str, object], *, where: str, name: str, text: str = "", title: str = "") -> Record:
    """Return the record of an article from its fields; ``name`` is its id, and ``title`` its title, if they give none.

    >>> record_of({"Date": "2025-12-16", "text": "It rained."}, where="a.jsonl:1", name="a-1").published
    '2025-12-16'
    """
    named = {str(key).strip().casefold(): value for key, value in fields.items()}
    published = named.get("published") or named.get("date")
    return Record(
        where=where,
        id=_text(named.get("id")) or name,
        text=text or _text(named.get("text")),
        published=published if isinstance(published, date) else _text(published),
        title=_text(named.get("title")) or title,
        source=_text(named.get("source")),
        url=_text(named.get("url")),
    )


def to_document(record: Record, *, language: str = "en") -> Document:
    """Check a record and return it as a Document.

    Raises DocumentError, in words that name the file and the remedy, when the publication date is
    missing or cannot be read, or when there is no text.
    """
    published = _published(record)
    try:
        return Document(
            id=record.id,
            text=record.text,
            published=published,
            title=record.title.strip(),
            source=record.source.strip(),
            url=record.url.strip(),
            language=language,
            where=record.where,
        )
    except DocumentError as error:
        raise DocumentError(f"{record.where}: {error}") from error


def _published(record: Record) -> date:
    given = record.published
    if isinstance(given, datetime):
        return given.replace(tzinfo=None)
    if isinstance(given, date):
        return given
    if not given.strip():
        raise DocumentError(f"{record.where}: no publication date; add one to the file or pass --published 2024-03-06")
    moment = parse_date(given)
    if moment is None:
        raise DocumentError(f"{record.where}: publication date {given!r} cannot be read; write it as 2024-03-06")
    return moment


def _text(value: object) -> str:
    """A field as text; JSON may hold one half of a character, which no file can."""
    return "" if value is None else str(value).encode(errors="replace").decode()
