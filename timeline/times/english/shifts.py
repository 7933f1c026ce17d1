"""Times at a distance from another: two years ago, a week later, three weeks from now, the week before last."""

from timeline.times.english.amount import AMOUNT, AND_A_HALF, amount
from timeline.times.english.context import CLAUSE_ENDS
from timeline.times.meaning import (
    CLOCK_UNITS,
    Anchor,
    Calendar,
    Direction,
    Meaning,
    Season,
    Shift,
    Unit,
    Weekday,
    Window,
)
from timeline.times.rule import Example, Match, rule


def _ago(match: Match) -> Meaning | None:
    count = amount(match)
    return Shift(None if count is None else -count, match.unit(), backwards=True)


def _ago_today(match: Match) -> Meaning | None:
    count = amount(match)
    if count is None:
        return None
    of: Meaning = Window(match.unit("span") if match.has("span") else Unit.DAY, match.offset)
    if match.has("weekday"):
        of = Weekday(match.number("weekday"), Direction.LAST if match.unit() is Unit.WEEK else None)
    return Shift(-count, match.unit(), of=of, backwards=True)


def _weekdays_ago(match: Match) -> Meaning | None:
    """ "two Sundays ago" is the one before last Sunday."""
    weeks = match.amount("n") - 1 if match.has("n") else 1
    if match.has("s"):
        summer = Calendar(season=Season(match.word("s")), direction=Direction.LAST)
        return Shift(-weeks, Unit.YEAR, of=summer, backwards=True)
    return Shift(-7 * weeks, Unit.DAY, of=Weekday(match.number("d"), Direction.PAST), backwards=True)


def _nights(match: Match) -> Meaning | None:
    count = match.amount("n")
    if match.has("ago"):
        return Shift(-count, Unit.DAY, backwards=True)
    return Shift(-count if match.has("back") else count, Unit.DAY, Anchor.RUNNING, backwards=match.has("back"))


def _vague_ago(match: Match) -> Meaning | None:
    unit = match.unit() if match.has("u") else Unit.MINUTE
    told = match.has("earlier") or match.has("later")
    return Shift(None, unit, Anchor.RUNNING if told else Anchor.PUBLISHED, backwards=not match.has("later"))


def _earlier(match: Match) -> Meaning | None:
    count = amount(match)
    anchor = Anchor.PERIOD if match.unit() is Unit.YEAR and count == 1 else Anchor.RUNNING
    return Shift(None if count is None else -count, match.unit(), anchor, backwards=True)


def _is_calendar_unit(match: Match) -> bool:
    """ "two days later" is a date, "two hours later" a time of day."""
    return match.unit() not in CLOCK_UNITS


def _is_date(match: Match) -> bool:
    """ "two days later" is a date, "two days later than planned" a length."""
    return _is_calendar_unit(match) and match.after() != "than"


def _clock_shift(match: Match) -> Meaning | None:
    count = amount(match)
    back = match.has("back")
    return Shift(-count if count is not None and back else count, match.unit(), Anchor.RUNNING, backwards=back)


def _from_now(match: Match) -> Meaning | None:
    if match.has("weekday"):
        return Shift(amount(match), match.unit(), of=Weekday(match.number("weekday"), Direction.NEXT))
    if match.has("today"):
        return Shift(amount(match), match.unit(), of=Window(Unit.DAY))
    return Shift(amount(match), match.unit())


def _is_from_now(match: Match) -> bool:
    """Whether it is "is three weeks away" or "with the vote a month away", never "after a month away from home"."""
    words = [match.before(distance) for distance in range(1, 7)]
    if not match.has("away"):
        return words[0] != "for" or not (match.has("today") or match.has("weekday"))
    if match.unit() in CLOCK_UNITS or match.after() in _FROM_A_PLACE or not _WAS.isdisjoint(words):
        return False
    return not _IS.isdisjoint(words[:3]) or ("with" in words and words[0] not in {"with", "of", "after"})


_FROM_A_PLACE = frozenset({"from", "at", "by", "on"})
_IS, _WAS = frozenset({"is", "are", "'s", "s", "now"}), frozenset({"was", "were", "been"})


def _is_new_year(match: Match) -> bool:
    """Whether it is "in the new year" or "after New Year", never "a new year" or "New Year's resolutions"."""
    if match.has("bare"):
        after = match.before() in _AROUND or (match.before() == "and" and match.before(2) == "christmas")
        return match.inside[0].capital and match.after() in CLAUSE_ENDS and after
    return match.before() in _IN or match.before() in _AROUND


_AROUND = frozenset({"until", "till", "by", "before", "after", "for", "over", "since"})
_IN = frozenset({"in", "into", "of"})
"""What makes a month of the new year: "early in the new year", "the first weeks of the new year"."""
_COARSE = {Unit.YEAR: Unit.MONTH, Unit.MONTH: Unit.WEEK, Unit.WEEK: Unit.DAY}


def _is_qualified(match: Match) -> bool:
    """Whether "last" belongs to what follows: "the day before last Friday"."""
    return not match.entry_after().keys().isdisjoint({"weekday", "month", "season", "unit"})


def _this_time(match: Match) -> Meaning | None:
    sign = -1 if match.has("last") else 1
    return Shift(sign, match.unit(), of=Window(_COARSE[match.unit()]), backwards=sign < 0)


SHIFTS = (
    rule(
        "ago",
        f"( {AMOUNT} | {{count}} to|or {{n:count}} ) -? {{u:unit|units}} {AND_A_HALF} ( or so )? ago",
        _ago,
        Example("The mill shut five or six years ago.", "five or six years ago", "2019"),
        Example("The mill shut two years ago and rusts.", "two years ago", "2023"),
        Example("The mill shut ten days ago and rusts.", "ten days ago", "2025-12-05"),
        Example("The mill shut a year and a half ago.", "a year and a half ago", "2024-06"),
        Example("The mill shut a year-and-a-half ago.", "a year-and-a-half ago", "2024-06"),
        Example("The mill shut a half-century ago.", "a half-century ago", "1975"),
        Example("The sea rose 66 million years ago here.", "66 million years ago", "PAST_REF"),
    ),
    rule(
        "ago today",
        f"( {AMOUNT} ) {{u:unit|units}} ago "
        "( {today:=today} | to the {span:unit} | ( this | {last:=last} | {next:=next} ) {span:unit} | on? {weekday} ) "
        f"| exactly|precisely ( {AMOUNT} ) {{u:unit|units}} ago",
        _ago_today,
        Example("The mill shut two years ago today at noon.", "two years ago today", "2023-12-15"),
        Example("The mill shut ten years ago this month.", "ten years ago this month", "2015-12"),
        Example("The mill shut ten years ago last month.", "ten years ago last month", "2015-11"),
        Example("The mill shut ten years ago next month.", "ten years ago next month", "2016-01"),
        Example("The mill shut a week ago on Friday.", "a week ago on Friday", "2025-12-05"),
        Example("The mill shut a year ago on Sunday.", "a year ago on Sunday", "2024-12-14"),
        Example("The mill shut two years ago to the day.", "two years ago to the day", "2023-12-15"),
        Example("The mill shut exactly a year ago.", "exactly a year ago", "2024-12-15"),
        when=lambda m: m.has("today") or m.has("span") or m.unit() in _COARSE or m.unit() is Unit.DECADE,
    ),
    rule(
        "two Sundays ago",
        "( {n:count} {d:weekdays} ago | a week {last:=last} {d:weekday} | the {d:weekday} before last "
        "| {n:count} {s:seasons} ago | the {s:season} before last )",
        _weekdays_ago,
        Example("He preached two Sundays ago in Bern.", "two Sundays ago", "2025-12-07"),
        Example("He preached a week last Tuesday in Bern.", "a week last Tuesday", "2025-12-02"),
        Example("He preached the Tuesday before last in Bern.", "the Tuesday before last", "2025-12-02"),
        Example("He preached the summer before last in Bern.", "the summer before last", "2024-SU"),
        Example("He preached three summers ago in Bern.", "three summers ago", "2023-SU"),
    ),
    rule(
        "two nights later",
        "{n:count} {p:part|parts} ( {ago:=ago} | later | {back:=earlier|=before} )",
        _nights,
        Example("The barn burned two nights ago in Bern.", "two nights ago", "2025-12-13"),
        Example("They set out on 9 May 2021 and landed three nights later.", "three nights later", "2021-05-12"),
        when=lambda m: m.inside[-1].text != "before" or m.after() in CLAUSE_ENDS,
    ),
    rule(
        "years ago",
        "( {u:units} | a {u:unit} or two|so | moments | a moment ) ( ago | {earlier:=earlier} | {later:=later} ) "
        "| {u:units} past",
        _vague_ago,
        Example("The mill shut moments ago and rusts.", "moments ago", "2025-12-15TXX:XX"),
        Example("The mill shut years ago and rusts.", "years ago", "PAST_REF"),
        Example("The mill shut a decade or two ago.", "a decade or two ago", "PAST_REF"),
        Example("The mill was busy in years past.", "years past", "PAST_REF"),
        Example("The mill shut and, years later, burned.", "years", "PXY"),
        Example("The mill shut on Friday and hours later burned.", "hours later", "2025-12-12TXX:XX"),
        when=lambda m: m.inside[-1].text != "past" or m.before() in {"in", "of", "from", "the"},
    ),
    rule(
        "earlier",
        f"( {AMOUNT} ) {{u:unit|units}} {AND_A_HALF} ( earlier | previously | before | beforehand )",
        _earlier,
        Example("It closed on 9 May 2021; two days earlier it burned.", "two days earlier", "2021-05-07"),
        Example("Sales rose from a year earlier by a tenth.", "a year earlier", "2024"),
        when=lambda m: _is_date(m) and (m.inside[-1].text != "before" or m.after() in CLAUSE_ENDS),
    ),
    rule(
        "later",
        f"( {AMOUNT} ) {{u:unit|units}} {AND_A_HALF} ( later | afterwards|afterward | after | on )",
        lambda m: Shift(amount(m), m.unit(), Anchor.RUNNING),
        Example("It burned on 9 May 2021; two days later it closed.", "two days later", "2021-05-11"),
        Example("It burned in 1921 and, ten years on, closed.", "ten years on", "1931"),
        Example("It burned in May 49 BC; nine months later it rose.", "nine months later", "BC0048-02"),
        when=lambda m: _is_date(m) and (m.inside[-1].text not in {"after", "on"} or m.after() in CLAUSE_ENDS),
    ),
    rule(
        "half an hour later",
        f"( {AMOUNT} ) {{u:unit|units}} {AND_A_HALF} ( {{on:=later}} | {{back:=earlier}} )",
        _clock_shift,
        Example("It broke at 9:30 on Friday; half an hour later it sank.", "half an hour later", "2025-12-12T10:00"),
        Example("It broke on Friday and two hours later it sank.", "two hours later", "2025-12-12TXX:XX"),
        Example("It broke; ten minutes earlier it had rung.", "ten minutes", "PT10M"),
        when=lambda m: not _is_calendar_unit(m),
    ),
    rule(
        "from now",
        f"( {AMOUNT} ) {{u:unit|units}} {AND_A_HALF} "
        "( from now | hence | {away:=away} | ( ' | 's ) time | from {today:=today} | from {weekday} )",
        _from_now,
        Example("The vote is three weeks from now.", "three weeks from now", "2026-W02"),
        Example("The vote is only two months away.", "two months away", "2026-02"),
        Example("With the vote two weeks away, they wait.", "two weeks away", "2026-W01"),
        Example("They vote in three days' time.", "three days' time", "2025-12-18"),
        Example("The vote is a week from today.", "a week from today", "2025-12-22"),
        Example("The vote is two weeks from Friday.", "two weeks from Friday", "2026-01-02"),
        when=_is_from_now,
    ),
    rule(
        "the new year",
        "the new year | {bare:=new} year ( 's )?",
        lambda m: Calendar(month=1) if m.before() in _IN else Calendar(holiday="new year"),
        Example("The hearing was put off until the new year.", "the new year", "2026-01-01"),
        Example("The hearing will be held in the new year.", "the new year", "2026-01"),
        Example("The hearing will be held after New Year, she said.", "New Year", "2026-01-01"),
        when=_is_new_year,
    ),
    rule(
        "this time last year",
        "this time ( {last:=last} | {next:=next} ) {u:unit}",
        _this_time,
        Example("Prices were lower this time last year at the mill.", "this time last year", "2024-12"),
        Example("This time next week they will be home.", "This time next week", "2025-12-22"),
        when=lambda m: m.unit() in _COARSE,
    ),
    rule(
        "the week before last",
        "( the {u:unit} ( before {last:=last} | after {next:=next} ) )",
        lambda m: Window(m.unit(), 2 if m.has("next") else -2),
        Example("They met the week before last in Bern.", "the week before last", "2025-W49"),
        when=lambda m: not _is_qualified(m),
    ),
)
