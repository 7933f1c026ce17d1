"""Whether an event happened, as far as syntax and the words around it say, and who reports it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from timeline.events.tense import verb_group
from timeline.events.trigger import Trigger
from timeline.model import Status

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SAYING = frozenset(
    {"say", "tell", "report", "announce", "add", "claim", "note", "warn", "insist", "declare", "state", "write",
     "argue", "suggest", "believe", "think", "confirm", "reveal", "explain", "acknowledge", "admit", "allege", "stress"}
)  # fmt: skip


def status_of(doc: Doc, trigger: Trigger) -> Status:
    """Say whether the trigger's event happened, goes on, is planned, is only thought of, or did not happen."""
    token = doc[trigger.token]
    if trigger.polarity == "NEG":
        return Status.DENIED
    if trigger.tense == "FUTURE":
        return Status.PLANNED
    if trigger.modality or any(child.dep_ == "mark" and child.lower_ in {"if", "unless"} for child in token.children):
        return Status.HYPOTHETICAL
    if trigger.tense == "INFINITIVE" and token.dep_ in {"xcomp", "acl", "advcl", "ccomp"}:
        return Status.HYPOTHETICAL
    if trigger.aspect == "PROGRESSIVE" and verb_group(token).tense == "PRESENT":
        return Status.ONGOING
    return Status.HAPPENED


def reporter_token(doc: Doc, trigger: Trigger) -> Token | None:
    """Return the subject of the saying verb that governs the event ("X said that Y"), if there is one."""
    token = doc[trigger.token]
    while token.head.i != token.i:
        inner, token = token, token.head
        if token.lemma_.lower() in _SAYING and inner.dep_ in {"ccomp", "parataxis", "xcomp", "advcl"}:
            return next((child for child in token.children if child.dep_ in _SUBJECTS), None)
    return None
