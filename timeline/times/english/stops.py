"""Where a sentence ends: a point closes it, but not the one of "Mr. Smith", "Ala., killed" or "U.S. forces"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.times.english.cues import ABBREVIATIONS
from timeline.times.rule import Lexeme

SURE = frozenset({";", "!", "?", "\n"})


def is_stop(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether the lexeme ends a sentence, or a main clause as the semicolon does."""
    text = lexemes[index].text
    return text in SURE or (text == "." and not _is_abbreviation(lexemes, index))


def _is_abbreviation(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether the point belongs to the word before it: a title, an initial, or any word that a small letter follows."""
    if index and lexemes[index - 1].text in ABBREVIATIONS:
        return True
    if index + 1 >= len(lexemes):
        return False
    following = lexemes[index + 1]
    if following.text == ",":
        return True
    initial = index > 0 and len(lexemes[index - 1].text) == 1 and lexemes[index - 1].capital
    return following.text.isalpha() and (not following.capital or initial)
