"""Who holds an office: "the prime minister" in, the person whom the article named so, or names beside it, out."""

from collections.abc import Iterator

from timeline.events.english.roles import COUNTRIES, DEMONYMS, FEMALE_NOUNS, MALE_NOUNS, OFFICES
from timeline.events.english.words import words
from timeline.events.people.entity import Entity
from timeline.events.syntax.parse import Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS, first_subject

_ALIKE = {"judge": frozenset({"justice", "magistrate"}), "justice": frozenset({"judge"})}
_OF_STATE = words("late embattled ousted deposed disgraced outgoing incoming new veteran longtime exiled injured dead")
# Who stands below an office, or held it once.
_BELOW = words("vice deputy assistant former ex")
_BELOW_PRIME = _BELOW | {"prime"}
_OF_MANY = words("head leader chief director member owner founder author coach captain")
# There are many of these, each of one field.
_OF_A_FIELD = words("minister secretary")
_YOUNG = words("boy girl")
# Who is one of these to the boy is not the boy.
_PARENTS = words(
    "father mother parent stepfather stepmother grandfather grandmother uncle great-uncle aunt husband wife"
)
_NEAR = 60
_OPENING = 60


def office_holder(token: Word, entities: tuple[Entity, ...], *, modifiers: set[str]) -> Entity | None:
    """Return who is meant by an office or a word of kinship: who was called so, or is named beside it."""
    word = token.lemma_.lower()
    # "Was hit in the head".
    if (word == "head" and token.dep_ == "pobj") or (word in _OF_MANY and _is_of_something(token)):
        return None
    told = {c.lower_ for c in token.children if c.tag_ in ("VBN", "VBD", "VBG") or c.lower_ in _OF_STATE}
    places = set(_places_of(token))
    wanted = {DEMONYMS.get(m, m) for m in modifiers - told} | places
    fits = _holders(token, entities, modifiers=modifiers, wanted=wanted)
    # "The museum's owner" is not the owner of another.
    if "poss" in token.below:
        return fits[0] if len(fits) == 1 and fits[0].heads[0] < token.i else None
    if not wanted and any(entity.heads[0] < token.i for entity in entities if entity.kind == "PERSON"):
        fits = [entity for entity in fits if entity.heads[0] < token.i]
    if fits:
        return min(fits, key=lambda e: min((token.i - h if h < token.i else 50 + h - token.i) for h in e.heads))
    if places or _is_of_something(token):
        return None
    return _named_beside(token, entities, modifiers=modifiers, wanted=wanted)


def _holders(token: Word, entities: tuple[Entity, ...], *, modifiers: set[str], wanted: set[str]) -> list[Entity]:
    """Those whom the article called so, of the country and field that are told with the office."""
    word = token.lemma_.lower()
    narrow, lands = _narrowing(token, wanted), wanted & COUNTRIES
    offices = {word} | _ALIKE.get(word, frozenset())
    # The vice president is not the president, nor the prime minister the minister.
    other = _BELOW_PRIME if word == "minister" else _BELOW
    fits = []
    for entity in entities:
        if not offices & entity.roles or entity.heads[0] == token.i or entity.kind not in ("PERSON", "", "ORG"):
            continue
        known = {DEMONYMS.get(role, role) for role in entity.roles}
        # The prime minister of Norway is not that of Peru.
        elsewhere = bool(lands and known & COUNTRIES) and not lands & known
        if (entity.roles & other) - modifiers or elsewhere:
            continue
        if narrow <= known and (not wanted or wanted & known):
            fits.append(entity)
    return fits


def _named_beside(token: Word, entities: tuple[Entity, ...], *, modifiers: set[str], wanted: set[str]) -> Entity | None:
    """Somebody without an office who is told of beside it, as of that country or as the subject before."""
    word = token.lemma_.lower()
    unlike = "f" if word in MALE_NOUNS else "m" if word in FEMALE_NOUNS else None
    grown = _PARENTS if word in _YOUNG else frozenset()
    free = [e for e in entities if e.kind == "PERSON" and not e.roles & (OFFICES | grown) and e.gender != unlike]
    found = _from_country(token, wanted, free) if wanted & COUNTRIES else None
    if word not in _YOUNG and token.dep_ in NOMINAL_SUBJECTS:
        found = found or _subject_beside(token, free)
    if found is not None:
        found.roles |= {word} | modifiers
    return found


def _narrowing(office: Word, wanted: set[str]) -> set[str]:
    """The words that tell an office from others: "finance" in "the Peruvian finance minister"."""
    said = {c.lower_ for c in office.lefts if c.pos_ in ("NOUN", "PROPN") or office.lemma_ in _OF_A_FIELD}
    return (wanted & said) - COUNTRIES


def _is_of_something(office: Word) -> bool:
    """Whether an "of" tells of what: "the head of the mission"."""
    return any(c.dep_ == "prep" and c.lower_ == "of" for c in office.rights)


def _places_of(office: Word) -> Iterator[str]:
    """The names behind an office: Egypt in "the president of Egypt", "the leader in Egypt"."""
    for child in office.children:
        if child.dep_ == "prep":
            yield from (c.text for c in child.children if c.dep_ == "pobj" and c.pos_ == "PROPN")


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
    if sentence.end < len(token.parse) and first < _OPENING:
        places.append(token.parse[sentence.end].sent)
    for place in places:
        subject = first_subject(place.root)
        person = next((e for e in people if subject is not None and subject.i in e.heads), None)
        if person is not None and not any(sentence.start <= head < sentence.end for head in person.heads):
            return person
    return None
