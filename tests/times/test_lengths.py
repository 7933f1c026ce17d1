"""Lengths of time whose start or end is said beside them, and what a business text compares them with."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Timex
from timeline.times import find_times, format_edtf

MONDAY = date(2025, 12, 15)


def reaches(text: str) -> list[tuple[str, str | None]]:
    def written(timex: Timex) -> str | None:
        return None if timex.extent is None else format_edtf(timex.extent)

    return [(timex.span.text, written(timex)) for timex in find_times(text, MONDAY)]


@pytest.mark.parametrize(
    ("text", "length", "extent"),
    [
        ("Output rose in the three months to Sept. 30 at both pits.", "the three months", "2025-07/2025-09"),
        ("It lost money in the year ended March 31, 2025.", "the year", "2024-04-01/2025-03-31"),
        ("Rents fell in the 12 months to the end of June.", "the 12 months", "2024-07/2025-06"),
        ("Rents fell in the first nine months of 2024.", "the first nine months", "2024-01/2024-09"),
        ("Rents fell in the first three quarters of 2024.", "the first three quarters", "2024-01/2024-09"),
        ("It snowed in the first two weeks of last month.", "the first two weeks", "2025-11-01/2025-11-14"),
        ("It snowed in the last three days of May.", "the last three days", "2025-05-29/2025-05-31"),
    ],
)
def test_length_with_its_end_or_start_said_is_on_the_calendar(text: str, length: str, extent: str) -> None:
    assert reaches(text)[0] == (length, extent)
    assert reaches(text)[1][1] == extent


def test_last_years_of_something_do_not_end_with_publication() -> None:
    assert reaches("The last two years of the reign were quiet.") == [("The last two years", None)]


def test_the_months_of_a_report_end_with_its_quarter() -> None:
    assert reaches("Net fell in the third quarter. For the nine months, it rose.")[1][1] == "2025-01/2025-09"
    assert reaches("In the first nine months, net rose.") == [("the first nine months", None)]


def test_the_same_three_months_a_year_earlier_are_a_quarter() -> None:
    found = reaches("Output rose in the three months to Sept. 30 from two tons a year earlier.")
    assert found[2] == ("a year earlier", "2024-07/2024-09")


def test_over_the_months_is_no_more_than_them() -> None:
    (first, _) = find_times("Over the first six months of 2024 it rained.", MONDAY)
    assert (first.span.text, first.mod) == ("the first six months", None)


@pytest.mark.parametrize(
    ("text", "span", "mod"),
    [
        ("The loan is to be repaid over three years.", "three years", None),
        ("The mill was shut for over three years.", "over three years", "MORE_THAN"),
        ("It opened just over three years later.", "over three years later", "MORE_THAN"),
    ],
    ids=["a preposition", "after a preposition", "of a shift"],
)
def test_over_is_more_than_where_it_is_no_preposition(text: str, span: str, mod: str | None) -> None:
    (timex,) = find_times(text, MONDAY)
    assert (timex.span.text, timex.mod) == (span, mod)


def test_the_next_months_of_the_past_go_on_from_what_was_told() -> None:
    text = "He was ruined in May 1816 and spent the next two months in gaol."
    assert reaches(text)[-1] == ("the next two months", "1816-05/1816-06")
