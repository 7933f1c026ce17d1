"""Labels of the parser in, mended ones out: verbs that it took for participles of their subjects, or for nothing.

Of 1,764 made-up accidents ("killed when a train derailed", "after", "as") the parser took the verb for a participle in
600, of real ones in few.
"""

from __future__ import annotations

from timeline.events.english.verbs import GIVING, UNACCUSATIVE
from timeline.events.english.words import words

_QUESTIONS = words("when where while")
_JOINING = words("after as before until since")
_PARTICIPLES = frozenset({"VBN", "VBD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# A verb with one of these is a participle indeed, or has a subject of its own.
_SETTLED = _SUBJECTS | {"agent", "expl", "csubj"}
_LOOSE = frozenset({"agent", "dep"})
_TIMES = frozenset({"DATE", "TIME"})
# Words.
_REACH = 8


def mend_participles(lower: list[str], lemmas: list[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Make clauses of "when a bus overturned" and "after a lorry skidded"; all lists hold one entry a word.

    Behind "when" a noun has a verb with a tense. Behind "after" a participle may say which noun is meant ("after a
    ban signed in May"), but not where the tagger saw a past, nor with an object, nor of what happens by itself.
    """
    for verb in [word for word, dep in enumerate(deps) if dep == "acl" and tags[word] in _PARTICIPLES]:
        subject = heads[verb]
        opening = _opening(subject, verb, lower, deps, heads) if subject < verb else None
        below = {deps[word] for word in range(subject + 1, min(verb + _REACH, len(deps))) if heads[word] == verb}
        if opening is None or not _SETTLED.isdisjoint(below):
            continue
        link, above = opening
        joined = heads[subject] == link
        acting = "dobj" in below and lemmas[verb] not in GIVING
        if joined and tags[verb] != "VBD" and lemmas[verb] not in UNACCUSATIVE and not acting:
            continue
        heads[verb], deps[verb], tags[verb] = above, "advcl", "VBD"
        heads[subject], deps[subject] = verb, "nsubj"
        heads[link], deps[link] = verb, "mark" if joined else "advmod"


def mend_links(tags: list[str], deps: list[str], heads: list[int], kinds: list[str]) -> None:
    """Join "then left" to the verb before it; nobody does what is done "by Friday". ``kinds`` are those of entities."""
    for word in [word for word, dep in enumerate(deps) if dep in _LOOSE]:
        below = [at for at in range(max(word - _REACH, 0), min(word + _REACH, len(deps))) if heads[at] == word]
        if deps[word] == "agent":
            # "By the 25th of May movement" tells who.
            if any(deps[at] == "pobj" and kinds[at] in _TIMES and deps[at + 1 : at + 2] != ["prep"] for at in below):
                deps[word] = "prep"
        elif tags[word] == tags[heads[word]] == "VBD" and _SETTLED.isdisjoint(deps[at] for at in below):
            deps[word] = "conj" if heads[word] < word and deps[heads[word]] != "ccomp" else "dep"


def _opening(subject: int, verb: int, lower: list[str], deps: list[str], heads: list[int]) -> tuple[int, int] | None:
    """The word before a noun that opens a clause, and what the clause hangs on.

    "after" holds the noun; "when" hangs on it, or beside it on a verb that has a subject of its own.
    """
    above = heads[subject]
    if deps[subject] == "pobj":
        return (above, heads[above]) if lower[above] in _JOINING else None
    if deps[subject] == "advcl":
        holder = subject
    elif deps[subject] in _SUBJECTS and any(
        heads[word] == above and deps[word] in _SUBJECTS for word in range(verb, above)
    ):
        holder = above
    else:
        return None
    before = range(subject - 1, max(subject - _REACH, -1), -1)
    link = next((word for word in before if heads[word] == holder and lower[word] in _QUESTIONS), None)
    return None if link is None else (link, above)
