"""A target entity of a timeline: where an article mentions it, and which events it takes part in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.events import Cast, Parse, Word, arguments_of
from timeline.model import Role
from timeline.names import same_name

_FAR = 10_000
_PIECE = re.compile(r"\d+|[^\W\d]+")
_SPAN = 5


@dataclass(frozen=True, slots=True)
class Target:
    """The entity whose timeline is asked for."""

    name: str
    words: frozenset[str]

    @classmethod
    def named(cls, name: str) -> Target:
        """Return the target of that name.

        >>> sorted(Target.named("Lumen 5G store").words)
        ['5', 'g', 'lumen', 'store']
        """
        return cls(name, _pieces(name))

    def places(self, parse: Parse, cast: Cast) -> frozenset[int]:
        """Return the tokens that mean the target: its names in any order of words, aliases, pronouns, descriptions."""
        own = {entity.number for entity in cast.entities if self._is(entity.spellings)}
        found = {i for i, entity in cast.owners.items() if entity.number in own}
        pieces = [_pieces(token.text) for token in parse]
        for i in range(len(pieces)):
            near = range(i, min(i + _SPAN, len(pieces)))
            if pieces[i] & self.words and self.words <= frozenset().union(*(pieces[at] for at in near)):
                found |= {at for at in near if pieces[at] & self.words}
        return frozenset(found)

    def takes_part(self, token: Word, places: frozenset[int]) -> bool:
        """Whether the target does or undergoes the event, as the task asks, or stands in the phrase of who does."""
        main = (argument.head for argument in arguments_of(token) if argument.role is not Role.OTHER)
        return any(_within(head) & places for head in main)

    def distance(self, token: Word, places: frozenset[int]) -> int:
        """How many words lie between the event and the nearest mention of the target."""
        return min((abs(token.i - place) for place in places), default=_FAR)

    def _is(self, spellings: set[str]) -> bool:
        return any(same_name(self.name, spelling) or self.words <= _pieces(spelling) for spelling in spellings)


def _pieces(text: str) -> frozenset[str]:
    """The words and numbers of a name, as a tokeniser may part them: "5G"."""
    return frozenset(_PIECE.findall(text.casefold()))


def _within(head: Word) -> set[int]:
    """The noun and the names that modify it: "iPod" in "iPod sales"."""
    inner = {child.i for child in head.children if child.dep_ in ("compound", "poss", "nmod", "appos")}
    return {head.i} | inner
