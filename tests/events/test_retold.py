"""One event told twice in an article has the day that one of the tellings names."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from tests.events.dating import dating
from timeline.model import Basis

MONDAY = date(2024, 3, 4)

ONE = {
    "a calamity, by the day of its noun": (
        "Lind visited Bergen after the blast on 4 March. Nine sailors died in the explosion.",
        "died",
    ),
    "a calamity, by the day on which it came": (
        "A tremor struck Bergen on Monday. Norland sent divers. Nine sailors died in the quake.",
        "died",
    ),
    "a calamity, by the day of those whom it killed": (
        "The body of a sailor killed in the blast in Bergen on 4 March has been found. Ida Holm was also killed in it, "
        "and nine others died in the explosion.",
        "died",
    ),
    "a calamity of these days, not that of another year": (
        "The 1999 quake cut the power. The 6.1-magnitude quake struck Bergen on Monday. One of the mills fell in the quake.",
        "fell",
    ),
    "a calamity told later than what it did": (
        "Nine sailors died in the quake. Monday's tremor also cut the power.",
        "died",
    ),
    "what somebody said another day": (
        "A fire destroyed a mill on Monday. Nine sailors died in the blaze, Lind said on Tuesday.",
        "died",
    ),
    "a calamity by a year and a finer day": (
        "Lind recalled this year's blast. The bomb of 4 March was small. Nine died in the explosion.",
        "died",
    ),
    "a calamity by the day in front of it": (
        "Hundreds have fled since Monday's quake died down. Nine died in the tremor.",
        "died",
    ),
    "the harm that followed a calamity": ("Nine sailors were injured following the explosion on 4 March.", "injured"),
    "the same deed to the same man": (
        "Officers arrested Anders Lind at his cabin on Monday. Police have arrested Lind.",
        "arrested",
    ),
    "the same death": ("The painter Ida Holm has died. Holm died on Monday at her home, her son said.", "died"),
    "a deed and its noun": (
        "The port workers and the owners agreed to share the profits. Monday's agreement ends a long strike.",
        "agreed",
    ),
    "a deed and the accord that was made": (
        "The owners agreed to sell the ferries. The accord, signed on Monday, ends a long quarrel.",
        "agreed",
    ),
    "what an accord makes so": (
        "The owners agreed to sell the ferries. Under an accord signed on Monday, the crews would keep their posts.",
        "agreed",
    ),
}

NOT_ONE = {
    "two calamities": (
        "The blast on 1 February hurt two. The blast on 4 March hurt ten. Nine died in the explosion.",
        "died",
    ),
    "what came of a calamity later": (
        "Lind visited Bergen after the blast on 1 February. The port is shut. The explosion prompted a debate.",
        "prompted",
    ),
    "the same deed to others": (
        "Officers arrested Ida Holm on 1 February. Police have arrested Anders Lind.",
        "arrested",
    ),
    "another number": (
        "The ten sailors whom gunmen killed on 1 February are buried there. Gunmen killed two sailors.",
        "killed",
    ),
    "another place": (
        "Anders Lind was jailed in Bergen on 1 February. Lind has been jailed in Oslo.",
        "jailed",
    ),
    "the like thing of another owner": (
        "Villagers heard his cries on 1 February. The mill is closed. Farmers heard her cries.",
        "heard",
    ),
    "a deed that came again": (
        "Anders Lind, whom officers arrested on 1 February, is ill. Lind was also arrested.",
        "arrested",
    ),
    "what did not come then": ("The mayor did not fire Anders Lind on 1 February. The mayor has fired Lind.", "fired"),
    "an event of many": ("The owners agreed to sell the ferries. New agreements were signed on 1 February.", "agreed"),
}


@pytest.mark.parametrize(("text", "word"), ONE.values(), ids=ONE.keys())
def test_an_event_told_twice_has_one_day(nlp: Language, text: str, word: str) -> None:
    found = dating(nlp, text, word)
    assert found.interval is not None
    assert found.interval.days == (MONDAY, MONDAY)
    assert found.timex is not None


@pytest.mark.parametrize(("text", "word"), NOT_ONE.values(), ids=NOT_ONE.keys())
def test_two_events_of_one_word_do_not_share_a_day(nlp: Language, text: str, word: str) -> None:
    assert dating(nlp, text, word).basis is Basis.PUBLISHED
