"""What an article tells of a life: a death, by which what the dead did was over, and how somebody grew up.

What goes on from a sudden death ("died when her car left the road") tells of that day more often than of a life.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.events.dating.placed import Placed
from timeline.events.english.happenings import ONE_THING
from timeline.events.english.words import words
from timeline.events.syntax.parse import VERBAL, Parse, Word
from timeline.events.syntax.subjects import is_passive, subject_of
from timeline.events.syntax.tense import verb_group

_TOLD = frozenset({"PAST", "PRESENT"})
# What is done to the dead.
AFTERWARDS = words("find discover identify pronounce declare bury cremate mourn honour honor remember")
_UPBRINGING = words("bear raise rear educate")
_SCHOOLING = words("study graduate")
_SOMEBODY = words("he she who")
_DYING = words("die pass")
_SUDDENLY = words("after when as while")


@dataclass(frozen=True, slots=True)
class Death:
    """A word that tells of somebody's death, and its day if one is told with it."""

    word: int
    placed: Placed | None


def deaths_of(parse: Parse, times: Sequence[Placed], owners: Mapping[int, object]) -> dict[int, Death]:
    """Return the first death told of each of the ``owners``, by their ``id``; one with a day is better."""
    found: dict[int, Death] = {}
    for word in parse.having(parse.lemmas, _DYING) if owners else ():
        if not _tells_death(word) or _is_sudden(word):
            continue
        subject = subject_of(word)
        who = None if subject is None else owners.get(subject.i)
        known = found.get(id(who))
        if who is None or (known is not None and known.placed is not None):
            continue
        placed = next((placed for placed in times if placed.carrier(parse.pos) == word.i), None)
        if known is None or placed is not None:
            found[id(who)] = Death(known.word if known is not None else word.i, placed)
    return found


def is_of_youth(verb: Word) -> bool:
    """Whether a verb tells how somebody grew up or was schooled, which is no news: "was raised in Oslo"."""
    lemma, subject = verb.lemma_.lower(), subject_of(verb)
    if subject is None or not (subject.pos_ == "PROPN" or subject.lower_ in _SOMEBODY):
        return False
    if lemma == "grow":
        return any(child.lower_ == "up" for child in verb.rights)
    return lemma in _SCHOOLING or (lemma in _UPBRINGING and is_passive(verb))


def _tells_death(word: Word) -> bool:
    """Whether one of ``_DYING`` says that somebody died: "has died", "passed away"; never "may die"."""
    if word.pos_ not in VERBAL:
        return False
    if word.lemma_.lower() == "pass" and not any(child.lower_ == "away" for child in word.rights):
        return False
    group = verb_group(word)
    return group.tense in _TOLD and group.polarity != "NEG" and not group.modality


def _is_sudden(word: Word) -> bool:
    """Whether the clause tells how it came: "died after the car left the road", "died in a crash"."""
    for child in word.rights:
        if child.dep_ == "advcl" and any(link.lower_ in _SUDDENLY for link in child.lefts):
            return True
        things = [thing for thing in child.children if thing.dep_ in ("pobj", "pcomp")]
        if any(thing.pos_ in VERBAL or thing.lemma_.lower() in ONE_THING for thing in things):
            return True
    return False
