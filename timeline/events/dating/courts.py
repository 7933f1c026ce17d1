"""Whether a court deals with a deed: what it hears about happened before the day that it sits on."""

from timeline.events.dating.placed import Placed
from timeline.events.dating.running import may_run
from timeline.events.dating.sentences import Sentences
from timeline.events.english.happenings import COURTS, CRIMES, HARMING, HEARING, TRYING
from timeline.events.syntax.parse import Word
from timeline.events.triggers.trigger import Trigger
from timeline.model import EventClass

_OF_THE_CRIME = frozenset({"after", "following"})
_LEAD = 2  # sentences


def trial_before(text: Sentences, trigger: Trigger) -> Placed | None:
    """Return the time, told before a harm, at which a court dealt with it: "was jailed on Monday. He shot a sailor"."""
    if not _is_harm(text, trigger):
        return None
    told = (placed for placed in text.before(text.sentence(trigger.token)) if may_run(text, trigger, placed))
    return next((placed for placed in told if _is_of_trial(text, placed)), None)


def _is_of_trial(text: Sentences, placed: Placed) -> bool:
    """Whether a court did something at a time; "charged after a shooting on Friday" tells that of the crime."""
    verb = placed.carrier(text.pos)
    return verb is not None and _tries(text.parse[verb]) and _OF_THE_CRIME.isdisjoint(text.lower[verb : placed.root])


def is_tried(text: Sentences, trigger: Trigger) -> bool:
    """Whether a harm is told after first sentences that tell what a court did."""
    sentence = text.sentence(trigger.token)
    if not _is_harm(text, trigger) or sentence <= text.body:
        return False
    opening = range(text.starts[text.body], text.starts[min(sentence, text.body + _LEAD)])
    return any(text.deps[word] == "ROOT" and _tries(text.parse[word]) for word in opening)


def _is_harm(text: Sentences, trigger: Trigger) -> bool:
    is_told = trigger.tense == "PAST" and text.style == "news" and trigger.event_class is not EventClass.REPORTING
    return is_told and (trigger.lemma in HARMING or trigger.lemma in CRIMES)


def _tries(verb: Word) -> bool:
    """Whether a verb, or one that goes with it, tells what a court did: "was charged, police said"."""
    told = [verb, *(child for child in verb.children if child.dep_ in ("ccomp", "conj"))]
    return any(word.lemma_.lower() in TRYING or _is_heard(word) for word in told)


def _is_heard(verb: Word) -> bool:
    """Whether somebody speaks in court: "told jurors", "the court heard"."""
    hearing = verb.lemma_.lower() in HEARING
    return hearing and any(child.lemma_.lower() in COURTS for child in verb.children)
