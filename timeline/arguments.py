"""What a user types -> what the stages take: articles, days, formats, corrections; a slip is told with its remedy.

A slip raises typer.BadParameter, which ends the command with exit code 2. The options of the
commands are described here, each once.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from timeline.interval import Granularity, Interval, as_day
from timeline.model import Document, Problem, Style

if TYPE_CHECKING:
    from timeline.merge import Corrections

STDIN = STDOUT = "-"
ENGLISH = "en"

PlotlyJs = Literal["inline", "directory"]

PathsArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH", help="Text, Markdown, web pages, JSON, JSON Lines, CSV manifests, or folders of them."
    ),
]
PublishedOption = Annotated[
    str | None,
    typer.Option(
        "--published", metavar="DATE", help="Publication date of the articles, in place of what the files say."
    ),
]
TextArgument = Annotated[str, typer.Argument(metavar="TEXT|PATH", help="A sentence, a file or folder, or - for stdin.")]
ModelOption = Annotated[str | None, typer.Option("--model", metavar="NAME", help="spaCy pipeline to use.")]
EmbedOption = Annotated[
    bool, typer.Option("--embed", help="Also compare events by sentence embeddings; needs the extra embed.")
]
StyleOption = Annotated[
    Style,
    typer.Option("--style", help="Resolve against the publication date (news) or the running time (narrative)."),
]
LanguageOption = Annotated[
    str,
    typer.Option(
        "--language", metavar="CODE", help="Language of the articles; times are read in any, events in English alone."
    ),
]
SourceOption = Annotated[
    str, typer.Option(metavar="NAME", help="Source of the articles, in place of what the files say.")
]
FolderOption = Annotated[str, typer.Option("-o", "--out", metavar="DIR", help="Folder to write to, or - for stdout.")]
FormatsOption = Annotated[str, typer.Option("--format", metavar="LIST", help="csv, html or both.")]
AboutOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="Only events in which NAME takes part or is named.")
]
SinceOption = Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day to keep, or month or year.")]
UntilOption = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day to keep, or month or year.")]
TopOption = Annotated[int | None, typer.Option(min=1, metavar="N", help="Only the N most salient events.")]
MinSourcesOption = Annotated[int, typer.Option(min=1, metavar="N", help="Only events that N independent sources tell.")]
PerDayOption = Annotated[int | None, typer.Option(min=1, metavar="N", help="At most N events a day.")]
CorrectionsOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Human corrections; else corrections.csv in the output folder, if there."),
]
TitleOption = Annotated[str, typer.Option(metavar="TEXT", help="Title of the page.")]
PlotlyJsOption = Annotated[PlotlyJs, typer.Option(help="Put plotly.js into the page, or beside it.")]

Read = tuple[tuple[Document, ...], tuple[Problem, ...]]

# "2024-05", "2024".
_MONTH_OR_YEAR = re.compile(r"(?P<year>[1-9]\d{3})(?:-(?P<month>0[1-9]|1[0-2]))?")

logger = logging.getLogger(__name__)


def formats_of(given: str, out: str) -> tuple[str, ...]:
    """Return the formats to write, each once; to standard output only the first.

    >>> formats_of("HTML, csv", "exports"), formats_of("csv,html", "-")
    (('html', 'csv'), ('csv',))
    """
    from timeline.export import FORMATS

    known = [suffix.removeprefix(".") for suffix in FORMATS]
    chosen = tuple(dict.fromkeys(name.strip().lower() for name in given.split(",") if name.strip()))
    if not chosen or not set(chosen) <= set(known):
        raise typer.BadParameter(f"--format {given!r}: choose from {', '.join(known)}")
    if out == STDOUT:
        return chosen[:1]
    if Path(out).exists() and not Path(out).is_dir():
        raise typer.BadParameter(f"--out {out}: a file, not a folder; name a folder, or - for standard output")
    return chosen


def days_between(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """Return the first and the last day to keep.

    >>> days_between("1 May 2024", "2024-05")
    (datetime.date(2024, 5, 1), datetime.date(2024, 5, 31))
    """
    first = _first_and_last(since)[0] or _day(since, "--from")
    last = _first_and_last(until)[1] or _day(until, "--to")
    if first is not None and last is not None and last < first:
        raise typer.BadParameter(f"--to {last} is before --from {first}")
    return first, last


def corrections_of(given: Path | None, out: str) -> Corrections:
    """Return the corrections of the file that was named, else of the one in the output folder, if there."""
    from timeline.merge import Corrections, read_corrections

    path = given or Path(out) / "corrections.csv"
    if given is None and not path.exists():
        return Corrections()
    return read_corrections(path)


def articles_of(paths: Sequence[Path], *, published: str | None, source: str = "", language: str = ENGLISH) -> Read:
    """Return the articles of files and folders, and what was refused."""
    from timeline.read import ReadOptions, read_documents

    options = ReadOptions(published=_day(published, "--published"), source=source, language=_language(language))
    return read_documents(paths, options)


def event_language(code: str) -> str:
    """Return the code of a language whose events are read, without which there is no timeline."""
    from timeline.pipeline import EVENT_LANGUAGES

    language = _language(code)
    if language not in EVENT_LANGUAGES:
        raise typer.BadParameter(
            f"--language {code}: there are no rules for its events yet, only for {', '.join(EVENT_LANGUAGES)}; "
            f"`timeline times PATH --language {code}` lists the dates of an article"
        )
    return language


def text_or_articles(given: str, *, published: str | None, language: str = ENGLISH) -> Read:
    """Return a sentence, or what standard input holds, as an article, or the articles of a path."""
    if given == STDIN:
        given = typer.get_text_stream("stdin", encoding="utf-8", errors="replace").read()
    if not given.strip():
        raise typer.BadParameter("the text is empty; give a sentence or a file")
    if _is_path(given):
        return articles_of([Path(given)], published=published, language=language)
    day = _day(published, "--published")
    if day is None:
        no_file = "" if " " in given.strip() else f"there is no file {given!r}, and "
        raise typer.BadParameter(f"{no_file}a sentence has no publication date of its own; pass --published 2024-03-06")
    return (Document("text", given, day, language=_language(language)),), ()


def _first_and_last(given: str | None) -> tuple[date | None, date | None]:
    """The first and the last day of a month or a year."""
    found = _MONTH_OR_YEAR.fullmatch((given or "").strip())
    if found is None:
        return None, None
    unit = Granularity.MONTH if found["month"] else Granularity.YEAR
    return Interval.around(date(int(found["year"]), int(found["month"] or 1), 1), unit).days


def _day(given: str | None, option: str) -> date | None:
    from timeline.times import is_ambiguous_date, parse_date

    if given is None:
        return None
    moment = parse_date(given)
    if moment is None:
        raise typer.BadParameter(f"{option} {given!r} is no date; write it as 2024-03-06")
    day = as_day(moment)
    if is_ambiguous_date(given):
        logger.warning("%s %s is read as %s, the month first", option, given, day)
    return day


def _language(code: str) -> str:
    from timeline.times import is_known_language

    plain = code.strip().lower()
    if plain != ENGLISH and not is_known_language(plain):
        raise typer.BadParameter(f"--language {code!r} is not known; use a code of two letters such as en, de or fr")
    return plain


def _is_path(text: str) -> bool:
    """Whether it is there, or is one word with the ending of a file or folder: a slip in a name is no sentence."""
    from timeline.read import READERS

    try:
        path = Path(text)
        is_word = " " not in text and (path.suffix.lower() in READERS or text.endswith(("/", "\\")))
        return path.exists() or is_word
    except (OSError, ValueError):
        return False
