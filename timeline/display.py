"""What the command shows on a terminal: timelines, times and reports -> rich tables; prints nothing itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from rich.box import SIMPLE_HEAD
from rich.console import Group
from rich.panel import Panel
from rich.table import Table as RichTable
from rich.text import Text

from timeline.evaluate import Report
from timeline.model import Document, Reading, TextSpan, Timeline, TimelineEvent, Timex
from timeline.times import format_edtf

PREVIEW_ROWS = 10
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bGen)(?<!\bSen)(?<!\bRep)(?<!\bGov)"
    r"[.!?][\"'”’)]*(?=\s+[^a-z\d\s]|\s*\Z)|\n"
)
_LONGEST_SENTENCE = 600


def preview(timeline: Timeline) -> RichTable:
    """Return the most salient rows, in time order, as a table."""
    ranked = sorted(timeline.events, key=lambda event: -event.salience)[:PREVIEW_ROWS]
    chosen = {event.id for event in ranked}
    table = RichTable("date", "event", "status", "basis", "sources", box=SIMPLE_HEAD, pad_edge=False)
    table.columns[0].no_wrap = True
    for event in timeline.events:
        if event.id in chosen:
            table.add_row(*(Text(cell) for cell in _preview_cells(event)))
    return table


def times_table(document: Document, times: Sequence[Timex]) -> RichTable:
    """Return one row an expression: text, kind, TIMEX3 value and modifier, interval, its sentence."""
    table = RichTable(
        "expression", "kind", "value", "mod", "interval", "in its sentence", box=SIMPLE_HEAD, pad_edge=False
    )
    for column in table.columns[:5]:
        column.no_wrap = True
    for timex in times:
        table.add_row(
            Text(timex.span.text.replace("\n", " "), style="bold"),
            timex.kind.value,
            Text(timex.value),
            timex.mod or "",
            _interval_text(timex),
            _in_sentence(document.text, timex.span),
        )
    return table


def explanations(document: Document, times: Sequence[Timex]) -> Group:
    """Return why each expression has its date: rule, meaning, anchor, tense, policy, and what lost."""
    if not times:
        return Group(Text("no temporal expression found", style="dim"))
    return Group(*(_explanation(document, timex) for timex in times))


def report_view(report: Report) -> Group:
    """Return the tables, remarks and errors of an evaluation, one below the other."""
    tables: list[RichTable | Text] = []
    for figures in report.tables:
        table = RichTable(*figures.columns, title=figures.title, title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
        for column in table.columns[1:]:
            column.justify = "right"
        for row in figures.rows:
            table.add_row(*(Text(f"{cell:.1f}" if isinstance(cell, float) else str(cell)) for cell in row))
        tables.append(table)
    return Group(*tables, *_lines(report.notes), *_lines(report.errors))


def _preview_cells(event: TimelineEvent) -> Iterable[str]:
    yield format_edtf(event.interval) if event.interval is not None else "undated"
    yield event.summary
    yield event.status.value
    yield event.basis.value if event.basis is not None else ""
    yield ", ".join(event.sources)


def _explanation(document: Document, timex: Timex) -> Panel:
    facts = RichTable.grid(padding=(0, 2))
    facts.add_column(style="dim", no_wrap=True)
    facts.add_column()
    rows = [
        ("sentence", _in_sentence(document.text, timex.span)),
        ("read as", Text(f"{timex.kind.value} {timex.value}{f' ({timex.mod})' if timex.mod else ''}")),
        ("interval", Text(_interval_text(timex) or "none: it names no place on the calendar")),
        ("rule", Text(timex.rule)),
        ("meaning", Text(timex.meaning)),
        ("anchor", Text("none: the expression is absolute" if timex.anchor is None else _day_text(timex.anchor))),
        ("tense", Text("not needed" if timex.tense is None else timex.tense.value)),
        ("because", Text(timex.policy)),
        *(("instead", _loser(reading)) for reading in timex.alternatives),
    ]
    for name, cell in rows:
        facts.add_row(name, cell)
    return Panel(facts, title=Text(timex.span.text.replace("\n", " ")), title_align="left")


def _interval_text(timex: Timex) -> str:
    if timex.extent is None:
        return ""
    return f"{format_edtf(timex.extent)} · {timex.extent.granularity.name.lower().replace('_', ' ')}"


def _day_text(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def _in_sentence(text: str, span: TextSpan) -> Text:
    """Return the sentence around a span, the span in bold."""
    far = max(span.start - _LONGEST_SENTENCE, 0)
    starts = [found.end() for found in _SENTENCE_END.finditer(text, far, span.start + 1) if found.end() <= span.start]
    ending = _SENTENCE_END.search(text, span.end - 1, span.end + _LONGEST_SENTENCE)
    end = span.end + _LONGEST_SENTENCE if ending is None else max(ending.end(), span.end)
    before = text[starts[-1] if starts else far : span.start].lstrip()
    return Text.assemble(before, (span.text, "bold"), text[span.end : end].rstrip())


def _loser(reading: Reading) -> Text:
    date = format_edtf(reading.interval) if reading.interval is not None else reading.value
    return Text(f"{date}, but {reading.reason}")


def _lines(lines: Sequence[str]) -> list[Text]:
    return [Text(line) for line in lines]
