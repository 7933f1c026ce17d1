"""What a sentence tells as news, apart from what it takes as known: "the quake on Tuesday", "Tuesday's quake"."""

from timeline.events.english.words import words
from timeline.events.syntax.parse import NOMINAL, VERBAL, Word
from timeline.events.syntax.tense import verb_group

OCCASIONS = words("in at during on")
_DEFINITE = words("the this that these those its his her their our my your")
_TIMES = words("time times hour hours day days week month year")
_GOING_ON = frozenset({"NONE", "PROGRESSIVE"})


def is_known(thing: Word) -> bool:
    """Whether a noun is one that the reader knows: "the blast", "her trial"."""
    return any(child.dep_ == "poss" or (child.dep_ == "det" and child.lower_ in _DEFINITE) for child in thing.children)


def dates_news(time: Word) -> bool:
    """Whether a time is that of what its sentence tells: "the quay was hit on Tuesday", never "since Tuesday's quake".

    A caption tells in the present what a picture shows: "Voters queue in Oslo on Tuesday".
    """
    verb, word = None, time
    while word.head.i != word.i:
        below, word = word, word.head
        if verb is None and word.pos_ in VERBAL:
            verb = word
        if word.pos_ in NOMINAL and _is_mentioned(word, below):
            return False
    return verb is None or time.i < verb.i or not _is_now(verb)


def _is_mentioned(thing: Word, below: Word) -> bool:
    """Whether a noun stands for what is known, other than the occasion of the news: "resigned at Tuesday's meeting".

    "For the third time on Sunday" names no thing.
    """
    if thing.pos_ == "PROPN":
        return below.dep_ == "relcl"
    if thing.lower_ in _TIMES:
        return False
    is_occasion = thing.dep_ == "pobj" and thing.head.lower_ in OCCASIONS and thing.head.head.pos_ in VERBAL
    return is_known(thing) and not is_occasion


def _is_now(verb: Word) -> bool:
    group = verb_group(verb)
    return group.tense == "PRESENT" and group.aspect in _GOING_ON
