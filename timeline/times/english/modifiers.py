"""Words before or after an expression that belong to it: "early", "about", "the end of", "or so"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.times.meaning import Length, Meaning, Mod
from timeline.times.rule import Modifier

DATES = "date"
LENGTHS = "length"
BOTH = "date length"
WEEKDAYS = "weekday"


def _is_bare(meaning: Meaning, words: Sequence[str]) -> bool:
    """Whether "end" is no verb, as in "to end the year"."""
    return words[0] != "the"


def _is_measured(meaning: Meaning, words: Sequence[str]) -> bool:
    """Whether "over" is no preposition, as in "over the six months" or "over weeks"."""
    vague = isinstance(meaning, Length) and meaning.count is None
    return not vague and _SPANNED.isdisjoint(words)


_SPANNED = frozenset({"the", "these", "those", "period", "weekend"})

BEFORE = (
    Modifier("early", Mod.START, DATES),
    Modifier("early in", Mod.START, DATES),
    Modifier("early on", Mod.START, DATES),
    Modifier("earlier", Mod.START, DATES, outside=WEEKDAYS),
    Modifier("earlier in", Mod.START, DATES),
    Modifier("earlier on", Mod.START, DATES),
    Modifier("mid", Mod.MID, DATES),
    Modifier("mid -", Mod.MID, DATES),
    Modifier("early -", Mod.START, DATES),
    Modifier("late -", Mod.END, DATES),
    Modifier("late", Mod.END, DATES),
    Modifier("the early", Mod.START, DATES),
    Modifier("the mid", Mod.MID, DATES),
    Modifier("the mid -", Mod.MID, DATES),
    Modifier("the late", Mod.END, DATES),
    Modifier("late in", Mod.END, DATES),
    Modifier("late on", Mod.END, DATES),
    Modifier("later", Mod.END, DATES, outside=WEEKDAYS),
    Modifier("later in", Mod.END, DATES),
    Modifier("later on", Mod.END, DATES),
    Modifier("the beginning of", Mod.START, DATES),
    Modifier("the very beginning of", Mod.START, DATES),
    Modifier("the very start of", Mod.START, DATES),
    Modifier("the very end of", Mod.END, DATES),
    Modifier("the start of", Mod.START, DATES),
    Modifier("the early part of", Mod.START, DATES),
    Modifier("the early days of", Mod.START, DATES),
    Modifier("the first part of", Mod.START, DATES),
    Modifier("the opening days of", Mod.START, DATES),
    Modifier("the middle of", Mod.MID, DATES),
    Modifier("the end of", Mod.END, DATES),
    Modifier("end of", Mod.END, DATES),
    Modifier("end -", Mod.END, DATES),
    Modifier("end", Mod.END, DATES, when=_is_bare),
    Modifier("beginning of", Mod.START, DATES),
    Modifier("start of", Mod.START, DATES),
    Modifier("the early to mid", Mod.START, DATES),
    Modifier("the early to mid -", Mod.START, DATES),
    Modifier("the mid to late", Mod.END, DATES),
    Modifier("the mid - to late", Mod.END, DATES),
    Modifier("mid - to - late", Mod.END, DATES),
    Modifier("mid to late", Mod.END, DATES),
    Modifier("early - to - mid", Mod.START, DATES),
    Modifier("early to mid", Mod.START, DATES),
    Modifier("early to mid -", Mod.START, DATES),
    Modifier("mid - to late", Mod.END, DATES),
    Modifier("the close of", Mod.END, DATES),
    Modifier("the late part of", Mod.END, DATES),
    Modifier("the latter part of", Mod.END, DATES),
    Modifier("the closing days of", Mod.END, DATES),
    Modifier("the last days of", Mod.END, DATES),
    Modifier("the rest of", Mod.END, DATES),
    Modifier("the turn of", Mod.START, DATES),
    Modifier("about", Mod.APPROX, BOTH, outside=BOTH),
    Modifier("around", Mod.APPROX, BOTH, outside=BOTH),
    Modifier("roughly", Mod.APPROX, LENGTHS),
    Modifier("approximately", Mod.APPROX, BOTH),
    Modifier("some", Mod.APPROX, LENGTHS),
    Modifier("circa", Mod.APPROX, BOTH),
    Modifier("c.", Mod.APPROX, BOTH),
    Modifier("ca.", Mod.APPROX, BOTH),
    Modifier("ca .", Mod.APPROX, BOTH),
    Modifier("close to", Mod.APPROX, LENGTHS),
    Modifier("nearly", Mod.LESS_THAN, LENGTHS),
    Modifier("almost", Mod.LESS_THAN, LENGTHS),
    Modifier("more than", Mod.MORE_THAN, LENGTHS),
    Modifier("over", Mod.MORE_THAN, LENGTHS, when=_is_measured),
    Modifier("less than", Mod.LESS_THAN, LENGTHS),
    Modifier("fewer than", Mod.LESS_THAN, LENGTHS),
    Modifier("under", Mod.LESS_THAN, LENGTHS),
    Modifier("longer than", Mod.MORE_THAN, LENGTHS),
    Modifier("in excess of", Mod.MORE_THAN, LENGTHS),
    Modifier("upwards of", Mod.MORE_THAN, LENGTHS),
    Modifier("upward of", Mod.MORE_THAN, LENGTHS),
    Modifier("at least", Mod.EQUAL_OR_MORE, LENGTHS),
    Modifier("no less than", Mod.EQUAL_OR_MORE, LENGTHS),
    Modifier("not less than", Mod.EQUAL_OR_MORE, LENGTHS),
    Modifier("no fewer than", Mod.EQUAL_OR_MORE, LENGTHS),
    Modifier("not fewer than", Mod.EQUAL_OR_MORE, LENGTHS),
    Modifier("a minimum of", Mod.EQUAL_OR_MORE, LENGTHS),
    Modifier("at most", Mod.EQUAL_OR_LESS, LENGTHS),
    Modifier("no more than", Mod.EQUAL_OR_LESS, LENGTHS),
    Modifier("not more than", Mod.EQUAL_OR_LESS, LENGTHS),
    Modifier("no longer than", Mod.EQUAL_OR_LESS, LENGTHS),
    Modifier("not longer than", Mod.EQUAL_OR_LESS, LENGTHS),
    Modifier("a maximum of", Mod.EQUAL_OR_LESS, LENGTHS),
    Modifier("up to", Mod.EQUAL_OR_LESS, LENGTHS),
)
AFTER = (
    Modifier("or so", Mod.APPROX, LENGTHS),
    Modifier("or more", Mod.EQUAL_OR_MORE, LENGTHS),
    Modifier("or longer", Mod.EQUAL_OR_MORE, LENGTHS),
    Modifier("or less", Mod.EQUAL_OR_LESS, LENGTHS),
    Modifier("or later", Mod.ON_OR_AFTER, DATES),
    Modifier("and beyond", Mod.ON_OR_AFTER, DATES),
    Modifier("or earlier", Mod.ON_OR_BEFORE, DATES),
)
