"""Labels of the tagger and the parser in, mended ones out: MENDS are the slips that are put right, in their order."""

from collections.abc import Callable
from dataclasses import dataclass

from timeline.events.english.verbs import GIVING, UNACCUSATIVE
from timeline.events.english.words import words
from timeline.events.syntax.inflect import lemma_of
from timeline.events.syntax.parse import TEMPORAL
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS

_INFLECTED = words("VBD VBG VBN VBZ")
_QUESTIONS = words("when where while")
_JOINING = words("after as before until since")
_PARTICIPLES = words("VBN VBD")
# A verb with one of these is a participle indeed, or has a subject of its own.
_SETTLED = NOMINAL_SUBJECTS | words("agent expl csubj")
_LOOSE = words("agent dep")
_MISREAD = words("VERB ADV ADJ INTJ")
_NO_NAMES = words("DET PRON CCONJ ADP")
_NOMINAL = words("nsubj nsubjpass dobj pobj poss appos conj")
_DETERMINING = words("det poss")
_BEARERS = words("PERSON ORG GPE FAC PRODUCT")
# Words.
_REACH = 8


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of an article's words, one entry a word in each list; ``kinds`` are those of named entities."""

    texts: list[str]
    lower: list[str]
    lemmas: list[str]
    tags: list[str]
    pos: list[str]
    deps: list[str]
    kinds: list[str]
    heads: list[int]


def mend(labels: Labels) -> None:
    """Put the labels right in place, by every one of MENDS."""
    for mended in MENDS:
        mended(labels)


def lengthen_lemmas(of: Labels) -> None:
    """Give "hoped" its "hope"."""
    for at in [at for at, tag in enumerate(of.tags) if tag in _INFLECTED]:
        of.lemmas[at] = lemma_of(of.lower[at], of.lemmas[at])


def part_clauses(of: Labels) -> None:
    """Make clauses of "when a bus overturned" and "after a lorry skidded", which look like participles of their nouns.

    Behind "when" a noun has a verb with a tense. Behind "after" a participle may say which noun is meant ("after a
    ban signed in May"), but not where the tagger saw a past, nor with an object, nor of what happens by itself.
    Of 1,764 made-up accidents ("killed when a train derailed", "after", "as") the parser took the verb for a
    participle in 600, of real ones in few.
    """
    tags, deps, heads = of.tags, of.deps, of.heads
    for verb in [word for word, dep in enumerate(deps) if dep == "acl" and tags[word] in _PARTICIPLES]:
        subject = heads[verb]
        opening = _opening(of, subject, verb) if subject < verb else None
        below = {deps[word] for word in range(subject + 1, min(verb + _REACH, len(deps))) if heads[word] == verb}
        if opening is None or not _SETTLED.isdisjoint(below):
            continue
        link, above = opening
        joined = heads[subject] == link
        acting = "dobj" in below and of.lemmas[verb] not in GIVING
        if joined and tags[verb] != "VBD" and of.lemmas[verb] not in UNACCUSATIVE and not acting:
            continue
        heads[verb], deps[verb], tags[verb] = above, "advcl", "VBD"
        heads[subject], deps[subject] = verb, "nsubj"
        heads[link], deps[link] = verb, "mark" if joined else "advmod"


def _opening(of: Labels, subject: int, verb: int) -> tuple[int, int] | None:
    """The word before a noun that opens a clause, and what the clause hangs on.

    "after" holds the noun; "when" hangs on it, or beside it on a verb that has a subject of its own.
    """
    lower, deps, heads = of.lower, of.deps, of.heads
    above = heads[subject]
    if deps[subject] == "pobj":
        return (above, heads[above]) if lower[above] in _JOINING else None
    beside = (word for word in range(verb, above) if heads[word] == above)
    if deps[subject] == "advcl":
        holder = subject
    elif deps[subject] in NOMINAL_SUBJECTS and any(deps[word] in NOMINAL_SUBJECTS for word in beside):
        holder = above
    else:
        return None
    before = range(subject - 1, max(subject - _REACH, -1), -1)
    link = next((word for word in before if heads[word] == holder and lower[word] in _QUESTIONS), None)
    return None if link is None else (link, above)


def join_names(of: Labels) -> None:
    """Make one name of words with capitals where a noun should be, read as verbs or adverbs: "the Ever Given"."""
    nouns = [
        at for at, (pos, dep) in enumerate(zip(of.pos, of.deps, strict=True)) if pos in _MISREAD and dep in _NOMINAL
    ]
    for last in nouns:
        first = last
        while first and _is_capital(of, first - 1) and of.pos[first - 1] not in _NO_NAMES:
            first -= 1
        # One capital may just begin a sentence.
        if first == last or not _is_capital(of, last):
            continue
        for word in range(first, last + 1):
            of.lemmas[word], of.tags[word], of.pos[word] = of.texts[word], "NNP", "PROPN"
            if of.heads[word] == last != word:
                of.deps[word] = "compound"


def _is_capital(of: Labels, word: int) -> bool:
    return of.texts[word].istitle() and of.texts[word].isalpha() and not of.kinds[word]


def join_verbs(of: Labels) -> None:
    """Join "then left" to the verb before it; nobody does what is done "by Friday"."""
    tags, deps, heads = of.tags, of.deps, of.heads
    for word in [word for word, dep in enumerate(deps) if dep in _LOOSE]:
        below = [at for at in range(max(word - _REACH, 0), min(word + _REACH, len(deps))) if heads[at] == word]
        if deps[word] == "agent":
            # "By the 25th of May movement" tells who.
            if any(
                deps[at] == "pobj" and of.kinds[at] in TEMPORAL and deps[at + 1 : at + 2] != ["prep"] for at in below
            ):
                deps[word] = "prep"
        elif tags[word] == tags[heads[word]] == "VBD" and _SETTLED.isdisjoint(deps[at] for at in below):
            deps[word] = "conj" if heads[word] < word and deps[heads[word]] != "ccomp" else "dep"


def set_names_beside(of: Labels) -> None:
    """Set a name beside the noun before it that says who it is: "fired his deputy, Erik Lind" is no adverb."""
    for last in [word for word, dep in enumerate(of.deps) if dep == "npadvmod" and of.kinds[word] in _BEARERS]:
        first = last
        while first and of.kinds[first - 1] == of.kinds[last]:
            first -= 1
        noun, after = first - 2, last + 1
        if noun < 1 or of.texts[first - 1] != "," or of.pos[noun] != "NOUN" or of.deps[noun] not in _NOMINAL:
            continue
        # "Writing in a blog, Lind urged" lacks its subject.
        verb = of.heads[last]
        if verb > last and not any(of.heads[at] == verb and of.deps[at] in NOMINAL_SUBJECTS for at in range(first)):
            continue
        # "One of his deputies, Erik Lind" is one; "three rivals, Norden and Vera" may go on.
        if of.tags[noun] != "NN" and of.lower[of.heads[of.heads[noun]]] != "one":
            continue
        before = range(max(noun - _REACH, 0), noun)
        told = any(of.heads[word] == noun and of.deps[word] in _DETERMINING for word in before)
        parted = after == len(of.pos) or of.pos[after] in ("PUNCT", "SPACE")
        if told and parted:
            of.heads[last], of.deps[last] = noun, "appos"


MENDS: tuple[Callable[[Labels], None], ...] = (lengthen_lemmas, part_clauses, join_names, join_verbs, set_names_beside)
