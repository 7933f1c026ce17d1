"""Why a time near an event cannot be when it happened: it is that of a thing, of a comparison, of another clause."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

from timeline.events.dating.adrift import is_only_named
from timeline.events.dating.comparing import is_comparison, is_of_figure, is_of_record, is_since
from timeline.events.dating.hanging import MODIFIERS, is_length, is_of_doer, is_opening, is_over, is_own, is_planned
from timeline.events.dating.placed import NOW, WEEKDAY, Placed
from timeline.events.dating.sentences import Sentences
from timeline.events.dating.stretches import is_no_stretch, is_of_other_deed
from timeline.events.english.happenings import HARMING, ONE_THING
from timeline.events.english.verbs import STATIVE
from timeline.events.english.words import words
from timeline.events.syntax.foreground import is_known
from timeline.events.syntax.parse import DASHES, FINITE, NOMINAL, VERBAL
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS
from timeline.events.triggers.trigger import Trigger
from timeline.interval import Granularity
from timeline.model import EventClass, Tense, TimexKind

_TOPICS = frozenset({"of", "about", "regarding"})
_FOLLOWED = frozenset({"after", "following"})
_COUNTED_FROM = _FOLLOWED | {"before", "since"}
_PARTICIPLES = frozenset({"advcl", "acl"})
_NOON = 12
_MOVING = words("move bring put push postpone defer reschedule shift advance slip")
_PERIODS = words("month season quarter half year decade")


def is_no_date(text: Sentences, trigger: Trigger, route: str, *, placed: Placed) -> bool:
    """Whether a time near an event cannot be when it happened."""
    if is_of_figure(text, trigger, placed):
        return False
    if is_opening(text, trigger, placed):
        return is_of_record(text, trigger, placed)
    if _belongs_to_noun(text, trigger, route, placed) or any(bars(text, trigger, placed) for bars in _BARRING):
        return True
    if text.pos[trigger.token] not in VERBAL:
        return False
    if any(bars(text, trigger, placed) for bars in _BARRING_FROM_VERBS):
        return True
    if not is_own(text, trigger, route, placed=placed) and _is_so_besides(text, trigger, placed):
        return True
    if not route.startswith("own"):
        lasts = placed.signal == "for" and placed.unit.removeprefix("for") in _PERIODS
        return lasts or is_only_named(text, trigger)
    return _is_no_date_below(text, trigger, route, placed)


def _is_now(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether it is the "now" of what was, "sold what is now a hotel", or beside a day: "will now open on 2 May"."""
    if placed.timex.value != NOW:
        return False
    to_come = (other for other in text.within(placed.sentence) if other.when == "future")
    return trigger.tense == "PAST" or any(trigger.token in other.above for other in to_come)


def _is_left(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether something is moved away from a time: "was brought forward from April", "was put off from May to June"."""
    return trigger.lemma in _MOVING and placed.signal == "from"


def _is_ahead(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is still to come and the event is over: "agreed on a vote in May"."""
    ahead = placed.when == "future" and placed.signal != "for"
    return ahead and is_over(text, trigger) and not _is_of_night(text, placed)


def _is_of_night(text: Sentences, placed: Placed) -> bool:
    """Whether a page of Wednesday goes on past midnight: "early Thursday", or a Thursday that is told in the past."""
    start = placed.interval.start
    if start is None or start.date() != text.published + timedelta(days=1):
        return False
    is_early = start.hour < _NOON and placed.interval.granularity < Granularity.DAY
    is_told = placed.timex.tense is Tense.PAST and WEEKDAY in placed.timex.meaning
    return is_early or is_told or placed.timex.span.text.lower().startswith("early ")


def _is_so_besides(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a state is told beside a time: "was founded in 1996 and flies to 30 cities", "began in 2009 and cost".

    So is a plan: "filed the papers in March but is expected to wait".
    """
    to_come = trigger.tense == "FUTURE" or is_planned(text, trigger)
    is_now = to_come or (trigger.tense == "PRESENT" and not trigger.is_perfect)
    if placed.is_bygone and (is_now or _is_so_by_now(text, trigger, placed)):
        return True
    joined = text.deps[trigger.token] == "conj" and placed.root < trigger.token
    return joined and trigger.lemma in STATIVE and text.heads[trigger.token] in placed.above


def _is_so_by_now(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time below what "has" happened is of something else: "has opened a fund for victims of Monday's storm".

    The harm of "Monday's quake has left ten dead" came that day.
    """
    links = placed.below(trigger.token)
    has_come = trigger.tense == "PRESENT" and trigger.lemma not in HARMING
    return has_come and bool(links) and text.deps[links[-1]] not in NOMINAL_SUBJECTS


def _is_no_date_below(text: Sentences, trigger: Trigger, route: str, placed: Placed) -> bool:
    """A topic ("spoke of Christmas", "cut its forecast for the year"), or a length that is no part of the story."""
    if any(text.lower[word] in _TOPICS for word in placed.below(trigger.token)[-1:]):
        return True
    if is_length(placed):
        return is_no_stretch(text, trigger, placed)
    return placed.signal == "for" and (route == "own 0 1" or _has_object(text, trigger))


def _has_object(text: Sentences, trigger: Trigger) -> bool:
    return is_over(text, trigger) and any(child.dep_ == "dobj" for child in text.parse[trigger.token].children)


def _is_of_aside(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a period is that of a participle before the event, or of an apposition, and not the event's.

    "Founded in 1856, the bank lost a fortune"; "Dunes, the costliest film of 2023, won a prize". A day may be that of
    both, "asked on Monday, she said", but nobody does anything on the day of their birth.
    """
    if trigger.token not in placed.above:
        return False
    if placed.unit == "day":
        return trigger.lemma != "bear" and any(text.lower[word] == "born" for word in placed.above)
    fronted = placed.root < trigger.token
    return any(
        text.deps[word] == "appos" or (fronted and _is_participle(text, word) and text.deps[word] in _PARTICIPLES)
        for word in placed.below(trigger.token)[1:]
    )


def _is_participle(text: Sentences, verb: int) -> bool:
    """Whether a verb has no subject of its own, whatever it is tagged: "as demand dried up in May, shares fell"."""
    return text.tags[verb] == "VBN" and not any(child.dep_ in NOMINAL_SUBJECTS for child in text.parse[verb].lefts)


def _is_of_next_verb(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time stands before the verb that is joined to the event's: "won, and in 2004 became mayor"."""
    return any(
        text.deps[word] == "conj" and text.heads[word] == trigger.token and trigger.token < placed.root < word
        for word in placed.above
    )


def _is_between_dashes(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time stands in an aside that tells of another thing: "Lind won -- she lost in 2019 -- by ten votes"."""
    if trigger.token in placed.above[1:]:
        return False
    first = text.starts[placed.sentence]
    end = text.starts[placed.sentence + 1] if placed.sentence + 1 < len(text.starts) else len(text.lower)
    if DASHES.isdisjoint(text.lower[first:end]):
        return False
    dashes = [word for word in range(first, end) if text.lower[word] in DASHES]
    return any(
        opening < placed.root < closing and not opening < trigger.token < closing
        for opening, closing in zip(dashes[::2], dashes[1::2], strict=False)
    )


def _is_what_clause_is_about(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is the subject of a clause beside the event's: "was calm, and the next days promised gain"."""
    return text.deps[placed.root] in NOMINAL_SUBJECTS and text.heads[placed.root] not in text.path(trigger.token)


def _belongs_to_noun(text: Sentences, trigger: Trigger, route: str, placed: Placed) -> bool:
    """Whether a period names a thing ("third-quarter profit", "the current chief") or a record ("least since 2016")."""
    noun = text.heads[placed.root]
    if text.deps[placed.root] in MODIFIERS and text.pos[noun] in NOMINAL and noun in placed.above:
        if placed.timex.value == NOW:
            return True
        if is_of_doer(text, trigger, placed):
            return False
        finer = any(other.unit == "day" for other in text.within(placed.sentence))
        occasion = route == "own at" and not finer
        return placed.unit not in ("day", "minute", "hour") and noun != trigger.token and not occasion
    return is_of_record(text, trigger, placed)


def _is_of_clause_about_thing(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time says which thing is meant: "Norrin, which bought a bank in 2021, fell"; "a ban set in May".

    An infinitive that belongs to a noun has no day of its own: "was robbed on her way to work on Monday".
    """
    path = text.path(trigger.token)
    for word in placed.above:
        if word in path:
            return False
        if text.deps[word] == "relcl":
            return not _is_on_infinitive(text, word, placed)
        if text.deps[word] == "acl" and text.tags[word] == "VBN" and text.heads[word] != trigger.token:
            return not _is_shortened(text, word, trigger)
    return False


def _is_on_infinitive(text: Sentences, verb: int, placed: Placed) -> bool:
    """Whether a day that is over hangs on "to work", which has no time of its own."""
    is_bare = not any(text.pos[word] in NOMINAL for word in placed.below(verb)[1:])
    infinitive = text.tags[verb] == "VB" and any(child.lower_ == "to" for child in text.parse[verb].lefts)
    return is_bare and infinitive and (placed.is_bygone or placed.is_fresh)


def _is_shortened(text: Sentences, participle: int, trigger: Trigger) -> bool:
    """Whether a participle is a second deed without its helper: "40 were killed and 90 left homeless on Monday"."""
    thing = text.heads[participle]
    # "And the last of them passed on Monday" has a subject and a verb: the tagger took it for a participle.
    known = any(child.dep_ == "det" for child in text.parse[thing].lefts)
    return not known and text.deps[thing] == "conj" and text.heads[thing] == trigger.token


def _is_of_what_is_said(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is told by somebody, not of the saying: "Police said the boat had left on Tuesday".

    Nor is it of a deed that is joined to the saying, or of one that a whole clause goes with: "asked why he left then".
    """
    told = [word for word in placed.below(trigger.token)[1:] if text.deps[word] == "ccomp"]
    if trigger.event_class is EventClass.REPORTING:
        return bool(told)
    return placed.root > trigger.token and any(_has_tense(text, word) for word in told)


def _has_tense(text: Sentences, verb: int) -> bool:
    return text.tags[verb] in FINITE or any(child.tag_ in FINITE for child in text.parse[verb].lefts)


def _ends_length(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time ends a length that is read already: "a loss for the three months to September"."""
    lengths = (other for other in text.within(placed.sentence) if other.timex.kind is TimexKind.DURATION)
    return any(length.interval == placed.timex.reach for length in lengths)


def _is_behind_semicolon(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is told of the next thing: "hundreds fled; most returned last week"."""
    return ";" in text.lower[trigger.token : placed.root]


def _dates_what_it_counts_from(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is that of what came before or after: "was put off after the blast on 4 August".

    So is "a day" of "came a day after the vote" for all but the vote. The harm that follows a calamity came that day.
    What came "after the blast in 2004" did so that year, as far as anybody is told.
    """
    event = placed.above[min(1, len(placed.above) - 1)]
    if event in text.origins and event not in text.path(trigger.token):
        return True
    for thing, link in pairwise(placed.below(trigger.token)[1:]):
        if text.lower[link] in _COUNTED_FROM and text.pos[thing] in NOMINAL:
            is_harm = trigger.lemma in HARMING and text.lemmas[thing] in ONE_THING
            return is_known(text.parse[thing]) and not is_harm and not _is_of_that_year(text, trigger, link, placed)
    return False


def _is_of_that_year(text: Sentences, trigger: Trigger, link: int, placed: Placed) -> bool:
    return trigger.is_simple_past and placed.unit == "year" and text.lower[link] in _FOLLOWED


_Bars = tuple[Callable[[Sentences, Trigger, Placed], bool], ...]
# Each is enough: a time that is of something else is the date of no event, or of no verb.
_BARRING: _Bars = (
    _is_of_clause_about_thing,
    _is_of_what_is_said,
    _is_now,
    _is_left,
    _ends_length,
    _is_behind_semicolon,
    _dates_what_it_counts_from,
    is_comparison,
    _is_of_aside,
    _is_of_next_verb,
    _is_between_dashes,
    _is_what_clause_is_about,
)
_BARRING_FROM_VERBS: _Bars = (_is_ahead, is_since, is_of_other_deed)
