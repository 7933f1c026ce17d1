"""Dates that name their own place on the calendar: days, months, years, decades, centuries."""

from timeline.times.english.context import is_decade, is_decade_word, is_month
from timeline.times.english.monthdays import is_day_after_month, is_day_and_month, is_day_of_month
from timeline.times.english.numbers import full_year
from timeline.times.english.years import is_plain_year, is_year_after_preposition, is_year_of_the_era
from timeline.times.meaning import Calendar, Meaning, Season, Unit, Window, Within
from timeline.times.rule import Example, Match, rule


def date_in_figures(match: Match) -> Calendar:
    """Return the date of "2024-03-06" or "3/6/2024", with its other reading where day and month may stand otherwise."""
    text, _, other = match.word("date").partition("|")
    year, month, day = (int(part) for part in text.split("-"))
    swapped = (int(other[:2]), int(other[3:])) if other else None
    return Calendar(year=year, month=month, day=day, other=swapped)


def _month_day(match: Match) -> Meaning | None:
    day = match.number("d")
    if not 1 <= day <= 31:
        return None
    if match.has("year") and "zone" in match.entry_after():
        return None
    said = match.optional("early" if match.has("early") else "year")
    year = full_year(match.number("yy")) if match.has("yy") else said
    return Calendar(year=year, month=match.number("month"), day=day)


def _day_of_window(match: Match) -> Meaning | None:
    if not 1 <= match.number("d") <= 31:
        return None
    return Within(Calendar(day=match.number("d")), Window(Unit.MONTH, match.has("next") - match.has("last")))


def _year(match: Match) -> int:
    """The year that was said, negative before Christ."""
    return match.number("y") * match.number("era") if match.has("era") else match.number("year")


def _decade(match: Match) -> Meaning | None:
    decade = match.number("decade")
    if not match.has("era") and decade % 10 == 0 and decade < 190:
        return Calendar(century=decade // 10)
    return Calendar(decade=-decade if match.has("era") and match.number("era") < 0 else decade)


def _short_decade(match: Match) -> Meaning | None:
    tens = match.number("tens")
    if match.has("hundreds"):
        return Calendar(decade=match.number("hundreds") * 10 + tens // 10)
    told = match.entry_before(2) if match.before() in {"and", "or"} else {}
    if "decade" in told:
        return Calendar(decade=int(told["decade"]) // 10 * 10 + tens // 10)
    return Calendar(decade=(200 if tens < 20 else 190) + tens // 10)


def _century(match: Match) -> Meaning | None:
    number = match.number("ordinal")
    if not 1 <= number <= 30:
        return None
    return Calendar(century=-number if match.has("era") and match.number("era") < 0 else number - 1)


_A_THOUSAND = 100
"""The decade of "1000s", which are a count unless "the" stands before them."""


ABSOLUTE = (
    rule(
        "date in figures",
        "{date}",
        date_in_figures,
        Example("The notice is dated 2024-03-06 and signed.", "2024-03-06", "2024-03-06"),
        Example("He signed it on 24.12.2023 in Bonn.", "24.12.2023", "2023-12-24"),
        Example("It was filed on 03/25/2024 by post.", "03/25/2024", "2024-03-25"),
        Example("It was filed on 2024.03.25 by post.", "2024.03.25", "2024-03-25"),
        Example("He left on 26/06/2023 and was back on 03/07/2023.", "03/07/2023", "2023-07-03"),
        Example("He left on 06/26/2023 and was back on 07/03/2023.", "07/03/2023", "2023-07-03"),
    ),
    rule(
        "month and day",
        "{month} ( {d:dom|dayth|dayword} | the? {d:dayth|ordinal} ) ( ,? {year} | ' {yy:two} )?",
        _month_day,
        Example("The bridge opened on March 6, 2024 after years.", "March 6, 2024", "2024-03-06"),
        Example("The bridge opened on March 6 in 1924.", "March 6 in 1924", "1924-03-06"),
        Example("The bridge opened on Sept. 11 , 2001 .", "Sept. 11 , 2001", "2001-09-11"),
        Example("LONDON, Dec. 12 (Agency) - Shares fell.", "Dec. 12", "2025-12-12"),
        Example("They lost 30-7 Dec. 12 at home.", "Dec. 12", "2025-12-12"),
        Example("The parade is on December twenty-first.", "December twenty-first", "2025-12-21"),
        Example("Posted on December 12, 1815 GMT by post.", "December 12, 1815 GMT", "2025-12-12T18:15"),
        when=is_day_after_month,
    ),
    rule(
        "day and month",
        "( {d:dom|dayth} of? | the {d:dayth|ordinal} ( day? of )? ) {month} "
        "( ,? {year} | ' {yy:two} | {early:anyyear} )?",
        _month_day,
        Example("He resigned on 6 March 2024 in Leeds.", "6 March 2024", "2024-03-06"),
        Example("He resigned on the 6th of March 2024.", "the 6th of March 2024", "2024-03-06"),
        Example("Voting took place on the second of December.", "the second of December", "2025-12-02"),
        Example("He denied the 7 December theft in Leeds.", "7 December", "2025-12-07"),
        Example("He resigned on the 3d of May and fled.", "the 3d of May", "2025-05-03"),
        Example("He was crowned on 25 December 800.", "25 December 800", "0800-12-25"),
        when=is_day_and_month,
    ),
    rule(
        "day and month with hyphens",
        "( ( {d:dom} - {month} | {month} - {d:dom} ) - ( {year} | {yy:two} ) | {d:dom} / {month} / {year} "
        "| {year} -? {month} -? {d:dom} )",
        _month_day,
        Example("The form is stamped 12-Nov-2025 in red.", "12-Nov-2025", "2025-11-12"),
        Example("The form is stamped 12-NOV-24 in red.", "12-NOV-24", "2024-11-12"),
        Example("The form is stamped 2024 Nov 12 in red.", "2024 Nov 12", "2024-11-12"),
    ),
    rule(
        "month and year",
        "( the month of )? {month} ( ,? of? {year} | of? {y:anyyear} {era} | {year:anyyear} )",
        lambda m: Calendar(year=_year(m), month=m.number("month")),
        Example("The fleet sailed in May 431 BC.", "May 431 BC", "BC0431-05"),
        Example("Prices rose in March 2024 again.", "March 2024", "2024-03"),
        Example("Prices rose in February of 1940.", "February of 1940", "1940-02"),
        Example("Rome fell in AD 410. In January 415, he died.", "January 415", "0415-01"),
        when=lambda m: m.has("era") or "year" in m.inside[-1].entry or is_year_of_the_era(m),
    ),
    rule(
        "month and short year",
        "{month} ' {two}",
        lambda m: Calendar(year=full_year(m.number("two")), month=m.number("month")),
        Example("The deal dates from Sept '19 or so.", "Sept '19", "2019-09"),
    ),
    rule(
        "bare month",
        "( the month of )? {month}",
        lambda m: Calendar(month=m.number("month")),
        Example("The strike began in October and ended.", "October", "2025-10"),
        Example("Talks in May failed.", "May", "2025-05"),
        Example("He lost the March election.", "March", "2025-03"),
        Example("In March eight countries left.", "March", "2025-03"),
        Example("By May the Second Army had left.", "May", "2025-05"),
        when=is_month,
    ),
    rule(
        "year",
        "{year} | the year {year:year|yearword|anyyear}",
        lambda m: Calendar(year=m.number("year")),
        Example("The plant closed in 1987 for good.", "1987", "1987"),
        Example("They planned for the year two thousand in detail.", "the year two thousand", "2000"),
        Example("They were at war in the year 410 again.", "the year 410", "0410"),
        Example("The war of nineteen ninety-one was short.", "nineteen ninety-one", "1991"),
        when=is_plain_year,
    ),
    rule(
        "short year",
        "' {two}",
        lambda m: Calendar(year=full_year(m.number("two"))),
        Example("The class of '68 met in Paris.", "'68", "1968"),
        Example("They won in 1983, '86 and '88.", "'86", "1986"),
        when=is_year_after_preposition,
    ),
    rule(
        "year of the era",
        "( {y:anyyear|count} {era} | {era} {y:anyyear} | {year:anyyear} )",
        lambda m: Calendar(year=_year(m)),
        Example("The temple burned in 480 BC.", "480 BC", "BC0480"),
        Example("The city fell in AD 70 to Rome.", "AD 70", "0070"),
        Example("Trajan died in AD 117. In 330 the court moved east.", "330", "0330"),
        Example("It fell in the 5th century. By 493, Theodoric ruled.", "493", "0493"),
        when=lambda m: m.has("era") or is_year_of_the_era(m),
    ),
    rule(
        "decade",
        "the? {decade} {era}? | the? {decade:decade_bc} {era}",
        _decade,
        Example("Rents rose in the 1990s in Ghent.", "the 1990s", "199"),
        Example("Rents rose in the 1700s in Ghent.", "the 1700s", "17"),
        Example("A revolt in the 470s BC failed.", "the 470s BC", "BC047"),
        when=lambda m: m.number("decade") != _A_THOUSAND or m.inside[0].text == "the",
    ),
    rule(
        "short decade",
        "( the? ' {tens:decade_short} | the? {tens:decade_short} )",
        _short_decade,
        Example("Pop of the '90s is back.", "the '90s", "199"),
        Example("Rents in the 80s were low.", "the 80s", "198"),
        Example("Rents in the 80's were low.", "the 80's", "198"),
        Example("Rents in the 1970s and 80s were low.", "80s", "198"),
        Example("Rents in the 1850s and 60s were low.", "60s", "186"),
        Example("Rents in the early 80s were low.", "the early 80s", "198"),
        Example("Rents have risen since the mid-80s.", "the mid-80s", "198"),
        when=is_decade,
    ),
    rule(
        "decade in words",
        "the? ( {hundreds:count} -? )? {tens:decade_word}",
        _short_decade,
        Example("Life in the nineteen fifties was cheap.", "the nineteen fifties", "195"),
        Example("Life in the sixties was cheap.", "the sixties", "196"),
        Example("Life in the late sixties was cheap.", "the late sixties", "196"),
        Example("Life in the twenties and thirties was cheap.", "thirties", "193"),
        when=is_decade_word,
    ),
    rule(
        "decade with an apostrophe",
        "the? {year} 's",
        lambda m: Calendar(decade=m.number("year") // 10) if m.number("year") % 10 == 0 else None,
        Example("Rents rose in the 1980's in Ghent.", "the 1980's", "198"),
        Example("Rents rose in the late 1980's in Ghent.", "the late 1980's", "198"),
        when=lambda m: m.inside[0].text == "the" or m.before() in {"early", "mid", "late", "-"},
    ),
    rule(
        "century",
        "the? {ordinal} -? century {era}?",
        _century,
        Example("The chapel is from the 15th century and small.", "the 15th century", "14"),
        Example("A law of the 4th century BC says so.", "the 4th century BC", "BC03"),
    ),
    rule(
        "season and year",
        "the? {season} ,? of? ( {year} ( -|/ {two} )? | {y:anyyear} {era} )",
        lambda m: Calendar(year=_year(m), season=Season(m.word("season"))),
        Example("They met in the spring of 480 BC.", "the spring of 480 BC", "BC0480-SP"),
        Example("They met in the summer of 1943 in Rome.", "the summer of 1943", "1943-SU"),
        Example("They froze in the winter of 1916-17 in Rome.", "the winter of 1916-17", "1916-WI"),
    ),
    rule(
        "week of a year by its number",
        "( week {n:count} ( of | , )? {year} | {year} - w -? {n:two} )",
        lambda m: Calendar(week=m.number("n"), year=m.number("year")) if 1 <= m.number("n") <= 53 else None,
        Example("Cases peaked in week 40 of 2024 in Ghent.", "week 40 of 2024", "2024-W40"),
        Example("Cases peaked in 2024-W40 in Ghent.", "2024-W40", "2024-W40"),
    ),
    rule(
        "day of the month, inst. or ult.",
        "the? {d:dayth} ( inst|instant | {last:=ult|=ultimo} | {next:=prox|=proximo} )",
        _day_of_window,
        Example("I had your letter of the 3d inst. in good time.", "the 3d inst", "2025-12-03"),
        Example("I had your letter of the 27th ult. in good time.", "the 27th ult", "2025-11-27"),
    ),
    rule(
        "day of this month",
        "the {d:dayth|ordinal} of ( {this:=this|=the} | {last:=last} | {next:=next} ) month",
        _day_of_window,
        Example("They met on the 3rd of this month.", "the 3rd of this month", "2025-12-03"),
    ),
    rule(
        "day of the month",
        "the {d:dayth}",
        lambda m: Calendar(day=m.number("d")),
        Example("They met on 3 March 2021 and again on the 29th.", "the 29th", "2021-03-29"),
        Example("On 3 March 2021 they said that the concert on the 29th was off.", "the 29th", "2021-03-29"),
        Example("They met on 3 March 2021. By the night of the 5th all left.", "the night of the 5th", "2021-03-05TNI"),
        when=is_day_of_month,
    ),
)
