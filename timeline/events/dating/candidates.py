"""The times that an event might have: a trigger and the times around it in, candidates with their clues out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from timeline.events.dating.accounts import period_of
from timeline.events.dating.adrift import is_adrift, is_vague
from timeline.events.dating.barring import is_no_date
from timeline.events.dating.bygone import (
    death_before,
    is_aside,
    is_bygone,
    is_said_to_be_over,
    is_told_of_a_life,
    told_on,
)
from timeline.events.dating.clues import earlier_clues, event_clues, form_of, grammar_of, lead_clues, pair_clues
from timeline.events.dating.courts import trial_before
from timeline.events.dating.hanging import MODIFIERS, is_opening, is_over, is_own, is_planned, route_of
from timeline.events.dating.placed import Placed
from timeline.events.dating.running import goes_on_from, is_headline_of, may_run
from timeline.events.dating.sentences import Sentences
from timeline.events.dating.story import story_day
from timeline.events.dating.stretches import done_before
from timeline.events.english.verbs import SAYING
from timeline.events.syntax.parse import NOMINAL
from timeline.events.triggers.trigger import Trigger
from timeline.interval import Granularity, Interval
from timeline.model import Signal, Timex

_MOST_IN_SENTENCE = 4
_ASIDES = frozenset({"relcl", "acl", "advcl"})


class Where(IntEnum):
    """Where a time stands: it is the publication date, in the event's sentence, or earlier in the text."""

    PUBLISHED = 0
    SENTENCE = 1
    EARLIER = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A time that an event might have; ``timex`` is ``None`` for the publication or story date.

    ``own`` means that it hangs on the event's own word, with no verb or noun between. A ``barred`` one cannot
    be its date; the event may still lie before or after it.
    """

    where: Where
    interval: Interval
    timex: Timex | None
    clues: tuple[str, ...]
    own: bool = False
    barred: bool = False

    @property
    def before(self) -> Interval:
        """Any time before its end."""
        return Interval(None, self.interval.end, self.interval.granularity)


@dataclass(frozen=True, slots=True)
class Until:
    """By when an event is only known to be over: ``None`` for the time that dates the words around it.

    It bounds what else the day of publication would date, or this time if it is not its own; a ``firm`` one bounds all
    that has no time of its own.
    """

    time: Candidate | None
    firm: bool = False

    def bounds(self, candidate: Candidate) -> bool:
        """Whether an event that ``candidate`` would date is not of that day."""
        is_it = self.time is not None and candidate.timex is self.time.timex and not candidate.own
        return is_it or candidate.timex is None or (self.firm and not candidate.own)


@dataclass(frozen=True, slots=True)
class Item:
    """One event with everything that speaks for its time.

    ``adrift`` means that its own words count from something that no calendar knows: "two days after the accident".
    ``narrated`` means that the article tells of a distant past. What is ``planned`` is for the story's day or later.
    """

    clues: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    adrift: bool = False
    narrated: bool = False
    until: Until | None = None
    planned: bool = False

    @property
    def dates(self) -> Item:
        """The same event with those candidates alone that can be its date."""
        kept = tuple(candidate for candidate in self.candidates if not candidate.barred)
        return self if len(kept) == len(self.candidates) else replace(self, candidates=kept)

    def bound(self, candidate: Candidate) -> Candidate | None:
        """Return by when the event is only known to be over, where ``candidate`` would date it; ``None`` if it does."""
        if self.until is None or not self.until.bounds(candidate):
            return None
        return self.until.time or candidate


def items_of(text: Sentences, triggers: Sequence[Trigger], *, bounds: bool = True) -> tuple[Item, ...]:
    """Return the clues and candidates of every trigger, in the same order.

    Without ``bounds``, those candidates alone that can be the date of their event.
    """
    story = Candidate(Where.PUBLISHED, Interval.around(story_day(text), Granularity.DAY), None, ())
    return tuple(
        Item(
            tuple(event_clues(text, trigger)),
            (story, *_candidates_near(text, trigger, bounds=bounds)),
            adrift=is_adrift(text, trigger),
            narrated=text.style == "narrative",
            until=_until(text, trigger, story),
            planned=is_planned(text, trigger),
        )
        for trigger in triggers
    )


def _until(text: Sentences, trigger: Trigger, story: Candidate) -> Until | None:
    """By when an event is only known to be over, if it is."""
    if is_said_to_be_over(text, trigger):
        return Until(_at(told_on(text, trigger), text, trigger) or story)
    following = _at(done_before(text, trigger), text, trigger)
    if following is not None:
        return Until(following)
    death = death_before(text, trigger)
    if death is not None:
        return Until(_at(death.placed, text, trigger) or story, firm=True)
    firm = is_aside(text, trigger) or is_told_of_a_life(text, trigger)
    time = _at(trial_before(text, trigger), text, trigger) or (story if is_bygone(text, trigger) else None)
    return Until(time, firm) if firm or time is not None else None


def _at(placed: Placed | None, text: Sentences, trigger: Trigger) -> Candidate | None:
    if placed is None:
        return None
    where = Where.SENTENCE if placed.sentence == text.sentence(trigger.token) else Where.EARLIER
    return Candidate(where, placed.interval, placed.timex, ())


@dataclass(frozen=True, slots=True)
class _Judged:
    """A time of the event's own sentence: whether it can be the event's date at all, and whether it is its own."""

    placed: Placed
    route: str
    fits: bool
    own: bool


def _candidates_near(text: Sentences, trigger: Trigger, *, bounds: bool) -> Iterator[Candidate]:
    """The times that an event might have, with ``bounds`` those that bound it too, apart from the story's own day.

    None of them can be its date if its own words tell another, vaguer time.
    """
    vague, times = is_vague(text, trigger), text.within(text.sentence(trigger.token))
    near = sorted(times, key=lambda placed: abs(placed.root - trigger.token))[:_MOST_IN_SENTENCE]
    judged = [_judge(text, trigger, placed) for placed in near]
    for rank, time in enumerate(judged):
        barred = not time.fits or (vague and not time.own)
        if bounds or not barred:
            clues = tuple(pair_clues(text, trigger, time.route, placed=time.placed, rank=rank, near=near))
            timex = _read(text, trigger, time.placed)
            yield Candidate(Where.SENTENCE, time.placed.interval, timex, clues, own=time.own, barred=barred)
    known = None
    if not any(time.own for time in judged):
        heading = _heading(text, trigger)
        if heading is not None:
            clues = tuple(pair_clues(text, trigger, "own", placed=heading, rank=0, near=[heading]))
            yield Candidate(Where.SENTENCE, heading.interval, heading.timex, clues, own=True)
        fitting = [time.placed for time in judged if time.fits and not _is_of_saying(text, trigger, time.placed)]
        known = _known_day(text, trigger, fitting) or period_of(text, trigger, fitting)
    if known is not None:
        yield _told_elsewhere(text, trigger, known, near=near)
    yield from _running(text, trigger, known, vague=vague, alone=not near, bounds=bounds)


def _judge(text: Sentences, trigger: Trigger, placed: Placed) -> _Judged:
    route = route_of(text, text.path(trigger.token), placed.above)
    fits = not is_no_date(text, trigger, route, placed=placed)
    return _Judged(placed, route, fits, own=fits and is_own(text, trigger, route, placed=placed))


def _read(text: Sentences, trigger: Trigger, placed: Placed) -> Timex:
    """A time with its signal as the event has it: what began with it is since then, what hangs below has none."""
    if is_opening(text, trigger, placed):
        return replace(placed.timex, signal=Signal.SINCE)
    return replace(placed.timex, signal=None) if _is_within(text, trigger, placed) else placed.timex


def _told_elsewhere(text: Sentences, trigger: Trigger, known: Placed, *, near: Sequence[Placed]) -> Candidate:
    """The day of an event that is told of more than once, which may stand in its own sentence too."""
    timex = replace(known.timex, signal=None)
    if known in near:
        clues = tuple(pair_clues(text, trigger, "own", placed=known, rank=0, near=near))
        return Candidate(Where.SENTENCE, known.interval, timex, clues, own=True)
    clues = earlier_clues(grammar_of(text, trigger), (known.unit, known.when), rank=0, back=1, alone=not near)
    return Candidate(Where.EARLIER, known.interval, timex, clues, own=True)


def _running(
    text: Sentences, trigger: Trigger, known: Placed | None, *, vague: bool, alone: bool, bounds: bool
) -> Iterator[Candidate]:
    """The times told before, from which the text may go on; ``alone`` is an event without one in its sentence."""
    grammar, sentence = grammar_of(text, trigger), text.sentence(trigger.token)
    told = (form_of(text, trigger), trigger.event_class, trigger.tense)
    title, quoted = sentence < text.body, trigger.token in text.quoted
    last = known or (None if is_told_of_a_life(text, trigger) else goes_on_from(text, trigger))
    before = text.before(sentence)
    for rank, placed in enumerate(before):
        own = placed is not known and (placed is last or is_headline_of(text, trigger, placed))
        other = last is not None and placed is not last
        barred = not own and (vague or other or not may_run(text, trigger, placed))
        if barred and not bounds:
            continue
        back = min(sentence - placed.sentence, 4)
        clues = earlier_clues(grammar, (placed.unit, placed.when), rank=rank, back=back, alone=alone)
        if placed is text.lead:
            clues += (f"lead last={min(sentence - before[0].sentence, 3)}",)
            clues += lead_clues(told, placed.when, alone=alone, title=title, quoted=quoted)
        yield Candidate(Where.EARLIER, placed.interval, placed.timex, clues, own=own, barred=barred)


def _is_within(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether an event hangs on the time or on its noun, below the "before" of "before Tuesday's vote, in which".

    "Was hit by Tuesday's blast" has no "by Tuesday".
    """
    below, path = placed.below(trigger.token), text.path(trigger.token)
    if text.deps[placed.root] in MODIFIERS and any(text.deps[word] == "agent" for word in below):
        return True
    meeting = next((word for word in placed.above if word in path), path[0])
    known = meeting == placed.root or text.pos[meeting] in NOMINAL
    return meeting != path[0] and known and all(text.lower[word] != placed.signal for word in placed.below(meeting))


def _known_day(text: Sentences, trigger: Trigger, near: Sequence[Placed]) -> Placed | None:
    """The day of the same event told elsewhere; a finer time beside the event that fits it is better.

    A headline tells in the present what came these days.
    """
    headline = trigger.tense == "PRESENT" and not trigger.modality and text.sentence(trigger.token) < text.body
    may_be_told = headline or is_over(text, trigger) or text.pos[trigger.token] in NOMINAL
    if not may_be_told or trigger.polarity == "NEG":
        return None
    known = text.tellings.day_of(text.parse[trigger.token], fresh=trigger.tense == "PRESENT")
    if known is None:
        return None
    fitting = [placed for placed in near if placed.interval.overlaps(known.interval)]
    if near and not fitting:
        return None
    return min((*fitting, known), key=lambda placed: placed.interval.granularity)


def _is_of_saying(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time tells when somebody said what happened: "nine had died, Lind said on Tuesday"."""
    verb = placed.carrier(text.pos)
    return verb is not None and verb != trigger.token and text.lemmas[verb] in SAYING


def _heading(text: Sentences, trigger: Trigger) -> Placed | None:
    """The date that opens the entry of a chronology, for what the entry tells: not for asides or what may come."""
    told = trigger.tense in ("PAST", "PRESENT") and trigger.aspect == "NONE" and not trigger.modality
    if not told or any(text.deps[token] in _ASIDES for token in text.path(trigger.token)):
        return None
    return text.heading(text.sentence(trigger.token))
