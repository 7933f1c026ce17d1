"""Times that need an anchor: last week, next May, that day, the quarter."""

from timeline.times.english.context import CLAUSE_ENDS, OWNERS, is_season, is_unit_of_time
from timeline.times.english.monthdays import AFTER_DAY
from timeline.times.english.stretches import is_over, is_year_to_a_date
from timeline.times.meaning import Anchor, Calendar, Clock, DayPart, Meaning, Mod, Part, Season, Unit, Window, Within
from timeline.times.rule import Example, Match, rule


def _running_window(match: Match) -> Meaning | None:
    if match.has("part"):
        return Within(Clock(part=DayPart(match.word("part"))), Window(Unit.DAY, match.offset, Anchor.RUNNING))
    if match.has("season"):
        return Window(Unit.SEASON, match.offset, Anchor.RUNNING, season=Season(match.word("season")))
    if match.has("month"):
        return Within(Calendar(month=match.number("month")), Window(Unit.YEAR, match.offset, Anchor.RUNNING))
    return Window(match.unit(), match.offset, Anchor.RUNNING, fiscal=match.has("fiscal"))


def _season(match: Match) -> Meaning | None:
    return Calendar(season=Season(match.word("season")), direction=match.direction)


def _month(match: Match) -> Meaning | None:
    return Calendar(month=match.number("month"), day=match.optional("d"), direction=match.direction)


def _middle(match: Match) -> Meaning | None:
    unit = match.unit() if match.has("u") else Unit.YEAR if match.has("year") else Unit.WEEK
    return Part(Mod.MID, Window(unit))


def _is_the_year(match: Match) -> bool:
    """Whether it is "the year" or "the quarter", never "Book of the Year", "the week when" or "let by the week"."""
    unit = match.unit()
    if match.has("own") and match.before() not in OWNERS:
        return False
    if match.inside[-1].capital or match.after() in {"-", "when"}:
        return False
    if unit is Unit.QUARTER and is_over(match):
        return True
    if match.after() in _TOLD_BY and not (match.before() == "in" and match.before(2) in _WITHIN):
        return False
    if match.before() == "of" and (match.before(2) in _AWARDED or match.after() in _PRIZES):
        return False
    if unit in {Unit.YEAR, Unit.MONTH, Unit.WEEK} and is_year_to_a_date(match):
        return False
    if unit in {Unit.DECADE, Unit.CENTURY}:
        return match.before() == "of" and match.before(2) in _EDGES
    if match.before() == "by" and unit is Unit.WEEK and match.after() != "'s":
        return False
    if match.after() == "of" and (unit is not Unit.YEAR or match.after(2).isalpha()):
        return False
    return unit in {Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.QUARTER}


_TOLD_BY, _WITHIN = (
    frozenset({"before", "prior", "that", "since", "after", "following"}),
    frozenset({"earlier", "later", "early", "late"}),
)
"""What follows a year that is not the present one, "the year before the war", unless it is "earlier in the year"."""
_AWARDED = frozenset({
    "player", "coach", "rookie", "manager", "driver", "man", "woman", "person", "word", "song", "album", "book", "film",
    "car", "team", "artist", "athlete", "sportsman", "sportswoman", "teacher", "model", "photograph", "newcomer",
})  # fmt: skip
"""What is chosen each year: "the player of the year" has no time."""
_PRIZES = frozenset(
    {"award", "awards", "prize", "prizes", "title", "contest", "competition", "trophy", "honours", "honors"}
)
_EDGES = frozenset({"end", "start", "beginning", "middle", "close", "rest", "turn"})


def _turn_of_the_century(match: Match) -> Meaning | None:
    """ "the turn of the 20th century" is about 1900."""
    if match.has("ordinal"):
        return Part(Mod.APPROX, Calendar(year=100 * (match.number("ordinal") - 1)))
    return Window(Unit.CENTURY, 0, Anchor.PERIOD)


def _anchor_of_the_year(match: Match) -> Anchor:
    """ "the end of the century" is of the present one; "the turn of the century" has a rule of its own."""
    return Anchor.PUBLISHED if match.unit() is Unit.CENTURY else Anchor.PERIOD


RELATIVE = (
    rule(
        "the next day",
        "the ( {next:=next|=following|=subsequent|=ensuing} | {last:=previous|=preceding|=prior} ) "
        "( {fiscal}? {u:unit} | {part} | {season} | {month} )",
        _running_window,
        Example("He was shot on 3 March 2021 and died the next day.", "the next day", "2021-03-04"),
        Example("He was shot in 1921 and avenged the following year.", "the following year", "1922"),
        when=is_unit_of_time,
    ),
    rule(
        "unit before or after the present one",
        "( the? {last:=last} | {next:=next} | {this:=this} ( past|coming )? | the? {this:=current} "
        "| this? {next:=coming} | the {next:=coming} ) {fiscal}? {u:unit}",
        lambda m: Window(m.unit(), m.offset, fiscal=m.has("fiscal")),
        Example("The club sold its ground last week.", "last week", "2025-W50"),
        Example("The club opens its ground next month.", "next month", "2026-01"),
        Example("The club lost ten times this year.", "this year", "2025"),
        when=is_unit_of_time,
    ),
    rule(
        "qualified month",
        "( {last:=last} | this? {last:=past} | {next:=next} | this? {next:=coming} | {this:=this} ) {month} "
        "( {d:dom|dayth} )?",
        _month,
        Example("Prices rose last November by a tenth.", "last November", "2025-11"),
        Example("The pier burned last Nov. 23 at dawn.", "last Nov. 23", "2025-11-23"),
        Example("The pier burned this August 2nd as they slept.", "this August 2nd", "2025-08-02"),
        Example("A vote is due next May at home.", "next May", "2026-05"),
        when=lambda m: not m.has("d") or "dayth" in m.inside[-1].entry or m.after() in AFTER_DAY,
    ),
    rule(
        "qualified season",
        "( {last:=last} | this|the {last:=past} | {next:=next} | this|the {next:=coming} | {this:=this} ) {season}",
        _season,
        Example("The pool closed last summer for good.", "last summer", "2025-SU"),
        Example("The pool opens next spring again.", "next spring", "2026-SP"),
    ),
    rule(
        "season",
        "the? {season}",
        _season,
        Example("The pool closed in the summer for good.", "the summer", "2025-SU"),
        when=is_season,
    ),
    rule(
        "that day",
        "( that same? | the same | the very same ) ( {u:unit} | {part} | {season} | {month} )",
        _running_window,
        Example("He was shot on 3 March 2021 and died that day.", "that day", "2021-03-03"),
        Example("He was shot on 3 March 2021 and died the same night.", "the same night", "2021-03-03TNI"),
        when=is_unit_of_time,
    ),
    rule(
        "the day after",
        "the ( {u:unit} | {part} ) ( {next:=following|=after|=later} | {last:=before|=earlier|=previous|=prior} )",
        _running_window,
        Example("He was shot on 3 March 2021 and died the day after.", "the day after", "2021-03-04"),
        Example("He was shot in 1921; the year before, he fled.", "the year before", "1920"),
        when=lambda m: (m.after() in CLAUSE_ENDS or m.after() == "-") and is_unit_of_time(m),
    ),
    rule(
        "the year",
        "( the full|entire|whole? {fiscal}? | {own:fiscal} ) {u:unit}",
        lambda m: Window(m.unit(), 0, _anchor_of_the_year(m), fiscal=m.has("fiscal") or m.has("own")),
        Example("It ended the year with a profit.", "the year", "2025"),
        Example("It will close by the end of the decade.", "the end of the decade", "202"),
        when=_is_the_year,
    ),
    rule(
        "the turn of the century",
        "the? turn of the {ordinal}? -? century|millennium",
        _turn_of_the_century,
        Example("The quay was built at the turn of the century.", "the turn of the century", "20"),
        Example("The quay was built at the turn of the 20th century.", "the turn of the 20th century", "1900"),
    ),
    rule(
        "mid-week",
        "mid -? {u:unit} | {year:=midyear} | {week:=midweek}",
        _middle,
        Example("It should be done by mid-month at home.", "mid-month", "2025-12"),
        Example("It was done by midyear at home.", "midyear", "2025"),
        when=lambda m: not m.has("u") or m.unit() in {Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE},
    ),
)
