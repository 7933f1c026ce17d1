"""Vectors and pairs of mentions in, whether two agree on who, when, where and what out: one answer a pair."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from timeline.merge.compare import Pairs, cosine, differ, disjoint, equal, share
from timeline.merge.rarity import Floats, Yes
from timeline.merge.vectors import Vectors

_ENOUGH = 2
_NEWS = 1
COPIED, _MUCH, SOME = 0.9, 0.5, 0.25

Side = NDArray[np.int64]


def tell_alike(v: Vectors, pairs: Pairs) -> Yes:
    """Whether it is not for the company of two articles to part what they tell: one day, or much the same words, or
    some of the same about the same one in the news of a day.

    An article three weeks on looks back at the first day in other company than the reports of that day, and a long
    story has another circle of articles every few days: the same sentence in two of them is still one thing told.
    """
    a, b = pairs[:, 0], pairs[:, 1]
    shared = cosine(v.told, a, b)
    same_words = (shared >= _MUCH) & ~name_others(v, pairs)
    same_news = (shared >= SOME) & is_one_cast(v, a, b) & (np.abs(v.published[a] - v.published[b]) <= _NEWS)
    alike: Yes = on_one_day(v, a, b) | same_words | same_news
    return alike


def name_others(v: Vectors, pairs: Pairs) -> Yes:
    """Whether both name who acts or who suffers, and not the same: others may do it in the same words."""
    a, b = pairs[:, 0], pairs[:, 1]
    agents = other_agents(v, a, b) & v.agent_named[a] & v.agent_named[b]
    patients = other_patients(v, a, b) & v.patient_named[a] & v.patient_named[b]
    others: Yes = agents | patients
    return others


def tell_known(v: Vectors, pairs: Pairs) -> Yes:
    """Whether one article tells both, or both name the same one who does the same: what news goes back to."""
    a, b = pairs[:, 0], pairs[:, 1]
    agents = equal(v.agent, a, b) & v.agent_named[a] & v.agent_named[b]
    patients = equal(v.patient, a, b) & v.patient_named[a] & v.patient_named[b]
    known: Yes = ((agents | patients) & (v.root[a] == v.root[b])) | (v.document[a] == v.document[b])
    return known


def other_agents(v: Vectors, a: Side, b: Side) -> Yes:
    """Whether others act: those of another key, or of the same with other given names or from another country."""
    others: Yes = differ(v.agent, a, b) | (equal(v.agent, a, b) & disjoint(v.agent_marks[a], v.agent_marks[b]))
    return others


def other_patients(v: Vectors, a: Side, b: Side) -> Yes:
    """Whether others suffer, likewise."""
    others: Yes = differ(v.patient, a, b) | (equal(v.patient, a, b) & disjoint(v.patient_marks[a], v.patient_marks[b]))
    return others


def share_somebody(v: Vectors, a: Side, b: Side) -> Yes:
    """Whether the same one acts in both, or suffers in both."""
    agents = equal(v.agent, a, b) & ~other_agents(v, a, b)
    met: Yes = agents | (equal(v.patient, a, b) & ~other_patients(v, a, b))
    return met


def on_one_day(v: Vectors, a: Side, b: Side) -> Yes:
    """Whether both texts give the same date, or hours of one day."""
    days = np.maximum(v.end - v.start, 1)
    same_day = (v.start[a] < v.end[b]) & (v.start[b] < v.end[a]) & (days[a] == 1) & (days[b] == 1)
    same: Yes = same_day | ((v.start[a] == v.start[b]) & (v.end[a] == v.end[b]))
    return same


def is_one_cast(v: Vectors, a: Side, b: Side) -> Yes:
    """Whether the same one does it or suffers it, and nobody else."""
    one: Yes = share_somebody(v, a, b) & ~other_agents(v, a, b) & ~other_patients(v, a, b)
    return one


def is_one_deed(v: Vectors, a: Side, b: Side) -> Yes:
    """Whether the same one does or suffers the same on one day."""
    same = (v.root[a] == v.root[b]) | share(v.meanings[a], v.meanings[b])
    one: Yes = same & on_one_day(v, a, b) & is_one_cast(v, a, b)
    return one


def share_nothing(v: Vectors, a: Side, b: Side, *, told: Floats) -> Yes:
    """Whether both tell enough beyond names and triggers, and none of it is the same; ``told`` is how much is."""
    enough = v.told.terms[:, :_ENOUGH].min(axis=1) >= 0
    apart: Yes = enough[a] & enough[b] & (told == 0)
    return apart


def share_little(v: Vectors, a: Side, b: Side, *, told: Floats) -> Yes:
    """Whether both tell something beyond names and triggers, and it is not the same."""
    something = v.told.terms[:, 0] >= 0
    apart: Yes = something[a] & something[b] & (told < SOME)
    return apart


def are_elsewhere(v: Vectors, a: Side, b: Side) -> Yes:
    """Whether both happen at places of which neither article names the other's: no square of the same city."""
    apart = differ(v.place, a, b)
    for one, other in ((a, b), (b, a)):
        codes = v.place[one[apart]].astype(np.int64) * len(v.topics) + v.document[other[apart]]
        apart[apart] = ~np.isin(codes, v.places_told)
    return apart


def are_other_parts(v: Vectors, a: Side, b: Side, *, alike: Floats, told: Floats) -> Yes:
    """Whether a copied sentence tells both, each in another part of it: "she resigned and called a vote".

    ``alike`` is how much the sentences share.
    """
    elsewhere = (v.beside[a, 2:] != v.beside[b, 2:]).all(axis=1)
    others = share_little(v, a, b, told=told) | name_others(v, np.stack([a, b], axis=1))
    parts: Yes = (alike >= COPIED) & elsewhere & others
    return parts
