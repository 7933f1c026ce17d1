"""What stands beside a name tells who it is: a title, an office, kin, "the ferry", whether it is a man or a woman."""

from collections.abc import Iterator

from timeline.events.english.roles import (
    CARGOES,
    FEMALE_NAMES,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    MALE_NAMES,
    MALE_NOUNS,
    MALE_TITLES,
    OFFICES,
    ORGANISATION_NOUNS,
    PERSONAL,
    RELATIONS,
    THING_WORDS,
    VESSELS,
)
from timeline.events.english.words import words
from timeline.events.people.antecedents import is_human
from timeline.events.people.edges import Mention
from timeline.events.people.entity import Entity
from timeline.events.people.places import scene_of
from timeline.events.syntax.parse import PLACES, Parse, Word

INSIDE = words("compound poss amod nmod")
# "His wife, Florence": of a name that may be a place's nothing else may stand between.
_COMMA_BETWEEN = 2
_OF_OTHERS = words("ORG GPE PERSON NORP")
_KIN = RELATIONS | MALE_NOUNS | FEMALE_NOUNS


def enrol(parse: Parse, mention: Mention, entity: Entity) -> None:
    """Note a mention with its entity, and what the words beside it say: label, gender, office, kin, kind of body."""
    if mention.label:
        entity.labels[mention.label] += 1
        entity.in_full |= {mention.label} if " " in mention.text else set()
    entity.heads.append(mention.head)
    entity.spellings.add(mention.text)
    article = _has_article(parse, mention)
    entity.articles += article
    entity.bare += not article and (parse[mention.head].dep_ not in INSIDE or mention.label in PLACES)
    first, *others = mention.text.casefold().split()
    if others and others[-1] not in THING_WORDS and mention.label in ("PERSON", "", "ORG"):
        _count_gender(entity, first, male=MALE_NAMES, female=FEMALE_NAMES)
    if mention.start and parse[mention.start - 1].sent == parse[mention.start].sent:
        _count_gender(entity, parse[mention.start - 1].lower_.rstrip("."), male=MALE_TITLES, female=FEMALE_TITLES)
    # "The man in Port-Linden" is not called so, though the parser may set the two side by side.
    inside = mention.start > 0 and parse[mention.start - 1].pos_ == "ADP"
    scene = scene_of(parse[mention.head])
    entity.scenes += scene is not None
    entity.surely_place |= scene is True
    for role in _role_heads(parse[mention.head]):
        far = mention.label in PLACES and role.i < mention.start - _COMMA_BETWEEN and is_human(role.lemma_.lower())
        if far or (inside and role.i < mention.start):
            continue
        entity.roles.add(role.lemma_.lower())
        if _is_personal(role, mention):
            entity.offices += 1
            entity.kin |= {owner.text for owner in role.children if owner.dep_ == "poss" and owner.pos_ == "PROPN"}
        beside = "appos" in (role.dep_, parse[mention.head].dep_) and "det" in role.below
        # "The tyre company Halden": a name right behind the noun.
        beside |= role.i == mention.start - 1 and role.dep_ in INSIDE
        entity.is_body |= beside and role.lower_ in ORGANISATION_NOUNS
        kinds = {c.lower_ for c in role.children if c.dep_ in ("amod", "compound")}
        entity.roles |= kinds | ({"ship"} if role.lower_ == "carrier" and kinds & CARGOES else set())
        _count_gender(entity, role.lemma_.lower(), male=MALE_NOUNS, female=FEMALE_NOUNS)


def _is_personal(role: Word, mention: Mention) -> bool:
    """Whether a word beside a name tells that it is somebody's: right before it, or set off by a comma.

    What the parser takes for a place needs a word of kinship.
    """
    word = role.lemma_.lower()
    kin = word in _KIN
    if word not in PERSONAL or role.tag_ == "NNS" or (mention.label not in ("PERSON", "ORG", "") and not kin):
        return False
    return role.i == mention.start - 1 or (not mention.start <= role.i < mention.end and role.dep_ != "attr")


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


def _role_heads(name: Word) -> Iterator[Word]:
    """Yield the nouns that say who a name is: titles before it, appositions, "X is the director of", "the X ferry"."""
    craft = name.head.lemma_.lower() in VESSELS and name.head.i == name.i + 1
    # "A Norden ferry" is a ferry of the firm Norden, "an Indian ferry" one of India.
    if name.dep_ in ("compound", "amod", "nmod") and craft and name.ent_type_ not in _OF_OTHERS:
        yield name.head
    for child in name.children:
        if (child.dep_ in ("compound", "amod", "nmod") and child.i < name.i and child.pos_ in ("NOUN", "PROPN")) or (
            child.dep_ == "appos" and child.pos_ == "NOUN"
        ):
            yield child
    if name.dep_ == "appos" and name.head.pos_ in ("NOUN", "PROPN"):
        yield name.head
        # "The governor of a state, Orla Lind": the parser sets her beside the state.
        whole = name.head.head.head if name.head.dep_ == "pobj" and name.head.head.lower_ == "of" else name
        if whole.lemma_.lower() in OFFICES and name.parse[name.left_edge.i - 1].text == ",":
            yield whole
    if name.dep_ == "nsubj" and name.head.lemma_ == "be":
        yield from (child for child in name.head.children if child.dep_ == "attr" and child.pos_ == "NOUN")
