"""Rows in, days out: which days of a story matter most, for a timeline that has room for few.

An article speaks for a day with the salience of the most salient row that it tells of that day: in full when
it looks back at the day by a date of its own, half when it came out on the day itself, looks ahead, or took
the date from its narrative or another article. To be remembered later says more of a day than to be in that
day's paper.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from timeline.interval import Granularity, Interval
from timeline.model import Basis, Event, TimelineEvent

_INDIRECT = 0.5
# So many articles more may tell of any day: with less, a handful of them outweighs how the story treats weekends.
_UNTOLD = 4.0
_WEEK = 7
_LONGEST = 8

Spoken = dict[int, dict[str, float]]


def rank_days(events: Sequence[TimelineEvent]) -> tuple[date, ...]:
    """Return the days on which something happens, those that matter most first; ties by date.

    A day weighs what its articles say for it and a little more, since few articles are no proof that little
    happened; all times how much weekends or working days count in this story (``weigh_weekends``). What is known
    to the week only lists its days; what is known to the month dates none.

    >>> rank_days(())
    ()
    """
    spoken: Spoken = defaultdict(dict)
    recalled: Spoken = defaultdict(dict)
    for event in events:
        for mention, interval in _tellings(event):
            published, article = mention.document.published.toordinal(), mention.document.id
            days = _days_of(interval)
            share = event.salience / len(days) if interval.granularity <= Granularity.DAY else 0.0
            for day in days:
                weight = share if day < published and mention.basis is Basis.SAID else share * _INDIRECT
                spoken[day][article] = max(weight, spoken[day].get(article, 0.0))
                if day < published:
                    recalled[day][article] = max(weight, recalled[day].get(article, 0.0))
    published_on = {mention.document.published.toordinal() for event in events for mention in event.mentions}
    weekends = weigh_weekends({day: sum(by.values()) for day, by in recalled.items()}, published_on)
    weights = {day: (sum(by.values()) + _UNTOLD) * weekends[_is_weekend(day)] for day, by in spoken.items()}
    return tuple(date.fromordinal(day) for day in sorted(weights, key=lambda day: (-weights[day], day)))


def weigh_weekends(recalled: Mapping[int, float], published: Collection[int]) -> dict[bool, float]:
    """Return how much a weekend (``True``) and a working day count: about 1 each where the story makes no difference.

    A daily paper reviews at weekends what happened on working days: its weekend issues overstate how much happened
    then. How often later articles look back at such a day, against the week around it, corrects that. ``recalled``
    says how strongly each day is looked back at; days are ordinals, from the first of ``published`` to the last.
    One big day is not a rhythm: a day counts once, however many look back at it, and seven days of no difference
    are added to what was seen.
    """
    span = range(min(published, default=0), max(published, default=-1) + 1)
    seen = {day: min(recalled.get(day, 0.0), 1.0) for day in span}
    found = {True: 0.0, False: 0.0}
    expected = {True: 0.0, False: 0.0}
    for day in span:
        around = [seen[near] for near in range(day - _WEEK // 2, day + _WEEK // 2 + 1) if near in seen]
        found[_is_weekend(day)] += seen[day]
        expected[_is_weekend(day)] += sum(around) / len(around)
    return {weekend: (found[weekend] + _WEEK) / (expected[weekend] + _WEEK) for weekend in (True, False)}


def _tellings(event: TimelineEvent) -> Iterator[tuple[Event, Interval]]:
    """Yield each mention with the time it gives, or the row's where a correction has set that."""
    corrected = all(mention.interval != event.interval for mention in event.mentions)
    for mention in event.mentions:
        interval = event.interval if corrected else mention.interval
        if interval is not None and interval.length is not None and interval.length.days <= _LONGEST:
            yield mention, interval


def _days_of(interval: Interval) -> range:
    first, last = (day.toordinal() for day in interval.days if day is not None)
    return range(first, last + 1)


def _is_weekend(day: int) -> bool:
    return date.fromordinal(day).weekday() > 4
