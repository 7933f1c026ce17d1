"""What a meaning meets on its way to the calendar: the anchor, the running time, the tense; and what comes out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from functools import lru_cache
from typing import Literal, TypeAlias

from timeline.errors import IntervalError
from timeline.interval import Granularity, Interval, as_datetime, as_day, floor, step
from timeline.model import Reading, Tense, TimexKind
from timeline.times.joints import Link
from timeline.times.meaning import Mod, Unit

KnownStyle: TypeAlias = Literal["news", "narrative"]

GRANULARITIES = {unit: Granularity[unit.name] for unit in Unit if unit.name in Granularity.__members__} | {
    Unit.SECOND: Granularity.MINUTE,
    Unit.FORTNIGHT: Granularity.WEEK,
    Unit.MILLENNIUM: Granularity.CENTURY,
    Unit.UNKNOWN: Granularity.YEAR,
}
_MULTIPLES = {Unit.FORTNIGHT: 2, Unit.MILLENNIUM: 10}
_SMALLER = {Unit.YEAR: (Unit.MONTH, 12), Unit.DECADE: (Unit.YEAR, 10), Unit.CENTURY: (Unit.YEAR, 100),
            Unit.HOUR: (Unit.MINUTE, 60), Unit.DAY: (Unit.HOUR, 24), Unit.FORTNIGHT: (Unit.WEEK, 2)}  # fmt: skip
LONG_AGO = 2
"""Years back from which on what is told is a story of its own."""
OUTSIDE = (IntervalError, OverflowError, ValueError)
"""What is raised by a time that leaves the years 1 to 9999; ``resolve`` catches it."""


@dataclass(frozen=True, slots=True)
class Running:
    """The narrative's own time: the last date that was told, as far as it is known; BC years are negative."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> date | None:
        """The running day, or ``None`` before Christ; a month counts from its first day."""
        return date(self.year, self.month or 1, self.day or 1) if MINYEAR <= self.year <= MAXYEAR else None

    @property
    def unit(self) -> Unit:
        """How finely it is known."""
        return Unit.DAY if self.day else Unit.MONTH if self.month else Unit.YEAR


@dataclass(frozen=True, slots=True)
class Discourse:
    """What the text has told so far.

    ``running`` is the narrative's time, which a look back does not move; ``latest`` is the date
    that was told last, whatever its role: "six years later" counts from it. ``period`` is the business quarter
    under discussion, by the name that the report gives it. ``sentence`` is the time told before in the same sentence,
    and ``carried`` whether a month goes on from it: from "the next day", or a full date.
    """

    running: Running | None = None
    latest: Running | None = None
    period: Resolved | None = None
    sentence: Interval | None = None
    carried: bool = False

    @property
    def day_told(self) -> date | None:
        """The date that was told last if its day is known."""
        return self.latest.date if self.latest is not None and self.latest.day else None

    @property
    def sentence_told(self) -> datetime | None:
        """Where the time told before in the same sentence begins."""
        return None if self.sentence is None else self.sentence.start

    @property
    def main_line(self) -> Running | None:
        """The time told last, or the day that a look back has left: "on Friday … two weeks earlier … the next day"."""
        left = self.latest is not None and self.latest.day is None and self.running is not None
        return self.running if left and self.running is not None and self.running.day else self.latest


@dataclass(frozen=True, slots=True)
class Context:
    """Everything that a resolution may depend on: the article, what it has told so far, and the words around.

    ``near`` is the day or the clock time that was told last in the same paragraph. ``perfect`` says that the clause
    around a length is in the perfect, ``sure`` that it tells of what will be for sure, ``overnight`` that the text
    goes on past midnight, so that it tells of the next day what is over.
    """

    published: date
    style: KnownStyle
    overnight: bool
    so_far: Discourse
    near: Interval | None
    tense: Tense | None
    link: Link | None
    sentence_start: bool
    perfect: bool
    sure: bool

    @property
    def day(self) -> date:
        """The day of publication."""
        return as_day(self.published)

    @property
    def anchor(self) -> date:
        """The running day in a narrative, the day of publication in news."""
        told = self.so_far.running.date if self.so_far.running is not None else None
        return told if self.style == "narrative" and told is not None else self.day

    @property
    def told(self) -> date:
        """The day that was told last if there is one, else the day of publication."""
        told = self.so_far.latest.date if self.so_far.latest is not None else None
        return told or self.day

    @property
    def near_told(self) -> datetime | None:
        """Where the day or the clock time told last in the paragraph begins."""
        return None if self.near is None else self.near.start


@dataclass(frozen=True, slots=True)
class Resolved:
    """A time on the calendar: TIMEX3's attributes, the interval, the grounds, and the two ends of a range."""

    kind: TimexKind
    value: str
    interval: Interval | None = None
    mod: Mod | None = None
    anchor: date | None = None
    policy: str = ""
    alternatives: tuple[Reading, ...] = ()
    ends: tuple[Resolved, ...] = ()

    @property
    def start(self) -> datetime | None:
        """Where it begins, if that is known."""
        return None if self.interval is None else self.interval.start

    @property
    def end(self) -> datetime | None:
        """Where it ends, if that is known."""
        return None if self.interval is None else self.interval.end


@lru_cache(maxsize=4096)
def unit_at(moment: date, unit: Unit) -> Interval:
    """Return the calendar unit around a moment; raises one of OUTSIDE at the calendar's ends, as ``moved`` does."""
    return Interval.around(moment, GRANULARITIES[unit])


def moved(moment: date, count: float, unit: Unit) -> datetime:
    """Return ``moment`` moved by so many units, also by a half or a quarter."""
    whole = int(count)
    part = count - whole
    result = step(as_datetime(moment), whole * _MULTIPLES.get(unit, 1), GRANULARITIES[unit])
    if part and unit in _SMALLER:
        smaller, number = _SMALLER[unit]
        return step(result, round(part * number), GRANULARITIES[smaller])
    return result + timedelta(days=3 if part > 0 else -3) if part and unit is Unit.WEEK else result


def beside(moment: date, offset: int, unit: Unit) -> datetime:
    """Return the start of the unit so many units away from the one around ``moment``."""
    return moved(floor(as_datetime(moment), GRANULARITIES[unit]), offset, unit)
