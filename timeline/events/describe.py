"""The one line that a reader sees: a trigger and its parse in, "Who did what to whom where" out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from timeline.events.arguments import RELATIVES, is_misread_predicate, is_passive, subject_of
from timeline.events.english.words import words
from timeline.events.people import Cast
from timeline.events.phrase import Wording, tidy
from timeline.events.trigger import Trigger
from timeline.model import Timex, TimexKind

LONGEST = 140
_CORE = words("dobj attr acomp oprd dative xcomp ccomp prt agent neg")
_ADJUNCT = words("prep advmod advcl npadvmod dep")
_AUX = frozenset({"aux", "auxpass", "neg"})
_CLIMBING = words("xcomp pcomp conj advcl acl ccomp")
_FIRST_PERSONS = words("i we you me us my our your myself ourselves")
_SPACE_LEFT = 24


def summarise(doc: Doc, trigger: Trigger, cast: Cast, times: Sequence[Timex]) -> str:
    """Return one line of at most 140 characters: subject first, names for pronouns, tense kept."""
    token = doc[trigger.token]
    wording = Wording(cast, _spoken_times(doc, times))
    verb = _predicate(token)
    line = _clause(verb, wording) if verb is not None else ""
    if not line:
        line = wording.noun_phrase(token, LONGEST)
    return tidy(line)


def _spoken_times(doc: Doc, times: Sequence[Timex]) -> frozenset[int]:
    """The tokens of calendar times, which the row's own date replaces."""
    found: set[int] = set()
    for timex in times:
        if timex.kind in (TimexKind.DATE, TimexKind.TIME):
            span = doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
            found |= {piece.i for piece in span or ()}
    return frozenset(found)


def _predicate(token: Token) -> Token | None:
    """The verb whose clause tells the event: its own, or the finite one that an infinitive or noun hangs on."""
    here = token
    for _ in range(8):
        if here.pos_ in ("VERB", "AUX"):
            if here.dep_ not in ("xcomp", "pcomp") and not _is_bare_infinitive(here):
                return here
            if here.head.i == here.i:
                return here
            here = here.head
        elif here.dep_ in ("dobj", "nsubj", "nsubjpass", "attr", "acomp") and here.head.pos_ in ("VERB", "AUX"):
            if here.dep_.startswith("nsubj") and here.head.dep_ not in ("ROOT", "conj", "ccomp"):
                return None
            here = here.head
        elif here.dep_ == "pobj" and here.head.head.pos_ == "VERB" and here.i == token.i:
            here = here.head.head
        elif here.pos_ in ("NOUN", "ADJ", "ADP") and here.i != token.i and here.head.i != here.i:
            here = here.head
        else:
            return None
    return None


def _is_bare_infinitive(verb: Token) -> bool:
    infinitive = verb.tag_ == "VB" and not any(c.tag_ in ("MD", "VBD", "VBZ", "VBP") for c in verb.lefts)
    return infinitive and verb.dep_ in _CLIMBING


def _clause(verb: Token, wording: Wording) -> str:
    subject, predicate, skip = _opening(verb, wording)
    if not subject:
        return ""
    parts: dict[int, str] = {}
    room = LONGEST - len(subject) - len(predicate) - 2
    if room < 0:
        return ""
    for core in (True, False):
        for child in _complements(verb, core=core, wording=wording):
            if child.i in skip or room < 4:
                continue
            text = wording.complement(child, room)
            if text:
                parts[_position(child, verb)] = text
                room -= len(text) + 1
    ordered = [text for _, text in sorted(parts.items())]
    if skip.get(-1):
        ordered.insert(0, wording.noun_phrase(verb.head, max(room, _SPACE_LEFT)))
    return " ".join((subject, predicate, *ordered))


def _opening(verb: Token, wording: Wording) -> tuple[str, str, dict[int, bool]]:
    """The subject, the verb group, and what they have used up (-1: the object is the clause's antecedent)."""
    skip: dict[int, bool] = {}
    subject = subject_of(verb)
    predicate = wording.verb_group(verb)
    if verb.dep_ == "acl" and is_passive(verb):
        agent = next((c for c in verb.children if c.dep_ == "agent"), None)
        actor = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None
        if agent is not None and actor is not None:
            return wording.subject(actor), verb.text, {agent.i: True, -1: True}
        return wording.subject(verb.head), f"{wording.being(verb)} {verb.text}", skip
    if subject is None:
        return "", predicate, skip
    if subject.i == verb.head.i and verb.dep_ == "acl" and not is_misread_predicate(verb):
        predicate = f"{wording.being(verb)} {verb.text}"
    elif verb.tag_ in ("VBG", "VBN") and not any(c.dep_ in _AUX and c.tag_ != "RB" for c in verb.children):
        if verb.dep_ in ("advcl", "conj", "dep") and verb.tag_ == "VBG" and not _shares_auxiliary(verb):
            predicate = f"{wording.being(verb)} {verb.text}"
        elif verb.dep_ == "conj":
            predicate = wording.borrowed_auxiliaries(verb)
    if verb.dep_ == "relcl" and _lacks_object(verb):
        skip[-1] = True
    return wording.subject(subject), predicate, skip


def _shares_auxiliary(verb: Token) -> bool:
    return verb.dep_ == "conj" and verb.head.tag_ == verb.tag_


def _lacks_object(verb: Token) -> bool:
    children = list(verb.children)
    own = any(c.dep_ == "nsubj" and c.lower_ not in RELATIVES for c in children)
    return own and not any(
        c.dep_ in ("dobj", "ccomp", "xcomp", "attr", "acomp") and c.lower_ not in RELATIVES for c in children
    )


def _complements(verb: Token, *, core: bool, wording: Wording) -> Iterator[Token]:
    wanted = _CORE if core else _ADJUNCT
    for child in verb.children:
        if child.dep_ not in wanted or child.lower_ in RELATIVES or wording.is_time(child):
            continue
        if child.dep_ == "neg" or (child.dep_ == "advmod" and child.i < verb.i):
            continue
        if child.dep_ == "ccomp" and child.i < verb.i and any(c.lower_ in _FIRST_PERSONS for c in child.subtree):
            continue
        if child.dep_ == "advcl" and (child.i < verb.i or _has_subordinator(child)):
            continue
        if not core and child.i < verb.i and child.dep_ != "prep":
            continue
        yield child


def _has_subordinator(clause: Token) -> bool:
    return any(c.dep_ in ("mark", "advmod") and c.i < clause.i for c in clause.children)


def _position(child: Token, verb: Token) -> int:
    """Fronted phrases follow the verb's own ones."""
    return child.i if child.i > verb.i else child.i + len(verb.doc)
