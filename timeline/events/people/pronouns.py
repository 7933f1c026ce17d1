"""What pronouns refer to: "he", "its", and "I" in a quotation join an entity."""

from timeline.events.english.words import words
from timeline.events.people.ages import ages, of_unknown_age
from timeline.events.people.antecedents import PLAINLY_SAYING, is_reflexive
from timeline.events.people.candidates import GENDER, Persons
from timeline.events.people.entity import Entity
from timeline.events.people.persons import person_meant
from timeline.events.people.things import thing_meant
from timeline.events.syntax.context import quoted_tokens
from timeline.events.syntax.parse import Parse, Word
from timeline.events.syntax.subjects import own_subject

_NEUTRAL = frozenset({"it", "its", "itself"})
_SPEAKERS = words("i me my myself")
_PRONOUNS = frozenset({"PRON", "DET"})


def resolve_pronouns(parse: Parse, owners: dict[int, Entity]) -> None:
    """Let third-person pronouns, and "I" in a quotation, join an entity; changes ``owners``."""
    people, quoted = Persons.of(owners), quoted_tokens(parse)
    aged = [i for i in ages(parse) if i not in owners and parse[i].pos_ in ("NOUN", "ADJ")]
    pronouns = [word.i for word in parse.having(parse.pos, _PRONOUNS)]
    # Who speaks is known before what is said: "he" in a quotation is somebody else.
    for i in sorted([*pronouns, *aged], key=lambda i: (i in quoted, i)):
        token = parse[i]
        word = token.lower_
        if word in GENDER and not is_reflexive(token):
            entity = person_meant(token, owners, people=people, gender=GENDER[word])
        elif word in _NEUTRAL:
            entity = thing_meant(token, owners)
        elif word in _SPEAKERS:
            entity = _speaker(token, owners)
        elif i in aged:
            entity = of_unknown_age(token, owners)
        else:
            continue
        if entity is not None:
            owners[token.i] = entity
            if word in GENDER or i in aged:
                people.add(token.i, entity)
            if word in GENDER and not entity.genders:
                entity.genders[GENDER[word]] += 1


def _speaker(token: Word, owners: dict[int, Entity]) -> Entity | None:
    for governor in token.ancestors:
        if governor.pos_ == "VERB" and governor.lemma_ in PLAINLY_SAYING:
            subject = own_subject(governor)
            if subject is None or subject.lower_ not in _SPEAKERS:
                return None if subject is None else owners.get(subject.i)
    return None
