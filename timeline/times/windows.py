"""Calendar units around an anchor: "Friday", "last week", "that year", "the weekend"."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache

from timeline.interval import Granularity, Interval, as_datetime
from timeline.model import Reading, Tense, TimexKind
from timeline.times.complete import complete
from timeline.times.context import GRANULARITIES, Context, Resolved, beside, moved, unit_at
from timeline.times.dated import before_christ
from timeline.times.joints import Link
from timeline.times.meaning import (
    CLOCK_UNITS,
    WEEKDAY_NAMES,
    Anchor,
    Calendar,
    Direction,
    Mod,
    Ref,
    Unit,
    Weekday,
    Window,
)
from timeline.times.timex3 import date_value, season_month, year_value

_AROUND_A_TURN = 5
_SUNDAY = 6
_THESE_DAYS = 4
_REPORTED_BY = 4
"""The month by whose end the results of a year have been told."""
_DEADLINES = frozenset({Link.UNTIL, Link.BY, Link.BEFORE, Link.FROM})


def resolve_weekday(said: Weekday, context: Context) -> Resolved:
    """Return the weekday that was said: the most recent one unless a direction or the tense says else."""
    narrated = context.style == "narrative" and said.direction is None
    base = context.told if said.anchor is Anchor.RUNNING or narrated else context.day
    name = WEEKDAY_NAMES[said.day]
    ahead = (said.day - base.weekday()) % 7
    behind = (base.weekday() - said.day) % 7
    if said.direction is Direction.LAST and _is_these_days(base, behind):
        offset, policy = -behind - 7, f"last {name}: the one of last week, as that of these days is called {name} alone"
    elif said.direction in (Direction.LAST, Direction.PAST):
        offset, policy = -(behind or 7), f"last {name}: the most recent {name} before the anchor"
    elif said.direction is Direction.NEXT:
        offset, policy = (ahead or (0 if said.weeks else 7)) + 7 * said.weeks, _of_weeks(said.weeks, name)
    elif said.direction is Direction.THIS:
        offset = said.day - base.weekday()
        policy = f"this {name}: the {name} of the same week"
    elif (day := _beside_told(said, context)) is not None:
        offset, policy = (day - base).days, f"{name}: the day beside the one told, by another clock"
    elif ahead == 0:
        offset, policy = 0, f"{name}: the day of publication is a {name}"
    elif context.tense is Tense.FUTURE and (behind > 1 or narrated or _is_sure(context)):
        offset, policy = ahead, f"{name} with a future verb: the first {name} after publication"
    elif ahead == 1 and not narrated and (context.tense is not Tense.PAST or _is_tomorrow(context)):
        offset, policy = 1, f"{name}: the day after publication, rather than the one six days before"
    elif _goes_on(context, -behind):
        offset, policy = ahead, f"{name} in a list of days: the first {name} after publication"
    else:
        offset, policy = -behind, f"{name}: the most recent {name}, the day of publication included"
    result = day_at(base, offset, policy)
    return replace(result, alternatives=_other_weekdays(said, base, offset))


def _beside_told(said: Weekday, context: Context) -> date | None:
    """Return the Friday of "on Thursday at 9 p.m. EST (0200 GMT Friday)", or the day before in such a bracket."""
    told = context.so_far.sentence_told
    if told is None or context.link is not Link.ASIDE:
        return None
    days = {1: 1, 6: -1}.get((said.day - told.weekday()) % 7)
    return None if days is None else told.date() + timedelta(days)


def _of_weeks(weeks: int, name: str) -> str:
    """The grounds of "next Friday" and of "Friday week"."""
    first = f"the first {name} after the anchor"
    return f"{weeks} week{'s' if weeks > 1 else ''} after {first}" if weeks else f"next {name}: {first}"


def _is_tomorrow(context: Context) -> bool:
    """Whether the weekday after publication is that day though its verb is in the past.

    So it is on a page that goes on past midnight, and so is the day that something is done for: "braced for Friday".
    """
    return context.overnight or context.link is Link.FOR


def _is_these_days(base: date, behind: int) -> bool:
    """Whether a weekday was one of the last three days, in the same week; a Sunday opens a week as well as it ends one.

    Nobody calls such a day "last Tuesday" on a Wednesday: that is the Tuesday before.
    """
    return 0 < behind < _THESE_DAYS and behind <= base.weekday() != _SUNDAY


def _is_sure(context: Context) -> bool:
    """Whether "on Wednesday", told on a Thursday, is to come: "will meet", "until"; "agreed to meet" was yesterday.

    It is after a day ahead: "is expected to land on Monday and to speak on Wednesday".
    """
    told = context.so_far.sentence_told
    return context.sure or context.link in _DEADLINES or (told is not None and told.date() > context.day)


def _goes_on(context: Context, offset: int) -> bool:
    """Whether it is the Friday of "on Thursday and Friday", published that Thursday: a list of days goes forward."""
    told = context.so_far.sentence_told
    if told is None or context.link is not Link.LISTED or context.tense is Tense.PAST:
        return False
    back = (told.date() - context.day).days
    return context.style == "news" and offset < back and back > -7


def resolve_window(said: Window, context: Context) -> Resolved:
    """Return the calendar unit around the anchor, moved by the offset that was said."""
    if said.unit is Unit.WEEKEND and not (said.anchor is Anchor.RUNNING and context.so_far.latest is not None):
        return _weekend(said, context.day, context)
    if said.anchor is Anchor.PERIOD:
        return _period(said, context)
    if context.style == "narrative" and said == Window(Unit.DAY):
        return Resolved(TimexKind.DATE, Ref.PRESENT, anchor=context.anchor, policy="the present of whoever speaks")
    # "This year" and "next year" of a history are its own; "last year a statue was unveiled" is of its reader's time
    narrated = context.style == "narrative" and said.offset >= 0 and said != Window(Unit.DAY)
    if narrated and context.so_far.latest is not None and context.so_far.latest.year < 0:
        narrated = False
    if (said.anchor is Anchor.RUNNING or narrated) and context.so_far.latest is not None:
        return running_window(said, context)
    base = context.day
    if said.unit is Unit.WEEK and said.offset == 0 and base.weekday() == _SUNDAY and context.tense is Tense.FUTURE:
        return unit_around(base + timedelta(days=1), Unit.WEEK, base, "the week ahead, as it was said on a Sunday")
    if said.season is not None:
        return complete(Calendar(season=said.season), context)
    policy = _window_policy(said, "the publication date")
    result = unit_around(beside(base, said.offset, said.unit), said.unit, base, policy)
    if said.unit in CLOCK_UNITS:
        return Resolved(TimexKind.TIME, Ref.PRESENT, result.interval, anchor=base, policy=policy)
    return result


@lru_cache(maxsize=4096)
def day_at(base: date, offset: int, policy: str) -> Resolved:
    """Return the day so many days from ``base``."""
    return unit_around(moved(base, offset, Unit.DAY), Unit.DAY, base, policy)


def unit_around(moment: date, unit: Unit, anchor: date | None, policy: str) -> Resolved:
    """Return the calendar unit that holds ``moment``."""
    interval = unit_at(moment, unit)
    start = moment if unit in CLOCK_UNITS else interval.start or moment
    kind = TimexKind.TIME if unit in CLOCK_UNITS else TimexKind.DATE
    return Resolved(kind, date_value(start, unit), interval, anchor=anchor, policy=policy)


def running_window(said: Window, context: Context) -> Resolved:
    """Return the calendar unit around the date told last."""
    next_day = said.offset and GRANULARITIES[said.unit] <= Granularity.DAY
    running = context.so_far.main_line if next_day else context.so_far.latest
    assert running is not None
    if running.year < 0 or running.date is None:
        return before_christ(said, running)
    if said.season is not None:
        year = min(max(running.year + said.offset, 1), 9999)
        return unit_around(date(year, season_month(said.season), 1), Unit.SEASON, running.date, "the running year")
    if GRANULARITIES[said.unit] < GRANULARITIES[running.unit]:
        value = {Unit.DAY: "-XX-XX", Unit.WEEK: "-WXX", Unit.MONTH: "-XX", Unit.WEEKEND: "-WXX-WE"}.get(said.unit, "")
        if running.unit is Unit.MONTH and said.unit is Unit.DAY:
            value = f"-{running.month:02d}-XX"
        value, policy = f"{year_value(running.year)}{value}", "the running time is known no finer"
        return Resolved(TimexKind.DATE, value, anchor=running.date, policy=policy)
    moment = beside(running.date, said.offset, said.unit)
    return unit_around(moment, said.unit, running.date, _window_policy(said, "the running time"))


def _other_weekdays(said: Weekday, base: date, offset: int) -> tuple[Reading, ...]:
    if said.direction is Direction.NEXT and not said.weeks:
        other, reason = offset + 7, "some say next for the one of next week"
    elif said.direction is Direction.LAST and offset < -7:
        other, reason = offset + 7, "some say last for the most recent one"
    elif said.direction is Direction.LAST:
        other, reason = offset - 7, "some say last for the one of last week"
    elif said.direction is None and offset <= 0:
        other, reason = offset + 7, "nothing in the clause points to the future"
    elif said.direction is None:
        other, reason = offset - 7, "the clause points to the future"
    else:
        return ()
    reading = day_at(base, other, "")
    return (Reading(reading.value, reading.interval, reason),)


def _window_policy(said: Window, anchor: str) -> str:
    where = {0: "that holds", -1: "before the one that holds", 1: "after the one that holds"}
    fiscal = "; a fiscal period is taken as the calendar one" if said.fiscal else ""
    return f"the {said.unit} {where.get(said.offset, f'{said.offset:+d} from the one that holds')} {anchor}{fiscal}"


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
    result, other = (
        unit_around(moved(base, days, Unit.DAY), Unit.WEEKEND, base, why)
        for days, why in ((own, policy), (own + (7 if own < 0 else -7), ""))
    )
    reason = "the weekend on the other side of the publication date"
    return replace(result, alternatives=(Reading(other.value, other.interval, reason),))


def _period(said: Window, context: Context) -> Resolved:
    """ "the quarter": the one under discussion; "the year": of the running time in a narrative, else of publication.

    "The latest quarter" (an offset of -1) is the one under discussion if that is over.
    """
    if said.unit is Unit.QUARTER:
        period = context.so_far.period
        if period is not None and not (said.offset and _is_open(period.interval, context)):
            return replace(period, anchor=context.day, policy="the quarter under discussion", alternatives=())
        before = moved(context.day, -1, Unit.QUARTER)
        return unit_around(before, Unit.QUARTER, context.day, "the last quarter that is complete")
    if said.unit is Unit.CENTURY:
        return _turn_of_the_century(context)
    if said.unit is Unit.YEAR and _tells_of_last_year(context):
        return resolve_window(replace(said, anchor=Anchor.PUBLISHED, offset=-1), context)
    if said.unit is Unit.DAY and context.style == "news":
        return day_at(_day_of_news(context), 0, "the day told last, unless that is ahead")
    past = said.unit is Unit.DECADE and context.tense is Tense.PAST
    anchor = Anchor.RUNNING if past or context.style == "narrative" else Anchor.PUBLISHED
    told = context.link is Link.FOR and context.tense is Tense.PAST
    over = said.unit is Unit.WEEK and told and context.day.weekday() == 0
    return resolve_window(replace(said, anchor=anchor, offset=said.offset - over), context)


def _tells_of_last_year(context: Context) -> bool:
    """Whether it is "for the year" of a report on the fourth quarter, published soon after New Year."""
    end = None if context.so_far.period is None else context.so_far.period.end
    over = end is not None and end.date() == date(context.day.year, 1, 1) and context.day.month <= _REPORTED_BY
    return over and context.style == "news" and context.link is Link.FOR and context.tense is not Tense.FUTURE


def _day_of_news(context: Context) -> date:
    """The day of "later in the day": the one told last, or in the paragraph, or of publication."""
    near = None if context.near_told is None else context.near_told.date()
    return next((day for day in (near, context.so_far.day_told) if day is not None and day <= context.day), context.day)


def _turn_of_the_century(context: Context) -> Resolved:
    """The few years around the nearest full hundred, which begin the century that gives the value."""
    base = context.told if context.style == "narrative" else context.day
    first = min(max((base.year + 50) // 100, 1), 99) * 100
    start, end = (datetime(first + years, 1, 1) for years in (-_AROUND_A_TURN, _AROUND_A_TURN))
    interval, value = Interval(start, end, Granularity.YEAR, True), date_value(start.replace(year=first), Unit.CENTURY)
    policy = f"the years around {first}, the nearest turn of a century"
    return Resolved(TimexKind.DATE, value, interval, mod=Mod.START, anchor=base, policy=policy)


def _is_open(period: Interval | None, context: Context) -> bool:
    return period is None or period.end is None or period.end > as_datetime(context.day)
