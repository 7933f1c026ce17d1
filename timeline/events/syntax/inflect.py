"""Forms of English verbs: a lemma in, its past or present out; and number agreement with a new subject."""

import re
from functools import lru_cache

from timeline.events.english.verbs import DOUBLING, PAST

_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh", "o")
_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does", "'re": "is", "’re": "is"}
_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do", "'s": "are", "’s": "are"}

# One syllable that doubles its last letter before "-ed": "hop", but not "rent", "fix" or "bus".
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouswxy]")


@lru_cache(maxsize=10_000)
def lemma_of(form: str, lemma: str) -> str:
    """Return the lemma of a verb's form, where the tagger dropped a silent "e": "hoped" is no form of "hop".

    >>> lemma_of("hoped", "hop"), lemma_of("stages", "stag"), lemma_of("hopped", "hop"), lemma_of("goes", "go")
    ('hope', 'stage', 'hop', 'go')
    """
    if form == f"{lemma}es":
        silent = not lemma.endswith((*_HISSING, "i"))
    else:
        silent = form in (f"{lemma}ed", f"{lemma}ing") and _SHORT.fullmatch(lemma) is not None
    return f"{lemma}e" if silent else lemma


def past_of(lemma: str) -> str:
    """Return the simple past of a verb.

    >>> [past_of(lemma) for lemma in ("insist", "speak", "carry", "drop", "urge", "panic")]
    ['insisted', 'spoke', 'carried', 'dropped', 'urged', 'panicked']
    """
    if lemma in PAST:
        return PAST[lemma]
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        stem = f"{lemma[:-1]}i"
    elif lemma in DOUBLING:
        stem = f"{lemma}{lemma[-1]}"
    elif lemma.endswith("ic"):
        stem = f"{lemma}k"
    return f"{stem}ed"


def present_of(lemma: str, *, plural: bool) -> str:
    """Return the present of a verb for a singular or plural subject.

    >>> present_of("carry", plural=False), present_of("push", plural=False), present_of("say", plural=True)
    ('carries', 'pushes', 'say')
    """
    if lemma == "be":
        return "are" if plural else "is"
    if plural:
        return lemma
    if lemma == "have":
        return "has"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(_HISSING) else f"{lemma}s"


def agree(form: str, *, lemma: str, tag: str, plural: bool) -> str:
    """Return a finite form as a subject of the other number needs it; past forms but "was" stay as they are.

    >>> agree("has", lemma="have", tag="VBZ", plural=True), agree("were", lemma="be", tag="VBD", plural=False)
    ('have', 'was')
    >>> agree("leaves", lemma="leave", tag="VBZ", plural=True), agree("fell", lemma="fall", tag="VBD", plural=True)
    ('leave', 'fell')
    """
    table = _PLURAL if plural else _SINGULAR
    if form.lower() in table:
        return table[form.lower()]
    if (plural and tag == "VBZ") or (not plural and tag == "VBP"):
        return present_of(lemma, plural=plural)
    return form
