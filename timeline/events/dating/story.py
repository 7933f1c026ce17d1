"""The day of the article: the full date that its title lines print, else its publication day."""

from __future__ import annotations

from datetime import date

from timeline.events.dating.sentences import Sentences

_FARTHEST = 31


def story_day(text: Sentences, published: date) -> date:
    """Return the full date that a dateline or one of the first two sentences names, if it is near ``published``.

    Metadata dates are often those of a later edition: the printed date is right more often.
    """
    for placed in text.times:
        if placed.sentence > text.body + 1:
            break
        first, last = placed.interval.days
        if first is not None and first == last and _is_full(placed.timex.span.text):
            return first if abs((first - published).days) <= _FARTHEST else published
    return published


def _is_full(words: str) -> bool:
    digits = "".join(letter if letter.isdigit() else " " for letter in words).split()
    return any(len(number) == 4 for number in digits) and len(words.split()) > 1
