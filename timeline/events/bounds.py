"""What is known of the begin and end of events, as the EventTime corpus asks: triggers and times in, anchors out.

Every time near an event meets every template (on it, before, after, since, ...); a log-linear model
gives each pair a chance, pairs with the same bounds are added up, and the anchor is chosen that is
most likely right and least likely contradicted.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.events.anchor import Anchor, Bound, Template, anchor_for
from timeline.events.clues import Item, Sentences, items_of
from timeline.events.parse import Parse
from timeline.events.story import story_day
from timeline.events.trigger import Trigger
from timeline.events.weights import Floats, load_model
from timeline.model import Document, Timex

_TEMPLATES = tuple(Template)
_SLIM = 0.003
_MOST = 12
_AGREEMENT = 1.0


def anchor_events(
    parse: Parse, document: Document, triggers: Sequence[Trigger], times: Sequence[Timex]
) -> tuple[Anchor | None, ...]:
    """Return the bounds of each trigger's event, in the same order."""
    published = date(document.published.year, document.published.month, document.published.day)
    text = Sentences(parse, times, published)
    day = story_day(text, published)
    weights = load_model().anchor
    items = items_of(text, triggers, day)
    return tuple(_anchor(item, chances, day) for item, chances in zip(items, weights.chances(items), strict=True))


def _anchor(item: Item, chances: Floats, day: date) -> Anchor | None:
    """The anchor of one prepared event."""
    anchors: dict[Anchor, float] = {}
    for candidate, row in zip(item.candidates, chances.tolist(), strict=True):
        for template, chance in zip(_TEMPLATES, row, strict=True):
            anchor = anchor_for(template, candidate.interval, day) if chance > _SLIM else None
            if anchor is not None:
                anchors[anchor] = anchors.get(anchor, 0.0) + chance
    likely = sorted(anchors, key=lambda anchor: -anchors[anchor])[:_MOST]
    worth = {
        anchor: anchors[anchor] + _AGREEMENT * sum(anchors[other] for other in likely if agrees(anchor, other))
        for anchor in likely
    }
    return max(likely, key=lambda anchor: worth[anchor], default=None)


def agrees(ours: Anchor, gold: Anchor) -> bool:
    """Whether both ends can be true together: their ranges of days meet."""
    return _meets(ours.begin, gold.begin) and _meets(ours.end, gold.end)


def days_of(bound: Bound) -> tuple[date, date]:
    """Return the first and last day that an end may have."""
    if bound.on is not None:
        return bound.on, bound.on
    return bound.after or date.min, bound.before or date.max


def _meets(ours: Bound, gold: Bound) -> bool:
    first, last = days_of(ours)
    gold_first, gold_last = days_of(gold)
    return max(first, gold_first) <= min(last, gold_last)
