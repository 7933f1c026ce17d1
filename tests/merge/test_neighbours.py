"""Whose company two articles keep tells two stories of one kind apart."""

import numpy as np

from timeline.merge.neighbours import compare_company

_PAIRS = np.array([[0, 1], [0, 2], [1, 2], [2, 3], [3, 4], [3, 5], [4, 5]])
_ALIKE = np.array([0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7], dtype=np.float32)


def test_two_articles_of_one_story_keep_more_company_than_two_alike_ones_of_two_stories() -> None:
    company = dict(zip(map(tuple, _PAIRS.tolist()), compare_company(_PAIRS, _ALIKE, count=6, nearest=5), strict=True))
    assert company[2, 3] < min(value for pair, value in company.items() if pair != (2, 3))


def test_two_articles_alone_are_as_near_as_they_are_alike() -> None:
    pair = np.array([[0, 1]])
    near, far = (compare_company(pair, np.array([alike], dtype=np.float32), count=2, nearest=5) for alike in (0.6, 0.1))
    assert near[0] > 0.8
    assert far[0] < 0.3


def test_no_pairs_keep_no_company() -> None:
    assert not len(compare_company(np.zeros((0, 2), dtype=np.int64), np.zeros(0, dtype=np.float32), count=3, nearest=5))
