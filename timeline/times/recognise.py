"""Lexemes to findings: every rule is tried at every word, the longest wins, then the order of the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.times.meaning import Meaning
from timeline.times.pattern import Node, captures, matches_at
from timeline.times.rule import Lexeme, Match, Rule


@dataclass(frozen=True, slots=True)
class Found:
    """A time as it was read at ``lexemes[first:last]``; ``parts`` are the two ends of a range.

    ``instead`` is the best whole time at the same place, for a partial one that nothing completes.
    """

    first: int
    last: int
    rule: str
    meaning: Meaning
    partial: bool = False
    narrative: bool = False
    parts: tuple[Found, ...] = ()
    instead: Found | None = None


def recognise(lexemes: Sequence[Lexeme], rules: Sequence[Rule], *, trie: Node) -> list[Found]:
    """Return what was found, in the order of the text, without overlaps."""
    result: list[Found] = []
    starts = trie.following
    done = 0
    for index, lexeme in enumerate(lexemes):
        if index < done or not lexeme.entry or starts.keys().isdisjoint(lexeme.entry):
            continue
        found = _best(lexemes, index, rules, trie)
        if found is not None:
            result.append(found)
            done = found.last
    return result


def _best(lexemes: Sequence[Lexeme], first: int, rules: Sequence[Rule], trie: Node) -> Found | None:
    fragment: Found | None = None
    for last, rank, path in matches_at(trie, lexemes, first):
        rule = rules[rank]
        match = Match(lexemes, first, last, captures(path, lexemes, first))
        if rule.when is not None and not rule.when(match):
            continue
        if rule.partial and fragment is not None:
            continue
        meaning = rule.meaning(match)
        if meaning is None:
            continue
        found = Found(first, last, rule.name, meaning, rule.partial, rule.narrative)
        if not rule.partial:
            return found if fragment is None else replace(fragment, instead=found)
        fragment = found
    return fragment


def word_before(item: Found, lexemes: Sequence[Lexeme]) -> str:
    """Return the word before a finding, "" at the start of the text."""
    return lexemes[item.first - 1].text if item.first else ""


def word_after(item: Found, lexemes: Sequence[Lexeme]) -> str:
    """Return the word behind a finding, "" at the end of the text."""
    return lexemes[item.last].text if item.last < len(lexemes) else ""


def owns_next(item: Found, lexemes: Sequence[Lexeme]) -> bool:
    """Whether what follows is a time's own: "Tuesday's vote"."""
    return word_after(item, lexemes) == "'s"


def words_between(left: Found, right: Found, lexemes: Sequence[Lexeme]) -> tuple[str, ...]:
    """Return the words between two findings, the first three at most: more than joins two times anyway."""
    return tuple(lexeme.text for lexeme in lexemes[left.last : min(right.first, left.last + 3)])
