"""Which organisation, place or ship a text is about: "the company", "the country", "the ferry" in, its name out."""

from timeline.events.english.roles import BY_NAME, COUNTRIES, OFFICES, ORGANISATION_NOUNS, TRADES, VESSELS
from timeline.events.english.verbs import SAYING
from timeline.events.english.words import words
from timeline.events.people.antecedents import HEARD
from timeline.events.people.entity import Entity
from timeline.events.syntax.context import backwards, prominence
from timeline.events.syntax.parse import Word
from timeline.events.syntax.subjects import first_subject

_LEAST_OF_TOPIC = -0.3
# What speaks for whom the same word meant before: "the company ... the company".
_AGAIN = 0.3
# "The country" is none but a country, "the capital" is no country, nor is "the island", "the region" is neither.
_COUNTRY = words("country nation")
_IN_A_COUNTRY = words("capital city town village island")
_CONTINENTS = frozenset({"Europe"})
_WIDER = words("region province territory")
_MODIFYING = words("compound nmod amod")
# The last word of what is no company.
_NO_FIRMS = words("""
    ministry department treasury police court parliament government senate congress commission committee council
    university college school hospital church army navy party union administration regulator watchdog authority
""")
# The last word of what is an organ of a state, and no group.
_ORGANS = words("""
    ministry department treasury police court parliament government senate congress commission house section service
    office administration embassy army navy
""")
_FORMER = words("former ex onetime")
_SHIPS_BACK = 6
# What the parser may call a ship.
_UNSURE = frozenset({"PERSON", "PRODUCT", ""})
# "Ship owner Erik Lind", "the ferry operator Norden Lines" are no ships.
_OF_VESSELS = OFFICES | ORGANISATION_NOUNS | TRADES | {"builder", "yard", "line"}
# What only ships do or undergo.
_SAILING = words("sink capsize refloat sail drift dock berth moor anchor tow scuttle steam")


def topic_of(token: Word, owners: dict[int, Entity], *, kind: str) -> Entity | None:
    """Return the organisation or place that the text before is about, ``None`` when two are about as likely."""
    scores: dict[int, float] = {}
    found: dict[int, Entity] = {}
    # Anything may be a group.
    unsure = kind == "ORG" and token.lemma_ != "group"
    for i, distance in backwards(token, sentences=4):
        entity = owners.get(i)
        # A name of an unknown kind may be meant, but nobody knows.
        if entity is None or _is_inside(token.parse[i], owners):
            continue
        if entity.kind not in (kind, "") and not (unsure and entity.is_nobody):
            continue
        if _is_cited(token.parse[i]):
            continue
        if kind == "ORG" and (_is_scene(token.parse[i]) or _is_left(token.parse[i]) or _is_no_firm(entity, token)):
            continue
        if kind == "GPE" and not _may_be(entity, token):
            continue
        often = 0.15 * min(4, sum(head < token.i for head in entity.heads))
        # "The French president said": the sentence is not about France.
        told = 0.0 if kind == "GPE" and token.parse[i].dep_ in _MODIFYING else prominence(token.parse[i])
        again = _AGAIN if token.parse[i].lemma_ == token.lemma_ and token.parse[i].pos_ == "NOUN" else 0.0
        score = 0.8 * told - 0.35 * distance + often + again
        scores[entity.number] = max(score, scores.get(entity.number, -9.0))
        found[entity.number] = entity
    ranked = sorted(scores, key=lambda number: -scores[number])
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < 0.2):
        return None
    best = found[ranked[0]]
    if scores[best.number] < _LEAST_OF_TOPIC or not (best.kind == kind or best.is_nobody):
        return None
    best.is_body |= kind == "ORG"
    return best


def spoken_for(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Return the body of whose officer what is said comes: "a spokesman for Norrin said the firm would sell"."""
    clause = token
    while clause.dep_ != "ccomp":
        if clause.head.i == clause.i:
            return None
        clause = clause.head
    speaker = first_subject(clause.head) if clause.head.lemma_ in SAYING else None
    if speaker is None:
        return None
    beside = [token.parse[i] for i in range(speaker.left_edge.i, speaker.right_edge.i + 1)]
    bodies = {e.number: e for e in (owners.get(word.i) for word in beside) if e is not None and _may_be_body(e, token)}
    speaks = any(word.lemma_.lower() in OFFICES for word in beside)
    return next(iter(bodies.values())) if speaks and len(bodies) == 1 else None


def _may_be_body(entity: Entity, token: Word) -> bool:
    return (entity.kind == "ORG" or entity.is_nobody) and not _is_no_firm(entity, token)


def named_so(token: Word, owners: dict[int, Entity], word: str) -> Entity | None:
    """Return the organisation near by whose name says what it is: "Alaska Airlines ... the carrier".

    None where two do, or where another stands nearer, of which nobody knows what it is.
    """
    endings = BY_NAME.get(word, frozenset())
    near: dict[int, Entity] = {}
    for i, distance in backwards(token, sentences=4) if endings else ():
        entity = owners.get(i)
        if entity is None or entity.kind not in ("ORG", ""):
            continue
        alike = any(entity.ends_with(ending) for ending in endings)
        if not alike and distance and not near:
            return None
        if alike:
            near[entity.number] = entity
    return next(iter(near.values())) if len(near) == 1 else None


def vessel_meant(token: Word, owners: dict[int, Entity]) -> Entity | None:
    """Return the ship that was named last: called one, or with an article and no person; none after "another ship".

    Of several the one that was called by this word: "the lander".
    """
    likely: dict[int, Entity] = {}
    tokens, word = token.parse.words, token.lemma_.lower()
    before = {e.number: e for i, e in owners.items() if i < token.i and e.roles & VESSELS and not e.roles & _OF_VESSELS}
    exact = [entity for entity in before.values() if word in entity.roles]
    if len(before) > 1:
        return exact[0] if len(exact) == 1 else None
    for i, _ in backwards(token, sentences=_SHIPS_BACK):
        entity = owners.get(i)
        if entity is None:
            if tokens[i].pos_ == "NOUN" and tokens[i].lemma_.lower() in VESSELS:
                break
        elif entity.roles & VESSELS and not entity.roles & _OF_VESSELS:
            return entity
        elif entity.is_impersonal and (entity.kind in _UNSURE or tokens[i].head.lemma_ in _SAILING):
            likely[entity.number] = entity
    if len(likely) != 1:
        return None
    (ship,) = likely.values()
    ship.roles.add(token.lemma_.lower())
    return ship


def _is_no_firm(body: Entity, token: Word) -> bool:
    """Whether a name or an apposition says that its bearer is no company, "Unite, a union"; most bodies are groups."""
    if token.lemma_ == "group":
        return body.name.split()[-1].casefold() in _ORGANS
    said = body.name.split()[-1].casefold() in _NO_FIRMS or (body.roles & _NO_FIRMS and token.lemma_ not in body.roles)
    return bool(said)


def _may_be(place: Entity, token: Word) -> bool:
    """Whether a place is of the kind that a word says: no city for "the nation", no country for "the region"."""
    is_country = not place.spellings.isdisjoint(COUNTRIES) and place.name not in _CONTINENTS
    if token.lemma_ in _WIDER or (token.lemma_ in _COUNTRY and not is_country):
        return False
    return not (token.lemma_ in _IN_A_COUNTRY and is_country)


def _is_scene(name: Word) -> bool:
    """Whether a name only tells where something happened: "told reporters in Imabari", whatever its label."""
    return name.dep_ == "pobj" and name.head.lower_ == "in"


def _is_left(name: Word) -> bool:
    """Whether a name only tells where somebody worked before: "a former Halden executive"."""
    return name.dep_ in _MODIFYING and any(child.lower_ in _FORMER for child in name.head.lefts)


def _is_inside(word: Word, owners: dict[int, Entity]) -> bool:
    """Whether a word is not the last of its name."""
    return word.dep_ == "compound" and owners.get(word.head.i) is owners[word.i]


def _is_cited(name: Word) -> bool:
    """Whether a name only tells where news was heard: "Reuters reported", "told the BBC"."""
    verb = name.head if name.dep_ != "pobj" else name.head.head
    return verb.lemma_ in HEARD and name.dep_ in ("nsubj", "dobj", "dative", "pobj")
