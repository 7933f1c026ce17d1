"""Whom "he" and "her" stand for: a name that fits clearly best, or nobody."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.english.verbs import SAYING
from timeline.events.english.words import words
from timeline.events.people.antecedents import (
    HEARD,
    NAMING,
    PLAINLY_SAYING,
    VOICES,
    Contest,
    Seat,
    clause_of,
    is_human,
    speaks,
    subject_ahead,
    told_by,
)
from timeline.events.people.candidates import (
    SOMEBODY,
    Persons,
    bound_to,
    doer_before,
    is_aside,
    is_of_stranger,
    is_told_again,
    may_be,
    stranger,
)
from timeline.events.people.entity import Entity, number_of
from timeline.events.syntax.context import first_word, quoted_tokens
from timeline.events.syntax.parse import Parse, Stretch, Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS, own_subject

_THOUGHT = words("believe think presume fear suspect rumour rumor")
_TELLING = VOICES | HEARD | SAYING
_DYING = words("die drown perish")
# How well the best must fit and by how much the best.
_LEAST_OF_PERSON = -3.0
_MARGIN_OF_PERSON = 0.1
_MARGIN_OF_STRANGER = 1.0
_OWN = 0.8
_SPOKE = 0.6
_GOING_ON = 0.3
_SAID_OF = 0.8
_DOING = 0.8
_SAYING = 1.0
_OF_ANOTHER = 0.5
# What speaks against a name that only tells whose something is, "the Okafor plan", or who speaks in a transcript.
_BESIDE = 0.8
# What speaks for the person whom the article is about, where the sentence goes on about him.
_LEADING = 1.3
# What speaks for somebody who is known for a woman, or a man, against one of whom neither is known: most are men.
_KNOWN = {"f": 0.8, "m": 0.2}


def person_meant(token: Word, owners: dict[int, Entity], *, people: Persons, gender: str) -> Entity | None:
    """Return whom "he" or "her" stands for, also somebody without a name; ``None`` when another is as likely.

    ``people`` are the persons of the article, with the pronouns that were understood before.
    """
    bound = bound_to(token, owners, gender=gender)
    if bound is not None or is_of_stranger(token, owners, gender=gender):
        return bound
    ahead = subject_ahead(token)
    coming = None if ahead is None else owners.get(ahead.i)
    if coming is not None and not may_be(coming, gender):
        coming = None
    if coming is not None and coming.heads[0] < token.i and token.dep_ not in NOMINAL_SUBJECTS:
        return coming
    asked = _Asked.of(token, owners, people=people, gender=gender)
    contest = asked.seat.contest(asked.judged, sentences=3, step=0.8, again=0.1)
    best = contest.winner(least=_LEAST_OF_PERSON, margin=_MARGIN_OF_PERSON)
    if best is None or _is_doubtful(token, owners, best=best, contest=contest):
        return None
    if not best.is_named and (coming is not None or not _is_told_again(best, contest=contest, parse=token.parse)):
        return None
    # "When he left, Okafor spoke": he, or whom the text was about before.
    return best if coming is None or coming is best else None


@dataclass(frozen=True, slots=True)
class _Asked:
    """One "he" or "her", with what its sentence says of who may be meant, asked once for all of them.

    ``doer`` is the subject above an owner, ``speaker`` who says the clause that it is the subject of. Not meant are the
    ``teller`` who only believes it of somebody, and the ``voice`` that says the quotation it stands in. ``answers`` is
    whether it says the quotation that opens its sentence, ``leading`` is whom the article is about, ``goes_on`` whether
    its sentence may go on about him, ``unnamed`` are those without a name of whom pronouns told before, by their
    numbers.
    """

    token: Word
    owners: dict[int, Entity]
    gender: str
    seat: Seat
    doer: Word | None
    speaker: Word | None
    teller: Word | None
    voice: Entity | None
    answers: bool
    leading: Entity | None
    goes_on: bool
    unnamed: dict[int, Entity]

    @classmethod
    def of(cls, token: Word, owners: dict[int, Entity], *, people: Persons, gender: str) -> _Asked:
        """Read the sentence around a pronoun."""
        told, quoted = told_by(token), quoted_tokens(token.parse)
        # "Lind said he was believed to be dead".
        is_thought = told is not None and token.dep_ == "nsubjpass" and token.head.lemma_ in _THOUGHT
        says = token.dep_ == "nsubj" and token.i not in quoted and token.head.lemma_ in PLAINLY_SAYING
        seat, doer = Seat.of(token, owners), doer_before(token) if token.dep_ == "poss" else None
        leading = people.leading(token, gender)
        nameless = any(i not in owners for i in seat.above) or (doer is not None and doer.i not in owners)
        return cls(
            token,
            owners,
            gender,
            seat=seat,
            doer=doer,
            speaker=None if is_thought else told,
            teller=told if is_thought else None,
            voice=_voice(token, owners) if token.i in quoted else None,
            answers=says and token.sent.start + 1 in quoted,
            leading=leading,
            goes_on=leading is not None
            and not (nameless or speaks(token) or _turns_to_another(token, leading, owners, gender)),
            unnamed={number: entity for number, entity in people.known.items() if not entity.is_named},
        )

    def judged(self, before: Word, distance: int) -> tuple[Entity, float] | None:
        """Return whom a noun before stands for, if that may be meant, and what speaks for that."""
        entity = self._entity(before, distance)
        return None if entity is None else (entity, self._weight(before, entity, distance))

    def _entity(self, before: Word, distance: int) -> Entity | None:
        """Whom a noun before stands for, if that may be meant."""
        named = self.owners.get(before.i) or self.unnamed.get(number_of(before))
        if before is self.teller or (before.pos_ not in NAMING and named is None and before.lower_ not in SOMEBODY):
            return None
        near = not distance and before.head is not self.token.head
        entity = named or stranger(before, self.gender, near=near)
        if entity is None or not may_be(entity, self.gender):
            return None
        is_voice = self.voice is not None and entity.number == self.voice.number
        # "His brother died. He went on alone".
        is_gone = distance and entity is not self.leading is not None and before.head.lemma_ in _DYING
        return None if is_voice or (is_gone and before.dep_ in NOMINAL_SUBJECTS) else entity

    def _weight(self, before: Word, entity: Entity, distance: int) -> float:
        """What speaks for somebody beside the place alone."""
        token, is_subject = self.token, before.dep_ in NOMINAL_SUBJECTS
        weight = _OWN if self.doer is before else 0.0
        if entity is self.leading and self.goes_on:
            weight += _LEADING
        # "Asked Berg, who survived the attack at his home": he is the subject there, wherever his name stands.
        if self.doer is before and not is_subject:
            weight += _DOING
        # "Lind warned after Berg said he would leave": of two subjects above, who says it.
        if self.speaker is before and before.i in self.seat.above and len(self.seat.above) > 1:
            weight += _SAYING
        if distance == 1 and is_subject:
            weight += _SPOKE if self.answers and before.head.dep_ == "ROOT" else _going_on(before.head, token)
        # "The president's aide is known. He": the aide is as likely.
        if before.dep_ == "poss" and distance and token.dep_ == "nsubj" and is_human(before.head.lemma_.lower()):
            weight -= _OF_ANOTHER
        # "Berg met Lind's agent Hay and paid him": whom the deed before was done to.
        joined = token.dep_ in ("dobj", "dative") and token.head.dep_ == "conj"
        if joined and before.dep_ != "poss" and clause_of(before) is token.head.head and before.i > token.head.head.i:
            weight += _DOING
        known = _KNOWN.get(entity.gender, 0.0) if entity.is_named else 0.0
        return weight + (known - (_BESIDE if is_aside(before) else 0.0))


def _going_on(clause: Word, token: Word) -> float:
    """What speaks for the subject of a clause of the sentence before, where a sentence goes on with "he".

    That of what was said there if he does not say so: "Berg said Lind was held. He was beaten".
    """
    if token.dep_ not in NOMINAL_SUBJECTS or token.head.dep_ != "ROOT":
        return 0.0
    telling = token.head.lemma_ in _TELLING
    if not telling and clause.dep_ == "ccomp" and clause.head.dep_ == "ROOT" and clause.head.lemma_ in PLAINLY_SAYING:
        return _SAID_OF
    told = clause.lemma_ in PLAINLY_SAYING and "ccomp" in clause.below
    return _GOING_ON if clause.dep_ == "ROOT" and (telling or not told) else 0.0


def _is_doubtful(token: Word, owners: dict[int, Entity], *, best: Entity, contest: Contest) -> bool:
    """Whether another may be meant as well as who fits best."""
    nearest, quoted = contest.nearest, quoted_tokens(token.parse)
    # Where each was named last in the sentence itself.
    here: dict[int, int] = {}
    for before, entity in contest.mentions:
        inside = before.i >= token.sent.start and (before.i in quoted) == (token.i in quoted)
        if inside and entity.is_named:
            here.setdefault(entity.number, before.i)
    # Of several who were named long before, an object may be any.
    if token.dep_ in ("dobj", "dative", "pobj") and nearest[best.name] > 1 and len(nearest) > 1:
        return True
    # An unknown "he" nearer than the name: both are likely the same unknown.
    if nearest.get("", nearest[best.name]) < nearest[best.name]:
        return True
    if _is_told_of_another(token, owners.get(_own_subject_of_top(token)), best=best, here=here):
        return True
    # Who is named in the sentence itself is as likely as whom the text was about before.
    return bool(here) and best.number not in here


def _turns_to_another(token: Word, leading: Entity, owners: dict[int, Entity], gender: str) -> bool:
    """Whether a sentence so far, or the one before alone, names another than the person whom the article is about."""
    others = [
        (word, owners[word.i])
        for word in token.parse.words[first_word(token, sentences=1) : token.i]
        if word.i in owners and owners[word.i].is_named and may_be(owners[word.i], gender)
    ]
    here = any(entity is not leading for word, entity in others if word.i >= token.sent.start)
    # "In Berg's absence", "with Berg leaving" tell of another.
    same = any(entity is leading and word.dep_ != "poss" and word.head.dep_ != "pcomp" for word, entity in others)
    return here or (not same and any(entity is not leading for _, entity in others))


def _is_told_again(best: Entity, *, contest: Contest, parse: Parse) -> bool:
    """Whether somebody without a name is clearly meant: told of last, no other called so, and nobody with a name."""
    rivals = (score for name, score in contest.scores.items() if contest.found[name].is_named)
    clear = contest.scores[best.name] - max(rivals, default=_LEAST_OF_PERSON) >= _MARGIN_OF_STRANGER
    # "A man hit a man": neither, unless he is "the man" again.
    others = any(entity.name == best.name and entity.number != best.number for _, entity in contest.mentions)
    noun = parse[best.heads[0]]
    alone = not others or noun.left_edge.lower_ == "the"
    return clear and alone and contest.nearest[best.name] <= 1 and is_told_again(noun)


def _own_subject_of_top(token: Word) -> int:
    """Where the subject stands of the verb that says a sentence, -1 if none does."""
    top = token.sent.root
    subject = own_subject(top) if top.lemma_ in PLAINLY_SAYING else None
    return -1 if subject is None else subject.i


def _is_told_of_another(token: Word, teller: Entity | None, *, best: Entity, here: dict[int, int]) -> bool:
    """Whether somebody tells of another named behind him: "Lind said a bullet hit Hay and went through his chest"."""
    if teller is not best or best.number not in here or told_by(token) is not None:
        return False
    return any(number != best.number and last > here[best.number] for number, last in here.items())


def _voice(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Who says the quotation that a pronoun stands in, and so is not meant by "he"; also if said a sentence before."""
    said = _saying(token.sent)
    start = token.sent.start
    if not said and start:
        said = _saying(token.parse[start - 1].sent)
    subjects = [own_subject(verb) for verb in said]
    return next((owners[s.i] for s in subjects if s is not None and s.i in owners), None)


def _saying(sentence: Stretch) -> list[Word]:
    """The verbs of saying at the top of a sentence."""
    root = sentence.root
    return [verb for verb in (root, *root.children) if verb.lemma_.lower() in PLAINLY_SAYING]
