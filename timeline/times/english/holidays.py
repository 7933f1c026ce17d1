"""Days with a name: "Christmas", "Easter Monday", "last Thanksgiving"; their dates are computed in feasts.py."""

from timeline.times.english.context import CLAUSE_ENDS, TIME_PREPOSITIONS
from timeline.times.meaning import Anchor, Calendar, Meaning, Unit, Window, Within
from timeline.times.rule import Example, Match, Rule, rule

_ROWS = (
    ("christmas", "christmas day | christmas | xmas", "Christmas", "2019-12-25"),
    ("christmas eve", "christmas eve", "Christmas Eve", "2019-12-24"),
    ("boxing day", "boxing day | saint|st .? stephen 's day", "Boxing Day", "2019-12-26"),
    ("new year", "new year 's day", "New Year's Day", "2019-01-01"),
    ("new year's eve", "new year 's eve | hogmanay", "New Year's Eve", "2019-12-31"),
    ("epiphany", "epiphany", "Epiphany", "2019-01-06"),
    ("valentine", "( saint|st .? )? valentine 's day", "Valentine's Day", "2019-02-14"),
    ("st patrick", "saint|st .? patrick 's day", "St. Patrick's Day", "2019-03-17"),
    ("april fools", "april fool 's day | april fools ' day", "April Fool's Day", "2019-04-01"),
    ("may day", "may day", "May Day", "2019-05-01"),
    ("halloween", "halloween", "Halloween", "2019-10-31"),
    ("all saints", "all saints '? day", "All Saints' Day", "2019-11-01"),
    ("guy fawkes", "guy fawkes night|day | bonfire night", "Bonfire Night", "2019-11-05"),
    ("armistice", "armistice day | remembrance day | veterans '? day", "Armistice Day", "2019-11-11"),
    ("remembrance sunday", "remembrance sunday", "Remembrance Sunday", "2019-11-10"),
    ("independence day", "the? fourth of july | independence day", "Independence Day", "2019-07-04"),
    ("bastille day", "bastille day", "Bastille Day", "2019-07-14"),
    ("juneteenth", "juneteenth", "Juneteenth", "2019-06-19"),
    ("thanksgiving", "thanksgiving day?", "Thanksgiving", "2019-11-28"),
    ("black friday", "black friday", "Black Friday", "2019-11-29"),
    ("giving tuesday", "giving tuesday", "Giving Tuesday", "2019-12-03"),
    ("cyber monday", "cyber monday", "Cyber Monday", "2019-12-02"),
    ("martin luther king", "( martin luther king ( jr .? )? | mlk ) day", "Martin Luther King Day", "2019-01-21"),
    ("presidents", "presidents '? day | president 's day", "Presidents' Day", "2019-02-18"),
    ("memorial day", "memorial day", "Memorial Day", "2019-05-27"),
    ("labor day", "labor|labour day", "Labor Day", "2019-09-02"),
    ("columbus", "columbus day | indigenous peoples '? day", "Columbus Day", "2019-10-14"),
    ("election day", "election day", "Election Day", "2019-11-05"),
    ("super bowl sunday", "super bowl sunday", "Super Bowl Sunday", "2019-02-03"),
    ("easter", "easter ( sunday|day )?", "Easter Sunday", "2019-04-21"),
    ("easter monday", "easter monday", "Easter Monday", "2019-04-22"),
    ("holy saturday", "easter|holy saturday", "Easter Saturday", "2019-04-20"),
    ("good friday", "good friday", "Good Friday", "2019-04-19"),
    ("maundy thursday", "maundy thursday", "Maundy Thursday", "2019-04-18"),
    ("palm sunday", "palm sunday", "Palm Sunday", "2019-04-14"),
    ("ash wednesday", "ash wednesday", "Ash Wednesday", "2019-03-06"),
    ("shrove tuesday", "shrove|fat tuesday | mardi gras | pancake day", "Shrove Tuesday", "2019-03-05"),
    ("ascension", "ascension day", "Ascension Day", "2019-05-30"),
    ("whit sunday", "whit sunday | whitsun | pentecost", "Pentecost", "2019-06-09"),
    ("whit monday", "whit monday", "Whit Monday", "2019-06-10"),
    ("trinity sunday", "trinity sunday", "Trinity Sunday", "2019-06-16"),
    ("corpus christi", "corpus christi", "Corpus Christi", "2019-06-20"),
    ("mothering sunday", "mothering sunday", "Mothering Sunday", "2019-03-31"),
    ("mother's day", "mother 's day | mothers '? day", "Mother's Day", "2019-05-12"),
    ("father's day", "father 's day | fathers '? day", "Father's Day", "2019-06-16"),
    ("early may bank holiday", "early may bank holiday", "Early May Bank Holiday", "2019-05-06"),
    ("spring bank holiday", "spring bank holiday", "Spring Bank Holiday", "2019-05-27"),
    ("august bank holiday", "august bank holiday", "August Bank Holiday", "2019-08-26"),
    ("earth day", "earth day", "Earth Day", "2019-04-22"),
    ("women's day", "international women 's day", "International Women's Day", "2019-03-08"),
    ("anzac day", "anzac day", "Anzac Day", "2019-04-25"),
    ("australia day", "australia day", "Australia Day", "2019-01-26"),
    ("canada day", "canada day", "Canada Day", "2019-07-01"),
    ("groundhog day", "groundhog day", "Groundhog Day", "2019-02-02"),
    ("orthodox easter", "orthodox easter ( sunday )?", "Orthodox Easter", "2019-04-28"),
    ("passover", "passover | pesach", "Passover", "2019-04-20"),
    ("rosh hashanah", "rosh hashanah|hashana", "Rosh Hashanah", "2019-09-30"),
    ("yom kippur", "yom kippur", "Yom Kippur", "2019-10-09"),
    ("hanukkah", "hanukkah | chanukah", "Hanukkah", "2019-12-23"),
    ("purim", "purim", "Purim", "2019-03-21"),
    ("sukkot", "sukkot", "Sukkot", "2019-10-14"),
    ("orthodox christmas", "( orthodox|coptic ) christmas", "Orthodox Christmas", "2019-01-07"),
    ("candlemas", "candlemas", "Candlemas", "2019-02-02"),
    ("waitangi day", "waitangi day", "Waitangi Day", "2019-02-06"),
    ("st david", "saint|st .? david 's day", "St David's Day", "2019-03-01"),
    ("st george", "saint|st .? george 's day", "St George's Day", "2019-04-23"),
    ("all souls", "all souls '? day", "All Souls' Day", "2019-11-02"),
    ("st andrew", "saint|st .? andrew 's day", "St Andrew's Day", "2019-11-30"),
    ("ramadan", "( the holy month of )? ( ramadan | ramzan | ramadhan )", "Ramadan", "2019-05-06/2019-06-03"),
    ("eid al-fitr", "eid al|ul -? fitr | eid", "Eid al-Fitr", "2019-06-04"),
    ("eid al-adha", "eid al|ul -? adha | bakrid", "Eid al-Adha", "2019-08-11"),
    ("lunar new year", "lunar|chinese new year", "Lunar New Year", "2019-02-05"),
    ("diwali", "diwali | deepavali | divali", "Diwali", "2019-10-27"),
    ("holi", "holi", "Holi", "2019-03-21"),
    ("burns night", "burns night", "Burns Night", "2019-01-25"),
)


def _is_name(match: Match) -> bool:
    """ "Easter", never "an easter egg", "Father Christmas", Ann Eid or the port of Corpus Christi, Texas."""
    if _follows_a_name(match) or match.before() in {"each", "every"}:
        return False
    if match.has("that") and match.after() not in CLAUSE_ENDS:
        return False
    if match.inside[-1].text == "christi" and match.after() == ",":
        return False
    if match.inside[-1].text in _FESTIVE and match.after() in _OF_A_FEAST:
        return False
    return any(lexeme.capital for lexeme in match.inside)


_FESTIVE = frozenset({"christmas", "xmas", "easter", "halloween", "thanksgiving"})
_OF_A_FEAST = frozenset({
    "egg", "eggs", "party", "parties", "tree", "trees", "carol", "carols", "card", "cards", "present", "presents",
    "gift", "gifts", "pudding", "cake", "shopping", "shoppers", "lights", "decorations", "market", "markets", "bonus",
    "bonuses", "costume", "costumes", "song", "songs", "turkey", "bunny", "stocking", "stockings", "jumper", "jumpers",
    "display", "displays",
})  # fmt: skip
"""What is of a feast and may be on any day of the weeks before it: "the office Christmas party"."""


def _follows_a_name(match: Match) -> bool:
    """Whether a word with a capital stands before it that neither opens the sentence nor belongs to a date."""
    if match.first < 2 or not match.inside[0].capital or match.before(2) in _SENTENCE_ENDS:
        return False
    before = match.lexemes[match.first - 1]
    is_plain = before.entry.keys() <= {"=" + before.text}
    return before.capital and is_plain and before.text not in TIME_PREPOSITIONS and before.text != "the"


_SENTENCE_ENDS = frozenset({".", "!", "?", ":", "\n", '"', "“", "''", "``", "'", "--"})


def _rule(name: str, words: str, spoken: str, value: str) -> Rule:
    def meaning(match: Match) -> Meaning | None:
        feast = Calendar(holiday=name, year=match.optional("year"), direction=match.direction)
        return Within(feast, Window(Unit.YEAR, 0, Anchor.RUNNING)) if match.has("that") else feast

    return rule(
        f"holiday: {name}",
        f"( {{last:=last}} | {{next:=next}} | {{this:=this}} | {{that:=that}} )? ( {words} ) ( ,? {{year}} )?",
        meaning,
        Example(f"The road was shut on {spoken} 2019 in Graz.", f"{spoken} 2019", value),
        when=_is_name,
    )


HOLIDAYS = tuple(_rule(*row) for row in _ROWS)
