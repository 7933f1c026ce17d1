"""Pairs and how alike each is in, what is nearest to each side and how near it is out."""

import numpy as np
from numpy.typing import NDArray

from timeline.merge.compare import cosine
from timeline.merge.rarity import Floats, Sparse

_DIGITS = 4


def mean_of_nearest(pairs: NDArray[np.int64], alike: Floats, *, count: int, nearest: int, middling: float) -> Floats:
    """Return for each of ``count`` the mean of its ``nearest`` best values, ``middling`` for each that it has not.

    >>> pairs = np.array([[0, 1], [0, 2]])
    >>> mean_of_nearest(pairs, np.array([0.8, 0.2], dtype=np.float32), count=3, nearest=2, middling=0.4).tolist()
    [0.5, 0.6000000238418579, 0.30000001192092896]
    """
    who, _, values = _find_nearest(pairs, alike, nearest=nearest)
    total = np.bincount(who, weights=values, minlength=count)
    seen = np.bincount(who, minlength=count)
    return ((total + (nearest - seen) * middling) / nearest).astype(np.float32)


def compare_company(pairs: NDArray[np.int64], alike: Floats, *, count: int, nearest: int) -> Floats:
    """Return for each pair whose company both keep: the cosine of how alike each is to its ``nearest`` and to itself.

    Rounded, so that the last digits of a sum, which differ between machines, never decide who is nearest.

    >>> pairs, alike = np.array([[0, 1], [0, 2], [1, 2], [2, 3]]), np.array([0.2, 0.8, 0.8, 0.2], dtype=np.float32)
    >>> compare_company(pairs, alike, count=4, nearest=2).astype(float).round(2).tolist()
    [0.62, 0.9, 0.9, 0.13]
    """
    who, whom, values = _find_nearest(pairs, alike, nearest=nearest)
    column = np.arange(len(who)) - np.searchsorted(who, who, side="left") + 1
    company = np.full((count, nearest + 1), -1, dtype=np.int32)
    weights = np.zeros((count, nearest + 1), dtype=np.float32)
    company[:, 0], weights[:, 0] = np.arange(count), 1
    company[who, column], weights[who, column] = whom, values
    weights /= np.linalg.norm(weights, axis=1, keepdims=True)
    return np.round(cosine(Sparse(company, weights), *pairs.T), _DIGITS)


def _find_nearest(
    pairs: NDArray[np.int64], alike: Floats, *, nearest: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats]:
    """Return who has whom among its ``nearest``, and how alike the two are; in order of who, the best first."""
    who = np.concatenate([pairs[:, 0], pairs[:, 1]])
    whom = np.concatenate([pairs[:, 1], pairs[:, 0]])
    values = np.concatenate([alike, alike])
    order = np.lexsort((whom, -values, who))
    who, whom, values = who[order], whom[order], values[order]
    best = np.arange(len(who)) - np.searchsorted(who, who, side="left") < nearest
    return who[best], whom[best], values[best]
