"""Where an event happens: the named place in its own phrases, in those that it hangs on, or what it reaches."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.events.english.roles import PLACE_NOUNS
from timeline.events.english.words import words
from timeline.events.people.antecedents import VOICES
from timeline.events.people.mentions import PLACES
from timeline.events.syntax.parse import VERBAL, Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS

# What takes the name that follows for a place, and what leads to a place that another names: "on a road near Bergen".
AT = words("in at near outside inside around across throughout off")
_TOWARDS = AT | words("on above below under along beside beneath within from to into through onto aboard")
_MOVING = words(
    """
    fly travel go come arrive return head drive rush sail walk march move flee cross drift steam take bring carry
    transport airlift evacuate ferry deport extradite transfer send dispatch deploy
    """
)
_LEAVING = words("launch lift blast depart escape abduct kidnap steal rescue evacuate free flee vanish disappear")
_MEANWHILE = words("when as after while")
_GOALS = frozenset({"to", "towards", "toward"})
_INTO = frozenset({"into", "onto"})
# Whose object is the place: "the quake struck Haiti", "the minister visited Bergen".
_REACHING = words(
    """
    visit enter reach hit strike invade storm tour leave devastate flatten ravage bomb shell batter flood shake rock
    occupy besiege
    """
)
_PARTS = PLACE_NOUNS | words(
    """
    region district area suburb port outskirts centre center north south east west coast ruins ashes rubble streets
    front part parts middle heart
    """
)
_DEEPEST = 3
_SPEAKING = VOICES | words("condemn criticise criticize praise welcome blame denounce discuss describe defend support")
# Whatever is a country's and no part of it: "in Norwegian history", "in UK stock prices", "at Norway's embassy".
_NOWHERE = words(
    "history price approach policy interest favour favor dollar stock term view opinion embassy mission consulate"
)
_BESIDE = words("near outside")
# "Confidence in Lind", "invested in Lind".
_TRUSTING = words(
    """
    trust confidence faith interest belief believe invest investment stake share rest result specialize play role
    feature appear star speak sing write broadcast print publish
    """
)


def place_of(token: Word, kind: Callable[[Word], str]) -> Word | None:
    """Return the word of the named place where an event happens; ``kind`` gives the label of what a word stands for."""
    for governor in _upwards(token):
        for thing in (c for c in governor.children if c.dep_ == "dobj" and {c.lemma_.lower(), c.lower_} & _PARTS):
            place = _in_phrase(thing, kind, exact=False, depth=_DEEPEST)
            if place is not None:
                return place
        for head in (governor, *_inside(governor, token)):
            found = (_after(c, kind, mover=head, own=head is token) for c in head.children if c.dep_ == "prep")
            place = next((place for place in found if place is not None), None)
            if place is not None:
                return place
        if governor.lemma_ in _REACHING and governor.pos_ in VERBAL:
            place = next((c for c in governor.children if c.dep_ == "dobj" and kind(c) in PLACES), None)
            if place is not None:
                return place
    return None


def _inside(verb: Word, token: Word) -> Iterator[Word]:
    """What may hold the place of a verb: its object, who or what does it, what happened meanwhile.

    "A fire at a club in Bergen killed three", "was seized by gunmen near Bergen", "died when a dam broke in Bergen".
    """
    # What somebody says of a place is said elsewhere.
    if verb.lemma_ not in _SPEAKING:
        yield from (c for c in verb.children if c.dep_ == "dobj")
    yield from (g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj")
    yield from (c for c in verb.children if c.dep_ in NOMINAL_SUBJECTS and c.pos_ == "NOUN")
    if verb is token:
        for child in verb.rights:
            # "Freed four days after they were seized in Bergen" was elsewhere.
            later = any(c.dep_ == "npadvmod" for c in child.lefts)
            if child.dep_ == "advcl" and not later and any(c.lower_ in _MEANWHILE for c in child.lefts):
                yield child


def scene_of(name: Word) -> bool | None:
    """Whether a name tells where something was: surely ("near Orla", "the village of Orla"), maybe ("in Orla"), no."""
    if name.dep_ != "pobj":
        return None
    word, governor = name.head.lower_, name.head.head
    if word in _BESIDE or (word == "of" and governor.lemma_.lower() in PLACE_NOUNS):
        return True
    return False if word == "in" and governor.lemma_ not in _TRUSTING else None


def _upwards(token: Word) -> Iterator[Word]:
    yield token
    while token.head.i != token.i and token.dep_ not in ("ccomp", "relcl", "advcl"):
        token = token.head
        yield token


def _after(preposition: Word, kind: Callable[[Word], str], *, mover: Word, own: bool) -> Word | None:
    """The place after a preposition; where somebody left from is that of the leaving alone, its ``own``."""
    word = preposition.lower_
    if word not in _TOWARDS:
        return None
    moved = mover.lemma_ in _MOVING if word in _GOALS else own and word == "from" and mover.lemma_ in _LEAVING
    exact = word in AT or word in _INTO or moved
    for noun in preposition.children:
        if noun.dep_ == "pobj":
            place = _in_phrase(noun, kind, exact=exact, depth=_DEEPEST)
            if place is not None:
                return place
        elif noun.dep_ == "prep":
            return _after(noun, kind, mover=mover, own=own)
    return None


def _in_phrase(noun: Word, kind: Callable[[Word], str], *, exact: bool, depth: int) -> Word | None:
    """The place that a phrase names: itself, its owner, or a place in it: "at a farm near Bergen", "the port, Ry"."""
    if kind(noun) in PLACES:
        return noun if exact else None
    if noun.pos_ not in ("NOUN", "PROPN") or noun.ent_type_ in ("DATE", "TIME") or not depth:
        return None
    if exact and noun.lemma_.lower() not in _NOWHERE:
        inside = (c for c in noun.children if c.dep_ in ("compound", "poss", "nmod") and kind(c) in PLACES)
        owner = next(inside, None)
        if owner is not None:
            return owner
    named = next((c for c in noun.rights if c.dep_ == "appos" and kind(c) in PLACES), None)
    if exact and named is not None and noun.lemma_.lower() in _PARTS:
        return named
    for child in noun.children:
        of = child.lower_ == "of" and bool({noun.lemma_.lower(), noun.lower_} & _PARTS)
        if child.dep_ == "prep" and (of or child.lower_ in AT):
            for target in child.children:
                if target.dep_ == "pobj":
                    place = _in_phrase(target, kind, exact=True, depth=depth - 1)
                    if place is not None:
                        return place
    return None
