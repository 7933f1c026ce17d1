"""The names of one article, gathered: "Keir Starmer", "Starmer" and "Mr Starmer" become one entity."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.events.antecedents import is_human
from timeline.events.english.roles import (
    CARGOES,
    COUNTRIES,
    DEMONYMS,
    FEMALE_NAMES,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    GIVEN_NAMES,
    MALE_NAMES,
    MALE_NOUNS,
    MALE_TITLES,
    OFFICES,
    ORGANISATION_NOUNS,
    PERSONAL,
    RELATIONS,
    THING_WORDS,
    VESSELS,
)
from timeline.events.english.words import words
from timeline.events.entity import Entity
from timeline.events.mentions import PLACES, Mention, named_mentions
from timeline.events.parse import Parse, Word
from timeline.events.places import scene_of
from timeline.names import TITLES, is_firm_in_short, same_name

_ACRONYM = re.compile(r"[A-Z][A-Z0-9.&]{1,5}")
_SHORTEST_ACRONYM = 2
# "His wife, Florence": of a name that may be a place's nothing else may stand between.
_COMMA_BETWEEN = 2
_ONE_OF_A_KIND = words("queen king pope emperor")
# What may have a short form in brackets behind it, and what stands before a second name, in so many words at most.
_BODIES = frozenset({"ORG", "NORP", "PRODUCT", ""})
_CALLED = words("nicknamed alias née nee aka")
_ASIDE = 5
_INSIDE = words("compound poss amod nmod")
_MARRIED = words("mr mrs ms miss")
# Before these stands the name of another: a founder, an owner, a town.
_DAUGHTERS = words(
    """
    foundation bank union institute museum prize fund hospital court police council committee news times university
    college department ministry association club party store stores shop shops hotel hotels radio
    """
)
# Neither is the firm of which it bears the name.
_OTHERS = _DAUGHTERS | THING_WORDS
_KIN = RELATIONS | MALE_NOUNS | FEMALE_NOUNS
_PLACE_WORDS = COUNTRIES | {word.title() for word in DEMONYMS}
_BEARING = words("nsubj nsubjpass dobj dative pobj poss conj")


def gather(parse: Parse) -> tuple[dict[int, Entity], tuple[Entity, ...]]:
    """Return which entity every token of a name belongs to, and the entities in order of appearance."""
    mentions = [mention for mention in named_mentions(parse) if not _is_title(mention)]
    alone = frozenset(mention.text for mention in mentions if " " not in mention.text)
    other_names = dict(_other_names(parse, mentions))
    longest_first = sorted(mentions, key=lambda m: (-len(m.text.split()), m.start))
    entities: list[Entity] = []
    owner: dict[int, Entity] = {}
    for mention in longest_first:
        called = other_names.get(mention.text, "")
        entity = _match(parse, mention, entities, called=called, alone=alone - {mention.text})
        if entity is None:
            title = _title_before(parse, mention)
            kept = any(entity.name == mention.text for entity in entities)
            entity = Entity(number=len(entities), name=f"{title} {mention.text}" if kept and title else mention.text)
            entities.append(entity)
        elif mention.text in other_names:
            entity.second_names.add(mention.text)
        _enrol(parse, mention, entity)
        for i in range(mention.start, mention.end):
            owner[i] = entity
    _add_surnames(parse, owner, entities)
    for entity in entities:
        entity.heads.sort()
        entity.name = _written_out(entity)
    return owner, tuple(sorted(entities, key=lambda e: e.heads[0]))


def _written_out(entity: Entity) -> str:
    """The name as it stands elsewhere if it was met in capitals first, as in a dateline: "BERGEN"."""
    same = [spelling for spelling in entity.spellings if spelling.casefold() == entity.name.casefold()]
    return min(same or [entity.name], key=lambda spelling: (spelling.isupper(), spelling != entity.name, spelling))


def _add_surnames(parse: Parse, owner: dict[int, Entity], entities: list[Entity]) -> None:
    """Join the surnames that the parser took for other words, "Banks said": those that are nowhere written small.

    Also a name before a noun, "Lind shares", and one joined to another, "Lind and guitarist Sami Okafor".
    """
    bearers: dict[str, list[Entity]] = {}
    for entity in entities:
        known = {entity.name.split()[-1]} if entity.kind == "PERSON" and " " in entity.name else set()
        for spelling in known | {spelling for spelling in entity.spellings if " " not in spelling}:
            bearers.setdefault(spelling, []).append(entity)
    found = [
        word
        for word in parse
        if word.text in bearers and word.i not in owner and (word.dep_ in _BEARING or word.pos_ == "PROPN")
    ]
    small = {word.text for word in parse} if found else set()
    for word in found:
        named = bearers[word.text]
        if len(named) == 1 and word.lower_ not in small:
            owner[word.i] = named[0]
            named[0].heads.append(word.i)


def _is_title(mention: Mention) -> bool:
    """Whether a name is an office alone: "Prime Minister" is no name, "the Queen" is one."""
    spelled = mention.text.casefold().split()
    return spelled[-1] not in _ONE_OF_A_KIND and all(word in TITLES for word in spelled)


def _other_names(parse: Parse, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Yield the second names that an article itself gives, each with the first: "the Harbour Union (HBU)".

    Also "Sami Haddad, better known as Abu Lind"; a short form after a person is that of a party.
    """
    for first, second in pairwise(mentions):
        between = [word.lower_ for word in parse.words[first.end : second.start]]
        after = parse.words[second.end : second.end + 1]
        bracketed = between == ["("] and any(word.text == ")" for word in after)
        short = bracketed and _ACRONYM.fullmatch(second.text) is not None and first.label in _BODIES
        known = between[-2:] == ["known", "as"] or (bool(between) and between[-1] in _CALLED)
        # "Orla Lind, born Maria Okafor, ".
        known |= between == [",", "born"] and first.label == second.label == "PERSON"
        whole = not any(word.tag_ == "POS" for word in after) and parse[second.head].dep_ not in _INSIDE
        if short or (known and whole and len(between) <= _ASIDE):
            yield second.text, first.text


def _match(
    parse: Parse, mention: Mention, entities: list[Entity], *, called: str, alone: frozenset[str]
) -> Entity | None:
    first = next((entity for entity in entities if called in entity.spellings), None)
    if first is not None:
        return first
    fits = [entity for entity in entities if _agrees(mention, entity)] or _by_given_name(mention, entities)
    fits += [entity for entity in _by_first_word(parse, mention, entities) if entity not in fits]
    # Whom an article calls by the given name it does not call by the surname.
    fits = [entity for entity in fits if entity.name.split()[0] not in alone] or fits
    fits = _of_that_title(parse, mention, fits, entities)
    if len(fits) < 2:
        return fits[0] if fits else None
    # A firm and its founder share a name: the one told of last is meant.
    mixed = len({entity.kind == "PERSON" for entity in fits}) > 1
    exact = [entity for entity in fits if mention.text in entity.spellings and not mixed]
    before = [e for e in exact or fits if e.heads and min(e.heads) < mention.head]
    return max(before or fits, key=lambda e: max((h for h in e.heads if h < mention.head), default=-1))


def _title_before(parse: Parse, mention: Mention) -> str:
    """The title that tells a man from a woman of one surname: "Mrs" before "Lind"."""
    before = parse[mention.start - 1].text if mention.start else ""
    return before if before.istitle() and before.lower().rstrip(".") in _MARRIED else ""


def _of_that_title(parse: Parse, mention: Mention, fits: list[Entity], entities: list[Entity]) -> list[Entity]:
    """Those who may bear a title: "Mrs Lind" is the widow of Lind, whose given name the article tells, and not he."""
    title = _title_before(parse, mention).lower().rstrip(".")
    if not title or " " in mention.text:
        return fits
    kin = [entity for entity in entities if mention.text in entity.kin and entity.gender == "f"]
    if title in MALE_TITLES:
        return [entity for entity in fits if entity.name.split()[0].casefold() not in FEMALE_NAMES]
    known = [entity for entity in fits if entity.gender == "f"]
    return kin or known or [entity for entity in fits if entity.name.split()[0].casefold() not in MALE_NAMES]


def _by_first_word(parse: Parse, mention: Mention, entities: list[Entity]) -> list[Entity]:
    """The only body whose name begins so: "Norden" after "Norden Petroleum"; none in a sentence that names both."""
    word = mention.text
    if mention.label not in ("ORG", "PERSON", "") or " " in word or word.isupper() or word in _PLACE_WORDS:
        return []
    fits = [entity for entity in entities if _begins_so(entity, word)]
    # "World" is no short form of a body where the world is told of.
    if not fits or any(other.text == word.lower() for other in parse):
        return []
    here = parse[mention.head].sent
    unsure = mention.label == "PERSON" and not fits[0].is_firm
    beside = unsure or any(here.start <= head < here.end for head in fits[0].heads)
    return [] if beside or len(fits) > 1 else fits


def _begins_so(body: Entity, word: str) -> bool:
    spelled = body.name.split()
    last = spelled[-1].casefold()
    return len(spelled) > 1 and spelled[0] == word and body.kind == "ORG" and last not in _OTHERS


def _by_given_name(mention: Mention, entities: list[Entity]) -> list[Entity]:
    """The only person of that given name: "Mary" after "Mary Lind"; none where it is two people's.

    A rarer given name counts where others have the same surname, as in a family.
    """
    if mention.label not in ("PERSON", "") or " " in mention.text:
        return []
    people = [e for e in entities if "PERSON" in e.labels and " " in e.name]
    bearers = [e for e in people if e.name.split()[0] == mention.text]
    if len(bearers) != 1 or mention.text.casefold() in GIVEN_NAMES:
        return bearers if len(bearers) == 1 else []
    surname = bearers[0].name.split()[-1]
    return bearers if any(e is not bearers[0] and e.name.split()[-1] == surname for e in people) else []


def _agrees(mention: Mention, entity: Entity) -> bool:
    if mention.text in entity.spellings:
        return True
    if not any(same_name(mention.text, spelling) for spelling in entity.spellings):
        return mention.label == "ORG" and any(is_firm_in_short(mention.text, spelling) for spelling in entity.spellings)
    # "Haiti" is no short form of a charity "Help Haiti"; an Islamic Republic of Iran is Iran.
    if mention.text in COUNTRIES and entity.spellings.isdisjoint(COUNTRIES) and " of " not in entity.name:
        return False
    people = "PERSON" in entity.labels
    # "Two Norwegians" are not the club United Norwegians, "VP" is not Vera Pell.
    if mention.text.casefold().removesuffix("s") in DEMONYMS or (
        people and mention.text.isupper() and len(mention.text) == _SHORTEST_ACRONYM
    ):
        return False
    return not (people and mention.label in PLACES and len(mention.text.split()) > 1)


def _enrol(parse: Parse, mention: Mention, entity: Entity) -> None:
    if mention.label:
        entity.labels[mention.label] += 1
        entity.in_full |= {mention.label} if " " in mention.text else set()
    entity.heads.append(mention.head)
    entity.spellings.add(mention.text)
    entity.articles += _has_article(parse, mention)
    first, *others = mention.text.casefold().split()
    if others and others[-1] not in THING_WORDS and mention.label in ("PERSON", "", "ORG"):
        _count_gender(entity, first, male=MALE_NAMES, female=FEMALE_NAMES)
    if mention.start and parse[mention.start - 1].sent == parse[mention.start].sent:
        _count_gender(entity, parse[mention.start - 1].lower_.rstrip("."), male=MALE_TITLES, female=FEMALE_TITLES)
    # "The man in Port-Linden" is not called so, though the parser may set the two side by side.
    inside = mention.start > 0 and parse[mention.start - 1].pos_ == "ADP"
    scene = scene_of(parse[mention.head])
    entity.scenes += scene is not None
    entity.surely_place |= scene is True
    for role in role_heads(parse[mention.head]):
        far = mention.label in PLACES and role.i < mention.start - _COMMA_BETWEEN and is_human(role.lemma_.lower())
        if far or (inside and role.i < mention.start):
            continue
        entity.roles.add(role.lemma_.lower())
        if _is_personal(role, mention):
            entity.offices += 1
            entity.kin |= {owner.text for owner in role.children if owner.dep_ == "poss" and owner.pos_ == "PROPN"}
        beside = "appos" in (role.dep_, parse[mention.head].dep_) and "det" in role.below
        # "The tyre company Halden": a name right behind the noun.
        beside |= role.i == mention.start - 1 and role.dep_ in _INSIDE
        entity.is_body |= beside and role.lower_ in ORGANISATION_NOUNS
        kinds = {c.lower_ for c in role.children if c.dep_ in ("amod", "compound")}
        entity.roles |= kinds | ({"ship"} if role.lower_ == "carrier" and kinds & CARGOES else set())
        _count_gender(entity, role.lemma_.lower(), male=MALE_NOUNS, female=FEMALE_NOUNS)


def _is_personal(role: Word, mention: Mention) -> bool:
    """Whether a word beside a name tells that it is somebody's: right before it, or set off by a comma.

    What the parser takes for a place needs a word of kinship.
    """
    word = role.lemma_.lower()
    kin = word in _KIN
    if word not in PERSONAL or role.tag_ == "NNS" or (mention.label not in ("PERSON", "ORG", "") and not kin):
        return False
    return role.i == mention.start - 1 or (not mention.start <= role.i < mention.end and role.dep_ != "attr")


def _has_article(parse: Parse, mention: Mention) -> bool:
    """Whether "the" before a name is its own: that of "the Okafor plan" is the plan's."""
    article, head = parse[mention.start - 1] if mention.start else parse[mention.head], parse[mention.head]
    if article.lower_ != "the":
        return False
    return bool(article.ent_type_) or head.dep_ not in ("compound", "nmod", "amod") or article.head.i != head.head.i


def _count_gender(entity: Entity, word: str, *, male: frozenset[str], female: frozenset[str]) -> None:
    if word in male:
        entity.genders["m"] += 1
    elif word in female:
        entity.genders["f"] += 1


def role_heads(name: Word) -> Iterator[Word]:
    """Yield the nouns that say who a name is: titles before it, appositions, "X is the director of", "the X ferry"."""
    craft = name.head.lemma_.lower() in VESSELS and name.head.i == name.i + 1
    # "A Norden ferry" is a ferry of the firm Norden.
    if name.dep_ in ("compound", "amod", "nmod") and craft and name.ent_type_ not in ("ORG", "GPE", "PERSON"):
        yield name.head
    for child in name.children:
        if (child.dep_ in ("compound", "amod", "nmod") and child.i < name.i and child.pos_ in ("NOUN", "PROPN")) or (
            child.dep_ == "appos" and child.pos_ == "NOUN"
        ):
            yield child
    if name.dep_ == "appos" and name.head.pos_ in ("NOUN", "PROPN"):
        yield name.head
        # "The governor of a state, Orla Lind": the parser sets her beside the state.
        whole = name.head.head.head if name.head.dep_ == "pobj" and name.head.head.lower_ == "of" else name
        if whole.lemma_.lower() in OFFICES and name.parse[name.left_edge.i - 1].text == ",":
            yield whole
    if name.dep_ == "nsubj" and name.head.lemma_ == "be":
        yield from (child for child in name.head.children if child.dep_ == "attr" and child.pos_ == "NOUN")
