"""What a clause says of itself: whether it asks, promises, sets a condition or speaks of things in general."""

from timeline.events.english import outlook
from timeline.events.syntax.entries import entry_at
from timeline.events.syntax.parse import HELPERS, TEMPORAL, Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS, first_subject
from timeline.events.syntax.tense import VerbGroup, verb_group

_AGENTS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_VAGUE = frozenset({"a", "an", "any", "some", "another"})
_COUNTING = frozenset({"det", "preconj"})
_CLOSING = 4


def is_conditional(verb: Word) -> bool:
    """Return whether "if" or its like opens the clause, or hangs on a clause that looks ahead.

    It opens what is joined to it too: "if the dam breaks and homes are flooded".
    """
    while verb.dep_ == "conj" and verb.head.dep_ in {"advcl", "conj"} and "mark" not in verb.below:
        verb = verb.head
    if "mark" in verb.below and any(c.dep_ == "mark" and c.lower_ in outlook.CONDITIONS for c in verb.children):
        return True
    if _is_inverted(verb):
        return True
    if "advcl" not in verb.below:
        return False
    clauses = [child for child in verb.children if child.dep_ == "advcl"]
    supposed = any(
        word.dep_ == "mark" and word.lower_ in {"if", "unless"} for clause in clauses for word in clause.children
    )
    return supposed and any(child.tag_ == "MD" for child in verb.lefts)


def _is_inverted(verb: Word) -> bool:
    """Return whether an auxiliary before the subject sets a condition: "Had he known", "Should talks fail"."""
    if verb.dep_ == "ccomp" and verb.head.dep_ == "advcl" and verb.head.lower_ in outlook.INVERTING:
        return verb.head.below.isdisjoint(NOMINAL_SUBJECTS)
    if verb.dep_ != "advcl":
        return False
    first, subject = verb.left_edge, first_subject(verb)
    opens = first.head is verb and first.dep_ in HELPERS
    return opens and first.lower_ in outlook.INVERTING and subject is not None and first.i < subject.i


def is_promised(verb: Word, group: VerbGroup) -> bool:
    """Return whether "would" tells a plan of the speaker, or of a day: "the firm said it would close two plants"."""
    told = verb.head if verb.dep_ == "conj" else verb
    if group.modality != "would" or group.aspect != "NONE" or told.dep_ != "ccomp":
        return False
    subject = first_subject(verb) or first_subject(told)
    own = subject is not None and (subject.lower_ in outlook.AGENT_PRONOUNS or subject.ent_type_ in _AGENTS)
    return (
        (own or _is_dated(verb))
        and told.head.lemma_.lower() in outlook.COMMITTING
        and verb.lemma_ not in outlook.PREDICTIVE
    )


def is_ordered(verb: Word, group: VerbGroup) -> bool:
    """Return whether "must" comes with its day: "must surrender on April 27"."""
    if group.modality != "must" or group.aspect != "NONE" or group.polarity == "NEG":
        return False
    phrases = (child for child in verb.rights if child.dep_ == "prep" and child.lower_ in {"on", "by", "before"})
    return any(word.ent_type_ in TEMPORAL for phrase in phrases for word in phrase.children)


def is_rejected(verb: Word) -> bool:
    """Return whether something else was done instead: "sold the ship rather than mending it"."""
    before = verb.parse.words[max(0, verb.i - 2) : verb.i]
    return [word.lower_ for word in before] == ["rather", "than"]


def is_asked(verb: Word) -> bool:
    """Return whether the verb is what a yes-or-no question asks: its auxiliary stands before its subject."""
    first = verb.children[0] if verb.children else None
    if first is None or first.dep_ not in HELPERS:
        return False
    subject = first_subject(verb)
    return (
        subject is not None
        and first.i < min(verb.i, subject.i)
        and any(token.text == "?" for token in verb.sent.words[-_CLOSING:])
    )


def is_general(verb: Word) -> bool:
    """Return whether the simple present tells what is so in general: "peace agreements fail", "he often sings"."""
    closing = verb.sent.words[-_CLOSING:]
    if not any(token.is_punct and token.text[0] in ".!?" for token in closing):
        return False
    group = verb_group(verb)
    beside = any(child.dep_ == "mark" and child.lower_ in outlook.MEANWHILE for child in verb.children)
    if beside or group.tense != "PRESENT" or group.aspect != "NONE" or entry_at(verb.parse, verb.idx) is not None:
        return False
    if any(child.lower_ in outlook.HABIT for child in verb.children):
        return True
    if any(_is_each(child) for beside in verb.rights for child in (beside, *beside.children)):
        return True
    if _is_dated(verb):
        return False
    subject = first_subject(verb)
    if subject is None or subject.ent_type_ in _AGENTS:
        return False
    if subject.lower_ in outlook.GENERAL_SUBJECTS:
        return True
    bare = not any(
        child.dep_ in {"det", "poss", "nummod", "amod", "relcl", "acl", "prep"} for child in subject.children
    )
    indefinite = any(child.lower_ in {"a", "an", "any", "every", "each"} for child in subject.children)
    return (subject.tag_ == "NNS" and bare) or (subject.tag_ == "NN" and indefinite)


def _is_dated(verb: Word) -> bool:
    """Whether a date stands behind a verb: "would reopen in May"."""
    return any(child.ent_type_ == "DATE" for beside in verb.rights for child in (beside, *beside.children))


def _is_each(time: Word) -> bool:
    """Whether a time comes again: "each year", "every two weeks", "ten hours a week"."""
    first = time.left_edge.lower_
    return time.dep_ == "npadvmod" and (first in {"each", "every"} or (first == "a" and time.head.pos_ == "NOUN"))


def is_soon(verb: Word) -> bool:
    """Return whether a time to come is beside the verb: "is flying to Kyiv tomorrow"."""
    beside = [child for child in verb.children if child.dep_ in {"npadvmod", "advmod", "nmod"}]
    return any(word.lower_ in {"tomorrow", "tonight", "next"} for child in beside for word in child.subtree)


def shows_course(noun: Word) -> bool:
    """Return whether the noun's verb says that it goes on: "the war continues", "talks are under way"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb_group(verb).tense != "PRESENT":
        return False
    under_way = any(word.lower_ in {"underway", "way"} for child in verb.children for word in (child, *child.children))
    return verb.lemma_.lower() in outlook.SHOWING_COURSE or (verb.lemma_.lower() == "be" and under_way)


def is_none(noun: Word) -> bool:
    """Return whether the words name nothing or nobody: "no talks", "nobody", "neither the mayor nor his wife"."""
    return noun.lower_ in outlook.NOBODY or (
        not noun.below.isdisjoint(_COUNTING)
        and any(c.dep_ in _COUNTING and c.lower_ in {"no", "neither"} for c in noun.children)
    )


def is_vague(noun: Word) -> bool:
    """Return whether a noun is one among many: "a strike", "any deal"."""
    return any(child.dep_ == "det" and child.lower_ in _VAGUE for child in noun.children)


def is_definite(noun: Word) -> bool:
    """Return whether a noun is known to the reader: "the strike", "his arrest"."""
    marks = [child for child in noun.children if child.dep_ in {"det", "poss"}]
    return any(child.lower_ not in _VAGUE for child in marks)


def phrase_of(verb: Word) -> str:
    """Return the lemma of a verb with its particle: "call_off"."""
    particle = next((child.lower_ for child in verb.children if child.dep_ == "prt"), "")
    return f"{verb.lemma_.lower()}_{particle}" if particle else verb.lemma_.lower()
