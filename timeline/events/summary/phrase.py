"""Phrases of a summary: tokens of the parse in, text with names for pronouns and whole quotations out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from timeline.events.english.leaning import FIRST_PERSONS, RESULT_KINDS, RESULTS, RESULTS_OF_ALL
from timeline.events.english.reasons import Reason
from timeline.events.english.roles import COMPANY_NOUNS, ORGANISATION_NOUNS
from timeline.events.people.entity import Entity
from timeline.events.people.people import Cast
from timeline.events.summary.naming import Naming, possessive
from timeline.events.summary.shorten import Selection, select
from timeline.events.summary.vague import is_doubtful_name, is_one_of_several, vagueness
from timeline.events.summary.writer import is_of_writer
from timeline.events.syntax.arguments import conjuncts, joined_to
from timeline.events.syntax.clause import Clause, is_plural
from timeline.events.syntax.joining import capital, join, uncapital
from timeline.events.syntax.parse import HELPERS, VERBAL, Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS, joined_before, misread_subject

_SUBJECT_ROOM = 90
# What may stand between a subject and its verb.
_BEFORE_VERB = HELPERS | {"neg", "advmod"}
# So many words before bare results their company was named, or another one would be.
_NEAR = 60


@dataclass(slots=True)
class Wording(Naming):
    """How the words of one line are chosen: its subject, and its phrases with names for what they stand for."""

    def subject(self, clause: Clause) -> str:
        """The subject's phrase: its full name if it has one, with what is coordinated to it; "" when it has no name."""
        head = clause.subject
        self.verb = clause.verb.i
        # "Friday promises rain": the row tells the day.
        self.ask(head.i not in self.times or head.text.isdigit(), head, Reason.DAY)
        if not can_begin(clause, cast=self.cast):
            return ""
        self.written = is_of_writer(clause)
        entity = None if self.written and head.pos_ == "PRON" else self.cast.entity(head)
        if entity is not None and head.pos_ == "PRON":
            if head.lower_ == "it" and (clause.verb.lemma_ == "be" or not self.stands_for(entity, head)):
                return ""
        elif entity is None or head.ent_type_ == "NORP" or ("nummod" in head.below and not entity.members):
            return self._described_subject(clause)
        assert entity is not None
        doubtful = is_doubtful_name(clause, entity, events=self.cast.events)
        self.ask(not doubtful, head, Reason.DOUBTFUL_NAME)
        self.say(entity)
        name = entity.full_name
        rest = joined_to(head) if conjuncts(head) else []
        rest = [c for c in rest if not _is_behind(c, clause) and self.cast.entity(c) is not entity]
        picked = select(head, rest, times=self.times, names=self.name_people(rest, skip=clause.verb), main=False)
        others = self.text(head.parse[i] for i in sorted(picked.kept) if i != clause.verb.i)
        if others and len(others) < _SUBJECT_ROOM:
            comma = "," if head.parse[rest[0].left_edge.i - 1].text == "," and rest[0].dep_ == "conj" else ""
            end = "," if _closes_aside(others, clause.verb) else ""
            name = f"{name}{comma} {others}{end}"
        if any(c.lower_ == "neither" for c in head.lefts):
            name = f"neither {name}"
        return capital(f"{self._listed_before(head)}{name}")

    def _listed_before(self, head: Word) -> str:
        """What a list names before its last member, which the parser took for the subject: "Lind, Hay and "."""
        earlier = joined_before(head)
        if earlier is None:
            return ""
        before, entity = self._listed_before(earlier), self.cast.entity(earlier)
        named = entity is not None and entity.kind == "PERSON"
        if entity is not None and named:
            self.say(entity)
        text = entity.full_name if entity is not None and named else self.noun_phrase(earlier, _SUBJECT_ROOM)
        parted = earlier.i < head.left_edge.i and head.parse[head.left_edge.i - 1].text == ","
        return f"{before}{text}{', ' if parted else ' and '}"

    def _described_subject(self, clause: Clause) -> str:
        head = clause.subject
        self.unnamed = True
        self.nobody = head.ent_type_ == "ORG" or head.lemma_.lower() in ORGANISATION_NOUNS
        self.leans = self.leans or is_one_of_several(clause)
        vague = vagueness(clause)
        self.ask(vague is None, head, vague or Reason.LEANING)
        self._name_whose(head, clause)
        self._name_those(head, clause)
        before, own = self._listed_before(head), clause.verb
        while own.dep_ == "conj" and own.head.i != head.i:
            own = own.head
        if misread_subject(own) is not None:
            end = min((c.i for c in own.children if c.dep_ in HELPERS), default=own.i)
            text = self.text(head.parse.words[head.left_edge.i : end]) + (
                "," if head.parse[end - 1].text == "," else ""
            )
        else:
            text = self.noun_phrase(head, _SUBJECT_ROOM, without=own)
            hyphen = head.parse.words[max(0, head.left_edge.i - 1)]
            if hyphen.text == "-" and not hyphen.spaced:
                # The tagger took "mini-budget" apart: each piece is a subject.
                first = min(c.left_edge.i for c in (head, *own.children) if c.dep_ in NOMINAL_SUBJECTS)
                text = self.text(head.parse.words[first : head.right_edge.i + 1])
            text = f"{text}," if _closes_aside(text, own) else text
        self.plurals, self.things = is_plural(head), not is_plural(head)
        self.ask(text != head.text or "prep" not in head.below, head)
        owner = self._earner(head)
        if owner is None:
            return capital(f"{before}{uncapital(text, head.left_edge)}" if before else text)
        self.say(owner)
        self.unnamed = False
        return capital(f"{possessive(owner)} {uncapital(text, head.left_edge)}")

    def _earner(self, head: Word) -> Entity | None:
        """The organisation whose results bare ones are: the last one told of, else the first: "sales fell"."""
        known = any(
            c.dep_ in ("det", "poss", "prep")
            or (c.dep_ == "compound" and c.lemma_.lower() not in RESULT_KINDS)
            or (c.dep_ == "amod" and c.lower_ in RESULTS_OF_ALL)
            for c in head.children
        )
        if head.lemma_.lower() not in RESULTS or known:
            return None
        words, near = head.parse.words, max(0, head.i - _NEAR)
        before = (*reversed(words[near : head.i]), *words[:near])
        told = (self.cast.entity(word) for word in before if _is_told(word))
        last = next((e for e in told if e is not None and e.kind != "PERSON" and not e.genders), None)
        return last if last is not None and last.kind == "ORG" else None

    def _name_whose(self, head: Word, clause: Clause) -> None:
        whose = next((c for c in head.children if c.lower_ == "whose"), None)
        if whose is None:
            return
        holder = clause.verb.head
        owner = self.cast.entity(holder)
        # "A Cuban whose ship sank" has no name.
        if owner is not None and holder.ent_type_ != "NORP":
            self.say(owner)
            self.names[whose.i] = possessive(owner)
            return
        several = holder.tag_ in ("NNS", "NNPS")
        thing = self.noun_phrase(holder, _SUBJECT_ROOM // 2, without=clause.verb)
        self.ask(clause.verb.dep_ == "relcl" and holder.pos_ == "NOUN" and bool(thing), head)
        self.names[whose.i] = f"{thing}’" if several else f"{thing}’s"

    def _name_those(self, head: Word, clause: Clause) -> None:
        """Write who they are for "whom" and "which" below the subject: "many of whom" are "many of the fans"."""
        whom = next(
            (p for c in head.children for p in c.children if p.dep_ == "pobj" and p.lower_ in ("whom", "which")), None
        )
        if whom is None:
            return
        before = reversed(head.parse.words[head.sent.start : head.left_edge.i])
        thing = next((word for word in before if word.tag_ in ("NNS", "NNPS")), None)
        if thing is None:
            self.ask(False, head)
            return
        text = self.noun_phrase(thing, _SUBJECT_ROOM // 2, without=clause.verb)
        bare = not any(c.dep_ in ("det", "poss") for c in thing.lefts)
        self.names[whom.i] = f"the {uncapital(text, thing.left_edge)}" if bare else uncapital(text, thing.left_edge)

    def noun_phrase(self, head: Word, room: int, *, without: Word | None = None) -> str:
        """A noun with what belongs to it but the clause of ``without``, cut so that it fits; else the bare noun."""
        if without is not None and without.dep_ == "pcomp":
            without = without.head
        below = without is not None and any(above is head for above in without.ancestors)
        left_out = frozenset(w.i for w in without.subtree) if without is not None and below else frozenset[int]()
        children = head.children
        if below and without is not None and without.head is head:
            children = [c for c in children if c.dep_ not in ("cc", "conj") or c.i < without.i]
        return self.phrase(head, children, room=room, left_out=left_out)

    def phrase(self, head: Word, children: Sequence[Word], *, room: int, left_out: frozenset[int] = frozenset()) -> str:
        """A word with some of what depends on it, cut at phrases so that it fits."""
        selection = select(head, children, times=self.times, names=self.names, main=False)
        selection.kept -= left_out
        selection.kept.add(head.i)
        words = head.parse.words
        text = self.fitting(selection, lambda kept: self.text([words[i] for i in sorted(kept)]), room=room)
        return text or self.text([head])

    def fitting(self, selection: Selection, write: Callable[[set[int]], str], *, room: int) -> str:
        """What ``write`` makes of the tokens that fit, "" if none do; only what they name or lean on is noted.

        A phrase of the line's verb that leans on another sentence goes: "Hay left the port when they let him".
        """
        before = best = self.noted
        line = ""

        def fits(kept: set[int]) -> bool:
            nonlocal best, line
            self.noted = before
            text = write(kept)
            if len(text) > room:
                return False
            best, line = self.noted, text
            return True

        kept = selection.fitted(fits)
        self.noted = best
        whole = best, line
        while kept is not None and self.fault is not None:
            kept = selection.without(self.fault.at, kept, verb=self.cast.parse[self.verb])
            kept = kept if kept is not None and fits(kept) else None
        self.noted, line = whole if kept is None else (best, line)
        return line

    def name_people(self, heads: Iterable[Word], *, skip: Word | None = None) -> dict[int, str]:
        """Return the full names that stand in for surnames and descriptions below ``heads``, each person once."""
        owners = self.cast.owners
        for head in heads:
            for token in head.subtree:
                entity = owners.get(token.i)
                if entity is None or entity.number in self.said or token.i in self.cast.quoted:
                    continue
                if not _is_replaceable(token) or (skip is not None and token.i == skip.i):
                    continue
                kind = entity.kind
                if kind == "PERSON" or (kind == "ORG" and token.lemma_ in COMPANY_NOUNS):
                    self.names[token.i] = entity.full_name
                    self.say(entity)
        return self.names

    def text(self, tokens: Iterable[Word]) -> str:
        """The words with the spaces and commas between them; quotation marks only around whole quotations."""
        body = self.cast.body
        return join([token for token in tokens if token.i >= body], self.word, replaced=self.names)


def can_begin(clause: Clause, *, cast: Cast) -> bool:
    """Return whether a line can begin with a subject: with no pronoun that nobody knows, nor with the dateline."""
    head = clause.subject
    unknown = head.pos_ == "PRON" and (cast.entity(head) is None or head.lower_ in FIRST_PERSONS)
    known = not unknown or is_of_writer(clause)
    return known and head.i >= cast.body


def may_have_name(clause: Clause, *, cast: Cast) -> bool:
    """Return whether a subject may turn out to have a name, before it is written: its own or that of whose it is."""
    return cast.entity(clause.subject) is not None or clause.subject.lemma_.lower() in RESULTS


def _closes_aside(text: str, verb: Word) -> bool:
    """Whether a comma parts a verb from a subject that holds one: "the mayor, Ann Hay, left"."""
    start = verb.i
    while start and verb.parse[start - 1].head is verb and verb.parse[start - 1].dep_ in _BEFORE_VERB:
        start -= 1
    return ", " in text and verb.parse[start - 1].text == ","


def _is_told(word: Word) -> bool:
    """Whether a main clause tells of a word: not that "which" or "when" it did something; "at Norden, net fell"."""
    verb = word.head
    if word.dep_ == "pobj" and verb.lower_ == "at" and verb.i < verb.head.i:
        return verb.head.dep_ == "ROOT"
    while verb.dep_ in ("conj", "ccomp") and verb.head.pos_ in VERBAL:
        verb = verb.head
    return word.dep_ in NOMINAL_SUBJECTS and verb.dep_ == "ROOT"


def _is_behind(member: Word, clause: Clause) -> bool:
    """Whether another noun is joined behind a clause that it has no part in: "the crew that sailed and its owner"."""
    return clause.verb.dep_ in ("relcl", "acl") and clause.verb.head is clause.subject and member.i > clause.verb.i


def _is_replaceable(token: Word) -> bool:
    """A lone surname, or a definite description of a person; not a name within a longer one."""
    if token.dep_ in ("compound", "appos", "nmod", "amod", "attr"):
        return False
    if token.pos_ == "PROPN":
        return token.below.isdisjoint(("compound", "nmod", "amod", "flat", "det", "relcl"))
    return token.pos_ == "NOUN" and any(c.dep_ == "det" and c.lower_ == "the" for c in token.children)
