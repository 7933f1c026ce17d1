"""What an article calls somebody in, who that is as a key out; and what tells nameless people of one kind apart."""

from __future__ import annotations

import re
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


def is_named(name: str) -> bool:
    """Whether it is a name from end to end: not "the ship", "a British team" or "the king of Jordan".

    >>> is_named("the Aurelia"), is_named("the captain of the Aurelia"), is_named("a Danish crew")
    (True, False, False)
    """
    words = [word for word in name.split() if word.casefold() not in _ARTICLES]
    return bool(words) and words[0][:1].isupper() and words[-1][:1].isupper()


@lru_cache(maxsize=50_000)
def call(name: str) -> str:
    """Return the key of somebody: of a name that of names, else that of the thing, whatever a paper calls it.

    >>> call("7.0-magnitude quake") == call("devastating earthquake off the coast"), call("up to 40,000 people")
    (True, 'people')
    """
    if not name:
        return ""
    if is_named(name):
        return name_key(name)
    head = _head(name)
    return name_key(_things().get(head, head))


@lru_cache(maxsize=50_000)
def marks_of(name: str) -> tuple[str, ...]:
    """Return what sets somebody apart from others of the same key, as it begins: given names, or a country.

    >>> marks_of("a British rescue team"), marks_of("Britain's army team"), marks_of("rescue team")
    (('brit',), ('brit',), ())
    >>> marks_of("President Ida Holm"), marks_of("Holm"), marks_of("J. Holm")
    (('ida',), (), ())
    """
    before = _before_head(name).split()[:-1]
    names = (word for word in before if word[:1].isupper() and word.casefold() not in TITLES)
    return tuple(word[:_BEGINNING].casefold() for word in names if len(word.strip(".")) > 1)


@lru_cache(maxsize=50_000)
def sex_of(name: str) -> str:
    """Return "m" or "f" where a nameless person is called so, "" for everybody else.

    >>> sex_of("16-year-old girl"), sex_of("two men from Gdynia"), sex_of("driver")
    ('f', 'm', '')
    """
    return "" if is_named(name) else _sexes().get(_head(name), "")


def _head(name: str) -> str:
    words = _before_head(name).split()
    word = words[-1].casefold() if words else ""
    word = _IRREGULAR.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _before_head(name: str) -> str:
    return _BEHIND_HEAD.split(name, maxsplit=1)[0]


def _lines(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


@lru_cache(maxsize=1)
def _things() -> dict[str, str]:
    return {word: line[0] for line in _lines(_ONE_THING) for word in line}


@lru_cache(maxsize=1)
def _sexes() -> dict[str, str]:
    men, women = _lines(_SEXES)
    return dict.fromkeys(men, "m") | dict.fromkeys(women, "f")
