"""Verbs without a tense, and those among them that tell what is planned: "is due to fly"."""

from __future__ import annotations

from timeline.events.english.verbs import PLANNED
from timeline.events.syntax.parse import HELPERS, Word, remembered
from timeline.events.syntax.sharing import is_borrower
from timeline.events.syntax.tense import is_unmarked


@remembered
def is_infinitive(verb: Word) -> bool:
    """Whether a verb has neither tense nor modal: "to fly", "fly" after "help"."""
    before = {c.tag_ for c in verb.lefts}
    if is_borrower(verb):
        return False
    if "TO" in before or is_unmarked(verb):
        return True
    return verb.tag_ == "VB" and before.isdisjoint(("MD", "VBD", "VBZ", "VBP"))


@remembered
def is_plan(verb: Word) -> bool:
    """Whether an infinitive is what somebody is due, expected or set to do.

    The event is the infinitive: "Hay is due to fly" tells of a flight.
    """
    if verb.dep_ not in ("xcomp", "ccomp", "advcl", "acl") or not is_infinitive(verb):
        return False
    head = verb.head
    passive = head.pos_ == "ADJ" or any(c.lemma_ == "be" and c.dep_ in HELPERS for c in head.children)
    if head.pos_ == "AUX":
        return any(c.dep_ == "acomp" and c.lemma_.lower() in PLANNED for c in head.children) or head.lemma_ == "be"
    return passive and head.lemma_.lower() in PLANNED
