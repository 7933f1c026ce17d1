"""Rows of features and yes or no in, boosted trees out, in numpy alone: the same numbers on every machine.

Trees are symmetric: every branch of a level asks the same question, so a tree is its questions and a
table of answers, and a million rows are looked up at once. Newton boosting of the logistic loss, each tree grown
on some of the rows and some of the features, so that no tree leans on the same few; and the mean of some forests
grown with other draws, so that none of the draws counts for much.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import ceil

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Numbers = NDArray[np.float64]

_BINS = 32
_PENALTY = 5.0
_DIGITS = 4
_FORESTS = 2
_ROWS, _FEATURES = 0.7, 0.4
_AT_ONCE = 1 << 15


@dataclass(frozen=True, slots=True)
class Tree:
    """Questions "is feature f above threshold t?" and, for every row of answers, what to add to the log-odds."""

    features: tuple[int, ...]
    thresholds: tuple[float, ...]
    leaves: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Forest:
    """Log-odds to begin with, and the trees that add to them."""

    bias: float
    trees: tuple[Tree, ...]
    _asked: _Questions = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_asked", _Questions.of(self.trees))

    def logits(self, rows: Matrix) -> Numbers:
        """Return the log-odds of each row.

        >>> forest = Forest(-1.0, (Tree((0,), (0.5,), (-1.0, 3.0)),))
        >>> forest.logits(np.array([[0.2], [0.9]], dtype=np.float32)).tolist()
        [-2.0, 2.0]
        """
        total = np.full(len(rows), self.bias)
        self._asked.add_to(total, columns=np.ascontiguousarray(rows.T))
        return total


@dataclass(frozen=True, slots=True)
class _Questions:
    """Trees of one depth as arrays. Hundreds of trees ask the same few questions: each is answered once, in bytes."""

    features: NDArray[np.intp]
    thresholds: Matrix
    of_trees: NDArray[np.intp]
    leaves: Numbers

    @classmethod
    def of(cls, trees: Sequence[Tree]) -> _Questions:
        """Return the questions of the trees, each once, and which of them each tree asks."""
        features = np.array([tree.features for tree in trees])
        asked, numbers = np.unique(features + 1j * np.array([tree.thresholds for tree in trees]), return_inverse=True)
        return cls(
            asked.real.astype(np.intp),
            asked.imag.astype(np.float32),
            numbers.reshape(features.shape),
            np.array([tree.leaves for tree in trees]),
        )

    def add_to(self, total: Numbers, *, columns: Matrix) -> None:
        """Add what each tree says to the log-odds of each row, one tree after the other."""
        answers = (columns[self.features] > self.thresholds[:, None]).view(np.uint8)
        step = max(1, _AT_ONCE // max(1, len(total)))
        for at in range(0, len(self.leaves), step):
            asked, leaves = self.of_trees[at : at + step], self.leaves[at : at + step]
            leaf = np.zeros((len(asked), len(total)), dtype=np.uint8)
            for question in asked.T:
                leaf += leaf
                leaf += answers[question]
            for said, one in zip(leaves, leaf, strict=True):
                total += said.take(one)


def grow(rows: Matrix, yes: Numbers, *, count: int = 320, depth: int = 4, rate: float = 0.04) -> Forest:
    """Return the mean of forests of ``count`` trees that tell the rows whose ``yes`` is 1 from the others.

    Each tree asks ``depth`` questions. The draws are the same every time and on every machine.
    """
    columns = np.ascontiguousarray(rows.T)
    edges = [_edges(column) for column in columns]
    binned = [np.searchsorted(edge, column, side="left") for edge, column in zip(edges, columns, strict=True)]
    share = float(yes.mean())
    bias = round(float(np.log(share / (1 - share))), _DIGITS)
    trees: list[Tree] = []
    for seed in range(_FORESTS):
        draws = np.random.Generator(np.random.PCG64(seed))
        logits = np.full(len(rows), bias)
        for _ in range(count):
            chance = 1 / (1 + np.exp(-logits))
            features = np.sort(np.argsort(draws.random(len(columns)))[: ceil(_FEATURES * len(columns))]).tolist()
            sample = np.flatnonzero(draws.random(len(rows)) < _ROWS)
            grown = _grow_one(
                [binned[feature][sample] for feature in features],
                [edges[feature] for feature in features],
                slope=(yes - chance)[sample],
                bend=(chance * (1 - chance))[sample],
                depth=depth,
                rate=rate,
            )
            tree = replace(grown, features=tuple(features[at] for at in grown.features))
            _Questions.of([tree]).add_to(logits, columns=columns)
            trees.append(_share_of(tree))
    return Forest(bias, tuple(trees))


def _share_of(tree: Tree) -> Tree:
    """Return what a tree adds to the mean of all forests."""
    return replace(tree, leaves=tuple(round(leaf / _FORESTS, _DIGITS) for leaf in tree.leaves))


def _edges(column: Matrix) -> Matrix:
    """Return thresholds between the values of a feature, about as many rows between any two."""
    quantiles = np.quantile(column, np.linspace(0, 1, _BINS + 1)[1:-1], method="lower")
    return np.unique(np.round(quantiles.astype(np.float64), _DIGITS)).astype(np.float32)


def _grow_one(
    binned: Sequence[NDArray[np.int64]],
    edges: Sequence[Matrix],
    *,
    slope: Numbers,
    bend: Numbers,
    depth: int,
    rate: float,
) -> Tree:
    leaf = np.zeros(len(slope), dtype=np.int64)
    features, thresholds = [], []
    for level in range(depth):
        gains = [_best_split(bins, leaf, slope=slope, bend=bend, leaves=2**level) for bins in binned]
        feature = max(range(len(gains)), key=lambda at: (gains[at][0], -at))
        cut = gains[feature][1]
        features.append(feature)
        thresholds.append(round(float(edges[feature][cut]), _DIGITS))
        leaf = leaf * 2 + (binned[feature] > cut)
    force = np.bincount(leaf, weights=slope, minlength=2**depth)
    mass = np.bincount(leaf, weights=bend, minlength=2**depth)
    leaves = tuple(round(float(value), _DIGITS) for value in rate * force / (mass + _PENALTY))
    return Tree(tuple(features), tuple(thresholds), leaves)


def _best_split(
    bins: NDArray[np.int64], leaf: NDArray[np.int64], *, slope: Numbers, bend: Numbers, leaves: int
) -> tuple[float, int]:
    """Return the gain of a feature's best threshold over all leaves, and the number of that threshold."""
    slots = leaf * _BINS + bins
    force = np.bincount(slots, weights=slope, minlength=leaves * _BINS).reshape(leaves, _BINS).cumsum(axis=1)
    mass = np.bincount(slots, weights=bend, minlength=leaves * _BINS).reshape(leaves, _BINS).cumsum(axis=1)
    left = force**2 / (mass + _PENALTY)
    right = (force[:, -1:] - force) ** 2 / (mass[:, -1:] - mass + _PENALTY)
    gains = (left + right).sum(axis=0)[:-1].round(9)
    used = int(bins.max())
    if not used:
        return -1.0, 0
    best = int(np.argmax(gains[:used]))
    return float(gains[best]), best
