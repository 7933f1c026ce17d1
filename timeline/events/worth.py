"""How much a clause is worth as a row: what its words promise, what its line and time keep of that.

What is known is weighed once and carried on: ``by_words`` before there is a line, ``by_line`` before there is a time,
``worth_of`` at the end. Between them ``most_by_line`` and ``most_by_time`` tell what can still be hoped for; all else
that a line or a time tells takes something away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.events.attach import Dating
from timeline.events.clause import Clause, Form, is_listed, is_plan
from timeline.events.describe import Line
from timeline.events.draft import Draft
from timeline.events.english.objects import NEEDING_OBJECT
from timeline.events.english.roles import COLLECTIVES, ORGANISATION_NOUNS, PEOPLE_NOUNS
from timeline.events.english.verbs import COMPLETE, CONDITIONS, SAYING
from timeline.events.english.words import words
from timeline.events.entries import entry_at
from timeline.events.news import (
    has_number,
    most_of_line,
    most_of_time,
    weigh_line,
    weigh_time,
    weigh_words,
)
from timeline.events.parse import Word
from timeline.events.people import Cast
from timeline.events.phrase import can_begin, may_have_name
from timeline.events.telling import SETTINGS, is_phase, is_remark, of_verb
from timeline.events.tense import verb_group
from timeline.model import Basis, EventClass, Status, TextSpan

# The rank from which an event is a row; the pipeline's threshold.
ROW_SALIENCE = 0.55
# What fails for its place or its length stays below that.
UNDER = 0.5
# From here a clause needs more that speaks for it than against it.
_START = 0.54
_NEVER = -1.0
_SAID = 0.15
# What one person says, and what goes on, promise less than deeds where they have no date of their own.
_TALK = 0.06
_COURSE = 0.10
_NAMED = 0.10
_NAMED_PLAN = 0.10
_SHADOW = 0.3
_LEANING = 0.4
_STUMP = 0.5
_STUMP_OF_SAYING = 0.6
_HEADING = 0.15
_UNNAMED = 0.15
_BY_STATUS = {
    Status.HAPPENED: 0.10,
    Status.ONGOING: 0.05,
    Status.PLANNED: 0.0,
    Status.DENIED: -0.12,
    Status.HYPOTHETICAL: -0.35,
}
_PERIPHERAL = {"relcl": -0.16, "acl": -0.12, "advcl": -0.15, "parataxis": -0.15, "dep": -0.2, "pcomp": -0.1}
# In small letters, since looking for both takes three times as long.
_BOILERPLATE = re.compile(
    r"https?:|www\.|@\w|©|copyright|click here|subscribe|terms of (?:service|use)|please note|read more"
    r"|contributed to this report|sign up for our|e-?mail (?:us|me)|all rights reserved|related sources"
    r"|rush transcript|cookies|report abuse|posted by:|updated: (?<=\bupdated: )"
)
_STAMP = re.compile(r"\b\d+ (?:hrs?|hours?|mins?|minutes?) ago (?:[a-z]|$)")
# Passives that tell nothing alone: "was seen".
_INCOMPLETE = words(
    """
    see consider regard view know call name describe expect ask tell say believe think make give take put set need use
    approach highlight compare treat deem feel want require base locate date quote cite
    """
)
# What tells nothing alone, whenever it was: "the government spoke", "the moon helped".
_SLIGHT = words(
    "speak talk come go move help work wait act look try stay sit stand lie continue remain live play run turn get"
)
_LACKING = NEEDING_OBJECT | _SLIGHT
_CIRCUMSTANCES = words("acl advcl pcomp conj")
_REASONS = words("because")
_ASKING = words("when why how where")
_ABSTRACT = re.compile(
    r"(?:tions?|sions?|ments?|ness|ity|ances?|ences?|isms?|moves|response|odds|turmoil|legacy|view)$"
)
_CAPITAL = re.compile(r"(?<=.)[A-Z]")
_ACTORS = PEOPLE_NOUNS | ORGANISATION_NOUNS | COLLECTIVES | words("army military navy force troop soldier parliament")
_HEADLINE_END = tuple(".!?)\"”’'…:;")


@dataclass(frozen=True, slots=True)
class Promise:
    """What an event promises as far as it is known: by its words, later by its line too.

    ``asks`` says whether the clause only asks or supposes: no name and no date makes a row of that.
    """

    clause: Clause
    worth: float
    asks: bool


def by_words(draft: Draft, clause: Clause, *, cast: Cast) -> Promise:
    """Return what the words of a clause promise, whether or not its subject gets a name and its time is said."""
    told, verb = _told(draft, clause), clause.verb
    if _is_conditional(verb) or draft.sentence.text.endswith("?"):
        return Promise(clause, _NEVER, asks=True)
    rank = _START + _BY_STATUS[draft.status] + 0.1 * (draft.trigger.score - 0.8)
    rank += of_verb(told, draft.trigger.event_class, events=cast.events) + _of_place(verb, quoted=verb.i in cast.quoted)
    return Promise(clause, rank + weigh_words(draft, clause, told=told, cast=cast), asks=False)


def by_line(draft: Draft, line: Line, promise: Promise) -> Promise:
    """Return what the words promise together with the line that they got."""
    name = 0.0 if promise.asks else _of_name(draft, promise.clause, named=line.named)
    return Promise(promise.clause, promise.worth + weigh_line(line) + name, promise.asks)


def most_by_line(draft: Draft, promise: Promise, *, cast: Cast) -> float:
    """Return the most that a line can add to what the words promise; without a subject there is no line."""
    if not can_begin(promise.clause, cast=cast):
        return _NEVER
    named = may_have_name(promise.clause, cast=cast)
    return 0.0 if promise.asks else most_of_line() + _of_name(draft, promise.clause, named=named)


def most_by_time(promise: Promise, *, said: bool) -> float:
    """Return the most that a time can add; ``said`` when the sentence holds one."""
    if not said:
        return most_of_time(said=False)
    return most_of_time(said=True) + (0.0 if promise.asks else _SAID)


def worth_of(draft: Draft, line: Line, dating: Dating, *, promise: Promise | None, cast: Cast) -> float:
    """Return the rank of an event by itself: ``promise`` is that of its line, if it speaks for its clause.

    What does not speak stays low.
    """
    if not any(letter.isalpha() for letter in draft.trigger.span.text) or _is_boilerplate(draft.sentence.text):
        return 0.0
    if line.clause is None:
        return _of_noun(draft, line, dating, cast=cast)
    if promise is None:
        return _SHADOW * draft.trigger.score
    said = dating.basis is Basis.SAID
    rank = (
        promise.worth
        + (_SAID if said and not promise.asks else 0.0)
        + weigh_time(dating, told=_told(draft, promise.clause))
    )
    rank -= _lost_by_grounds(draft, line.clause.verb, dating, cast=cast)
    rank += _of_form(line.clause, dating) + _of_scene(line, dating) - _lost_by_line(draft, line, dating)
    heading = not draft.sentence.text.endswith(_HEADLINE_END)
    if heading and not said and line.clause.verb.sent.end < len(line.clause.verb.parse):
        return min(rank, UNDER)
    return rank if line.sound else min(rank, _LEANING)


def _lost_by_grounds(draft: Draft, verb: Word, dating: Dating, *, cast: Cast) -> float:
    """What is taken from talk and from what goes on, if it has no date of its own: they set the scene of other news.

    The date that opens an entry is that of all its clauses.
    """
    going = draft.status is Status.ONGOING or verb_group(verb).aspect == "PROGRESSIVE"
    lost = _COURSE if going else _TALK if _is_talk(verb, cast=cast) else 0.0
    if not lost or has_own_time(verb, dating):
        return 0.0
    return 0.0 if dating.basis is Basis.SAID and entry_at(verb.parse, verb.idx) is not None else lost


def _is_talk(verb: Word, *, cast: Cast) -> bool:
    """Whether one person says a clause that is no plan: comment more often than what a body or a paper says."""
    said = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if said is None or verb.lemma_.lower() not in SAYING or verb_group(said).tense == "FUTURE":
        return False
    speaker = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    entity = None if speaker is None else cast.entity(speaker)
    return entity is not None and entity.kind == "PERSON" and verb_group(said).modality != "would"


def _told(draft: Draft, clause: Clause) -> Word:
    """The verb that tells what happens: a plan's own, else that of the clause."""
    return draft.token if is_plan(draft.token) else clause.verb


def _of_name(draft: Draft, clause: Clause, *, named: bool) -> float:
    """What a subject with a name adds, and what the present tense takes from the others."""
    name = (_NAMED_PLAN + _NAMED if is_plan(draft.token) else _NAMED) if named else 0.0
    return name + _of_tense(_told(draft, clause), draft.sentence, named=named)


def _lost_by_line(draft: Draft, line: Line, dating: Dating) -> float:
    """What is taken from headings inside an article, from what nobody plans or denies, and from stumps."""
    assert line.clause is not None
    verb = line.clause.verb
    lost = 0.0
    if draft.sentence.start > 0 and not draft.sentence.text.endswith(_HEADLINE_END):
        lost += _HEADING
    open_plan = draft.status is Status.PLANNED and dating.basis is not Basis.SAID
    if not line.named and not has_number(line.text) and (open_plan or draft.status is Status.DENIED):
        lost += _UNNAMED
    ends = tuple(f" {verb.lower_}{c}" for c in ("", *(f" {c.lower_}" for c in verb.children if c.dep_ == "prt")))
    if line.text.lower().endswith(ends) and not _is_whole(draft, line.clause, dating):
        lost += _STUMP_OF_SAYING if draft.trigger.event_class is EventClass.REPORTING else _STUMP
    return lost


def _is_whole(draft: Draft, clause: Clause, dating: Dating) -> bool:
    """Whether a clause tells something although its verb is its last word: "a dam broke", "the two split in 1977"."""
    verb, lemma = clause.verb, clause.verb.lemma_.lower()
    if clause.form is Form.PASSIVE or any(c.dep_ == "auxpass" for c in verb.lefts):
        return lemma not in _INCOMPLETE or lemma in COMPLETE
    if lemma in COMPLETE or (is_phase(verb) and not _is_actor(clause.subject)):
        return True
    says = draft.trigger.event_class is EventClass.REPORTING or lemma in SAYING
    return not says and lemma not in _LACKING and has_own_time(verb, dating)


@lru_cache(maxsize=1_000)
def _is_boilerplate(sentence: str) -> bool:
    text = sentence.lower()
    return _BOILERPLATE.search(text) is not None or (" ago " in text and _STAMP.search(text) is not None)


def _of_noun(draft: Draft, line: Line, dating: Dating, *, cast: Cast) -> float:
    """A happening told by a noun alone: "the raid on the port on 3 May" is one, "agreement" is not."""
    whole = line.sound and len(line.text.split()) > 2
    if is_told_noun(draft.token) and whole and has_own_time(draft.token, dating):
        named = any(person.kind for person in cast.participants(draft.trigger))
        return _START + _BY_STATUS[draft.status] - 0.05 if named else 0.2
    return 0.2


def is_told_noun(token: Word) -> bool:
    """Return whether a noun can tell a happening without a verb: the subject of its sentence, or its root."""
    return token.pos_ == "NOUN" and token.dep_ in ("ROOT", "nsubj", "nsubjpass")


def _is_actor(subject: Word) -> bool:
    return subject.ent_type_ in ("PERSON", "ORG", "NORP") or subject.lemma_.lower() in _ACTORS


def _of_scene(line: Line, dating: Dating) -> float:
    """What is taken from a line without a name, number or date: "buildings collapsed" sets the scene of other news.

    A crowd without "the" does so most. What "has been characterised by patience" does it even with a name;
    "representatives of the owner" do not.
    """
    if line.named or line.clause is None or dating.basis is Basis.SAID or line.clause.subject.pos_ == "PROPN":
        return 0.0
    subject = line.clause.subject
    one = any(c.lower_ in ("a", "an") or c.dep_ == "nummod" for c in subject.lefts)
    number = has_number(line.text)
    abstract = _ABSTRACT.search(subject.lower_) is not None and not one and not number
    drawn_out = abstract and verb_group(line.clause.verb).aspect.startswith("PERFECTIVE")
    if (number or _CAPITAL.search(line.text)) and not drawn_out:
        return 0.0
    actor = subject.lemma_.lower() in _ACTORS
    vague = subject.tag_ == "NNS"
    definite = any(c.lower_ == "the" for c in subject.lefts)
    told_of = any(c.dep_ == "prep" and c.lower_ == "of" for c in subject.children)
    if (told_of and not drawn_out) or (actor and (definite or not vague)):
        return 0.0
    return -0.25 if vague and not definite else -0.13


def _of_form(clause: Clause, dating: Dating) -> float:
    """A participle tells a circumstance, unless it says something or has a date of its own."""
    if clause.form in (Form.WRITTEN, Form.BORROWED) or clause.verb.dep_ not in _CIRCUMSTANCES:
        return 0.0
    if clause.verb.dep_ == "advcl" and clause.verb.lemma_.lower() in SETTINGS:
        return -0.4
    if clause.form is Form.PROGRESSIVE:
        return -0.5 if clause.verb.dep_ == "acl" else -0.25
    if clause.form in (Form.PAST, Form.PRESENT) and clause.verb.lemma_.lower() in SAYING:
        return 0.0
    return 0.0 if clause.agent is not None or has_own_time(clause.verb, dating) else -0.15


def _of_place(verb: Word, *, quoted: bool) -> float:
    """What the place in the sentence takes away: subordinate, set in a quotation, told by somebody."""
    first = verb
    while (first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX")) or is_listed(first):
        first = first.head
    lost = _PERIPHERAL.get(first.dep_, 0.0)
    if quoted:
        lost -= 0.25
    elif first.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _REASONS for c in first.children):
        lost -= 0.1
    elif first.dep_ == "ccomp":
        lost -= 0.08 if first.head.lemma_.lower() in SAYING else 0.2
        lost -= 0.25 if is_remark(first) else 0.0
    if any(c.dep_ in ("nsubj", "nsubjpass") and c.lower_ == "people" and not any(c.children) for c in verb.children):
        lost -= 0.12
    return lost


def _of_tense(verb: Word, sentence: TextSpan, *, named: bool) -> float:
    group = verb_group(verb.head if verb.dep_ == "conj" and verb.tag_ in ("VBG", "VBN") else verb)
    if group.tense != "PRESENT" or group.aspect != "NONE":
        return 0.0
    if not sentence.text.endswith(_HEADLINE_END) and sentence.start < 200:
        return 0.0
    if entry_at(verb.parse, verb.idx) is not None:
        return 0.0
    if verb.lemma_.lower() in SAYING:
        return -0.08 if named else -0.15
    return -0.25


def _is_conditional(verb: Word) -> bool:
    """Whether a clause asks or supposes: "if Hay won", "whether Hay won", "knew when it would open"."""
    if verb.dep_ not in ("advcl", "ccomp"):
        return False
    asking = any(c.dep_ == "advmod" and {c.lower_, c.left_edge.lower_} & _ASKING for c in verb.children)
    if verb.dep_ == "ccomp" and asking:
        return True
    return any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in verb.children)


def has_own_time(token: Word, dating: Dating) -> bool:
    """Return whether the time of an event was said within the phrase of ``token``."""
    if dating.timex is None or dating.basis is not Basis.SAID:
        return False
    start, end = token.left_edge.idx, token.right_edge.end
    return start <= dating.timex.span.start and dating.timex.span.end <= end
