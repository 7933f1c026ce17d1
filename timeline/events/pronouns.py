"""What pronouns refer to: "he", "its", and "I" in a quotation join an entity."""

from __future__ import annotations

from timeline.events.aliases import Entity
from timeline.events.arguments import subject_of
from timeline.events.context import backwards, is_bound, of_kinds, prominence, short_phrase
from timeline.events.english.roles import (
    FEMALE_NOUNS,
    MALE_NOUNS,
    OFFICES,
    ORGANISATION_NOUNS,
    PEOPLE_NOUNS,
)
from timeline.events.english.words import words
from timeline.events.parse import Parse, Word

_GENDER = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_NEUTRAL = frozenset({"it", "its", "itself"})
_SPEAKERS = words("i me my myself")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SAYING = words(
    """
    say tell add write argue warn note explain claim admit insist declare comment reply state
    """
)
_HEARD = words("report tell quote interview cite accord hear")
_VOICES = _SAYING | words("accuse agree announce ask believe confirm decide deny expect hope order promise reject urge")
_SPEAKING = frozenset({"ORG", "GPE", "NORP", "PERSON"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_GOALS = words("to into at onto")
_LOOK_BACK = 3
_CLEAR = 0.5
_LEAST = 0.19
_OWN = 0.8
_THINGS = frozenset({"ORG", "GPE", "PRODUCT", "FAC", "WORK_OF_ART", "LAW", "EVENT", ""})


def resolve_pronouns(parse: Parse, owners: dict[int, Entity], *, quoted: frozenset[int]) -> None:
    """Let third-person pronouns, and "I" in a quotation, join an entity; changes ``owners``."""
    for i in of_kinds(parse, "PRON", "DET"):
        token = parse[i]
        word = token.lower_
        if word in _GENDER:
            entity = _antecedent(token, owners, gender=_GENDER[word], quoted=quoted)
        elif word in _NEUTRAL and not _is_expletive(token):
            entity = _neutral_antecedent(token, owners, quoted=quoted)
        elif word in _SPEAKERS:
            entity = _speaker(token, owners)
        else:
            continue
        if entity is not None:
            owners[token.i] = entity
            if word in _GENDER and not entity.genders:
                entity.genders[_GENDER[word]] += 1


def _antecedent(token: Word, owners: dict[int, Entity], *, gender: str, quoted: frozenset[int]) -> Entity | None:
    announced = _announcer(token, owners)
    if announced is not None and _may_be(announced, gender):
        return announced
    if _is_of_stranger(token, owners, gender=gender):
        return None
    beside = owners.get(token.head.head.i) if token.dep_ == "poss" and token.head.dep_ == "conj" else None
    if beside is not None and _may_be(beside, gender):
        return beside
    doer = _doer(token) if token.dep_ == "poss" else None
    scores: dict[int, float] = {}
    found: dict[int, Entity] = {}
    for i, distance in backwards(token, sentences=_LOOK_BACK):
        entity = owners.get(i)
        if entity is None or not _may_be(entity, gender):
            continue
        before = token.parse[i]
        if is_bound(before, token):
            continue
        score = 2.0 - 0.8 * distance + prominence(before) + (_OWN if doer is before else 0.0)
        if before.i in quoted and token.i not in quoted:
            score -= 2.0
        scores[entity.number] = max(scores.get(entity.number, -9.0), score) + 0.1
        found[entity.number] = entity
    if not scores:
        return None
    return found[max(scores, key=lambda n: (scores[n], len(found[n].heads)))]


def _announcer(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Whose words a clause tells: "Berg's announcement that he would resign"."""
    clause = token.head
    if token.dep_ not in _SUBJECTS or clause.dep_ != "acl" or clause.head.pos_ != "NOUN":
        return None
    owner = next((c for c in clause.head.children if c.dep_ == "poss"), None)
    return None if owner is None else owners.get(owner.i)


def _doer(token: Word) -> Word | None:
    """The subject of the clause in which an owner stands: "Berg was found under his boat"."""
    for verb in token.ancestors:
        subject = next((c for c in verb.children if c.dep_ in _SUBJECTS and c.i < token.i), None)
        if subject is not None:
            return subject
    return None


def _is_of_stranger(token: Word, owners: dict[int, Entity], *, gender: str) -> bool:
    """Whether a subject without a name is meant: "the king fired his ministers", "her son said he had heard her"."""
    other = FEMALE_NOUNS if gender == "m" else MALE_NOUNS
    for verb in token.ancestors:
        subject = next((c for c in verb.children if c.dep_ in _SUBJECTS and c.i < token.i), None)
        if subject is None:
            continue
        if subject.lower_ == "who" and verb.dep_ == "relcl":
            subject = verb.head
        if subject.i in owners or subject.tag_ not in ("NN", "PRP"):
            return False
        word = subject.lemma_.lower()
        human = word in OFFICES or word in PEOPLE_NOUNS or word in MALE_NOUNS or word in FEMALE_NOUNS
        return _GENDER.get(subject.lower_) == gender or (human and word not in other)
    return False


def _neutral_antecedent(token: Word, owners: dict[int, Entity], *, quoted: frozenset[int]) -> Entity | None:
    """What "it" or "its" stands for: a thing or organisation, named or not; ``None`` when two are about as likely."""
    sure = _own_words(token, owners) or _handled(token, owners)
    if sure is not None:
        return sure
    scores: dict[str, float] = {}
    found: dict[str, Entity] = {}
    for i, distance in backwards(token, sentences=1):
        before = token.parse[i]
        if before.pos_ not in ("NOUN", "PROPN", "PRON") or is_bound(before, token):
            continue
        entity = owners.get(before.i) or _unnamed(before)
        weight = prominence(before)
        if entity is None or not _may_be(entity, "") or (entity.kind in _PLACES and not _owns(before, token)):
            continue
        if _speaks(token) and entity.kind not in _SPEAKING and before.lemma_.lower() not in ORGANISATION_NOUNS:
            continue
        if (
            token.dep_ in ("dobj", "pobj")
            and _full(before).dep_ in _SUBJECTS
            and _full(before).head.lemma_.lower() in _VOICES | _HEARD
        ):
            continue
        score = weight - 0.5 * distance + (_CLEAR if token.dep_ == "poss" and before.head.i == token.head.head.i else 0)
        score += _CLEAR if before.dep_ == token.dep_ == "poss" else 0.0
        score -= 1.0 if (before.i in quoted) != (token.i in quoted) else 0.0
        if score > scores.get(entity.name, -9.0):
            scores[entity.name], found[entity.name] = score, entity
    ranked = sorted(scores, key=lambda name: -scores[name])
    if not ranked or scores[ranked[0]] < _LEAST:
        return None
    if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < 0.2:
        return None
    return found[ranked[0]]


def _own_words(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """The firm that says something of itself: "Nordhafen Lines said it had sold the ship", "said its ship had sunk"."""
    subject = token.head if token.dep_ == "poss" else token
    clause = subject.head
    if subject.dep_ not in _SUBJECTS or clause.dep_ != "ccomp" or clause.head.lemma_.lower() not in _VOICES:
        return None
    speaker = next((c for c in clause.head.children if c.dep_ in _SUBJECTS and c.i < token.i), None)
    entity = None if speaker is None else owners.get(speaker.i)
    if speaker is None or entity is None or entity.genders:
        return None
    impersonal = any(c.lower_ == "which" for t in speaker.children if t.dep_ == "relcl" for c in t.children)
    return entity if entity.kind in ("ORG", "GPE") or impersonal else None


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


def _speaks(token: Word) -> bool:
    """Whether a pronoun says, asks or decides something, as no ship or report can."""
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in _VOICES


def _unnamed(noun: Word) -> Entity | None:
    """A thing without a name, as an entity of its own: "the ship"."""
    if noun.tag_ != "NN" or noun.ent_type_ or noun.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return None
    word = noun.lemma_.lower()
    if word in OFFICES or word in MALE_NOUNS or word in FEMALE_NOUNS or word in PEOPLE_NOUNS:
        return None
    definite = any(c.dep_ == "det" and c.lower_ in ("the", "a", "an", "this") for c in noun.children)
    if not definite:
        return None
    return Entity(number=-noun.i - 1, name=short_phrase(noun), articles=1, heads=[noun.i])


def _owns(place: Word, token: Word) -> bool:
    """Whether a place may be meant: a subject or possessor of the same sentence, or two owners one after the other."""
    same = place.sent.start == token.sent.start
    return (place.dep_ == "poss" and (same or token.dep_ == "poss")) or (same and place.dep_ == "nsubj")


def _may_be(entity: Entity, gender: str) -> bool:
    if gender:
        in_office = bool(entity.roles & OFFICES) and entity.kind != "ORG"
        person = bool(entity.gender) or (not entity.is_firm and ("PERSON" in entity.labels or in_office))
        return person and entity.kind in ("PERSON", "ORG", "") and entity.gender in ("", gender)
    return entity.kind in _THINGS and not entity.genders


def _is_expletive(token: Word) -> bool:
    if token.dep_ == "expl":
        return True
    verb = token.head
    if token.dep_ not in _SUBJECTS or verb.lemma_ not in ("be", "seem", "appear", "become", "take", "happen"):
        return False
    return any(c.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "acomp") and c.i > token.i for c in verb.children)


def _speaker(token: Word, owners: dict[int, Entity]) -> Entity | None:
    for governor in token.ancestors:
        if governor.pos_ == "VERB" and governor.lemma_ in _SAYING:
            subject = next((c for c in governor.children if c.dep_ in _SUBJECTS), None)
            return None if subject is None else owners.get(subject.i)
    return None
