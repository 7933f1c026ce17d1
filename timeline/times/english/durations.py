"""Durations: numeric, vague, and anchored by "past" or "next"."""

from timeline.times.english.amount import AMOUNT, AND_A_HALF, amount
from timeline.times.english.context import OWNERS, is_lasting
from timeline.times.english.stretches import is_bare_units, is_last_few, is_single_unit, is_year_to_a_date
from timeline.times.meaning import Anchor, Direction, Length, Meaning, Mod, Part, Ref, Unit, Vague
from timeline.times.rule import Example, Match, rule


def _compound(match: Match) -> Meaning | None:
    smaller = [(match.amount("n" + place), match.unit("u" + place)) for place in "23" if match.has("n" + place)]
    return Length(match.amount("n"), match.unit(), rest=tuple(smaller))


def _grows_smaller(match: Match) -> bool:
    """Whether it is "two hours, 3 minutes and 59 seconds", never "two days, three weeks"."""
    units = [match.unit(place) for place in ("u", "u2", "u3") if match.has(place)]
    return units == sorted(set(units), key=_SIZES.index, reverse=True) and Unit.QUARTER not in units


_SIZES = list(Unit)


def _most(match: Match) -> float | None:
    """The three of "two to three weeks", the two and a half of "2-1/2 years"."""
    count = amount(match)
    return match.amount("n2") + count if match.has("n2") and count is not None and count < 1 else count


def _toward(match: Match) -> Meaning | None:
    toward = Direction.LAST if match.has("last") else Direction.NEXT
    count = _most(match)
    anchor = Anchor.RUNNING if match.has("following") else Anchor.PUBLISHED
    return Length(count, match.unit(), None if _is_of_something(match) else toward, anchor=anchor)


def _is_of_something(match: Match) -> bool:
    """Whether it is "the last two years of the war" or "the last three days of May", which publication does not end."""
    said = match.after(2) in _WHOSE or not _DATES.isdisjoint(match.entry_after(2))
    return match.has("last") and match.after() == "of" and said


_WHOSE = frozenset({"the", "his", "her", "its", "their", "my", "our", "your", "a", "an", "that", "this", "last"})
_DATES = frozenset({"month", "year"})


def _vague_toward(match: Match) -> Meaning | None:
    if match.has("recent"):
        return Length(None, match.unit(), Direction.LAST)
    if match.has("following"):
        return Length(None, match.unit(), Direction.NEXT, anchor=Anchor.RUNNING)
    if match.has("last"):
        return Vague(Ref.PAST)
    return Vague(Ref.FUTURE)


def _is_age(match: Match) -> bool:
    """Whether it is a "year-old", who is a child as a rule, and no "month-old" strike."""
    return match.inside[-1].text == "old" and match.has("u") and match.unit() is Unit.YEAR


def _day_or_two(match: Match) -> Meaning | None:
    if match.has("n"):
        return Length(match.amount("n"), match.unit(), Direction.NEXT)
    return Part(Mod.APPROX, Length(1, match.unit(), Direction.NEXT))


def _past_year(match: Match) -> Meaning | None:
    return Length(1.5 if match.has("h") else 1, match.unit(), Direction.LAST if match.has("last") else Direction.NEXT)


_RANGE = "{n2:count} ( - | -? to|or -? ) {n:count}"

DURATIONS = (
    rule(
        "length",
        f"( {AMOUNT} ) ( -? | {{stretch}} ) {{u:unit|units}} {AND_A_HALF} ( -? long )?",
        lambda m: Length(amount(m), m.unit()),

            Example("The siege lasted two weeks and failed.", "two weeks", "P2W"),
            Example("It was a five-year plan.", "five-year", "P5Y"),
            Example("He left on 14 May, a fortnight after the fire.", "a fortnight", "P2W"),
            Example("It took a minute and a half.", "a minute and a half", "PT1M30S"),
            Example("It took several months.", "several months", "PXM"),
            Example("It opened two weeks later than planned.", "two weeks", "P2W"),
            Example("It took two and a half years.", "two and a half years", "P2Y6M"),
            Example("It rained for six straight days.", "six straight days", "P6D"),
            Example("It may take two more years.", "two more years", "P2Y"),
            Example("It lasted a quarter of a century.", "a quarter of a century", "P25Y"),
            Example("It lasted three quarters of an hour.", "three quarters of an hour", "PT45M"),
            Example("It ended a quarter-century of rule.", "quarter-century", "P25Y"),
            Example("It took half a dozen years.", "half a dozen years", "P6Y"),
            Example("It took two dozen years.", "two dozen years", "P24Y"),
            Example("It took seven and one-half years.", "seven and one-half years", "P7Y6M"),
            Example("It took a number of years.", "a number of years", "PXY"),
            Example("It took tens of thousands of years.", "tens of thousands of years", "PXY"),
            Example("It ended a 20-plus-year career.", "20-plus-year", "P20Y"),
            Example("It was a year-and-a-half wait.", "year-and-a-half", "P1Y6M"),
        when=is_single_unit,
    ),
    rule(
        "length of age",
        "{n:count} - {u:unit} - old",
        lambda m: Length(m.amount("n"), m.unit()),
        Example("The 8-month-old truce broke.", "8-month-old", "P8M"),
        when=lambda m: m.unit() is not Unit.YEAR,
    ),
    rule(
        "compound length",
        "{n:count|a} {u:unit|units} ( and | , )? {n2:count|a} {u2:unit|units} "
        "( ( ,? and | , )? {n3:count} {u3:unit|units} )?",
        _compound,

            Example("The flight took two hours and 20 minutes.", "two hours and 20 minutes", "PT2H20M"),
            Example("It took 2 hours, 3 minutes and 59 seconds.", "2 hours, 3 minutes and 59 seconds", "PT2H3M59S"),
        when=_grows_smaller,
    ),
    rule(
        "two to three weeks",
        f"{_RANGE} -? {{u:unit|units}}",
        lambda m: Length(_most(m), m.unit()),

            Example("It takes two to three weeks.", "two to three weeks", "P3W"),
            Example("It is a 10- to 12-day trip.", "10- to 12-day", "P12D"),
            Example("It took 2-1/2 years.", "2-1/2 years", "P2Y6M"),
    ),
    rule(
        "past two weeks",
        "( the|these ( {last:=last|=past|=previous|=preceding|=prior} | {next:=next|=coming} "
        "| {following:=following|=subsequent|=ensuing} ) "
        f"| {{last:=last|=past}} | {{next:=next|=coming}} ) ( {AMOUNT} | {_RANGE} ) {{u:unit|units}}",
        _toward,

            Example("Over the next six to nine months rents will fall.", "the next six to nine months", "P9M"),
            Example("Over the past two weeks it rained.", "the past two weeks", "P2W"),
            Example("Over the next few days it will rain.", "the next few days", "PXD"),
        when=is_last_few,
    ),
    rule(
        "the next day or two",
        "the next|coming {u:unit} or ( {n:count} | so )",
        _day_or_two,

            Example("It will rain over the next day or two.", "the next day or two", "P2D"),
            Example("They will meet in the next week or so.", "the next week or so", "P1W"),
        when=lambda m: m.unit() not in {Unit.SECOND, Unit.QUARTER},
    ),
    rule(
        "the past year",
        "the ( {last:=past|=last} | {next:=coming|=next} ) {u:unit} ( and a {h:half} )?",
        _past_year,

            Example("Costs will rise over the coming decade.", "the coming decade", "P10Y"),
            Example("Over the past decade rents rose.", "the past decade", "P10Y"),
            Example("They fell over the last year in Ghent.", "the last year", "P1Y"),
            Example("They fell in the last year and a half.", "the last year and a half", "P1Y6M"),
            Example("They must reply within the next week.", "the next week", "P1W"),
            Example("They must reply in the next hour.", "the next hour", "PT1H"),
        when=lambda m: m.has("h") or m.lexemes[m.first + 1].text == "past" or is_lasting(m),
    ),
    rule(
        "recent weeks",
        "the? ( {recent:=recent} | {last:=past} | {next:=coming|=upcoming|=next|=future} "
        "| {following:=following|=ensuing|=subsequent} ) {u:units}",
        _vague_toward,

            Example("It rained in recent weeks.", "recent weeks", "PXW"),
            Example("It will rain in the coming days.", "the coming days", "FUTURE_REF"),
    ),
    rule(
        "the first few days",
        "the first|early|opening|final|closing|intervening ( few|several | {n:couple} of? )? {u:units}",
        lambda m: Length(m.amount("n") if m.has("n") else None, m.unit()),

            Example("They fled in the first few days of the war.", "the first few days", "PXD"),
            Example("They fled in the opening hours of the war.", "the opening hours", "PTXH"),
            Example("They fled in the first couple of weeks.", "the first couple of weeks", "P2W"),
            Example("They fled in the intervening years.", "the intervening years", "PXY"),
        when=lambda m: m.unit() not in {Unit.SECOND, Unit.QUARTER},
    ),
    rule(
        "the nine months of a report",
        "the ( first|latest )? {n:count} {u:units}",
        lambda m: Length(m.amount("n"), m.unit(), anchor=Anchor.PERIOD),

            Example("Profit fell in the first nine months by half.", "the first nine months", "P9M"),
            Example("For the six months ended in June it lost money.", "the six months", "P6M"),
        when=lambda m: m.unit() is Unit.MONTH,
    ),
    rule(
        "the first nine months",
        "the ( first|latest|last|final|remaining|other|same|comparable|corresponding | most recent ) {n:count} "
        "{u:unit|units} | the|these|those {n:count} {u:units} | {n:count} {felt} {u:units} "
        "| the? year - earlier|ago {n:count} {u:units} "
        "| a|the|that|this ( first|same )? {n:count} -? {u:unit} period | a period of {n:count} {u:units}",
        lambda m: Length(m.amount("n"), m.unit()),

            Example("Rain fell on the first nine days.", "the first nine days", "P9D"),
            Example("It took two hard years.", "two hard years", "P2Y"),
            Example("Net for the year-earlier nine months fell.", "the year-earlier nine months", "P9M"),
            Example("It grew over a three-year period.", "a three-year period", "P3Y"),
            Example("It grew in the three-month period ended June 30.", "the three-month period", "P3M"),
            Example("It grew over a period of three years.", "a period of three years", "P3Y"),
    ),
    rule(
        "another year",
        f"( another | an additional|extra|entire | a full|whole|further ) ( {AMOUNT} )? {{u:unit|units}}",
        lambda m: Length(amount(m) if m.slots.keys() - {"u"} else 1, m.unit()),

            Example("It may take another two years to mend.", "another two years", "P2Y"),
            Example("It may take another few years to mend.", "another few years", "PXY"),
            Example("It took an entire week to mend.", "an entire week", "P1W"),
        when=lambda m: m.unit() not in {Unit.SECOND, Unit.QUARTER},
    ),
    rule(
        "the year ended",
        "( the {fiscal}? | {own:fiscal} ) {u:unit}",
        lambda m: Length(1, m.unit()),

            Example("In the year ended March 31 it lost money.", "the year", "P1Y"),
            Example("Sales fell in the year to March at home.", "the year", "P1Y"),
            Example("Sales fell in the month to 5 May at home.", "the month", "P1M"),
        when=lambda m: (
            m.unit() in {Unit.YEAR, Unit.MONTH, Unit.WEEK}
            and is_year_to_a_date(m)
            and (not m.has("own") or m.before() in OWNERS)
        ),
    ),
    rule(
        "a while",
        "a long|short|little? while | a long|lengthy|brief|short|prolonged period ( of time )? | some time "
        "| quite some time",
        lambda m: Length(None, Unit.UNKNOWN),
        Example("They lived without it for a while.", "a while", "PXX"),
        when=lambda m: m.before() in {"for", "in", "after", "within", "took", "quite", "over"},
    ),
    rule(
        "bare units",
        "{u:units}",
        lambda m: Length(None, m.unit()),

            Example("It took months to mend.", "months", "PXM"),
            Example("It follows months of talks.", "months", "PXM"),
            Example("Nobody had rung the bell in years.", "years", "PXY"),
            Example("He left just hours before the vote.", "hours", "PTXH"),
        when=is_bare_units,
    ),
    rule(
        "year-long",
        "( {u:unit} -? long | {u:unit} - old | {many:units} - long|old | {u:lasting} | multi - {many:unit} "
        "| {many:lasting_many} )",
        lambda m: Length(None, m.unit("many")) if m.has("many") else Length(1, m.unit()),

            Example("The year-long siege failed.", "year-long", "P1Y"),
            Example("A decades-long siege failed.", "decades-long", "PXDE"),
            Example("The yearlong siege failed.", "yearlong", "P1Y"),
            Example("The month-old siege failed.", "month-old", "P1M"),
            Example("A multiyear lease was signed.", "multiyear", "PXY"),
        when=lambda m: m.before() != "-" and not _is_age(m),
    ),
)  # fmt: skip
