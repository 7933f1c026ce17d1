"""corrections.csv: what a human sets stays set, and a line that no longer applies is reported."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.merge.telling import MAYOR, ferry_stories
from timeline.errors import CorrectionError
from timeline.interval import Granularity, Interval
from timeline.merge import Correction, Corrections, merge_events, merge_with_report, read_corrections
from timeline.merge.corrections import read_interval
from timeline.model import Basis, TimelineEvent


def correct(*lines: tuple[str, str, str]) -> Corrections:
    return Corrections(tuple(Correction(at, *line) for at, line in enumerate(lines, start=2)))


def rows() -> tuple[TimelineEvent, ...]:
    return merge_events(ferry_stories())


def told_by_sports() -> TimelineEvent:
    return next(row for row in rows() if row.sources == ("sports",))


def written(folder: Path, text: str) -> Path:
    path = folder / "corrections.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_are_merged() -> None:
    accident, chess = rows()[0], told_by_sports()
    corrected = merge_events(ferry_stories(), corrections=correct(("merge", accident.id, chess.id)))
    assert sorted(sorted(row.sources) for row in corrected) == [["gazette", "herald"], ["gazette", "herald", "sports"]]


def test_a_mention_is_split_off_by_its_source() -> None:
    accident = rows()[0]
    corrected = merge_events(ferry_stories(), corrections=correct(("split", accident.id, "herald")))
    assert sorted(row.sources for row in corrected) == [("gazette",), ("gazette", "herald"), ("herald",), ("sports",)]


def test_a_date_is_set() -> None:
    chess = told_by_sports()
    corrected = merge_events(ferry_stories(), corrections=correct(("date", chess.id, "2021-05-01/2021-05-02")))
    row = next(row for row in corrected if row.id == chess.id)
    assert row.interval is not None
    assert (row.interval.days, row.basis) == ((date(2021, 5, 1), date(2021, 5, 2)), Basis.SAID)


def test_a_summary_is_set() -> None:
    chess = told_by_sports()
    corrected = merge_events(ferry_stories(), corrections=correct(("summary", chess.id, "Rao takes the title")))
    assert "Rao takes the title" in {row.summary for row in corrected}


def test_a_row_is_hidden() -> None:
    chess = told_by_sports()
    corrected = merge_events(ferry_stories(), corrections=correct(("hide", chess.id, "")))
    assert chess.id not in {row.id for row in corrected}


def test_an_id_works_after_its_row_has_grown() -> None:
    alone = merge_events(ferry_stories()[3:4])[0]
    corrected = merge_events(ferry_stories(), corrections=correct(("summary", alone.id, "A harbour is promised")))
    assert ("A harbour is promised", ("gazette", "herald")) in {(row.summary, row.sources) for row in corrected}


def test_a_line_that_no_longer_applies_is_reported_by_its_number() -> None:
    accident = rows()[0]
    stale = correct(
        ("hide", "0123456789ab", ""), ("split", accident.id, "nobody"), ("merge", "ba9876543210", accident.id)
    )
    corrected, problems = merge_with_report(ferry_stories(), corrections=stale)
    assert corrected == rows()
    assert [problem.message for problem in problems] == [
        f"corrections.csv:3: split {accident.id}: 'nobody' tells no part of that row",
        "corrections.csv:4: merge ba9876543210: no article gives a row the id ba9876543210",
        "corrections.csv:2: hide 0123456789ab: no article gives a row that id",
    ]


def test_of_two_lines_that_contradict_each_other_the_later_counts_and_the_earlier_is_reported() -> None:
    chess = told_by_sports()
    twice = correct(("summary", chess.id, "Rao wins"), ("summary", chess.id, "Rao takes the title"))
    corrected, problems = merge_with_report(ferry_stories(), corrections=twice)
    assert "Rao takes the title" in {row.summary for row in corrected}
    assert [problem.message for problem in problems] == [
        f"corrections.csv:2: summary {chess.id}: line 3 says otherwise of the same row"
    ]


def test_a_source_that_tells_the_whole_row_is_not_split_off() -> None:
    chess = told_by_sports()
    _, problems = merge_with_report(ferry_stories(), corrections=correct(("split", chess.id, "sports")))
    assert [p.message for p in problems] == [f"corrections.csv:2: split {chess.id}: 'sports' tells all of that row"]


def test_a_file_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, 'action,id,value\n# a remark,,\nhide,abc,\nsummary,def,"One, two"\n')
    assert read_corrections(path).lines == (Correction(3, "hide", "abc"), Correction(4, "summary", "def", "One, two"))


@pytest.mark.parametrize(
    "text",
    [
        "Action,ID,Value\r\nHide,abc,\r\n",
        "action;id;value\nhide;abc;\n",
        "action\tid\tvalue\nhide\tabc\t\n",
        "\ufeffaction,id\nhide,abc\n",
    ],
    ids=["capitals", "semicolons", "tabs", "no value column"],
)
def test_a_file_is_read_as_spreadsheets_write_it(tmp_path: Path, text: str) -> None:
    assert read_corrections(written(tmp_path, text)).lines == (Correction(2, "hide", "abc"),)


@pytest.mark.parametrize("value", ["{0};{1}", "{0}, {1}", "{0} {1}"], ids=["semicolon", "comma", "space"])
def test_several_rows_are_merged_by_one_line(value: str) -> None:
    first, *others = (row.id for row in rows())
    (row,) = merge_events(ferry_stories(), corrections=correct(("merge", first, value.format(*others))))
    assert set(row.sources) == {"gazette", "herald", "sports"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2021-05-08", Interval.around(date(2021, 5, 8), Granularity.DAY)),
        ("2021-05~", replace(Interval.around(date(2021, 5, 1), Granularity.MONTH), approximate=True)),
        ("2021", Interval.around(date(2021, 1, 1), Granularity.YEAR)),
        ("2021-05-08T09:30", Interval.around(datetime(2021, 5, 8, 9, 30), Granularity.MINUTE)),
        ("2021-05-08/2021-05-09", Interval.between(date(2021, 5, 8), date(2021, 5, 9))),
        ("2021-05-08/..", Interval(datetime(2021, 5, 8), None, Granularity.DAY)),
        ("../2021-05-08", Interval(None, datetime(2021, 5, 9), Granularity.DAY)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_date_is_read_as_the_csv_writes_it(text: str, wanted: Interval) -> None:
    assert read_interval(text) == wanted


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("what,which\n", "must name the columns: action,id,value"),
        ("action,id,value\nforget,abc,\n", "2: no action 'forget'; use one of merge, split, date, summary, hide"),
        ("action,id,value\nhide,,\n", "2: hide needs the id of a row"),
        ("action,id,value\nmerge,abc,\n", "2: merge needs a value"),
        ("action,id,value\ndate,abc,soon\n", "2: 'soon' is no date"),
    ],
    ids=["no header", "unknown action", "no id", "no value", "no date"],
)
def test_a_file_that_makes_no_sense_is_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(CorrectionError, match=message):
        read_corrections(written(tmp_path, text))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match="No such file"):
        read_corrections(tmp_path / "none.csv")


def test_the_offer_is_told_by_both(tmp_path: Path) -> None:
    assert MAYOR.rstrip(".") in {row.summary for row in rows()}
