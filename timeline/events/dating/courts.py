"""Whether a court deals with a deed: what it hears about happened before the day that it sits on."""

from __future__ import annotations

from timeline.events.dating.placed import Placed
from timeline.events.dating.sentences import Sentences
from timeline.events.english.happenings import COURTS, CRIMES, HARMING, HEARING, TRYING
from timeline.events.syntax.parse import VERBAL, Word
from timeline.events.triggers.trigger import Trigger

_OF_THE_CRIME = frozenset({"after", "following"})
_LEAD = 2


def is_tried_on(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a harm is told after what a court did at a time: "Lind was jailed on Monday. He shot a sailor".

    "Charged after a shooting on Friday" tells the time of the crime.
    """
    verb = next((text.parse[word] for word in placed.above[1:] if text.pos[word] in VERBAL), None)
    if verb is None or not _is_harm(text, trigger):
        return False
    return _tries(verb) and _OF_THE_CRIME.isdisjoint(text.lower[verb.i : placed.root])


def is_tried(text: Sentences, trigger: Trigger) -> bool:
    """Whether a harm is told after first sentences that tell what a court did."""
    sentence = text.sentence(trigger.token)
    if not _is_harm(text, trigger) or sentence <= text.body:
        return False
    opening = range(text.starts[text.body], text.starts[min(sentence, text.body + _LEAD)])
    return any(text.deps[word] == "ROOT" and _tries(text.parse[word]) for word in opening)


def _is_harm(text: Sentences, trigger: Trigger) -> bool:
    is_told = trigger.tense == "PAST" and text.style == "news"
    return is_told and (trigger.lemma in HARMING or trigger.lemma in CRIMES)


def _tries(verb: Word) -> bool:
    """Whether a verb, or one that goes with it, tells what a court did: "was charged, police said"."""
    told = [verb, *(child for child in verb.children if child.dep_ in ("ccomp", "conj"))]
    return any(word.lemma_.lower() in TRYING or _is_heard(word) for word in told)


def _is_heard(verb: Word) -> bool:
    """Whether somebody speaks in court: "told jurors", "the court heard"."""
    hearing = verb.lemma_.lower() in HEARING
    return hearing and any(child.lemma_.lower() in COURTS for child in verb.children)
