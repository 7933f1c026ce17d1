"""From a parsed article and its times to events: trigger, people, place, status, one line, a time with grounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events.anchor import Anchor, Bound
from timeline.events.arguments import arguments_of
from timeline.events.attach import Dating, date_events
from timeline.events.bounds import agrees, anchor_events, are_compatible
from timeline.events.describe import Line, lines_of
from timeline.events.detect import find_triggers
from timeline.events.draft import Draft, drafts_of
from timeline.events.examples import Record, gold_anchor, same_anchor, spelled
from timeline.events.given import given_triggers
from timeline.events.gold import GoldDocument, GoldEvent, read_gold
from timeline.events.lines import COMPONENT, break_at_lines
from timeline.events.parse import Parse, Word, parse_of
from timeline.events.people import Cast, cast_of
from timeline.events.reporter import reporter_token
from timeline.events.rows import ROW_SALIENCE, contenders, most_rows, rank_rows
from timeline.events.scorer import was_trained_on
from timeline.events.teach import cross_validated
from timeline.events.tense import tense_of
from timeline.events.trigger import Trigger
from timeline.interval import Granularity, Interval
from timeline.model import Document, Event, Signal, Status, Timex

if TYPE_CHECKING:
    from datetime import date


__all__ = [
    "COMPONENT",
    "ROW_SALIENCE",
    "Anchor",
    "Bound",
    "Cast",
    "Dating",
    "GoldDocument",
    "GoldEvent",
    "Parse",
    "Record",
    "Trigger",
    "Word",
    "agrees",
    "anchor_events",
    "are_compatible",
    "arguments_of",
    "break_at_lines",
    "cast_of",
    "cross_validated",
    "date_events",
    "find_events",
    "find_events_at",
    "find_rows",
    "find_triggers",
    "given_triggers",
    "gold_anchor",
    "parse_of",
    "read_gold",
    "same_anchor",
    "spelled",
    "tense_of",
    "was_trained_on",
]


def find_events(parse: Parse, document: Document, times: Sequence[Timex]) -> tuple[Event, ...]:
    """Return the events of one article in text order; ``parse`` is that of ``document.text``."""
    return _find(parse, document, times, triggers=find_triggers(parse))


def find_events_at(
    parse: Parse, document: Document, times: Sequence[Timex], *, spans: Sequence[tuple[int, int]]
) -> tuple[Event, ...]:
    """Return one event for each ``(start, end)`` of characters, for corpora that tell where the events are."""
    return _find(parse, document, times, triggers=given_triggers(parse, spans))


def find_rows(parse: Parse, document: Document, times: Sequence[Timex]) -> tuple[Event, ...]:
    """Return those of ``find_events`` that deserve a row: what cannot become one gets no line, people or time."""
    triggers = find_triggers(parse)
    drafts = drafts_of(parse, document, triggers)
    cast = cast_of(parse, events=(trigger.token for trigger in triggers))
    hopeful = contenders(drafts, quoted=cast.quoted, timed=_timed(parse, times))
    lines = lines_of(parse, [draft.trigger for draft in hopeful], cast, times)
    told = [(draft, line) for draft, line in zip(hopeful, lines, strict=True) if line.sound]
    events = _ranked(parse, document, times, cast=cast, told=told, most=most_rows(drafts))
    return tuple(event for event in events if event.salience >= ROW_SALIENCE)


def _find(
    parse: Parse, document: Document, times: Sequence[Timex], *, triggers: Sequence[Trigger]
) -> tuple[Event, ...]:
    drafts = drafts_of(parse, document, triggers)
    cast = cast_of(parse, events=(trigger.token for trigger in triggers))
    told = list(zip(drafts, lines_of(parse, triggers, cast, times), strict=True))
    return _ranked(parse, document, times, cast=cast, told=told, most=most_rows(drafts))


def _ranked(
    parse: Parse,
    document: Document,
    times: Sequence[Timex],
    *,
    cast: Cast,
    told: Sequence[tuple[Draft, Line]],
    most: int,
) -> tuple[Event, ...]:
    """Date the drafts and make them events; at most ``most`` of them rank as rows."""
    drafts, lines = [draft for draft, _ in told], [line for _, line in told]
    datings = date_events(parse, document, [draft.trigger for draft in drafts], times)
    events = [
        _event(parse, document, draft, dating=dating, cast=cast, line=line)
        for draft, dating, line in zip(drafts, datings, lines, strict=True)
    ]
    ranks = rank_rows(drafts, lines, events, most=most)
    return tuple(replace(event, salience=rank) for event, rank in zip(events, ranks, strict=True))


def _timed(parse: Parse, times: Sequence[Timex]) -> frozenset[int]:
    """The first tokens of the sentences that hold a time."""
    spans = (parse.char_span(timex.span.start, timex.span.end) for timex in times)
    return frozenset(span.root.sent.start for span in spans if span is not None)


def _event(parse: Parse, document: Document, draft: Draft, *, dating: Dating, cast: Cast, line: Line) -> Event:
    trigger = draft.trigger
    reporter = reporter_token(parse, trigger)
    return Event(
        document=document,
        span=trigger.span,
        trigger=trigger.lemma,
        sentence=draft.sentence,
        summary=line.text,
        event_class=trigger.event_class,
        status=draft.status,
        participants=cast.participants(trigger),
        place=cast.place(trigger),
        reporter="" if reporter is None else cast.name(reporter),
        interval=_printed_before(dating, draft.status, document.published),
        timex=dating.timex,
        basis=dating.basis,
        confidence=dating.confidence,
        tense=trigger.tense,
        aspect=trigger.aspect,
        polarity=trigger.polarity,
        modality=trigger.modality,
    )


def _printed_before(dating: Dating, status: Status, published: date) -> Interval | None:
    """The interval; what happened "after three" had happened when the article came out."""
    after = dating.timex is not None and dating.timex.signal is Signal.AFTER
    interval = dating.interval
    if (
        interval is None
        or not (after and status is Status.HAPPENED)
        or interval.start is None
        or interval.end is not None
    ):
        return interval
    printed = Interval.around(published, Granularity.DAY)
    day_over = printed.end is None or interval.start >= printed.end
    return interval if day_over else replace(interval, end=printed.end)
