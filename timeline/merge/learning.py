"""Events and their gold chains in, weights out: how the weights of the package are learned."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from timeline.merge.candidates import find_candidates
from timeline.merge.clauses import find_clauses, find_mains, match_clauses, measure_statements
from timeline.merge.embed import Embedder
from timeline.merge.features import measure_pairs
from timeline.merge.mention import make_mention
from timeline.merge.score import weigh_words
from timeline.merge.trees import Forest, grow
from timeline.merge.vectors import make_vectors
from timeline.model import Event

Numbers = NDArray[np.float64]

_PENALTY = 1.0
_STEPS = 30
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold mention as the merger would see it, and the chain it belongs to."""

    topic: str
    id: str
    chain: str
    event: Event


@dataclass(frozen=True, slots=True)
class Told:
    """An event as our own pipeline finds it, and the gold chain at its place: "" where people marked none."""

    topic: str
    chain: str
    event: Event


def learn(events: Sequence[Event], chains: Sequence[str], *, embedder: Embedder | None = None) -> Forest:
    """Return the trees that tell candidate pairs of one chain from the others."""
    vectors = make_vectors([make_mention(event, key=str(at)) for at, event in enumerate(events)], embedder=embedder)
    pairs = find_candidates(vectors)
    same = np.array([chains[a] == chains[b] for a, b in pairs.tolist()], dtype=np.float64)
    return grow(measure_pairs(vectors, pairs), same)


def compare_told(told: Sequence[Told], *, model: Forest, embedder: Embedder | None = None) -> tuple[Numbers, Numbers]:
    """Return the features of pairs of statements and whether each is one event, as far as people marked it.

    It is when the main triggers are of one chain. It is not when the two share no chain and one of the
    main triggers is of some chain; the rest says nothing and is left out, and so are two sayings.
    """
    mentions = [make_mention(item.event, key=str(at)) for at, item in enumerate(told)]
    clauses = find_clauses(mentions)
    vectors = make_vectors(mentions, embedder=embedder)
    pairs = find_candidates(vectors)
    logits = weigh_words(vectors, pairs, model=model)
    found, alike = match_clauses(clauses, mentions, pairs=pairs, logits=logits)
    mains = find_mains(clauses, mentions)
    chains = [frozenset(told[at].chain for at in clause) - {""} for clause in clauses]
    heads = [told[at].chain for at in mains.tolist()]
    verdicts = [_verdict(heads[a], heads[b], apart=not chains[a] & chains[b]) for a, b in found.tolist()]
    known = np.array([verdict is not None for verdict in verdicts], dtype=np.bool_)
    known &= ~vectors.reports[mains[found]].all(axis=1)
    same = np.array([bool(verdict) for verdict in verdicts], dtype=np.float64)
    return measure_statements(vectors, mains[found], alike)[known], same[known]


def _verdict(one: str, other: str, *, apart: bool) -> bool | None:
    if one and one == other:
        return True
    return False if apart and (one or other) else None


def fit_logistic(rows: Numbers, yes: Numbers, *, signs: Sequence[int]) -> tuple[float, ...]:
    """Return the weights of a logistic regression, the bias first, by Newton's method with a ridge.

    ``signs`` say which way each feature may count, 1 or -1: the one that counts most the other way is left out,
    weight 0, until none does.

    >>> rows, yes = np.array([[0.0], [0.0], [1.0], [1.0]]), np.array([0.0, 1.0, 1.0, 1.0])
    >>> fit_logistic(rows, yes, signs=[1]), fit_logistic(rows, yes, signs=[-1])
    ((0.899, 0.421), (1.099, 0.0))
    """
    used = np.ones(rows.shape[1], dtype=np.bool_)
    weights = np.zeros(rows.shape[1] + 1)
    while True:
        weights[np.append(True, used)] = _fit(rows[:, used], yes)
        wrong = np.minimum(weights[1:] * np.array(signs), 0.0)
        if not wrong.any():
            return tuple(round(float(weight), _DIGITS) for weight in weights)
        used[np.argmin(wrong)] = False
        weights[:] = 0.0


def _fit(rows: Numbers, yes: Numbers) -> Numbers:
    wide = np.hstack([np.ones((len(rows), 1)), rows])
    ridge = np.diag([0.0] + [_PENALTY] * rows.shape[1])
    weights: Numbers = np.zeros(wide.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-wide @ weights))
        bend = (wide * (chance * (1 - chance))[:, None]).T @ wide + ridge
        weights = weights + np.linalg.solve(bend, wide.T @ (yes - chance) - ridge @ weights)
    return weights
