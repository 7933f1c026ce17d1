"""Mentions of one event in, which of them are one report out: a wire story that two papers print is told once."""

from collections.abc import Sequence

from timeline.model import Event

# So much of the words of two sentences is the same where one is a copy: a word put in, a name spelled out.
_COPIED = 0.7
_FEWEST = 6


def count_reports(events: Sequence[Event]) -> int:
    """Return how many independent reports the mentions are: one a source, and one of all who copied a sentence.

    Short sentences prove nothing: two papers may write "The quake struck" by themselves.

    >>> count_reports([])
    0
    """
    if len(events) < 2:
        return len(events)
    told: dict[frozenset[str], str] = {}
    home = {event.document.teller: event.document.teller for event in events}
    for event in events:
        words, source = frozenset(event.sentence.text.casefold().split()), event.document.teller
        if len(home) == 1 or len(words) < _FEWEST or told.get(words) == source:
            continue
        for other in [told[words]] if words in told else [by for seen, by in told.items() if is_copied(words, seen)]:
            home[_find(home, other)] = _find(home, source)
        told.setdefault(words, source)
    return len({_find(home, source) for source in home})


def is_copied(words: frozenset[str], others: frozenset[str], *, share: float = _COPIED) -> bool:
    """Whether two sentences have this share of their words in common, from 0 to 1.

    >>> one = frozenset("police closed the long bridge at noon".split())
    >>> is_copied(one, one | {"on"}), is_copied(one, frozenset("the bridge was closed by police at dusk".split()))
    (True, False)
    """
    return len(words & others) >= share * len(words | others)


def _find(home: dict[str, str], source: str) -> str:
    while home[source] != source:
        source = home[source]
    return source
