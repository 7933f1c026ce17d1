"""Meaning + anchor + tense + policy -> interval: every calendar decision of relative times lives here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from timeline.errors import IntervalError
from timeline.interval import Granularity, Interval, as_datetime, step
from timeline.model import Reading, Tense, TimexKind
from timeline.times.complete import complete
from timeline.times.context import GRANULARITIES, Context, Resolved, Running, moved, unit_at
from timeline.times.feasts import nth_weekday
from timeline.times.meaning import (
    Anchor,
    Calendar,
    Clock,
    DayPart,
    Direction,
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
from timeline.times.timex3 import clock_value, date_value, length_value, season_month, year_value

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FEW = 3
_PARTS = {
    DayPart.MORNING: (6, 12),
    DayPart.MIDDAY: (12, 14),
    DayPart.AFTERNOON: (12, 18),
    DayPart.EVENING: (18, 24),
    DayPart.NIGHT: (18, 24),
    DayPart.DAYTIME: (6, 18),
    DayPart.SMALL_HOURS: (0, 6),
}
_NTHS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}


def resolve(meaning: Meaning, context: Context) -> Resolved:
    """Return what ``meaning`` is on the calendar in its context."""
    match meaning:
        case Calendar():
            return complete(meaning, context)
        case Clock():
            return _clock(meaning, _clock_day(context))
        case Weekday():
            return _weekday(meaning, context)
        case Window():
            return _window(meaning, context)
        case Shift():
            return _shift(meaning, context)
        case Length():
            return _length(meaning, context)
        case Within():
            return _within(meaning, context)
        case Nth():
            return _nth(meaning, context)
        case Part():
            return _part(meaning, context)
        case Range():
            return _range(meaning, context)
        case Habit():
            return Resolved(TimexKind.SET, meaning.value, policy="a repeated time: no single interval")
        case Vague():
            return _vague(meaning, context)


def advance(meaning: Meaning, resolved: Resolved, context: Context) -> Context:
    """Return the context once ``resolved`` has been told."""
    latest = _told(resolved, context.latest)
    running = context.running if _looks_back(meaning, context) else _told(resolved, context.running)
    return replace(context, running=running, latest=latest, period=_period_after(meaning, resolved, context))


def _told(resolved: Resolved, before: Running | None) -> Running | None:
    if resolved.kind not in (TimexKind.DATE, TimexKind.TIME):
        return before
    if resolved.value.startswith("BC") and len(resolved.value) >= 6 and resolved.value[2:6].isdigit():
        rest = resolved.value[6:].split("-")
        month = int(rest[1]) if len(rest) > 1 and rest[1].isdigit() else None
        return Running(-int(resolved.value[2:6]), month)
    interval = resolved.interval
    if interval is None or interval.start is None or resolved.value.endswith("_REF"):
        return before
    start = interval.start
    if interval.granularity <= Granularity.DAY:
        return Running(start.year, start.month, start.day)
    if interval.granularity <= Granularity.QUARTER:
        return Running(start.year, start.month)
    if interval.granularity > Granularity.YEAR or (before is not None and before.year == start.year):
        return before
    return Running(start.year)


def _looks_back(meaning: Meaning, context: Context) -> bool:
    """Whether it is "two years earlier", or a bare year in the midst of a sentence of a narrative."""
    inner = meaning.of if isinstance(meaning, Part) else meaning
    match inner:
        case Shift(backwards=True):
            return True
        case Calendar(year=int() as year) if inner == Calendar(year=year):
            return context.style == "narrative" and context.running is not None and not context.sentence_start
        case _:
            return context.preposition == "since"


def _period_after(meaning: Meaning, resolved: Resolved, context: Context) -> Interval | None:
    """Return the business period under discussion once ``resolved`` has been told."""
    match meaning:
        case Calendar(quarter=int()) | Within(inner=Calendar(quarter=int()), outer=Window(offset=0)):
            over = resolved.interval is not None and resolved.interval.start is not None
            return resolved.interval if over and resolved.value <= date_value(context.day, Unit.QUARTER) else context.period
        case Length(unit=Unit.MONTH | Unit.YEAR, toward=None):
            return None
        case _:
            return context.period


def _weekday(said: Weekday, context: Context) -> Resolved:
    base = context.told if said.anchor is Anchor.RUNNING or context.style == "narrative" else context.day
    name = _NAMES[said.day]
    ahead = (said.day - base.weekday()) % 7
    behind = (base.weekday() - said.day) % 7
    if said.direction is Direction.LAST:
        offset, policy = -(behind or 7), f"last {name}: the most recent {name} before the anchor"
    elif said.direction is Direction.NEXT:
        offset, policy = (ahead or 7) + 7 * said.weeks, f"next {name}: the first {name} after the anchor"
    elif said.direction is Direction.THIS:
        offset = said.day - base.weekday()
        policy = f"this {name}: the {name} of the same week"
    elif ahead == 0:
        offset, policy = 0, f"{name}: the day of publication is a {name}"
    elif context.tense is Tense.FUTURE:
        offset, policy = ahead, f"{name} with a future verb: the first {name} after publication"
    else:
        offset, policy = -behind, f"{name}: the most recent {name}, the day of publication included"
    result = _day_at(base, offset, policy)
    return replace(result, alternatives=_other_weekdays(said, base, offset))


def _other_weekdays(said: Weekday, base: date, offset: int) -> tuple[Reading, ...]:
    if said.direction is Direction.NEXT and not said.weeks:
        other, reason = offset + 7, "some say next for the one of next week"
    elif said.direction is Direction.LAST:
        other, reason = offset - 7, "some say last for the one of last week"
    elif said.direction is None and offset <= 0:
        other, reason = offset + 7, "nothing in the clause points to the future"
    elif said.direction is None:
        other, reason = offset - 7, "the clause points to the future"
    else:
        return ()
    reading = _day_at(base, other, "")
    return (Reading(reading.value, reading.interval, reason),)


def _day_at(base: date, offset: int, policy: str) -> Resolved:
    moment = moved(base, offset, Unit.DAY)
    if moment is None:
        return Resolved(TimexKind.DATE, "XXXX-XX-XX", anchor=base, policy="outside the calendar")
    return _unit(moment, Unit.DAY, base, policy)


def _unit(moment: date, unit: Unit, anchor: date | None, policy: str) -> Resolved:
    interval = unit_at(moment, unit)
    if interval is None or interval.start is None:
        return Resolved(TimexKind.DATE, "XXXX", anchor=anchor, policy="outside the calendar")
    start = moment if unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR) else interval.start
    kind = TimexKind.TIME if unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR) else TimexKind.DATE
    return Resolved(kind, date_value(start, unit), interval, anchor=anchor, policy=policy)


def _window(said: Window, context: Context) -> Resolved:
    if said.unit is Unit.WEEKEND and not (said.anchor is Anchor.RUNNING and context.latest is not None):
        return _weekend(said, context.day, context)
    if said.anchor is Anchor.PERIOD:
        return _period(said, context)
    if said.unit is Unit.UNKNOWN:
        return Resolved(
            TimexKind.DATE, Ref.PRESENT if not said.offset else Ref.PAST, policy="a period without a length"
        )
    if context.style == "narrative" and said == Window(Unit.DAY):
        return Resolved(TimexKind.DATE, Ref.PRESENT, anchor=context.anchor, policy="the present of whoever speaks")
    narrated = context.style == "narrative" and not (said.unit is Unit.DAY and said.offset == 0)
    if (said.anchor is Anchor.RUNNING or narrated) and context.latest is not None:
        return _running_window(said, context)
    base = context.day
    if said.season is not None:
        return complete(Calendar(season=said.season), context)
    moment = moved(base, 0, Unit.DAY)
    interval = unit_at(base, said.unit)
    start = (
        moved(interval.start, said.offset, said.unit) if interval is not None and interval.start is not None else None
    )
    if moment is None or start is None:
        return Resolved(TimexKind.DATE, _direction_ref(said.offset), anchor=base, policy="outside the calendar")
    policy = _window_policy(said, "the publication date")
    result = _unit(start, said.unit, base, policy)
    if said.unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
        return Resolved(TimexKind.TIME, Ref.PRESENT, result.interval, anchor=base, policy=policy)
    return result


def _window_policy(said: Window, anchor: str) -> str:
    where = {0: "that holds", -1: "before the one that holds", 1: "after the one that holds"}
    fiscal = "; a fiscal period is taken as the calendar one" if said.fiscal else ""
    return f"the {said.unit} {where.get(said.offset, f'{said.offset:+d} from the one that holds')} {anchor}{fiscal}"


def _direction_ref(offset: float) -> str:
    return Ref.PAST if offset < 0 else Ref.FUTURE if offset > 0 else Ref.PRESENT


def _weekend(said: Window, base: date, context: Context) -> Resolved:
    """ "the weekend" is the one just over until Thursday, "this weekend" the coming one; a verb may say else."""
    own = 7 * said.offset + 5 - base.weekday()
    early = base.weekday() < 4
    if said.anchor is Anchor.PERIOD and early and context.tense is not Tense.FUTURE:
        own -= 7
        policy = "the weekend: the one just over"
    elif said.offset == 0 and early and context.tense is Tense.PAST:
        own -= 7
        policy = "this weekend with a past verb: the one just over"
    elif said.offset == 0:
        policy = "the weekend of the week of publication"
    else:
        policy = "the weekend of the week before" if said.offset < 0 else "the weekend of the week after"
    result = _weekend_at(base, own, policy)
    other = _weekend_at(base, own + (7 if own < 0 else -7), "")
    reason = "the weekend on the other side of the publication date"
    return replace(result, alternatives=(Reading(other.value, other.interval, reason),))


def _weekend_at(base: date, days: int, policy: str) -> Resolved:
    start = moved(base, days, Unit.DAY)
    if start is None:
        return Resolved(TimexKind.DATE, "XXXX-WXX-WE", anchor=base, policy="outside the calendar")
    return _unit(start, Unit.WEEKEND, base, policy)


def _period(said: Window, context: Context) -> Resolved:
    """ "the quarter": the one under discussion; "the year": of the running time in a narrative, else of publication."""
    if said.unit is Unit.QUARTER:
        if context.period is not None and context.period.start is not None:
            return _unit(context.period.start, Unit.QUARTER, context.day, "the quarter under discussion")
        before = moved(context.day, -1, Unit.QUARTER)
        return _unit(before or context.day, Unit.QUARTER, context.day, "the last quarter that is complete")
    anchor = Anchor.RUNNING if context.style == "narrative" else Anchor.PUBLISHED
    return _window(replace(said, anchor=anchor), context)


def _running_window(said: Window, context: Context) -> Resolved:
    running = context.latest
    assert running is not None
    if running.year < 0 or running.date is None:
        return _before_christ(said, running)
    known = Unit.DAY if running.day else Unit.MONTH if running.month else Unit.YEAR
    if GRANULARITIES[said.unit] < GRANULARITIES[known]:
        value = {Unit.DAY: "-XX-XX", Unit.WEEK: "-WXX", Unit.MONTH: "-XX", Unit.WEEKEND: "-WXX-WE"}.get(said.unit, "")
        if known is Unit.MONTH and said.unit is Unit.DAY:
            value = f"-{running.month:02d}-XX"
        return Resolved(
            TimexKind.DATE,
            f"{year_value(running.year)}{value}",
            anchor=running.date,
            policy="the running time is known no finer",
        )
    if said.season is not None:
        year = running.year + said.offset
        return _unit(
            date(min(max(year, 1), 9999), season_month(said.season), 1), Unit.SEASON, running.date, "the running year"
        )
    interval = unit_at(running.date, said.unit)
    start = (
        moved(interval.start, said.offset, said.unit) if interval is not None and interval.start is not None else None
    )
    if start is None:
        return Resolved(TimexKind.DATE, _direction_ref(said.offset), anchor=running.date, policy="outside the calendar")
    return _unit(start, said.unit, running.date, _window_policy(said, "the running time"))


def _before_christ(said: Window, running: Running) -> Resolved:
    years = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}.get(said.unit, 0)
    year = running.year + said.offset * years
    value = year_value(year) if year < 0 else year_value(year + 1)
    if said.unit is Unit.DECADE:
        value = value[:-1]
    elif said.unit is Unit.CENTURY:
        value = value[:-2]
    elif said.unit is Unit.DAY:
        value += f"-{running.month:02d}-XX" if running.month else "-XX-XX"
    elif said.unit is Unit.MONTH:
        value += f"-{running.month:02d}" if running.month else "-XX"
    elif said.season is not None:
        value += f"-{said.season}"
    return Resolved(TimexKind.DATE, value, policy="before Christ: a value, but no interval")


def _shift(said: Shift, context: Context) -> Resolved:
    if said.count is None:
        ref = Ref.PAST if said.backwards else Ref.FUTURE
        return Resolved(TimexKind.DATE, ref, policy="too vague for a date")
    if said.of is not None:
        return _shift_from(said, resolve(said.of, context))
    if said.anchor is Anchor.PERIOD:
        return _year_earlier(said, context)
    if said.anchor is Anchor.RUNNING and context.latest is not None:
        if context.latest.date is None:
            return _years_before_christ(said, context.latest)
        known = Unit.DAY if context.latest.day else Unit.MONTH if context.latest.month else Unit.YEAR
        if GRANULARITIES[said.unit] < GRANULARITIES[known]:
            return Resolved(
                TimexKind.DATE,
                Ref.PAST if said.backwards else Ref.FUTURE,
                anchor=context.latest.date,
                policy="the running time is known no finer",
            )
    narrated = said.anchor is Anchor.RUNNING or context.style == "narrative"
    base: date = context.told if narrated else context.published
    return _shifted(said, base, f"{abs(said.count):g} {said.unit} {'before' if said.backwards else 'after'} the anchor")


def _years_before_christ(said: Shift, running: Running) -> Resolved:
    years = {Unit.DECADE: 10, Unit.CENTURY: 100}.get(said.unit)
    window = (
        Window(said.unit, int(said.count or 0)) if years is None else Window(Unit.YEAR, int(said.count or 0) * years)
    )
    return _before_christ(window, running)


def _shifted(said: Shift, base: date, policy: str) -> Resolved:
    count = said.count or 0
    dayless = said.unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR) and not isinstance(base, datetime)
    moment = moved(base, 0 if dayless and abs(count) < 24 else count, said.unit)
    if moment is None:
        ref = Ref.PAST if said.backwards else Ref.FUTURE
        return Resolved(TimexKind.DATE, ref, anchor=_date(base), policy="outside the calendar")
    unit = said.unit
    if dayless:
        unit = Unit.DAY
    elif count != int(count):
        unit = {Unit.YEAR: Unit.MONTH, Unit.DECADE: Unit.YEAR, Unit.CENTURY: Unit.YEAR, Unit.WEEK: Unit.DAY}.get(
            unit, unit
        )
    elif unit in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM):
        unit = Unit.YEAR
    return _unit(moment, unit, _date(base), policy)


def _shift_from(said: Shift, of: Resolved) -> Resolved:
    if of.interval is None or of.interval.start is None or of.interval.end is None:
        return Resolved(
            TimexKind.DATE, Ref.PAST if said.backwards else Ref.FUTURE, policy="counted from an unknown time"
        )
    base = of.interval.start
    if said.unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
        edge = of.interval.start if said.backwards else of.interval.end
        return _shifted(said, edge, "counted from the time that was said")
    if said.unit in (Unit.WEEK, Unit.FORTNIGHT) and of.interval.granularity <= Granularity.DAY:
        said = replace(said, unit=Unit.DAY, count=(said.count or 0) * (14 if said.unit is Unit.FORTNIGHT else 7))
    return replace(_shifted(said, base.date(), "counted from the time that was said"), anchor=base.date())


def _year_earlier(said: Shift, context: Context) -> Resolved:
    """ "a year earlier" in business news is the same period of the year before."""
    if context.period is not None and context.period.start is not None and context.style == "news":
        start = moved(context.period.start, said.count or 0, Unit.YEAR)
        if start is not None:
            return _unit(
                start, Unit.QUARTER, context.day, "the same quarter as the one under discussion, a year before"
            )
    anchor = Anchor.RUNNING if context.style == "narrative" else Anchor.PUBLISHED
    return _shift(replace(said, anchor=anchor), context)


def _length(said: Length, context: Context) -> Resolved:
    value = length_value(said)
    toward = said.toward
    policy = "a length of time, on its own without a place on the calendar"
    if toward is None and context.preposition in ("for", "in", "within", "over"):
        toward = Direction.LAST
        if context.preposition in ("in", "within") or context.tense is Tense.FUTURE:
            toward = Direction.NEXT if context.tense is Tense.FUTURE else None
    if toward is None:
        return Resolved(TimexKind.DURATION, value, policy=policy)
    base = context.told if said.anchor is Anchor.RUNNING else context.day
    interval = _stretch(said, base, toward)
    side = "ends with" if toward is Direction.LAST else "begins with"
    return Resolved(TimexKind.DURATION, value, interval, anchor=base, policy=f"a length of time that {side} the anchor")


def _stretch(said: Length, base: date, toward: Direction) -> Interval | None:
    """Two days that end on the 15th are the 14th and the 15th; that begin on it, the 15th and the 16th."""
    count = _FEW if said.count is None else said.count
    unit, granularity = said.unit, GRANULARITIES[said.unit]
    vague = said.count is None
    if unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
        unit, count, granularity = Unit.DAY, 1, Granularity.DAY
    start_of_day = datetime.combine(_date(base), time.min)
    if toward is Direction.LAST:
        end = moved(start_of_day, 1, Unit.DAY)
        start = moved(end, -count, unit) if end is not None else None
    else:
        start = start_of_day
        end = moved(start, count, unit)
    if start is None or end is None or start >= end:
        return None
    return Interval(start, end, granularity, approximate=vague)


def _within(said: Within, context: Context) -> Resolved:
    if isinstance(said.inner, Clock):
        return _clock(said.inner, resolve(said.outer, context))
    outer = resolve(said.outer, context)
    if isinstance(said.inner, Calendar) and said.inner.weekday is not None and said.inner.month is None:
        return _weekday_within(said.inner.weekday, outer)
    if isinstance(said.inner, Window) and outer.interval is not None and outer.interval.start is not None:
        return _unit(outer.interval.start, said.inner.unit, outer.anchor, f"the {said.inner.unit} of {outer.value}")
    if not isinstance(said.inner, Calendar):
        return resolve(said.inner, context)
    if outer.value.startswith("BC") and outer.value[2:].isdigit():
        return complete(replace(said.inner, year=-int(outer.value[2:])), context)
    if outer.interval is None or outer.interval.start is None:
        return replace(outer, policy="the larger time is not known")
    inner = complete(replace(said.inner, year=outer.interval.start.year, direction=None), context)
    return replace(inner, anchor=outer.anchor, policy=f"in {outer.value}: {outer.policy}")


def _weekday_within(weekday: int, outer: Resolved) -> Resolved:
    if outer.interval is None or outer.interval.start is None:
        return outer
    return _day_at(outer.interval.start.date(), weekday, f"the {_NAMES[weekday]} of {outer.value}")


def _clock_day(context: Context) -> Resolved:
    """The day of a bare clock time: of publication in news, the one told last in a narrative."""
    anchor = Anchor.RUNNING if context.style == "narrative" else Anchor.PUBLISHED
    if anchor is Anchor.RUNNING and context.latest is not None:
        return _running_window(Window(Unit.DAY, 0, anchor), context)
    return _unit(context.day, Unit.DAY, context.day, "the day of publication")


def _clock(said: Clock, day: Resolved) -> Resolved:
    value = clock_value(day.value.partition("T")[0], said)
    interval = day.interval
    if interval is None or interval.start is None:
        return Resolved(TimexKind.TIME, value, anchor=day.anchor, policy=day.policy)
    midnight = datetime.combine(interval.start.date(), time.min)
    alternatives = tuple(
        Reading(clock_value(other.value.partition("T")[0], said), None, other.reason) for other in day.alternatives
    )
    return Resolved(
        TimexKind.TIME,
        value,
        _clock_interval(said, midnight),
        anchor=day.anchor,
        policy=day.policy,
        alternatives=alternatives,
    )


def _clock_interval(said: Clock, midnight: datetime) -> Interval | None:
    try:
        if said.hour is None:
            first, last = _PARTS[said.part or DayPart.DAYTIME]
            return Interval(
                step(midnight, first, Granularity.HOUR), step(midnight, last, Granularity.HOUR), Granularity.PART_OF_DAY
            )
        start = step(midnight, said.hour * 60 + (said.minute or 0), Granularity.MINUTE)
        return Interval(start, step(start, 1, Granularity.MINUTE), Granularity.MINUTE)
    except IntervalError:
        return None


def _nth(said: Nth, context: Context) -> Resolved:
    outer = resolve(said.outer, context)
    interval = outer.interval
    if interval is None or interval.start is None or interval.end is None:
        return replace(outer, policy="the larger time is not known")
    moment = _nth_moment(said, interval.start, interval.end, interval.granularity)
    if moment is None:
        return replace(outer, policy="there is no such part of it")
    which = _NTHS.get(said.index, f"{said.index}th")
    what = _NAMES[said.weekday] if said.weekday is not None else said.unit
    return _unit(moment, said.unit or Unit.DAY, outer.anchor, f"the {which} {what} of {outer.value}")


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
        return as_datetime(nth_weekday(last.year, last.month, said.weekday, index=-1)) if last is not None else None
    unit = said.unit or Unit.DAY
    if said.index < 0:
        return moved(end, -1, unit if unit is not Unit.WEEKEND else Unit.WEEK)
    if unit is Unit.WEEKEND:
        return moved(start, (5 - start.weekday()) % 7 + 7 * (said.index - 1), Unit.DAY)
    moment = moved(start, said.index - 1, unit)
    return moment if moment is not None and moment < end else None


def _part(said: Part, context: Context) -> Resolved:
    inner = resolve(said.of, context)
    interval = inner.interval
    if interval is None or interval.start is None or interval.end is None:
        return replace(inner, mod=said.mod)
    if said.mod in (Mod.START, Mod.MID, Mod.END) and inner.kind is not TimexKind.DURATION:
        third = (interval.end - interval.start) / 3
        third = timedelta(days=third.days) if third.days else timedelta(hours=third.seconds // 3600 or 1)
        bounds = {
            Mod.START: (interval.start, interval.start + third),
            Mod.MID: (interval.start + third, interval.end - third),
            Mod.END: (interval.end - third, interval.end),
        }
        start, end = bounds[said.mod]
        if start < end:
            interval = Interval(start, end, interval.granularity, approximate=True)
    elif said.mod is Mod.ON_OR_AFTER:
        interval = replace(interval, end=None)
    elif said.mod is Mod.ON_OR_BEFORE:
        interval = replace(interval, start=None)
    else:
        interval = replace(interval, approximate=True)
    return replace(inner, mod=said.mod, interval=interval)


def _range(said: Range, context: Context) -> Resolved:
    first = resolve(said.first, context)
    last = resolve(said.last, advance(said.first, first, context))
    first, last = _in_order(said, first, last, context)
    value = f"{first.value}/{last.value}"
    interval = None
    if first.interval is not None and last.interval is not None and _ordered(first, last):
        interval = first.interval.through(last.interval)
    return Resolved(
        first.kind,
        value,
        interval,
        anchor=first.anchor or last.anchor,
        policy=f"from: {first.policy}; to: {last.policy}",
    )


def _in_order(said: Range, first: Resolved, last: Resolved, context: Context) -> tuple[Resolved, Resolved]:
    """The end of a range comes after its start: move the end on, or the start back, by a week or a year."""
    if _ordered(first, last) or first.interval is None or last.interval is None:
        return first, last
    unit = Unit.WEEK if isinstance(said.last, Weekday) else Unit.YEAR
    later = _step(last, unit, 1)
    if context.tense is not Tense.FUTURE and later.interval is not None and later.interval.start is not None:
        if later.interval.start.date() > context.day and unit is Unit.YEAR:
            earlier = _step(first, unit, -1)
            return (earlier, last) if _ordered(earlier, last) else (first, last)
    return (first, later) if _ordered(first, later) else (first, last)


def _step(resolved: Resolved, unit: Unit, count: int) -> Resolved:
    if resolved.interval is None or resolved.interval.start is None or resolved.kind is not TimexKind.DATE:
        return resolved
    try:
        interval = resolved.interval.shift(count, GRANULARITIES[unit])
    except IntervalError:
        return resolved
    named = {granularity: name for name, granularity in reversed(GRANULARITIES.items())}[interval.granularity]
    assert interval.start is not None
    return replace(resolved, interval=interval, value=date_value(interval.start, named))


def _ordered(first: Resolved, last: Resolved) -> bool:
    if first.interval is None or last.interval is None:
        return False
    start, end = first.interval.start, last.interval.end
    return start is not None and end is not None and start < end


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


def _date(moment: date) -> date:
    return date(moment.year, moment.month, moment.day)
