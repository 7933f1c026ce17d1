"""Histories: what an article tells of a distant past is not news of the day it was published."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from spacy.language import Language

from timeline import Document, build_timeline
from timeline.model import Basis

if TYPE_CHECKING:
    from tests.events.conftest import DatedRows

HISTORY = """The harbour war

Norland attacked the island of Skarn on 3 March 1871. The attack destroyed four Skarnish ships. Skarn now asked Sweden
for help, and on 12 April 1871 a Swedish fleet left Gothenburg. The Swedish fleet captured 300 sailors.

The war ended on 9 November 1872 with a treaty that both sides signed in Bergen. Skarn paid two million crowns to Norland.
The island had been fortified by monks. It joined Norland in 1905.
"""


def test_what_a_history_tells_without_a_date_happened_about_the_month_told_last(dated_rows: DatedRows) -> None:
    dated = dated_rows(HISTORY)
    assert dated["The attack destroyed four Skarnish ships"] == ("1871-03~", Basis.CARRIED)
    assert dated["The Swedish fleet captured 300 sailors"] == ("1871-04~", Basis.CARRIED)
    assert dated["Skarn paid two million crowns to Norland"] == ("1872-11~", Basis.CARRIED)


def test_nothing_in_a_history_happened_on_the_day_of_its_publication(dated_rows: DatedRows) -> None:
    dated = dated_rows(HISTORY).values()
    assert not any(basis == Basis.PUBLISHED or day.startswith("2024") for day, basis in dated)


def test_news_with_a_long_look_back_stays_news(dated_rows: DatedRows) -> None:
    text = "Norland bought the island of Skarn on Tuesday. " + HISTORY + "\nThe king of Norland pardoned 300 sailors."
    assert dated_rows(text)["The king of Norland pardoned 300 sailors"][0] >= "2024"


def test_the_style_that_is_asked_for_wins_over_the_guess(pipeline: Language) -> None:
    built = build_timeline([Document("a", HISTORY, date(2024, 1, 11))], nlp=pipeline, style="news")
    days = set(built.to_frame()["date"])
    assert "1871-03-03" in days
    assert "1871-03~" not in days


def test_what_happened_before_christ_has_no_date_rather_than_a_false_one(dated_rows: DatedRows) -> None:
    text = """In 490 BC the Persians landed at Marathon. The Athenians killed 6,400 Persians. In 480 BC Xerxes burned Athens.
    The Greeks defeated the Persian fleet at Salamis. Sparta sent 5,000 men to Plataea in 479 BC."""
    dated = dated_rows(text)
    assert len(dated) > 1
    assert {day for day, _ in dated.values()} == {""}


def test_the_letters_of_an_era_are_nobody_and_undated_rows_stand_as_they_are_told(pipeline: Language) -> None:
    text = "In 264 BC, Rome went to war with Carthage. Hannibal crossed the Alps in 218 BC. Scipio left Rome for Utica in 204 BC."
    rows = build_timeline([Document("a", text, date(2024, 1, 11))], nlp=pipeline).events
    assert [row.summary.split()[0] for row in rows] == ["Rome", "Hannibal", "Scipio"]
    assert "BC" not in {person.name for row in rows for person in row.participants}
