"""What pronouns refer to: "he", "its", and "I" in a quotation join an entity."""

from __future__ import annotations

from timeline.events.aliases import Entity
from timeline.events.antecedents import PLAINLY_SAYING, VOICES, Contest, Seat, clause_of, speaks, told_by
from timeline.events.arguments import NOMINAL_SUBJECTS, own_subject, subject_before, subject_of
from timeline.events.context import backwards, of_kinds, short_phrase
from timeline.events.english.roles import (
    COLLECTIVES,
    FEMALE_NOUNS,
    MALE_NOUNS,
    OFFICES,
    ORGANISATION_NOUNS,
    PEOPLE_NOUNS,
    RELATIONS,
)
from timeline.events.english.words import words
from timeline.events.parse import Parse, Word

_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_GENDER = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_NEUTRAL = frozenset({"it", "its", "itself"})
_SPEAKERS = words("i me my myself")
_HEARD = words("report tell quote interview cite accord hear")
_SPEAKING = frozenset({"ORG", "GPE", "NORP", "PERSON"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
# Where somebody without a name is likely to be meant afterwards.
_COMPETING = words("nsubj nsubjpass dobj dative pobj")
_GOALS = words("to into at onto")
# How far back a pronoun looks, what a sentence between costs, how well the best must fit and by how much the best.
_LOOK_BACK = 3
_STEP_OF_PERSON = 0.8
_LEAST_OF_PERSON = -3.0
_MARGIN_OF_PERSON = 0.1
_LOOK_BACK_FOR_THINGS = 2
_STEP = 0.5
_LEAST = 0.19
_MARGIN = 0.2
_CLEAR = 0.5
_OWN = 0.8
_OWN_THING = 1.2
_AGAIN = 0.1
_THINGS = frozenset({"ORG", "GPE", "PRODUCT", "FAC", "WORK_OF_ART", "LAW", "EVENT", ""})


def resolve_pronouns(parse: Parse, owners: dict[int, Entity], *, quoted: frozenset[int]) -> None:
    """Let third-person pronouns, and "I" in a quotation, join an entity; changes ``owners``."""
    # Who speaks is known before what is said: "he" in a quotation is somebody else.
    for i in sorted(of_kinds(parse, "PRON", "DET"), key=lambda i: i in quoted):
        token = parse[i]
        word = token.lower_
        if word in _GENDER:
            entity = _person(token, owners, gender=_GENDER[word], quoted=quoted)
        elif word in _NEUTRAL and not _is_expletive(token):
            entity = _thing(token, owners, quoted=quoted)
        elif word in _SPEAKERS:
            entity = _speaker(token, owners)
        else:
            continue
        if entity is not None:
            owners[token.i] = entity
            if word in _GENDER and not entity.genders:
                entity.genders[_GENDER[word]] += 1


def _person(token: Word, owners: dict[int, Entity], *, gender: str, quoted: frozenset[int]) -> Entity | None:
    """Whom "he" or "her" stands for; ``None`` when somebody without a name is as likely."""
    announced = _announcer(token, owners)
    if announced is not None and _may_be(announced, gender):
        return announced
    if _is_of_stranger(token, owners, gender=gender):
        return None
    beside = owners.get(token.head.head.i) if token.dep_ == "poss" and token.head.dep_ == "conj" else None
    if beside is not None and _may_be(beside, gender):
        return beside
    doer = _doer(token) if token.dep_ == "poss" else None
    voice = _voice(token, owners) if token.i in quoted else None
    seat, contest = Seat.of(token, owners, quoted=quoted), Contest(again=_AGAIN)
    for i, distance in backwards(token, sentences=_LOOK_BACK):
        before = token.parse[i]
        if before.pos_ not in _NAMING:
            continue
        entity = owners.get(i) or _stranger(before, gender)
        if entity is None or entity is voice or not (entity.number < 0 or _may_be(entity, gender)):
            continue
        if not seat.bars(before, entity):
            own = _OWN if doer is before else 0.0
            contest.enter(entity, seat.fit(before, distance=distance, step=_STEP_OF_PERSON) + own)
    best = contest.winner(least=_LEAST_OF_PERSON, margin=_MARGIN_OF_PERSON)
    return None if best is None or best.number < 0 else best


def _stranger(noun: Word, gender: str) -> Entity | None:
    """Somebody without a name whom "he" may mean: "a man", "her husband", an unresolved "he"."""
    word = noun.lemma_.lower()
    other = FEMALE_NOUNS if gender == "m" else MALE_NOUNS
    if noun.tag_ == "PRP":
        return Entity(-noun.i - 1, "", heads=[noun.i]) if _GENDER.get(noun.lower_) == gender else None
    if noun.tag_ != "NN" or noun.ent_type_ or word in other or word in COLLECTIVES or not _is_human(word):
        return None
    known = any(c.dep_ == "det" and c.lower_ in ("the", "this", "that") for c in noun.lefts)
    least = NOMINAL_SUBJECTS if known else _COMPETING
    return Entity(-noun.i - 1, word, heads=[noun.i]) if noun.dep_ in least else None


def _is_human(word: str) -> bool:
    return any(word in kind for kind in (OFFICES, PEOPLE_NOUNS, MALE_NOUNS, FEMALE_NOUNS, RELATIONS))


def _voice(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Who says the quotation that a pronoun stands in, and so is not meant by "he"."""
    root = token.sent.root
    verbs = [verb for verb in (root, *root.children) if verb.lemma_.lower() in PLAINLY_SAYING]
    subjects = [own_subject(verb) for verb in verbs]
    return next((owners[s.i] for s in subjects if s is not None and s.i in owners), None)


def _announcer(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Whose words a clause tells: "Berg's announcement that he would resign"."""
    clause = token.head
    if token.dep_ not in NOMINAL_SUBJECTS or clause.dep_ != "acl" or clause.head.pos_ != "NOUN":
        return None
    owner = next((c for c in clause.head.children if c.dep_ == "poss"), None)
    return None if owner is None else owners.get(owner.i)


def _doer(token: Word) -> Word | None:
    """The subject of the clause in which an owner stands: "Berg was found under his boat"."""
    for verb in token.ancestors:
        subject = subject_before(verb, token)
        if subject is not None:
            return subject
    return None


def _is_of_stranger(token: Word, owners: dict[int, Entity], *, gender: str) -> bool:
    """Whether a subject without a name is meant: "the king fired his ministers", "her son said he had heard her"."""
    other = FEMALE_NOUNS if gender == "m" else MALE_NOUNS
    for verb in token.ancestors:
        subject = subject_before(verb, token)
        if subject is None:
            continue
        if subject.lower_ == "who" and verb.dep_ == "relcl":
            subject = verb.head
        if subject.i in owners or subject.tag_ not in ("NN", "PRP"):
            return False
        word = subject.lemma_.lower()
        return _GENDER.get(subject.lower_) == gender or (_is_human(word) and word not in other)
    return False


def _thing(token: Word, owners: dict[int, Entity], *, quoted: frozenset[int]) -> Entity | None:
    """What "it" or "its" stands for: a thing or organisation, named or not; ``None`` when two are about as likely."""
    sure = _own_words(token, owners) or _handled(token, owners)
    if sure is not None or _is_of_teller(token, owners):
        return sure
    doer = _controlled(token)
    seat, contest = Seat.of(token, owners, quoted=quoted), Contest()
    for i, distance in backwards(token, sentences=_LOOK_BACK_FOR_THINGS):
        before = token.parse[i]
        if before.pos_ not in _NAMING:
            continue
        entity = owners.get(before.i) or _unnamed(before)
        if (
            entity is None
            or seat.bars(before, entity)
            or not _may_be(entity, "")
            or (entity.kind in _PLACES and not _owns(before, token))
        ):
            continue
        if speaks(token) and entity.kind not in _SPEAKING and before.lemma_.lower() not in ORGANISATION_NOUNS:
            continue
        if token.dep_ in ("dobj", "pobj") and _is_heard(_full(before)):
            continue
        score = seat.fit(before, distance=distance, step=_STEP)
        if token.dep_ == "poss":
            score += _CLEAR if before.dep_ == "poss" or before.head.i == token.head.head.i else 0.0
            score += _OWN_THING if doer is before else 0.0
        contest.enter(entity, score)
    best = contest.winner(least=_LEAST, margin=_MARGIN)
    loose = token.head.lemma_ == "be" and token.dep_ in NOMINAL_SUBJECTS and best is not None and best.number < 0
    return None if loose else best


def _controlled(token: Word) -> Word | None:
    """Who does what an owner's thing undergoes: "forced the firm to lower its prices"."""
    verb = clause_of(token) if token.dep_ == "poss" else None
    return None if verb is None else subject_of(verb)


def _is_heard(noun: Word) -> bool:
    """Whether a noun only says something or tells where news was heard, so that nothing is done to it."""
    return noun.dep_ in NOMINAL_SUBJECTS and noun.head.lemma_.lower() in VOICES | _HEARD


def _own_words(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """The firm that says something of itself: "Nordhafen Lines said it had sold the ship", "said its ship had sunk"."""
    speaker = told_by(token.head if token.dep_ == "poss" else token)
    if speaker is None:
        return None
    entity = owners.get(speaker.i)
    if entity is None:
        return _unnamed(speaker) if speaker.lemma_.lower() in ORGANISATION_NOUNS else None
    impersonal = any(c.lower_ == "which" for t in speaker.children if t.dep_ == "relcl" for c in t.children)
    return entity if not entity.genders and (entity.kind in ("ORG", "GPE") or impersonal) else None


def _is_of_teller(token: Word, owners: dict[int, Entity]) -> bool:
    """Whether a body without a name says something of itself: "the brewing and tobacco firm said it had closed"."""
    speaker = told_by(token)
    return speaker is not None and speaker.i not in owners and speaker.lemma_.lower() in ORGANISATION_NOUNS


def _handled(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """The thing that the same person did something to before: "Berg took the cup. He hid it. Later he sold it"."""
    if token.lower_ != "it" or token.dep_ != "dobj":
        return None
    subject = subject_of(token.head)
    doer = None if subject is None else owners.get(subject.i)
    if doer is None or doer.kind not in ("PERSON", "ORG"):
        return None
    for i, _ in backwards(token, sentences=1):
        before = token.parse[i]
        if before.dep_ != "dobj" or before.head.i == token.head.i:
            continue
        actor = subject_of(before.head)
        if actor is None or owners.get(actor.i) is not doer:
            return None
        return _object(before, owners)
    return None


def _object(noun: Word, owners: dict[int, Entity]) -> Entity | None:
    """A thing that is the object of a verb, unless the verb brings it to another: "drove the car to the bank"."""
    known = owners.get(noun.i)
    if noun.lower_ == "it" or (known is not None and known.kind in _THINGS):
        return known
    goals = (g for c in noun.head.children if c.lower_ in _GOALS for g in c.children if g.dep_ == "pobj")
    return None if any(goal.tag_ == "NN" for goal in goals) else _unnamed(noun)


def _full(name: Word) -> Word:
    """The last word of a name: "Court" of "Durham Crown Court"."""
    while name.dep_ == "compound":
        name = name.head
    return name


def _unnamed(noun: Word) -> Entity | None:
    """A thing without a name, as an entity of its own: "the ship"."""
    if noun.tag_ != "NN" or noun.ent_type_ or noun.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return None
    word = noun.lemma_.lower()
    if _is_human(word):
        return None
    definite = any(c.dep_ == "det" and c.lower_ in ("the", "a", "an", "this", "that") for c in noun.children)
    if not definite:
        return None
    return Entity(number=-noun.i - 1, name=short_phrase(noun), articles=1, heads=[noun.i])


def _owns(place: Word, token: Word) -> bool:
    """Whether a place may be meant: a subject or possessor of the same sentence, or two owners one after the other."""
    same = place.sent.start == token.sent.start
    finite = place.head.dep_ == "ROOT" and (
        place.head.tag_ in ("VBD", "VBZ") or any(c.dep_ == "aux" for c in place.head.lefts)
    )
    subject = place.dep_ == "nsubj" and (same or (token.dep_ == "nsubj" and finite))
    return subject or (place.dep_ == "poss" and (same or token.dep_ == "poss"))


def _may_be(entity: Entity, gender: str) -> bool:
    if gender:
        in_office = bool(entity.roles & OFFICES) and entity.kind != "ORG"
        person = bool(entity.gender) or (not entity.is_firm and ("PERSON" in entity.labels or in_office))
        return person and entity.kind in ("PERSON", "ORG", "") and entity.gender in ("", gender)
    thing = entity.kind in _THINGS and not entity.genders and entity.name.casefold() not in OFFICES
    return thing or entity.is_impersonal


def _is_expletive(token: Word) -> bool:
    if token.dep_ == "expl":
        return True
    verb = token.head
    if token.dep_ not in NOMINAL_SUBJECTS or verb.lemma_ not in ("be", "seem", "appear", "become", "take", "happen"):
        return False
    return any(c.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "acomp") and c.i > token.i for c in verb.children)


def _speaker(token: Word, owners: dict[int, Entity]) -> Entity | None:
    for governor in token.ancestors:
        if governor.pos_ == "VERB" and governor.lemma_ in PLAINLY_SAYING:
            subject = own_subject(governor)
            return None if subject is None else owners.get(subject.i)
    return None
