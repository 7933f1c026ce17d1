"""Times that open a stretch, end it or tell how long it was, which seldom are when a deed was done."""

from timeline.events.dating.placed import WEEKDAY, Placed
from timeline.events.dating.sentences import Sentences
from timeline.events.english.verbs import IMPOSING
from timeline.events.english.words import words
from timeline.events.triggers.trigger import Trigger
from timeline.interval import Granularity
from timeline.model import EventClass

_NEXT = words("before until")
# The gerund behind these is another deed: "before joining the bank in 2016".
_OTHER_DEEDS = _NEXT | {"since"}


def is_of_other_deed(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Return whether a time is that of a deed that opens or ends a stretch: "has sold ships since it bought a yard"."""
    clauses = [text.parse[word] for word in placed.below(trigger.token)[1:] if text.deps[word] == "advcl"]
    if any(child.dep_ == "mark" and child.lower_ == "since" for clause in clauses for child in clause.lefts):
        return True
    return _gerund_link(text, trigger, placed) in _OTHER_DEEDS


def done_before(text: Sentences, trigger: Trigger) -> Placed | None:
    """Return the time of the next deed, by which one was over: "played for Leeds before joining Vera in 2016"."""
    if trigger.tense != "PAST":
        return None
    near = text.within(text.sentence(trigger.token))
    return next((placed for placed in near if _gerund_link(text, trigger, placed) in _NEXT), None)


def is_no_stretch(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Return whether a length neither ends nor begins today, "slept for two days", or is what a saying is about.

    "Will strike for two days" tells no more of when than the day beside it does: "starting on Monday".
    """
    if trigger.tense == "FUTURE":
        return any(other.when == "future" and trigger.token in other.above for other in text.within(placed.sentence))
    lasts = trigger.lemma not in IMPOSING and trigger.event_class is not EventClass.REPORTING
    return trigger.tense == "PAST" and not (_has_begun(text, placed) and lasts)


def _gerund_link(text: Sentences, trigger: Trigger, placed: Placed) -> str:
    """The preposition before the gerund that holds a time below an event: "left before joining Vera in 2016".

    What came before something else of the same evening or weekday came then too.
    """
    if placed.interval.granularity < Granularity.DAY or placed.timex.meaning.startswith(WEEKDAY):
        return ""
    between = placed.below(trigger.token)[1:]
    return next((text.lower[text.heads[word]] for word in between if text.deps[word] == "pcomp"), "")


def _has_begun(text: Sentences, placed: Placed) -> bool:
    """Whether a length counts from a day that is told: "sank on 3 May and was lost for two days"."""
    _, last = placed.interval.days
    return last is not None and last < text.published
