"""News or narrative: whether a text tells of days around its publication or of a distant past."""

from collections.abc import Sequence
from datetime import date

from timeline.times.context import KnownStyle
from timeline.times.meaning import (
    Anchor,
    Calendar,
    Meaning,
    Part,
    Range,
    Shift,
    Unit,
    Weekday,
    Window,
    Within,
    unwrapped,
)
from timeline.times.recognise import Found

_DISTANT = 2
_LEAST = 3
_RATIO = 6
_DATED, _LONG_AGO = 2, 20
_LEAD = 60
"""The words in which news says when it happened: a weekday there counts twice."""


def choose_style(found: Sequence[Found], published: date) -> KnownStyle:
    """Return "narrative" if full dates far before publication outnumber the deictic times by far.

    Two such days, months or seasons are enough where nothing counts from publication and no date is near it, or one
    year of long ago that opens the text and several days and months without a year.
    Measured on TimeBank, AQUAINT and WikiWars: news has a weekday, a "yesterday" or a "last week"
    for every one or two such dates; historical narratives have none, or one for fourteen dates.
    """
    distant = sum(_is_distant(item.meaning, published) for item in found)
    deictic = sum(_is_deictic(item.meaning) * (2 if item.first < _LEAD else 1) for item in found)
    if distant >= _LEAST and distant >= _RATIO * deictic:
        return "narrative"
    return "narrative" if _tells_of_the_past_alone(found, published) else "news"


def _tells_of_the_past_alone(found: Sequence[Found], published: date) -> bool:
    """Whether a short text names days of distant years and none from which a reader sees when it was written."""
    if any(_is_deictic(item.meaning) and unwrapped(item.meaning) != Window(Unit.DAY) for item in found):
        return False
    calendars = [full for item in found if (full := _calendar(item.meaning)) is not None]
    ago = [published.year - full.year for full in calendars if full.year is not None]
    if not ago or min(ago) < _DISTANT:
        return False
    dated = sum((full.month or full.season) is not None for full in calendars if full.year is not None)
    bare = sum(full.month is not None for full in calendars if full.year is None)
    opening = calendars[0].year
    return dated >= _DATED or (bare >= _LEAST and opening is not None and published.year - opening >= _LONG_AGO)


def _calendar(meaning: Meaning) -> Calendar | None:
    match unwrapped(meaning):
        case Calendar() as calendar:
            return calendar
        case Within(outer=outer):
            return _calendar(outer)
        case Range(last=last):
            return _calendar(last)
        case _:
            return None


def _is_distant(meaning: Meaning, published: date) -> bool:
    match meaning:
        case Calendar(year=int() as year):
            return published.year - year >= _DISTANT
        case Calendar(decade=int() as decade):
            return published.year - 10 * decade >= 10 + _DISTANT
        case Calendar(century=int() as century):
            return published.year - 100 * century >= 100 + _DISTANT
        case Part(of=inner):
            return _is_distant(inner, published)
        case Within(inner=inner, outer=outer):
            return _is_distant(inner, published) or _is_distant(outer, published)
        case Range(first=first, last=last):
            return _is_distant(first, published) or _is_distant(last, published)
        case _:
            return False


def _is_deictic(meaning: Meaning) -> bool:
    """Whether it counts from the day of publication: "Monday", "last week", "next spring", "three years ago"."""
    inner = unwrapped(meaning)
    if isinstance(inner, Within):
        inner = inner.outer
    match inner:
        case Weekday():
            return True
        case Window(anchor=anchor):
            return anchor is Anchor.PUBLISHED
        case Shift(anchor=anchor, of=of):
            return anchor is Anchor.PUBLISHED and of is None
        case Calendar(direction=direction):
            return direction is not None
        case _:
            return False
