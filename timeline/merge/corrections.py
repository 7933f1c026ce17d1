"""A human's corrections: ``corrections.csv`` in, changes to groups of mentions and to rows out.

Columns ``action, id, value``; ``id`` is a row's id. A row keeps every id its mentions ever gave it, so a
line goes on working when more articles come or rows merge.

| action | value |
|---|---|
| merge | the ids of the rows that are the same event, joined with ";" or "," |
| split | the source, article id or URL whose mention is another event |
| date | a day, month, year, minute or "first/last" as the CSV writes them, ".." for an open end, "~" for about |
| summary | the text to show |
| hide | nothing |
"""

import csv
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from timeline.errors import CorrectionError, IntervalError
from timeline.interval import Granularity, Interval
from timeline.merge.mention import Mention
from timeline.model import Basis, Problem, TimelineEvent

ACTIONS = ("merge", "split", "date", "summary", "hide")
_MOMENT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?(~?)")
_OPEN = ".."

Group = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of the file: what to do, to which row, with which value."""

    line: int
    action: str
    id: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections of one file, in its order."""

    lines: tuple[Correction, ...] = ()
    path: str = "corrections.csv"

    def problem(self, correction: Correction, reason: str) -> Problem:
        """Return what to tell about a line that does not apply."""
        return Problem(self.path, f"{self.path}:{correction.line}: {correction.action} {correction.id}: {reason}")


def read_corrections(path: str | Path) -> Corrections:
    """Return the corrections of a CSV file with the columns ``action, id, value``.

    Raises CorrectionError when the file cannot be read or a line makes no sense.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CorrectionError(f"{path}: {error.strerror or error}; check the path and its permissions") from error
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    header, *lines = text.splitlines() or [""]
    reader = csv.DictReader([header.casefold(), *lines], skipinitialspace=True, delimiter=_delimiter(header))
    if not {"action", "id"} <= set(reader.fieldnames or ()):
        raise CorrectionError(f"{path}: the first line must name the columns: action,id,value")
    corrections = []
    for row in reader:
        action, name, value = ((row.get(column) or "").strip() for column in ("action", "id", "value"))
        correction = Correction(reader.line_num, action.casefold(), name, value)
        if correction.action.startswith("#") or not (correction.action or correction.id):
            continue
        _check(correction, path)
        corrections.append(correction)
    return Corrections(tuple(corrections), str(path))


def regroup(
    groups: Sequence[Group], mentions: Sequence[Mention], corrections: Corrections
) -> tuple[tuple[Group, ...], tuple[Problem, ...]]:
    """Merge and split groups of mentions as the corrections say; what no longer applies is reported."""
    current = {at: group for group in groups for at in group}
    numbers = {mention.key: at for at, mention in enumerate(mentions)}
    problems = []
    for correction in corrections.lines:
        if correction.action not in {"merge", "split"}:
            continue
        ids = [correction.id, *_ids(correction.value)] if correction.action == "merge" else [correction.id]
        missing = [name for name in ids if name not in numbers]
        if missing:
            problems.append(corrections.problem(correction, f"no article gives a row the id {', '.join(missing)}"))
        elif correction.action == "merge":
            joined = tuple(sorted({at for name in ids for at in current[numbers[name]]}))
            current.update(dict.fromkeys(joined, joined))
        else:
            whole = current[numbers[correction.id]]
            off = tuple(at for at in whole if _is_from(mentions[at], correction.value))
            rest = tuple(at for at in whole if at not in off)
            if not off or not rest:
                part = "all" if off else "no part"
                problems.append(corrections.problem(correction, f"{correction.value!r} tells {part} of that row"))
                continue
            current.update(dict.fromkeys(off, off) | dict.fromkeys(rest, rest))
    return tuple(sorted(set(current.values()))), tuple(problems)


def amend(
    rows: Sequence[tuple[TimelineEvent, frozenset[str]]], corrections: Corrections
) -> tuple[tuple[TimelineEvent, ...], tuple[Problem, ...]]:
    """Set dates and summaries and hide rows; each row comes with the ids it answers to.

    Of two lines that say the same thing of one row the later counts, and the earlier is reported.
    """
    holder = {name: at for at, (_, names) in enumerate(rows) for name in names}
    current: list[TimelineEvent | None] = [row for row, _ in rows]
    said: dict[tuple[int, str], Correction] = {}
    problems = []
    for correction in corrections.lines:
        if correction.action not in _AMENDMENTS:
            continue
        at = holder.get(correction.id)
        if at is None:
            problems.append(corrections.problem(correction, "no article gives a row that id"))
            continue
        earlier = said.get((at, correction.action))
        if earlier is not None and earlier.value != correction.value:
            problems.append(corrections.problem(earlier, f"line {correction.line} says otherwise of the same row"))
        said[at, correction.action] = correction
        row = current[at]
        current[at] = None if row is None else _AMENDMENTS[correction.action](row, correction.value)
    return tuple(row for row in current if row is not None), tuple(problems)


def read_interval(text: str) -> Interval:
    """Return the interval of a date as the timeline's CSV writes it; raises CorrectionError for anything else.

    >>> read_interval("2025-12-13/2025-12-14").days
    (datetime.date(2025, 12, 13), datetime.date(2025, 12, 14))
    >>> read_interval("2025-12-13/..").days
    (datetime.date(2025, 12, 13), None)
    """
    first, slash, last = (part.strip() for part in text.partition("/"))
    try:
        if slash and last == _OPEN:
            return replace(_unit(first), end=None)
        if slash and first == _OPEN:
            return replace(_unit(last), start=None)
        return _unit(first).through(_unit(last)) if slash else _unit(first)
    except (ValueError, IntervalError) as error:
        raise CorrectionError(
            f"{text!r} is no date; write 2025-12-13, 2025-12, 2025, 2025-12-13T09:30 or 2025-12-13/2025-12-14"
        ) from error


def _unit(text: str) -> Interval:
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day, hour, minute, about = match.groups()
    units = ((hour, Granularity.MINUTE), (day, Granularity.DAY), (month, Granularity.MONTH), (year, Granularity.YEAR))
    unit = next(unit for given, unit in units if given)
    moment = datetime(int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0))
    return replace(Interval.around(moment, unit), approximate=bool(about))


def _set_date(row: TimelineEvent, value: str) -> TimelineEvent:
    return replace(row, interval=read_interval(value), basis=Basis.SAID, conflicts=(), confidence=1.0)


_AMENDMENTS: dict[str, Callable[[TimelineEvent, str], TimelineEvent | None]] = {
    "date": _set_date,
    "summary": lambda row, value: replace(row, summary=value),
    "hide": lambda row, value: None,
}


def _check(correction: Correction, path: str | Path) -> None:
    where = f"{path}:{correction.line}"
    if correction.action not in ACTIONS:
        raise CorrectionError(f"{where}: no action {correction.action!r}; use one of {', '.join(ACTIONS)}")
    if not correction.id:
        raise CorrectionError(f"{where}: {correction.action} needs the id of a row")
    if correction.action != "hide" and not correction.value:
        raise CorrectionError(f"{where}: {correction.action} needs a value")
    if correction.action == "date":
        try:
            read_interval(correction.value)
        except CorrectionError as error:
            raise CorrectionError(f"{where}: {error}") from error


def _ids(text: str) -> list[str]:
    return [part for part in re.split(r"[;,\s]+", text) if part]


def _delimiter(header: str) -> str:
    """Return what a spreadsheet put between the columns: a comma, or where commas stand in numbers a semicolon."""
    return max(",;\t", key=header.count)


def _is_from(mention: Mention, value: str) -> bool:
    document = mention.event.document
    return value in {mention.key, document.id, document.source, document.url}
