"""Whom "he" and "her" mean by the words around them alone, whoever else was named."""

from __future__ import annotations

from timeline.events.people.antecedents import told_by
from timeline.events.people.candidates import may_be
from timeline.events.people.entity import Entity
from timeline.events.syntax.parse import Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS


def told_of(token: Word, owners: dict[int, Entity], *, gender: str) -> Entity | None:
    """Return whom a clause is about in which "he" stands: "Berg's promise that he", "Berg, who left when he"."""
    found = _announcer(token, owners) or _relative_teller(token, owners)
    return found if found is not None and may_be(found, gender) else None


def owner_beside(token: Word, owners: dict[int, Entity], *, gender: str) -> Entity | None:
    """Return whose a noun is that is joined to a name: "Berg and his wife"."""
    owner = owners.get(token.head.head.i) if token.dep_ == "poss" and token.head.dep_ == "conj" else None
    return owner if owner is not None and may_be(owner, gender) else None


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
