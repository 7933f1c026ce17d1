"""One article as a file gives it: fields of text, not yet checked; becomes a Document or an error."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from timeline.errors import DocumentError
from timeline.model import Document
from timeline.read.markup import without_tags
from timeline.times import parse_date

# What the fields are called, letters alone: by this project first, then by feeds, schema.org and common crawlers.
NAMES = {
    "id": ("id", "guid", "docid", "documentid", "ref", "reference", "exhibit", "exhibitno"),
    "text": ("text", "body", "content", "fulltext", "bodytext", "maintext", "storytext", "article"),
    "teaser": ("description", "summary", "excerpt", "snippet", "leadparagraph"),
    "published": (
        "published", "date", "pubdate", "publishedat", "publishedon", "datepublished", "publishdate", "datepublish",
        "publisheddate", "publicationdate", "dateofpublication", "webpublicationdate", "datetime", "timestamp", "sent",
    ),
    "title": ("title", "headline", "webtitle", "subject"),
    "source": (
        "source", "publisher", "publication", "newspaper", "outlet", "sitename", "sourcename", "medianame",
        "sourcedomain", "domain", "hostname", "provider", "from",
    ),
    "url": ("url", "link", "weburl"),
}  # fmt: skip
_EPOCH = datetime(1970, 1, 1)
# Seconds, or thousandths of them, since 1970, for the years 2001 to 2096.
_SECONDS = re.compile(r"[1-3]\d{9}(?:\d{3})?(?:\.\d+)?")
_DAY_AND_TIME = re.compile(r"\d{4}-?\d{2}-?\d{2}[T ]")
# Where an object that stands for a field keeps its words: {"name": "Gazette"}, {"value": "<p>…"}.
_INNER = ("name", "value", "title", "main", "rendered")
# "Ann Lee <ann@example.org>": who sent a mail.
_ADDRESS = re.compile(r"(?<=\S)\s*<\s*[^<>\s]+@[^<>\s]+>|[<>\"]")


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


def record_of(
    fields: Mapping[str, object], *, where: str, name: str, text: str | None = None, title: str = ""
) -> Record:
    """Return the record of an article from its fields, under any of their ``NAMES``.

    A teaser stands for a text that is not there. ``name`` is its id, and ``title`` its title, if they give none;
    ``text`` is its text where that is not among the fields.

    >>> record_of({"Date": "2025-12-16", "text": "It rained."}, where="a.jsonl:1", name="a-1").published
    '2025-12-16'
    """
    published = value_of(fields, "published")
    return Record(
        where=where,
        id=_words(value_of(fields, "id")) or name,
        text=without_tags(_words(value_of(fields, "text") or value_of(fields, "teaser"))) if text is None else text,
        published=published if isinstance(published, date) else _words(published),
        title=_words(value_of(fields, "title")) or title,
        source=_ADDRESS.sub("", _words(value_of(fields, "source"))),
        url=_words(value_of(fields, "url")),
    )


def value_of(fields: Mapping[str, object], noun: str) -> object:
    """Return the first value that the fields give for one of ``NAMES``, ``None`` where they give none.

    >>> value_of({"Publication date": "2025-12-16"}, "published"), value_of({"body": ""}, "text")
    ('2025-12-16', None)
    """
    plain = {_letters(key): value for key, value in fields.items()}
    return next((plain[name] for name in NAMES[noun] if plain.get(name)), None)


def has_text(fields: Mapping[str, object]) -> bool:
    """Whether one of the fields is called as those are that hold an article, though it may be empty.

    >>> has_text({"body": None}), has_text({"story": "It rained."})
    (True, False)
    """
    return any(_letters(key) in (*NAMES["text"], *NAMES["teaser"]) for key in fields)


def is_name(word: str) -> bool:
    """Whether a field is called so.

    >>> is_name("Date"), is_name("Place")
    (True, False)
    """
    return any(_letters(word) in names for names in NAMES.values())


def _letters(key: object) -> str:
    """The letters of a name alone, without what many columns bear: "Article_Text", "PubDate (UTC)"."""
    letters = "".join(filter(str.isalpha, str(key))).casefold()
    return letters.removeprefix("article").removesuffix("utc") or letters


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
            id=_words(record.id),
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
            f"{record.where}: no publication date; add “published: 2024-03-06” to it, or 2024-03-06 to the name of "
            "a file of its own, or pass --published 2024-03-06 for it alone"
        )
    moment = parse_date(given) or _as_machines_write(given.strip())
    if moment is None:
        raise DocumentError(f"{record.where}: publication date {given!r} cannot be read; write it as 2024-03-06")
    return moment


def _as_machines_write(given: str) -> datetime | None:
    """A moment in another form of ISO 8601, the zone dropped, or in seconds since 1970, as UTC counts its days.

    >>> _as_machines_write("20240507T233000Z"), _as_machines_write("1715038200")
    (datetime.datetime(2024, 5, 7, 23, 30), datetime.datetime(2024, 5, 6, 23, 30))
    """
    if _SECONDS.fullmatch(given):
        return _EPOCH + timedelta(seconds=int(given[:10]))
    try:
        return datetime.fromisoformat(given).replace(tzinfo=None) if _DAY_AND_TIME.match(given) else None
    except ValueError:
        return None


def _words(value: object) -> str:
    """A field as text, paragraphs parted by a blank line; JSON and file names may hold part of a character."""
    if isinstance(value, Mapping):
        return _words(next((value[name] for name in _INNER if value.get(name)), None))
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(_words, value)))
    return "" if value is None else str(value).encode(errors="replace").decode()
