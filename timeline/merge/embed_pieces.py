"""Text in, numbered word pieces out, each with the characters of its word: what a sentence encoder reads.

The pieces are those of BERT base uncased (Devlin et al. 2019; Google, Apache License 2.0), which MiniLM was
trained on, one a line in their order in ``english/pieces.txt``; the library tokenizers cuts words into them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import BertWordPieceTokenizer

_MARK = (-1, -1)


@dataclass(frozen=True, slots=True)
class Pieces:
    """Numbers of pieces, and where in the text the word of each starts and ends; -1 for the marks at both ends."""

    numbers: tuple[int, ...]
    words: tuple[tuple[int, int], ...]

    def at(self, start: int, end: int) -> tuple[int, ...]:
        """Return which pieces belong to words that touch the stretch."""
        return tuple(at for at, (a, b) in enumerate(self.words) if a < end and b > start)


def cut_into_pieces(text: str, *, most: int) -> Pieces:
    """Return the pieces of a text between the marks of its beginning and end, at most ``most`` in all.

    It needs the extra ``embed``; ``load_embedder`` says so in time.
    """
    encoding = _tokenizer(most).encode(text)
    words = (_MARK if word is None else encoding.word_to_chars(word) for word in encoding.word_ids)
    return Pieces(tuple(encoding.ids), tuple(place or _MARK for place in words))


@cache
def _tokenizer(most: int) -> BertWordPieceTokenizer:
    from tokenizers import BertWordPieceTokenizer

    lines = (files("timeline.merge") / "english" / "pieces.txt").read_text(encoding="utf-8").split("\n")
    tokenizer = BertWordPieceTokenizer({piece: at for at, piece in enumerate(lines[:-1])}, lowercase=True)
    tokenizer.enable_truncation(max_length=most)
    return tokenizer
