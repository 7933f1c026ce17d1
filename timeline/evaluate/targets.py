"""A target entity of a timeline: where an article mentions it, and which events it takes part in."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events import Cast, Parse, Word, arguments_of
from timeline.names import same_name

_FAR = 10_000


@dataclass(frozen=True, slots=True)
class Target:
    """The entity whose timeline is asked for."""

    name: str
    words: frozenset[str]

    @classmethod
    def named(cls, name: str) -> Target:
        """Return the target of that name.

        >>> sorted(Target.named("Lumen store").words)
        ['lumen', 'store']
        """
        return cls(name, frozenset(name.casefold().split()))

    def places(self, parse: Parse, cast: Cast) -> frozenset[int]:
        """Return the tokens that mean the target: its names, aliases, pronouns and descriptions."""
        own = {entity.number for entity in cast.entities if self._is(entity.spellings)}
        found = {i for i, entity in cast.owners.items() if entity.number in own}
        first = self.name.split()[0].casefold()
        for token in parse:
            if token.lower_ == first and self.words <= {piece.lower_ for piece in parse.words[token.i : token.i + 5]}:
                found.add(token.i)
                found |= {p.i for p in parse.words[token.i : token.i + 5] if p.lower_ in self.words}
        return frozenset(found)

    def takes_part(self, token: Word, places: frozenset[int]) -> bool:
        """Whether an argument of the event's word, or a name inside its phrase, means the target."""
        return any(_within(argument.head) & places for argument in arguments_of(token))

    def distance(self, token: Word, places: frozenset[int]) -> int:
        """How many words lie between the event and the nearest mention of the target."""
        return min((abs(token.i - place) for place in places), default=_FAR)

    def _is(self, spellings: set[str]) -> bool:
        return any(
            same_name(self.name, spelling) or self.words <= frozenset(spelling.casefold().split())
            for spelling in spellings
        )


def _within(head: Word) -> set[int]:
    """The noun and the names that modify it: "iPod" in "iPod sales"."""
    inner = {child.i for child in head.children if child.dep_ in ("compound", "poss", "nmod", "appos")}
    return {head.i} | inner
