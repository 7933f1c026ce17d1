"""Fit the attachment model: examples in, weights out; full-batch Adam in numpy, the same to the last bit each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from timeline.events.clues import Where
from timeline.events.examples import Example
from timeline.events.weights import COLUMNS, Floats, Weights

_ROUNDS = 250
_RATE = 0.05
_PENALTY = 0.6
_RARE = 3


def fit(examples: Sequence[Example], *, rounds: int = _ROUNDS, penalty: float = _PENALTY, rare: int = _RARE) -> Weights:
    """Maximise the summed chance of the allowed templates, with a quadratic penalty on the weights.

    Clues that occur in fewer than ``rare`` examples are left out.
    """
    event_rows = _index((example.clues for example in examples), rare)
    pair_rows = _index((c.clues for example in examples for c in example.candidates), rare)
    batch = _Batch(examples, event_rows, pair_rows)
    event = np.zeros((len(event_rows), len(Where) * COLUMNS))
    pair = np.zeros((len(pair_rows), COLUMNS))
    states = [(np.zeros_like(event), np.zeros_like(event)), (np.zeros_like(pair), np.zeros_like(pair))]
    for number in range(1, rounds + 1):
        slopes = batch.slopes(event, pair)
        for table, slope, (mean, square) in zip((event, pair), slopes, states, strict=True):
            slope -= penalty * table
            mean += 0.1 * (slope - mean)
            square += 0.001 * (slope * slope - square)
            step = mean / (1 - 0.9**number)
            table += _RATE * step / (np.sqrt(square / (1 - 0.999**number)) + 1e-8)
    return Weights(event_rows, event, pair_rows, pair)


class _Batch:
    """All examples as flat arrays: one row a candidate, one column a template."""

    def __init__(self, examples: Sequence[Example], event_rows: dict[str, int], pair_rows: dict[str, int]) -> None:
        self.event_ids, self.event_owner = _flat([e.clues for e in examples], event_rows)
        candidates = [c for example in examples for c in example.candidates]
        self.pair_ids, self.pair_owner = _flat([c.clues for c in candidates], pair_rows)
        counts = np.array([len(example.candidates) for example in examples])
        self.example = np.repeat(np.arange(len(examples)), counts)
        self.starts = np.concatenate(([0], np.cumsum(counts)[:-1]))
        self.where = np.array([int(c.where) for c in candidates])
        self.allowed = np.concatenate([example.allowed for example in examples])
        self.weight = np.array([example.weight for example in examples])

    def slopes(self, event: Floats, pair: Floats) -> tuple[Floats, Floats]:
        """The gradient of the summed log chance of what is allowed."""
        whole = _summed(event[self.event_ids], self.event_owner, len(self.weight))
        wide = whole.reshape(len(whole), len(Where), COLUMNS)
        scores = wide[self.example, self.where]
        scores = scores + _summed(pair[self.pair_ids], self.pair_owner, len(self.where))
        top = np.maximum.reduceat(scores.max(axis=1), self.starts)
        powers = np.exp(scores - top[self.example, None])
        total = np.add.reduceat(powers.sum(axis=1), self.starts)
        right = powers * self.allowed
        hit = np.add.reduceat(right.sum(axis=1), self.starts)
        slope = right / np.maximum(hit, 1e-300)[self.example, None] - powers / total[self.example, None]
        slope *= self.weight[self.example, None]
        by_place = np.zeros_like(wide)
        np.add.at(by_place, (self.example, self.where), slope)
        flat = by_place.reshape(len(whole), -1)
        return (
            _summed(flat[self.event_owner], self.event_ids, len(event)),
            _summed(slope[self.pair_owner], self.pair_ids, len(pair)),
        )


def _summed(rows: Floats, owner: npt.NDArray[np.intp], count: int) -> Floats:
    """Add up rows that belong together; sorted first, so that the order of addition never changes."""
    table = np.zeros((count, rows.shape[1]))
    if len(rows):
        order = np.argsort(owner, kind="stable")
        heads, starts = np.unique(owner[order], return_index=True)
        table[heads] = np.add.reduceat(rows[order], starts, axis=0)
    return table


def _flat(lists: Sequence[Sequence[str]], rows: dict[str, int]) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    ids, owners = [], []
    for owner, clues in enumerate(lists):
        for clue in clues:
            if clue in rows:
                ids.append(rows[clue])
                owners.append(owner)
    return np.array(ids, dtype=np.intp), np.array(owners, dtype=np.intp)


def _index(lists, rare: int) -> dict[str, int]:  # type: ignore[no-untyped-def]
    counts: Counter[str] = Counter()
    for clues in lists:
        counts.update(set(clues))
    return {name: row for row, name in enumerate(sorted(n for n, c in counts.items() if c >= rare))}


_ = Callable
