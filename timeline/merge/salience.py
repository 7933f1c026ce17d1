"""Rows in, their rank out: what deserves a place when a timeline must be short. Nothing is deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from math import exp, log

from timeline.interval import Granularity
from timeline.model import Basis, Event, EventClass, Status, TimelineEvent

_BY_CLASS = {
    EventClass.OCCURRENCE: 0.4,
    EventClass.I_ACTION: 0.3,
    EventClass.REPORTING: 0.1,
    EventClass.ASPECTUAL: 0.0,
    EventClass.PERCEPTION: -0.1,
    EventClass.I_STATE: -0.3,
    EventClass.STATE: -0.3,
}
_BY_BASIS = {Basis.SAID: 0.5, Basis.CARRIED: 0.2, Basis.SHARED: 0.2, Basis.PUBLISHED: 0.0}
_BY_STATUS = {
    Status.HAPPENED: 0.3,
    Status.ONGOING: 0.2,
    Status.PLANNED: 0.1,
    Status.DENIED: -0.3,
    Status.HYPOTHETICAL: -1.0,
}
_PRONOUNS = ("he ", "she ", "it ", "they ", "we ", "i ", "you ", "this ", "that ", "who ", "which ")
_READABLE = range(5, 28)
_LEAD = 600


def select_events(
    events: Sequence[TimelineEvent], *, top: int | None = None, min_sources: int = 1, per_day: int | None = None
) -> tuple[TimelineEvent, ...]:
    """Return the most salient rows, in the order given: at most ``top``, at most ``per_day`` that start on one day.

    >>> select_events((), top=10)
    ()
    """
    days: Counter[date | None] = Counter()
    chosen: set[str] = set()
    for event in rank_events(events):
        day = None if event.interval is None else event.interval.days[0] or event.interval.days[1]
        full = per_day is not None and days[day] >= per_day
        if full or len(event.sources) < min_sources:
            continue
        if top is not None and len(chosen) >= top:
            break
        days[day] += 1
        chosen.add(event.id)
    return tuple(event for event in events if event.id in chosen)


def rank_events(events: Sequence[TimelineEvent]) -> tuple[TimelineEvent, ...]:
    """Return rows by salience, the highest first; ties in the order given."""
    return tuple(sorted(events, key=lambda event: -event.salience))


def weigh_row(row: TimelineEvent) -> float:
    """Return a row's salience between 0 and 1: who tells it, on how many days, where, and what it is."""
    articles = {mention.document.id for mention in row.mentions}
    days = {mention.document.published.toordinal() for mention in row.mentions}
    lead = max(_closeness_to_top(mention) for mention in row.mentions)
    named = sum(1 for person in row.participants[:3] if person.kind)
    own = max(mention.salience for mention in row.mentions)
    weight = (
        -2.2
        + 0.7 * log(len(articles))
        + 0.4 * log(len(row.sources))
        + 0.2 * log(len(days))
        + 0.6 * lead
        + 0.15 * named
        + 1.5 * own
        + max(_BY_CLASS[mention.event_class] for mention in row.mentions)
        + (_BY_BASIS[row.basis] if row.basis is not None else -0.5)
        + _BY_STATUS[row.status]
        - (0.3 if row.interval is None or row.interval.granularity > Granularity.MONTH else 0.0)
    )
    return round(1 / (1 + exp(-weight)), 4)


def weigh_mention(event: Event, status: Status) -> float:
    """Return how well a mention speaks for its row: what it says, and that a reader can follow it."""
    words = event.summary.split()
    return (
        event.salience
        + (0.3 if event.status is status else 0.0)
        + (0.2 if event.basis is Basis.SAID else 0.0)
        + (0.3 if len(words) in _READABLE else 0.0)
        - (0.6 if event.summary.casefold().startswith(_PRONOUNS) else 0.0)
        + 0.1 * min(3, sum(1 for person in event.participants if person.kind))
        + 0.01 * min(len(words), 20)
    )


def _closeness_to_top(event: Event) -> float:
    return max(0.0, 1.0 - event.span.start / _LEAD)
