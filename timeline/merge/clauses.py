"""Mentions in, clauses out: the triggers of one statement belong to one row; and how alike two clauses are.

"Police said that a man was arrested" holds two triggers and is one thing told. A mention joins another of
its sentence when its summary is the same or adds next to nothing, unless its text gives it another date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from timeline.merge.features import Pairs, measure_told, measure_wording
from timeline.merge.mention import Mention
from timeline.merge.score import NEXT_DAY, Chances, weigh_dates
from timeline.merge.vectors import Vectors
from timeline.merge.words import stem_words

_CONTAINED = 0.75
_LEAST_WEIGHT = 0.05
_THIN = 3
OTHER_OR_THIN = 0.5
OTHER_TELLER = 0.25
OTHER_CONTENT = 0.3
_ENOUGH = 2
_CHUNK = 50_000
_WORDING_BIAS = -5.5
_ANOTHER_DAY = -2.0
_WORDING = {
    "near": 3.0,
    "sentence": 2.5,
    "told": 2.5,
    "told_in_reports": 2.5,
    "agent": 1.5,
    "agent_differs": -2.0,
    "names": 0.5,
    "reports_both": 0.8,
    "reports_one": -2.0,
    "same_root": 1.0,
    "same_lemma": 1.0,
    "same_meaning": 0.5,
    "status_differs": -1.0,
    "numbers_differ": -1.0,
    "same_document": -2.0,
}

Clause = tuple[int, ...]


def find_clauses(mentions: Sequence[Mention]) -> tuple[Clause, ...]:
    """Return the numbers of the mentions of each clause, the clauses by their first mention."""
    sentences: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        sentences[id(mention.event.document), mention.event.sentence.start].append(at)
    clauses = [clause for numbers in sentences.values() for clause in _clauses_of_sentence(numbers, mentions)]
    return tuple(sorted(clauses))


def _clauses_of_sentence(numbers: Sequence[int], mentions: Sequence[Mention]) -> list[Clause]:
    words = {at: frozenset(stem_words(mentions[at].event.summary)) for at in numbers}
    heads: list[list[int]] = []
    for at in sorted(numbers, key=lambda at: (-len(words[at]), -mentions[at].event.salience, at)):
        home = next((head for head in heads if _belongs(at, head, words=words, mentions=mentions)), None)
        if home is None:
            heads.append([at])
        else:
            home.append(at)
    return [tuple(sorted(head)) for head in heads]


def _belongs(at: int, head: Sequence[int], *, words: dict[int, frozenset[str]], mentions: Sequence[Mention]) -> bool:
    inner, outer = words[at], words[head[0]]
    if not inner or len(inner & outer) < _CONTAINED * len(inner):
        return False
    if _acts_alone(mentions[at], mentions[head[0]]):
        return False
    dates = {(mentions[of].start, mentions[of].end) for of in (at, *head) if mentions[of].dated}
    return len(dates) < 2


def _acts_alone(inner: Mention, outer: Mention) -> bool:
    """Whether somebody else acts, in words that nobody reports: "the law that she signed split the party"."""
    return bool(inner.agent) and bool(outer.agent) and inner.agent != outer.agent and not inner.event.reporter


def share_dates(mentions: Sequence[Mention], clauses: Sequence[Clause]) -> tuple[Mention, ...]:
    """Return the mentions, those without a date with the date that their clause has."""
    dated = list(mentions)
    for clause in clauses:
        giver = next((mentions[at] for at in clause if mentions[at].dated), None)
        if giver is not None:
            for at in clause:
                dated[at] = replace(mentions[at], start=giver.start, end=giver.end)
    return tuple(dated)


def compare_clauses(
    clauses: Sequence[Clause], mentions: Sequence[Mention], *, vectors: Vectors, pairs: Pairs, chances: Chances
) -> tuple[Pairs, Chances]:
    """Return the pairs of clauses that share a candidate pair of mentions, and the chance that each pair is one event.

    Each mention looks for its best match in the other clause; the mean of these, weighed by how much
    each mention tells, is the chance. Two different persons who act make it less, and so does a clause
    of a word or two. Two sayings are one by what is said alone: "said" and "said" prove nothing.
    """
    home = np.zeros(len(mentions), dtype=np.int64)
    for at, clause in enumerate(clauses):
        home[list(clause)] = at
    weights = np.array([weigh(mention) for mention in mentions])
    totals = np.bincount(home, weights=weights, minlength=len(clauses))
    left, right = home[pairs[:, 0]], home[pairs[:, 1]]
    across = left != right
    low, high = np.minimum(left, right)[across], np.maximum(left, right)[across]
    codes, number = np.unique(low * len(clauses) + high, return_inverse=True)
    found = np.stack([codes // len(clauses), codes % len(clauses)], axis=1)
    matched = np.zeros((len(codes), 2))
    for side in (0, 1):
        who = pairs[across, side]
        slot = np.unique(number * len(mentions) + who, return_inverse=True)
        best = np.zeros(len(slot[0]))
        np.maximum.at(best, slot[1], chances[across])
        of_pair, mention = slot[0] // len(mentions), slot[0] % len(mentions)
        first = home[mention] == found[of_pair, 0]
        for column, mine in ((0, first), (1, ~first)):
            matched[:, column] += np.bincount(
                of_pair[mine], weights=best[mine] * weights[mention[mine]], minlength=len(codes)
            )
    alike = (matched / totals[found]).mean(axis=1)
    mains = np.array([max(clause, key=lambda at: (weigh(mentions[at]), -at)) for clause in clauses])
    thin = np.array([len(stem_words(mentions[at].event.summary)) < _THIN for at in mains])[found].any(axis=1)
    worded = score_wording(vectors, mains[found])
    sayings = vectors.reports[mains[found]].all(axis=1)
    doubt = _doubt_agents(vectors, mains[found]) * _doubt_contents(vectors, mains[found])
    joint = np.where(sayings, worded, np.maximum(alike * doubt, worded))
    return found, np.where(thin, OTHER_OR_THIN * joint, joint)


def weigh(mention: Mention) -> float:
    """Return how much a trigger says of what its clause tells."""
    return max(_LEAST_WEIGHT, mention.event.salience) * (0.5 if mention.reports else 1.0)


def score_wording(vectors: Vectors, mains: Pairs) -> Chances:
    """Return the chance that two clauses say the same in other words; one article seldom does so twice.

    ECB+ joins triggers, not statements, and cannot teach this: what is said of the same person in
    much the same words is the same, whichever verb says so. Weights are set by hand, in log-odds.
    """
    parts = [_wording(vectors, mains[at : at + _CHUNK]) for at in range(0, len(mains), _CHUNK)]
    logits = np.concatenate([np.zeros(0), *parts])
    chances: Chances = 1 / (1 + np.exp(-logits))
    return chances


def _wording(vectors: Vectors, mains: Pairs) -> NDArray[np.float64]:
    seen = measure_wording(vectors, mains)
    logits = np.full(len(mains), _WORDING_BIAS)
    for name, weight in _WORDING.items():
        logits += weight * seen[name]
    dates = weigh_dates(vectors, mains)
    return logits + np.where(dates <= NEXT_DAY, _ANOTHER_DAY * seen["reports_both"], 0.0) + dates


def _doubt_contents(vectors: Vectors, mains: Pairs) -> NDArray[np.float64]:
    """Return the factor for two clauses that tell enough and have no word in common beside the trigger."""
    enough: NDArray[np.bool_] = vectors.told.terms[:, :_ENOUGH].min(axis=1) >= 0
    nothing = measure_told(vectors, mains) == 0
    return np.where(enough[mains].all(axis=1) & nothing, OTHER_CONTENT, 1.0)


def _doubt_agents(vectors: Vectors, mains: Pairs) -> NDArray[np.float64]:
    """Return the factor for two persons who act: much less than one when what they do is tell something."""
    a, b = mains[:, 0], mains[:, 1]
    differ = (vectors.agent[a] != vectors.agent[b]) & (vectors.agent[a] >= 0) & (vectors.agent[b] >= 0)
    both_tell = vectors.reports[a] & vectors.reports[b]
    return np.where(differ, np.where(both_tell, OTHER_TELLER, OTHER_OR_THIN), 1.0)
