"""The noun between times and events: a time with its place in the sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.events.syntax.parse import VERBAL
from timeline.interval import Interval, as_day
from timeline.model import Timex, TimexKind

# The value of "now" and "currently", which name no day.
NOW = "PRESENT_REF"
# What a time says that names a weekday.
WEEKDAY = "Weekday("


@dataclass(frozen=True, slots=True)
class Placed:
    """A timex with a calendar meaning, its head token, sentence, and the verbs and nouns above it.

    ``unit`` names how long it is, ``when`` how it lies to the day of publication. ``is_news`` says whether its
    sentence tells what happened then.
    """

    timex: Timex
    interval: Interval
    root: int
    sentence: int
    signal: str
    above: tuple[int, ...]
    unit: str
    when: str
    is_news: bool = True

    @property
    def is_bygone(self) -> bool:
        """Whether it is over by the day of publication."""
        return self.when in ("past", "just")

    @property
    def is_fresh(self) -> bool:
        """Whether it is that day, or one of the week before."""
        return self.when in ("just", "today")

    def below(self, word: int) -> tuple[int, ...]:
        """Return the words through which the time hangs on a word above it, from the time up; none if it does not."""
        return self.above[: self.above.index(word)] if word in self.above else ()

    def carrier(self, pos: Sequence[str]) -> int | None:
        """Return the first verb above the time, by the part of speech of every word."""
        return next((word for word in self.above[1:] if pos[word] in VERBAL), None)


def is_datable(timex: Timex) -> bool:
    """Whether a time is a stretch of the calendar with two ends, and no habit."""
    return timex.kind is not TimexKind.SET and timex.interval is not None and not timex.interval.is_open


def is_clock(timex: Timex) -> bool:
    """Whether a time tells the hour of a day that it does not name: "at 6am"."""
    return timex.meaning.startswith("Clock(")


def unit_of(kind: TimexKind, interval: Interval) -> str:
    """How long a time is: "day", "month"; "forday" if it is a length."""
    first, last = interval.days
    unit = "day" if first == last else interval.granularity.name.lower()
    return f"for{unit}" if kind is TimexKind.DURATION else unit


def compared(interval: Interval, published: date) -> str:
    """How a time lies to the day of publication: long "past", "just", "today", "around" it, "future", "open"."""
    first, last = interval.days
    day = as_day(published)
    if first is None or last is None:
        return "open"
    if last < day:
        return "past" if last < day - timedelta(days=7) else "just"
    if first > day:
        return "future"
    return "today" if first == last else "around"
