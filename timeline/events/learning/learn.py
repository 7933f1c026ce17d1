"""Logistic regression and least squares on hashed features, in numpy alone: same numbers in, same weights out."""

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


def fit(samples: Samples, labels: Places, *, facts: Facts, cost: float, steps: int) -> Floats:
    """Return the weights that minimise the logistic loss of ``labels`` (0 or 1) with an L2 penalty.

    One weight a feature, then the bias, then one a fact: ``scores_of`` gives log-odds.
    """
    truth = labels.astype(np.float64)

    def objective(point: Floats) -> tuple[float, Floats]:
        scores = scores_of(point, samples, facts)
        loss = float(np.sum(np.logaddexp(0, scores) - truth * scores)) + float(point @ point) / (2 * cost)
        miss = 1 / (1 + np.exp(-scores)) - truth
        return loss, _gathered(miss, samples, facts) + point / cost

    return _minimise(objective, np.zeros(samples.width + 1 + facts.fact_count), steps=steps)


def fit_squares(samples: Samples, targets: Floats, *, facts: Facts, penalty: float, steps: int) -> Floats:
    """Return the weights that minimise squared misses of ``targets`` with an L2 penalty; laid out as by ``fit``.

    The mean of the targets is the bias. Conjugate gradients on the normal equations (Hestenes and Stiefel, 1952).
    """
    mean = float(targets.mean())
    slope = _gathered(targets - mean, samples, facts)
    slope[samples.width] = 0.0
    weights, direction, steepness = np.zeros_like(slope), slope.copy(), float(slope @ slope)
    for _ in range(steps):
        if steepness == 0.0:
            break
        bent = _gathered(scores_of(direction, samples, facts), samples, facts) + penalty * direction
        bent[samples.width] = 0.0
        stride = steepness / float(direction @ bent)
        weights += stride * direction
        slope -= stride * bent
        before, steepness = steepness, float(slope @ slope)
        direction = slope + steepness / before * direction
    weights[samples.width] = mean
    return weights


def scores_of(weights: Floats, samples: Samples, facts: Facts) -> Floats:
    """Return the score of each sample by weights as ``fit`` lays them out."""
    known = np.append(weights[: samples.width], 0.0)
    scores = known[samples.rows].sum(axis=1) + weights[samples.width]
    return np.asarray(scores + facts.scores(weights[samples.width + 1 :])[samples.words], dtype=np.float64)


def _gathered(per_sample: Floats, samples: Samples, facts: Facts) -> Floats:
    """Return the sum over samples, weight by weight (the transpose of ``scores_of``)."""
    spread = np.repeat(per_sample, samples.rows.shape[1])
    slope = _sums(samples.rows.ravel(), spread, samples.width + 1)
    slope[samples.width] = per_sample.sum()
    return np.append(slope, facts.gather(_sums(samples.words, per_sample, facts.word_count)))


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
