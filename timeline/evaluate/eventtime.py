"""The measures of the EventTime corpus: gold bounds and ours in, shares of right ones out.

Source: Reimers, Dehghani and Gurevych, "Temporal Anchoring of Events for the TimeBank Corpus", ACL 2016.
**strict**: both ends are the same; **relaxed**: both ends can be true together with the gold's;
**single-day**: strict, on gold events of a single day; **exact-day**: the day of our row is right, on
gold events of one definite day.

The program that the authors published in 2018 (UKPLab/tacl2017-event-time-extraction) counts otherwise,
and their printed figures are its: strict asks for the same kind of event too;
an event of one day and one of several are compatible if the latter could be a single day and the former
lies within its bounds; single-day is the share of right ones among the events that both call single-day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.evaluate.report import share
from timeline.events import Anchor, Bound, Dating, agrees, are_compatible, same_anchor, spelled

SURE = 0.8
MEASURES = ("strict", "relaxed", "single-day", "exact-day", "sure", "sure right")
PROGRAM = ("strict", "relaxed", "single-day")


@dataclass(frozen=True, slots=True)
class Judged:
    """One gold event with our bounds and our dating of it."""

    id: str
    text: str
    gold: Anchor
    anchor: Anchor | None
    dating: Dating

    @property
    def day(self) -> str:
        """The day of our row."""
        return "" if self.dating.interval is None else spelled(self.dating.interval)

    @property
    def is_right(self) -> bool:
        """Whether both ends are right."""
        return self.anchor is not None and same_anchor(self.anchor, self.gold)

    @property
    def is_right_day(self) -> bool:
        """Whether the gold event has one definite day, and our row that day."""
        return self.gold.begin.on is not None and self.day == self.gold.begin.on.isoformat()

    def __str__(self) -> str:
        return f"{self.id} {self.text!r}: gold {_shown(self.gold)}, ours {_shown(self.anchor)}"


def accuracies(judged: Sequence[Judged]) -> tuple[int | float, ...]:
    """Return the figures of ``MEASURES``; "sure" are the exact days whose row has a confidence of 0.8 or more."""
    single = [event for event in judged if event.gold.single_day]
    exact = [event for event in single if event.gold.begin.on is not None]
    sure = [event for event in exact if event.dating.confidence >= SURE]
    return (
        percent(event.is_right for event in judged),
        percent(event.anchor is not None and agrees(event.anchor, event.gold) for event in judged),
        percent(event.is_right for event in single),
        percent(event.is_right_day for event in exact),
        len(sure),
        percent(event.is_right_day for event in sure),
    )


def by_program(judged: Sequence[Judged]) -> tuple[float, ...]:
    """Return the figures of ``PROGRAM``."""
    single = [event for event in judged if event.anchor and event.gold.single_day and event.anchor.single_day]
    return (
        percent(event.anchor == event.gold for event in judged),
        percent(event.anchor is not None and are_compatible(event.anchor, event.gold) for event in judged),
        percent(event.anchor == event.gold for event in single),
    )


def percent(hits: Iterable[bool]) -> float:
    """Return the share of true values in percent, with one decimal.

    >>> percent([True, False, True])
    66.7
    """
    values = list(hits)
    return round(100 * share(sum(values), len(values)), 1)


def _shown(anchor: Anchor | None) -> str:
    if anchor is None:
        return "none"
    ends = [_end(anchor.begin)] if anchor.single_day else [_end(anchor.begin), _end(anchor.end)]
    return " .. ".join(ends)


def _end(bound: Bound) -> str:
    if bound.on is not None:
        return bound.on.isoformat()
    after = f">{bound.after}" if bound.after else ""
    return f"{after}<{bound.before}" if bound.before else after or "?"
