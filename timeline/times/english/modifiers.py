"""Words before or after an expression that belong to it: "early", "about", "the end of", "or so"."""

from __future__ import annotations

from timeline.times.meaning import Mod
from timeline.times.rule import Modifier

DATES = "date"
LENGTHS = "length"
BOTH = "date length"

BEFORE = (
    Modifier("early", Mod.START, DATES),
    Modifier("early in", Mod.START, DATES),
    Modifier("early on", Mod.START, DATES),
    Modifier("earlier", Mod.START, DATES),
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
    Modifier("later", Mod.END, DATES),
    Modifier("later in", Mod.END, DATES),
    Modifier("later on", Mod.END, DATES),
    Modifier("the beginning of", Mod.START, DATES),
    Modifier("the start of", Mod.START, DATES),
    Modifier("the early part of", Mod.START, DATES),
    Modifier("the early days of", Mod.START, DATES),
    Modifier("the first part of", Mod.START, DATES),
    Modifier("the opening days of", Mod.START, DATES),
    Modifier("the middle of", Mod.MID, DATES),
    Modifier("the end of", Mod.END, DATES),
    Modifier("the close of", Mod.END, DATES),
    Modifier("the late part of", Mod.END, DATES),
    Modifier("the latter part of", Mod.END, DATES),
    Modifier("the closing days of", Mod.END, DATES),
    Modifier("the last days of", Mod.END, DATES),
    Modifier("the rest of", Mod.END, DATES),
    Modifier("the turn of", Mod.START, DATES),
    Modifier("about", Mod.APPROX, BOTH, outside=True),
    Modifier("around", Mod.APPROX, BOTH, outside=True),
    Modifier("roughly", Mod.APPROX, LENGTHS),
    Modifier("approximately", Mod.APPROX, BOTH),
    Modifier("some", Mod.APPROX, LENGTHS),
    Modifier("circa", Mod.APPROX, BOTH),
    Modifier("c.", Mod.APPROX, BOTH),
    Modifier("ca.", Mod.APPROX, BOTH),
    Modifier("ca .", Mod.APPROX, BOTH),
    Modifier("nearly", Mod.LESS_THAN, LENGTHS),
    Modifier("almost", Mod.LESS_THAN, LENGTHS),
    Modifier("more than", Mod.MORE_THAN, LENGTHS),
    Modifier("over", Mod.MORE_THAN, LENGTHS),
    Modifier("less than", Mod.LESS_THAN, LENGTHS),
    Modifier("fewer than", Mod.LESS_THAN, LENGTHS),
    Modifier("under", Mod.LESS_THAN, LENGTHS),
    Modifier("at least", Mod.EQUAL_OR_MORE, LENGTHS),
    Modifier("no less than", Mod.EQUAL_OR_MORE, LENGTHS),
    Modifier("at most", Mod.EQUAL_OR_LESS, LENGTHS),
    Modifier("no more than", Mod.EQUAL_OR_LESS, LENGTHS),
    Modifier("up to", Mod.EQUAL_OR_LESS, LENGTHS),
)
AFTER = (
    Modifier("or so", Mod.APPROX, LENGTHS),
    Modifier("or more", Mod.EQUAL_OR_MORE, LENGTHS),
    Modifier("or less", Mod.EQUAL_OR_LESS, LENGTHS),
    Modifier("or later", Mod.ON_OR_AFTER, DATES),
    Modifier("and beyond", Mod.ON_OR_AFTER, DATES),
    Modifier("or earlier", Mod.ON_OR_BEFORE, DATES),
)
