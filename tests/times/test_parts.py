"""The smaller pieces: numbers, patterns, feasts, TIMEX3 values, EDTF, publication dates."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from timeline.interval import Granularity, Interval
from timeline.times import format_edtf, parse_date
from timeline.times.english import ENGLISH
from timeline.times.feasts import easter, feast, hanukkah, nth_weekday, orthodox_easter, rosh_hashanah
from timeline.times.meaning import Clock, DayPart, Length, Unit, Weekday
from timeline.times.pattern import expand
from timeline.times.scan import scan
from timeline.times.timex3 import clock_value, date_value, length_value


@pytest.mark.parametrize(
    ("words", "symbol", "value"),
    [
        ("twenty-four", "count", 24),
        ("two hundred and ten", "count", 210),
        ("a hundred", "count", 100),
        ("two hundred thousand", "count", 200_000),
        ("nineteen ninety-six", "year", 1996),
        ("two thousand", "yearword", 2000),
        ("twenty-first", "ordinal", 21),
        ("1,500", "count", 1500),
        ("2 1/2", "count", 2.5),
        ("1990s", "decade", 199),
        ("21st", "dayth", 21),
        ("12/14/2025", "date", "2025-12-14"),
        ("3/4/2025", "date", "2025-03-04|04-03"),
        ("24.12.2023", "date", "2023-12-24"),
    ],
)
def test_number_is_read_as_one_lexeme(words: str, symbol: str, value: float | str) -> None:
    (lexeme,) = scan(words, ENGLISH)
    assert lexeme.entry[symbol] == value


def test_and_joins_numbers_only_after_a_hundred() -> None:
    assert [lexeme.text for lexeme in scan("two and three", ENGLISH)] == ["two", "and", "three"]


def test_pattern_expands_groups_choices_and_options() -> None:
    assert expand("( a | b c? ) {x:y|z}") == [
        (("=a", None), ("y", "x")),
        (("=a", None), ("z", "x")),
        (("=b", None), ("=c", None), ("y", "x")),
        (("=b", None), ("=c", None), ("z", "x")),
        (("=b", None), ("y", "x")),
        (("=b", None), ("z", "x")),
    ]


@pytest.mark.parametrize("pattern", ["( a", "a )"])
def test_pattern_with_a_loose_bracket_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="bracket that it does not"):
        expand(pattern)


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, date(1961, 4, 2)), (2000, date(2000, 4, 23)), (2024, date(2024, 3, 31)), (2038, date(2038, 4, 25))],
)
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("year", "new_year", "lights", "easter_day"),
    [
        (2022, date(2022, 9, 26), date(2022, 12, 19), date(2022, 4, 24)),
        (2023, date(2023, 9, 16), date(2023, 12, 8), date(2023, 4, 16)),
        (2024, date(2024, 10, 3), date(2024, 12, 26), date(2024, 5, 5)),
        (2025, date(2025, 9, 23), date(2025, 12, 15), date(2025, 4, 20)),
    ],
    ids=str,
)
def test_hebrew_and_orthodox_feasts(year: int, new_year: date, lights: date, easter_day: date) -> None:
    assert (rosh_hashanah(year), hanukkah(year), orthodox_easter(year)) == (new_year, lights, easter_day)
    assert feast("passover", 2025) == date(2025, 4, 13)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("ramadan", date(2024, 3, 11)),
        ("eid al-fitr", date(2024, 4, 10)),
        ("eid al-adha", date(2023, 6, 28)),
        ("diwali", date(2023, 11, 12)),
        ("holi", date(2024, 3, 25)),
        ("lunar new year", date(2023, 1, 22)),
        ("purim", date(2024, 3, 24)),
        ("sukkot", date(2025, 10, 7)),
    ],
)
def test_feasts_of_the_moon(name: str, day: date) -> None:
    assert feast(name, day.year) == day


def test_feast_of_the_moon_outside_its_table_is_refused() -> None:
    with pytest.raises(ValueError, match="no date of diwali for 1999; the table holds 2001 to 2035"):
        feast("diwali", 1999)


def test_nth_weekday_from_either_end() -> None:
    assert nth_weekday(2025, 11, 3, index=4) == date(2025, 11, 27)
    assert nth_weekday(2025, 12, 0, index=-1) == date(2025, 12, 29)
    assert feast("election day", 2024) == date(2024, 11, 5)


@pytest.mark.parametrize(
    ("length", "value"),
    [
        (Length(2, Unit.WEEK), "P2W"),
        (Length(1.5, Unit.MINUTE), "PT1M30S"),
        (Length(0.5, Unit.HOUR), "PT30M"),
        (Length(1.5, Unit.DAY), "P1DT12H"),
        (Length(1, Unit.FORTNIGHT), "P2W"),
        (Length(2, Unit.DECADE), "P20Y"),
        (Length(None, Unit.DECADE), "PXDE"),
        (Length(None, Unit.HOUR), "PTXH"),
        (Length(2, Unit.HOUR, rest=((20, Unit.MINUTE),)), "PT2H20M"),
        (Length(None, Unit.UNKNOWN), "PXX"),
    ],
)
def test_length_as_timex3(length: Length, value: str) -> None:
    assert length_value(length) == value


def test_dates_and_clocks_as_timex3() -> None:
    assert date_value(date(2025, 12, 31), Unit.WEEK) == "2026-W01"
    assert date_value(date(2025, 12, 31), Unit.SEASON) == "2025-WI"
    assert clock_value("2025-12-15", Clock(part=DayPart.SMALL_HOURS)) == "2025-12-15TMO"
    assert clock_value("2025-12-15", Clock(hour=24)) == "2025-12-15T24:00"


def test_meaning_prints_without_its_defaults() -> None:
    assert repr(Weekday(4, weeks=1)) == "Weekday(day=FRIDAY, weeks=1)"


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval.around(date(2025, 12, 15), Granularity.DAY), "2025-12-15"),
        (Interval.around(date(2025, 12, 15), Granularity.WEEK), "2025-12-15/2025-12-21"),
        (Interval.around(date(2025, 12, 13), Granularity.WEEKEND), "2025-12-13/2025-12-14"),
        (Interval.around(date(2025, 12, 1), Granularity.MONTH), "2025-12"),
        (Interval.around(date(2025, 8, 1), Granularity.QUARTER), "2025-07/2025-09"),
        (Interval.around(date(2024, 5, 1), Granularity.YEAR), "2024"),
        (Interval(datetime(2024, 1, 1), datetime(2025, 1, 1), Granularity.YEAR, approximate=True), "2024~"),
        (Interval.around(datetime(2025, 12, 15, 9, 30), Granularity.MINUTE), "2025-12-15T09:30"),
        (Interval(None, datetime(2025, 12, 16), Granularity.DAY), "../2025-12-15"),
        (Interval(datetime(2025, 12, 15), None, Granularity.DAY), "2025-12-15/.."),
        (Interval(None, None, Granularity.DAY), "../.."),
        (Interval.between(date(2025, 12, 12), date(2025, 12, 14)), "2025-12-12/2025-12-14"),
        (Interval(datetime(2025, 12, 15, 6), datetime(2025, 12, 15, 12), Granularity.PART_OF_DAY), "2025-12-15T06:00/2025-12-15T11:59"),
        (Interval.around(date(1995, 5, 1), Granularity.DECADE), "199X"),
        (Interval(datetime(1998, 1, 1), datetime(2005, 1, 1), Granularity.YEAR), "1998/2004"),
    ],
)  # fmt: skip
def test_edtf(interval: Interval, text: str) -> None:
    assert format_edtf(interval) == text


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-12-15", date(2025, 12, 15)),
        ("20251215", date(2025, 12, 15)),
        ("2025-12-15T09:30:00Z", datetime(2025, 12, 15, 9, 30)),
        ("2025-12-15T09:30:00+01:00", datetime(2025, 12, 15, 9, 30)),
        ("15 December 2025", date(2025, 12, 15)),
        ("Mon, 15 Dec 2025 09:30:00 GMT", datetime(2025, 12, 15, 9, 30)),
        ("December 15, 2025", date(2025, 12, 15)),
        ("15. Dezember 2025", date(2025, 12, 15)),
        ("15 décembre 2025", date(2025, 12, 15)),
        ("15 декабря 2025", date(2025, 12, 15)),
        ("Published: 15 December 2025", date(2025, 12, 15)),
        ("3.4.2025", date(2025, 4, 3)),
        ("3/4/25", None),
        ("26-Jun-23", date(2023, 6, 26)),
        ("26-Jun-98 10:30", datetime(1998, 6, 26, 10, 30)),
        ("yesterday", None),
        ("December 2025", None),
        ("2025-02-30", None),
        ("soon", None),
        ("", None),
    ],
)
def test_publication_date_in_any_form(text: str, moment: date | None) -> None:
    assert parse_date(text) == moment
