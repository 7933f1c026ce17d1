"""How much a clause is worth as a row: what its words promise, what its line and time keep of that.

What is known is weighed once and carried on: ``by_words`` before there is a line, ``by_line`` before there is a time,
``worth_of`` at the end. Between them ``most_by_line`` and ``most_by_time`` tell what can still be hoped for; all else
that a line or a time tells takes something away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from timeline.events.dating.attach import Dating
from timeline.events.dating.placed import NOW
from timeline.events.english.happenings import TRYING
from timeline.events.english.reasons import Reason
from timeline.events.english.verbs import SAYING
from timeline.events.people.people import Cast
from timeline.events.rows.draft import Draft
from timeline.events.rows.losses import (
    HEADLINE_END,
    has_own_time,
    is_compared,
    is_conditional,
    is_standing,
    lost_by_line,
    of_form,
    of_place,
    of_scene,
    of_tense,
)
from timeline.events.rows.news import (
    Clue,
    clues_of_line,
    clues_of_time,
    clues_of_words,
    most_of_line,
    most_of_time,
    weigh,
)
from timeline.events.rows.telling import NO_LOSS, Loss, of_verb
from timeline.events.summary.describe import Line
from timeline.events.summary.phrase import can_begin, may_have_name
from timeline.events.syntax.clause import Clause, clause_of
from timeline.events.syntax.entries import entry_at
from timeline.events.syntax.parse import VERBAL, Word
from timeline.events.syntax.sharing import is_hoped, is_plan
from timeline.events.syntax.tense import verb_group
from timeline.interval import as_day
from timeline.model import Basis, EventClass, Status, Timex, TimexKind

# The rank from which an event is a row; the pipeline's threshold.
ROW_SALIENCE = 0.55
# What fails for its place or its length stays below that.
UNDER = 0.5
# What a clause has before anything speaks for or against it, and a happening that a noun alone tells.
_START = 0.55
_NOUN = 0.49
_NEVER = -1.0
_SAID = 0.15
# What may happen on a day to come that is told stands in a diary.
_DIARY = 0.2
# What one person says, and what goes on, promise less than deeds where they have no date of their own.
_TALK = Loss(-0.06, Reason.TALK)
_COURSE = Loss(-0.10, Reason.GOING_ON)
_STANDS = Loss(-0.10, Reason.STANDING)
_DEED = Loss(0.0, Reason.UNDATED)
# What somebody who says or is tried for something does today.
_ACTS = SAYING | TRYING
_NAMED = 0.10
_NAMED_PLAN = 0.10
_SHADOW = 0.3
_LEANING = 0.4
# What has one of these reasons is no row however much it is worth.
CAPPED = frozenset({Reason.BOILERPLATE, Reason.HEADING, Reason.COMPARED})
_FACT = 0.10
_BY_STATUS = {
    Status.HAPPENED: Loss(_FACT, Reason.WORDING),
    Status.ONGOING: Loss(0.05, Reason.GOING_ON),
    Status.PLANNED: Loss(0.0, Reason.OPEN),
    Status.DENIED: Loss(-0.12, Reason.DENIED),
    Status.HYPOTHETICAL: Loss(-0.35, Reason.OPEN),
}
# In small letters, since looking for both takes three times as long.
_BOILERPLATE = re.compile(
    r"https?:|www\.|@\w|©|copyright|click here|subscribe|terms of (?:service|use)|please note|read more"
    r"|contributed to this report|sign up for our|e-?mail (?:us|me)|all rights reserved|related sources"
    r"|rush transcript|cookies|report abuse|posted by:|updated: (?<=\bupdated: )"
    r"|(?:earlier|previous) versions? of th(?:e|is) (?:article|story|report|column)"
    r"|(?:article|story|report) (?:incorrectly|mistakenly|misstate|misidentif)"
)
_STAMP = re.compile(r"\b\d+ (?:hrs?|hours?|mins?|minutes?) ago (?:[a-z]|$)")


class Rank(NamedTuple):
    """How high an event ranks, and why it is no row if it ranks below one."""

    worth: float
    why: str


@dataclass(frozen=True, slots=True)
class Promise:
    """What an event promises as far as it is known: by its words, later by its line too.

    ``told`` is the verb that tells what happens: a plan's own, else that of the clause. ``asks`` says why the clause
    is no news whatever its name and date, "" if it may be; ``losses`` are what its words take away.
    """

    clause: Clause
    told: Word
    worth: float
    asks: str = ""
    losses: tuple[Loss, ...] = ()


def by_words(draft: Draft, clause: Clause, *, cast: Cast) -> Promise:
    """Return what the words of a clause promise, whether or not its subject gets a name and its time is said."""
    verb = clause.verb
    told = draft.token if is_plan(draft.token) or is_hoped(draft.token) else verb
    asks = _asks(draft, verb)
    if asks:
        return Promise(clause, told, _NEVER, asks)
    status = _BY_STATUS[draft.status]
    kind = NO_LOSS if draft.trigger.measured else of_verb(told, draft.trigger.event_class, events=cast.events)
    place = of_place(verb, quoted=verb.i in cast.quoted)
    wording = weigh(clues_of_words(draft, clause, told=told, cast=cast))
    worth = _START + status.worth + 0.1 * (draft.trigger.score - 0.8)
    worth += kind.worth + place.worth
    losses = (Loss(status.worth - _FACT, status.reason), kind, place, Loss(wording, Reason.WORDING))
    return Promise(clause, told, worth + wording, losses=losses)


def by_line(draft: Draft, line: Line, promise: Promise) -> Promise:
    """Return what the words promise together with the line that they got."""
    name = 0.0 if promise.asks else _of_name(draft, promise, named=line.named)
    worth = promise.worth + weigh(clues_of_line(line)) + name
    return Promise(promise.clause, promise.told, worth, promise.asks, promise.losses)


def clues_of(draft: Draft, line: Line, dating: Dating, *, promise: Promise, cast: Cast) -> list[Clue]:
    """Return all that is known of an event which a weight is learned for; see ``train_rows``."""
    words = clues_of_words(draft, promise.clause, told=promise.told, cast=cast)
    return [*words, *clues_of_line(line), *clues_of_time(dating, told=promise.told)]


def _asks(draft: Draft, verb: Word) -> str:
    """Why a clause is no news whatever its name and date, "" if it may be."""
    if is_conditional(verb):
        return Reason.SUPPOSED
    if _is_denied_above(draft, verb):
        return Reason.DENIED_ABOVE
    return Reason.QUESTION if draft.sentence.text.endswith("?") else ""


def most_by_line(draft: Draft, promise: Promise, *, cast: Cast) -> float:
    """Return the most that a line can add to what the words promise; without a subject there is no line."""
    if not can_begin(promise.clause, cast=cast):
        return _NEVER
    named = may_have_name(promise.clause, cast=cast)
    return 0.0 if promise.asks else most_of_line() + _of_name(draft, promise, named=named)


def most_by_time(promise: Promise, *, said: bool) -> float:
    """Return the most that a time can add; ``said`` when the sentence holds one."""
    return most_of_time(promise.told, said=said) + (_SAID + _DIARY if said and not promise.asks else 0.0)


def worth_of(draft: Draft, line: Line, dating: Dating, *, promise: Promise | None, cast: Cast, published: date) -> Rank:
    """Return the rank of an event by itself: ``promise`` is that of its line, if it speaks for its clause.

    What does not speak stays low.
    """
    if not any(letter.isalpha() for letter in draft.trigger.span.text) or _is_boilerplate(draft.sentence.text):
        return Rank(0.0, Reason.BOILERPLATE)
    if line.clause is None:
        return Rank(_of_noun(draft, line, dating, cast=cast), _why_no_clause(draft.token, cast=cast))
    if promise is None:
        return Rank(_SHADOW * draft.trigger.score, Reason.TOLD_WITH.format(line.clause.verb.text))
    said, when = dating.basis is Basis.SAID, weigh(clues_of_time(dating, told=promise.told))
    rank = promise.worth + (_SAID if said and not promise.asks else 0.0) + when
    grounds = _of_grounds(draft, line.clause.verb, dating, cast=cast)
    rank += grounds.worth
    tense, status = verb_group(promise.told).tense, draft.status
    # "May meet on Friday", "meets on Friday".
    ahead = tense == "PRESENT" if status is Status.PLANNED else status is Status.HYPOTHETICAL and tense != "FUTURE"
    if ahead and _is_to_come(dating, published) and has_own_time(line.clause.verb, dating):
        rank += _DIARY
    form, scene, short = of_form(line.clause, dating), of_scene(line, dating), lost_by_line(draft, line, dating)
    rank += form + scene + short.worth
    heading = not draft.sentence.text.endswith(HEADLINE_END)
    inside = heading and not said and line.clause.verb.sent.end < len(line.clause.verb.parse)
    if inside or is_compared(line.clause.verb, line, dating):
        return Rank(min(rank, UNDER), Reason.HEADING if inside else Reason.COMPARED)
    leans = line.leans and not (is_day(dating.timex) and _is_dated(line.clause.verb, dating))
    if line.fault or leans:
        return Rank(min(rank, _LEANING), line.fault or Reason.LEANING_UNDATED)
    if rank >= ROW_SALIENCE or promise.asks:
        return Rank(rank, promise.asks)
    time = Loss(when + grounds.worth - (0.0 if said else _SAID), Reason.WORDING if said else grounds.reason)
    standing = Loss(of_tense(promise.told, draft.sentence, named=line.named), Reason.STANDING)
    worst = min(*promise.losses, standing, time, Loss(form, Reason.CIRCUMSTANCE), Loss(scene, Reason.SCENE), short)
    return Rank(rank, f"{worst.reason} (worth {max(0.0, rank):.2f}, a row needs {ROW_SALIENCE})")


def is_day(timex: Timex | None) -> bool:
    """Return whether a time says which day or year, as neither "now" nor "for two days" does."""
    return timex is not None and timex.value != NOW and timex.kind in (TimexKind.DATE, TimexKind.TIME)


def _is_dated(verb: Word, dating: Dating) -> bool:
    """Whether a clause has a time of its own; the date that opens an entry is that of all its clauses."""
    return has_own_time(verb, dating) or (dating.basis is Basis.SAID and entry_at(verb.parse, verb.idx) is not None)


def _is_to_come(dating: Dating, published: date) -> bool:
    """Whether a date, and no mere length, ends after the day of publication."""
    last = None if dating.interval is None else dating.interval.days[1]
    is_date = dating.timex is not None and dating.timex.kind is TimexKind.DATE
    return is_date and last is not None and last > as_day(published)


def _of_grounds(draft: Draft, verb: Word, dating: Dating, *, cast: Cast) -> Loss:
    """What is taken from talk and from what goes on or stands, if it has no date of its own: that sets a scene."""
    # "Lind accuses the mayor", "Lind is charged with murder" are acts.
    acts = verb.lemma_.lower() in _ACTS or draft.trigger.event_class is EventClass.I_ACTION
    stands = not acts and is_standing(verb, draft.sentence)
    going = draft.status is Status.ONGOING or verb_group(verb).aspect == "PROGRESSIVE"
    lost = _STANDS if stands else _COURSE if going else _TALK if _is_talk(verb, cast=cast) else _DEED
    return _DEED if lost is _DEED or _is_dated(verb, dating) else lost


def _is_talk(verb: Word, *, cast: Cast) -> bool:
    """Whether one person says a clause that is no plan: comment more often than what a body or a paper says."""
    said = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if said is None or verb.lemma_.lower() not in SAYING or verb_group(said).tense == "FUTURE":
        return False
    speaker = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    entity = None if speaker is None else cast.entity(speaker)
    return entity is not None and entity.kind == "PERSON" and verb_group(said).modality != "would"


def _is_denied_above(draft: Draft, verb: Word) -> bool:
    """Whether only another verb denies a clause, which alone would read as a fact: "Hay denies he took the bag"."""
    return draft.status is Status.DENIED and verb.dep_ == "ccomp" and verb_group(verb).polarity != "NEG"


def _of_name(draft: Draft, promise: Promise, *, named: bool) -> float:
    """What a subject with a name adds, and what the present tense takes from the others."""
    name = (_NAMED_PLAN + _NAMED if is_plan(draft.token) else _NAMED) if named else 0.0
    return name + of_tense(promise.told, draft.sentence, named=named)


@lru_cache(maxsize=1_000)
def _is_boilerplate(sentence: str) -> bool:
    text = sentence.lower()
    return _BOILERPLATE.search(text) is not None or (" ago " in text and _STAMP.search(text) is not None)


def _of_noun(draft: Draft, line: Line, dating: Dating, *, cast: Cast) -> float:
    """A happening told by a noun alone: "the raid on the port on 3 May" is one, "agreement" is not."""
    whole = not line.fault and not line.leans and len(line.text.split()) > 2
    if is_told_noun(draft.token) and whole and has_own_time(draft.token, dating):
        named = any(person.kind for person in cast.participants(draft.trigger))
        return _NOUN + _BY_STATUS[draft.status].worth if named else 0.2
    return 0.2


def _why_no_clause(token: Word, *, cast: Cast) -> str:
    """Why an event has no clause to tell it."""
    clause = clause_of(token)
    if clause is None:
        return Reason.NOBODY if token.pos_ in VERBAL else Reason.NOUN
    unknown = clause.subject.pos_ == "PRON" or not can_begin(clause, cast=cast)
    return Reason.UNKNOWN.format(clause.subject.text) if unknown else Reason.NO_LINE


def is_told_noun(token: Word) -> bool:
    """Return whether a noun can tell a happening without a verb: the subject of its sentence, or its root."""
    return token.pos_ == "NOUN" and token.dep_ in ("ROOT", "nsubj", "nsubjpass")
