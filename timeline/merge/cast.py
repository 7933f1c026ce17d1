"""What an article calls somebody in, who that is out: a key, and what tells nameless people of one kind apart."""

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.names import TITLES, name_key

_BEGINNING = 4
_ARTICLES = frozenset({"the", "a", "an"})
# What follows the head of a noun phrase: "the crew [of a trawler]".
_BEHIND_HEAD = re.compile(
    r", |(?<!^up)(?<!^close) to "
    r"| (?:of|off|in|from|at|on|with|for|by|near|after|over|who|that|which|and|including|outside) "
)
# Words for one and the same thing, by which several papers call it.
_ONE_THING = """
    earthquake quake tremor temblor
    ship vessel boat ferry
    plane aircraft jet airliner airplane aeroplane
    storm hurricane typhoon cyclone
    fire blaze wildfire inferno
    explosion blast detonation
    police officer policeman cop
    protester demonstrator
    troop soldier
    thief burglar robber
    gunman shooter attacker assailant
    firefighter fireman
    lawyer attorney
    company firm
    lawmaker legislator
    authority government administration regime
    coach manager
    newspaper paper daily
    """
_SEXES = """
    man boy father brother son husband grandfather uncle nephew gentleman businessman fisherman
    woman girl mother sister daughter wife grandmother aunt niece lady businesswoman actress
    """
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "wives": "wife",
    "policemen": "policeman",
    "thieves": "thief",
    "firemen": "fireman",
}


_PLURALS = frozenset({"people", "children"})


@dataclass(frozen=True, slots=True)
class Called:
    """Whom an article means: the ``key`` of a name, else of the thing, whatever a paper calls it.

    ``named`` is whether it is a name and not what somebody is, "the ship". ``marks`` set apart from others of the
    same key, as they begin: given names, or a country. ``sex`` is "m" or "f" where a nameless person is called so.
    ``many`` is whether it is several: "two men", "people".
    """

    key: str = ""
    named: bool = False
    marks: tuple[str, ...] = ()
    sex: str = ""
    many: bool = False


@lru_cache(maxsize=50_000)
def call(name: str) -> Called:
    """Return whom a name means, or a noun phrase; nobody for "".

    >>> call("7.0-magnitude quake").key == call("devastating earthquake off the coast").key
    True
    >>> call("up to 40,000 people").key, call("two men from Gdynia").sex
    ('people', 'm')
    >>> call("a British rescue team").marks, call("Britain's army team").marks, call("rescue team").marks
    (('brit',), ('brit',), ())
    >>> call("President Ida Holm").marks, call("Holm").marks, call("J. Holm").marks
    (('ida',), (), ())
    """
    if not name:
        return Called()
    words = _BEHIND_HEAD.split(name, maxsplit=1)[0].split()
    marks = tuple([word[:_BEGINNING].casefold() for word in words[:-1] if _is_mark(word)])
    if _is_named(name):
        return Called(name_key(name), named=True, marks=marks)
    word = words[-1].casefold() if words else ""
    head = _singular(word)
    many = head != word or word in _PLURALS
    return Called(name_key(_things().get(head, head)), marks=marks, sex=_sexes().get(head, ""), many=many)


def _is_named(name: str) -> bool:
    """Whether it is a name from end to end: not "the ship", "a British team" or "the king of Jordan"."""
    words = [word for word in name.split() if word.casefold() not in _ARTICLES]
    return bool(words) and words[0][:1].isupper() and words[-1][:1].isupper()


def _is_mark(word: str) -> bool:
    return word[:1].isupper() and word.casefold() not in TITLES and len(word.strip(".")) > 1


def _singular(word: str) -> str:
    word = _IRREGULAR.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _lines(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


@lru_cache(maxsize=1)
def _things() -> dict[str, str]:
    return {word: line[0] for line in _lines(_ONE_THING) for word in line}


@lru_cache(maxsize=1)
def _sexes() -> dict[str, str]:
    men, women = _lines(_SEXES)
    return dict.fromkeys(men, "m") | dict.fromkeys(women, "f")
