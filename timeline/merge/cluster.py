"""Chances of pairs in, groups of mentions out: average-link clustering, so that no row grows by a chain.

Two groups join while the mean chance over all pairs across them is high enough; a pair that was never
a candidate counts as unlikely. The best two groups join first and ties go by number: the result does not
depend on anything but the chances.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush

from timeline.merge.features import Pairs
from timeline.merge.score import Chances

THRESHOLD = 0.4
UNSEEN = 0.1


def cluster(count: int, pairs: Pairs, chances: Chances, *, threshold: float = THRESHOLD) -> tuple[tuple[int, ...], ...]:
    """Return the groups of the mentions ``0 .. count - 1``, each in order, the groups by their first.

    >>> import numpy as np
    >>> cluster(3, np.array([[0, 1], [1, 2]]), np.array([0.9, 0.8]))
    ((0, 1), (2,))
    """
    groups = _Groups(count)
    for (a, b), chance in zip(pairs.tolist(), chances.tolist(), strict=True):
        groups.link(a, b, chance)
    queue = [
        (-chance, a, b) for (a, b), chance in zip(pairs.tolist(), chances.tolist(), strict=True) if chance >= threshold
    ]
    heapify(queue)
    while queue:
        minus, a, b = heappop(queue)
        if groups.fit(a, b) != -minus:
            continue
        kept = groups.join(a, b)
        for other in groups.neighbours(kept):
            fit = groups.fit(kept, other)
            if fit >= threshold:
                heappush(queue, (-fit, min(kept, other), max(kept, other)))
    return groups.members()


class _Groups:
    """Groups under construction: for each two that share a candidate pair, the sum and number of its chances."""

    def __init__(self, count: int) -> None:
        self._links: list[dict[int, tuple[float, int]]] = [{} for _ in range(count)]
        self._members: list[list[int]] = [[at] for at in range(count)]

    def link(self, a: int, b: int, chance: float) -> None:
        self._links[a][b] = self._links[b][a] = (chance, 1)

    def neighbours(self, group: int) -> tuple[int, ...]:
        return tuple(self._links[group])

    def fit(self, a: int, b: int) -> float:
        """Return the mean chance across two groups, or -1 if one of them is gone."""
        if b not in self._links[a]:
            return -1.0
        total, seen = self._links[a][b]
        pairs = len(self._members[a]) * len(self._members[b])
        return (total + UNSEEN * (pairs - seen)) / pairs

    def join(self, a: int, b: int) -> int:
        """Put the group with fewer links into the other; return the number of the one that stays."""
        kept, gone = sorted((a, b), key=lambda group: (-len(self._links[group]), group))
        del self._links[kept][gone]
        for other, (total, seen) in self._links[gone].items():
            if other == kept:
                continue
            del self._links[other][gone]
            before, count = self._links[kept].get(other, (0.0, 0))
            self._links[kept][other] = self._links[other][kept] = (before + total, count + seen)
        self._links[gone] = {}
        self._members[kept].extend(self._members[gone])
        self._members[gone] = []
        return kept

    def members(self) -> tuple[tuple[int, ...], ...]:
        return tuple(sorted(tuple(sorted(members)) for members in self._members if members))
