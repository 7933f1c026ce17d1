"""The English Grammar: what the words around a time say of its clause."""

from timeline.times.english.leads import lead_tense
from timeline.times.english.tense import (
    guess_tense,
    is_of_relative,
    is_of_saying,
    is_perfect,
    is_scheduled,
    is_stop,
    is_sure_to_come,
    opens_statement,
)

__all__ = [
    "guess_tense",
    "is_of_relative",
    "is_of_saying",
    "is_perfect",
    "is_scheduled",
    "is_stop",
    "is_sure_to_come",
    "lead_tense",
    "opens_statement",
]
