"""How well a noun before a pronoun fits it, and which of several is meant when one fits clearly best."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from timeline.events.english.roles import FEMALE_NOUNS, MALE_NOUNS, OFFICES, PEOPLE_NOUNS, RELATIONS
from timeline.events.english.words import words
from timeline.events.people.entity import Entity
from timeline.events.syntax.context import nouns_before, prominence, quoted_tokens
from timeline.events.syntax.parse import VERBAL, Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS, RELATIVES, antecedent, subject_before, subject_of

NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_HUMAN = OFFICES | PEOPLE_NOUNS | MALE_NOUNS | FEMALE_NOUNS | RELATIONS
PLAINLY_SAYING = words("""
    say tell add write argue warn note explain claim admit insist declare comment reply state
""")
# Only people and organisations do these.
VOICES = PLAINLY_SAYING | words("""
    accuse acknowledge agree announce ask believe call confirm decide deny expect hope order promise reject urge
    intend want feel think plan fear inform notify assure
""")
# Where news was heard, or who was told.
HEARD = words("report tell quote interview cite accord hear")
_OBJECTS = words("dobj dative pobj")
# "He kept the letter with him": after these an object may be the subject of its own clause.
_AROUND = words("with behind around near after before beside ahead of inside upon above below")
# What speaks for the subject of the clause above, for a noun in the same role, and against another voice.
_ABOVE = 0.4
_PARALLEL = 0.2
_OTHER_VOICE = 1.0
# The helpers of a clause with a tense: "said he did not leave".
_TOLD = words("ccomp parataxis csubj")
# What a noun before stands for, so many sentences back, if that may be meant, and what speaks for it beside its place.
Judge = Callable[[Word, int], tuple[Entity, float] | None]
_JOINED = words("advcl ccomp conj relcl acl xcomp pcomp parataxis")


@dataclass(slots=True)
class Contest:
    """The candidates for one pronoun by their names, with the best score of each and how far back the nearest is.

    Those whom nobody names are called "".  ``mentions`` are the words that compete, the nearest first; each further
    mention of a name adds ``again``.
    """

    again: float = 0.0
    scores: dict[str, float] = field(default_factory=dict)
    found: dict[str, Entity] = field(default_factory=dict)
    nearest: dict[str, int] = field(default_factory=dict)
    mentions: list[tuple[Word, Entity]] = field(default_factory=list)

    def enter(self, before: Word, entity: Entity, *, score: float, distance: int) -> None:
        """Let a mention compete; the best mention of a name counts."""
        known = self.scores.get(entity.name)
        self.scores[entity.name] = score if known is None else max(known, score) + self.again
        if known is None or score > known:
            self.found[entity.name] = entity
        self.nearest.setdefault(entity.name, distance)
        self.mentions.append((before, entity))

    def winner(self, *, least: float, margin: float) -> Entity | None:
        """Return the best if it scores ``least`` and leads by ``margin``, else ``None``: a wrong name is worse."""
        ranked = sorted(self.scores, key=lambda name: -self.scores[name])
        if not ranked or self.scores[ranked[0]] < least:
            return None
        if len(ranked) > 1 and self.scores[ranked[0]] - self.scores[ranked[1]] < margin:
            return None
        return self.found[ranked[0]]


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a pronoun stands, asked once for all its candidates: what its clause holds and who stands above it."""

    token: Word
    quoted: frozenset[int]
    above: frozenset[int]
    beside: frozenset[int]
    around: frozenset[int]
    lemmas: frozenset[str]
    entities: frozenset[int]

    @classmethod
    def of(cls, token: Word, owners: dict[int, Entity]) -> Seat:
        """Read the clause of a pronoun."""
        owned = token.dep_ == "poss"
        verb = None if owned or token.lower_.endswith("self") else clause_of(token)
        beside = [] if verb is None else list(_beside(token, verb))
        return cls(
            token,
            quoted_tokens(token.parse),
            frozenset() if owned else frozenset(subject.i for subject in _subjects_above(token)),
            frozenset(other.i for other in beside),
            frozenset(_around(token)),
            frozenset(other.lemma_.casefold() for other in beside if other.pos_ in ("NOUN", "PROPN")),
            frozenset(owners[other.i].number for other in beside if other.i in owners),
        )

    def contest(self, judge: Judge, *, sentences: int, step: float, again: float = 0.0) -> Contest:
        """Weigh all that so many sentences before name or describe; each between costs ``step``."""
        contest = Contest(again)
        for before, distance in nouns_before(self.token, sentences=sentences):
            entity, weight = judge(before, distance) or (None, 0.0)
            if entity is not None and not self._bars(before, entity):
                score = self._fit(before, distance=distance, step=step) + weight
                contest.enter(before, entity, score=score, distance=distance)
        return contest

    def _bars(self, before: Word, entity: Entity) -> bool:
        """Whether grammar forbids it: arguments of one verb, or names of one thing, are not the same."""
        inside = before.i in self.beside or before.i in self.around
        return inside or entity.number in self.entities or before.lemma_.casefold() in self.lemmas

    def _fit(self, before: Word, *, distance: int, step: float) -> float:
        """How likely a noun is meant by its place alone: near, prominent, in the same role, of the same voice."""
        token = self.token
        score = prominence(before) - step * distance
        if (before.i in self.quoted) != (token.i in self.quoted):
            score -= _OTHER_VOICE
        if distance and before.dep_ == token.dep_ and token.dep_ in NOMINAL_SUBJECTS:
            score += _PARALLEL
        return score + _ABOVE if before.i in self.above else score


def is_human(word: str) -> bool:
    """Return whether a noun names somebody: by office, kinship or calling."""
    return word in _HUMAN


def speaks(token: Word) -> bool:
    """Return whether a pronoun says, asks or decides something, as no ship or report can."""
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in VOICES


def told_by(subject: Word) -> Word | None:
    """Return who says the clause of which a word is the subject: "officials" in "officials said that they left"."""
    clause = subject.head
    if subject.dep_ not in NOMINAL_SUBJECTS or clause.dep_ != "ccomp" or clause.head.lemma_.lower() not in VOICES:
        return None
    # "Expects them to leave" is no saying of theirs, "the bank was told by the firm that it" of either.
    if any(c.tag_ == "TO" for c in clause.lefts) or "agent" in clause.head.below:
        return None
    teller = subject_before(clause.head, subject)
    return teller if teller is None else _meant_by(teller, clause.head)


def subject_ahead(token: Word) -> Word | None:
    """Return the subject that a word in an opening phrase stands before: Okafor in "In his speech, Okafor said".

    The word itself is not what a preposition of the clause leads to: "like him, Okafor".
    """
    for above in token.ancestors:
        if above.pos_ in VERBAL:
            subject = next((c for c in above.lefts if c.dep_ in NOMINAL_SUBJECTS), None)
            if subject is not None and token.dep_ == "pobj" and token.head.head is above:
                return None
            if subject is not None and not subject.left_edge.i <= token.i <= subject.right_edge.i:
                return subject if subject.i > token.i else None
        if above.dep_ in _TOLD or above.dep_ == "ROOT":
            return None
    return None


def is_reflexive(token: Word) -> bool:
    """Return whether a pronoun goes back to the subject of its clause, or to the name before it: "herself"."""
    return token.lower_.endswith(("self", "selves"))


def reflected(token: Word) -> Word | None:
    """Return what a reflexive goes back to: the subject of its clause, the noun that it stands behind."""
    if token.head.pos_ == "PROPN" and token.head.i < token.i:
        return token.head
    verb = next((above for above in token.ancestors if above.pos_ in VERBAL), None)
    return None if verb is None else subject_of(verb)


def _meant_by(subject: Word, clause: Word) -> Word:
    """Whom the subject of a clause stands for: the man in "the man who said so"."""
    return (antecedent(subject, clause) if subject.lower_ in RELATIVES else None) or subject


def clause_of(token: Word) -> Word | None:
    """Return the verb whose argument a word is, also through a preposition; ``None`` for an owner or an apposition."""
    if token.dep_ == "poss":
        return next((a for a in token.ancestors if a.pos_ in VERBAL), None)
    head = token.head
    while head.pos_ == "ADP" and head.head.i != head.i:
        head = head.head
    return head if head.pos_ in VERBAL else None


def _subjects_above(token: Word) -> Iterator[Word]:
    """The subjects of the clauses around that of a word: those that hold it, and the one set before it with "if"."""
    clause = clause_of(token)
    for child in () if clause is None else clause.children:
        subject = subject_before(child, token) if child.dep_ == "advcl" and child.i < token.i else None
        if subject is not None:
            yield subject
    while clause is not None and clause.dep_ in _JOINED and clause.head.i != clause.i:
        clause = clause.head
        subject = subject_before(clause, token)
        if subject is not None:
            yield _meant_by(subject, clause)


def _around(token: Word) -> Iterator[int]:
    """The nouns that a word is a part of: no hole is meant by "its" in "a hole in its side"."""
    for above in token.ancestors:
        if above.pos_ in VERBAL:
            return
        # "Okafor, because of his age, ".
        if above.pos_ != "PROPN":
            yield above.i


def _beside(token: Word, verb: Word) -> Iterator[Word]:
    """The other arguments of a clause, and the noun that it tells of: "the people that they cover"."""
    if verb.dep_ == "relcl":
        yield verb.head
    inside = token.dep_ in _OBJECTS and not (token.dep_ == "pobj" and token.head.lower_ in _AROUND)
    subject = subject_of(verb) if inside else None
    if subject is not None:
        yield subject
    for child in verb.children:
        if child.dep_ in ("dobj", "dative") and child.i != token.i:
            yield child
        elif child.dep_ in ("prep", "agent"):
            yield from (c for c in child.children if c.dep_ == "pobj" and c.i != token.i)
