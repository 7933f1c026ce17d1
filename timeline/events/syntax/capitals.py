"""Names that the tagger took for verbs and adverbs: "the Ever Given"; labels in, mended ones out."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.english.words import words

_MISREAD = words("VERB ADV ADJ INTJ")
_NO_NAMES = words("DET PRON CCONJ ADP")
_NOMINAL = words("nsubj nsubjpass dobj pobj poss appos conj")


def mend_names(
    texts: Sequence[str],
    *,
    lemmas: list[str],
    tags: list[str],
    pos: list[str],
    deps: list[str],
    heads: Sequence[int],
    kinds: Sequence[str],
) -> None:
    """Make one name of words with capitals where a noun should be; all lists hold one entry a word.

    ``kinds`` are those of named entities, of which such a word is no part.
    """
    for last in [
        i for i, (kind, dep) in enumerate(zip(pos, deps, strict=True)) if kind in _MISREAD and dep in _NOMINAL
    ]:
        first = last
        while first >= 0 and texts[first].istitle() and texts[first].isalpha() and not kinds[first]:
            if first < last and pos[first] in _NO_NAMES:
                break
            first -= 1
        for word in range(first + 1, last + 1 if first + 1 < last else first + 1):
            lemmas[word], tags[word], pos[word] = texts[word], "NNP", "PROPN"
            if heads[word] == last and word < last:
                deps[word] = "compound"
