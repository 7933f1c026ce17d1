"""What speaks for one time or another: a trigger and the times around it in, names of clues out."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.events.dating.placed import Placed
from timeline.events.dating.sentences import Sentences
from timeline.events.english.words import words
from timeline.events.syntax.parse import HELPERS, VERBAL
from timeline.events.triggers.trigger import Trigger

_SAYING = words("say tell report announce add claim note warn insist declare state write argue suggest believe think")


def form_of(text: Sentences, trigger: Trigger) -> str:
    """Return tense and aspect of a verb, the tag of another word."""
    if text.pos[trigger.token] in VERBAL:
        return f"{trigger.tense} {trigger.aspect}"
    return text.tags[trigger.token]


def grammar_of(text: Sentences, trigger: Trigger) -> tuple[str, str, str]:
    """Return the tense of a verb or the part of speech of another word, its aspect and its class."""
    pos = text.pos[trigger.token]
    return trigger.tense if pos in VERBAL else pos, trigger.aspect, trigger.event_class


def event_clues(text: Sentences, trigger: Trigger) -> list[str]:
    """Return the clues of the event itself: its form, its governor, the words beside it."""
    i = trigger.token
    head = text.heads[i]
    dep, pos, lemma = text.deps[i], text.pos[i], text.lemmas[i]
    kind = trigger.event_class
    governor = _governor(text, i)
    above = _form(text, governor) if governor is not None else "none"
    sentence = text.sentence(i)
    here = len(text.within(sentence))
    form = form_of(text, trigger)
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


@lru_cache(maxsize=10_000)
def lead_clues(told: tuple[str, str, str], when: str, *, alone: bool, title: bool, quoted: bool) -> tuple[str, ...]:
    """``told`` is form, class and tense of the event."""
    form, kind, tense = told
    return (
        f"lead {when} form={form}",
        f"lead {when} class={kind} {tense}",
        f"lead {when} alone={alone} title={title}",
        f"lead {when} quoted={quoted}",
    )


def pair_clues(
    text: Sentences, trigger: Trigger, route: str, *, placed: Placed, rank: int, near: Sequence[Placed]
) -> Iterator[str]:
    """Yield the clues of an event and a time of its sentence; ``near`` are all of these, ``rank`` is how near it is."""
    own = route.startswith("own")
    side = "before" if placed.root < trigger.token else "after"
    unit, when = placed.unit, placed.when
    form, aspect, _ = grammar_of(text, trigger)
    state = "state" if trigger.is_state else trigger.event_class
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
    yield f"when={when} form={form} {aspect}"
    yield f"rank={rank} {alone} {side}"
    yield f"rank={rank} own={own} {side}"
    yield f"far={min(abs(placed.root - trigger.token) // 4, 5)} own={own}"
    yield f"fronted={placed.root < text.starts[placed.sentence] + 5 and side == 'before'} form={form}"


@lru_cache(maxsize=10_000)
def earlier_clues(
    grammar: tuple[str, str, str], time_of: tuple[str, str], *, rank: int, back: int, alone: bool
) -> tuple[str, ...]:
    """``grammar`` is as ``grammar_of`` has it; ``time_of`` the unit of the time, and when it is."""
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
