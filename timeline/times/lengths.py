"""So much before or after a time, and lengths of time: "two weeks ago", "a year earlier", "for two days"."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from timeline.interval import Granularity, Interval, as_day
from timeline.model import Tense, TimexKind
from timeline.times.context import GRANULARITIES, Context, Resolved, Running, moved
from timeline.times.dated import before_christ
from timeline.times.joints import Link
from timeline.times.meaning import (
    CLOCK_UNITS,
    Anchor,
    Calendar,
    Direction,
    Length,
    Meaning,
    Ref,
    Shift,
    Unit,
    Weekday,
    Window,
)
from timeline.times.timex3 import length_value
from timeline.times.windows import unit_around

_FEW = 3
_A_YEAR_AGO = Shift(-1, Unit.YEAR, backwards=True)
_HALF_A_WEEK = timedelta(days=3)
_YEARS = frozenset({Unit.YEAR, Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM})
_LONG = _YEARS | {Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH}
# How finely a half of each is known.
_IN_PARTS = {Unit.YEAR: Unit.MONTH, Unit.DECADE: Unit.YEAR, Unit.CENTURY: Unit.YEAR, Unit.WEEK: Unit.DAY}
_IN_A_DAY = {Unit.SECOND: 86_400, Unit.MINUTE: 1_440, Unit.HOUR: 24}
_DAYS = frozenset({Unit.DAY, Unit.WEEK, Unit.FORTNIGHT})
_WEEKS = frozenset({Granularity.WEEK, Granularity.WEEKEND})
_THROUGH = frozenset({Link.FOR, Link.OVER})
_AROUND = _THROUGH | {Link.IN, Link.WITHIN}


def resolve_shift(said: Shift, context: Context, *, of: Resolved | None = None) -> Resolved:
    """Return the time so much before or after the anchor, or before or after ``of`` if a time was said."""
    if said.count is None:
        return _vaguely(said, context)
    if of is not None:
        return _shift_from(said, of)
    if said.anchor is Anchor.PERIOD or (
        said == _A_YEAR_AGO and context.so_far.period is not None and context.style == "news"
    ):
        return _year_earlier(said, context)
    if said.anchor is Anchor.RUNNING and said.unit in CLOCK_UNITS:
        return _clock_shifted(said, context)
    if said.anchor is Anchor.RUNNING and context.so_far.latest is not None:
        if context.so_far.latest.date is None:
            return _years_before_christ(said, context.so_far.latest)
        goes_on = context.near is not None or said.backwards
        if said.unit is Unit.DAY and context.so_far.latest.day is None and context.style == "news" and goes_on:
            return _shifted(said, _day_told(context), "counted from the day told last, or from publication")
        if GRANULARITIES[said.unit] < GRANULARITIES[context.so_far.latest.unit]:
            return _roughly(said, context.so_far.latest.date, context.so_far.latest.unit)
    narrated = said.anchor is Anchor.RUNNING or context.style == "narrative"
    base: date = context.told if narrated else context.published
    side = "before" if said.backwards else "after"
    result = _shifted(said, base, f"{abs(said.count):g} {_named(said)} {side} the anchor")
    if said.anchor is Anchor.RUNNING and said.unit in _LONG and _is_ahead(result, context) and base <= context.day:
        unit = Unit.YEAR if said.unit in _YEARS else said.unit
        return unit_around(context.day, unit, context.day, "so long after some earlier time: the present")
    return result


def _vaguely(said: Shift, context: Context) -> Resolved:
    """ "years ago" has no place on the calendar, "days later" is a length; "hours later" is of the day told before."""
    near = context.near_told
    if said.unit in CLOCK_UNITS and said.anchor is Anchor.PUBLISHED and context.style == "news":
        return _some_time_of(context.day)
    if said.unit in CLOCK_UNITS and not said.backwards and near is not None:
        return _some_time_of(near.date())
    if said.backwards or context.style == "narrative":
        return Resolved(TimexKind.DATE, Ref.PAST if said.backwards else Ref.FUTURE, policy="too vague for a date")
    value = length_value(Length(None, said.unit))
    return Resolved(TimexKind.DURATION, value, policy="so long after a time that is not known")


def _some_time_of(day: date) -> Resolved:
    told = unit_around(day, Unit.DAY, day, "at some time of the day")
    return replace(told, kind=TimexKind.TIME, value=f"{told.value}TXX:XX")


def _named(said: Shift) -> str:
    """The unit as its count wants it: "1 week", "2 centuries"."""
    if abs(said.count or 0) == 1:
        return said.unit
    return f"{said.unit[:-1]}ies" if said.unit.endswith("y") and said.unit is not Unit.DAY else f"{said.unit}s"


def _day_told(context: Context) -> date:
    """The last day of the paragraph: "a day earlier" after "up from last year" counts from none of the year."""
    return context.day if context.near_told is None else context.near_told.date()


def _is_ahead(resolved: Resolved, context: Context) -> bool:
    """Whether "a decade on" and "50 years later" would lie beyond publication, counted from the time told last."""
    ahead = resolved.start is not None and resolved.start.date() > context.day
    return ahead and context.tense is not Tense.FUTURE


def resolve_length(said: Length, context: Context, *, edge: Resolved | None = None) -> Resolved:
    """Return a length of time, with its place on the calendar where a word, its end or the tense gives one."""
    value = length_value(said)
    if edge is not None:
        side = "begins" if said.since is not None else "ends"
        policy = f"a length of time that {side} with {edge.value}: {edge.policy}"
        return Resolved(TimexKind.DURATION, value, _stretch_at(said, edge), anchor=edge.anchor, policy=policy)
    of_report = _months_of_report(said, context)
    if of_report is not None:
        return Resolved(TimexKind.DURATION, value, of_report, policy="the months up to the quarter under discussion")
    toward = said.toward
    policy = "a length of time, on its own without a place on the calendar"
    if toward is None and context.link in _AROUND:
        if context.tense is Tense.FUTURE:
            toward = Direction.NEXT
        elif context.link is Link.FOR and context.perfect:
            toward = Direction.LAST
        elif context.link in _THROUGH:
            interval = _from_the_day_told(said, context)
            if interval is not None:
                policy = "a length of time that begins with the day told before it"
                return Resolved(TimexKind.DURATION, value, interval, policy=policy)
    if toward is None:
        return Resolved(TimexKind.DURATION, value, policy=policy)
    went_on = toward is Direction.NEXT and said.toward is toward and context.tense is Tense.PAST
    base = _told_for(said, context) if went_on or said.anchor is Anchor.RUNNING else context.day
    interval = _stretch(said, base, toward)
    side = "ends with" if toward is Direction.LAST else "begins with"
    return Resolved(TimexKind.DURATION, value, interval, anchor=base, policy=f"a length of time that {side} the anchor")


def _months_of_report(said: Length, context: Context) -> Interval | None:
    """Return the nine months up to the third quarter, if that is what a report has told of: "for the nine months"."""
    period = context.so_far.period if said.anchor is Anchor.PERIOD else None
    return None if period is None or said.count != 3 * int(period.value[-1]) else _stretch_at(said, period)


def _told_for(said: Length, context: Context) -> date:
    """The time that "the following two weeks" go on from: after "this week" in its sentence, what follows that."""
    line = context.so_far.main_line if said.unit in _DAYS else context.so_far.latest
    week = context.so_far.sentence
    if said.unit in _DAYS and week is not None and week.granularity in _WEEKS and week.end is not None:
        return week.end.date()
    return (None if line is None else line.date) or context.day


def _stretch_at(said: Length, edge: Resolved) -> Interval | None:
    """Return the nine months that 2024 begins with, or the three that end with Sept. 30."""
    start, end = edge.start, edge.end
    count = said.count or 0
    if said.since is not None:
        end = start and moved(start, count, said.unit)
    else:
        start = end and moved(end, -count, said.unit)
    return None if start is None or end is None or start >= end else Interval(start, end, GRANULARITIES[said.unit])


def _from_the_day_told(said: Length, context: Context) -> Interval | None:
    """Return the nine days of "walked in on 23 June and was lost for nine days", unless they are not over yet."""
    told = context.so_far.sentence
    if told is None or told.start is None or told.granularity > Granularity.DAY:
        return None
    interval = _stretch(said, told.start, Direction.NEXT)
    if interval is None or interval.end is None or (interval.end.date() - context.day).days > 1:
        return None
    return interval


def _roughly(said: Shift, base: date, known: Unit) -> Resolved:
    """ "two weeks later" than some day of April is known to the month alone."""
    moment = moved(base, said.count or 0, said.unit)
    result = unit_around(moment, known, base, "the running time is known no finer than this")
    return result if result.interval is None else replace(result, interval=replace(result.interval, approximate=True))


def _years_before_christ(said: Shift, running: Running) -> Resolved:
    years, count = {Unit.DECADE: 10, Unit.CENTURY: 100}.get(said.unit), int(said.count or 0)
    window = Window(said.unit, count) if years is None else Window(Unit.YEAR, count * years)
    return before_christ(window, running)


def _clock_shifted(said: Shift, context: Context) -> Resolved:
    """ "half an hour later": from the clock time told just before, or at some time of the day told just before.

    When neither was told only the length is known.
    """
    near = context.near
    if near is None or near.start is None:
        value = length_value(Length(abs(said.count or 0), said.unit))
        return Resolved(TimexKind.DURATION, value, policy="a length of time from a time that is not known")
    if near.granularity <= Granularity.HOUR:
        return _shifted(said, near.start, "counted from the clock time told just before")
    return _some_time_of(near.start.date())


def _shifted(said: Shift, base: date, policy: str) -> Resolved:
    if said.unit is Unit.SECOND and said.count is not None:
        said = replace(said, unit=Unit.MINUTE, count=float(int(said.count / 60)))
    count = said.count or 0
    dayless = said.unit in CLOCK_UNITS and not isinstance(base, datetime)
    moment = moved(base, 0 if dayless and abs(count) < _IN_A_DAY[said.unit] else count, said.unit)
    unit = said.unit
    if dayless:
        unit = Unit.DAY
    elif count != int(count):
        unit = _IN_PARTS.get(unit, unit)
    elif unit in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM):
        unit = Unit.YEAR
    return unit_around(moment, unit, as_day(base), policy)


def _shift_from(said: Shift, of: Resolved) -> Resolved:
    if of.interval is None or of.start is None or of.end is None:
        value = Ref.PAST if said.backwards else Ref.FUTURE
        return Resolved(TimexKind.DATE, value, policy="counted from an unknown time")
    base = of.start
    if said.unit in CLOCK_UNITS:
        return _shifted(said, of.start if said.backwards else of.end, "counted from the time that was said")
    unit = _unit_kept(said.of)
    if unit is not None:
        if unit is Unit.WEEK:
            base += _HALF_A_WEEK
        moment = moved(base, said.count or 0, said.unit)
        return unit_around(moment, unit, base.date(), "so long before the time that was said")
    counted = said.anchor is not Anchor.PERIOD
    if counted and said.unit in (Unit.WEEK, Unit.FORTNIGHT) and of.interval.granularity <= Granularity.DAY:
        said = replace(said, unit=Unit.DAY, count=(said.count or 0) * (14 if said.unit is Unit.FORTNIGHT else 7))
    return replace(_shifted(said, base.date(), "counted from the time that was said"), anchor=base.date())


def _unit_kept(of: Meaning | None) -> Unit | None:
    """The unit that so long before a time has too: the month of "ten years ago this month"."""
    if isinstance(of, Window):
        return of.unit
    if isinstance(of, Calendar):
        return Unit.SEASON if of.season is not None else None
    return Unit.DAY if isinstance(of, Weekday) else None


def _year_earlier(said: Shift, context: Context) -> Resolved:
    """ "a year earlier" in business news is the same period of the year before."""
    if context.so_far.period is not None and context.style == "news":
        return _quarter_in_another_year(context.so_far.period, int(said.count or 0), context)
    told = context.so_far.latest
    past = told is not None and told.year < context.published.year - 1 and context.sentence_start
    anchor = Anchor.RUNNING if past or context.style == "narrative" else Anchor.PUBLISHED
    return resolve_shift(replace(said, anchor=anchor), context)


def _quarter_in_another_year(quarter: Resolved, years: int, context: Context) -> Resolved:
    start, end = (moment and moved(moment, years, Unit.YEAR) for moment in (quarter.start, quarter.end))
    value = f"{int(quarter.value[:4]) + years:04d}{quarter.value[4:]}"
    interval = None if start is None or end is None else Interval(start, end, Granularity.QUARTER)
    policy = "the same quarter as the one under discussion, a year before"
    return Resolved(TimexKind.DATE, value, interval, anchor=context.day, policy=policy)


def _stretch(said: Length, base: date, toward: Direction) -> Interval | None:
    """Two days that end on the 15th are the 14th and the 15th; that begin on it, the 15th and the 16th."""
    count = _FEW if said.count is None else said.count
    unit, granularity = said.unit, GRANULARITIES[said.unit]
    vague = said.count is None
    if unit in CLOCK_UNITS:
        unit, count, granularity = Unit.DAY, 1, Granularity.DAY
    start_of_day = datetime.combine(as_day(base), time.min)
    if toward is Direction.LAST:
        end = moved(start_of_day, 1, Unit.DAY)
        start = moved(end, -count, unit)
    else:
        start = start_of_day
        end = moved(start, count, unit)
    return Interval(start, end, granularity, approximate=vague) if start < end else None
