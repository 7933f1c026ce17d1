"""From gold documents to a scorer: what a document teaches, the lexicon, the weights, and the same by folds."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from timeline.events.learning.gold import GoldDocument
from timeline.events.learning.learn import NO_FACTS, Facts, Floats, Places, Samples, fit, fit_squares, number_features
from timeline.events.learning.wordnet import WordFacts, read_wordnet
from timeline.events.syntax.from_spacy import parse_of
from timeline.events.triggers.detect import triggers_by
from timeline.events.triggers.features import Features, Hashes, features_of
from timeline.events.triggers.lexicon import WORD_KINDS, Lexicon, word_keys
from timeline.events.triggers.scorer import (
    CLASS_BITS,
    CLASS_UNIT,
    CLASSES,
    TRIGGER_BITS,
    UNIT,
    Scorer,
    digest_of,
    load_scorer,
    places_of,
)
from timeline.events.triggers.trigger import Trigger
from timeline.model import EventClass

if TYPE_CHECKING:
    from spacy.strings import StringStore

FOLDS = 5
WORDNET = Path("/usr/share/wordnet")
NO_EVENT = -1
_COST = 0.07
_PENALTY = 45.0
_ODDS_OF_A_SHARE = 8.0
# A feature seen once takes up what is odd about its one sentence, so that the common features need not.
_LEAST = 1
_CLASS_LEAST = 2
_FACT_LEAST = 3
_STEPS = 100
_SQUARE_STEPS = 30
_LARGEST = 127


@dataclass(frozen=True, slots=True)
class Example:
    """The features of one document and, word by word, the place of its class in ``CLASSES`` or ``NO_EVENT``."""

    id: str
    features: Features
    labels: Places


def example_of(gold: GoldDocument, lexicon: Lexicon) -> Example:
    """Return what can be learned from one document; an event's word is the head of its span."""
    features = features_of([gold.doc], lexicon)
    kinds: dict[int, int] = {}
    for event in gold.events:
        span = gold.doc.char_span(event.start, event.end, alignment_mode="expand")
        if span is not None:
            kinds[span.root.i] = CLASSES.index(EventClass(event.event_class))
    return Example(
        gold.id, features, np.array([kinds.get(token, NO_EVENT) for token in features.tokens.tolist()], dtype=np.intp)
    )


def lexicon_of(words: Sequence[WordFacts], strings: StringStore) -> Lexicon:
    """Return the lexicon of the words as they are sorted by ``sorted_words``; its scores are zero."""

    def column(name: str) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
        return np.array([0, *(getattr(word, name) for word in words)], dtype=np.uint8)

    verbs = {word.lemma: place for place, word in enumerate(words, start=1) if word.kind == "v"}
    return Lexicon(
        keys=np.append(np.uint32(0), _keys(words, strings)),
        sense=column("sense"),
        second=column("second"),
        event=column("event"),
        verbal=column("verbal"),
        root=np.array([0, *(verbs.get(word.root, 0) for word in words)], dtype=np.int32),
        score=np.zeros(len(words) + 1, dtype=np.int8),
    )


def sorted_words(words: Iterable[WordFacts], strings: StringStore) -> tuple[WordFacts, ...]:
    """Return the words worth shipping, in the order of their keys: verbs, common words, names of events."""
    kept = [word for word in words if word.kind == "v" or word.common or word.verbal > 1 or word.event > 1]
    return tuple(kept[place] for place in np.argsort(_keys(kept, strings), kind="stable").tolist())


def _keys(words: Sequence[WordFacts], strings: StringStore) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    lemmas = np.array([strings.add(word.lemma) for word in words], dtype=np.uint64)
    kinds = np.array([[*WORD_KINDS].index(word.kind) + 1 for word in words], dtype=np.uint64)
    return word_keys(lemmas, kinds)


def teach(examples: Sequence[Example], words: Sequence[WordFacts], lexicon: Lexicon) -> Scorer:
    """Learn a scorer; ``words`` are the words of the lexicon, and may be empty if it has its scores already.

    Whether a word is an event: the mean of a logistic regression and of least squares, which err on
    different words. Its class: least squares, one class against the others, on events alone.
    """
    rows = np.vstack([example.features.rows for example in examples])
    entries = np.concatenate([example.features.entries for example in examples])
    labels = np.concatenate([example.labels for example in examples])
    facts = _facts(words, used=np.unique(entries), size=len(lexicon.keys))
    numbers, hashes = number_features(rows, least=_LEAST)
    samples = Samples(numbers, entries, len(hashes))
    is_event = labels != NO_EVENT
    odds = fit(samples, is_event.astype(np.intp), facts=facts.table, cost=_COST, steps=_STEPS)
    shares = fit_squares(samples, is_event.astype(np.float64), facts=facts.table, penalty=_PENALTY, steps=_SQUARE_STEPS)
    shares[samples.width] -= 0.5
    weights = (odds + _ODDS_OF_A_SHARE * shares) / 2
    class_weights, class_hashes = _class_weights(rows[is_event], labels[is_event])
    return Scorer(
        lexicon=replace(lexicon, score=_small(facts.whole.scores(weights[samples.width + 1 :]), UNIT)),
        trigger_table=_table(hashes, weights[: samples.width], TRIGGER_BITS, unit=UNIT),
        trigger_bias=float(weights[samples.width]),
        class_table=np.array([_table(class_hashes, line[:-1], CLASS_BITS, unit=CLASS_UNIT) for line in class_weights]),
        class_biases=class_weights[:, -1],
        documents=np.sort(np.array([digest_of(example.id) for example in examples], dtype=np.uint32)),
    )


def _class_weights(rows: Hashes, labels: Places) -> tuple[Floats, Hashes]:
    """Return a row of weights a class, its bias last, and the hashes of the features that they are for."""
    numbers, hashes = number_features(rows, least=_CLASS_LEAST)
    samples = Samples(numbers, np.zeros(len(numbers), dtype=np.intp), len(hashes))
    lines = [
        fit_squares(samples, (labels == kind).astype(np.float64), facts=NO_FACTS, penalty=_PENALTY, steps=_SQUARE_STEPS)
        for kind in range(len(CLASSES))
    ]
    return np.array(lines)[:, : samples.width + 1], hashes


@dataclass(frozen=True, slots=True)
class _WordFacts:
    """The dictionary's facts of the words in the examples (``table``) and of every word (``whole``)."""

    table: Facts
    whole: Facts


def _facts(words: Sequence[WordFacts], *, used: Places, size: int) -> _WordFacts:
    counts: Counter[str] = Counter()
    for place in used.tolist() if words else ():
        counts.update(words[place - 1].weights.keys() if place else ())
    names = {name: number for number, name in enumerate(sorted(n for n, c in counts.items() if c >= _FACT_LEAST))}
    cells = [
        (place, names[name], value)
        for place, word in enumerate(words, start=1)
        for name, value in word.weights.items()
        if name in names
    ]
    places = np.array([cell[0] for cell in cells], dtype=np.intp)
    facts = np.array([cell[1] for cell in cells], dtype=np.intp)
    values = np.array([cell[2] for cell in cells], dtype=np.float64)
    seen = np.isin(places, used)
    return _WordFacts(
        table=Facts(places[seen], facts[seen], values[seen], size, len(names)),
        whole=Facts(places, facts, values, size, len(names)),
    )


def _table(hashes: Hashes, weights: Floats, bits: int, *, unit: float) -> npt.NDArray[np.int8]:
    sums = np.bincount(places_of(hashes, bits), weights, minlength=2**bits)
    return _small(sums.astype(np.float64, copy=False), unit)


def _small(weights: Floats, unit: float) -> npt.NDArray[np.int8]:
    return np.clip(np.rint(weights / unit), -_LARGEST, _LARGEST).astype(np.int8)


def cross_validated(documents: Sequence[GoldDocument]) -> Mapping[str, tuple[Trigger, ...]]:
    """Return each document's triggers by weights that were learned from the other folds.

    Without WordNet's files the senses come from the lexicon that ships, and no word is scored by the dictionary alone.
    Documents that all fall into one fold give nothing.
    """
    if len({fold_of(gold.id) for gold in documents}) < 2:
        return {}
    strings = documents[0].doc.vocab.strings
    words = sorted_words(read_wordnet(WORDNET), strings) if WORDNET.is_dir() else ()
    lexicon = lexicon_of(words, strings) if words else load_scorer().lexicon
    examples: dict[int, list[Example]] = {fold: [] for fold in range(FOLDS)}
    for gold in documents:
        examples[fold_of(gold.id)].append(example_of(gold, lexicon))
    found = {}
    for fold in range(FOLDS):
        others = [example for other, part in examples.items() if other != fold for example in part]
        scorer = teach(others, words, lexicon)
        found.update(
            {gold.id: triggers_by(scorer, [parse_of(gold.doc)])[0] for gold in documents if fold_of(gold.id) == fold}
        )
    return found


def fold_of(document_id: str) -> int:
    """Return the fold that a document is tested in.

    >>> fold_of("a document") in range(FOLDS)
    True
    """
    return int(hashlib.md5(document_id.encode()).hexdigest(), 16) % FOLDS
