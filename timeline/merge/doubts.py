"""Vectors and pairs of mentions in, what speaks against two in a long story out, in log-odds weighed by hand.

ECB+ cannot teach it: there a story is one event, and a trigger says it all; a long story has many rescues, arrivals
and rallies.
"""

import numpy as np

from timeline.merge.agreement import (
    COPIED,
    SOME,
    Side,
    are_other_deeds,
    compare_casts,
    day_of,
    is_one_deed,
    share_little,
    share_nothing,
    undo_each_other,
)
from timeline.merge.compare import Pairs, as_rows, cosine, differ, disjoint, equal, share
from timeline.merge.rarity import Floats, Yes
from timeline.merge.vectors import Vectors

DOUBTS = {
    "nothing_shared": -2.0,
    "another_deed": -3.0,
    "another_cast": -2.5,
    "same_document": -1.0,
    "another_person": -3.0,
    "opposite": -6.0,
    "another_place": -3.0,
    "other_names": -2.0,
    "little_said": -2.5,
    "another_count": -3.0,
    "another_scale": -2.0,
    "names_untold": -5.0,
}
_BIRTHDAY = 1.5
# So many days on, "a man was rescued" is told of another man.
_NEWS = 2
_ALIKE, _HALF = 0.5, 0.5


def measure_doubts(v: Vectors, pairs: Pairs) -> Floats:
    """Return what speaks against two statements, in the order of ``DOUBTS``.

    Others who act or suffer, and a second sentence of the same article, count less the more the sentences share, others
    with names only in a sentence that is all but copied; "the ship" and its name may be one, so they count half.
    What begins or is held is told by the words around the verb alone. A square and its city may be one place, if much
    of what is told is the same. One article counts one thing once: another count is of something else.
    """
    a, b = pairs[:, 0], pairs[:, 1]
    alike, told, casts = cosine(v.sentence, a, b), cosine(v.told, a, b), compare_casts(v, pairs)
    unlike = np.maximum(0, 1 - alike / np.where(casts.named_others, COPIED, _ALIKE))
    apart = np.maximum(
        casts.others_act * np.where(v.agent_named[a] == v.agent_named[b], 1, _HALF),
        casts.others_suffer * np.where(v.patient_named[a] == v.patient_named[b], 1, _HALF),
    )
    little = share_little(v, a, b, told=told)
    alone = (told == 0) & (alike < _ALIKE) & ~casts.shared & ~(v.counts_loss[a] & v.counts_loss[b])
    columns = {
        "nothing_shared": share_nothing(v, a, b, told=told) & ~is_one_deed(v, a, b, casts=casts),
        "another_deed": are_other_deeds(v, a, b, told=told),
        "another_cast": np.where(casts.shared & ~casts.named_others, 0, apart) * unlike,
        "same_document": (v.document[a] == v.document[b]) * unlike,
        "another_person": _are_other_people(v, a, b),
        "opposite": undo_each_other(v, a, b),
        "another_place": differ(v.place, a, b) & little,
        "other_names": disjoint(v.names[a], v.names[b]) & alone,
        "little_said": v.light[a] & v.light[b] & little,
        "another_count": disjoint(v.counted[a], v.counted[b]) & (v.document[a] == v.document[b]),
        "another_scale": _are_of_other_scale(v.counted[a], v.counted[b]),
        "names_untold": _tell_of_others(v, a, b, alike=alike),
    }
    return as_rows(columns, DOUBTS)


def _are_of_other_scale(left: Floats, right: Floats) -> Yes:
    """Whether both count, and all that one counts is another order of size: two men and 130 people."""
    sizes = [np.log10(np.where(counts > 0, counts, np.nan)) for counts in (left, right)]
    orders = np.abs(sizes[0][:, :, None] - sizes[1][:, None, :]).reshape(len(left), -1)
    far: Yes = (np.where(np.isnan(orders), np.inf, orders).min(axis=1) > 1) & ~np.isnan(orders).all(axis=1)
    return far


def _tell_of_others(v: Vectors, a: Side, b: Side, *, alike: Floats) -> Yes:
    """Whether both name somebody in one role, or tell much the same with names in it, and the article of neither
    tells any of the names of the other.

    Two firms open a factory in a month, men are arrested in two towns, each in an article of its own.
    """
    others = np.zeros(len(a), dtype=np.bool_)
    for called, asked in zip(v.called, (SOME, 0.0, 0.0), strict=True):
        hits = np.flatnonzero(disjoint(called[a], called[b]) & (alike >= asked))
        one, other = a[hits], b[hits]
        sides = (called[one], v.document[other], called[other], v.document[one])
        for at, names, there, named, here in zip(hits.tolist(), *(side.tolist() for side in sides), strict=True):
            others[at] |= v.texts[there].isdisjoint(names) and v.texts[here].isdisjoint(named)
    return others


def _are_other_people(v: Vectors, a: Side, b: Side) -> Yes:
    """Whether people of one kind are not the same: another age, sex, country or given name, one and a crowd, or one
    without a name on another day.
    """
    years = np.abs(v.ages[a][:, :, None] - v.ages[b][:, None, :]).reshape(len(a), -1)
    closest = np.where(np.isnan(years), np.inf, years).min(axis=1)
    aged = ~np.isnan(v.ages[:, 0])
    others: Yes = aged[a] & aged[b] & (closest > _BIRTHDAY)
    named, crowd = v.patient_named & ~v.counts_loss, v.counts_loss & ~v.patient_named
    for one, many in ((named, crowd), (v.one, v.many)):
        others |= (one[a] & many[b]) | (one[b] & many[a])
    nameless = v.sexes[:, 1] >= 0
    somebody = v.one[a] & v.one[b] & (nameless[a] | nameless[b])
    others |= somebody & (np.abs(day_of(v, a) - day_of(v, b)) > _NEWS)
    agents, patients = equal(v.agent, a, b), share(v.patient[a], v.patient[b])
    sides = ((agents, v.agent_named, v.agent_marks), (patients, v.patient_named, v.patient_marks))
    for side, (same, called, marks) in enumerate(sides):
        alike = same | (~called[a] & ~called[b])
        others |= (alike & disjoint(marks[a], marks[b])) | differ(v.sexes[:, side], a, b)
    return others
