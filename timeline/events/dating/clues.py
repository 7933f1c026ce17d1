"""What speaks for one time or another: a trigger and the times around it in, names of clues out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from functools import lru_cache

from timeline.events.dating.adrift import is_adrift, is_vague
from timeline.events.dating.barring import is_no_date
from timeline.events.dating.bygone import is_bygone, told_on
from timeline.events.dating.calamities import day_of_calamity
from timeline.events.dating.hanging import is_over, is_own, route_of
from timeline.events.dating.placed import Placed
from timeline.events.dating.running import goes_on_from, is_headline_of, may_run
from timeline.events.dating.sentences import Sentences
from timeline.events.english.words import words
from timeline.events.syntax.parse import HELPERS, VERBAL
from timeline.events.triggers.trigger import Trigger
from timeline.interval import Granularity, Interval
from timeline.model import EventClass, Timex

_SAYING = words("say tell report announce add claim note warn insist declare state write argue suggest believe think")
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


@dataclass(frozen=True, slots=True)
class Item:
    """One event with everything that speaks for its time.

    ``adrift`` means that its own words count from something that no calendar knows: "two days after the accident".
    ``narrated`` means that the article tells of a distant past, ``until`` is the time by which the event is only known
    to be over unless another one dates it.
    """

    clues: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    adrift: bool = False
    narrated: bool = False
    until: Candidate | None = None

    @property
    def dates(self) -> Item:
        """The same event with those candidates alone that can be its date."""
        kept = tuple(candidate for candidate in self.candidates if not candidate.barred)
        return self if len(kept) == len(self.candidates) else replace(self, candidates=kept)


def items_of(text: Sentences, triggers: Sequence[Trigger], story_day: date) -> tuple[Item, ...]:
    """Return the clues and candidates of every trigger, in the same order."""
    return _items(text, triggers, story_day, bounds=True)


def dates_of(text: Sentences, triggers: Sequence[Trigger], story_day: date) -> tuple[Item, ...]:
    """Return the same with those candidates alone that can be the date of their event."""
    return _items(text, triggers, story_day, bounds=False)


def _items(text: Sentences, triggers: Sequence[Trigger], story_day: date, *, bounds: bool) -> tuple[Item, ...]:
    story = Candidate(Where.PUBLISHED, Interval.around(story_day, Granularity.DAY), None, ())
    return tuple(
        Item(
            tuple(event_clues(text, trigger)),
            (story, *_candidates_near(text, trigger, bounds=bounds)),
            is_adrift(text, trigger),
            text.style == "narrative",
            _until(text, trigger, story),
        )
        for trigger in triggers
    )


def _until(text: Sentences, trigger: Trigger, story: Candidate) -> Candidate | None:
    told = told_on(text, trigger)
    if told is not None:
        return Candidate(Where.SENTENCE, told.interval, told.timex, ())
    return story if is_bygone(text, trigger) else None


def _form_of(text: Sentences, trigger: Trigger) -> str:
    if text.pos[trigger.token] in VERBAL:
        return f"{trigger.tense} {trigger.aspect}"
    return text.tags[trigger.token]


def event_clues(text: Sentences, trigger: Trigger) -> list[str]:
    """Return the clues of the event itself: its form, its governor, the words beside it."""
    i = trigger.token
    head = text.heads[i]
    dep, pos, lemma = text.deps[i], text.pos[i], text.lemmas[i]
    kind = trigger.event_class.value
    governor = _governor(text, i)
    above = _form(text, governor) if governor is not None else "none"
    sentence = text.sentence(i)
    here = len(text.within(sentence))
    form = _form_of(text, trigger)
    saying = governor is not None and text.lemmas[governor] in _SAYING
    clues = [
        "any",
        f"form={form}",
        f"class={kind}",
        f"class={kind} form={form}",
        f"polarity={trigger.polarity}",
        f"modality={trigger.modality}",
        f"dep={dep} form={form}",
        f"lemma={lemma}",
        f"pos={pos} above={above}",
        f"form={form} above={above}",
        f"dep={dep} above={above}",
        f"dep={dep} saying={saying} form={form}",
        f"quoted={i in text.quoted} form={form}",
        f"times={min(here, 3)}",
        f"times={min(here, 3)} class={kind}",
        f"times={min(here, 3)} form={form}",
        f"sentence={min(sentence, 3)} form={form}",
        f"sense={trigger.senses[0]}",
        f"sense={trigger.senses[0]} form={form}",
        f"senses={trigger.senses}",
    ]
    if governor is not None:
        clues.append(f"governor={text.lemmas[governor]}")
        clues.append(f"governor={text.lemmas[governor]} dep={dep}")
    if pos == "NOUN" and text.deps[i] == "pobj":
        clues.append(f"after={text.lower[head]}")
    for child in text.parse[i].children:
        if child.dep_ in ("advmod", "mark", "aux", "det", "neg", "auxpass", "poss"):
            clues.append(f"{child.dep_}={child.lower_ if child.dep_ != 'poss' else ''}")
    return clues


def _candidates_near(text: Sentences, trigger: Trigger, *, bounds: bool) -> Iterator[Candidate]:
    """The times that an event might have, with ``bounds`` those that bound it too, apart from the story's own day.

    None of them can be its date if its own words tell another, vaguer time.
    """
    vague = is_vague(text, trigger)
    sentence = text.sentence(trigger.token)
    path = text.path(trigger.token)
    near = sorted(text.within(sentence), key=lambda p: abs(p.root - trigger.token))[:_MOST_IN_SENTENCE]
    has_own = False
    for rank, placed in enumerate(near):
        route = route_of(text, path, placed.above)
        barred = is_no_date(text, trigger, route, placed=placed)
        own = not barred and is_own(text, trigger, route, placed=placed)
        has_own |= own
        barred |= vague and not own
        if bounds or not barred:
            clues = tuple(_pair_clues(text, trigger, route, placed=placed, rank=rank, near=near))
            timex = replace(placed.timex, signal=None) if placed.root in path[1:] else placed.timex
            yield Candidate(Where.SENTENCE, placed.interval, timex, clues, own=own, barred=barred)
    heading = None if has_own else _heading(text, trigger)
    if heading is not None:
        clues = tuple(_pair_clues(text, trigger, "own", placed=heading, rank=0, near=[heading]))
        yield Candidate(Where.SENTENCE, heading.interval, heading.timex, clues, own=True)
    form = trigger.tense if text.pos[trigger.token] in VERBAL else text.pos[trigger.token]
    grammar = (form, trigger.aspect, trigger.event_class.value)
    title, quoted = sentence < text.body, trigger.token in text.quoted
    told = (_form_of(text, trigger), trigger.event_class.value, trigger.tense)
    known = None if has_own else _known_day(text, trigger, near)
    if known is not None and known in near:
        clues = tuple(_pair_clues(text, trigger, "own", placed=known, rank=0, near=near))
        yield Candidate(Where.SENTENCE, known.interval, replace(known.timex, signal=None), clues, own=True)
    elif known is not None:
        clues = _earlier_clues(grammar, (known.unit, known.when), rank=0, back=1, alone=not near)
        yield Candidate(Where.EARLIER, known.interval, replace(known.timex, signal=None), clues, own=True)
    last = known or goes_on_from(text, trigger)
    for rank, placed in enumerate(text.before(sentence)):
        own = placed is not known and (placed is last or is_headline_of(text, trigger, placed))
        barred = not own and (vague or last is not None or not may_run(text, placed, sentence))
        if barred and not bounds:
            continue
        back = min(sentence - placed.sentence, 4)
        clues = _earlier_clues(grammar, (placed.unit, placed.when), rank=rank, back=back, alone=not near)
        if placed is text.lead:
            nearest = text.before(sentence)[0]
            clues += (f"lead last={min(sentence - nearest.sentence, 3)}",)
            clues += _lead_clues(told, placed.when, alone=not near, title=title, quoted=quoted)
        yield Candidate(Where.EARLIER, placed.interval, placed.timex, clues, own=own, barred=barred)


def _known_day(text: Sentences, trigger: Trigger, near: Sequence[Placed]) -> Placed | None:
    """The day of the calamity that an event is part of; a finer time beside the event that fits it is better."""
    known = day_of_calamity(text.parse[trigger.token], text.calamities) if is_over(text, trigger) else None
    if known is None:
        return None
    fitting = (placed for placed in near if placed.interval.overlaps(known.interval))
    return min((*fitting, known), key=lambda placed: placed.interval.granularity)


def _heading(text: Sentences, trigger: Trigger) -> Placed | None:
    """The date that opens the entry of a chronology, for what the entry tells: not for asides or what may come."""
    told = trigger.tense in ("PAST", "PRESENT") and trigger.aspect == "NONE" and not trigger.modality
    if not told or any(text.deps[token] in _ASIDES for token in text.path(trigger.token)):
        return None
    return text.heading(text.sentence(trigger.token))


@lru_cache(maxsize=10_000)
def _lead_clues(told: tuple[str, str, str], when: str, *, alone: bool, title: bool, quoted: bool) -> tuple[str, ...]:
    """``told`` is form, class and tense of the event."""
    form, kind, tense = told
    return (
        f"lead {when} form={form}",
        f"lead {when} class={kind} {tense}",
        f"lead {when} alone={alone} title={title}",
        f"lead {when} quoted={quoted}",
    )


def _pair_clues(
    text: Sentences, trigger: Trigger, route: str, *, placed: Placed, rank: int, near: Sequence[Placed]
) -> Iterator[str]:
    own = route.startswith("own")
    side = "before" if placed.root < trigger.token else "after"
    unit, when = placed.unit, placed.when
    form = trigger.tense if text.pos[trigger.token] in VERBAL else text.pos[trigger.token]
    state = "state" if trigger.event_class in (EventClass.STATE, EventClass.I_STATE) else trigger.event_class.value
    alone = "alone" if len(near) == 1 else "many"
    yield "here"
    yield f"route={route}"
    yield f"route={route} signal={placed.signal}"
    yield f"route={route} unit={unit}"
    yield f"route={route} form={form}"
    yield f"route={route} class={state}"
    yield f"route={route} when={when}"
    yield f"signal={placed.signal} unit={unit}"
    yield f"signal={placed.signal} own={own}"
    yield f"unit={unit} when={when}"
    yield f"when={when} form={form} {trigger.aspect}"
    yield f"rank={rank} {alone} {side}"
    yield f"rank={rank} own={own} {side}"
    yield f"far={min(abs(placed.root - trigger.token) // 4, 5)} own={own}"
    yield f"fronted={placed.root < text.starts[placed.sentence] + 5 and side == 'before'} form={form}"


@lru_cache(maxsize=10_000)
def _earlier_clues(
    grammar: tuple[str, str, str], time_of: tuple[str, str], *, rank: int, back: int, alone: bool
) -> tuple[str, ...]:
    """``grammar`` is form, aspect and class of the event; ``time_of`` the unit of the time, and when it is."""
    (form, aspect, kind), (unit, when) = grammar, time_of
    return (
        f"earlier rank={rank} back={back} alone={alone}",
        f"earlier unit={unit} when={when}",
        f"earlier when={when} form={form} {aspect}",
        f"earlier when={when} back={back} class={kind}",
        f"earlier rank={rank} when={when} alone={alone}",
    )


def _governor(text: Sentences, i: int) -> int | None:
    while text.heads[i] != i:
        i = text.heads[i]
        if text.pos[i] in VERBAL:
            return i
    return None


def _form(text: Sentences, verb: int) -> str:
    helpers = [child.lower_ for child in text.parse[verb].children if child.dep_ in HELPERS]
    return " ".join((*helpers[:2], text.tags[verb]))
