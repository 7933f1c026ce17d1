"""What has been told so far: the running time of a narrative, the last date, the business period."""

from dataclasses import replace

from timeline.interval import Granularity, Interval
from timeline.model import TimexKind
from timeline.times.context import Context, Discourse, Resolved, Running
from timeline.times.joints import Link
from timeline.times.meaning import (
    Anchor,
    Calendar,
    Clock,
    Direction,
    Length,
    Meaning,
    Part,
    Shift,
    Unit,
    Vague,
    Weekday,
    Window,
    Within,
    unwrapped,
)
from timeline.times.timex3 import date_value


def advance(meaning: Meaning, resolved: Resolved, context: Context) -> Discourse:
    """Return what has been told once ``resolved`` is."""
    before = context.so_far
    last = resolved.ends[-1] if resolved.ends and context.style == "news" else resolved
    stays = _compares(meaning, context) or _is_overnight(meaning, context)
    latest = before.latest if stays else _told(last, before.latest)
    running = before.running if _looks_back(meaning, context) else _told(resolved, before.running)
    period = _period_after(meaning, resolved, context)
    return Discourse(running, latest, period, *_in_sentence(meaning, resolved, context))


def _in_sentence(meaning: Meaning, resolved: Resolved, context: Context) -> tuple[Interval | None, bool]:
    """Return the time told last in the sentence, and whether a month may go on from it."""
    if resolved.kind not in (TimexKind.DATE, TimexKind.TIME) or resolved.interval is None or isinstance(meaning, Vague):
        return context.so_far.sentence, context.so_far.carried
    match unwrapped(meaning):
        case Window(anchor=Anchor.RUNNING) | Shift(anchor=Anchor.RUNNING) | Weekday(anchor=Anchor.RUNNING):
            carried = context.so_far.latest is not None
        case Calendar(year=int(), month=int(), day=int()):
            carried = True
        case Calendar(year=int()) if context.sentence_start:
            carried = True
        case Calendar(month=int() as month) if meaning == Calendar(month=month):
            carried = context.so_far.carried
        case _:
            carried = False
    return resolved.interval, carried


def near_after(meaning: Meaning, resolved: Resolved, context: Context) -> Interval | None:
    """Return the day or the clock time told last, which a bare clock time beside it belongs to."""
    interval = resolved.interval
    if isinstance(meaning, Vague | Length) or resolved.ends or interval is None or interval.start is None:
        return context.near
    if context.style == "news" and _is_background(meaning, context):
        return context.near
    return interval if interval.granularity <= Granularity.DAY else context.near


def _is_background(meaning: Meaning, context: Context) -> bool:
    """Whether it is "five days ago", "since Monday" or "against nine the day before": the news does not go on there."""
    match meaning:
        case Shift(backwards=True, anchor=anchor):
            return anchor is Anchor.PUBLISHED or not context.sentence_start
        case Window(offset=-1, anchor=Anchor.RUNNING):
            return not context.sentence_start
        case _:
            return context.link is Link.SINCE


def _told(resolved: Resolved, before: Running | None) -> Running | None:
    if resolved.kind not in (TimexKind.DATE, TimexKind.TIME):
        return before
    if resolved.value.startswith("BC") and len(resolved.value) >= 6 and resolved.value[2:6].isdigit():
        rest = resolved.value[6:].split("-")
        month = int(rest[1]) if len(rest) > 1 and rest[1].isdigit() else None
        return Running(-int(resolved.value[2:6]), month)
    interval = resolved.interval
    if interval is None or interval.start is None or resolved.value.endswith("_REF"):
        return before
    start = interval.start
    if interval.granularity <= Granularity.DAY:
        return Running(start.year, start.month, start.day)
    if interval.granularity is Granularity.QUARTER and before is not None:
        # "On Monday it told of a third-quarter loss, and the same day".
        return before
    if interval.granularity <= Granularity.QUARTER:
        return Running(start.year, start.month)
    if interval.granularity > Granularity.YEAR or (before is not None and before.year == start.year):
        return before
    return Running(start.year)


def _compares(meaning: Meaning, context: Context) -> bool:
    """Whether it is the "since 2005" of "the busiest since 2005", which the text does not go on from in news."""
    said = isinstance(meaning, Calendar) and meaning.year is not None and meaning.day is None
    return said and context.link is Link.SINCE and context.style == "news"


def _is_overnight(meaning: Meaning, context: Context) -> bool:
    """Whether it is the night into the day of publication, to which "the same day" does not refer in news."""
    match meaning:
        case Within(inner=Clock(through=True), outer=Window()):
            return context.style == "news"
        case _:
            return False


def _looks_back(meaning: Meaning, context: Context) -> bool:
    """Whether it is "two years earlier", or a bare year in the midst of a sentence of a narrative."""
    inner = meaning.of if isinstance(meaning, Part) else meaning
    match inner:
        case Shift(backwards=True) | Window(offset=-1, anchor=Anchor.RUNNING):
            return True
        case Within(outer=Window(offset=-1, anchor=Anchor.RUNNING)):
            return True
        case Calendar(year=int() as year) if inner == Calendar(year=year):
            return context.style == "narrative" and context.so_far.running is not None and not context.sentence_start
        case _:
            return context.link is Link.SINCE


def _period_after(meaning: Meaning, resolved: Resolved, context: Context) -> Resolved | None:
    """Return the business period under discussion once ``resolved`` has been told."""
    match meaning:
        case Calendar(quarter=int()) | Within(inner=Calendar(quarter=int()), outer=Window(offset=0)):
            begun = resolved.start is not None and resolved.value <= date_value(context.day, Unit.QUARTER)
            return resolved if begun else context.so_far.period
        case Within(inner=Calendar(quarter=int()), outer=Calendar(direction=Direction.LAST)):
            return resolved
        case Window(unit=Unit.QUARTER, offset=-1, anchor=Anchor.PERIOD):
            return resolved
        case Length(count=3, unit=Unit.MONTH):
            return _quarter_of(resolved)
        case Length(unit=Unit.MONTH | Unit.YEAR, toward=None):
            return None
        case _:
            return context.so_far.period


def _quarter_of(months: Resolved) -> Resolved | None:
    """Return "the three months to Sept. 30" as the quarter of the calendar that they may be."""
    start = months.start
    if start is None or start.day != 1 or start.month % 3 != 1:
        return None
    return replace(months, kind=TimexKind.DATE, value=date_value(start, Unit.QUARTER))
