"""Clusters: no chains, no dependence on anything but the chances."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.merge.cluster import Bar, cluster, find_near_groups


def test_a_chain_does_not_become_a_group() -> None:
    pairs = np.array([[at, at + 1] for at in range(20)])
    groups = cluster(21, pairs, np.full(20, 0.8))
    assert max(len(group) for group in groups) <= 4


def test_all_alike_are_one_group() -> None:
    pairs = np.array(list(combinations(range(6), 2)))
    assert cluster(6, pairs, np.full(len(pairs), 0.9)) == ((0, 1, 2, 3, 4, 5),)


def test_one_sure_pair_does_not_join_two_crowds() -> None:
    crowds = list(combinations(range(4), 2)) + list(combinations(range(4, 8), 2))
    across = [(a, b) for a in range(4) for b in range(4, 8)]
    chances = [0.97] * len(crowds) + [0.9 if pair == (0, 4) else 0.05 for pair in across]
    assert cluster(8, np.array(crowds + across), np.array(chances)) == ((0, 1, 2, 3), (4, 5, 6, 7))


def test_two_crowds_must_be_surer_than_a_crowd_and_one_more() -> None:
    crowds = [*combinations(range(4), 2), *combinations(range(4, 8), 2)]
    across = [(a, b) for a in range(4) for b in range(4, 8)]
    more = [(a, 8) for a in range(4)]
    chances = [0.9] * len(crowds) + [0.55] * len(across) + [0.55] * len(more)
    groups = cluster(9, np.array(crowds + across + more), np.array(chances), bar=Bar(0.0, -1.0, 0.3))
    assert groups == ((0, 1, 2, 3, 8), (4, 5, 6, 7))


@pytest.mark.parametrize("count", [0, 1, 3])
def test_without_pairs_everybody_stands_alone(count: int) -> None:
    assert cluster(count, np.zeros((0, 2), dtype=np.int64), np.zeros(0)) == tuple((at,) for at in range(count))


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.floats(0, 1)), max_size=30))
def test_every_number_stands_in_one_group(links: list[tuple[int, int, float]]) -> None:
    unique = {(min(a, b), max(a, b)): chance for a, b, chance in links if a != b}
    pairs = np.array(sorted(unique), dtype=np.int64).reshape(-1, 2)
    groups = cluster(10, pairs, np.array([unique[a, b] for a, b in pairs.tolist()]))
    assert sorted(at for group in groups for at in group) == list(range(10))


def test_of_two_sure_partners_that_do_not_fit_each_other_the_surer_one_is_taken() -> None:
    pairs = np.array([[0, 1], [0, 2], [1, 2]])
    assert cluster(3, pairs, np.array([0.92, 0.97, 0.01]), bar=Bar(0.1, -1.0)) == ((0, 2), (1,))


@pytest.mark.parametrize(("chance", "near"), [(0.4, ((0, 1),)), (0.2, ())], ids=["doubted a little", "doubted"])
def test_groups_of_which_few_have_met_are_near_though_those_doubt_it(
    chance: float, near: tuple[tuple[int, int], ...]
) -> None:
    assert find_near_groups([(0, 1), (2, 3)], np.array([[0, 2]]), np.array([chance])) == near
