"""What an evaluation returns: tables of figures and a list of errors, printable and comparable."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from timeline.model import Style


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
