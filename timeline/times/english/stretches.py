"""What stands around a word of length: "two weeks", never "a second opinion", "$5 a day" or "its best years"."""

from timeline.times.english.years import MONEY
from timeline.times.meaning import Unit
from timeline.times.rule import Match


def is_single_unit(match: Match) -> bool:
    """ "two weeks", "five-year", "a week"; never "a second", "one second opinion", "$5 a day" or "$5-a-day"."""
    first, words, unit = match.inside[0], [lexeme.text for lexeme in match.inside], match.unit()
    is_a, of_two = "a" in first.entry, len(words) == 2
    if of_two and is_a and unit in (Unit.SECOND, Unit.MINUTE):
        return match.before() in {"in", "for", "within", "than", "after", "lasted"} and unit is Unit.MINUTE
    if is_a and ("units" in match.inside[1].entry or words[1] == "-" or _is_done_to(match)):
        return False
    if match.has("n") and first.text.isdigit() and match.before() in {"$", "£", "€", "."}:
        return False
    if match.has("v") and words[-1] == unit and match.before() != "-" and "-" not in words:
        return False
    if match.has("v") and (match.before() == "as" or (unit is Unit.QUARTER and match.before() == "in")):
        return False
    if match.after() == "read" and unit is Unit.MINUTE:
        return False
    if match.after() == "old" or (match.after() == "-" and match.after(2) in {"old", "olds"}):
        return False
    if unit is Unit.WEEKEND and is_a:
        return False
    if unit is Unit.DAY and of_two and _is_no_day(match):
        return False
    if match.has("n") and match.amount("n") == 0:
        return False
    if unit is Unit.DAY and first.text == "one" and of_two and match.before() in _SOME:
        return False
    if match.has("fourths") and unit not in {Unit.HOUR, Unit.CENTURY} and "of" not in words:
        return False
    if unit is Unit.QUARTER and not match.has("v") and (match.has("n") and match.amount("n") in (1, 3)):
        return False
    if match.has("n") and match.amount("n") >= 1000 and "year" in first.entry and match.has("u"):
        return words[-1].endswith("s")
    if unit is Unit.MINUTE and first.text.isdigit() and match.inside[-1].capital:
        return False
    if match.after() == "a" and match.after(2) in {"day", "week"}:
        return False
    return len(words) > 2 or not is_a or not _is_rate(match)


def _is_done_to(match: Match) -> bool:
    """Whether it is "a decade-defining film" or "a year-round resort", which lasts none."""
    return match.after() == "-" and (match.after(2).endswith("ing") or match.after(2) == "round")


def _is_no_day(match: Match) -> bool:
    """Whether it is "a day trip", "a day-to-day role", "a day of mourning" or "from one day to the next"."""
    if match.after() == "to" or (match.after() == "-" and match.after(2) == "to"):
        return match.before() == "from" or match.after() == "-" or match.after(3) == "next"
    return match.after() in _OF_THE_DAY or (match.after() == "of" and match.after(2) in _MARKED)


_OF_THE_DAY = frozenset({
    "trip", "trips", "tripper", "trippers", "job", "jobs", "school", "schools", "care", "nursery", "centre", "center",
    "labourer", "labourers", "laborer", "laborers", "pass", "passes", "ticket", "tickets", "shift", "trader", "traders",
})  # fmt: skip
"""What is of daytime or done in a day, and lasts none."""
_MARKED = frozenset({
    "mourning", "prayer", "prayers", "action", "rest", "remembrance", "silence", "rage", "reflection", "fasting",
    "celebration", "reckoning", "anger", "departure",
})  # fmt: skip
"""What a day is declared one of: its name, not how long it is."""
_SOME = frozenset({
    "", ".", "he", "she", "it", "they", "we", "i", "you", "to", "will", "would", "could", "may", "might", "can", "that",
    "d", "ll", "who", "until", "then", '"', "``", "“",
})  # fmt: skip
"""Words after which "one day" is some day."""


def _is_rate(match: Match) -> bool:
    """Whether it is "four flights a week" or "$5 a day", a rate and no length."""
    if match.before() in _BEFORE_LENGTHS or (match.before() == "," and match.after() in _COUNTED_FROM):
        return False
    if match.after() not in _COUNTED_FROM and ("a" in match.entry_before(2) or "units" in match.entry_before()):
        return True
    return match.before() in {"%", ")"} or is_of_an_amount(match, distances=range(1, 5))


def is_of_an_amount(match: Match, *, distances: range) -> bool:
    """Whether so much is told of each: a number or money stands before "a day" ("$5 a day") or "yearly" ("4% yearly").

    ``distances`` says how many words before.
    """
    words = [match.lexemes[match.first - distance] for distance in distances if distance <= match.first]
    return any("count" in word.entry or word.text in MONEY for word in words)


_COUNTED_FROM = frozenset({"after", "before", "later", "earlier", "since"})
_BEFORE_LENGTHS = frozenset({
    "for", "in", "within", "of", "than", "after", "before", "about", "around", "nearly", "almost", "over",
    "under", "least", "most", "only", "just", "half", "lasted", "last", "took", "take", "takes", "taking",
    "spent", "spend", "spending", "exactly", "barely", "quite", "such", "until", "to", "with", "at", "from",
    "during", "and", "or", "is", "was", "be", "been", "another", "every", "not", "since", "more", "lasts", "up",
    "roughly", "approximately", "off", "away",
})  # fmt: skip


def is_year_to_a_date(match: Match) -> bool:
    """ "the year ended March 31", "the year that ended in May", "the year to June"."""
    if match.after() not in {"to", "through"}:
        return is_over(match)
    return not _DATED.isdisjoint(match.entry_after(2))


_DATED = frozenset({"month", "dom", "dayth"})


def is_over(match: Match) -> bool:
    """Whether "ended" follows, or "that ended"."""
    return match.after(2 if match.after() in {"that", "which"} else 1) in {"ended", "ending"}


def is_bare_units(match: Match) -> bool:
    """ "It took years", "for months"; never "its best years" or "52 years old"."""
    if match.before() == "the":
        return match.after() in _BESIDE or (match.after(), match.after(2)) in _TO_COME or _goes_on(match)
    if match.before() == "after" and match.after() in {"trading", "market", "-"}:
        return False
    if match.after() == "of" and match.before() in _BEFORE_MONTHS_OF:
        return match.after(2) != "age"
    if match.after() == "of" and match.unit() in {Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE}:
        return False
    unit, before = match.unit(), match.before()
    if unit in {Unit.SECOND, Unit.QUARTER, Unit.WEEKEND} or match.after() == "apart":
        return False
    if before in _LASTED or (before in _IT_WAS and match.after() in {"after", "before"}):
        return True
    if before in {"and", "or"} and "units" in match.entry_before(2):
        return True
    return before in _BEFORE_UNITS


def _goes_on(match: Match) -> bool:
    """Whether it is the days of "the days and weeks ahead"."""
    return match.after() in {"and", "or"} and "units" in match.entry_after(2)


_BESIDE = frozenset({"before", "after", "following", "leading", "since", "ahead", "preceding"})
_TO_COME = frozenset({
    ("to", "come"), ("to", "follow"), ("that", "followed"), ("that", "follow"), ("that", "preceded"),
})  # fmt: skip
_LASTED = frozenset({
    "took", "take", "takes", "taking", "taken", "lasted", "lasts", "lasting", "spent", "spend", "spends", "spending",
    "waited", "waiting", "just", "only", "barely", "merely", "mere",
})  # fmt: skip
_IT_WAS = frozenset({
    "came", "comes", "coming", "be", "been", "was", "were", "is", ",", "", ".", "\n",
})  # fmt: skip
"""Words before "hours after the vote" where no adjective makes other hours of them."""
_BEFORE_UNITS = frozenset({"for", "within", "in", "after", "over", "of", "and"})
_BEFORE_MONTHS_OF = frozenset({
    "after", "follow", "follows", "followed", "following", "despite", "amid", "with", "through", "ended", "ends", "for",
    "ending", "capping", "took", "spent", "by", "of", "in", "", ".", "\n",
})  # fmt: skip


def is_last_few(match: Match) -> bool:
    """Whether "last six weeks" looks back, and is not "to last six weeks"."""
    return match.inside[0].text != "last" or match.before() not in _BEFORE_TO_LAST


_BEFORE_TO_LAST = frozenset({"to", "will", "would", "could", "may", "might", "can", "should", "must", "not", "n't"})
