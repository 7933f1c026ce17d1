"""Meaning + anchor + tense + policy -> interval: every kind of meaning has its case here."""

from dataclasses import replace

from timeline.interval import Granularity
from timeline.model import Tense, TimexKind
from timeline.times.complete import complete
from timeline.times.context import OUTSIDE, Context, Resolved, unit_at
from timeline.times.discourse import advance, near_after
from timeline.times.hours import clock_on, comes_by_morning, opened, resolve_clock
from timeline.times.joints import Link
from timeline.times.lengths import resolve_length, resolve_shift
from timeline.times.meaning import (
    WEEKDAY_NAMES,
    Anchor,
    Calendar,
    Clock,
    Habit,
    Length,
    Meaning,
    Mod,
    Nth,
    Part,
    Range,
    Ref,
    Shift,
    Unit,
    Vague,
    Weekday,
    Window,
    Within,
)
from timeline.times.order import are_ordered, in_order
from timeline.times.parts import nth_of, part_of
from timeline.times.timex3 import length_value
from timeline.times.windows import day_at, resolve_weekday, resolve_window, unit_around

_EARLY = frozenset({Mod.START, Mod.BEFORE})
_THAT_MONTH = Window(Unit.MONTH, 0, Anchor.RUNNING)
_THAT_QUARTER, _THAT_PERIOD = (Window(unit, 0, Anchor.PERIOD) for unit in (Unit.QUARTER, Unit.UNKNOWN))
_OF_ANY_YEAR = frozenset({_THAT_QUARTER, _THAT_MONTH})
"""What "the 1988 quarter" and "the same month of 1988" take out of the year under discussion."""


def resolve(meaning: Meaning, context: Context) -> Resolved:
    """Return what ``meaning`` is on the calendar in its context; without an interval where it leaves the calendar."""
    try:
        return _resolve(meaning, context)
    except OUTSIDE:
        return _outside(meaning)


def _outside(meaning: Meaning) -> Resolved:
    """ "Two million years ago" is only past, and a length stays one."""
    policy = "outside the calendar"
    match meaning:
        case Length():
            return Resolved(TimexKind.DURATION, length_value(meaning), policy=policy)
        case Shift():
            return Resolved(TimexKind.DATE, Ref.PAST if meaning.backwards else Ref.FUTURE, policy=policy)
        case _:
            return Resolved(TimexKind.DATE, "XXXX", policy=policy)


def _resolve(meaning: Meaning, context: Context) -> Resolved:
    match meaning:
        case Calendar():
            return complete(meaning, context)
        case Clock():
            return resolve_clock(meaning, context)
        case Weekday():
            return resolve_weekday(meaning, context)
        case Window():
            return resolve_window(meaning, context)
        case Shift():
            beside = replace(context, link=Link.BEFORE if meaning.backwards else Link.AFTER)
            return resolve_shift(meaning, context, of=None if meaning.of is None else resolve(meaning.of, beside))
        case Length():
            edge = meaning.until or meaning.since
            return resolve_length(meaning, context, edge=None if edge is None else resolve(edge, context))
        case Within():
            return _within(meaning, context)
        case Nth():
            return nth_of(meaning, resolve(meaning.outer, context))
        case Part():
            of = meaning.of.outer if isinstance(meaning.of, Within) else meaning.of
            there = _where_it_is_day(of, context) if meaning.mod in _EARLY else context
            return part_of(meaning, resolve(meaning.of, there), context)
        case Range():
            return _range(meaning, context)
        case Habit():
            return Resolved(TimexKind.SET, meaning.value, policy="a repeated time: no single interval")
        case Vague():
            return _vague(meaning, context)


def _within(said: Within, context: Context) -> Resolved:
    if isinstance(said.inner, Clock):
        clock = opened(said.inner, context)
        if comes_by_morning(clock):
            context = _where_it_is_day(said.outer, context)
        over = clock.through and said.outer == Window(Unit.DAY) and context.tense is Tense.PAST
        return clock_on(clock, resolve(Window(Unit.DAY, -1) if over else said.outer, context))
    outer = resolve(said.outer, context)
    if isinstance(said.inner, Calendar) and said.inner.weekday is not None and said.inner.month is None:
        return _weekday_within(said.inner.weekday, outer)
    if said.inner == _THAT_PERIOD:
        return outer if context.so_far.period is None else resolve(replace(said, inner=_THAT_QUARTER), context)
    if said.inner in _OF_ANY_YEAR and outer.interval is not None:
        monthly = said.inner == _THAT_MONTH
        number = resolve(said.inner, context).value[5 + (not monthly) : 7]
        if not number.isdigit():
            return replace(outer, policy="the smaller time is not known")
        said = replace(said, inner=Calendar(month=int(number)) if monthly else Calendar(quarter=int(number)))
    if isinstance(said.inner, Window) and outer.start is not None:
        return unit_around(outer.start, said.inner.unit, outer.anchor, f"the {said.inner.unit} of {outer.value}")
    if not isinstance(said.inner, Calendar):
        return resolve(said.inner, context)
    if isinstance(said.outer, Calendar) and said.outer.year is not None and said.outer.year < 0:
        return complete(replace(said.inner, year=said.outer.year), context)
    start = outer.start
    if outer.interval is None or start is None:
        return replace(outer, policy="the larger time is not known")
    month = start.month if said.inner.day is not None and said.inner.month is None else said.inner.month
    inner = complete(replace(said.inner, year=start.year, month=month, direction=None), context)
    if said.inner.quarter is not None and outer.interval.granularity <= Granularity.MONTH:
        three = resolve(Length(3, Unit.MONTH, until=said.outer), context).interval
        inner = inner if three is None else replace(inner, interval=replace(three, granularity=Granularity.QUARTER))
    return replace(inner, anchor=outer.anchor, policy=f"in {outer.value}: {outer.policy}")


def _where_it_is_day(said: Meaning, context: Context) -> Context:
    """ "Early Tuesday" and "Tuesday morning", told in the past on a Monday, are days of a place farther east."""
    over = isinstance(said, Weekday) and context.tense is Tense.PAST
    return replace(context, overnight=True) if over else context


def _weekday_within(weekday: int, outer: Resolved) -> Resolved:
    if outer.start is None:
        return outer
    return day_at(outer.start.date(), weekday, f"the {WEEKDAY_NAMES[weekday]} of {outer.value}")


def _range(said: Range, context: Context) -> Resolved:
    first = resolve(said.first, context)
    so_far, near = advance(said.first, first, context), near_after(said.first, first, context)
    # What the clause says of its time is of that time alone.
    last = resolve(said.last, replace(context, so_far=so_far, near=near, perfect=False, sure=False))
    clock = _clock_of_same_day(said)
    if clock is not None and not are_ordered(first, last):
        last = clock_on(clock, _day_after(last))
    first, last = in_order(said, first, last, context)
    value = f"{first.value}/{last.value}"
    interval = None
    if first.interval is not None and last.interval is not None and are_ordered(first, last):
        interval = first.interval.through(last.interval)
    return Resolved(
        first.kind,
        value,
        interval,
        anchor=first.anchor or last.anchor,
        policy=first.policy if first.policy == last.policy else f"from: {first.policy}; to: {last.policy}",
        ends=(first, last),
    )


def _clock_of_same_day(said: Range) -> Clock | None:
    """Return the second clock time of two on the same day."""
    match said:
        case Range(first=Clock(), last=Clock() as clock):
            return clock
        case Range(first=Within(inner=Clock(), outer=day), last=Within(inner=Clock() as clock, outer=other)):
            return clock if day == other else None
        case _:
            return None


def _day_after(clock: Resolved) -> Resolved:
    """ "From 4 p.m. to 8 a.m." ends on the following day."""
    if clock.start is None:
        return clock
    return day_at(clock.start.date(), 1, f"{clock.policy}; the day after, as the end follows the start")


def _vague(said: Vague, context: Context) -> Resolved:
    kind = TimexKind.DATE
    match said.ref:
        case Ref.PRESENT:
            return Resolved(
                kind, said.ref, unit_at(context.day, Unit.DAY), anchor=context.day, policy="the present of the text"
            )
        case Ref.PAST:
            return Resolved(kind, said.ref, policy="some time before the present")
        case Ref.FUTURE:
            return Resolved(kind, said.ref, policy="some time after the present")
