"""Times of day on the calendar: "9 a.m.", "noon" or "the morning", of the day that was said or that is meant."""

from dataclasses import replace
from datetime import datetime, time

from timeline.interval import Granularity, Interval, step
from timeline.model import Reading, Tense, TimexKind
from timeline.times.context import Context, Resolved
from timeline.times.joints import Link
from timeline.times.meaning import Anchor, Clock, DayPart, Unit, Window
from timeline.times.timex3 import clock_value
from timeline.times.windows import day_at, running_window, unit_around

_PARTS = {
    DayPart.MORNING: (6, 12),
    DayPart.MIDDAY: (12, 14),
    DayPart.AFTERNOON: (12, 18),
    DayPart.EVENING: (18, 24),
    DayPart.NIGHT: (18, 24),
    DayPart.DAYTIME: (6, 18),
    DayPart.SMALL_HOURS: (0, 6),
}
_BY_MORNING = frozenset({DayPart.SMALL_HOURS, DayPart.MORNING})
_ONWARDS = frozenset({Link.AFTER, Link.PAST, Link.SINCE})
_DAWN, _NOON, _EVENING, _MIDNIGHT = 6, 12, 18, 24
_BESIDE = range(-1, 5)
"""How many hours after another, or after the first two of a part of the day, a clock time of the same one is told."""


def resolve_clock(said: Clock, context: Context) -> Resolved:
    """Return a time of day for which no day was said."""
    if said.hour and said.either and _is_evening(said.hour, context):
        said = replace(said, hour=said.hour + _NOON)
    told = said if context.tense is Tense.FUTURE or _goes_on(context) else opened(said, context)
    return clock_on(told, _clock_day(told, context))


def _is_evening(hour: int, context: Context) -> bool:
    """Whether "7:30" is p.m., as "Tuesday night" or "8 p.m." was told just before."""
    near = context.near
    if near is None or near.start is None or near.start.hour < _NOON:
        return False
    told = near.start.hour + 2 * (near.granularity is Granularity.PART_OF_DAY)
    return hour + _NOON - told in _BESIDE


def clock_on(said: Clock, day: Resolved) -> Resolved:
    """Return a time of day on a day that is known."""
    value = clock_value(day.value.partition("T")[0], said)
    if day.start is None:
        return Resolved(TimexKind.TIME, value, anchor=day.anchor, policy=day.policy)
    midnight = datetime.combine(day.start.date(), time.min)
    alternatives = tuple(
        Reading(clock_value(other.value.partition("T")[0], said), None, other.reason) for other in day.alternatives
    )
    return Resolved(
        TimexKind.TIME,
        value,
        _clock_interval(said, midnight),
        anchor=day.anchor,
        policy=day.policy if said.zone is None else f"{day.policy}; by the clock of {said.zone}",
        alternatives=alternatives,
    )


def opened(said: Clock, context: Context) -> Clock:
    """ "After midnight" is of the day that midnight opens, "at midnight" of the one that it closes."""
    return replace(said, hour=0) if said.hour == _MIDNIGHT and context.link in _ONWARDS else said


def comes_by_morning(said: Clock) -> bool:
    """Whether it is of the night's end or the morning: "2 a.m.", "dawn", "midnight"."""
    return said.part in _BY_MORNING or (said.hour is not None and said.hour % 24 < _DAWN)


def _clock_day(said: Clock, context: Context) -> Resolved:
    """The day of a bare clock time: of publication in news, the one told last in a narrative.

    After "Tuesday night" or "10 p.m." a time in the small hours is of the day after.
    """
    anchor = Anchor.RUNNING if context.style == "narrative" else Anchor.PUBLISHED
    if anchor is Anchor.RUNNING and context.so_far.latest is not None:
        return running_window(Window(Unit.DAY, 0, anchor), context)
    near = context.near_told
    if context.near is not None and near is not None and not context.perfect and _is_told(context.near, context):
        day = near.date()
        small = said.part is DayPart.SMALL_HOURS or (said.hour is not None and said.hour < _DAWN)
        night = context.near.granularity is Granularity.PART_OF_DAY
        if near.hour >= _NOON and said.hour == 0:
            return day_at(day, 1, "the midnight after the hours told just before")
        if near.hour >= _EVENING and (small or (night and _is_morning(said) and day < context.day)):
            return day_at(day, 1, "the morning after the evening told just before")
        if said.hour == _MIDNIGHT and near.hour < _DAWN and context.near.granularity <= Granularity.HOUR:
            return day_at(day, -1, "the midnight before the small hours told just before")
        return unit_around(day, Unit.DAY, context.day, "the day told just before")
    if said.hour == _MIDNIGHT and context.tense is Tense.PAST:
        return day_at(context.day, -1, "the midnight before the day of publication")
    return unit_around(context.day, Unit.DAY, context.day, "the day of publication")


def _is_told(near: Interval, context: Context) -> bool:
    """Whether what is over may be of that day: of one ahead only if its early hours have been told."""
    if near.start is None or context.tense is not Tense.PAST or near.start.date() <= context.day:
        return True
    return near.end is not None and near.end.date() == near.start.date() and near.start.hour < _DAWN


def _goes_on(context: Context) -> bool:
    """Whether its sentence has told an hour of the day: "from 10 a.m. until well after midnight"."""
    told = context.so_far.sentence_told
    if context.so_far.sentence is None or told is None or context.so_far.sentence.granularity > Granularity.HOUR:
        return False
    return told.hour >= _DAWN


def _is_morning(said: Clock) -> bool:
    return said.part is DayPart.MORNING or (said.hour is not None and said.hour < _NOON)


def _clock_interval(said: Clock, midnight: datetime) -> Interval:
    if said.hour is None:
        first, last = (step(midnight, hour, Granularity.HOUR) for hour in _PARTS[said.part or DayPart.DAYTIME])
        return Interval(first, last, Granularity.PART_OF_DAY)
    start = step(midnight, said.hour * 60 + (said.minute or 0), Granularity.MINUTE)
    return Interval(start, step(start, 1, Granularity.MINUTE), Granularity.MINUTE)
