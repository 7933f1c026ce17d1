"""Which time an event has, and on what grounds: triggers and timexes in, one Dating a trigger out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc

from timeline.events.trigger import Trigger
from timeline.interval import Granularity, Interval
from timeline.model import Basis, Document, Timex, TimexKind


@dataclass(frozen=True, slots=True)
class Dating:
    """The time of one event: its interval, the expression it came from, the grounds, and the chance to be right."""

    interval: Interval | None
    timex: Timex | None
    basis: Basis | None
    confidence: float


def date_events(
    doc: Doc, document: Document, triggers: Sequence[Trigger], times: Sequence[Timex]
) -> tuple[Dating, ...]:
    """Return one dating for each trigger, in the same order."""
    roots = {}
    for timex in times:
        span = doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
        if span is not None and len(span) and timex.interval is not None and timex.kind is not TimexKind.SET:
            roots[span.root.i] = timex
    return tuple(_date(doc, document, trigger, roots) for trigger in triggers)


def _date(doc: Doc, document: Document, trigger: Trigger, roots: dict[int, Timex]) -> Dating:
    token = doc[trigger.token]
    for _ in range(6):
        for i, timex in roots.items():
            here = doc[i]
            while here.i != token.i and here.head.i != here.i and (here.pos_ not in ("VERB", "AUX") or here.i == i):
                here = here.head
            if here.i == token.i:
                return Dating(timex.extent, timex, Basis.SAID, 0.8)
        if token.head.i == token.i or token.dep_ in ("relcl", "ccomp", "advcl"):
            break
        token = token.head
    if trigger.tense == "FUTURE":
        day = Interval.around(_day(document.published), Granularity.DAY)
        return Dating(Interval(day.start, None, Granularity.DAY), None, Basis.PUBLISHED, 0.3)
    return Dating(Interval.around(_day(document.published), Granularity.DAY), None, Basis.PUBLISHED, 0.4)


def _day(moment: date) -> date:
    return date(moment.year, moment.month, moment.day)
