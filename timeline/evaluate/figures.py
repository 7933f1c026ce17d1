"""Counts in, shares out: precision, recall and F1, as every task here prints them."""

from __future__ import annotations


def share(part: float, whole: float) -> float:
    """Return a part of a whole, 0 of nothing.

    >>> share(1, 4), share(0, 0)
    (0.25, 0.0)
    """
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean of the two.

    >>> f1(0.5, 1.0), f1(0.0, 0.0)
    (0.6666666666666666, 0.0)
    """
    return share(2 * precision * recall, precision + recall)
