"""Days: weekdays, yesterday, tonight, a week on Friday, the weekend."""

from timeline.times.english.context import CLAUSE_ENDS, is_capital, is_of_a_day
from timeline.times.english.monthdays import AFTER_DAY
from timeline.times.meaning import (
    Anchor,
    Calendar,
    Clock,
    DayPart,
    Direction,
    Habit,
    Meaning,
    Unit,
    Weekday,
    Window,
    Within,
)
from timeline.times.rule import Example, Match, rule


def _weekday(match: Match) -> Meaning | None:
    running = match.has("previous") or match.has("following")
    told = Direction.PAST if match.has("previous") else Direction.NEXT if match.has("following") else match.direction
    return Weekday(match.number("weekday"), told, anchor=Anchor.RUNNING if running else Anchor.PUBLISHED)


def _some_weekday(match: Match) -> Meaning | None:
    part = f"T{match.word('part')}" if match.has("part") else ""
    return Habit(f"XXXX-WXX-{match.number('weekday') + 1}{part}")


def _weekday_week(match: Match) -> Meaning | None:
    weeks = 2 if match.has("fortnight") else match.number("n") if match.has("n") else 1
    return Weekday(match.number("weekday"), Direction.NEXT, weeks=weeks)


def _day_word(offset: int, part: DayPart | None = None) -> Meaning:
    day = Window(Unit.DAY, offset)
    return day if part is None else Within(Clock(part=part), day)


def _weekend(match: Match) -> Meaning | None:
    said = match.has("last") or match.has("this") or match.has("next")
    return Window(Unit.WEEKEND, match.offset, Anchor.PUBLISHED if said else Anchor.PERIOD)


def _is_some_weekday(match: Match) -> bool:
    """Whether it is "on a Tuesday in March" or "one Tuesday"; "on a Tuesday deadline" is a day of its own."""
    after = match.after()
    if match.before() == "one":
        return True
    return match.before() == "a" and match.before(2) == "on" and (not after.isalpha() or after in _AFTER_SOME_DAY)


_AFTER_SOME_DAY = frozenset({"in", "when", "and", "or", "to", "as", "after", "before", "at", "with"})


def _is_of_a_kind(match: Match) -> bool:
    """Whether it is "a Sunday school" or "Monday-morning quarterbacks", a kind of school or of critic and no day."""
    distance = 1 + (match.after() == "-")
    distance += "part" in match.entry_after(distance)
    return match.after(distance) in _KINDS


_KINDS = frozenset({"school", "schools", "football", "quarterback", "quarterbacks"})


def _is_of_history(match: Match) -> bool:
    """Whether it is "Bloody Sunday", "Black Wednesday" or "Super Tuesday", the name of a day that no week has."""
    return match.before() in {"bloody", "black", "super", "patch"} and match.lexemes[match.first - 1].capital


DAYS = (
    rule(
        "weekday",
        "{weekday}",
        _weekday,
        Example("He told the board on Monday that he would go.", "Monday", "2025-12-15"),
        Example("Thursday's vote was close.", "Thursday", "2025-12-11"),
        Example("The court will rule on Friday.", "Friday", "2025-12-19"),
        when=lambda m: not (_is_some_weekday(m) or _is_of_a_kind(m) or _is_of_history(m)),
    ),
    rule(
        "weekday and day",
        "{weekday} ( ,? the )? {d:dayth}",
        lambda m: Calendar(day=m.number("d"), weekday=m.number("weekday")),
        Example("They met on Tuesday the 25th in Ghent.", "Tuesday the 25th", "2025-11-25"),
        Example("The fair is on Saturday 20th at the school.", "Saturday 20th", "2025-12-20"),
        when=lambda m: m.after() in AFTER_DAY | {":", ")", "from", "to"},
    ),
    rule(
        "some weekday",
        "{weekday} {part}?",
        _some_weekday,
        Example("She was born on a Tuesday in spring rain.", "Tuesday", "XXXX-WXX-2"),
        Example("One Friday she did not come home.", "Friday", "XXXX-WXX-5"),
        Example("She was born on a Tuesday night in spring rain.", "Tuesday night", "XXXX-WXX-2TNI"),
        when=_is_some_weekday,
    ),
    rule(
        "qualified weekday",
        "( {last:=last} | the? {past:=past} | this? {past:=past} | {next:=next} | this? {next:=coming} | {this:=this} "
        "| the {previous:=previous} | the {following:=following|=next} ) {weekday}",
        _weekday,
        Example("She arrived last Friday by train.", "last Friday", "2025-12-12"),
        Example("She arrives next Friday by train.", "next Friday", "2025-12-19"),
        Example("They flew on 3 December and met the following Monday.", "the following Monday", "2025-12-08"),
    ),
    rule(
        "Friday last",
        "{weekday} ( {last:=last} | {next:=next} )",
        _weekday,
        Example("She arrived on Friday last.", "Friday last", "2025-12-12"),
        Example("She arrives on Friday next, by train.", "Friday next", "2025-12-19"),
        when=lambda m: m.after() in CLAUSE_ENDS and m.after() not in {"and", "when", "while", "that"},
    ),
    rule(
        "the Friday after",
        "the {weekday} ( {previous:=before} | {following:=after|=following} )",
        _weekday,
        Example("They flew on 3 December and met the Monday after.", "the Monday after", "2025-12-08"),
        Example("They flew on 3 December; the Sunday before, they sang.", "the Sunday before", "2025-11-30"),
        when=lambda m: m.after() in CLAUSE_ENDS,
    ),
    rule(
        "Friday week",
        "{weekday} ( week | {fortnight:=fortnight} ) | a week from next? {weekday} "
        "| ( {n:a|count} ( week | weeks ) | a {fortnight:=fortnight} ) on next? {weekday}",
        _weekday_week,
        Example("The hearing resumes Friday week in Cork.", "Friday week", "2025-12-26"),
        Example("The hearing resumes a week on Friday.", "a week on Friday", "2025-12-26"),
        Example("The hearing resumes a fortnight on Friday.", "a fortnight on Friday", "2026-01-02"),
        Example("The hearing resumes three weeks on Friday.", "three weeks on Friday", "2026-01-09"),
        when=lambda m: not m.has("n") or m.before() not in {"for", "lasted", "took", "spent", "after"},
    ),
    rule(
        "a week today",
        "a ( week | {fortnight:=fortnight} ) ( {today:=today} | tomorrow ) "
        "| ( {today:=today} | this {today:=day} | tomorrow ) ( week | {fortnight:=fortnight} )",
        lambda m: _day_word((14 if m.has("fortnight") else 7) + (not m.has("today"))),
        Example("The hearing resumes a week tomorrow.", "a week tomorrow", "2025-12-23"),
        Example("The hearing resumes this day week.", "this day week", "2025-12-22"),
    ),
    rule(
        "weekday of last week",
        "{weekday} ( of )? ( {last:=last} | {next:=next} | {this:=this} ) week",
        lambda m: Within(Calendar(weekday=m.number("weekday")), Window(Unit.WEEK, m.offset)),
        Example("She resigned on Tuesday of last week.", "Tuesday of last week", "2025-12-09"),
    ),
    rule(
        "yesterday",
        "yesterday | the? day {before:=before} yesterday | the? day {after:=after} tomorrow",
        lambda m: _day_word(2 if m.has("after") else -1 - m.has("before")),
        Example("It rained yesterday in Oslo.", "yesterday", "2025-12-14"),
        Example("It snowed the day before yesterday.", "the day before yesterday", "2025-12-13"),
        Example("It may snow the day after tomorrow.", "the day after tomorrow", "2025-12-17"),
    ),
    rule(
        "today",
        "today | {t:=tomorrow}",
        lambda m: _day_word(int(m.has("t"))),
        Example("It rains today in Oslo.", "today", "2025-12-15"),
        Example("It will rain tomorrow in Oslo.", "tomorrow", "2025-12-16"),
        when=is_of_a_day,
    ),
    rule(
        "tonight",
        "tonight",
        lambda m: _day_word(0, DayPart.NIGHT),
        Example("The finalists play tonight in Rome.", "tonight", "2025-12-15TNI"),
    ),
    rule(
        "yesterday morning",
        "( {d:=yesterday} | {t:=tomorrow} | today ) ( 's )? {part}",
        lambda m: _day_word(-m.has("d") + m.has("t"), DayPart(m.word("part"))),
        Example("It rained yesterday morning in Oslo.", "yesterday morning", "2025-12-14TMO"),
    ),
    rule(
        "weekend",
        "( the | {this:=this} | {last:=last} | this|the {last:=past} | {next:=next} | this|the {next:=coming} ) "
        "weekend",
        _weekend,
        Example("Over the weekend he offered to go.", "the weekend", "2025-W50-WE"),
        Example("They meet next weekend in Lyon.", "next weekend", "2025-W52-WE"),
    ),
    rule(
        "short weekday, to be joined",
        "{weekday_short}",
        lambda m: Weekday(m.number("weekday_short")),
        Example("They met on Fri 12 Dec 2025 in Bern.", "Fri 12 Dec 2025", "2025-12-12"),
        when=is_capital,
        partial=True,
    ),
    rule(
        "week of a feast, to be joined",
        "{u:unit}",
        lambda m: Window(m.unit(), 0, Anchor.RUNNING),
        Example("They will meet over the Easter weekend by ship.", "Easter weekend", "2026-W14-WE"),
        when=lambda m: m.inside[0].text in {"week", "weekend"},
        partial=True,
    ),
)
