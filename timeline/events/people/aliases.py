"""The names of one article, gathered: "Keir Starmer", "Starmer" and "Mr Starmer" become one entity."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.events.english.roles import (
    COUNTRIES,
    DEMONYMS,
    FEMALE_NAMES,
    GIVEN_NAMES,
    MALE_NAMES,
    MALE_TITLES,
    THING_WORDS,
)
from timeline.events.english.words import words
from timeline.events.people.beside import INSIDE, enrol
from timeline.events.people.edges import MARRIED, Mention
from timeline.events.people.entity import Entity
from timeline.events.people.mentions import PLACES, named_mentions
from timeline.events.syntax.context import quoted_tokens
from timeline.events.syntax.parse import Parse, remembered
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS
from timeline.names import TITLES, is_firm_in_short, same_name, shared_keys

_ACRONYM = re.compile(r"[A-Z][A-Z0-9.&]{1,5}")
_SHORTEST_ACRONYM = 2
_ONE_OF_A_KIND = words("queen king pope emperor")
# What may have a short form in brackets behind it, and what stands before a second name, in so many words at most.
_BODIES = frozenset({"ORG", "NORP", "PRODUCT", ""})
_CALLED = words("nicknamed alias née nee aka")
_ASIDE = 5
# Before these stands the name of another: a founder, an owner, a town.
_DAUGHTERS = words(
    """
    foundation bank union institute museum prize fund hospital court police council committee news times university
    college department ministry association club party store stores shop shops hotel hotels radio
    """
)
# Neither is the firm of which it bears the name.
_OTHERS = _DAUGHTERS | THING_WORDS
_PLACE_WORDS = COUNTRIES | {word.title() for word in DEMONYMS}
_BEARING = words("nsubj nsubjpass dobj dative pobj poss conj")


def gather(parse: Parse) -> tuple[dict[int, Entity], tuple[Entity, ...]]:
    """Return which entity every token of a name belongs to, and the entities in order of appearance."""
    mentions = [mention for mention in named_mentions(parse) if not _is_title(mention)]
    quoted = quoted_tokens(parse)
    calls = Counter(mention.text for mention in mentions if mention.head not in quoted)
    other_names = dict(_other_names(parse, mentions))
    longest_first = sorted(mentions, key=lambda m: (-len(m.text.split()), m.start))
    entities: list[Entity] = []
    owner: dict[int, Entity] = {}
    # Who bears a name that a key stands for, or one that begins so: long articles have too many names to compare each
    # with each.
    bearers: dict[str, set[int]] = defaultdict(set)
    begun: dict[str, list[Entity]] = defaultdict(list)
    for mention in longest_first:
        called = other_names.get(mention.text, "")
        near = set[int]().union(*(bearers[key] for key in shared_keys(mention.text)))
        alike = [entities[number] for number in sorted(near) if _agrees(mention, entities[number])]
        entity = _match(parse, mention, entities, alike=alike, begun=begun[mention.text], called=called, calls=calls)
        if entity is None:
            title = _title_before(parse, mention)
            kept = bool(title) and any(entity.name == mention.text for entity in entities)
            entity = Entity(number=len(entities), name=f"{title} {mention.text}" if kept else mention.text)
            entities.append(entity)
            begun[entity.name.split()[0]].append(entity)
        elif mention.text in other_names:
            entity.second_names.add(mention.text)
        enrol(parse, mention, entity)
        for key in shared_keys(mention.text):
            bearers[key].add(entity.number)
        for i in range(mention.start, mention.end):
            owner[i] = entity
    _add_surnames(parse, owner, entities)
    times = Counter(mention.text for mention in mentions)
    for entity in entities:
        entity.heads.sort()
        entity.name = _written_out(entity, times)
    return owner, tuple(sorted(entities, key=lambda e: e.heads[0]))


def _written_out(entity: Entity, times: Counter[str]) -> str:
    """The name as it stands elsewhere if it was met in capitals first, as in a dateline, or is mostly spelled so.

    A person's whose name stands in capitals alone, as in a transcript, is written as names are.
    """
    first, *others = entity.name.split()
    alike = {
        spelling
        for spelling in entity.spellings
        if spelling.casefold() == entity.name.casefold()
        or (spelling.split()[0] == first and len(spelling.split()) == 1 + len(others) > 1)
    }
    name = min(
        alike or {entity.name},
        key=lambda spelling: (spelling.isupper(), -times[spelling], spelling != entity.name, spelling),
    )
    return name.title() if name.isupper() and " " in name and entity.kind == "PERSON" else name


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
    for word in found:
        named = bearers[word.text]
        if len(named) == 1 and word.lower_ not in _first_places(parse):
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
        whole = not any(word.tag_ == "POS" for word in after) and parse[second.head].dep_ not in INSIDE
        if short or (known and whole and len(between) <= _ASIDE):
            yield second.text, first.text


def _match(
    parse: Parse,
    mention: Mention,
    entities: list[Entity],
    *,
    alike: list[Entity],
    begun: list[Entity],
    called: str,
    calls: Counter[str],
) -> Entity | None:
    """The entity that a mention names: one of those spelled ``alike`` or ``begun`` so, or called so."""
    first = next((entity for entity in entities if called in entity.spellings), None) if called else None
    if first is not None:
        return first
    fits = list(alike) or _by_given_name(mention, begun, entities=entities, calls=calls)
    fits += [entity for entity in _by_first_word(parse, mention, begun) if entity not in fits]
    fits = [entity for entity in fits if not _goes_by_given_name(entity, mention, calls)] or fits
    fits = _of_that_title(parse, mention, fits, entities)
    if len(fits) < 2:
        return fits[0] if fits else None
    before = [e for e in fits if e.heads and min(e.heads) < mention.head] or fits
    if all(entity.kind == "PERSON" for entity in before):
        return _of_one_family(parse, mention, before)
    # A firm and its founder share a name: the one told of last is meant.
    mixed = any(entity.kind == "PERSON" for entity in before)
    exact = [entity for entity in before if mention.text in entity.spellings and not mixed]
    return max(exact or before, key=lambda entity: _last_head(entity, mention))


def _goes_by_given_name(entity: Entity, mention: Mention, calls: Counter[str]) -> bool:
    """Whether an article calls somebody by the given name as often as in full, and so not by the surname."""
    given = entity.name.split()[0]
    in_full = sum(calls[spelling] for spelling in entity.spellings if " " in spelling)
    return given != mention.text and calls[given] >= max(1, in_full)


def _of_one_family(parse: Parse, mention: Mention, people: list[Entity]) -> Entity:
    """Who goes by a surname alone: whom the sentence before is about, else who is told of most, the first of equals.

    "Erik Lind and his sister Ann Lind left. Lind" is Erik: a relative is called by name, or named in full again.
    """
    start = parse[mention.head].sent.start
    near = parse[start - 1].sent.start if start else 0
    for entity in people:
        word = parse[max(_last_head(entity, mention), 0)]
        subject = word.head if word.dep_ == "appos" else word
        about = subject.dep_ in NOMINAL_SUBJECTS and subject.head.dep_ == "ROOT"
        if about and near <= word.i < start and word.i in entity.heads:
            return entity
    return max(people, key=lambda e: (sum(head < mention.head for head in e.heads), -min(e.heads)))


def _last_head(entity: Entity, mention: Mention) -> int:
    return max((head for head in entity.heads if head < mention.head), default=-1)


def _title_before(parse: Parse, mention: Mention) -> str:
    """The title that tells a man from a woman of one surname: "Mrs" before "Lind"."""
    before = parse[mention.start - 1].text if mention.start else ""
    return before if before.istitle() and before.lower().rstrip(".") in MARRIED else ""


def _of_that_title(parse: Parse, mention: Mention, fits: list[Entity], entities: list[Entity]) -> list[Entity]:
    """Those who may bear a title: "Mrs Lind" is the widow of Lind, whose given name the article tells, and not he."""
    title = _title_before(parse, mention).lower().rstrip(".")
    if not title or " " in mention.text:
        return fits
    kin = [entity for entity in entities if mention.text in entity.kin and entity.gender == "f"]
    if title in MALE_TITLES:
        men = (entity for entity in fits if entity.gender != "f")
        return [entity for entity in men if entity.name.split()[0].casefold() not in FEMALE_NAMES]
    known = [entity for entity in fits if entity.gender == "f"]
    return kin or known or [entity for entity in fits if entity.name.split()[0].casefold() not in MALE_NAMES]


def _by_first_word(parse: Parse, mention: Mention, begun: list[Entity]) -> list[Entity]:
    """The only body whose name begins so: "Norden" after "Norden Petroleum"; none in a sentence that names both."""
    word = mention.text
    if mention.label not in ("ORG", "PERSON", "") or " " in word or word.isupper() or word in _PLACE_WORDS:
        return []
    fits = [entity for entity in begun if _may_be_shortened(entity)]
    # "World" is no short form of a body where the world is told of.
    if not fits or word.lower() in _first_places(parse):
        return []
    first = _first_places(parse).get(word, mention.head)
    # "Norden" told of before a "Norden Network" is more than its network.
    if first < min(fits[0].heads) - len(fits[0].name.split()):
        return []
    here = parse[mention.head].sent
    unsure = mention.label == "PERSON" and not fits[0].is_firm
    beside = unsure or any(here.start <= head < here.end for head in fits[0].heads)
    return [] if beside or len(fits) > 1 else fits


def _may_be_shortened(body: Entity) -> bool:
    """Whether the first word of a name may stand for it: no bank is meant by the town in its name."""
    spelled = body.name.split()
    return len(spelled) > 1 and body.kind == "ORG" and spelled[-1].casefold() not in _OTHERS


@remembered
def _first_places(parse: Parse) -> dict[str, int]:
    """Where each word of an article stands first, as it is written."""
    places: dict[str, int] = {}
    for word in parse.words:
        places.setdefault(word.text, word.i)
    return places


def _by_given_name(
    mention: Mention, begun: list[Entity], *, entities: list[Entity], calls: Counter[str]
) -> list[Entity]:
    """The only person of that given name: "Mary" after "Mary Lind"; none where it is two people's.

    A rarer given name counts where it is not used more often than the full one, and in a family.
    """
    if mention.label not in ("PERSON", "") or " " in mention.text:
        return []
    bearers = [entity for entity in begun if _is_full_name(entity)]
    if len(bearers) != 1:
        return []
    surname = bearers[0].name.split()[-1]
    family = sum(_is_full_name(entity) and entity.name.split()[-1] == surname for entity in entities) > 1
    named = mention.label == "PERSON" and calls[mention.text] <= calls[bearers[0].name]
    return bearers if family or named or mention.text.casefold() in GIVEN_NAMES else []


def _is_full_name(entity: Entity) -> bool:
    return "PERSON" in entity.labels and " " in entity.name


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
