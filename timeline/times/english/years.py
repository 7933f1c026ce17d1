"""Figures that are a year, never a price, a count, a clock time, a number of something or the model of a car."""

from collections.abc import Sequence

from timeline.times.english.context import CLAUSE_ENDS, TIME_PREPOSITIONS, is_adjacent
from timeline.times.english.monthdays import AFTER_TIME
from timeline.times.rule import Lexeme, Match

MONEY = frozenset({
    "$", "£", "€", "¥", "#", "no", "number", "us$", "c$", "a$", "rs", "flight", "room", "page", "+", "=",
})  # fmt: skip
_NUMBERED = frozenset({
    "highway", "route", "boeing", "airbus", "channel", "windows", "iso", "article", "section", "model",
    "apartment", "suite", "office", "gate", "chapter", "act", "bus", "track", "platform", "resolution",
    "interstate", "exit", "agenda", "vision", "project", "horizon", "hr",
})  # fmt: skip
_CARS = frozenset({
    "chevrolet", "chevy", "ford", "toyota", "honda", "nissan", "bmw", "audi", "mercedes", "volkswagen", "chrysler",
    "dodge", "jeep", "buick", "cadillac", "pontiac", "hyundai", "kia", "mazda", "subaru", "volvo", "lexus", "porsche",
    "ferrari", "tesla", "gmc", "acura", "mitsubishi", "lincoln", "oldsmobile", "plymouth", "saab", "renault", "peugeot",
})  # fmt: skip
"""Makers whose name after a year tells the model of a car: "a 2004 Honda"."""
_NOT_YEAR_AFTER = frozenset({
    "people", "men", "women", "troops", "soldiers", "children", "dollars", "pounds", "euros", "percent", "%",
    "points", "students", "workers", "jobs", "homes", "miles", "mile", "feet", "foot", "metres", "meters", "km",
    "kilometers", "kilometres", "yards", "acres", "tons", "tonnes", "barrels", "square", "years", "days",
    "hours", "minutes", "weeks", "months", "members", "employees", "dead", "deaths", "casualties", "guns",
    "tanks", "aircraft", "ships", "horses", "others", "more", "other", "hectares", "shares", "francs", "marks",
    "yen", "kg", "hp", "cases", "votes", "prisoners", "local", "civilians", "police", "lb", "lbs", "rounds",
    "killed", "wounded", "injured", "million", "billion", "thousand", "degrees", "calories", "x", "m", "ft",
    "passengers", "residents", "families", "houses", "buildings", "villages", "protesters", "officers",
    "rebels", "fighters", "demonstrators", "grams", "litres", "liters", "gallons", "volts", "watts", "words", "seats",
    "copies", "units", "block", "blocks",
    "rupees", "naira", "shillings", "rand", "pesos", "cents", "pence", "crore", "lakh", "tickets",
})  # fmt: skip


def is_plain_year(match: Match) -> bool:
    """ "in 1987", never "$1987", "1900 people", "Room 2010" or "#vote2024"."""
    if "year" not in match.inside[0].entry or not match.inside[0].text.isdigit():
        return True
    year = match.number("year")
    before, after = match.before(), match.after()
    if before.isalpha() and before not in TIME_PREPOSITIONS and is_adjacent(match, match.first - 1, match.first):
        return False
    if (is_led_by_at(match) and after not in _LEVELS) or _is_model(match):
        return False
    if (
        before in MONEY
        or before in _NUMBERED
        or after in _NOT_YEAR_AFTER
        or (after == "-" and match.after(2) in _NOT_YEAR_AFTER)
    ):
        return False
    if before == "-" and match.before(2).isdigit() and "year" not in match.entry_before(2):
        return False
    if 1900 <= year <= 2050:
        return before not in {"'"}
    if before in {"for", "over"} and after.isalpha() and after not in _GOES_ON:
        return False
    return _is_led(match) or (1500 <= year < 1900 and (after in _AFTER_BARE_YEAR or before in {"\n", ""}))


def _is_led(match: Match) -> bool:
    """Whether "in", "the years", "ca." or "later than" stands before it."""
    before, earlier = match.before(), match.before(2)
    if before == "than":
        return earlier in {"later", "earlier", "sooner"}
    return before in TIME_PREPOSITIONS or before in {"year", "years"} or (before == "." and earlier == "ca")


_GOES_ON = CLAUSE_ENDS | TIME_PREPOSITIONS | {"was", "were", "is", "had", "has"}


def _is_model(match: Match) -> bool:
    """Whether it is "her 2004 Honda" or "a blue 2004 Honda", never "in 2004 Honda lost money"."""
    if match.after() not in _CARS or not match.lexemes[match.last].capital or match.before() in TIME_PREPOSITIONS:
        return False
    return not _DETERMINERS.isdisjoint({match.before(), match.before(2)})


_LATE = 11
"""The first century of which the years have four figures."""
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "their", "my", "our", "its", "'s"})


def is_led_by_at(match: Match) -> bool:
    """Whether "at" stands before four figures, which are a clock time or a number then: years take "in"."""
    return match.before() == "at" or (match.before() in {"about", "around"} and match.before(2) == "at")


_LEVELS = frozenset({"level", "levels", "price", "prices", "rate", "rates", "value", "values", "wages", "-"})
_AFTER_BARE_YEAR = frozenset({"-", ")", "\n", "", ".", ",", ";", ":"})


def is_year_after_preposition(match: Match) -> bool:
    """ "the class of '68", "in '97", "1983, '86 and '87"; never the start of a quotation such as '50 people'."""
    return (
        (match.before() in TIME_PREPOSITIONS or (match.before() == "," and _follows_a_year(match)))
        and is_adjacent(match, match.first, match.first + 1)
        and len(match.inside[-1].text) > 1
        and match.after() not in {"%", "percent"}
    )


def is_year_of_the_era(match: Match) -> bool:
    """ "In 330 the court moved" where "AD 117" or "the 5th century" stands before it, never "in 330 days"."""
    if len(match.inside[-1].text) != 3 or match.before() not in {"in", "by", "until", "since"}:
        return False
    named = match.last < len(match.lexemes) and match.lexemes[match.last].capital
    if not named and match.after() not in AFTER_TIME:
        return False
    eras = (_era(match.lexemes, index) for index in range(match.first - 1, 0, -1))
    return next(filter(None, eras), -1) > 0


def _era(lexemes: Sequence[Lexeme], index: int) -> int:
    """Whether a time told there is after Christ (1), as "28 October 312" and an early century are, or before (-1)."""
    told, before = lexemes[index], lexemes[index - 1]
    if told.capital and "era" in told.entry:
        return int(told.entry["era"])
    is_early = told.text == "century" and int(before.entry.get("ordinal", _LATE)) < _LATE
    return int(is_early or ("month" in before.entry and len(told.text) == 3 and told.text.isdigit()))


def _follows_a_year(match: Match) -> bool:
    last = match.lexemes[match.first - 2] if match.first > 1 else None
    return last is not None and ("year" in last.entry or ("two" in last.entry and match.before(3) == "'"))
