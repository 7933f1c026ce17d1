"""Temporal expressions against gold: strict, relaxed, type and value F1 as TempEval-3 defines them."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from timeline.atomic import write_lines
from timeline.evaluate.report import EvaluateOptions, Report, Table, align, f1, share
from timeline.events import Record, read_records
from timeline.model import Style
from timeline.times import find_times, timex3_view

_COLUMNS = (
    "part",
    "documents",
    "gold",
    "system",
    "strict F1",
    "relaxed F1",
    "type F1",
    "value F1",
    "false alarms / 1,000 words",
)
_HELD_BACK = 4


class Mention(NamedTuple):
    """One temporal expression as gold or system marks it."""

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A gold document; ``date_line`` is the span of a printed publication date, which does not count."""

    id: str
    text: str
    published: date
    times: tuple[Mention, ...]
    date_line: tuple[int, int] | None = None


@dataclass(slots=True)
class Score:
    """Counts that add up over documents, and the figures that they give in per cent."""

    documents: int = 0
    words: int = 0
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, other: Score) -> None:
        """Add the counts of another score."""
        self.documents += other.documents
        self.words += other.words
        self.counts.update(other.counts)

    def f1(self, measure: str) -> float:
        """Return the F1 of ``strict``, ``relaxed``, ``type`` or ``value``."""
        right = self.counts[measure]
        return 100 * f1(share(right, self.counts["system"]), share(right, self.counts["gold"]))

    def row(self, name: str) -> tuple[str | int | float, ...]:
        """Return the cells of a table row."""
        figures = tuple(round(self.f1(measure), 2) for measure in ("strict", "relaxed", "type", "value"))
        false_alarms = 1000 * share(self.counts["system"] - self.counts["relaxed"], self.words)
        return (name, self.documents, self.counts["gold"], self.counts["system"], *figures, round(false_alarms, 2))


def run(paths: Sequence[Path], options: EvaluateOptions) -> Report:
    """Score ``find_times`` on gold files (JSONL: id, published, text, timexes), each in tuned and held-back parts."""
    tables: list[Table] = []
    errors: list[str] = []
    predictions: list[str] = []
    for path in paths:
        documents = read_gold(path)
        held_back = held_back_ids(document.id for document in documents)
        unread = unread_ids(held_back)
        tuned, held, never_read, kinds = Score(), Score(), Score(), Counter[tuple[str, str]]()
        for document in documents:
            found = predict(document, style=options.style)
            predictions.append(_line(document.id, found))
            score, mistakes = score_document(document, found, kinds)
            (held if document.id in held_back else tuned).add(score)
            if document.id not in held_back:
                errors.extend(mistakes)
            if document.id in unread:
                never_read.add(score)
        whole = Score()
        whole.add(tuned)
        whole.add(held)
        parts = {"all": whole, "tuned (three quarters)": tuned, "held back (a quarter)": held}
        rows = tuple(score.row(name) for name, score in (parts | {"of it, errors never read": never_read}).items())
        tables += [Table(f"{path.stem}: TempEval-3 figures", _COLUMNS, rows), _kind_table(path.stem, kinds)]
    if options.write is not None:
        write_lines(options.write, predictions)
    notes = (
        f"style: {options.style}; tense from the cue table, no parser",
        "value and type F1: relaxed matches with that attribute equal, over all system and gold expressions",
        "a range is scored as its two ends; listed errors are of the tuned part alone",
    )
    return Report(tuple(tables), tuple(errors[: options.errors]), notes)


def read_gold(path: Path) -> tuple[GoldDocument, ...]:
    """Read gold documents from JSON Lines."""
    return tuple(_gold(record) for record in read_records(path, "id", "text", "published", "timexes"))


def predict(document: GoldDocument, *, style: Style = "auto") -> tuple[Mention, ...]:
    """Return what ``find_times`` finds in a gold document, as TIMEX3 counts it."""
    found = timex3_view(find_times(document.text, document.published, style=style))
    return tuple(
        Mention(timex.span.start, timex.span.end, timex.span.text, str(timex.kind), timex.value, timex.mod)
        for timex in found
    )


def held_back_ids(ids: Iterable[str]) -> frozenset[str]:
    """Return a fixed quarter of the documents, chosen by a hash of their ids."""
    digests = {name: hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest() for name in ids}
    ordered = sorted(digests, key=lambda name: (int(digests[name], 16) % _HELD_BACK, digests[name]))
    return frozenset(ordered[: round(len(ordered) / _HELD_BACK)])


def unread_ids(held_back: Iterable[str]) -> frozenset[str]:
    """Return the half of the held-back documents whose errors nobody has read.

    Those of the other half were sorted by kind once, so that whole kinds could be mended: what that half gained since
    is no gain on unseen texts.
    """
    return frozenset(sorted(held_back)[1::2])


def score_document(
    document: GoldDocument, found: Sequence[Mention], kinds: Counter[tuple[str, str]]
) -> tuple[Score, list[str]]:
    """Return the counts of one document and a line for each mistake; ``kinds`` counts by kind of expression."""
    system = [mention for mention in found if not _on_date_line(mention, document.date_line)]
    pairs = align([mention[:2] for mention in document.times], [mention[:2] for mention in system])
    counts = Counter(gold=len(document.times), system=len(system), relaxed=len(pairs), strict=0, type=0, value=0)
    lines: list[tuple[int, str]] = []
    for i, j in pairs:
        gold, own = document.times[i], system[j]
        kind = kind_of(gold)
        kinds[kind, "gold"] += 1
        kinds[kind, "found"] += 1
        checks = {"strict": gold[:2] == own[:2], "type": gold.type == own.type, "value": gold.value == own.value}
        for name, right in checks.items():
            counts[name] += right
            kinds[kind, name] += right
        wrong = [name for name, right in checks.items() if not right]
        if wrong:
            label = "value" if "value" in wrong else "span" if "strict" in wrong else "type"
            lines.append((gold.start, _error(label, document, gold, own)))
    paired, used = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, gold in enumerate(document.times):
        if i not in paired:
            kinds[kind_of(gold), "gold"] += 1
            lines.append((gold.start, _error("missed", document, gold, None)))
    for j, own in enumerate(system):
        if j not in used:
            kinds[kind_of(own), "false"] += 1
            lines.append((own.start, _error("false", document, None, own)))
    words = len(document.text.split())
    return Score(1, words, counts), [line for _, line in sorted(lines)]


_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DAYS = "mon|tue|wed|thu|fri|sat|sun"
_PATTERNS = {
    "before Christ": r"\bb\.?c",
    "set": r"\b(every|each|daily|weekly|monthly|annual\w*|quarterly|per|times|twice)\b",
    "now, recently, soon": r"^(right |just )?(now|current\w*|recent\w*|soon|previously|already|future|once|former)$"
    r"|^(present\w*|the (future|past|present|time))$",
    "year earlier": r"\byear[- ](ago|earlier)|\ba year (ago|earlier)\b|corresponding|comparable",
    "ago, later, earlier": r"\b(ago|later|earlier|before|after|hence|previously)\b.*|from now",
    "quarter, half, fiscal": r"quarter|\bhalf\b|fiscal|\bperiod\b",
    "part of day, clock": r"morning|afternoon|evening|night|noon|midday|\d:\d\d|[ap]\.?m\b|o'clock|\bhours of\b",
    "yesterday, today, tomorrow": r"yesterday|today|tomorrow",
    "weekend": r"weekend",
    "weekday": rf"\b({_DAYS})\w*day",
    "past or next N units": r"\b(past|last|next|coming|recent|following|first|latest)\b.*"
    r"\b(seconds|minutes|hours|days|weeks|months|quarters|years|decades|few)\b",
    "last, this, next unit": r"\b(last|this|next|past|coming|current|following|previous|same|that|the)\b.*"
    r"\b(day|week|month|year|decade|century|term)\b",
    "season": r"spring|summer|autumn|\bfall\b|winter",
    "full date": rf"\b({_MONTHS})\w*\W.*\d{{4}}",
    "month and day": rf"\b({_MONTHS})\w*\W+\d{{1,2}}\b|\b\d{{1,2}}\w*\W+(of )?({_MONTHS})",
    "bare month": rf"^(\w+ )*({_MONTHS})\w*\.?$",
    "decade, century": r"\d0'?s\b|century|decade",
    "year": r"\d{4}",
    "duration": r"second|minute|hour|day|week|month|year|decade|centur",
}
_KINDS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _PATTERNS.items()}


def kind_of(mention: Mention) -> str:
    """Return the kind of expression, by its words, for the table of kinds."""
    words = " ".join(mention.text.split())
    return next((name for name, pattern in _KINDS.items() if pattern.search(words)), "other")


def _kind_table(name: str, kinds: Mapping[tuple[str, str], int]) -> Table:
    names = sorted({kind for kind, _ in kinds}, key=lambda kind: (-kinds.get((kind, "gold"), 0), kind))
    rows: list[tuple[str | int | float, ...]] = []
    for kind in names:
        gold = kinds.get((kind, "gold"), 0)
        cells = [kinds.get((kind, column), 0) for column in ("found", "strict", "value")]
        shares = [round(100 * cell / gold, 1) if gold else 0.0 for cell in cells]
        rows.append((kind, gold, *shares, kinds.get((kind, "false"), 0)))
    return Table(
        f"{name}: by kind of expression", ("kind", "gold", "found %", "span %", "value %", "false alarms"), tuple(rows)
    )


def _on_date_line(mention: Mention, line: tuple[int, int] | None) -> bool:
    return line is not None and mention.start < line[1] and line[0] < mention.end


def _error(label: str, document: GoldDocument, gold: Mention | None, own: Mention | None) -> str:
    place = gold or own
    assert place is not None
    before = " ".join(document.text[max(0, place.start - 60) : place.start].split())
    after = " ".join(document.text[place.end : place.end + 40].split())
    words = " ".join(place.text.split())
    cells = (
        label,
        document.id,
        f"{document.published:%Y-%m-%d}",
        f"gold {_brief(gold)}",
        f"system {_brief(own)}",
        f"… {before} [{words}] {after} …",
    )
    return "\t".join(cells)


def _brief(mention: Mention | None) -> str:
    return "-" if mention is None else f"{' '.join(mention.text.split())!r} {mention.type} {mention.value}"


def _line(name: str, found: Iterable[Mention]) -> str:
    return json.dumps({"id": name, "timexes": [mention._asdict() for mention in found]}, ensure_ascii=False)


def _gold(record: Record) -> GoldDocument:
    line, said = record.get("dct_span"), str(record["published"])
    return GoldDocument(
        id=str(record["id"]),
        text=str(record["text"]),
        published=datetime.fromisoformat(said) if len(said) > 10 else date.fromisoformat(said),
        times=tuple(_mention(timex) for timex in record["timexes"]),
        date_line=(line[0], line[1]) if line else None,
    )


def _mention(timex: Record) -> Mention:
    return Mention(
        int(timex["start"]), int(timex["end"]), timex.get("text", ""), timex["type"], timex["value"], timex.get("mod")
    )
