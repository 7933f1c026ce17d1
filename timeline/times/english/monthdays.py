"""Which words and figures are a day of a month: "on the 21st", "May the second", never "May the Second Army"."""

from timeline.times.english.context import CLAUSE_ENDS
from timeline.times.rule import Match


def is_day_of_month(match: Match) -> bool:
    """Whether it is "on the 21st the fleet left" or "the morning of the 21st", never "on the 4th floor"."""
    if match.before() == "of" and "part" in match.entry_before(2):
        return True
    if match.before() in {"", ".", "\n"} and _names_its_weekday(match):
        return True
    if match.before() == "to" and match.after() in AFTER_DAY:
        return "dayth" in match.entry_before(2)
    if match.before() in {"from", "between"} and match.after() in {"to", "and"} and match.after(2) == "the":
        return "dayth" in match.entry_after(3)
    return match.before() in {"on", "until", "by", "before", "after", "from", "since"} and match.after() in AFTER_DAY


def _names_its_weekday(match: Match) -> bool:
    """Whether it is "The 23rd, a Tuesday, was cold", with which only a day can go on."""
    return match.after() in {",", "("} and match.after(2) == "a" and "weekday" in match.entry_after(3)


AFTER_DAY = frozenset({
    "", ".", ",", ";", "and", "the", "a", "an", "he", "she", "they", "it", "we", "his", "her", "their", "in", "at",
    "when", "that", "there", "but", "is", "was", "are", "were", "will", "has", "had",
})  # fmt: skip
AFTER_TIME = AFTER_DAY | CLAUSE_ENDS


def is_day_and_month(match: Match) -> bool:
    """Whether it is "6 March", never the end of "2024-6 March", and 800 a year at the end of a clause alone."""
    if match.has("early"):
        return match.number("early") in _EARLY_YEARS and match.after() in CLAUSE_ENDS
    return match.before() != "-" or not match.before(2).isdigit() or match.has("year")


def is_day_after_month(match: Match) -> bool:
    """Whether it is "May the second", never "by May the Second Army", "June First Lady" or "in March eight men"."""
    word = match.lexemes[match.first + 1]
    if not word.text.isalpha() or match.has("year") or match.has("yy"):
        return True
    named = match.last < len(match.lexemes) and match.lexemes[match.last].capital
    return match.before() != "in" and (match.after() in AFTER_DAY or ("ordinal" in word.entry and not named))


_EARLY_YEARS = range(100, 1000)
