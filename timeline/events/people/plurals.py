"""What "they", "them", "their" and "the two" stand for: names joined by "and", several people, a team or company."""

import re
from functools import partial

from timeline.events.english.roles import (
    COLLECTIVES,
    FEMALE_NOUNS,
    MALE_NOUNS,
    OFFICES,
    ORGANISATION_NOUNS,
    PEOPLE_NOUNS,
    PLACE_NOUNS,
)
from timeline.events.english.verbs import GATHERING
from timeline.events.english.words import words
from timeline.events.people.animacy import names_people
from timeline.events.people.antecedents import Seat, is_reflexive, reflected, speaks, told_by
from timeline.events.people.candidates import doer_before
from timeline.events.people.entity import Entity, Tally, number_of
from timeline.events.syntax.arguments import conjuncts
from timeline.events.syntax.context import nouns_before, short_phrase
from timeline.events.syntax.joining import uncapital
from timeline.events.syntax.parse import Parse, Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS, subject_of

_PLURALS = words("they them their theirs themselves")
_DEPENDENCIES = words("nsubj nsubjpass dobj pobj poss attr dative")
_TEAMS = words("ORG NORP GPE")
# "The authorities" are people, "the authority" is a body.
_BODIES = words("authority manufacturer operator publisher regulator")
_PEOPLE = PEOPLE_NOUNS | COLLECTIVES | _BODIES | words("client citizen parent relative friend guest youth")
_SPEAKING = OFFICES | ORGANISATION_NOUNS | PLACE_NOUNS
_MEASURES = words("DATE TIME MONEY PERCENT QUANTITY ORDINAL")
# Subjects that "their" may mean, and that no name tells: "some lost their homes".
_OTHERS = words("some others many most all both those few none we you")
_AMOUNTS = words("more few many several other some too so very than least")
_NOBODY = words("others years days things kinds sorts types ways times reasons lots terms efforts")
# These speak of others: "critics say they acted too late".
_JUDGES = words("critic opponent detractor sceptic skeptic supporter defender foe rival observer")
_PAIRS = words("two couple pair duo")
_TWO = _PAIRS | {"both"}
# What two do to each other: "they married".
_WEDDING = words("marry wed divorce separate")
_PAIRED = ("PERSON", "ORG")
_NAMELESS = MALE_NOUNS | FEMALE_NOUNS | {"leader"}
_PARTS = words(
    "numbers hundreds thousands dozens scores tens millions most some many several group crowd number pair couple"
)
# "Most of them": a part of the people named before.
_SHARES = words("most some many all both half few several none one two three four five six seven eight nine ten dozens")
_PERSON = re.compile(r"(?:ers|ors|ists|ians|ants|men|women|ees|crew|police|authorities|officials)$")
# How likely the best must be, and by how much likelier than the next.
_ENOUGH = 0.1
_ENOUGH_OF_OBJECT = 0.6
_CLEAR = 0.3
# What speaks for a noun of the same clause or role, and for the object of what was done before: "found … were flown".
_SAME = 0.5
_UNDERGONE = 1.2
_DOING = 1.0
_MEANT = frozenset({"PRON", "DET", "NUM", "NOUN"})


def resolve_plurals(parse: Parse, owners: dict[int, Entity]) -> None:
    """Let "they", "their" and "the two" join the names or the people they stand for; changes ``owners``."""
    for token in parse.having(parse.pos, _MEANT):
        both = _is_both(token)
        if not both and token.lower_ not in _PLURALS:
            continue
        entity = _antecedent(token, owners)
        # Who tells of "the two" is none of them.
        two = both or (token.dep_ in NOMINAL_SUBJECTS and token.head.lemma_ in _WEDDING)
        entity = _met(token, owners) if entity is None and two and told_by(token) is None else entity
        if entity is not None:
            owners[token.i] = entity


def is_share(token: Word) -> bool:
    """Return whether a word is the whole of which a part is told: "them" in "most of them"."""
    part = token.head.head
    whole = token.dep_ == "pobj" and token.head.lower_ == "of"
    return whole and part.lower_ in _SHARES and part.dep_ in NOMINAL_SUBJECTS


def _is_both(token: Word) -> bool:
    """Whether a word is "the two", "both" or "the two men", with nothing that says which."""
    if token.dep_ not in NOMINAL_SUBJECTS or any(token.rights):
        return False
    before = [c.lower_ for c in token.lefts]
    people = before == ["the", "two"] and token.lemma_.lower() in _NAMELESS
    return people or token.lower_ == "both" or (token.lower_ in _PAIRS and before == ["the"])


def _antecedent(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """The likeliest of what stands before, ``None`` when two are about as likely."""
    speaker = told_by(token) if token.lower_ in _PLURALS else None
    if speaker is not None:
        return _own_words(speaker, owners)
    if token.dep_ == "poss" and token.head.dep_ == "conj" and token.head.head.pos_ == "NOUN":
        # "The borders or their guards": whose they are, if those are people.
        sister = next((c for c in token.head.head.lefts if c.lower_ == token.lower_), None)
        if sister is not None:
            return owners.get(sister.i)
        owner = _candidate(token.head.head, owners)
        return owner if owner is not None and owner.name and _is_people(token.head.head) else None
    others = _undergoers(token)
    if others is not None:
        return owners.get(others.i) if token.dep_ == "nsubjpass" else None
    if is_reflexive(token):
        noun = reflected(token)
        found = None if noun is None else _candidate(noun, owners)
        return found if found is not None and found.name else None
    judge = partial(_judged, token=token, owners=owners)
    contest = Seat.of(token, owners).contest(judge, sentences=1, step=0.5)
    both = token.lower_ not in _PLURALS
    least = 0.0 if both else _ENOUGH_OF_OBJECT if token.dep_ == "dobj" else _ENOUGH
    best = contest.winner(least=least, margin=_CLEAR)
    if best is None or not best.name:
        return None
    if token.dep_ == "nsubjpass" and best.is_named and not best.members:
        return None
    if token.dep_ == "poss" and best.kind == "GPE" and not best.members:
        return None
    several = any(not entity.is_named and contest.scores[name] > -_CLEAR for name, entity in contest.found.items())
    return None if best.is_named and several else best


def _judged(before: Word, distance: int, *, token: Word, owners: dict[int, Entity]) -> tuple[Entity, float] | None:
    """Those for whom a noun before stands, if they may be meant, and how well they fit."""
    judge = not distance and before.lemma_.lower() in _JUDGES and speaks(before)
    doer = token.dep_ == "dobj" and before is subject_of(token.head)
    entity = None if judge or doer else _candidate(before, owners)
    if entity is None or (token.lower_ not in _PLURALS and len(entity.members) != 2):
        return None
    # Things that another sentence tells of are seldom meant: "Disasters are rare. They could have helped".
    if not entity.is_named and entity.name and not entity.members:
        deed = speaks(token) or (token.dep_ == "nsubj" and token.head.lemma_ in GATHERING)
        if (distance and not _is_human(token.parse[entity.heads[0]])) or (deed and not _is_human(before)):
            return None
    return entity, _likeness(before, token, entity)


def _likeness(before: Word, token: Word, entity: Entity) -> float:
    """How well a noun fits: people act, what is found is then flown home, "their" stays in its clause."""
    alone = entity.is_named
    score = 0.0 if alone else 0.3 if entity.members or _is_people(token.parse[entity.heads[0]]) else -0.3
    # "Two bakers who sold their ovens": whose noun does what the oven undergoes.
    if token.dep_ == "poss" and doer_before(token) is before:
        score += _DOING
    elif token.dep_ == "poss" and before.head.i == token.head.head.i:
        score += _SAME
    # "They were required to pay" is no deed that somebody undergoes.
    if token.dep_ == "nsubjpass" and "xcomp" not in token.head.below and before.dep_ in ("dobj", "nsubjpass"):
        score += _UNDERGONE
    if token.dep_ == "dobj" and before.dep_ == "dobj":
        score += _SAME
    if token.dep_ == "nsubj" and before.dep_ == "nsubj" and token.head.dep_ == before.head.dep_ == "ROOT":
        score += -_CLEAR if "ccomp" in before.head.below else _CLEAR
    return score


def _own_words(speaker: Word, owners: dict[int, Entity]) -> Entity | None:
    """Those who say something of themselves: "officials said they had closed the port"."""
    entity = _candidate(speaker, owners)
    if entity is None or not entity.name or speaker.lemma_.lower() in _JUDGES:
        return None
    return entity if entity.is_named or entity.members or _is_human(speaker) else None


def _undergoers(token: Word) -> Word | None:
    """The "them" of the clause that this one is joined to: "two guards saw them, and they were taken home"."""
    if token.dep_ not in NOMINAL_SUBJECTS or token.head.dep_ != "conj":
        return None
    return next((c for c in token.head.head.rights if c.dep_ == "dobj" and c.lower_ == "them"), None)


def _met(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """The two whom the sentence so far and the one before it name: people, or else two bodies."""
    met = [before for before, _ in nouns_before(token, sentences=1) if before.i in owners]
    # No woman is one of "the two men".
    noun = token.lemma_.lower()
    barred = "f" if noun in MALE_NOUNS else "m" if noun in FEMALE_NOUNS else "-"
    first = {owners[before.i].number: before for before in met if owners[before.i].gender != barred}
    for kind in _PAIRED if token.lower_ in _TWO else _PAIRED[:1]:
        pair = sorted(word.i for number, word in first.items() if number >= 0 and owners[word.i].kind == kind)
        if len(pair) == 2:
            return _group(token.parse[pair[0]], [owners[i] for i in pair])
    return None


def _is_human(noun: Word) -> bool:
    """Whether a plural can say something: people, firms, bodies; a pronoun stands for such."""
    lemma = noun.lemma_.lower()
    return noun.pos_ == "PRON" or _is_people(noun) or lemma in _SPEAKING


def _is_people(noun: Word) -> bool:
    if noun.lemma_.lower() in _PEOPLE:
        return True
    known = names_people(noun)
    return _PERSON.search(noun.lower_) is not None if known is None else known


def _candidate(before: Word, owners: dict[int, Entity]) -> Entity | None:
    if before.pos_ == "PRON":
        if before.lower_ in _OTHERS and before.dep_ in NOMINAL_SUBJECTS:
            return Entity.of_noun(before)
        unknown = Entity.of_noun(before) if before.dep_ in NOMINAL_SUBJECTS else None
        return owners.get(before.i, unknown) if before.lower_ in _PLURALS else None
    if before.dep_ not in _DEPENDENCIES:
        return None
    joined = conjuncts(before)
    if joined and any(c.dep_ == "cc" and c.lower_ == "and" for top in (before, *joined) for c in top.children):
        members = [owners.get(head.i) for head in (before, *joined)]
        named = [member for member in members if member is not None]
        whole = len(named) == len(members) and len(named) < 4
        return _group(before, named) if whole else Entity.of_noun(before)
    named_one = owners.get(before.i)
    if named_one is not None:
        team = named_one.kind in _TEAMS and not named_one.genders and before.dep_ not in ("pobj", "poss")
        return named_one if team or named_one.members or before.tag_ == "NNPS" else None
    return _people(before)


def _group(head: Word, members: list[Entity]) -> Entity | None:
    """Several names as one: "Grace Okafor and Erik Lind"."""
    if len({member.number for member in members}) < len(members):
        return None
    names = [member.full_name for member in members]
    name = f"{', '.join(names[:-1])} and {names[-1]}"
    kinds = {member.kind for member in members}
    labels = Tally({kinds.pop(): 1} if len(kinds) == 1 else {})
    return Entity(number_of(head), name, labels=labels, heads=[head.i], members=tuple(members))


def _people(noun: Word) -> Entity | None:
    """Several people or things without a name: "hundreds of miners", "the jury"."""
    if noun.ent_type_ in _MEASURES or noun.dep_ == "poss":
        return None
    if noun.lower_ in _PARTS:
        whole = next((g for c in noun.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"), None)
        return None if whole is None else _people(whole)
    plural = noun.tag_ in ("NNS", "NNPS") or noun.lower_ in COLLECTIVES
    if not plural or noun.lower_ in _NOBODY:
        return None
    return Entity.of_noun(noun, _called(noun), articles=1)


def _called(noun: Word) -> str:
    """What people are called the second time: "too many bus drivers" are the bus drivers."""
    name = short_phrase(noun).split()
    while len(name) > 1 and name[0].lower() in _AMOUNTS:
        name = name[1:]
    first = next(
        (t for t in noun.parse.words[max(0, noun.i - 2 * len(name)) : noun.i + 1] if name[0].startswith(t.text)), noun
    )
    return uncapital(" ".join(name), first)
