"""The command `timeline`: build | times | explain | annotate | evaluate. The only module that prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from timeline import __version__, arguments
from timeline.errors import TimelineError
from timeline.evaluate import TASKS
from timeline.model import Document, Problem, Style, Timeline
from timeline.terminal import data_stream, progress, stderr, stdout, whole_output

if TYPE_CHECKING:
    from rich.console import RenderableType

    from timeline.merge import Corrections
    from timeline.pipeline import Analysis

    Stages: TypeAlias = Callable[..., Iterator[Analysis]]

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
    paths: arguments.PathsArgument,
    *,
    published: arguments.PublishedOption = None,
    source: arguments.SourceOption = "",
    out: arguments.FolderOption = "exports",
    formats: arguments.FormatsOption = "csv,html",
    about: arguments.AboutOption = None,
    since: arguments.SinceOption = None,
    until: arguments.UntilOption = None,
    top: arguments.TopOption = None,
    min_sources: arguments.MinSourcesOption = 1,
    per_day: arguments.PerDayOption = None,
    corrections: arguments.CorrectionsOption = None,
    title: arguments.TitleOption = "",
    plotlyjs: arguments.PlotlyJsOption = "inline",
    embed: arguments.EmbedOption = False,
    model: arguments.ModelOption = None,
    style: arguments.StyleOption = "auto",
    language: arguments.LanguageOption = "en",
) -> None:
    """Build one timeline of many articles and write it as CSV and as a page."""
    from timeline.display import nothing_left, silent_articles
    from timeline.pipeline import select

    chosen = arguments.formats_of(formats, out)
    first, last = arguments.days_between(since, until)
    changes = arguments.corrections_of(corrections, out)
    documents, problems = arguments.articles_of(
        paths, published=published, source=source, language=arguments.event_language(language)
    )
    whole = _build(documents, model=model, style=style, corrections=changes, embed=embed)
    timeline = select(whole, about=about, since=first, until=last, top=top, min_sources=min_sources, per_day=per_day)
    if timeline.documents:
        _write(timeline, out, chosen, title=title, plotlyjs=plotlyjs)
    if whole.events and not timeline.events:
        stderr().print(nothing_left(whole, about=about, min_sources=min_sources), markup=False, soft_wrap=True)
    elif silent := silent_articles(whole):
        stderr().print(silent, markup=False, soft_wrap=True)
    _report_problems((*problems, *timeline.problems), corrections=changes.path)


@app.command()
def times(
    text: arguments.TextArgument,
    *,
    published: arguments.PublishedOption = None,
    model: arguments.ModelOption = None,
    style: arguments.StyleOption = "auto",
    language: arguments.LanguageOption = "en",
) -> None:
    """List every temporal expression: its kind, TIMEX3 value and interval."""
    from timeline.display import times_table
    from timeline.pipeline import analyse_times

    read = arguments.text_or_articles(text, published=published, language=language)
    _show(read, analyse_times, lambda found: times_table(found.document, found.times), model=model, style=style)


@app.command()
def explain(
    text: arguments.TextArgument,
    *,
    published: arguments.PublishedOption = None,
    model: arguments.ModelOption = None,
    style: arguments.StyleOption = "auto",
    language: arguments.LanguageOption = "en",
) -> None:
    """Say why every expression and every row has its date, and why everything else that is told has no row."""
    from timeline.display import explanations
    from timeline.pipeline import analyse

    read = arguments.text_or_articles(text, published=published, language=language)
    _show(read, analyse, explanations, model=model, style=style)


@app.command()
def annotate(
    paths: arguments.PathsArgument,
    *,
    out: Annotated[str, typer.Option("-o", "--out", metavar="OUT.jsonl", help="File to write, or - for stdout.")],
    published: arguments.PublishedOption = None,
    model: arguments.ModelOption = None,
    style: arguments.StyleOption = "auto",
    language: arguments.LanguageOption = "en",
) -> None:
    """Write the times and events of each article as one JSON object a line."""
    from timeline.atomic import write_lines
    from timeline.export import annotation_line
    from timeline.pipeline import analyse

    documents, problems = arguments.articles_of(paths, published=published, language=language)
    analyses, too_long = _analyses(documents, analyse, model=model, style=style)
    lines = (annotation_line(analysis.document, analysis.times, analysis.events) for analysis in analyses)
    if out == arguments.STDOUT:
        data_stream().writelines(f"{line}\n" for line in lines)
    elif len(too_long) < len(documents):
        write_lines(Path(out), lines)
    _report_problems((*problems, *too_long))


@app.command()
def evaluate(
    task: Annotated[str, typer.Argument(metavar="TASK", help=" | ".join(TASKS))],
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD.jsonl", help="Gold files of that task.")],
    *,
    errors: Annotated[int, typer.Option(min=0, metavar="N", help="List the first N errors.")] = 0,
    write: Annotated[Path | None, typer.Option(metavar="PATH", help="Write the predictions there.")] = None,
    given_mentions: Annotated[
        bool, typer.Option("--given-mentions", help="timelines: take the gold mentions (track B).")
    ] = False,
    embed: arguments.EmbedOption = False,
    model: arguments.ModelOption = None,
    style: arguments.StyleOption = "auto",
) -> None:
    """Measure against a gold corpus."""
    from timeline import evaluate as evaluation
    from timeline.display import report_view

    if task not in TASKS:
        raise typer.BadParameter(f"no task {task!r}; choose from {', '.join(TASKS)}")
    for path in gold:
        if not path.is_file():
            raise typer.BadParameter(f"{path}: no such file; name the gold files themselves")
    options = evaluation.EvaluateOptions(
        errors=errors, write=write, given_mentions=given_mentions, style=style, model=model, embed=embed
    )
    stdout().print(report_view(evaluation.evaluate(task, gold, options=options)))


def main() -> None:
    """Run the command; a known error is one line on stderr and exit code 2."""
    try:
        with whole_output():
            app()
    except TimelineError as error:
        stderr().print(f"timeline: {error}", style="red", markup=False, highlight=False, soft_wrap=True)
        raise SystemExit(2) from None


def _show(
    read: arguments.Read, stages: Stages, view: Callable[[Analysis], RenderableType], *, model: str | None, style: Style
) -> None:
    """Print what there is to see of each article, under its name where there are several."""
    documents, problems = read
    analyses, too_long = _analyses(documents, stages, model=model, style=style)
    console = stdout()
    for analysis in analyses:
        article = analysis.document
        if len(documents) > 1:
            console.print(f"{article.id}, {article.published:%Y-%m-%d}", style="bold", markup=False)
        console.print(view(analysis))
    _report_problems((*problems, *too_long))


def _analyses(
    documents: Sequence[Document], stages: Stages, *, model: str | None, style: Style
) -> tuple[Iterator[Analysis], tuple[Problem, ...]]:
    from timeline.pipeline import load_model, part_by_length

    if not documents:
        return iter(()), ()
    nlp = load_model(model)
    fitting, problems = part_by_length(documents, nlp)
    return _watched(stages(fitting, nlp, style=style), len(fitting)), problems


def _watched(analyses: Iterator[Analysis], total: int) -> Iterator[Analysis]:
    with progress(total) as advance:
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
    with progress(len(documents)) as advance:
        return build_timeline(
            documents, nlp=nlp, style=style, corrections=corrections, embedder=embedder, on_article=lambda _: advance()
        )


def _write(timeline: Timeline, out: str, formats: Sequence[str], *, title: str, plotlyjs: arguments.PlotlyJs) -> None:
    from timeline.display import preview
    from timeline.export import FORMATS, counted, to_html, write_csv, write_html

    if out == arguments.STDOUT and formats == ("csv",):
        write_csv(timeline, data_stream())
        return
    if out == arguments.STDOUT:
        data_stream().write(to_html(timeline, title=title))
        return
    writers: dict[str, Callable[[Timeline, Path], object]] = {
        **FORMATS,
        ".html": partial(write_html, title=title, plotlyjs=plotlyjs),
    }
    written = [Path(out) / f"timeline.{name}" for name in formats]
    for path in written:
        writers[path.suffix](timeline, path)
    console = stdout()
    if timeline.events:
        console.print(preview(timeline))
    told = f"{counted(len(timeline.events), 'event')} from {counted(len(timeline.documents), 'article')}"
    console.print(told, markup=False)
    for path in written:
        console.print(f"wrote {path}", markup=False, soft_wrap=True)


def _report_problems(problems: Sequence[Problem], *, corrections: str = "") -> None:
    """Name what was refused and the corrections that no longer apply; only the former make the command fail."""
    console = stderr()
    refused = [problem for problem in problems if problem.path != corrections]
    for problem in problems:
        word = "refused" if problem in refused else "not applied"
        console.print(f"{word}: {problem.message}", style="red", markup=False, soft_wrap=True)
    if refused:
        raise typer.Exit(1)


if __name__ == "__main__":
    main()
