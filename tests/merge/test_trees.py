"""Boosted trees: the same forest every time, and one that tells yes from no."""

from __future__ import annotations

import numpy as np

from timeline.merge.trees import grow

_ROWS = np.random.Generator(np.random.PCG64(7)).random((400, 4)).astype(np.float32)
_YES = (_ROWS[:, 0] + _ROWS[:, 1] > 1).astype(np.float64)


def test_the_same_rows_give_the_same_forest() -> None:
    assert grow(_ROWS, _YES, count=5) == grow(_ROWS, _YES, count=5)


def test_the_forest_tells_yes_from_no() -> None:
    logits = grow(_ROWS, _YES, count=40, rate=0.1).logits(_ROWS)
    assert ((logits > 0) == (_YES > 0)).mean() > 0.9
