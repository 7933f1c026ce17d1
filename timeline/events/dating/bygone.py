"""What is only known to be over by some day: the deeds of a background, and what somebody says had happened."""

from __future__ import annotations

from timeline.events.dating.placed import Placed
from timeline.events.dating.sentences import Sentences
from timeline.events.syntax.parse import VERBAL
from timeline.events.triggers.trigger import Trigger
from timeline.model import EventClass

_DEEDS = frozenset({EventClass.OCCURRENCE, EventClass.ASPECTUAL, EventClass.PERCEPTION})
# WordNet's lexicographer file of verbs of communication, one higher as in the lexicon: what they tell is of the day.
_TALK = 33
_LEAD = 3
# Sentences.
_LONG = 18


def is_bygone(text: Sentences, trigger: Trigger) -> bool:
    """Whether an event is only known to be over when the article came out.

    Of the deeds that a long article tells after its lead, in a sentence without a time, not one in five is of the day
    of publication (EventTime, Wikinews, rows of stories that were read for it). A short one tells the news alone; and
    of what is called for, pledged or declined two in three are of that day.
    """
    if trigger.tense != "PAST" or trigger.event_class not in _DEEDS or _TALK in trigger.senses:
        return False
    if len(text.starts) - text.body < _LONG:
        return False
    sentence = text.sentence(trigger.token)
    return sentence - text.body >= _LEAD and not text.within(sentence)


def told_on(text: Sentences, trigger: Trigger) -> Placed | None:
    """Return the time at which somebody said that an event had happened: "said on Monday that they had freed him"."""
    told = trigger.token
    while text.deps[told] == "conj":
        told = text.heads[told]
    if not trigger.is_pluperfect or text.deps[told] != "ccomp":
        return None
    saying = text.heads[told]
    for placed in text.within(text.sentence(trigger.token)):
        if next((word for word in placed.above[1:] if text.pos[word] in VERBAL), None) == saying:
            return placed
    return None
