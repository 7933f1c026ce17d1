"""One name for everybody over many articles."""

from dataclasses import replace
from datetime import date

import pytest

from timeline.merge import Register
from timeline.model import Basis, Document, Event, Participant, Role, Status, TextSpan


def event(number: int, *people: tuple[str, str, str]) -> Event:
    """An event of an article of its own; each of the people has a name, a label and a second name."""
    return Event(
        document=Document(id=str(number), text="They met.", published=date(2024, 3, 6)),
        span=TextSpan(0, 0, ""),
        trigger="meet",
        sentence=TextSpan(0, 0, ""),
        summary="",
        status=Status.HAPPENED,
        participants=tuple(Participant(n, Role.AGENT, kind=k, aliases=(t,) if t else ()) for n, k, t in people),
        basis=Basis.PUBLISHED,
    )


def register(*people: tuple[str, str] | tuple[str, str, str]) -> Register:
    """Read one article for each of the people."""
    return Register.of(event(at, (p[0], p[1], p[2] if len(p) > 2 else "")) for at, p in enumerate(people))


ONE = {
    "a surname": (("Grace Okafor", "PERSON"), ("Okafor", "PERSON"), "Grace Okafor"),
    "a short given name": (("Michael Okafor", "PERSON"), ("Mike Okafor", "PERSON"), "Michael Okafor"),
    "a given name that one has": (("Grace Okafor", "PERSON"), ("Grace", "PERSON"), "Grace Okafor"),
    "the letters of a firm's name": (("Norden Shipping Ltd", "ORG"), ("NSL", "ORG"), "Norden Shipping Ltd"),
    "a firm without what it does": (("Norden Shipping Co", "ORG"), ("Norden", "ORG"), "Norden Shipping Co"),
    "letters that an article explains": (
        ("Union of Bergen Workers", "ORG", "PKB"),
        ("PKB", "ORG"),
        "Union of Bergen Workers",
    ),
    "a second name that an article explains": (
        ("Mohamed Haddad", "PERSON", "Hamedi"),
        ("Hamedi", "PERSON"),
        "Mohamed Haddad",
    ),
}

APART = {
    "two people of one surname": (("Grace Okafor", "PERSON"), ("James Okafor", "PERSON")),
    "a person and a place": (("Grace Lincoln", "PERSON"), ("Lincoln", "GPE")),
    "a firm and its subsidiary": (("Norden", "ORG"), ("Norden Bank of Chile", "ORG")),
    "a country and its airline": (("Air Norden", "ORG"), ("Norden", "GPE")),
    "a country and a charity in it": (("Connect Norden", "ORG"), ("Norden", "ORG")),
    "letters and somebody's initials": (("Grace Mwale", "PERSON"), ("GM", "ORG")),
    "a firm and an island": (("Norden Island", "LOC"), ("Norden", "ORG")),
}


@pytest.mark.parametrize(("first", "second", "name"), ONE.values(), ids=ONE.keys())
def test_one_name(first: tuple[str, str], second: tuple[str, str], name: str) -> None:
    for both in (register(first, second), register(second, first)):
        assert both.name(first[0]) == both.name(second[0]) == name


@pytest.mark.parametrize(("first", "second"), APART.values(), ids=APART.keys())
def test_two_names(first: tuple[str, str], second: tuple[str, str]) -> None:
    both = register(first, second)
    assert both.name(first[0]) != both.name(second[0])


def test_a_surname_of_two_is_nobody_certain() -> None:
    family = register(("Grace Okafor", "PERSON"), ("James Okafor", "PERSON"), ("Okafor", "PERSON"))
    assert family.name("Okafor") == "Okafor"
    assert family.meant("James Okafor") == {"James Okafor"}
    assert family.meant("Okafor") == {"Grace Okafor", "James Okafor", "Okafor"}


def test_a_surname_is_that_of_whom_nearly_everybody_tells() -> None:
    many = [("Grace Okafor", "PERSON")] * 10
    assert register(*many, ("James Okafor", "PERSON"), ("Okafor", "PERSON")).name("Okafor") == "Grace Okafor"


def test_of_many_articles_a_given_name_alone_is_nobody_certain() -> None:
    others = [(f"Firm {number} Corp", "ORG") for number in range(30)]
    assert register(("Grace Okafor", "PERSON"), ("Grace", "PERSON"), *others).name("Grace") == "Grace"
    known = [("Grace Okafor", "PERSON")] * 2
    assert register(*known, ("Grace", "PERSON"), *others).name("Grace") == "Grace Okafor"


def test_a_second_name_is_meant_though_no_event_shows_it() -> None:
    party = Participant("Harbour People's Party", Role.AGENT, kind="ORG", aliases=("HVP",))
    only = replace(event(1), participants=(party,))
    assert Register.of([only]).meant("HVP") == {"Harbour People's Party"}


def test_whom_nobody_names_is_not_meant() -> None:
    assert register(("Grace Okafor", "PERSON")).meant("Erik Lind") == frozenset()


def test_the_name_is_the_usual_one_and_not_the_longest() -> None:
    person, often = ("Grace Anne Okafor", "PERSON"), ("Grace Okafor", "PERSON")
    assert register(person, often, often, ("Okafor", "PERSON")).name("Okafor") == "Grace Okafor"
    land, often = ("United States of America", "GPE"), ("US", "GPE")
    assert register(land, often, often).name("United States of America") == "US"
