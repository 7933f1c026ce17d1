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
from timeline.events.weights import Floats, Model, load_model
from timeline.interval import Interval
from timeline.model import Basis, Document, EventClass, Timex

_OPEN = frozenset({"PRESENT", "FUTURE"})
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
    return tuple(
        _row(item, trigger, days[:, 0].tolist(), model=model)
        for item, trigger, days in zip(items, triggers, chances, strict=True)
    )


def _row(item: Item, trigger: Trigger, days: Sequence[float], *, model: Model) -> Dating:
    """The time that a timeline shows: its own, else a likely one near by, else the story's day."""
    own = [number for number, candidate in enumerate(item.candidates) if candidate.own]
    chosen = max(own or range(len(days)), key=lambda number: days[number])
    candidate = item.candidates[chosen]
    if candidate.timex is None:
        interval = candidate.interval
        if trigger.tense in _OPEN or trigger.event_class in _STATES:
            (scores,) = model.anchor.scores([Item(item.clues, item.candidates[:1])])
            interval = _around(interval, scores[0], trigger)
        return Dating(interval, None, Basis.PUBLISHED, _calibrated(days[chosen], Basis.PUBLISHED))
    basis = _BASIS[candidate.where]
    interval = candidate.timex.extent or candidate.interval
    return Dating(interval, candidate.timex, basis, _calibrated(days[chosen], basis))


def _around(day: Interval, scores: Floats, trigger: Trigger) -> Interval:
    """The story's day, left open for what still goes on and for what is to come."""
    if trigger.tense == "FUTURE":
        return Interval(day.end, None, day.granularity)
    likely = Template(int(scores.argmax()))
    if likely is Template.STATE and trigger.tense in ("PRESENT", "NONE") and trigger.aspect != "PERFECTIVE":
        return Interval(day.start, None, day.granularity)
    return day


def _calibrated(chance: float, basis: Basis) -> float:
    """The share of rows of such a chance that were right on articles held out of the learning."""
    low, high = _CALIBRATION[basis]
    return round(low + (high - low) * chance, 3)
