"""Gold corpora in, figures out: one module a task, each metric as its authors define it."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from timeline.evaluate.report import EvaluateOptions, Report

TASKS = ("times", "events", "anchors", "coreference", "timelines", "stories", "rows")

__all__ = ["TASKS", "EvaluateOptions", "Report", "evaluate"]


def evaluate(task: str, paths: Sequence[Path], *, options: EvaluateOptions | None = None) -> Report:
    """Run one of ``TASKS`` over gold files; its module is imported only now, for some are heavy.

    Raises ValueError for another task, and DocumentError for files that lack what the task needs.
    """
    if task not in TASKS:
        raise ValueError(f"no task {task!r}; choose one of {', '.join(TASKS)}")
    run = import_module(f"timeline.evaluate.{task}").run
    return cast(Report, run(paths, options or EvaluateOptions()))
