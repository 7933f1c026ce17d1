"""What is known of the begin and end of events, as the EventTime corpus asks: triggers and times in, anchors out.

Every time near an event meets every template (on it, before, after, since, ...); a log-linear model
gives each pair a chance, and the chances of pairs with the same ends are added up. The anchor is chosen whose
expected worth is the greatest: 1 if it is not contradicted, ½ more if it is right, 1 more for a single day. So a
wide window is preferred to a day that is likely to be false. The worths come from cross-validation on EventTime,
where more for single days costs more agreement than it wins.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from timeline.events.dating.anchor import Anchor, Bound, Template, anchor_for
from timeline.events.dating.candidates import Item, items_of
from timeline.events.dating.sentences import Sentences
from timeline.events.dating.story import story_day
from timeline.events.dating.weights import Floats, load_model
from timeline.events.syntax.parse import Parse
from timeline.events.triggers.trigger import Trigger
from timeline.interval import as_day
from timeline.model import Document, Timex

_TEMPLATES = tuple(Template)
_RIGHT = 0.5
_RIGHT_DAY = 0.5
_SLIM = 0.003  # the chance below which a pair is not looked at
_MOST = 12  # anchors that are weighed against each other


def anchor_events(
    parse: Parse,
    document: Document,
    triggers: Sequence[Trigger],
    times: Sequence[Timex],
    *,
    owners: Mapping[int, object] | None = None,
) -> tuple[Anchor | None, ...]:
    """Return the bounds of each trigger's event, in the same order; ``owners`` are as ``prepare_items`` has them."""
    text = Sentences(parse, times, as_day(document.published), owners=owners)
    day, items = story_day(text), items_of(text, triggers)
    chances = load_model().anchor.chances(items)
    return tuple(_anchor(item, table, day) for item, table in zip(items, chances, strict=True))


def _anchor(item: Item, chances: Floats, day: date) -> Anchor | None:
    """The anchor of one prepared event."""
    anchors: dict[Anchor, float] = {}
    for candidate, row in zip(item.candidates, chances.tolist(), strict=True):
        for template, chance in zip(_TEMPLATES, row, strict=True):
            anchor = anchor_for(template, candidate.interval, day) if chance > _SLIM else None
            if anchor is not None:
                anchors[anchor] = anchors.get(anchor, 0.0) + chance
    return worthiest(anchors)


def worthiest(anchors: Mapping[Anchor, float]) -> Anchor | None:
    """Return the anchor of the greatest expected worth; it is right with whatever has the same ends."""
    right: dict[tuple[Bound, Bound], float] = {}
    for anchor, chance in anchors.items():
        worth_of_it = _RIGHT + _RIGHT_DAY if anchor.single_day else _RIGHT
        right[anchor.ends] = right.get(anchor.ends, 0.0) + worth_of_it * chance
    likely = sorted(anchors, key=lambda anchor: -anchors[anchor])[:_MOST]

    def worth(anchor: Anchor) -> float:
        agreeing = sum(anchors[other] for other in likely if are_compatible(anchor, other))
        return right[anchor.ends] + agreeing

    return max(likely, key=worth, default=None)


def are_compatible(ours: Anchor, gold: Anchor) -> bool:
    """Whether two anchors can be true of one event; a single day agrees with several that could be one.

    >>> today = Bound(on=date(2024, 3, 6))
    >>> day, state = Anchor(today, today, single_day=True), Anchor(Bound(before=today.on), Bound(after=today.on))
    >>> are_compatible(day, state)
    True
    """
    if ours.single_day == gold.single_day:
        return agrees(ours, gold)
    single, several = (ours, gold) if ours.single_day else (gold, ours)
    one_day = agrees(Anchor(several.begin, several.begin), Anchor(several.end, several.end))
    first, last = days_of(single.begin)
    return one_day and days_of(several.begin)[0] <= last and first <= days_of(several.end)[1]


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
