"""Which time an event has, and on what grounds: triggers and timexes in, one Dating a trigger out.

A time that hangs on the event's own word wins. Else a log-linear model, learned by
``python -m timeline.events.train_attach``, gives a chance to every time near by: the story's own day,
the times of the sentence, the last ones before it, the day that the lead names. The chance of the
likeliest, calibrated, is the confidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.events.anchor import Template
from timeline.events.clues import Item, Sentences, Where, items_of
from timeline.events.parse import Parse
from timeline.events.story import story_day
from timeline.events.trigger import Trigger
from timeline.events.weights import Model, load_model
from timeline.interval import Interval
from timeline.model import Basis, Document, EventClass, Timex

_STATES = frozenset({EventClass.STATE, EventClass.I_STATE})
_CALIBRATION = {Basis.SAID: (0.3, 0.9), Basis.CARRIED: (0.2, 0.8), Basis.PUBLISHED: (0.15, 0.7)}
_BASIS = {Where.PUBLISHED: Basis.PUBLISHED, Where.SENTENCE: Basis.SAID, Where.EARLIER: Basis.CARRIED}


@dataclass(frozen=True, slots=True)
class Dating:
    """The time of one event: its interval, the expression it came from, the grounds, and the chance to be right."""

    interval: Interval | None
    timex: Timex | None
    basis: Basis | None
    confidence: float


def date_events(
    parse: Parse, document: Document, triggers: Sequence[Trigger], times: Sequence[Timex]
) -> tuple[Dating, ...]:
    """Return one dating for each trigger, in the same order."""
    published = date(document.published.year, document.published.month, document.published.day)
    text = Sentences(parse, times, published)
    day = story_day(text, published)
    return date_items(items_of(text, triggers, day), triggers, model=load_model())


def date_items(items: Sequence[Item], triggers: Sequence[Trigger], *, model: Model) -> tuple[Dating, ...]:
    """Date prepared items by a given model."""
    chances = model.day.chances(items)
    asked = [number for number, trigger in enumerate(triggers) if _may_last(trigger)]
    storied = [Item(items[number].clues, items[number].candidates[:1]) for number in asked]
    likely = {n: Template(int(table[0].argmax())) for n, table in zip(asked, model.anchor.scores(storied), strict=True)}
    return tuple(
        _row(item, trigger, days[:, 0].tolist(), lasts=likely.get(number) is Template.STATE)
        for number, (item, trigger, days) in enumerate(zip(items, triggers, chances, strict=True))
    )


def _may_last(trigger: Trigger) -> bool:
    """Whether an event may still go on after the story's day."""
    present = trigger.tense == "PRESENT" or (trigger.tense == "NONE" and trigger.event_class in _STATES)
    return present and trigger.aspect != "PERFECTIVE"


def _row(item: Item, trigger: Trigger, days: Sequence[float], *, lasts: bool) -> Dating:
    """The time that a timeline shows: its own, else a likely one near by, else the story's day.

    That day is left open for what still goes on and for what is to come.
    """
    own = [number for number, candidate in enumerate(item.candidates) if candidate.own]
    chosen = max(own or range(len(days)), key=lambda number: days[number])
    candidate = item.candidates[chosen]
    if candidate.timex is None:
        interval = candidate.interval
        if trigger.tense == "FUTURE":
            interval = Interval(interval.end, None, interval.granularity)
        elif lasts:
            interval = Interval(interval.start, None, interval.granularity)
        return Dating(interval, None, Basis.PUBLISHED, _calibrated(days[chosen], Basis.PUBLISHED))
    basis = _BASIS[candidate.where]
    interval = candidate.timex.extent or candidate.interval
    return Dating(interval, candidate.timex, basis, _calibrated(days[chosen], basis))


def _calibrated(chance: float, basis: Basis) -> float:
    """The share of rows of such a chance that were right on articles held out of the learning."""
    low, high = _CALIBRATION[basis]
    return round(low + (high - low) * chance, 3)
