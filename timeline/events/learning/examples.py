"""Gold annotations as training examples: a corpus record in, the templates that agree with its gold out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from math import sqrt

import numpy as np
import numpy.typing as npt

from timeline.events.dating.anchor import Anchor, Bound, Template, anchor_for
from timeline.events.dating.bounds import agrees, days_of
from timeline.events.dating.candidates import Candidate, Item, Where, items_of
from timeline.events.dating.sentences import Sentences
from timeline.events.dating.story import story_day
from timeline.events.learning.gold import Record, published_of
from timeline.events.learning.listed import Listed
from timeline.events.people.people import cast_of
from timeline.events.syntax.parse import Parse
from timeline.events.triggers.given import given_triggers
from timeline.interval import Granularity, Interval
from timeline.model import Timex

Mask = npt.NDArray[np.bool_]
WITHIN = [int(template) for template in (Template.ON, Template.OVER, Template.FROM, Template.UP_TO)]
_INSIDE = frozenset({"IS_INCLUDED", "SIMULTANEOUS", "IDENTITY", "DURING"})
_LINKED = 0.15
_DATED = 3.0
_UNDATED = 0.5
_LISTED = 0.1


@dataclass(frozen=True, slots=True)
class Example:
    """One event: its item, which templates of which candidates the gold allows, and how much it counts."""

    item: Item
    allowed: Mask
    weight: float


Article = tuple[Example, ...]


def anchor_examples(parse: Parse, record: Record, times: Sequence[Timex]) -> Article:
    """Return the events of an EventTime record; what no template can give counts less, by what it does not exclude."""
    events = [event for event in record["events"] if is_timed(event)]
    examples = []
    for event, (item, anchors) in zip(events, _tables(parse, record, events, times=times), strict=True):
        gold = gold_anchor(event["anchor"])
        exact = _mask(anchors, partial(same_anchor, gold=gold))
        of_kind = exact & _mask(anchors, partial(_is_alike, gold=gold))
        exact = of_kind if of_kind.any() else exact
        if exact.any():
            examples.append(Example(item, exact, 1.0))
        else:
            loose = _mask(anchors, partial(agrees, gold=gold))
            examples.append(Example(item, loose, 0.3 if loose.any() else 0.0))
    return tuple(examples)


def link_examples(parse: Parse, record: Record, times: Sequence[Timex]) -> Article:
    """Return the events of a TimeBank record, by their links to times and to the publication day."""
    spans = {timex["tid"]: (timex["start"], timex["end"]) for timex in record["timexes"]}
    links = _links(record)
    published = _published(record)
    examples = []
    events = record["events"]
    for event, (item, anchors) in zip(events, _tables(parse, record, events, times=times), strict=True):
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


def day_examples(parse: Parse, record: Record, times: Sequence[Timex]) -> Article:
    """Return the events of a Wikinews record; those with a gold time count. One column: the candidate is the date."""
    events = record["events"]
    examples = []
    for event, (item, _) in zip(events, _tables(parse, record, events, times=times), strict=True):
        gold = (event["gold_time"] or "").replace("-XX", "")
        allowed = np.array([[bool(gold) and spelled(c.interval) == gold] for c in item.dates.candidates])
        examples.append(Example(item.dates, allowed, _DATED if allowed.any() else 0.0))
    return tuple(examples)


def days_of_anchors(article: Article) -> Article:
    """Return the events of ``anchor_examples`` in one column: what only lies before or after something is undated."""
    examples = []
    for example in article:
        can_date = [not candidate.barred for candidate in example.item.candidates]
        within = example.allowed[can_date][:, WITHIN].any(axis=1, keepdims=True)
        undated = np.zeros_like(within)
        undated[0] = True
        allowed = np.asarray(within if within.any() else undated)
        if example.weight == 1.0:
            examples.append(Example(example.item.dates, allowed, 1.0 if within.any() else _UNDATED))
    return tuple(examples)


def days_of_links(article: Article, record: Record) -> Article:
    """Return those events of ``link_examples`` that a link puts within a time or the publication day, in one column."""
    spans = {timex["tid"]: (timex["start"], timex["end"]) for timex in record["timexes"]}
    links = _links(record)
    examples = []
    for event, example in zip(record["events"], article, strict=True):
        item = example.item.dates
        allowed = np.zeros((len(item.candidates), 1), dtype=bool)
        for tid, relation in links.get(event["eid"], {}).items():
            if relation in _INSIDE:
                for row, candidate in enumerate(item.candidates):
                    span = None if tid == record["dct_tid"] else spans.get(tid, (0, 0))
                    allowed[row, 0] = bool(allowed[row, 0]) or _is_time(candidate, span)
        examples.append(Example(item, allowed, _LINKED if allowed.any() else 0.0))
    return tuple(examples)


def listed_examples(parse: Parse, record: Record, listed: Sequence[Listed], times: Sequence[Timex]) -> Article:
    """Return the words of events to which readers gave days, in one column.

    That is a time of the sentence that lies within these, else what is true by them, or else meets them.

    The more words tell an event, the less each of them counts.
    """
    told = [(event.days, span, len(event.spans)) for event in listed if event.days is not None for span in event.spans]
    words = [{"start": start, "end": end} for _, (start, end), _ in told]
    examples = []
    for (days, _, tellings), (item, _) in zip(told, _tables(parse, record, words, times=times), strict=True):
        near = item.dates.candidates
        said = np.array([[c.where is Where.SENTENCE and days.contains(c.interval)] for c in near])
        within = np.array([[_is_true(item.dates, candidate, days)] for candidate in near])
        meeting = np.array([[days.overlaps(candidate.interval)] for candidate in near])
        allowed = next((mask for mask in (said, within) if mask.any()), meeting)
        useful = allowed.any() and not allowed.all()
        examples.append(Example(item.dates, allowed, _LISTED / sqrt(tellings) if useful else 0.0))
    return tuple(examples)


def _is_true(item: Item, candidate: Candidate, days: Interval) -> bool:
    """Whether an event of these days has the right date by a candidate, or was over by then where it says no more."""
    bound = item.bound(candidate)
    return days.contains(candidate.interval) if bound is None else bound.before.contains(days)


def _is_time(candidate: Candidate, span: tuple[int, int] | None) -> bool:
    if span is None or candidate.timex is None:
        return span is None and candidate.timex is None
    return candidate.timex.span.start < span[1] and span[0] < candidate.timex.span.end


def _links(record: Record) -> dict[str, dict[str, str]]:
    links: dict[str, dict[str, str]] = {}
    for first, second, relation in record["tlinks"]:
        if first.startswith("e") and second.startswith("t"):
            links.setdefault(first, {})[second] = relation
        elif first.startswith("t") and second.startswith("e"):
            links.setdefault(second, {})[first] = _TURNED.get(relation, relation)
    return links


def is_timed(event: Record) -> bool:
    """Whether an event of EventTime lies on the calendar: one day or several, not "n/a"."""
    return event["anchor"]["type"] in ("single_day", "multi_day")


def gold_anchor(raw: Record) -> Anchor:
    """Return the anchor that an EventTime annotation spells out."""
    return Anchor(_bound(raw["begin"]), _bound(raw["end"]), raw["type"] == "single_day")


def same_anchor(ours: Anchor, gold: Anchor) -> bool:
    """Whether both ends are the same, whatever is known of the days between."""
    return ours.ends == gold.ends


def _is_alike(ours: Anchor, gold: Anchor) -> bool:
    """Whether both are events of a single day, or neither is."""
    return ours.single_day == gold.single_day


def _bound(raw: Mapping[str, str]) -> Bound:
    return Bound(on=_day(raw.get("on")), after=_day(raw.get("after")), before=_day(raw.get("before")))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text and text[0].isdigit() else None


def _tables(
    parse: Parse, record: Record, events: Sequence[Record], *, times: Sequence[Timex]
) -> Iterator[tuple[Item, list[list[Anchor | None]]]]:
    published = published_of(record)
    triggers = given_triggers(parse, [(event["start"], event["end"]) for event in events])
    owners = cast_of(parse, events=(trigger.token for trigger in triggers)).owners
    text = Sentences(parse, times, published, owners=owners)
    day = story_day(text)
    for item in items_of(text, triggers):
        yield item, [[anchor_for(template, c.interval, day) for template in Template] for c in item.candidates]


def _mask(anchors: Sequence[Sequence[Anchor | None]], holds: Callable[[Anchor], bool]) -> Mask:
    return np.array([[anchor is not None and holds(anchor) for anchor in row] for row in anchors], dtype=bool)


def _published(record: Record) -> Anchor:
    day = Bound(on=published_of(record))
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
    begin, end = days_of(anchor.begin), days_of(anchor.end)
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
    """Return a time as the corpora write it: a year or month if it was said so, else its first day that is known.

    >>> spelled(Interval.around(date(2024, 2, 1), Granularity.MONTH))
    '2024-02'
    """
    first, last = interval.days
    known = first or last
    if known is None:
        return ""
    match interval.granularity:
        case Granularity.YEAR if (last or known).year == known.year:
            return f"{known:%Y}"
        case Granularity.MONTH if ((last or known).year, (last or known).month) == (known.year, known.month):
            return f"{known:%Y-%m}"
        case _:
            return known.isoformat()
