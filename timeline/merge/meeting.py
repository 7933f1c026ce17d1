"""Groups of clauses in, groups out: those that would be one are compared once more, clause by clause.

Candidates are a dozen a mention, which is few for what a hundred articles tell: there two groups of one event stay
apart for never having been compared. Some of each, from the first article to the last, stand for the group.
"""

from collections.abc import Sequence, Set
from itertools import chain, product

import numpy as np

from timeline.merge.clauses import Clause, compare_clauses
from timeline.merge.cluster import cut_odds, find_near_groups, join_groups
from timeline.merge.compare import Pairs
from timeline.merge.mention import Mention
from timeline.merge.score import Chances, weigh_met
from timeline.merge.trees import Forest
from timeline.merge.vectors import Vectors

_SPEAKERS = 5
_ENOUGH = 2
# What one sentence tells apart is not one, however much its clauses share.
_TWO_THINGS = -2.0

Group = tuple[int, ...]


def meet(
    groups: Sequence[Group],
    clauses: Sequence[Clause],
    mentions: Sequence[Mention],
    *,
    vectors: Vectors,
    pairs: Pairs,
    chances: Chances,
    model: Forest,
) -> tuple[Group, ...]:
    """Return the groups of ``clauses``, those that fit joined; ``pairs`` of clauses have been compared before."""
    near = {*find_near_groups(groups, pairs, chances), *_same_words(groups, clauses, mentions)}
    count = len(clauses)
    place = [int(vectors.place_in_text[clause[0]]) for clause in clauses]
    asked = {
        (one, other): [
            min(c, d) * count + max(c, d) for c, d in product(_speakers(groups[one]), _speakers(groups[other]))
        ]
        for one, other in sorted(near)
    }
    codes = set(chain(*asked.values()))
    known = _odds_of(codes, pairs, chances, count=count)
    known |= {code: _TWO_THINGS for code in codes if place[code // count] == place[code % count]}
    unmet = sorted(codes - known.keys())
    if not unmet:
        return tuple(groups)
    wanted = {
        (min(a, b), max(a, b)) for code in unmet for a, b in product(clauses[code // count], clauses[code % count])
    }
    again = np.array(sorted(wanted), dtype=np.int64)
    logits = weigh_met(vectors, again, model=model)
    compared, likely = compare_clauses(clauses, mentions, vectors=vectors, pairs=again, logits=logits)
    known |= _odds_of(codes, compared, likely, count=count)
    met = {both: sum(known[code] for code in met) / len(met) for both, met in asked.items()}
    return join_groups(groups, pairs, chances, met=met)


def _odds_of(codes: Set[int], pairs: Pairs, chances: Chances, *, count: int) -> dict[int, float]:
    """Return how likely those of the pairs are one event whose code, ``first * count + second``, is asked for."""
    given = pairs[:, 0] * count + pairs[:, 1]
    asked = np.isin(given, np.fromiter(codes, dtype=np.int64))
    return dict(zip(given[asked].tolist(), cut_odds(chances[asked]).tolist(), strict=True))


def _same_words(
    groups: Sequence[Group], clauses: Sequence[Clause], mentions: Sequence[Mention]
) -> set[tuple[int, int]]:
    """Return which two groups have a sentence in common: each group and the next that tells it."""
    last: dict[tuple[str, tuple[str, ...]], int] = {}
    found = set()
    for at, group in enumerate(groups):
        told = [mentions[number] for clause in group for number in clauses[clause]]
        for key in {(mention.lemma, mention.told) for mention in told if len(mention.told) >= _ENOUGH}:
            if key in last:
                found.add((last[key], at))
            last[key] = at
    return found


def _speakers(group: Group) -> Group:
    """Return at most five of a group, evenly from its first to its last."""
    last = len(group) - 1
    if last < _SPEAKERS:
        return group
    return tuple(group[at * last // (_SPEAKERS - 1)] for at in range(_SPEAKERS))
