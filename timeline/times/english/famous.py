"""Days that one event made a name: "the Sept. 11 attacks", "9/11"; their year is known though nobody says it."""

from timeline.times.english.context import is_adjacent
from timeline.times.meaning import Calendar, Meaning
from timeline.times.rule import Example, Match, rule

_YEARS = {
    (9, 11): 2001, (7, 7): 2005, (11, 26): 2008, (7, 22): 2011, (11, 13): 2015, (1, 6): 2021, (10, 7): 2023,
}  # fmt: skip
"""The year of each such day, by its month and day."""

_EVENTS = frozenset({
    "attack", "attacks", "bombing", "bombings", "riot", "riots", "rioters", "insurrection", "insurrectionists",
    "massacre", "hijackings", "hijackers", "assault", "atrocities", "plot", "commission", "bomber", "bombers",
    "attacker", "attackers", "shootings", "killings", "inquest", "inquests", "inquiry", "memorial", "memorials",
    "victims", "survivors", "survivor", "anniversary", "era",
})  # fmt: skip
_KINDS = frozenset({"terror", "terrorist", "suicide", "capitol", "hamas", "london", "mumbai", "paris"})


def _famous_day(match: Match) -> Meaning | None:
    month, day = match.number("month"), match.number("d")
    year = _YEARS.get((month, day))
    return None if year is None else Calendar(month=month, day=day, famous=year)


def _is_of_an_event(match: Match) -> bool:
    """Whether the event follows: "the July 7 bombings", "the Sept. 11 terrorist attacks", never "on July 7"."""
    return match.after() in _EVENTS or (match.after() in _KINDS and match.after(2) in _EVENTS)


def _named_by_figures(match: Match) -> bool:
    """Whether it is "the 7/7 bombers" or "post-7/7", never the fraction."""
    post = match.before() == "-" and match.before(2) in {"post", "pre"}
    return post or _is_of_an_event(match)


def _stands_alone(match: Match) -> bool:
    """Whether the signs of "9/11" touch each other and no further number: never "9/11/24" or "a 9/11 vote"."""
    touching = is_adjacent(match, match.first, match.first + 1) and is_adjacent(match, match.first + 1, match.last - 1)
    return touching and match.before() != "/" and match.after() not in {"/", "%", "vote"}


FAMOUS = (
    rule(
        "famous day",
        "{month} {d:dom|dayth} | {d:dom|dayth} {month}",
        _famous_day,
        Example("The Sept. 11 attacks changed the law.", "Sept. 11", "2001-09-11"),
        Example("The July 7 bombings shut the line.", "July 7", "2005-07-07"),
        Example("He was jailed for the Jan. 6 Capitol riot.", "Jan. 6", "2021-01-06"),
        Example("The 7 October attacks began the war.", "7 October", "2023-10-07"),
        when=_is_of_an_event,
    ),
    rule(
        "9/11",
        "{month:dom} / {d:dom}",
        lambda m: Calendar(month=9, day=11, famous=2001) if (m.number("month"), m.number("d")) == (9, 11) else None,
        Example("She was in New York on 9/11 and wrote a book.", "9/11", "2001-09-11"),
        Example("A post-9/11 law was struck down.", "9/11", "2001-09-11"),
        when=_stands_alone,
    ),
    rule(
        "7/7",
        "{figures:slashed}",
        lambda m: Calendar(month=7, day=7, famous=2005) if m.word("figures") == "7/7" else None,
        Example("She survived the 7/7 bombings in the tube.", "7/7", "2005-07-07"),
        Example("A post-7/7 inquiry found fault.", "7/7", "2005-07-07"),
        when=_named_by_figures,
    ),
    rule(
        "26/11",
        "{d:dom} / {month:dom}",
        lambda m: Calendar(month=11, day=26, famous=2008) if (m.number("d"), m.number("month")) == (26, 11) else None,
        Example("The 26/11 attacks shut the port.", "26/11", "2008-11-26"),
        when=lambda m: _stands_alone(m) and _named_by_figures(m),
    ),
)
