"""News or narrative: whether a text tells of days around its publication or of a distant past."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.times.context import Style
from timeline.times.meaning import Anchor, Calendar, Meaning, Part, Weekday, Window, Within
from timeline.times.recognise import Found

_DISTANT = 2
_LEAST = 3
_RATIO = 8


def choose_style(found: Sequence[Found], published: date) -> Style:
    """Return "narrative" if full dates far before publication outnumber the deictic times by far.

    Measured on TimeBank, AQUAINT and WikiWars: news has a weekday, a "yesterday" or a "last week"
    for every one or two such dates; historical narratives have none, or one for fourteen dates.
    """
    distant = sum(_is_distant(item.meaning, published) for item in found)
    deictic = sum(_is_deictic(item.meaning) for item in found)
    return "narrative" if distant >= _LEAST and distant >= _RATIO * deictic else "news"


def _is_distant(meaning: Meaning, published: date) -> bool:
    inner = meaning.of if isinstance(meaning, Part) else meaning
    return isinstance(inner, Calendar) and inner.year is not None and published.year - inner.year >= _DISTANT


def _is_deictic(meaning: Meaning) -> bool:
    inner = meaning.of if isinstance(meaning, Part) else meaning
    if isinstance(inner, Within):
        inner = inner.outer
    return isinstance(inner, Weekday) or (isinstance(inner, Window) and inner.anchor is Anchor.PUBLISHED)
