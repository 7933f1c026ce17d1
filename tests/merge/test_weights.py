"""The learned weights: what speaks against one event never speaks for it."""

from __future__ import annotations

import pytest

from timeline.merge.clauses import STATEMENT_FEATURES, STATEMENT_SIGNS, load_weights

_SIGNED = tuple(zip(STATEMENT_FEATURES, STATEMENT_SIGNS, load_weights()[1:], strict=True))


@pytest.mark.parametrize(("sign", "weight"), [pair[1:] for pair in _SIGNED], ids=[pair[0] for pair in _SIGNED])
def test_a_weight_of_statements_counts_the_way_it_must(sign: int, weight: float) -> None:
    assert sign * weight >= 0
