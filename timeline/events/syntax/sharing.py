"""Verbs without a tense of their own: those that share the first one's, "will land and speak", and infinitives."""

from timeline.events.english.objects import NEEDING_OBJECT, TAKEN
from timeline.events.english.outlook import HOPING
from timeline.events.english.verbs import PLANNED
from timeline.events.english.words import words
from timeline.events.syntax.inflect import past_of
from timeline.events.syntax.parse import FINITE, HELPERS, VERBAL, Word, remembered
from timeline.events.syntax.subjects import SUBJECTS
from timeline.events.syntax.tense import is_unmarked, shares_negation

# What a verb has that shares no subject.
OWN = SUBJECTS | words("mark advmod")
# "Was delivered and rejected the next day": no object.
_DAYS = words("day week month year morning afternoon evening night")


def first_of(verb: Word) -> Word:
    """Return the first verb of the list in which ``verb`` stands, itself where it stands in none."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in VERBAL:
        first = first.head
    return first


def helpers_of(verb: Word) -> list[Word]:
    """Return the helpers of the first verb of a list: "was" of "was tried and sentenced"."""
    first = first_of(verb)
    helpers = [c for c in first.lefts if c.dep_ in HELPERS and c.tag_ != "TO"]
    return [first] if not helpers and first.lemma_ == "be" and verb.tag_ in ("VBN", "VBG") else helpers


@remembered
def is_borrower(verb: Word) -> bool:
    """Whether a verb shares the helper of the first of its list, though it looks like a past or an infinitive.

    "Will land in Oslo and visit the school", "have burned the mill and driven out the miners". After a passive only
    what needs an object does: "was refloated and towed", but "was arrested and appeared in court".
    """
    if verb.dep_ != "conj" or any(c.dep_ in SUBJECTS or c.dep_ in HELPERS for c in verb.lefts):
        return False
    first = first_of(verb)
    helpers = {c.tag_ for c in first.lefts if c.dep_ in HELPERS}
    if verb.tag_ == "VB" or is_unmarked(verb):
        # What somebody said that they would do is told by one line.
        return first.tag_ == "VB" and first.dep_ != "ccomp" and not helpers.isdisjoint(FINITE)
    if verb.tag_ != "VBD" or verb.lemma_ == "be":
        return False
    if shares_negation(verb):
        return True
    if helpers and verb.lower_ != past_of(verb.lemma_.lower()) and not verb.lower_.endswith("ed"):
        return True
    needing = verb.lemma_.lower() in NEEDING_OBJECT and verb.lower_.endswith("ed")
    needing = needing or verb.lower_ in TAKEN
    # "Was jailed and fined 200 euros".
    taking = verb.lower_ != "fined" and any(
        c.dep_ == "ccomp" or (c.dep_ == "dobj" and c.lemma_ not in _DAYS) for c in verb.children
    )
    return needing and "auxpass" in verb.head.below and not taking


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


def is_hoped(verb: Word) -> bool:
    """Return whether an infinitive is what somebody hopes or aims to do."""
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in HOPING
