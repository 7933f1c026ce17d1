"""The small words between two times, or beside one: "to", "and", "of the", "ended on"."""

from timeline.times.joints import Joints

_ON = ((), ("on",), ("in",))
_THAT = ((), ("that",), ("which",), ("just",))

_GAPS = {
    "weekday, date": {"", ",", "the", ", the", "-"},
    "date, year": {"", "of", ",", "of the"},
    "date in year": {"in"},
    "year's date": {"'s", "'"},
    "nth, period": {""},
    "day, its part": {"", "-", "'s"},
    "small hours, day": {"of", ","},
    "overnight, day": {"", "on"},
    "overnight, day after": {"into", "to"},
    "midpart, day": {"", "on", "of"},
    "weekend, days": {"of", "of the"},
    "part, day": {"of", "on", "of the", "on the", "", ","},
    "day in its part": {"", "-", "'s", "in"},
    "hour, day": {"", "on", ",", "of", ", on", "on the"},
    "day, hour": {"", "at", ",", ", at", "'s", "from", "between"},
    "hour, weekly": {"", "on", "of"},
    "hour, daily": {""},
    "weekly, hour": {"", "at"},
    "daily, hour": {"at", "from"},
    "hours, day": {"", "on", ",", "of"},
    "day, hours": {"", ",", "from", "between"},
    "feast, week": {""},
    "shift, time": {""},
}

JOINTS = Joints(
    gaps={name: frozenset(words) for name, words in _GAPS.items()},
    adding=frozenset({"and", "&"}),
    choosing=frozenset({"or"}),
    spans={"to": True, "-": True, "through": True, "until": True, "till": True, "/": False, "and": False},
    opened={"between": frozenset({"and"}), "from": frozenset({"to", "until", "till", "through", "-"})},
    over=frozenset((*that, "ended", *on) for that in _THAT for on in _ON),
    due=frozenset((*that, ends, *on) for that in _THAT for ends in ("ending", "ends") for on in _ON),
    up_to=frozenset({("to",), ("through",), ("up", "to")}),
    of=frozenset({("of",), ("in",)}),
    first=frozenset({"first"}),
    final=frozenset({"last", "final", "closing"}),
    appositions=frozenset({(",", "a"), ("(", "a"), ("-", "a"), ("--", "a")}),
    asides=frozenset({(")",), (")", "on"), (")", ",")}),
    clock_names=frozenset({"time"}),
    clock_leads=frozenset({
        "at", "around", "about", "by", "before", "after", "until", "from", "since", "just", "to", "and", "in", "during",
    }),
    adjoining=frozenset({"in", "at", "to", "for", "from", "with", "when", "as", "by", "after", "before", "and"}),
    comparing=frozenset({"from", "than", "against", "compared", "versus", "to", "following", "after"}),
    articles=frozenset({"the", "a", "an"}),
    definite=frozenset({"the"}),
    nouns=frozenset({"period", "decade"}),
)  # fmt: skip
