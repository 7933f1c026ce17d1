"""Which clause tells of an event, and how it stands alone: a trigger's token in, verb, subject and form out."""

from dataclasses import dataclass, replace
from enum import Enum

from timeline.events.english.objects import NEEDING_OBJECT, TAKEN
from timeline.events.english.verbs import COMPLETE, SAYING
from timeline.events.english.words import words
from timeline.events.syntax.inflect import past_of
from timeline.events.syntax.parse import HELPERS, NOMINAL, VERBAL, Word, remembered
from timeline.events.syntax.robbed import is_robbed, lost_subject
from timeline.events.syntax.sharing import OWN, first_of, is_borrower, is_infinitive
from timeline.events.syntax.subjects import RELATIVES, SUBJECTS, joined_before, misread_subject, own_subject, subject_of

_OBJECTS = words("dobj ccomp xcomp attr acomp oprd")
_ARGUMENTS = _OBJECTS | SUBJECTS
_CARRIED = words("dobj attr acomp oprd xcomp pobj prep agent conj amod compound acl nsubj nsubjpass prt dative advmod")
_NEEDING_SUBJECT = words("advcl ccomp pcomp parataxis dep")
# Where a verb stands here the tagger took a noun for it: "star striker Ann Hay scored".
_NO_CLAUSES = words("amod csubj compound nsubj nsubjpass dobj pobj")
# "The day the dam was shut": no object of shutting.
_OCCASIONS = words("day week month year night morning moment time way reason place")
# A verb that the parser took for the subject of another: a headline ran into the sentence after it.
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_FURTHEST = 8
_ACCUSING = words("charge accuse indict suspect")
# What happened next, or last.
_SEQUENCE = words("before until since upon")


class Form(Enum):
    """How the verb of a clause is made finite."""

    WRITTEN = "as written"
    PAST = "simple past"
    PRESENT = "simple present"
    PASSIVE = "was or were with the participle"
    PROGRESSIVE = "was or were with the participle in -ing"
    BORROWED = "with the helpers of the verb that it is coordinated to"


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its subject. ``gap`` is the noun that a relative clause hangs on, when it is the verb's object.

    ``agent`` is the "by" phrase that became the subject.
    """

    verb: Word
    subject: Word
    form: Form = Form.WRITTEN
    gap: Word | None = None
    agent: Word | None = None


def clause_of(token: Word) -> Clause | None:
    """Return the clause that tells of the event at ``token``: its own, or the nearest one above that stands alone."""
    here = token
    for _ in range(_FURTHEST):
        if here.pos_ in VERBAL and here.dep_ not in HELPERS:
            clause = _own_clause(here)
            if clause is not None:
                return clause
            if here.i == token.i and not _is_carried(here):
                return None
        if here.head.i == here.i or (here.i != token.i and here.dep_ not in _CARRIED):
            return None
        here = here.head
    return None


@remembered
def is_plural(noun: Word) -> bool:
    """Whether a subject takes a plural verb: "talks", "Macron and Merz"."""
    if noun.pos_ == "PRON":
        return noun.lower_ in ("they", "we", "you", "these", "those") or noun.tag_ == "NNS"
    if noun.pos_ == "NUM":
        return noun.lower_ not in ("one", "1")
    joined = "conj" in noun.below and any(c.dep_ == "cc" and c.lower_ == "and" for c in noun.children)
    return joined or joined_before(noun) is not None or noun.tag_ in ("NNS", "NNPS") or "Number=Plur" in noun.morph


def _is_carried(verb: Word) -> bool:
    return verb.dep_ in ("xcomp", "pcomp", "amod", "acl", "ccomp", "conj", "advcl", "csubj")


@remembered
def _own_clause(verb: Word) -> Clause | None:
    misread = misread_subject(verb)
    if misread is not None:
        return Clause(verb, misread)
    beside = _with_subject(verb)
    if beside is not None:
        return Clause(verb, beside, Form.PASSIVE)
    if is_infinitive(verb) or verb.dep_ in _NO_CLAUSES:
        return None
    helpers = [c for c in verb.children if c.dep_ in HELPERS]
    if helpers and verb.tag_ in ("VBG", "VBN") and not any(_is_finite(c) for c in helpers):
        return _helped_gerund(verb, helpers)
    if verb.tag_ == "VBG" and not helpers:
        return _participle(verb)
    if (verb.tag_ == "VBN" or _looks_past(verb)) and not helpers:
        return _past_participle(verb)
    return _finite(verb)


def _with_subject(verb: Word) -> Word | None:
    """The subject of a participle under "with": "the bus crashed, with 12 people killed and 30 injured"."""
    if verb.tag_ not in ("VBN", "VBD") or not verb.below.isdisjoint(HELPERS):
        return None
    first = first_of(verb)
    marks = [first.head] if first.dep_ == "pcomp" else [c for c in first.lefts if c.dep_ == "mark"]
    if first.dep_ not in ("pcomp", "advcl") or all(mark.lower_ != "with" for mark in marks):
        return None
    return own_subject(verb)


def _looks_past(verb: Word) -> bool:
    """Whether a participle behind its noun was read as a past: "a truck submerged in the port", "a boy found alive"."""
    if verb.tag_ != "VBD" or verb.dep_ != "acl" or not verb.below.isdisjoint(SUBJECTS):
        return False
    regular = verb.lower_.endswith("ed") and verb.lemma_.lower() not in COMPLETE
    needing = verb.lemma_.lower() in NEEDING_OBJECT or verb.lower_ in TAKEN or "acomp" in verb.below
    return (regular and verb.below.isdisjoint(_OBJECTS)) or (
        needing and verb.below.isdisjoint(("dobj", "ccomp", "xcomp"))
    )


def _is_finite(helper: Word) -> bool:
    return helper.tag_ in ("MD", "VBD", "VBZ", "VBP") or helper.lower_ in ("had", "have", "'ve", "’ve", "'d", "’d")


def _finite(verb: Word) -> Clause | None:
    if any(c.lower_ == "what" and c.dep_ in ("dobj", "attr", "oprd") for c in verb.lefts) or _robs_preposition(verb):
        return None
    if verb.dep_ == "conj" and is_robbed(verb):
        lost = lost_subject(verb)
        return None if lost is None else Clause(verb, lost)
    if is_borrower(verb):
        first = subject_of(verb)
        return Clause(verb, first, Form.BORROWED) if first is not None else None
    subject = subject_of(_governor_of_finite(verb))
    own = verb.child(*SUBJECTS)
    if subject is None or (own is None and verb.dep_ in _NEEDING_SUBJECT and lost_subject(verb) is None):
        return None
    if subject.tag_ in _FINITE and subject.text.islower():
        return None
    if verb.dep_ != "relcl":
        return Clause(verb, subject)
    relative = next((c for c in verb.children if c.lower_ in RELATIVES), None)
    if own is None or own.lower_ in RELATIVES:
        return Clause(verb, subject)
    if any(word.lower_ in ("whose", "whom", "which") for word in own.subtree):
        return Clause(verb, subject)
    places = (c for c in verb.lefts if c.dep_ == "prep")
    placed = any(c.lower_ in RELATIVES for place in places for c in place.children)
    lacks = relative.dep_ == "dobj" if relative is not None else verb.below.isdisjoint(_OBJECTS)
    if not lacks or placed or verb.head.lemma_ in _OCCASIONS:
        return Clause(verb, subject)
    return Clause(verb, subject, gap=_whole(verb.head)) if verb.head.pos_ in NOMINAL else None


def _robs_preposition(verb: Word) -> bool:
    """Whether a verb took its subject from a preposition: "a shaft wide enough for a man could take months"."""
    marks = [c for c in verb.lefts if c.dep_ == "mark" and c.lower_ == "for"]
    # "For he was ill", and "is not accounted for The port": a headline ends.
    return any(verb.parse[c.i - 1].text != "," and verb.parse[c.i + 1].text.islower() for c in marks)


def _whole(noun: Word) -> Word:
    """The thing of which a noun is the amount or the kind: "a bonus of 600 euros", "a motion of no confidence"."""
    counted = any(c.dep_ == "nummod" or c.lower_ == "no" for c in noun.children)
    kind = noun.tag_ == "NN" and noun.below.isdisjoint(("det", "poss"))
    within = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN"
    return noun.head.head if within and (counted or kind) else noun


def _governor_of_finite(verb: Word) -> Word:
    """The verb whose subject a finite coordinated verb shares: "claimed Hay was lying and left" goes with "claimed"."""
    first = verb.head
    misjoined = verb.dep_ == "conj" and verb.tag_ == "VBD" and first.tag_ in ("VBG", "VB") and first.dep_ == "ccomp"
    owned = not verb.below.isdisjoint(SUBJECTS)
    return first.head if misjoined and not owned and first.head.tag_ == "VBD" else verb


def _participle(verb: Word) -> Clause | None:
    """A participle in -ing: "Speaking in Oslo, Hay said", "after leaving Oslo", "the men carrying the flag"."""
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        if verb.head.tag_ != "VBG":
            return None
        above = _own_clause(verb.head)
        if above is None:
            return None
        form = above.form if above.form is not Form.WRITTEN else Form.BORROWED
        return Clause(verb, above.subject, form)
    if verb.dep_ == "acl" and verb.head.pos_ in NOMINAL:
        return Clause(verb, verb.head, Form.PROGRESSIVE)
    if verb.dep_ != "advcl" and not _is_deed_beside(verb):
        return None
    if "mark" in verb.below or _is_accusation(verb):
        return None
    subject = subject_of(verb)
    own = not verb.below.isdisjoint(SUBJECTS)
    if subject is None or own or _is_ahead(verb):
        return None
    return Clause(verb, subject, Form.PRESENT if _is_present(verb) else Form.PAST)


def _is_accusation(verb: Word) -> bool:
    """Whether a deed is one of several that somebody is accused of: "was charged with fraud, leaving the scene and"."""
    charge = verb.head
    return charge.lemma_ in _ACCUSING and any(c.lower_ in ("with", "of") and c.i < verb.i for c in charge.rights)


def _helped_gerund(verb: Word, helpers: list[Word]) -> Clause | None:
    """A gerund with helpers: "after being elected in 2018", "before having sold the ship in May"."""
    subject = subject_of(verb) if verb.tag_ == "VBN" and _is_deed_beside(verb) else None
    if subject is None or _is_ahead(verb) or not verb.below.isdisjoint(SUBJECTS):
        return None
    return Clause(verb, subject, Form.PASSIVE if any(c.dep_ == "auxpass" for c in helpers) else Form.PAST)


def _is_deed_beside(verb: Word) -> bool:
    """Whether a gerund behind a preposition tells a deed: "after leaving Oslo"; "before" one, where it has a date."""
    link = verb.head.lower_ if verb.dep_ == "pcomp" else ""
    dated = link in _SEQUENCE and _has_date(verb) and not is_infinitive(verb.head.head)
    return link == "after" or dated


def _past_participle(verb: Word) -> Clause | None:
    """A participle in -ed: "the strategy launched by Hay", "was tried and sentenced"."""
    if verb.dep_ == "conj":
        subject = subject_of(verb)
        if subject is None or verb.head.pos_ not in VERBAL:
            return None
        own = "nsubj" in verb.below and verb.lemma_.lower() in COMPLETE
        return Clause(verb, subject, Form.PAST if own else Form.BORROWED)
    if verb.dep_ == "acl" and verb.head.pos_ in NOMINAL:
        agent = verb.child("agent")
        actor = None if agent is None else agent.child("pobj")
        if actor is None:
            # "The bank, asked again, announced that" and "a ship collided with a pier" were taken for bare nouns.
            alone = verb.head.dep_ == "ROOT" and verb.lemma_.lower() in COMPLETE
            return Clause(verb, verb.head, Form.PAST if alone or "ccomp" in verb.below else Form.PASSIVE)
        return Clause(verb, actor, Form.PAST, gap=_whole(verb.head), agent=agent)
    if _is_dated_opening(verb):
        subject = subject_of(verb)
        return Clause(verb, subject, Form.PASSIVE) if subject is not None else None
    if verb.dep_ == "relcl" and _is_beside(verb):
        subject = own_subject(verb)
        return Clause(verb, subject, Form.PASSIVE) if subject is not None else None
    told = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in SAYING
    if (told or verb.dep_ in ("ROOT", "relcl")) and not verb.below.isdisjoint(SUBJECTS):
        clause = _finite(verb)
        return clause and replace(clause, form=Form.PASSIVE if _is_suffered(verb) else Form.PAST)
    return None


def _is_beside(verb: Word) -> bool:
    """Whether a participle with its own noun only stands beside another: "four robbers, two of them masked, fled"."""
    return verb.below.isdisjoint(("aux", "dobj")) and all(
        w.lower_ not in RELATIVES for w in verb.subtree if w.i < verb.i
    )


def _is_suffered(verb: Word) -> bool:
    """Whether a participle without a helper is a passive: "two clerks beaten", "divers forced to leave the wreck"."""
    lemma = verb.lemma_.lower()
    taken = verb.lower_ != past_of(lemma) and not verb.lower_.endswith("ed")
    lacking = lemma in NEEDING_OBJECT and "xcomp" in verb.below and "dobj" not in verb.below
    return "nsubjpass" in verb.below or taken or lacking


def _is_dated_opening(verb: Word) -> bool:
    """Whether a participle opens its sentence with a date of its own: "Founded in 1906, the firm makes engines"."""
    opens = verb.dep_ == "advcl" and verb.i < verb.head.i and verb.below.isdisjoint(OWN)
    return opens and _has_date(verb)


def _has_date(verb: Word) -> bool:
    return any(word.ent_type_ == "DATE" for word in verb.subtree)


def _is_ahead(participle: Word) -> bool:
    """Whether the verb above has a modal, so that a participle has not happened: "will go, taking a ship"."""
    above = participle.head.head if participle.dep_ == "pcomp" else participle.head
    return any(c.tag_ == "MD" for c in above.lefts)


def _is_present(verb: Word) -> bool:
    for above in verb.ancestors:
        if above.pos_ not in VERBAL:
            continue
        finite = next((c for c in above.children if c.dep_ in HELPERS), above)
        if finite.tag_ in ("VBZ", "VBP") and finite.lemma_ != "have":
            return True
        if finite.tag_ in ("VBD", "MD") or finite.lemma_ == "have":
            return False
    return False
