"""Patterns compiled into one trie: in goes the rule table, out comes a matcher that never backtracks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from timeline.times.rule import Lexeme, Modifier, Rule, Value

_Step = tuple[str, str | None]
_Path = tuple[_Step, ...]
_SIGNS = frozenset({"(", ")", "?", "|"})


class Node:
    """A state of the trie: which rules are complete here, after so many symbols, and where each symbol leads.

    Few of the forty thousand states are ever met, so each makes those behind it when it is met itself.
    """

    def __init__(self, paths: Sequence[tuple[int, _Path]], depth: int = 0) -> None:
        self.complete = [(rank, path) for rank, path in paths if len(path) == depth]
        self._paths, self._depth = paths, depth

    @cached_property
    def following(self) -> dict[str, Node]:
        """The next states by their symbols."""
        longer: dict[str, list[tuple[int, _Path]]] = defaultdict(list)
        for rank, path in self._paths:
            if len(path) > self._depth:
                longer[path[self._depth][0]].append((rank, path))
        return {symbol: Node(paths, self._depth + 1) for symbol, paths in longer.items()}


def expand(pattern: str) -> list[_Path]:
    """Return every sequence of symbols that a pattern stands for, each once, as they are written.

    Raises ValueError where its brackets do not match.

    >>> expand("the? {unit}")
    [(('=the', None), ('unit', 'unit')), (('unit', 'unit'),)]
    """
    words = _words(pattern)
    paths, rest = _alternatives(words, 0)
    if rest != len(words):
        raise ValueError(f"pattern {pattern!r} closes a bracket that it does not open")
    return list(dict.fromkeys(path for path in paths if path))


def compile_rules(rules: Sequence[Rule]) -> Node:
    """Return the trie of all patterns; a rule's rank is its place in the table."""
    return Node([(rank, path) for rank, rule in enumerate(rules) for path in expand(rule.pattern)])


def by_words(modifiers: Iterable[Modifier]) -> Mapping[tuple[str, ...], Modifier]:
    """Return the modifiers by their words, as they are looked up."""
    return {
        tuple(symbol.removeprefix("=") for symbol, _ in path): modifier
        for modifier in modifiers
        for path in expand(modifier.words)
    }


def literals(rules: Sequence[Rule]) -> frozenset[str]:
    """Return the words that stand for themselves in the patterns."""
    words = {word.removesuffix("?") for rule in rules for word in _words(rule.pattern) if word not in _SIGNS}
    symbols = (symbol for word in words for ((symbol, _),) in _choices(word))
    return frozenset(symbol[1:] for symbol in symbols if symbol.startswith("="))


def matches_at(root: Node, lexemes: Sequence[Lexeme], first: int) -> list[tuple[int, int, _Path]]:
    """Return (end, rank, path) of every rule that is complete from ``lexemes[first]``, best first.

    The longest is best, then the one that stands first in the table.
    """
    found: list[tuple[int, int, _Path]] = []
    frontier = [root]
    position = first
    while frontier and position < len(lexemes):
        entry = lexemes[position].entry
        if not entry:
            break
        position += 1
        reached = []
        for node in frontier:
            following = node.following
            for symbol in entry:
                target = following.get(symbol)
                if target is not None:
                    reached.append(target)
                    for rank, path in target.complete:
                        found.append((position, rank, path))
        frontier = reached
    if len(found) > 1:
        found.sort(key=lambda item: (-item[0], item[1]))
    return found


def captures(path: _Path, lexemes: Sequence[Lexeme], first: int) -> dict[str, Value]:
    """Return the slots of a path that was met at ``lexemes[first]``."""
    return {
        slot: lexemes[first + offset].entry[symbol] for offset, (symbol, slot) in enumerate(path) if slot is not None
    }


def _words(pattern: str) -> list[str]:
    return pattern.replace("(", " ( ").replace(")", " ) ").split()


def _alternatives(words: Sequence[str], start: int) -> tuple[list[_Path], int]:
    """Read ``a b | c`` up to the closing bracket or the end."""
    result: list[_Path] = []
    current: list[_Path] = [()]
    index = start
    while index < len(words) and words[index] != ")":
        word = words[index]
        if word == "|":
            result += current
            current = [()]
            index += 1
            continue
        choices, index = _item(words, index)
        current = [left + right for left in current for right in choices]
    return result + current, index


def _item(words: Sequence[str], index: int) -> tuple[list[_Path], int]:
    """Read one word, capture or group, with its question mark."""
    if words[index] == "(":
        choices, index = _alternatives(words, index + 1)
        if index >= len(words):
            raise ValueError(f"pattern {' '.join(words)!r} opens a bracket that it does not close")
        index += 1
        if index < len(words) and words[index] == "?":
            return [*choices, ()], index + 1
        return choices, index
    word = words[index]
    choices = _choices(word.removesuffix("?"))
    return ([*choices, ()] if word.endswith("?") else choices), index + 1


def _choices(word: str) -> list[_Path]:
    """Read ``last``, ``last|past``, ``{month}``, ``{n:count|a}`` or ``{last:=last|=past}``."""
    if not word.startswith("{"):
        return [(("=" + choice, None),) for choice in word.split("|")]
    slot, _, symbols = word.strip("{}").rpartition(":")
    return [((symbol, slot or symbol),) for symbol in symbols.split("|")]
