"""Business periods: quarters, halves, fiscal years and their ends."""

from timeline.times.bounds import TWO_QUARTERS
from timeline.times.english.context import OWNERS, is_adjacent
from timeline.times.english.field import is_of_a_game, is_of_business
from timeline.times.english.numbers import full_year
from timeline.times.meaning import Anchor, Calendar, Meaning, Mod, Part, Range, Unit, Window, Within
from timeline.times.rule import Example, Match, rule

_YEAR = (
    "( {fiscal} year? {year} | {fiscal:=fy} -? {year} | {fiscal:=fy} -? {yy:two} | {year} | {year} {fiscal} year "
    "| {fiscal}? year? ' {yy:two} )"
)
_LATEST = "( latest|recent | most recent | just|recently -? ended|completed )"


def _year(match: Match) -> int | None:
    return full_year(match.number("yy")) if match.has("yy") else match.optional("year")


def _quarter(match: Match) -> Meaning | None:
    number = match.number("q")
    if not 1 <= number <= 4:
        return None
    return Calendar(year=_year(match), quarter=number, fiscal=match.has("fiscal"))


def _half(match: Match) -> Meaning | None:
    number = match.number("h") if match.has("h") else 2
    return Calendar(year=_year(match), half=number, fiscal=match.has("fiscal")) if number in (1, 2) else None


def _half_of_window(match: Match) -> Meaning | None:
    number = match.number("h") if match.has("h") else 2
    return Within(Calendar(half=number), Window(Unit.YEAR, match.offset)) if number in (1, 2) else None


def _quarter_of_window(match: Match) -> Meaning | None:
    if not 1 <= match.number("q") <= 4:
        return None
    return Within(Calendar(quarter=match.number("q")), Window(Unit.YEAR, match.offset, fiscal=match.has("fiscal")))


def _two_quarters(match: Match) -> Meaning | None:
    first, last = match.number("q"), match.number("r")
    if not 1 <= first < last <= 4:
        return None
    return Range(Calendar(quarter=first, year=_year(match)), Calendar(quarter=last, year=_year(match)))


def _latest(match: Match) -> Meaning | None:
    if match.has("year"):
        return Window(Unit.YEAR, -1, fiscal=match.has("fiscal"))
    return Window(Unit.QUARTER, -1, Anchor.PERIOD)


def _is_the_latest(match: Match) -> bool:
    """Whether it is "the latest quarter", "its latest quarter" or "the bank's latest quarter"."""
    return match.inside[0].text == "the" or match.before() in OWNERS or match.before() == "'s"


def _quarter_by_month(match: Match) -> Meaning | None:
    """ "the June quarter" and "the April-June quarter" are the one that June ends."""
    month = match.number("month")
    return Calendar(quarter=month // 3, year=match.optional("year")) if month % 3 == 0 else None


def _is_close(match: Match) -> bool:
    return is_adjacent(match, match.first, match.first + 1)


def _is_half(match: Match) -> bool:
    """Whether it is "H1" or "1H24", never the French clock time "1h24"."""
    return _is_close(match) and any(lexeme.capital for lexeme in match.lexemes[match.first : match.first + 2])


PERIODS = (
    rule(
        "quarter",
        f"the? ( {{fiscal}} -? )? {{q:ordinal}} -? {{fiscal}}? quarter ( of the? {_YEAR} )?",
        _quarter,

            Example("Profit fell in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3"),
            Example("Profit fell in the third quarter of FY24.", "the third quarter of FY24", "2024-Q3"),
            Example("It had second-quarter sales of 5 million.", "second-quarter", "2025-Q2"),
        when=lambda m: "year" in m.slots or not is_of_a_game(m),
    ),
    rule(
        TWO_QUARTERS,
        f"the? {{q:ordinal}} and {{r:ordinal}} quarters ( of the? {_YEAR} )?",
        _two_quarters,
        Example("It expects losses in the second and third quarters.", "third quarters", "2025-Q3"),
        when=lambda m: not is_of_a_game(m),
    ),
    rule(
        "quarter after the year",
        "the? {fiscal}? {year} ( 's )? {q:ordinal} -? quarter",
        _quarter,
        Example("Profit in the 2024 second quarter fell.", "the 2024 second quarter", "2024-Q2"),
    ),
    rule(
        "quarter as Q3",
        f"( q {{q:count}} ( of? {_YEAR} | ' {{yy:two}} )? "
        f"| {{q:count}} q ( ,? {_YEAR} | {{yy:two}} ) | {{year}} ( - | 's )? q {{q:count}} )",
        _quarter,

            Example("Sales in Q3 2023 were flat.", "Q3 2023", "2023-Q3"),
            Example("Sales in Q2 FY26 were flat.", "Q2 FY26", "2026-Q2"),
            Example("Sales in 1Q25 were flat.", "1Q25", "2025-Q1"),
            Example("Sales in Q1'24 were flat.", "Q1'24", "2024-Q1"),
        when=lambda m: not m.has("yy") or m.has("fiscal") or _is_close(m),
    ),
    rule(
        "half",
        f"the? ( {{h:ordinal}} | latter|back ) -? half of the? {_YEAR} "
        "| the? {fiscal}? {year} ( 's )? {h:ordinal} -? half",
        _half,

            Example("Sales in the second half of 2008 fell.", "the second half of 2008", "2008-H2"),
            Example("Sales in the first half of FY26 fell.", "the first half of FY26", "2026-H1"),
            Example("Profit in the 2024 first half fell.", "the 2024 first half", "2024-H1"),
    ),
    rule(
        "half of a business year",
        "the? {h:ordinal} -? half",
        _half,

            Example("Net profit in the first half rose to 9 million euros.", "the first half", "2025-H1"),
            Example("It told of first-half sales of 5 million.", "first-half", "2025-H1"),
        when=lambda m: m.after() != "of" and is_of_business(m),
    ),
    rule(
        "half as H1",
        f"( h {{h:count}} ( of? {_YEAR} )? | {{h:count}} h ( ,? {{year}} | {{yy:two}} ) )",
        _half,

            Example("Sales in 1H24 were flat.", "1H24", "2024-H1"),
            Example("Sales in 2H 2023 were flat.", "2H 2023", "2023-H2"),
            Example("Sales in H1 2023 were flat.", "H1 2023", "2023-H1"),
            Example("Sales in H2FY24 were flat.", "H2FY24", "2024-H2"),
        when=_is_half,
    ),
    rule(
        "half of this year",
        "the ( {h:ordinal} | latter|back ) -? half of ( the|this | {last:=last} | {next:=next} ) year",
        _half_of_window,
        Example("Orders should rise in the second half of this year.", "the second half of this year", "2025-H2"),
    ),
    rule(
        "this year's third quarter",
        "( {this:=this} | {last:=last} | {next:=next} ) {fiscal}? year 's {fiscal}? {q:ordinal} -? quarter",
        _quarter_of_window,
        Example("Sales in last year's third quarter fell.", "last year's third quarter", "2024-Q3"),
    ),
    rule(
        "the June quarter",
        "the ( {from:month} ( - | -? to -? ) )? {month} {year}? quarter ( of? {year} )?",
        _quarter_by_month,

            Example("Sales fell in the April-June quarter of 2024.", "the April-June quarter of 2024", "2024-Q2"),
            Example("Sales rose by 6% from the June quarter.", "the June quarter", "2025-Q2"),
            Example("Sales rose in the March quarter of 2024.", "the March quarter of 2024", "2024-Q1"),
    ),
    rule(
        "the latest quarter",
        f"the? {_LATEST} {{fiscal}}? ( quarter|period | {{year:=year}} )",
        _latest,

            Example("Sales rose in the latest fiscal year.", "the latest fiscal year", "2024"),
            Example("Sales rose in its most recent fiscal year.", "most recent fiscal year", "2024"),
            Example("Income rose in the latest quarter by a tenth.", "the latest quarter", "2025-Q3"),
            Example("It hopes for the fourth quarter; in the latest period it lost.", "the latest period", "2025-Q3"),
            Example("Income rose in its most recent fiscal quarter.", "most recent fiscal quarter", "2025-Q3"),
        when=_is_the_latest,
    ),
    rule(
        "its next fiscal year",
        "the? {next:=next} {fiscal} {u:unit}",
        lambda m: Window(m.unit(), 1, fiscal=True),
        Example("Sales should rise in the next fiscal year.", "the next fiscal year", "2026"),
    ),
    rule(
        "fiscal year",
        "( the? {fiscal} year|years? {year} | the? {year} {fiscal} year | fy -? {year} | fy -? {yy:two} "
        "| {fiscal} year? ' {yy:two} | the? full -? year {year} )",
        lambda m: Calendar(year=_year(m), fiscal=True),

            Example("Spending in fiscal 2024 rose.", "fiscal 2024", "2024"),
            Example("Spending in the 2024 fiscal year rose.", "the 2024 fiscal year", "2024"),
            Example("Spending for the full year 2024 rose.", "the full year 2024", "2024"),
            Example("Spending in fiscal '24 rose.", "fiscal '24", "2024"),
            Example("Spending in FY24 rose.", "FY24", "2024"),
    ),
    rule(
        "year end",
        "( the? {year}? {fiscal}? year ( - | 's )? end | year - end {year} )",
        lambda m: Part(Mod.END, Calendar(year=m.number("year")) if m.has("year") else Window(Unit.YEAR)),

            Example("The plant will close by year-end.", "year-end", "2025"),
            Example("The plant had closed by year-end 2023.", "year-end 2023", "2023"),
    ),
    rule(
        "month's end",
        "{u:unit} ( 's | {near:=-} ) end",
        lambda m: Part(Mod.END, Window(m.unit())),

            Example("The plant will close by month's end.", "month's end", "2025-12"),
            Example("Stocks were counted at month-end.", "month-end", "2025-12"),
        when=lambda m: m.unit() in {Unit.MONTH, Unit.QUARTER} or (m.unit() is Unit.WEEK and not m.has("near")),
    ),
)  # fmt: skip
