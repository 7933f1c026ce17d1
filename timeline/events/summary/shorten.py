"""What of a clause a line keeps: the parse of a predicate in, its tokens and the parts that may go out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from timeline.events.english.verbs import SAYING
from timeline.events.english.words import words
from timeline.events.summary.omit import ARGUMENT_PREPOSITIONS, CLAUSAL, is_dropped, is_loose, is_needed, leads_to_time
from timeline.events.summary.timely import is_time, keeps_time
from timeline.events.syntax.parse import TEMPORAL, VERBAL, Word
from timeline.events.syntax.sharing import is_infinitive

# What may go out or bring something that may; every other word stays with the word that it hangs on.
_OPTIONAL = words("dep meta intj parataxis punct conj cc appos npadvmod dobj prep acl relcl advcl ccomp amod advmod")
_COMPLETING = words("with of to")
# What costs as much belongs to its word: "the end of the war".
_NEEDED = 9
_CLOSE = 8
# "Have trouble paying": what comes after is the trouble.
_HARDSHIPS = words("difficulty trouble")
# What goes out of a phrase so that the rest of it fits.
_LONG = words("relcl acl advcl appos clause")
_PHRASES = words("prep circumstance")
_WHOLE = words("conj appos")
# How a phrase is called that hangs on a verb, and a verb that is joined to one.
_OF_VERBS = {"prep": "circumstance", "conj": "clause"}


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase that may be left out: the lower its ``cost``, the sooner; of equal ones the last.

    ``role`` is its label in the parse, or what it is beyond that; ``head`` is the word that it hangs on.
    """

    cost: int
    at: int
    tokens: frozenset[int]
    role: str
    head: int

    def core(self, parts: Iterable[Part]) -> frozenset[int]:
        """The phrase without what makes it long: "on charges" of "on charges in Oslo, which he denied".

        A member of a list and what a noun is besides come whole.
        """
        if self.role in _WHOLE:
            return self.tokens
        inside = (part for part in parts if part.tokens < self.tokens)
        return self.tokens.difference(*(part.tokens for part in inside if self._spares(part)))

    def _spares(self, part: Part) -> bool:
        phrase = self.role in _PHRASES and part.role == "prep"
        return part.role == "conj" or (part.cost < _NEEDED and (part.role in _LONG or phrase))


@dataclass(slots=True)
class Selection:
    """The tokens kept so far and the words that could still go: each with its head and what is kept below it."""

    kept: set[int]
    loose: list[tuple[Word, Word, set[int]]] = field(default_factory=list)

    @property
    def parts(self) -> list[Part]:
        """The phrases of those words, which few lines are so long as to ask for."""
        return [
            Part(cost, token.i, frozenset(kept | _links(token, head)), _role(token, head), head.i)
            for token, head, kept in self.loose
            if (cost := _cost(token, head))
        ]

    def shortened(self) -> Iterator[set[int]]:
        """Yield the kept tokens, then with one part less each time."""
        kept = set(self.kept)
        yield kept
        for part in sorted(self.parts, key=lambda part: (part.cost, -part.at)):
            smaller = kept - part.tokens
            if len(smaller) < len(kept):
                kept = smaller
                yield kept

    def fitted(self, fits: Callable[[set[int]], bool]) -> set[int] | None:
        """Return the tokens when enough parts have gone, ``None`` if that is never; what still fits comes back.

        Of that the dearest parts come first, whole or only their core. What is returned is what ``fits`` took last.
        """
        kept = next((kept for kept in self.shortened() if fits(kept)), None)
        if kept is None or len(kept) == len(self.kept):
            return kept
        kept, parts = self._without_stumps(kept), self.parts
        fits(kept)
        gone = sorted((part for part in parts if not part.tokens <= kept), key=lambda p: (-p.cost, p.at))
        while True:
            held = (part for part in gone if self._is_held(part, kept))
            tried = (kept | tokens for part in held for tokens in (part.tokens, part.core(parts)) if not tokens <= kept)
            more = next((larger for larger in tried if fits(larger)), None)
            if more is None:
                return kept
            kept = more

    def without(self, word: int, kept: set[int], *, verb: Word) -> set[int] | None:
        """Return the tokens without the phrase of ``verb`` that holds ``word``, ``None`` where no such may go.

        What follows a verb at once stays, and what somebody is said to be: "described Hay as one of us".
        """
        verbs = {verb.i, *(child.i for child in verb.rights if child.dep_ == "xcomp")}
        around = (part for part in self.parts if word in kept & part.tokens and part.head in verbs)
        phrase = next((p for p in around if p.cost < _CLOSE and verb.parse[p.at].lower_ != "as"), None)
        return None if phrase is None else kept - phrase.tokens

    def _is_held(self, part: Part, kept: set[int]) -> bool:
        """Whether the word is there that a phrase hangs on, and the one before it, on which it may hang too."""
        return all(at in kept or at not in self.kept for at in (part.head, min(part.tokens) - 1))

    def _without_stumps(self, kept: set[int]) -> set[int]:
        """The tokens without phrases that lost what says which one they mean: "for the crimes that he committed"."""
        for lost in self.parts:
            if lost.role == "defining" and kept.isdisjoint(lost.tokens):
                around = (part for part in self.parts if part.role in _PHRASES and lost.tokens < part.tokens)
                phrase = min(around, key=lambda part: len(part.tokens), default=None)
                kept = kept - phrase.tokens if phrase is not None and phrase.cost < _NEEDED else kept
        return kept


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
    if optional:
        selection.loose.append((token, head, kept))
    return kept


def _role(token: Word, head: Word) -> str:
    if token.dep_ in ("relcl", "acl") and _is_told_which(head):
        return "defining"
    if token.dep_ == "advcl" and is_infinitive(token):
        return "purpose"
    verbal = (token if token.dep_ == "conj" else head).pos_ in VERBAL
    if token.dep_ == "prep" and "pcomp" in token.below:
        return "pcomp"
    return _OF_VERBS.get(token.dep_, token.dep_) if verbal else token.dep_


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
        return _NEEDED if is_infinitive(token) or "mark" in token.below or head.lemma_ in _HARDSHIPS else 5
    if token.dep_ == "appos":
        return 4
    if token.dep_ == "conj":
        if head.dep_ == "pobj" and head.head.lower_ == "between":
            return 0
        added = any(c.dep_ == "cc" and c.lower_ == "as" for c in head.children) or token.is_set_off
        return 3 if token.pos_ in VERBAL or (added and token.head.dep_ != "conj") else 10
    return 0


def _is_told_which(noun: Word) -> bool:
    """Whether "the" promises that a clause says which one is meant: "the crimes that he committed"."""
    return noun.pos_ == "NOUN" and "prep" not in noun.below and any(c.lower_ == "the" for c in noun.lefts)


def _is_when(phrase: Word) -> bool:
    """Whether a phrase says when, so that what follows it follows the verb: "was named on Monday as head"."""
    time = next((c for c in phrase.children if c.dep_ == "pobj"), phrase) if phrase.dep_ == "prep" else phrase
    return phrase.dep_ in ("prep", "npadvmod") and time.ent_type_ in TEMPORAL


def _preposition_cost(token: Word, head: Word) -> int:
    if token.lower_ in _COMPLETING and head.tag_ == "NN" and head.dep_ == "pobj" and head.i == head.head.i + 1:
        # "In accordance with", "in response to": one preposition of three words.
        return 0 if token.i == head.i + 1 else _NEEDED
    if token.lower_ == "for" and head.tag_ == "NN" and head.dep_ == "pobj" and token.i == head.i + 1 == head.head.i + 2:
        return _NEEDED
    if "pcomp" in token.below:
        if token.lower_ in ("of", "from", "for", "about", "against"):
            return 8
        return 7 if token.i == head.i + 1 else 2
    if head.lemma_ == "be" and head.below.isdisjoint(("attr", "acomp", "expl")):
        return 0
    if head.pos_ in VERBAL:
        before = [c for c in head.children if head.i < c.i and c.right_edge.i + 1 == token.left_edge.i]
        follows = token.i == head.i + 1 or any(_is_when(c) for c in before)
        near = follows or any(c.dep_ in ("dobj", "prt", "advmod") for c in before)
        if near and token.lower_ in ARGUMENT_PREPOSITIONS:
            return _NEEDED
        return _CLOSE if follows else 6 if token.lower_ in ("in", "at") else 4
    if token.lower_ in ("of", "between"):
        return _NEEDED
    return 7
