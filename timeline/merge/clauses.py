"""Mentions in, clauses out: the triggers of one statement belong to one row; and how alike two clauses are.

"Police said that a man was arrested" holds two triggers and is one thing told. A mention joins another of
its sentence when its summary is the same or adds next to nothing and names its trigger, unless its text gives it
another date or it is a dated plan that somebody tells of.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from timeline.merge.compare import Pairs, in_parts
from timeline.merge.doubts import DOUBTS, measure_doubts
from timeline.merge.mention import Mention
from timeline.merge.rarity import Floats
from timeline.merge.score import NEXT_DAY, Chances, Odds, check_features, read_learned, weigh_dates
from timeline.merge.statements import SAYING, WORDING, measure_saying, measure_wording
from timeline.merge.vectors import Vectors
from timeline.merge.words import stem_words
from timeline.model import Status

_CONTAINED = 0.75
_LEAST_WEIGHT = 0.05
_LEAST_CHANCE = 0.01
_ANOTHER_DAY, _DAYS = -2.0, 2
_SAYING_BIAS = -4.2
STATEMENT_FEATURES = ("alike", *WORDING)
STATEMENT_SIGNS = (1, 1, -1, -1)

Clause = tuple[int, ...]


def find_clauses(mentions: Sequence[Mention]) -> tuple[Clause, ...]:
    """Return the numbers of the mentions of each clause, the clauses by their first mention."""
    sentences: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        sentences[id(mention.event.document), mention.event.sentence.start].append(at)
    clauses = [clause for numbers in sentences.values() for clause in _clauses_of_sentence(numbers, mentions)]
    return tuple(sorted(clauses))


def _clauses_of_sentence(numbers: Sequence[int], mentions: Sequence[Mention]) -> list[Clause]:
    words = {at: frozenset(mentions[at].line) for at in numbers}
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
    if not outer.issuperset(stem_words(mentions[at].event.span.text)):
        return False
    one, other = mentions[at], mentions[head[0]]
    if _acts_alone(one, other) or _lies_ahead(one, other) or _has_its_own_day(one, other):
        return False
    dates = {(mentions[of].start, mentions[of].end) for of in (at, *head) if mentions[of].dated}
    return len(dates) < 2


def _acts_alone(inner: Mention, outer: Mention) -> bool:
    """Whether somebody else acts, in words that nobody reports: "the law that she signed split the party"."""
    one, other = inner.agent.key, outer.agent.key
    return bool(one) and bool(other) and one != other and not inner.event.reporter


def _lies_ahead(inner: Mention, outer: Mention) -> bool:
    """Whether what is said is a plan with a date, which is not the day of saying so: "it would close by May"."""
    open_status = (Status.PLANNED, Status.HYPOTHETICAL)
    return inner.dated and inner.event.status in open_status and outer.event.status not in open_status


def _has_its_own_day(inner: Mention, outer: Mention) -> bool:
    """Whether its date is no date of what is told: "those who were held on Monday have been freed"."""
    return inner.dated and not outer.dated and not (outer.reports and inner.event.reporter)


def share_dates(mentions: Sequence[Mention], clauses: Sequence[Clause]) -> tuple[Mention, ...]:
    """Return the mentions, those without a date with the date that their clause has."""
    dated = list(mentions)
    for clause in clauses:
        giver = next((mentions[at] for at in clause if mentions[at].dated), None)
        for at in clause:
            if giver is not None and mentions[at] is not giver:
                dated[at] = replace(mentions[at], start=giver.start, end=giver.end)
    return tuple(dated)


def compare_clauses(
    clauses: Sequence[Clause], mentions: Sequence[Mention], *, vectors: Vectors, pairs: Pairs, logits: Odds
) -> tuple[Pairs, Chances]:
    """Return the pairs of clauses that share a candidate pair of mentions, and the chance that each pair is one event.

    ``logits`` say how likely each pair of mentions is one event by its words alone; what the dates of the
    two clauses say is added here, once.
    """
    found, alike = match_clauses(clauses, mentions, pairs=pairs, logits=logits)
    mains = find_mains(clauses, mentions)[found]
    dates = weigh_dates(vectors, mains)
    sayings = vectors.reports[mains].all(axis=1)
    odds = np.zeros(len(mains))
    odds[~sayings] = weigh_statements(vectors, mains[~sayings], alike[~sayings])
    odds[sayings] = weigh_sayings(vectors, mains[sayings])
    odds[sayings & ((dates <= NEXT_DAY) | _on_other_days(vectors, mains))] += _ANOTHER_DAY
    chances: Chances = 1 / (1 + np.exp(-odds - dates))
    return found, chances


def _on_other_days(vectors: Vectors, mains: Pairs) -> NDArray[np.bool_]:
    """Whether two sayings are days apart: what is said without a date is said about when its article came out."""
    said = np.where(np.isnan(vectors.start), vectors.published, vectors.start)
    apart: NDArray[np.bool_] = np.abs(said[mains[:, 0]] - said[mains[:, 1]]) >= _DAYS
    return apart


def weigh_statements(vectors: Vectors, mains: Pairs, alike: Chances) -> Odds:
    """Return how likely two clauses tell one event, in log-odds, by weights learned from ECB+.

    Those that have nothing in common but the trigger, or other people around it, are doubted more than ECB+ teaches:
    there a story is one event, and a trigger says it all; a long story has many rescues and arrivals.
    """
    weights = load_weights(embedded=vectors.embedded is not None)
    rows = measure_statements(vectors, mains, alike)
    doubts = _in_parts(measure_doubts, vectors, mains, width=len(DOUBTS))
    odds: Odds = weights[0] + rows @ np.array(weights[1:]) + doubts @ np.array(list(DOUBTS.values()))
    return odds


def weigh_sayings(vectors: Vectors, mains: Pairs) -> Odds:
    """Return how likely two clauses are one saying, in log-odds: by what is said alone.

    ECB+ marks few sayings and cannot teach this: "said" and "said" prove nothing, and what is said by one
    person in much the same words is the same, whichever verb says so. Weights are set by hand.
    """
    rows = _in_parts(measure_saying, vectors, mains, width=len(SAYING))
    odds: Odds = _SAYING_BIAS + rows @ np.array(list(SAYING.values()))
    return odds


def match_clauses(
    clauses: Sequence[Clause], mentions: Sequence[Mention], *, pairs: Pairs, logits: Odds
) -> tuple[Pairs, Chances]:
    """Return the pairs of clauses that share a candidate pair of mentions, and how alike each pair is.

    Each mention looks for its best match in the other clause; the mean of these, weighed by how much
    each mention tells, is the likeness.
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
    chances = 1 / (1 + np.exp(-logits[across]))
    matched = np.zeros((len(codes), 2))
    for side in (0, 1):
        who = pairs[across, side]
        slot = np.unique(number * len(mentions) + who, return_inverse=True)
        best = np.zeros(len(slot[0]))
        np.maximum.at(best, slot[1], chances)
        of_pair, mention = slot[0] // len(mentions), slot[0] % len(mentions)
        first = home[mention] == found[of_pair, 0]
        for column, mine in ((0, first), (1, ~first)):
            matched[:, column] += np.bincount(
                of_pair[mine], weights=best[mine] * weights[mention[mine]], minlength=len(codes)
            )
    return found, (matched / totals[found]).mean(axis=1)


def find_mains(clauses: Sequence[Clause], mentions: Sequence[Mention]) -> NDArray[np.int64]:
    """Return the number of the mention of each clause that tells most."""
    mains = [max(clause, key=lambda at: (weigh(mentions[at]), -at)) for clause in clauses]
    return np.array(mains, dtype=np.int64)


def measure_statements(vectors: Vectors, mains: Pairs, alike: Chances) -> NDArray[np.float64]:
    """Return the features of pairs of clauses, one row a pair, in the order of ``STATEMENT_FEATURES``."""
    sure = np.clip(alike, _LEAST_CHANCE, 1 - _LEAST_CHANCE)
    wording = _in_parts(measure_wording, vectors, mains, width=len(WORDING))
    return np.hstack([np.log(sure / (1 - sure))[:, None], wording])


def _in_parts(measure: Callable[[Vectors, Pairs], Floats], vectors: Vectors, mains: Pairs, *, width: int) -> Floats:
    """Return the features of pairs, measured some thousands at a time."""
    parts = (measure(vectors, part) for part in in_parts(mains))
    return np.concatenate([np.zeros((0, width), dtype=np.float32), *parts])


@cache
def load_weights(*, embedded: bool = False) -> tuple[float, ...]:
    """Return what each feature of a pair of clauses weighs, in log-odds; the first is what stands beforehand.

    Raises ValueError when they were learned for other features than these.
    """
    learned = json.loads(read_learned("statements", embedded=embedded))
    check_features(tuple(learned), ("bias", *STATEMENT_FEATURES), embedded=embedded)
    return tuple(learned.values())


def weigh(mention: Mention) -> float:
    """Return how much a trigger says of what its clause tells."""
    return max(_LEAST_WEIGHT, mention.event.salience) * (0.5 if mention.reports else 1.0)
