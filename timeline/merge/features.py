"""Vectors and pairs of mentions in, one row of features a pair out."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from timeline.merge.compare import Pairs, cosine, differ, disjoint, equal, overlap, share
from timeline.merge.embed import EMBED_FEATURES, compare_embedded
from timeline.merge.neighbours import compare_company, mean_of_nearest
from timeline.merge.rarity import Floats, Yes
from timeline.merge.vectors import Vectors

# What _compare_documents measures, in its order.
_OF_DOCUMENTS = (
    "topic",
    "figures",
    "lead",
    "amounts",
    "local_topic",
    "local_figures",
    "local_lead",
    "company_5",
    "company_10",
    "company_20",
    "local_company_5",
    "local_company_10",
    "local_company_20",
    "wider_company_10",
    "wider_company_20",
)
FEATURES = (
    "same_lemma",
    "same_root",
    "same_meaning",
    "same_broader",
    "topic",
    "topic_high",
    "figures",
    "figures_none",
    *_OF_DOCUMENTS[2:],
    "named",
    "named_none",
    "sentence",
    "near",
    "same_document",
    "names",
    "agent",
    "agent_differs",
    "patient",
    "patient_differs",
    "crossed",
    "place",
    "place_differs",
    "numbers",
    "numbers_differ",
    "rarity",
    "reports",
    "reports_both",
    "distance",
    "told_first",
    "weight",
    "used_elsewhere",
    "likeness",
    "amounts_shared",
    "amounts_differ",
    "word_before",
    "word_after",
    "content_before",
    "content_after",
    "same_written",
    "both_capital",
    "same_tense",
    "same_class",
)
_CHUNK = 8_192
_NEIGHBOURS, _MIDDLING, _LOWEST, _MOST = 8, 0.35, 0.05, 1.6
_COMPANY = (5, 10, 20)


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
    topics = _compare_documents(vectors, pairs)
    if anywhere is not None:
        topics[np.ix_(anywhere, np.array(["company" in name for name in _OF_DOCUMENTS]))] = 1
    embedded = None if vectors.embedded is None else compare_embedded(vectors.embedded, pairs)
    for at in range(0, len(pairs), _CHUNK):
        part = pairs[at : at + _CHUNK]
        rows = _measure(vectors, part[:, 0], part[:, 1], topics[at : at + _CHUNK])
        yield rows if embedded is None else np.hstack([rows, embedded[at : at + _CHUNK]])


def _measure(v: Vectors, a: NDArray[np.int64], b: NDArray[np.int64], topic: Floats) -> Floats:
    lemma = v.lemma[a] == v.lemma[b]
    root = v.root[a] == v.root[b]
    meaning = share(v.meanings[a], v.meanings[b])
    broader = share(np.hstack([v.broader[a], v.meanings[a]]), np.hstack([v.broader[b], v.meanings[b]]))
    same_document = v.document[a] == v.document[b]
    named = cosine(v.named, a, b)
    names = overlap(v.names[a], v.names[b])
    columns = [
        lemma,
        root & ~lemma,
        meaning & ~root,
        broader & ~meaning & ~root,
        topic[:, 0],
        topic[:, 0] > 0.3,
        topic[:, 1],
        topic[:, 1] < 0.05,
        *topic.T[2:],
        named,
        (named == 0) & (v.named.terms[a, 0] >= 0) & (v.named.terms[b, 0] >= 0),
        cosine(v.sentence, a, b),
        cosine(v.near, a, b),
        same_document,
        np.minimum(names, 3),
        equal(v.agent, a, b),
        differ(v.agent, a, b),
        equal(v.patient, a, b),
        differ(v.patient, a, b),
        ((v.agent[a] == v.patient[b]) & (v.agent[a] >= 0)) | ((v.patient[a] == v.agent[b]) & (v.patient[a] >= 0)),
        equal(v.place, a, b),
        differ(v.place, a, b),
        np.minimum(overlap(v.numbers[a], v.numbers[b]), 2),
        disjoint(v.numbers[a], v.numbers[b]),
        np.minimum(v.rarity[a], v.rarity[b]),
        v.reports[a] != v.reports[b],
        v.reports[a] & v.reports[b],
        np.where(same_document, np.minimum(np.abs(v.position[a] - v.position[b]) / 1000, 3), 0),
        np.minimum(v.closeness[a], v.closeness[b]),
        np.minimum(v.weight[a], v.weight[b]),
        np.where(root, 0, _used_elsewhere(v, a, b)),
        v.likeness.of(v.lemma[a], v.lemma[b]),
        np.minimum(overlap(v.amounts_said[a], v.amounts_said[b]), 2),
        disjoint(v.amounts_said[a], v.amounts_said[b]),
        *(v.beside[a, at] == v.beside[b, at] for at in range(v.beside.shape[1])),
        v.written[a] == v.written[b],
        v.capital[a] & v.capital[b],
        v.tense[a] == v.tense[b],
        v.event_class[a] == v.event_class[b],
    ]
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def _compare_documents(v: Vectors, pairs: Pairs) -> Floats:
    """Return how alike the two documents of each pair are: in each view, in the first three of them against
    their neighbourhoods, and by the company they keep.

    A cosine of .4 is much where documents differ and little in a pile about one subject: those against neighbourhoods
    are divided by how alike each document is to those nearest to it.
    """
    count, views = len(v.topics), (v.topics, v.figures, v.leads, v.amounts)
    codes = v.document[pairs[:, 0]].astype(np.int64) * count + v.document[pairs[:, 1]]
    unique, inverse = np.unique(codes, return_inverse=True)
    one, other = unique // count, unique % count
    plain = np.array(
        [[1.0] * 4 if a == b else [_dot(view[a], view[b]) for view in views] for a, b in zip(one, other, strict=True)],
        dtype=np.float32,
    ).reshape(-1, 4)
    near = np.stack([_neighbourhood(one, other, plain[:, at], count) for at in range(3)], axis=1)
    local = np.minimum(plain[:, :3] / np.sqrt(near[one] * near[other]), _MOST)
    local[one == other] = _MOST
    company = _compare_company(one, other, plain[:, :3].mean(axis=1), count)
    views_of_pairs: Floats = np.hstack([plain, local.astype(np.float32), company])[inverse.reshape(-1)]
    return views_of_pairs


def _compare_company(one: NDArray[np.int64], other: NDArray[np.int64], alike: Floats, count: int) -> Floats:
    """Return how far two documents are near to the same others: by their words, against their neighbourhoods, and to
    those that keep the same company; for stories of few articles and of many.

    Two stories of one kind, two quakes or two fights of one boxer, share most of their words: whose articles are like
    whose tells the stories apart better than one article of each does.
    """
    apart = one != other
    pairs = np.stack([one[apart], other[apart]], axis=1)
    near = _neighbourhood(one, other, alike, count)
    against = np.minimum(alike / np.sqrt(near[one] * near[other]), _MOST)[apart] / np.float32(_MOST)
    plain = [compare_company(pairs, alike[apart], count=count, nearest=nearest) for nearest in _COMPANY]
    local = [compare_company(pairs, against, count=count, nearest=nearest) for nearest in _COMPANY]
    wider = [
        compare_company(pairs, company, count=count, nearest=nearest)
        for company, nearest in zip(local[1:], _COMPANY[1:], strict=True)
    ]
    company = np.ones((len(one), len(plain + local + wider)), dtype=np.float32)
    company[apart] = np.stack(plain + local + wider, axis=1)
    return company


def _neighbourhood(one: NDArray[np.int64], other: NDArray[np.int64], cosines: Floats, count: int) -> Floats:
    """Return for each document the mean of its best cosines, as if some middling ones were always there."""
    apart = one != other
    pairs = np.stack([one[apart], other[apart]], axis=1)
    near = mean_of_nearest(pairs, cosines[apart], count=count, nearest=_NEIGHBOURS, middling=_MIDDLING)
    lowest: Floats = np.maximum(near, np.float32(_LOWEST))
    return lowest


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


def _dot(one: dict[int, float], other: dict[int, float]) -> float:
    return sum([one[term] * other[term] for term in one.keys() & other.keys()])
