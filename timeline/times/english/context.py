"""What stands around a word that is only sometimes a time: "may", "march", "second", "1900 people"."""

from timeline.times.english.field import is_of_an_accident
from timeline.times.meaning import Unit
from timeline.times.rule import Match

CLAUSE_ENDS = frozenset({"", ".", ",", ";", ":", "and", "but", "--", ")", "\n", "when", "while", "that"})
"""What may follow "the day after" or "two days before" where no noun does."""

TIME_PREPOSITIONS = frozenset({
    "in", "by", "since", "until", "till", "before", "after", "during", "from", "to", "through", "throughout",
    "of", "for", "between", "last", "next", "this", "late", "early", "mid", "and", "or", "following", "around",
    "about", "each", "every", "on", "at", "into", "as", "over", "past", "-", "(", "circa", "ca.", "ca", "c.", "late-",
})  # fmt: skip


def is_month(match: Match) -> bool:
    """Whether it is "in May" or "last March", never "he may", "the March on Washington", Jan the name or "the DEC"."""
    lexeme = match.inside[-1]
    word = lexeme.text
    if lexeme.shouted and word != "may":
        return False
    if word in {"jan", "mar"} and lexeme.end - lexeme.start == len(word):
        return match.before() in {"in", "since", "until", "by", "during"}
    if word in {"april", "june"} and match.last - match.first == 1:
        return match.before() in TIME_PREPOSITIONS or not (_is_forename(match) or _follows_kin(match))
    if word not in {"may", "march", "august"}:
        return True
    if match.after() in _TO and "month" in match.entry_after(2):
        return True
    if match.after() in {"on", "against"} and word == "march" and match.before() in {"the", "a", "of"}:
        return False
    before = match.before()
    if before in {"the", "a"} and match.after() in _OF_A_MONTH:
        return True
    return before in TIME_PREPOSITIONS and not (
        before in {"and", "or", "-", "(", "at", "on", "as", "for"} and word == "may" and match.after() in _AFTER_MODAL
    )


_TO = frozenset({"-", "to", "through", "until"})
_OF_A_MONTH = frozenset({
    "election", "elections", "vote", "poll", "polls", "primary", "referendum", "contest", "meeting", "summit",
    "session", "hearing", "trial", "ruling", "attack", "attacks", "bombing", "bombings", "shooting", "killing", "crash",
    "quake", "earthquake", "flood", "floods", "coup", "uprising", "protests", "strike", "report", "figures", "data",
    "deadline", "agreement", "deal", "budget", "issue", "edition", "contract", "statement", "decision", "interview",
})  # fmt: skip
"""What is named after its month: "the May election"; "the March" before other words is on foot."""


def _is_forename(match: Match) -> bool:
    """Whether a plain word with a capital follows in a running sentence: "June Brown said"."""
    if match.last >= len(match.lexemes) or match.first == 0:
        return False
    following = match.lexemes[match.last]
    return following.capital and not following.entry and following.text.isalpha() and match.before() not in {"\n"}


def _follows_kin(match: Match) -> bool:
    """Whether it is "a daughter, June" or "his wife April"."""
    return match.before(2 if match.before() == "," else 1) in _KIN


_KIN = frozenset({"daughter", "daughters", "wife", "sister", "sisters", "mother", "widow", "granddaughter", "niece"})
_AFTER_MODAL = frozenset(["be", "have", "not", "also", "well", "still", "never"])


def is_adjacent(match: Match, left: int, right: int) -> bool:
    """Whether two lexemes touch, as the signs of "Q3" do."""
    return right < len(match.lexemes) and match.lexemes[left].end == match.lexemes[right].start


def is_unit_of_time(match: Match) -> bool:
    """Whether it is "last quarter", never "the last second", "this day and age" or a programme called "This Week"."""
    if match.has("season"):
        return match.inside[-1].text != "fall" or match.after() not in _FALLING
    if not match.has("u"):
        return True
    first, last = match.inside[0].text, match.inside[-1]
    if match.unit() is Unit.HOUR:
        return first == "this"
    if first in {"last", "next"} and match.before() in OWNERS and not match.has("fiscal"):
        return False
    if first == "the" and match.after() == "of" and match.lexemes[match.first + 1].text == "last":
        return False
    if last.capital and first == "this":
        return False
    if first == "the" and is_lasting(match) and not match.has("fiscal"):
        return match.lexemes[match.first + 1].text not in {"last", "coming", "next"}
    if match.unit() is Unit.DAY and (first in {"last", "next"} or (first == "this" and match.after() == "and")):
        return False
    if match.unit() is Unit.DAY and first == "this" and (match.before() == "to" or _is_this_day_of(match)):
        return False
    return match.unit() not in {Unit.SECOND, Unit.MINUTE}


def _is_this_day_of(match: Match) -> bool:
    """Whether it is "on this day in 1944"."""
    return match.after() == "in" and "year" in match.entry_after(2)


_LASTING = frozenset({"over", "for", "throughout"})


def is_lasting(match: Match) -> bool:
    """Whether "the last year" is twelve months, as after "over", "within the next week" seven days; an hour always."""
    unit = match.unit()
    if unit is Unit.HOUR:
        return True
    if match.before() == "within":
        return unit in {Unit.WEEK, Unit.MONTH}
    return match.before() in _LASTING and unit in {Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY}


OWNERS = frozenset({"his", "her", "their", "its", "my", "our", "your"})
_FALLING = frozenset({
    "into", "under", "within", "outside", "short", "off", "apart", "down", "behind", "prey", "victim", "to",
    "below",
})  # fmt: skip


def is_season(match: Match) -> bool:
    """ "in the spring", never "a fall of 3 percent", "to spring a leak" or "the Prague Spring"."""
    word = match.inside[-1].text
    before = match.before()
    if match.after() in _OF_SUMMER:
        return False
    if word == "fall" and is_of_an_accident(match):
        return False
    if word in {"summer", "winter", "autumn"} and not match.inside[-1].capital:
        return True
    if match.last - match.first == 1 and match.after() in _SEASONAL:
        return True
    if word in {"spring", "fall"} and match.after() in _FROM_A_FALL and not _is_of_a_year(match):
        return False
    return before in (_BEFORE_SEASON if match.last - match.first == 1 else TIME_PREPOSITIONS)


def _is_of_a_year(match: Match) -> bool:
    """Whether it is "the spring of last year" or "the fall of the following year"."""
    return match.after() == "of" and "year" in {match.after(3), match.after(4)}


_FROM_A_FALL = frozenset({"of", "from", "to", "in", "at", "off", "down"})
_BEFORE_SEASON = frozenset({
    "in", "by", "since", "during", "until", "every", "each", "early", "mid", "late", "this", "of", "-",
})  # fmt: skip
_SEASONAL = frozenset({
    "offensive", "offensives", "campaign", "campaigns", "semester", "elections", "fighting",
})  # fmt: skip
_OF_SUMMER = frozenset({
    "session", "break", "fuel", "term", "transfer", "window", "solstice", "weather", "clothing", "wear", "palace",
    "festival", "squad", "tour", "crop", "crops", "wheat", "recess", "sale", "sales", "collection", "tyres", "camp",
    "camps", "school", "schools", "games", "olympics", "job", "jobs", "coat", "coats", "clothes", "sports", "house",
    "time", "vacation", "vacations", "storm", "storms", "home", "homes", "meetings", "heat", "tyre", "blockbuster",
    "blockbusters", "reading", "intern", "interns", "uniform", "boots",
})  # fmt: skip


def is_now(match: Match) -> bool:
    """Whether "now" and "current" are times, never "Now, listen" or "current affairs"."""
    first = match.inside[0]
    if match.before() == "every" or (match.after() == "and" and match.after(2) in {"then", "again"}):
        return False
    if first.text == "to":
        return match.before() not in {"year", "-", "the", "week", "month"}
    if first.text == "current":
        if first.capital and match.before() not in {"", ".", "\n"}:
            return False
        return match.after() not in {"account", "events", "affairs", "of"}
    return first.text != "now" or not first.capital or match.after() not in {",", "for", "that", ":"}


def is_recently(match: Match) -> bool:
    """Whether it is "recently sold", never "as recently as 2009" or "the past" before a noun."""
    word = match.inside[-1].text
    if word == "past":
        after = match.after()
        return match.before() in {"in", "of"} and (
            after in CLAUSE_ENDS
            or (after not in {"season", "seasons"} and match.lexemes[match.last].entry.keys() <= {"=" + after})
        )
    return not (match.before() == "as" and match.after() == "as") and match.before() not in {"not", "that"}


def is_of_a_night(match: Match) -> bool:
    """Whether it is "hit overnight", never "habits do not change overnight", which means "at once"."""
    words = {match.before(distance) for distance in range(1, 6)}
    return words.isdisjoint(_NEVER) or not words.isdisjoint({"until", ".", "but"})


_NEVER = frozenset({"not", "t", "never", "cannot", "hardly"})


def is_soon(match: Match) -> bool:
    """Whether it is "will soon be sold", never "soon after the war" or "as soon as he came"."""
    if match.last - match.first > 1:
        return match.after() != "of" or match.inside[-1].text != "future"
    if match.after() in _AFTER_SOON:
        return False
    around = [match.before(distance) for distance in range(1, 3)] + [match.after(distance) for distance in range(1, 3)]
    return not _AHEAD.isdisjoint(around)


_AFTER_SOON = frozenset({
    "after", "afterwards", "afterward", "before", "as", "enough", "thereafter", "followed", "became",
})  # fmt: skip
_AHEAD = frozenset({
    "will", "would", "ll", "could", "may", "might", "can", "should", "shall", "to", "is", "are", "be",
    "expected",
})  # fmt: skip


def is_decade(match: Match) -> bool:
    """Whether it is "in the 80s", never "temperatures in the 80s"."""
    if match.last - match.first == 1 and not _follows_a_decade(match):
        return False
    words = {match.before(distance) for distance in range(1, 16)}
    return match.before() in TIME_PREPOSITIONS and words.isdisjoint(
        {"temperature", "temperatures", "highs", "lows", "degrees", "scores", "approval", "rating", "ratings"}
    )


def is_decade_word(match: Match) -> bool:
    """Whether it is "the sixties", "the late sixties" or "the fifties and sixties", never "in her sixties"."""
    if match.has("hundreds"):
        return 10 <= match.number("hundreds") <= _LAST_CENTURY
    return match.last - match.first == 2 or _follows_a_decade(match)


_LAST_CENTURY = 20


def _follows_a_decade(match: Match) -> bool:
    hyphen = match.before() == "-"
    if match.before(1 + hyphen) in {"early", "mid", "late"}:
        return match.before(2 + hyphen) in {"the", "in", "since"}
    return match.before() in {"and", "or"} and not _DECADES.isdisjoint(match.entry_before(2))


_DECADES = frozenset({"decade", "decade_short", "decade_word"})


def is_of_a_day(match: Match) -> bool:
    """ "today's vote", never "today's world" or "the leaders of tomorrow", which name an age, nor "USA Today"."""
    if match.inside[0].capital and (match.after() in {"programme", "program", "show"} or match.before() == "usa"):
        return False
    if match.before() == "of" and match.before(2) in _GENERATIONS:
        return False
    return match.after() != "'s" or match.after(2) not in _AGES


_GENERATIONS = frozenset(
    {"people", "men", "women", "leaders", "world", "generation", "generations", "cities", "children"}
)
_AGES = frozenset({
    "world", "youth", "society", "children", "women", "men", "generation", "generations", "teenagers", "students",
    "standards", "culture", "economy", "leaders", "technology", "computers", "personal", "modern", "young",
})  # fmt: skip


def is_capital(match: Match) -> bool:
    """Whether the first word has a capital: "Sat", never "sat"."""
    return match.inside[0].capital
