"""Two times that share words: "12–14 December", "2019-21", "9 to 11 a.m."; whole times are joined by a refiner."""

from timeline.times.bounds import TWO_DAYS
from timeline.times.english.context import is_adjacent
from timeline.times.meaning import Calendar, Clock, Meaning, Mod, Part, Range
from timeline.times.rule import Example, Match, rule

TO = "( -|to|and|through|until|/ )"
_CONNECTED = frozenset({"between", "from"})


def _days(match: Match) -> Meaning | None:
    days = match.word("days").split("/") if match.has("days") else (match.number("d1"), match.number("d2"))
    first, last = map(int, days)
    if not 1 <= first < last <= 31:
        return None
    year, month = match.optional("year"), match.number("month")
    return Range(Calendar(year=year, month=month, day=first), Calendar(year=year, month=month, day=last))


def _months(match: Match) -> Meaning | None:
    year = match.number("year")
    first, last = match.number("m1"), match.number("m2")
    return Range(Calendar(year=year - (first > last), month=first), Calendar(year=year, month=last))


def _years(match: Match) -> Meaning | None:
    first, two = match.number("year"), match.number("two")
    last = first // 100 * 100 + two
    if last <= first:
        return None
    fiscal = match.has("fiscal")
    return Range(Calendar(year=first, fiscal=fiscal), Calendar(year=last, fiscal=fiscal))


def _centuries(match: Match) -> Meaning | None:
    first, last = match.number("c1"), match.number("c2")
    back = match.has("era") and match.number("era") < 0
    if (first <= last) if back else (first >= last):
        return None
    ends = (Calendar(century=-number if back else number - 1) for number in (first, last))
    return Range(*(_in_part(match, slot, end) for slot, end in zip(("mod1", "mod2"), ends, strict=True)))


def _in_part(match: Match, slot: str, century: Calendar) -> Meaning:
    """Return the late 18th of "the late 18th and early 19th centuries"."""
    return Part(Mod(match.word(slot)), century) if match.has(slot) else century


def _years_of_the_era(match: Match) -> Meaning | None:
    era = match.number("era")
    return Range(Calendar(year=match.number("y1") * era), Calendar(year=match.number("y2") * era))


def _hours(match: Match) -> Meaning | None:
    first, last = _twelve(match.word("h1")), _twelve(match.word("h2"))
    noon = 12 if match.word("ampm") == "pm" else 0
    before_noon = (first[0], first[1] or 0) > (last[0], last[1] or 0)
    return Range(_clock(first, 12 - noon if before_noon else noon), _clock(last, noon))


def _twelve(words: str) -> tuple[int, int | None]:
    """Read "9" or "9:30" by the clock of twelve hours."""
    hour, *minutes = words.split(":")
    return int(hour) % 12, int(minutes[0]) if minutes else None


def _clock(said: tuple[int, int | None], noon: int) -> Clock:
    return Clock(hour=said[0] + noon, minute=said[1])


def _is_before_hour(match: Match) -> bool:
    """ "March 2 and 9am" are a day and an hour."""
    return "ampm" in match.entry_after()


def _is_counted(match: Match) -> bool:
    """Whether it is "Feb. 7 - 18 hours ago", where the second number counts what follows."""
    return "units" in match.entry_after() and match.inside[-1].text.isdigit()


def _joins(match: Match) -> bool:
    """ "and" joins days only after "between": "on 3 and 5 May" are two days, and read as such."""
    inside = {lexeme.text for lexeme in match.inside}
    return "and" not in inside or match.before() in _CONNECTED


RANGES = (
    rule(
        "centuries",
        f"the? ( {{mod1:mod}} -? )? {{c1:ordinal}} -? {TO} the? ( {{mod2:mod}} -? )? {{c2:ordinal}} "
        "-? century|centuries {era}?",
        _centuries,

            Example("It stood from the 15th to the 17th centuries.", "the 15th to the 17th centuries", "14/16"),
            Example("It stood in the fourth and third centuries BC.", "the fourth and third centuries BC", "BC03/BC02"),
            Example("It fell in the 18th and early 19th century.", "the 18th and early 19th century", "17/18"),
    ),
    rule(
        "days of a month",
        f"( {{d1:dom|dayth}} {TO} {{d2:dom|dayth}} of? {{month}} ( ,? {{year}} )? "
        f"| {{month}} {{d1:dom|dayth}} {TO} {{d2:dom|dayth}} ( ,? {{year}} )? )",
        _days,

            Example("The fair runs 12–14 December in Basel.", "12–14 December", "2025-12-12/2025-12-14"),
            Example("The fair ran from May 3 to 5, 2024 in Basel.", "May 3 to 5, 2024", "2024-05-03/2024-05-05"),
        when=lambda m: _joins(m) and not _is_counted(m),
    ),
    rule(
        "days with a slash",
        "{days:slashed} {month} ( ,? {year} )?",
        _days,

            Example("They landed on 5/6 June 1944 in Caen.", "5/6 June 1944", "1944-06-05/1944-06-06"),
            Example("They landed on the night of 5/6 June 1944.", "the night of 5/6 June 1944", "1944-06-05TNI"),
    ),
    rule(
        TWO_DAYS,
        "( the? {d1:dom|dayth} and the? {d2:dom|dayth} of? {month} ( ,? {year} )? "
        "| {month} {d1:dom|dayth} and {d2:dom|dayth} ( ,? {year} )? )",
        _days,
        Example("They met on January 5 and 6, 2024 in Basel.", "6, 2024", "2024-01-06"),
        when=lambda m: m.before() not in _CONNECTED and not _is_before_hour(m),
    ),
    rule(
        "months of a year",
        f"{{m1:month}} {TO} {{m2:month}} ,? {{year}}",
        _months,
        Example("It rained from March to May 2024.", "March to May 2024", "2024-03/2024-05"),
        when=_joins,
    ),
    rule(
        "years with a short end",
        "( {fiscal:=fy} -? | the? {fiscal} year? )? {year} ( -|/ ) {two}",
        _years,

            Example("The war of 1914-18 and the plan for 2019/20 differ.", "1914-18", "1914/1918"),
            Example("It grew by a tenth in FY 2023-24 alone.", "FY 2023-24", "2023/2024"),
            Example("It borrowed more in the financial year 2023/24.", "the financial year 2023/24", "2023/2024"),
        when=lambda m: is_adjacent(m, m.last - 3, m.last - 2) and is_adjacent(m, m.last - 2, m.last - 1),
    ),
    rule(
        "years of the era",
        "{y1:anyyear} ( -|to|and ) {y2:anyyear} {era}",
        _years_of_the_era,
        Example("The league of 478-404 BC fell apart.", "478-404 BC", "BC0478/BC0404"),
        when=_joins,
    ),
    rule(
        "hours",
        "{h1:hour|clock|dotclock} ( -|to|and|until ) {h2:hour|clock|dotclock} {ampm}",
        _hours,

            Example("It opens from 9 to 11 a.m. only.", "9 to 11 a.m.", "2025-12-15T09:00/2025-12-15T11:00"),
            Example("It opens from 7:30 to 9 p.m. only.", "7:30 to 9 p.m.", "2025-12-15T19:30/2025-12-15T21:00"),
        when=_joins,
    ),
)  # fmt: skip
