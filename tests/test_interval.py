"""Calendar arithmetic that everything above relies on."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import IntervalError
from timeline.interval import Granularity, Interval, step

D = datetime


@pytest.mark.parametrize(
    ("granularity", "first", "last"),
    [
        (Granularity.DAY, date(2024, 2, 29), date(2024, 2, 29)),
        (Granularity.WEEKEND, date(2024, 3, 2), date(2024, 3, 3)),
        (Granularity.WEEK, date(2024, 2, 26), date(2024, 3, 3)),
        (Granularity.MONTH, date(2024, 2, 1), date(2024, 2, 29)),
        (Granularity.SEASON, date(2023, 12, 1), date(2024, 2, 29)),
        (Granularity.QUARTER, date(2024, 1, 1), date(2024, 3, 31)),
        (Granularity.HALF, date(2024, 1, 1), date(2024, 6, 30)),
        (Granularity.YEAR, date(2024, 1, 1), date(2024, 12, 31)),
        (Granularity.DECADE, date(2020, 1, 1), date(2029, 12, 31)),
        (Granularity.CENTURY, date(2000, 1, 1), date(2099, 12, 31)),
    ],
)
def test_the_unit_around_a_leap_day(granularity: Granularity, first: date, last: date) -> None:
    assert Interval.around(date(2024, 2, 29), granularity).days == (first, last)


def test_a_month_after_the_31st_is_the_last_day() -> None:
    assert step(D(2023, 1, 31), 1, Granularity.MONTH) == D(2023, 2, 28)


def test_last_week_is_the_calendar_week_before() -> None:
    assert Interval.around(date(2025, 12, 15), Granularity.WEEK).shift(-1).days == (
        date(2025, 12, 8),
        date(2025, 12, 14),
    )


def test_touching_intervals_do_not_overlap() -> None:
    monday = Interval.around(date(2025, 12, 15), Granularity.DAY)
    assert not monday.overlaps(monday.shift(1))
    assert monday.overlaps(Interval.around(date(2025, 12, 15), Granularity.WEEK))


def test_an_open_end_reaches_everything_on_its_side() -> None:
    since = Interval(D(2025, 12, 15), None, Granularity.DAY)
    assert since.contains(date(9999, 12, 30))
    assert not since.contains(date(2025, 12, 14))
    assert since.is_open
    assert since.length is None
    assert since.days == (date(2025, 12, 15), None)


def test_through_joins_two_days_and_keeps_the_finer_unit() -> None:
    first, last = (Interval.around(date(2025, 12, day), Granularity.DAY) for day in (12, 14))
    assert first.through(last) == Interval(D(2025, 12, 12), D(2025, 12, 15), Granularity.DAY)


def test_an_interval_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(IntervalError, match="must end after it starts"):
        Interval(D(2025, 12, 15), D(2025, 12, 14), Granularity.DAY)


def test_leaving_the_calendar_is_an_error_that_says_so() -> None:
    with pytest.raises(IntervalError, match="leaves the calendar"):
        step(D(9999, 12, 31), 1, Granularity.YEAR)


@given(st.dates(date(1, 1, 8), date(9899, 12, 31)), st.sampled_from(Granularity))
def test_every_unit_contains_its_moment_and_steps_to_its_neighbour(moment: date, granularity: Granularity) -> None:
    unit = Interval.around(moment, granularity)
    assert unit.granularity is granularity
    assert unit.contains(moment) or granularity in (
        Granularity.MINUTE,
        Granularity.HOUR,
        Granularity.PART_OF_DAY,
        Granularity.WEEKEND,
    )
    if granularity is not Granularity.WEEKEND:
        assert unit.shift(1).start == unit.end
