"""When an event begins and ends, as far as it is known: a template and a time in, bounds or an interval out.

The bounds are those of the EventTime corpus (Reimers, Dehghani and Gurevych 2016): each end of an
event is *on* a day, or *after* one and *before* another. An event of a single day has equal ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import IntEnum

from timeline.interval import Granularity, Interval, step


class Template(IntEnum):
    """How an event lies to a time."""

    ON = 0
    BEFORE = 1
    AFTER = 2
    SINCE_THEN = 3
    STATE = 4
    FROM = 5
    OVER = 6
    LONG_BEFORE = 7
    LONG_AFTER = 8
    UP_TO = 9


@dataclass(frozen=True, slots=True)
class Bound:
    """What is known of one end of an event: the day itself, or days that it lies after and before."""

    on: date | None = None
    after: date | None = None
    before: date | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """The two ends of an event; an event of a single day has the same bound twice."""

    begin: Bound
    end: Bound
    single_day: bool = False


def anchor_for(template: Template, time_of: Interval, published: date) -> Anchor | None:
    """Return the bounds of an event that lies so to ``time_of``; ``None`` where that makes no sense."""
    first, last = time_of.days
    if first is None or last is None:
        return None
    one_day = first == last
    inside = Bound(on=first) if one_day else Bound(after=first, before=last)
    match template:
        case Template.ON:
            return Anchor(inside, inside, single_day=True)
        case Template.BEFORE:
            return _point(Bound(before=first))
        case Template.AFTER:
            return _point(Bound(after=last))
        case Template.SINCE_THEN:
            return _point(Bound(after=first, before=published)) if first < published else None
        case Template.STATE:
            return Anchor(Bound(before=first), Bound(after=last))
        case Template.FROM:
            return Anchor(inside, Bound(after=max(last, published)))
        case Template.OVER:
            return None if one_day else Anchor(Bound(on=first), Bound(on=last))
        case Template.LONG_BEFORE:
            return Anchor(Bound(before=first), Bound(before=first))
        case Template.LONG_AFTER:
            return Anchor(Bound(after=last), Bound(after=last))
        case Template.UP_TO:
            return Anchor(Bound(before=first), inside)


def interval_for(template: Template, time_of: Interval, published: date) -> Interval:
    """Return the half-open interval in which such an event lies, open where an end is unknown."""
    match template:
        case Template.ON | Template.OVER:
            return time_of
        case Template.BEFORE | Template.LONG_BEFORE:
            return Interval(None, time_of.start, time_of.granularity, time_of.approximate)
        case Template.AFTER | Template.LONG_AFTER:
            return Interval(time_of.end, None, time_of.granularity, time_of.approximate)
        case Template.SINCE_THEN:
            return _until(time_of.start, published, time_of)
        case Template.STATE | Template.FROM:
            return Interval(time_of.start, None, time_of.granularity, time_of.approximate)
        case Template.UP_TO:
            return Interval(None, time_of.end, time_of.granularity, time_of.approximate)


def _until(start: datetime | None, published: date, time_of: Interval) -> Interval:
    end = step(datetime.combine(published, time.min), 1, Granularity.DAY)
    if start is not None and not start < end:
        return time_of
    return Interval(start, end, time_of.granularity, time_of.approximate)


def _point(bound: Bound) -> Anchor:
    return Anchor(bound, bound, single_day=True)
