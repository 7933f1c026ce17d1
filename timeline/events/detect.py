"""Find the words of a parsed article that tell of events, with TimeML's class and attributes."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from timeline.events.tense import verb_group
from timeline.events.trigger import Trigger
from timeline.model import EventClass, TextSpan

_NOUN_ENDINGS = ("tion", "sion", "ment", "ing", "ance", "al")
_NOUNS = frozenset({"talk", "attack", "strike", "raid", "collapse", "visit", "arrest", "war", "death", "loss", "crash"})
_QUIET = frozenset({"be", "have", "do"})


def find_triggers(doc: Doc) -> tuple[Trigger, ...]:
    """Return the event words of ``doc`` in text order."""
    return tuple(_trigger(token) for token in doc if _is_event(token))


def _is_event(token: Token) -> bool:
    if token.pos_ == "VERB":
        return token.lemma_ not in _QUIET and token.dep_ not in {"aux", "auxpass"}
    return token.pos_ == "NOUN" and (token.lemma_ in _NOUNS or token.lemma_.endswith(_NOUN_ENDINGS))


def _trigger(token: Token) -> Trigger:
    span = TextSpan(token.idx, token.idx + len(token), token.text)
    event_class = EventClass.REPORTING if token.lemma_ in {"say", "tell", "report"} else EventClass.OCCURRENCE
    if token.pos_ != "VERB":
        return Trigger(token.i, span, token.lemma_, event_class, 0.7)
    group = verb_group(token)
    return Trigger(
        token=token.i,
        span=span,
        lemma=token.lemma_,
        event_class=event_class,
        score=0.8,
        tense=group.tense,
        aspect=group.aspect,
        polarity=group.polarity,
        modality=group.modality,
    )
