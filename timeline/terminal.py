"""The streams of the command: consoles for words, UTF-8 for data, a progress bar; prints nothing itself."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from timeline.errors import OutputError

WIDE = 140


def stdout() -> Console:
    """Return the console for what was asked for; it is wide where no terminal sets a width."""
    console = Console(highlight=False, emoji=False)
    return console if console.is_terminal else Console(highlight=False, emoji=False, width=WIDE)


def stderr() -> Console:
    """Return the console for what went wrong and for progress."""
    return Console(stderr=True, highlight=False, emoji=False)


def data_stream() -> TextIO:
    """Return standard output for data, which is UTF-8 whatever the terminal speaks."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    return sys.stdout


@contextmanager
def progress(total: int) -> Iterator[Callable[[], None]]:
    """Show a bar on a terminal while articles are read; what it gives is called after each of them."""
    columns = (TextColumn("reading articles"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = stderr()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal or total == 1) as bar:
        task = bar.add_task("articles", total=total)
        yield lambda: bar.advance(task)


@contextmanager
def whole_output() -> Iterator[None]:
    """Let a command write to standard output to the end.

    A terminal without "é" shows "?". Raises OutputError where there is no room; who stops listening, as `head`
    does, ends the command without a word.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_stdout()
        raise SystemExit(1) from None
    except OSError as error:
        if error.filename is not None:
            raise
        _let_go_of_stdout()
        raise OutputError(f"standard output: cannot be written ({error.strerror or error}); make room there") from error


def _let_go_of_stdout() -> None:
    """Keep Python from writing at its end what could not be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
