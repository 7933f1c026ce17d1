"""The learned weights of attachment: clue names in, the chance of every time and template out; numpy alone."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain

import numpy as np
import numpy.typing as npt

from timeline.events.dating.anchor import Template
from timeline.events.dating.candidates import Item, Where

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weights:
    """Rows of weights by clue: ``event`` has a column for each place and template, ``pair`` one for each template."""

    event_rows: dict[str, int]
    event: Floats
    pair_rows: dict[str, int]
    pair: Floats

    def scores(self, items: Sequence[Item]) -> list[Floats]:
        """Return a table an item, with a row a candidate and a column a template; the higher the likelier."""
        if not items:
            return []
        candidates = [candidate for item in items for candidate in item.candidates]
        sizes = [len(item.candidates) for item in items]
        wholes = _sums(self.event, self.event_rows, [item.clues for item in items])
        places = np.array([candidate.where for candidate in candidates])
        table = wholes.reshape(len(items), len(Where), -1)[np.repeat(np.arange(len(items)), sizes), places]
        table += _sums(self.pair, self.pair_rows, [candidate.clues for candidate in candidates])
        return np.split(table, np.cumsum(sizes)[:-1])

    def chances(self, items: Sequence[Item]) -> list[Floats]:
        """Return the scores as chances that sum to 1 over the table of each item."""
        tables = self.scores(items)
        if not tables:
            return []
        sizes = np.array([len(table) for table in tables])
        starts = np.cumsum(sizes) - sizes
        scores = np.concatenate(tables)
        highest = np.maximum.reduceat(scores.max(axis=1), starts)
        powers = np.exp(scores - np.repeat(highest, sizes)[:, None])
        totals = np.add.reduceat(powers.sum(axis=1), starts)
        return np.split(powers / np.repeat(totals, sizes)[:, None], starts[1:])


@dataclass(frozen=True, slots=True)
class Model:
    """``anchor`` has a column for each template; ``day`` has one, for the time that a timeline shows."""

    anchor: Weights
    day: Weights


@cache
def load_model() -> Model:
    """Read the weights that ship with the package."""
    text = files("timeline.events.english").joinpath("attach.json").read_text(encoding="utf-8")
    return from_json(text)


def from_json(text: str) -> Model:
    """Read weights as ``to_json`` writes them: hundredths, sparse, one line a clue."""
    data = json.loads(text)
    parts = [
        Weights(*_table(data[f"{name} event"], len(Where) * columns), *_table(data[f"{name} pair"], columns))
        for name, columns in (("anchor", len(Template)), ("day", 1))
    ]
    return Model(*parts)


def to_json(model: Model) -> str:
    """Write weights as sorted text, rounded to hundredths, without what is zero."""
    blocks = []
    for name, weights in (("anchor", model.anchor), ("day", model.day)):
        tables = (("event", weights.event_rows, weights.event), ("pair", weights.pair_rows, weights.pair))
        for kind, rows, table in tables:
            blocks.append(f'"{name} {kind}":{{\n' + ",\n".join(_sparse(rows, table)) + "\n}")
    return "{\n" + ",\n".join(blocks) + "\n}\n"


def _sums(table: Floats, rows: dict[str, int], groups: Sequence[tuple[str, ...]]) -> Floats:
    """Add up the rows of the clues of each group; a clue that was not learned has none."""
    found = [[row for row in map(rows.get, clues) if row is not None] for clues in groups]
    numbers = np.repeat(np.arange(len(groups)), [len(group) for group in found])
    columns = table[list(chain.from_iterable(found))].T
    return np.stack([np.bincount(numbers, weights=column, minlength=len(groups)) for column in columns], axis=1)


def _table(rows: dict[str, list[list[int]]], width: int) -> tuple[dict[str, int], Floats]:
    table = np.zeros((len(rows), width))
    for number, cells in enumerate(rows.values()):
        columns, values = cells
        table[number, columns] = np.asarray(values) / 100
    return {name: number for number, name in enumerate(rows)}, table


def _sparse(rows: dict[str, int], table: Floats) -> list[str]:
    lines = []
    for name in sorted(rows):
        cells = np.rint(table[rows[name]] * 100).astype(int)
        columns = np.flatnonzero(cells)
        if len(columns):
            cell = [columns.tolist(), cells[columns].tolist()]
            lines.append(f"{json.dumps(name)}:{json.dumps(cell, separators=(',', ':'))}")
    return lines
