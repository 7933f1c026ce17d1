"""Words in, what they weigh out: tf-idf over the documents at hand and a background, as sparse rows of length 1."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain, pairwise
from math import log

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]
Yes = NDArray[np.bool_]

_Numbers = NDArray[np.int64]
_Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sparse:
    """Rows of ``terms`` (padded with -1) and their ``weights``, each row of length 1, its heaviest terms first."""

    terms: Ints
    weights: Floats


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many of ``total`` documents each stem stands, counted outside the corpus at hand."""

    total: int
    documents: Mapping[str, int]


@cache
def load_frequencies() -> Frequencies:
    """Return the counts that come with the package: in how many news articles each stem stands."""
    lines = (files("timeline.merge") / "english" / "frequencies.txt").read_text(encoding="utf-8").splitlines()
    counts = dict(line.split("\t") for line in lines[1:])
    return Frequencies(int(lines[0]), {word: int(count) for word, count in counts.items()})


class Vocabulary(dict[str, int]):
    """The stems of some documents, numbered from the rarest to the commonest; of equals the first in the alphabet.

    So a row's heaviest words are those with the lowest numbers. A stem that no document holds gets the next number.
    """

    def __init__(self, documents: Sequence[Mapping[str, int]], background: Frequencies) -> None:
        self._total, self._background = len(documents) + background.total, background.documents
        self._held = Counter(chain.from_iterable(documents))
        self._rarities: list[float] = []
        counts = {word: count + self._background.get(word, 0) for word, count in self._held.items()}
        for word in sorted(sorted(counts), key=counts.__getitem__):
            self[word] = self._number(word)

    def __missing__(self, word: str) -> int:
        self[word] = number = self._number(word)
        return number

    def _number(self, word: str) -> int:
        held = self._held[word] + self._background.get(word, 0)
        self._rarities.append(log((1 + self._total) / (1 + held)))
        return len(self._rarities) - 1

    def rarity(self, numbers: _Numbers) -> _Weights:
        """Return how rare the words of those numbers are."""
        return np.array(self._rarities)[numbers]

    def weigh(self, rows: Sequence[Sequence[str]], *, width: int) -> Sparse:
        """Return the ``width`` rarest words of each row, whatever their order and number there."""
        who, numbers = self._flat(rows)
        who, numbers = np.divmod(np.unique(who * len(self) + numbers), max(1, len(self)))
        who, place, numbers, weights = _heaviest(who, numbers, self.rarity(numbers), width=width)
        sparse = Sparse(np.full((len(rows), width), -1, np.int32), np.zeros((len(rows), width), np.float32))
        sparse.terms[who, place], sparse.weights[who, place] = numbers, weights
        return sparse

    def topics(self, counts: Sequence[Mapping[str, int]], *, width: int) -> tuple[dict[int, float], ...]:
        """Return the ``width`` words of each count that weigh most, the heaviest first, with their weights."""
        who, numbers = self._flat(counts)
        times = np.fromiter(chain.from_iterable(count.values() for count in counts), dtype=np.int64, count=len(who))
        often = np.array([1 + log(time) for time in range(1, 1 + times.max(initial=0))])
        weights = often[times - 1] * self.rarity(numbers)
        order = np.lexsort((numbers, -weights, who))
        who, _, numbers, weights = _heaviest(who[order], numbers[order], weights[order], width=width)
        pairs = list(zip(numbers.tolist(), weights.tolist(), strict=True))
        ends = np.searchsorted(who, np.arange(len(counts) + 1)).tolist()
        return tuple(dict(pairs[start:end]) for start, end in pairwise(ends))

    def _flat(self, rows: Sequence[Sequence[str]] | Sequence[Mapping[str, int]]) -> tuple[_Numbers, _Numbers]:
        """Return the words of all rows: the number of the row of each, and its own."""
        lengths = [len(row) for row in rows]
        numbers = np.fromiter(map(self.__getitem__, chain.from_iterable(rows)), dtype=np.int64, count=sum(lengths))
        return np.repeat(np.arange(len(rows)), lengths), numbers


def _heaviest(
    who: _Numbers, numbers: _Numbers, weights: _Weights, *, width: int
) -> tuple[_Numbers, _Numbers, _Numbers, _Weights]:
    """Return the first ``width`` words of each row: the row, the place in it, the word, and its weight in length 1.

    The words stand row by row, in each the heaviest first.
    """
    place = np.arange(len(who)) - np.searchsorted(who, who)
    kept = place < width
    who, place, numbers, weights = who[kept], place[kept], numbers[kept], weights[kept]
    lengths = np.sqrt(np.bincount(who, weights=weights * weights))
    return who, place, numbers, weights / np.where(lengths, lengths, 1.0)[who]
