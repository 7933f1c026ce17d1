"""Vectors and pairs of mentions in, one row of features a pair out."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from timeline.merge.compare import Pairs, cosine, disjoint, in_parts, overlap, share
from timeline.merge.embed import EMBED_FEATURES, compare_embedded
from timeline.merge.neighbours import compare_company, mean_of_nearest
from timeline.merge.rarity import Floats, Yes
from timeline.merge.vectors import Vectors

_COMPANY = ("company_5", "local_company_5", "local_company_10", "wider_company_10")
FEATURES = (
    "same_lemma",
    "same_root",
    "same_meaning",
    "amounts",
    *_COMPANY,
    "sentence",
    "near",
    "names",
    "patient",
    "numbers_differ",
    "rarity",
    "reports",
    "reports_both",
    "told_first",
    "used_elsewhere",
    "likeness",
    "word_before",
    "word_after",
    "content_before",
    "content_after",
    "same_written",
    "same_class",
)
_NEIGHBOURS, _MIDDLING, _LOWEST, _MOST = 8, 0.35, 0.05, 1.6
_COMPANY_SIZES = (5, 10)


def name_features(*, embedded: bool) -> tuple[str, ...]:
    """Return the names of the features that a forest looks at."""
    return FEATURES + EMBED_FEATURES if embedded else FEATURES


def measure_pairs(vectors: Vectors, pairs: Pairs) -> Floats:
    """Return the features of ``pairs`` (shape ``(n, 2)``), in the order of ``name_features``."""
    width = len(name_features(embedded=vectors.embedded is not None))
    return np.concatenate([np.zeros((0, width), dtype=np.float32), *measure_in_parts(vectors, pairs)])


def measure_in_parts(vectors: Vectors, pairs: Pairs, *, anywhere: Yes | None = None) -> Iterator[Floats]:
    """Yield the features of ``pairs`` for some thousands at a time, in order.

    The company of their articles does not part those that are told alike ``anywhere``, as tell_alike finds them.
    """
    if not len(pairs):
        return
    articles = _compare_documents(vectors, pairs)
    if anywhere is not None:
        articles[anywhere, 1:] = 1
    parts = (_measure(vectors, part, known) for part, known in zip(in_parts(pairs), in_parts(articles), strict=True))
    if vectors.embedded is None:
        yield from parts
    else:
        meant = in_parts(compare_embedded(vectors.embedded, pairs))
        yield from (np.hstack(both) for both in zip(parts, meant, strict=True))


def _measure(v: Vectors, pairs: Pairs, articles: Floats) -> Floats:
    a, b = pairs[:, 0], pairs[:, 1]
    lemma = v.lemma[a] == v.lemma[b]
    root = v.root[a] == v.root[b]
    columns = [
        lemma,
        root & ~lemma,
        share(v.meanings[a], v.meanings[b]) & ~root,
        *articles.T,
        cosine(v.sentence, a, b),
        cosine(v.near, a, b),
        np.minimum(overlap(v.names[a], v.names[b]), 3),
        share(v.patient[a], v.patient[b]),
        disjoint(v.numbers[a], v.numbers[b]),
        np.minimum(v.rarity[a], v.rarity[b]),
        v.reports[a] != v.reports[b],
        v.reports[a] & v.reports[b],
        np.minimum(v.closeness[a], v.closeness[b]),
        np.where(root, 0, _used_elsewhere(v, a, b)),
        v.likeness.of(v.lemma[a], v.lemma[b]),
        *(v.beside[a, at] == v.beside[b, at] for at in range(v.beside.shape[1])),
        v.written[a] == v.written[b],
        v.event_class[a] == v.event_class[b],
    ]
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def _compare_documents(v: Vectors, pairs: Pairs) -> Floats:
    """Return how many figures the two documents of each pair have in common, and the company they keep."""
    count = len(v.topics)
    codes = v.document[pairs[:, 0]].astype(np.int64) * count + v.document[pairs[:, 1]]
    unique, inverse = np.unique(codes, return_inverse=True)
    one, other = unique // count, unique % count
    apart = one != other
    compared: Floats = np.ones((len(unique), 1 + len(_COMPANY)), dtype=np.float32)
    met = np.stack([one[apart], other[apart]], axis=1)
    compared[apart, 0] = _cosines(v.amounts, met)
    compared[apart, 1:] = _compare_company(met, _cosines(v.topics, met), count)
    documents: Floats = compared[inverse.reshape(-1)]
    return documents


def _compare_company(pairs: Pairs, alike: Floats, count: int) -> Floats:
    """Return how far two documents are near to the same others, in the order of ``_COMPANY``.

    That is by their words, by their words against their neighbourhoods, and to those that keep the same company. A
    cosine of .4 is much where documents differ and little in a pile about one subject: those against neighbourhoods
    are divided by how alike each document is to those nearest to it. Two stories of one kind, two quakes or two fights
    of one boxer, share most of their words: whose articles are like whose tells the stories apart better than one
    article of each does.
    """
    near = mean_of_nearest(pairs, alike, count=count, nearest=_NEIGHBOURS, middling=_MIDDLING)
    near = np.maximum(near, np.float32(_LOWEST))
    local = np.minimum(alike / np.sqrt(near[pairs[:, 0]] * near[pairs[:, 1]]), _MOST) / np.float32(_MOST)
    few, many = _COMPANY_SIZES
    circle = compare_company(pairs, local, count=count, nearest=many)
    company = [
        compare_company(pairs, alike, count=count, nearest=few),
        compare_company(pairs, local, count=count, nearest=few),
        circle,
        compare_company(pairs, circle, count=count, nearest=many),
    ]
    return np.stack(company, axis=1)


def _used_elsewhere(v: Vectors, a: NDArray[np.int64], b: NDArray[np.int64]) -> Floats:
    """Return how many of the two triggers stand in the article of the other: then that one tells both."""
    triggers, words = v.trigger.tolist(), v.topics
    documents = v.document.tolist()
    return np.array(
        [
            (triggers[one] in words[documents[other]]) + (triggers[other] in words[documents[one]])
            for one, other in zip(a.tolist(), b.tolist(), strict=True)
        ],
        dtype=np.float32,
    )


def _cosines(documents: Sequence[Mapping[int, float]], pairs: Pairs) -> Floats:
    return np.array([_dot(documents[a], documents[b]) for a, b in pairs.tolist()], dtype=np.float32)


def _dot(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    return sum([one[term] * other[term] for term in one.keys() & other.keys()])
