"""Mentions in, pairs that could be the same event out: by shared keys, each key's crowd looked at in a window.

A key is two signs that mentions share: the root or a meaning of the trigger together with a name, a rare
word of the sentence or of the article; two rare words of the sentence; or who says something. Mentions under
one key are put in time order and each meets the next few, so the work grows with the number of mentions, not
its square.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from timeline.merge.features import Pairs
from timeline.merge.vectors import Ints, Vectors

_WINDOW = 12
_PARTNERS = 12
_PARTS = 8
_SENTENCE_WORDS, _TOPIC_WORDS, _MEANINGS, _NAMES, _PAIRED_WORDS = 6, 6, 2, 4, 4
_SPREAD = np.int64(1 << 22)

_Keys = NDArray[np.int64]


def find_candidates(vectors: Vectors) -> Pairs:
    """Return pairs ``(a, b)`` with ``a < b``, each once and in order; shape ``(n, 2)``."""
    count = len(vectors.lemma)
    who, keys = _entries(vectors)
    time = np.where(np.isnan(vectors.start), vectors.published, vectors.start)
    rank = np.argsort(np.argsort(time, kind="stable"), kind="stable")
    found, times = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int32)]
    for part in range(_PARTS):
        mine = keys % _PARTS == part
        pairs, shared = _meet(who[mine], keys[mine], rank, vectors.place_in_text)
        found.append(pairs)
        times.append(shared)
    pairs, number = np.unique(np.concatenate(found), return_inverse=True)
    keys_shared = np.bincount(number, weights=np.concatenate(times), minlength=len(pairs)).astype(np.int64)
    kept = pairs[_among_best(pairs // count, pairs % count, keys_shared)]
    return np.stack([kept // count, kept % count], axis=1)


def _meet(who: _Keys, keys: _Keys, rank: _Keys, place_in_text: Ints) -> tuple[_Keys, NDArray[np.int32]]:
    """Return the codes ``a * count + b`` of pairs that stand near each other under a key, and under how many."""
    count = len(rank)
    order = np.lexsort((rank[who], keys))
    who, keys = _crowds(who[order], keys[order])
    codes = [np.zeros(0, dtype=np.int64)]
    for step in range(1, _WINDOW + 1):
        same = keys[step:] == keys[:-step]
        one, other = who[step:][same], who[:-step][same]
        apart = place_in_text[one] != place_in_text[other]
        codes.append((np.minimum(one, other) * count + np.maximum(one, other))[apart])
    pairs, shared = np.unique(np.concatenate(codes), return_counts=True)
    return pairs, shared.astype(np.int32)


def _entries(v: Vectors) -> tuple[_Keys, _Keys]:
    """Return who has which key: two arrays of the same length."""
    topics = np.full((len(v.topics), _TOPIC_WORDS), -1, dtype=np.int64)
    for at, topic in enumerate(v.topics):
        best = list(topic)[:_TOPIC_WORDS]
        topics[at, : len(best)] = best
    words = v.sentence.terms[:, :_SENTENCE_WORDS].astype(np.int64)
    names = _apart(v.names[:, :_NAMES].astype(np.int64), 1)
    triggers = np.hstack([_apart(v.root[:, None].astype(np.int64), 2), _apart(v.meanings[:, :_MEANINGS], 3)])
    signs = np.hstack([words, names, _apart(topics[v.document], 4)])
    columns = [_cross(triggers[:, at], signs[:, by]) for at in range(triggers.shape[1]) for by in range(signs.shape[1])]
    rare = np.hstack([words[:, :_PAIRED_WORDS], names[:, :1]])
    for at, by in combinations(range(rare.shape[1]), 2):
        one, other = rare[:, at], rare[:, by]
        columns.append(_cross(np.minimum(one, other), np.maximum(one, other)))
    subjects = _apart(topics[v.document], 5)
    columns += [_cross(words[:, at], subjects[:, by]) for at in range(_PAIRED_WORDS) for by in range(_TOPIC_WORDS)]
    columns.append(np.where(v.reports, _apart(v.agent, 6), -1))
    alive = [np.nonzero(column >= 0)[0] for column in columns]
    keys = np.concatenate([column[there] for column, there in zip(columns, alive, strict=True)])
    return np.concatenate(alive), keys


def _crowds(who: _Keys, keys: _Keys) -> tuple[_Keys, _Keys]:
    """Leave out the keys, which are in order, that only one mention has."""
    again = keys[1:] == keys[:-1]
    shared = np.zeros(len(keys), dtype=np.bool_)
    shared[1:] |= again
    shared[:-1] |= again
    return who[shared], keys[shared]


def _apart(keys: NDArray[np.integer], kind: int) -> _Keys:
    """Move the numbers of one kind of key out of the way of the others; none stays none."""
    wide = keys.astype(np.int64)
    return np.where(wide < 0, -1, wide + kind * _SPREAD)


def _cross(one: _Keys, other: _Keys) -> _Keys:
    return np.where((one < 0) | (other < 0), -1, one * (8 * _SPREAD) + other)


def _among_best(one: _Keys, other: _Keys, shared: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether a pair is among the best, by keys shared, of either of its two mentions."""
    best = np.zeros(len(one), dtype=np.bool_)
    for side in (one, other):
        order = np.lexsort((np.arange(len(one)), -shared, side))
        starts = np.searchsorted(side[order], side[order], side="left")
        best[order] |= np.arange(len(one)) - starts < _PARTNERS
    return best
