"""The words of one line as they are written: names for pronouns, and whether the line can be understood alone."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.events.english.leaning import LEANING_NOUNS, POINTING_NOUNS, PRESENT_PERSONS
from timeline.events.english.reasons import Reason
from timeline.events.english.words import words
from timeline.events.people.antecedents import is_human
from timeline.events.people.entity import Entity, number_of
from timeline.events.people.people import Cast
from timeline.events.people.plurals import is_share
from timeline.events.syntax.clause import is_plural
from timeline.events.syntax.finite import expanded
from timeline.events.syntax.parse import NOMINAL, TEMPORAL, VERBAL, Word
from timeline.events.syntax.sharing import first_of
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS

_APOSTROPHES = frozenset({"'", "’"})
_DEMONSTRATIVES = words("this that these those")
# "That way", "that time": which one stands in another sentence.
_POINTED = words("way time kind sort point thing one")
_MANY = words("these those")
_OF_PHRASE = words("which whom")
_DEFINITE = _DEMONSTRATIVES | words("the its their")
_ARGUMENTS = words("nsubj nsubjpass dobj pobj")
_POSSESSIVES = words("his her its their")
_THIRD_PERSONS = words("he she it they him her them")
# "A man in his late 60s".
AGES = re.compile(r"\d0['’]?s|teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties")


class Fault(NamedTuple):
    """The first word for which a line cannot be understood alone, and why."""

    at: int
    why: str


@dataclass(slots=True)
class Naming:
    """Who was named already in one line, which nouns a name replaces, what leans.

    ``fault`` is the first word that leans on another sentence: an unresolved pronoun, "we". ``leans`` becomes true
    where one leans so little that a date makes up for it: "this plan", "the move".
    ``unnamed`` is a line whose subject has no name, ``nobody`` one whose subject is no person either, ``written`` one
    whose subject is the writer.
    """

    cast: Cast
    times: frozenset[int]
    said: frozenset[int] = frozenset()
    names: dict[int, str] = field(default_factory=dict)
    fault: Fault | None = None
    leans: bool = False
    verb: int = -1
    unnamed: bool = False
    nobody: bool = False
    written: bool = False
    plurals: bool = False
    things: bool = False

    def ask(self, known: bool, token: Word, reason: Reason = Reason.LEANING) -> None:
        """Note that the line leans on another sentence at ``token``, or what else it lacks, unless that is known."""
        if not known and self.fault is None:
            self.fault = Fault(token.i, reason.format(token.text))

    @property
    def noted(self) -> tuple[frozenset[int], Fault | None, bool, bool, bool]:
        """What the words written so far name and lean on; set it back to try others."""
        return self.said, self.fault, self.leans, self.plurals, self.things

    @noted.setter
    def noted(self, noted: tuple[frozenset[int], Fault | None, bool, bool, bool]) -> None:
        self.said, self.fault, self.leans, self.plurals, self.things = noted

    @property
    def _has_named(self) -> bool:
        """Whether the line has named anybody."""
        return any(number >= 0 for number in self.said)

    def stands_named(self, token: Word) -> bool:
        """Whether a name was written for ``token``, so that its capital stays."""
        return token.i in self.names or (token.pos_ == "PRON" and self.cast.entity(token) is not None)

    def is_named_already(self, token: Word) -> bool:
        """Whether the line has named what ``token`` stands for."""
        entity = self.cast.entity(token)
        return entity is not None and entity.number in self.said

    def word(self, token: Word) -> str:
        """Return a word as it is written, and note what it names or leans on."""
        if token.i in self.names:
            return self.names[token.i]
        if token.pos_ in ("NOUN", "PROPN"):
            self.plurals = self.plurals or is_plural(token)
            self.things = self.things or not is_plural(token)
            if _is_leaning(token):
                self.leans = True
                self.ask(token.dep_ not in NOMINAL_SUBJECTS and token.lemma_.lower() in LEANING_NOUNS, token)
            entity = self.cast.entity(token) if token.pos_ == "PROPN" else None
            self.said |= {number_of(token) if entity is None else entity.number}
        if token.text in ("``", "''"):
            return '"'
        if token.pos_ in VERBAL and token.text[0] in _APOSTROPHES and self.stands_named(token.parse[token.i - 1]):
            return f" {expanded(token)}"
        if token.pos_ not in ("PRON", "DET"):
            self.ask(token.lower_ != "such" or not _points_back(token), token)
            return token.text
        if token.lower_ == "what" and token.head.lemma_ == "happen":
            self.ask(False, token)
        return self._pronoun(token)

    def _pronoun(self, token: Word) -> str:
        word, entity = token.lower_, self.cast.entity(token)
        if word in _OF_PHRASE:
            # "Whom many urged to step down": the line is of the clause, and who it is stands before it.
            clause = next((above for above in token.ancestors if above.dep_ == "relcl"), None)
            self.ask(clause is None or clause.i != self.verb, token)
        if word in PRESENT_PERSONS:
            self.ask(self.written or (word == "us" and token.tag_ == "NNP"), token)
            return token.text
        if word in _DEMONSTRATIVES and token.tag_ == "DT" and not _opens_content(token):
            when = token.i in self.times or token.ent_type_ in TEMPORAL
            if token.dep_ == "det" and not when:
                self.leans = True
                self.ask(_is_pointed_at(token.head, many=word in _MANY) and token.i not in self.cast.quoted, token)
                return "the"
            # "Earlier this year" is told by the row's date.
            self.ask(word == "this" if when else token.dep_ not in _ARGUMENTS or any(token.children), token)
        if word in ("it", "them") and token.dep_ in ("dobj", "pobj", "dative"):
            new = entity is not None and entity.number not in self.said and entity.heads[0] < token.sent.start
            if entity is not None and (new or self._is_outermost(token)) and self.stands_for(entity, token):
                self.said |= {entity.number}
                return entity.full_name
            self.ask(not self._is_outermost(token), token)
        if (entity is not None and entity.number in self.said) or AGES.fullmatch(token.head.lower_):
            return token.text
        near = {"their": self.plurals, "its": self.things}.get(word, False)
        if entity is not None and word in _POSSESSIVES and token.dep_ == "poss":
            if word in ("his", "her") or not (near or self._has_named):
                self.say(entity)
                self.ask(word in ("his", "her") or self.stands_for(entity, token), token)
                return possessive(entity)
            return token.text
        if word in _POSSESSIVES and token.dep_ == "poss":
            fits = {"its": not self.plurals, "their": True}.get(word, self.things or self.verb < 0)
            own = token.i > self.verb and fits and not self._is_beside(word)
            self.ask(near or self._has_named or own or token.head.dep_ == "conj", token)
            return token.text
        if word not in _THIRD_PERSONS:
            return token.text
        if word in ("they", "them"):
            if entity is not None and not self.plurals:
                self.say(entity)
                self.plurals = True
                return entity.full_name
            self.ask(self.plurals, token)
        elif word == "it":
            if entity is not None and entity.number not in self.said and self.stands_for(entity, token):
                self.say(entity)
                return entity.full_name
            self.ask(self.things or _is_expletive(token), token)
        elif entity is not None:
            self.say(entity)
            return entity.full_name
        else:
            # "Police caught up to him": he is none of the police.
            self.ask(self.unnamed and not self.nobody and (self.things or self._has_named), token)
            self.ask(not (token.dep_ == "dobj" and self._is_outermost(token)), token)
        return token.text

    def stands_for(self, entity: Entity, token: Word) -> bool:
        """Return whether "it" or "its" is written as the thing that it means: mostly what was the subject before.

        As the subject of a main clause it may go on about what the sentence before acted on, and may undergo
        something, but then leans: "The bomb exploded after it was evacuated" means no bomb.
        """
        if token.dep_ not in (*NOMINAL_SUBJECTS, "poss"):
            return _is_thing_handled(entity, token)
        parse, owners = token.parse, self.cast.owners
        named = entity.heads + [i for i, owner in owners.items() if owner is entity and parse[i].pos_ == "NOUN"]
        last = max((i for i in named if i < token.i), default=-1)
        subject = last >= 0 and parse[last].dep_ in NOMINAL_SUBJECTS
        clause = first_of(token.head)
        if token.dep_ == "poss" or clause.i != first_of(parse[self.verb]).i:
            # "Hay said it had left the port".
            told = clause.dep_ == "ccomp" and entity.heads[0] < token.sent.start
            return subject and (told or token.dep_ == "poss")
        if token.i in self.cast.quoted or (subject and token.dep_ == "nsubj"):
            return token.i not in self.cast.quoted
        self.leans = True
        known = subject or (last >= 0 and parse[last].dep_ == "dobj")
        return known and clause.dep_ == "ROOT" and last < token.sent.start

    def _is_beside(self, word: str) -> bool:
        """Whether the line tells what happened beside its owner: "he died when a tree fell on his car"."""
        verb = self.cast.parse[self.verb]
        return word in ("his", "her") and verb.dep_ == "advcl" and any(c.dep_ in NOMINAL_SUBJECTS for c in verb.lefts)

    def _is_outermost(self, token: Word) -> bool:
        """Whether a word belongs to the line's own verb, so that its subject cannot be meant."""
        above = next((a for a in token.ancestors if a.pos_ in VERBAL), None)
        return above is not None and above.i == self.verb

    def say(self, entity: Entity) -> None:
        """Note that the line names ``entity``."""
        self.said |= {entity.number}
        if entity.kind != "PERSON":
            self.things = True


def possessive(owner: Entity) -> str:
    """Return a name as an owner: "Anna Lindqvist’s", "the senators’"."""
    several = not owner.is_named and owner.full_name.endswith("s") and not owner.members
    return f"{owner.full_name}’" if several else f"{owner.full_name}’s"


def _is_leaning(noun: Word) -> bool:
    """Whether a noun says that another sentence told what it was: "the move", but not "the move to Bergen".

    A circumstance may: "were charged in the case", "rose after the decision".
    """
    lemma = noun.lemma_.lower()
    if lemma not in POINTING_NOUNS and (lemma not in LEANING_NOUNS or noun.dep_ == "pobj"):
        return False
    children = list(noun.children)
    return any(c.lower_ in _DEFINITE for c in children) and all(
        c.dep_ in ("det", "poss", "punct", "cc", "conj", "case") for c in children
    )


def _is_pointed_at(noun: Word, *, many: bool) -> bool:
    """Whether "the" says as much of a noun as "this" or "those" did, beside a date: "sold that ship", not "that way".

    "That role ended in 1975" says nothing alone, "those two men left" does. "Those backing the plan" are people,
    whatever noun the parser makes of them.
    """
    known = noun.dep_ not in NOMINAL_SUBJECTS or is_human(noun.lemma_.lower())
    return many == is_plural(noun) and known and noun.pos_ in NOMINAL and noun.lemma_ not in _POINTED


def _opens_content(that: Word) -> bool:
    """Whether the tagger took the "that" of what is said for "that" man: "announced that filmmaker Ann Hay left"."""
    clause = first_of(that.head.head)
    told = that.lower_ == "that" and that.head.dep_ in NOMINAL_SUBJECTS and clause.dep_ == "ccomp"
    return told and clause.head.i < that.i


def _points_back(such: Word) -> bool:
    """Whether "such" means what was told before: "stopped such talks", but not "sailed in such weather"."""
    after = such.parse.words[such.i + 1 : such.sent.end]
    told = such.head.dep_ in _ARGUMENTS and such.head.dep_ != "pobj"
    return told and such.dep_ in ("amod", "predet", "det") and all(word.lower_ not in ("as", "that") for word in after)


def _is_thing_handled(entity: Entity, token: Word) -> bool:
    """Whether "it" and the nameless thing meant are both objects, or "them" are the people of whom a part is told."""
    same = token.dep_ == "dobj" and token.parse[entity.heads[0]].dep_ == "dobj"
    return not entity.is_named and ((token.lower_ == "it" and same) or is_share(token))


def _is_expletive(token: Word) -> bool:
    """Whether "it" means nothing: "it is clear that", "it was Hay who"."""
    if token.dep_ == "expl":
        return True
    clausal = {"ccomp", "xcomp", "acl", "relcl", "csubj"}
    near = (c for child in token.head.children if child.dep_ in ("acomp", "attr") for c in child.children)
    return token.head.lemma_ == "be" and any(c.dep_ in clausal for c in (*token.head.children, *near))
