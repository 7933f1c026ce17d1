"""Times of day: "9:30 p.m. EST", "half past nine", "noon", "four in the morning"."""

from timeline.times.chronicle import opens_entry
from timeline.times.english.absolute import date_in_figures
from timeline.times.english.context import is_adjacent
from timeline.times.meaning import Clock, DayPart, Meaning, Within
from timeline.times.rule import Example, Match, rule


def _clock(match: Match) -> Meaning | None:
    parts = match.word("c").split(":")
    second = int(parts[2].partition(".")[0]) if len(parts) > 2 else None
    return _time(match, int(parts[0]), int(parts[1]), second)


def _within_date(match: Match) -> Meaning | None:
    clock = _clock(match)
    return None if clock is None else Within(clock, date_in_figures(match))


def _hour(match: Match) -> Meaning | None:
    return _time(match, match.number("h"), None, None)


def _time(match: Match, hour: int, minute: int | None, second: int | None) -> Meaning | None:
    if match.has("ampm"):
        if not 0 < hour <= 12:
            if hour > 24:
                return None
        else:
            hour = hour % 12 + (12 if match.word("ampm") == "pm" else 0)
    elif match.has("part") and 0 < hour <= 12:
        part = DayPart(match.word("part"))
        hour = hour % 12 + (0 if part is DayPart.MORNING or (part is DayPart.NIGHT and hour < 6) else 12)
    if hour > 24 or (hour == 24 and minute):
        return None
    if (match.has("offset") and not _is_offset(match)) or _is_east(match):
        return None
    bare = match.has("c") and not match.has("ampm") and not match.has("part")
    either = bare and 0 < hour < 12 and match.word("c")[0] != "0"
    return Clock(hour=hour, minute=minute, second=second, zone=_zone(match), either=either)


def _zone(match: Match) -> str | None:
    if match.has("offset"):
        return (match.word("zone") if match.has("zone") else "UTC") + match.inside[-2].text + match.inside[-1].text
    if not match.has("zone"):
        return None
    return match.word("zone").title() if match.word("zone") in _REGIONS else match.word("zone")


def _is_east(match: Match) -> bool:
    """Whether it is "three eastern provinces", not "3 p.m. Eastern"."""
    if not match.has("zone") or match.word("zone") not in _REGIONS:
        return False
    named = any(lexeme.capital and lexeme.text in _REGIONS for lexeme in match.inside)
    return not named or not (match.has("ampm") or match.has("c"))


_REGIONS = frozenset({"eastern", "central", "mountain", "pacific"})


def _is_offset(match: Match) -> bool:
    """Whether the three signs of "UTC+2" touch."""
    return all(is_adjacent(match, index, index + 1) for index in (match.last - 3, match.last - 2))


def _past_hour(match: Match) -> Meaning | None:
    minute = 30 if match.has("half") else 15 if match.has("quarter") else match.number("n")
    hour = match.number("h")
    if match.has("to"):
        hour, minute = (hour - 1) % 24, 60 - minute
    found = _time(match, hour, minute, None)
    return found if 0 < hour <= 24 else None


def _is_clock(match: Match) -> bool:
    """ "9:30" is a time unless it is a score, a ratio, a verse or how long one ran: "odds of 5:10", "ran 2:01:25"."""
    if match.last - match.first == 1 and match.before() in _RUNNING and match.before(2) != "as":
        return False
    if match.after() in _OF_A_GAME or (match.after() == "to" and match.after(2) in {"go", "play", "spare"}):
        return False
    if match.after() == ":":
        return opens_entry(match.lexemes, match.first)
    return match.before() not in _NO_CLOCK and match.after() != "ratio"


_NO_CLOCK = frozenset({"ratio", "score", "odds", "verse", "chapter"})
_OF_A_GAME = frozenset({"remaining", "left"})
_RUNNING = frozenset({"in", "of", "ran", "run", "runs", "clocked", "clocks", "timed", "took", "lost", "gained"})


def _is_hour(match: Match) -> bool:
    """Whether it is "at 8" or "at eight on Friday", never "at three plants" or "at one point"."""
    if match.before() != "at" or match.after() in {"point", "stage", "time", "moment", "end"}:
        return False
    following = match.lexemes[match.last] if match.last < len(match.lexemes) else None
    return following is None or bool(following.entry) or len(following.text) < _NOUN or not following.text.endswith("s")


_NOUN = 4
_AT = frozenset({"at", "about", "around", "until", "till", "by", "from", "to", "after", "before", "since"})


_ZONE = (
    "( {zone} | {zone} ( +|- ) {offset:hour|clock|hhmm} | ,? local time "
    "| {zone:=eastern|=central|=mountain|=pacific} ( standard|daylight? time )? )"
)
_TIME_END = f"( {{ampm}} | {_ZONE} | {{ampm}} {_ZONE} )"

CLOCK_TIMES = (
    rule(
        "clock with colon",
        f"{{c:clock}} {_TIME_END}?",
        _clock,
        Example("It struck at 9:30 and left.", "9:30", "2025-12-15T09:30"),
        Example("It struck at 9: 30 p.m. and left.", "9: 30 p.m.", "2025-12-15T21:30"),
        Example("It struck at 9:30 p.m. EST and left.", "9:30 p.m. EST", "2025-12-15T21:30"),
        Example("It struck at 10:00 UTC+2 and left.", "10:00 UTC+2", "2025-12-15T10:00"),
        Example("It struck at 10:00 local time and left.", "10:00 local time", "2025-12-15T10:00"),
        Example("16:05 EST - It struck and left.", "16:05 EST", "2025-12-15T16:05"),
        Example("16:05: It struck and left.", "16:05", "2025-12-15T16:05"),
        when=_is_clock,
    ),
    rule(
        "clock with point",
        f"{{c:dotclock|hhmm}} {_TIME_END} | {{c:hhmm|clock}} {{hours:=hours|=hrs}}",
        _clock,
        Example("The curfew starts at 1800 hours.", "1800 hours", "2025-12-15T18:00"),
        Example("The curfew starts at 1800 hrs here.", "1800 hrs", "2025-12-15T18:00"),
        Example("The ferry left at 16:40 hrs on Friday.", "16:40 hrs on Friday", "2025-12-12T16:40"),
        Example("Doors open at 7.30pm at the hall.", "7.30pm", "2025-12-15T19:30"),
        Example("Doors open at 7.30 p.m. Eastern at the hall.", "7.30 p.m. Eastern", "2025-12-15T19:30"),
        Example("The tremor came at 0930 GMT on the coast.", "0930 GMT", "2025-12-15T09:30"),
        when=lambda m: not m.has("hours") or m.before() in _AT,
    ),
    rule(
        "hour with am or pm",
        f"( {{h:hour}} | {{h:hourword}} ) {_TIME_END}",
        _hour,
        Example("The store opens at 6 a.m. on most days.", "6 a.m.", "2025-12-15T06:00"),
        Example("The store opens at 6am for fans.", "6am", "2025-12-15T06:00"),
    ),
    rule(
        "o'clock",
        "{h:hour|hourword} o '? clock ( {ampm} | in the {part} | at {part} )?",
        _hour,
        Example("She left at ten o'clock in the evening.", "ten o'clock in the evening", "2025-12-15T22:00"),
    ),
    rule(
        "clock in the morning",
        "{c:clock|dotclock} {ampm}? ( in the {part} | at {part} )",
        _clock,
        Example("She left at 9:30 in the evening.", "9:30 in the evening", "2025-12-15T21:30"),
    ),
    rule(
        "hour in the morning",
        "{h:hour|hourword} {ampm}? ( in the {part} )",
        _hour,
        Example("It rang at four in the morning.", "four in the morning", "2025-12-15T04:00"),
        Example("It was 4am in the morning when it rang.", "4am in the morning", "2025-12-15T04:00"),
        when=lambda m: m.has("ampm") or m.before() in _AT,
    ),
    rule(
        "past the hour",
        "( {half} | a? {quarter:quarter_word} | {n:two|minuteword} minutes? ) ( past | {to:to_word} ) "
        "{h:hour|hourword} ( {ampm} | in the {part} | at {part} )?",
        _past_hour,
        Example("It rang at half past nine.", "half past nine", "2025-12-15T09:30"),
        Example("It rang at a quarter to ten.", "a quarter to ten", "2025-12-15T09:45"),
        Example("It rang at half past six in the evening.", "half past six in the evening", "2025-12-15T18:30"),
        when=lambda m: not m.has("n") or (m.before() == "at" and m.number("n") % 5 == 0),
    ),
    rule(
        "six thirty",
        "{h:hourword} -? {m:minuteword} ( {ampm} | in the {part} )?",
        lambda m: _time(m, m.number("h"), m.number("m"), None),
        Example("The tram left at six-thirty with nobody.", "six-thirty", "2025-12-15T06:30"),
        Example("The tram left at six thirty in the evening.", "six thirty in the evening", "2025-12-15T18:30"),
        when=lambda m: m.before() in _AT and m.number("m") in {15, 20, 30, 40, 45} and m.after() not in {"-", "per"},
    ),
    rule(
        "date and time in figures",
        "{date} t {c:clock} ( z | +|- {offset:clock|hhmm} )?",
        _within_date,
        Example("Logged 2024-03-06T09:30 by post.", "2024-03-06T09:30", "2024-03-06T09:30"),
        Example("Logged 2024-03-06T09:30-05:00 by post.", "2024-03-06T09:30-05:00", "2024-03-06T09:30"),
    ),
    rule(
        "clock with point, to be joined",
        "{c:dotclock|hhmm}",
        _clock,
        Example("It began at 10.30 on Friday.", "10.30 on Friday", "2025-12-12T10:30"),
        Example("The inquest was at 10.45 yesterday.", "10.45 yesterday", "2025-12-14T10:45"),
        Example("It began at about 7.20 on Friday.", "7.20 on Friday", "2025-12-12T07:20"),
        when=lambda m: m.before() in {"at", "about", "around", "by", "until", "from", "before", "after", "was"},
        partial=True,
    ),
    rule(
        "hour, to be joined",
        "{h:hour|hourword}",
        _hour,
        Example("It began at 8 on Friday morning.", "8 on Friday morning", "2025-12-12T08:00"),
        when=_is_hour,
        partial=True,
    ),
    rule(
        "noon",
        f"( {{h:hour|hourword}} )? {{noon}} {_ZONE}?",
        lambda m: Clock(hour=12, minute=0, zone=_zone(m)),
        Example("They met at noon for tea.", "noon", "2025-12-15T12:00"),
        Example("They met at 12 noon GMT for tea.", "12 noon GMT", "2025-12-15T12:00"),
        when=lambda m: m.before() != "high" and (not m.has("h") or m.number("h") == 12),
    ),
    rule(
        "midnight",
        f"( {{h:hour|hourword}} )? {{midnight}} {_ZONE}?",
        lambda m: Clock(hour=24, minute=None, zone=_zone(m)),
        Example("It ends at midnight sharp.", "midnight", "2025-12-15T24:00"),
        when=lambda m: not m.has("h") or m.number("h") == 12,
    ),
)
