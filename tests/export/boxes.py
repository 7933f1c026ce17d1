"""Where things stand on the screen: a reader and a selector in, boxes out, and which of them overlap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.export.browser import Reader

Box = dict[str, float]


def boxes(reader: Reader, selector: str) -> list[Box]:
    """Return the box of every element that the selector finds, in pixels."""
    script = "return [...document.querySelectorAll(arguments[0])].map((e) => e.getBoundingClientRect().toJSON())"
    found: list[Box] = reader.run(script, selector)
    return found


def clashes(found: Sequence[Box]) -> list[tuple[Box, Box]]:
    """Return the pairs of boxes that cover each other; lines of text may touch by three pixels."""
    return [
        (one, other)
        for number, one in enumerate(found)
        for other in found[:number]
        if one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] + 3 < other["bottom"]
        and other["top"] + 3 < one["bottom"]
    ]
