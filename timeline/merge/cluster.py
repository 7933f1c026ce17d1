"""Chances of pairs in, groups of mentions out: average-link clustering, so that no row grows by a chain.

Two groups join while the mean log-odds over all pairs across them are high enough: one close pair does not
carry a crowd of unlikely ones. A pair that was never a candidate counts as unlikely, and where two crowds meet,
more is asked than of one mention and a crowd: what they get wrong is wrong many times over. The best two groups
join first, of those that are surely one the surest; then ties go by number: the result depends on nothing but the
chances.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import inf, log2

import numpy as np
from numpy.typing import NDArray

from timeline.merge.compare import Pairs
from timeline.merge.score import Chances, Odds

_SURE = 2.0
_DOUBTED = 1.0


@dataclass(frozen=True, slots=True)
class Bar:
    """The least mean log-odds of a group, and the log-odds of two that were never a candidate pair.

    ``crowded`` is how much more is asked with every doubling of the smaller of two groups.
    """

    least: float
    unseen: float
    crowded: float = 0.0


TRIGGERS = Bar(0.0, -0.5, 0.15)
STATEMENTS = Bar(0.1, -1.0)


def cluster(count: int, pairs: Pairs, chances: Chances, *, bar: Bar = TRIGGERS) -> tuple[tuple[int, ...], ...]:
    """Return the groups of the numbers ``0 .. count - 1``, each in order, the groups by their first.

    ``bar`` is ``STATEMENTS`` where statements are compared and not triggers; the log-odds of a pair are cut off at
    plus and minus two.

    >>> import numpy as np
    >>> cluster(4, np.array([[0, 1], [1, 2], [2, 3]]), np.array([0.9, 0.6, 0.9]))
    ((0, 1), (2, 3))
    """
    said, odds = _odds(chances), cut_odds(chances)
    near = _within_reach(count, pairs, odds >= bar.least)
    groups = _Groups([(at,) for at in range(count)], bar)
    for (a, b), value in zip(pairs[near].tolist(), odds[near].tolist(), strict=True):
        groups.link(a, b, value, 1)
    _join_all(groups, zip(pairs[near].tolist(), odds[near].tolist(), said[near].tolist(), strict=True))
    return groups.members()


def find_near_groups(groups: Sequence[tuple[int, ...]], pairs: Pairs, chances: Chances) -> tuple[tuple[int, int], ...]:
    """Return which two groups of statements are near by the candidate pairs across them alone.

    Pairs that were never compared stood against it. In a crowd everybody meets a dozen others only: whom a group never
    met says nothing then, and the few that met may be those whose articles have least in common.
    """
    codes, totals, seen = _between(groups, pairs, cut_odds(chances))
    sizes = np.array([len(group) for group in groups])
    one, other = codes // len(groups), codes % len(groups)
    near = (totals >= (STATEMENTS.least - _DOUBTED) * seen) & (seen < sizes[one] * sizes[other])
    return tuple(zip(one[near].tolist(), other[near].tolist(), strict=True))


def join_groups(
    groups: Sequence[tuple[int, ...]], pairs: Pairs, chances: Chances, *, met: Mapping[tuple[int, int], float]
) -> tuple[tuple[int, ...], ...]:
    """Return groups of statements, joined further: ``met`` is how likely those that have met are one, in log-odds.

    >>> import numpy as np
    >>> join_groups([(0, 1), (2, 3)], np.array([[1, 2]]), np.array([0.9]), met={(0, 1): 1.5})
    ((0, 1, 2, 3),)
    """
    if all(odds < STATEMENTS.least for odds in met.values()):
        return tuple(groups)
    codes, totals, seen = _between(groups, pairs, cut_odds(chances))
    state = _Groups(groups, STATEMENTS)
    across = {
        divmod(code, len(groups)): (total, count)
        for code, total, count in zip(codes.tolist(), totals.tolist(), seen.tolist(), strict=True)
    }
    for (a, b), odds in met.items():
        everybody = len(groups[a]) * len(groups[b])
        across[a, b] = (odds * everybody, everybody)
    for (a, b), (total, count) in across.items():
        state.link(a, b, total, count)
    fits = ((both, state.fit(*both)) for both in across)
    _join_all(state, ((both, fit, fit) for both, fit in fits))
    return state.members()


def cut_odds(chances: Chances) -> Odds:
    """Return the log-odds, cut off where they are sure enough."""
    return np.clip(_odds(chances), -_SURE, _SURE)


def _odds(chances: Chances) -> Odds:
    return np.log(np.maximum(chances, 1e-9) / np.maximum(1 - chances, 1e-9))


def _between(groups: Sequence[tuple[int, ...]], pairs: Pairs, odds: Odds) -> tuple[Pairs, Odds, Odds]:
    """Return two groups a code that share candidate pairs, the sum of their log-odds and how many there are."""
    home = np.zeros(1 + max((group[-1] for group in groups), default=0), dtype=np.int64)
    for at, group in enumerate(groups):
        home[list(group)] = at
    ends = home[pairs]
    across = ends[:, 0] != ends[:, 1]
    codes, number = np.unique(ends[across].min(axis=1) * len(groups) + ends[across].max(axis=1), return_inverse=True)
    totals = np.bincount(number, weights=odds[across], minlength=len(codes)).astype(np.float64)
    seen = np.bincount(number, minlength=len(codes)).astype(np.float64)
    return codes.astype(np.int64), totals, seen


def _join_all(groups: _Groups, links: Iterable[tuple[Sequence[int], float, float]]) -> None:
    """Join the best two groups, as long as any two may; ``links`` are two groups, their fit, and what breaks ties."""
    queue = [(-value, -sure, a, b) for (a, b), value, sure in links if value >= groups.bar.least]
    heapify(queue)
    while queue:
        minus, _, a, b = heappop(queue)
        if groups.fit(a, b) != -minus:
            continue
        kept = groups.join(a, b)
        for other in groups.neighbours(kept):
            fit = groups.fit(kept, other)
            if fit >= groups.bar.least:
                heappush(queue, (-fit, -fit, min(kept, other), max(kept, other)))


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

    def __init__(self, members: Sequence[tuple[int, ...]], bar: Bar) -> None:
        self.bar = bar
        self._links: list[dict[int, tuple[float, float]]] = [{} for _ in members]
        self._members = [list(group) for group in members]

    def link(self, a: int, b: int, total: float, count: float) -> None:
        self._links[a][b] = self._links[b][a] = (total, count)

    def neighbours(self, group: int) -> tuple[int, ...]:
        return tuple(self._links[group])

    def fit(self, a: int, b: int) -> float:
        """Return the mean log-odds across two groups less what their size asks, minus infinity if one is gone."""
        if b not in self._links[a]:
            return -inf
        total, seen = self._links[a][b]
        one, other = len(self._members[a]), len(self._members[b])
        pairs = one * other
        asked = self.bar.crowded * log2(min(one, other))
        return (total + self.bar.unseen * (pairs - seen)) / pairs - asked

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
