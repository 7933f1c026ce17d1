"""Where nothing happened for long: in go the moments of events, out come the stretches that a chart folds.

The page's scale.js does the same in the browser, with the same numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

SHARE = 0.15  # of what remains of the whole time
LEAST = timedelta(days=60)
TIMES_USUAL = 12  # times the gap that three quarters of the gaps stay below
AIR = 0.025  # of what remains, left on either side


def find_gaps(moments: Sequence[datetime]) -> tuple[tuple[datetime, datetime], ...]:
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


def flatten(moment: datetime, gaps: Sequence[tuple[datetime, datetime]]) -> datetime:
    """Return the moment on a scale that leaves the gaps out.

    >>> flatten(datetime(2021, 3, 1), [(datetime(2018, 8, 1), datetime(2021, 2, 1))])
    datetime.datetime(2018, 8, 29, 0, 0)
    """
    return moment - sum((min(moment, end) - start for start, end in gaps if start < moment), timedelta())
