"""Business periods by what they are compared with: the year-ago quarter, the corresponding period last year."""

from timeline.times.meaning import Anchor, Calendar, Meaning, Shift, Unit, Window, Within
from timeline.times.rule import Example, Match, rule

_LIKE = "corresponding|comparable|equivalent|like"
_SAME = f"same|{_LIKE}"
_EARLIER = (
    "( last year | a year ago | a year earlier | a year before | one year ago | one year earlier | the year before "
    "| the previous year | the prior year | of the? last year | of the previous year | of the prior year "
    "| in the previous year | in the prior year )"
)


def _period_of_year(match: Match) -> Meaning | None:
    """ "the 1988 quarter" is the quarter under discussion in that year, "the same month of 1988" the month told."""
    outer = Calendar(year=match.number("year")) if match.has("year") else Window(Unit.YEAR, match.offset)
    if match.has("period"):
        return outer
    monthly = match.has("monthly")
    return Within(Window(Unit.MONTH, 0, Anchor.RUNNING) if monthly else Window(Unit.QUARTER, 0, Anchor.PERIOD), outer)


def _year_ago(match: Match) -> Meaning | None:
    if match.has("q"):
        if not 1 <= match.number("q") <= 4:
            return None
        return Within(Calendar(quarter=match.number("q")), Window(Unit.YEAR, -1))
    words = [lexeme.text for lexeme in match.inside]
    of = Window(Unit.QUARTER, 0, Anchor.PERIOD) if "quarter" in words else None
    return Shift(-1, Unit.YEAR, Anchor.PERIOD, of=of, backwards=True)


COMPARISONS = (
    rule(
        "the 1988 quarter",
        f"( the ( {_SAME} )? {{fiscal}}? {{year}} | {{this:=this}} year 's | {{last:=last}} year 's ( {_SAME} )? ) "
        "quarter",
        _period_of_year,
        Example("Profit rose in the third quarter from the 2023 quarter.", "the 2023 quarter", "2023-Q3"),
    ),
    rule(
        "the 1988 period",
        f"the ( {_SAME} )? {{year}} period",
        lambda m: Within(Window(Unit.UNKNOWN, 0, Anchor.PERIOD), Calendar(year=m.number("year"))),

            Example("It lost more than in the 1988 period.", "the 1988 period", "1988"),
            Example("Third-quarter net beat that of the 1988 period.", "the 1988 period", "1988-Q3"),
    ),
    rule(
        "year-ago",
        f"( the|a? ( {_SAME} )? year -? ago|earlier {{fiscal}}? {{q:ordinal}}? -? ( quarter | period )? "
        "| the? prior|previous - year {fiscal}? {q:ordinal}? -? ( quarter | period )? "
        "| the? prior|previous year {fiscal}? {q:ordinal}? -? quarter|period )",
        _year_ago,

            Example("It beat the year-earlier period by far.", "the year-earlier period", "2024"),
            Example("It beat its year-ago result by far.", "year-ago", "2024"),
            Example("It beat the year-ago quarter by far.", "the year-ago quarter", "2024-Q3"),
            Example("It beat the prior-year quarter by far.", "the prior-year quarter", "2024-Q3"),
        when=lambda m: m.inside[0].text != "a" or m.lexemes[m.first + 2].text == "-",
    ),
    rule(
        "corresponding period last year",
        f"the ( {_SAME} ) ( {{fiscal}}? quarter | period ) {_EARLIER} "
        "| the ( quarter | period ) ( a year ago | a year earlier )",
        _year_ago,
        Example("It beat the corresponding period last year by far.", "the corresponding period last year", "2024"),
    ),
    rule(
        "the comparable quarter",
        f"the {_LIKE} {{fiscal}}? quarter|period",
        _year_ago,
        Example("Third-quarter net beat that of the comparable quarter.", "the comparable quarter", "2024-Q3"),
    ),
    rule(
        "same quarter of a year",
        f"the ( {_SAME} ) ( quarter | {{monthly:=month}} | {{period:=period}} ) ( of|in ) {{fiscal}}? {{year}}",
        _period_of_year,

            Example("Rents beat those of the same period of 2022.", "the same period of 2022", "2022"),
            Example("Third-quarter net beat the same quarter of 2022 at last.", "the same quarter of 2022", "2022-Q3"),
            Example("Rents rose in October from the same month of 2022.", "the same month of 2022", "2022-10"),
    ),
    rule(
        "same month last year",
        f"the ( {_SAME} ) {{u:unit}} {_EARLIER}",
        lambda m: Shift(-1, Unit.YEAR, of=Window(m.unit(), 0, Anchor.RUNNING), backwards=True),

            Example("Rents rose in October from the same month last year.", "the same month last year", "2024-10"),
            Example("On Friday it sold more than on the same day a year ago.", "the same day a year ago", "2024-12-12"),
        when=lambda m: m.unit() in {Unit.DAY, Unit.WEEK, Unit.MONTH},
    ),
)  # fmt: skip
