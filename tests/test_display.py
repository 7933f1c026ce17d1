"""What a terminal shows: all of it, whatever its width."""

import io
from dataclasses import replace
from datetime import date, datetime

import pytest
from rich.console import Console, RenderableType

from tests.export.synthetic import make_timeline
from timeline.display import preview, times_table
from timeline.interval import Granularity, Interval
from timeline.model import Document
from timeline.times import find_times

PUBLISHED = date(2025, 12, 16)


def shown(view: RenderableType, *, width: int) -> str:
    stream = io.StringIO()
    Console(file=stream, width=width).print(view)
    return stream.getvalue()


def times_of(text: str, *, width: int) -> list[str]:
    document = Document("a", text, PUBLISHED)
    return shown(times_table(document, find_times(text, PUBLISHED)), width=width).splitlines()


def test_times_on_eighty_columns_have_all_their_cells_in_one_line() -> None:
    lines = times_of("The toll bridge was shut from 4 January 2016 until 17 May 2024.", width=80)
    cells = [line.split() for line in lines if "DATE" in line]
    assert cells == [["4", "January", "2016", "DATE", "2016-01-04/2024-05-17", "2016-01-04/2024-05-17", "·", "day"]]


@pytest.mark.parametrize("width", [20, 80, 140])
def test_times_stay_within_the_width_of_the_terminal(width: int) -> None:
    lines = times_of("It rained from the night of 12 April 2024 until early in 2025. It is dry now.", width=width)
    assert max(map(len, lines)) <= width


def test_a_sentence_stands_once_above_its_expressions() -> None:
    lines = times_of("The hearing is set for 14 April 2026, to last three days. It rained.", width=140)
    assert lines[3:6] == [
        "The hearing is set for 14 April 2026, to last three days.",
        "  14 April 2026  DATE      2026-04-14  2026-04-14 · day" + " " * 85,
        "  three days     DURATION  P3D" + " " * 110,
    ]


@pytest.mark.parametrize(("events", "told"), [(10, False), (37, True)])
def test_a_preview_says_how_many_events_it_leaves_out(events: int, told: bool) -> None:
    view = shown(preview(make_timeline(events)), width=140)
    assert ("the 10 most salient events; 27 more in what is written" in view) is told


def test_a_preview_names_a_few_of_many_sources() -> None:
    story = make_timeline(1)
    (event,) = story
    (mention, *_) = event.mentions
    told = tuple(replace(mention, document=replace(mention.document, source=f"Paper {n}")) for n in range(12))
    view = shown(preview(replace(story, events=(replace(event, mentions=told),))), width=200)
    assert "Paper 0, Paper 1, Paper 2, Paper 3, Paper 4 and 7 more" in view


@pytest.mark.parametrize("width", [40, 80])
def test_a_preview_shows_what_happened_on_a_narrow_terminal(width: int) -> None:
    story = make_timeline(1)
    (event,) = story
    evening = Interval(datetime(2025, 6, 9, 18), datetime(2025, 6, 10), Granularity.PART_OF_DAY)
    told = replace(event, interval=evening, summary="The ferry ran aground")
    lines = shown(preview(replace(story, events=(told,))), width=width).splitlines()
    first = next(number for number, line in enumerate(lines) if "2025-06-09T18:00/" in line)
    assert "The ferry ran" in lines[first]
    assert "2025-06-09T23:59" in lines[first + 1]
