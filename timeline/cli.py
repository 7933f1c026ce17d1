"""The command `timeline`: build | times | explain | annotate | evaluate. The only module that prints."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from timeline import __version__
from timeline.errors import TimelineError
from timeline.model import Document, Problem, Style, Timeline

if TYPE_CHECKING:
    from timeline.merge import Corrections
    from timeline.pipeline import Analysis

PlotlyJs = Literal["inline", "directory"]

app = typer.Typer(
    help="Many dated articles in, one trustworthy timeline out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"timeline {__version__}")
        raise typer.Exit


STDOUT = "-"
FORMATS = ("csv", "html")
WIDE = 140

PublishedOption = Annotated[
    str | None,
    typer.Option(
        "--published", metavar="DATE", help="Publication date of the articles, in place of what the files say."
    ),
]
ModelOption = Annotated[str | None, typer.Option("--model", metavar="M", help="spaCy pipeline to use.")]
EmbedOption = Annotated[
    bool, typer.Option("--embed", help="Also compare events by sentence embeddings; needs the extra embed.")
]
StyleOption = Annotated[
    Style,
    typer.Option("--style", help="Resolve against the publication date (news) or the running time (narrative)."),
]
LanguageOption = Annotated[str, typer.Option("--language", metavar="CODE", help="Language of the articles.")]


@app.callback()
def root(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Many dated articles in, one trustworthy timeline out."""


@app.command()
def build(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, folders, JSONL or CSV manifests.")],
    *,
    published: PublishedOption = None,
    source: Annotated[
        str, typer.Option(metavar="NAME", help="Source of the articles, in place of what the files say.")
    ] = "",
    out: Annotated[str, typer.Option("--out", metavar="DIR", help="Folder to write to, or - for stdout.")] = "exports",
    formats: Annotated[str, typer.Option("--format", metavar="LIST", help="csv, html or both.")] = "csv,html",
    about: Annotated[str | None, typer.Option(metavar="NAME", help="Only events in which NAME takes part.")] = None,
    since: Annotated[str | None, typer.Option("--from", metavar="D", help="First day to keep.")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="D", help="Last day to keep.")] = None,
    top: Annotated[int | None, typer.Option(min=1, metavar="N", help="Only the N most salient events.")] = None,
    min_sources: Annotated[int, typer.Option(min=1, metavar="N", help="Only events that N sources tell.")] = 1,
    per_day: Annotated[int | None, typer.Option(min=1, metavar="N", help="At most N events a day.")] = None,
    corrections: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Human corrections; else corrections.csv in the output folder, if there."),
    ] = None,
    title: Annotated[str, typer.Option(metavar="TEXT", help="Title of the page.")] = "",
    plotlyjs: Annotated[PlotlyJs, typer.Option(help="Put plotly.js into the page, or beside it.")] = "inline",
    embed: EmbedOption = False,
    model: ModelOption = None,
    style: StyleOption = "auto",
    language: LanguageOption = "en",
) -> None:
    """Build one timeline of many articles and write it as CSV and as a page."""
    from timeline.pipeline import select

    chosen = _formats(formats, to_stdout=out == STDOUT)
    first, last = _day(since, "--from"), _day(until, "--to")
    if first is not None and last is not None and last < first:
        raise typer.BadParameter(f"--to {last} is before --from {first}")
    changes = _corrections(corrections, out)
    documents, problems = _read(paths, published=published, source=source, language=language)
    whole = _build(documents, model=model, style=style, corrections=changes, embed=embed)
    timeline = select(whole, about=about, since=first, until=last, top=top, min_sources=min_sources, per_day=per_day)
    if documents:
        _write(timeline, out, chosen, title=title, plotlyjs=plotlyjs)
    _report_problems((*problems, *timeline.problems), corrections=changes.path)


@app.command()
def times(
    text: Annotated[str, typer.Argument(metavar="TEXT|PATH", help="A sentence, or a file.")],
    *,
    published: PublishedOption = None,
    model: ModelOption = None,
    style: StyleOption = "auto",
    language: LanguageOption = "en",
) -> None:
    """List every temporal expression: its kind, TIMEX3 value and interval."""
    from timeline.display import times_table

    documents, problems = _documents_of(text, published=published, language=language)
    analyses, too_long = _analyses(documents, model=model, style=style)
    for analysis in analyses:
        _stdout().print(times_table(analysis.document, analysis.times))
    _report_problems((*problems, *too_long))


@app.command()
def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence, or a file.")],
    *,
    published: PublishedOption = None,
    model: ModelOption = None,
    style: StyleOption = "auto",
    language: LanguageOption = "en",
) -> None:
    """Say for every expression why it has its date: rule, meaning, anchor, tense, policy."""
    from timeline.display import explanation

    documents, problems = _documents_of(text, published=published, language=language)
    analyses, too_long = _analyses(documents, model=model, style=style)
    console = _stdout()
    for analysis in analyses:
        for timex in analysis.times:
            console.print(explanation(analysis.document, timex))
        if not analysis.times:
            console.print("no temporal expression found", style="dim")
    _report_problems((*problems, *too_long))


@app.command()
def annotate(
    docs: Annotated[Path, typer.Argument(metavar="DOCS.jsonl", help="One article a line.")],
    *,
    out: Annotated[str, typer.Option("-o", "--out", metavar="OUT.jsonl", help="File to write, or - for stdout.")],
    published: PublishedOption = None,
    model: ModelOption = None,
    style: StyleOption = "auto",
    language: LanguageOption = "en",
) -> None:
    """Write the times and events of each article as one JSON object a line."""
    from timeline.export import annotation_line, write_lines

    documents, problems = _read([docs], published=published, source="", language=language)
    analyses, too_long = _analyses(documents, model=model, style=style)
    lines = (annotation_line(analysis.document, analysis.times, analysis.events) for analysis in analyses)
    if out == STDOUT:
        for line in lines:
            sys.stdout.write(line + "\n")
    else:
        write_lines(Path(out), lines)
    _report_problems((*problems, *too_long))


@app.command()
def evaluate(
    task: Annotated[
        Literal["times", "events", "anchors", "coreference", "timelines", "stories"], typer.Argument(metavar="TASK")
    ],
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD.jsonl...", help="Gold files of that task.")],
    *,
    errors: Annotated[int, typer.Option(min=0, metavar="N", help="List the first N errors.")] = 0,
    write: Annotated[Path | None, typer.Option(metavar="PATH", help="Write the predictions there.")] = None,
    given_mentions: Annotated[
        bool, typer.Option("--given-mentions", help="timelines: take the gold mentions (track B).")
    ] = False,
    embed: EmbedOption = False,
    model: ModelOption = None,
    style: StyleOption = "auto",
) -> None:
    """Measure against a gold corpus: times | events | anchors | coreference | timelines | stories."""
    from timeline import evaluate as evaluation
    from timeline.display import report_view

    for path in gold:
        if not path.exists():
            raise typer.BadParameter(f"{path}: no such file")
    options = evaluation.EvaluateOptions(
        errors=errors, write=write, given_mentions=given_mentions, style=style, model=model, embed=embed
    )
    _stdout().print(report_view(evaluation.evaluate(task, gold, options=options)))


def main() -> None:
    """Run the command; a known error is one line on stderr and exit code 2."""
    try:
        app()
    except TimelineError as error:
        _stderr().print(f"timeline: {error}", style="red", markup=False, highlight=False, soft_wrap=True)
        raise SystemExit(2) from None


def _corrections(given: Path | None, out: str) -> Corrections:
    from timeline.merge import Corrections, read_corrections

    path = given or Path(out) / "corrections.csv"
    if given is None and not path.exists():
        return Corrections()
    return read_corrections(path)


def _stdout() -> Console:
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=WIDE)


def _stderr() -> Console:
    return Console(stderr=True, highlight=False)


def _formats(given: str, *, to_stdout: bool) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(name.strip().lower() for name in given.split(",") if name.strip()))
    unknown = [name for name in chosen if name not in FORMATS]
    if unknown or not chosen:
        raise typer.BadParameter(f"--format {given!r}: choose from {', '.join(FORMATS)}")
    if to_stdout:
        return chosen[:1]
    return chosen


def _day(given: str | None, option: str) -> date | None:
    from timeline.times import parse_date

    if given is None:
        return None
    moment = parse_date(given)
    if moment is None:
        raise typer.BadParameter(f"{option} {given!r} is no date; write it as 2024-03-06")
    return moment.date() if isinstance(moment, datetime) else moment


def _read(
    paths: Sequence[Path], *, published: str | None, source: str, language: str
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    from timeline.read import ReadOptions, read_documents

    options = ReadOptions(published=_day(published, "--published"), source=source, language=language)
    return read_documents(paths, options)


def _documents_of(
    text: str, *, published: str | None, language: str
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    if _is_path(text):
        return _read([Path(text)], published=published, source="", language=language)
    day = _day(published, "--published")
    if day is None:
        raise typer.BadParameter("a sentence has no publication date of its own; pass --published 2024-03-06")
    if not text.strip():
        raise typer.BadParameter("the text is empty; give a sentence or a file")
    return (Document("text", text, day, language=language),), ()


def _is_path(text: str) -> bool:
    try:
        return Path(text).exists()
    except (OSError, ValueError):
        return False


def _analyses(
    documents: Sequence[Document], *, model: str | None, style: Style
) -> tuple[Iterator[Analysis], tuple[Problem, ...]]:
    from timeline.pipeline import analyse, load_model, part_by_length

    if not documents:
        return iter(()), ()
    nlp = load_model(model)
    fitting, problems = part_by_length(documents, nlp)
    return _watched(analyse(fitting, nlp, style=style), len(fitting)), problems


def _watched(analyses: Iterator[Analysis], total: int) -> Iterator[Analysis]:
    with _progress(total) as advance:
        for analysis in analyses:
            yield analysis
            advance()


def _build(
    documents: Sequence[Document], *, model: str | None, style: Style, corrections: Corrections, embed: bool
) -> Timeline:
    from timeline.merge import load_embedder
    from timeline.pipeline import build_timeline, load_model

    if not documents:
        return Timeline(())
    embedder = load_embedder() if embed else None
    nlp = load_model(model)
    with _progress(len(documents)) as advance:
        return build_timeline(
            documents,
            nlp=nlp,
            style=style,
            corrections=corrections,
            embedder=embedder,
            on_article=lambda _: advance(),
        )


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    columns = (TextColumn("reading articles"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = _stderr()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal or total == 1) as bar:
        task = bar.add_task("articles", total=total)
        yield lambda: bar.advance(task)


def _write(timeline: Timeline, out: str, formats: Sequence[str], *, title: str, plotlyjs: PlotlyJs) -> None:
    from timeline.display import preview
    from timeline.export import to_html, write_csv, write_html

    if out == STDOUT and formats == ("csv",):
        write_csv(timeline, sys.stdout)
        return
    if out == STDOUT:
        sys.stdout.write(to_html(timeline, title=title))
        return
    written = [Path(out) / f"timeline.{suffix}" for suffix in formats]
    for path in written:
        if path.suffix == ".csv":
            write_csv(timeline, path)
        else:
            write_html(timeline, path, title=title, plotlyjs=plotlyjs)
    console = _stdout()
    if timeline.events:
        console.print(preview(timeline))
    rows, articles = len(timeline.events), len(timeline.documents)
    console.print(f"{rows} events from {articles} articles", markup=False)
    for path in written:
        console.print(f"wrote {path}", markup=False, soft_wrap=True)


def _report_problems(problems: Sequence[Problem], *, corrections: str = "") -> None:
    """Name what was refused and the corrections that no longer apply; only the former make the command fail."""
    console = _stderr()
    refused = [problem for problem in problems if problem.path != corrections]
    for problem in problems:
        word = "refused" if problem in refused else "not applied"
        console.print(f"{word}: {problem.message}", style="red", markup=False, soft_wrap=True)
    if refused:
        raise typer.Exit(1)


if __name__ == "__main__":
    main()
