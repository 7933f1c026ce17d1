"""Keys and vectors of two sides in, where and how far they agree out: one value a pair."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from timeline.merge.rarity import Floats, Ints, Sparse, Yes

Pairs = NDArray[np.int64]
Keys = Ints | Floats
Number = TypeVar("Number", bound=np.generic)

_AT_ONCE = 8_192


def in_parts(rows: NDArray[Number]) -> Iterator[NDArray[Number]]:
    """Yield pairs, or what is known of each, some thousands at a time, whose features fit into memory."""
    for at in range(0, len(rows), _AT_ONCE):
        yield rows[at : at + _AT_ONCE]


def as_rows(columns: Mapping[str, NDArray[np.generic]], names: Iterable[str]) -> Floats:
    """Return one row a pair of the columns that are named, in the order of the names."""
    return np.stack([np.asarray(columns[name], dtype=np.float32) for name in names], axis=1)


def cosine(sparse: Sparse, a: NDArray[np.int64], b: NDArray[np.int64]) -> Floats:
    """Return how much the weights of the terms of each pair agree, between 0 and 1."""
    left, heavy = _lines(sparse.terms[a], sparse.weights[a])
    right, light = _lines(sparse.terms[b], sparse.weights[b])
    total = np.zeros(len(a), dtype=np.float32)
    for term, weight in zip(left, heavy, strict=True):
        total += weight * ((right == term) * light).sum(axis=0)
    return total


def _lines(terms: Ints, weights: Floats) -> tuple[Ints, Floats]:
    """Return the columns that hold a term as lines: few long lines are compared faster than many short rows."""
    used = (terms >= 0).any(axis=0)
    return terms.T[used], weights.T[used]


def overlap(left: Keys, right: Keys) -> Ints:
    """Return how many keys both sides of each pair have."""
    shared = np.zeros(len(left), dtype=np.int32)
    others = right.T[(right >= 0).any(axis=0)]
    for line in left.T[(left >= 0).any(axis=0)]:
        shared += ((others == line) & (line >= 0)).sum(axis=0, dtype=np.int32)
    return shared


def share(left: Keys, right: Keys) -> Yes:
    """Whether both sides have a key in common."""
    return overlap(left, right) > 0


def disjoint(left: Keys, right: Keys) -> Yes:
    """Whether both sides have keys, and none in common."""
    apart: Yes = (left[:, 0] >= 0) & (right[:, 0] >= 0) & (overlap(left, right) == 0)
    return apart


def equal(keys: Ints, a: NDArray[np.int64], b: NDArray[np.int64]) -> Yes:
    """Whether both have the same key."""
    equal: Yes = (keys[a] == keys[b]) & (keys[a] >= 0)
    return equal


def differ(keys: Ints, a: NDArray[np.int64], b: NDArray[np.int64]) -> Yes:
    """Whether both have a key, and not the same."""
    differ: Yes = (keys[a] != keys[b]) & (keys[a] >= 0) & (keys[b] >= 0)
    return differ
