"""Which time an event has, and on what grounds: triggers and timexes in, one Dating a trigger out.

Every time near an event (the story's own day, the times of its sentence, the last ones before it)
meets every template (on, before, after, since, ...). A log-linear model, learned from the EventTime corpus by
``python -m timeline.events.train_attach``, gives each pair a chance; the likeliest wins, and its
chance, calibrated, is the confidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc

from timeline.events.anchor import Anchor, Template, anchor_for
from timeline.events.clues import Candidate, Item, Sentences, Where, items_of
from timeline.events.story import story_day
from timeline.events.trigger import Trigger
from timeline.events.weights import Floats, Weights, load_weights
from timeline.interval import Interval
from timeline.model import Basis, Document, Timex

_TEMPLATES = tuple(Template)
_WITHIN = [int(template) for template in (Template.ON, Template.OVER, Template.FROM, Template.UP_TO)]
_SLIM = 0.005
_BASIS = {Where.PUBLISHED: Basis.PUBLISHED, Where.SENTENCE: Basis.SAID, Where.EARLIER: Basis.CARRIED}


@dataclass(frozen=True, slots=True)
class Dating:
    """The time of one event: its interval, the expression it came from, the grounds, and the chance to be right.

    ``interval`` is what a timeline shows; ``anchor`` says what is known of both ends, as EventTime does.
    """

    interval: Interval | None
    timex: Timex | None
    basis: Basis | None
    confidence: float
    anchor: Anchor | None = None


def date_events(
    doc: Doc, document: Document, triggers: Sequence[Trigger], times: Sequence[Timex]
) -> tuple[Dating, ...]:
    """Return one dating for each trigger, in the same order."""
    published = date(document.published.year, document.published.month, document.published.day)
    text = Sentences(doc, times, published)
    day = story_day(text, published)
    return date_items(items_of(text, triggers, day), triggers, day, weights=load_weights())


def date_items(
    items: Sequence[Item], triggers: Sequence[Trigger], day: date, *, weights: Weights
) -> tuple[Dating, ...]:
    """Date prepared items by given weights."""
    found = []
    for item, trigger in zip(items, triggers, strict=True):
        chances = weights.chances(item.clues, item.candidates)
        anchor = _anchor(item.candidates, chances, day)
        found.append(replace(_row(item.candidates, chances, trigger), anchor=anchor))
    return tuple(found)


def _anchor(candidates: Sequence[Candidate], chances: Floats, day: date) -> Anchor | None:
    """The likeliest pair of bounds, over all candidates and templates that give it."""
    anchors: dict[Anchor, float] = {}
    for candidate, row in zip(candidates, chances.tolist(), strict=True):
        for template, chance in zip(_TEMPLATES, row, strict=True):
            anchor = anchor_for(template, candidate.interval, day) if chance > _SLIM else None
            if anchor is not None:
                anchors[anchor] = anchors.get(anchor, 0.0) + chance
    return max(anchors, key=lambda anchor: anchors[anchor], default=None)


def _row(candidates: Sequence[Candidate], chances: Floats, trigger: Trigger) -> Dating:
    """The time that a timeline shows: its own, else a likely one near by, else the story's day."""
    within = chances[:, _WITHIN].sum(axis=1)
    within[0] = 1.0 - within[1:].sum()
    own = [number for number, candidate in enumerate(candidates) if candidate.own]
    chosen = max(own or range(len(candidates)), key=lambda number: float(within[number]))
    candidate, chance = candidates[chosen], float(within[chosen])
    if candidate.timex is None:
        interval = _around(candidate.interval, chances[0], trigger)
        return Dating(interval, None, Basis.PUBLISHED, round(chance * float(chances[0].max()), 3))
    interval = candidate.timex.extent or candidate.interval
    return Dating(interval, candidate.timex, _BASIS[candidate.where], round(chance, 3))


def _around(day: Interval, chances: Floats, trigger: Trigger) -> Interval:
    """The story's day, left open for what still goes on and for what is to come."""
    if trigger.tense == "FUTURE":
        return Interval(day.end, None, day.granularity)
    likely = Template(int(chances.argmax()))
    if likely is Template.STATE and trigger.tense in ("PRESENT", "NONE") and trigger.aspect != "PERFECTIVE":
        return Interval(day.start, None, day.granularity)
    return day
