"""Rank days: what later articles look back at goes before what was in the day's own paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.merge.telling import article, ferry_stories, on, tell
from timeline.interval import Granularity, Interval
from timeline.merge import Correction, Corrections, merge_events, rank_days
from timeline.merge.days import weigh_weekends
from timeline.model import Event

MONDAY = date(2021, 5, 10)
WEEK = Interval.around(MONDAY, Granularity.WEEK)
LINES = {
    "harbour": "Ada Moreau opened the harbour bridge at Brill.",
    "mine": "Ben Okafor sold the copper mine.",
}
TRIGGERS = {"harbour": "opened", "mine": "sold"}


def told(name: str, what: str, *, published: date, said: Interval | None = None) -> Event:
    line = LINES[what]
    return tell(article(name, line, published=published), line, TRIGGERS[what], said=said)


def ranked(*events: Event) -> tuple[date, ...]:
    return rank_days(merge_events(events))


def test_a_day_that_is_looked_back_at_goes_before_the_day_of_the_paper() -> None:
    looking_back = told("later", "harbour", published=date(2021, 5, 20), said=on(2021, 5, 12))
    assert ranked(looking_back, told("daily", "mine", published=date(2021, 5, 11)))[0] == date(2021, 5, 12)


def test_a_day_that_two_articles_tell_of_goes_before_one_that_one_does() -> None:
    two = [told(name, "harbour", published=date(2021, 5, 20), said=on(2021, 5, 12)) for name in ("one", "two")]
    assert ranked(*two, told("three", "mine", published=date(2021, 5, 20), said=on(2021, 5, 11)))[0].day == 12


def test_a_week_lists_its_days_behind_every_day_that_is_named() -> None:
    days = ranked(
        told("vague", "mine", published=date(2021, 5, 20), said=WEEK),
        told("exact", "harbour", published=date(2021, 5, 20), said=on(2021, 5, 14)),
    )
    assert days[0] == date(2021, 5, 14)
    assert set(days) == {MONDAY + timedelta(days=at) for at in range(7)}


def test_a_month_dates_no_day() -> None:
    month = Interval.around(MONDAY, Granularity.MONTH)
    assert ranked(told("vague", "mine", published=date(2021, 6, 20), said=month)) == ()


def test_an_undated_row_dates_no_day() -> None:
    undated = replace(told("a", "mine", published=MONDAY), interval=None, basis=None)
    assert ranked(undated) == ()


def test_a_date_set_by_hand_counts_in_place_of_the_text_s() -> None:
    event = told("a", "mine", published=date(2021, 5, 20), said=on(2021, 5, 12))
    (row,) = merge_events([event])
    moved = Corrections((Correction(2, "date", row.id, "2021-05-13"),))
    assert rank_days(merge_events([event], corrections=moved)) == (date(2021, 5, 13),)


def test_the_order_of_the_rows_makes_no_difference() -> None:
    rows = merge_events(ferry_stories())
    assert rank_days(rows[::-1]) == rank_days(rows)
    assert rank_days(rows)[0] == date(2021, 5, 8)


FOUR_WEEKS = [MONDAY.toordinal() + at for at in range(28)]
WORKING = [day for day in FOUR_WEEKS if date.fromordinal(day).weekday() < 5]


def test_weekends_count_less_where_nobody_looks_back_at_them() -> None:
    weights = weigh_weekends(dict.fromkeys(WORKING, 3.0), FOUR_WEEKS)
    assert weights[True] < 0.6 < weights[False]


@pytest.mark.parametrize(
    ("recalled", "published"),
    [(dict.fromkeys(FOUR_WEEKS, 3.0), FOUR_WEEKS), ({}, FOUR_WEEKS), ({}, ()), ({FOUR_WEEKS[8]: 80.0}, FOUR_WEEKS)],
    ids=["every day is looked back at", "no day is", "no article", "one big day"],
)
def test_weekends_count_as_much_where_the_story_makes_no_difference(
    recalled: dict[int, float], published: list[int]
) -> None:
    weights = weigh_weekends(recalled, published)
    assert weights[True] == pytest.approx(weights[False], rel=0.2)
