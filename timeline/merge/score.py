"""Pairs of mentions in, the chance that each is one event out: a learned score of words, a reasoned one of dates.

The weights come from ``python -m timeline.merge.train`` (ECB+, whose articles carry no dates); what
dates weigh is set here, in log-odds, and adds to it.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from timeline.merge.agreement import name_no_others, tell_alike, tell_known
from timeline.merge.compare import Pairs, in_parts
from timeline.merge.features import measure_in_parts, name_features
from timeline.merge.rarity import Floats, Yes
from timeline.merge.trees import Forest, Tree
from timeline.merge.vectors import Vectors

Chances = NDArray[np.float64]
Odds = NDArray[np.float64]

SAME_DAY = 1.2
VAGUE_AND_FINE = 0.4
NEXT_DAY = -0.8
DAYS_APART = -3.0
MONTHS_APART = -9.0
TOLD_BEFORE = -2.0
FADING = -0.35
# So many days later an article may still go back to what happened without saying when; what is news goes back few.
_REMEMBERED, _NEWS = 60, 2
_FAR = 21.0
_WHOLE_MONTH = 28


@cache
def load_model(*, embedded: bool = False) -> Forest:
    """Return the trees that come with the package, those that know ``EMBED_FEATURES`` where triggers are ``embedded``.

    Raises ValueError when they were learned for other features than these.
    """
    data = json.loads(read_learned("weights", embedded=embedded))
    check_features(tuple(data["features"]), name_features(embedded=embedded), embedded=embedded)
    trees = (Tree(tuple(t["features"]), tuple(t["thresholds"]), tuple(t["leaves"])) for t in data["trees"])
    return Forest(data["bias"], tuple(trees))


def trained_topics() -> frozenset[str]:
    """Return the topics of ECB+ that the trees of the package have seen."""
    return frozenset(json.loads(read_learned("weights"))["topics"])


def render_model(model: Forest, *, topics: Sequence[str], embedded: bool = False) -> str:
    """Return a forest and the topics it was learned from as JSON, a tree a line."""
    trees = ",\n".join(
        json.dumps({"features": tree.features, "thresholds": tree.thresholds, "leaves": tree.leaves})
        for tree in model.trees
    )
    head = {"topics": list(topics), "features": name_features(embedded=embedded), "bias": model.bias}
    return f'{json.dumps(head)[:-1]},\n"trees": [\n{trees}\n]}}\n'


def read_learned(name: str, *, embedded: bool = False) -> str:
    """Return as JSON what was learned under a name, with the features of ``embedded`` triggers or without."""
    file = f"{name}-embed.json" if embedded else f"{name}.json"
    return (files("timeline.merge") / "english" / file).read_text(encoding="utf-8")


def check_features(learned: tuple[str, ...], measured: tuple[str, ...], *, embedded: bool) -> None:
    """Raise ValueError when weights were learned for other features than are measured."""
    if learned != measured:
        raise ValueError(
            "the weights were learned for other features; "
            f"run python -m timeline.merge.train{' --embed' if embedded else ''} ECBPLUS.jsonl"
        )


def score_pairs(vectors: Vectors, pairs: Pairs, *, model: Forest) -> Chances:
    """Return for each pair the chance, between 0 and 1, that its two mentions are one event."""
    return 1 / (1 + np.exp(-weigh_words(vectors, pairs, model=model) - weigh_dates(vectors, pairs)))


def weigh_words(vectors: Vectors, pairs: Pairs, *, model: Forest) -> Odds:
    """Return for each pair what all but its dates says, in log-odds."""
    return _weigh(measure_in_parts(vectors, pairs), model)


def weigh_telling(vectors: Vectors, pairs: Pairs, *, model: Forest) -> Odds:
    """Return the same for what statements are made of: those told alike may stand in articles far apart.

    The trees know the company of articles from ECB+, where two stories of one kind lie in a pile and no article has a
    date. In a story with dates the circle of articles changes by the week, and the dates tell what happened twice.
    """
    return _weigh_anywhere(vectors, pairs, tell_alike, model)


def weigh_met(vectors: Vectors, pairs: Pairs, *, model: Forest) -> Odds:
    """Return the same where the groups of two have met: their articles are of one circle, if they name no others."""
    return _weigh_anywhere(vectors, pairs, name_no_others, model)


def _weigh_anywhere(vectors: Vectors, pairs: Pairs, ask: Callable[[Vectors, Pairs], Yes], model: Forest) -> Odds:
    parts = (ask(vectors, part) for part in in_parts(pairs))
    anywhere = np.concatenate([np.zeros(0, dtype=np.bool_), *parts])
    return _weigh(measure_in_parts(vectors, pairs, anywhere=anywhere), model)


def _weigh(parts: Iterator[Floats], model: Forest) -> Odds:
    return np.concatenate([np.zeros(0), *(model.logits(part) for part in parts)])


def weigh_dates(vectors: Vectors, pairs: Pairs) -> NDArray[np.float64]:
    """Return what the dates of each pair say, in log-odds.

    A date that only follows from the day of publication says little: the event is older or newer
    than what another text says of it only when the article came out before.
    """
    a, b = pairs[:, 0], pairs[:, 1]
    said_a, said_b = ~np.isnan(vectors.start[a]), ~np.isnan(vectors.start[b])
    logits = np.zeros(len(pairs))
    both = said_a & said_b
    logits[both] = _weigh_said(vectors, a[both], b[both])
    one = said_a ^ said_b
    dated, other = np.where(said_a, a, b)[one], np.where(said_a, b, a)[one]
    ahead = vectors.start[dated] - vectors.published[other]
    after = vectors.published[other] - vectors.end[dated]
    fresh = vectors.news[other] & ~tell_known(vectors, pairs[one])
    since = np.maximum(after - np.where(fresh, _NEWS, _REMEMBERED), 0)
    logits[one] = np.where(ahead > 2, TOLD_BEFORE, FADING * np.log2(1 + since))
    logits[one] += np.where(vectors.planned[other] & (after > 0), DAYS_APART, 0.0)
    neither = ~(said_a | said_b)
    gap = np.abs(vectors.published[a] - vectors.published[b])[neither]
    logits[neither] = FADING * np.log2(1 + gap)
    return logits


def _weigh_said(vectors: Vectors, a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return what two given dates say; what has no end is about its first day, hours are apart as their days are."""
    start, end = vectors.start, np.where(np.isnan(vectors.end), vectors.start + 1, vectors.end)
    first, last = np.floor(start), np.ceil(end)
    apart = np.maximum(first[a] - last[b], first[b] - last[a])
    meet = np.maximum(start[a] - end[b], start[b] - end[a]) < 0
    met = np.where((start[a] == start[b]) & (end[a] == end[b]), SAME_DAY, VAGUE_AND_FINE)
    hours = np.minimum(last[a] - first[a], last[b] - first[b]) < _WHOLE_MONTH
    missed = np.where((apart < 1) & hours, NEXT_DAY, np.where(apart < _FAR, DAYS_APART, MONTHS_APART))
    return np.where(meet, met, missed)
