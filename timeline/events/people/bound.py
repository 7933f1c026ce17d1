"""Whom "he" and "her" mean by the words around them alone, whoever else was named."""

from __future__ import annotations

from timeline.events.english.roles import OFFICES
from timeline.events.english.verbs import HARMING
from timeline.events.english.words import words
from timeline.events.people.antecedents import told_by
from timeline.events.people.candidates import may_be
from timeline.events.people.entity import Entity
from timeline.events.people.places import AT
from timeline.events.syntax.parse import Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS, own_subject

_NAMING_TO_OFFICE = words("name appoint make elect nominate crown")
_CHOOSING = _NAMING_TO_OFFICE | words("choose pick select hire tap promote send")
_FOLLOWING = words("replace succeed")


def told_of(token: Word, owners: dict[int, Entity], *, gender: str) -> Entity | None:
    """Return whom a clause is about in which "he" stands: "Berg's promise that he", "Berg, who left when he"."""
    found = _announcer(token, owners) or _relative_teller(token, owners) or _struck(token, owners)
    return found if found is not None and may_be(found, gender) else None


def owner_beside(token: Word, owners: dict[int, Entity], *, doer: Word | None, gender: str) -> Entity | None:
    """Return whose a noun is that is joined to a name or does something to it: "Berg and his wife", "by his guard"."""
    for sure in (_beside(token, owners), _met(token, owners, doer=doer)):
        if sure is not None and may_be(sure, gender):
            return sure
    return None


def is_named_to_office(token: Word) -> bool:
    """Return whether the parser took an object for an owner: "the president named her minister"."""
    office = token.head
    named = token.lower_ == "her" and token.dep_ == "poss" and office.lemma_.lower() in OFFICES
    return named and office.dep_ in ("dobj", "oprd", "attr") and office.head.lemma_ in _NAMING_TO_OFFICE


def is_replaced(token: Word) -> bool:
    """Return whether somebody is named in a pronoun's place, and so by another: "Lind chose Hay to replace him"."""
    verb = token.head
    follows = token.dep_ == "dobj" and verb.lemma_ in _FOLLOWING and verb.tag_ == "VB"
    return follows and any(above.lemma_ in _CHOOSING for above in verb.ancestors)


def _announcer(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Whose words a clause tells: "Berg's announcement that he would resign"."""
    clause = token.head
    if token.dep_ not in NOMINAL_SUBJECTS or clause.dep_ != "acl" or clause.head.pos_ != "NOUN":
        return None
    owner = next((c for c in clause.head.children if c.dep_ == "poss"), None)
    return None if owner is None else owners.get(owner.i)


def _relative_teller(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Who tells of himself in a clause about him: "Berg, who announced that he would resign", "who left as he won"."""
    clause = token.head.head
    if clause.dep_ != "relcl" or token.dep_ not in NOMINAL_SUBJECTS:
        return None
    if token.head.dep_ == "advcl" and any(c.lower_ == "who" and c.dep_ in NOMINAL_SUBJECTS for c in clause.lefts):
        return owners.get(clause.head.i)
    teller = told_by(token)
    return None if teller is None else owners.get(teller.i)


def _struck(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Whom somebody without a name finds or harms at a place of his own: "a burglar killed Berg in his kitchen"."""
    place = token.head.head
    if token.dep_ != "poss" or token.head.dep_ != "pobj" or place.lower_ not in AT:
        return None
    verb = place.head.head if place.head.dep_ == "dobj" else place.head
    doer = own_subject(verb) if verb.lemma_ in HARMING else None
    if doer is None or doer.i in owners:
        return None
    return next((owners[c.i] for c in verb.rights if c.dep_ == "dobj" and c.i in owners), None)


def _beside(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Whom a noun is joined to whose owner is asked for: "Berg and his wife"."""
    return owners.get(token.head.head.i) if token.dep_ == "poss" and token.head.dep_ == "conj" else None


def _met(token: Word, owners: dict[int, Entity], *, doer: Word | None) -> Entity | None:
    """Who suffers what one of his own does: "Berg was shot by his guard"."""
    return owners.get(doer.i) if doer is not None and token.head.head.dep_ == "agent" else None
