"""Four figures that are a clock time though they could be a year: "at 1653 on Tuesday", "1430 (1330 GMT)"."""

from timeline.times.chronicle import opens_entry
from timeline.times.english.context import CLAUSE_ENDS
from timeline.times.english.years import is_led_by_at
from timeline.times.meaning import Clock, Meaning
from timeline.times.rule import Example, Match, rule

_AT = frozenset({"at", "about", "around", "by", "until", "from", "before", "after", "since", "between"})
_TO = frozenset({"to", "and", "-", "until", "or"})
_DAYS = frozenset({"yesterday", "today", "tomorrow"})
_CLOCKS = frozenset({"clock", "hhmm"})


def _figures(match: Match) -> Meaning | None:
    hour, minute = (int(part) for part in match.word("c").split(":"))
    return None if hour == 24 and minute else Clock(hour=hour, minute=minute)


def _is_clock(match: Match) -> bool:
    """Whether a nought leads it, a day follows, "at" stands before it, or a clock time with its zone beside it."""
    before, after = match.before(), match.after()
    led = before in _AT or (before in {"-", "to", "and"} and "hhmm" in match.entry_before(2))
    led = led or (after == ":" and opens_entry(match.lexemes, match.first))
    if match.inside[0].text.startswith("0") and led and after not in {"-", "/"}:
        return True
    if after == "(" or after in _TO:
        return not _CLOCKS.isdisjoint(match.entry_after(2)) and _has_zone(match, 3)
    if before in _AT and any(_is_led_by_nought(match, distance) for distance in range(1, _NEAR + 1)):
        return True
    if not is_led_by_at(match):
        return False
    return _is_day(match, 1 + (after in {"on", ","})) or _stands_alone(match)


def _is_led_by_nought(match: Match, distance: int) -> bool:
    """Whether it is the "0640" of "left at 0640 and returned by 1915"."""
    return "hhmm" in match.entry_before(distance) and match.before(distance).startswith("0")


def _stands_alone(match: Match) -> bool:
    """Whether it is "seen at 1930, police said", never "the index closed at 1930" or "at 1930 pounds"."""
    five = int(match.word("c")[-2:]) % _FIVE_MINUTES == 0
    words = {match.before(distance) for distance in range(2, _NEAR)}
    opens = match.lexemes[match.first - 1].capital
    return five and (opens or match.after() in CLAUSE_ENDS) and words.isdisjoint(_FIGURES_STAND)


_NEAR, _FIVE_MINUTES, _DAYTIME = 10, 5, 6
_FIGURES_STAND = frozenset({
    "stood", "stands", "stand", "standing", "closed", "close", "ended", "finished", "opened", "settled", "traded",
    "trading", "index", "points", "valued", "priced", "sold", "put", "estimated", "total", "totalled", "totaled",
    "number", "numbers", "rate", "rated", "ranked", "toll", "count", "counted", "peaked", "remained", "steady",
    "unchanged", "altitude", "height", "feet", "metres", "meters", "average", "averaged", "set", "levels", "prices",
    "price", "shares", "share", "stock", "pound", "euro", "dollar", "yen", "yield", "odds", "started", "$", "£", "€",
    "bid", "quoted", "rose", "fell", "up", "down", "cent", "percent", "magnitude", "measured", "scored",
})  # fmt: skip


def _is_day(match: Match, distance: int) -> bool:
    day, following = match.entry_after(distance), match.entry_after(distance + 1)
    if "weekday" in day or match.after(distance) in _DAYS:
        return True
    return match.after() == "on" and (
        ("month" in day and "dom" in following) or ("dom" in day and "month" in following)
    )


def _has_zone(match: Match, distance: int) -> bool:
    words = match.after(distance), match.after(distance + 1)
    return "zone" in match.entry_after(distance) or words[0] == "hours" or words == ("local", "time")


def _is_dotted_clock(match: Match) -> bool:
    """Whether it is "the exchange reopens at 10.00", by day, never "the pound stood at 1.25"."""
    hour = int(match.word("c").partition(":")[0])
    return match.before() == "at" and hour >= _DAYTIME and _stands_alone(match)


FIGURES = (
    rule(
        "clock with point, alone",
        "{c:dotclock}",
        _figures,
        Example("The exchange reopens at 10.00, the clerk said.", "10.00", "2025-12-15T10:00"),
        when=_is_dotted_clock,
    ),
    rule(
        "clock in four figures",
        "{c:hhmm}",
        _figures,
        Example("The first tremor came at 1653 on Friday.", "1653 on Friday", "2025-12-12T16:53"),
        Example("It was felt around 1430 (1330 GMT) in the hills.", "1430", "2025-12-15T14:30"),
        Example("He was seen at 1600 yesterday by the lake.", "1600 yesterday", "2025-12-14T16:00"),
        Example("Road crews left at 0512 in the fog.", "0512", "2025-12-15T05:12"),
        Example("The boat left at 0640 and was home by 1915 again.", "1915", "2025-12-15T19:15"),
        Example("A second tremor was felt at 1930, officials said.", "1930", "2025-12-15T19:30"),
        Example("At 2330 the port was still under water.", "2330", "2025-12-15T23:30"),
        Example("0215: The aircraft turns west.", "0215", "2025-12-15T02:15"),
        Example("It began at 1600 on 5 May 2021.", "1600 on 5 May 2021", "2021-05-05T16:00"),
        when=_is_clock,
    ),
)
