"""The row: the contract of the CSV's columns and cells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.export.synthetic import make_timeline
from timeline.export import Row, to_frame, to_row, to_rows
from timeline.export.rows import bounds
from timeline.interval import Granularity, Interval
from timeline.model import Conflict, Timeline, TimelineEvent


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return make_timeline(80)


def dated(timeline: Timeline) -> TimelineEvent:
    return next(event for event in timeline.events if event.interval is not None and len(event.sources) > 1)


def test_the_columns_stand_in_the_order_of_the_contract() -> None:
    assert ", ".join(Row._fields) == (
        "id, date, start, end, granularity, date_basis, summary, status, participants, place, time_expression, "
        "timex_value, sources, source_count, conflict, first_published, quote, url, confidence"
    )


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        pytest.param(Interval.around(date(2025, 3, 9), Granularity.DAY), ("2025-03-09", "2025-03-09"), id="a day"),
        pytest.param(Interval.around(date(2025, 3, 9), Granularity.WEEK), ("2025-03-03", "2025-03-09"), id="a week"),
        pytest.param(
            Interval.around(datetime(2025, 3, 9, 14, 5), Granularity.MINUTE),
            ("2025-03-09T14:05", "2025-03-09T14:05"),
            id="a minute",
        ),
        pytest.param(
            Interval.around(datetime(2025, 3, 9, 14, 5), Granularity.PART_OF_DAY),
            ("2025-03-09T12:00", "2025-03-09T17:59"),
            id="a part of the day",
        ),
        pytest.param(
            Interval(datetime(2025, 3, 9), None, Granularity.DAY), ("2025-03-09", ""), id="since a day: no last one"
        ),
        pytest.param(
            Interval(None, datetime(2025, 3, 9), Granularity.DAY), ("", "2025-03-08"), id="until a day: no first one"
        ),
        pytest.param(None, ("", ""), id="no date"),
    ],
)
def test_start_and_end_are_the_first_and_last_included(interval: Interval | None, expected: tuple[str, str]) -> None:
    assert bounds(interval) == expected


def test_several_values_are_joined_in_one_cell(timeline: Timeline) -> None:
    event = dated(timeline)
    row = to_row(event)
    assert row.sources == "; ".join(event.sources)
    assert row.source_count == len(event.sources)
    assert row.participants == "; ".join(participant.name for participant in event.participants)


def test_a_conflict_names_the_other_date_and_who_gives_it(timeline: Timeline) -> None:
    other = Conflict(Interval.around(date(2025, 3, 9), Granularity.DAY), ("Coastal Wire", "The Meridian"))
    row = to_row(replace(dated(timeline), conflicts=(other,)))
    assert row.conflict == "2025-03-09 (Coastal Wire, The Meridian)"


def test_the_quote_is_the_best_mentions_sentence(timeline: Timeline) -> None:
    event = dated(timeline)
    assert to_row(event).quote == event.mentions[0].sentence.text


def test_undated_rows_come_last_and_say_nothing_of_time(timeline: Timeline) -> None:
    shuffled = replace(timeline, events=tuple(reversed(timeline.events)))
    rows = to_rows(shuffled)
    undated = [row for row in rows if row.date == ""]
    assert undated
    assert rows[-len(undated) :] == tuple(undated)
    assert {(row.start, row.end, row.granularity, row.date_basis) for row in undated} == {("", "", "", "")}


def test_the_frame_holds_the_rows(timeline: Timeline) -> None:
    frame = to_frame(timeline)
    assert tuple(frame.columns) == Row._fields
    assert [Row(*values) for values in frame.itertuples(index=False)] == list(to_rows(timeline))
    assert (str(frame["source_count"].dtype), str(frame["confidence"].dtype)) == ("int64", "float64")


def test_an_empty_timeline_has_columns_of_the_same_types_and_no_rows(timeline: Timeline) -> None:
    frame = to_frame(Timeline(events=()))
    assert (tuple(frame.columns), len(frame)) == (Row._fields, 0)
    assert list(frame.dtypes) == list(to_frame(timeline).dtypes)
