"""What the day on which an article came out says of its events: which were still ahead of it, and which were over."""

from dataclasses import replace

from timeline.events.dating.attach import Dating
from timeline.events.dating.confidence import BOUND
from timeline.events.english.outlook import SCHEDULING
from timeline.events.syntax.parse import Word
from timeline.events.triggers.trigger import Trigger
from timeline.interval import Interval
from timeline.model import Basis, Status, Style, Timex


def is_foreseen(dating: Dating, trigger: Trigger, token: Word, *, printed: Interval) -> bool:
    """Return whether what is told in the present of a day to come is a plan: "takes office", "are meeting on Friday".

    So is what was arranged or done for that day: "a summit set for May", "warnings were issued for Friday".
    """
    if dating.basis is not Basis.SAID or not is_ahead(dating, printed):
        return False
    present = trigger.tense == "PRESENT" and not trigger.is_perfect
    return present or token.lemma_ in SCHEDULING or _is_for(token, dating.timex)


def is_ahead(dating: Dating, printed: Interval) -> bool:
    """Return whether a time begins after the day on which the article came out."""
    start = None if dating.interval is None else dating.interval.start
    return start is not None and printed.end is not None and start >= printed.end


def _is_for(token: Word, timex: Timex | None) -> bool:
    """Whether "for" leads to a time: "a strike was called for Friday"."""
    span = None if timex is None else token.parse.words_of(timex.span)
    return span is not None and span.root.head.lower_ == "for"


def by_print(dating: Dating, status: Status, printed: Interval, style: Style) -> Dating:
    """Return the time; what has happened had happened by then: "since May", or on no day that is told.

    A history says nothing of the day on which it came out.
    """
    interval = dating.interval
    if status is not Status.HAPPENED:
        return dating
    if interval is None and style == "news":
        return Dating(replace(printed, start=None), None, Basis.PUBLISHED, BOUND)
    if interval is None or dating.timex is None or interval.end is not None:
        return dating
    is_over = interval.start is not None and printed.end is not None and interval.start < printed.end
    return replace(dating, interval=replace(interval, end=printed.end)) if is_over else dating
