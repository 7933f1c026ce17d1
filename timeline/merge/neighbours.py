"""Pairs and how alike each is in, how alike each side is to those nearest to it out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def mean_of_nearest(pairs: NDArray[np.int64], alike: Floats, *, count: int, nearest: int, middling: float) -> Floats:
    """Return for each of ``count`` the mean of its ``nearest`` best values, ``middling`` for each that it has not.

    >>> pairs = np.array([[0, 1], [0, 2]])
    >>> mean_of_nearest(pairs, np.array([0.8, 0.2], dtype=np.float32), count=3, nearest=2, middling=0.4).tolist()
    [0.5, 0.6000000238418579, 0.30000001192092896]
    """
    who = np.concatenate([pairs[:, 0], pairs[:, 1]])
    values = np.concatenate([alike, alike])
    order = np.lexsort((-values, who))
    who, values = who[order], values[order]
    best = np.arange(len(who)) - np.searchsorted(who, who, side="left") < nearest
    total = np.bincount(who[best], weights=values[best], minlength=count)
    seen = np.bincount(who[best], minlength=count)
    mean: Floats = ((total + (nearest - seen) * middling) / nearest).astype(np.float32)
    return mean
