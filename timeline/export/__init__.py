"""From a Timeline to what people open: a table, a frame, a figure, a page. The only door of this folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.export.annotation import annotation_line
from timeline.export.heading import counted
from timeline.export.rows import Row, to_row, to_rows
from timeline.export.table import write_csv
from timeline.export.words import date_in_words, reason_in_words

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

    from timeline.export.html import PlotlyJs
    from timeline.model import Timeline

__all__ = [
    "FORMATS",
    "Row",
    "annotation_line",
    "counted",
    "date_in_words",
    "glance",
    "reason_in_words",
    "save",
    "to_figure",
    "to_frame",
    "to_html",
    "to_row",
    "to_rows",
    "write_csv",
    "write_html",
]


def to_frame(timeline: Timeline) -> pd.DataFrame:
    """Return one row an event, with the columns of the CSV."""
    from timeline.export.frame import to_frame as run

    return run(timeline)


def to_figure(timeline: Timeline) -> go.Figure:
    """Return the chart as a plotly figure, for a notebook or ``fig.write_image``."""
    from timeline.export.figure import to_figure as run

    return run(timeline)


def write_html(timeline: Timeline, path: str | Path, *, title: str = "", plotlyjs: PlotlyJs = "inline") -> Path:
    """Write the page: one file that needs no network (``plotlyjs="directory"``: plotly.js beside it)."""
    from timeline.export.html import write_html as run

    return run(timeline, path, title=title, plotlyjs=plotlyjs)


def to_html(timeline: Timeline, *, title: str = "", plotlyjs: PlotlyJs = "inline") -> str:
    """Return the page as text."""
    from timeline.export.html import to_html as run

    return run(timeline, title=title, plotlyjs=plotlyjs)


def glance(timeline: Timeline) -> str:
    """Return the compact HTML table that a notebook shows for a timeline."""
    from timeline.export.notebook import glance as run

    return run(timeline)


FORMATS: dict[str, Callable[[Timeline, Path], object]] = {".csv": write_csv, ".html": write_html}


def save(timeline: Timeline, path: str | Path) -> Path:
    """Write the timeline to ``path`` in the format of its suffix, and return the path.

    Raises TimelineError for another suffix than those of ``FORMATS``.
    """
    target = Path(path)
    write = FORMATS.get(target.suffix.lower())
    if write is None:
        raise TimelineError(f"{target}: no format for {target.suffix!r}; use one of {', '.join(FORMATS)}")
    write(timeline, target)
    return target
