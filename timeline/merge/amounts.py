"""The words of a line in, what it counts and how old somebody in it is out, as plain numbers."""

from collections.abc import Iterable, Sequence

from timeline.merge.words import BEHIND_DIGITS
from timeline.times import NUMBERS, SCALES

_SHORT_SCALES = {"m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000, "k": 1000}
_ALL_SCALES = SCALES | _SHORT_SCALES
_DOZEN = 12
_BEGINNING = frozenset(NUMBERS) | {"dozen"}
_ABOUT = frozenset({"dozens", "scores", "hundreds", "thousands", "millions"})
_AGED = frozenset({"aged", "age"})
_OF_AGES = _AGED | {"old", "olds"}
# What is measured is not counted: "seven years", "15km", "a 7.0-magnitude quake".
_MEASURES = frozenset(
    {"minute", "hour", "day", "week", "month", "year", "decade"}
    | {"mile", "kilometer", "kilometre", "km", "mph", "meter", "metre", "foot", "feet", "ft", "degree", "magnitude"}
)
_LIVED = {"year": 1.0, "month": 1 / 12, "week": 1 / 52, "day": 1 / 365}


def find_amounts(words: Sequence[str]) -> tuple[float, ...]:
    """Return what a line, as ``find_words`` gives it, counts: no ages or measures, no "one", nothing for "dozens".

    >>> from timeline.merge.words import find_words
    >>> find_amounts(find_words("Six of twenty-four miners, two hundred and ten families, 1.5 million francs and $3bn"))
    (6.0, 24.0, 210.0, 1500000.0, 3000000000.0)
    >>> find_amounts(find_words("A 16-year-old was one of the dozens hurt, 15km away, in a 7.0-magnitude quake"))
    ()
    >>> find_amounts(find_words("The six-day march ended after 40 arrests"))
    (40.0,)
    """
    found, read = [], 0
    for at in [at for at, word in enumerate(words) if word < BEHIND_DIGITS or word in _BEGINNING]:
        value, after = _read(words, at) if at >= read else (None, read)
        if value is None:
            continue
        if value != 1 and not (_is_age(words, at, after) or _is_measure(words, at, after)):
            found.append(value)
        read = after
    return tuple(dict.fromkeys(found))


def counts_many(words: Iterable[str]) -> bool:
    """Whether a line counts about: "dozens were hurt".

    >>> counts_many(["dozens", "were", "hurt"]), counts_many(["twelve", "were", "hurt"])
    (True, False)
    """
    return not _ABOUT.isdisjoint(words)


def find_ages(words: Sequence[str]) -> tuple[float, ...]:
    """Return how many years old those are whose age a line, as ``find_words`` gives it, tells.

    >>> from timeline.merge.words import find_words
    >>> find_ages(find_words("A 16-year-old and Ida Holm, aged seventy, carried a six-month-old baby"))
    (16.0, 70.0, 0.5)
    """
    if _OF_AGES.isdisjoint(words):
        return ()
    found = []
    for at in range(len(words)):
        value, after = _read(words, at)
        if value is not None and (at == 0 or _read(words, at - 1)[1] <= at) and _is_age(words, at, after):
            found.append(value * _LIVED.get(words[after].rstrip("s"), 1.0) if after < len(words) else value)
    return tuple(dict.fromkeys(found))


def _is_age(words: Sequence[str], at: int, after: int) -> bool:
    old = tuple(word.rstrip("s") for word in words[after : after + 2])
    return (at > 0 and words[at - 1] in _AGED) or (len(old) == 2 and old[0] in _LIVED and old[1] == "old")


def _is_measure(words: Sequence[str], at: int, after: int) -> bool:
    unit = words[at].lstrip("0123456789.,") if words[at] < BEHIND_DIGITS else ""
    unit = unit or (words[after] if after < len(words) else "")
    return unit.removesuffix("s") in _MEASURES


def _read(words: Sequence[str], at: int) -> tuple[float | None, int]:
    """Return the number that starts at a word, if one does, and where it ends."""
    value, at = _read_below_thousand(words, at)
    if value is None:
        return None, at
    total = 0.0
    while at < len(words) and words[at] in _ALL_SCALES:
        value *= _ALL_SCALES[words[at]]
        more, after = _read_below_thousand(words, at + 2 if words[at + 1 : at + 2] == ("and",) else at + 1)
        at += 1
        if more is not None and more < value:
            total, value, at = total + value, more, after
    return total + value, at


def _read_below_thousand(words: Sequence[str], at: int) -> tuple[float | None, int]:
    if at >= len(words):
        return None, at
    word = words[at]
    if word == "dozen" and words[max(at - 1, 0)] != "few":
        return float(_DOZEN), at + 1
    if word[0].isdigit():
        digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
        scale = _SHORT_SCALES.get(word[len(digits) :], 1)
        plain = digits.replace(",", "")
        return (float(plain) * scale, at + 1) if plain.replace(".", "", 1).isdigit() else (None, at)
    if word not in NUMBERS:
        return None, at
    ten = NUMBERS[word]
    ones = NUMBERS.get(words[at + 1], 0) if at + 1 < len(words) else 0
    if ten >= 20 and 1 <= ones <= 9:
        return float(ten + ones), at + 2
    if words[at + 1 : at + 2] == ("dozen",):
        return float(ten * _DOZEN), at + 2
    return float(ten), at + 1
