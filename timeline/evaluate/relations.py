"""SemEval-2015 Task 4's measure: timelines in, temporal relations and their micro precision and recall out.

Source: Minard et al., "SemEval-2015 Task 4: TimeLine: Cross-Document Event Ordering", 2015, with the
temporal awareness of UzZaman et al. (TempEval-3). Rows of order 0 are left out. Every event is
SIMULTANEOUS with its date (equal as a string), and with the next event when their order is the same,
else BEFORE it. A relation that contradicts those before it is left out. Precision is the share of the
system's reduced graph that the gold's closure holds, recall the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.evaluate.report import f1, share


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a timeline: its place in the order, its date, and the mentions of its event."""

    order: int
    date: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """``first`` before ``second``, or at the same time; a date is a node spelled ``@date``."""

    first: str
    second: str
    before: bool


@dataclass(frozen=True, slots=True)
class Score:
    """Relations right and given, on the system's side and on the gold's; scores add up to a micro average."""

    right: int = 0
    given: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right, self.given + other.given, self.found + other.found, self.gold + other.gold
        )

    @property
    def figures(self) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent, with one decimal."""
        precision, recall = share(self.right, self.given), share(self.found, self.gold)
        return round(100 * precision, 1), round(100 * recall, 1), round(100 * f1(precision, recall), 1)


def score_timeline(system: Sequence[Entry], gold: Sequence[Entry]) -> Score:
    """Compare one timeline with its gold.

    >>> gold = (Entry(1, "2011-03-02", ("7-2-met",)), Entry(2, "2011-05-01", ("7-4-left",)))
    >>> score_timeline(gold, gold).figures
    (100.0, 100.0, 100.0)
    """
    ours, theirs = Graph.of(relations_of(system)), Graph.of(relations_of(gold))
    return Score(
        right=sum(map(theirs.holds, ours.reduced)),
        given=len(ours.reduced),
        found=sum(map(ours.holds, theirs.reduced)),
        gold=len(theirs.reduced),
    )


def relations_of(entries: Iterable[Entry]) -> tuple[Relation, ...]:
    """Return the relations that a timeline states: first those of dates and equal order, then those of order."""
    rows = sorted((entry for entry in entries if entry.order > 0), key=lambda entry: entry.order)
    events = [(mention, row) for row in rows for mention in row.mentions]
    dates = [Relation(mention, f"@{row.date}", before=False) for mention, row in events]
    steps = [
        Relation(first, second, before=later.order > earlier.order)
        for (first, earlier), (second, later) in pairwise(events)
        if first != second
    ]
    return tuple(dates + sorted(steps, key=lambda step: step.before))


class Graph:
    """The closure of consistent relations, and the reduced graph: those that the ones before do not entail."""

    def __init__(self) -> None:
        self._group: dict[str, str] = {}
        self._later: dict[str, set[str]] = {}
        self.reduced: list[Relation] = []

    @classmethod
    def of(cls, relations: Iterable[Relation]) -> Graph:
        """Add relations one by one; what follows from the others or contradicts them is left out."""
        graph = cls()
        for relation in relations:
            graph._add(relation)
        return graph

    def holds(self, relation: Relation) -> bool:
        """Whether the relation follows from the graph."""
        if relation.first not in self._group or relation.second not in self._group:
            return False
        first, second = self._find(relation.first), self._find(relation.second)
        return self._reaches(first, second) if relation.before else first == second

    def _add(self, relation: Relation) -> None:
        first, second = self._find(relation.first), self._find(relation.second)
        if self.holds(relation):
            return
        if relation.before:
            if first != second and not self._reaches(second, first):
                self._later.setdefault(first, set()).add(second)
                self.reduced.append(relation)
        else:
            self._group[first] = second
            self.reduced.append(relation)

    def _find(self, node: str) -> str:
        self._group.setdefault(node, node)
        while self._group[node] != node:
            node = self._group[node]
        return node

    def _reaches(self, start: str, goal: str) -> bool:
        seen: set[str] = set()
        waiting = [start]
        while waiting:
            for node in self._later.get(waiting.pop(), ()):
                if node == goal:
                    return True
                if node not in seen:
                    seen.add(node)
                    waiting.append(node)
        return False
