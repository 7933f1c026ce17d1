"""What a verb tells: news, a statement, a judgement, nothing by itself; what it takes from the rank of its clause."""

from __future__ import annotations

from typing import NamedTuple

from timeline.events.english.leaning import FIRST_PERSONS
from timeline.events.english.reasons import Reason
from timeline.events.english.verbs import ADDRESSING, LIGHT, SAYING, STATIVE
from timeline.events.english.words import words
from timeline.events.syntax.arguments import is_public_act
from timeline.events.syntax.parse import Word
from timeline.events.syntax.subjects import first_subject, is_passive
from timeline.events.syntax.tense import is_scheduling, verb_group
from timeline.model import EventClass


class Loss(NamedTuple):
    """What is taken from the rank of a clause, and why."""

    worth: float
    reason: Reason


_NOTHING = Loss(-0.7, Reason.SILENT)
_UNASKED = Loss(-0.45, Reason.NO_ANSWER)
_STANCE = Loss(-0.08, Reason.REMARK)
_STATE = Loss(-0.25, Reason.STATE)
_LIGHT = Loss(-0.2, Reason.LIGHT)
NO_LOSS = Loss(0.0, Reason.WORDING)
_BELIEFS = words("think believe hope fear feel suppose expect know learn hear read find predict estimate")
_STANCES = words("express reaffirm describe echo voice praise criticise criticize welcome outline discuss")
_TOLD_THINGS = words("ccomp dobj nsubjpass")
_TOLD = words("ccomp dobj xcomp")
# "Warned of a strike", but not "announced in a statement".
_ABOUT = words("of about on over for against to with")
# What these say is no fact without the one who says it.
DOUBTFUL = words("claim argue allege believe think suggest insist predict complain fear hope assert contend estimate")
_PLAIN = words("say tell add remark exclaim quip joke reply respond comment explain")
# What these say may be no news.
_OPEN = _PLAIN | DOUBTFUL
# With a happening as their subject these tell that it took place.
_PHASES = words("begin start stop continue")
_COMPLEMENTS = words("dobj xcomp ccomp acomp attr oprd")
# Verbs of saying and finding that also tell what is done to a thing.
_HANDLING = words("add find")
# Participles that only set the scene of a statement.
SETTINGS = words("speak talk write appear respond reply quote cite refer address ask look draw use say")
# "The strike called by nurses", "a man called 911", "was called out".
_DOING = words("agent dobj prt")
# Participles that say what a thing is, and nothing that happened to it.
_DESCRIBING = words(
    "call name title entitle dub nickname know age date base locate design aim intend dedicate devote rumor"
)
# "Declined to comment", which every reporter writes.
_DECLINING = words("decline refuse fail")
_ANSWERS = words("comment elaborate respond answer say")
# What somebody or something is that is news in itself.
_CONDITIONS_OF = words(
    """
    dead alive missing safe free ill sick injured wounded hurt guilty innocent open closed shut ready ablaze pregnant
    unconscious stable bankrupt insolvent responsible liable trapped homeless available complete over under in
    """
)
_FEELINGS = words(
    """
    stun shock humble sadden delight honour honor surprise please worry concern encourage disappoint thrill horrify
    devastate appal appall relieve touch move amaze frighten terrify puzzle outrage disgust impress convince determine
    """
)


def of_verb(verb: Word, event_class: EventClass, *, events: frozenset[int]) -> Loss:
    """Return what a verb takes away; ``events`` are the words of events: "held talks" is no holding."""
    lemma = verb.lemma_.lower()
    if lemma in SAYING and not _handles(verb):
        told = not verb.below.isdisjoint(_TOLD) or any(
            c.dep_ == "prep" and (c.lower_ in _ABOUT or is_passive(verb)) for c in verb.rights
        )
        ordered = lemma in ADDRESSING and "xcomp" in verb.below
        clausal = ordered or "ccomp" in verb.below
        if not told or (lemma in _PLAIN and not clausal):
            return _NOTHING
        believed = lemma in _BELIEFS and not _is_finding(verb)
        return Loss((0.0 if clausal else -0.08) - (0.2 if believed else 0.0) + _of_content(verb), Reason.REMARK)
    if lemma in _STANCES:
        return _STANCE
    if lemma == "do" and verb.below.isdisjoint(_COMPLEMENTS):
        return _NOTHING
    if lemma in _DECLINING and any(c.dep_ == "xcomp" and c.lemma_ in _ANSWERS for c in verb.children):
        return _UNASKED
    if lemma in SETTINGS and verb.tag_ == "VBG" and verb.below.isdisjoint(_TOLD_THINGS):
        return _NOTHING
    held = lemma == "hold" and (is_passive(verb) or any(c.dep_ == "dobj" and c.i in events for c in verb.children))
    if (lemma == "mean" and is_passive(verb)) or _describes(verb):
        return _NOTHING
    if is_public_act(verb) or (is_scheduling(verb) and "xcomp" not in verb.below):
        return NO_LOSS
    if (lemma in STATIVE and not held) or event_class in (EventClass.STATE, EventClass.I_STATE):
        return _STATE
    return _LIGHT if lemma in LIGHT and not is_phase(verb) else NO_LOSS


def _describes(verb: Word) -> bool:
    """Return whether a participle says what its noun is: "a nurse called Dot", "the largest march ever held here"."""
    if verb.dep_ != "acl" or verb.tag_ != "VBN":
        return False
    describing = verb.lemma_.lower() in _DESCRIBING and verb.below.isdisjoint(_DOING)
    return describing or any(c.lower_ == "ever" for c in verb.lefts)


def is_phase(verb: Word) -> bool:
    """Return whether a noun alone says what began or went on: "the trial began", but not "began work"."""
    aside = verb.dep_ in ("relcl", "acl", "advcl")
    return verb.lemma_.lower() in _PHASES and not aside and verb.below.isdisjoint(_COMPLEMENTS)


def _handles(verb: Word) -> bool:
    """Whether a verb of saying tells of a thing: "was found guilty", "found the boy alive", "the spire was added"."""
    lemma = verb.lemma_.lower()
    if lemma == "find" and any(
        c.dep_ in ("oprd", "acomp", "ccomp") and c.lemma_.lower() in _CONDITIONS_OF for c in verb.children
    ):
        return True
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    return lemma in _HANDLING and bool(things) and verb.below.isdisjoint(("ccomp", "xcomp"))


def _is_finding(verb: Word) -> bool:
    """Return whether a body or a study tells what it has found: "an inquest found that he fell"."""
    marked = any(c.dep_ == "ccomp" and any(m.lower_ == "that" for m in c.lefts) for c in verb.children)
    # The parser may take "a board found" for a board that was found.
    return marked and verb.lemma_ == "find" and (first_subject(verb) or verb.head).pos_ == "NOUN"


def _of_content(verb: Word) -> float:
    """What is taken from a statement that tells no news: "I feel fine", "prices are like the weather"."""
    said = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if said is None:
        return 0.0
    if verb.lemma_.lower() in _OPEN and is_remark(said):
        return -0.25
    if any(token.ent_type_ for token in said.subtree):
        return 0.0
    if any(token.lower_ in FIRST_PERSONS for token in said.subtree):
        return -0.25
    group = verb_group(said)
    return -0.25 if said.lemma_ in STATIVE and group.tense == "PRESENT" and group.aspect == "NONE" else 0.0


def is_remark(said: Word) -> bool:
    """Return whether a clause judges and tells no news: "it is about trust", "she was stunned", "there was hope".

    That "two men are missing" is news.
    """
    numbered = any(token.pos_ == "NUM" for token in said.subtree)
    if said.lemma_.lower() in _FEELINGS and "auxpass" in said.below:
        return True
    if said.lemma_ != "be" or "aux" in said.below:
        return False
    if "expl" in said.below:
        denied = any(token.lower_ == "no" for token in said.subtree)
        return not numbered and not denied and any(c.lower_ == "there" for c in said.lefts)
    judged = [c for c in said.children if c.dep_ in ("acomp", "attr", "prep") and c.i > said.i]
    if any(c.lemma_.lower() in _CONDITIONS_OF for c in judged):
        return False
    return not numbered
