"""Event coreference across documents: ECB+ in, CoNLL F1 and the precision of merged pairs out.

Gold mentions of validated sentences, no topic labels, singletons kept; CoNLL is the mean F1 of MUC,
B-cubed and entity CEAF. Five folds by topic: the pairs of a fold are scored by trees that never saw its
topics. Articles of other topics than those the package was trained on are scored with its own weights.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline.atomic import write_lines
from timeline.evaluate.anchors import parses_of
from timeline.evaluate.clusters import Score, b_cubed, ceaf, conll, muc, pairs
from timeline.evaluate.report import EvaluateOptions, Report, Table
from timeline.events import ROW_SALIENCE, Parse, find_events, find_events_at, read_records
from timeline.merge import (
    Embedder,
    Forest,
    Gold,
    Told,
    group_mentions,
    learn,
    load_embedder,
    make_mention,
    trained_topics,
)
from timeline.model import Document, Event

FOLDS = 5
_UNDATED = date(2000, 1, 1)
_FIELDS = ("doc_id", "text", "topic", "mentions", "tokens", "validated_sents")


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    id: str
    chain: str


@dataclass(frozen=True, slots=True)
class _Article:
    """An article with its gold events; ``validated`` are where the words of its validated sentences start."""

    topic: str
    document: Document
    parse: Parse
    marks: tuple[_Mark, ...]
    validated: frozenset[int]


def run(paths: Sequence[Path], options: EvaluateOptions) -> Report:
    """Score our clusters of the gold mentions; ``write`` puts ``{doc_id, m_id, cluster}`` a line into a file."""
    embedder = load_embedder() if options.embed else None
    gold = read_gold(paths, model=options.model)
    answer, note = cluster_gold(gold, embedder=embedder)
    chains = {at: mention.chain for at, mention in enumerate(gold)}
    if options.write is not None:
        lines = (
            json.dumps({"doc_id": mention.event.document.id, "m_id": mention.id, "cluster": answer[at]})
            for at, mention in enumerate(gold)
        )
        write_lines(options.write, lines)
    scores = (("MUC", muc), ("B3", b_cubed), ("CEAF-e", ceaf), ("merged pairs", pairs))
    rows = [_row(name, score(chains, answer)) for name, score in scores]
    rows.append(("CoNLL", "", "", _percent(conll(chains, answer))))
    return Report(
        (Table("ECB+ event coreference", ("metric", "recall", "precision", "F1"), tuple(rows)),),
        tuple(_wrong_pairs(gold, answer, options.errors)),
        (f"{len(gold)} mentions, {len(set(chains.values()))} chains; {note}",),
    )


def read_gold(paths: Sequence[Path], *, model: str | None = None) -> tuple[Gold, ...]:
    """Return the event mentions of validated sentences, with what our pipeline sees at their places."""
    return tuple(mention for article in _read(paths, model=model) for mention in _find_marked(article))


def read_gold_and_told(paths: Sequence[Path]) -> tuple[tuple[Gold, ...], tuple[Told, ...]]:
    """Return the gold mentions, and what our pipeline finds by itself in the same sentences."""
    gold: list[Gold] = []
    told: list[Told] = []
    for article in _read(paths, model=None):
        gold += _find_marked(article)
        told += _find_told(article)
    return tuple(gold), tuple(told)


def _read(paths: Sequence[Path], *, model: str | None) -> Iterator[_Article]:
    records = [record for path in paths for record in read_records(path, *_FIELDS)]
    for record, parse in zip(records, parses_of(records, model), strict=True):
        validated = frozenset(record["validated_sents"])
        yield _Article(
            topic=record["topic"],
            document=Document(record["doc_id"], record["text"], _UNDATED),
            parse=parse,
            marks=tuple(
                _Mark(m["start"], m["end"], m["m_id"], m["chain"])
                for m in record["mentions"]
                if m["kind"] == "event" and m["sent"] in validated
            ),
            validated=frozenset(start for start, _, sentence, _ in record["tokens"] if sentence in validated),
        )


def _find_marked(article: _Article) -> list[Gold]:
    spans = [(mark.start, mark.end) for mark in article.marks]
    events = find_events_at(article.parse, article.document, (), spans=spans)
    return [Gold(article.topic, mark.id, mark.chain, event) for mark, event in zip(article.marks, events, strict=True)]


def _find_told(article: _Article) -> list[Told]:
    return [
        Told(article.topic, _chain_at(event, article.marks), event)
        for event in find_events(article.parse, article.document, ())
        if event.salience >= ROW_SALIENCE and event.span.start in article.validated
    ]


def _chain_at(event: Event, marks: Sequence[_Mark]) -> str:
    return next((m.chain for m in marks if m.start < event.span.end and event.span.start < m.end), "")


def cluster_gold(gold: Sequence[Gold], *, embedder: Embedder | None = None) -> tuple[dict[int, str], str]:
    """Return the cluster of each mention, by number, and how they were made."""
    topics = sorted({mention.topic for mention in gold})
    if not set(topics) & trained_topics():
        return _cluster(gold, range(len(gold)), name="all", embedder=embedder), "scored with the weights of the package"
    answer: dict[int, str] = {}
    folds = min(FOLDS, len(topics))
    for fold in range(folds):
        held = set(topics[fold::folds])
        inside = [at for at, mention in enumerate(gold) if mention.topic in held]
        outside = [mention for mention in gold if mention.topic not in held]
        events, chains = [mention.event for mention in outside], [mention.chain for mention in outside]
        forest = learn(events, chains, embedder=embedder)
        answer.update(_cluster(gold, inside, name=str(fold), forest=forest, embedder=embedder))
    return answer, f"{folds} folds by topic, each scored by trees learned from the others"


def _cluster(
    gold: Sequence[Gold],
    numbers: Sequence[int],
    *,
    name: str,
    forest: Forest | None = None,
    embedder: Embedder | None = None,
) -> dict[int, str]:
    mentions = [make_mention(gold[at].event, key=str(at)) for at in numbers]
    groups = group_mentions(mentions, model=forest, embedder=embedder)
    return {numbers[at]: f"{name}-{number}" for number, group in enumerate(groups) for at in group}


def _wrong_pairs(gold: Sequence[Gold], answer: dict[int, str], count: int) -> list[str]:
    """Return mentions that stand together and should not, or the other way round: one line a pair of clusters."""
    shown: dict[tuple[str, str], str] = {}
    first: dict[str, int] = {}
    for at, cluster in answer.items():
        before = gold[first.setdefault(cluster, at)]
        if before.chain != gold[at].chain:
            shown.setdefault((before.chain, gold[at].chain), f"merged: {_told(before)} + {_told(gold[at])}")
    home: dict[str, int] = {}
    for at, mention in enumerate(gold):
        before = gold[home.setdefault(mention.chain, at)]
        if answer[home[mention.chain]] != answer[at]:
            shown.setdefault((mention.chain, answer[at]), f"missed: {_told(before)} + {_told(mention)}")
    return list(shown.values())[:count]


def _told(mention: Gold) -> str:
    event = mention.event
    return f"{event.document.id} {event.span.text!r} in {event.sentence.text!r}"


def _row(name: str, score: Score) -> tuple[str, str, str, str]:
    return name, _percent(score.recall), _percent(score.precision), _percent(score.f1)


def _percent(share: float) -> str:
    return f"{100 * share:.2f}"
