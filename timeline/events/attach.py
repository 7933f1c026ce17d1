"""Which time an event has, and on what grounds: triggers and timexes in, one Dating a trigger out.

Every time near an event (the story's own day, the times of its sentence, the last ones before it)
meets every template (on, before, after, since, ...). A log-linear model, learned from the EventTime corpus by
``python -m timeline.events.train_attach``, gives each pair a chance; the likeliest wins, and its
chance, calibrated, is the confidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from spacy.tokens import Doc

from timeline.events.anchor import Anchor, Template, anchor_for, interval_for
from timeline.events.clues import Candidate, Sentences, Where, candidates_of, event_clues
from timeline.events.story import story_day
from timeline.events.trigger import Trigger
from timeline.events.weights import Weights, load_weights
from timeline.interval import Interval
from timeline.model import Basis, Document, Timex

_TEMPLATES = tuple(Template)
_BASIS = {Where.PUBLISHED: Basis.PUBLISHED, Where.SENTENCE: Basis.SAID, Where.EARLIER: Basis.CARRIED}


@dataclass(frozen=True, slots=True)
class Dating:
    """The time of one event: its interval, the expression it came from, the grounds, and the chance to be right.

    ``anchor`` says what is known of both ends, for states whose beginning nobody knows.
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
    weights = load_weights()
    return tuple(_date(text, trigger, day, weights=weights) for trigger in triggers)


def _date(text: Sentences, trigger: Trigger, day: date, *, weights: Weights) -> Dating:
    candidates = candidates_of(text, trigger, day)
    chances = weights.chances(event_clues(text, trigger), candidates)
    anchors: dict[Anchor, float] = {}
    best: dict[Anchor, tuple[float, Candidate, Template]] = {}
    for candidate, row in zip(candidates, chances, strict=True):
        for template in _TEMPLATES:
            chance = float(row[template])
            if chance < 0.005:
                continue
            anchor = anchor_for(template, candidate.interval, day)
            if anchor is None:
                continue
            anchors[anchor] = anchors.get(anchor, 0.0) + chance
            if anchor not in best or (candidate.where is not Where.PUBLISHED, chance) > (
                best[anchor][1].where is not Where.PUBLISHED,
                best[anchor][0],
            ):
                best[anchor] = (chance, candidate, template)
    if not anchors:
        return Dating(None, None, None, 0.0)
    anchor = max(anchors, key=lambda a: anchors[a])
    _, candidate, template = best[anchor]
    return Dating(
        interval=interval_for(template, candidate.interval, day),
        timex=candidate.timex,
        basis=_BASIS[candidate.where],
        confidence=round(anchors[anchor], 3),
        anchor=anchor,
    )


_ = np
