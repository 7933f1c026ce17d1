"""When do two names mean the same? Pure strings in, a yes or no (or a blocking key) out."""

import re
from functools import cache, lru_cache

from timeline.spelling import fold, folded, letters_of, words

TITLES = words("""
    mr mrs ms miss dr prof professor sir dame lord lady baroness baron count president vice deputy acting
    former prime minister premier chancellor secretary foreign defence defense finance interior senator sen
    congressman congresswoman representative rep governor gov mayor ambassador general gen colonel col major
    captain capt lieutenant lt sergeant sgt admiral commander marshal judge justice attorney king queen prince
    princess duke duchess emperor pope cardinal archbishop bishop rev reverend father sheikh imam ayatollah
    rabbi chairman chairwoman chief executive ceo director spokesman spokeswoman detective det inspector officer
    mp magistrate councillor sheriff brigadier constable corporal monsieur madame herr frau messrs presidents senators
    ministers judges
""")
_COMPANY = words("""
    inc corp corporation co company ltd limited plc llc llp ag sa gmbh nv asa oyj spa pty bhd group holdings
""")
# What a firm does, at the end of its name: "Norden" is Norden Shipping Co. None that tells a daughter: "Norden Bank".
FIRM_TRADES = words("""
    shipping freight lines airlines airways motors foods oil gas pharma industries systems steel mining telecom
    telecoms logistics chemicals
""")
_OF_FIRMS = FIRM_TRADES | _COMPANY
_LITTLE = words("the a an of and for in on at to de la & s")
_BETWEEN_NAMES = words("de la del van von der den bin ibn al el da dos di du le")
_COMMON_HEADS = words("""
    bank court party council university street union ministry department office agency army police force
    committee commission parliament government house club school college hospital church city state states
    republic kingdom times post news network board authority association federation company group service
    store park river lake airport hall center centre institute museum international national nations fund press
""")
_APART = words("""
    north south east west northern southern eastern western new central great upper lower
""")
# What stands before the name of a ship.
_OF_SHIPS = frozenset({"MV", "SS", "HMS", "USS", "RMS", "MT", "HMAS", "INS"})
_BEFORE_NAMES = TITLES | {"the", "a", "an"}
_STATES = words("republic kingdom state commonwealth federation union")
_GENERATION = words("jr sr ii iii iv")
_LETTERS = frozenset({"US", "UK", "UN", "EU"})
# What is known by a short form that is not made of its initials, and goes by it alone.
_KNOWN = {
    "us": "united states",
    "usa": "united states",
    "america": "united states",
    "united states of america": "united states",
    "uk": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "fed": "federal reserve",
}
# Short forms of given names, each with the name that it is short for.
_SHORT = """
    abe=abraham alex=alexander andy=andrew art=arthur ben=benjamin bernie=bernard beth=elizabeth betty=elizabeth
    bill=william bob=robert bobby=robert cathy=catherine charlie=charles chris=christopher chuck=charles dan=daniel
    danny=daniel dave=david debbie=deborah dick=richard don=donald doug=douglas ed=edward eddie=edward fred=frederick
    greg=gregory jack=john jake=jacob jeff=jeffrey jen=jennifer jenny=jennifer jim=james jimmy=james joe=joseph
    joey=joseph jon=jonathan josh=joshua kate=catherine katherine=catherine kathy=catherine ken=kenneth larry=lawrence
    liz=elizabeth matt=matthew mike=michael mick=michael mitch=mitchell nick=nicholas pam=pamela pat=patrick
    pete=peter phil=philip ray=raymond rich=richard rick=richard rob=robert ron=ronald russ=russell sam=samuel
    steve=stephen steven=stephen stu=stuart sue=susan ted=edward terry=terence tim=timothy tom=thomas tommy=thomas
    tony=anthony vicky=victoria vince=vincent walt=walter will=william zach=zachary
    hank=henry ahmad=ahmed mohamad=mohamed muhamad=mohamed muhamed=mohamed
    """
_WORD = re.compile(r"[^\W_]+(?:['’.\-‐][^\W_]+)*\.?")
# "al-Hariri" is Hariri.
_ARABIC_ARTICLE = re.compile(r"^(?:[AaEe]l|[Aa][dnrs])[-‐](?=[A-Z])")
_POSSESSIVE = re.compile(r"['’`´]s?$")


@lru_cache(maxsize=50_000)
def name_key(name: str) -> str:
    """Return the key that all spellings of a person's surname, a company or an acronym share.

    The key only brings together candidates for ``same_name``: equal keys do not mean equal names.

    >>> name_key("President Volodymyr Zelenskyy") == name_key("Zelensky")
    True
    >>> name_key("Secret Intelligence Service") == name_key("SIS")
    True
    """
    words = _core(name)
    if not words:
        return fold(name)
    known = _known(name)
    if known:
        return known.replace(" ", "")
    if len(words) > 1 and words[-1].casefold() in _COMMON_HEADS and len(_initials(name)) > 1:
        return _initials(name)
    if _is_acronym(words[-1]):
        return words[-1].replace(".", "").casefold()
    return fold(words[-1])


def short_keys(name: str) -> frozenset[str]:
    """Return the keys under which a shorter name of the same looks for it: its first and last word, its initials.

    >>> sorted(short_keys("Norden Shipping Ltd"))
    ['norden', 'ns', 'nsl', 'shiping']
    """
    words = _untitled(name)
    ends = (fold(words[0]), fold(_core(name)[-1])) if words else ()
    return frozenset({name_key(name), *ends, *_acronyms(name)} - {""})


@lru_cache(maxsize=50_000)
def shared_keys(name: str) -> frozenset[str]:
    """Return keys of which two names have one in common if ``same_name`` or ``is_firm_in_short`` holds for them.

    >>> sorted(shared_keys("Northern Port Authority") & shared_keys("NPA"))
    ['npa']
    >>> shared_keys("Erik Lind") & shared_keys("Ann Hay")
    frozenset()
    """
    return (short_keys(name) | {"".join(map(fold, _core(name)))}) - {""}


@lru_cache(maxsize=50_000)
def is_firm_in_short(short: str, long: str) -> bool:
    """Whether a firm's name is another's without what it does: "Norden" and "Norden Shipping Co".

    >>> is_firm_in_short("Norden", "Norden Shipping Co"), is_firm_in_short("Norden", "Norden Island")
    (True, False)
    """
    first, whole = _untitled(short), _untitled(long)
    rest = whole[len(first) :]
    alike = [fold(word) for word in first] == [fold(word) for word in whole[: len(first)]]
    return alike and bool(first) and bool(rest) and all(word.casefold() in _OF_FIRMS for word in rest)


@lru_cache(maxsize=200_000)
def same_name(a: str, b: str) -> bool:
    """Whether two names can mean one person, organisation or place.

    A surname stands for the full name, initials for the words, a title or "Inc." makes no
    difference, and spellings of a transliterated name are one. Two different first names before one
    surname are two people.

    >>> same_name("Starmer", "Prime Minister Keir Starmer"), same_name("SIS", "Secret Intelligence Service")
    (True, True)
    >>> same_name("Keir Starmer", "Victoria Starmer"), same_name("Korea", "South Korea")
    (False, False)
    """
    first, second = _core(a), _core(b)
    if not first or not second:
        return letters_of(a) == letters_of(b) and bool(letters_of(a))
    if _known(a) and _known(a) == _known(b):
        return True
    if _acronym_of(first, b) or _acronym_of(second, a):
        return True
    left, right = [fold(word) for word in first], [fold(word) for word in second]
    if left == right or "".join(left) == "".join(right):
        return True
    return _nested(*sorted((left, right), key=len))


def _nested(short: list[str], long: list[str]) -> bool:
    if short[-1] != long[-1]:
        return False
    given_short, given_long = short[:-1], long[:-1]
    added = set(given_long) - set(given_short)
    if added & folded(_APART):
        return False
    if not given_short:
        return short[0] not in folded(_COMMON_HEADS) and not added & folded(_LITTLE - _BETWEEN_NAMES)
    # "Port Lind" is not the Battle of Port Lind.
    if "of" in added and not added & _STATES:
        return False
    if given_short == given_long[-len(given_short) :]:
        return True
    # A world food programme is no world health programme; a second name may stand as its initial.
    seconds = all(any(_same_given(word, other) for other in given_long[1:]) for word in given_short[1:])
    return seconds and _same_given(given_short[0], given_long[0])


def _same_given(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    longer = _given_names()
    return longer.get(a, a) == longer.get(b, b)


@cache
def _given_names() -> dict[str, str]:
    pairs = (pair.split("=") for pair in _SHORT.split())
    return {fold(short): fold(name) for short, name in pairs}


@lru_cache(maxsize=50_000)
def _core(name: str) -> tuple[str, ...]:
    words = _untitled(name)
    # "Olaf II" is a name of its own: no Lind Olaf is meant.
    while len(words) > 1 and _is_ending(words[-1], of=len(words)):
        words = words[:-1]
    return words


def _is_ending(word: str, *, of: int) -> bool:
    """Whether the last of so many words tells no name apart: "Ltd.", "Jr." behind two."""
    return word.casefold() in _COMPANY or (of > 2 and word.casefold() in _GENERATION)


@lru_cache(maxsize=50_000)
def _untitled(name: str) -> tuple[str, ...]:
    """The words of a name without titles, articles and possessives."""
    written = (_POSSESSIVE.sub("", word).rstrip(".") for word in _WORD.findall(name))
    words = tuple(_ARABIC_ARTICLE.sub("", word) for word in written if word)
    while len(words) > 1 and (words[0].casefold() in _BEFORE_NAMES or words[0] in _OF_SHIPS):
        words = words[1:]
    return words


@lru_cache(maxsize=50_000)
def _known(name: str) -> str:
    plain = " ".join(_core(name)).replace(".", "").casefold()
    if plain == "us" and "us" in name.split():
        return ""
    return _KNOWN.get(plain, plain if plain in _KNOWN.values() else "")


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha()


def _acronym_of(words: tuple[str, ...], name: str) -> bool:
    if len(words) != 1 or not _is_acronym(words[0]):
        return False
    letters = words[0].replace(".", "").casefold()
    if letters in (word.replace(".", "").casefold() for word in _core(name)):
        return False
    return len(letters) > 1 and letters in _acronyms(name)


@lru_cache(maxsize=50_000)
def _acronyms(name: str) -> frozenset[str]:
    """The short forms that a name may have; with a company's form they need three letters."""
    with_form = "".join(word[0] for word in _untitled(name)).casefold()
    return frozenset({_initials(name), _initials(name, little=True), with_form if len(with_form) > 2 else ""})


def _initials(name: str, *, little: bool = False) -> str:
    words = _core(name)
    if len(words) < 2:
        return ""
    kept = [word for word in words if little or word.casefold() not in _LITTLE]
    # "US Navy" is the USN and not the UN.
    return "".join(word if word in _LETTERS else word[0] for word in kept).casefold()
