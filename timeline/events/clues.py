"""What speaks for one time or another: a trigger and the times around it in, names of clues out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from timeline.events.english.words import words
from timeline.events.parse import Parse
from timeline.events.scorer import load_scorer
from timeline.events.trigger import Trigger
from timeline.interval import Granularity, Interval
from timeline.model import EventClass, Timex, TimexKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

_VERBAL = frozenset({"VERB", "AUX"})
_SAYING = words("say tell report announce add claim note warn insist declare state write argue suggest believe think")
_BACK = 3
_NOW = "PRESENT_REF"
_LEAD = 2
_WEEK_AGO = timedelta(days=-7)
_STOPS = frozenset({".", "!", "?", '."', "”", "''", '"'})
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
class Placed:
    """A timex with a calendar meaning, its head token, sentence, and the verbs and nouns above it.

    ``unit`` names how long it is, ``when`` how it lies to the day of publication.
    """

    timex: Timex
    interval: Interval
    root: int
    sentence: int
    signal: str
    above: tuple[int, ...]
    unit: str
    when: str


class Sentences:
    """One article as plain lists, read once."""

    def __init__(self, parse: Parse, times: Sequence[Timex], published: date) -> None:
        self.parse = parse
        self.published = published
        self.heads = [word.head.i for word in parse]
        self.deps, self.tags = [word.dep_ for word in parse], [word.tag_ for word in parse]
        self.pos, self.lower = [word.pos_ for word in parse], [word.lower_ for word in parse]
        self.lemmas = [word.lemma_.lower() for word in parse]
        self.senses = _senses(parse.doc)
        self.starts = [sentence.start for sentence in parse.sents]
        self.children: dict[int, list[int]] = {}
        for i, head in enumerate(self.heads):
            if head != i:
                self.children.setdefault(head, []).append(i)
        self.quoted = _quoted(self.lower, self.starts)
        self.times = tuple(self._placed(times))
        self.body = self._body()
        self.lead = self._lead_day()
        self._earlier: dict[int, tuple[Placed, ...]] = {}
        self._within = {
            number: tuple(placed for placed in self.times if placed.sentence == number)
            for number in {placed.sentence for placed in self.times}
        }

    def sentence(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return bisect_right(self.starts, token) - 1

    def within(self, sentence: int) -> tuple[Placed, ...]:
        """The times of a sentence."""
        return self._within.get(sentence, ())

    def before(self, sentence: int) -> tuple[Placed, ...]:
        """The last times before a sentence, the nearest first, then the day that the lead names."""
        if sentence not in self._earlier:
            self._earlier[sentence] = tuple(self._before(sentence))
        return self._earlier[sentence]

    def path(self, token: int) -> tuple[int, ...]:
        """The token and everything above it, up to the root."""
        path = [token]
        while self.heads[path[-1]] != path[-1]:
            path.append(self.heads[path[-1]])
        return tuple(path)

    def _before(self, sentence: int) -> Iterator[Placed]:
        past = [p for p in self.times if p.sentence < sentence]
        before = [p for p in past if p.timex.value != _NOW and p.timex.signal is None]
        yield from reversed(before[-_BACK:])
        if self.lead is not None and (sentence < self.body or self.lead in before[:-_BACK]):
            yield self.lead

    def _body(self) -> int:
        """The number of the first sentence with a full stop: what stands before are title and dateline."""
        for number, end in enumerate((*self.starts[1:], len(self.lower))):
            written = [word for word in self.lower[self.starts[number] : end] if word.strip()]
            if written and written[-1] in _STOPS:
                return number
        return 0

    def _lead_day(self) -> Placed | None:
        """The first single day of the last week that the first two sentences name: the day that the story tells of."""
        for placed in self.times:
            first, last = placed.interval.days
            if not self.body <= placed.sentence < self.body + _LEAD or placed.timex.value == _NOW:
                continue
            if first is not None and first == last and _WEEK_AGO <= first - self.published <= timedelta(0):
                return placed
        return None

    def _placed(self, times: Sequence[Timex]) -> Iterator[Placed]:
        for timex in times:
            span = self.parse.char_span(timex.span.start, timex.span.end) if _is_datable(timex) else None
            if span is not None:
                yield self._place(timex, span.root.i, span.start)

    def _place(self, timex: Timex, root: int, first: int) -> Placed:
        head = self.heads[root]
        signal = self.lower[head] if self.pos[head] in ("ADP", "SCONJ") and head < first else ""
        if not signal and first and self.pos[first - 1] in ("ADP", "SCONJ"):
            signal = self.lower[first - 1]
        assert timex.interval is not None
        unit, when = _unit(timex.kind, timex.interval), _compared(timex.interval, self.published)
        return Placed(timex, timex.interval, root, self.sentence(root), signal, self.path(root), unit, when)


@dataclass(frozen=True, slots=True)
class Item:
    """One event with everything that speaks for its time."""

    clues: tuple[str, ...]
    candidates: tuple[Candidate, ...]


def items_of(text: Sentences, triggers: Sequence[Trigger], story_day: date) -> tuple[Item, ...]:
    """Return the clues and candidates of every trigger, in the same order."""
    story = Candidate(Where.PUBLISHED, Interval.around(story_day, Granularity.DAY), None, ())
    return tuple(
        Item(tuple(event_clues(text, trigger)), (story, *_candidates_near(text, trigger))) for trigger in triggers
    )


def _form_of(text: Sentences, trigger: Trigger) -> str:
    if text.pos[trigger.token] in _VERBAL:
        return f"{trigger.tense} {trigger.aspect}"
    return text.tags[trigger.token]


def _senses(doc: Doc) -> list[tuple[int, int]]:
    """The dictionary's first two senses of every word: what is a state, a change, a saying."""
    lexicon = load_scorer().lexicon
    columns = np.asarray(doc.to_array(["LEMMA", "POS"]), dtype=np.uint64)
    entries = lexicon.entries(columns[:, 0], columns[:, 1], doc.vocab.strings)
    return list(zip(lexicon.sense[entries].tolist(), lexicon.second[entries].tolist(), strict=True))


def _is_datable(timex: Timex) -> bool:
    interval = timex.interval
    return (
        timex.kind is not TimexKind.SET
        and interval is not None
        and interval.start is not None
        and interval.end is not None
    )


def _quoted(lower: list[str], starts: list[int]) -> frozenset[int]:
    inside, found, first = False, set(), set(starts)
    for i, word in enumerate(lower):
        if word in ("“", "``") or (word == '"' and not inside):
            inside = True
        elif word in ("”", "''", '"') or ("\n" in word and i + 1 in first):
            inside = False
        elif inside:
            found.add(i)
    return frozenset(found)


def event_clues(text: Sentences, trigger: Trigger) -> list[str]:
    """Return the clues of the event itself: its form, its governor, the words beside it."""
    i = trigger.token
    head = text.heads[i]
    dep, pos, lemma = text.deps[i], text.pos[i], text.lemmas[i]
    kind = trigger.event_class.value
    governor = _governor(text, i)
    above = _form(text, governor) if governor is not None else "none"
    sentence = text.sentence(i)
    here = sum(1 for placed in text.times if placed.sentence == sentence)
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
    for child in text.children.get(i, ()):
        if text.deps[child] in ("advmod", "mark", "aux", "det", "neg", "auxpass", "poss"):
            clues.append(f"{text.deps[child]}={text.lower[child] if text.deps[child] != 'poss' else ''}")
    return clues


def _candidates_near(text: Sentences, trigger: Trigger) -> Iterator[Candidate]:
    """The times that an event might have, apart from the story's own day."""
    sentence = text.sentence(trigger.token)
    path = text.path(trigger.token)
    near = sorted(text.within(sentence), key=lambda p: abs(p.root - trigger.token))[:_MOST_IN_SENTENCE]
    for rank, placed in enumerate(near):
        route = _route(text, path, placed)
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
    """Whether the event's own word carries the time; a length may hang on its object: "held talks for two days"."""
    return route == "own" or (route == "own 0 1" and placed.timex.kind is TimexKind.DURATION and placed.signal == "for")


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


def _route(text: Sentences, path: tuple[int, ...], placed: Placed) -> str:
    """How the time hangs in the tree as seen from the event: "own", or the clauses that lie between."""
    where = {token: depth for depth, token in enumerate(path)}
    for down, token in enumerate(placed.above):
        up = where.get(token)
        if up is None:
            continue
        crossed = sum(1 for step in placed.above[1:down] if text.pos[step] in _VERBAL)
        if up == 0:
            nouns = sum(1 for step in placed.above[1:down] if text.pos[step] in ("NOUN", "PROPN"))
            return "own" if not crossed and not nouns else f"own {min(crossed, 2)} {min(nouns, 1)}"
        climbed = sum(1 for step in path[1:up] if text.pos[step] in _VERBAL)
        return f"{text.deps[path[up - 1]]} {min(climbed, 2)} {min(crossed, 2)}"
    return "none"


def _governor(text: Sentences, i: int) -> int | None:
    while text.heads[i] != i:
        i = text.heads[i]
        if text.pos[i] in _VERBAL:
            return i
    return None


def _form(text: Sentences, verb: int) -> str:
    helpers = [text.lower[child] for child in text.children.get(verb, ()) if text.deps[child] in ("aux", "auxpass")]
    return " ".join((*helpers[:2], text.tags[verb]))


def _unit(kind: TimexKind, interval: Interval) -> str:
    first, last = interval.days
    unit = "day" if first == last else interval.granularity.name.lower()
    return f"for{unit}" if kind is TimexKind.DURATION else unit


def _compared(interval: Interval, published: date) -> str:
    first, last = interval.days
    day = date(published.year, published.month, published.day)
    if first is None or last is None:
        return "open"
    if last < day:
        return "past" if last < day - timedelta(days=7) else "just"
    if first > day:
        return "future"
    return "today" if first == last else "around"
