"""Words before or after an expression that belong to it: "early", "about", "the end of", "or so"."""

from collections.abc import Sequence

from timeline.times.meaning import Calendar, Length, Meaning, Mod
from timeline.times.rule import Modifier

DATES = "date"
LENGTHS = "length"
BOTH = "date length"
WEEKDAYS = "weekday"


def _is_bare(meaning: Meaning, words: Sequence[str], before: str) -> bool:
    """Whether "end" is no verb, as in "to end the year"."""
    return words[0] != "the"


def _is_measured(meaning: Meaning, words: Sequence[str], before: str) -> bool:
    """Whether "over" is no preposition, as in "over the six months", "over weeks" or "paid over three years"."""
    if isinstance(meaning, Length):
        return meaning.count is not None and before in _MEASURING
    return True


def _is_month(meaning: Meaning, words: Sequence[str], before: str) -> bool:
    """Whether it is "March-end", never "Friday - end of story"."""
    return isinstance(meaning, Calendar) and meaning.month is not None and meaning.day is None


_MEASURING = frozenset({
    "for", "in", "after", "within", "of", "to", "with", "from", "by", "and", "than", "a", "an", "the", "his", "her",
    "their", "its", "just", "well", "little", "way", "slightly", "only", "not", "took", "take", "takes", "taken",
    "taking", "lasted", "last", "lasts", "lasting", "spent", "spend", "spends", "spending", "waited", "served", "is",
    "was", "are", "were", "be", "been", "s", "us", "me", "him", "them", "it", "until", "at", "aged", "ran", "runs",
    "run", "stayed", "stay", "held", "had", "has", "have", "need", "needs", "wait", "waiting", "here", "there", "now",
})  # fmt: skip
"""Words before "over" that make it "more than"."""

BEFORE = (
    Modifier("early -? | the early", Mod.START, DATES),
    Modifier("early in|on", Mod.START, DATES),
    Modifier("earlier", Mod.BEFORE, DATES, outside=WEEKDAYS),
    Modifier("earlier in|on", Mod.BEFORE, DATES),
    Modifier("the? mid -?", Mod.MID, DATES),
    Modifier("late -? | the late", Mod.END, DATES),
    Modifier("late in|on", Mod.END, DATES),
    Modifier("later", Mod.AFTER, DATES, outside=WEEKDAYS),
    Modifier("later in|on", Mod.AFTER, DATES),
    Modifier("( the very? )? beginning|start of", Mod.START, DATES),
    Modifier("the ( early|first part | early|opening days | turn | dawn | first third ) of", Mod.START, DATES),
    Modifier("the middle third? of", Mod.MID, DATES),
    Modifier("( the very? )? end of", Mod.END, DATES),
    Modifier("the ( close | late|latter part | closing|last days | last|final third | rest ) of", Mod.END, DATES),
    Modifier("end -", Mod.END, DATES),
    Modifier("end", Mod.END, DATES, when=_is_bare),
    Modifier("the? early -? to -? mid -?", Mod.START, DATES),
    Modifier("the? mid -? to -? late -?", Mod.END, DATES),
    Modifier("about|around", Mod.APPROX, BOTH, outside=BOTH),
    Modifier("approximately|circa|c.|ca. | ca .", Mod.APPROX, BOTH),
    Modifier("roughly|some | close to", Mod.APPROX, LENGTHS),
    Modifier("nearly|almost|under | less|fewer than", Mod.LESS_THAN, LENGTHS),
    Modifier("more|longer than | in excess of | upwards|upward of", Mod.MORE_THAN, LENGTHS),
    Modifier("over", Mod.MORE_THAN, LENGTHS, when=_is_measured),
    Modifier("at least | no|not less|fewer than | a minimum of", Mod.EQUAL_OR_MORE, LENGTHS),
    Modifier("at most | no|not more|longer than | a maximum of | up to", Mod.EQUAL_OR_LESS, LENGTHS),
)
AFTER = (
    Modifier("or so", Mod.APPROX, LENGTHS),
    Modifier("or more|longer", Mod.EQUAL_OR_MORE, LENGTHS),
    Modifier("or less", Mod.EQUAL_OR_LESS, LENGTHS),
    Modifier("- end", Mod.END, DATES, when=_is_month),
    Modifier("or later | and beyond", Mod.ON_OR_AFTER, DATES),
    Modifier("or earlier", Mod.ON_OR_BEFORE, DATES),
)
