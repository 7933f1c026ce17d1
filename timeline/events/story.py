"""What an article tells of: the day of its news, which its title lines print, or a past of long before it."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.events.sentences import Sentences

_FARTHEST = 31
_NEAR = timedelta(days=31)
_DISTANT = timedelta(days=731)
_LEAST = 3
_RATIO = 6


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


def is_history(text: Sentences, published: date) -> bool:
    """Return whether an article tells of days long before ``published``, so that nothing in it is news of that day.

    As where ``timeline.times`` tells narratives from news: times of years ago outnumber those of the last days by
    far, and one in the lead counts twice.
    """
    distant, near = text.ancient, 0
    for placed in text.times:
        _, last = placed.interval.days
        if last is not None and placed.timex.value != "PRESENT_REF":
            distant += last < published - _DISTANT
            near += (last > published - _NEAR) * (1 + (placed.sentence <= text.body + 1))
    return distant >= _LEAST and distant >= _RATIO * near


def _is_full(words: str) -> bool:
    digits = "".join(letter if letter.isdigit() else " " for letter in words).split()
    return any(len(number) == 4 for number in digits) and len(words.split()) > 1
