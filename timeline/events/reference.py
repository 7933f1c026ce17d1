"""What pronouns and descriptions refer to: "he", "the company", "the prime minister" join a named entity."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Token

from timeline.events.aliases import Entity
from timeline.events.english.roles import (
    COMPANY_NOUNS,
    DEMONYMS,
    FEMALE_NOUNS,
    MALE_NOUNS,
    OFFICES,
    ORGANISATION_NOUNS,
    PLACE_NOUNS,
)
from timeline.events.english.words import words

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
_LOOK_BACK = 3
_THINGS = frozenset({"ORG", "GPE", "PRODUCT", "FAC", "WORK_OF_ART", "LAW", "EVENT", ""})


def resolve_descriptions(doc: Doc, owners: dict[int, Entity], entities: tuple[Entity, ...]) -> None:
    """Let definite descriptions join the entity whose office, kind or head word they repeat; changes ``owners``."""
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN") or token.i in owners:
            continue
        named = _apposed(token, owners)
        if named is not None:
            owners[token.i] = named
        elif token.tag_ in ("NN", "NNP") and _is_definite(token):
            entity = _described(token, owners, entities)
            if entity is not None:
                owners[token.i] = entity


def resolve_pronouns(doc: Doc, owners: dict[int, Entity], entities: tuple[Entity, ...]) -> None:
    """Let third-person pronouns, and "I" in a quotation, join an entity; changes ``owners``."""
    quoted = quoted_tokens(doc)
    for token in doc:
        word = token.lower_
        if token.pos_ not in ("PRON", "DET"):
            continue
        if word in _GENDER:
            entity = _antecedent(token, owners, gender=_GENDER[word], quoted=quoted)
        elif word in _NEUTRAL and not _is_expletive(token):
            entity = _antecedent(token, owners, gender="", quoted=quoted)
        elif word in _SPEAKERS:
            entity = _speaker(token, owners)
        else:
            continue
        if entity is not None:
            owners[token.i] = entity
            if word in _GENDER and not entity.genders:
                entity.genders[_GENDER[word]] += 1


def quoted_tokens(doc: Doc) -> frozenset[int]:
    """Return the indices of the tokens inside quotation marks; a paragraph's end closes an open one."""
    inside, found = False, set()
    for token in doc:
        if token.text in ("“", "``") or (token.text in ('"', "''") and not inside):
            inside = True
        elif token.text in ("”", "''", '"') or (token.is_space and "\n" in token.text):
            inside = False
        elif inside:
            found.add(token.i)
    return frozenset(found)


def _apposed(token: Token, owners: dict[int, Entity]) -> Entity | None:
    """A name beside the noun that says who it is: "the French president, Emmanuel Macron"."""
    word = token.lemma_.lower()
    for below in _apposition_chain(token):
        if below.i in owners and (word not in OFFICES or owners[below.i].kind == "PERSON"):
            return owners[below.i]
    if token.dep_ == "appos" and token.head.i in owners:
        return owners[token.head.i]
    return None


def _apposition_chain(token: Token) -> Iterator[Token]:
    """The names set beside a noun, also beside the last noun of its "of" phrase: "the head of MI6, Ann Hay"."""
    for child in token.children:
        if child.dep_ == "appos":
            yield child
            yield from _apposition_chain(child)
        elif child.dep_ == "prep" and token.lemma_.lower() in OFFICES:
            for target in child.children:
                yield from _apposition_chain(target)


def _is_definite(token: Token) -> bool:
    return any(
        (c.dep_ == "det" and c.lower_ in ("the", "this", "that")) or (c.dep_ == "poss" and c.pos_ != "PRON")
        for c in token.children
    )


def _described(token: Token, owners: dict[int, Entity], entities: tuple[Entity, ...]) -> Entity | None:
    word = token.lemma_.lower()
    if any(c.dep_ in ("relcl", "prep") for c in token.children) and word not in OFFICES:
        return None
    if word in OFFICES or word in MALE_NOUNS or word in FEMALE_NOUNS:
        return _office(token, word, entities)
    if word in ORGANISATION_NOUNS and not _modifiers(token) - {"giant", "technology", "computer", "oil", "car"}:
        label = "ORG"
        return _latest(
            token, owners, lambda e: e.kind == label and (word in e.roles or word in COMPANY_NOUNS or _ends(e, word))
        )
    if word in PLACE_NOUNS and not _modifiers(token):
        return _latest(token, owners, lambda e: e.kind == "GPE")
    return _latest(token, owners, lambda e: _ends(e, word) and len(e.name.split()) > 1, sentences=6)


def _office(token: Token, word: str, entities: tuple[Entity, ...]) -> Entity | None:
    wanted = {DEMONYMS.get(m, m) for m in _modifiers(token)}
    holders = [e for e in entities if word in e.roles and e.heads[0] != token.i and e.kind in ("PERSON", "", "ORG")]
    if not holders:
        return None
    fits = [e for e in holders if not wanted or wanted & {DEMONYMS.get(r, r) for r in e.roles}]
    if wanted and not fits:
        return None
    near = fits or holders
    return min(near, key=lambda e: min((token.i - h if h < token.i else 50 + h - token.i) for h in e.heads))


def _modifiers(token: Token) -> set[str]:
    return {c.lower_ for c in token.children if c.dep_ in ("amod", "compound", "nmod")}


def _ends(entity: Entity, word: str) -> bool:
    return any(spelling.split()[-1].casefold() == word for spelling in entity.spellings)


def _latest(
    token: Token, owners: dict[int, Entity], fits: Callable[[Entity], bool], *, sentences: int = 4
) -> Entity | None:
    for before in _backwards(token, sentences=sentences):
        entity = owners.get(before.i)
        if entity is not None and fits(entity):
            return entity
    return None


def _backwards(token: Token, *, sentences: int) -> Iterator[Token]:
    left = token.sent.start
    seen = 0
    for i in range(token.i - 1, -1, -1):
        if i < left:
            seen += 1
            if seen > sentences:
                return
            left = token.doc[i].sent.start
        yield token.doc[i]


def _is_expletive(token: Token) -> bool:
    if token.dep_ == "expl":
        return True
    verb = token.head
    if token.dep_ not in _SUBJECTS or verb.lemma_ not in ("be", "seem", "appear", "become", "take", "happen"):
        return False
    return any(c.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "acomp") and c.i > token.i for c in verb.children)


def _antecedent(token: Token, owners: dict[int, Entity], *, gender: str, quoted: frozenset[int]) -> Entity | None:
    scores: dict[int, float] = {}
    found: dict[int, Entity] = {}
    sentence, distance = token.sent.start, 0
    for before in _backwards(token, sentences=_LOOK_BACK):
        if before.sent.start != sentence:
            sentence, distance = before.sent.start, distance + 1
        entity = owners.get(before.i)
        if entity is None or not _may_be(entity, gender) or _is_bound(before, token):
            continue
        score = 2.0 - 0.8 * distance + _prominence(before)
        if before.i in quoted and token.i not in quoted:
            score -= 2.0
        scores[entity.number] = max(scores.get(entity.number, -9.0), score) + 0.1
        found[entity.number] = entity
    if not scores:
        return None
    return found[max(scores, key=lambda n: (scores[n], len(found[n].heads)))]


def _prominence(token: Token) -> float:
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


def _is_bound(before: Token, token: Token) -> bool:
    """Whether grammar forbids it: subject and object of one verb are not the same person."""
    if token.dep_ == "poss" or token.lower_.endswith("self"):
        return False
    return before.head.i == token.head.i and before.dep_ in _SUBJECTS and token.dep_ in ("dobj", "dative", "pobj")


def _speaker(token: Token, owners: dict[int, Entity]) -> Entity | None:
    for governor in token.ancestors:
        if governor.pos_ == "VERB" and governor.lemma_ in _SAYING:
            subject = next((c for c in governor.children if c.dep_ in _SUBJECTS), None)
            return None if subject is None else owners.get(subject.i)
    return None
