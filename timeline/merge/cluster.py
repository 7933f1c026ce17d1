"""Chances of pairs in, groups of mentions out: average-link clustering, so that no row grows by a chain.

Two groups join while the mean log-odds over all pairs across them are high enough: one close pair does not
carry a crowd of unlikely ones. A pair that was never a candidate counts as unlikely, and where two crowds meet,
more is asked than of one mention and a crowd: what they get wrong is wrong many times over. The best two groups
join first, of those that are surely one the surest; then ties go by number: the result depends on nothing but the
chances.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import inf, log2

import numpy as np
from numpy.typing import NDArray

from timeline.merge.features import Pairs
from timeline.merge.score import Chances

_SURE = 2.0


@dataclass(frozen=True, slots=True)
class Bar:
    """The least mean log-odds of a group, and the log-odds of two that were never a candidate pair.

    ``crowded`` is how much more is asked with every doubling of the smaller of two groups.
    """

    least: float
    unseen: float
    crowded: float = 0.0


TRIGGERS = Bar(-0.1, -0.5, 0.2)
EMBEDDED = Bar(-0.1, -0.4, 0.15)
STATEMENTS = Bar(0.1, -1.0)


def cluster(count: int, pairs: Pairs, chances: Chances, *, bar: Bar = TRIGGERS) -> tuple[tuple[int, ...], ...]:
    """Return the groups of the numbers ``0 .. count - 1``, each in order, the groups by their first.

    ``bar`` is ``EMBEDDED`` where triggers are embedded, ``STATEMENTS`` where statements are compared and not
    triggers; the log-odds of a pair are cut off at plus and minus two.

    >>> import numpy as np
    >>> cluster(4, np.array([[0, 1], [1, 2], [2, 3]]), np.array([0.9, 0.6, 0.9]))
    ((0, 1), (2, 3))
    """
    said = np.log(np.maximum(chances, 1e-9) / np.maximum(1 - chances, 1e-9))
    odds = np.clip(said, -_SURE, _SURE)
    near = _within_reach(count, pairs, odds >= bar.least)
    links = [(a, b, value) for (a, b), value in zip(pairs[near].tolist(), odds[near].tolist(), strict=True)]
    groups = _Groups(count, bar)
    for a, b, value in links:
        groups.link(a, b, value)
    queue = [
        (-value, -sure, a, b)
        for (a, b, value), sure in zip(links, said[near].tolist(), strict=True)
        if value >= bar.least
    ]
    heapify(queue)
    while queue:
        minus, _, a, b = heappop(queue)
        if groups.fit(a, b) != -minus:
            continue
        kept = groups.join(a, b)
        for other in groups.neighbours(kept):
            fit = groups.fit(kept, other)
            if fit >= bar.least:
                heappush(queue, (-fit, -fit, min(kept, other), max(kept, other)))
    return groups.members()


def _within_reach(count: int, pairs: Pairs, close: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether a pair lies in one connected part of the close pairs: others can never come to matter."""
    part = np.arange(count)
    edges = pairs[close]
    while len(edges):
        low = np.minimum(part[edges[:, 0]], part[edges[:, 1]])
        before = part.copy()
        for side in (0, 1):
            np.minimum.at(part, before[edges[:, side]], low)
            np.minimum.at(part, edges[:, side], low)
        part = part[part]
        if (part == before).all():
            break
    inside: NDArray[np.bool_] = part[pairs[:, 0]] == part[pairs[:, 1]]
    return inside


class _Groups:
    """Groups under construction: for each two that share a candidate pair, the sum and number of its log-odds."""

    def __init__(self, count: int, bar: Bar) -> None:
        self._bar = bar
        self._links: list[dict[int, tuple[float, int]]] = [{} for _ in range(count)]
        self._members: list[list[int]] = [[at] for at in range(count)]

    def link(self, a: int, b: int, odds: float) -> None:
        self._links[a][b] = self._links[b][a] = (odds, 1)

    def neighbours(self, group: int) -> tuple[int, ...]:
        return tuple(self._links[group])

    def fit(self, a: int, b: int) -> float:
        """Return the mean log-odds across two groups less what their size asks, minus infinity if one is gone."""
        if b not in self._links[a]:
            return -inf
        total, seen = self._links[a][b]
        one, other = len(self._members[a]), len(self._members[b])
        pairs = one * other
        asked = self._bar.crowded * log2(min(one, other))
        return (total + self._bar.unseen * (pairs - seen)) / pairs - asked

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
