"""The names of one article, gathered: "Keir Starmer", "Starmer" and "Mr Starmer" become one entity."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from timeline.events.english.roles import (
    CARGOES,
    COUNTRIES,
    DEMONYMS,
    FEMALE_NAMES,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    FIRM_WORDS,
    MALE_NAMES,
    MALE_NOUNS,
    MALE_TITLES,
    ORGANISATION_NOUNS,
    THING_WORDS,
    VESSELS,
    WITH_ARTICLE,
)
from timeline.events.english.words import words
from timeline.events.mentions import PLACES, Mention, named_mentions
from timeline.events.parse import Parse, Word
from timeline.names import TITLES, is_firm_in_short, same_name

_ACRONYM = re.compile(r"[A-Z][A-Z0-9.&]{1,5}")
# What the parser has no label for and can only be a body: "EY", "IGAD", no "UPDATE".
_SHORT_FORM = re.compile(r"[A-Z]{2,5}")
_ONE_OF_A_KIND = words("queen king pope emperor")
# What may have a short form in brackets behind it, and what stands before a second name, in so many words at most.
_BODIES = frozenset({"ORG", "NORP", "PRODUCT", ""})
_CALLED = words("nicknamed alias née nee aka")
_ASIDE = 5
_INSIDE = words("compound poss amod nmod")
_BEARING = words("nsubj nsubjpass dobj dative pobj poss conj")


@dataclass(slots=True)
class Entity:
    """Somebody or something with a name, while the article is being read; ``number`` is its order of appearance.

    ``members`` are the names that a plural joins: "they" after "Okafor and Lind".
    """

    number: int
    name: str
    labels: Counter[str] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    heads: list[int] = field(default_factory=list)
    spellings: set[str] = field(default_factory=set)
    articles: int = 0
    is_body: bool = False
    second_names: set[str] = field(default_factory=set)
    members: tuple[Entity, ...] = ()

    @property
    def full_name(self) -> str:
        """The name as it stands in a sentence: "the European Commission" when most mentions have the article."""
        usual = self.articles * 2 > len(self.heads) or self.name in WITH_ARTICLE
        return f"the {self.name}" if usual else self.name

    @property
    def kind(self) -> str:
        """The entity label that most of its mentions got; a title or a first name makes a person."""
        labels = self.labels
        if self.name in COUNTRIES:
            return "GPE"
        if self.genders and " " in self.name:
            places = sum(labels[label] for label in ("GPE", "LOC", "FAC", "PRODUCT"))
            if places * 2 <= labels.total():
                return "PERSON"
        if not self.genders and "PERSON" in labels and self.is_thing:
            return "FAC" if self.name.split()[-1].casefold() in THING_WORDS else "PRODUCT"
        acronym = self.labels["PERSON"] and _ACRONYM.fullmatch(self.name)
        if not self.genders and (self.is_firm or acronym or self._is_called_a_body):
            return "ORG"
        if not labels and _SHORT_FORM.fullmatch(self.name):
            return "ORG"
        if len(labels) < 2:
            return next(iter(labels), "")
        return max(labels, key=lambda label: (labels[label], label == "PERSON", label))

    @property
    def _is_called_a_body(self) -> bool:
        """Whether an apposition says so, "Halden, a payments company", of no place and no given name with a surname."""
        if not self.is_body or ("PERSON" in self.labels and " " in self.name):
            return False
        return not any(self.labels[label] for label in PLACES)

    @property
    def is_thing(self) -> bool:
        """Whether a name is a ship's or a bridge's: it says so itself, or an apposition does."""
        return self.name.split()[-1].casefold() in THING_WORDS or bool(self.roles & VESSELS)

    @property
    def is_impersonal(self) -> bool:
        """Whether "it" may mean a name taken for a person's: "the Orla" is no surname, "the Queen" an office."""
        known = self.genders or self.name.casefold() in DEMONYMS or self.name.casefold() in TITLES
        return not known and self.articles * 2 > len(self.heads)

    @property
    def is_firm(self) -> bool:
        """Whether the last word of the name is one of firms and clubs: "Vera Shipping"."""
        spelled = self.name.split()
        return len(spelled) > 1 and spelled[-1].casefold() in FIRM_WORDS

    @property
    def gender(self) -> str:
        """``m``, ``f`` or "" for unknown; only people have one."""
        return self.genders.most_common(1)[0][0] if self.genders else ""


def gather(parse: Parse) -> tuple[dict[int, Entity], tuple[Entity, ...]]:
    """Return which entity every token of a name belongs to, and the entities in order of appearance."""
    mentions = [mention for mention in named_mentions(parse) if not _is_title(mention)]
    alone = frozenset(mention.text for mention in mentions if " " not in mention.text)
    other_names = dict(_other_names(parse, mentions))
    longest_first = sorted(mentions, key=lambda m: (-len(m.text.split()), m.start))
    entities: list[Entity] = []
    owner: dict[int, Entity] = {}
    for mention in longest_first:
        entity = _match(mention, entities, called=other_names.get(mention.text, ""), alone=alone - {mention.text})
        if entity is None:
            entity = Entity(number=len(entities), name=mention.text)
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
    same = (spelling for spelling in entity.spellings if spelling.casefold() == entity.name.casefold())
    return min(same, key=lambda spelling: (spelling.isupper(), spelling != entity.name, spelling))


def _add_surnames(parse: Parse, owner: dict[int, Entity], entities: list[Entity]) -> None:
    """Join the surnames that the parser took for other words, "Banks said": those that are nowhere written small."""
    bearers: dict[str, list[Entity]] = {}
    for entity in entities:
        if entity.kind == "PERSON" and " " in entity.name:
            bearers.setdefault(entity.name.split()[-1], []).append(entity)
    found = [word for word in parse if word.text in bearers and word.i not in owner and word.dep_ in _BEARING]
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
        whole = not any(word.tag_ == "POS" for word in after) and parse[second.head].dep_ not in _INSIDE
        if short or (known and whole and len(between) <= _ASIDE):
            yield second.text, first.text


def _match(mention: Mention, entities: list[Entity], *, called: str, alone: frozenset[str]) -> Entity | None:
    first = next((entity for entity in entities if called in entity.spellings), None)
    if first is not None:
        return first
    fits = [entity for entity in entities if _agrees(mention, entity)] or _by_given_name(mention, entities)
    # Whom an article calls by the given name it does not call by the surname.
    fits = [entity for entity in fits if entity.name.split()[0] not in alone] or fits
    if len(fits) < 2:
        return fits[0] if fits else None
    exact = [entity for entity in fits if mention.text in entity.spellings]
    before = [e for e in exact or fits if e.heads and min(e.heads) < mention.head]
    return max(before or fits, key=lambda e: max((h for h in e.heads if h < mention.head), default=-1))


def _by_given_name(mention: Mention, entities: list[Entity]) -> list[Entity]:
    """The only person of that given name: "Mary" after "Mary Lind"; none where it is two people's.

    A rarer given name counts where others have the same surname, as in a family.
    """
    if mention.label not in ("PERSON", "") or " " in mention.text:
        return []
    people = [e for e in entities if "PERSON" in e.labels and " " in e.name]
    bearers = [e for e in people if e.name.split()[0] == mention.text]
    if len(bearers) != 1 or mention.text.casefold() in MALE_NAMES | FEMALE_NAMES:
        return bearers if len(bearers) == 1 else []
    surname = bearers[0].name.split()[-1]
    return bearers if any(e is not bearers[0] and e.name.split()[-1] == surname for e in people) else []


def _agrees(mention: Mention, entity: Entity) -> bool:
    if mention.text in entity.spellings:
        return True
    if not any(same_name(mention.text, spelling) for spelling in entity.spellings):
        return mention.label == "ORG" and any(is_firm_in_short(mention.text, spelling) for spelling in entity.spellings)
    people = "PERSON" in entity.labels
    return not (people and mention.label in PLACES and len(mention.text.split()) > 1)


def _enrol(parse: Parse, mention: Mention, entity: Entity) -> None:
    if mention.label:
        entity.labels[mention.label] += 1
    entity.heads.append(mention.head)
    entity.spellings.add(mention.text)
    entity.articles += _has_article(parse, mention)
    first, *others = mention.text.casefold().split()
    if others and others[-1] not in THING_WORDS and mention.label in ("PERSON", "", "ORG"):
        _count_gender(entity, first, male=MALE_NAMES, female=FEMALE_NAMES)
    if mention.start and parse[mention.start - 1].sent == parse[mention.start].sent:
        _count_gender(entity, parse[mention.start - 1].lower_.rstrip("."), male=MALE_TITLES, female=FEMALE_TITLES)
    for role in role_heads(parse[mention.head]):
        entity.roles.add(role.lemma_.lower())
        beside = "appos" in (role.dep_, parse[mention.head].dep_) and any(c.dep_ == "det" for c in role.children)
        entity.is_body |= beside and role.lower_ in ORGANISATION_NOUNS
        kinds = {c.lower_ for c in role.children if c.dep_ in ("amod", "compound")}
        entity.roles |= kinds | ({"ship"} if role.lower_ == "carrier" and kinds & CARGOES else set())
        _count_gender(entity, role.lemma_.lower(), male=MALE_NOUNS, female=FEMALE_NOUNS)


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
    """Yield the nouns that say who a name is: titles before it, appositions, "X is the director of"."""
    for child in name.children:
        if (child.dep_ in ("compound", "amod", "nmod") and child.i < name.i and child.pos_ in ("NOUN", "PROPN")) or (
            child.dep_ == "appos" and child.pos_ == "NOUN"
        ):
            yield child
    if name.dep_ == "appos" and name.head.pos_ in ("NOUN", "PROPN"):
        yield name.head
    if name.dep_ == "nsubj" and name.head.lemma_ == "be":
        yield from (child for child in name.head.children if child.dep_ == "attr" and child.pos_ == "NOUN")
