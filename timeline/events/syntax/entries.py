"""Entries of a chronology or a live blog: lines that open with a time, which dates what they tell; items of a list."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter

from timeline.events.syntax.parse import Parse, remembered

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_YEAR = r"\b[12]\d{3}s?\b"
_PART = rf"(?:{_MONTH}|{_WEEKDAY}|{_YEAR}|\d{{1,2}}(?:st|nd|rd|th)?\b|(?i:early|mid|late|circa|to|and|of|the)\b)"
_BULLET = r"^[ \t]*(?:[-*•·][ \t]+)?"
_SEPARATOR = r"[ \t]*(?::(?=\s)|[ \t](?:--?|[–—])(?=[ \t]))"
# One part is looked for before all of them, which saves a third of the time.
_HEAD = (
    rf"(?={_PART})(?=[^\n:]{{0,40}}?(?:{_MONTH}|{_WEEKDAY}|{_YEAR}))"
    rf"(?P<head>{_PART}(?:[ \t,.–/-]{{1,3}}{_PART}){{0,6}})"
)
# "May 2009:", "- 1999 –", "January 1-4, 2024:", "Late 2012 -".
_DATE = re.compile(rf"{_BULLET}{_HEAD}{_SEPARATOR}\s*(?=\S)", re.MULTILINE)
# A date alone on its line, above paragraphs: "3 May 2021", "Friday, 4 June:".
_HEADING = re.compile(rf"^[ \t]*{_HEAD}[ \t]*:?[ \t]*$", re.MULTILINE)
# "18:40 GMT Sweden", "9.30am: thieves".
_STAMP = re.compile(
    rf"{_BULLET}(?P<head>[0-2]?\d[:.][0-5]\d(?:[ \t]?[ap]\.?m\b\.?)?(?:[ \t](?:GMT|UTC|[A-Z]{{1,3}}T)\b)?)"
    rf"(?:{_SEPARATOR})?\s+(?=[A-Z\"“‘'])",
    re.MULTILINE,
)
_ITEM = re.compile(r"^[ \t]*[-*•·][ \t]+(?=\S)", re.MULTILINE)
_FEWEST = 2
_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry by its characters: from ``start`` to ``end``, the date that opens it up to ``head_end``."""

    start: int
    head_end: int
    end: int


def bodies_of_entries(text: str) -> tuple[int, ...]:
    """Return the characters at which entries go on after their bullet, date or clock time; one alone makes no list.

    >>> text = "1999: The port opens.\\n2004: The port closes."
    >>> [text[place : place + 8] for place in bodies_of_entries(text)]
    ['The port', 'The port']
    """
    found = (tuple(pattern.finditer(text)) for pattern in (_DATE, _STAMP, _ITEM))
    return tuple(match.end() for matches in found if len(matches) >= _FEWEST for match in matches)


def entries_of(text: str) -> tuple[Entry, ...]:
    """Return the entries that a date opens, each up to the next one.

    A date on the line of what it tells dates that paragraph alone, one on a line of its own all paragraphs below it.
    """
    lines, headings = (tuple(pattern.finditer(text)) for pattern in (_DATE, _HEADING))
    alone = headings if len(headings) >= _FEWEST else ()
    heads = sorted((*(lines if len(lines) >= _FEWEST else ()), *alone), key=re.Match.start)
    followings = [*(head.start() for head in heads[1:]), len(text)][: len(heads)]
    return tuple(
        Entry(head.start("head"), head.end("head"), following if head in alone else _end(text, head, following))
        for head, following in zip(heads, followings, strict=True)
    )


def _end(text: str, head: re.Match[str], following: int) -> int:
    """Where the paragraph of a date ends, or the next entry begins before that."""
    end = text.find("\n\n", head.end())
    return following if end < 0 else min(end, following)


def entry_at(parse: Parse, character: int) -> Entry | None:
    """Return the entry of a chronology that holds a character of an article."""
    entries = _entries(parse)
    number = bisect_right(entries, character, key=_start) - 1
    return entries[number] if number >= 0 and character < entries[number].end else None


def item_at(parse: Parse, character: int) -> int | None:
    """Return where the list item that holds a character begins; ``None`` outside a list."""
    items = _items(parse)
    number = bisect_right(items, character) - 1
    inside = number >= 0 and "\n\n" not in parse.text[items[number] : character]
    return items[number] if inside else None


@remembered
def _items(parse: Parse) -> tuple[int, ...]:
    items = tuple(match.start() for match in _ITEM.finditer(parse.text))
    return items if len(items) >= _FEWEST else ()


@remembered
def _entries(parse: Parse) -> tuple[Entry, ...]:
    return entries_of(parse.text)
