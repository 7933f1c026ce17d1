"""Which events deserve a row of a timeline: their clauses, status, date and people in, a rank from 0 to 1 out."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from math import ceil
from typing import TypeAlias

from timeline.events.dating.attach import Dating
from timeline.events.english.reasons import Reason
from timeline.events.english.verbs import SAYING
from timeline.events.english.words import words
from timeline.events.people.people import Cast
from timeline.events.rows.draft import Draft
from timeline.events.rows.losses import has_own_time
from timeline.events.rows.nouns import settle_nouns
from timeline.events.rows.telling import DOUBTFUL
from timeline.events.rows.worth import (
    ROW_SALIENCE,
    UNDER,
    Promise,
    Rank,
    by_line,
    by_words,
    is_day,
    is_told_noun,
    most_by_line,
    most_by_time,
    worth_of,
)
from timeline.events.summary.describe import Line, is_dated_noun
from timeline.events.syntax.clause import Clause, clause_of
from timeline.events.syntax.parse import Word, remembered
from timeline.events.syntax.sharing import is_hoped, is_plan
from timeline.model import Basis, EventClass, Status, TimexKind

Promises: TypeAlias = Mapping[int, Promise]

_ROUNDING = 0.001
# Brings the ranks of nearly all rows below 1.
_SPREAD = 0.4
_FEWEST = 6
_A_SENTENCE = 1.4
# To say these is an act: "announced that it will close".
_DEEDS = words("announce declare promise pledge vow agree")
_COMPLETING = words("xcomp acomp attr oprd dobj ccomp advcl acl")


def promises_by_words(drafts: Sequence[Draft], *, cast: Cast) -> Promises:
    """Return what the words of each event promise that can speak for its clause, by its token."""
    clauses: dict[int, tuple[Clause, list[Draft]]] = {}
    for draft in drafts:
        clause = clause_of(draft.token)
        if clause is not None and _is_close(draft.token, clause):
            clauses.setdefault(clause.verb.i, (clause, []))[1].append(draft)
    return {
        draft.token.i: by_words(draft, clause, cast=cast)
        for clause, members in clauses.values()
        for draft in _can_speak(members, clause)
    }


def promises_by_lines(drafts: Sequence[Draft], lines: Sequence[Line], promises: Promises) -> Promises:
    """Return what the events promise with the lines that they got; without a clause they promise nothing."""
    return {
        draft.token.i: by_line(draft, line, promises[draft.token.i])
        for draft, line in zip(drafts, lines, strict=True)
        if line.clause is not None and draft.token.i in promises
    }


def before_lines(drafts: Sequence[Draft], promises: Promises, *, timed: frozenset[int], cast: Cast) -> frozenset[int]:
    """Return the tokens of the events that can still become rows, whatever their lines and times turn out to be.

    The events of one clause stay together, since one speaks for all. ``timed`` are the first tokens of the
    sentences that hold a time.
    """
    return _contenders(drafts, promises, timed=timed, more=partial(most_by_line, cast=cast))


def before_times(drafts: Sequence[Draft], promises: Promises, *, timed: frozenset[int]) -> frozenset[int]:
    """Return the tokens of the events that can still become rows by the lines they got, whatever their times are."""
    return _contenders(drafts, promises, timed=timed, more=lambda draft, promise: 0.0)


def _contenders(
    drafts: Sequence[Draft], promises: Promises, *, timed: frozenset[int], more: Callable[[Draft, Promise], float]
) -> frozenset[int]:
    hopeful: set[int] = set()
    kept: set[int] = set()
    for draft in drafts:
        promise, said = promises.get(draft.token.i), draft.token.sent.start in timed
        if said and (is_told_noun(draft.token) or is_dated_noun(draft.token)):
            kept.add(draft.token.i)
        if promise is not None and promise.clause.verb.i not in hopeful:
            most = promise.worth + more(draft, promise) + most_by_time(promise, said=said)
            if most >= ROW_SALIENCE - _ROUNDING:
                hopeful.add(promise.clause.verb.i)
    kept.update(token for token, promise in promises.items() if promise.clause.verb.i in hopeful)
    return frozenset(kept)


def most_rows(drafts: Sequence[Draft]) -> int:
    """How many rows an article with these events may have."""
    return max(_FEWEST, ceil(_A_SENTENCE * len({draft.sentence.start for draft in drafts})))


def rank_rows(
    drafts: Sequence[Draft],
    lines: Sequence[Line],
    datings: Sequence[Dating],
    *,
    promises: Promises,
    cast: Cast,
    most: int,
    published: date,
) -> tuple[Rank, ...]:
    """Return the rank of each event of an article: of the events of one clause one speaks for it, the rest stay low.

    ``promises`` are those of their lines. At most ``most`` of them become rows; the others come with why they do not.
    """
    speakers = _speakers(drafts, promises, datings)
    ranks = [
        worth_of(
            draft,
            line,
            dating,
            promise=promises.get(draft.token.i) if at in speakers else None,
            cast=cast,
            published=published,
        )
        for at, (draft, line, dating) in enumerate(zip(drafts, lines, datings, strict=True))
    ]
    _settle_reports(ranks, drafts, lines, datings, cast=cast)
    settle_nouns(ranks, drafts, lines, datings, published=published)
    _hold_back(ranks, drafts, datings, most=most)
    return tuple(Rank(_spread(rank.worth), rank.why) for rank in ranks)


def _spread(worth: float) -> float:
    """The salience of an event: from 0 to 1, and with the threshold of a row where it was."""
    return round(min(1.0, max(0.0, ROW_SALIENCE + _SPREAD * (worth - ROW_SALIENCE))), 3)


def _settle_reports(
    ranks: list[Rank], drafts: Sequence[Draft], lines: Sequence[Line], datings: Sequence[Dating], *, cast: Cast
) -> None:
    """Of "police said that a man died" and "a man died" keep one: what has a day of its own, or what no person says.

    Else what was said tells of it. What was said on another day that is told stays beside it.
    """
    tellers = {
        line.clause.verb.i: at
        for at, line in enumerate(lines)
        if line.clause is not None and ranks[at].worth >= ROW_SALIENCE
    }
    for at, line in enumerate(lines):
        if line.clause is None or line.clause.verb.dep_ != "ccomp" or ranks[at].worth < ROW_SALIENCE:
            continue
        verb, told = line.clause.verb, drafts[at]
        saying, lemma = verb.head.text, verb.head.lemma_.lower()
        teller = tellers.get(verb.head.i)
        if teller is None and lemma in DOUBTFUL:
            ranks[at] = Rank(UNDER, Reason.CLAIM.format(saying))
        if teller is None or lemma not in SAYING:
            continue
        speaking = cast.participants(drafts[teller].trigger)[:1] if lines[teller].named else ()
        person = any(someone.kind == "PERSON" for someone in speaking)
        happened = told.status is Status.HAPPENED
        own = _has_own_day(told, verb, datings[at], said=datings[teller])
        if not own and (person or not happened or told.trigger.event_class is not EventClass.OCCURRENCE):
            ranks[at] = Rank(min(ranks[at].worth, UNDER), Reason.TOLD_WITH.format(saying))
            continue
        dated = datings[teller].basis is Basis.SAID and not lines[teller].text.endswith(saying)
        act = dated and lemma != "say" if happened else dated or lemma in _DEEDS
        if not (own and act) or _last_day(datings[at]) == _last_day(datings[teller]):
            ranks[teller] = Rank(min(ranks[teller].worth, UNDER), Reason.TOLD_WITH.format(verb.text))


def _has_own_day(told: Draft, verb: Word, dating: Dating, *, said: Dating) -> bool:
    """Whether what is said tells its own day: one to come then, if it has not happened, and surely meant."""
    timex, kind, doubted = dating.timex, told.trigger.event_class, verb.head.lemma_.lower() in DOUBTFUL
    # "Expected to open in May" tells when it opens.
    if timex is None or dating.interval is None or kind is EventClass.I_STATE or not has_own_time(verb, dating):
        return False
    if told.status is Status.HAPPENED:
        return is_day(timex) and (kind is EventClass.OCCURRENCE or not doubted)
    if doubted or told.status is Status.DENIED or _last_day(dating) < _last_day(said):
        return False
    return is_day(timex) or (told.status is Status.PLANNED and timex.kind is TimexKind.DURATION)


def _last_day(dating: Dating) -> date:
    """The last day of an event; one without is still to come."""
    return (None if dating.interval is None else dating.interval.days[1]) or date.max


def _hold_back(ranks: list[Rank], drafts: Sequence[Draft], datings: Sequence[Dating], *, most: int) -> None:
    """Keep ``most`` rows of an article; the others stay under a row's rank.

    What has a date of its own comes first, then what ranks higher, then what happened before what was said.
    """

    def order(at: int) -> tuple[bool, float, bool, int]:
        said = drafts[at].trigger.event_class is EventClass.REPORTING
        return not has_own_time(drafts[at].token, datings[at]), -round(ranks[at].worth, 3), said, at

    rows = sorted((at for at, rank in enumerate(ranks) if rank.worth >= ROW_SALIENCE), key=order)
    for at in rows[most:]:
        ranks[at] = Rank(UNDER, Reason.CUT.format(most))


def _can_speak(drafts: Sequence[Draft], clause: Clause) -> Sequence[Draft]:
    """The events of one clause that can speak for it, whatever their times are: mostly there is one alone."""
    if len(drafts) == 1:
        return drafts
    first = min(drafts, key=lambda draft: _order(draft, clause, dated=False))
    return [draft for draft in drafts if draft is first or _may_be_dated(draft)]


def _speakers(drafts: Sequence[Draft], promises: Promises, datings: Sequence[Dating]) -> frozenset[int]:
    """The events that speak for their clause."""
    clauses: dict[int, list[int]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        promise = promises.get(draft.token.i)
        if promise is not None:
            clauses[promise.clause.verb.i].append(at)

    def order(at: int) -> tuple[bool, bool, bool, int]:
        draft = drafts[at]
        dated = _may_be_dated(draft) and has_own_time(draft.token, datings[at])
        return _order(draft, promises[draft.token.i].clause, dated=dated)

    return frozenset(members[0] if len(members) == 1 else min(members, key=order) for members in clauses.values())


def _order(draft: Draft, clause: Clause, *, dated: bool) -> tuple[bool, bool, bool, int]:
    """Who speaks for a clause: what is planned, a dated infinitive, else the verb itself."""
    token = draft.token
    return (not is_plan(token), not dated, clause.verb.i != token.i, _depth(token))


def _may_be_dated(draft: Draft) -> bool:
    """Whether a date of its own lets an event speak for its clause: "agreed to leave on Monday"."""
    return draft.token.dep_ == "xcomp" and (draft.status is not Status.HYPOTHETICAL or is_hoped(draft.token))


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
