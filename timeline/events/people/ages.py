"""People by their age: "the 52-year-old" is whoever an article says is 52, else whom the sentence before is about; "the
teenager" is whoever it says is 16.
"""

from timeline.events.people.entity import Entity
from timeline.events.syntax.parse import Parse, Word, remembered
from timeline.events.syntax.subjects import first_subject

_OLD = ("year", "-", "old")
_MOST = 120
_BEARING = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj"})
_BESIDE = frozenset({"appos", "attr"})
_ENDS = frozenset({",", ".", ";", ")"})
# What people of an age are called.
_CALLED = {
    **dict.fromkeys(("teen", "teenager"), range(13, 20)),
    **dict.fromkeys(("boy", "girl", "child", "youngster"), range(18)),
    **dict.fromkeys(("schoolboy", "schoolgirl", "pupil"), range(5, 20)),
}


@remembered
def ages(parse: Parse) -> dict[int, int]:
    """Return the ages in definite phrases, each by its noun: "the 52-year-old", "this 9-year-old girl"."""
    found: dict[int, int] = {}
    for old in parse.having(parse.lower, ("old",)):
        age = _spelled(old)
        if age is None:
            continue
        for noun in (old, old.head):
            definite = noun.left_edge.lower_ in ("the", "this") and noun.tag_ != "NNS"
            if definite and noun.dep_ in _BEARING and (noun is old or noun.i > old.i):
                found.setdefault(noun.i, age)
    return found


def of_age(noun: Word, owners: dict[int, Entity]) -> Entity | None:
    """Return the only person of the age in a phrase, or called so at that age, wherever the article tells it."""
    age = ages(noun.parse).get(noun.i)
    span = _CALLED.get(noun.lemma_.lower(), range(0)) if age is None else range(age, age + 1)
    fits = [(i, told) for i, told in _told(noun.parse) if told in span]
    people = {owners[i].number: owners[i] for i, _ in fits if i in owners and owners[i].kind == "PERSON"}
    return next(iter(people.values())) if len(people) == len({told for _, told in fits}) == 1 else None


def of_unknown_age(noun: Word, owners: dict[int, Entity]) -> Entity | None:
    """Return the person whom the sentence before is about, if no other age is told of him: "the 52-year-old"."""
    start = noun.sent.start
    if noun.i not in ages(noun.parse) or not start:
        return None
    root = noun.parse[start - 1].sent.root
    about = first_subject(root)
    entity = None if about is None else owners.get(about.i)
    if entity is None or entity.members or not (entity.kind == "PERSON" or entity.genders):
        return None
    other = any(i in owners and owners[i] is entity for i, _ in _told(noun.parse))
    return None if other else entity


def _spelled(word: Word) -> int | None:
    """The number before "-year-old", of which ``word`` is the end."""
    before = word.parse.words[max(0, word.i - 4) : word.i + 1]
    if len(before) < len(_OLD) + 2 or [w.lower_ for w in before[2:]] != list(_OLD):
        return None
    return _number(before[0])


def _number(word: Word) -> int | None:
    return int(word.text) if word.text.isdecimal() and int(word.text) <= _MOST else None


@remembered
def _told(parse: Parse) -> list[tuple[int, int]]:
    """The ages that an article tells, each with the word of whom it is told: "Orla Lind, 52,", "a 9-year-old girl"."""
    found = []
    for word in parse:
        age = _number(word) if word.text.isdecimal() else _spelled(word) if word.lower_ == "old" else None
        if age is None:
            continue
        if word.lower_ != "old":
            before = parse.words[max(0, word.i - 3) : word.i]
            if before and before[-1].lower_ == "aged":
                before.pop()
            after = parse.words[word.i + 1 : word.i + 2]
            if len(before) > 1 and before[-1].text == "," and after and after[0].text in _ENDS:
                found.append((before[-2].i, age))
            continue
        noun = word.head if word.dep_ in ("amod", "compound", "nmod") else word
        if noun.left_edge.lower_ in ("the", "this"):
            continue
        found.append((noun.i, age))
        if noun.dep_ in _BESIDE:
            named = noun.head if noun.dep_ == "appos" else None
            subjects = [c for c in noun.head.children if c.dep_ == "nsubj"] if named is None else [named]
            found += [(subject.i, age) for subject in subjects]
        found += [(child.i, age) for child in noun.children if child.dep_ == "appos"]
    return found
