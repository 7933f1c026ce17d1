"""Dates and their grounds in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.export.synthetic import make_timeline
from timeline.export import date_in_words, reason_in_words
from timeline.interval import Granularity, Interval
from timeline.model import Basis, TimelineEvent

MOMENT = datetime(2025, 12, 10, 9, 30)


@pytest.mark.parametrize(
    ("granularity", "words"),
    [
        (Granularity.MINUTE, "10 December 2025, 09:30"),
        (Granularity.HOUR, "10 December 2025, 09:00"),
        (Granularity.PART_OF_DAY, "morning of 10 December 2025"),
        (Granularity.DAY, "10 December 2025"),
        (Granularity.WEEKEND, "weekend of 13 December 2025"),
        (Granularity.WEEK, "week of 8 December 2025"),
        (Granularity.MONTH, "December 2025"),
        (Granularity.SEASON, "winter 2025–26"),
        (Granularity.QUARTER, "fourth quarter of 2025"),
        (Granularity.HALF, "second half of 2025"),
        (Granularity.YEAR, "2025"),
        (Granularity.DECADE, "the 2020s"),
        (Granularity.CENTURY, "21st century"),
    ],
)
def test_each_unit_has_its_own_words(granularity: Granularity, words: str) -> None:
    assert date_in_words(Interval.around(MOMENT, granularity)) == words


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval.between(date(2025, 12, 8), date(2025, 12, 10)), "8–10 December 2025"),
        (Interval.between(date(2025, 11, 30), date(2025, 12, 2)), "30 November – 2 December 2025"),
        (Interval.between(date(2025, 12, 31), date(2026, 1, 1)), "31 December 2025 – 1 January 2026"),
        (Interval.between(date(2019, 1, 1), date(2021, 12, 31)), "2019–2021"),
        (Interval(datetime(2025, 12, 8), None, Granularity.DAY), "since 8 December 2025"),
        (Interval(datetime(2025, 12, 1), None, Granularity.MONTH), "since December 2025"),
        (Interval(datetime(2020, 1, 1), None, Granularity.YEAR), "since 2020"),
        (Interval(None, datetime(2025, 12, 9), Granularity.DAY), "until 8 December 2025"),
        (Interval(None, MOMENT, Granularity.MINUTE), "until 10 December 2025, 09:30"),
        (Interval(None, None, Granularity.DAY), "at some time"),
        (replace(Interval.around(MOMENT, Granularity.YEAR), approximate=True), "about 2025"),
        (Interval(MOMENT, MOMENT.replace(hour=11), Granularity.MINUTE), "10 December 2025, 09:30–11:30"),
        (None, "no date"),
    ],
)
def test_ranges_and_open_ends(interval: Interval | None, words: str) -> None:
    assert date_in_words(interval) == words


def event(basis: Basis | None) -> TimelineEvent:
    said = next(event for event in make_timeline(30).events if event.timex is not None)
    return replace(said, basis=basis)


def test_a_said_date_quotes_the_expression_and_its_anchor() -> None:
    said = event(Basis.SAID)
    assert said.timex is not None
    assert said.timex.anchor is not None
    assert reason_in_words(said).startswith(f"The text says “{said.timex.span.text}”, read from ")


def test_a_date_that_a_correction_set_is_said_to_be_set_by_hand() -> None:
    corrected = replace(event(Basis.SAID), interval=Interval.between(date(1999, 1, 1), date(1999, 1, 2)))
    assert reason_in_words(corrected) == "Set by hand: no source gives this date."


def test_a_date_that_another_source_gives_names_that_source() -> None:
    row = next(row for row in make_timeline(60).events if len(row.mentions) > 1 and row.timex is not None)
    first, second = (replace(mention, timex=row.timex, interval=row.interval) for mention in row.mentions[:2])
    undated = replace(first, timex=None, interval=None)
    told = replace(row, basis=Basis.SAID, mentions=(undated, second))
    assert reason_in_words(told).startswith(f"{second.document.source} says “")


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        (Basis.SHARED, "Another article dates the same event."),
        (Basis.PUBLISHED, "The article reports it as news of its publication day."),
        (None, "No source gives a time for it."),
    ],
)
def test_every_other_ground_has_its_sentence(basis: Basis | None, words: str) -> None:
    assert reason_in_words(event(basis)) == words
