"""Which events deserve a row of a timeline: their clauses, status, date and people in, a rank from 0 to 1 out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.events.clause import is_plan
from timeline.events.describe import Line
from timeline.events.english.verbs import CONDITIONS, LIGHT, SAYING, STATIVE
from timeline.events.english.words import words
from timeline.events.reference import quoted_tokens
from timeline.events.tense import verb_group
from timeline.events.trigger import Trigger
from timeline.model import Basis, Event, EventClass, Status

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_START = 0.55
_SHADOW = 0.3
_LEANING = 0.4
_BY_STATUS = {
    Status.HAPPENED: 0.10,
    Status.ONGOING: 0.05,
    Status.PLANNED: 0.0,
    Status.DENIED: -0.12,
    Status.HYPOTHETICAL: -0.35,
}
_BELIEFS = words("think believe hope fear feel suppose expect know learn hear read find predict estimate")
_PERIPHERAL = {"relcl": -0.12, "acl": -0.12, "advcl": -0.15, "parataxis": -0.15, "dep": -0.2, "pcomp": -0.1}
_BOILERPLATE = re.compile(
    r"https?:|www\.|@\w|©|copyright|click here|subscribe|terms of (?:service|use)|please note|read more"
    r"|sign up (?:for|to) |e-?mail (?:us|me)|all rights reserved|related sources|rush transcript|cookies",
    re.IGNORECASE,
)
_HEADLINE_END = ".!?\"”’'…:;"


def rank_rows(
    doc: Doc, triggers: Sequence[Trigger], lines: Sequence[Line], events: Sequence[Event]
) -> tuple[float, ...]:
    """Return the rank of each event of an article: of the events of one clause one speaks for it, the rest stay low."""
    speakers = _speakers(doc, triggers, lines, events)
    quoted = quoted_tokens(doc)
    return tuple(
        round(
            min(1.0, max(0.0, _rank(doc[trigger.token], trigger, line, event, speaks=at in speakers, quoted=quoted))), 3
        )
        for at, (trigger, line, event) in enumerate(zip(triggers, lines, events, strict=True))
    )


def _speakers(doc: Doc, triggers: Sequence[Trigger], lines: Sequence[Line], events: Sequence[Event]) -> frozenset[int]:
    """The events that speak for their clause: what is planned, a dated infinitive, else the verb itself."""
    clauses: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.clause is not None:
            clauses[line.clause.verb.i].append(at)

    def order(at: int) -> tuple[bool, bool, bool, int]:
        token, line = doc[triggers[at].token], lines[at]
        main = line.clause is not None and line.clause.verb.i == token.i
        planned = is_plan(token)
        dated = token.dep_ == "xcomp" and _own_time(token, events[at])
        return (not planned, not dated, not main, -_depth(token))

    return frozenset(min(members, key=order) for members in clauses.values())


def _rank(token: Token, trigger: Trigger, line: Line, event: Event, *, speaks: bool, quoted: frozenset[int]) -> float:
    if not any(letter.isalpha() for letter in trigger.span.text) or _BOILERPLATE.search(event.sentence.text):
        return 0.0
    if line.clause is None:
        return _rank_noun(token, line, event)
    verb = line.clause.verb
    if not speaks or _is_conditional(verb) or event.sentence.text.endswith("?"):
        return _SHADOW * trigger.score
    rank = _START + _BY_STATUS[event.status] + 0.1 * (trigger.score - 0.8)
    rank += 0.15 if event.basis is Basis.SAID else 0.0
    rank += 0.10 if line.named else 0.0
    if event.status is Status.PLANNED and event.basis is not Basis.SAID and not line.named:
        rank -= 0.15
    if event.status is Status.DENIED and not line.named:
        rank -= 0.15
    rank += _of_verb(verb, event) + _of_place(verb, quoted=quoted) + _of_tense(verb, event)
    if len(line.text.split()) < 4 and not line.named:
        rank -= 0.2
    return rank if line.sound else min(rank, _LEANING)


def _rank_noun(token: Token, line: Line, event: Event) -> float:
    """A happening told by a noun alone: "the raid on the port on 3 May" is one, "agreement" is not."""
    named = any(person.kind for person in event.participants)
    if token.pos_ == "NOUN" and named and line.sound and len(line.text.split()) > 2 and _own_time(token, event):
        return _START + _BY_STATUS[event.status] - 0.05
    return 0.2


def _of_verb(verb: Token, event: Event) -> float:
    lemma = verb.lemma_.lower()
    if lemma in SAYING:
        told = any(c.dep_ in ("ccomp", "dobj", "xcomp", "prep") and c.lower_ != "in" for c in verb.children)
        return (-0.35 if not told else 0.0) - (0.2 if lemma in _BELIEFS else 0.0)
    if lemma in STATIVE or event.event_class in (EventClass.STATE, EventClass.I_STATE):
        return -0.2
    return -0.1 if lemma in LIGHT else 0.0


def _of_place(verb: Token, *, quoted: frozenset[int]) -> float:
    """What the place in the sentence takes away: subordinate, set in a quotation, told by somebody."""
    lost = _PERIPHERAL.get(verb.dep_, 0.0)
    if verb.i in quoted:
        lost -= 0.25
    elif verb.dep_ == "ccomp":
        lost -= 0.08
    return lost


def _of_tense(verb: Token, event: Event) -> float:
    group = verb_group(verb)
    if group.tense != "PRESENT" or group.aspect != "NONE":
        return 0.0
    if not event.sentence.text.endswith(tuple(_HEADLINE_END)) and event.sentence.start < 200:
        return 0.0
    return -0.08 if verb.lemma_.lower() in SAYING else -0.25


def _is_conditional(verb: Token) -> bool:
    return verb.dep_ == "advcl" and any(c.lower_ in CONDITIONS for c in verb.children)


def _own_time(token: Token, event: Event) -> bool:
    if event.timex is None or event.basis is not Basis.SAID:
        return False
    start, end = token.left_edge.idx, token.right_edge.idx + len(token.right_edge)
    return start <= event.timex.span.start and event.timex.span.end <= end


def _depth(token: Token) -> int:
    return -sum(1 for _ in token.ancestors)
