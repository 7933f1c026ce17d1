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
    nouns = [i for i, (kind, dep) in enumerate(zip(pos, deps, strict=True)) if kind in _MISREAD and dep in _NOMINAL]
    for last in nouns:
        first = last
        while first and _is_capital(texts[first - 1], kinds[first - 1]) and pos[first - 1] not in _NO_NAMES:
            first -= 1
        # One capital may just begin a sentence.
        if first == last or not _is_capital(texts[last], kinds[last]):
            continue
        for word in range(first, last + 1):
            lemmas[word], tags[word], pos[word] = texts[word], "NNP", "PROPN"
            if heads[word] == last != word:
                deps[word] = "compound"


def _is_capital(text: str, kind: str) -> bool:
    return text.istitle() and text.isalpha() and not kind
