"""Words that tell a clause's tense when no parser does, and words that open an end of a time."""

from __future__ import annotations

from timeline.model import Signal

FUTURE = frozenset(
    [
        "will",
        "shall",
        "'ll",
        "upcoming",
        "scheduled",
        "expected",
        "expects",
        "plans",
        "planned",
        "planning",
        "intends",
        "due",
        "slated",
        "poised",
        "tomorrow",
        "forthcoming",
        "must",
        "should",
        "may",
        "might",
        "can",
        "could",
        "would",
        "going",
    ]
)
PAST = frozenset(
    [
        "said",
        "was",
        "were",
        "had",
        "did",
        "told",
        "announced",
        "reported",
        "has",
        "have",
        "been",
        "added",
        "went",
        "came",
        "made",
        "took",
    ]
)

SIGNALS = {
    "since": Signal.SINCE,
    "until": Signal.UNTIL,
    "till": Signal.UNTIL,
    "by": Signal.BY,
    "before": Signal.BEFORE,
    "after": Signal.AFTER,
}
