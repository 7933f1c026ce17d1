"""Gold annotations as training examples: a corpus record in, the templates that agree with its gold out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from timeline.events.anchor import Anchor, Bound, Template, anchor_for
from timeline.events.clues import Item, Sentences, items_of
from timeline.events.given import given_triggers
from timeline.events.story import story_day
from timeline.interval import Granularity, Interval
from timeline.model import Timex

Record = Mapping[str, Any]
Mask = npt.NDArray[np.bool_]
_LINKED = 0.3
_DATED = 0.5
_MONTH_END = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Example:
    """One event: its item, which templates of which candidates the gold allows, and how much it counts."""

    item: Item
    allowed: Mask
    weight: float


Article = tuple[Example, ...]


def anchor_examples(doc: Doc, record: Record, times: Sequence[Timex]) -> Article:
    """Return the events of an EventTime record; what no template can give counts less, by what it does not exclude."""
    events = [event for event in record["events"] if event["anchor"]["type"] in ("single_day", "multi_day")]
    examples = []
    for event, (item, anchors) in zip(events, _tables(doc, record, events, times=times), strict=True):
        gold = gold_anchor(event["anchor"])
        exact = _mask(anchors, partial(same_anchor, gold=gold))
        if exact.any():
            examples.append(Example(item, exact, 1.0))
        else:
            loose = _mask(anchors, partial(agrees, gold=gold))
            examples.append(Example(item, loose, 0.3 if loose.any() else 0.0))
    return tuple(examples)


def link_examples(doc: Doc, record: Record, times: Sequence[Timex]) -> Article:
    """Return the events of a TimeBank record, by their links to times and to the publication day."""
    spans = {timex["tid"]: (timex["start"], timex["end"]) for timex in record["timexes"]}
    links = _links(record)
    published = _published(record)
    examples = []
    events = record["events"]
    for event, (item, anchors) in zip(events, _tables(doc, record, events, times=times), strict=True):
        allowed = np.ones((len(item.candidates), len(Template)), dtype=bool)
        known = False
        for tid, relation in links.get(event["eid"], {}).items():
            time_of = published if tid == record["dct_tid"] else _covering(times, spans.get(tid))
            if time_of is not None:
                known = True
                allowed &= _mask(anchors, partial(_holds, time_of=time_of, relation=relation))
        useful = known and allowed.any() and not allowed.all()
        examples.append(Example(item, allowed, _LINKED if useful else 0.0))
    return tuple(examples)


def day_examples(doc: Doc, record: Record, times: Sequence[Timex]) -> Article:
    """Return the events of a Wikinews record; those with a gold time count."""
    events = record["events"]
    examples = []
    for event, (item, _) in zip(events, _tables(doc, record, events, times=times), strict=True):
        gold = (event["gold_time"] or "").replace("-XX", "")
        allowed = np.zeros((len(item.candidates), len(Template)), dtype=bool)
        for row, candidate in enumerate(item.candidates):
            allowed[row, Template.ON] = bool(gold) and spelled(candidate.interval) == gold
        examples.append(Example(item, allowed, _DATED if allowed.any() else 0.0))
    return tuple(examples)


def _links(record: Record) -> dict[str, dict[str, str]]:
    links: dict[str, dict[str, str]] = {}
    for first, second, relation in record["tlinks"]:
        if first.startswith("e") and second.startswith("t"):
            links.setdefault(first, {})[second] = relation
        elif first.startswith("t") and second.startswith("e"):
            links.setdefault(second, {})[first] = _TURNED.get(relation, relation)
    return links


def gold_anchor(raw: Record) -> Anchor:
    """Return the anchor that an EventTime annotation spells out."""
    return Anchor(_bound(raw["begin"]), _bound(raw["end"]), raw["type"] == "single_day")


def same_anchor(ours: Anchor, gold: Anchor) -> bool:
    """Whether both ends are the same; a window's last day may differ by three (the gold ends months on the 28th)."""
    return _same_bound(ours.begin, gold.begin) and _same_bound(ours.end, gold.end)


def agrees(ours: Anchor, gold: Anchor) -> bool:
    """Whether both ends can be true together: their ranges of days meet."""
    return _meets(ours.begin, gold.begin) and _meets(ours.end, gold.end)


def _same_bound(ours: Bound, gold: Bound) -> bool:
    if ours == gold:
        return True
    if ours.before is None or gold.before is None or ours.after is None:
        return False
    return ours.after == gold.after and abs(ours.before - gold.before) <= _MONTH_END


def _meets(ours: Bound, gold: Bound) -> bool:
    first, last = _days(ours)
    gold_first, gold_last = _days(gold)
    return max(first, gold_first) <= min(last, gold_last)


def _days(bound: Bound) -> tuple[date, date]:
    if bound.on is not None:
        return bound.on, bound.on
    return bound.after or date.min, bound.before or date.max


def _bound(raw: Mapping[str, str]) -> Bound:
    return Bound(on=_day(raw.get("on")), after=_day(raw.get("after")), before=_day(raw.get("before")))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text and text[0].isdigit() else None


def _tables(
    doc: Doc, record: Record, events: Sequence[Record], *, times: Sequence[Timex]
) -> Iterator[tuple[Item, list[list[Anchor | None]]]]:
    published = date.fromisoformat((record.get("published") or record["dct"])[:10])
    text = Sentences(doc, times, published)
    day = story_day(text, published)
    triggers = given_triggers(doc, [(event["start"], event["end"]) for event in events])
    for item in items_of(text, triggers, day):
        yield item, [[anchor_for(template, c.interval, day) for template in Template] for c in item.candidates]


def _mask(anchors: Sequence[Sequence[Anchor | None]], holds: Callable[[Anchor], bool]) -> Mask:
    return np.array([[anchor is not None and holds(anchor) for anchor in row] for row in anchors], dtype=bool)


def _published(record: Record) -> Anchor:
    day = Bound(on=date.fromisoformat(record["published"][:10]))
    return Anchor(day, day, single_day=True)


def _covering(times: Sequence[Timex], span: tuple[int, int] | None) -> Anchor | None:
    if span is None:
        return None
    for timex in times:
        if timex.span.start < span[1] and span[0] < timex.span.end and timex.interval is not None:
            first, last = timex.interval.days
            if first is not None and last is not None:
                return Anchor(Bound(on=first), Bound(on=last))
    return None


_TURNED = {
    "BEFORE": "AFTER",
    "AFTER": "BEFORE",
    "IBEFORE": "AFTER",
    "IAFTER": "BEFORE",
    "INCLUDES": "IS_INCLUDED",
    "IS_INCLUDED": "INCLUDES",
    "BEGINS": "BEGUN_BY",
    "BEGUN_BY": "BEGINS",
    "ENDS": "ENDED_BY",
    "ENDED_BY": "ENDS",
}


def _holds(anchor: Anchor, time_of: Anchor, relation: str) -> bool:
    """Whether an event so anchored can stand in a TimeML relation to a time."""
    begin, end = _days(anchor.begin), _days(anchor.end)
    first, last = time_of.begin.on, time_of.end.on
    if first is None or last is None:
        return False
    match relation:
        case "BEFORE" | "IBEFORE":
            return end[1] <= first and begin != (first, first)
        case "AFTER" | "IAFTER":
            return begin[0] >= last and begin != (last, last)
        case "IS_INCLUDED" | "SIMULTANEOUS" | "IDENTITY" | "DURING":
            return begin[0] >= first and end[1] <= last
        case "INCLUDES" | "DURING_INV":
            return anchor.begin.before == first or anchor.end.after == last
        case "BEGINS" | "BEGUN_BY":
            return begin[0] == first
        case "ENDS" | "ENDED_BY":
            return end[1] == last
        case _:
            return True


def spelled(interval: Interval) -> str:
    """Return a day, month or year as the corpora write it; of anything else the first day that is known.

    >>> spelled(Interval.around(date(2024, 2, 1), Granularity.MONTH))
    '2024-02'
    """
    first, last = interval.days
    if first is None or last is None:
        known = first or last
        return "" if known is None else known.isoformat()
    if interval == Interval.around(first, Granularity.MONTH):
        return f"{first:%Y-%m}"
    if interval == Interval.around(first, Granularity.YEAR):
        return f"{first:%Y}"
    return first.isoformat()
