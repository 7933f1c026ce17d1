"""Somebody or something with a name, while an article is being read: what it is called, and what that tells of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from timeline.events.english.roles import (
    COUNTRIES,
    DEMONYMS,
    FIRM_WORDS,
    GIVEN_NAMES,
    THING_WORDS,
    VESSELS,
    WITH_ARTICLE,
)
from timeline.events.syntax.parse import PLACES, Word
from timeline.names import TITLES

ACRONYM = re.compile(r"[A-Z][A-Z0-9.&]{1,5}")
# What the parser has no label for and can only be a body: "EY", "IGAD", no "UPDATE".
_SHORT_FORM = re.compile(r"[A-Z]{2,5}")
# A word beside one in so many mentions tells that a name is a person's.
_FEW = 4
_NO_PEOPLE = PLACES | {"PRODUCT"}


class Tally(dict[str, int]):
    """How often each was met, 0 for what was not: a Counter that costs next to nothing until it counts."""

    def __missing__(self, key: str) -> int:
        return 0


@dataclass(slots=True)
class Entity:
    """Somebody or something that an article tells of, while it is being read; ``number`` is its order of appearance.

    Below 0 it is that of the noun that stands for it, where the article has no name for it. ``members`` are the names
    that a plural joins: "they" after "Okafor and Lind". ``offices`` counts the mentions with a word beside them that
    only people are called by, ``kin`` are the surnames of those whose wife or son it is, ``scenes`` the mentions that
    tell where something was.
    """

    number: int
    name: str
    labels: Tally = field(default_factory=Tally)
    genders: Tally = field(default_factory=Tally)
    roles: set[str] = field(default_factory=set)
    heads: list[int] = field(default_factory=list)
    spellings: set[str] = field(default_factory=set)
    articles: int = 0
    bare: int = 0
    is_body: bool = False
    second_names: set[str] = field(default_factory=set)
    offices: int = 0
    kin: set[str] = field(default_factory=set)
    in_full: set[str] = field(default_factory=set)
    scenes: int = 0
    surely_place: bool = False
    members: tuple[Entity, ...] = ()

    @classmethod
    def of_noun(cls, noun: Word, name: str = "", *, articles: int = 0) -> Entity:
        """Return what a noun stands for that has no name, as it is called; "" for one that nobody can follow."""
        return cls(number_of(noun), name, heads=[noun.i], articles=articles)

    @property
    def is_named(self) -> bool:
        """Whether the article has a name for it."""
        return self.number >= 0

    @property
    def full_name(self) -> str:
        """The name as it stands in a sentence: "the European Commission" when most mentions have the article."""
        usual = self.articles > self.bare or self.name in WITH_ARTICLE
        return f"the {self.name}" if usual else self.name

    @property
    def kind(self) -> str:
        """The entity label that most of its mentions got; a title or a first name makes a person."""
        labels = self.labels
        if self.name in COUNTRIES:
            return "GPE"
        if self.genders and " " in self.name and not (self.is_firm and "PERSON" not in labels):
            places = sum([count for label, count in labels.items() if label in _NO_PEOPLE])
            if places * 2 <= sum(labels.values()):
                return "PERSON"
        called = self.offices and not (self.articles or self.is_firm or self.is_thing or self.name.isupper())
        if called and self.offices * _FEW >= len(self.heads):
            return "PERSON"
        if self._is_place:
            return "GPE"
        if not self.genders and "PERSON" in labels and self.is_thing:
            return "FAC" if self.name.split()[-1].casefold() in THING_WORDS else "PRODUCT"
        acronym = "PERSON" in labels and ACRONYM.fullmatch(self.name)
        if not self.genders and (self.is_firm or acronym or self._is_called_a_body):
            return "ORG"
        if not labels and _SHORT_FORM.fullmatch(self.name):
            return "ORG"
        # A surname like those of peoples: "Keshian".
        if "PERSON" in labels and labels["NORP"] and not (self.name.endswith("s") or self.name.lower() in DEMONYMS):
            return "PERSON"
        if len(labels) < 2:
            return next(iter(labels), "")
        # The parser knows "Sami Okafor" for a person better than "Okafor".
        if self.in_full == {"PERSON"} and not (self.articles or self.is_firm):
            return "PERSON"
        return max(labels, key=lambda label: (labels[label], label == "PERSON", label))

    @property
    def _is_place(self) -> bool:
        """Whether a name that the parser does not know is a place's: "near Orla", "the village of Orla"."""
        if not self.scenes or not self.name.isalpha() or not self.name.istitle():
            return False
        if self.genders or self.offices or self.articles or self.is_body or self.is_thing:
            return False
        unsure = "ORG" not in self.labels or any(self.labels[label] for label in PLACES)
        return self.surely_place or (unsure and self.scenes * 2 >= len(self.heads))

    @property
    def _is_called_a_body(self) -> bool:
        """Whether an apposition says so, "Halden, a payments company", of no place and no given name with a surname."""
        if not self.is_body or ("PERSON" in self.labels and " " in self.name):
            return False
        return not any(self.labels[label] for label in PLACES)

    @property
    def is_thing(self) -> bool:
        """Whether a name is a ship's or a bridge's: it says so itself, or an apposition does."""
        return self.name.split()[-1].casefold() in THING_WORDS or bool(self.roles & VESSELS)

    @property
    def is_impersonal(self) -> bool:
        """Whether "it" may mean a name taken for a person's: "the Orla" is no surname, "the Queen" an office."""
        known = self.genders or self.name.casefold() in DEMONYMS or self.name.casefold() in TITLES
        return not known and self.articles * 2 > len(self.heads)

    @property
    def is_nobody(self) -> bool:
        """Whether a name taken for a person's may be a firm's: no given name, title or office goes with it anywhere."""
        plain = " " not in self.name and not (self.genders or self.offices or self.kin)
        return plain and self.kind == "PERSON" and self.name.casefold() not in GIVEN_NAMES

    def ends_with(self, word: str) -> bool:
        """Whether a spelling of the name ends with ``word``: "agency" of "the Norden Agency"."""
        return any(spelling.split()[-1].casefold() == word for spelling in self.spellings)

    @property
    def is_firm(self) -> bool:
        """Whether the last word of the name is one of firms and clubs: "Vera Shipping"."""
        return _is_firm(self.name)

    @property
    def gender(self) -> str:
        """``m``, ``f`` or "" for unknown; only people have one."""
        return max(self.genders, key=self.genders.__getitem__, default="")


def number_of(noun: Word) -> int:
    """Return the number of what a noun stands for that has no name."""
    return -noun.i - 1


@lru_cache(maxsize=10_000)
def _is_firm(name: str) -> bool:
    spelled = name.split()
    return len(spelled) > 1 and spelled[-1].casefold().rstrip(".") in FIRM_WORDS
