"""Times that count from an event: "eleven weeks after a ferry struck the wall"; words and lengths in, offsets out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.errors import IntervalError
from timeline.events.english.verbs import IMPOSING
from timeline.events.english.words import words
from timeline.events.syntax.parse import Parse, Word
from timeline.events.syntax.robbed import robbed_of
from timeline.interval import Granularity, Interval
from timeline.model import TextSpan, Timex, TimexKind

_SIGNS = {"after": -1, "following": -1, "before": 1}
_UNITS = words(
    "moment moments minute minutes hour hours day days night nights week weeks month months year years decade decades"
)
_BRIEF = words("moment moments minute minutes hour hours")
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_HOURS = re.compile(r"PT(\d+)H")
_A_DAY = 24
_SINGLE = {"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}
_ARTICLES = words("a an one the")
_BELOW = words("pobj pcomp dobj")
_STEPS = {"D": Granularity.DAY, "W": Granularity.WEEK, "M": Granularity.MONTH, "Y": Granularity.YEAR}


@dataclass(frozen=True, slots=True)
class Offset:
    """A length that counts from an event: the token of its unit, of the event, and of what happened then.

    ``sign`` says where the event lies, seen from what happened then: -1 before it ("weeks after the vote").
    A ``brief`` one counts in hours or less.
    """

    unit: int
    event: int | None
    then: int
    sign: int
    length: Timex | None
    brief: bool


def offsets_of(parse: Parse, times: Sequence[Timex], *, dated: frozenset[int]) -> Iterator[Offset]:
    """Find the lengths before a link such as "after"; ``dated`` are the head words of times on the calendar."""
    lengths = _by_last_word(parse, times)
    for word in parse.having(parse.lower[:-1], _UNITS):
        link = parse[word.i + 1]
        if link.lower_ in _SIGNS and not {word.i, link.i} & dated and not _is_term(word):
            if link.dep_ == "mark":
                events, then = [link.head.i], link.head.head.i
            else:
                events = [_told_of(child) for child in link.children if child.dep_ in _BELOW]
                then = word.head.i if link.lower_ == "following" and link.head.i == word.i else link.head.i
            length = lengths.get(word.i) or _single(parse, word)
            is_brief = word.lower_ in _BRIEF and not _is_of_days(lengths.get(word.i))
            yield Offset(word.i, next(iter(events), None), then, _SIGNS[link.lower_], length, is_brief)


def _is_term(unit: Word) -> bool:
    """Whether a length is that of what was imposed: "was jailed for six years after he admitted fraud"."""
    return unit.head.lower_ == "for" and unit.head.head.lemma_.lower() in IMPOSING


def _told_of(below: Word) -> int:
    """The word that tells what came after or before: the verb of "a day after one of the pumps failed"."""
    verb = robbed_of(below)
    return below.i if verb is None else verb.i


def _is_of_days(length: Timex | None) -> bool:
    """Whether hours are so many that they make days: "296 hours after the quake"."""
    hours = None if length is None else _HOURS.fullmatch(length.value)
    return hours is not None and int(hours[1]) >= _A_DAY


def _single(parse: Parse, unit: Word) -> Timex | None:
    """The length in "a year after" and "the day before", which alone are no times."""
    article = parse[max(unit.i - 1, 0)]
    value = _SINGLE.get(unit.lower_, "") if article.lower_ in _ARTICLES else ""
    span = TextSpan(article.idx, unit.end, parse.text[article.idx : unit.end])
    return Timex(span, TimexKind.DURATION, value) if value else None


def _by_last_word(parse: Parse, times: Sequence[Timex]) -> Mapping[int, Timex]:
    return {span.words[-1].i: timex for timex, span in parse.located(times)}


def counted(offset: Offset, origin: Interval, *, sign: int) -> Timex | None:
    """Return the length as a time on the calendar, counted from ``origin`` back (-1) or on.

    ``None`` for "weeks", which are not counted, and for what lies off the calendar: "9,000 years before the flood".
    """
    found = None if offset.length is None else _LENGTH.fullmatch(offset.length.value)
    if offset.length is None or found is None:
        return None
    unit = _STEPS[found[2]]
    try:
        start = origin.shift(sign * int(found[1]), unit).start
    except IntervalError:
        return None
    if start is None:
        return None
    around = Interval.around(start, max(unit, origin.granularity))
    interval = replace(around, approximate=origin.approximate or unit is not Granularity.DAY)
    return replace(offset.length, kind=TimexKind.DATE, interval=interval, signal=None)


def same_day(origin: Timex) -> Timex:
    """Return a clock time as its day: what came minutes before or hours after it happened then."""
    if origin.interval is None or origin.interval.start is None or origin.interval.granularity >= Granularity.DAY:
        return origin
    return replace(origin, reach=Interval.around(origin.interval.start, Granularity.DAY))
