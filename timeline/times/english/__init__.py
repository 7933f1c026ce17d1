"""English: the tables of this folder as one Language."""

from collections.abc import Mapping

from timeline.times.english import grammar
from timeline.times.english.absolute import ABSOLUTE
from timeline.times.english.beside import BESIDE
from timeline.times.english.clock import CLOCK_TIMES
from timeline.times.english.comparisons import COMPARISONS
from timeline.times.english.cues import BACKWARD, BREAKS, DEADLINES, LINKS, SIGNALS, SOON, TITLES
from timeline.times.english.dayparts import DAYPARTS
from timeline.times.english.days import DAYS
from timeline.times.english.durations import DURATIONS
from timeline.times.english.famous import FAMOUS
from timeline.times.english.figures import FIGURES
from timeline.times.english.holidays import HOLIDAYS
from timeline.times.english.joints import JOINTS
from timeline.times.english.modifiers import AFTER, BEFORE
from timeline.times.english.not_times import NOT_TIMES
from timeline.times.english.numbers import read_numeral, read_words
from timeline.times.english.periods import PERIODS
from timeline.times.english.ranges import RANGES
from timeline.times.english.recurring import RECURRING
from timeline.times.english.relative import RELATIVE
from timeline.times.english.shifts import SHIFTS
from timeline.times.english.vague import VAGUE
from timeline.times.english.words import CAPITALS, VOCABULARY
from timeline.times.pattern import by_words, literals
from timeline.times.rule import Entry, Language

__all__ = ["ENGLISH", "FAMILIES", "NOT_TIMES"]

FAMILIES = {
    "famous": FAMOUS,
    "figures": FIGURES,
    "absolute": ABSOLUTE,
    "periods": PERIODS,
    "comparisons": COMPARISONS,
    "clock": CLOCK_TIMES,
    "holidays": HOLIDAYS,
    "ranges": RANGES,
    "days": DAYS,
    "dayparts": DAYPARTS,
    "relative": RELATIVE,
    "shifts": SHIFTS,
    "beside": BESIDE,
    "recurring": RECURRING,
    "durations": DURATIONS,
    "vague": VAGUE,
}
_RULES = tuple(rule for family in FAMILIES.values() for rule in family)


def _vocabulary() -> Mapping[str, Entry]:
    """The word table, with every word that a pattern names added as itself."""
    table = {word: dict(entry) for word, entry in VOCABULARY.items()}
    for word in literals(_RULES):
        table.setdefault(word, {})["=" + word] = word
    return table


ENGLISH = Language(
    vocabulary=_vocabulary(),
    capitals=CAPITALS,
    rules=_RULES,
    before=by_words(BEFORE),
    after=by_words(AFTER),
    signals=SIGNALS,
    links=LINKS,
    breaks=BREAKS,
    soon=SOON,
    backward=BACKWARD,
    deadlines=DEADLINES,
    titles=TITLES,
    joints=JOINTS,
    grammar=grammar,
    number=read_words,
    numeral=read_numeral,
)
