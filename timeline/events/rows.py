"""Which events deserve a row of a timeline: their clauses, status, date and people in, a rank from 0 to 1 out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from timeline.events.clause import Clause, Form, clause_of, is_plan
from timeline.events.describe import Line
from timeline.events.draft import Draft
from timeline.events.english.roles import COLLECTIVES, ORGANISATION_NOUNS, PEOPLE_NOUNS
from timeline.events.english.verbs import ADDRESSING, CONDITIONS, FIRST_PERSONS, LIGHT, SAYING, STATIVE
from timeline.events.english.words import words
from timeline.events.parse import Word, remembered
from timeline.events.tense import verb_group
from timeline.model import Basis, Event, EventClass, Status, TextSpan

# The rank from which an event is a row; the pipeline's threshold.
ROW_SALIENCE = 0.55
_START = ROW_SALIENCE
_SAID = 0.15
_NAMED = 0.10
_NAMED_PLAN = 0.10
_ROUNDING = 0.001
_FEWEST = 6
_A_SENTENCE = 0.95
_SHADOW = 0.3
_LEANING = 0.4
_UNDER = 0.5
_STUMP = 0.3
_STUMP_OF_SAYING = 0.6
_BY_STATUS = {
    Status.HAPPENED: 0.10,
    Status.ONGOING: 0.05,
    Status.PLANNED: 0.0,
    Status.DENIED: -0.12,
    Status.HYPOTHETICAL: -0.35,
}
_BELIEFS = words("think believe hope fear feel suppose expect know learn hear read find predict estimate")
_STANCES = words("express reaffirm describe echo voice praise criticise criticize welcome outline discuss")
_TOLD_THINGS = words("ccomp dobj nsubjpass")
_TOLD = words("ccomp dobj xcomp prep")
# What these say is no fact without the one who says it.
_DOUBTFUL = words("claim argue allege believe think suggest insist predict complain fear hope assert contend estimate")
_PLAIN = words("say tell add remark exclaim quip joke reply respond comment explain")
_PERIPHERAL = {"relcl": -0.16, "acl": -0.12, "advcl": -0.15, "parataxis": -0.15, "dep": -0.2, "pcomp": -0.1}
_BOILERPLATE = re.compile(
    r"https?:|www\.|@\w|©|copyright|click here|subscribe|terms of (?:service|use)|please note|read more"
    r"|contributed to this report|sign up for our|e-?mail (?:us|me)|all rights reserved|related sources"
    r"|rush transcript|cookies",
    re.IGNORECASE,
)
# Verbs that tell a whole happening without an object.
_COMPLETE = words(
    """
    resign die win lose collapse fail explode crash close open escape survive retire surrender fall sink erupt
    marry land arrive leave drown quit withdraw strike vote meet reopen disappear vanish collide protest riot march
    return depart emerge resurface apologise apologize recover testify derail burst ignite capsize
    """
)
# Passives that tell nothing alone: "was seen".
_INCOMPLETE = words(
    """
    see consider regard view know call name describe expect ask tell say believe think make give take put set need use
    approach highlight compare treat deem feel want require base locate
    """
)
# Participles that only set the scene of a statement.
_SETTINGS = words("speak talk write appear respond reply quote cite refer address ask look draw use say")
_CIRCUMSTANCES = words("acl advcl pcomp conj")
_COMPLETING = words("xcomp acomp attr oprd dobj ccomp advcl acl")
_REASONS = words("because")
# What somebody or something is that is news in itself.
_CONDITIONS_OF = words(
    """
    dead alive missing safe free ill sick injured wounded hurt guilty innocent open closed shut ready ablaze pregnant
    unconscious stable bankrupt insolvent responsible liable trapped homeless available complete over under in
    """
)
_ASKING = words("when why how where")
# A capital, a digit or a number word after the first letter: something that can be told apart.
_NUMBER = re.compile(
    r"[0-9]|\b(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|millions)\b"
)
_ABSTRACT = re.compile(
    r"(?:tions?|sions?|ments?|ness|ity|ances?|ences?|isms?|moves|response|odds|turmoil|legacy|view)$"
)
_TELLING = re.compile(rf"(?<=.)[A-Z]|{_NUMBER.pattern}")
_ACTORS = PEOPLE_NOUNS | ORGANISATION_NOUNS | COLLECTIVES | words("army military navy force troop soldier parliament")
_HEADLINE_END = ".!?)\"”’'…:;"


def contenders(drafts: Sequence[Draft], *, quoted: frozenset[int], timed: frozenset[int]) -> tuple[Draft, ...]:
    """Return the events that can still become rows, whatever their lines and times turn out to be.

    The events of one clause stay together, since one speaks for all. ``quoted`` are the tokens in quotation marks,
    ``timed`` the first tokens of the sentences that hold a time.
    """
    clauses: dict[int, list[int]] = defaultdict(list)
    hopeful: set[int] = set()
    for at, draft in enumerate(drafts):
        clause = clause_of(draft.token)
        if clause is not None and _is_close(draft.token, clause):
            clauses[clause.verb.i].append(at)
            if _at_best(draft, clause.verb, quoted=quoted, timed=timed) >= ROW_SALIENCE - _ROUNDING:
                hopeful.add(clause.verb.i)
    kept = {at for verb in hopeful for at in clauses[verb]}
    return tuple(
        draft
        for at, draft in enumerate(drafts)
        if at in kept or (_is_told_noun(draft.token) and draft.token.sent.start in timed)
    )


def most_rows(drafts: Sequence[Draft]) -> int:
    """How many rows an article with these events may have."""
    return max(_FEWEST, ceil(_A_SENTENCE * len({draft.sentence.start for draft in drafts})))


def rank_rows(
    drafts: Sequence[Draft], lines: Sequence[Line], events: Sequence[Event], *, most: int
) -> tuple[float, ...]:
    """Return the rank of each event of an article: of the events of one clause one speaks for it, the rest stay low.

    At most ``most`` of them become rows.
    """
    speakers = _speakers(drafts, lines, events)
    ranks = [
        _rank(draft, line, event, speaks=at in speakers)
        for at, (draft, line, event) in enumerate(zip(drafts, lines, events, strict=True))
    ]
    _settle_reports(ranks, lines, events)
    _hold_back(ranks, drafts, events, most=most)
    return tuple(round(min(1.0, max(0.0, rank)), 3) for rank in ranks)


def _settle_reports(ranks: list[float], lines: Sequence[Line], events: Sequence[Event]) -> None:
    """Of "police said that a man died" and "a man died" keep one: what a person says, else what is told."""
    tellers = {
        line.clause.verb.i: at for at, line in enumerate(lines) if line.clause is not None and ranks[at] >= ROW_SALIENCE
    }
    for at, line in enumerate(lines):
        if line.clause is None or line.clause.verb.dep_ != "ccomp" or ranks[at] < ROW_SALIENCE:
            continue
        teller, lemma = tellers.get(line.clause.verb.head.i), line.clause.verb.head.lemma_.lower()
        if teller is None and lemma in _DOUBTFUL:
            ranks[at] = _UNDER
        if teller is None or lemma not in SAYING:
            continue
        person = lines[teller].named and any(p.kind == "PERSON" for p in events[teller].participants[:1])
        happened = events[at].status is Status.HAPPENED and events[at].event_class is EventClass.OCCURRENCE
        if happened and (not person or _own_time(line.clause.verb, events[at])):
            ranks[teller] = min(ranks[teller], _UNDER)
        else:
            ranks[at] = min(ranks[at], _UNDER)


def _hold_back(ranks: list[float], drafts: Sequence[Draft], events: Sequence[Event], *, most: int) -> None:
    """Keep ``most`` rows of an article; the others stay under a row's rank.

    What has a date of its own comes first, then what ranks higher, then what happened before what was said.
    """

    def order(at: int) -> tuple[bool, float, bool, int]:
        said = events[at].event_class is EventClass.REPORTING
        return not _own_time(drafts[at].token, events[at]), -round(ranks[at], 3), said, at

    rows = sorted((at for at, rank in enumerate(ranks) if rank >= ROW_SALIENCE), key=order)
    for at in rows[most:]:
        ranks[at] = _UNDER


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
        dated = token.dep_ == "xcomp" and not thought and _own_time(token, events[at])
        return (not planned, not dated, not main, _depth(token))

    return frozenset(min(members, key=order) for members in clauses.values())


def _is_close(token: Word, clause: Clause) -> bool:
    """Whether a word is the verb of its clause or completes it: "took a decision", "is due to fly"."""
    while token.i != clause.verb.i:
        if token.dep_ not in _COMPLETING:
            return False
        token = token.head
    return True


def _at_best(draft: Draft, verb: Word, *, quoted: frozenset[int], timed: frozenset[int]) -> float:
    """The highest rank that ``_rank`` could give to the speaker of a clause: if its line has a name."""
    token, sentence = draft.token, draft.sentence
    if _is_conditional(verb) or sentence.text.endswith("?"):
        return 0.0
    told = token if is_plan(token) else verb
    rank = _START + _BY_STATUS[draft.status] + 0.1 * (draft.trigger.score - 0.8) + _NAMED
    rank += _SAID if token.sent.start in timed else 0.0
    rank += _NAMED_PLAN if is_plan(token) else 0.0
    rank += _of_verb(told, draft.trigger.event_class) + _of_place(verb, quoted=verb.i in quoted)
    return rank + _of_tense(told, sentence, named=True)


def _rank(draft: Draft, line: Line, event: Event, *, speaks: bool) -> float:
    token, trigger = draft.token, draft.trigger
    if not any(letter.isalpha() for letter in trigger.span.text) or _is_boilerplate(event.sentence.text):
        return 0.0
    if line.clause is None:
        return _rank_noun(token, line, event)
    verb = line.clause.verb
    if not speaks or _is_conditional(verb) or event.sentence.text.endswith("?"):
        return _SHADOW * trigger.score
    rank = _START + _BY_STATUS[event.status] + 0.1 * (trigger.score - 0.8)
    rank += _SAID if event.basis is Basis.SAID else 0.0
    rank += _NAMED if line.named else 0.0
    rank += _NAMED_PLAN if line.named and is_plan(token) else 0.0
    heading = not event.sentence.text.endswith(tuple(_HEADLINE_END))
    rank -= 0.15 if event.sentence.start > 0 and heading else 0.0
    if event.status is Status.PLANNED and event.basis is not Basis.SAID and not line.named:
        rank -= 0.15
    if event.status is Status.DENIED and not line.named:
        rank -= 0.15
    told = token if is_plan(token) else verb
    rank += (
        _of_verb(told, event.event_class)
        + _of_place(verb, quoted=line.quoted)
        + _of_tense(told, event.sentence, named=line.named)
    )
    rank += _of_form(line.clause, event) + _of_scene(line, event)
    ends = tuple(f" {verb.lower_}{c}" for c in ("", *(f" {c.lower_}" for c in verb.children if c.dep_ == "prt")))
    passive = line.clause.form is Form.PASSIVE or any(c.dep_ == "auxpass" for c in verb.lefts)
    undergone = passive and verb.lemma_.lower() not in _INCOMPLETE
    if line.text.lower().endswith(ends) and not undergone and verb.lemma_.lower() not in _COMPLETE:
        rank -= _STUMP_OF_SAYING if event.event_class is EventClass.REPORTING else _STUMP
    if heading and event.basis is not Basis.SAID and verb.sent.end < len(verb.parse):
        return min(rank, _UNDER)
    return rank if line.sound else min(rank, _LEANING)


@lru_cache(maxsize=1_000)
def _is_boilerplate(sentence: str) -> bool:
    return _BOILERPLATE.search(sentence) is not None


def _rank_noun(token: Word, line: Line, event: Event) -> float:
    """A happening told by a noun alone: "the raid on the port on 3 May" is one, "agreement" is not."""
    named = any(person.kind for person in event.participants)
    if _is_told_noun(token) and named and line.sound and len(line.text.split()) > 2 and _own_time(token, event):
        return _START + _BY_STATUS[event.status] - 0.05
    return 0.2


def _is_told_noun(token: Word) -> bool:
    return token.pos_ == "NOUN" and token.dep_ in ("ROOT", "nsubj", "nsubjpass")


def _of_verb(verb: Word, event_class: EventClass) -> float:
    lemma = verb.lemma_.lower()
    if lemma in SAYING:
        told = any(c.dep_ in _TOLD for c in verb.children)
        ordered = lemma in ADDRESSING and any(c.dep_ == "xcomp" for c in verb.children)
        clausal = ordered or any(c.dep_ == "ccomp" for c in verb.children)
        if not told or (lemma in _PLAIN and not clausal):
            return -0.6
        return (0.0 if clausal else -0.08) - (0.2 if lemma in _BELIEFS else 0.0) + _of_content(verb)
    if lemma in _STANCES:
        return -0.08
    if lemma in _SETTINGS and verb.tag_ == "VBG" and not any(c.dep_ in _TOLD_THINGS for c in verb.children):
        return -0.4
    if lemma in STATIVE or event_class in (EventClass.STATE, EventClass.I_STATE):
        return -0.25
    return -0.2 if lemma in LIGHT else 0.0


def _of_content(verb: Word) -> float:
    """What is taken from a statement that tells no news: "I feel fine", "prices are like the weather"."""
    said = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if said is None:
        return 0.0
    if verb.lemma_.lower() in _PLAIN | _DOUBTFUL and _is_remark(said):
        return -0.25
    if any(token.ent_type_ for token in said.subtree):
        return 0.0
    if any(token.lower_ in FIRST_PERSONS for token in said.subtree):
        return -0.25
    group = verb_group(said)
    return -0.25 if said.lemma_ in STATIVE and group.tense == "PRESENT" and group.aspect == "NONE" else 0.0


def _is_remark(said: Word) -> bool:
    """Whether "be" judges and tells no news: "it is about trust", "he was sceptical", but not "two men are missing"."""
    if said.lemma_ != "be" or any(c.dep_ in ("aux", "expl") for c in said.children):
        return False
    judged = [c for c in said.children if c.dep_ in ("acomp", "attr", "prep") and c.i > said.i]
    if any(c.lemma_.lower() in _CONDITIONS_OF for c in judged):
        return False
    return not any(token.pos_ == "NUM" for token in said.subtree)


def _of_scene(line: Line, event: Event) -> float:
    """What is taken from a line without a name, number or date: "buildings collapsed" sets the scene of other news.

    So does what "has been characterised by patience", even when a name stands in it.
    """
    if line.named or line.clause is None or event.basis is not Basis.PUBLISHED:
        return 0.0
    subject = line.clause.subject
    one = any(c.lower_ in ("a", "an") or c.dep_ == "nummod" for c in subject.lefts)
    abstract = _ABSTRACT.search(subject.lower_) is not None and not one and not _NUMBER.search(line.text)
    drawn_out = abstract and verb_group(line.clause.verb).aspect.startswith("PERFECTIVE")
    if _TELLING.search(line.text) and not drawn_out:
        return 0.0
    actor = subject.lemma_.lower() in _ACTORS
    vague = subject.tag_ == "NNS" and any(c.dep_ in ("amod", "compound", "det") for c in subject.lefts)
    definite = any(c.lower_ == "the" for c in subject.lefts)
    return 0.0 if actor and (definite or not vague) else -0.13


def _of_form(clause: Clause, event: Event) -> float:
    """A participle tells a circumstance, unless it says something or has a date of its own."""
    if clause.form in (Form.WRITTEN, Form.BORROWED) or clause.verb.dep_ not in _CIRCUMSTANCES:
        return 0.0
    if clause.verb.dep_ == "advcl" and clause.verb.lemma_.lower() in _SETTINGS:
        return -0.4
    if clause.form is Form.PROGRESSIVE:
        return -0.25
    if clause.form in (Form.PAST, Form.PRESENT) and clause.verb.lemma_.lower() in SAYING:
        return 0.0
    return 0.0 if clause.agent is not None or _own_time(clause.verb, event) else -0.15


def _of_place(verb: Word, *, quoted: bool) -> float:
    """What the place in the sentence takes away: subordinate, set in a quotation, told by somebody."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
        first = first.head
    lost = _PERIPHERAL.get(first.dep_, 0.0)
    if quoted:
        lost -= 0.25
    elif first.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _REASONS for c in first.children):
        lost -= 0.1
    elif first.dep_ == "ccomp":
        lost -= 0.08 if first.head.lemma_.lower() in SAYING else 0.2
        lost -= 0.25 if _is_remark(first) else 0.0
    if any(c.dep_ in ("nsubj", "nsubjpass") and c.lower_ == "people" and not any(c.children) for c in verb.children):
        lost -= 0.12
    return lost


def _of_tense(verb: Word, sentence: TextSpan, *, named: bool) -> float:
    group = verb_group(verb.head if verb.dep_ == "conj" and verb.tag_ in ("VBG", "VBN") else verb)
    if group.tense != "PRESENT" or group.aspect != "NONE":
        return 0.0
    if not sentence.text.endswith(tuple(_HEADLINE_END)) and sentence.start < 200:
        return 0.0
    if verb.lemma_.lower() in SAYING:
        return -0.08 if named else -0.15
    return -0.25


def _is_conditional(verb: Word) -> bool:
    """Whether a clause asks or supposes: "if Hay won", "whether Hay won", "knew when it would open"."""
    asking = any(c.dep_ == "advmod" and {c.lower_, c.left_edge.lower_} & _ASKING for c in verb.children)
    if verb.dep_ == "ccomp" and asking:
        return True
    return verb.dep_ in ("advcl", "ccomp") and any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in verb.children)


def _own_time(token: Word, event: Event) -> bool:
    if event.timex is None or event.basis is not Basis.SAID:
        return False
    start, end = token.left_edge.idx, token.right_edge.end
    return start <= event.timex.span.start and event.timex.span.end <= end


@remembered
def _depth(token: Word) -> int:
    return sum(1 for _ in token.ancestors)
