"""What an event's own clause says of whether it happened: its verb group, what stands beside it, what it answers.

What governs it is asked in ``status.py``.
"""

from timeline.events.english import outlook
from timeline.events.english.roles import OFFICES
from timeline.events.status.mood import (
    is_asked,
    is_conditional,
    is_none,
    is_ordered,
    is_promised,
    is_rejected,
    phrase_of,
)
from timeline.events.syntax.arguments import is_public_act
from timeline.events.syntax.parse import TEMPORAL, Word
from timeline.events.syntax.subjects import first_subject
from timeline.events.syntax.tense import VerbGroup, is_fixed_for, is_scheduling, verb_group
from timeline.model import Status

_OFFICES = OFFICES | {"member"}
_COMPLETING = frozenset({"xcomp", "acomp", "attr", "oprd"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})


def plain_status(verb: Word) -> Status | None:
    """Return the status that a verb has whatever its tense: supposed, done instead of, done by or to nobody."""
    if is_conditional(verb):
        return Status.HYPOTHETICAL
    arguments = () if verb.below.isdisjoint(_ARGUMENTS) else [c for c in verb.children if c.dep_ in _ARGUMENTS]
    return Status.DENIED if any(map(is_none, arguments)) or is_rejected(verb) else None


def finite_status(verb: Word, group: VerbGroup) -> Status:
    """Return what a verb with a tense or a modal says: "would leave", "nearly left", "was planned for May"."""
    if group.polarity == "NEG":
        return Status.HYPOTHETICAL if group.modality in {"may", "might"} else Status.DENIED
    if group.modality:
        return Status.PLANNED if is_promised(verb, group) or is_ordered(verb, group) else Status.HYPOTHETICAL
    if _is_doubted(verb):
        return Status.HYPOTHETICAL
    if group.tense == "FUTURE":
        return future_status(verb)
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() == "deny":
        return Status.DENIED
    if is_asked(verb):
        return Status.HYPOTHETICAL
    adverbs = [child for child in verb.children if child.dep_ == "advmod"] if "advmod" in verb.below else []
    if any(adverb.lower_ in outlook.NEARLY and adverb.i < verb.i for adverb in adverbs):
        return Status.DENIED
    if is_set_for_later(verb):
        return Status.PLANNED
    hedged = any(adverb.lower_ in outlook.HEDGES for adverb in adverbs)
    return Status.HYPOTHETICAL if hedged else Status.HAPPENED


def future_status(verb: Word) -> Status:
    """Tell a plan ("ministers will meet on Tuesday") from a guess ("the deal will fail")."""
    if _is_taking_office(verb) or is_public_act(verb):
        return Status.PLANNED
    if verb.lemma_ in outlook.PREDICTIVE or (verb.dep_ == "ccomp" and verb.head.lemma_.lower() in outlook.OPINION):
        return Status.HYPOTHETICAL
    return Status.PLANNED


def _is_taking_office(verb: Word) -> bool:
    """Return whether somebody comes into an office: "she will become the first minister"."""
    attributes = (child for child in verb.children if child.dep_ == "attr")
    return verb.lemma_ == "become" and any(child.lemma_.lower() in _OFFICES for child in attributes)


def is_set_for_later(verb: Word) -> bool:
    """Return whether the clause only says when something is to be: "was planned for May", "a march is planned"."""
    if verb.lemma_ == "be":
        return is_scheduling(verb)
    if is_fixed_for(verb):
        return True
    group = verb_group(verb)
    present = group.tense == "PRESENT" and group.aspect == "NONE" and verb.lemma_.lower() != "set"
    return present and is_scheduling(verb) and verb.below.isdisjoint(("xcomp", "ccomp"))


def _is_doubted(verb: Word) -> bool:
    governor = verb.head
    if verb.dep_ == "ccomp":
        wished = governor.lemma_.lower() in outlook.WISHING and verb.tag_ in {"VB", "VBP"}
        opinions = (governor, *(child for child in governor.children if child.dep_ in _COMPLETING))
        doubtful = any(opinion.lower_ in outlook.DOUBTFUL for opinion in opinions)
        unbelieved = governor.lemma_.lower() in outlook.BELIEVING and verb_group(governor).polarity == "NEG"
        return wished or doubtful or unbelieved or governor.lemma_.lower() in outlook.DOUBTING
    claimed = verb.dep_ == "relcl" and governor.lemma_.lower() == "evidence"
    return (
        (verb.dep_ == "acl" or claimed)
        and (verb.tag_ not in {"VBG", "VBN"} or any(child.dep_ == "mark" for child in verb.lefts))
        and governor.lemma_.lower() in outlook.HYPOTHETICAL_NOUNS | outlook.CHARGES
    )


def is_dropped(plan: Word) -> bool:
    """Return whether a plan came to nothing: "a rally due on Friday was banned", "was due to open but was put off"."""
    above = [plan]
    while above[-1].dep_ in _COMPLETING:
        above.append(above[-1].head)
    if above[-1].dep_ in {"relcl", "acl"}:
        fate = undoer(above[-1].head)
        return fate is not None and _is_told(fate)
    joined = (c for verb in above for c in verb.rights if c.dep_ == "conj" and "auxpass" in c.below)
    return any(_undoes(verb) and _is_told(verb) for verb in joined)


def undoer(noun: Word) -> Word | None:
    """Return the verb by which what a noun names falls through: "the plan failed", "to scrap the march"."""
    while noun.dep_ == "appos":
        noun = noun.head
    suffers = noun.dep_ in {"nsubjpass", "dobj"} or (noun.dep_ == "nsubj" and "dobj" not in noun.head.below)
    return noun.head if suffers and _undoes(noun.head) else None


def _undoes(verb: Word) -> bool:
    if verb_group(verb).polarity == "NEG":
        return verb.lemma_ in outlook.TAKING_PLACE
    return not outlook.UNDOING.isdisjoint((verb.lemma_.lower(), phrase_of(verb)))


def _is_told(verb: Word) -> bool:
    group = verb_group(verb)
    return group.tense in {"PAST", "PRESENT", "FUTURE"} and not group.modality


def headline_status(verb: Word) -> Status:
    """Read a bare verb at the top of a sentence: "Firm to cut jobs" is a plan, "Cut jobs!" an order."""
    if verb.tag_ != "VB":
        return Status.HAPPENED
    if first_subject(verb) is None and not any(child.dep_ == "dep" for child in verb.lefts):
        return Status.HYPOTHETICAL
    return Status.PLANNED if any(child.lower_ == "to" for child in verb.lefts) else Status.HAPPENED


def is_outcome(verb: Word) -> bool:
    """Return whether an infinitive tells an outcome, not a purpose: "went on to win", "woke to find"."""
    return verb.lemma_ in outlook.OUTCOMES or phrase_of(verb.head) in outlook.IMPLICATIVE_PHRASES


def is_headline(verb: Word, noun: Word) -> bool:
    """Return whether a noun and an infinitive are all there is: "Nurses to strike on Friday"."""
    sentence = noun.sent.words
    marked = next((word.text for word in reversed(sentence) if not word.is_space), "")
    bare = noun.head is noun and verb.left_edge.i == noun.i + 1 and marked[-1] not in ".!?:"
    return bare and not any(word.tag_ in {"VBD", "VBZ", "VBP", "MD"} for word in sentence)


def modified_status(noun: Word) -> Status | None:
    """Return what the words beside a noun say: "no talks", "planned talks", "tomorrow's talks"."""
    for child in noun.children:
        word, lemma = child.lower_, child.lemma_.lower()
        if child.dep_ in {"det", "neg"} and word in {"no", "neither"}:
            return Status.DENIED
        if child.dep_ == "acl" and child.tag_ == "VBN" and lemma in outlook.PLANNED_ADJECTIVES:
            return Status.PLANNED
        if child.dep_ not in {"amod", "compound", "advmod"}:
            continue
        if word in outlook.NEGATIVE_ADJECTIVES:
            return Status.DENIED
        if word in outlook.ONGOING_ADJECTIVES:
            return Status.ONGOING
        if word in outlook.PLANNED_ADJECTIVES or lemma in outlook.PLANNED_ADJECTIVES:
            return Status.PLANNED
        if word in outlook.HYPOTHETICAL_ADJECTIVES or lemma in outlook.HYPOTHETICAL_ADJECTIVES:
            return Status.HYPOTHETICAL
    owners = (child for child in noun.children if child.dep_ == "poss" and child.ent_type_ in TEMPORAL)
    ahead = any(word.lower_ in {"next", "tomorrow"} for owner in owners for word in owner.subtree)
    return Status.PLANNED if ahead else None
