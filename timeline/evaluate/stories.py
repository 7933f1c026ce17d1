"""Which days of a story matter: articles and journalists' timelines in, date F1 of the most salient days out.

As news-tls evaluates: for a gold timeline of L days, the system's best L days between its first and last
day. Beside the days of the merged rows stand the days with most publications, the baseline to beat; and
both again for the last tenth of the articles alone, which look back.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.atomic import write_lines
from timeline.errors import DocumentError
from timeline.evaluate.report import EvaluateOptions, Report, Table
from timeline.events import read_records
from timeline.interval import as_day
from timeline.merge import load_embedder, merge_events, rank_days
from timeline.model import Document, Event
from timeline.pipeline import analyse, load_model

if TYPE_CHECKING:
    from spacy.language import Language

TENTH = 10


def run(paths: Sequence[Path], options: EvaluateOptions) -> Report:
    """Score each story; ``paths`` are ``NAME.articles.jsonl`` and ``NAME.timelines.jsonl``, in any order.

    One of the two is enough where the other lies beside it; DocumentError says which is missing.
    ``write`` puts ``{story: [days, best first]}`` into a file.
    """
    embedder = load_embedder() if options.embed else None
    stories = _stories(paths)
    nlp = load_model(options.model)
    rows: dict[str, list[tuple[str | float, ...]]] = {"all articles": [], "the last tenth of the articles": []}
    days: dict[str, list[str]] = {}
    for story, (articles, timelines) in stories.items():
        gold = [record["dates"] for record in read_records(timelines, "dates")]
        events = _find_events(articles, nlp)
        for title, part in zip(rows, (events, last_tenth(events)), strict=True):
            told = (event for found in part.values() for event in found)
            salient = [day.isoformat() for day in rank_days(merge_events(told, embedder=embedder))]
            counted = count_publications(part)
            days.setdefault(story, salient)
            for wanted in gold:
                rows[title].append((story, date_f1(salient, wanted), date_f1(counted, wanted)))
    if options.write is not None:
        write_lines(options.write, [json.dumps(days, indent=1)])
    return Report(tuple(_table(title, scored) for title, scored in rows.items()))


def _stories(paths: Sequence[Path]) -> dict[str, tuple[Path, Path]]:
    """Return the articles and the timelines of each story, by its name."""
    given = {path.name: path for path in paths}
    stories: dict[str, tuple[Path, Path]] = {}
    for path in sorted(paths, key=lambda path: path.name):
        story = path.name.split(".")[0]
        names = (f"{story}.articles.jsonl", f"{story}.timelines.jsonl")
        articles, timelines = (given.get(name, path.with_name(name)) for name in names)
        for file in (articles, timelines):
            if not file.exists():
                raise DocumentError(f"{path}: no {file.name} beside it; a story has {' and '.join(names)}")
        stories[story] = (articles, timelines)
    return stories


def date_f1(days: Sequence[str], gold: Sequence[str]) -> float:
    """Return the F1 of the best ``len(gold)`` days between the first and the last gold day.

    >>> date_f1(["2020-01-09", "2020-01-01", "2020-01-02", "2020-01-03"], ["2020-01-01", "2020-01-03"])
    0.5
    """
    wanted = set(gold)
    inside = [day for day in days if min(wanted) <= day <= max(wanted)][: len(wanted)]
    hits = len(wanted.intersection(inside))
    return 2 * hits / (len(inside) + len(wanted))


def last_tenth(events: Mapping[Document, Sequence[Event]]) -> dict[Document, Sequence[Event]]:
    """Return the articles published last, a tenth of all, with their events."""
    ordered = sorted(events, key=lambda document: (as_day(document.published), document.id))
    return {document: events[document] for document in ordered[-max(1, len(ordered) // TENTH) :]}


def count_publications(documents: Sequence[Document] | Mapping[Document, Sequence[Event]]) -> list[str]:
    """Return the days of publication, those with most articles first: the baseline."""
    counts = Counter(as_day(document.published).isoformat() for document in documents)
    return sorted(counts, key=lambda day: (-counts[day], day))


def _find_events(path: Path, nlp: Language) -> dict[Document, Sequence[Event]]:
    documents = [
        Document(record["id"], record["text"], date.fromisoformat(record["published"]))
        for record in read_records(path, "id", "text", "published")
        if record["text"].strip()
    ]
    return {found.document: found.events for found in analyse(documents, nlp)}


def _table(title: str, scored: Sequence[tuple[str | float, ...]]) -> Table:
    columns = ("story", "salient days", "publication days", "ahead by")
    figures = [(story, float(ours), float(theirs)) for story, ours, theirs in scored]
    ours = sum(figure[1] for figure in figures) / len(figures)
    theirs = sum(figure[2] for figure in figures) / len(figures)
    rows = [*figures, ("mean", ours, theirs)]
    return Table(
        f"Date F1, {title}", columns, tuple((name, f"{a:.3f}", f"{b:.3f}", f"{a - b:+.3f}") for name, a, b in rows)
    )
