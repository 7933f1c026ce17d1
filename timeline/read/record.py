"""One article as a file gives it: fields of text, not yet checked; becomes a Document or an error."""

from __future__ import annotations

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
    published: str | date | None = None
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


def to_document(record: Record, *, language: str = "en") -> Document:
    """Check a record and return it as a Document.

    Raises DocumentError, in words that name the file and the remedy, when the publication date is
    missing or cannot be read, or when there is no text.
    """
    if not record.text.strip():
        raise DocumentError(f"{record.where}: no text; add the article's body or leave it out")
    return Document(
        id=record.id,
        text=record.text,
        published=_published(record),
        title=record.title.strip(),
        source=record.source.strip(),
        url=record.url.strip(),
        language=language,
    )


def _published(record: Record) -> date:
    given = record.published
    if given is None or (isinstance(given, str) and not given.strip()):
        raise DocumentError(f"{record.where}: no publication date; add one to the file or pass --published 2024-03-06")
    if isinstance(given, datetime):
        return given.replace(tzinfo=None)
    if isinstance(given, date):
        return given
    moment = parse_date(given)
    if moment is None:
        raise DocumentError(f"{record.where}: publication date {given!r} cannot be read; write it as 2024-03-06")
    return moment.replace(tzinfo=None) if isinstance(moment, datetime) else moment
