"""What is only known to be over by some day: the deeds of a background, and what somebody says had happened."""

from collections.abc import Callable

from timeline.events.dating.adrift import is_vague
from timeline.events.dating.courts import is_tried
from timeline.events.dating.lives import AFTERWARDS, Death, is_of_youth
from timeline.events.dating.placed import Placed
from timeline.events.dating.sentences import Sentences
from timeline.events.english.happenings import COMING, HARMING, ONE_THING
from timeline.events.english.verbs import SAYING
from timeline.events.english.words import words
from timeline.events.syntax.foreground import is_known
from timeline.events.syntax.parse import Word
from timeline.events.syntax.subjects import subject_of
from timeline.events.triggers.trigger import Trigger
from timeline.model import EventClass

_DEEDS = frozenset({EventClass.OCCURRENCE, EventClass.ASPECTUAL, EventClass.PERCEPTION})
# WordNet's lexicographer file of verbs of communication, one higher as in the lexicon: what they tell is of the day.
_TALK = 33
_GOING_ON = words("where when since")
_ALREADY = words("already previously repeatedly often sometimes twice once long always")
# What opens a clause that tells when something else came.
_WHEN = words("after when once before until")
_OPENERS = frozenset({"advmod", "mark"})
_LATER = words("later eventually ultimately subsequently afterwards afterward")
_LEAD, _LONG = 3, 18  # sentences


def is_bygone(text: Sentences, trigger: Trigger) -> bool:
    """Whether an event is only known to be over when the article came out."""
    if any(is_so(text, trigger) for is_so in _REASONS):
        return True
    told = trigger.tense == "PAST" and trigger.event_class in _DEEDS and _TALK not in trigger.senses
    return told and any(is_so(text, trigger) for is_so in _REASONS_OF_DEEDS)


def _is_recalled(text: Sentences, trigger: Trigger) -> bool:
    """Whether a clause only says when something else came: "fled after the court freed him", "when Lind was mayor".

    Of that, and of what somebody tells of after the lead, one in six is of the day of publication.
    """
    verb = text.parse[text.first_joined(trigger.token)]
    if verb.dep_ == "pcomp":
        return verb.head.lower_ in _WHEN
    told = trigger.tense == "PAST" and verb.dep_ == "advcl"
    return told and any(child.dep_ in _OPENERS and child.lower_ in _WHEN for child in verb.lefts)


def _has_already(text: Sentences, trigger: Trigger) -> bool:
    """Whether something "has already" happened, and so before the day."""
    has = trigger.tense == "PRESENT" and trigger.aspect == "PERFECTIVE" and not trigger.is_state
    return has and any(child.lower_ in _ALREADY for child in text.parse[trigger.token].lefts)


def _came_later(text: Sentences, trigger: Trigger) -> bool:
    """Whether something came after what was told, nobody says when: "was later freed"."""
    return any(child.lower_ in _LATER for child in text.parse[trigger.token].lefts)


def _is_said_of_old(text: Sentences, trigger: Trigger) -> bool:
    """Whether somebody tells after the lead what happened: "Lind said the crew sold the boat".

    "The crew is selling it, he said" and "he said they were selling it" are the news itself.
    """
    verb = text.parse[text.first_joined(trigger.token)]
    is_said = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in SAYING and verb.head.i < verb.i
    return is_said and trigger.aspect == "NONE" and text.sentence(trigger.token) - text.body >= _LEAD


def _is_far_down(text: Sentences, trigger: Trigger) -> bool:
    """Whether a deed is told after the lead of a long article, in a sentence without a time.

    Not one in five is of the day of publication (EventTime, Wikinews, rows of stories that were read for it). A short
    article tells the news alone; and of what is called for, pledged or declined two in three are of that day.
    "He said they were selling it" is news there too.
    """
    sentence = text.sentence(trigger.token)
    is_long = len(text.starts) - text.body >= _LONG
    goes_on = trigger.aspect == "PROGRESSIVE" and text.deps[text.first_joined(trigger.token)] == "ccomp"
    return is_long and not goes_on and sentence - text.body >= _LEAD and not text.within(sentence)


_Reasons = tuple[Callable[[Sentences, Trigger], bool], ...]
# Each is enough.
_REASONS: _Reasons = (is_tried, _is_recalled, _has_already, is_vague)
_REASONS_OF_DEEDS: _Reasons = (_came_later, _is_said_of_old, _is_far_down)


def death_before(text: Sentences, trigger: Trigger) -> Death | None:
    """Return the death that is told before a deed of whom it took, in a sentence without a time.

    A history goes on from what it told last.
    """
    deed = trigger.tense == "PAST" and trigger.event_class in _DEEDS and trigger.lemma not in AFTERWARDS
    if not deed or not text.deaths or text.style != "news" or text.within(text.sentence(trigger.token)):
        return None
    subject = subject_of(text.parse[trigger.token])
    death = None if subject is None else text.deaths.get(id(text.owners.get(subject.i)))
    told_before = death is not None and text.sentence(death.word) < text.sentence(trigger.token)
    return death if told_before else None


def is_told_of_a_life(text: Sentences, trigger: Trigger) -> bool:
    """Whether an event is long over, whatever was told before: "was elected on Monday. He grew up in Oslo"."""
    return trigger.tense == "PAST" and is_of_youth(text.parse[trigger.token])


def is_aside(text: Sentences, trigger: Trigger) -> bool:
    """Whether a relative clause without a time tells who or what takes part: "A judge jailed the man who shot him".

    It was over by the time of the sentence, and not one in five of these deeds is of that day (read in articles of
    crime, sport and firms). That a calamity came, and what a new one did, is of that day: "a blast that killed
    ten shook Oslo"; so is what happened where the sentence is.
    """
    if trigger.tense != "PAST" or trigger.event_class not in _DEEDS:
        return False
    verb = text.parse[text.first_joined(trigger.token)]
    who = verb.head
    if verb.dep_ != "relcl" or _is_cleft(who) or any(_goes_on(child) for child in verb.children):
        return False
    is_calamity = who.lemma_.lower() in ONE_THING
    if is_calamity and (trigger.lemma in COMING or (trigger.lemma in HARMING and not is_known(who))):
        return False
    times = text.within(text.sentence(trigger.token))
    return not any(verb.i in placed.above or who.i in placed.above for placed in times)


def _goes_on(link: Word) -> bool:
    """Whether a clause goes on with the sentence around it, or lasts: "a quay, where he slept", "had run since May"."""
    return link.lower_ in _GOING_ON or link.dep_ == "mark" or any(child.lower_ == "which" for child in link.children)


def _is_cleft(who: Word) -> bool:
    """Whether the clause is the news itself: "it was a nurse who found him"."""
    return who.dep_ == "attr" and any(child.lower_ == "it" for child in who.head.lefts)


def is_said_to_be_over(text: Sentences, trigger: Trigger) -> bool:
    """Whether somebody says that an event had happened."""
    return trigger.is_pluperfect and text.deps[text.first_joined(trigger.token)] == "ccomp"


def told_on(text: Sentences, trigger: Trigger) -> Placed | None:
    """Return the time at which somebody said what had happened: "said on Monday that they had freed him"."""
    saying = text.heads[text.first_joined(trigger.token)]
    near = text.within(text.sentence(trigger.token))
    return next((placed for placed in near if placed.carrier(text.pos) == saying), None)
