"""Vectors and pairs of mentions in, what tells two statements or two sayings apart or together out.

What compares two statements (``WORDING``) is weighed by ECB+, what compares two sayings (``SAYING``) by hand.
"""

import numpy as np

from timeline.merge.agreement import are_other_parts, count_one_loss, share_little, share_nothing, undo_each_other
from timeline.merge.compare import Pairs, as_rows, cosine, differ, disjoint, equal, overlap, share
from timeline.merge.rarity import Floats
from timeline.merge.vectors import Vectors

WORDING = ("name_shared", "numbers_differ", "nothing_shared")
# What each weighs, in log-odds, set by hand.
SAYING = {
    "near": 3.0,
    "sentence": 2.5,
    "told": 5.0,
    "agent": 1.5,
    "agent_differs": -2.0,
    "names": 0.5,
    "numbers_differ": -1.0,
    "same_document": -2.0,
    "little_shared": -1.5,
    "another_part": -3.0,
    "nobody_shared": -1.5,
    "opposite": -9.0,
}


def measure_wording(v: Vectors, pairs: Pairs) -> Floats:
    """Return the features that compare two statements beside their triggers, in the order of ``WORDING``."""
    a, b = pairs[:, 0], pairs[:, 1]
    columns = {
        "name_shared": share(v.names[a], v.names[b]),
        "numbers_differ": disjoint(v.counted[a], v.counted[b]) & ~count_one_loss(v, a, b),
        "nothing_shared": share_nothing(v, a, b, told=cosine(v.told, a, b)),
    }
    return as_rows(columns, WORDING)


def measure_saying(v: Vectors, pairs: Pairs) -> Floats:
    """Return the features that compare what two people say, in the order of ``SAYING``; the verbs count for nothing."""
    a, b = pairs[:, 0], pairs[:, 1]
    alike, told = cosine(v.sentence, a, b), cosine(v.told, a, b)
    speaker, names = equal(v.agent, a, b), overlap(v.names[a], v.names[b])
    columns = {
        "near": cosine(v.near, a, b),
        "sentence": alike,
        "told": told,
        "agent": speaker,
        "agent_differs": differ(v.agent, a, b),
        "names": np.minimum(names, 3),
        "numbers_differ": disjoint(v.counted[a], v.counted[b]),
        "same_document": v.document[a] == v.document[b],
        "little_shared": share_little(v, a, b, told=told),
        "another_part": are_other_parts(v, a, b, alike=alike, told=told),
        "nobody_shared": ~speaker & (names == 0) & (v.root[a] != v.root[b]),
        "opposite": undo_each_other(v, a, b),
    }
    return as_rows(columns, SAYING)
