"""Rank and select: nothing is deleted, only ranked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.merge.telling import CHESS, article, ferry_stories, on, tell
from timeline.merge import merge_events, rank_events, select_events
from timeline.model import TimelineEvent


def test_two_sources_go_before_one() -> None:
    assert [len(row.sources) for row in rank_events(merge_events(ferry_stories()))] == [2, 2, 1]


def test_the_best_rows_stay_in_time_order() -> None:
    rows = merge_events(ferry_stories())
    assert select_events(rows, top=2) == tuple(row for row in rows if len(row.sources) == 2)


def test_rows_with_few_sources_are_left_out() -> None:
    assert {row.sources for row in select_events(merge_events(ferry_stories()), min_sources=2)} == {
        ("gazette", "herald")
    }


def test_a_report_that_two_sources_copied_has_one_source() -> None:
    line = "A crane at the old dockyard of Lunde fell onto two empty lorries."
    events = [tell(article(name, line), line, "fell", lemma="fall") for name in ("gazette", "herald")]
    (row,) = merge_events(events)
    assert (row.sources, select_events([row], min_sources=2)) == (("gazette", "herald"), ())


def test_a_day_has_no_more_rows_than_asked_for() -> None:
    rows = merge_events(ferry_stories())
    kept = select_events(rows, per_day=1)
    assert [row.interval.days[0] for row in kept if row.interval] == [date(2021, 5, 8), date(2021, 5, 10)]


def twice_told() -> tuple[TimelineEvent, ...]:
    """Return the rows of the ferry stories, and the best of them again, less salient and in other words."""
    rows = rank_events(merge_events(ferry_stories()))
    again = replace(rows[0], id="again", summary="With passengers aboard, " + rows[0].summary, salience=0.5)
    return (
        *(replace(row, salience=0.9 - at / 10) for at, row in enumerate(rows[:2])),
        again,
        replace(rows[2], salience=0.1),
    )


def test_a_row_that_repeats_a_better_one_gives_way_in_a_short_list() -> None:
    assert [row.sources for row in select_events(twice_told(), top=3)][-1] == ("sports",)


def test_a_row_that_repeats_is_kept_where_there_is_room() -> None:
    assert select_events(twice_told(), top=4) == select_events(twice_told()) == twice_told()


def test_the_same_words_of_another_day_repeat_nothing() -> None:
    first, _, again, last = twice_told()
    later = replace(again, interval=on(2021, 7, 1))
    assert select_events((first, later, last), top=2) == (first, later)


def test_what_is_told_with_the_story_s_own_words_goes_before_what_is_not() -> None:
    lines = [f"Ben Okafor repaired the harbour bridge number {number}." for number in ("one", "two", "three")]
    story = [
        tell(
            article(f"paper-{at}", line, published=date(2021, 3, 1 + 30 * at % 25)),
            line,
            "repaired",
            agent="Ben Okafor",
        )
        for at, line in enumerate(lines)
    ]
    ranked = rank_events(merge_events([*story, tell(article("sports", CHESS), CHESS, "won", agent="Anand Rao")]))
    assert ranked[-1].sources == ("sports",)
