"""Logistic regression on hashed features, in numpy alone: the same numbers in, the same weights out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
Hashes = npt.NDArray[np.uint64]
Objective = Callable[[Floats], tuple[float, Floats]]

_MEMORY = 8
_ENOUGH = 2e-4
_SUFFICIENT = 1e-4


@dataclass(frozen=True, slots=True)
class Facts:
    """A sparse table: for the word at ``words[k]`` the fact ``facts[k]`` holds with weight ``values[k]``."""

    words: Places
    facts: Places
    values: Floats
    word_count: int
    fact_count: int

    def scores(self, weights: Floats) -> Floats:
        """Return what the facts say of each word."""
        return _sums(self.words, self.values * weights[self.facts], self.word_count)

    def gather(self, per_word: Floats) -> Floats:
        """Return the sum over words, fact by fact (the transpose of ``scores``)."""
        return _sums(self.facts, self.values * per_word[self.words], self.fact_count)


NO_FACTS = Facts(np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp), np.zeros(0), 1, 0)


@dataclass(frozen=True, slots=True)
class Samples:
    """``rows`` are places in the weight vector (the last place is for what is too rare), ``words`` places in facts."""

    rows: Places
    words: Places
    width: int


def number_features(rows: Hashes, *, least: int) -> tuple[Places, Hashes]:
    """Number the features seen at least ``least`` times; return the rows as numbers, and the features' hashes.

    What is rarer gets the number after the last.
    """
    hashes, inverse, counts = np.unique(rows.ravel(), return_inverse=True, return_counts=True)
    frequent = counts >= least
    numbers = np.where(frequent, np.cumsum(frequent) - 1, frequent.sum())
    return numbers[inverse].reshape(rows.shape).astype(np.intp), hashes[frequent]


def fit(
    samples: Samples, labels: Places, *, kinds: int, facts: Facts, cost: float, steps: int
) -> tuple[Floats, Floats]:
    """Return weights and fact weights, one row a kind, that minimise the logistic loss with an L2 penalty.

    With two kinds there is one row, for label 1; with more there is a row each (multinomial). The last
    weight of a row is the bias.
    """
    lines = 1 if kinds == 2 else kinds
    width = samples.width + 1
    truth = np.zeros((lines, len(labels)))
    if lines == 1:
        truth[0] = labels
    else:
        truth[labels, np.arange(len(labels))] = 1

    def objective(point: Floats) -> tuple[float, Floats]:
        table = point.reshape(lines, width + facts.fact_count)
        scores = scores_of(table, samples, facts)
        if lines == 1:
            chances = 1 / (1 + np.exp(-scores))
            loss = float(np.sum(np.logaddexp(0, scores) - truth * scores))
        else:
            top = scores.max(axis=0)
            norm = top + np.log(np.exp(scores - top).sum(axis=0))
            chances = np.exp(scores - norm)
            loss = float(np.sum(norm) - np.sum(truth * scores))
        slopes = table / cost
        loss += float(np.sum(table * table)) / (2 * cost)
        for line in range(lines):
            miss = chances[line] - truth[line]
            spread = np.repeat(miss, samples.rows.shape[1])
            slope = _sums(samples.rows.ravel(), spread, width)
            slope[samples.width] = miss.sum()
            slopes[line, :width] += slope
            slopes[line, width:] += facts.gather(_sums(samples.words, miss, facts.word_count))
        return loss, slopes.ravel()

    best = _minimise(objective, np.zeros(lines * (width + facts.fact_count)), steps=steps)
    table = best.reshape(lines, width + facts.fact_count)
    return table[:, :width], table[:, width:]


def scores_of(table: Floats, samples: Samples, facts: Facts) -> Floats:
    """Return one row of scores a kind; ``table`` holds the weights, the bias and the fact weights of each."""
    scores = np.empty((len(table), len(samples.rows)))
    for line, weights in enumerate(table):
        known = np.append(weights[: samples.width], 0.0)
        scores[line] = known[samples.rows].sum(axis=1) + weights[samples.width]
        scores[line] += facts.scores(weights[samples.width + 1 :])[samples.words]
    return scores


def _minimise(objective: Objective, start: Floats, *, steps: int) -> Floats:
    """Walk downhill with L-BFGS (Nocedal and Wright, algorithm 7.4) and a backtracking line search."""
    point, (value, slope) = start, objective(start)
    enough = _ENOUGH * float(np.linalg.norm(slope))
    history: deque[tuple[Floats, Floats, float]] = deque(maxlen=_MEMORY)
    for _ in range(steps):
        if np.linalg.norm(slope) <= enough:
            break
        direction = -_curved(slope, tuple(history))
        steepness = float(direction @ slope)
        stride = 1.0 if history else 1.0 / float(np.linalg.norm(slope))
        reached, (lower, new_slope) = point + stride * direction, objective(point + stride * direction)
        while lower > value + _SUFFICIENT * stride * steepness:
            stride /= 2
            reached = point + stride * direction
            lower, new_slope = objective(reached)
        moved, bent = reached - point, new_slope - slope
        history.append((moved, bent, 1 / float(moved @ bent)))
        point, value, slope = reached, lower, new_slope
    return point


def _curved(slope: Floats, history: Sequence[tuple[Floats, Floats, float]]) -> Floats:
    direction = slope.copy()
    factors = []
    for moved, bent, inverse in reversed(history):
        factor = inverse * float(moved @ direction)
        direction -= factor * bent
        factors.append(factor)
    if history:
        moved, bent, _ = history[-1]
        direction *= float(moved @ bent) / float(bent @ bent)
    for (moved, bent, inverse), factor in zip(history, reversed(factors), strict=True):
        direction += (factor - inverse * float(bent @ direction)) * moved
    return direction


def _sums(places: Places, values: Floats, size: int) -> Floats:
    return np.bincount(places, values, minlength=size).astype(np.float64, copy=False)
