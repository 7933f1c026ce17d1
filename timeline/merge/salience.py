"""Rows in, their rank out: what deserves a place when a timeline must be short. Nothing is deleted."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from itertools import chain
from math import exp, log

from timeline.interval import Granularity
from timeline.merge.mention import Mention, closeness_to_top
from timeline.merge.reports import count_reports
from timeline.merge.words import stem_words
from timeline.model import Basis, Event, EventClass, Status, TimelineEvent

_BY_CLASS = {
    EventClass.OCCURRENCE: 0.4,
    EventClass.I_ACTION: 0.3,
    EventClass.REPORTING: 0.1,
    EventClass.ASPECTUAL: 0.0,
    EventClass.PERCEPTION: -0.1,
    EventClass.I_STATE: -0.3,
    EventClass.STATE: -0.3,
}
_BY_BASIS = {Basis.SAID: 0.5, Basis.CARRIED: 0.2, Basis.SHARED: 0.2, Basis.PUBLISHED: 0.0}
_BY_STATUS = {
    Status.HAPPENED: 0.3,
    Status.ONGOING: 0.2,
    Status.PLANNED: 0.1,
    Status.DENIED: -0.3,
    Status.HYPOTHETICAL: -1.0,
}
_PRONOUNS = ("he ", "she ", "it ", "they ", "we ", "i ", "you ", "this ", "that ", "who ", "which ")
_READABLE = range(5, 28)
_FEW = 5
_WORDY = 6
_REPEATED = 0.6


def select_events(
    events: Sequence[TimelineEvent], *, top: int | None = None, min_sources: int = 1, per_day: int | None = None
) -> tuple[TimelineEvent, ...]:
    """Return the most salient rows, in the order given: at most ``top``, at most ``per_day`` that start on one day.

    ``min_sources`` asks for so many independent reports: one that several sources copied counts once.
    Among the ``top`` a row that says again what a better one of the same time says gives way to one that does not.

    >>> select_events((), top=10)
    ()
    """
    days: Counter[date | None] = Counter()
    chosen: dict[str, TimelineEvent] = {}
    ranked = [event for event in rank_events(events) if min_sources < 2 or count_reports(event.mentions) >= min_sources]
    for may_repeat in (top is None, True):
        for event in ranked:
            if len(chosen) == top:
                break
            day = None if event.interval is None else event.interval.days[0] or event.interval.days[1]
            if event.id in chosen or (per_day is not None and days[day] >= per_day):
                continue
            if may_repeat or not any(_repeats(event, better) for better in chosen.values()):
                days[day] += 1
                chosen[event.id] = event
    return tuple(event for event in events if event.id in chosen)


def _repeats(row: TimelineEvent, better: TimelineEvent) -> bool:
    """Whether a row of the same time has most of its words in a better one's summary, or the other way round."""
    if row.interval is None or better.interval is None or not row.interval.overlaps(better.interval):
        return False
    words, others = set(stem_words(row.summary)), set(stem_words(better.summary))
    return len(words & others) >= _REPEATED * max(1, min(len(words), len(others)))


def rank_events(events: Sequence[TimelineEvent]) -> tuple[TimelineEvent, ...]:
    """Return rows by salience, the highest first; ties in the order given."""
    return tuple(sorted(events, key=lambda event: -event.salience))


def weigh_rows(rows: Sequence[TimelineEvent], mentions: Sequence[Mention]) -> tuple[TimelineEvent, ...]:
    """Return the rows with their salience; ``mentions`` are those of all rows.

    What a row is told with counts too: words that many other articles use are the story's own.
    """
    shares = share_words(mentions)
    words = {mention.event.summary: frozenset(mention.line) for mention in mentions}
    return tuple(replace(row, salience=weigh_row(row, words[row.summary], shares=shares)) for row in rows)


def share_words(mentions: Sequence[Mention]) -> dict[str, float]:
    """Return for each stem the share of the articles, beyond the first, whose events are told with it.

    A few articles more are counted than there are: in two, nothing is the story's own yet.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        told[mention.event.document.id].update(mention.sentence)
    counts = Counter(chain.from_iterable(told.values()))
    return {word: (count - 1) / (len(told) + _FEW) for word, count in counts.items()}


def weigh_row(row: TimelineEvent, words: Set[str], *, shares: Mapping[str, float]) -> float:
    """Return a row's salience between 0 and 1: who tells it, on how many days, where, in which words, what it is.

    Sources that copied one report count once.
    """
    articles = {mention.document.id for mention in row.mentions}
    days = {mention.document.published.toordinal() for mention in row.mentions}
    lead = max([closeness_to_top(mention) for mention in row.mentions])
    named = len([person for person in row.participants[:3] if person.kind])
    own = max([mention.salience for mention in row.mentions])
    topical = sum([shares.get(word, 0.0) for word in words]) / max(len(words), _WORDY)
    weight = (
        -6.0
        + 0.7 * log(len(articles))
        + 1.0 * log(count_reports(row.mentions))
        + 0.2 * log(len(days))
        + 0.6 * lead
        + 0.15 * named
        + 6.0 * own
        + 5.0 * topical
        + max([_BY_CLASS[mention.event_class] for mention in row.mentions])
        + (_BY_BASIS[row.basis] if row.basis is not None else -0.5)
        + _BY_STATUS[row.status]
        - (0.3 if row.interval is None or row.interval.granularity > Granularity.MONTH else 0.0)
    )
    return round(1 / (1 + exp(-weight)), 4)


def weigh_mention(event: Event, status: Status) -> float:
    """Return how well a mention speaks for its row: what it says, and that a reader can follow it.

    A line that tells another status, "is due to visit" of a visit that took place, goes last.
    """
    words = event.summary.split()
    return (
        event.salience
        + (1.0 if event.status is status else 0.0)
        + (0.2 if event.basis is Basis.SAID else 0.0)
        + (0.3 if len(words) in _READABLE else 0.0)
        - (0.6 if event.summary.casefold().startswith(_PRONOUNS) else 0.0)
        + 0.1 * min(3, sum(1 for person in event.participants if person.kind))
        + 0.01 * min(len(words), 20)
    )
