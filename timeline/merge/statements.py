"""Vectors and pairs of mentions in, what tells two statements apart or together beside their triggers out.

The names stand in the order of the columns: what is learned from ECB+ (``WORDING``), what speaks against two in a long
story, weighed by hand (``DOUBTS``), and what compares two sayings (``SAYING``).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from timeline.merge.compare import Pairs, cosine, differ, disjoint, equal, overlap, share
from timeline.merge.rarity import Floats, Yes
from timeline.merge.vectors import Vectors

WORDING = (
    "name_shared",
    "numbers_differ",
    "nothing_shared",
)
DOUBTS = (
    "nothing_shared",
    "another_cast",
    "same_document",
    "another_person",
    "opposite",
)
SAYING = (
    "near",
    "sentence",
    "told",
    "agent",
    "agent_differs",
    "names",
    "status_differs",
    "numbers_differ",
    "same_document",
    "nothing_shared",
)
_ENOUGH = 2
_BIRTHDAY = 1.5
_NEWS = 1
_ALIKE, _COPIED, _HALF, _MUCH, _SOME = 0.5, 0.9, 0.5, 0.5, 0.25


def tell_alike(v: Vectors, pairs: Pairs) -> Yes:
    """Whether it is not for the company of two articles to part what they tell: one day, or much the same words, or
    some of the same about the same one in the news of a day.

    An article three weeks on looks back at the first day in other company than the reports of that day, and a long
    story has another circle of articles every few days: the same sentence in two of them is still one thing told.
    """
    a, b = pairs[:, 0], pairs[:, 1]
    shared = cosine(v.told, a, b)
    same_words = (shared >= _MUCH) & ~name_others(v, pairs)
    same_news = (shared >= _SOME) & _is_one_cast(v, a, b) & (np.abs(v.published[a] - v.published[b]) <= _NEWS)
    alike: Yes = _on_one_day(v, a, b) | same_words | same_news
    return alike


def name_others(v: Vectors, pairs: Pairs) -> Yes:
    """Whether both name who acts or who suffers, and not the same: others may do it in the same words."""
    a, b = pairs[:, 0], pairs[:, 1]
    agents = _other_agents(v, a, b) & v.agent_named[a] & v.agent_named[b]
    patients = _other_patients(v, a, b) & v.patient_named[a] & v.patient_named[b]
    others: Yes = agents | patients
    return others


def _other_agents(v: Vectors, a: NDArray[np.int64], b: NDArray[np.int64]) -> Yes:
    """Whether others act: those of another key, or of the same with other given names or from another country."""
    others: Yes = differ(v.agent, a, b) | (equal(v.agent, a, b) & disjoint(v.agent_marks[a], v.agent_marks[b]))
    return others


def _other_patients(v: Vectors, a: NDArray[np.int64], b: NDArray[np.int64]) -> Yes:
    others: Yes = differ(v.patient, a, b) | (equal(v.patient, a, b) & disjoint(v.patient_marks[a], v.patient_marks[b]))
    return others


def _meet(v: Vectors, a: NDArray[np.int64], b: NDArray[np.int64]) -> Yes:
    """Whether the same one acts in both, or suffers in both."""
    agents = equal(v.agent, a, b) & ~_other_agents(v, a, b)
    met: Yes = agents | (equal(v.patient, a, b) & ~_other_patients(v, a, b))
    return met


def measure_wording(v: Vectors, pairs: Pairs) -> Floats:
    """Return the features that compare two statements beside their triggers, in the order of ``WORDING``."""
    a, b = pairs[:, 0], pairs[:, 1]
    columns = [
        share(v.names[a], v.names[b]),
        disjoint(v.counted[a], v.counted[b]) & ~_is_one_loss(v, pairs),
        _nothing_shared(v, a, b),
    ]
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def measure_doubts(v: Vectors, pairs: Pairs) -> Floats:
    """Return what speaks against two statements where a story has many of the kind, in the order of ``DOUBTS``.

    Others who act or suffer, and a second sentence of the same article, count less the more the sentences share, others
    with names only in a sentence that is all but copied;
    "the ship" and its name may be one, so they count half.
    """
    a, b = pairs[:, 0], pairs[:, 1]
    alike, others = cosine(v.sentence, a, b), name_others(v, pairs)
    unlike = np.maximum(0, 1 - alike / np.where(others, _COPIED, _ALIKE))
    apart = np.maximum(
        _other_agents(v, a, b) * np.where(v.agent_named[a] == v.agent_named[b], 1, _HALF),
        _other_patients(v, a, b) * np.where(v.patient_named[a] == v.patient_named[b], 1, _HALF),
    )
    columns = [
        _nothing_shared(v, a, b) & ~_is_one_deed(v, a, b),
        np.where(_meet(v, a, b) & ~others, 0, apart) * unlike,
        (v.document[a] == v.document[b]) * unlike,
        _is_another(v, a, b),
        (v.opposite[a] == v.root[b]) | (v.root[a] == v.opposite[b]),
    ]
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def measure_saying(v: Vectors, pairs: Pairs) -> Floats:
    """Return the features that compare what two people say, in the order of ``SAYING``; the verbs count for nothing."""
    a, b = pairs[:, 0], pairs[:, 1]
    columns = [
        cosine(v.near, a, b),
        cosine(v.sentence, a, b),
        cosine(v.told, a, b),
        equal(v.agent, a, b),
        differ(v.agent, a, b),
        np.minimum(overlap(v.names[a], v.names[b]), 3),
        v.negative[a] != v.negative[b],
        disjoint(v.counted[a], v.counted[b]),
        v.document[a] == v.document[b],
        _nothing_shared(v, a, b),
    ]
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def _on_one_day(v: Vectors, a: NDArray[np.int64], b: NDArray[np.int64]) -> Yes:
    """Whether both texts give the same date, or hours of one day."""
    days = np.maximum(v.end - v.start, 1)
    same_day = (v.start[a] < v.end[b]) & (v.start[b] < v.end[a]) & (days[a] == 1) & (days[b] == 1)
    same: Yes = same_day | ((v.start[a] == v.start[b]) & (v.end[a] == v.end[b]))
    return same


def _is_one_loss(v: Vectors, pairs: Pairs) -> Yes:
    """Whether both count who suffered on one day, or by one cause: the count goes up as more are found."""
    a, b = pairs[:, 0], pairs[:, 1]
    one: Yes = v.counts_loss[a] & v.counts_loss[b] & (_on_one_day(v, a, b) | equal(v.agent, a, b))
    return one


def _is_one_cast(v: Vectors, a: NDArray[np.int64], b: NDArray[np.int64]) -> Yes:
    """Whether the same one does it or suffers it, and nobody else."""
    one: Yes = _meet(v, a, b) & ~_other_agents(v, a, b) & ~_other_patients(v, a, b)
    return one


def _is_one_deed(v: Vectors, a: NDArray[np.int64], b: NDArray[np.int64]) -> Yes:
    """Whether the same one does or suffers the same on one day."""
    same = (v.root[a] == v.root[b]) | share(v.meanings[a], v.meanings[b])
    one: Yes = same & _on_one_day(v, a, b) & _is_one_cast(v, a, b)
    return one


def _is_another(v: Vectors, a: NDArray[np.int64], b: NDArray[np.int64]) -> Yes:
    """Whether people of one kind are not the same: another age, sex, country or given name, or one and a crowd."""
    years = np.abs(v.ages[a][:, :, None] - v.ages[b][:, None, :]).reshape(len(a), -1)
    closest = np.where(np.isnan(years), np.inf, years).min(axis=1)
    aged = ~np.isnan(v.ages[:, 0])
    others: Yes = aged[a] & aged[b] & (closest > _BIRTHDAY)
    one, crowd = v.patient_named & ~v.counts_loss, v.counts_loss & ~v.patient_named
    others |= (one[a] & crowd[b]) | (one[b] & crowd[a])
    sides = ((v.agent, v.agent_named, v.agent_marks), (v.patient, v.patient_named, v.patient_marks))
    for side, (key, named, marks) in enumerate(sides):
        alike = equal(key, a, b) | (~named[a] & ~named[b])
        others |= (alike & disjoint(marks[a], marks[b])) | differ(v.sexes[:, side], a, b)
    return others


def _nothing_shared(v: Vectors, a: NDArray[np.int64], b: NDArray[np.int64]) -> Yes:
    """Whether both tell enough beyond names and triggers, and none of it is the same."""
    enough = v.told.terms[:, :_ENOUGH].min(axis=1) >= 0
    apart: Yes = enough[a] & enough[b] & (cosine(v.told, a, b) == 0)
    return apart
