"""Vectors and pairs of mentions in, what tells two statements or two sayings apart or together out.

The names stand in the order of the columns: what is learned from ECB+ (``WORDING``), and what compares two sayings
(``SAYING``).
"""

import numpy as np

from timeline.merge.agreement import are_other_parts, on_one_day, share_little, share_nothing, undo_each_other
from timeline.merge.compare import Pairs, cosine, differ, disjoint, equal, overlap, share
from timeline.merge.rarity import Floats, Yes
from timeline.merge.vectors import Vectors

WORDING = ("name_shared", "numbers_differ", "nothing_shared")
SAYING = (
    "near",
    "sentence",
    "told",
    "agent",
    "agent_differs",
    "names",
    "numbers_differ",
    "same_document",
    "little_shared",
    "another_part",
    "nobody_shared",
    "opposite",
)


def measure_wording(v: Vectors, pairs: Pairs) -> Floats:
    """Return the features that compare two statements beside their triggers, in the order of ``WORDING``."""
    a, b = pairs[:, 0], pairs[:, 1]
    columns = [
        share(v.names[a], v.names[b]),
        disjoint(v.counted[a], v.counted[b]) & ~_is_one_loss(v, pairs),
        share_nothing(v, a, b, told=cosine(v.told, a, b)),
    ]
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def measure_saying(v: Vectors, pairs: Pairs) -> Floats:
    """Return the features that compare what two people say, in the order of ``SAYING``; the verbs count for nothing."""
    a, b = pairs[:, 0], pairs[:, 1]
    alike, told = cosine(v.sentence, a, b), cosine(v.told, a, b)
    speaker, names = equal(v.agent, a, b), overlap(v.names[a], v.names[b])
    columns = [
        cosine(v.near, a, b),
        alike,
        told,
        speaker,
        differ(v.agent, a, b),
        np.minimum(names, 3),
        disjoint(v.counted[a], v.counted[b]),
        v.document[a] == v.document[b],
        share_little(v, a, b, told=told),
        are_other_parts(v, a, b, alike=alike, told=told),
        ~speaker & (names == 0) & (v.root[a] != v.root[b]),
        undo_each_other(v, a, b),
    ]
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def _is_one_loss(v: Vectors, pairs: Pairs) -> Yes:
    """Whether both count who suffered on one day, or by one cause: the count goes up as more are found."""
    a, b = pairs[:, 0], pairs[:, 1]
    return v.counts_loss[a] & v.counts_loss[b] & (on_one_day(v, a, b) | equal(v.agent, a, b))
