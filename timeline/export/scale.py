"""The scale of time: in go intervals, out come the stretches that a chart folds and the dates that it opens on.

The page's scale.js does the same in the browser, with the same numbers: tests hold the two together.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from math import ceil

from timeline.interval import Interval

SHARE = 0.15  # of what remains of the whole time, from which a gap is folded
LEAST = timedelta(days=60)
TIMES_USUAL = 12  # times the gap that three quarters of the gaps stay below
AIR = 0.025  # of what remains, left on either side

BULK = 0.85  # of the events, that the shortest stretch must hold
FEWEST = 20  # events of which some may be left out of the opening view
MONTH = timedelta(days=30)
NEAR = 0.1  # of the stretch: an event this near to it belongs to it
MOST = 0.35  # of the whole, above which the whole is shown

Gap = tuple[datetime, datetime]


def best_moment(interval: Interval) -> datetime:
    """Return where the marker stands: the middle of a closed interval, the known end of an open one."""
    if interval.start is not None and interval.end is not None:
        return interval.start + (interval.end - interval.start) / 2
    return interval.start or interval.end or datetime.min


def landmarks(intervals: Sequence[Interval]) -> tuple[datetime, ...]:
    """Return every marker's moment in order, with the first and the last moment that any bar reaches."""
    known = [interval for interval in intervals if best_moment(interval) != datetime.min]
    if not known:
        return ()
    first = min(interval.start or best_moment(interval) for interval in known)
    last = max(interval.end or best_moment(interval) for interval in known)
    return (first, *sorted(best_moment(interval) for interval in known), last)


def find_gaps(moments: Sequence[datetime]) -> tuple[Gap, ...]:
    """Return the stretches to leave out, in time order; events evenly far apart have none.

    >>> days = [datetime(2018, 7, 1), datetime(2018, 7, 2), datetime(2018, 7, 3), datetime(2021, 3, 1)]
    >>> [(start.year, end.year) for start, end in find_gaps([*days, datetime(2021, 3, 2), datetime(2021, 3, 3)])]
    [(2018, 2021)]
    """
    ordered = sorted(moments)
    gaps = sorted(pairwise(ordered), key=lambda gap: gap[1] - gap[0], reverse=True)
    if not gaps:
        return ()
    lengths = sorted(end - start for start, end in gaps)
    usual = lengths[len(lengths) * 3 // 4]
    rest = ordered[-1] - ordered[0]
    folded = []
    for start, end in gaps:
        if end - start < max(SHARE * rest, LEAST, TIMES_USUAL * usual):
            break
        folded.append((start, end))
        rest -= end - start
    air = max(AIR * rest, timedelta(days=2))
    return tuple(sorted((start + air, end - air) for start, end in folded if end - start > 6 * air))


def flatten(moment: datetime, gaps: Sequence[Gap]) -> datetime:
    """Return the moment on a scale that leaves the gaps out.

    >>> flatten(datetime(2021, 3, 1), [(datetime(2018, 8, 1), datetime(2021, 2, 1))])
    datetime.datetime(2018, 8, 29, 0, 0)
    """
    return moment - sum((min(moment, end) - start for start, end in gaps if start < moment), timedelta())


def find_bulk(moments: Sequence[datetime], gaps: Sequence[Gap]) -> Gap | None:
    """Return the first and last moment of what a chart opens on; ``None`` where the whole is no wider than that.

    A few events of long ago must not squeeze the many of this month to a line.
    """
    ordered = sorted(moments)
    if len(ordered) < FEWEST:
        return None
    places = [flatten(moment, gaps) for moment in ordered]
    many = ceil(len(places) * BULK)
    low = min(range(len(places) - many + 1), key=lambda at: places[at + many - 1] - places[at])
    high = low + many - 1
    near = NEAR * max(places[high] - places[low], MONTH)
    while low > 0 and places[low] - places[low - 1] <= near:
        low -= 1
    while high < len(places) - 1 and places[high + 1] - places[high] <= near:
        high += 1
    if max(places[high] - places[low], MONTH) > MOST * (places[-1] - places[0]):
        return None
    return ordered[low], ordered[high]
