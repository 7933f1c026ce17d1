"""What a clause loses of its worth as a row: by its place, form and tense, by a line that tells too little."""

from __future__ import annotations

import re

from timeline.events.dating.attach import Dating
from timeline.events.english.figures import ACCOUNTING, CURRENCIES, UNITS, YEAR_BEFORE
from timeline.events.english.leaning import LIMITS
from timeline.events.english.objects import NEEDING_OBJECT
from timeline.events.english.reasons import Reason
from timeline.events.english.roles import COLLECTIVES, ORGANISATION_NOUNS, PEOPLE_NOUNS
from timeline.events.english.verbs import COMPLETE, SAYING
from timeline.events.english.words import words
from timeline.events.rows.draft import Draft
from timeline.events.rows.news import (
    has_number,
)
from timeline.events.rows.telling import SETTINGS, Loss, is_phase, is_remark
from timeline.events.summary.describe import Line
from timeline.events.syntax.clause import Clause, Form
from timeline.events.syntax.entries import entry_at
from timeline.events.syntax.finite import verb_group_of
from timeline.events.syntax.parse import Word
from timeline.events.syntax.sharing import first_of
from timeline.events.syntax.tense import is_scheduling, verb_group
from timeline.model import Basis, EventClass, Status, TextSpan

_STUMP = 0.6
_STUMP_OF_SAYING = 0.7
_HEADING = 0.15
_UNNAMED = 0.15
_PERIPHERAL = {"relcl": -0.16, "acl": -0.12, "advcl": -0.15, "parataxis": -0.15, "dep": -0.2, "pcomp": -0.1}
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
HEADLINE_END = tuple(".!?)\"”’'…:;")


def lost_by_line(draft: Draft, line: Line, dating: Dating) -> Loss:
    """What is taken from headings inside an article, from what nobody plans or denies, and from stumps."""
    assert line.clause is not None
    lost, reason = 0.0, Reason.HEADING
    if draft.sentence.start > 0 and not draft.sentence.text.endswith(HEADLINE_END):
        lost -= _HEADING
    open_plan = draft.status is Status.PLANNED and dating.basis is not Basis.SAID
    if not line.named and not has_number(line.text) and (open_plan or draft.status is Status.DENIED):
        lost, reason = lost - _UNNAMED, Reason.UNNAMED
    if not _is_whole(draft, line.clause, dating) and _ends_with_verb(line.text, line.clause):
        stump = _STUMP_OF_SAYING if _says(draft, line.clause) else _STUMP
        lost, reason = lost - stump, Reason.STUMP
    return Loss(lost, reason)


def _ends_with_verb(text: str, clause: Clause) -> bool:
    last = verb_group_of(clause).rpartition(" ")[2]
    particles = (f" {c.lower_}" for c in clause.verb.children if c.dep_ == "prt")
    return text.lower().endswith(tuple(f" {last}{particle}" for particle in ("", *particles)))


def _is_whole(draft: Draft, clause: Clause, dating: Dating) -> bool:
    """Whether a clause tells something even if its verb is its last word: "a dam broke", "the two split in 1977"."""
    verb, lemma = clause.verb, clause.verb.lemma_.lower()
    # "Was dismissed in July and arrested in May".
    helped = first_of(verb) if clause.form is Form.BORROWED else verb
    if clause.form is Form.PASSIVE or any(c.dep_ == "auxpass" for c in helped.lefts):
        # "Was called off" is whole, "was called" is not.
        return lemma not in _INCOMPLETE or lemma in COMPLETE or "prt" in verb.below
    if lemma in COMPLETE or (is_phase(verb) and not _is_actor(clause.subject)):
        return True
    return not _says(draft, clause) and lemma not in _LACKING and has_own_time(verb, dating)


def _says(draft: Draft, clause: Clause) -> bool:
    return draft.trigger.event_class is EventClass.REPORTING or clause.verb.lemma_.lower() in SAYING


def _is_actor(subject: Word) -> bool:
    return subject.ent_type_ in ("PERSON", "ORG", "NORP") or subject.lemma_.lower() in _ACTORS


def of_scene(line: Line, dating: Dating) -> float:
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
    drawn_out = abstract and verb_group(line.clause.verb).is_perfect
    if (number or _CAPITAL.search(line.text)) and not drawn_out:
        return 0.0
    actor = subject.lemma_.lower() in _ACTORS
    vague = subject.tag_ == "NNS"
    definite = any(c.lower_ == "the" for c in subject.lefts)
    told_of = any(c.dep_ == "prep" and c.lower_ == "of" for c in subject.children)
    if (told_of and not drawn_out) or (actor and (definite or not vague)):
        return 0.0
    return -0.35 if vague and not definite else -0.2


def of_form(clause: Clause, dating: Dating) -> float:
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


def of_place(verb: Word, *, quoted: bool) -> Loss:
    """What the place in the sentence takes away: subordinate, set in a quotation, told by somebody."""
    first = first_of(verb)
    lost, reason = _PERIPHERAL.get(first.dep_, 0.0), Reason.BESIDE
    if quoted:
        lost, reason = lost - 0.32, Reason.QUOTED
    elif first.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _REASONS for c in first.children):
        lost -= 0.1
    elif first.dep_ in ("ccomp", "acl") and first.head.pos_ == "NOUN" and "mark" in first.below:
        # "Warnings that a bomb exploded".
        lost, reason = lost - 0.3, Reason.SAID
    elif first.dep_ == "ccomp":
        lost, reason = lost - (0.08 if first.head.lemma_.lower() in SAYING else 0.2), Reason.SAID
        lost -= 0.25 if is_remark(first) else 0.0
    if any(c.dep_ in ("nsubj", "nsubjpass") and c.lower_ == "people" and not any(c.children) for c in verb.children):
        lost -= 0.12
    return Loss(lost, reason)


def of_tense(verb: Word, sentence: TextSpan, *, named: bool) -> float:
    """What the present tense takes away where it tells what stands."""
    if not is_standing(verb, sentence):
        return 0.0
    if verb.lemma_.lower() in SAYING:
        return -0.08 if named else -0.15
    return -0.32


def is_standing(verb: Word, sentence: TextSpan) -> bool:
    """Return whether the present tells what stands: no headline, no entry of a chronology, no plan for a day."""
    # "Is held and attended" shares its helper; "is ill, and Berg has left" does not.
    shares = verb.dep_ == "conj" and verb.tag_ in ("VBG", "VBN") and verb.below.isdisjoint(("aux", "auxpass"))
    group = verb_group(verb.head if shares else verb)
    if group.tense != "PRESENT" or group.aspect != "NONE" or is_scheduling(verb):
        return False
    headline = not sentence.text.endswith(HEADLINE_END) and sentence.start < 200
    return not headline and entry_at(verb.parse, verb.idx) is None


def is_conditional(verb: Word) -> bool:
    """Whether a clause asks or supposes: "if Hay won", "whether Hay won", "knew when it would open"."""
    if verb.dep_ not in ("advcl", "ccomp"):
        return False
    asking = any(c.dep_ == "advmod" and {c.lower_, c.left_edge.lower_} & _ASKING for c in verb.children)
    if verb.dep_ == "ccomp" and asking:
        return True
    return any(c.dep_ == "mark" and c.lower_ in LIMITS for c in verb.children)


def is_compared(verb: Word, line: Line, dating: Dating) -> bool:
    """Return whether accounts of a year before are told, with which the news is compared: "a year ago it lost $3m"."""
    if verb.lemma_.lower() not in ACCOUNTING or not has_own_time(verb, dating) or dating.timex is None:
        return False
    told = [word.rstrip("s,.") for word in line.text.lower().split()]
    amount = any(word in UNITS or not CURRENCIES.isdisjoint(word) for word in told)
    return amount and YEAR_BEFORE.search(dating.timex.span.text.lower()) is not None


def has_own_time(token: Word, dating: Dating) -> bool:
    """Return whether the time of an event was said within the phrase of ``token``."""
    if dating.timex is None or dating.basis is not Basis.SAID:
        return False
    start, end = token.left_edge.idx, token.right_edge.end
    return start <= dating.timex.span.start and dating.timex.span.end <= end
