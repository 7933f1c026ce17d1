"""Vectors and pairs of mentions in, whether two agree on who, when, where and what out: one answer a pair."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from timeline.merge.compare import Pairs, cosine, differ, disjoint, equal, share
from timeline.merge.rarity import Floats, Yes
from timeline.merge.vectors import Vectors
from timeline.merge.words import DEEDS

_ENOUGH = 2
_NEWS = 1
COPIED, _MUCH, SOME = 0.9, 0.5, 0.25

Side = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Casts:
    """Who takes part in both mentions of each pair: whether others act, whether others suffer, whether somebody is in
    both, and whether both name who acts or suffers and not the same: others may do it in the same words.
    """

    others_act: Yes
    others_suffer: Yes
    shared: Yes
    named_others: Yes

    @property
    def same(self) -> Yes:
        """Whether the same one does it or suffers it, and nobody else."""
        return self.shared & ~self.others_act & ~self.others_suffer


def compare_casts(v: Vectors, pairs: Pairs) -> Casts:
    """Return who takes part. Others are those of another key, or with other given names or from another country."""
    a, b = pairs[:, 0], pairs[:, 1]
    agents, patients = equal(v.agent, a, b), share(v.patient[a], v.patient[b])
    act = differ(v.agent, a, b) | (agents & disjoint(v.agent_marks[a], v.agent_marks[b]))
    suffer = disjoint(v.patient[a], v.patient[b]) | (patients & disjoint(v.patient_marks[a], v.patient_marks[b]))
    return Casts(
        others_act=act,
        others_suffer=suffer,
        shared=(agents & ~act) | (patients & ~suffer),
        named_others=(act & v.agent_named[a] & v.agent_named[b]) | (suffer & v.patient_named[a] & v.patient_named[b]),
    )


def tell_alike(v: Vectors, pairs: Pairs) -> Yes:
    """Whether it is not for the company of two articles to part what they tell: one day, or much the same words, or
    some of the same about the same one in the news of a day, or what was done to the same one then.

    An article three weeks on looks back at the first day in other company than the reports of that day, and a long
    story has another circle of articles every few days: the same sentence in two of them is still one thing told.
    """
    a, b = pairs[:, 0], pairs[:, 1]
    shared, casts = cosine(v.told, a, b), compare_casts(v, pairs)
    same_words = (shared >= _MUCH) & ~casts.named_others
    same_news = (shared >= SOME) & casts.same & (np.abs(v.published[a] - v.published[b]) <= _NEWS)
    same_deed = _suffers_the_same(v, a, b, casts=casts)
    alike: Yes = on_one_day(v, a, b) | same_words | same_news | same_deed
    return alike


def name_no_others(v: Vectors, pairs: Pairs) -> Yes:
    """Whether it is not so that both name who acts or suffers, and not the same."""
    return ~compare_casts(v, pairs).named_others


def tell_known(v: Vectors, pairs: Pairs) -> Yes:
    """Whether one article tells both, or both name the same one who does the same, or count one loss: what news goes
    back to.
    """
    a, b = pairs[:, 0], pairs[:, 1]
    agents = equal(v.agent, a, b) & v.agent_named[a] & v.agent_named[b]
    patients = share(v.patient[a], v.patient[b]) & v.patient_named[a] & v.patient_named[b]
    known: Yes = ((agents | patients) & (v.root[a] == v.root[b])) | (v.document[a] == v.document[b])
    return known | count_one_loss(v, a, b)


def count_one_loss(v: Vectors, a: Side, b: Side) -> Yes:
    """Whether both count who suffered on one day, by one cause or in one number; the count goes up later."""
    alike = on_one_day(v, a, b) | equal(v.agent, a, b) | share(v.counted[a], v.counted[b])
    one: Yes = v.counts_loss[a] & v.counts_loss[b] & alike
    return one


def on_one_day(v: Vectors, a: Side, b: Side) -> Yes:
    """Whether both texts give the same date, or hours of one day."""
    days = np.maximum(v.end - v.start, 1)
    same_day = (v.start[a] < v.end[b]) & (v.start[b] < v.end[a]) & (days[a] == 1) & (days[b] == 1)
    same: Yes = same_day | ((v.start[a] == v.start[b]) & (v.end[a] == v.end[b]))
    return same


def is_one_deed(v: Vectors, a: Side, b: Side, *, casts: Casts) -> Yes:
    """Whether the same one does or suffers the same on one day, or suffers it in the news of a day."""
    return (_share_meaning(v, a, b) & on_one_day(v, a, b) & casts.same) | _suffers_the_same(v, a, b, casts=casts)


def _suffers_the_same(v: Vectors, a: Side, b: Side, *, casts: Casts) -> Yes:
    """Whether the same one suffers the same, by nobody else, in the news of a day, where one at least gives no date.

    One of them has a name: police stop a driver every day.
    """
    unsaid = np.isnan(v.start[a]) | np.isnan(v.start[b])
    near = unsaid & (np.abs(day_of(v, a) - day_of(v, b)) <= _NEWS)
    named = v.patient_named[a] | (equal(v.agent, a, b) & v.agent_named[a])
    return _share_meaning(v, a, b) & near & casts.same & share(v.patient[a], v.patient[b]) & named


def _share_meaning(v: Vectors, a: Side, b: Side) -> Yes:
    same: Yes = (v.root[a] == v.root[b]) | share(v.meanings[a], v.meanings[b])
    return same


def day_of(v: Vectors, mentions: Side) -> NDArray[np.float64]:
    """Return the day on which each happened, or was news; no number for what is neither."""
    news = np.where(v.news[mentions], v.published[mentions], np.nan)
    return np.where(np.isnan(v.start[mentions]), news, v.start[mentions])


def are_other_deeds(v: Vectors, a: Side, b: Side, *, told: Floats) -> Yes:
    """Whether neither the verbs are alike nor what is told beside them: somebody was arrested, and praised.

    Where nothing but the cast is told, the verb says it all: parliament banned the film, and discussed it.
    """
    alike = _share_meaning(v, a, b) | (v.likeness.of(v.lemma[a], v.lemma[b]) > 0)
    return ~alike & ((told < SOME) | (v.bare[a] & v.bare[b]))


def undo_each_other(v: Vectors, a: Side, b: Side) -> Yes:
    """Whether what one does undoes what the other does, and they do the same in no other meaning of their words."""
    deeds = np.where(v.meanings[a] >= DEEDS, v.meanings[a], -1)
    return share(np.where(deeds < 0, -1, deeds ^ 1), v.meanings[b]) & ~share(deeds, v.meanings[b])


def share_nothing(v: Vectors, a: Side, b: Side, *, told: Floats) -> Yes:
    """Whether both tell enough beyond names and triggers, and none of it is the same; ``told`` is how much is."""
    enough = v.told.terms[:, :_ENOUGH].min(axis=1) >= 0
    apart: Yes = enough[a] & enough[b] & (told == 0)
    return apart


def share_little(v: Vectors, a: Side, b: Side, *, told: Floats) -> Yes:
    """Whether both tell something beyond names and triggers, and it is not the same."""
    something = v.told.terms[:, 0] >= 0
    return something[a] & something[b] & (told < SOME)


def are_other_parts(v: Vectors, a: Side, b: Side, *, alike: Floats, told: Floats) -> Yes:
    """Whether a copied sentence tells both, each in another part of it: "she resigned and called a vote".

    ``alike`` is how much the sentences share, ``told`` how much of what the lines tell is the same.
    """
    parts: Yes = alike >= COPIED
    at = np.flatnonzero(parts)
    one, other = a[at], b[at]
    elsewhere = (v.beside[one, 2:] != v.beside[other, 2:]).all(axis=1)
    others = compare_casts(v, np.stack([one, other], axis=1)).named_others
    parts[at] = elsewhere & (share_little(v, one, other, told=told[at]) | others)
    return parts
