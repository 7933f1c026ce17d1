"""The day that a story tells of: its dateline or the first full date of its lead, else its publication day."""

from __future__ import annotations

from datetime import date

from timeline.events.clues import Sentences

_LEAD = 2
_FARTHEST = 31


def story_day(text: Sentences, published: date) -> date:
    """Return the first full date that the title lines or the first two sentences name, if it is near ``published``.

    Metadata dates are often those of a later edition: on running news the printed date is right more often.
    """
    body = _body_starts(text)
    for placed in text.times:
        if placed.sentence > body + _LEAD - 1:
            break
        first, last = placed.interval.days
        if first is None or first != last or not _is_full(placed.timex.span.text):
            continue
        if abs((first - published).days) <= _FARTHEST:
            return first
    return published


def _body_starts(text: Sentences) -> int:
    """The number of the first sentence with a full stop: what stands before are title and dateline."""
    ends = [*text.starts[1:], len(text.lower)]
    for number, end in enumerate(ends):
        last = [word for word in text.lower[text.starts[number] : end] if word.strip()][-1:]
        if last and last[0] in (".", "!", "?", '."', "”", "''", '"'):
            return number
    return 0


def _is_full(words: str) -> bool:
    digits = "".join(letter if letter.isdigit() else " " for letter in words).split()
    return any(len(number) == 4 for number in digits) and len(words.split()) > 1
