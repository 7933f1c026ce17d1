"""One article as a file gives it: fields of text, not yet checked; becomes a Document or an error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from timeline.errors import DocumentError
from timeline.model import Document
from timeline.read.markup import without_tags
from timeline.times import parse_date

# What the fields are called, letters alone: by this project first, then by feeds, schema.org and common crawlers.
NAMES = {
    "id": ("id",),
    "text": ("text", "body", "content", "fulltext", "articlebody", "maintext"),
    "teaser": ("description",),
    "published": (
        "published", "date", "pubdate", "publishedat", "publishedon", "datepublished", "publishdate", "datepublish",
        "publisheddate", "publicationdate", "dateofpublication",
    ),
    "title": ("title", "headline"),
    "source": ("source", "publisher", "publication", "newspaper", "outlet", "sitename", "sourcedomain"),
    "url": ("url", "link"),
}  # fmt: skip
# Where an object that stands for a field keeps its words: {"name": "Gazette"}, {"value": "<p>…"}.
_INNER = ("name", "value")


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
    """Return the record of an article from its fields, under any of their ``NAMES``.

    A teaser stands for a text that is not there. ``name`` is its id, and ``title`` its title, if they give none;
    ``text`` is its text, whatever they give.

    >>> record_of({"Date": "2025-12-16", "text": "It rained."}, where="a.jsonl:1", name="a-1").published
    '2025-12-16'
    """
    published = value_of(fields, "published")
    return Record(
        where=where,
        id=_words(value_of(fields, "id")) or name,
        text=text or without_tags(_words(value_of(fields, "text") or value_of(fields, "teaser"))),
        published=published if isinstance(published, date) else _words(published),
        title=_words(value_of(fields, "title")) or title,
        source=_words(value_of(fields, "source")),
        url=_words(value_of(fields, "url")),
    )


def value_of(fields: Mapping[str, object], noun: str) -> object:
    """Return the first value that the fields give for one of ``NAMES``, ``None`` where they give none.

    >>> value_of({"Publication date": "2025-12-16"}, "published"), value_of({"body": ""}, "text")
    ('2025-12-16', None)
    """
    plain = {_letters(key): value for key, value in fields.items()}
    return next((plain[name] for name in NAMES[noun] if plain.get(name)), None)


def is_name(word: str) -> bool:
    """Whether a field is called so.

    >>> is_name("Date"), is_name("Subject")
    (True, False)
    """
    return any(_letters(word) in names for names in NAMES.values())


def _letters(key: object) -> str:
    return "".join(filter(str.isalpha, str(key))).casefold()


def to_document(record: Record, *, language: str = "en") -> Document:
    """Check a record and return it as a Document.

    Raises DocumentError, in words that name the file and the remedy, when the publication date is
    missing or cannot be read, or when there is no text.
    """
    if not record.text.strip():
        raise DocumentError(f"{record.where}: no text; add the article's body or leave it out")
    published = _published(record)
    try:
        return Document(
            id=record.id,
            text=record.text,
            published=published,
            title=" ".join(record.title.split()),
            source=" ".join(record.source.split()),
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
        raise DocumentError(
            f"{record.where}: no publication date; add “published: 2024-03-06” to it, "
            "or pass --published 2024-03-06 for it alone"
        )
    moment = parse_date(given)
    if moment is None:
        raise DocumentError(f"{record.where}: publication date {given!r} cannot be read; write it as 2024-03-06")
    return moment


def _words(value: object) -> str:
    """A field as text, paragraphs parted by a blank line; JSON may hold one half of a character, which no file can."""
    if isinstance(value, Mapping):
        return _words(next((value[name] for name in _INNER if value.get(name)), None))
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(_words, value)))
    return "" if value is None else str(value).encode(errors="replace").decode()
