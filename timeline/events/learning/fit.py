"""Fit the attachment model: examples in, weights out; full-batch Adam in numpy, the same to the last bit each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline.events.dating.candidates import Where
from timeline.events.dating.weights import Floats, Weights
from timeline.events.learning.examples import Article, Example

Indices = npt.NDArray[np.intp]
_ROUNDS = 200
_RATE = 0.06
_PENALTY = 2.5
_RARE = 3


def flat(articles: Iterable[Article]) -> list[Example]:
    """Return the examples that count, of all articles."""
    return [example for article in articles for example in article if example.weight > 0]


def fit(examples: Sequence[Example], *, penalty: float = _PENALTY) -> Weights:
    """Maximise the summed log chance of the allowed templates, with a quadratic penalty on the weights.

    Clues that occur in fewer than three examples are left out.
    """
    event_rows = _index(example.item.clues for example in examples)
    pair_rows = _index(c.clues for example in examples for c in example.item.candidates)
    columns = examples[0].allowed.shape[1]
    batch = _Batch(examples, event_rows, pair_rows)
    tables = (
        _Table(np.zeros((len(event_rows), len(Where) * columns))),
        _Table(np.zeros((len(pair_rows), columns))),
    )
    for number in range(1, _ROUNDS + 1):
        for table, slope in zip(tables, batch.slopes(tables[0].values, tables[1].values), strict=True):
            table.move(slope - penalty * table.values, number)
    return Weights(event_rows, tables[0].values, pair_rows, tables[1].values)


class _Table:
    """Weights with Adam's running mean and square of their slopes."""

    def __init__(self, values: Floats) -> None:
        self.values = values
        self._mean = np.zeros_like(values)
        self._square = np.zeros_like(values)

    def move(self, slope: Floats, number: int) -> None:
        self._mean = 0.9 * self._mean + 0.1 * slope
        self._square = 0.999 * self._square + 0.001 * slope * slope
        size = np.sqrt(self._square / (1 - 0.999**number)) + 1e-8
        self.values = self.values + _RATE * self._mean / (1 - 0.9**number) / size


@dataclass(frozen=True, slots=True)
class _Sums:
    """How to add up rows that belong together; sorted once, so that the order of addition never changes."""

    order: Indices
    heads: Indices
    starts: Indices
    count: int

    @classmethod
    def of(cls, owner: Indices, count: int) -> _Sums:
        order = np.argsort(owner, kind="stable")
        heads, starts = np.unique(owner[order], return_index=True)
        return cls(order, heads, starts, count)

    def __call__(self, rows: Floats) -> Floats:
        table = np.zeros((self.count, rows.shape[1]))
        if len(rows):
            table[self.heads] = np.add.reduceat(rows[self.order], self.starts, axis=0)
        return table


class _Batch:
    """All examples as flat arrays: one row a candidate, one column a template."""

    def __init__(self, examples: Sequence[Example], event_rows: dict[str, int], pair_rows: dict[str, int]) -> None:
        self.event_ids, self.event_owner = _pairs([e.item.clues for e in examples], event_rows)
        candidates = [c for example in examples for c in example.item.candidates]
        self.pair_ids, self.pair_owner = _pairs([c.clues for c in candidates], pair_rows)
        counts = np.array([len(example.item.candidates) for example in examples])
        self.example = np.repeat(np.arange(len(examples)), counts)
        self.starts = np.concatenate(([0], np.cumsum(counts)[:-1]))
        self.where = np.array([int(c.where) for c in candidates])
        self.allowed = np.concatenate([example.allowed for example in examples])
        self.weight = np.array([example.weight for example in examples])
        self.by_example = _Sums.of(self.event_owner, len(examples))
        self.by_event_clue = _Sums.of(self.event_ids, len(event_rows))
        self.by_candidate = _Sums.of(self.pair_owner, len(candidates))
        self.by_pair_clue = _Sums.of(self.pair_ids, len(pair_rows))
        self.by_place = _Sums.of(self.example * len(Where) + self.where, len(examples) * len(Where))

    def slopes(self, event: Floats, pair: Floats) -> tuple[Floats, Floats]:
        """The gradient of the summed log chance of what is allowed."""
        whole = self.by_example(event[self.event_ids]).reshape(-1, len(Where), pair.shape[1])
        scores = whole[self.example, self.where] + self.by_candidate(pair[self.pair_ids])
        top = np.maximum.reduceat(scores.max(axis=1), self.starts)
        powers = np.exp(scores - top[self.example, None])
        total = np.add.reduceat(powers.sum(axis=1), self.starts)
        right = powers * self.allowed
        hit = np.add.reduceat(right.sum(axis=1), self.starts)
        slope = right / np.maximum(hit, 1e-300)[self.example, None] - powers / total[self.example, None]
        slope *= self.weight[self.example, None]
        places = self.by_place(slope).reshape(len(self.weight), -1)
        return self.by_event_clue(places[self.event_owner]), self.by_pair_clue(slope[self.pair_owner])


def _pairs(lists: Sequence[Sequence[str]], rows: dict[str, int]) -> tuple[Indices, Indices]:
    found = [(rows[clue], owner) for owner, clues in enumerate(lists) for clue in clues if clue in rows]
    table = np.array(found, dtype=np.intp).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def _index(lists: Iterable[Sequence[str]]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for clues in lists:
        counts.update(set(clues))
    return {name: row for row, name in enumerate(sorted(n for n, c in counts.items() if c >= _RARE))}
