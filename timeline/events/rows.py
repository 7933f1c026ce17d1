"""Which events deserve a row of a timeline: their clauses, status, date and people in, a rank from 0 to 1 out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import ceil

from timeline.events.clause import Clause, clause_of, is_plan
from timeline.events.describe import Line
from timeline.events.draft import Draft
from timeline.events.english.verbs import SAYING
from timeline.events.english.words import words
from timeline.events.parse import Word, remembered
from timeline.events.people import Cast
from timeline.events.worth import DOUBTFUL, ROW_SALIENCE, UNDER, has_own_time, is_told_noun, most_worth, worth_of
from timeline.model import Event, EventClass, Status

_ROUNDING = 0.001
# Brings the ranks of nearly all rows below 1.
_SPREAD = 0.4
_FEWEST = 6
_A_SENTENCE = 1.4
_COMPLETING = words("xcomp acomp attr oprd dobj ccomp advcl acl")


def contenders(drafts: Sequence[Draft], *, cast: Cast, timed: frozenset[int]) -> tuple[Draft, ...]:
    """Return the events that can still become rows, whatever their lines and times turn out to be.

    The events of one clause stay together, since one speaks for all. ``timed`` are the first tokens of the
    sentences that hold a time.
    """
    clauses: dict[int, list[int]] = defaultdict(list)
    hopeful: set[int] = set()
    for at, draft in enumerate(drafts):
        clause = clause_of(draft.token)
        if clause is not None and _is_close(draft.token, clause):
            clauses[clause.verb.i].append(at)
            said = draft.token.sent.start in timed
            if most_worth(draft, clause, cast=cast, said=said) >= ROW_SALIENCE - _ROUNDING:
                hopeful.add(clause.verb.i)
    kept = {at for verb in hopeful for at in clauses[verb]}
    return tuple(
        draft
        for at, draft in enumerate(drafts)
        if at in kept or (is_told_noun(draft.token) and draft.token.sent.start in timed)
    )


def most_rows(drafts: Sequence[Draft]) -> int:
    """How many rows an article with these events may have."""
    return max(_FEWEST, ceil(_A_SENTENCE * len({draft.sentence.start for draft in drafts})))


def rank_rows(
    drafts: Sequence[Draft], lines: Sequence[Line], events: Sequence[Event], *, cast: Cast, most: int
) -> tuple[float, ...]:
    """Return the rank of each event of an article: of the events of one clause one speaks for it, the rest stay low.

    At most ``most`` of them become rows.
    """
    speakers = _speakers(drafts, lines, events)
    ranks = [
        worth_of(draft, line, event, cast=cast, speaks=at in speakers)
        for at, (draft, line, event) in enumerate(zip(drafts, lines, events, strict=True))
    ]
    _settle_reports(ranks, lines, events)
    _hold_back(ranks, drafts, events, most=most)
    return tuple(round(min(1.0, max(0.0, ROW_SALIENCE + _SPREAD * (rank - ROW_SALIENCE))), 3) for rank in ranks)


def _settle_reports(ranks: list[float], lines: Sequence[Line], events: Sequence[Event]) -> None:
    """Of "police said that a man died" and "a man died" keep one: what a person says, else what is told.

    A plan with a date of its own is told too, and as the plan of its day: "the palace said that he will fly on Monday".
    """
    tellers = {
        line.clause.verb.i: at for at, line in enumerate(lines) if line.clause is not None and ranks[at] >= ROW_SALIENCE
    }
    for at, line in enumerate(lines):
        if line.clause is None or line.clause.verb.dep_ != "ccomp" or ranks[at] < ROW_SALIENCE:
            continue
        teller, lemma = tellers.get(line.clause.verb.head.i), line.clause.verb.head.lemma_.lower()
        if teller is None and lemma in DOUBTFUL:
            ranks[at] = UNDER
        if teller is None or lemma not in SAYING:
            continue
        person = lines[teller].named and any(p.kind == "PERSON" for p in events[teller].participants[:1])
        own, status = has_own_time(line.clause.verb, events[at]), events[at].status
        happened = status is Status.HAPPENED and (own or not person)
        if events[at].event_class is EventClass.OCCURRENCE and (happened or (own and status is Status.PLANNED)):
            ranks[teller] = min(ranks[teller], UNDER)
        else:
            ranks[at] = min(ranks[at], UNDER)


def _hold_back(ranks: list[float], drafts: Sequence[Draft], events: Sequence[Event], *, most: int) -> None:
    """Keep ``most`` rows of an article; the others stay under a row's rank.

    What has a date of its own comes first, then what ranks higher, then what happened before what was said.
    """

    def order(at: int) -> tuple[bool, float, bool, int]:
        said = events[at].event_class is EventClass.REPORTING
        return not has_own_time(drafts[at].token, events[at]), -round(ranks[at], 3), said, at

    rows = sorted((at for at, rank in enumerate(ranks) if rank >= ROW_SALIENCE), key=order)
    for at in rows[most:]:
        ranks[at] = UNDER


def _speakers(drafts: Sequence[Draft], lines: Sequence[Line], events: Sequence[Event]) -> frozenset[int]:
    """The events that speak for their clause: what is planned, a dated infinitive, else the verb itself."""
    clauses: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.clause is not None and _is_close(drafts[at].token, line.clause):
            clauses[line.clause.verb.i].append(at)

    def order(at: int) -> tuple[bool, bool, bool, int]:
        token, line = drafts[at].token, lines[at]
        main = line.clause is not None and line.clause.verb.i == token.i
        planned = is_plan(token)
        thought = events[at].status is Status.HYPOTHETICAL
        dated = token.dep_ == "xcomp" and not thought and has_own_time(token, events[at])
        return (not planned, not dated, not main, _depth(token))

    return frozenset(min(members, key=order) for members in clauses.values())


def _is_close(token: Word, clause: Clause) -> bool:
    """Whether a word is the verb of its clause or completes it: "took a decision", "is due to fly"."""
    while token.i != clause.verb.i:
        if token.dep_ not in _COMPLETING:
            return False
        token = token.head
    return True


@remembered
def _depth(token: Word) -> int:
    return sum(1 for _ in token.ancestors)
