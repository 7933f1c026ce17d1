"""Write a file whole or not at all: a reader never sees half of it, a failure leaves the old one."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from timeline.errors import OutputError


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Open a temporary file beside ``path`` for text; it takes the path's place when all went well.

    Raises OutputError where the place cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        part = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
                yield stream
            part.chmod(_usual_mode())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise OutputError(f"{path}: cannot be written ({reason}); choose another place or make room there") from error


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write the lines to ``path``, each with its end."""
    with replacing(path) as stream:
        stream.writelines(f"{line}\n" for line in lines)


def _usual_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
