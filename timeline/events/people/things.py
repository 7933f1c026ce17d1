"""What "it" and "its" stand for: a ship, a firm, a plan, named or not."""

import re
from functools import partial

from timeline.events.english.outlook import BELIEVING
from timeline.events.english.roles import OFFICES, ORGANISATION_NOUNS
from timeline.events.english.words import words
from timeline.events.people.animacy import is_no_person, names_people
from timeline.events.people.antecedents import (
    HEARD,
    NAMING,
    PLAINLY_SAYING,
    VOICES,
    Contest,
    Seat,
    clause_of,
    is_human,
    is_reflexive,
    reflected,
    speaks,
    subject_ahead,
    told_by,
)
from timeline.events.people.entity import Entity
from timeline.events.syntax.context import short_phrase
from timeline.events.syntax.parse import Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS, subject_of

_SPEAKING = frozenset({"ORG", "GPE", "NORP", "PERSON"})
_THINGS = frozenset({"ORG", "GPE", "PRODUCT", "FAC", "WORK_OF_ART", "LAW", "EVENT", ""})
# A building that says something is a body: "the Kremlin said that it".
_VOICED = frozenset({"ORG", "GPE", "FAC", "LOC"})
_PLACES = frozenset({"GPE", "LOC"})
_ACRONYM = re.compile(r"[A-Z]{2,6}")
# An office for people, and as often a firm.
_OWNERS = words("owner")
_ORGANISED = ORGANISATION_NOUNS | _OWNERS
_OFFICES = OFFICES - _OWNERS
_TELLING = VOICES | HEARD
# "It was said", "it is believed".
_SUPPOSING = PLAINLY_SAYING | HEARD | BELIEVING
_SEEMING = words("be seem appear become take emerge transpire remain prove follow")
_COMPLETING = words("ccomp xcomp csubj advcl acomp")
_BESIDE = words("advcl acl relcl")
_ACTED_ON = words("dobj pobj")
# What befalls is an event.
_BEFALLING = words("happen occur")
# "Makes it hard to sail": what is found so comes after.
_FINDING = words("make find think consider deem believe feel render")
# What opens the clause that "it" stands for: "made it clear that", "makes it hard to sail".
_OPENING = words("to that how why whether")
# Only firms and bodies have these.
_OF_FIRMS = words("""
    share stock dividend profit revenue earnings chairman chairwoman chief executive ceo shareholder investor
    subsidiary board spokesman spokeswoman director staff customer employee office headquarters
""")
_TRADING = words("buy sell acquire purchase hire employ recruit appoint sack sue")
_NEAR = 8
# Nouns that only lead to what is meant: "the bottom line is", "a lot of people".
_NOTHINGS = words("""
    line lot way thing point fact number majority variety series range bit kind sort pair part question reason aim
    moment time day week month year
""")
# These do harm to what others own: "a fire destroyed its roof".
_CALAMITIES = words("""
    fire blaze wildfire flood storm hurricane cyclone typhoon tornado earthquake quake tremor explosion blast bomb
    landslide mudslide avalanche tsunami eruption crash collision attack strike raid drought crisis recession downturn
    war violence unrest outbreak epidemic pandemic scandal
""")
# How well the best must fit and by how much the best.
_LEAST = 0.19
_LEAST_OF_OBJECT = 0.7
_MARGIN = 0.2
# The same where the sentence before told of one thing alone: "students occupied the hall. It was cleared".
_LEAST_ALONE = -0.15
_ALONE = 0.5
# What speaks for another owner, and for whoever does the deed.
_CLEAR = 0.5
_OWN = 1.2
# What speaks for a subject that did something before it underwent something, or the other way round.
_PARALLEL = 0.2
# What speaks against a firm where something is undergone: things are designed, replaced, repeated.
_DONE_TO = 0.6


def thing_meant(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Return what "it" or "its" stands for: a thing or organisation, named or not; ``None`` when two are as likely."""
    if _is_empty(token):
        return None
    if token.dep_ == "poss" and token.head.dep_ == "conj" and token.head.head.pos_ in ("NOUN", "PROPN"):
        # "The homeland and its neighbours", "its homeland and its neighbours": whose they are, if it has a name.
        sister = next((c for c in token.head.head.lefts if c.lower_ == token.lower_), token.head.head)
        return owners.get(sister.i)
    sure = _own_words(token, owners)
    if sure is not None or _is_of_teller(token, owners):
        return sure
    if is_reflexive(token):
        noun = reflected(token)
        return None if noun is None else owners.get(noun.i) or _unnamed(noun)
    ahead = subject_ahead(token)
    coming = None if ahead is None else owners.get(ahead.i) or _unnamed(ahead)
    if ahead is not None and coming is not None and _may_be(coming, ahead):
        return coming if coming.is_named and token.dep_ == "poss" else None
    return _likeliest(token, owners)


def _likeliest(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """What fits clearly best of all that the sentences before name or describe."""
    seat = Seat.of(token, owners)
    # "Flight BX27 was landing when it struck a wall": no older thing is meant.
    if any(_is_unknown(token.parse[i], owners) for i in seat.above):
        return None
    judge = partial(_judged, token=token, owners=owners, doer=_controlled(token))
    contest = seat.contest(judge, sentences=2, step=0.5)
    best = contest.winner(least=_LEAST_OF_OBJECT if token.dep_ in _ACTED_ON else _LEAST, margin=_MARGIN)
    best = best or _alone(contest, token)
    # "The boat sank as it turned": what stands in no main clause has its sense from its own sentence.
    aside = token.dep_ in NOMINAL_SUBJECTS and token.head.dep_ in _BESIDE
    return None if best is not None and aside and contest.nearest[best.name] else best


def _alone(contest: Contest, token: Word) -> Entity | None:
    """The one thing that the main clause before acted on: "students occupied the hall. It was cleared"."""
    if token.dep_ not in NOMINAL_SUBJECTS or token.head.dep_ != "ROOT":
        return None
    best = contest.winner(least=_LEAST_ALONE, margin=_ALONE)
    told = [before for before, entity in contest.mentions if entity is best]
    handled = bool(told) and told[0].dep_ == "dobj" and told[0].head.dep_ == "ROOT"
    return best if best is not None and handled and contest.nearest[best.name] == 1 else None


def _is_unknown(noun: Word, owners: dict[int, Entity]) -> bool:
    """Whether a noun means a thing that nobody can follow."""
    if noun.pos_ not in NAMING or noun.pos_ == "PRON" or is_human(noun.lemma_.lower()):
        return False
    return noun.i not in owners and _unnamed(noun) is None


def _judged(
    before: Word, distance: int, *, token: Word, owners: dict[int, Entity], doer: Word | None
) -> tuple[Entity, float] | None:
    """What a noun before stands for, if that may be meant, and what speaks for it: its owner, who does the deed."""
    entity = (owners.get(before.i) or _unnamed(before)) if before.pos_ in NAMING else None
    if entity is None or not _may_be(entity, before) or _is_unlikely(entity, before, token, owners):
        return None
    if doer is before and before.lemma_.lower() in _CALAMITIES:
        return None
    weight = 0.0
    if token.dep_ == "poss":
        weight += _CLEAR if before.dep_ == "poss" or before.head.i == token.head.head.i else 0.0
        weight += _OWN if doer is before else 0.0
    if distance and {before.dep_, token.dep_} == NOMINAL_SUBJECTS:
        weight += _PARALLEL
    if token.dep_ == "nsubjpass" and entity.kind == "ORG" and before.dep_ != token.dep_:
        weight -= _DONE_TO + _PARALLEL
    return entity, weight


def _is_unlikely(entity: Entity, before: Word, token: Word, owners: dict[int, Entity]) -> bool:
    """Whether something before is not meant for what it is: a place, one of several, no firm where a firm must be."""
    if entity.kind in _PLACES and not _owns(before, token):
        return True
    whole, is_body = _full(before), before.lemma_.lower() in ORGANISATION_NOUNS
    joined = [whole.head] if whole.dep_ == "conj" else [c for c in whole.rights if c.dep_ == "conj"]
    # "Lind & Berg" are one.
    if any(owners.get(other.i) is not entity for other in joined):
        return True
    if (speaks(token) or _trades(token)) and entity.kind not in _SPEAKING and not is_body:
        return True
    # Where news was heard is not told of: "The Gazette reported that its machines".
    if _is_heard(whole) and (token.dep_ in _ACTED_ON or whole.head.lemma_ in HEARD):
        return True
    of_firm = token.dep_ == "poss" and token.head.lemma_.lower() in _OF_FIRMS
    return of_firm and entity.kind != "ORG" and not is_body


def _is_empty(token: Word) -> bool:
    """Whether "it" means nothing, or only points on: "it was rumoured that", "what day it was", "makes it hard"."""
    verb = token.head
    if token.dep_ == "expl" or (verb.lemma_ == "do" and token.dep_ == "dobj") or verb.lemma_ in _BEFALLING:
        return True
    after = token.parse[min(token.i + 1, len(token.parse) - 1)]
    if after.pos_ in ("ADJ", "ADV") and any(above.lemma_ in _FINDING for above in token.ancestors):
        return any(word.lower_ in _OPENING for word in token.parse.words[after.i + 1 : after.i + _NEAR])
    if token.dep_ not in NOMINAL_SUBJECTS:
        return False
    if token.dep_ == "nsubjpass":
        supposed = verb.lemma_ in _SUPPOSING and "xcomp" not in verb.below
        return supposed or any(c.dep_ == "ccomp" and c.i > token.i for c in verb.children)
    pointing = verb.lemma_ == "be" and any(c.dep_ == "attr" or c.left_edge.lower_ == "what" for c in verb.children)
    completed = (c.dep_ in _COMPLETING and c.i > token.i for c in verb.children)
    return pointing or (verb.lemma_ in _SEEMING and any(completed))


def _controlled(token: Word) -> Word | None:
    """Who does what an owner's thing undergoes: "forced the firm to cut its prices".

    What is made for a purpose has not that purpose: "Norden built a dock to cut its costs".
    """
    verb = clause_of(token) if token.dep_ == "poss" else None
    if verb is None:
        return None
    made = verb.head if verb.dep_ in ("acl", "relcl") and any(c.tag_ == "TO" for c in verb.lefts) else None
    if made is not None and made.dep_ == "dobj" and is_no_person(made):
        return subject_of(made.head)
    return subject_of(verb)


def _trades(token: Word) -> bool:
    """Whether "it" does what only people and firms do: "it bought a ship"; a house "sold for $1m"."""
    return token.dep_ == "nsubj" and token.head.lemma_ in _TRADING and "dobj" in token.head.below


def _is_heard(noun: Word) -> bool:
    """Whether a noun only says something or tells where news was heard, so that nothing is done to it."""
    told = noun.dep_ in ("dobj", "dative") and noun.head.lemma_ in HEARD
    return told or (noun.dep_ in NOMINAL_SUBJECTS and noun.head.lemma_.lower() in _TELLING)


def _own_words(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """The firm that says something of itself: "Nordhafen Lines said it had sold the ship", "said its ship had sunk"."""
    speaker = told_by(token.head if token.dep_ == "poss" else token)
    if speaker is None:
        return None
    entity = owners.get(speaker.i)
    if entity is None:
        return None if is_no_person(speaker) else _unnamed(speaker)
    which = any(c.lower_ == "which" for t in speaker.children if t.dep_ == "relcl" for c in t.children)
    impersonal = which or entity.kind in _VOICED or _ACRONYM.fullmatch(entity.name) is not None
    impersonal = impersonal or bool(entity.roles & _ORGANISED)
    return entity if impersonal and not entity.genders else None


def _is_of_teller(token: Word, owners: dict[int, Entity]) -> bool:
    """Whether a teller may say something of itself, though it is not known for a firm.

    That is a body without a name, "the brewing and tobacco firm said it had closed", or a name that the parser
    takes for a person's, though nothing else bears it out.
    """
    speaker = told_by(token)
    if speaker is None:
        return False
    named = owners.get(speaker.i)
    if named is not None:
        return named.kind == "PERSON" and not named.genders and not named.roles & _OFFICES
    return speaker.lemma_.lower() in ORGANISATION_NOUNS


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
    if is_human(word) or word in _NOTHINGS or names_people(noun):
        return None
    # "A donors' meeting" has the article of its owner.
    first, before = noun.left_edge, noun.parse[noun.i - 1]
    # "The mini-budget" is no budget.
    if before.text == "-" and not before.spaced:
        return None
    if first.dep_ != "det" or first.lower_ not in ("the", "a", "an", "this", "that"):
        return None
    return Entity.of_noun(noun, short_phrase(noun), articles=1)


def _owns(place: Word, token: Word) -> bool:
    """Whether a place may be meant: a subject or possessor of the same sentence, or two owners one after the other."""
    same = place.sent.start == token.sent.start
    told = place.head.dep_ == "ROOT" and place.head.tag_ in ("VBD", "VBZ")
    subject = place.dep_ == "nsubj" and (same or (token.dep_ == "nsubj" and told))
    return subject or (place.dep_ == "poss" and (same or token.dep_ == "poss"))


def _may_be(entity: Entity, before: Word) -> bool:
    several = before.tag_ == "NNPS" and " " not in entity.name and entity.kind != "GPE"
    thing = entity.kind in _THINGS and not (entity.genders or entity.offices) and entity.name.casefold() not in OFFICES
    return not several and (thing or entity.is_impersonal)
