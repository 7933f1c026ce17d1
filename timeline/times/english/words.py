"""Every English word of time, once: what symbols it has in patterns, and the value of each."""

from collections.abc import Mapping

from timeline.times.meaning import DayPart, Mod, Season, Unit
from timeline.times.rule import Entry, Value

_MONTHS = (
    "january jan", "february feb febr", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sep sept", "october oct", "november nov", "december dec",
)  # fmt: skip
_WEEKDAYS = ("monday mondays", "tuesday tuesdays", "wednesday wednesdays", "thursday thursdays",
             "friday fridays", "saturday saturdays", "sunday sundays")  # fmt: skip
_SHORT_WEEKDAYS = ("mon", "tue tues", "wed weds", "thu thur thurs", "fri", "sat", "sun")

_UNITS = {
    Unit.SECOND: "second sec",
    Unit.MINUTE: "minute min",
    Unit.HOUR: "hour hr",
    Unit.DAY: "day",
    Unit.WEEKEND: "weekend",
    Unit.WEEK: "week wk",
    Unit.FORTNIGHT: "fortnight",
    Unit.MONTH: "month",
    Unit.QUARTER: "quarter",
    Unit.YEAR: "year yr",
    Unit.DECADE: "decade",
    Unit.CENTURY: "century",
    Unit.MILLENNIUM: "millennium",
}
_PLURALS = {Unit.CENTURY: "centuries", Unit.MILLENNIUM: "millennia millenniums"}

_DAY_PARTS = {
    DayPart.MORNING: "morning",
    DayPart.AFTERNOON: "afternoon",
    DayPart.EVENING: "evening",
    DayPart.NIGHT: "night nighttime",
    DayPart.DAYTIME: "daytime",
}
_SEASONS = {
    Season.SPRING: "spring springtime",
    Season.SUMMER: "summer summertime",
    Season.AUTUMN: "autumn fall",
    Season.WINTER: "winter wintertime",
}

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}

_ZONES = (
    "gmt", "utc", "bst", "cet", "cest", "eet", "eest", "wet", "msk", "ist", "jst", "kst", "aest", "acst",
    "awst", "z", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "pt", "et", "ct", "hkt", "sgt", "nzst",
    "aedt", "acdt", "nzdt", "sast", "pkt", "akst", "akdt", "hst", "brt", "irst", "trt", "gst", "ict", "wib",
    "pht", "myt",
)  # fmt: skip

_MODIFIERS = {
    Mod.START: "early beginning start outset",
    Mod.MID: "mid middle midst",
    Mod.END: "late end close",
}
_OTHERS: tuple[tuple[str, Value, str], ...] = (
    ("a", 1, "a an"), ("=a", "a", "an"), ("half", 0.5, "half ½"), ("dozen", 12, "dozen"), ("couple", 2, "couple"),
    ("ampm", "am", "am"), ("ampm", "pm", "pm"), ("era", -1, "bc bce"), ("era", 1, "ad ce"),
    ("fiscal", "fiscal", "fiscal financial calendar"), ("to_word", "to", "to before"), ("quarter_word", 15, "quarter"),
    ("decade_word", 20, "twenties"), ("decade_word", 30, "thirties"), ("decade_word", 40, "forties"),
    ("decade_word", 50, "fifties"), ("decade_word", 60, "sixties"), ("decade_word", 70, "seventies"),
    ("decade_word", 80, "eighties"), ("decade_word", 90, "nineties"), ("decade_word", 0, "noughties"),
    ("everyday", "everyday", "everyday"), ("noon", 12, "midday noon noontime"), ("midnight", 24, "midnight"),
    ("partword", "MI", "lunchtime"), ("partword", "MO", "dawn daybreak sunrise breakfast-time"),
    ("partword", "EV", "dusk sunset nightfall"), ("partword", "AF", "teatime"), ("partword", "NI", "bedtime"),
    ("times", 1, "once"), ("times", 2, "twice"), ("times", 3, "thrice"),
    ("once", "once", "once"), ("twice", "twice", "twice"), ("thrice", "thrice", "thrice"),
)  # fmt: skip
"""Symbol, value and words."""

CAPITALS = frozenset({"may", "march", "mar", "sat", "sun", "mon", "wed", "jan", "dec", "august"})
"""Words that are a month or a weekday only with a capital."""

_STRETCHES = (
    "trading", "business", "working", "consecutive", "successive", "straight", "full", "whole", "more", "extra",
    "additional", "further", "long", "solid",
)  # fmt: skip
VAGUE_COUNTS = frozenset({"few", "several", "many", "some", "various", "numerous", "countless"})
_MANY = ("dozens", "scores", "hundreds", "thousands", "millions", "billions")
_FELT = (
    "bloody", "difficult", "hard", "tough", "painful", "bitter", "brutal", "lean", "happy", "unhappy", "turbulent",
    "stormy", "tense", "frantic", "hectic", "grueling", "gruelling", "eventful", "lonely", "quiet", "wonderful",
    "great", "good", "bad", "busy", "dark", "terrible", "anxious", "uninterrupted", "unbroken", "continuous", "nonstop",
    "calendar", "academic", "school", "rocky", "troubled", "tumultuous", "chaotic", "glorious", "intense", "sleepless",
    "agonizing", "agonising", "miserable", "crucial", "critical", "formative",
)  # fmt: skip
"""How so many days were, or of what they are: "three bloody days", "two school years"."""


NUMBERS: dict[str, int] = {word: number for number, word in enumerate(_ONES)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}


def _build() -> Mapping[str, Entry]:
    table: dict[str, dict[str, Value]] = {}

    def put(words: str, symbol: str, value: Value, dotted: bool = False) -> None:
        for word in words.split():
            table.setdefault(word, {})[symbol] = value
            if dotted:
                table[word]["dotted"] = 1

    for month, words in enumerate(_MONTHS, 1):
        for word in words.split():
            put(word, "month", month, dotted=len(word) < 6 and word not in {"may", "march", "april", "june", "july"})
    for day, words in enumerate(_WEEKDAYS):
        singular, plural = words.split()
        put(singular, "weekday", day)
        put(plural, "weekdays", day)
    for day, words in enumerate(_SHORT_WEEKDAYS):
        put(words, "weekday_short", day, dotted=True)
    for unit, words in _UNITS.items():
        put(words, "unit", unit)
        for word in words.split():
            put(_PLURALS.get(unit, word + "s"), "units", unit)
    for word in ("sec", "secs", "min", "mins", "hr", "hrs", "wk", "wks", "yr", "yrs"):
        table[word]["dotted"] = 1
    for part, words in _DAY_PARTS.items():
        put(words, "part", part)
        put(" ".join(word + "s" for word in words.split()), "parts", part)
    for season, words in _SEASONS.items():
        put(words, "season", season)
        put(" ".join(word + "s" for word in words.split()), "seasons", season)
    for word, number in NUMBERS.items():
        put(word, "digit", number)
    for word, number in SCALES.items():
        put(word, "scale", number)
        put(word, "digit", number)
    for number, word in enumerate(_ORDINALS, 1):
        put(word, "ordinal", number)
    for tens, word in enumerate(_TENS, 2):
        put(word[:-1] + "ieth", "ordinal", 10 * tens)
    put("hundredth", "ordinal", 100)
    for zone in _ZONES:
        put(zone, "zone", zone.upper())
    for mod, words in _MODIFIERS.items():
        put(words, "mod", mod)
    for symbol, alike in (("stretch", _STRETCHES), ("vague", VAGUE_COUNTS), ("many", _MANY), ("felt", _FELT)):
        for word in alike:
            put(word, symbol, word)
    for unit in (Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY):
        put(f"{unit}long", "lasting", unit)
        put(f"multi{unit}", "lasting_many", unit)
    for symbol, value, words in _OTHERS:
        put(words, symbol, value)
    return table


VOCABULARY = _build()
