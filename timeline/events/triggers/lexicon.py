"""What a dictionary knows of a word: its commonest senses, how far it names an event, whether it comes from a verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from spacy.strings import StringStore

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]

# WordNet's lexicographer files of groups and of persons, one higher as the lexicon has them; 0 is an unknown word.
UNKNOWN, GROUP, PERSON = 0, 15, 19
WORD_KINDS = {"n": ("NOUN", "PROPN"), "v": ("VERB", "AUX"), "a": ("ADJ",)}
_STRIDE = np.uint64(0x9E3779B97F4A7C15)
_HALF = np.uint64(32)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Parallel arrays, one place a word and word kind, in the order of ``keys``; place 0 stands for an unknown word.

    ``sense`` and ``second`` are WordNet's lexicographer files of the first two senses, ``event`` is the
    share of senses that name an event (1–8), ``verbal`` says whether a verb is its root, ``root`` is that verb's
    place for a noun ("agreement": "agree"), ``score`` is what the dictionary alone adds to the chance that the word
    is an event.
    """

    keys: npt.NDArray[np.uint32]
    sense: npt.NDArray[np.uint8]
    second: npt.NDArray[np.uint8]
    event: npt.NDArray[np.uint8]
    verbal: npt.NDArray[np.uint8]
    root: npt.NDArray[np.int32]
    score: npt.NDArray[np.int8]

    def entries(self, lemmas: Hashes, parts: Hashes, strings: StringStore) -> Places:
        """Return the place of each word, 0 for the unknown; ``parts`` are spaCy's parts of speech."""
        kinds = np.zeros(len(lemmas), dtype=np.uint64)
        for number, names in enumerate(WORD_KINDS.values(), start=1):
            for name in names:
                kinds[parts == np.uint64(strings[name])] = number
        wanted = word_keys(lemmas, kinds)
        places = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        return np.where((self.keys[places] == wanted) & (kinds > 0), places, 0)

    def noun(self, lemma: str, strings: StringStore) -> int:
        """Return the place of one noun."""
        lemmas, parts = np.array([[strings[lemma]], [strings["NOUN"]]], dtype=np.uint64)
        return int(self.entries(lemmas, parts, strings)[0])

    def senses_at(self, entries: Places) -> list[tuple[int, int]]:
        """Return the first two senses of the words at ``entries``."""
        return list(zip(self.sense[entries].tolist(), self.second[entries].tolist(), strict=True))

    def columns(self, entries: Places) -> dict[str, Hashes]:
        """Return the dictionary's facts of the words at ``entries`` as columns for the templates."""
        return {
            name: np.asarray(table[entries], dtype=np.uint64)
            for name, table in (
                ("sense", self.sense),
                ("second", self.second),
                ("event", self.event),
                ("verbal", self.verbal),
            )
        }


def word_keys(lemmas: Hashes, kinds: Hashes) -> npt.NDArray[np.uint32]:
    """Return the 32-bit keys of lemmas (spaCy's hashes) of the word kinds 1, 2, 3: noun, verb, adjective."""
    stirred = (lemmas ^ (kinds << np.uint64(7))) * _STRIDE
    return np.asarray(stirred >> _HALF, dtype=np.uint32)
