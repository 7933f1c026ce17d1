"""Text in, numbered word pieces out, each with the characters of its word: what a sentence encoder reads.

The pieces are those of BERT base uncased (Devlin et al. 2019; Google, Apache License 2.0), which MiniLM was
trained on, one a line in their order in ``english/pieces.txt``; a word is cut into the longest it begins with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from unicodedata import category, normalize

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_LONGEST = 100
_UNKNOWN, _BEGIN, _END = "[UNK]", "[CLS]", "[SEP]"


@dataclass(frozen=True, slots=True)
class Pieces:
    """Numbers of pieces, and where in the text the word of each starts and ends; -1 for the marks at both ends."""

    numbers: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def at(self, start: int, end: int) -> tuple[int, ...]:
        """Return which pieces belong to words that touch the stretch."""
        return tuple(at for at, (a, b) in enumerate(zip(self.starts, self.ends, strict=True)) if a < end and b > start)


def cut_into_pieces(text: str, *, most: int) -> Pieces:
    """Return the pieces of a text between the marks of its beginning and end, at most ``most`` in all.

    >>> cut_into_pieces("The refloating", most=16)
    Pieces(numbers=(101, 1996, 25416, 4135, 5844, 102), starts=(-1, 0, 4, 4, 4, -1), ends=(-1, 3, 14, 14, 14, -1))
    """
    known = _pieces()
    found = [(number, *word.span()) for word in _WORD.finditer(text) for number in _cut(word.group())][: most - 2]
    marked = [(known[_BEGIN], -1, -1), *found, (known[_END], -1, -1)]
    numbers, starts, ends = zip(*marked, strict=True)
    return Pieces(numbers, starts, ends)


@lru_cache(maxsize=50_000)
def _cut(word: str) -> tuple[int, ...]:
    known = _pieces()
    plain = "".join(sign for sign in normalize("NFD", word.lower()) if category(sign) != "Mn")
    numbers, start = [], 0
    while start < len(plain) <= _LONGEST:
        lead = "##" if start else ""
        end = next((end for end in range(len(plain), start, -1) if lead + plain[start:end] in known), None)
        if end is None:
            return (known[_UNKNOWN],)
        numbers.append(known[lead + plain[start:end]])
        start = end
    return tuple(numbers) or (known[_UNKNOWN],)


@cache
def _pieces() -> dict[str, int]:
    lines = (files("timeline.merge") / "english" / "pieces.txt").read_text(encoding="utf-8").split("\n")
    return {piece: at for at, piece in enumerate(lines[:-1])}
