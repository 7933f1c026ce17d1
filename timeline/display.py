"""What the command shows on a terminal: timelines, times and reports -> rich tables; prints nothing itself."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table as RichTable
from rich.text import Text

from timeline.evaluate import Report
from timeline.events import Reason
from timeline.export import counted, date_in_words, reason_in_words
from timeline.merge import merge_events
from timeline.model import Basis, Document, Reading, Status, TextSpan, Timeline, TimelineEvent, Timex
from timeline.times import format_edtf

if TYPE_CHECKING:
    from timeline.pipeline import Analysis

PREVIEW_ROWS = 10
_MOST_NAMES = 5
# The room that an event keeps on a narrow terminal, and the longest date in one line.
_ROOM, _TWO_DAYS = 18, len("2025-12-13/2025-12-14")
_TIMES_HEAD = ("expression", "kind", "value", "interval")
_GAP, _INDENT, _NARROW = 2, 2, 14
# Behind these a full stop ends no sentence.
_SHORT = ("[A-Z]", "Mr", "Ms", "Dr", "St", "Mrs", "Gen", "Sen", "Rep", "Gov")
_SENTENCE_END = re.compile("".join(rf"(?<!\b{word})" for word in _SHORT) + r"[.!?][\"'”’)]*(?=\s+[^a-z\d\s]|\s*\Z)|\n")
_LONGEST_SENTENCE = 600


def preview(timeline: Timeline) -> RichTable:
    """Return the most salient rows, in time order, as a table that says where there are more."""
    ranked = sorted(timeline.events, key=lambda event: -event.salience)[:PREVIEW_ROWS]
    chosen = {event.id for event in ranked}
    left = len(timeline.events) - len(chosen)
    table = RichTable("date", "event", "status", "basis", "sources", box=SIMPLE_HEAD, pad_edge=False)
    table.caption = f"the {PREVIEW_ROWS} most salient events; {left:,} more in what is written" if left else None
    table.caption_justify = "left"
    table.columns[0].no_wrap = True
    table.columns[1].min_width = _ROOM
    for event in timeline.events:
        if event.id in chosen:
            table.add_row(*(Text(cell) for cell in _preview_cells(event)))
    return table


def nothing_left(whole: Timeline, *, about: str | None, min_sources: int = 1) -> str:
    """Return why a selection may be empty: who takes part in the whole, how many tell one event, or when they are."""
    told = f"none of {len(whole):,} events is left"
    if about is not None:
        names = Counter(person.name for event in whole for person in event.participants if person.kind)
        known = ", ".join(name for name, _ in names.most_common(_MOST_NAMES))
        return f"{told}; who takes part in most of them: {known}" if known else told
    most = max(len(event.sources) for event in whole)
    if most < min_sources:
        return f"{told}; the most sources that tell one of them: {most}"
    dated = [event.interval for event in whole if event.interval is not None]
    return f"{told}; they run from {format_edtf(dated[0])} to {format_edtf(dated[-1])}" if dated else told


def silent_articles(whole: Timeline) -> str:
    """Return which articles give no row, "" where each gives one: in another language, comment, or what is hidden."""
    heard = {mention.document.id for event in whole for mention in event.mentions}
    silent = [document for document in whole.documents if document.id not in heard]
    if not silent:
        return ""
    named = ", ".join(document.where or document.id for document in silent[:_MOST_NAMES])
    return f"no row comes from {counted(len(silent), 'article')}: {named}{' …' if len(silent) > _MOST_NAMES else ''}"


def times_table(document: Document, times: Sequence[Timex]) -> RenderableType:
    """Return each sentence with its expressions below it: text, kind, TIMEX3 value and modifier, interval."""
    return _TimesBySentence(document, tuple(times)) if times else _nothing_found()


def explanations(analysis: Analysis) -> Group:
    """Return why each expression has its date (rule, meaning, anchor, tense, policy, and what lost) and what it dates.

    Below them stand the rows that no expression of their own dates, with why they have a date or none, and what has
    no row, with why not.
    """
    document, merged = analysis.document, merge_events(event for event in analysis.events if not event.left_out)
    rows = sorted(merged, key=lambda row: row.mentions[0].span.start)
    told = {
        timex: [row for row in rows if row.basis is Basis.SAID and _is_dated_by(row, timex)] for timex in analysis.times
    }
    no_row = ["no row of the timeline"] if rows else []
    panels: list[RenderableType] = [
        _explanation(document, timex, dated=[_with_status(row) for row in dated] or no_row)
        for timex, dated in told.items()
    ]
    named = {row.id for dated in told.values() for row in dated}
    others = [row for row in rows if row.id not in named]
    left_out = _left_out(analysis, rows) if analysis.events else {}
    return Group(
        *(panels or [_nothing_found()]),
        *([_dated_otherwise(others)] if others else []),
        *([_without_row(document, left_out)] if left_out else []),
    )


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
    return Group(*tables, *map(Text, (*report.notes, *report.errors)))


@dataclass(frozen=True, slots=True)
class _TimesBySentence:
    """One table for all sentences, so that its columns are aligned; narrow terminals fold the widest cells."""

    document: Document
    times: tuple[Timex, ...]

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> RenderResult:
        rows = {timex: _times_row(timex) for timex in self.times}
        widths = _widths((_TIMES_HEAD, *rows.values()), room=options.max_width - _INDENT)
        yield Padding(_line(_TIMES_HEAD, widths, style="bold"), (1, 0, 0, _INDENT))
        yield Rule(style="dim")
        text = self.document.text
        for (start, end), group in groupby(self.times, key=lambda timex: _sentence_around(text, timex.span)):
            told = tuple(group)
            yield _marked(text, start, end, spans=[timex.span for timex in told])
            for timex in told:
                yield Padding(_line(rows[timex], widths), (0, 0, 0, _INDENT))
        yield Text()


def _times_row(timex: Timex) -> tuple[str, ...]:
    return _in_one_line(timex.span.text), timex.kind.value, _value_text(timex), _interval_text(timex)


def _widths(rows: Sequence[Sequence[str]], *, room: int) -> list[int]:
    """The width of each column with its gap; the first, whose words wrap best, is narrowed before the widest."""
    widths = [max(map(cell_len, column)) + _GAP for column in zip(*rows, strict=True)]
    while sum(widths) > max(room, len(widths) * (_GAP + 1)):
        narrowed = 0 if widths[0] > _NARROW else widths.index(max(widths))
        widths[narrowed] -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int], *, style: str = "") -> RichTable:
    grid = RichTable.grid(padding=(0, _GAP, 0, 0), pad_edge=True)
    for width in widths:
        grid.add_column(width=width - _GAP, overflow="fold")
    grid.add_row(*map(Text, cells), style=style)
    return grid


def _nothing_found() -> Text:
    return Text("no temporal expression found", style="dim")


def _preview_cells(event: TimelineEvent) -> Iterable[str]:
    told = format_edtf(event.interval) if event.interval is not None else "undated"
    yield told if len(told) <= _TWO_DAYS else told.replace("/", "/\n")
    yield event.summary
    yield event.status.value
    yield event.basis.value if event.basis is not None else ""
    more = len(event.sources) - _MOST_NAMES
    yield ", ".join(event.sources[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def _is_dated_by(row: TimelineEvent, timex: Timex) -> bool:
    return row.timex is not None and row.timex.span == timex.span


def _with_status(row: TimelineEvent) -> str:
    """The line of a row; of what did not simply happen its status too, with the words of its verb that say so."""
    first = row.mentions[0]
    said = f"{first.modality} {'not' if first.polarity == 'NEG' else ''}".strip()
    status = row.status.value + (f": “{said}”" if said else "")
    return row.summary if row.status is Status.HAPPENED else f"{row.summary} ({status})"


def _left_out(analysis: Analysis, rows: Sequence[TimelineEvent]) -> dict[tuple[int, int], list[tuple[TextSpan, str]]]:
    """The words that tell of an event without a row by their sentences, with why; "" where no word does."""
    again = {mention.span: Reason.TOLD_AGAIN.format(row.summary) for row in rows for mention in row.mentions[1:]}
    sentences = [(sentence.words[0].idx, sentence.words[-1].end) for sentence in analysis.parse.sents]
    found = {sentence: [(TextSpan(*sentence, ""), Reason.SILENCE.value)] for sentence in sentences}
    for at, told in groupby(analysis.events, lambda event: bisect(sentences, event.span.start, key=itemgetter(0)) - 1):
        reasons = ((event.span, again.get(event.span) or event.left_out) for event in told)
        found[sentences[at]] = [(span, reason) for span, reason in reasons if reason]
    return {sentence: left for sentence, left in found.items() if left}


def _without_row(document: Document, left_out: Mapping[tuple[int, int], Sequence[tuple[TextSpan, str]]]) -> Panel:
    width = max(cell_len(span.text) for left in left_out.values() for span, _ in left) + _GAP
    parts: list[RenderableType] = []
    for (start, end), left in left_out.items():
        parts.append(_marked(document.text, start, end, spans=[span for span, _ in left]))
        for span, reason in left:
            facts = RichTable.grid()
            facts.add_column(width=width)
            facts.add_row(Text(span.text), Text(reason, style="dim"))
            parts.append(Padding(facts, (0, 0, 0, _INDENT)))
    return Panel(Group(*parts), title="left out", title_align="left")


def _dated_otherwise(rows: Sequence[TimelineEvent]) -> Panel:
    facts = RichTable.grid(padding=(0, 2))
    for row in rows:
        facts.add_row(Text(date_in_words(row.interval)), Text(_with_status(row)))
        facts.add_row("", Text(reason_in_words(row), style="dim"))
    return Panel(facts, title="rows without an expression of their own", title_align="left")


def _explanation(document: Document, timex: Timex, *, dated: Sequence[str]) -> Panel:
    facts = RichTable.grid(padding=(0, 2))
    facts.add_column(style="dim", no_wrap=True)
    facts.add_column()
    rows = [
        ("sentence", _marked(document.text, *_sentence_around(document.text, timex.span), spans=[timex.span])),
        ("read as", Text(f"{timex.kind.value} {_value_text(timex)}")),
        ("interval", Text(_interval_in_words(timex))),
        ("rule", Text(timex.rule)),
        ("meaning", Text(timex.meaning)),
        ("anchor", Text("none: it is counted from nothing" if timex.anchor is None else _day_text(timex.anchor))),
        ("tense", Text("not needed" if timex.tense is None else timex.tense.value)),
        ("because", Text(timex.policy)),
        *(("instead", _loser(reading)) for reading in timex.alternatives),
        *(("dates", Text(summary)) for summary in dated),
    ]
    for name, cell in rows:
        facts.add_row(name, cell)
    return Panel(facts, title=Text(_in_one_line(timex.span.text)), title_align="left")


def _value_text(timex: Timex) -> str:
    return f"{timex.value} ({timex.mod})" if timex.mod else timex.value


def _interval_text(timex: Timex) -> str:
    if timex.extent is None:
        return ""
    return f"{format_edtf(timex.extent)} · {timex.extent.granularity.name.lower().replace('_', ' ')}"


def _interval_in_words(timex: Timex) -> str:
    if timex.extent is None:
        return "none: it names no place on the calendar"
    return f"{date_in_words(timex.extent)} ({_interval_text(timex)})"


def _day_text(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def _sentence_around(text: str, span: TextSpan) -> tuple[int, int]:
    """Return where the sentence around a span starts and ends."""
    far = max(span.start - _LONGEST_SENTENCE, 0)
    starts = [found.end() for found in _SENTENCE_END.finditer(text, far, span.start + 1) if found.end() <= span.start]
    ending = _SENTENCE_END.search(text, span.end - 1, span.end + _LONGEST_SENTENCE)
    end = min(span.end + _LONGEST_SENTENCE, len(text)) if ending is None else max(ending.end(), span.end)
    return (starts[-1] if starts else far), end


def _marked(text: str, start: int, end: int, *, spans: Sequence[TextSpan]) -> Text:
    """Return a stretch of a text with spans of it in bold."""
    stretch = Text(text[start:end].replace("\n", " "))
    for span in spans:
        stretch.stylize("bold", span.start - start, span.end - start)
    stretch.rstrip()
    return stretch[len(stretch.plain) - len(stretch.plain.lstrip()) :]


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _loser(reading: Reading) -> Text:
    date = format_edtf(reading.interval) if reading.interval is not None else reading.value
    return Text(f"{date}, but {reading.reason}")
