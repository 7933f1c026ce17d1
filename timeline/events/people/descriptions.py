"""What descriptions refer to: "the company", "the prime minister" join a named entity."""

from collections.abc import Callable, Iterator

from timeline.events.english.roles import (
    BY_NAME,
    COMPANY_NOUNS,
    FEMALE_NOUNS,
    MALE_NOUNS,
    OFFICES,
    ORGANISATION_NOUNS,
    PLACE_NOUNS,
    TRADES,
    VESSELS,
)
from timeline.events.english.words import words
from timeline.events.people.ages import ages, of_age
from timeline.events.people.animacy import is_no_person, names_event, names_thought
from timeline.events.people.entity import Entity
from timeline.events.people.offices import office_holder
from timeline.events.people.topics import named_so, spoken_for, topic_of, vessel_meant
from timeline.events.syntax.context import first_word
from timeline.events.syntax.parse import NOMINAL, PLACES, Parse, Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS

# These say that something was told of before, and not what it is.
POINTING = words("same said")
# "The older brother" is not the brother who was named; "the ousted president" is the president, whatever befell him.
_CONTRASTING = words(
    "older elder eldest younger youngest other another next second third fourth fellow rival new incoming"
)
# These narrow nothing.
_UNTOLD = words("new old big giant huge famous troubled large small local")
# What a topic of its own may be called by where it does something.
_DOERS = TRADES | words("agency organisation organization union league bloc alliance federation")
# What a place may be called by: the town itself, who holds an office of it.
_OF_PLACES = PLACE_NOUNS | OFFICES
# What a noun is as which somebody is told of.
_TELLING = words("attr oprd")
_NOUNS = NOMINAL | {"ADJ"}


def resolve_descriptions(parse: Parse, owners: dict[int, Entity], entities: tuple[Entity, ...]) -> None:
    """Let definite descriptions join the entity whose office, kind or head word they repeat; changes ``owners``."""
    aged, endings = ages(parse), _endings(entities)
    for token in parse.having(parse.pos, _NOUNS):
        if token.i in owners:
            continue
        named = of_age(token, owners) if token.i in aged else None
        named = named or (None if token.pos_ == "ADJ" else _apposed(token, owners))
        if named is not None:
            owners[token.i] = named
            if token.lemma_.lower() in OFFICES:
                named.roles |= {token.lemma_.lower()} | _modifiers(token)
        elif token.tag_ in ("NN", "NNP") and _is_definite(token) and not _is_said_of(token):
            entity = _described(token, owners, entities, endings=endings)
            if entity is not None and not _is_another(token, entity, owners):
                owners[token.i] = entity


def _is_another(token: Word, entity: Entity, owners: dict[int, Entity]) -> bool:
    """Whether one without a name was told of since: "Norden ... a small group of bakers ... the group"."""
    last = next((i for i in range(token.i - 1, -1, -1) if owners.get(i) is entity), token.i)
    words = token.parse.words[last + 1 : token.i]
    alike = (w for w in words if w.lemma_ == token.lemma_ and w.i not in owners and not _is_said_of(w))
    return any(c.dep_ == "det" and c.lower_ in ("a", "an", "another") for word in alike for c in word.lefts)


def _is_said_of(token: Word) -> bool:
    """Whether a noun only tells what somebody is or becomes: "became the coach", "took over as the coach"."""
    return token.dep_ in _TELLING or (token.dep_ == "pobj" and token.head.lower_ == "as")


def _apposed(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """A name beside the noun that says who it is: "the French president, Emmanuel Macron"."""
    in_office = token.lemma_.lower() in OFFICES
    if not in_office and token.dep_ != "appos" and "appos" not in token.below:
        return None
    beside = [owners[below.i] for below in apposition_chain(token) if below.i in owners]
    thing = is_no_person(token)
    if thing:
        beside = [entity for entity in beside if entity.kind != "PERSON"]
    if in_office:
        beside += _of_two_offices(token, owners)
        beside = sorted((e for e in beside if e.kind == "PERSON"), key=lambda e: (not e.gender, -len(e.name.split())))
    if token.lemma_.lower() not in _OF_PLACES:
        beside = [entity for entity in beside if entity.kind not in PLACES]
    if beside and not (token.dep_ == "appos" and token.head.i in owners):
        # "Two divers, Okafor and Lind" are both.
        return None if token.tag_ == "NNS" and len(beside) > 1 else beside[0]
    named = owners.get(token.head.i) if token.dep_ == "appos" else None
    if named is None or named.kind == "NORP":
        return None
    # Things, or several, are no person: "Gorbachev forged arms deals" may be read so.
    if named.kind == "PERSON" and (thing or token.tag_ == "NNS"):
        return None
    # "Broke with Norway, a step that angered Lima".
    if named.kind in PLACES and (names_event(token) or names_thought(token)):
        return None
    # "Sami Okafor, the boy's stepmother and a nurse" are three.
    return None if _is_of_other_sex(token, named) else named


def _is_of_other_sex(token: Word, named: Entity) -> bool:
    word = token.lemma_.lower()
    return named.gender == "f" if word in MALE_NOUNS else named.gender == "m" and word in FEMALE_NOUNS


def _of_two_offices(token: Word, owners: dict[int, Entity]) -> Iterator[Entity]:
    """Who holds two offices: "Norden chairman and co-founder Orla Lind"; "the king and Queen Orla" are two."""
    if not token.below.isdisjoint(("det", "poss")):
        return
    for child in token.children:
        named = owners.get(child.i) if child.dep_ == "conj" else None
        between = {word.lower_ for word in token.parse.words[token.i + 1 : child.left_edge.i]}
        joined = "and" in between and between <= {"and", "co", "-"}
        if named is not None and joined and any(c.lemma_.lower() in OFFICES for c in child.lefts):
            yield named


def apposition_chain(token: Word) -> Iterator[Word]:
    """Yield the names set beside a noun, also beside the last noun of its "of" phrase: "the head of MI6, Ann Hay"."""
    for child in token.children:
        if child.dep_ == "appos" or (child.dep_ == "conj" and token.dep_ == "appos"):
            yield child
            yield from apposition_chain(child)
        elif child.dep_ == "prep" and token.lemma_.lower() in OFFICES:
            for target in child.children:
                beside = (*apposition_chain(target), *(c for c in target.children if c.dep_ == "conj"))
                yield from (name for name in beside if token.parse[name.left_edge.i - 1].text == ",")


def _is_definite(token: Word) -> bool:
    return not token.below.isdisjoint(("det", "poss")) and any(
        (c.dep_ == "det" and c.lower_ in ("the", "this", "that")) or (c.dep_ == "poss" and c.pos_ != "PRON")
        for c in token.children
    )


def _endings(entities: tuple[Entity, ...]) -> frozenset[str]:
    """The last words of the names of several words: "agency" of "the Norden Agency"."""
    return frozenset(s.split()[-1].casefold() for entity in entities if " " in entity.name for s in entity.spellings)


def _described(
    token: Word, owners: dict[int, Entity], entities: tuple[Entity, ...], *, endings: frozenset[str]
) -> Entity | None:
    word = token.lemma_.lower()
    narrowed = any(c.dep_ == "prep" or (c.dep_ == "relcl" and not c.is_set_off) for c in token.rights)
    if narrowed and word not in OFFICES:
        return None
    modifiers = _modifiers(token)
    if modifiers & _CONTRASTING:
        return None
    young = of_age(token, owners)
    if young is not None and not _is_of_other_sex(token, young):
        return young
    if word in OFFICES or word in MALE_NOUNS or word in FEMALE_NOUNS:
        return office_holder(token, entities, modifiers=modifiers)
    if word in ORGANISATION_NOUNS and not modifiers - {"giant", "technology", "computer", "oil", "car"}:
        known = _latest(token, owners, lambda e: e.kind == "ORG" and (word in e.roles or e.ends_with(word)))
        known = known or named_so(token, owners, word)
        # "The carmaker said"; "broke the bank" is of none.
        told_of = word in COMPANY_NOUNS or (word in _DOERS and token.dep_ in NOMINAL_SUBJECTS)
        if known is not None or not told_of:
            return known
        return spoken_for(token, owners) or topic_of(token, owners, kind="ORG")
    if word in VESSELS:
        return vessel_meant(token, owners)
    if word in BY_NAME and not modifiers:
        return named_so(token, owners, word)
    if word in PLACE_NOUNS and not modifiers:
        return topic_of(token, owners, kind="GPE")
    # "The fire" is no fire brigade, "the strike" no union.
    if word not in endings or names_event(token):
        return None
    named = {piece for piece in modifiers if piece not in _UNTOLD}
    return _latest(token, owners, lambda e: " " in e.name and e.ends_with(word) and _says(e, named), sentences=6)


def _modifiers(token: Word) -> set[str]:
    return {c.lower_ for c in token.children if c.dep_ in ("amod", "compound", "nmod")} - POINTING


def _says(entity: Entity, modifiers: set[str]) -> bool:
    """Whether a name has the words that narrow a noun: "the central bank" is not Norden Bank."""
    return modifiers <= {piece.casefold() for spelling in entity.spellings for piece in spelling.split()}


def _latest(
    token: Word, owners: dict[int, Entity], fits: Callable[[Entity], bool], *, sentences: int = 4
) -> Entity | None:
    tried = set()
    for entity in map(owners.get, range(token.i - 1, first_word(token, sentences=sentences) - 1, -1)):
        if entity is None or entity.number in tried:
            continue
        if fits(entity):
            return entity
        tried.add(entity.number)
    return None
