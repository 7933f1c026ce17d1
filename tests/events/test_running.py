"""What is told without a time of its own: which earlier day goes on, and what gets none of them."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from tests.events.dating import dating
from timeline.interval import Granularity, Interval
from timeline.model import Basis


def test_what_is_told_after_a_clock_time_happened_that_day(nlp: Language) -> None:
    text = "The boat left the quay at five past eight yesterday morning. Lind waved from the harbour."
    found = dating(nlp, text, "waved")
    assert (found.basis, found.interval) == (Basis.CARRIED, Interval.around(date(2024, 3, 5), Granularity.DAY))


NOT_OF_THE_STORY = {
    "the day of a known thing": "Divers came to Bergen after Sunday's collapse. The quay is closed. The mayor thanked them.",
    "the day of what the news comes after": (
        "Divers began to help in Bergen following the collapse on Sunday. The mayor thanked them."
    ),
    "a day before yesterday that is named on the way": (
        "The mill is closed. Crews wait. The board met on Saturday. Its union asks for more. Wells are dry. The mayor thanked them."
    ),
    "a day before yesterday, for what is said": (
        "The mill is closed. Crews wait. The board met on Saturday. The mayor said that he thanked them."
    ),
    "the day before yesterday of a blow, for what is said": (
        "A blast shook the quay in Bergen on Monday. The mayor said that he thanked them."
    ),
    "the day that a clause tells of a thing": (
        "The pier that a storm hit on Sunday is closed. Nobody may enter. The mayor thanked the divers."
    ),
    "the day of a picture": "Divers search the harbour on Sunday. The quay is closed. The mayor thanked them.",
}


@pytest.mark.parametrize("text", NOT_OF_THE_STORY.values(), ids=NOT_OF_THE_STORY.keys())
def test_a_day_that_the_lead_only_mentions_is_not_that_of_what_follows(nlp: Language, text: str) -> None:
    word = "said" if "said" in text else "thanked"
    assert dating(nlp, text, word).basis is Basis.PUBLISHED


def test_a_pronoun_goes_on_with_the_sentence_before_rather_than_with_the_lead(nlp: Language) -> None:
    trial = "A jury convicted her in January after a trial that had begun in September 2021."
    text = f"Lind was sentenced on Friday to eleven years. {trial} It acquitted her of theft."
    found = dating(nlp, text, "acquitted")
    assert (found.basis, found.interval) == (Basis.CARRIED, Interval.around(date(2024, 1, 1), Granularity.MONTH))


def test_the_day_that_the_lead_tells_is_that_of_what_follows(nlp: Language) -> None:
    found = dating(nlp, "The quay in Bergen collapsed on Monday. Divers searched the harbour.", "searched")
    assert (found.basis, found.interval) == (Basis.CARRIED, Interval.around(date(2024, 3, 4), Granularity.DAY))


ELSEWHEN = {
    "a thing that is only named": ("Lind fell ill in June 2021. The mayor praised her decision.", "decision"),
    "what had happened": ("The ferry docked yesterday. It had lost two lifeboats in a storm.", "lost"),
    "what is going on": ("The ferry docked yesterday. Crews are searching the hull.", "searching"),
    "what is being done": ("The ferry docked yesterday. It is being towed to a yard.", "towed"),
    "what has happened since then": ("The ferry docked yesterday. Since then the crew have left.", "left"),
    "what is so on other days": ("The bridge closed yesterday. It carries 14,000 cars a day.", "carries"),
    "what has happened by now": ("The bridge closed yesterday. Cars have been diverted.", "diverted"),
    "what might happen": ("The ferry docked yesterday. It could leave without her captain.", "leave"),
}


@pytest.mark.parametrize(("text", "word"), ELSEWHEN.values(), ids=ELSEWHEN.keys())
def test_what_did_not_happen_in_the_running_time_gets_no_day_from_it(nlp: Language, text: str, word: str) -> None:
    assert dating(nlp, text, word).basis is not Basis.CARRIED


def test_a_new_paragraph_does_not_go_on_with_the_pronoun_of_the_last(nlp: Language) -> None:
    text = "Lind sold her yard in Bergen. She moved to Oslo in 2014.\n\nShe thanked the voters."
    assert dating(nlp, text, "thanked").basis is not None


def test_no_day_is_carried_past_a_nearer_one(nlp: Language) -> None:
    text = (
        "Lind called a vote for 1 February. The council dissolved itself in November 2023. Thousands cheered in Bergen."
    )
    found = dating(nlp, text, "cheered")
    assert found.interval is not None
    assert found.interval.days != (date(2024, 2, 1), date(2024, 2, 1))


def test_an_item_of_a_list_does_not_go_on_from_the_one_before(nlp: Language) -> None:
    text = "Norrin had a busy winter.\n\n- On 12 February it sold a yard.\n- The board approved a dividend."
    assert dating(nlp, text, "approved").basis is Basis.PUBLISHED


def test_news_comes_back_from_a_look_at_what_was_before(nlp: Language) -> None:
    text = (
        "The mayor of Bergen closed the pier on Monday. Inspectors found cracks in it on 26 February. "
        "The council backed the order."
    )
    assert dating(nlp, text, "backed").timex != dating(nlp, text, "found").timex


def test_a_headline_has_the_day_of_what_the_lead_tells(pipeline: Language) -> None:
    text = "Mayor of Bergen resigns\n\nThe mayor of Bergen resigned on Monday. He gave no reason."
    found = dating(pipeline, text, "resigns")
    assert (found.interval, found.basis) == (Interval.around(date(2024, 3, 4), Granularity.DAY), Basis.CARRIED)


def test_no_news_goes_on_for_a_year(nlp: Language) -> None:
    text = "Norrin built the yard in 2023. Divers came from Oslo. The crowd cheered."
    assert dating(nlp, text, "cheered").basis is Basis.PUBLISHED


def test_how_often_it_was_so_is_no_thing_that_the_day_tells_of(nlp: Language) -> None:
    text = "Norland won the cup for the third time on Monday. Fans filled the quays. Lind scored twice."
    assert dating(nlp, text, "scored").basis is Basis.CARRIED


@pytest.mark.parametrize("paragraph_break", ["\n\n", "\n"], ids=["a blank line", "a paragraph a line"])
def test_a_pronoun_does_not_go_on_from_the_paragraph_before(nlp: Language, paragraph_break: str) -> None:
    paragraphs = (
        "Lind was sentenced on Friday to eleven years. The court sat for four hours.",
        "She was a teacher. A jury convicted her in January after a trial that had begun in September 2021.",
        "It acquitted her of theft. She thanked the lawyers who came.",
    )
    found = dating(nlp, paragraph_break.join(paragraphs), "acquitted")
    assert found.interval != Interval.around(date(2024, 1, 1), Granularity.MONTH)
