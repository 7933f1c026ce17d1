"""Who says that an event happened: the subject of the saying verb that governs it."""

from timeline.events.english.outlook import REPORTING
from timeline.events.syntax.parse import VERBAL, Parse, Word
from timeline.events.syntax.subjects import first_subject
from timeline.events.triggers.trigger import Trigger

_SAID = frozenset({"ccomp", "parataxis", "xcomp"})
_RELATIVES = frozenset({"who", "which", "that"})
_CLIMB_LIMIT = 20


def reporter_token(parse: Parse, trigger: Trigger) -> Word | None:
    """Return who reports the event: X in "X said that Y", in "Y, according to X", in "X accused Z of Y"."""
    token = parse[trigger.token]
    for _ in range(_CLIMB_LIMIT):
        cited = _cited(token)
        if cited is not None:
            return cited
        if token.head.i == token.i:
            return None
        inner, token = token, token.head
        if token.pos_ in VERBAL and token.lemma_.lower() in REPORTING and _is_content(inner, token):
            return _speaker(token)
    return None


def _is_content(inner: Word, verb: Word) -> bool:
    if inner.dep_ in _SAID:
        return True
    return inner.dep_ == "prep" and verb.lemma_ == "accuse" and inner.lower_ == "of"


def _cited(token: Word) -> Word | None:
    """Return X of "according to X", or of ", X said," set beside the clause."""
    for child in token.children:
        if child.lower_ == "according":
            to = next((word for word in child.children if word.lower_ == "to"), child)
            return to.child("pobj")
        if child.dep_ == "parataxis" and child.lemma_.lower() in REPORTING:
            return _speaker(child)
    return None


def _speaker(verb: Word) -> Word | None:
    """Return the subject of a saying verb: its own, the one it shares with the verb above, or a passive's agent."""
    for _ in range(_CLIMB_LIMIT):
        if "auxpass" in verb.below:
            return _agent(verb)
        subject = first_subject(verb)
        if subject is not None:
            return verb.head if subject.lower_ in _RELATIVES and verb.dep_ == "relcl" else subject
        if verb.dep_ == "acl":
            return verb.head
        if verb.dep_ not in {"conj", "xcomp", "advcl", "parataxis"}:
            return None
        verb = verb.head
    return None


def _agent(verb: Word) -> Word | None:
    by = verb.child("agent")
    return None if by is None else by.child("pobj")
