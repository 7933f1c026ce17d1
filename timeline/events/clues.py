"""What speaks for one time or another: a trigger and the times around it in, names of clues out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache

from timeline.events.english.words import words
from timeline.events.sentences import Placed, Sentences
from timeline.events.trigger import Trigger
from timeline.interval import Granularity, Interval
from timeline.model import EventClass, Timex, TimexKind

_VERBAL = frozenset({"VERB", "AUX"})
_TOPICS = frozenset({"of", "about", "regarding"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_OCCASIONS = frozenset({"in", "at", "during", "on"})
_NOT_YET = frozenset({"PRESENT", "FUTURE", "INFINITIVE"})
_SAYING = words("say tell report announce add claim note warn insist declare state write argue suggest believe think")
_MOST_IN_SENTENCE = 4


class Where(IntEnum):
    """Where a time stands: it is the publication date, in the event's sentence, or earlier in the text."""

    PUBLISHED = 0
    SENTENCE = 1
    EARLIER = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A time that an event might have; ``timex`` is ``None`` for the publication or story date.

    ``own`` means that it hangs on the event's own word, with no verb or noun between.
    """

    where: Where
    interval: Interval
    timex: Timex | None
    clues: tuple[str, ...]
    own: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One event with everything that speaks for its time.

    ``adrift`` means that its own words count from something that no calendar knows: "two days after the accident".
    """

    clues: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    adrift: bool = False


def items_of(text: Sentences, triggers: Sequence[Trigger], story_day: date) -> tuple[Item, ...]:
    """Return the clues and candidates of every trigger, in the same order."""
    story = Candidate(Where.PUBLISHED, Interval.around(story_day, Granularity.DAY), None, ())
    return tuple(
        Item(tuple(event_clues(text, trigger)), (story, *_candidates_near(text, trigger)), _is_adrift(text, trigger))
        for trigger in triggers
    )


def _form_of(text: Sentences, trigger: Trigger) -> str:
    if text.pos[trigger.token] in _VERBAL:
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
        f"sense={text.senses[i][0]}",
        f"sense={text.senses[i][0]} form={form}",
        f"senses={text.senses[i]}",
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


def _candidates_near(text: Sentences, trigger: Trigger) -> Iterator[Candidate]:
    """The times that an event might have, apart from the story's own day."""
    sentence = text.sentence(trigger.token)
    path = text.path(trigger.token)
    near = sorted(text.within(sentence), key=lambda p: abs(p.root - trigger.token))[:_MOST_IN_SENTENCE]
    for rank, placed in enumerate(near):
        route = _route(text, path, placed.above)
        if _is_no_date(text, trigger, route, placed):
            continue
        clues = tuple(_pair_clues(text, trigger, route, placed=placed, rank=rank, near=near))
        yield Candidate(Where.SENTENCE, placed.interval, placed.timex, clues, own=_is_own(route, placed))
    form = trigger.tense if text.pos[trigger.token] in _VERBAL else text.pos[trigger.token]
    grammar = (form, trigger.aspect, trigger.event_class.value)
    title, quoted = sentence < text.body, trigger.token in text.quoted
    told = (_form_of(text, trigger), trigger.event_class.value, trigger.tense)
    for rank, placed in enumerate(text.before(sentence)):
        back = min(sentence - placed.sentence, 4)
        clues = _earlier_clues(grammar, (placed.unit, placed.when), rank=rank, back=back, alone=not near)
        if placed is text.lead:
            clues += _lead_clues(told, placed.when, alone=not near, title=title, quoted=quoted)
        yield Candidate(Where.EARLIER, placed.interval, placed.timex, clues)


def _is_own(route: str, placed: Placed) -> bool:
    """Whether the event's own word carries the time, or the occasion of it ("in a letter of 3 May").

    A length may hang on its object: "held talks for two days".
    """
    return route in ("own", "own at") or (
        route == "own 0 1" and placed.timex.kind is TimexKind.DURATION and placed.signal == "for"
    )


def _is_no_date(text: Sentences, trigger: Trigger, route: str, placed: Placed) -> bool:
    """Whether a time at a verb is a topic ("spoke of Christmas") or a length not up to now ("jailed for a year")."""
    if text.pos[trigger.token] not in _VERBAL or not route.startswith("own"):
        return False
    below = placed.above[placed.above.index(trigger.token) - 1]
    is_length = placed.timex.kind is TimexKind.DURATION and placed.signal == "for"
    return text.lower[below] in _TOPICS or (is_length and trigger.tense == "PAST")


def _is_adrift(text: Sentences, trigger: Trigger) -> bool:
    if trigger.tense in _NOT_YET:
        return False
    below = [above for above in text.offsets if trigger.token in above]
    path, quoted = text.path(trigger.token), trigger.token in text.quoted
    return any(_route(text, path, above) == "own" and quoted == (above[0] in text.quoted) for above in below)


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
    form = trigger.tense if text.pos[trigger.token] in _VERBAL else text.pos[trigger.token]
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


def _route(text: Sentences, path: tuple[int, ...], above: tuple[int, ...]) -> str:
    """How the time hangs in the tree as seen from the event: "own", or the clauses that lie between."""
    where = {token: depth for depth, token in enumerate(path)}
    for down, token in enumerate(above):
        up = where.get(token)
        if up is None:
            continue
        between = above[1:down]
        if up == 0:
            return _own_route(text, between)
        climbed = sum(1 for step in path[1:up] if text.pos[step] in _VERBAL)
        crossed = sum(1 for step in between if text.pos[step] in _VERBAL)
        return f"{text.deps[path[up - 1]]} {min(climbed, 2)} {min(crossed, 2)}"
    return "none"


def _own_route(text: Sentences, between: Sequence[int]) -> str:
    """What lies between an event and a time below it: an infinitive, the noun of an occasion, or other words."""
    verbs = [step for step in between if text.pos[step] in _VERBAL]
    nouns = sum(1 for step in between if text.pos[step] in _NOMINAL)
    if not verbs and not nouns:
        return "own"
    if not verbs and text.deps[between[-1]] == "prep" and text.lower[between[-1]] in _OCCASIONS:
        return "own at"
    if verbs and all(text.deps[verb] == "xcomp" for verb in verbs):
        return f"own to {min(nouns, 1)}"
    return f"own {min(len(verbs), 2)} {min(nouns, 1)}"


def _governor(text: Sentences, i: int) -> int | None:
    while text.heads[i] != i:
        i = text.heads[i]
        if text.pos[i] in _VERBAL:
            return i
    return None


def _form(text: Sentences, verb: int) -> str:
    helpers = [child.lower_ for child in text.parse[verb].children if child.dep_ in ("aux", "auxpass")]
    return " ".join((*helpers[:2], text.tags[verb]))
