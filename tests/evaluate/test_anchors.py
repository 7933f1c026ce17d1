"""The scorer of anchors, dates and participants, on a corpus of two sentences."""

import json
from datetime import date
from pathlib import Path

import pytest

from timeline.evaluate.anchors import percent, run
from timeline.evaluate.report import EvaluateOptions
from timeline.events import Anchor, Bound, gold_anchor, same_anchor, spelled
from timeline.interval import Granularity, Interval

TEXT = "Grace Okafor resigned on Monday. She had founded the party in 1999."


def test_eventtime_is_scored_on_dev_and_written(tmp_path: Path) -> None:
    day = {"on": "2024-03-04"}
    event = {"eid": "e1", "start": 13, "end": 21, "text": "resigned"}
    record = {
        "id": "a",
        "published": "2024-03-06",
        "text": TEXT,
        "split": "dev",
        "events": [{**event, "anchor": {"type": "single_day", "begin": day, "end": day}}],
    }
    path = tmp_path / "eventtime.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    report = run([path], EvaluateOptions(write=tmp_path / "out.jsonl", errors=5))
    assert report.tables[0].rows[0][:6] == ("dev", 1, 100.0, 100.0, 100.0, 100.0)
    (line,) = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    written = json.loads(line)
    assert written["anchor"] == {"type": "single_day", "begin": day, "end": day}
    assert (written["date"], written["basis"], written["timex"]) == ("2024-03-04", "said", "Monday")


def test_wikinews_is_scored_on_days_and_participants(tmp_path: Path) -> None:
    people = [
        {"m_id": "1", "start": 0, "end": 12, "text": "Grace Okafor", "syn": "NAM", "instance_id": "P1"},
        {"m_id": "2", "start": 33, "end": 36, "text": "She", "syn": "PRO", "instance_id": "P1"},
    ]
    events = [
        {"start": 13, "end": 21, "text": "resigned", "gold_time": "2024-03-04", "participants": [_part(people[0])]},
        {"start": 41, "end": 48, "text": "founded", "gold_time": "1999-XX-XX", "participants": [_part(people[1])]},
        {"start": 41, "end": 48, "text": "founded", "gold_time": None, "participants": []},
    ]
    record = {"id": "a", "published": "2024-03-06", "text": TEXT, "events": events, "entities": people}
    path = tmp_path / "wikinews.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    days, participants, _ = run([path], EvaluateOptions()).tables
    assert days.rows[0][:2] == (2, 100.0)
    assert participants.rows[0][0] == 2
    assert participants.rows[0][3] == 100.0


def _part(entity: dict[str, object]) -> dict[str, object]:
    return {"role": "Arg0", "start": entity["start"], "end": entity["end"], "text": "", "syn": entity["syn"]}


@pytest.mark.parametrize(
    ("last", "same"),
    [(date(1995, 11, 30), True), (date(1995, 12, 9), False)],
    ids=["the 30th for the corpus's 28th", "another window"],
)
def test_a_month_may_end_on_the_28th(last: date, same: bool) -> None:
    window = {"after": "1995-11-01", "before": "1995-11-28"}
    gold = gold_anchor({"type": "single_day", "begin": window, "end": window})
    ours = Bound(after=date(1995, 11, 1), before=last)
    assert same_anchor(Anchor(ours, ours, single_day=True), gold) is same


SPELLED = {
    "a day": (Interval.around(date(2024, 3, 4), Granularity.DAY), "2024-03-04"),
    "a month": (Interval.around(date(2024, 3, 4), Granularity.MONTH), "2024-03"),
    "a year": (Interval.around(date(2024, 3, 4), Granularity.YEAR), "2024"),
    "a week is its first day": (Interval.around(date(2024, 3, 6), Granularity.WEEK), "2024-03-04"),
}


@pytest.mark.parametrize(("interval", "text"), SPELLED.values(), ids=SPELLED.keys())
def test_dates_are_spelled_as_the_corpora_do(interval: Interval, text: str) -> None:
    assert spelled(interval) == text


def test_percent_of_nothing_is_0() -> None:
    assert percent([]) == 0.0
