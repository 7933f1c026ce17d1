"""What pronouns and descriptions refer to: "he", "the company", "the prime minister" join a named entity."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.events.aliases import Entity
from timeline.events.english.roles import (
    COMPANY_NOUNS,
    DEMONYMS,
    FEMALE_NOUNS,
    MALE_NOUNS,
    OFFICES,
    ORGANISATION_NOUNS,
    PEOPLE_NOUNS,
    PLACE_NOUNS,
    TRADES,
)
from timeline.events.english.words import words
from timeline.events.parse import Parse, Word, remembered

_GENDER = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_NEUTRAL = frozenset({"it", "its", "itself"})
_SPEAKERS = words("i me my myself")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SAYING = words(
    """
    say tell add write argue warn note explain claim admit insist declare comment reply state
    """
)
_HEARD = words("report tell quote interview cite accord hear")
_VOICES = _SAYING | words("accuse agree announce ask believe confirm decide deny expect hope order promise reject urge")
_SPEAKING = frozenset({"ORG", "GPE", "NORP", "PERSON"})
_COUNTRIES = frozenset(DEMONYMS.values())
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_LOOK_BACK = 3
_NEAR = 60
_OPENING = 60
_CLEAR = 0.5
_THINGS = frozenset({"ORG", "GPE", "PRODUCT", "FAC", "WORK_OF_ART", "LAW", "EVENT", ""})


def resolve_descriptions(parse: Parse, owners: dict[int, Entity], entities: tuple[Entity, ...]) -> None:
    """Let definite descriptions join the entity whose office, kind or head word they repeat; changes ``owners``."""
    for i in of_kinds(parse, "NOUN", "PROPN"):
        if i in owners:
            continue
        token = parse[i]
        named = _apposed(token, owners)
        if named is not None:
            owners[token.i] = named
        elif token.tag_ in ("NN", "NNP") and _is_definite(token):
            entity = _described(token, owners, entities)
            if entity is not None:
                owners[token.i] = entity


def resolve_pronouns(parse: Parse, owners: dict[int, Entity], entities: tuple[Entity, ...]) -> None:
    """Let third-person pronouns, and "I" in a quotation, join an entity; changes ``owners``."""
    quoted = quoted_tokens(parse)
    for i in of_kinds(parse, "PRON", "DET"):
        token = parse[i]
        word = token.lower_
        if word in _GENDER:
            entity = _antecedent(token, owners, gender=_GENDER[word], quoted=quoted)
        elif word in _NEUTRAL and not _is_expletive(token):
            entity = _neutral_antecedent(token, owners, quoted=quoted)
        elif word in _SPEAKERS:
            entity = _speaker(token, owners)
        else:
            continue
        if entity is not None:
            owners[token.i] = entity
            if word in _GENDER and not entity.genders:
                entity.genders[_GENDER[word]] += 1


@remembered
def quoted_tokens(parse: Parse) -> frozenset[int]:
    """Return the indices of the tokens inside quotation marks; a paragraph's end closes an open one."""
    inside, found = False, set()
    for i, word in enumerate(token.text for token in parse):
        if word in ("“", "``") or (word in ('"', "''") and not inside):
            inside = True
        elif word in ("”", "''", '"') or "\n" in word:
            inside = False
        elif inside:
            found.add(i)
    return frozenset(found)


def of_kinds(parse: Parse, *kinds: str) -> list[int]:
    """Return the indices of the tokens of some parts of speech."""
    return [token.i for token in parse if token.pos_ in kinds]


def _apposed(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """A name beside the noun that says who it is: "the French president, Emmanuel Macron"."""
    beside = [owners[below.i] for below in _apposition_chain(token) if below.i in owners]
    if token.lemma_.lower() in OFFICES:
        beside = sorted((e for e in beside if e.kind == "PERSON"), key=lambda e: (not e.gender, -len(e.name.split())))
    if beside:
        return beside[0]
    if token.dep_ == "appos" and token.head.i in owners:
        return owners[token.head.i]
    return None


def _apposition_chain(token: Word) -> Iterator[Word]:
    """The names set beside a noun, also beside the last noun of its "of" phrase: "the head of MI6, Ann Hay"."""
    for child in token.children:
        if child.dep_ == "appos" or (child.dep_ == "conj" and token.dep_ == "appos"):
            yield child
            yield from _apposition_chain(child)
        elif child.dep_ == "prep" and token.lemma_.lower() in OFFICES:
            for target in child.children:
                yield from _apposition_chain(target)


def _is_definite(token: Word) -> bool:
    return any(
        (c.dep_ == "det" and c.lower_ in ("the", "this", "that")) or (c.dep_ == "poss" and c.pos_ != "PRON")
        for c in token.children
    )


def _described(token: Word, owners: dict[int, Entity], entities: tuple[Entity, ...]) -> Entity | None:
    word = token.lemma_.lower()
    if any(c.dep_ in ("relcl", "prep") for c in token.children) and word not in OFFICES:
        return None
    if word in OFFICES or word in MALE_NOUNS or word in FEMALE_NOUNS:
        return _office(token, word, entities)
    if word in ORGANISATION_NOUNS and not _modifiers(token) - {"giant", "technology", "computer", "oil", "car"}:
        known = _latest(token, owners, lambda e: e.kind == "ORG" and (word in e.roles or _ends(e, word)))
        if known is not None or word not in COMPANY_NOUNS | TRADES:
            return known
        return _topic(token, owners, kind="ORG") if word in COMPANY_NOUNS else _only_topic(token, owners)
    if word in PLACE_NOUNS and not _modifiers(token):
        return _topic(token, owners, kind="GPE")
    return _latest(token, owners, lambda e: _ends(e, word) and len(e.name.split()) > 1, sentences=6)


def _office(token: Word, word: str, entities: tuple[Entity, ...]) -> Entity | None:
    wanted = {DEMONYMS.get(m, m) for m in _modifiers(token)}
    holders = [e for e in entities if word in e.roles and e.heads[0] != token.i and e.kind in ("PERSON", "", "ORG")]
    fits = [e for e in holders if not wanted or wanted & {DEMONYMS.get(r, r) for r in e.roles}]
    if fits:
        return min(fits, key=lambda e: min((token.i - h if h < token.i else 50 + h - token.i) for h in e.heads))
    free = [e for e in entities if e.kind == "PERSON" and not e.roles & OFFICES]
    found = _from_country(token, wanted, free) if wanted & _COUNTRIES else None
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
    if sentence.end < len(token.parse) and first < _OPENING and token.dep_ in _SUBJECTS:
        places.append(token.parse[sentence.end].sent)
    for place in places:
        subject = next((c for c in place.root.children if c.dep_ in _SUBJECTS), None)
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
        if entity is None or entity.kind != kind or _is_cited(token.parse[i]):
            continue
        often = 0.15 * min(4, sum(head < token.i for head in entity.heads))
        score = 0.8 * prominence(token.parse[i]) - 0.35 * distance + often
        scores[entity.number] = max(score, scores.get(entity.number, -9.0))
        found[entity.number] = entity
    ranked = sorted(scores, key=lambda number: -scores[number])
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < 0.2):
        return None
    return found[ranked[0]]


def _is_cited(name: Word) -> bool:
    """Whether a name only tells where news was heard: "Reuters reported", "told the BBC"."""
    verb = name.head if name.dep_ != "pobj" else name.head.head
    return verb.lemma_ in _HEARD and name.dep_ in ("nsubj", "dobj", "dative", "pobj")


def _only_topic(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """The one organisation that the two sentences before name, if one is about it: "Volvo ... the carmaker"."""
    near = [(i, owners[i]) for i, _ in backwards(token, sentences=2) if i in owners and owners[i].kind == "ORG"]
    about = any(token.parse[i].dep_ in _SUBJECTS for i, _ in near)
    return near[0][1] if about and len({entity.number for _, entity in near}) == 1 else None


def _modifiers(token: Word) -> set[str]:
    return {c.lower_ for c in token.children if c.dep_ in ("amod", "compound", "nmod")}


def _ends(entity: Entity, word: str) -> bool:
    return any(spelling.split()[-1].casefold() == word for spelling in entity.spellings)


def _latest(
    token: Word, owners: dict[int, Entity], fits: Callable[[Entity], bool], *, sentences: int = 4
) -> Entity | None:
    for i, _ in backwards(token, sentences=sentences):
        entity = owners.get(i)
        if entity is not None and fits(entity):
            return entity
    return None


def backwards(token: Word, *, sentences: int) -> Iterator[tuple[int, int]]:
    """Yield the tokens before ``token``, nearest first, with how many sentences lie between."""
    left = token.sent.start
    seen = 0
    for i in range(token.i - 1, -1, -1):
        if i < left:
            seen += 1
            if seen > sentences:
                return
            left = token.parse[i].sent.start
        yield i, seen


def _is_expletive(token: Word) -> bool:
    if token.dep_ == "expl":
        return True
    verb = token.head
    if token.dep_ not in _SUBJECTS or verb.lemma_ not in ("be", "seem", "appear", "become", "take", "happen"):
        return False
    return any(c.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "acomp") and c.i > token.i for c in verb.children)


def _antecedent(token: Word, owners: dict[int, Entity], *, gender: str, quoted: frozenset[int]) -> Entity | None:
    if _is_of_stranger(token, owners, gender=gender):
        return None
    beside = owners.get(token.head.head.i) if token.dep_ == "poss" and token.head.dep_ == "conj" else None
    if beside is not None and _may_be(beside, gender):
        return beside
    scores: dict[int, float] = {}
    found: dict[int, Entity] = {}
    for i, distance in backwards(token, sentences=_LOOK_BACK):
        entity = owners.get(i)
        if entity is None or not _may_be(entity, gender):
            continue
        before = token.parse[i]
        if is_bound(before, token):
            continue
        score = 2.0 - 0.8 * distance + prominence(before)
        if before.i in quoted and token.i not in quoted:
            score -= 2.0
        scores[entity.number] = max(scores.get(entity.number, -9.0), score) + 0.1
        found[entity.number] = entity
    if not scores:
        return None
    return found[max(scores, key=lambda n: (scores[n], len(found[n].heads)))]


def _is_of_stranger(token: Word, owners: dict[int, Entity], *, gender: str) -> bool:
    """Whether a subject without a name is meant: "the king fired his ministers", "her son said he had heard her"."""
    other = FEMALE_NOUNS if gender == "m" else MALE_NOUNS
    for verb in token.ancestors:
        subject = next((c for c in verb.children if c.dep_ in _SUBJECTS and c.i < token.i), None)
        if subject is None:
            continue
        if subject.i in owners or subject.tag_ not in ("NN", "PRP"):
            return False
        word = subject.lemma_.lower()
        human = word in OFFICES or word in PEOPLE_NOUNS or word in MALE_NOUNS or word in FEMALE_NOUNS
        return subject.lower_ == token.lower_ or (human and word not in other)
    return False


def _neutral_antecedent(token: Word, owners: dict[int, Entity], *, quoted: frozenset[int]) -> Entity | None:
    """What "it" or "its" stands for: a thing or organisation, named or not; ``None`` when two are about as likely."""
    said = _own_words(token, owners)
    if said is not None:
        return said
    scores: dict[str, float] = {}
    found: dict[str, Entity] = {}
    for i, distance in backwards(token, sentences=1):
        before = token.parse[i]
        if before.pos_ not in ("NOUN", "PROPN", "PRON") or is_bound(before, token):
            continue
        entity = owners.get(before.i) or _unnamed(before)
        weight = prominence(before)
        if entity is None or not _may_be(entity, "") or (entity.kind in _PLACES and not _owns(before, token)):
            continue
        if _speaks(token) and entity.kind not in _SPEAKING and before.lemma_.lower() not in ORGANISATION_NOUNS:
            continue
        if (
            token.dep_ in ("dobj", "pobj")
            and before.dep_ in _SUBJECTS
            and before.head.lemma_.lower() in _VOICES | _HEARD
        ):
            continue
        score = weight - 0.5 * distance + (_CLEAR if token.dep_ == "poss" and before.head.i == token.head.head.i else 0)
        score += _CLEAR if before.dep_ == token.dep_ == "poss" else 0.0
        score -= 1.0 if (before.i in quoted) != (token.i in quoted) else 0.0
        if score > scores.get(entity.name, -9.0):
            scores[entity.name], found[entity.name] = score, entity
    ranked = sorted(scores, key=lambda name: -scores[name])
    if not ranked or scores[ranked[0]] <= 0.2:
        return None
    if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < 0.2:
        return None
    return found[ranked[0]]


def _own_words(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """The firm that says something of itself: "Nordhafen Lines said it had sold the ship"."""
    clause = token.head
    if token.dep_ not in _SUBJECTS or clause.dep_ != "ccomp" or clause.head.lemma_.lower() not in _VOICES:
        return None
    speaker = next((c for c in clause.head.children if c.dep_ in _SUBJECTS), None)
    entity = None if speaker is None else owners.get(speaker.i)
    return entity if entity is not None and entity.kind in ("ORG", "GPE") and not entity.genders else None


def _speaks(token: Word) -> bool:
    """Whether a pronoun says, asks or decides something, as no ship or report can."""
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in _VOICES


def _unnamed(noun: Word) -> Entity | None:
    """A thing without a name, as an entity of its own: "the ship"."""
    if noun.tag_ != "NN" or noun.ent_type_ or noun.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return None
    word = noun.lemma_.lower()
    if word in OFFICES or word in MALE_NOUNS or word in FEMALE_NOUNS or word in PEOPLE_NOUNS:
        return None
    definite = any(c.dep_ == "det" and c.lower_ in ("the", "a", "an", "this") for c in noun.children)
    if not definite:
        return None
    return Entity(number=-noun.i - 1, name=short_phrase(noun), articles=1, heads=[noun.i])


def short_phrase(noun: Word) -> str:
    """The noun with the words that name it, without its article."""
    words = [c for c in noun.lefts if c.dep_ in ("compound", "amod", "nummod")]
    return " ".join(token.text for token in (*words, noun))


def _owns(place: Word, token: Word) -> bool:
    """Whether a place may be meant: it is a subject or possessor of the same sentence."""
    return place.sent.start == token.sent.start and place.dep_ in ("nsubj", "poss")


@remembered
def prominence(token: Word) -> float:
    """Return how much a sentence is about a noun: most of all its subject."""
    head = token
    while head.dep_ in ("compound", "appos", "conj") and head.head.i != head.i:
        head = head.head
    if head.dep_ == "ROOT" and any(c.dep_ == "acl" for c in head.children):
        return 1.2
    if head.dep_ in _SUBJECTS:
        return 1.2 if head.head.dep_ == "ROOT" else 0.8
    if head.dep_ in ("dobj", "dative"):
        return 0.4
    return 0.2 if head.dep_ == "poss" else 0.0


def _may_be(entity: Entity, gender: str) -> bool:
    if gender:
        person = "PERSON" in entity.labels or bool(entity.gender) or bool(entity.roles & OFFICES)
        return person and entity.kind in ("PERSON", "ORG", "") and entity.gender in ("", gender)
    return entity.kind in _THINGS and not entity.genders


def is_bound(before: Word, token: Word) -> bool:
    """Return whether grammar forbids it: subject and object of one verb are not the same person."""
    if token.dep_ == "poss" or token.lower_.endswith("self"):
        return False
    return before.head.i == token.head.i and before.dep_ in _SUBJECTS and token.dep_ in ("dobj", "dative", "pobj")


def _speaker(token: Word, owners: dict[int, Entity]) -> Entity | None:
    for governor in token.ancestors:
        if governor.pos_ == "VERB" and governor.lemma_ in _SAYING:
            subject = next((c for c in governor.children if c.dep_ in _SUBJECTS), None)
            return None if subject is None else owners.get(subject.i)
    return None
