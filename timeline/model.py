"""The nouns that climb the floors: Document, Timex, Event, TimelineEvent, Timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from timeline.errors import DocumentError
from timeline.interval import Interval, as_day

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

# How an article tells: of the days around its publication, or of a distant past in its own running time.
Style: TypeAlias = Literal["news", "narrative", "auto"]
# The first and the last year, and pandas' NaT, which has none, stand for a date that is not known.
_YEARS = range(MINYEAR + 1, MAXYEAR)


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A stretch of a document's text: ``document.text[start:end] == text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article. ``published`` is what every relative time in it is resolved against.

    ``where`` names the file, and line, that it was read from ("stories.jsonl:12"), for messages alone.
    """

    id: str
    text: str = field(repr=False)
    published: date
    title: str = ""
    source: str = ""
    url: str = ""
    language: str = "en"
    where: str = field(default="", compare=False, repr=False)

    def __post_init__(self) -> None:
        for noun, words in (("id", self.id), ("title", self.title), ("source", self.source), ("url", self.url)):
            if not isinstance(words, str):
                raise DocumentError(f'article {self.id!r} has the {noun} {words!r}, which is no text; give "" for none')
        if not isinstance(self.text, str) or not self.text.strip():
            raise DocumentError(f"article {self.id!r} has no text; add its body or leave it out")
        if not isinstance(self.published, date):
            raise DocumentError(
                f"article {self.id!r} has the publication date {self.published!r}, which is no date; "
                "give one such as date(2024, 3, 6)"
            )
        if self.published.year not in _YEARS:
            raise DocumentError(
                f"article {self.id!r} has the publication date {as_day(self.published)}, which stands for "
                "none; give the day on which it was printed"
            )

    @property
    def teller(self) -> str:
        """Who tells it: its source, or its id if it names none."""
        return self.source or self.id

    def span(self, start: int, end: int) -> TextSpan:
        """Return the characters from ``start`` to ``end`` as a span."""
        return TextSpan(start, end, self.text[start:end])


class TimexKind(StrEnum):
    """The four types of TimeML's TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Tense(StrEnum):
    """What a clause says of its time, as far as a calendar decision needs it."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Signal(StrEnum):
    """The word before a time that opens one of its ends."""

    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Reading:
    """A second way to read an expression, kept because it might be meant; ``reason`` says why it lost."""

    value: str
    interval: Interval | None
    reason: str


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression: what was said, what it means on the calendar, and why.

    ``value`` and ``mod`` are TIMEX3's. ``interval`` is the expression's own extent; ``extent``
    widens it by ``signal`` ("since Monday" has no end). ``anchor`` is the day it was resolved
    against, ``None`` for an absolute date. ``rule``, ``meaning``, ``tense`` and ``policy`` are the
    grounds that ``timeline explain`` shows. ``parts`` are the two ends of a range such as
    "12 to 14 December", which TIMEX3 counts as two expressions. ``reach`` is the extent that the words
    around it give: an hour for the time in "shortly after 11pm", both days for each in "Monday and Tuesday".
    """

    span: TextSpan
    kind: TimexKind
    value: str
    mod: str | None = None
    interval: Interval | None = None
    signal: Signal | None = None
    anchor: date | None = None
    rule: str = ""
    meaning: str = ""
    tense: Tense | None = None
    policy: str = ""
    alternatives: tuple[Reading, ...] = ()
    parts: tuple[Timex, ...] = ()
    reach: Interval | None = None

    @property
    def extent(self) -> Interval | None:
        """The reach, or the interval with its signal applied, so that "since Monday" is open at its end."""
        if self.reach is not None:
            return self.reach
        whole = self.interval
        if whole is None or self.signal is None:
            return whole
        match self.signal:
            case Signal.SINCE:
                return Interval(whole.start, None, whole.granularity, whole.approximate)
            case Signal.UNTIL | Signal.BY:
                return Interval(None, whole.end, whole.granularity, whole.approximate)
            case Signal.BEFORE:
                return Interval(None, whole.start, whole.granularity, whole.approximate)
            case Signal.AFTER:
                return Interval(whole.end, None, whole.granularity, whole.approximate)


class Status(StrEnum):
    """Whether it happened, as far as the text says."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


class Basis(StrEnum):
    """Why an event has its date, in order of trust."""

    SAID = "said"
    CARRIED = "carried"
    SHARED = "shared"
    PUBLISHED = "published"


class EventClass(StrEnum):
    """TimeML's seven classes of events."""

    OCCURRENCE = "OCCURRENCE"
    REPORTING = "REPORTING"
    STATE = "STATE"
    ASPECTUAL = "ASPECTUAL"
    I_ACTION = "I_ACTION"
    I_STATE = "I_STATE"
    PERCEPTION = "PERCEPTION"


class Role(StrEnum):
    """What a participant does in an event, read from syntax."""

    AGENT = "agent"
    PATIENT = "patient"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody or something that takes part, under its fullest name in the article.

    ``span`` is the mention in the sentence (perhaps "he"); ``kind`` is spaCy's entity label or "". ``aliases`` are
    the second names that the article gives in so many words: "the Harbour Union (HBU)". ``is_affected`` says of who or
    what has no name that it is somebody to whom it is done, "fined nine bakers", or what a calamity struck.
    """

    name: str
    role: Role
    span: TextSpan | None = None
    kind: str = ""
    aliases: tuple[str, ...] = ()
    is_affected: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One mention of something that happens, in one article.

    ``span`` is the trigger as written and ``trigger`` its lemma. ``interval`` is half-open and may
    be open at an end; ``timex`` is the expression it came from, ``basis`` the grounds; both are
    ``None`` for an undated event. ``reporter`` is who says so, "" for the article itself.
    ``confidence`` is the calibrated chance that the interval is right; ``salience`` ranks, and ``left_out`` says why
    that makes no row of it, "" of a row. ``own`` is the event as its own article dates it, when ``basis`` is shared.
    """

    document: Document
    span: TextSpan
    trigger: str
    sentence: TextSpan
    summary: str
    event_class: EventClass = EventClass.OCCURRENCE
    status: Status = Status.HAPPENED
    participants: tuple[Participant, ...] = ()
    place: str = ""
    reporter: str = ""
    interval: Interval | None = None
    timex: Timex | None = None
    basis: Basis | None = None
    confidence: float = 0.0
    salience: float = 0.0
    left_out: str = ""
    tense: str = "NONE"
    aspect: str = "NONE"
    polarity: str = "POS"
    modality: str = ""
    own: Event | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Another date that some source gives for the same event."""

    interval: Interval
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One row: the same event as told by one or many mentions, the best mention first.

    An ``id`` that a row once had names it in corrections for good. ``interval`` is half-open; ``interval.days`` are
    its first and last day included, ``basis`` the grounds on which the row has it, ``conflicts`` the dates that other
    sources give. ``confidence`` is the calibrated chance that it is right; ``salience`` ranks, the most telling first.
    """

    id: str
    summary: str
    interval: Interval | None
    basis: Basis | None
    status: Status
    participants: tuple[Participant, ...]
    place: str
    mentions: tuple[Event, ...]
    conflicts: tuple[Conflict, ...] = ()
    confidence: float = 0.0
    salience: float = 0.0

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that tell it, each once, the best mention's first."""
        return tuple(dict.fromkeys(mention.document.teller for mention in self.mentions))

    @property
    def first_published(self) -> date:
        """The earliest publication date among its articles."""
        return min(as_day(mention.document.published) for mention in self.mentions)

    @property
    def timex(self) -> Timex | None:
        """The expression that gave the row its interval."""
        return next((m.timex for m in self.mentions if m.timex is not None and m.interval == self.interval), None)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, and what to do about it."""

    path: str
    message: str


@dataclass(frozen=True, slots=True, repr=False)
class Timeline:
    """Events in time order (undated last), the documents they come from, and what went wrong.

    >>> Timeline(()), list(Timeline(()))
    (<Timeline: 0 events, 0 documents, 0 problems>, [])
    """

    events: tuple[TimelineEvent, ...]
    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __len__(self) -> int:
        return len(self.events)

    def __iter__(self) -> Iterator[TimelineEvent]:
        return iter(self.events)

    def __repr__(self) -> str:
        parts = ("events", self.events), ("documents", self.documents), ("problems", self.problems)
        return f"<Timeline: {', '.join(f'{len(items):,} {name}' for name, items in parts)}>"

    def to_frame(self) -> pd.DataFrame:
        """Return one row an event, with the columns of the CSV.

        Dates are ISO text, days and minutes mixed, "" where there is none:
        ``pd.to_datetime(frame["start"], format="ISO8601")`` reads them all.
        """
        from timeline.export import to_frame

        return to_frame(self)

    def _repr_html_(self) -> str:
        """Return the compact table that a notebook shows."""
        from timeline.export import glance

        return glance(self)

    def plot(self) -> go.Figure:
        """Return the interactive chart as a plotly figure."""
        from timeline.export import to_figure

        return to_figure(self)

    def save(self, path: str | Path) -> Path:
        """Write the timeline to ``path``; its suffix (.csv, .html) chooses the format."""
        from timeline.export import save

        return save(self, Path(path))
