"""Parts of a time that is on the calendar already: "the second week of May", "early 2024", "later this month"."""

from dataclasses import replace
from datetime import datetime, timedelta

from timeline.interval import Granularity, Interval
from timeline.model import TimexKind
from timeline.times.context import Context, Resolved, moved
from timeline.times.meaning import WEEKDAY_NAMES, Mod, Nth, Part, Shift, Unit
from timeline.times.windows import unit_around

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
_SIDES = {Mod.BEFORE: Mod.START, Mod.AFTER: Mod.END}
"""What TIMEX3 calls "earlier this month" and "later this month"."""
_FRACTIONS = {Unit.HALF: 2, Unit.QUARTER: 4}
"""Parts that a century or a month has as well, by how many there are."""
_NTHS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}


def part_of(said: Part, whole: Resolved, context: Context) -> Resolved:
    """Return a time with its modifier: "early 2024", "about two weeks", "the end of the month".

    "Earlier this month" is any day of it before today, "later" any after; of another month, a third.
    """
    side = _SIDES.get(said.mod)
    if side is None:
        return _modified(said, whole)
    part = _modified(replace(said, mod=side), whole)
    interval, today = whole.interval, Interval.around(context.anchor, Granularity.DAY)
    if interval is None or interval.start is None or interval.end is None or today.start is None or today.end is None:
        return part
    if not (interval.start < today.start and today.end < interval.end):
        return part
    start, end = (interval.start, today.start) if said.mod is Mod.BEFORE else (today.end, interval.end)
    return replace(part, interval=Interval(start, end, interval.granularity, approximate=True))


def _modified(said: Part, whole: Resolved) -> Resolved:
    interval = whole.interval
    if interval is None or interval.start is None or interval.end is None:
        return replace(whole, mod=said.mod)
    lasts = interval.end - interval.start
    if said.mod in _THIRDS and whole.kind is not TimexKind.DURATION and lasts >= timedelta(hours=3):
        start, end = _third(said.mod, interval.start, interval.end)
        if start < end:
            interval = Interval(start, end, interval.granularity, approximate=True)
    elif said.mod is Mod.ON_OR_AFTER:
        interval = replace(interval, end=None)
    elif said.mod is Mod.ON_OR_BEFORE:
        interval = replace(interval, start=None)
    else:
        interval = replace(interval, approximate=True)
    ago = isinstance(said.of, Shift) and said.of.backwards
    return replace(whole, mod=_AGO.get(said.mod, said.mod) if ago else said.mod, interval=interval)


def _third(mod: Mod, start: datetime, end: datetime) -> tuple[datetime, datetime]:
    """ "early", "mid" or "late": a third of the time, of whole months if it has them.

    Late in a week begins on Thursday, as its days of work do.
    """
    months = (end.year - start.year) * 12 + end.month - start.month
    if months and months % 3 == 0 and start.day == end.day == 1:
        early, late = moved(start, months // 3, Unit.MONTH), moved(end, -months // 3, Unit.MONTH)
    else:
        third = (end - start) / 3
        third = timedelta(days=third.days) if third.days else timedelta(hours=third.seconds // 3600 or 1)
        early, late = start + third, end - third
    if end - start == timedelta(weeks=1):
        return {
            Mod.START: (start, start + timedelta(days=2)),
            Mod.MID: (start + timedelta(days=1), start + timedelta(days=4)),
        }.get(mod, (start + timedelta(days=3), end))
    return {Mod.START: (start, early), Mod.MID: (early, late)}.get(mod, (late, end))


def nth_of(said: Nth, outer: Resolved) -> Resolved:
    """Return the week, day or other unit of a larger time that was counted out."""
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
