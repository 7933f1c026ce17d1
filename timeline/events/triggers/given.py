"""Triggers at given places: for corpora and tracks whose event words are told, not found."""

from collections.abc import Sequence

from timeline.events.syntax.parse import VERBAL, Parse, Word
from timeline.events.syntax.tense import PLAIN, verb_group
from timeline.events.triggers.detect import find_triggers
from timeline.events.triggers.scorer import entries_of, load_scorer
from timeline.events.triggers.trigger import Trigger
from timeline.model import EventClass, TextSpan


def given_triggers(parse: Parse, spans: Sequence[tuple[int, int]]) -> tuple[Trigger, ...]:
    """Return a trigger for each ``(start, end)`` of characters, the detector's own where it found one there."""
    found = {trigger.token: trigger for trigger in find_triggers(parse)}
    return tuple(_trigger(parse, start, end, found=found) for start, end in spans)


def _trigger(parse: Parse, start: int, end: int, *, found: dict[int, Trigger]) -> Trigger:
    span = parse.char_span(start, end)
    token = parse[0] if span is None or not len(span) else span.root
    if token.i in found:
        return found[token.i]
    senses = load_scorer().lexicon.senses_at(entries_of(parse)[[token.i]])[0]
    written = TextSpan(start, end, parse.text[start:end])
    group = verb_group(token) if token.pos_ in VERBAL else PLAIN
    return Trigger(
        token=token.i,
        span=written,
        lemma=token.lemma_.lower(),
        event_class=_class(token),
        score=0.5,
        tense=group.tense,
        aspect=group.aspect,
        polarity=group.polarity,
        modality=group.modality,
        senses=senses,
    )


def _class(token: Word) -> EventClass:
    return EventClass.STATE if token.pos_ in ("ADJ", "AUX", "ADP") else EventClass.OCCURRENCE
