"""Whether two mentions of one family of words can be one event: by number, by who takes part, and by where."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.events.english.happenings import ONE_THING, VAGUE
from timeline.events.english.words import words
from timeline.events.syntax.arguments import arguments_of
from timeline.events.syntax.foreground import is_known
from timeline.events.syntax.parse import NOMINAL, PLACES, TEMPORAL, VERBAL, Word
from timeline.model import Role

Key = tuple[str, object]

_PLURALS = frozenset({"NNS", "NNPS"})
# Words that tell of one among several.
_OTHER = words(
    """
    another other previous earlier similar first second third new every each any no former next future latest last
    also again previously repeatedly often twice once never
    """
)


@dataclass(frozen=True, slots=True)
class _Parts:
    """Who takes part in an event, as keys that are equal for one and the same; ``counts`` are the numbers told.

    ``certain`` are those with a name, and the things that the reader knows: "the cables".
    """

    agents: frozenset[Key]
    patients: frozenset[Key]
    certain: frozenset[Key]
    places: frozenset[Key]
    counts: frozenset[str]

    @property
    def everyone(self) -> frozenset[Key]:
        """All who are certain to take part or may."""
        return self.agents | self.patients | self.certain


def are_one(one: Word, dated: Word, *, owners: Mapping[int, object], lately: bool) -> bool:
    """Whether two words of one family tell of one event; ``lately`` is whether the dated one is of these days.

    Two deeds need someone or something in common. A deed and a noun need no more than that the reader knows the noun
    ("the agreement") and that nothing speaks against it, if it was lately.
    """
    if one.i == dated.i:
        return False
    if one.lemma_.lower() in ONE_THING and dated.lemma_.lower() in ONE_THING and dated.tag_ in _PLURALS:
        return is_known(one)
    if _is_one_of_many(one) or _is_one_of_many(dated):
        return False
    mine, theirs = _parts(one, owners), _parts(dated, owners)
    # "Police" arrest whom "officers" arrest: only doers who are known differ.
    doers = mine.agents & mine.certain, theirs.agents & theirs.certain
    if _clash(*doers) or _clash(mine.places, theirs.places) or _clash(mine.counts, theirs.counts):
        return False
    if one.pos_ in VERBAL and dated.pos_ in VERBAL:
        return one.sent.start != dated.sent.start and _are_one_deed(mine, theirs, lately=lately)
    shared = _share(mine, theirs)
    if _clash(mine.patients, theirs.patients) and not shared:
        return False
    is_mixed = (one.pos_ in VERBAL) != (dated.pos_ in VERBAL)
    known = is_known(one) or is_known(dated) or _is_ground(dated)
    return shared or (known and (lately or not is_mixed))


def _are_one_deed(mine: _Parts, theirs: _Parts, *, lately: bool) -> bool:
    """Whether what undergoes them is the same, or lately the same did what nobody undergoes."""
    certain = mine.certain | theirs.certain
    if mine.patients & theirs.patients & certain:
        return True
    if _clash(mine.patients, theirs.patients):
        return False
    return lately and not (mine.patients or theirs.patients) and _share(mine, theirs)


def _share(mine: _Parts, theirs: _Parts) -> bool:
    return bool(mine.everyone & theirs.everyone & (mine.certain | theirs.certain))


def _is_ground(noun: Word) -> bool:
    """Whether a noun is what makes something else so: "under an accord signed on Monday, the port would be sold"."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "under"


def _clash(mine: frozenset[Key] | frozenset[str], theirs: frozenset[Key] | frozenset[str]) -> bool:
    """Whether both tell something, and nothing of it is the same."""
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _is_one_of_many(word: Word) -> bool:
    if word.lemma_.lower() in VAGUE or word.tag_ in _PLURALS:
        return True
    return any(child.lower_ in _OTHER for child in word.children)


def _parts(word: Word, owners: Mapping[int, object]) -> _Parts:
    keys: dict[Role, set[Key]] = {role: set() for role in Role}
    certain, places, counts = set[Key](), set[Key](), set[str]()
    for argument in arguments_of(word):
        head = argument.head
        if head.ent_type_ not in TEMPORAL:
            counts.update(_counts(head))
        key = _key(head, owners)
        if key is None:
            continue
        keys[argument.role].add(key)
        if head.i in owners or is_known(head):
            certain.add(key)
        if argument.role is Role.OTHER and head.ent_type_ in PLACES:
            places.add(key)
    agents, patients = frozenset(keys[Role.AGENT]), frozenset(keys[Role.PATIENT])
    return _Parts(agents, patients, frozenset(certain), frozenset(places), frozenset(counts))


def _key(head: Word, owners: Mapping[int, object]) -> Key | None:
    """What is the same for one and the same; "his plea" is not "her plea"."""
    entity = owners.get(head.i)
    if entity is not None:
        return "entity", id(entity)
    if head.pos_ not in NOMINAL or head.ent_type_ in TEMPORAL:
        return None
    lemma, owner = head.lemma_.lower(), next((child for child in head.lefts if child.dep_ == "poss"), None)
    return ("word", lemma) if owner is None else ("owned", (lemma, _key(owner, owners) or owner.lower_))


def _counts(head: Word) -> Iterator[str]:
    """How many they are: "ten" of "ten sailors", and "ten" alone; a magnitude of 7.0 counts nobody."""
    numbers = (head,) if head.pos_ == "NUM" else (child for child in head.lefts if child.dep_ == "nummod")
    yield from (number.lower_ for number in numbers if "." not in number.lower_)
