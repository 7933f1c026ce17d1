"""What a pronoun goes on telling: "The court froze his assets in January. It fined him too"."""

from __future__ import annotations

from timeline.events.arguments import NOMINAL_SUBJECTS
from timeline.events.parse import VERBAL
from timeline.events.sentences import Placed, Sentences
from timeline.events.trigger import Trigger
from timeline.model import EventClass

_BYGONE = frozenset({"past", "just"})


def goes_on_from(text: Sentences, trigger: Trigger) -> Placed | None:
    """Return the time of the sentence before if that told what was over, and this one goes on with a pronoun.

    A sentence with a time of its own, and what somebody says about it all, do not go on.
    """
    sentence = text.sentence(trigger.token)
    if trigger.tense != "PAST" or trigger.event_class is EventClass.REPORTING or text.within(sentence):
        return None
    told = [placed for placed in text.before(sentence) if placed.sentence == sentence - 1 and placed.is_news]
    last = min(told, key=lambda placed: _depth(text, placed), default=None)
    if last is None or last.when not in _BYGONE:
        return None
    children = text.parse[trigger.token].children
    return last if any(child.dep_ in NOMINAL_SUBJECTS and child.tag_ == "PRP" for child in children) else None


def _depth(text: Sentences, placed: Placed) -> int:
    """How many clauses stand above a time: that of the main one is the sentence's."""
    return sum(1 for word in placed.above if text.pos[word] in VERBAL)
