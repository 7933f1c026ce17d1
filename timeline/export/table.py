"""Timeline to CSV: one row an event, readable by programs and safe to open in a spreadsheet."""

import csv
from pathlib import Path
from typing import TextIO

from timeline.atomic import replacing
from timeline.export.rows import Row, to_rows
from timeline.model import Timeline

# What makes a spreadsheet read a cell as a formula. A leading apostrophe means "this is text" to a person and is
# one character that a program can strip; dropping or blanking the sign would lose what the article said.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(timeline: Timeline, target: str | Path | TextIO) -> None:
    """Write the rows to a path (UTF-8, replaced whole) or to an open text stream.

    There is no byte order mark, which would become part of the first column's name in a program that
    reads plain UTF-8; the CSV button of the page adds one for spreadsheets.

    A text cell that begins with a formula sign gets an apostrophe before it; ``to_frame`` never does.
    """
    if isinstance(target, str | Path):
        with replacing(Path(target)) as stream:
            _write(timeline, stream)
        return
    _write(timeline, target)


def safe_cell(value: str | int | float) -> str | int | float:
    """Return the value as a spreadsheet may see it.

    >>> safe_cell("=HYPERLINK(1)"), safe_cell("plain"), safe_cell(3)
    ("'=HYPERLINK(1)", 'plain', 3)
    """
    if isinstance(value, str) and value.startswith(FORMULA_SIGNS):
        return f"'{value}"
    return value


def _write(timeline: Timeline, stream: TextIO) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(Row._fields)
    writer.writerows([safe_cell(value) for value in row] for row in to_rows(timeline))
