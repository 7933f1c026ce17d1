"""The one line that a reader sees: a trigger and its parse in, "Who did what to whom where" out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.events.english.leaning import RESULTS
from timeline.events.english.reasons import Reason
from timeline.events.english.verbs import PLANNED, SAYING
from timeline.events.people.people import Cast
from timeline.events.summary.omit import ARGUMENT_PREPOSITIONS
from timeline.events.summary.phrase import Wording
from timeline.events.summary.shorten import Selection, select
from timeline.events.summary.speech import find_speech, report
from timeline.events.summary.timely import is_time
from timeline.events.syntax.clause import Clause, Form, clause_of
from timeline.events.syntax.finite import verb_group_of
from timeline.events.syntax.joining import is_torn, tidy, uncapital
from timeline.events.syntax.parse import HELPERS, PLACES, VERBAL, Parse, Word
from timeline.events.syntax.subjects import RELATIVES, is_passive
from timeline.events.triggers.trigger import Trigger
from timeline.model import Timex, TimexKind

LONGEST = 140
_WHOLE = 5
# A heading that ran into the sentence after it ("the storm hit Bergen The port is closed"), two verbs in one, a dash.
_BROKEN = re.compile(
    # The blank is looked for first, which saves most of the time.
    r" (?:(?<=[a-z] )(?:The|But|He|She|It|They|His|Her|There) (?:[a-z]|(?:UN|US|UK|EU)\b)|(?:--?|–|—) "
    r"|(?:(?<=\bis )|(?<=\b(?:did|was|are) )|(?<=\b(?:does|were) ))(?:had|has|have|did|does)\b"
    r"|(?<=\bwill )(?:is|are|was|were)\b)"
)
_DASH = re.compile(r" (?:--?|–|—) ")
# Somebody named again: what stands under a picture ran into the text, "on the quay in Bergen Erik Berg left".
_AGAIN = re.compile(r"([A-Z]\w+ [A-Z][\w’'-]+)(?= )[^“\"]* \1\b(?!['’])")
# The second thing that somebody said, without the first: "it began to move and that the tide fell".
_HALF = re.compile(r"^(?:(?! that ).)* (?:and|or) that (?:the|a|an|it|he|she|they|his|her|its|their)\b")
_SKIPPED = frozenset({"aux", "auxpass", "neg", "nsubj", "nsubjpass", "csubj", "expl", "punct", "mark"})
_WHERE = frozenset({"in", "at", "near", "off", "outside"})
_PLACE_ROOM = 40
_OWNERS = frozenset({"its", "their"})
# Where a noun tells something beside what its clause tells.
_BESIDE = frozenset({"pobj", "dobj", "conj"})
# With a longer line the reader no longer knows what the place belongs to.
_PLACED = 100
# "The one launched by the bank": which one stands before.
_NAMELESS = frozenset({"one", "ones", "those", "that", "anything", "everything", "something"})
# "Prices fell, data showed": these say no more than what they tell.
_FINDING = frozenset({"show", "rule", "charge", "prove"})
_STRANDED = ARGUMENT_PREPOSITIONS | {"about", "after", "off"}
_STUMPS = frozenset({"be", "come", "last", "take", "forecast"})


@dataclass(frozen=True, slots=True)
class Line:
    """A summary and the clause that it tells, ``None`` for a mere noun phrase.

    ``fault`` says why it cannot be understood alone, because of an unresolved pronoun or something left out that it
    needs, "" if it can; ``leans`` whether it takes a date for that, because of "this plan" or "the move".
    ``named`` says whether its subject has a name, ``quoted`` whether it stands in a quotation.
    """

    text: str
    clause: Clause | None
    fault: str
    leans: bool
    named: bool = False
    quoted: bool = False


def lines_of(parse: Parse, triggers: Sequence[Trigger], cast: Cast, times: Sequence[Timex]) -> tuple[Line, ...]:
    """Return one line an event, at most 140 characters: subject first, names for pronouns, tense kept.

    The events of one clause share its line.
    """
    spoken = _spoken_times(parse, times)
    told: dict[int, Line | None] = {}
    lines = []
    for trigger in triggers:
        token = parse[trigger.token]
        clause = clause_of(token)
        if clause is not None and clause.verb.i not in told:
            told[clause.verb.i] = _line(clause, Wording(cast, spoken))
        # Where its verb tells nothing, a noun speaks for its clause.
        apart = is_dated_noun(token) and (token.dep_ != "dobj" or token.head.i in cast.events)
        line = None if clause is None or apart else told[clause.verb.i]
        lines.append(line or _bare_line(token, Wording(cast, spoken)))
    return tuple(lines)


def is_dated_noun(token: Word) -> bool:
    """Return whether a noun that is no subject has a date, and needs no other sentence: "since the fire of 1987"."""
    if token.pos_ != "NOUN" or token.dep_ not in _BESIDE or token.lemma_ in RESULTS:
        return False
    own = (word for child in token.children if child.dep_ not in ("acl", "relcl") for word in child.subtree)
    return any(word.ent_type_ == "DATE" for word in own) and all(w.lower_ not in _OWNERS for w in token.subtree)


def _line(clause: Clause, wording: Wording) -> Line | None:
    text = _clause(clause, wording)
    if not text:
        return None
    if clause.verb.lemma_.lower() not in SAYING or "“" not in text:
        text = _before_dash(text)
    whole = (
        "..." not in text
        and "…" not in text
        and not _BROKEN.search(text)
        and not _AGAIN.search(text)
        # "Said that a shaft wide enough for a man could take months, which": a noun that opens a clause lost its verb.
        and "mark" not in clause.subject.below
        and not _is_stranded(clause.verb, text)
        and (not is_torn(clause.verb) or f"{clause.verb.lower_}-" in text)
        and not ((" and that " in text or " or that " in text) and _HALF.search(text))
    )
    fault = "" if whole else Reason.TORN.value
    fault = fault if wording.fault is None else wording.fault.why
    quoted = clause.verb.i in wording.cast.quoted
    return Line(tidy(text), clause, fault, wording.leans, not wording.unnamed, quoted)


def _is_stranded(verb: Word, text: str) -> bool:
    """Whether a line ends with a preposition whose noun another clause has: "fired at and sank a ship"."""
    bare = (c for c in verb.rights if c.dep_ == "prep" and c.lower_ in _STRANDED and not list(c.children))
    return not is_passive(verb) and any(text.endswith(f" {c.lower_}") for c in bare)


def _before_dash(text: str) -> str:
    """The line up to its only dash: what stands behind it adds something."""
    before, *after = _DASH.split(text)
    return before if len(after) == 1 and len(before.split()) >= _WHOLE else text


def _bare_line(token: Word, wording: Wording) -> Line:
    """The line of an event without a clause: a noun phrase, or a verb without the subject that nobody can name."""
    children = [c for c in token.children if token.pos_ not in VERBAL or c.dep_ not in _SKIPPED]
    wording.name_people(children)
    text = wording.phrase(token, children, room=LONGEST)
    return Line(tidy(text), None, "" if wording.fault is None else wording.fault.why, wording.leans)


def _spoken_times(parse: Parse, times: Sequence[Timex]) -> frozenset[int]:
    """The tokens of calendar times, which the row's own date replaces."""
    told = (timex for timex in times if timex.kind in (TimexKind.DATE, TimexKind.TIME))
    return frozenset(i for _, span in parse.located(told) for i in range(span.start, span.end))


def _clause(clause: Clause, wording: Wording) -> str:
    subject = wording.subject(clause)
    if not subject:
        return ""
    opening = f"{subject} {verb_group_of(clause)}"
    if clause.gap is not None:
        if clause.gap.lower_ in _NAMELESS:
            return ""
        opening = " ".join((opening, *(c.lower_ for c in clause.verb.children if c.dep_ == "prt")))
        room = LONGEST - len(opening) - 1
        if clause.verb.head.i == clause.gap.i:
            thing = wording.noun_phrase(clause.gap, room, without=clause.verb)
        else:
            thing = wording.text(clause.verb.parse.words[clause.gap.left_edge.i : clause.verb.left_edge.i])
        opening = f"{opening} {uncapital(thing, clause.gap.left_edge)}"
    saying = _as_saying(clause.verb)
    opening = f"{opening} {saying}".rstrip()
    lemma = clause.verb.lemma_.lower()
    finds = lemma in _FINDING and clause.verb.tag_ != "VBN"
    told_before = finds and any(child.dep_ == "ccomp" for child in clause.verb.lefts)
    if saying or told_before or lemma in SAYING:
        said = [child for child in clause.verb.rights if child.dep_ == "ccomp"]
        if said and _is_headless(said[0]):
            return ""
        speech = find_speech(clause.verb)
        if speech is not None:
            return report(speech, opening, wording=wording, room=LONGEST)
        if saying:
            return ""
    children = list(_complements(clause))
    names = wording.name_people(children)
    selection = select(clause.verb, children, times=wording.times, names=names)
    if not selection.kept and _needs_its_time(clause):
        timely = [child for child in children if is_time(child, wording.times)]
        selection = Selection({t.i for child in timely for t in child.subtree if not t.is_punct})
    text = _fitted(opening, selection, wording=wording, verb=clause.verb)
    place = _opening_place(clause, wording) if text else ""
    return f"{text} {place}" if place and len(text) + len(place) < _PLACED else text


def _as_saying(verb: Word) -> str:
    """The words that bring what stands before its verb: "“It sank,” Hay was quoted as saying"."""
    told = (c for c in (verb.rights if "prep" in verb.below else ()) if c.lower_ == "as" and c.dep_ == "prep")
    heard = (g for c in told for g in c.children if g.lemma_ in SAYING and g.tag_ == "VBG")
    bare = any(g.below.isdisjoint(("ccomp", "dobj", "xcomp")) for g in heard)
    return "as saying" if bare else ""


def _is_headless(said: Word) -> bool:
    """Whether what is said has its subject outside: "the film that Hay said was made in Oslo"."""
    finite = said.tag_ in ("VBD", "VBZ", "VBP") or not said.below.isdisjoint(HELPERS)
    return finite and said.below.isdisjoint(("nsubj", "nsubjpass", "csubj", "expl"))


def _complements(clause: Clause) -> Iterator[Word]:
    """The phrases after the verb; what stands before it is left out, whatever it is."""
    for child in clause.verb.children:
        if child.dep_ in _SKIPPED or child.lower_ in RELATIVES or child.i < clause.verb.i:
            continue
        if child.dep_ == "prt" and clause.gap is not None:
            continue
        if clause.agent is None or child.i != clause.agent.i:
            yield child


def _opening_place(clause: Clause, wording: Wording) -> str:
    """The place that opens a sentence, for a line that names no other: "In Paris, students marched"."""
    verb = clause.verb
    places = [c for c in verb.children if c.i < clause.subject.i and _is_place(c)]
    if not places or verb.lemma_.lower() in SAYING or any(_is_place(c) for c in verb.rights):
        return ""
    phrase = next((wording.phrase(place, place.children, room=_PLACE_ROOM) for place in places), "")
    return f"{phrase[:1].lower()}{phrase[1:]}"


def _is_place(phrase: Word) -> bool:
    return phrase.dep_ == "prep" and phrase.lower_ in _WHERE and any(c.ent_type_ in PLACES for c in phrase.children)


def _needs_its_time(clause: Clause) -> bool:
    """Whether nothing is said without the time: "the vote is on Monday", "the visit was scheduled for May"."""
    lemma = clause.verb.lemma_.lower()
    return lemma in _STUMPS or (lemma in PLANNED and clause.form is not Form.PAST)


def _fitted(opening: str, selection: Selection, *, wording: Wording, verb: Word) -> str:
    def line(kept: set[int]) -> str:
        # "Will re-open": the tagger took the verb apart.
        joint = "-" if is_torn(verb) and verb.i + 2 in kept else " "
        return f"{opening}{joint}{wording.text([verb.parse.words[i] for i in sorted(kept)])}".rstrip()

    return wording.fitting(selection, line, room=LONGEST)
