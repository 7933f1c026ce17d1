"""The dateline that opens an article: where it was written, and where its first sentence begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CITY = r"[A-Z][A-Z\ .'’/-]{2,40}"
_TITLED = r"[A-Z][\w.'’-]{1,20}"
_MORE = r"(?:,[^—–()_\n]{0,40}?)?"
_AGENCY = r"\([A-Z][A-Za-z.,\ ]+(?:\d{1,2})?\)"
_DASH = r"\s*(?:--?|[–—_])\s+(?=[A-Z\"“‘'])"
# "BERGEN, Norway —", "BEIRUT, Aug 5 (Reuters) -"; with an agency the place needs no capitals: "Paris (AFP) -".
_OPENING = re.compile(
    rf"""^[ \t]*(?:(?P<city>{_CITY}?){_MORE}\s*(?:{_AGENCY})?
        |(?P<place>{_TITLED}(?:\ {_TITLED}){{0,2}}){_MORE}\s*{_AGENCY}){_DASH}""",
    re.MULTILINE | re.VERBOSE,
)
# The same after a headline or a credit that has no line of its own; the blank is looked for first, which saves most of
# the time.
_INSIDE = re.compile(rf" (?<=[)\w] )[A-Z][A-Z .'’-]{{3,30}}(?:, [A-Z][\w. ]{{2,20}})?(?: {_AGENCY})? (?:--?|[–—]) ")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place that a dateline names, and the character at which the article itself begins."""

    place: str
    end: int


def dateline_of(text: str) -> Dateline | None:
    """Return the dateline at the start of ``text``.

    >>> dateline_of("BERGEN, Norway (AP) -- The port closed.")
    Dateline(place='Bergen', end=23)
    >>> dateline_of("Paris (AFP) - The port closed.").place
    'Paris'
    >>> dateline_of("BERGEN/OSLO, 3 May - The port closed.").place
    'Bergen'
    """
    start = len(text) - len(text.lstrip())
    match = _OPENING.match(text, start)
    if match is None:
        return None
    first = (match["city"] or match["place"]).split("/")[0]
    return Dateline(first.strip().title(), match.end())


def ends_of_datelines(text: str) -> Iterator[int]:
    """Yield the characters at which a sentence begins because a dateline ends there, anywhere in ``text``."""
    for pattern in (_OPENING, _INSIDE):
        for match in pattern.finditer(text):
            yield match.end()
