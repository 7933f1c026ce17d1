"""Rank and select: nothing is deleted, only ranked."""

from __future__ import annotations

from datetime import date

from tests.merge.telling import ferry_stories
from timeline.merge import merge_events, rank_events, select_events


def test_two_sources_go_before_one() -> None:
    assert [len(row.sources) for row in rank_events(merge_events(ferry_stories()))] == [2, 2, 1]


def test_the_best_rows_stay_in_time_order() -> None:
    rows = merge_events(ferry_stories())
    assert select_events(rows, top=2) == tuple(row for row in rows if len(row.sources) == 2)


def test_rows_with_few_sources_are_left_out() -> None:
    assert {row.sources for row in select_events(merge_events(ferry_stories()), min_sources=2)} == {
        ("gazette", "herald")
    }


def test_a_day_has_no_more_rows_than_asked_for() -> None:
    rows = merge_events(ferry_stories())
    kept = select_events(rows, per_day=1)
    assert [row.interval.days[0] for row in kept if row.interval] == [date(2021, 5, 8), date(2021, 5, 10)]
