"""What is one thing told, whatever company its articles keep."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from tests.merge.telling import article, on, tell
from timeline.interval import Interval
from timeline.merge.agreement import tell_alike, tell_known
from timeline.merge.mention import make_mentions
from timeline.merge.vectors import make_vectors


@pytest.mark.parametrize(
    ("whom", "day", "said", "alike"),
    [
        ("Ida Holm", 11, None, True),
        ("Ida Holm", 13, None, False),
        ("Ida Holm", 11, on(2021, 5, 9), False),
        ("two men", 11, None, False),
    ],
    ids=["in the news of a day", "two days later", "on two given days", "of nameless people"],
)
def test_what_is_done_to_the_same_one_is_told_alike(whom: str, day: int, said: Interval | None, alike: bool) -> None:
    first, second = f"After a week the guards released {whom}.", f"Near Brill {whom} were freed at dawn."
    told = [
        tell(article("a", first), first, "released", lemma="release", patient=whom, said=on(2021, 5, 10)),
        tell(
            article("b", second, published=date(2021, 5, day)), second, "freed", lemma="free", patient=whom, said=said
        ),
    ]
    assert bool(tell_alike(make_vectors(make_mentions(told)), np.array([[0, 1]]))[0]) is alike


@pytest.mark.parametrize(
    ("later", "known"),
    [
        ("As many as 6,000 miners have died after the quake.", True),
        ("As many as 40 miners have died after the quake.", False),
        ("As many as 6,000 miners have left after the quake.", False),
    ],
    ids=["the same number", "another number", "no loss"],
)
def test_a_loss_that_is_counted_again_is_known(later: str, known: bool) -> None:
    first = "The quake in the Ostrava valley killed 6,000 people."
    verb = "left" if "left" in later else "died"
    told = [
        tell(article("a", first), first, "killed", lemma="kill", said=on(2021, 5, 1)),
        tell(article("b", later, published=date(2021, 5, 20)), later, verb, lemma="leave" if verb == "left" else "die"),
    ]
    assert bool(tell_known(make_vectors(make_mentions(told)), np.array([[0, 1]]))[0]) is known
