"""A date that was said in part, completed from its anchor: "October", "14 May", "the third quarter", "Christmas"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta

from timeline.interval import Granularity, as_datetime, step
from timeline.model import Reading, Tense, TimexKind
from timeline.times.context import LONG_AGO, Context, Resolved
from timeline.times.dated import century_at, dated_before_christ, decade_at, interval_in, name_of, unit_of
from timeline.times.joints import Link
from timeline.times.meaning import Calendar, Direction, Season, Unit
from timeline.times.moon import SIGHTED
from timeline.times.timex3 import date_value, season_month, year_value

_SURELY_OVER, _SURELY_AHEAD = 45, 75
_A_MONTH, _HALF_A_YEAR = timedelta(days=31), timedelta(days=183)
_REPORTED = 137
"""Days from the start of a quarter until its results have been told, and a plan is of the next such quarter."""
_MARCH = 3
_MONTHS_AROUND = (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6)
_SINCE = frozenset({Link.SINCE, Link.ENDED, Link.ENDING})
_UP_TO = frozenset({Link.THROUGH, Link.UNTIL, Link.FOR})
_IN = frozenset({Link.IN, Link.BY, Link.UNTIL, Link.DURING})
_ON = frozenset({
    Link.OVER, Link.AT, Link.ON, Link.DURING, Link.SINCE, Link.AFTER, Link.IN, Link.AROUND, Link.OPENING,
})  # fmt: skip


def complete(said: Calendar, context: Context) -> Resolved:
    """Return the date that ``said`` means in its context."""
    if said.century is not None:
        return century_at(said.century)
    if said.decade is not None:
        return decade_at(said.decade)
    if said.year is not None and said.year < 0:
        return dated_before_christ(said)
    if said.year is not None:
        return _resolved(said, said.year, context, "the date is complete as it stands", anchored=False)
    if said.month is None and said.day is not None:
        return _day_of_month(said, context)
    if said.famous is not None and date(said.famous, said.month or 1, said.day or 1) <= context.day:
        other = _choose_year(replace(said, famous=None), context)
        result = _resolved(said, said.famous, context, f"{name_of(said)}: the day that is known by its event")
        return replace(result, alternatives=(Reading(other.value, other.interval, "some later event of that day"),))
    return _choose_year(said, context)


def _choose_year(said: Calendar, context: Context) -> Resolved:
    """Choose the year of a date without one: by its direction, its tense, or the nearest."""
    if context.style == "narrative" and context.so_far.running is not None and said.direction is None:
        return _running_year(said, context)
    told_on = _month_told_on(said, context) or _day_of_period_told(said, context) or _day_told_on(said, context)
    if told_on is not None:
        return told_on
    day = context.day
    if said.direction is Direction.THIS:
        year = day.year - _is_of_last_year(said, context)
        return _resolved(said, year, context, f"{name_of(said)}: the one of the year of publication")
    dated = _neighbours(said, day.year)
    if not dated:
        return _resolved(said, day.year, context, f"{name_of(said)}: the year of publication")
    last = said.direction is Direction.LAST
    past = [item for item in dated if item[1] <= day and not (last and _holds(said, item, day))]
    future = [item for item in dated if item[1] > day]
    chosen, policy = _by_direction(said, context, past, future)
    result = _resolved(said, chosen[0], context, policy)
    rest = [item for item in (past[-1:] + future[:1]) if item[0] != chosen[0]]
    losers = tuple(_reading(said, item[0], context, "the other side of the publication date") for item in rest)
    if last and context.link not in _SINCE and len(past) > 1:
        losers = (_reading(said, past[-2][0], context, "some say last for the one of last year"),)
    return replace(result, alternatives=result.alternatives + losers)


def _day_told_on(said: Calendar, context: Context) -> Resolved | None:
    """Return "12 October" of "on 9 October 2006 they spoke; on 12 October she left", told years after.

    In one sentence, "heard on 2 July 2024 and dismissed on 9 July", it holds from the next year on.
    """
    told = context.so_far.day_told
    near = context.near_told
    if told is None or near is None or near.date() != told:
        return None
    years = 1 if context.tense is Tense.PAST and context.so_far.sentence == context.near else LONG_AGO
    if told.year > context.day.year - years:
        return None
    if said.direction is not None or said.day is None or said.month is None or context.tense is Tense.FUTURE:
        return None
    goes_on = -_A_MONTH <= _since(told, said) <= _HALF_A_YEAR
    result = _resolved(said, told.year, context, f"{name_of(said)}: of the year told just before") if goes_on else None
    return None if result is None else replace(result, anchor=told)


def _day_of_period_told(said: Calendar, context: Context) -> Resolved | None:
    """Return the day of "arrested in December 2022 and extradited on Dec. 21", told in a later year.

    So it is with "next year's race will start on June 29", unless this year's is still ahead.
    """
    period = context.so_far.sentence
    told = None if period is None else period.start
    if period is None or told is None or said.direction is not None or said.day is None:
        return None
    this_year = told.year == context.day.year + 1 and _since(context.day, said) > timedelta(0)
    match period.granularity, context.tense:
        case Granularity.MONTH, Tense.PAST if told.month == said.month and told.year < context.day.year:
            what = "month"
        case Granularity.YEAR, Tense.FUTURE if told.date() > context.day and not this_year:
            what = "year"
        case _:
            return None
    return _resolved(said, told.year, context, f"{name_of(said)}: of the {what} told just before")


def _since(told: date, said: Calendar) -> timedelta:
    """The time from the day told to the same year's day of that name; the least there is where there is none."""
    interval = interval_in(said, told.year)
    start = None if interval is None else interval.start
    return timedelta.min if start is None else start.date() - told


def _is_of_last_year(said: Calendar, context: Context) -> bool:
    """Whether "this winter" is said in its second half, or "he left this autumn" before the next autumn."""
    if said.season is None:
        return False
    month = context.day.month
    winter = said.season is Season.WINTER and month < _MARCH
    return winter or (context.tense is Tense.PAST and season_month(said.season) > month)


def _month_told_on(said: Calendar, context: Context) -> Resolved | None:
    """Return "charged the next day and freed in December": the first December of the running time, unless ahead."""
    told = context.so_far.sentence_told
    if told is None or not context.so_far.carried or said != Calendar(month=said.month) or said.month is None:
        return None
    year = told.year + (said.month < told.month)
    result = _resolved(said, year, context, f"{name_of(said)}: the first one after the running time")
    start = result.start
    if start is None or start.date() > context.day or context.tense is Tense.FUTURE:
        return None
    return replace(result, anchor=told.date())


_Dated = tuple[int, date]


def _by_direction(
    said: Calendar, context: Context, past: Sequence[_Dated], future: Sequence[_Dated]
) -> tuple[_Dated, str]:
    name = name_of(said)
    if not future or not past:
        return (past or future)[-1 if past else 0], f"{name}: the only one near the publication date"
    if said.direction is Direction.LAST:
        return past[-1], f"last {name}: the most recent one that is over"
    if said.direction is Direction.NEXT:
        return future[0], f"next {name}: the first one after publication"
    ahead = (future[0][1] - context.day).days
    behind = (context.day - past[-1][1]).days
    is_period = said.quarter is not None or said.half is not None
    if context.tense is Tense.FUTURE and not is_period and (said.day is None or behind > _SURELY_OVER):
        running = _holds(said, past[-1], context.day)
        return (past[-1] if running else future[0]), f"{name} with a future verb: the first one after publication"
    if is_period and context.tense is Tense.FUTURE and context.link in _IN and behind > _REPORTED:
        return future[0], f"{name} with a future verb: the first one after publication"
    if is_period:
        return past[-1], f"{name}: the most recent one that has begun"
    if said.season is not None or (said.month is not None and said.day is None):
        over = context.tense is Tense.PAST and context.link not in _UP_TO
        if over or behind <= 2 * ahead:
            return past[-1], f"{name}: the most recent one that has begun"
        return future[0], f"{name}: the nearest one, which is ahead"
    if said.holiday is not None and context.tense is Tense.PAST and context.link in _ON:
        return past[-1], f"{name} with a past verb: the most recent one"
    fronted = said.day is not None and context.sentence_start and context.link is Link.ON
    if context.tense is Tense.PAST and (fronted or ahead > _SURELY_AHEAD) and context.link is not Link.ENDING:
        return past[-1], f"{name} with a past verb: the most recent one"
    nearest = past[-1] if behind <= ahead else future[0]
    return nearest, f"{name}: the nearest one to the publication date"


def _running_year(said: Calendar, context: Context) -> Resolved:
    """In a narrative a month or a day belongs to the running year, or to the next when that has gone by."""
    running = context.so_far.running
    assert running is not None
    year = running.year
    month = said.month or (season_month(said.season) if said.season else None)
    if year > 0 and interval_in(said, year) is None:
        year = next((near for near in (year - 1, year + 1, year - 2, year + 2) if interval_in(said, near)), year)
    if year > 0 and month is not None and running.month is not None and running.month - month >= 11:
        year += 1
    if year < 0:
        return dated_before_christ(replace(said, year=year))
    return _resolved(said, year, context, f"{name_of(said)}: of the running year, {year}", anchored=True)


def _neighbours(said: Calendar, year: int) -> list[_Dated]:
    """The first days of the unit in the years around, where it exists and its weekday fits."""
    result = []
    rare = said.weekday is not None or said.day == 29
    for candidate in range(year - 6, year + 7) if rare else range(year - 1 - (said.season is not None), year + 2):
        interval = interval_in(said, candidate)
        if interval is None or interval.start is None:
            continue
        first = interval.start.date()
        if said.weekday is None or first.weekday() == said.weekday:
            result.append((candidate, first))
    if not result and said.weekday is not None:
        return _neighbours(replace(said, weekday=None), year)
    return result


def _holds(said: Calendar, dated: _Dated, day: date) -> bool:
    interval = interval_in(said, dated[0])
    if interval is None or interval.start is None or interval.end is None:
        return False
    return interval.start <= as_datetime(day) < interval.end


def _resolved(said: Calendar, year: int, context: Context, policy: str, *, anchored: bool = True) -> Resolved:
    interval = interval_in(said, year)
    anchor = context.anchor if anchored else None
    if interval is None or interval.start is None:
        value = year_value(year) + (f"-{said.month:02d}" if said.month else "")
        return Resolved(TimexKind.DATE, value, anchor=anchor, policy="there is no such day in the calendar")
    value = date_value(interval.start, unit_of(said))
    if said.holiday == "ramadan" and interval.end is not None:
        value += f"/{date_value(interval.end - timedelta(days=1), Unit.DAY)}"
    if said.holiday in SIGHTED:
        policy += "; the sighting of the moon may move it by a day"
    alternatives: tuple[Reading, ...] = ()
    if said.other is not None:
        alternatives = (_reading(said.turned, year, context, "day and month the other way round"),)
    if said.fiscal:
        policy += "; a fiscal year is taken as the calendar year that names it"
    return Resolved(TimexKind.DATE, value, interval, anchor=anchor, policy=policy, alternatives=alternatives)


def _reading(said: Calendar, year: int, context: Context, reason: str) -> Reading:
    result = _resolved(replace(said, other=None), year, context, "")
    return Reading(result.value, result.interval, reason)


def _day_of_month(said: Calendar, context: Context) -> Resolved:
    """ "the 29th": of the running month in a narrative, else the nearest one."""
    recent = context.told.year >= context.day.year - LONG_AGO
    ahead = recent and context.style == "news" and context.tense is Tense.FUTURE and said.weekday is None
    told = max(context.told, context.day) if ahead else context.told
    assert said.day is not None
    months = _MONTHS_AROUND if said.weekday is not None else _MONTHS_AROUND[:3]
    for back in months if MINYEAR < told.year < MAXYEAR else ():
        month = step(datetime(told.year, told.month, 1), back, Granularity.MONTH)
        there = replace(said, month=month.month)
        interval = interval_in(there, month.year)
        if interval is None or interval.start is None or said.weekday not in (None, interval.start.weekday()):
            continue
        if context.style == "news" and context.tense is Tense.PAST and interval.start.date() > context.day:
            continue
        if ahead and interval.start.date() < told:
            continue
        policy = "the running month" if said.weekday is None else "the nearest month in which the weekday fits"
        return _resolved(there, month.year, context, policy)
    if said.weekday is not None:
        return _day_of_month(replace(said, weekday=None), context)
    return Resolved(TimexKind.DATE, f"XXXX-XX-{said.day:02d}", policy="the month is not known")
