"""Lists of dates: the year and the day that stand above an entry hold for it, and nothing of its neighbour's does."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.times import find_times

PUBLISHED = date(2025, 12, 15)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "3 Nov 1918: the sailors rise.\n9 Nov: the throne falls at 2pm.\n11 Nov: it ends.",
            ["1918-11-03", "1918-11-09", "1918-11-09T14:00", "1918-11-11"],
        ),
        ("3 Nov 1918 - the sailors rise\n7-8 Nov - envoys leave", ["1918-11-03", "1918-11-07/1918-11-08"]),
        ("29 Dec 1950: the pit floods.\n4 Jan: it is shut.", ["1950-12-29", "1951-01-04"]),
        ("4 May 1950: the pit opens.\n2 March: it is dug.", ["1950-05-04", "1950-03-02"]),
        ("3 Nov 1918. The sailors rise.\n9 Nov. The throne falls.", ["1918-11-03", "1918-11-09"]),
        ("1950\nMarch 4 - the pit opens\n1951\nMay 2 - it floods", ["1950", "1950-03-04", "1951", "1951-05-02"]),
        ("* 11 Oct, 1918: Mona, 90 dead\n* 4 Aug, 1946: Samar, 12 dead", ["1918-10-11", "1946-08-04"]),
        ("They signed on 3 Nov 1918.\n\nThe parade is on 20 December.", ["1918-11-03", "2025-12-20"]),
    ],
    ids=["colons", "dashes and a range", "over New Year", "backwards", "points", "years above", "bullets", "no list"],
)
def test_entry_takes_the_year_of_the_entries_before(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_times(text, PUBLISHED, style="news")] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Saturday 8 November\n00:41: The ship leaves.\n0215: It calls, and ten minutes later again.",
            ["2025-11-08", "2025-11-08T00:41", "2025-11-08T02:15", "2025-11-08T02:25"],
        ),
        ("FRIDAY\n9.30am - Doors open.\nSATURDAY\n11:00 - Talks", ["2025-12-12", "2025-12-12T09:30", "2025-12-13", "2025-12-13T11:00"]),
        ("09:30: The vote is on Friday.\n10:15: It is lost.", ["2025-12-15T09:30", "2025-12-19", "2025-12-15T10:15"]),
    ],
    ids=["a day above", "two weekdays above", "no heading"],
)  # fmt: skip
def test_entry_with_a_clock_time_is_of_the_day_above(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_times(text, PUBLISHED)] == values


def test_line_broken_before_a_day_is_no_list() -> None:
    text = "Born on 3 November 1918, he will be honoured on\n9 December in the old hall."
    assert [timex.value for timex in find_times(text, PUBLISHED)] == ["1918-11-03", "2025-12-09"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "2010 Divers are back.\n1945 A tug has come.\n0930 The ferry lists.",
            ["2025-12-15T20:10", "2025-12-15T19:45", "2025-12-15T09:30"],
        ),
        ("1905 A strike is broken.\n1914 War comes.\n1921 Peace is made.", ["1905", "1914", "1921"]),
    ],
    ids=["a log", "a chronicle"],
)
def test_figures_that_open_lines_are_clock_times_in_a_log(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_times(text, PUBLISHED)] == values
