"""ECB+ in, ``english/weights.json`` out: ``python -m timeline.merge.train ECBPLUS.jsonl``, the same bytes every time."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from timeline.merge.candidates import find_candidates
from timeline.merge.features import measure_pairs
from timeline.merge.mention import Mention
from timeline.merge.score import Model, expand
from timeline.merge.vectors import make_vectors

_PENALTY = 20.0
_STEPS = 25


def train(mentions: Sequence[Mention], chains: Sequence[str]) -> Model:
    """Return the model that tells candidate pairs of one chain from the others."""
    vectors = make_vectors(mentions)
    pairs = find_candidates(vectors)
    same = np.array([chains[a] == chains[b] for a, b in pairs.tolist()], dtype=np.float64)
    return fit(expand(measure_pairs(vectors, pairs)), same)


def fit(features: NDArray[np.float64], same: NDArray[np.float64]) -> Model:
    """Return a logistic regression with an L2 penalty, by Newton's method; figures are rounded."""
    means, scales = features.mean(axis=0), features.std(axis=0)
    scales[scales < 1e-6] = 1.0
    x = np.hstack([np.ones((len(features), 1)), (features - means) / scales])
    penalty = np.full(x.shape[1], _PENALTY)
    penalty[0] = 0.0
    weights = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-(x @ weights)))
        gradient = x.T @ (chance - same) + penalty * weights
        hessian = (x * (chance * (1 - chance))[:, None]).T @ x + np.diag(penalty + 1e-9)
        weights = weights - np.linalg.solve(hessian, gradient)
    rounded = [round(float(value), 4) for value in weights]
    return Model(rounded[0], _rounded(means), _rounded(scales), tuple(rounded[1:]))


def render(model: Model) -> str:
    """Return the model as the text of ``weights.json``."""
    data = {"bias": model.bias, "means": model.means, "scales": model.scales, "weights": model.weights}
    return json.dumps(data, indent=0) + "\n"


def _rounded(values: NDArray[np.float64]) -> tuple[float, ...]:
    return tuple(round(float(value), 6) for value in values)
