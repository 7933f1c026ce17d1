"""A known calamity has one day, wherever the article tells what it did."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from tests.events.dating import dating
from timeline.model import Basis

KNOWN = {
    "by the day of its noun": "Lind visited Bergen after the blast on 4 March. Nine sailors died in the explosion.",
    "by the day on which it came": "A tremor struck Bergen on Monday. Norland sent divers. Nine sailors died in the quake.",
    "told later than what it did": "Nine sailors died in the quake. Monday's tremor also cut the power.",
    "what somebody said another day": "A fire destroyed a mill on Monday. Nine sailors died in the blaze, Lind said on Tuesday.",
    "by a year and a finer day": "Lind recalled this year's blast. The bomb of 4 March was small. Nine died in the explosion.",
    "the day in front of it": "Hundreds have fled since Monday's quake died down. Nine died in the tremor.",
}


@pytest.mark.parametrize("text", KNOWN.values(), ids=KNOWN.keys())
def test_what_a_known_calamity_did_has_its_day(nlp: Language, text: str) -> None:
    found = dating(nlp, text, "died")
    assert found.interval is not None
    assert found.interval.days == (date(2024, 3, 4), date(2024, 3, 4))


def test_one_of_two_calamities_has_no_day(nlp: Language) -> None:
    text = "The blast on 1 February hurt two. The blast on 4 March hurt ten. Nine died in the explosion."
    assert dating(nlp, text, "died").basis is Basis.PUBLISHED


def test_what_came_of_a_calamity_later_does_not_have_its_day(nlp: Language) -> None:
    text = "Lind visited Bergen after the blast on 1 February. The port is shut. The explosion prompted a debate."
    assert dating(nlp, text, "prompted").basis is Basis.PUBLISHED
