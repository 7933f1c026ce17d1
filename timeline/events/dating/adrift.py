"""Why an event has no date at all: what it counts from is not known, or it only tells what had been before."""

from collections.abc import Sequence

from timeline.events.dating.hanging import route_of
from timeline.events.dating.running import goes_on_from
from timeline.events.dating.sentences import Sentences
from timeline.events.english.verbs import IMPOSING
from timeline.events.english.words import words
from timeline.events.triggers.trigger import Trigger
from timeline.interval import Granularity

_NOT_YET = frozenset({"PRESENT", "FUTURE", "INFINITIVE"})
_OF_OLD = words("once previously formerly originally initially")


def is_adrift(text: Sentences, trigger: Trigger) -> bool:
    """Whether no day can be given.

    What counts from another event, has but a length, had happened before, or only tells who somebody is.
    """
    if _is_of_old(text, trigger) or _goes_on_from_period(text, trigger):
        return True
    if trigger.tense in _NOT_YET:
        return False
    if _hangs_on(text, trigger.token, text.offsets) or _is_lost(text, trigger):
        return True
    return _is_background(text, trigger) or is_only_named(text, trigger)


def _is_of_old(text: Sentences, trigger: Trigger) -> bool:
    """Whether a word says that something happened long ago, or before something else: "once ran the harbour"."""
    is_over = trigger.tense == "PAST" or trigger.aspect == "PERFECTIVE"
    return is_over and any(
        child.dep_ == "advmod" and child.lower_ in _OF_OLD for child in text.parse[trigger.token].children
    )


def _goes_on_from_period(text: Sentences, trigger: Trigger) -> bool:
    """Whether an event follows one of a year or longer, or a birth: "He was born in 1950. He learned to sail"."""
    here, last = text.sentence(trigger.token), goes_on_from(text, trigger)
    if last is not None and last.interval.granularity > Granularity.MONTH:
        return True
    told = None if text.within(here) else next(iter(text.before(here)), None)
    is_birth = told is not None and told.when == "past" and text.lemmas[told.above[-1]] == "bear"
    return is_birth and trigger.tense == "PAST"


def is_only_named(text: Sentences, trigger: Trigger) -> bool:
    """Return whether a participle tells which thing is meant: "the limits imposed by parliament"."""
    return trigger.tense == "PASTPART" and text.deps[trigger.token] == "acl"


def _is_background(text: Sentences, trigger: Trigger) -> bool:
    """Whether something was over before what is told, nobody says when: "it had been bought", "since he took office".

    What somebody said "had" happened is news of that day, though.
    """
    told = text.first_joined(trigger.token)
    if trigger.tense == "PAST" and text.deps[told] == "advcl":
        return any(child.dep_ == "mark" and child.lower_ == "since" for child in text.parse[told].children)
    return trigger.is_pluperfect and text.deps[told] != "ccomp"


def is_vague(text: Sentences, trigger: Trigger) -> bool:
    """Whether an event has a time of its own that no calendar knows: "recently", "for months"."""
    return _is_lost(text, trigger) or _hangs_on(text, trigger.token, text.vague)


def _is_lost(text: Sentences, trigger: Trigger) -> bool:
    lasted = trigger.tense == "PAST" and trigger.lemma not in IMPOSING
    return trigger.token in text.origins or (lasted and _hangs_on(text, trigger.token, text.undated))


def _hangs_on(text: Sentences, word: int, times: Sequence[tuple[int, ...]]) -> bool:
    below = [above for above in times if word in above]
    if not below:
        return False
    path, quoted = text.path(word), word in text.quoted
    return any(route_of(text, path, above) == "own" and quoted == (above[0] in text.quoted) for above in below)
