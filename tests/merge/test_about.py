"""Rows about somebody: those in which they take part, and those whose line names them."""

from dataclasses import replace
from datetime import date

import pytest

from timeline.merge import rows_about
from timeline.model import Document, Event, Participant, Role, Status, TextSpan, TimelineEvent

PEOPLE = (
    Participant("Norden", Role.AGENT, kind="ORG"),
    Participant("Grace Okafor", Role.AGENT, kind="PERSON"),
    Participant("James Okafor", Role.AGENT, kind="PERSON"),
    Participant("ferry", Role.AGENT),
)


def row(summary: str, *people: Participant) -> TimelineEvent:
    """A row told by one mention."""
    nothing = TextSpan(0, 0, "")
    document = Document(id=summary, text="They met.", published=date(2024, 3, 6))
    mention = Event(document, nothing, "meet", nothing, summary, participants=people)
    return TimelineEvent(summary, summary, None, None, Status.HAPPENED, people, "", (mention,))


KNOWN = tuple(row(f"{person.name} was told of", person) for person in PEOPLE)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("Norden", "Norden's purchase of the yard failed"),
        ("Norden", "Norden’s purchase of the yard failed"),
        ("Norden", "The regulator approved a merger of Norden and Arden"),
        ("Norden", "The Norden shares fell by a tenth"),
        ("Grace Okafor", "A court heard Grace Okafor's appeal"),
        ("Okafor", "The union rejected Okafor's offer"),
        ("Arden", "Arden's purchase of the yard failed"),
    ],
)
def test_a_line_that_names_somebody_is_about_them(asked: str, line: str) -> None:
    assert row(line) in rows_about(asked, (*KNOWN, row(line)))


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("Norden", "The Bank of Norden raised its rates"),
        ("Norden", "Air Norden cancelled its flights"),
        ("Grace Okafor", "The union rejected Okafor's offer"),
        ("Grace Okafor", "A court heard James Okafor's appeal"),
        ("ferry", "The ferry's owner apologised"),
    ],
    ids=["a bank", "an airline", "one of two", "another of the name", "who has no name"],
)
def test_a_line_that_names_another_is_not(asked: str, line: str) -> None:
    assert row(line) not in rows_about(asked, (*KNOWN, row(line)))


def test_who_takes_part_in_any_mention_takes_part_in_the_row() -> None:
    silent = replace(KNOWN[1], summary="She resigned", participants=())
    assert rows_about("Okafor", (silent, KNOWN[0])) == (silent,)
