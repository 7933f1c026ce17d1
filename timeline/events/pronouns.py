"""What pronouns refer to: "he", "its", and "I" in a quotation join an entity."""

from __future__ import annotations

from collections import Counter

from timeline.events.ages import ages, of_unknown_age
from timeline.events.antecedents import (
    NAMING,
    PLAINLY_SAYING,
    Contest,
    Seat,
    clause_of,
    is_human,
    is_reflexive,
    reflected,
    subject_ahead,
    told_by,
)
from timeline.events.context import nouns_before, of_kinds
from timeline.events.english.roles import (
    COLLECTIVES,
    FEMALE_NOUNS,
    MALE_NOUNS,
    OFFICES,
    ORGANISATION_NOUNS,
)
from timeline.events.english.words import words
from timeline.events.entity import Entity
from timeline.events.parse import Parse, Stretch, Word
from timeline.events.subjects import NOMINAL_SUBJECTS, RELATIVES, own_subject, subject_before, subject_of
from timeline.events.things import thing_meant

_GENDER = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_NEUTRAL = frozenset({"it", "its", "itself"})
_SPEAKERS = words("i me my myself")
# "One of the divers", "another".
_SOMEBODY = words("one another someone somebody anyone anybody everyone each")
_THOUGHT = words("believe think presume fear suspect rumour rumor")
_NAMING_TO_OFFICE = words("name appoint make elect nominate crown")
# Where somebody without a name is likely to be meant afterwards.
_COMPETING = words("nsubj nsubjpass dobj dative pobj")
# How far back "he" looks, what a sentence between costs, how well the best must fit and by how much the best.
_LOOK_BACK = 3
_STEP_OF_PERSON = 0.8
_LEAST_OF_PERSON = -3.0
_MARGIN_OF_PERSON = 0.1
_OWN = 0.8
_SPOKE = 0.6
_OF_ANOTHER = 0.5
_AGAIN = 0.1
# What speaks against a name that only tells whose something is, "the Okafor plan", or who speaks in a transcript.
_BESIDE = 0.8
# What speaks for the person whom the article is about, who is mentioned so often at least.
_LEADING = 0.5
_OFTEN = 4
# What speaks for somebody who is known for a woman, or a man, against one of whom neither is known: most are men.
_KNOWN = {"f": 0.8, "m": 0.2}


def resolve_pronouns(parse: Parse, owners: dict[int, Entity], *, quoted: frozenset[int]) -> None:
    """Let third-person pronouns, and "I" in a quotation, join an entity; changes ``owners``."""
    # Who speaks is known before what is said: "he" in a quotation is somebody else.
    people = {i: entity for i, entity in owners.items() if i in entity.heads and "PERSON" in entity.labels}
    aged = [i for i in ages(parse) if i not in owners and parse[i].pos_ in ("NOUN", "ADJ")]
    pronouns = [word.i for word in of_kinds(parse, "PRON", "DET")]
    for i in sorted([*pronouns, *aged], key=lambda i: (i in quoted, i)):
        token = parse[i]
        word = token.lower_
        if word in _GENDER and is_reflexive(token):
            entity = _reflected(token, owners, gender=_GENDER[word])
        elif word in _GENDER:
            entity = _person(token, owners, people=people, gender=_GENDER[word], quoted=quoted)
        elif word in _NEUTRAL:
            entity = thing_meant(token, owners, quoted=quoted)
        elif word in _SPEAKERS:
            entity = _speaker(token, owners)
        elif i in aged:
            entity = of_unknown_age(token, owners)
        else:
            continue
        if entity is not None:
            owners[token.i] = entity
            if word in _GENDER or i in aged:
                people[token.i] = entity
            if word in _GENDER and not entity.genders:
                entity.genders[_GENDER[word]] += 1


def _reflected(token: Word, owners: dict[int, Entity], *, gender: str) -> Entity | None:
    """Whom "himself" goes back to, if it may be that: the subject of its clause."""
    noun = reflected(token)
    entity = None if noun is None else owners.get(noun.i)
    return entity if entity is not None and _may_be(entity, gender) else None


def is_named_to_office(token: Word) -> bool:
    """Return whether the parser took an object for an owner: "the president named her minister"."""
    office = token.head
    named = token.lower_ == "her" and token.dep_ == "poss" and office.lemma_.lower() in OFFICES
    return named and office.dep_ in ("dobj", "oprd", "attr") and office.head.lemma_ in _NAMING_TO_OFFICE


def _person(
    token: Word, owners: dict[int, Entity], *, people: dict[int, Entity], gender: str, quoted: frozenset[int]
) -> Entity | None:
    """Whom "he" or "her" stands for; ``None`` when somebody without a name is as likely.

    ``people`` are the mentions of persons before, pronouns included.
    """
    announced = _announcer(token, owners) or _relative_teller(token, owners)
    if announced is not None and _may_be(announced, gender):
        return announced
    if _is_of_stranger(token, owners, gender=gender):
        return None
    beside = owners.get(token.head.head.i) if token.dep_ == "poss" and token.head.dep_ == "conj" else None
    if beside is not None and _may_be(beside, gender):
        return beside
    named = is_named_to_office(token)
    doer = _doer(token) if token.dep_ == "poss" and not named else None
    met = owners.get(doer.i) if doer is not None and token.head.head.dep_ == "agent" else None
    if met is not None and _may_be(met, gender):
        return met
    actor = owners.get(doer.i) if doer is not None and doer.head is clause_of(token) else None
    if _may_be_somebody(actor):
        return actor if token.head.dep_ == "dobj" and actor is not None and " " in actor.name else None
    namer = _doer(token) if named else None
    other = None if namer is None else owners.get(namer.i)
    ahead = subject_ahead(token)
    coming = None if ahead is None else owners.get(ahead.i)
    if coming is not None and not _may_be(coming, gender):
        coming = None
    if coming is not None and coming.heads[0] < token.i and token.dep_ not in NOMINAL_SUBJECTS:
        return coming
    voice = _voice(token, owners) if token.i in quoted else None
    # Who says a quotation is whom the sentence before is about.
    spoken = token.dep_ == "nsubj" and token.i not in quoted and token.head.lemma_ in PLAINLY_SAYING
    spoken = spoken and token.sent.start + 1 in quoted
    seat, contest = Seat.of(token, owners, quoted=quoted), Contest(again=_AGAIN)
    leading = _leading(token, people)
    # "Lind said he was believed to be dead".
    teller = told_by(token) if token.dep_ == "nsubjpass" and token.head.lemma_ in _THOUGHT else None
    here: dict[int, int] = {}
    nearest: dict[str, int] = {}
    for before, distance in nouns_before(token, sentences=_LOOK_BACK):
        if before.pos_ not in NAMING and before.i not in owners and before.lower_ not in _SOMEBODY:
            continue
        entity = owners.get(before.i) or _stranger(before, gender)
        if entity is None or entity is voice or entity is other or not (entity.number < 0 or _may_be(entity, gender)):
            continue
        if before is not teller and not seat.bars(before, entity):
            if not distance and entity.number >= 0 and (before.i in quoted) == (token.i in quoted):
                here.setdefault(entity.number, before.i)
            own = (_OWN if doer is before else 0.0) + (_LEADING if entity is leading else 0.0)
            if distance == 1 and spoken and before.dep_ == "nsubj" and before.head.dep_ == "ROOT":
                own += _SPOKE
            # "The president's aide is known. He": the aide is as likely.
            if before.dep_ == "poss" and distance and token.dep_ == "nsubj" and is_human(before.head.lemma_.lower()):
                own -= _OF_ANOTHER
            own += _KNOWN.get(entity.gender, 0.0) - (_BESIDE if _is_aside(before) else 0.0)
            nearest.setdefault(entity.name, distance)
            contest.enter(entity, seat.fit(before, distance=distance, step=_STEP_OF_PERSON) + own)
    best = contest.winner(least=_LEAST_OF_PERSON, margin=_MARGIN_OF_PERSON)
    if best is None or best.number < 0:
        return None
    # Of several who were named long before, an object may be any.
    if token.dep_ in ("dobj", "dative", "pobj") and nearest[best.name] > 1 and len(nearest) > 1:
        return None
    # An unknown "he" nearer than the name: both are likely the same unknown.
    if nearest.get("", nearest[best.name]) < nearest[best.name]:
        return None
    if _is_told_of_another(token, owners.get(_own_subject_of_top(token)), best=best, here=here):
        return None
    # Who is named in the sentence itself is as likely as whom the text was about before.
    if here and best.number not in here:
        return None
    # "When he left, Okafor spoke": he, or whom the text was about before.
    return best if coming is None or coming is best else None


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


def _is_aside(name: Word) -> bool:
    """Whether a name is no part of what a sentence tells: it narrows a noun, or says who speaks in a transcript."""
    while name.dep_ == "compound" and name.head.pos_ == "PROPN":
        name = name.head
    after = name.parse.words[name.i + 1 : name.i + 2]
    label = bool(after) and after[0].text == ":" and name.left_edge.i == name.sent.start
    return label or (name.dep_ == "compound" and name.head.pos_ == "NOUN")


def _may_be_somebody(entity: Entity | None) -> bool:
    """Whether a name of an unknown kind may be a person's, so that "his" is likelier his: "Okafor sold his house"."""
    if entity is None or entity.number < 0 or entity.kind not in ("ORG", ""):
        return False
    body = entity.is_firm or entity.is_body or entity.articles or entity.roles & ORGANISATION_NOUNS
    return entity.name.replace(" ", "").isalpha() and not (body or entity.name.isupper() or entity.genders)


def _leading(token: Word, people: dict[int, Entity]) -> Entity | None:
    """The person whom an article is about so far, as in an obituary: mentioned more than twice as often as others."""
    told = Counter(entity.number for i, entity in people.items() if i < token.i)
    (first, most), (_, second) = (*told.most_common(2), (-1, 0), (-1, 0))[:2]
    if most < _OFTEN or most <= 2 * second:
        return None
    return next(entity for entity in people.values() if entity.number == first)


def _stranger(noun: Word, gender: str) -> Entity | None:
    """Somebody without a name whom "he" may mean: "a man", "her husband", an unresolved "he"."""
    word = noun.lemma_.lower()
    other = FEMALE_NOUNS if gender == "m" else MALE_NOUNS
    if word in _SOMEBODY:
        part = noun.dep_ in NOMINAL_SUBJECTS and (word != "one" or any(c.lower_ == "of" for c in noun.rights))
        return Entity(-noun.i - 1, word, heads=[noun.i]) if part else None
    if noun.tag_ == "PRP":
        return Entity(-noun.i - 1, "", heads=[noun.i]) if _GENDER.get(noun.lower_) == gender else None
    if noun.tag_ != "NN" or noun.ent_type_ or word in other or word in COLLECTIVES or not is_human(word):
        return None
    known = any(c.dep_ == "det" and c.lower_ in ("the", "this", "that") for c in noun.lefts)
    least = NOMINAL_SUBJECTS if known else _COMPETING
    return Entity(-noun.i - 1, word, heads=[noun.i]) if noun.dep_ in least else None


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


def _announcer(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Whose words a clause tells: "Berg's announcement that he would resign"."""
    clause = token.head
    if token.dep_ not in NOMINAL_SUBJECTS or clause.dep_ != "acl" or clause.head.pos_ != "NOUN":
        return None
    owner = next((c for c in clause.head.children if c.dep_ == "poss"), None)
    return None if owner is None else owners.get(owner.i)


def _relative_teller(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Who tells something of himself in a clause about him: "Berg, who announced that he would resign"."""
    teller = told_by(token)
    return None if teller is None or token.head.head.dep_ != "relcl" else owners.get(teller.i)


def _doer(token: Word) -> Word | None:
    """The subject of the clause in which an owner stands: "Berg was found under his boat", "Berg, who met his son"."""
    for verb in token.ancestors:
        subject = subject_before(verb, token)
        if subject is not None:
            return verb.head if subject.lower_ in RELATIVES and verb.dep_ == "relcl" else subject
    return None


def _is_of_stranger(token: Word, owners: dict[int, Entity], *, gender: str) -> bool:
    """Whether a subject without a name is meant: "the king fired his ministers", "her son said he had heard her"."""
    other = FEMALE_NOUNS if gender == "m" else MALE_NOUNS
    doer = subject_of(token.head) if token.dep_ in ("dobj", "dative") else None
    for verb in token.ancestors:
        subject = subject_before(verb, token)
        if subject is None or subject is doer:
            continue
        if subject.lower_ == "who" and verb.dep_ == "relcl":
            subject = verb.head
        known = owners.get(subject.i)
        # "Norway goes where she has always gone".
        if known is not None and gender == "f" and known.kind == "GPE":
            return True
        if known is not None or subject.tag_ not in ("NN", "PRP"):
            return False
        word = subject.lemma_.lower()
        return _GENDER.get(subject.lower_) == gender or (is_human(word) and word not in other)
    return False


def _speaker(token: Word, owners: dict[int, Entity]) -> Entity | None:
    for governor in token.ancestors:
        if governor.pos_ == "VERB" and governor.lemma_ in PLAINLY_SAYING:
            subject = own_subject(governor)
            if subject is None or subject.lower_ not in _SPEAKERS:
                return None if subject is None else owners.get(subject.i)
    return None


def _may_be(entity: Entity, gender: str) -> bool:
    in_office = bool(entity.roles & OFFICES) and entity.kind != "ORG"
    body = entity.is_firm or (entity.is_body and entity.kind == "ORG")
    person = bool(entity.gender) or (not body and ("PERSON" in entity.labels or in_office))
    return person and entity.kind in ("PERSON", "ORG", "") and entity.gender in ("", gender)
