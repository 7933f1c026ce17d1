"""Mentions in, arrays out: sparse tf-idf vectors and padded keys, one row a mention, to compare in bulk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from timeline.merge.embed import Embedded, Embedder
from timeline.merge.likeness import Likeness, number_likeness
from timeline.merge.mention import Mention
from timeline.merge.words import (
    find_name_stems,
    find_words,
    numbers_of,
    opposite_of,
    stem_words,
    stems_of,
)

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]
Yes = NDArray[np.bool_]

_SENTENCE, _NEAR, _TOLD, _NAMES, _NUMBERS, _MEANINGS, _DOCUMENT, _LEAD = 24, 12, 12, 8, 4, 8, 120, 600
_AGES, _MARKS = 2, 3


@dataclass(frozen=True, slots=True)
class Sparse:
    """Rows of ``terms`` (padded with -1) and their ``weights``, each row of length 1."""

    terms: Ints
    weights: Floats


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many of ``total`` documents each stem stands, counted outside the corpus at hand."""

    total: int
    documents: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Vectors:
    """What of the mentions is compared, as arrays; equal numbers are equal keys, -1 is none.

    ``embedded`` is there only where an Embedder was given.
    """

    document: Ints
    place_in_text: Ints
    topics: tuple[dict[int, float], ...]
    figures: tuple[dict[int, float], ...]
    leads: tuple[dict[int, float], ...]
    amounts: tuple[dict[int, float], ...]
    sentence: Sparse
    named: Sparse
    near: Sparse
    told: Sparse
    lemma: Ints
    likeness: Likeness
    written: Ints
    capital: Yes
    beside: Ints
    tense: Ints
    event_class: Ints
    root: Ints
    opposite: Ints
    meanings: Ints
    broader: Ints
    names: Ints
    agent: Ints
    patient: Ints
    agent_named: Yes
    patient_named: Yes
    place: Ints
    agent_marks: Ints
    patient_marks: Ints
    sexes: Ints
    ages: Floats
    numbers: Ints
    counted: Ints
    counts_loss: Yes
    amounts_said: Ints
    start: NDArray[np.float64]
    end: NDArray[np.float64]
    published: Ints
    position: Ints
    rarity: Floats
    trigger: Ints
    weight: Floats
    closeness: Floats
    reports: Yes
    negative: Yes
    embedded: Embedded | None


@cache
def load_frequencies() -> Frequencies:
    """Return the counts that come with the package: in how many news articles each stem stands."""
    lines = (files("timeline.merge") / "english" / "frequencies.txt").read_text(encoding="utf-8").splitlines()
    counts = dict(line.split("\t") for line in lines[1:])
    return Frequencies(int(lines[0]), {word: int(count) for word, count in counts.items()})


class _Numbering(dict[str, int]):
    def __missing__(self, key: str) -> int:
        self[key] = number = len(self)
        return number


def make_vectors(
    mentions: Sequence[Mention], *, background: Frequencies | None = None, embedder: Embedder | None = None
) -> Vectors:
    """Return the arrays of mentions; words are weighed by their rarity in these documents and elsewhere."""
    texts = {id(m.event.document): m.event.document for m in mentions}
    order = {key: at for at, key in enumerate(texts)}
    titles = [find_words(document.title) for document in texts.values()]
    bodies = [find_words(document.text) for document in texts.values()]
    stems = [Counter(stems_of(chain(title, body))) for title, body in zip(titles, bodies, strict=True)]
    capital = [frozenset(find_name_stems(f"{d.title}\n{d.text}")) for d in texts.values()]
    weigh = _Weigher(stems, background or load_frequencies())
    document = [order[id(m.event.document)] for m in mentions]
    amounts = [Counter(numbers_of(body)) for body in bodies]
    named = [[word for word in m.sentence if word in capital[at]] for m, at in zip(mentions, document, strict=True)]
    numbers = _Numbering()
    topics = tuple(weigh.topic(counts) for counts in stems)
    triggers = [weigh.number(m.trigger_stem) for m in mentions]
    weights = [topics[at].get(trigger, 0.0) for at, trigger in zip(document, triggers, strict=True)]
    sentences = {(at, m.event.sentence.start) for m, at in zip(mentions, document, strict=True)}
    places = {place: number for number, place in enumerate(sorted(sentences))}
    return Vectors(
        document=_ints(document),
        place_in_text=_ints(places[at, m.event.sentence.start] for m, at in zip(mentions, document, strict=True)),
        topics=topics,
        figures=tuple(
            weigh.topic(Counter({word: counts[word] for word in sorted(names) if word in counts}))
            for counts, names in zip(stems, capital, strict=True)
        ),
        leads=tuple(weigh.topic(Counter(stem_words(f"{d.title}\n{d.text[:_LEAD]}"))) for d in texts.values()),
        amounts=_weigh_amounts(amounts),
        sentence=_sparse([weigh.vector(m.sentence, _SENTENCE) for m in mentions], _SENTENCE),
        named=_sparse([weigh.vector(words, _NEAR) for words in named], _NEAR),
        near=_sparse([weigh.vector(m.near, _NEAR) for m in mentions], _NEAR),
        told=_sparse([weigh.vector(m.told, _TOLD) for m in mentions], _TOLD),
        lemma=_ints(numbers[m.lemma] for m in mentions),
        likeness=number_likeness(frozenset(m.lemma for m in mentions), numbers),
        written=_ints(numbers[m.event.span.text.casefold()] for m in mentions),
        capital=np.array([m.event.span.text[:1].isupper() for m in mentions], dtype=np.bool_),
        beside=_padded([[numbers[word] for word in m.beside] for m in mentions], 4),
        tense=_ints(numbers[m.event.tense] for m in mentions),
        event_class=_ints(numbers[m.event.event_class] for m in mentions),
        root=_ints(numbers[m.sense.root] for m in mentions),
        opposite=_ints(numbers[opposite_of(m.sense.root)] if opposite_of(m.sense.root) else -1 for m in mentions),
        meanings=_padded([m.sense.meanings for m in mentions], _MEANINGS),
        broader=_padded([m.sense.broader for m in mentions], _MEANINGS),
        names=_padded([[numbers[name] for name in m.names] for m in mentions], _NAMES),
        agent=_ints(numbers[m.agent.key] if m.agent.key else -1 for m in mentions),
        patient=_ints(numbers[m.patient.key] if m.patient.key else -1 for m in mentions),
        agent_named=np.array([m.agent.named for m in mentions], dtype=np.bool_),
        patient_named=np.array([m.patient.named for m in mentions], dtype=np.bool_),
        place=_ints(numbers[m.place] if m.place else -1 for m in mentions),
        agent_marks=_padded([[numbers[text] for text in m.agent.marks] for m in mentions], _MARKS),
        patient_marks=_padded([[numbers[text] for text in m.patient.marks] for m in mentions], _MARKS),
        sexes=_padded([[numbers[text] if text else -1 for text in (m.agent.sex, m.patient.sex)] for m in mentions], 2),
        ages=np.array([(*m.ages, np.nan, np.nan)[:_AGES] for m in mentions], dtype=np.float32).reshape(-1, _AGES),
        counted=_padded([[numbers[str(value)] for value in m.amounts] for m in mentions], _NUMBERS),
        counts_loss=np.array([m.counts_loss for m in mentions], dtype=np.bool_),
        numbers=_padded([[numbers[text] for text in m.numbers] for m in mentions], _NUMBERS),
        amounts_said=_padded([[numbers[text] for text in m.said_numbers] for m in mentions], _NAMES),
        start=np.array([np.nan if m.start is None else m.start for m in mentions], dtype=np.float64),
        end=np.array([np.nan if m.end is None else m.end for m in mentions], dtype=np.float64),
        published=_ints(m.published for m in mentions),
        position=_ints(m.event.span.start for m in mentions),
        rarity=np.array([weigh.rarities[m.trigger_stem] for m in mentions], dtype=np.float32),
        trigger=_ints(triggers),
        weight=np.array(weights, dtype=np.float32),
        closeness=np.array([max(0.0, 1 - m.event.span.start / _LEAD) for m in mentions], dtype=np.float32),
        reports=np.array([m.reports for m in mentions], dtype=np.bool_),
        negative=np.array([m.negative for m in mentions], dtype=np.bool_),
        embedded=None if embedder is None else embedder.embed([m.event for m in mentions]),
    )


def _weigh_amounts(counts: Sequence[Counter[str]]) -> tuple[dict[int, float], ...]:
    """Return the numbers that each document gives in digits, weighed by how few documents give them."""
    spread = Counter(amount for found in counts for amount in found)
    order = {amount: at for at, amount in enumerate(sorted(spread))}
    rows = []
    for found in counts:
        row = {
            order[amount]: (1 + log(count)) * log((1 + len(counts)) / spread[amount])
            for amount, count in sorted(found.items())
        }
        length = sqrt(sum(weight * weight for weight in row.values())) or 1.0
        rows.append({amount: weight / length for amount, weight in row.items()})
    return tuple(rows)


class _Rarities(dict[str, float]):
    """How rare words are among ``total`` documents, each worked out once; ``documents`` says how many hold a word."""

    def __init__(self, total: int, documents: Mapping[str, int]) -> None:
        self._total, self._documents = total, documents

    def __missing__(self, word: str) -> float:
        rarity = self[word] = log((1 + self._total) / (1 + self._documents.get(word, 0)))
        return rarity


class _Weigher:
    """tf-idf with the document frequencies of this corpus and of a background added up."""

    def __init__(self, stems: Sequence[Counter[str]], background: Frequencies) -> None:
        documents = Counter(background.documents)
        for counts in stems:
            documents.update(counts.keys())
        self._numbers = {word: at for at, word in enumerate(sorted(documents))}
        self.rarities = _Rarities(len(stems) + background.total, documents)

    def number(self, word: str) -> int:
        return self._numbers.get(word, -2)

    def topic(self, counts: Counter[str]) -> dict[int, float]:
        rarities = self.rarities
        weights = {word: (1 + log(count)) * rarities[word] for word, count in counts.items()}
        return self._normed(weights, _DOCUMENT)

    def vector(self, words: Iterable[str], size: int) -> dict[int, float]:
        rarities = self.rarities
        return self._normed({word: rarities[word] for word in words}, size)

    def _normed(self, weights: dict[str, float], size: int) -> dict[int, float]:
        best = sorted([(-weight, word) for word, weight in weights.items()])[:size]
        length = sqrt(sum([weight * weight for weight, _ in best])) or 1.0
        number = self._numbers.get
        return {number(word, -2): -weight / length for weight, word in best}


def _sparse(rows: Sequence[Mapping[int, float]], width: int) -> Sparse:
    terms = np.full((len(rows), width), -1, dtype=np.int32)
    weights = np.zeros((len(rows), width), dtype=np.float32)
    for at, row in enumerate(rows):
        terms[at, : len(row)] = list(row)
        weights[at, : len(row)] = list(row.values())
    return Sparse(terms, weights)


def _padded(rows: Sequence[Sequence[int]], width: int) -> Ints:
    padded = np.full((len(rows), width), -1, dtype=np.int32)
    for at, row in enumerate(rows):
        kept = row[:width]
        padded[at, : len(kept)] = kept
    return padded


def _ints(values: Iterable[int]) -> Ints:
    return np.fromiter(values, dtype=np.int32)
