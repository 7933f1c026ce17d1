"""Mentions in, pairs that could be the same event out: by shared keys, each key's crowd looked at in a window.

A key is two signs that mentions share: the root or a meaning of the trigger together with a name, a rare
word of the sentence or of the article; two rare words of the sentence, or one and the day that the text gives; or
who says something. Mentions under one key are put in time order and each meets the next few, so the work grows with
the number of mentions, not its square.
"""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from timeline.merge.compare import Pairs
from timeline.merge.rarity import Ints
from timeline.merge.vectors import Vectors

_WINDOW = 12
_PARTNERS = 12
# Many keys are gone through in parts, which fit into memory and, mostly, into the processor's cache.
_PARTS, _AT_ONCE = 32, 100_000
_SENTENCE_WORDS, _TOPIC_WORDS, _MEANINGS, _NAMES, _PAIRED_WORDS = 6, 6, 2, 4, 4
_SPREAD = np.int64(1 << 22)
_MOST = 1 << 10  # more keys than two mentions can share

_Keys = NDArray[np.int64]


def find_candidates(vectors: Vectors) -> Pairs:
    """Return pairs ``(a, b)`` with ``a < b``, each once and in order; shape ``(n, 2)``."""
    count = len(vectors.lemma)
    time = np.where(np.isnan(vectors.start), vectors.published, vectors.start)
    order = np.argsort(time, kind="stable")
    who, keys = _entries(vectors, order)
    tallies = [_meet(who[part], keys[part], count=count, place_in_text=vectors.place_in_text) for part in _deal(keys)]
    del who, keys
    pairs, shared = _add_up(tallies)
    kept = pairs[_among_best(pairs // count, shared) | _among_best(pairs % count, shared)]
    return np.stack([kept // count, kept % count], axis=1)


def _deal(keys: _Keys) -> list[NDArray[np.intp]]:
    """Return the places of the keys in parts, each in order; equal keys are in one part."""
    parts = 1 + min(_PARTS - 1, len(keys) // _AT_ONCE)
    part = (keys % parts).astype(np.uint8)
    ends = np.cumsum(np.bincount(part, minlength=parts))
    return np.split(np.argsort(part, kind="stable"), ends[:-1])


def _meet(who: Ints, keys: _Keys, *, count: int, place_in_text: Ints) -> _Keys:
    """Return the pairs that stand near each other under a key, and under how many: ``(a * count + b) * _MOST + keys``.

    The entries are in time order.
    """
    order = np.argsort(keys, kind="stable")
    who, keys = _crowds(who[order], keys[order])
    codes = [np.zeros(0, dtype=np.int64)]
    for step in range(1, _WINDOW + 1):
        same = keys[step:] == keys[:-step]
        one, other = who[step:][same], who[:-step][same]
        apart = place_in_text[one] != place_in_text[other]
        one, other = one[apart], other[apart]
        codes.append(np.minimum(one, other).astype(np.int64) * count + np.maximum(one, other))
    # The pairs come in runs that are nearly in order: a stable sort, which looks for them, takes half the time.
    met = np.concatenate(codes)
    met.sort(kind="stable")
    first = _firsts(met)
    shared = np.diff(first, append=len(met))
    return met[first] * _MOST + np.minimum(shared, _MOST - 1)


def _add_up(tallies: list[_Keys]) -> tuple[_Keys, Ints]:
    """Return the pairs of all parts, each once and in order, and under how many keys each stands."""
    found = np.concatenate(tallies)
    tallies.clear()
    found.sort(kind="stable")
    pairs = found // _MOST
    first = _firsts(pairs)
    shared = np.add.reduceat((found % _MOST).astype(np.int32), first) if len(first) else np.zeros(0, dtype=np.int32)
    return pairs[first], shared


def _firsts(ordered: _Keys) -> NDArray[np.intp]:
    """Return where each number stands first."""
    return np.nonzero(np.diff(ordered, prepend=-1))[0]


def _entries(v: Vectors, order: _Keys) -> tuple[Ints, _Keys]:
    """Return who has which key: two arrays of the same length, one mention after the other in the order given."""
    topics = np.full((len(v.topics), _TOPIC_WORDS), -1, dtype=np.int64)
    for at, topic in enumerate(v.topics):
        best = list(topic)[:_TOPIC_WORDS]
        topics[at, : len(best)] = best
    documents = v.document[order]
    words = v.sentence.terms[order, :_SENTENCE_WORDS].astype(np.int64)
    names = _apart(v.names[order, :_NAMES], 1)
    triggers = np.hstack([_apart(v.root[order, None], 2), _apart(v.meanings[order, :_MEANINGS], 3)])
    signs = np.hstack([words, names, _apart(topics[documents], 4)])
    columns = [_cross(triggers[:, at], signs[:, by]) for at in range(triggers.shape[1]) for by in range(signs.shape[1])]
    rare = np.hstack([words[:, :_PAIRED_WORDS], names[:, :1]])
    for at, by in combinations(range(rare.shape[1]), 2):
        one, other = rare[:, at], rare[:, by]
        columns.append(_cross(np.minimum(one, other), np.maximum(one, other)))
    subjects = _apart(topics[documents], 5)
    columns += [_cross(words[:, at], subjects[:, by]) for at in range(_PAIRED_WORDS) for by in range(_TOPIC_WORDS)]
    days = _apart(np.floor(np.nan_to_num(v.start[order], nan=-1)).astype(np.int64), 7)
    columns += [_cross(days, words[:, at]) for at in range(words.shape[1])]
    columns.append(np.where(v.reports[order], _apart(v.agent[order], 6), -1))
    keys = np.stack(columns, axis=1)
    columns.clear()
    there = keys >= 0
    return np.repeat(order.astype(np.int32), there.sum(axis=1)), keys[there]


def _crowds(who: Ints, keys: _Keys) -> tuple[Ints, _Keys]:
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


def _among_best(side: _Keys, shared: Ints) -> NDArray[np.bool_]:
    """Whether a pair is among the best, by keys shared and then by order, of the mention at this side of it."""
    order = np.argsort(side * _MOST + (_MOST - shared), kind="stable")
    ordered = side[order]
    best = np.ones(len(side), dtype=np.bool_)
    best[order[_PARTNERS:]] = ordered[_PARTNERS:] != ordered[:-_PARTNERS]
    return best
