"""The day of the article: the full date that its title lines print, else its publication day."""

from datetime import date

from timeline.events.dating.placed import Placed
from timeline.events.dating.sentences import Sentences

_FARTHEST = 31  # days


def story_day(text: Sentences) -> date:
    """Return the full date that opens one of the lines of the title or of the first two sentences, if it is near.

    Metadata dates are often those of a later edition: the printed date is right more often. One that a sentence or a
    caption tells ("the quake of 12 January 2010") is that of something else.
    """
    for placed in text.times:
        if placed.sentence > text.body + 1:
            break
        first, last = placed.interval.days
        if first is not None and first == last and _is_printed(text, placed, first.year):
            return first if abs((first - text.published).days) <= _FARTHEST else text.published
    return text.published


def _is_printed(text: Sentences, placed: Placed, year: int) -> bool:
    """Whether a date has its year, and at most names stand before it on its line: "OSLO, 6 March 2024"."""
    span = placed.timex.span
    before = text.parse.text[: span.start].rpartition("\n")[2]
    return str(year) in span.text and not any(word.islower() for word in before.split())
