"""Which time an event has, and on what grounds: triggers and timexes in, one Dating a trigger out.

A time that hangs on the event's own word wins. Else a log-linear model, learned by
``python -m timeline.events.train_attach``, gives a chance to every time near by: the story's own day,
the times of the sentence, the last ones before it, the day that the lead names. What counts from
an event ("two days after the accident") has no date.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.events.dating.anchor import Template
from timeline.events.dating.candidates import Candidate, Item, Where, items_of
from timeline.events.dating.confidence import BOUND, confidence
from timeline.events.dating.placed import NOW, is_clock
from timeline.events.dating.sentences import Sentences
from timeline.events.dating.weights import Model, load_model
from timeline.events.syntax.parse import Parse
from timeline.events.triggers.trigger import Trigger
from timeline.interval import Granularity, Interval, as_day
from timeline.model import Basis, Document, Signal, Style, Timex

_ADRIFT = 0.2  # the confidence of no date at all
_NOW_OR_LATER = frozenset({"PRESENT", "FUTURE"})
_WITHIN_DAY = frozenset({Signal.BY, Signal.BEFORE})
_GOING_ON = frozenset({Granularity.WEEK, Granularity.MONTH, Granularity.YEAR})
_BASIS = {Where.PUBLISHED: Basis.PUBLISHED, Where.SENTENCE: Basis.SAID, Where.EARLIER: Basis.CARRIED}


@dataclass(frozen=True, slots=True)
class Dating:
    """The time of one event: its interval, the expression it came from, the grounds, and the chance to be right."""

    interval: Interval | None
    timex: Timex | None
    basis: Basis | None
    confidence: float


def date_events(
    parse: Parse,
    document: Document,
    triggers: Sequence[Trigger],
    times: Sequence[Timex],
    *,
    owners: Mapping[int, object] | None = None,
) -> tuple[Dating, ...]:
    """Return one dating for each trigger, in the same order; ``owners`` are as ``prepare_items`` has them."""
    return date_items(prepare_items(parse, document, triggers, times, owners=owners), triggers)


def prepare_items(
    parse: Parse,
    document: Document,
    triggers: Sequence[Trigger],
    times: Sequence[Timex],
    *,
    style: Style = "news",
    owners: Mapping[int, object] | None = None,
) -> tuple[Item, ...]:
    """Return what speaks for the time of each trigger, in the same order.

    ``style`` is what ``read_times`` says, ``owners`` are whom names and pronouns stand for, by their tokens.
    """
    text = Sentences(parse, times, as_day(document.published), style=style, owners=owners)
    return items_of(text, triggers, bounds=False)


def date_items(items: Sequence[Item], triggers: Sequence[Trigger], *, model: Model | None = None) -> tuple[Dating, ...]:
    """Date prepared items, which may be those of several articles, by the weights that ship or by others."""
    model = model or load_model()
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
    present = trigger.tense == "PRESENT" or (trigger.tense == "NONE" and trigger.is_state)
    return present and trigger.aspect != "PERFECTIVE"


def _row(item: Item, trigger: Trigger, days: Sequence[float], *, lasts: bool) -> Dating:
    """The time that a timeline shows: its own, else a likely one near by, else the story's day.

    That day is left open for what still goes on, for what is to come or planned, and for what was over by then.
    """
    own = [number for number, candidate in enumerate(item.candidates) if candidate.own]
    near = own or _near(item, trigger)
    chosen = max(_running(item, near) if item.narrated else near, key=lambda number: days[number], default=None)
    if chosen is None or (item.adrift and not _names_day(item.candidates[chosen])):
        return Dating(None, None, None, _ADRIFT)
    candidate = item.candidates[chosen]
    bound = item.bound(candidate)
    if bound is not None:
        return Dating(bound.before, bound.timex, _BASIS[bound.where], BOUND)
    sure = confidence(days[chosen], candidate, trigger)
    if candidate.timex is None:
        interval = candidate.interval
        if trigger.tense == "FUTURE":
            interval = Interval(interval.end, None, interval.granularity)
        elif lasts or item.planned:
            interval = Interval(interval.start, None, interval.granularity)
        return Dating(interval, None, Basis.PUBLISHED, sure)
    interval = _extent(candidate.timex, trigger) or candidate.interval
    if candidate.where is Where.EARLIER:
        # What a history tells next happened about then, in the same month; in news that day, not that minute.
        month = replace(interval.widened(Granularity.MONTH), approximate=True)
        interval = month if item.narrated else interval.widened(Granularity.DAY)
    interval = _so_far(interval, trigger, today=item.candidates[0].interval)
    return Dating(interval, candidate.timex, _BASIS[candidate.where], sure)


def _names_day(candidate: Candidate) -> bool:
    """Whether the sentence tells the day: "two days after the accident, at 6am" does not."""
    timex = candidate.timex
    return candidate.where is Where.SENTENCE and timex is not None and not is_clock(timex)


def _extent(timex: Timex, trigger: Trigger) -> Interval | None:
    """The interval with its signal, as the event has it: what did not come until Monday came on Monday.

    What is done by noon is done that day; by its evening, on that day.
    """
    extent = timex.extent
    if timex.signal is Signal.UNTIL and trigger.polarity == "NEG" and trigger.tense == "PAST":
        return timex.interval
    # "Shortly before 11pm" begins of itself.
    last = None if extent is None else extent.days[1]
    if extent is None or last is None or timex.signal not in _WITHIN_DAY:
        return extent
    if extent.start is not None or extent.granularity >= Granularity.DAY:
        return extent
    day = Interval.around(last, Granularity.DAY)
    return day if extent.end == day.end else replace(extent, start=day.start)


def _so_far(interval: Interval, trigger: Trigger, *, today: Interval) -> Interval:
    """What is over of a week, month or year that still goes on: "met this week"."""
    goes_on = interval.granularity in _GOING_ON and interval.end is not None and interval.contains(today)
    return replace(interval, end=today.end) if trigger.has_happened and goes_on else interval


def _near(item: Item, trigger: Trigger) -> Sequence[int]:
    """The candidates of an event without a time of its own.

    What had happened, is so now, or would happen did not do so in the running time; news does not go on in a whole
    year, nor a noun in a whole month, since it may name what is known long since: "his decision".
    """
    stays = trigger.tense not in _NOW_OR_LATER and not trigger.modality and not trigger.is_pluperfect
    longest = Granularity.DAY if trigger.tense == "NONE" else Granularity.MONTH
    return [
        number
        for number, candidate in enumerate(item.candidates)
        if candidate.where is not Where.EARLIER
        or (stays and (item.narrated or candidate.interval.granularity <= longest))
    ]


def _running(item: Item, numbers: Sequence[int]) -> Sequence[int]:
    """Those candidates that a history can mean: neither the day of publication nor "now", of earlier times the last."""
    timexes = ((number, item.candidates[number].timex) for number in numbers)
    told = [number for number, timex in timexes if timex is not None and timex.value != NOW]
    earlier = [number for number in told if item.candidates[number].where is Where.EARLIER]
    return [number for number in told if number not in earlier[1:]]
