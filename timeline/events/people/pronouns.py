"""What pronouns refer to: "he", "its", and "I" in a quotation join an entity."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.english.roles import (
    OFFICES,
)
from timeline.events.english.words import words
from timeline.events.people.ages import ages, of_unknown_age
from timeline.events.people.antecedents import (
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
from timeline.events.people.candidates import (
    GENDER,
    SOMEBODY,
    doer_before,
    is_aside,
    is_of_stranger,
    leading_person,
    may_be,
    may_be_somebody,
    stranger,
)
from timeline.events.people.entity import Entity
from timeline.events.people.places import AT
from timeline.events.people.things import thing_meant
from timeline.events.syntax.context import nouns_before, of_kinds
from timeline.events.syntax.parse import Parse, Stretch, Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS, own_subject

_NEUTRAL = frozenset({"it", "its", "itself"})
_SPEAKERS = words("i me my myself")
_THOUGHT = words("believe think presume fear suspect rumour rumor")
_NAMING_TO_OFFICE = words("name appoint make elect nominate crown")
_CHOOSING = _NAMING_TO_OFFICE | words("choose pick select hire tap promote send")
_FOLLOWING = words("replace succeed")
_HARMING = words(
    "kill murder shoot stab arrest detain seize capture attack assault ambush kidnap abduct rob wound injure find"
)
# How far back "he" looks, what a sentence between costs, how well the best must fit and by how much the best.
_LOOK_BACK = 3
_STEP_OF_PERSON = 0.8
_LEAST_OF_PERSON = -3.0
_MARGIN_OF_PERSON = 0.1
_OWN = 0.8
_SPOKE = 0.6
_GOING_ON = 0.3
_DOING = 0.8
_SAYING = 1.0
_OF_ANOTHER = 0.5
_AGAIN = 0.1
# What speaks against a name that only tells whose something is, "the Okafor plan", or who speaks in a transcript.
_BESIDE = 0.8
# What speaks for the person whom the article is about.
_LEADING = 0.5
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
        if word in GENDER and is_reflexive(token):
            entity = _reflected(token, owners, gender=GENDER[word])
        elif word in GENDER:
            entity = _person(token, owners, people=people, gender=GENDER[word], quoted=quoted)
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
            if word in GENDER or i in aged:
                people[token.i] = entity
            if word in GENDER and not entity.genders:
                entity.genders[GENDER[word]] += 1


def _reflected(token: Word, owners: dict[int, Entity], *, gender: str) -> Entity | None:
    """Whom "himself" goes back to, if it may be that: the subject of its clause."""
    noun = reflected(token)
    entity = None if noun is None else owners.get(noun.i)
    return entity if entity is not None and may_be(entity, gender) else None


def is_named_to_office(token: Word) -> bool:
    """Return whether the parser took an object for an owner: "the president named her minister"."""
    office = token.head
    named = token.lower_ == "her" and token.dep_ == "poss" and office.lemma_.lower() in OFFICES
    return named and office.dep_ in ("dobj", "oprd", "attr") and office.head.lemma_ in _NAMING_TO_OFFICE


def _is_replaced(token: Word) -> bool:
    """Return whether somebody is named in a pronoun's place, and so by another: "Lind chose Hay to replace him"."""
    verb = token.head
    follows = token.dep_ == "dobj" and verb.lemma_ in _FOLLOWING and verb.tag_ == "VB"
    return follows and any(above.lemma_ in _CHOOSING for above in verb.ancestors)


def _person(
    token: Word, owners: dict[int, Entity], *, people: dict[int, Entity], gender: str, quoted: frozenset[int]
) -> Entity | None:
    """Whom "he" or "her" stands for; ``None`` when somebody without a name is as likely.

    ``people`` are the mentions of persons before, pronouns included.
    """
    announced = _announcer(token, owners) or _relative_teller(token, owners)
    if announced is not None and may_be(announced, gender):
        return announced
    struck = _struck(token, owners)
    if struck is not None and may_be(struck, gender):
        return struck
    if is_of_stranger(token, owners, gender=gender):
        return None
    doer = doer_before(token) if token.dep_ == "poss" and not is_named_to_office(token) else None
    for sure in (_beside(token, owners), _met(token, owners, doer=doer)):
        if sure is not None and may_be(sure, gender):
            return sure
    actor = owners.get(doer.i) if doer is not None and doer.head is clause_of(token) else None
    if may_be_somebody(actor):
        return actor if token.head.dep_ == "dobj" and actor is not None and " " in actor.name else None
    ahead = subject_ahead(token)
    coming = None if ahead is None else owners.get(ahead.i)
    if coming is not None and not may_be(coming, gender):
        coming = None
    if coming is not None and coming.heads[0] < token.i and token.dep_ not in NOMINAL_SUBJECTS:
        return coming
    field = _field(token, owners, people=people, gender=gender, quoted=quoted, doer=doer)
    best = field.contest.winner(least=_LEAST_OF_PERSON, margin=_MARGIN_OF_PERSON)
    if best is None or best.number < 0 or _is_doubtful(token, owners, best=best, field=field):
        return None
    # "When he left, Okafor spoke": he, or whom the text was about before.
    return best if coming is None or coming is best else None


@dataclass(frozen=True, slots=True)
class _Field:
    """Who may be meant: the contest, where each was named last in the sentence itself, how far back the nearest is.

    ``here`` has them by their numbers, ``nearest`` by their names; those whom nobody names are called "".
    """

    contest: Contest
    here: dict[int, int]
    nearest: dict[str, int]


def _field(
    token: Word,
    owners: dict[int, Entity],
    *,
    people: dict[int, Entity],
    gender: str,
    quoted: frozenset[int],
    doer: Word | None,
) -> _Field:
    """Weigh everybody whom the sentences before name, and those without a name."""
    namer = doer_before(token) if is_named_to_office(token) or _is_replaced(token) else None
    others = {entity.number for entity in (_voice(token, owners) if token.i in quoted else None,) if entity is not None}
    if namer is not None and namer.i in owners:
        others.add(owners[namer.i].number)
    # Who says a quotation is whom the sentence before is about.
    spoken = token.dep_ == "nsubj" and token.i not in quoted and token.head.lemma_ in PLAINLY_SAYING
    spoken = spoken and token.sent.start + 1 in quoted
    goes_on = token.dep_ in NOMINAL_SUBJECTS and token.head.dep_ == "ROOT"
    # "Lind said he was believed to be dead".
    teller = told_by(token) if token.dep_ == "nsubjpass" and token.head.lemma_ in _THOUGHT else None
    speaker = told_by(token) if teller is None else None
    seat, leading = Seat.of(token, owners, quoted=quoted), leading_person(token, people)
    field = _Field(Contest(again=_AGAIN), {}, {})
    for before, distance in nouns_before(token, sentences=_LOOK_BACK):
        if before is teller or (before.pos_ not in NAMING and before.i not in owners and before.lower_ not in SOMEBODY):
            continue
        entity = owners.get(before.i) or stranger(before, gender)
        if entity is None or entity.number in others or not (entity.number < 0 or may_be(entity, gender)):
            continue
        if seat.bars(before, entity):
            continue
        if not distance and entity.number >= 0 and (before.i in quoted) == (token.i in quoted):
            field.here.setdefault(entity.number, before.i)
        own = (_OWN if doer is before else 0.0) + (_LEADING if entity is leading else 0.0)
        # "Asked Berg, who survived the attack at his home": he is the subject there, wherever his name stands.
        if doer is before and before.dep_ not in NOMINAL_SUBJECTS:
            own += _DOING
        # "Lind warned after Berg said he would leave": of two subjects above, who says it.
        if speaker is before and before.i in seat.above and len(seat.above) > 1:
            own += _SAYING
        if distance == 1 and before.dep_ in NOMINAL_SUBJECTS and before.head.dep_ == "ROOT":
            own += _SPOKE if spoken else _GOING_ON if goes_on else 0.0
        # "The president's aide is known. He": the aide is as likely.
        if before.dep_ == "poss" and distance and token.dep_ == "nsubj" and is_human(before.head.lemma_.lower()):
            own -= _OF_ANOTHER
        own += _KNOWN.get(entity.gender, 0.0) - (_BESIDE if is_aside(before) else 0.0)
        field.nearest.setdefault(entity.name, distance)
        field.contest.enter(entity, seat.fit(before, distance=distance, step=_STEP_OF_PERSON) + own)
    return field


def _is_doubtful(token: Word, owners: dict[int, Entity], *, best: Entity, field: _Field) -> bool:
    """Whether another may be meant as well as who fits best."""
    nearest, here = field.nearest, field.here
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


def _beside(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Whom a noun is joined to whose owner is asked for: "Berg and his wife"."""
    return owners.get(token.head.head.i) if token.dep_ == "poss" and token.head.dep_ == "conj" else None


def _met(token: Word, owners: dict[int, Entity], *, doer: Word | None) -> Entity | None:
    """Who suffers what one of his own does: "Berg was shot by his guard"."""
    return owners.get(doer.i) if doer is not None and token.head.head.dep_ == "agent" else None


def _struck(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Whom somebody without a name finds or harms at a place of his own: "a burglar killed Berg in his kitchen"."""
    place = token.head.head
    if token.dep_ != "poss" or token.head.dep_ != "pobj" or place.lower_ not in AT:
        return None
    verb = place.head.head if place.head.dep_ == "dobj" else place.head
    doer = own_subject(verb) if verb.lemma_ in _HARMING else None
    if doer is None or doer.i in owners:
        return None
    return next((owners[c.i] for c in verb.rights if c.dep_ == "dobj" and c.i in owners), None)


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


def _announcer(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Whose words a clause tells: "Berg's announcement that he would resign"."""
    clause = token.head
    if token.dep_ not in NOMINAL_SUBJECTS or clause.dep_ != "acl" or clause.head.pos_ != "NOUN":
        return None
    owner = next((c for c in clause.head.children if c.dep_ == "poss"), None)
    return None if owner is None else owners.get(owner.i)


def _relative_teller(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Who tells of himself in a clause about him: "Berg, who announced that he would resign", "who left as he won"."""
    clause = token.head.head
    if clause.dep_ != "relcl" or token.dep_ not in NOMINAL_SUBJECTS:
        return None
    if token.head.dep_ == "advcl" and any(c.lower_ == "who" and c.dep_ in NOMINAL_SUBJECTS for c in clause.lefts):
        return owners.get(clause.head.i)
    teller = told_by(token)
    return None if teller is None else owners.get(teller.i)


def _speaker(token: Word, owners: dict[int, Entity]) -> Entity | None:
    for governor in token.ancestors:
        if governor.pos_ == "VERB" and governor.lemma_ in PLAINLY_SAYING:
            subject = own_subject(governor)
            if subject is None or subject.lower_ not in _SPEAKERS:
                return None if subject is None else owners.get(subject.i)
    return None
