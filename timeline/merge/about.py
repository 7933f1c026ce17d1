"""Which rows are about somebody: rows and a name in, the rows in which it takes part or whose line names it out."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from timeline.merge.register import Register
from timeline.model import Participant, TimelineEvent
from timeline.names import same_name

# A word with its possessive apart; small words that stand within names; what stands before one and is no part of it.
_WORD = re.compile(r"(?P<word>[^\W_](?:[\w.&-]|['’](?!s\b))*)(?P<possessive>['’]s?)?")
_WITHIN = frozenset({"of", "for", "de", "la", "von", "van", "der", "al"})
_BEFORE = frozenset({"the", "a", "an", "both", "former"})


def rows_about(name: str, rows: Sequence[TimelineEvent]) -> tuple[TimelineEvent, ...]:
    """Return the rows in which somebody takes part or is named by the line: "Lind's purchase of the yard failed".

    The name may be short, and means everybody who is called so; who has no name of their own is only known by the
    very word.
    """
    register = Register.of(mention for row in rows for mention in row.mentions)
    meant = register.meant(name)

    def takes_part(person: Participant) -> bool:
        return register.name(person.name) in meant if person.kind else same_name(person.name, name)

    def is_meant(shown: str) -> bool:
        called = register.meant(shown)
        known = {other for one in called for other in register.others[one]} or {name}
        return called <= meant and any(same_name(shown, text) and not _is_longer(shown, text) for text in known)

    return tuple(
        row for row in rows if any(map(takes_part, _everybody(row))) or any(map(is_meant, names_shown(row.summary)))
    )


def names_shown(line: str) -> tuple[str, ...]:
    """Return what is written as a name in a line, each as long as it stands.

    >>> names_shown("The Lind group's offer for Bank of Arden was rejected by Ann Poole's brother")
    ('Lind', 'Bank of Arden', 'Ann Poole')
    """
    names, current, end = list[str](), list[str](), 0
    for found in _WORD.finditer(line):
        word = found["word"]
        goes_on = current and line[end : found.start()] == " "
        if goes_on and (word[0].isupper() or word in _WITHIN):
            current.append(word)
        else:
            names.append(_trimmed(current))
            current = [word] if word[0].isupper() else []
        if found["possessive"]:
            names.append(_trimmed(current))
            current = []
        end = found.end()
    names.append(_trimmed(current))
    return tuple(filter(None, names))


def _is_longer(shown: str, name: str) -> bool:
    """Whether words before a name make another of it: "Air Norden" is not Norden."""
    return shown.casefold().endswith(f" {name.casefold()}")


def _trimmed(words: list[str]) -> str:
    """The words of a name without an article before them or small words behind."""
    while words and words[-1] in _WITHIN:
        words = words[:-1]
    while words and words[0].casefold() in _BEFORE:
        words = words[1:]
    return " ".join(words).rstrip(".")


def _everybody(row: TimelineEvent) -> Iterator[Participant]:
    return chain(row.participants, *(mention.participants for mention in row.mentions))
