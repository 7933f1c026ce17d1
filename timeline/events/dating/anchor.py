"""When an event begins and ends, as far as it is known: a template and a time in, bounds out.

The bounds are those of the EventTime corpus (Reimers, Dehghani and Gurevych 2016): each end of an
event is *on* a day, or *after* one and *before* another. An event of a single day has equal ends. As in that
corpus, what lies before a month lies before its last day, what lies after it after its first, and
what lies within it before its 28th.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from timeline.interval import Granularity, Interval

_MONTH_END = 28


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

    @property
    def ends(self) -> tuple[Bound, Bound]:
        """Both ends, whether or not they are known to be the same day."""
        return self.begin, self.end


def anchor_for(template: Template, time_of: Interval, published: date) -> Anchor | None:
    """Return the bounds of an event that lies so to ``time_of``; ``None`` where that makes no sense."""
    first, last = time_of.days
    if first is None or last is None:
        return None
    one_day = first == last
    latest = last.replace(day=_MONTH_END) if time_of.granularity is Granularity.MONTH else last
    inside = Bound(on=first) if one_day else Bound(after=first, before=latest)
    match template:
        case Template.ON:
            return Anchor(inside, inside, single_day=True)
        case Template.BEFORE:
            return _point(Bound(before=last))
        case Template.AFTER:
            return _point(Bound(after=first))
        case Template.SINCE_THEN:
            return _point(Bound(after=first, before=published)) if first < published else None
        case Template.STATE:
            return Anchor(Bound(before=last), Bound(after=first))
        case Template.FROM:
            return Anchor(inside, Bound(after=max(last, published)))
        case Template.OVER:
            return None if one_day else Anchor(Bound(on=first), Bound(on=last))
        case Template.LONG_BEFORE:
            return Anchor(Bound(before=last), Bound(before=last))
        case Template.LONG_AFTER:
            return Anchor(Bound(after=first), Bound(after=first))
        case Template.UP_TO:
            return Anchor(Bound(before=last), inside)


def _point(bound: Bound) -> Anchor:
    return Anchor(bound, bound, single_day=True)
