"""Event words in, how alike they are in use out: "kill" and "murder", which WordNet keeps apart.

The words nearest to each come with the package in ``english/likeness.txt``, which timeline.merge.train_likeness writes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

_WIDE = 32


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two numbered words are, as ``shares``; ``codes``, in order, have the lower number in the upper half."""

    codes: NDArray[np.int64]
    shares: NDArray[np.float32]

    def of(self, one: NDArray[np.int32], other: NDArray[np.int32]) -> NDArray[np.float32]:
        """Return how alike the words are, from 0 to 1."""
        low, high = np.minimum(one, other).astype(np.int64), np.maximum(one, other)
        codes = (low << _WIDE) + high
        if not len(self.codes):
            return np.zeros(len(codes), dtype=np.float32)
        at = np.minimum(np.searchsorted(self.codes, codes), len(self.codes) - 1)
        found: NDArray[np.float32] = np.where(self.codes[at] == codes, self.shares[at], np.float32(0))
        return np.where(one == other, np.float32(1), found)


def number_likeness(words: frozenset[str], numbers: Mapping[str, int]) -> Likeness:
    """Return how alike the words are, under their numbers."""
    known = load_likeness()
    found = {
        (min(numbers[word], numbers[other]) << _WIDE) + max(numbers[word], numbers[other]): share
        for word in words
        for other, share in known.get(word, {}).items()
        if other in words
    }
    codes = sorted(found)
    return Likeness(np.array(codes, dtype=np.int64), np.array([found[code] for code in codes], dtype=np.float32))


@cache
def load_likeness() -> Mapping[str, Mapping[str, float]]:
    """Return for each word the words that are like it, those behind it in the alphabet, and how much.

    >>> load_likeness()["buy"]["purchase"]
    0.87
    """
    text = (files("timeline.merge") / "english" / "likeness.txt").read_text(encoding="utf-8")
    return {word: _read(rest) for word, _, rest in (line.partition("\t") for line in text.splitlines())}


def _read(cell: str) -> dict[str, float]:
    fields = cell.split()
    return {word: int(share) / 100 for word, share in zip(fields[::2], fields[1::2], strict=True)}
