"""What an evaluation returns: tables of figures, errors and remarks, printable and comparable; its shares and F1."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.model import Style

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class EvaluateOptions:
    """What a user may ask of any task; a task ignores what does not concern it."""

    errors: int = 0
    write: Path | None = None
    given_mentions: bool = False
    style: Style = "auto"
    model: str | None = None
    embed: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A title, the column heads, and rows of as many cells."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | float, ...], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The tables of one evaluation, the errors that were asked for, and remarks on the method."""

    tables: tuple[Table, ...]
    errors: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def share(part: float, whole: float) -> float:
    """Return a part of a whole, 0 of nothing.

    >>> share(1, 4), share(0, 0)
    (0.25, 0.0)
    """
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean of the two.

    >>> f1(0.5, 1.0), f1(0.0, 0.0)
    (0.6666666666666666, 0.0)
    """
    return share(2 * precision * recall, precision + recall)


def align(gold: Sequence[Span], system: Sequence[Span]) -> tuple[tuple[int, int], ...]:
    """Pair gold and system one to one by overlap: identical spans first, then the larger overlap, then the left.

    >>> align([(0, 5), (8, 9)], [(2, 9), (8, 9)])
    ((1, 1), (0, 0))
    """
    candidates = []
    for i, one in enumerate(gold):
        for j, other in enumerate(system):
            overlap = min(one[1], other[1]) - max(one[0], other[0])
            if overlap > 0:
                candidates.append((one != other, -overlap, one[0], i, j))
    pairs: list[tuple[int, int]] = []
    for _, _, _, i, j in sorted(candidates):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return tuple(pairs)
