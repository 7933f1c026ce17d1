"""Events and their gold chains in, a forest out: how the weights of the package are learned."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from timeline.merge.candidates import find_candidates
from timeline.merge.features import measure_pairs
from timeline.merge.mention import make_mention
from timeline.merge.trees import Forest, grow
from timeline.merge.vectors import make_vectors
from timeline.model import Event


def learn(events: Sequence[Event], chains: Sequence[str]) -> Forest:
    """Return the trees that tell candidate pairs of one chain from the others."""
    vectors = make_vectors([make_mention(event, key=str(at)) for at, event in enumerate(events)])
    pairs = find_candidates(vectors)
    same = np.array([chains[a] == chains[b] for a, b in pairs.tolist()], dtype=np.float64)
    return grow(measure_pairs(vectors, pairs), same)
