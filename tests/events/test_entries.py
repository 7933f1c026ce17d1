"""Chronologies and live blogs: the date that opens an entry is that of what the entry tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.events.dating import dating
from timeline.events.syntax.entries import bodies_of_entries, entries_of
from timeline.model import Basis

if TYPE_CHECKING:
    from spacy.language import Language

    from tests.events.conftest import DatedRows

CHRONOLOGY = """How the harbour of Nordhafen came to be sold.

1998: Nordhafen Lines buys the harbour from the state.

- May 2004 – Grace Okafor becomes chief executive. She dismisses 80 dockers.

2009: Two cranes are damaged by a storm. Three years later the state lends the firm 40 million euros.

January 9, 2024: Bergen Marine, which owns a port in Oslo, buys the harbour."""


def test_the_date_that_opens_an_entry_dates_what_it_tells(dated_rows: DatedRows) -> None:
    dated = dated_rows(CHRONOLOGY)
    assert dated["Nordhafen Lines buys the harbour from the state"][0] == "1998"
    assert dated["Grace Okafor becomes chief executive"][0] == "2004-05"
    assert dated["Grace Okafor dismisses 80 dockers"][0] == "2004-05"
    assert dated["Two cranes are damaged by a storm"][0] == "2009"
    assert dated["Bergen Marine buys the harbour"][0] == "2024-01-09"


def test_a_time_of_its_own_wins_over_the_date_of_the_entry(dated_rows: DatedRows) -> None:
    assert {day for line, (day, _) in dated_rows(CHRONOLOGY).items() if "lends" in line} == {"2012"}


def test_what_an_entry_tells_of_somebody_aside_is_not_of_its_date(nlp: Language) -> None:
    assert dating(nlp, CHRONOLOGY, "buys").basis is Basis.SAID
    assert dating(nlp, CHRONOLOGY, "owns").basis is Basis.PUBLISHED


def test_the_stamp_of_a_live_blog_belongs_to_no_name(dated_rows: DatedRows) -> None:
    text = "18:40 GMT Norway joined the port union in Bergen.\n\n17:05 GMT Denmark joined the port union in Oslo."
    lines = set(dated_rows(text))
    assert lines
    assert lines <= {"Norway joined the port union in Bergen", "Denmark joined the port union in Oslo"}


@pytest.mark.parametrize(
    "text",
    [
        "Monday: the port is closed. The mayor said so.",
        "The results were 3: 1 and 2: 1.\n2: 1 was the score.\n3: 1 was not.",
        "May said the port was closed.\nMarch said it was open.",
    ],
)
def test_one_date_or_none_makes_no_chronology(text: str) -> None:
    assert entries_of(text) == ()
    assert bodies_of_entries(text) == ()


def test_the_bullet_of_a_list_is_no_part_of_its_sentence(dated_rows: DatedRows) -> None:
    text = (
        "Norden Steel told of its year:\n\n- Norden Steel opened a mill in May.\n\n- Norden Steel sold a port in June."
    )
    lines = set(dated_rows(text))
    assert lines <= {"Norden Steel opened a mill", "Norden Steel sold a port"}
    assert lines


DIARY = """Diary of a strike

Monday, 8 January 2024

Dockers in Nordhafen walked out. The port closed its gates.

Police cleared the quay.

Tuesday, 9 January 2024

Grace Okafor met the union. The state offered two million euros."""


def test_a_date_on_a_line_of_its_own_dates_all_paragraphs_below_it(dated_rows: DatedRows) -> None:
    dated = dated_rows(DIARY)
    assert dated["Police cleared the quay"][0] == "2024-01-08"
    assert dated["Grace Okafor met the union"][0] == "2024-01-09"
