"""The two ends of a range in their order: the last comes after the first, by a week, a year or the side of today."""

from dataclasses import replace

from timeline.errors import IntervalError
from timeline.model import Tense, TimexKind
from timeline.times.context import GRANULARITIES, Context, Resolved
from timeline.times.meaning import Calendar, Meaning, Range, Unit, Weekday, Within
from timeline.times.timex3 import date_value


def in_order(said: Range, first: Resolved, last: Resolved, context: Context) -> tuple[Resolved, Resolved]:
    """Return the ends of a range as they follow each other, and on the side of publication that the tense asks for."""
    return _over(said, *_moved_on(said, first, last, context), context)


def _moved_on(said: Range, first: Resolved, last: Resolved, context: Context) -> tuple[Resolved, Resolved]:
    """The end of a range comes after its start: move the end on, or the start back, by a week or a year."""
    if are_ordered(first, last) or first.interval is None or last.interval is None:
        return first, last
    day = said.last.outer if isinstance(said.last, Within) else said.last
    unit = Unit.WEEK if isinstance(day, Weekday) else Unit.YEAR
    later = _step(last, unit, 1)
    ahead = later.start is not None and later.start.date() > context.day
    if unit is Unit.YEAR and context.tense is not Tense.FUTURE and ahead:
        earlier = _step(first, unit, -1)
        return (earlier, last) if are_ordered(earlier, last) else (first, last)
    return (first, later) if are_ordered(first, later) else (first, last)


def _over(said: Range, first: Resolved, last: Resolved, context: Context) -> tuple[Resolved, Resolved]:
    """ "From Monday to Wednesday it rained", said on Monday, was last week; a season that is on is this year's."""
    weekdays = isinstance(said.first, Weekday) and isinstance(said.last, Weekday)
    if weekdays and context.tense is Tense.PAST and last.start is not None and last.start.date() > context.day:
        return _step(first, Unit.WEEK, -1), _step(last, Unit.WEEK, -1)
    if context.tense is Tense.FUTURE and _lacks_year(said.first) and _lacks_year(said.last):
        earlier = _step(first, Unit.YEAR, -1), _step(last, Unit.YEAR, -1)
        if _holds(*earlier, context):
            return earlier
    return first, last


def _lacks_year(said: Meaning) -> bool:
    return isinstance(said, Calendar) and said.month is not None and said.year is None and said.direction is None


def _holds(first: Resolved, last: Resolved, context: Context) -> bool:
    """Whether the day of publication lies in "the season, which runs from June 1 to Nov. 30"."""
    return first.start is not None and last.end is not None and first.start.date() <= context.day < last.end.date()


def _step(resolved: Resolved, unit: Unit, count: int) -> Resolved:
    if resolved.interval is None or resolved.interval.start is None:
        return resolved
    try:
        interval = resolved.interval.shift(count, GRANULARITIES[unit])
    except IntervalError:
        return resolved
    named = {granularity: name for name, granularity in reversed(GRANULARITIES.items())}[interval.granularity]
    assert interval.start is not None
    if resolved.kind is TimexKind.TIME:
        named = Unit.DAY
    _, clock, hour = resolved.value.partition("T")
    return replace(resolved, interval=interval, value=date_value(interval.start, named) + clock + hour)


def are_ordered(first: Resolved, last: Resolved) -> bool:
    """Whether the first begins before the last ends."""
    return first.start is not None and last.end is not None and first.start < last.end
