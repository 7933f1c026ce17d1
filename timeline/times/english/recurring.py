"""Sets of times: "every Monday", "twice a week", "daily", "weekends"."""

from timeline.times.english.stretches import is_of_an_amount
from timeline.times.meaning import Habit, Meaning, Season, Unit
from timeline.times.rule import Example, Match, rule

_CODES = {
    Unit.SECOND: "PT1S", Unit.MINUTE: "PT1M", Unit.HOUR: "PT1H", Unit.DAY: "P1D", Unit.WEEK: "P1W",
    Unit.WEEKEND: "P1WE", Unit.FORTNIGHT: "P2W", Unit.MONTH: "P1M", Unit.QUARTER: "P1Q", Unit.YEAR: "P1Y",
    Unit.DECADE: "P10Y", Unit.CENTURY: "P100Y",
}  # fmt: skip
_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y",
    "biannually": "P6M", "semiannually": "P6M", "biennially": "P2Y",
}  # fmt: skip
_OPENING = frozenset({"open", "opens", "opened", "closed", "works", "work", "worked", "daily", "hours", ":", "runs"})


_HYPHENED = {"hourly": "PT30M", "annually": "P6M", "weekly": "P2W", "monthly": "P2M"}


def _every(match: Match) -> Meaning | None:
    quant = "EACH" if match.has("each") else "EVERY"
    if match.has("weekday"):
        part = f"T{match.word('part')}" if match.has("part") else ""
        return Habit(f"XXXX-WXX-{match.number('weekday') + 1}{part}", quant)
    if match.has("month"):
        return Habit(f"XXXX-{match.number('month'):02d}", quant)
    if match.has("season"):
        return Habit(f"XXXX-{Season(match.word('season'))}", quant)
    if match.has("part"):
        return Habit(f"XXXX-XX-XXT{match.word('part')}", quant)
    if match.unit() not in _CODES:
        return None
    code = _CODES[match.unit()]
    if match.has("few"):
        return Habit(code.replace("1", "X", 1), quant)
    if match.has("other"):
        return Habit(code.replace("1", "2", 1), quant)
    if match.has("n"):
        return Habit(code.replace("1", f"{match.amount('n'):g}", 1), quant)
    return Habit(code, quant)


def _every_second(match: Match) -> Meaning | None:
    unit = Unit.WEEK if match.has("weekday") else match.unit()
    if unit not in _CODES:
        return None
    return Habit(_CODES[unit].replace("1", str(match.number("i")), 1), "EVERY")


def _weekdays(match: Match) -> Meaning | None:
    part = f"T{match.word('parts')}" if match.has("parts") else ""
    return Habit(f"XXXX-WXX-{match.number('d') + 1}{part}")


def _working_days(match: Match) -> Meaning | None:
    part = next((f"T{match.word(slot)}" for slot in ("part", "parts") if match.has(slot)), "")
    return Habit(f"XXXX-WXX-1/XXXX-WXX-5{part}", "EVERY" if match.inside[0].text == "every" else "")


def _times(match: Match) -> Meaning | None:
    code = _ADVERBS[match.word("w")] if match.has("w") else _CODES.get(match.unit())
    if code is None:
        return None
    many = f"{match.amount('m'):g}" if match.has("m") else "1"
    return Habit(code.replace("1", many, 1), freq=f"{match.number('n')}X")


def _is_daily(match: Match) -> bool:
    """Whether it is "sails daily", never "the Daily Mail", "told the Jutland daily" or "grow 4% yearly"."""
    first = match.inside[0]
    if _is_paper(match):
        return False
    if first.capital and match.before() not in {"", ".", "\n"}:
        return False
    if match.before() == "average":
        return False
    if match.before() not in {"am", "pm"} and is_of_an_amount(match, distances=range(2, 3)):
        return False
    if match.last < len(match.lexemes) and match.lexemes[match.last].capital:
        return False
    return first.text != "quarterly" or match.after() in {"", ".", ",", ";", "and", "to", "in", "on", "at", "by"}


def _is_paper(match: Match) -> bool:
    """Whether a name with an article stands before it: "the Jutland daily"."""
    index = match.first - 1
    while index > 0 and match.lexemes[index].capital and not match.lexemes[index].entry:
        index -= 1
    return index < match.first - 1 and match.lexemes[index].text == "the"


def _is_opening(match: Match) -> bool:
    """Whether it is "open Mon-Fri", a habit; "on Monday-Tuesday" are two days."""
    open_from = match.before() == "from" and match.before(2) in {"open", "opens", "opened"}
    return match.inside[0].capital and (
        open_from or _is_open_until(match) or "weekday_short" in match.inside[0].entry or match.before() in _OPENING
    )


def _is_open_until(match: Match) -> bool:
    """Whether it is "open 9am-5pm Monday to Friday"."""
    return match.before() in {"am", "pm"} and not _OPENING.isdisjoint(match.before(i) for i in range(4, 9))


RECURRING = (
    rule(
        "daily",
        "{w:" + "|".join("=" + word for word in sorted(_ADVERBS) if "-" not in word) + "}",
        lambda m: Habit(_ADVERBS[m.word("w")]),

            Example("The ferry sails daily to Cork.", "daily", "P1D"),
            Example("The ferry sails daily at 8 a.m. to Cork.", "daily at 8 a.m.", "XXXX-XX-XXT08:00"),
            Example("The ferry sails at 8 a.m. daily to Cork.", "8 a.m. daily", "XXXX-XX-XXT08:00"),
        when=_is_daily,
    ),
    rule(
        "semi-annually",
        "( semi - {w:=annually} | bi - {w:=weekly|=monthly} | half - {w:=hourly} )",
        lambda m: Habit(_HYPHENED[m.word("w")]),

            Example("Interest is paid semi-annually in Cork.", "semi-annually", "P6M"),
            Example("The tram runs half-hourly in Cork.", "half-hourly", "PT30M"),
    ),
    rule(
        "every Monday",
        "( every single? | {each:=each} ) ( {other:=other} | {n:count} | {few:=few} )? "
        "( {u:unit|units} | {weekday} {part}? | {month} | {season} | {part} )",
        _every,

            Example("The ferry sails every Monday to Cork.", "every Monday", "XXXX-WXX-1"),
            Example("The ferry sails every single week to Cork.", "every single week", "P1W"),
            Example("The ferry sails every two weeks to Cork.", "every two weeks", "P2W"),
            Example("The ferry sails every other day to Cork.", "every other day", "P2D"),
            Example("The ferry sails every few days to Cork.", "every few days", "PXD"),
    ),
    rule(
        "Mondays",
        "( {d:weekdays} | {d:weekday} {parts} )",
        _weekdays,

            Example("The ferry sails on Mondays to Cork.", "Mondays", "XXXX-WXX-1"),
            Example("It plays on Tuesday nights in June.", "Tuesday nights", "XXXX-WXX-2TNI"),
            Example("It shuts at 1pm on Saturdays in June.", "1pm on Saturdays", "XXXX-WXX-6T13:00"),
    ),
    rule(
        "Mon-Fri",
        "( {d:weekday_short} ( -|to ) {e:weekday_short} | {d:weekday} ( -|to ) {e:weekday} )",
        lambda m: Habit(f"XXXX-WXX-{m.number('d') + 1}/XXXX-WXX-{m.number('e') + 1}"),

            Example("The shop is open Mon-Fri in May.", "Mon-Fri", "XXXX-WXX-1/XXXX-WXX-5"),
            Example("The shop is open Mon-Fri. The bar is not.", "Mon-Fri", "XXXX-WXX-1/XXXX-WXX-5"),
            Example("It opens Monday-Friday all year.", "Monday-Friday", "XXXX-WXX-1/XXXX-WXX-5"),
            Example("It is open from Tuesday to Sunday.", "Tuesday to Sunday", "XXXX-WXX-2/XXXX-WXX-7"),
            Example("It is open 9am-5pm Monday to Friday.", "5pm Monday to Friday", "XXXX-WXX-1/XXXX-WXX-5T17:00"),
        when=_is_opening,
    ),
    rule(
        "weekdays",
        "( every weekday | weekdays | weekday {part} | weekday {parts} )",
        _working_days,

            Example("The shop is open on weekdays in May.", "weekdays", "XXXX-WXX-1/XXXX-WXX-5"),
            Example("She swims every weekday at 8am in May.", "every weekday at 8am", "XXXX-WXX-1/XXXX-WXX-5T08:00"),
    ),
    rule(
        "the first Monday of every month",
        "the ( {ordinal} | last ) ( {weekday} | day ) ( of|in ) ( every|each ) ( month | {month} | year )",
        lambda m: Habit("P1M" if m.inside[-1].text == "month" else "P1Y", "EVERY"),
        Example("They meet on the first Monday of every month.", "the first Monday of every month", "P1M"),
    ),
    rule(
        "every second Tuesday",
        "every|each {i:ordinal} ( {weekday} | {u:unit} )",
        _every_second,

            Example("They meet every second Tuesday at noon.", "every second Tuesday", "P2W"),
            Example("They meet every third month in Bonn.", "every third month", "P3M"),
    ),
    rule(
        "twice a week",
        "( {n:times} | {n:count} times ) ( ( a|every|each|per ) {u:unit} | {w:=daily|=weekly|=monthly|=yearly} "
        "| every {m:count} {u:units} )",
        _times,

            Example("The ferry sails twice a week to Cork.", "twice a week", "P1W"),
            Example("The ferry sails twice daily to Cork.", "twice daily", "P1D"),
            Example("They vote once every four years.", "once every four years", "P4Y"),
    ),
    rule(
        "per week",
        "per {u:unit}",
        lambda m: Habit(_CODES[m.unit()]),
        Example("It lost ten ships per month.", "per month", "P1M"),
        when=lambda m: m.unit() in {Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR},
    ),
    rule(
        "at night",
        "{part}",
        lambda m: Habit(f"XXXX-XX-XXT{m.word('part')}"),
        Example("They travelled at night to Cork.", "night", "XXXX-XX-XXTNI"),
        when=lambda m: m.word("part") == "NI" and m.before() == "at" and m.after() not in {"on", "of"},
    ),
    rule(
        "weekends",
        "( on )? weekends",
        lambda m: Habit("XXXX-WXX-WE"),
        Example("It opens at weekends for walkers.", "weekends", "XXXX-WXX-WE"),
    ),
)  # fmt: skip
