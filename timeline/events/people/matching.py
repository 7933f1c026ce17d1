"""Which of those that an article has named so far a name means: by its spelling, first word, title or family."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

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
from timeline.events.people.edges import MARRIED, Mention
from timeline.events.people.entity import Entity
from timeline.events.syntax.parse import PLACES, Parse, remembered
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS
from timeline.names import is_firm_in_short, same_name, shared_keys

_SHORTEST_ACRONYM = 2
# Before these stands the name of another: a founder, an owner, a town.
_DAUGHTERS = words("""
    foundation bank union institute museum prize fund hospital court police council committee news times university
    college department ministry association club party store stores shop shops hotel hotels radio
""")
# Neither is the firm of which it bears the name.
_OTHERS = _DAUGHTERS | THING_WORDS
_PLACE_WORDS = COUNTRIES | {word.title() for word in DEMONYMS}


@dataclass(frozen=True, slots=True)
class Named:
    """The entities of an article while its names are read; ``calls`` counts the names that it uses in its own words.

    Long articles have too many names to compare each with each: those that one may mean are looked up by keys of
    their spellings and by the first words of their names.
    """

    parse: Parse
    calls: Counter[str]
    entities: list[Entity] = field(default_factory=list)
    _by_key: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _by_first_word: defaultdict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))

    def add(self, mention: Mention) -> Entity:
        """Return a new entity of that name, or of the name with its title where another has the same."""
        title = _title_before(self.parse, mention)
        kept = bool(title) and any(entity.name == mention.text for entity in self.entities)
        entity = Entity(number=len(self.entities), name=f"{title} {mention.text}" if kept else mention.text)
        self.entities.append(entity)
        self._by_first_word[entity.name.split()[0]].append(entity)
        return entity

    def spell(self, entity: Entity, name: str) -> None:
        """Let an entity be found by names like this one too."""
        for key in shared_keys(name):
            self._by_key[key].add(entity.number)

    def meant(self, mention: Mention, *, called: str = "") -> Entity | None:
        """Return the entity that a mention names, if it is known; ``called`` is what the article calls it by first."""
        first = next((entity for entity in self.entities if called in entity.spellings), None) if called else None
        if first is not None:
            return first
        fits = self._alike(mention) or self._of_given_name(mention)
        fits += [entity for entity in self._in_short(mention) if entity not in fits]
        fits = [entity for entity in fits if not self._goes_by_given_name(entity, mention)] or fits
        fits = self._of_that_title(mention, fits)
        if len(fits) < 2:
            return fits[0] if fits else None
        before = [e for e in fits if e.heads and min(e.heads) < mention.head] or fits
        if all(entity.kind == "PERSON" for entity in before):
            return _of_one_family(self.parse, mention, before)
        # A firm and its founder share a name: the one told of last is meant.
        mixed = any(entity.kind == "PERSON" for entity in before)
        exact = [entity for entity in before if mention.text in entity.spellings and not mixed]
        return max(exact or before, key=lambda entity: _last_head(entity, mention))

    def _alike(self, mention: Mention) -> list[Entity]:
        """Those that are spelled alike."""
        near = set[int]().union(*(self._by_key[key] for key in shared_keys(mention.text)))
        return [self.entities[number] for number in sorted(near) if _agrees(mention, self.entities[number])]

    def _of_given_name(self, mention: Mention) -> list[Entity]:
        """The only person of that given name: "Mary" after "Mary Lind"; none where it is two people's.

        A rarer given name counts where it is not used more often than the full one, and in a family.
        """
        if mention.label not in ("PERSON", "") or " " in mention.text:
            return []
        bearers = [entity for entity in self._by_first_word[mention.text] if _is_full_name(entity)]
        if len(bearers) != 1:
            return []
        surname = bearers[0].name.split()[-1]
        family = sum(_is_full_name(entity) and entity.name.split()[-1] == surname for entity in self.entities) > 1
        named = mention.label == "PERSON" and self.calls[mention.text] <= self.calls[bearers[0].name]
        return bearers if family or named or mention.text.casefold() in GIVEN_NAMES else []

    def _in_short(self, mention: Mention) -> list[Entity]:
        """The only body whose name begins so: "Norden" after "Norden Petroleum"; none in a sentence that names both."""
        word = mention.text
        if mention.label not in ("ORG", "PERSON", "") or " " in word or word.isupper() or word in _PLACE_WORDS:
            return []
        fits = [entity for entity in self._by_first_word[word] if _may_be_shortened(entity)]
        # "World" is no short form of a body where the world is told of.
        if not fits or word.lower() in first_places(self.parse):
            return []
        first = first_places(self.parse).get(word, mention.head)
        # "Norden" told of before a "Norden Network" is more than its network.
        if first < min(fits[0].heads) - len(fits[0].name.split()):
            return []
        here = self.parse[mention.head].sent
        unsure = mention.label == "PERSON" and not fits[0].is_firm
        beside = unsure or any(here.start <= head < here.end for head in fits[0].heads)
        return [] if beside or len(fits) > 1 else fits

    def _goes_by_given_name(self, entity: Entity, mention: Mention) -> bool:
        """Whether an article calls somebody by the given name as often as in full, and so not by the surname."""
        given = entity.name.split()[0]
        in_full = sum(self.calls[spelling] for spelling in entity.spellings if " " in spelling)
        return given != mention.text and self.calls[given] >= max(1, in_full)

    def _of_that_title(self, mention: Mention, fits: list[Entity]) -> list[Entity]:
        """Those who may bear a title: "Mrs Lind" is the widow of Lind, whose given name the article tells, not he."""
        title = _title_before(self.parse, mention).lower().rstrip(".")
        if not title or " " in mention.text:
            return fits
        if title in MALE_TITLES:
            men = (entity for entity in fits if entity.gender != "f")
            return [entity for entity in men if entity.name.split()[0].casefold() not in FEMALE_NAMES]
        kin = [entity for entity in self.entities if mention.text in entity.kin and entity.gender == "f"]
        known = [entity for entity in fits if entity.gender == "f"]
        return kin or known or [entity for entity in fits if entity.name.split()[0].casefold() not in MALE_NAMES]


@remembered
def first_places(parse: Parse) -> dict[str, int]:
    """Return where each word of an article stands first, as it is written."""
    return dict(zip(reversed(parse.texts), reversed(range(len(parse))), strict=True))


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


def _is_full_name(entity: Entity) -> bool:
    return "PERSON" in entity.labels and " " in entity.name


def _may_be_shortened(body: Entity) -> bool:
    """Whether the first word of a name may stand for it: no bank is meant by the town in its name."""
    spelled = body.name.split()
    return len(spelled) > 1 and body.kind == "ORG" and spelled[-1].casefold() not in _OTHERS


def _title_before(parse: Parse, mention: Mention) -> str:
    """The title that tells a man from a woman of one surname: "Mrs" before "Lind"."""
    before = parse[mention.start - 1].text if mention.start else ""
    return before if before.istitle() and before.lower().rstrip(".") in MARRIED else ""


def _of_one_family(parse: Parse, mention: Mention, people: Sequence[Entity]) -> Entity:
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
