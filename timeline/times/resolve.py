"""Meaning + anchor + tense + policy -> interval: every kind of meaning has its case here."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from timeline.interval import Granularity, Interval
from timeline.model import Tense, TimexKind
from timeline.times.complete import complete
from timeline.times.context import OUTSIDE, Context, Resolved, moved, unit_at
from timeline.times.discourse import advance
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
from timeline.times.timex3 import length_value
from timeline.times.windows import day_at, resolve_weekday, resolve_window, unit_around

_MOST_OF_A_WEEK = 3
"""The first and the last week of a month have most of their days in it, as the weeks of a year do in ISO 8601."""
_DECADE = 3
"""How many figures the value of a decade has; that of a century has one fewer."""
_THIRDS = frozenset({Mod.START, Mod.MID, Mod.END})
_AGO = {
    Mod.MORE_THAN: Mod.BEFORE,
    Mod.LESS_THAN: Mod.AFTER,
    Mod.EQUAL_OR_MORE: Mod.ON_OR_BEFORE,
    Mod.EQUAL_OR_LESS: Mod.ON_OR_AFTER,
}
"""What "more than", "nearly" and their like make of "ten years ago": a time before or after it."""
_THAT_MONTH = Window(Unit.MONTH, 0, Anchor.RUNNING)
_THAT_QUARTER, _THAT_PERIOD = (Window(unit, 0, Anchor.PERIOD) for unit in (Unit.QUARTER, Unit.UNKNOWN))
_OF_ANY_YEAR = frozenset({_THAT_QUARTER, _THAT_MONTH})
"""What "the 1988 quarter" and "the same month of 1988" take out of the year under discussion."""
_SIDES = {Mod.BEFORE: Mod.START, Mod.AFTER: Mod.END}
"""What TIMEX3 calls "earlier this month" and "later this month"."""
_FRACTIONS = {Unit.HALF: 2, Unit.QUARTER: 4}
"""Parts that a century or a month has as well, by how many there are."""
_NTHS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}


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
            return _nth(meaning, context)
        case Part():
            return (_side if meaning.mod in _SIDES else _part)(meaning, context)
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
        return outer if context.period is None else resolve(replace(said, inner=_THAT_QUARTER), context)
    if said.inner in _OF_ANY_YEAR and outer.interval is not None:
        monthly = said.inner == _THAT_MONTH
        number = resolve(said.inner, context).value[5 + (not monthly) : 7]
        if not number.isdigit():
            return replace(outer, policy="the smaller time is not known")
        said = replace(said, inner=Calendar(month=int(number)) if monthly else Calendar(quarter=int(number)))
    if isinstance(said.inner, Window) and outer.interval is not None and outer.interval.start is not None:
        return unit_around(
            outer.interval.start, said.inner.unit, outer.anchor, f"the {said.inner.unit} of {outer.value}"
        )
    if not isinstance(said.inner, Calendar):
        return resolve(said.inner, context)
    if isinstance(said.outer, Calendar) and said.outer.year is not None and said.outer.year < 0:
        return complete(replace(said.inner, year=said.outer.year), context)
    if outer.interval is None or outer.interval.start is None:
        return replace(outer, policy="the larger time is not known")
    start = outer.interval.start
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
    if outer.interval is None or outer.interval.start is None:
        return outer
    return day_at(outer.interval.start.date(), weekday, f"the {WEEKDAY_NAMES[weekday]} of {outer.value}")


def _nth(said: Nth, context: Context) -> Resolved:
    outer = resolve(said.outer, context)
    interval = outer.interval
    if interval is None or interval.start is None or interval.end is None:
        return replace(outer, policy="the larger time is not known")
    if said.unit in _FRACTIONS and interval.granularity is not Granularity.YEAR:
        return _fraction(said, outer, interval.start, interval.end)
    moment = _nth_moment(said, interval.start, interval.end, interval.granularity)
    if moment is None:
        return replace(outer, policy="there is no such part of it")
    which = _NTHS.get(said.index, f"{said.index}th")
    what = WEEKDAY_NAMES[said.weekday] if said.weekday is not None else said.unit
    policy = f"the {which} {what} of {_called(outer.value)}" if said.index else f"the {what} that holds {outer.value}"
    return unit_around(moment, said.unit or Unit.DAY, outer.anchor, policy)


def _fraction(said: Nth, outer: Resolved, start: datetime, end: datetime) -> Resolved:
    """Return the second half of a century, or of a month; the first quarter of a decade is not three of its months."""
    assert said.unit is not None
    parts = _FRACTIONS[said.unit]
    index = parts if said.index < 0 else said.index
    lasts = end.year - start.year
    unit, whole = (Unit.YEAR, lasts) if lasts > 1 else (Unit.DAY, (end - start).days)
    first, last = (moved(start, whole * place // parts, unit) for place in (index - 1, index))
    if not start <= first < last <= end:
        return replace(outer, policy="there is no such part of it")
    assert outer.interval is not None
    mod = {1: Mod.START, parts: Mod.END}.get(index)
    policy = f"the {_NTHS[said.index]} {said.unit} of {_called(outer.value)}"
    return replace(outer, interval=Interval(first, last, outer.interval.granularity), mod=mod, policy=policy)


def _called(value: str) -> str:
    """A value as a reader knows it: "17" is the 1700s, "199" the 1990s."""
    return value if len(value) > _DECADE else f"the {value.ljust(4, '0')}s"


def _nth_moment(said: Nth, start: datetime, end: datetime, granularity: Granularity) -> datetime | None:
    if said.weekday is not None:
        if granularity <= Granularity.DAY:
            days = (
                (said.weekday - start.weekday()) % 7 or 7
                if said.index > 0
                else -((start.weekday() - said.weekday) % 7 or 7)
            )
            return moved(start, days, Unit.DAY)
        if said.index > 0:
            first = (said.weekday - start.weekday()) % 7
            return moved(start, first + 7 * (said.index - 1), Unit.DAY)
        last = moved(end, -1, Unit.DAY)
        return moved(last, -((last.weekday() - said.weekday) % 7), Unit.DAY)
    unit = said.unit or Unit.DAY
    if said.index == 0:
        return start
    if said.index < 0:
        if unit is Unit.WEEK:
            return moved(end, -_MOST_OF_A_WEEK - 1, Unit.DAY)
        return moved(end, -1, Unit.WEEK if unit is Unit.WEEKEND else unit)
    if unit is Unit.WEEK:
        return moved(start, 7 * (said.index - 1) + _MOST_OF_A_WEEK, Unit.DAY)
    if unit is Unit.WEEKEND:
        return moved(start, (5 - start.weekday()) % 7 + 7 * (said.index - 1), Unit.DAY)
    moment = moved(start, said.index - 1, unit)
    return moment if moment < end else None


def _side(said: Part, context: Context) -> Resolved:
    """ "Earlier this month" is any day of it before today, "later" any after; of another month, a third."""
    part = _part(replace(said, mod=_SIDES[said.mod]), context)
    whole, today = resolve(said.of, context).interval, Interval.around(context.anchor, Granularity.DAY)
    if whole is None or whole.start is None or whole.end is None or today.start is None or today.end is None:
        return part
    if not (whole.start < today.start and today.end < whole.end):
        return part
    start, end = (whole.start, today.start) if said.mod is Mod.BEFORE else (today.end, whole.end)
    return replace(part, interval=Interval(start, end, whole.granularity, approximate=True))


def _part(said: Part, context: Context) -> Resolved:
    early = said.mod is Mod.START
    of = said.of.outer if isinstance(said.of, Within) else said.of
    inner = resolve(said.of, _where_it_is_day(of, context) if early else context)
    interval = inner.interval
    if interval is None or interval.start is None or interval.end is None:
        return replace(inner, mod=said.mod)
    lasts = interval.end - interval.start
    if said.mod in _THIRDS and inner.kind is not TimexKind.DURATION and lasts >= timedelta(hours=3):
        start, end = _third(said.mod, interval.start, interval.end)
        if start < end:
            interval = Interval(start, end, interval.granularity, approximate=True)
    elif said.mod is Mod.ON_OR_AFTER:
        interval = replace(interval, end=None)
    elif said.mod is Mod.ON_OR_BEFORE:
        interval = replace(interval, start=None)
    else:
        interval = replace(interval, approximate=True)
    of = said.of
    ago = isinstance(of, Shift) and of.backwards
    return replace(inner, mod=_AGO.get(said.mod, said.mod) if ago else said.mod, interval=interval)


def _third(mod: Mod, start: datetime, end: datetime) -> tuple[datetime, datetime]:
    """ "early", "mid" or "late": a third of the time; late in a week begins on Thursday, as its days of work do."""
    third = (end - start) / 3
    third = timedelta(days=third.days) if third.days else timedelta(hours=third.seconds // 3600 or 1)
    if end - start == timedelta(weeks=1):
        return {
            Mod.START: (start, start + timedelta(days=2)),
            Mod.MID: (start + timedelta(days=1), start + timedelta(days=4)),
        }.get(mod, (start + timedelta(days=3), end))
    return {Mod.START: (start, start + third), Mod.MID: (start + third, end - third)}.get(mod, (end - third, end))


def _range(said: Range, context: Context) -> Resolved:
    first = resolve(said.first, context)
    last = resolve(said.last, advance(said.first, first, context))
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
    if clock.interval is None or clock.interval.start is None:
        return clock
    return day_at(clock.interval.start.date(), 1, f"{clock.policy}; the day after, as the end follows the start")


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
