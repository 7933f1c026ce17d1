"""Words in, comparable keys out: stems over spelling variants, roots and meanings of event words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from timeline.spelling import words

_WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")
# Of what words begin with, the digits alone stand before it.
BEHIND_DIGITS = ":"
_STOP = words("""
    a about above after again against all also although am an and any are as at be because been
    before being below between both but by can could did do does doing don down during each else
    ever every few for from further get had has have having he her here hers him his how however
    i if in into is it its itself just ll may me might more most mr mrs ms must my no nor not
    now of off on once only or other our out over own per re s same shall she should since so
    some such t than that the their them then there these they this those though through to too
    under until up upon us ve very was we were what when where which while who whom whose why
    will with within without would yet you your said say says saying told tell monday tuesday
    wednesday thursday friday saturday sunday today yesterday tomorrow week month year day
""")
_VARIANTS = {
    "defence": "defense", "offence": "offense", "licence": "license", "pretence": "pretense",
    "programme": "program", "cheque": "check", "grey": "gray", "plough": "plow", "tyre": "tire",
    "centre": "center", "theatre": "theater", "metre": "meter", "kilometre": "kilometer", "enquiry": "inquiry",
    "jewellery": "jewelry", "ageing": "aging", "sceptic": "skeptic",
}  # fmt: skip
# What a word must hold, looked for first, since few words do; then where and what is spelled otherwise.
_SPELLINGS = (
    ("our", re.compile(r"(?<=[a-z]{3})our(?=s|ed|ing|ite|able|al|$)"), "or"),
    ("is", re.compile(r"(?<=[a-z]{3})is(?=e$|ed$|es$|ing$|ation)"), "iz"),
    ("ys", re.compile(r"(?<=[a-z]{3})ys(?=e$|ed$|es$|ing$)"), "yz"),
    ("ll", re.compile(r"(?<=[a-z]{2}[aeiou]l)l(?=ed$|ing$|er$)"), ""),
    ("ae", re.compile(r"ae(?=[a-z]{4})"), "e"),
)
_ENDINGS = words("""
    s es ed ing er ers or ors ation ations ition itions ion ions ment ments ness ize izes
    ized izing ization al ally ial ially ian ians ean eans an ans ive ively ity ities ance
    ances ence ences ant ants ent ents e able ible ably ibly ful fully less ly ate ates ated
    ating ator ators ative e ies ied y ic ical ish ous ously
""")
_LONGEST_ENDING = max(map(len, _ENDINGS))
_SHORTEST = 4
# The number of the first deed as a meaning, beyond those of WordNet; one and the next undo each other.
DEEDS = 100_000
_INFLECTIONS = (
    ("ies", "y"), ("es", "e"), ("s", ""), ("es", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", ""), ("ing", "e"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sense:
    """What WordNet knows of an event word: the verb it comes from and its meanings.

    ``tells`` marks words of communication, such as "say", "promise" and "warn": not what is done by words, as judges
    sentence and ministers sign.
    """

    root: str
    meanings: tuple[int, ...] = ()
    tells: bool = False


def find_words(text: str) -> tuple[str, ...]:
    """Return the words and numbers of a text in lower case, in order.

    >>> find_words("Talks on 3,000 visas failed.")
    ('talks', 'on', '3,000', 'visas', 'failed')
    """
    return tuple(_WORD.findall(text.casefold()))


@lru_cache(maxsize=20_000)
def stem_words(text: str) -> tuple[str, ...]:
    """Return the stems of the words of a text that carry content.

    >>> stem_words("He opposed the defence budgets")
    ('oppos', 'defens', 'budget')
    """
    return stems_of(find_words(text))


def stems_of(words: Iterable[str]) -> tuple[str, ...]:
    """Return the stems of those words, as ``find_words`` gives them, that carry content."""
    return tuple([stem(word) for word in words if word not in _STOP])


def stem_each(words: Iterable[str]) -> list[str]:
    """Return the stem of each word, "" for one that carries no content.

    >>> stem_each(["she", "visited", "the", "mines"])
    ['', 'visit', '', 'mine']
    """
    return ["" if word in _STOP else stem(word) for word in words]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return what the forms, derivations and spellings of a word share, cut off roughly.

    >>> stem("opposition") == stem("opposed"), stem("organise") == stem("organization")
    (True, True)
    """
    text = _VARIANTS.get(word, word[:-1] if word.endswith("s") and word[:-1] in _VARIANTS else word)
    text = _VARIANTS.get(text, text)
    for letters, pattern, spelling in _SPELLINGS:
        if letters in text:
            text = pattern.sub(spelling, text)
    if not text.isalpha():
        return text
    for length in range(min(_LONGEST_ENDING, len(text) - _SHORTEST), 0, -1):
        if text[-length:] in _ENDINGS:
            return text[:-length]
    return text


def numbers_of(words: Iterable[str]) -> tuple[str, ...]:
    """Return the numbers in digits among the words that ``find_words`` gives, thousands separators taken out.

    >>> numbers_of(["1,200", "of", "5.5", "million"])
    ('1200', '5.5')
    """
    return tuple([word.replace(",", "") for word in words if word < BEHIND_DIGITS])


@lru_cache(maxsize=50_000)
def base_form(word: str) -> str:
    """Return the dictionary form of an event word; parsers leave those of headlines as they stand.

    >>> base_form("Dies"), base_form("Fired")
    ('die', 'fire')
    """
    plain = word.casefold()
    known = _senses()
    if plain in known:
        return plain
    forms = [_VARIANTS.get(plain, plain)]
    forms += [plain[: -len(ending)] + put for ending, put in _INFLECTIONS if plain.endswith(ending)]
    return next((form for form in forms if len(form) > 2 and form in known), plain)


def meant_form(word: str, *following: str) -> str:
    """Return the base form of an event word, or what it means with one of the next words, stems, as an idiom.

    >>> meant_form("lose", stem("lives")), meant_form("lose", stem("matches")), meant_form("step", "down")
    ('die', 'lose', 'resign')
    """
    plain = base_form(word)
    return next((meant for stem in following if (meant := _idioms().get((plain, stem)))), plain)


@lru_cache(maxsize=50_000)
def sense_of(lemma: str) -> Sense:
    """Return what is known of an event word; an unknown word is its own root.

    >>> sense_of("negotiation").root
    'negotiate'
    >>> set(sense_of("sink").meanings) & set(sense_of("capsize").meanings)
    {100012}
    """
    plain = base_form(lemma)
    line = _senses().get(plain)
    if line is None:
        return Sense(plain)
    family, meanings = line.split("\t")
    root = family.rstrip("*") or plain
    deeds = _deeds_of().get(root, ())
    return Sense(root, deeds + tuple(map(int, meanings.split())), _said().get(root, family.endswith("*")))


def is_event_word(word: str) -> bool:
    """Whether WordNet knows it as a verb or an event noun, in its dictionary form.

    >>> is_event_word("arrest"), is_event_word("table-top")
    (True, False)
    """
    return word in _senses()


@cache
def _senses() -> dict[str, str]:
    text = (files("timeline.merge") / "english" / "senses.txt").read_text(encoding="utf-8")
    return {word: rest for word, _, rest in (line.partition("\t") for line in text.splitlines())}


@cache
def _deeds() -> tuple[list[str], ...]:
    """Return the words that tell one deed in the news, the plainest first: "resign", "quit", "step_down".

    At an even number stands a deed and behind it the one that undoes it or cannot be the same, mostly none. A star
    behind a word marks what people say: "announce*".
    """
    text = (files("timeline.merge") / "english" / "deeds.txt").read_text(encoding="utf-8")
    halves = (line.partition("/") for line in text.splitlines())
    return tuple(deed.split() for one, _, other in halves for deed in (one, other))


@cache
def _said() -> dict[str, bool]:
    """Return for each word of a deed whether it is a saying: others are deeds, though done by words, as "sentence"."""
    words = [word for deed in _deeds() for word in deed]
    return dict.fromkeys(words, False) | {word[:-1]: True for word in words if word.endswith("*")}


@cache
def _deeds_of() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, deed in enumerate(_deeds(), start=DEEDS):
        found |= {word: (*found.get(word, ()), number) for word in (word.rstrip("*") for word in deed)}
    return found


@cache
def _idioms() -> dict[tuple[str, str], str]:
    """Return what a verb means with the stem of the word behind it: the plainest word of its first deed."""
    pairs = [(word.partition("_"), deed[0]) for deed in _deeds() for word in deed if "_" in word]
    return {(verb, stem(behind)): meant for (verb, _, behind), meant in reversed(pairs)}
