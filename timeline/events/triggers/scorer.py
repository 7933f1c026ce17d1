"""The learned weights: hashed features in, the chance of an event and its class out; numpy alone.

``english/triggers.npz`` holds them as small integers: a table of weights whose place is the top bits of a
feature's hash, and the lexicon. ``python -m timeline.events.train`` makes it.
"""

import zlib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import numpy.typing as npt

from timeline.events.syntax.parse import Parse, remembered
from timeline.events.triggers.features import Features, Hashes
from timeline.events.triggers.lexicon import Lexicon, Places
from timeline.model import EventClass

TRIGGER_BITS = 20
CLASS_BITS = 17
UNIT = 1 / 64
CLASS_UNIT = 1 / 512
CLASSES = tuple(EventClass)
Floats = npt.NDArray[np.float64]
Digests = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Scorer:
    """Weights in multiples of ``UNIT`` and ``CLASS_UNIT``; ``class_table`` and ``class_biases`` have a row a class.

    ``documents`` are the digests of the documents that they were learned from.
    """

    lexicon: Lexicon
    trigger_table: npt.NDArray[np.int8]
    trigger_bias: float
    class_table: npt.NDArray[np.int8]
    class_biases: Floats
    documents: Digests

    def trigger_scores(self, features: Features) -> Floats:
        """Return the log-odds that each word tells of an event."""
        sums = self.trigger_table[places_of(features.rows, TRIGGER_BITS)].sum(axis=1, dtype=np.int64)
        sums += self.lexicon.score[features.entries]
        return np.asarray(sums * UNIT + self.trigger_bias, dtype=np.float64)

    def class_shares(self, rows: Hashes) -> Floats:
        """Return one row a word, one column a class of ``CLASSES``: about the share of such words in that class."""
        places = places_of(rows, CLASS_BITS)
        # One class at a time: its weights fit into the processor's cache, those of all classes do not.
        sums = np.array([weights[places].sum(axis=1, dtype=np.int64) for weights in self.class_table])
        return np.asarray(sums.T * CLASS_UNIT + self.class_biases, dtype=np.float64)


def places_of(hashes: Hashes, bits: int) -> Places:
    """Return the place of each feature in a table of ``2 ** bits`` weights."""
    return np.asarray(hashes >> np.uint64(64 - bits), dtype=np.intp)


def digest_of(document_id: str) -> int:
    """Return 32 bits that stand for a document."""
    return zlib.crc32(document_id.encode())


@cache
def load_scorer() -> Scorer:
    """Read the weights that ship with the package."""
    with as_file(files("timeline.events.english").joinpath("triggers.npz")) as path, np.load(path) as stored:
        return Scorer(
            lexicon=Lexicon(**{field.name: stored[field.name] for field in fields(Lexicon)}),
            trigger_table=stored["trigger_table"],
            trigger_bias=float(stored["biases"][0]),
            class_table=stored["class_table"],
            class_biases=stored["biases"][1:],
            documents=stored["documents"],
        )


@remembered
def entries_of(parse: Parse) -> Places:
    """Return the place in the lexicon of every word of an article, 0 for the unknown."""
    lemmas, parts = np.asarray(parse.doc.to_array(["LEMMA", "POS"]), dtype=np.uint64).T
    return load_scorer().lexicon.entries(lemmas, parts, parse.doc.vocab.strings)


def was_trained_on(document_id: str) -> bool:
    """Return whether the weights that ship were learned from this document too."""
    return bool(np.isin(digest_of(document_id), load_scorer().documents))


def save_scorer(scorer: Scorer, path: Path) -> None:
    """Write the weights as ``load_scorer`` reads them; the same weights give the same bytes."""
    arrays = {field.name: getattr(scorer.lexicon, field.name) for field in fields(Lexicon)}
    np.savez_compressed(
        path,
        trigger_table=scorer.trigger_table,
        class_table=scorer.class_table,
        biases=np.array([scorer.trigger_bias, *scorer.class_biases]).round(6),
        documents=scorer.documents,
        **arrays,
    )
