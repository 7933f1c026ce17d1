"""The names of one article, gathered: "Keir Starmer", "Starmer" and "Mr Starmer" become one entity."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.events.english.words import words
from timeline.events.people.beside import INSIDE, enrol
from timeline.events.people.edges import Mention
from timeline.events.people.entity import ACRONYM, Entity
from timeline.events.people.matching import Named, first_places
from timeline.events.people.mentions import named_mentions
from timeline.events.syntax.context import quoted_tokens
from timeline.events.syntax.parse import Parse
from timeline.names import TITLES

_ONE_OF_A_KIND = words("queen king pope emperor")
# What may have a short form in brackets behind it, and what stands before a second name, in so many words at most.
_BODIES = frozenset({"ORG", "NORP", "PRODUCT", ""})
_CALLED = words("nicknamed alias née nee aka")
_ASIDE = 5
_BEARING = words("nsubj nsubjpass dobj dative pobj poss conj")


def gather(parse: Parse) -> tuple[dict[int, Entity], tuple[Entity, ...]]:
    """Return which entity every token of a name belongs to, and the entities in order of appearance."""
    mentions = [mention for mention in named_mentions(parse) if not _is_title(mention)]
    quoted = quoted_tokens(parse)
    calls = Counter(mention.text for mention in mentions if mention.head not in quoted)
    other_names = dict(_other_names(parse, mentions))
    longest_first = sorted(mentions, key=lambda m: (-len(m.text.split()), m.start))
    named = Named(parse, calls)
    owner: dict[int, Entity] = {}
    for mention in longest_first:
        entity = named.meant(mention, called=other_names.get(mention.text, ""))
        if entity is None:
            entity = named.add(mention)
        elif mention.text in other_names:
            entity.second_names.add(mention.text)
        enrol(parse, mention, entity)
        named.spell(entity, mention.text)
        for i in range(mention.start, mention.end):
            owner[i] = entity
    _add_surnames(parse, owner, named.entities)
    times = Counter(mention.text for mention in mentions)
    for entity in named.entities:
        entity.heads.sort()
        entity.name = _written_out(entity, times)
    return owner, tuple(sorted(named.entities, key=lambda e: e.heads[0]))


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
        for word in parse.having(parse.texts, bearers)
        if word.i not in owner and (word.dep_ in _BEARING or word.pos_ == "PROPN")
    ]
    for word in found:
        named = bearers[word.text]
        if len(named) == 1 and word.lower_ not in first_places(parse):
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
        short = bracketed and ACRONYM.fullmatch(second.text) is not None and first.label in _BODIES
        known = between[-2:] == ["known", "as"] or (bool(between) and between[-1] in _CALLED)
        whole = not any(word.tag_ == "POS" for word in after) and parse[second.head].dep_ not in INSIDE
        if short or (known and whole and len(between) <= _ASIDE):
            yield second.text, first.text
    # "Orla Lind, born Maria Okafor,", "Lind was born Orla Hay", "Born Orla Hay in Oslo, she".
    people = [mention for mention in mentions if mention.label == "PERSON"]
    for first, second in pairwise(people):
        if parse[second.start - 1].lower_ == "born":
            yield second.text, first.text
