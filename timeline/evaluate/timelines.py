"""Cross-document timelines of target entities: SemEval-2015 Task 4's articles and gold in, micro F1 out.

The measure is that of ``timeline.evaluate.relations``, summed over all timelines. **Track A**: raw
text, our own triggers. **Track B** (``given_mentions``): the corpus's event mentions, each of which
belongs to at least one target. In track A every likely event word counts that the task's guidelines would mark,
not only what an editor would give a row. With ``write``, every predicted timeline goes into that folder in the
task's own format: a line with the entity, then ``order<TAB>date<TAB>document-sentence-token<TAB>...``.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.atomic import write_lines
from timeline.errors import DocumentError
from timeline.evaluate.anchors import parses_of
from timeline.evaluate.relations import Entry, Score, score_timeline
from timeline.evaluate.report import EvaluateOptions, Report, Table
from timeline.evaluate.targets import Target
from timeline.events import (
    Parse,
    Record,
    Trigger,
    Word,
    cast_of,
    find_events_at,
    find_triggers,
    published_of,
    read_records,
    spelled,
    tense_of,
)
from timeline.model import Document, Event, EventClass, Status
from timeline.times import find_times

UNKNOWN = "XXXX-XX-XX"
# What the task's guidelines leave out: grammatical and cognitive events, and those that
# certainly did not or only may have happened.
_UNMARKED = frozenset({EventClass.ASPECTUAL, EventClass.PERCEPTION, EventClass.I_STATE})
_UNREAL = frozenset({Status.DENIED, Status.HYPOTHETICAL})
_LIKELY = 0.8
# The sentence that the task leaves unmarked.
_TITLE = 0
_ARTICLES, _TIMELINES = "-semeval-docs.jsonl", "-timelines.jsonl"


@dataclass(frozen=True, slots=True)
class Found:
    """One event mention for a target: the corpus's name for it and our date."""

    mention: str
    date: str


def run(paths: Sequence[Path], options: EvaluateOptions) -> Report:
    """Score the timelines of every entity; ``paths`` are the articles and the gold timelines, in any order.

    One of ``NAME-semeval-docs.jsonl`` and ``NAME-timelines.jsonl`` is enough where the other lies beside it;
    DocumentError says which is missing.
    """
    records = [record for path in _both(paths) for record in read_records(path)]
    articles = [record for record in records if "entries" not in record]
    gold = [record for record in records if "entries" in record]
    if not articles or not gold:
        missing = "articles" if gold else "timelines"
        raise DocumentError(f"{paths[0]}: no {missing} beside it; name the file of articles and that of gold timelines")
    parsed = list(parses_of(articles, options.model))
    total = Score()
    rows = []
    predicted = _predict(articles, parsed, gold, given=options.given_mentions)
    for record, entries in zip(gold, predicted, strict=True):
        score = score_timeline(entries, gold_entries(record))
        total += score
        rows.append((record["entity"], len(entries), len(record["entries"]), *score.figures))
        if options.write is not None:
            write_lines(options.write / str(record["file"]), written(record["entity"], entries))
    track = "B (mentions given)" if options.given_mentions else "A (raw text)"
    rows.append(("all (micro)", sum(map(len, predicted)), sum(len(g["entries"]) for g in gold), *total.figures))
    columns = ("entity", "rows", "gold rows", "precision", "recall", "F1")
    return Report((Table(f"timelines, track {track}", columns, tuple(rows)),))


def gold_entries(record: Record) -> tuple[Entry, ...]:
    """Return the rows of a gold timeline."""
    return tuple(Entry(row["order"], row["date"], tuple(row["mentions"])) for row in record["entries"])


def written(entity: str, entries: Iterable[Entry]) -> list[str]:
    r"""Return the lines of a timeline in the task's format.

    >>> written("Ann Hay", [Entry(1, "2011-03-02", ("7-2-met",))])
    ['Ann Hay', '1\t2011-03-02\t7-2-met']
    """
    return [entity, *("\t".join((str(row.order), row.date, *row.mentions)) for row in entries)]


def _both(paths: Sequence[Path]) -> Sequence[Path]:
    """Return the paths, a single one with the other of its pair if that lies beside it."""
    if len(paths) > 1:
        return paths
    stem, _, _ = paths[0].name.rpartition(_ARTICLES if paths[0].name.endswith(_ARTICLES) else _TIMELINES)
    pair = [paths[0].with_name(stem + ending) for ending in (_ARTICLES, _TIMELINES)]
    return pair if stem and all(path.exists() for path in pair) else paths


def _predict(
    articles: Sequence[Record], parsed: Sequence[Parse], gold: Sequence[Record], *, given: bool
) -> list[tuple[Entry, ...]]:
    targets = [Target.named(record["entity"]) for record in gold]
    found: dict[int, list[Found]] = defaultdict(list)
    for record, parse in zip(articles, parsed, strict=True):
        here = [n for n, timeline in enumerate(gold) if timeline["corpus"] == record["corpus"]]
        for number, mention in _mentions(record, parse, {n: targets[n] for n in here}, given=given):
            found[number].append(mention)
    return [_ordered(found[number]) for number in range(len(gold))]


def _mentions(record: Record, parse: Parse, targets: dict[int, Target], *, given: bool) -> Iterable[tuple[int, Found]]:
    published = published_of(record)
    document = Document(id=record["doc_id"], text=parse.text, published=published)
    times = find_times(parse.text, published, tense_of=tense_of(parse))
    triggers = find_triggers(parse)
    if given:
        spans = [(event["start"], event["end"]) for event in record["events"]]
        events = find_events_at(parse, document, times, spans=spans)
        names = [event["event_id"] for event in record["events"]]
    else:
        spans = [(trigger.span.start, trigger.span.end) for trigger in triggers]
        found = zip(triggers, find_events_at(parse, document, times, spans=spans), strict=True)
        events = tuple(event for trigger, event in found if _is_marked(trigger, event))
        events = tuple(event for event in events if _place(record, event)[0] != _TITLE)
        names = [_name(record, event, parse) for event in events]
    cast = cast_of(parse, events=(trigger.token for trigger in triggers))
    places = {number: target.places(parse, cast) for number, target in targets.items()}
    for event, name in zip(events, names, strict=True):
        token = _token(parse, event)
        involved = [number for number, target in targets.items() if target.takes_part(token, places[number])]
        if given and not involved:
            near = {number: target.distance(token, places[number]) for number, target in targets.items()}
            involved = [min(near, key=lambda n: near[n])] if near else []
        for number in involved:
            yield number, Found(name, date_of(event))


def date_of(event: Event) -> str:
    """Return the date of a timeline row: the day, month or year, the known end of an open interval."""
    return UNKNOWN if event.interval is None else spelled(event.interval) or UNKNOWN


def _is_marked(trigger: Trigger, event: Event) -> bool:
    """Whether the task would mark an event word: it is likely one, and of the kinds that can stand on a timeline."""
    return trigger.score >= _LIKELY and event.event_class not in _UNMARKED and event.status not in _UNREAL


def _token(parse: Parse, event: Event) -> Word:
    span = parse.char_span(event.span.start, event.span.end)
    return parse[0] if span is None or not len(span) else span.root


def _place(record: Record, event: Event) -> tuple[int, str]:
    """The sentence and the word of an event as the corpus counts them; -1 where it has no such word."""
    for start, end, sentence, word in record["tokens"]:
        if start <= event.span.start < end:
            return sentence, word
    return -1, event.span.text


def _name(record: Record, event: Event, parse: Parse) -> str:
    """The corpus's name of an event: document, sentence, word, with the particle that the word goes with."""
    particles = "".join(f"_{child.text}" for child in _token(parse, event).children if child.dep_ == "prt")
    sentence, word = _place(record, event)
    return f"{record['doc_id']}-{max(sentence, 0)}-{word}{particles}"


def _ordered(found: Sequence[Found]) -> tuple[Entry, ...]:
    dates = sorted({mention.date for mention in found if mention.date != UNKNOWN})
    place = {date: number for number, date in enumerate(dates, start=1)}
    rows = [Entry(place.get(mention.date, 0), mention.date, (mention.mention,)) for mention in found]
    return tuple(sorted(rows, key=lambda row: row.order))
