"""Times of which no calendar knows the day, "weeks later", "for months", "recently": timexes in, their paths out.

A path is the head word of a time with all that it hangs on, up to the top of its sentence.
"""

import re
from collections.abc import Iterator, Sequence

from timeline.events.dating.offsets import Offset
from timeline.events.english.words import words
from timeline.events.syntax.parse import VERBAL, Parse
from timeline.model import Timex, TimexKind

Path = tuple[int, ...]

_ONCE = "PAST_REF"
_UNKNOWN = "XX"
_BEFORE_CHRIST = "BC"
_LONG = re.compile(r"P(?:[2-9]|\d\d+|X)D|P[\dX]+[WMY].*")
_NAMED = frozenset({"NOUN", "PROPN", "ADJ"})
_SEASONS = words("spring summer autumn fall winter")
_DURING = frozenset({"in", "during", "over"})
_COUNTING = frozenset({"later", "afterwards", "afterward", "ago"})


def uncounted_paths(parse: Parse, times: Sequence[Timex]) -> Iterator[Path]:
    """Yield those without a day: "weeks later", "years ago", "that day", or before any calendar of ours."""
    for timex, span in parse.located(timex for timex in times if timex.interval is None):
        dayless = _UNKNOWN in timex.value or timex.value.startswith(_BEFORE_CHRIST)
        if span.words[-1].lower_ in _COUNTING or (timex.kind is TimexKind.DATE and dayless):
            yield parse.path(span.root.i)


def is_at_once(parse: Parse, offset: Offset) -> bool:
    """Whether something came within hours of a deed, which says nothing of the day: "hours after rebels fled"."""
    is_deed = offset.event is not None and parse.pos[offset.event] in VERBAL
    return offset.brief and is_deed and parse.lower[max(offset.unit - 1, 0)] != "the"


def undated_paths(parse: Parse, times: Sequence[Timex]) -> Iterator[Path]:
    """Yield the stretches of several days or more without a date: "for three months", a season that was not read."""
    read = set[int]()
    for timex, span in parse.located(times):
        read.update(range(span.start, span.end))
        is_long = timex.kind is TimexKind.DURATION and timex.interval is None and _LONG.fullmatch(timex.value)
        if is_long and not _is_measure(parse, span.root.i, span.end):
            yield parse.path(span.root.i)
    for season in parse.having(parse.lower, _SEASONS):
        if season.i not in read and season.dep_ == "pobj" and season.head.lower_ in _DURING:
            yield parse.path(season.i)


def _is_measure(parse: Parse, unit: int, end: int) -> bool:
    """Whether a length tells how much there is of a thing: "a two-year term", "declared a week of mourning"."""
    following = min(end, len(parse) - 1)
    return parse.pos[following] in _NAMED or (parse.deps[unit] == "dobj" and parse.lower[following] == "of")


def vague_paths(parse: Parse, times: Sequence[Timex]) -> Iterator[Path]:
    """Yield the times in the past that name no date: "recently", "since then"."""
    for then in parse.having(parse.lower, ("then",)):
        if then.i and parse.lower[then.i - 1] == "since":
            yield parse.path(then.i)
    for _, span in parse.located(timex for timex in times if timex.value == _ONCE):
        yield parse.path(span.root.i)
