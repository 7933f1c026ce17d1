"""Which way a qualified time points: "last" back, "next" ahead, "this" neither."""

from __future__ import annotations

from timeline.times.meaning import Direction
from timeline.times.rule import Match

_OFFSETS = {"last": -1, "past": -1, "this": 0, "next": 1}


def direction_of(match: Match) -> Direction | None:
    """Return the direction that a word of the match gives, if there is one."""
    return next((direction for direction in Direction if match.has(direction)), None)


def offset_of(match: Match) -> int:
    """Return how many units away it is: -1, 0 or 1."""
    direction = direction_of(match)
    return _OFFSETS[direction] if direction else 0
