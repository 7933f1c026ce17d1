"""The small words between two times, or beside one, by what they do: what a language gives to refiners and calendar."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Gap = tuple[str, ...]


class Link(StrEnum):
    """The word before a time, as far as it matters on which side of publication the time lies, or what it spans.

    LISTED is "and", "or" or a comma, OPENING the start of a sentence.
    """

    AFTER = "after"
    AROUND = "around"
    ASIDE = "("
    AT = "at"
    BEFORE = "before"
    BY = "by"
    DURING = "during"
    ENDED = "ended"
    ENDING = "ending"
    FOR = "for"
    FROM = "from"
    IN = "in"
    LISTED = "listed"
    ON = "on"
    OPENING = "opening"
    OVER = "over"
    PAST = "past"
    SINCE = "since"
    THROUGH = "through"
    UNTIL = "until"
    WITHIN = "within"


@dataclass(frozen=True, slots=True)
class Joints:
    """Words by what they do.

    ``gaps`` is what may stand between the two neighbours of each row of JOINS, by the row's name. ``adding`` and
    ``choosing`` are "and" and "or", ``listing`` both. ``spans`` is what stands between the ends of a range, and
    whether it makes one alone; ``opened`` what does so after "between" or "from". ``over`` and ``due`` stand between
    a period and its last day (``ends`` are both), ``up_to`` does so after an article. ``of`` stands between a length
    and what it opens (after ``first``) or closes (after ``final``). ``appositions`` open the weekday of a date,
    ``asides`` close a bracket before a day. ``clock_names`` end the name of a clock ("Moscow time"), ``clock_leads``
    stand before a clock time. ``adjoining`` are no nouns, so that the list of days before them is over.
    ``comparing`` come before what is compared with a day before. An adjective leaves its article (``articles``, of
    which ``definite``) out ("the year-ago result"), unless it ends in one of ``nouns``.
    """

    gaps: Mapping[str, frozenset[str]]
    adding: frozenset[str]
    choosing: frozenset[str]
    spans: Mapping[str, bool]
    opened: Mapping[str, frozenset[str]]
    over: frozenset[Gap]
    due: frozenset[Gap]
    up_to: frozenset[Gap]
    of: frozenset[Gap]
    first: frozenset[str]
    final: frozenset[str]
    appositions: frozenset[Gap]
    asides: frozenset[Gap]
    clock_names: frozenset[str]
    clock_leads: frozenset[str]
    adjoining: frozenset[str]
    comparing: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    nouns: frozenset[str]
    listing: frozenset[str] = field(init=False)
    ends: frozenset[Gap] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "listing", self.adding | self.choosing)
        object.__setattr__(self, "ends", self.over | self.due)
