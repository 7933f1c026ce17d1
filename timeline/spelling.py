"""How one name is spelled in several ways: a word in, what its spellings have in common out; strings alone."""

import re
import unicodedata
from functools import cache, lru_cache
from operator import itemgetter

_TRANSLITERATION = (
    ("tch", "ch"), ("sch", "sh"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("ph", "f"), ("ck", "k"), ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("ij", "i"), ("y", "i"), ("w", "v"), ("q", "k"), ("ei", "e"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_once = itemgetter(1)


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Return what the spellings of a transliterated name have in common.

    >>> fold("Zelenskyy") == fold("Zelensky"), fold("Khan") == fold("Han")
    (True, True)
    """
    text = letters_of(word)
    for spelling, one in _TRANSLITERATION:
        text = text.replace(spelling, one)
    return _DOUBLED.sub(_once, text) or text


@cache
def folded(words: frozenset[str]) -> frozenset[str]:
    """Return words as they are folded."""
    return frozenset(map(fold, words))


def words(text: str) -> frozenset[str]:
    """Return the words of a table that is written as plain text.

    >>> sorted(words("raid visit"))
    ['raid', 'visit']
    """
    return frozenset(text.split())


def alike_from_start(one: str, other: str) -> int:
    """Return how many letters two words begin with alike.

    >>> alike_from_start("decide", "decision")
    4
    """
    return next((at for at in range(min(len(one), len(other)), 0, -1) if one[:at] == other[:at]), 0)


def letters_of(word: str) -> str:
    """Return the letters and figures of a word, small and without accents.

    >>> letters_of("Gündoğan-Øst")
    'gundoganøst'
    """
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if letter.isalnum())
