"""What of a clause a line keeps: the parse of a predicate in, its tokens and the parts that may go out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from timeline.events.english.verbs import SAYING
from timeline.events.english.words import words
from timeline.events.summary.omit import (
    ARGUMENT_PREPOSITIONS,
    CLAUSAL,
    is_dropped,
    is_loose,
    is_needed,
    leads_to_time,
)
from timeline.events.summary.timely import is_time, keeps_time
from timeline.events.syntax.infinitives import is_infinitive
from timeline.events.syntax.parse import VERBAL, Word

# What may go out or bring something that may; every other word stays with the word that it hangs on.
_OPTIONAL = words("dep meta intj parataxis punct conj cc appos npadvmod dobj prep acl relcl advcl ccomp amod advmod")
_COMPLETING = words("with of to")
# "Have trouble paying": what comes after is the trouble.
_HARDSHIPS = words("difficulty trouble")


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase that may be left out: the lower its ``cost``, the sooner; of equal ones the last."""

    cost: int
    at: int
    tokens: frozenset[int]


@dataclass(slots=True)
class Selection:
    """The tokens kept so far and the parts that could still go."""

    kept: set[int]
    parts: list[Part] = field(default_factory=list)

    def shortened(self) -> Iterator[set[int]]:
        """Yield the kept tokens, then with one part less each time."""
        kept = set(self.kept)
        yield kept
        for part in sorted(self.parts, key=lambda part: (part.cost, -part.at)):
            smaller = kept - part.tokens
            if len(smaller) < len(kept):
                kept = smaller
                yield kept


def select(
    verb: Word, children: Iterable[Word], *, times: frozenset[int], names: dict[int, str], main: bool = True
) -> Selection:
    """Return what a line keeps of the ``children`` of ``verb``.

    ``names`` are nouns that a name replaces; "last week's" gets "the" there.
    """
    selection = Selection(set())
    dropped = -1
    for child in children:
        if dropped == child.left_edge.i - 1 and child.dep_ == "prep":
            dropped = child.right_edge.i
            continue
        kept = _collect(child, verb, selection, times=times, names=names, main=main)
        if not kept and child.dep_ == "prep" and child.is_set_off:
            dropped = child.right_edge.i
        selection.kept |= kept
    return selection


def _collect(
    token: Word, head: Word, selection: Selection, *, times: frozenset[int], names: dict[int, str], main: bool
) -> set[int]:
    if is_time(token, times):
        if token.dep_ == "poss":
            names[token.i] = "the"
            return {token.i}
        if is_loose(token, head) or (head.i not in times and not keeps_time(token, head, main=main)):
            return set()
        return {piece.i for piece in token.subtree if not piece.is_punct and not piece.is_space}
    optional = token.dep_ in _OPTIONAL
    if token.is_space or (optional and (is_loose(token, head) or is_dropped(token, head, main=main))):
        return set()
    if token.dep_ == "ccomp" and token.lemma_ in SAYING:
        told = next((c for c in token.children if c.dep_ == "ccomp" and c.i < token.i), None)
        if told is not None:
            return _collect(told, token, selection, times=times, names=names, main=False)
    kept = {token.i}
    if token.dep_ in CLAUSAL or token.dep_ in ("ccomp", "xcomp", "advcl"):
        main = False
    for child in token.children:
        if token.i in names and child.dep_ not in ("conj", "cc", "case"):
            if child.dep_ == "prep" and child.lower_ in ("at", "in") and child.is_set_off:
                kept.add(child.i)
                for target in child.children:
                    kept |= _collect(target, child, selection, times=times, names=names, main=False)
            continue
        kept |= _collect(child, token, selection, times=times, names=names, main=main)
    if token.dep_ == "acl" and kept == {token.i} and any(not c.is_punct for c in token.children):
        return set()
    if token.dep_ == "prep" and kept == {token.i} and leads_to_time(token, times):
        return set()
    cost = _cost(token, head) if optional else 0
    if cost:
        selection.parts.append(Part(cost, token.i, frozenset(kept | _links(token, head))))
    return kept


def _links(token: Word, head: Word) -> set[int]:
    """What joins a member of a list to the one before it, with "both": "and", "as well as"."""
    if token.dep_ != "conj":
        return set()
    before = max((c.i for c in head.children if c.dep_ == "conj" and c.i < token.i), default=head.i)
    links = (c for c in head.children if c.dep_ == "preconj" or (c.dep_ == "cc" and before < c.i < token.i))
    return {word.i for link in links for word in link.subtree}


def _cost(token: Word, head: Word) -> int:
    if head.lower_ == "those":
        return 0
    if token.dep_ == "advcl":
        return 0 if is_needed(token) else 6 if is_infinitive(token) else 2
    if token.dep_ in ("advmod", "npadvmod"):
        return 1 if token.i > head.i and token.tag_ == "RB" and token.lower_.endswith("ly") else 0
    if token.dep_ == "prep":
        return _preposition_cost(token, head)
    if token.dep_ == "relcl":
        return 5
    if token.dep_ == "acl":
        return 9 if is_infinitive(token) or "mark" in token.below or head.lemma_ in _HARDSHIPS else 5
    if token.dep_ == "appos":
        return 4
    if token.dep_ == "conj":
        added = any(c.dep_ == "cc" and c.lower_ == "as" for c in head.children) or token.is_set_off
        return 3 if token.pos_ in VERBAL or (added and token.head.dep_ != "conj") else 10
    return 0


def _preposition_cost(token: Word, head: Word) -> int:
    if token.lower_ in _COMPLETING and head.tag_ == "NN" and head.dep_ == "pobj" and head.i == head.head.i + 1:
        # "In accordance with", "in response to": one preposition of three words.
        return 0 if token.i == head.i + 1 else 9
    if "pcomp" in token.below:
        if token.lower_ in ("of", "from", "for", "about", "against"):
            return 8
        return 7 if token.i == head.i + 1 else 2
    if head.lemma_ == "be" and head.below.isdisjoint(("attr", "acomp", "expl")):
        return 0
    if head.pos_ in VERBAL:
        near = token.i == head.i + 1 or any(
            c.dep_ in ("dobj", "prt", "advmod") and c.right_edge.i + 1 == token.left_edge.i for c in head.children
        )
        if near and token.lower_ in ARGUMENT_PREPOSITIONS:
            return 9
        return 8 if token.i == head.i + 1 else 6 if token.lower_ in ("in", "at") else 4
    if token.lower_ in ("of", "between"):
        return 9
    return 7
