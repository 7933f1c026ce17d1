"""The scorer of anchors, dates and participants, on a corpus of two sentences."""

import json
from datetime import date
from pathlib import Path

import pytest

from timeline.errors import DocumentError
from timeline.evaluate.anchors import run
from timeline.evaluate.eventtime import percent
from timeline.evaluate.report import EvaluateOptions
from timeline.events import Anchor, Bound, are_compatible, gold_anchor, same_anchor, spelled
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
    assert report.tables[1].rows[0] == ("dev", 100.0, 100.0, 100.0)


def test_every_gold_event_is_written_with_a_kind_and_both_ends(tmp_path: Path) -> None:
    anchors = [{"type": "n/a", "begin": {}, "end": {}}, {"type": "multi_day", "begin": {}, "end": {}}]
    events = [
        {"eid": f"e{n}", "start": start, "end": start + 8, "text": "", "anchor": anchor}
        for n, (start, anchor) in enumerate(zip((13, 41), anchors, strict=True))
    ]
    record = {"id": "a", "published": "2024-03-06", "text": TEXT, "split": "dev", "events": events}
    path = tmp_path / "eventtime.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    report = run([path], EvaluateOptions(write=tmp_path / "out.jsonl"))
    assert report.tables[0].rows[0][1] == 1
    written = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["event"] for line in written] == ["e0", "e1"]
    for line in written:
        assert line["anchor"]["type"] in ("single_day", "multi_day")
        assert line["anchor"]["begin"].keys() <= {"on", "after", "before"}
        assert line["anchor"]["end"].keys() <= {"on", "after", "before"}


DAY = Bound(on=date(2024, 3, 6))
NEXT = Bound(on=date(2024, 3, 7))
COMPATIBLE = {
    "a day within a state": (Anchor(Bound(before=DAY.on), Bound(after=DAY.on)), True),
    "a day within two other days": (Anchor(DAY, NEXT), False),
    "a day before the begin": (Anchor(NEXT, Bound(after=NEXT.on)), False),
    "the same day": (Anchor(DAY, DAY, single_day=True), True),
    "another day": (Anchor(NEXT, NEXT, single_day=True), False),
}


@pytest.mark.parametrize(("other", "compatible"), COMPATIBLE.values(), ids=COMPATIBLE.keys())
def test_the_authors_program_tells_what_is_compatible(other: Anchor, compatible: bool) -> None:
    day = Anchor(DAY, DAY, single_day=True)
    assert are_compatible(day, other) is compatible
    assert are_compatible(other, day) is compatible


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


def test_a_single_day_has_the_same_ends_as_a_longer_event_of_like_bounds() -> None:
    window = {"after": "1995-11-01", "before": "1995-11-28"}
    gold = gold_anchor({"type": "multi_day", "begin": window, "end": window})
    ours = Bound(after=date(1995, 11, 1), before=date(1995, 11, 28))
    assert same_anchor(Anchor(ours, ours, single_day=True), gold)
    later = Bound(after=date(1995, 11, 1), before=date(1995, 11, 30))
    assert not same_anchor(Anchor(later, later, single_day=True), gold)


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


def test_a_corpus_without_days_of_publication_is_named(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "a", "text": "It rained on Monday.", "events": []}\n', encoding="utf-8")
    with pytest.raises(DocumentError, match="a: no publication date; this task needs published in each object"):
        run([gold], EvaluateOptions())
