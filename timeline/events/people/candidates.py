"""Who "he" and "her" may stand for: names by their gender and kind, and those whom nobody names."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass

from timeline.events.english.roles import COLLECTIVES, FEMALE_NOUNS, MALE_NOUNS, OFFICES
from timeline.events.english.words import words
from timeline.events.people.animacy import names_people
from timeline.events.people.antecedents import VOICES, is_human, told_by
from timeline.events.people.entity import Entity
from timeline.events.syntax.context import short_phrase
from timeline.events.syntax.parse import Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS, RELATIVES, subject_before, subject_of

GENDER = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
# "One of the divers", "another".
SOMEBODY = words("one another someone somebody anyone anybody everyone each")
# Where somebody without a name is likely to be meant afterwards.
_COMPETING = words("nsubj nsubjpass dobj dative pobj")
# Who is told of as "the man" again: no "source of the report", no "son of a man".
_TOLD_OF = words("nsubj nsubjpass dobj")
_ARTICLES = words("a an the another")
# The person whom an article is about is mentioned so often at least.
_OFTEN = 3


def is_aside(name: Word) -> bool:
    """Whether a name is no part of what a sentence tells: it narrows a noun, or says who speaks in a transcript."""
    while name.dep_ == "compound" and name.head.pos_ == "PROPN":
        name = name.head
    after = name.parse.words[name.i + 1 : name.i + 2]
    label = bool(after) and after[0].text == ":" and name.left_edge.i == name.sent.start
    return label or (name.dep_ == "compound" and name.head.pos_ == "NOUN")


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons of an article, ``known`` by their numbers, and the places of their mentions, pronouns included."""

    known: dict[int, Entity]
    places: dict[int, list[int]]

    @classmethod
    def of(cls, owners: dict[int, Entity]) -> Persons:
        """Read the persons with a name."""
        known = {entity.number: entity for entity in owners.values() if "PERSON" in entity.labels}
        return cls(known, {n: [i for i in entity.heads if owners.get(i) is entity] for n, entity in known.items()})

    def add(self, place: int, entity: Entity) -> None:
        """Note that a pronoun means somebody."""
        self.known[entity.number] = entity
        insort(self.places.setdefault(entity.number, []), place)

    def leading(self, token: Word, gender: str) -> Entity | None:
        """Return the man or woman whom an article is about so far: mentioned more than twice as often as others."""
        told = {number: bisect_left(places, token.i) for number, places in self.places.items()}
        often = sorted((number for number, times in told.items() if times), key=lambda number: -told[number])
        alike = ((self.known[number], told[number]) for number in often if may_be(self.known[number], gender))
        (first, most), (_, second) = next(alike, (None, 0)), next(alike, (None, 0))
        return first if most >= _OFTEN and most > 2 * second else None


def stranger(noun: Word, gender: str, *, near: bool) -> Entity | None:
    """Return somebody without a name whom "he" may mean: "a man", "her husband", ``near`` it "a climber", "he"."""
    word = noun.lemma_.lower()
    other = FEMALE_NOUNS if gender == "m" else MALE_NOUNS
    if word in SOMEBODY:
        part = noun.dep_ in NOMINAL_SUBJECTS and (word != "one" or any(c.lower_ == "of" for c in noun.rights))
        return Entity.of_noun(noun, word) if part else None
    if noun.tag_ == "PRP":
        return Entity.of_noun(noun) if GENDER.get(noun.lower_) == gender else None
    # "Worked as a nurse" tells of nobody else.
    what = noun.dep_ == "pobj" and noun.head.lower_ == "as"
    if noun.tag_ != "NN" or noun.ent_type_ or what or word in other or word in COLLECTIVES:
        return None
    if not (_is_somebody(noun) if near else is_human(word)):
        return None
    known = any(c.dep_ == "det" and c.lower_ in ("the", "this", "that") for c in noun.lefts)
    least = NOMINAL_SUBJECTS if known else _COMPETING
    if noun.dep_ not in least:
        return None
    return Entity.of_noun(noun, short_phrase(noun), articles=1)


def is_told_again(noun: Word) -> bool:
    """Whether "the man" can stand for "he" after a noun: who does something or undergoes it, and not who tells."""
    first, person = noun.left_edge, is_human(noun.lemma_.lower()) or names_people(noun) is True
    about = noun.dep_ in _TOLD_OF and noun.head.lemma_.lower() not in VOICES
    return person and about and first.lower_ in _ARTICLES and first.head is noun


def is_of_stranger(token: Word, owners: dict[int, Entity], *, gender: str) -> bool:
    """Whether a subject without a name is meant: "the king fired his ministers", "her son said he had heard her"."""
    other = FEMALE_NOUNS if gender == "m" else MALE_NOUNS
    joined = token.head.head
    if token.dep_ == "poss" and token.head.dep_ == "conj" and joined.i not in owners and joined.tag_ == "NN":
        # "Killed a mother and her son".
        return is_human(joined.lemma_.lower()) and joined.lemma_.lower() not in other
    doer = subject_of(token.head) if token.dep_ in ("dobj", "dative") else None
    for verb in token.ancestors:
        subject = subject_before(verb, token)
        # "The owner of the farm, he sold it".
        beside = token.dep_ in NOMINAL_SUBJECTS and verb is token.head
        if subject is None or subject is doer or beside:
            continue
        if subject.lower_ == "who" and verb.dep_ == "relcl":
            subject = verb.head
        known = owners.get(subject.i)
        # "A clerk named Orlun, who fell when he ran": a person, though no parser knows the name.
        if subject.i == verb.head.i and subject.pos_ == "PROPN" and (known is None or not may_be(known, gender)):
            return True
        # "Norway goes where she has always gone".
        if known is not None and gender == "f" and known.kind == "GPE":
            return True
        if known is not None or subject.tag_ not in ("NN", "PRP"):
            return False
        word = subject.lemma_.lower()
        return GENDER.get(subject.lower_) == gender or (_is_somebody(subject) and word not in other)
    return False


def _is_somebody(noun: Word) -> bool:
    """Whether a noun is somebody without a name: "the climber fell"; a "delegate said" may tell of another."""
    doing = noun.dep_ in NOMINAL_SUBJECTS and noun.head.lemma_.lower() not in VOICES
    return is_human(noun.lemma_.lower()) or (doing and names_people(noun) is True)


def may_be(entity: Entity, gender: str) -> bool:
    """Whether a name may be that of a man or a woman, as ``gender`` asks ("m", "f"), or somebody without one be it."""
    if not entity.is_named:
        return entity.gender in ("", gender)
    in_office = bool(entity.roles & OFFICES) and entity.kind != "ORG"
    body = entity.is_firm or (entity.is_body and entity.kind == "ORG")
    person = bool(entity.gender) or (not body and ("PERSON" in entity.labels or in_office))
    return person and entity.kind in ("PERSON", "ORG", "") and entity.gender in ("", gender)


def bound_to(token: Word, owners: dict[int, Entity], *, gender: str) -> Entity | None:
    """Return whom grammar alone means: "Berg and his wife", "Berg's vow that he", "Berg, who left as he"."""
    above, meant = token.head.head, None
    if token.dep_ == "poss" and token.head.dep_ == "conj":
        meant = above
    elif token.dep_ in NOMINAL_SUBJECTS and above.dep_ == "relcl":
        who = any(c.lower_ == "who" and c.dep_ in NOMINAL_SUBJECTS for c in above.lefts)
        meant = above.head if who and (token.head.dep_ == "advcl" or told_by(token) is not None) else None
    elif token.dep_ == "poss" and token.head.dep_ in NOMINAL_SUBJECTS:
        # "His father drowned, and his mother left".
        subject = subject_before(above.head, token)
        meant = next((c for c in subject.lefts if c.lower_ == token.lower_), None) if subject is not None else None
    elif token.dep_ in NOMINAL_SUBJECTS and token.head.dep_ == "acl":
        meant = above.child("poss")
    owner = None if meant is None else owners.get(meant.i)
    return owner if owner is not None and may_be(owner, gender) else None


def doer_before(token: Word) -> Word | None:
    """Return the subject above an owner: "Berg was found under his boat", "Berg, who met his son"."""
    for verb in token.ancestors:
        subject = subject_before(verb, token)
        if subject is not None:
            return verb.head if subject.lower_ in RELATIVES and verb.dep_ == "relcl" else subject
    return None
