"""Parts of the day: this morning, overnight, by dusk, the early hours, later in the day."""

from timeline.times.english.context import CLAUSE_ENDS, is_of_a_night
from timeline.times.english.monthdays import AFTER_TIME
from timeline.times.meaning import Anchor, Clock, DayPart, Meaning, Mod, Part, Unit, Window, Within
from timeline.times.rule import Example, Match, rule


def _part_of_day(match: Match) -> Meaning | None:
    part = match.word("part" if match.has("part") else "partword")
    return Within(Clock(part=DayPart(part)), Window(Unit.DAY, -1 if match.has("last") else 0))


_IN, _SINCE = frozenset({"in", "during", "through", "throughout"}), frozenset({"since", "until", "till", "by", "for"})
_AT = frozenset({"at", "by", "before", "until", "till", "from", "after", "since", "in"})


def _is_time_alone(match: Match) -> bool:
    """Whether it is "by evening", "in early afternoon" or "in afternoon trading"."""
    before = match.before()
    if before in _UP_TO and match.word("part") not in {"NI", "DT"} and match.after() in AFTER_TIME:
        return True
    if match.after() == "trading" and before in {"in", "early", "late", "at", "by"}:
        return True
    return before in {"early", "late"} and match.before(2) in _AT


_UP_TO = frozenset({"by", "until", "till", "toward", "towards"})

DAYPARTS = (
    rule(
        "this morning",
        "( this | {last:=last} ) {part} | this {partword}",
        _part_of_day,
        Example("The minister said this morning that it was over.", "this morning", "2025-12-15TMO"),
        Example("The minister resigned last night over it.", "last night", "2025-12-14TNI"),
        Example("The minister resigned this lunchtime over it.", "this lunchtime", "2025-12-15TMI"),
        when=lambda m: m.has("part") or m.word("partword") in {"MI", "AF"},
    ),
    rule(
        "overnight",
        "overnight",
        lambda m: Within(Clock(part=DayPart.NIGHT, through=True), Window(Unit.DAY)),
        Example("Two bridges were hit overnight by drones.", "overnight", "2025-12-14TNI"),
        Example("Two bridges will be shut overnight.", "overnight", "2025-12-15TNI"),
        when=is_of_a_night,
    ),
    rule(
        "later in the day",
        "( {early:=earlier|=early} | {late:=later|=late} ) in the day",
        lambda m: Part(Mod.START if m.has("early") else Mod.END, Window(Unit.DAY, 0, Anchor.PERIOD)),
        Example("They met later in the day.", "later in the day", "2025-12-15"),
    ),
    rule(
        "the night before last",
        "the {part} before last",
        lambda m: Within(Clock(part=DayPart(m.word("part"))), Window(Unit.DAY, -2)),
        Example("They met the night before last in Bern.", "the night before last", "2025-12-13TNI"),
    ),
    rule(
        "mid-afternoon",
        "mid -? {part}",
        lambda m: Part(Mod.MID, Within(Clock(part=DayPart(m.word("part"))), Window(Unit.DAY))),
        Example("By mid-afternoon the square was full.", "mid-afternoon", "2025-12-15TAF"),
    ),
    rule(
        "in the morning",
        "the {part}",
        lambda m: Clock(part=DayPart(m.word("part"))),
        Example("Voters came on 3 March 2021, most in the morning.", "the morning", "2021-03-03TMO"),
        Example("Crowds sang through the night in Oslo.", "the night", "2025-12-15TNI"),
        Example("The inns had been full since the afternoon.", "the afternoon", "2025-12-15TAF"),
        Example("She was crowned on 2 June 1953.\n\nHer son flew home in the morning.", "the morning", "2025-12-15TMO"),
        when=lambda m: (
            m.after() not in {"of", "on", "sun", "sky", "heat", "air", "light"}
            and (m.before() in _IN or (m.before() in _SINCE and m.after() in CLAUSE_ENDS))
            and (m.before() != "for" or m.word("part") != "NI")
        ),
    ),
    rule(
        "part of a day, to be joined",
        "the? {part}",
        lambda m: Clock(part=DayPart(m.word("part"))),
        Example("They met on the morning of 3 May 2021.", "the morning of 3 May 2021", "2021-05-03TMO"),
        partial=True,
    ),
    rule(
        "dawn, to be joined",
        "{partword}",
        lambda m: Clock(part=DayPart(m.word("partword"))),
        Example("They met at dawn on 3 May 2021.", "dawn on 3 May 2021", "2021-05-03TMO"),
        partial=True,
    ),
    rule(
        "the early hours",
        "the? early|small|wee morning? hours ( of the {part} )?",
        lambda m: Clock(part=DayPart.SMALL_HOURS),
        Example("It burned in the early hours of Sunday.", "the early hours of Sunday", "2025-12-14TMO"),
        partial=True,
    ),
    rule(
        "at dawn",
        "{partword}",
        lambda m: Clock(part=DayPart(m.word("partword"))),
        Example("By dusk the square was full.", "dusk", "2025-12-15TEV"),
        Example("They met at dawn to march.", "dawn", "2025-12-15TMO"),
        when=lambda m: m.before() in _AT and m.after() not in {"of", "-"},
    ),
    rule(
        "by evening",
        "{part}",
        lambda m: Clock(part=DayPart(m.word("part"))),
        Example("By evening the fort had fallen.", "evening", "2025-12-15TEV"),
        Example("They sang until morning.", "morning", "2025-12-15TMO"),
        Example("Snow was due by early afternoon.", "early afternoon", "2025-12-15TAF"),
        Example("Shares fell in afternoon trading.", "afternoon", "2025-12-15TAF"),
        when=_is_time_alone,
    ),
    rule(
        "in the small hours",
        "the? early|small|wee morning? hours ( of the {part} )?",
        lambda m: Clock(part=DayPart.SMALL_HOURS),
        Example("The votes were counted in the early hours.", "the early hours", "2025-12-15TMO"),
        Example("They sang until the wee hours of the morning.", "the wee hours of the morning", "2025-12-15TMO"),
        when=lambda m: m.before() in {"in", "into", "during", "until", "till", "by"} and m.after() != "of",
    ),
)
