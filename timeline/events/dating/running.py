"""Which time a narrative goes on with: "The court froze his assets in January. It fined him too"."""

from datetime import timedelta

from timeline.events.dating.placed import Placed
from timeline.events.dating.sentences import Sentences
from timeline.events.english.happenings import ONE_THING
from timeline.events.english.verbs import SAYING
from timeline.events.syntax.parse import VERBAL, Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS, first_subject, subject_of
from timeline.events.triggers.trigger import Trigger
from timeline.model import EventClass

_FARTHEST, _NEXT = 4, 2  # sentences


def may_run(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether an event may have happened at an earlier time: the last that was told as news, or the lead's.

    One item of a list goes on from none before. News comes back from a look at what was before it, a history goes on.
    """
    sentence = text.sentence(trigger.token)
    if not placed.is_news:
        return False
    is_lead = placed is text.lead
    is_last = placed is next(other for other in text.before(sentence) if other.is_news)
    if not (is_lead or is_last) or text.is_of_other_item(placed, sentence):
        return False
    return text.style != "news" or not (_is_before_news(text, placed) or _is_left(text, trigger, placed))


def _is_before_news(text: Sentences, placed: Placed) -> bool:
    day, news = placed.interval.start, text.lead.interval.start if text.lead is not None else None
    return day is not None and news is not None and day < news


def _is_left(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether the news has come back from a day before yesterday: what is said next, or told later, is not of it.

    That of the lead stays, but not for what is said since: "A quake struck on Sunday. The mayor said ...".
    """
    _, last = placed.interval.days
    if last is None or not timedelta(days=1) < text.published - last <= timedelta(days=7):
        return False
    is_said = trigger.lemma in SAYING and not _is_of_pronoun(text.parse[trigger.token])
    if placed is text.lead:
        is_said &= trigger.event_class is EventClass.REPORTING
        return is_said and any(_is_blow(text.parse[word]) for word in placed.above[1:])
    return is_said or text.sentence(trigger.token) > placed.sentence + _NEXT


def _is_blow(word: Word) -> bool:
    thing = subject_of(word) if word.pos_ in VERBAL else word
    return thing is not None and thing.lemma_.lower() in ONE_THING


def is_headline_of(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a headline tells what the lead dates: "Minister resigns" above "The minister resigned on Monday"."""
    if placed is not text.lead or not placed.is_news or text.sentence(trigger.token) >= text.body:
        return False
    return any(text.lemmas[word] == trigger.lemma for word in placed.above)


def goes_on_from(text: Sentences, trigger: Trigger) -> Placed | None:
    """Return the time of the last dated sentence if that told what was over, and pronouns go on from there.

    A sentence with a time of its own, and what somebody says about it all, do not go on; nor does a paragraph
    after one of several sentences.
    """
    here = text.sentence(trigger.token)
    if trigger.tense != "PAST" or trigger.event_class is EventClass.REPORTING or text.within(here):
        return None
    verb = text.parse[trigger.token]
    while verb.dep_ == "conj" and first_subject(verb) is None:
        verb = verb.head
    sentence = here - 1
    if not _is_of_pronoun(verb) or text.opens_paragraph(here):
        return None
    while here - sentence < _FARTHEST and sentence > 0 and not text.within(sentence) and _goes_on(text, sentence):
        sentence -= 1
    told = [placed for placed in text.before(here) if placed.sentence == sentence and placed.is_news]
    last = min(told, key=lambda placed: _depth(text, placed), default=None)
    return last if last is not None and last.is_bygone else None


def _goes_on(text: Sentences, sentence: int) -> bool:
    root = text.path(text.starts[sentence])[-1]
    return _is_of_pronoun(text.parse[root]) and not text.opens_paragraph(sentence)


def _is_of_pronoun(verb: Word) -> bool:
    return any(child.dep_ in NOMINAL_SUBJECTS and child.tag_ == "PRP" for child in verb.children)


def _depth(text: Sentences, placed: Placed) -> int:
    """How many clauses stand above a time: that of the main one is the sentence's."""
    return sum(1 for word in placed.above if text.pos[word] in VERBAL)
