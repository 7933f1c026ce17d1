"""What joins a time to its clause: the value of the word before it, so that the calendar knows no words."""

from __future__ import annotations

from enum import StrEnum


class Link(StrEnum):
    """The word before a time, as far as it matters on which side of publication the time lies, or what it spans.

    LISTED is "and", "or" or a comma, OPENING the start of a sentence.
    """

    AFTER = "after"
    AROUND = "around"
    AT = "at"
    BEFORE = "before"
    BY = "by"
    DURING = "during"
    ENDED = "ended"
    ENDING = "ending"
    FOR = "for"
    FROM = "from"
    IN = "in"
    LISTED = "listed"
    ON = "on"
    OPENING = "opening"
    OVER = "over"
    PAST = "past"
    SINCE = "since"
    THROUGH = "through"
    UNTIL = "until"
    WITHIN = "within"
