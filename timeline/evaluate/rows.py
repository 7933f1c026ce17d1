"""How a timeline serves its reader: articles and the events that two readers listed in, recall and right days out.

The readers listed, each alone and without having seen a row, what belongs on a timeline of each article. As in the
nugget evaluation of TREC's question answering (Voorhees, TREC 2003), what both listed is *vital*, what only one did is
*okay*: recall is counted over vital events, and a row that tells an okay one is right all the same.

- **has a row**: vital events of which a row has a mention, found by the words that tell it.
- **right days**: of these, where the readers agree on days, the best row begins and ends within them;
  **not contradicted**: it shares a day with them.
- **right status**: of these, the row has the status that both readers gave.
- **on a list**: rows that tell an event which one of the readers listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from timeline.errors import DocumentError
from timeline.evaluate.report import EvaluateOptions, Report, Table, share
from timeline.events import Listed, published_of, read_labelled, read_records
from timeline.interval import Interval
from timeline.model import Document, Status, TimelineEvent
from timeline.pipeline import build_timeline, load_model

# What lasts longer may be told with an open end.
_LASTING = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Judged:
    """A wanted event and the rows that tell it, the best dated first."""

    wanted: Listed
    rows: tuple[TimelineEvent, ...]

    @classmethod
    def of(cls, wanted: Listed, rows: Sequence[TimelineEvent]) -> Judged:
        """Find the rows of an event among those of its article."""
        telling = (row for row in rows if _is_told(wanted, row))
        return cls(wanted, tuple(sorted(telling, key=lambda row: _fit(_written(row), wanted.days), reverse=True)))

    @property
    def fit(self) -> int:
        """2 where the best row has the right days, 1 where it is not contradicted, else 0."""
        return _fit(_written(self.rows[0]), self.wanted.days)

    @property
    def has_status(self) -> bool:
        """Whether the best row has the status that both readers gave."""
        return self.rows[0].status is self.wanted.status


def run(paths: Sequence[Path], options: EvaluateOptions) -> Report:
    """Score the rows of the labelled articles, each article as a timeline of its own.

    ``paths`` are one file of labels (``doc, triggers, start, end, status, vital``) and the corpora that hold
    the articles (``id, text``, and ``published`` where the labels have none). DocumentError names an article that
    none of them holds.
    """
    labels = [path for path in paths if _holds_labels(path)]
    if len(labels) != 1 or len(paths) == 1:
        raise DocumentError("this task needs one file of labels, with triggers in each object, and the articles' files")
    corpora = (path for path in paths if path not in labels)
    records = (record for path in corpora for record in read_records(path, "id", "text"))
    nlp = load_model(options.model)
    judged: list[Judged] = []
    told: list[bool] = []
    errors: list[str] = []
    for article, wanted in read_labelled(labels, records):
        document = Document(article["id"], article["text"], published_of(article))
        rows = build_timeline([document], nlp=nlp).events
        found = [Judged.of(event, rows) for event in wanted if event.is_vital]
        judged += found
        told += [any(_is_told(event, row) for event in wanted) for row in rows]
        errors += _errors(document, found)
    return Report((_table(judged, told),), tuple(errors[: options.errors]))


def _holds_labels(path: Path) -> bool:
    with path.open(encoding="utf-8") as lines:
        return '"triggers"' in next(filter(str.strip, lines), "")


def _is_told(listed: Listed, row: TimelineEvent) -> bool:
    return any(listed.is_told_by(mention) for mention in row.mentions)


def _written(row: TimelineEvent) -> Interval | None:
    """The time of a row as the readers write it: what still goes on lasts, for them, to the day of the article."""
    if row.interval is None or row.interval.end is not None or row.status is not Status.ONGOING:
        return row.interval
    return replace(row.interval, end=Interval.between(row.first_published, row.first_published).end)


def _fit(ours: Interval | None, wanted: Interval | None) -> int:
    """How well the days of a row fit: 2 inside, 1 overlapping, 0 otherwise; an open end is that of a thing that lasts.

    >>> from datetime import date
    >>> week = Interval.between(date(2024, 3, 4), date(2024, 3, 10))
    >>> _fit(Interval.between(date(2024, 3, 5), date(2024, 3, 5)), week), _fit(week.shift(3), week), _fit(None, week)
    (2, 1, 0)
    """
    if ours is None or wanted is None or not ours.overlaps(wanted):
        return 0
    lasts = wanted.length is not None and wanted.length > _LASTING
    known = replace(ours, start=ours.start or wanted.start, end=ours.end or wanted.end) if lasts else ours
    return 2 if wanted.contains(known) else 1


def _errors(document: Document, found: Sequence[Judged]) -> Iterator[str]:
    for judged in found:
        wanted = judged.wanted
        start, end = wanted.spans[0]
        place = f"{document.id} {start}-{end} {document.text[start:end]!r}"
        if not judged.rows:
            yield f"{place}: no row"
        elif wanted.days is not None and judged.fit < 2:
            yield f"{place}: wanted {_days(wanted.days)}, the row has {_days(judged.rows[0].interval)}"
        elif wanted.status is not None and not judged.has_status:
            yield f"{place}: wanted {wanted.status}, the row is {judged.rows[0].status}"


def _days(interval: Interval | None) -> str:
    return "no date" if interval is None else "/".join(str(day or "..") for day in interval.days)


def _table(judged: Sequence[Judged], told: Sequence[bool]) -> Table:
    found = [one for one in judged if one.rows]
    dated = [one for one in found if one.wanted.days is not None]
    stated = [one for one in found if one.wanted.status is not None]
    figures = (
        ("vital events that have a row", len(found), len(judged)),
        ("of these, right days", sum(one.fit == 2 for one in dated), len(dated)),
        ("of these, days not contradicted", sum(one.fit > 0 for one in dated), len(dated)),
        ("of these, right status", sum(one.has_status for one in stated), len(stated)),
        ("rows on a reader's list", sum(told), len(told)),
    )
    rows = tuple((name, part, whole, f"{100 * share(part, whole):.1f}") for name, part, whole in figures)
    return Table("Rows that a reader wants", ("", "are", "of", "%"), rows)
