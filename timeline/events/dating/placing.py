"""Where the times of an article stand: timexes in, each with its head word, what it hangs on and its signal out."""

from collections.abc import Iterator, Sequence
from datetime import date

from timeline.events.dating.placed import Placed, compared, is_datable, unit_of
from timeline.events.english.happenings import HARMING
from timeline.events.english.words import words
from timeline.events.syntax.foreground import dates_news, is_known
from timeline.events.syntax.parse import Parse
from timeline.model import Timex

_LEADING = frozenset({"ADP", "SCONJ"})
_AFTER = words("after following since")
_SWALLOWED = frozenset({"compound", "nummod"})


def place_times(parse: Parse, times: Sequence[Timex], published: date) -> Iterator[Placed]:
    """Yield the times that are a stretch of the calendar, in their places."""
    for timex, span in parse.located(filter(is_datable, times)):
        yield _place(parse, timex, published, root=span.root.i, first=span.start)


def _place(parse: Parse, timex: Timex, published: date, *, root: int, first: int) -> Placed:
    assert timex.interval is not None
    unit, when = unit_of(timex.kind, timex.interval), compared(timex.interval, published)
    origin = _origin(parse, first) if unit == "day" else None
    above = _above(parse, root, first) if origin is None else (root, first - 1, *parse.path(origin))
    is_news = origin is None and dates_news(parse[root])
    signal = _signal(parse, root, first)
    return Placed(timex, timex.interval, root, parse.sentence_at(root), signal, above, unit, when, is_news)


def _signal(parse: Parse, root: int, first: int) -> str:
    """The preposition or conjunction before a time: "since", "as of"."""
    head = parse.heads[root]
    signal = parse.lower[head] if parse.pos[head] in _LEADING and head < first else ""
    if not signal and first and parse.pos[first - 1] in _LEADING:
        signal = parse.lower[first - 1]
    return "as of" if signal == "of" and parse.lower[max(first - 2, 0)] == "as" else signal


def _origin(parse: Parse, first: int) -> int | None:
    """The known thing that the news comes after and whose time this is: "came to help after the flood on Monday".

    Parsers hang such a time on any verb around. What the flood did, it did that day, and "after the flood
    in 2001" is still that year.
    """
    thing = first - 2
    if thing < 0 or parse.pos[first - 1] != "ADP" or parse.pos[thing] != "NOUN" or parse.deps[thing] != "pobj":
        return None
    link = parse.heads[thing]
    is_harm = any(parse.lemmas[word] in HARMING for word in parse.path(link))
    return thing if parse.lower[link] in _AFTER and is_known(parse[thing]) and not is_harm else None


def _above(parse: Parse, root: int, first: int) -> tuple[int, ...]:
    """The path of a time; one right behind a saying is the saying's: "said on Monday it had ordered ships"."""
    above, before = parse.path(_head_of(parse, root, first)), first - 1
    path = above if above[0] == root else (root, *above)
    before -= before > 0 and parse.pos[before] == "ADP"
    verb = next((token for token in path[1:] if parse.pos[token] == "VERB"), before)
    is_said = verb != before and parse.deps[verb] == "ccomp" and parse.heads[verb] == before
    return (root, *parse.path(before)) if is_said and verb > root else path


def _head_of(parse: Parse, root: int, first: int) -> int:
    """The word from which the path of a time starts: behind a preposition no time belongs to the name after it.

    "Since December Norland had blocked the road", "in nineteen ninety Lind was freed".
    """
    name = parse.heads[root]
    swallowed = parse.deps[root] in _SWALLOWED and parse.pos[name] == "PROPN" and name > root
    return parse.heads[name] if swallowed and first and parse.pos[first - 1] in _LEADING else root
