"""Where an event happens: the named place in its own phrases, in those that it hangs on, or what it reaches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.events.english.roles import PLACE_NOUNS, SITE_WORDS
from timeline.events.english.words import words
from timeline.events.people.animacy import names_people, names_thought
from timeline.events.people.antecedents import VOICES
from timeline.events.syntax.arguments import conjuncts
from timeline.events.syntax.parse import TEMPORAL, VERBAL, Parse, Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS

# What takes the name that follows for a place, and what leads to a place that another names: "on a road near Bergen".
AT = words("in at near outside inside around across throughout off")
_ALONG = words("through along above beneath below")
_TOWARDS = AT | _ALONG | words("on under within beside from to toward towards into onto aboard amid among amongst of")
_MOVING = words("""
    fly travel go come arrive return head drive rush sail walk march move flee cross drift steam take bring carry
    transport airlift evacuate ferry deport extradite transfer send dispatch deploy drag escort flock pour stream
""")
_LEAVING = words("launch lift blast depart escape abduct kidnap steal rescue evacuate free flee vanish disappear")
_MEANWHILE = words("when as after while")
_GOALS = frozenset({"to", "towards", "toward"})
# What goes on from a small word beside a verb: "here in Lima", "back to Lima".
_ONWARD = AT | _GOALS
_INTO = frozenset({"into", "onto"})
# One is on a river, a square or a road, and a ban or an attack on a country.
_GROUNDS = frozenset({"LOC", "FAC"})
_DIRECTIONS = words("north south east west northeast northwest southeast southwest")
# Whose object is the place: "the quake struck Haiti", "the minister visited Bergen", "Haiti was struck".
_REACHING = words("""
    visit enter reach hit strike invade storm tour leave devastate flatten ravage bomb shell batter flood shake rock
    occupy besiege rattle jolt sweep engulf grip paralyse paralyze pound pummel lash blanket
""")
_PARTS = PLACE_NOUNS | words("""
    region district area suburb port outskirts centre center north south east west northeast northwest southeast
    southwest coast ruins ashes rubble streets front part parts middle heart
""")
# What is called by where it is: "the Lima earthquake".
_LOCAL = words("""
    quake earthquake crash derailment explosion blast fire blaze wildfire flood flooding shooting massacre bombing
    collapse stampede landslide mudslide eruption summit protest riot election siege
""")
_DEEPEST = 3
# What somebody says of a place is said elsewhere.
_SPEAKING = VOICES | words("""
    condemn criticise criticize praise welcome blame denounce discuss describe defend support mention slam quote
    reiterate testify
""")
# Whatever is a country's and no part of it: "in Norwegian history", "in UK stock prices", "at Norway's embassy".
_NOWHERE = words("""
    history price approach policy interest favour favor dollar stock term view opinion embassy mission consulate
    support defence defense behalf
""")
_BESIDE = words("near outside")
# "Confidence in Lind", "invested in Lind".
_TRUSTING = words("""
    trust confidence faith interest belief believe invest investment stake share rest result specialize play role
    feature appear star speak sing write broadcast print publish
""")
# The last word of a building's name.
_SITES = SITE_WORDS | words("hospital infirmary clinic church mosque hotel prison jail")
Labels = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Map:
    """The words of an article that name places, with their labels, and the starts of the sentences they stand in."""

    labels: Labels
    sentences: frozenset[int]

    @classmethod
    def of(cls, parse: Parse, labels: Labels) -> Map:
        """Remember in which sentences a place is named at all."""
        return cls(labels, frozenset(parse[i].sent.start for i in labels))


def names_site(name: str) -> bool:
    """Return whether a name is a building's.

    >>> [names_site(name) for name in ("Lima General Hospital", "Lima", "Hospital")]
    [True, False, False]
    """
    *first, last = name.lower().split()
    return bool(first) and last in _SITES


def place_of(token: Word, places: Map) -> Word | None:
    """Return the word of the named place where an event happens, of those on the map."""
    if token.sent.start not in places.sentences:
        return None
    for governor in _upwards(token):
        heads = (governor, *_inside(governor, token))
        place = (
            _around(heads, places.labels, own=governor is token)
            or _reached(governor, places.labels)
            or _beside(heads, places.labels)
            or _local(heads, places.labels)
            or _antecedent(governor, places.labels)
        )
        if place is not None:
            return place
    return None


def _around(heads: Sequence[Word], known: Labels, *, own: bool) -> Word | None:
    """The place in the phrases of a verb or noun, and of what may hold it: "searched the ashes of Lima"."""
    for thing in (c for c in heads[0].children if c.dep_ == "dobj" and _is_part(c)):
        place = _in_phrase(thing, known, exact=False, depth=_DEEPEST)
        if place is not None:
            return place
    for head in heads:
        found = (_after(c, known, mover=head, own=own and head is heads[0]) for c in head.children if c.dep_ == "prep")
        place = next((place for place in found if place is not None), None)
        if place is not None:
            return place
    return None


def _reached(verb: Word, known: Labels) -> Word | None:
    """What a storm or a visitor reaches: "struck Haiti", "Haiti was struck"."""
    if verb.lemma_ not in _REACHING or verb.pos_ not in VERBAL:
        return None
    undergoing = ("dobj", "nsubjpass") if verb.lemma_ != "leave" else ("dobj",)
    return next((c for c in verb.children if c.dep_ in undergoing and c.i in known), None)


def _beside(heads: Sequence[Word], known: Labels) -> Word | None:
    """The road, the river or the town that something is told by: "on the Rhine", "north of Lima", "here in Lima"."""
    for head in heads:
        for preposition in _prepositions(head):
            if preposition.head is not head:
                place = _after(preposition, known, mover=head, own=False)
            else:
                named = (c for c in preposition.children if c.pos_ == "PROPN" and known.get(c.i) in _GROUNDS)
                place = next(named, None) if preposition.lower_ == "on" else None
            if place is not None:
                return place
    return None


def _local(heads: Sequence[Word], known: Labels) -> Word | None:
    """The place by which something goes that happens there: "the Lima earthquake killed three"."""
    owners = (_owner(head, known, _LOCAL) for head in heads)
    return next((owner for owner in owners if owner is not None), None)


def _antecedent(verb: Word, known: Labels) -> Word | None:
    """The place that a clause beside it tells of: "Lima, where they met"."""
    where = verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.lefts)
    return _in_phrase(verb.head, known, exact=True, depth=_DEEPEST) if where else None


def _inside(verb: Word, token: Word) -> Iterator[Word]:
    """What may hold the place of a verb: its object, who or what does it, what happened meanwhile.

    "A fire at a club in Bergen killed three", "was seized by gunmen near Bergen", "died when a dam broke in Bergen".
    """
    if verb.lemma_ not in _SPEAKING:
        yield from (c for c in verb.children if c.dep_ == "dobj")
    yield from (g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj")
    for subject in (c for c in verb.children if c.dep_ in NOMINAL_SUBJECTS and c.pos_ in ("NOUN", "NUM")):
        yield from (subject, *conjuncts(subject))
    if verb is token:
        for child in verb.rights:
            # "Freed four days after they were seized in Bergen" was elsewhere.
            later = any(c.dep_ == "npadvmod" for c in child.lefts)
            if child.dep_ == "advcl" and not later and any(c.lower_ in _MEANWHILE for c in child.lefts):
                yield child
                if child.lemma_ not in _SPEAKING:
                    yield from _inside(child, token)


def _prepositions(head: Word) -> Iterator[Word]:
    """The prepositions of a word, and of where it is seen from: "north of Lima", "here in Lima"."""
    for child in head.children:
        if child.dep_ == "prep":
            yield child
        elif child.dep_ in ("advmod", "npadvmod") and not child.ent_type_:
            known = _TOWARDS if child.lower_ in _DIRECTIONS else _ONWARD
            yield from (c for c in child.rights if c.dep_ == "prep" and c.lower_ in known)


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


def _after(preposition: Word, known: Labels, *, mover: Word, own: bool) -> Word | None:
    """The place after a preposition; where somebody left from is that of the leaving alone, its ``own``."""
    word = preposition.lower_
    # "Observers from a body in Kenya" are there no more.
    if word not in _TOWARDS or (word == "from" and names_people(mover) is not False):
        return None
    # Who speaks of a fire in Kenya need not be there.
    if word == "of" and (names_thought(mover) or _speaks(mover)):
        return None
    moved = mover.lemma_ in _MOVING if word in _GOALS else own and word == "from" and mover.lemma_ in _LEAVING
    exact = word in AT or word in _ALONG or word in _INTO or moved or preposition.head.lower_ in _DIRECTIONS
    for noun in preposition.children:
        if noun.dep_ == "pobj":
            place = _in_phrase(noun, known, exact=exact, depth=_DEEPEST)
            if place is not None:
                return place
        elif noun.dep_ == "prep":
            return _after(noun, known, mover=mover, own=own)
    return None


def _in_phrase(noun: Word, known: Labels, *, exact: bool, depth: int) -> Word | None:
    """The place that a phrase names: itself, its owner, or a place in it: "at a farm near Bergen", "the port, Ry"."""
    if noun.i in known:
        return noun if exact else None
    if noun.pos_ not in ("NOUN", "PROPN") or noun.ent_type_ in TEMPORAL or not depth:
        return None
    owner = _owner(noun, known) if exact and noun.lemma_.lower() not in _NOWHERE else _owner(noun, known, _LOCAL)
    if owner is not None:
        return owner
    named = next((c for c in noun.rights if c.dep_ == "appos" and c.i in known), None)
    if exact and named is not None and noun.lemma_.lower() in _PARTS:
        return named
    for child in _prepositions(noun):
        whole = child.lower_ == "of"
        within = child.lower_ in AT or (whole and _is_part(child.head))
        if within or (whole and not names_thought(noun)):
            for target in (c for c in child.children if c.dep_ == "pobj"):
                place = _in_phrase(target, known, exact=within, depth=depth - 1)
                if place is not None:
                    return place
    return None


def _owner(noun: Word, known: Labels, nouns: frozenset[str] = frozenset()) -> Word | None:
    """Whose something is, or by which place it goes, of one of ``nouns`` or any: "Lima's port", "the Lima fire"."""
    if nouns and noun.lemma_.lower() not in nouns:
        return None
    return next((c for c in noun.children if c.dep_ in ("compound", "poss", "nmod") and c.i in known), None)


def _speaks(noun: Word) -> bool:
    return noun.dep_ == "nsubj" and noun.head.lemma_ in _SPEAKING


def _is_part(noun: Word) -> bool:
    return not _PARTS.isdisjoint((noun.lemma_.lower(), noun.lower_))
