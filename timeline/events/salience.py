"""How much an event deserves a row of a timeline: its syntax, status, date and people in, a rank from 0 to 1 out."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from timeline.events.attach import Dating
from timeline.events.english.words import words
from timeline.events.trigger import Trigger
from timeline.model import Basis, EventClass, Participant, Status

_LIGHT = words(
    """
    be have do make take get go come give put let seem appear become remain include involve concern base
    continue begin start keep use need mean try help allow stand follow exist contain belong compare relate
    regard
    """
)
_BY_CLASS = {
    EventClass.OCCURRENCE: 0.30,
    EventClass.REPORTING: 0.12,
    EventClass.I_ACTION: 0.22,
    EventClass.PERCEPTION: 0.05,
    EventClass.ASPECTUAL: 0.05,
    EventClass.I_STATE: 0.0,
    EventClass.STATE: 0.0,
}
_BY_STATUS = {
    Status.HAPPENED: 0.20,
    Status.ONGOING: 0.10,
    Status.PLANNED: 0.15,
    Status.DENIED: -0.10,
    Status.HYPOTHETICAL: -0.30,
}


def salience_of(
    doc: Doc,
    trigger: Trigger,
    status: Status,
    *,
    dating: Dating,
    participants: Sequence[Participant],
    summary: str,
) -> float:
    """Return the rank of one event, 0 to 1; 0 for what no reader would call an event."""
    token = doc[trigger.token]
    if len(summary.split()) < 3 or not any(letter.isalpha() for letter in trigger.span.text):
        return 0.0
    rank = 0.10 + _BY_CLASS[trigger.event_class] + _BY_STATUS[status]
    rank += 0.15 if dating.basis is Basis.SAID else 0.0
    rank += 0.15 if any(p.kind for p in participants) else 0.0
    rank += 0.10 if token.dep_ in ("ROOT", "conj") and token.pos_ == "VERB" else 0.0
    rank -= 0.25 if trigger.lemma in _LIGHT else 0.0
    rank -= 0.15 if token.pos_ not in ("VERB", "AUX") else 0.0
    rank -= 0.10 if token.dep_ in ("advcl", "acl", "relcl", "pcomp", "amod", "csubj") else 0.0
    return round(min(1.0, max(0.0, rank * (0.5 + 0.5 * trigger.score))), 3)
