"""What descriptions refer to: "the company", "the prime minister" join a named entity."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.events.ages import of_age
from timeline.events.antecedents import HEARD
from timeline.events.context import backwards, first_word, of_kinds, prominence
from timeline.events.english.roles import (
    BY_NAME,
    COMPANY_NOUNS,
    COUNTRIES,
    DEMONYMS,
    FEMALE_NOUNS,
    MALE_NOUNS,
    OFFICES,
    ORGANISATION_NOUNS,
    PLACE_NOUNS,
    TRADES,
    VESSELS,
)
from timeline.events.english.words import words
from timeline.events.entity import Entity
from timeline.events.parse import Parse, Word
from timeline.events.subjects import NOMINAL_SUBJECTS

# These say that something was told of before, and not what it is.
POINTING = words("same said")
# "The older brother" is not the brother who was named; "the ousted president" is the president, whatever befell him.
_CONTRASTING = words("older elder eldest younger youngest other another next second third fourth fellow rival")
# These narrow nothing.
_UNTOLD = words("new old big giant huge famous troubled large small local")
_ALIKE = {"judge": frozenset({"justice", "magistrate"}), "justice": frozenset({"judge"})}
_OF_STATE = words("late embattled ousted deposed disgraced outgoing incoming new veteran longtime exiled injured dead")
_BODIES = words("agency organisation organization union league bloc alliance watchdog regulator federation")
_NEAR = 60
_OPENING = 60
_SHIPS_BACK = 6
_SHORTEST_PLACE = 4
_LEAST_OF_TOPIC = -0.3
# As much as the subject of the second sentence before, named twice.
_OPENING_SCORE = 0.55
_LANDS = words("country nation state island")
# What the parser may call a ship.
_UNSURE = frozenset({"PERSON", "PRODUCT", ""})
# "Ship owner Erik Lind", "the ferry operator Norden Lines" are no ships.
_OF_VESSELS = OFFICES | ORGANISATION_NOUNS | TRADES | {"builder", "yard", "line"}
# What only ships do or undergo.
_SAILING = words("sink capsize refloat sail drift dock berth moor anchor tow scuttle steam")


def resolve_descriptions(parse: Parse, owners: dict[int, Entity], entities: tuple[Entity, ...]) -> None:
    """Let definite descriptions join the entity whose office, kind or head word they repeat; changes ``owners``."""
    for i in of_kinds(parse, "NOUN", "PROPN", "ADJ"):
        if i in owners:
            continue
        token = parse[i]
        named = of_age(token, owners) or (None if token.pos_ == "ADJ" else _apposed(token, owners))
        if named is not None:
            owners[token.i] = named
            if token.lemma_.lower() in OFFICES:
                named.roles |= {token.lemma_.lower()} | _modifiers(token)
        elif token.tag_ in ("NN", "NNP") and _is_definite(token):
            entity = _described(token, owners, entities)
            if entity is not None:
                owners[token.i] = entity


def _apposed(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """A name beside the noun that says who it is: "the French president, Emmanuel Macron"."""
    beside = [owners[below.i] for below in _apposition_chain(token) if below.i in owners]
    if token.lemma_.lower() in OFFICES:
        beside += _of_two_offices(token, owners)
        beside = sorted((e for e in beside if e.kind == "PERSON"), key=lambda e: (not e.gender, -len(e.name.split())))
    if beside:
        return beside[0]
    named = owners.get(token.head.i) if token.dep_ == "appos" else None
    # Several things are no person: "Gorbachev forged arms deals" may be read so.
    return None if named is not None and named.kind == "PERSON" and token.tag_ == "NNS" else named


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


def _apposition_chain(token: Word) -> Iterator[Word]:
    """The names set beside a noun, also beside the last noun of its "of" phrase: "the head of MI6, Ann Hay"."""
    for child in token.children:
        if child.dep_ == "appos" or (child.dep_ == "conj" and token.dep_ == "appos"):
            yield child
            yield from _apposition_chain(child)
        elif child.dep_ == "prep" and token.lemma_.lower() in OFFICES:
            for target in child.children:
                beside = (*_apposition_chain(target), *(c for c in target.children if c.dep_ == "conj"))
                yield from (name for name in beside if token.parse[name.left_edge.i - 1].text == ",")


def _is_definite(token: Word) -> bool:
    return any(
        (c.dep_ == "det" and c.lower_ in ("the", "this", "that")) or (c.dep_ == "poss" and c.pos_ != "PRON")
        for c in token.children
    )


def _described(token: Word, owners: dict[int, Entity], entities: tuple[Entity, ...]) -> Entity | None:
    word = token.lemma_.lower()
    if not token.below.isdisjoint(("relcl", "prep")) and word not in OFFICES:
        return None
    modifiers = _modifiers(token)
    if modifiers & _CONTRASTING:
        return None
    known = None if modifiers else _by_trade(token, word, entities)
    if known is not None:
        return known
    if word in OFFICES or word in MALE_NOUNS or word in FEMALE_NOUNS:
        return _office(token, word, entities)
    if word in ORGANISATION_NOUNS and not _modifiers(token) - {"giant", "technology", "computer", "oil", "car"}:
        known = _latest(token, owners, lambda e: e.kind == "ORG" and (word in e.roles or _ends(e, word)))
        known = known or _named_so(token, owners, word)
        if known is not None or word not in COMPANY_NOUNS | TRADES | _BODIES:
            return known
        return _topic(token, owners, kind="ORG") if word in COMPANY_NOUNS else _only_topic(token, owners)
    if word in VESSELS:
        return _vessel(token, owners)
    if word in BY_NAME and not _modifiers(token):
        return _named_so(token, owners, word)
    if word in PLACE_NOUNS and not _modifiers(token):
        return _topic(token, owners, kind="GPE")
    named = {piece for piece in modifiers if piece not in _UNTOLD}
    return _latest(token, owners, lambda e: _ends(e, word) and " " in e.name and _says(e, named), sentences=6)


def _by_trade(token: Word, word: str, entities: tuple[Entity, ...]) -> Entity | None:
    """The only one of a trade told before, where a firm may have it too: "Orla Lind, a property developer"."""
    if word not in ORGANISATION_NOUNS:
        return None
    fits = [e for e in entities if word in e.roles and e.heads[0] < token.i]
    return fits[0] if len(fits) == 1 and fits[0].kind == "PERSON" else None


def _office(token: Word, word: str, entities: tuple[Entity, ...]) -> Entity | None:
    told = {c.lower_ for c in token.children if c.tag_ in ("VBN", "VBD", "VBG") or c.lower_ in _OF_STATE}
    wanted = {DEMONYMS.get(m, m) for m in _modifiers(token) - told}
    offices = {word} | _ALIKE.get(word, frozenset())
    holders = [e for e in entities if offices & e.roles and e.heads[0] != token.i and e.kind in ("PERSON", "", "ORG")]
    fits = [e for e in holders if not wanted or wanted & {DEMONYMS.get(r, r) for r in e.roles}]
    owned = "poss" in token.below
    # "The museum's owner" is not the owner of another.
    if owned:
        return fits[0] if len(fits) == 1 and fits[0].heads[0] < token.i else None
    if fits:
        return min(fits, key=lambda e: min((token.i - h if h < token.i else 50 + h - token.i) for h in e.heads))
    free = [e for e in entities if e.kind == "PERSON" and not e.roles & OFFICES]
    found = _from_country(token, wanted, free) if wanted & COUNTRIES else None
    found = found or _subject_beside(token, free)
    if found is not None:
        found.roles |= {word} | _modifiers(token)
    return found


def _from_country(token: Word, wanted: set[str], people: list[Entity]) -> Entity | None:
    """The person named near by, together with the country: "the Kenyan president" beside "Ruto ... Kenya"."""
    scores: dict[int, float] = {}
    for person in people:
        if any(token.parse[head].head.i == token.head.i for head in person.heads):
            continue
        scores[person.number] = sum(
            1 / (1 + abs(head - token.i))
            for head in person.heads
            if abs(head - token.i) < _NEAR and _names_country(token.parse[head], wanted, besides=token)
        )
    ranked = sorted(people, key=lambda e: -scores.get(e.number, 0.0))
    if not ranked or not scores.get(ranked[0].number):
        return None
    second = scores.get(ranked[1].number, 0.0) if len(ranked) > 1 else 0.0
    return ranked[0] if scores[ranked[0].number] > 1.5 * second else None


def _names_country(name: Word, wanted: set[str], *, besides: Word) -> bool:
    return any(DEMONYMS.get(token.lower_, token.text) in wanted and token.head.i != besides.i for token in name.sent)


def _subject_beside(token: Word, people: list[Entity]) -> Entity | None:
    """The person who is the subject of the sentence before, or after when an article begins with the office."""
    sentence = token.sent
    first = sentence.start
    places = [sentence.parse[first - 1].sent] if first else []
    if sentence.end < len(token.parse) and first < _OPENING and token.dep_ in NOMINAL_SUBJECTS:
        places.append(token.parse[sentence.end].sent)
    for place in places:
        subject = next((c for c in place.root.children if c.dep_ in NOMINAL_SUBJECTS), None)
        person = next((e for e in people if subject is not None and subject.i in e.heads), None)
        if person is not None and not any(sentence.start <= head < sentence.end for head in person.heads):
            return person
    return None


def _topic(token: Word, owners: dict[int, Entity], *, kind: str) -> Entity | None:
    """The organisation or place that the text before is about, ``None`` when two are about as likely: "the company"."""
    scores: dict[int, float] = {}
    found: dict[int, Entity] = {}
    for i, distance in backwards(token, sentences=4):
        entity = owners.get(i)
        # A name of an unknown kind may be meant, but nobody knows.
        if entity is None or entity.kind not in (kind, "") or _is_cited(token.parse[i]):
            continue
        if kind == "ORG" and _is_scene(token.parse[i]):
            continue
        if kind == "GPE" and token.lemma_ in _LANDS and _is_city(entity, token.parse):
            continue
        often = 0.15 * min(4, sum(head < token.i for head in entity.heads))
        score = 0.8 * prominence(token.parse[i]) - 0.35 * distance + often
        scores[entity.number] = max(score, scores.get(entity.number, -9.0))
        found[entity.number] = entity
    opener = _opener(token, owners) if kind == "ORG" else None
    if opener is not None and opener.number not in scores:
        scores[opener.number], found[opener.number] = _OPENING_SCORE, opener
    ranked = sorted(scores, key=lambda number: -scores[number])
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < 0.2):
        return None
    best = found[ranked[0]]
    return best if best.kind == kind and scores[best.number] >= _LEAST_OF_TOPIC else None


def _opener(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """The organisation that opens an article as the subject of its first sentence, and that it may come back to."""
    for word in token.parse.words[: min(_OPENING, token.i)]:
        entity = owners.get(word.i)
        if entity is not None and word.dep_ == "nsubj" and word.head.dep_ == "ROOT":
            return entity if entity.kind == "ORG" else None
    return None


def _is_city(place: Entity, parse: Parse) -> bool:
    """Whether a dateline names a place."""
    first = parse[place.heads[0]]
    return first.i < _OPENING and len(first) >= _SHORTEST_PLACE and first.text.isupper()


def _is_scene(name: Word) -> bool:
    """Whether a name only tells where something happened: "told reporters in Imabari", whatever its label."""
    return name.dep_ == "pobj" and name.head.lower_ == "in"


def _is_cited(name: Word) -> bool:
    """Whether a name only tells where news was heard: "Reuters reported", "told the BBC"."""
    verb = name.head if name.dep_ != "pobj" else name.head.head
    return verb.lemma_ in HEARD and name.dep_ in ("nsubj", "dobj", "dative", "pobj")


def _vessel(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """The ship that was named last: called one, or with an article and no person; none after "another ship".

    Of several the one that was called by this word: "the lander".
    """
    likely: dict[int, Entity] = {}
    word = token.lemma_.lower()
    before = {e.number: e for i, e in owners.items() if i < token.i and e.roles & VESSELS and not e.roles & _OF_VESSELS}
    exact = [entity for entity in before.values() if word in entity.roles]
    if len(before) > 1:
        return exact[0] if len(exact) == 1 else None
    for i, _ in backwards(token, sentences=_SHIPS_BACK):
        entity = owners.get(i)
        if entity is None:
            if token.parse[i].lemma_.lower() in VESSELS and token.parse[i].pos_ == "NOUN":
                break
        elif entity.roles & VESSELS and not entity.roles & _OF_VESSELS:
            return entity
        elif entity.is_impersonal and (entity.kind in _UNSURE or token.parse[i].head.lemma_ in _SAILING):
            likely[entity.number] = entity
    if len(likely) != 1:
        return None
    (ship,) = likely.values()
    ship.roles.add(token.lemma_.lower())
    return ship


def _only_topic(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """The one organisation that the two sentences before name, if one is about it: "Volvo ... the carmaker".

    A name of an unknown kind may be another.
    """
    near = [(i, owners[i]) for i, _ in backwards(token, sentences=2) if i in owners and owners[i].kind in ("ORG", "")]
    about = any(token.parse[i].dep_ in NOMINAL_SUBJECTS for i, _ in near)
    alone = len({entity.number for _, entity in near}) == 1
    return near[0][1] if about and alone and near[0][1].kind == "ORG" else None


def _named_so(token: Word, owners: dict[int, Entity], word: str) -> Entity | None:
    """The organisation near by whose name says what it is: "Alaska Airlines ... the carrier".

    None where two do, or where another stands nearer, of which nobody knows what it is.
    """
    endings = BY_NAME.get(word, frozenset())
    near: dict[int, Entity] = {}
    for i, distance in backwards(token, sentences=4) if endings else ():
        entity = owners.get(i)
        if entity is None or entity.kind not in ("ORG", ""):
            continue
        alike = any(_ends(entity, ending) for ending in endings)
        if not alike and distance and not near:
            return None
        if alike:
            near[entity.number] = entity
    return next(iter(near.values())) if len(near) == 1 else None


def _modifiers(token: Word) -> set[str]:
    return {c.lower_ for c in token.children if c.dep_ in ("amod", "compound", "nmod")} - POINTING


def _says(entity: Entity, modifiers: set[str]) -> bool:
    """Whether a name has the words that narrow a noun: "the central bank" is not Norden Bank."""
    return modifiers <= {piece.casefold() for spelling in entity.spellings for piece in spelling.split()}


def _ends(entity: Entity, word: str) -> bool:
    return any(spelling.split()[-1].casefold() == word for spelling in entity.spellings)


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
