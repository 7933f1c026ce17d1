"""Word tables are written as plain text; this makes them sets."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of ``text``.

    >>> sorted(words("raid visit"))
    ['raid', 'visit']
    """
    return frozenset(text.split())
