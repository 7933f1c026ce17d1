"""Events of many articles in, one row an event out, each with all its sources."""

from collections.abc import Iterable, Sequence

from timeline.merge.about import rows_about
from timeline.merge.candidates import find_candidates
from timeline.merge.clauses import compare_clauses, find_clauses, share_dates
from timeline.merge.cluster import STATEMENTS, cluster
from timeline.merge.combine import combine, sort_rows
from timeline.merge.corrections import Correction, Corrections, amend, read_corrections, regroup
from timeline.merge.days import rank_days
from timeline.merge.embed import Embedder, load_embedder
from timeline.merge.learning import Gold, Told, learn
from timeline.merge.meeting import meet
from timeline.merge.mention import Mention, make_mention, make_mentions
from timeline.merge.register import Register, name_people
from timeline.merge.salience import rank_events, select_events, weigh_rows
from timeline.merge.score import load_model, score_pairs, trained_topics, weigh_telling
from timeline.merge.trees import Forest
from timeline.merge.vectors import make_vectors
from timeline.model import Event, Problem, TimelineEvent

__all__ = [
    "Correction",
    "Corrections",
    "Embedder",
    "Forest",
    "Gold",
    "Register",
    "Told",
    "group_mentions",
    "learn",
    "load_embedder",
    "make_mention",
    "merge_events",
    "merge_with_report",
    "rank_days",
    "rank_events",
    "read_corrections",
    "rows_about",
    "select_events",
    "trained_topics",
]


def merge_events(
    events: Iterable[Event], *, corrections: Corrections | None = None, embedder: Embedder | None = None
) -> tuple[TimelineEvent, ...]:
    """Return one row for each event that the mentions ``events`` tell of, in time order, undated last.

    The order of ``events`` makes no difference, and merging the mentions of a merged timeline
    together with new ones gives what merging all at once gives. With an ``embedder`` triggers are also
    compared by what they mean in their sentences: load_embedder gives it, with the extra ``embed``.

    >>> merge_events([])
    ()
    """
    return merge_with_report(events, corrections=corrections, embedder=embedder)[0]


def merge_with_report(
    events: Iterable[Event], *, corrections: Corrections | None = None, embedder: Embedder | None = None
) -> tuple[tuple[TimelineEvent, ...], tuple[Problem, ...]]:
    """Return the rows of ``merge_events`` and the corrections that no longer apply, by line."""
    given = corrections or Corrections()
    mentions = make_mentions(events)
    groups, unjoined = regroup(_group_clauses(mentions, embedder=embedder), mentions, given)
    rows = weigh_rows([combine([mentions[at] for at in group]) for group in groups], mentions)
    ids = [frozenset(mentions[at].key for at in group) for group in groups]
    amended, unset = amend(tuple(zip(rows, ids, strict=True)), given)
    register = Register.of(mention.event for mention in mentions)
    return sort_rows(name_people(amended, register)), unjoined + unset


def group_mentions(
    mentions: Sequence[Mention], *, model: Forest | None = None, embedder: Embedder | None = None
) -> tuple[tuple[int, ...], ...]:
    """Return the numbers of the mentions that are one event by their triggers alone, as ECB+ understands it."""
    vectors = make_vectors(mentions, embedder=embedder)
    pairs = find_candidates(vectors)
    trees = model or load_model(embedded=embedder is not None)
    return cluster(len(mentions), pairs, score_pairs(vectors, pairs, model=trees))


def _group_clauses(mentions: Sequence[Mention], *, embedder: Embedder | None) -> tuple[tuple[int, ...], ...]:
    """Return the numbers of the mentions of each event, statements kept whole."""
    if not mentions:
        return ()
    clauses = find_clauses(mentions)
    vectors = make_vectors(share_dates(mentions, clauses), embedder=embedder)
    pairs = find_candidates(vectors)
    trees = load_model(embedded=embedder is not None)
    logits = weigh_telling(vectors, pairs, model=trees)
    joined, chances = compare_clauses(clauses, mentions, vectors=vectors, pairs=pairs, logits=logits)
    first = cluster(len(clauses), joined, chances, bar=STATEMENTS)
    groups = meet(first, clauses, mentions, vectors=vectors, pairs=joined, chances=chances, model=trees)
    return tuple(sorted(tuple(sorted(at for number in group for at in clauses[number])) for group in groups))
