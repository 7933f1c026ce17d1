"""Two clusterings of the same items in, their agreement out: MUC, B-cubed, entity CEAF, and merged pairs.

MUC is Vilain et al. 1995, B-cubed Bagga and Baldwin 1998, CEAF with the similarity phi4 Luo 2005. CoNLL
is the mean of their three F1. Singletons are kept.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from timeline.evaluate.report import f1

Clustering = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Score:
    """Recall and precision between 0 and 1, as sums over counts: ``hits / wanted`` and ``right / given``."""

    hits: float
    wanted: float
    right: float
    given: float

    @property
    def recall(self) -> float:
        """What of the gold was found; 1 when there was nothing to find."""
        return self.hits / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """What of the answer is right; 1 when nothing was answered."""
        return self.right / self.given if self.given else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return f1(self.precision, self.recall)


def muc(gold: Clustering, answer: Clustering) -> Score:
    """Return the link-based score: how many links join the parts into which the other side cuts a cluster.

    >>> round(muc({1: "a", 2: "a", 3: "a", 4: "a"}, {1: "x", 2: "x", 3: "y", 4: "y"}).recall, 3)
    0.667
    """
    hits, wanted = _links(gold, answer)
    right, given = _links(answer, gold)
    return Score(hits, wanted, right, given)


def b_cubed(gold: Clustering, answer: Clustering) -> Score:
    """Return the item-based score: of each item's cluster, how much is shared with its cluster on the other side.

    >>> b_cubed({1: "a", 2: "a"}, {1: "x", 2: "y"}).recall
    0.5
    """
    sizes, other_sizes = Counter(gold.values()), Counter(answer.values())
    shared = Counter((gold[item], answer[item]) for item in gold)
    hits = sum(count * count / sizes[one] for (one, _), count in shared.items())
    right = sum(count * count / other_sizes[other] for (_, other), count in shared.items())
    return Score(hits, len(gold), right, len(answer))


def ceaf(gold: Clustering, answer: Clustering) -> Score:
    """Return the entity-based score: clusters aligned one to one so that the sum of their likeness is greatest.

    >>> round(ceaf({1: "a", 2: "a"}, {1: "x", 2: "y"}).f1, 3)
    0.444
    """
    sizes, other_sizes = Counter(gold.values()), Counter(answer.values())
    shared = Counter((gold[item], answer[item]) for item in gold)
    likeness = {(one, other): 2 * count / (sizes[one] + other_sizes[other]) for (one, other), count in shared.items()}
    total = sum(best_alignment(block) for block in _blocks(likeness))
    return Score(total, len(sizes), total, len(other_sizes))


def conll(gold: Clustering, answer: Clustering) -> float:
    """Return the mean F1 of MUC, B-cubed and entity CEAF.

    >>> conll({1: "a", 2: "a", 3: "b"}, {1: "x", 2: "x", 3: "y"})
    1.0
    """
    return (muc(gold, answer).f1 + b_cubed(gold, answer).f1 + ceaf(gold, answer).f1) / 3


def pairs(gold: Clustering, answer: Clustering) -> Score:
    """Return the score of merged pairs: which two items stand in one cluster.

    >>> pairs({1: "a", 2: "a", 3: "b"}, {1: "x", 2: "x", 3: "x"}).precision == 1 / 3
    True
    """
    both = sum(_pair_count(n) for n in Counter((gold[item], answer[item]) for item in gold).values())
    wanted = sum(_pair_count(n) for n in Counter(gold.values()).values())
    given = sum(_pair_count(n) for n in Counter(answer.values()).values())
    return Score(both, wanted, both, given)


def _pair_count(size: int) -> int:
    return size * (size - 1) // 2


def _links(clusters: Clustering, cut_by: Clustering) -> tuple[int, int]:
    parts: dict[str, set[str]] = defaultdict(set)
    for item, cluster in clusters.items():
        parts[cluster].add(cut_by[item])
    sizes = Counter(clusters.values())
    return sum(sizes[c] - len(p) for c, p in parts.items()), sum(size - 1 for size in sizes.values())


def _blocks(likeness: Mapping[tuple[str, str], float]) -> list[NDArray[np.float64]]:
    """Split the bipartite graph into connected parts: an alignment never leaves one."""
    rows: dict[str, list[str]] = defaultdict(list)
    columns: dict[str, list[str]] = defaultdict(list)
    for one, other in likeness:
        rows[one].append(other)
        columns[other].append(one)
    seen: set[str] = set()
    blocks = []
    for start in rows:
        if start in seen:
            continue
        seen.add(start)
        ones, others, queue = [start], dict[str, int](), [start]
        while queue:
            for other in rows[queue.pop()]:
                if other not in others:
                    others[other] = len(others)
                    fresh = [one for one in columns[other] if one not in seen]
                    seen.update(fresh)
                    ones.extend(fresh)
                    queue.extend(fresh)
        block = np.zeros((len(ones), len(others)))
        for at, one in enumerate(ones):
            for other in rows[one]:
                block[at, others[other]] = likeness[one, other]
        blocks.append(block)
    return blocks


def best_alignment(likeness: NDArray[np.float64]) -> float:
    """Return the greatest sum of one-to-one likeness (the Hungarian method, shortest augmenting paths)."""
    cost = -(likeness if likeness.shape[0] <= likeness.shape[1] else likeness.T)
    height, width = cost.shape
    row_price, column_price = np.zeros(height + 1), np.zeros(width + 1)
    row_of = np.zeros(width + 1, dtype=np.int64)
    for row in range(1, height + 1):
        row_of[0] = row
        column = 0
        least = np.full(width + 1, np.inf)
        came_from = np.zeros(width + 1, dtype=np.int64)
        used = np.zeros(width + 1, dtype=np.bool_)
        while row_of[column]:
            used[column] = True
            current = row_of[column]
            reduced = cost[current - 1] - row_price[current] - column_price[1:]
            better = ~used[1:] & (reduced < least[1:])
            least[1:][better] = reduced[better]
            came_from[1:][better] = column
            following = int(np.argmin(np.where(used[1:], np.inf, least[1:]))) + 1
            delta = least[following]
            row_price[row_of[used]] += delta
            column_price[used] -= delta
            least[~used] -= delta
            column = following
        while column:
            row_of[column] = row_of[came_from[column]]
            column = int(came_from[column])
    taken = np.nonzero(row_of[1:])[0]
    return float(-cost[row_of[1:][taken] - 1, taken].sum())
