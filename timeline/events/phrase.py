"""Phrases of a summary: tokens of the parse in, text with names for pronouns and whole quotations out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from timeline.events.aliases import Entity
from timeline.events.arguments import conjuncts, misread_subject
from timeline.events.clause import Clause, is_plural
from timeline.events.english.roles import COMPANY_NOUNS, ORGANISATION_NOUNS
from timeline.events.english.verbs import (
    EMPTY_SUBJECTS,
    FIRST_PERSONS,
    LEANING_DETERMINERS,
    LEANING_NOUNS,
    RESULT_KINDS,
    RESULTS,
    SECOND_PERSONS,
    UNTOLD_NOUNS,
)
from timeline.events.english.words import words
from timeline.events.joining import capital, join, uncapital
from timeline.events.parse import HELPERS, Word
from timeline.events.people import Cast
from timeline.events.plurals import is_share
from timeline.events.shorten import select

_DEMONSTRATIVES = words("this that these those")
_ARGUMENTS = words("nsubj nsubjpass dobj pobj")
_POSSESSIVES = words("his her its their")
_THIRD_PERSONS = words("he she it they him her them")
_SUBJECTS = words("nsubj nsubjpass")
_PLURALS = words("have are do")
_SUBJECT_ROOM = 90
# So many words before bare results their company was named, or another one would be.
_NEAR = 60


@dataclass(slots=True)
class Wording:
    """How the words of one line are chosen: who was named already, which nouns a name replaces, what leans.

    ``sound`` becomes false when a word leans on another sentence: an unresolved pronoun, "we", "this plan".
    ``unnamed`` is a line whose subject has no name, ``nobody`` one whose subject is no person either.
    """

    cast: Cast
    times: frozenset[int]
    quoted: frozenset[int]
    said: set[int] = field(default_factory=set)
    names: dict[int, str] = field(default_factory=dict)
    sound: bool = True
    verb: int = -1
    unnamed: bool = False
    nobody: bool = False
    plurals: bool = False
    things: bool = False

    def subject(self, clause: Clause) -> str:
        """The subject's phrase: its full name if it has one, with what is coordinated to it; "" when it has no name."""
        head = clause.subject
        self.verb = clause.verb.i
        if head.i < self.cast.body:
            return ""
        entity = self.cast.entity(head)
        if head.pos_ == "PRON":
            bare = clause.verb.lemma_ == "be" or head.dep_ == "nsubjpass"
            if entity is None or head.lower_ in FIRST_PERSONS:
                return ""
            if head.lower_ == "it" and (bare or head.i in self.quoted or not self._is_topic(entity, head)):
                return ""
        elif entity is None or head.ent_type_ == "NORP" or any(c.dep_ == "nummod" for c in head.children):
            return self._described_subject(clause)
        assert entity is not None
        self.sound = self.sound and not _is_loose_place(clause) and not _lacks_others(clause, entity)
        self._say(entity)
        name = entity.full_name
        rest = [c for c in head.children if c.dep_ in ("cc", "conj")] if conjuncts(head) else []
        picked = select(head, rest, times=self.times, names=self.name_people(rest, skip=clause.verb), main=False)
        others = self.text(head.parse[i] for i in sorted(picked.kept) if i != clause.verb.i)
        if others and len(others) < _SUBJECT_ROOM:
            comma = "," if head.parse[rest[0].left_edge.i - 1].text == "," and rest[0].dep_ == "conj" else ""
            name = f"{name}{comma} {others}"
        return capital(name)

    def _described_subject(self, clause: Clause) -> str:
        head = clause.subject
        self.unnamed = True
        self.nobody = head.ent_type_ == "ORG" or head.lemma_.lower() in ORGANISATION_NOUNS
        leaning = (c.lower_ in LEANING_DETERMINERS for c in head.children if c.dep_ in ("det", "predet", "amod"))
        part = any(c.lower_ == "of" for c in head.children)
        number = _is_bare_number(head)
        unknown = head.lemma_ in UNTOLD_NOUNS and _is_bare_definite(head)
        if (head.lower_ in EMPTY_SUBJECTS and not part) or number or unknown or any(leaning):
            self.sound = False
        self._name_whose(head, clause)
        self._name_those(head, clause)
        own = clause.verb
        while own.dep_ == "conj" and own.head.i != head.i:
            own = own.head
        if misread_subject(own) is not None:
            end = min((c.i for c in own.children if c.dep_ in HELPERS), default=own.i)
            text = self.text(head.parse.words[head.left_edge.i : end]) + (
                "," if head.parse[end - 1].text == "," else ""
            )
        else:
            text = self.noun_phrase(head, _SUBJECT_ROOM, without=own)
            last = max((c.right_edge.i for c in head.children if c.i != own.i and not c.is_punct), default=head.i)
            aside = ", " in text and last + 1 < own.i and head.parse[last + 1].text == ","
            text = f"{text}," if aside else text
        self.plurals, self.things = is_plural(head), not is_plural(head)
        self.sound = self.sound and (text != head.text or not any(c.dep_ == "prep" for c in head.children))
        owner = self._earner(head)
        if owner is None:
            return capital(text)
        self._say(owner)
        self.unnamed = False
        return capital(f"{_possessive(owner)} {uncapital(text, head.left_edge)}")

    def _earner(self, head: Word) -> Entity | None:
        """The organisation whose results bare ones are: the last one told of, else the first: "sales fell"."""
        known = any(
            c.dep_ in ("det", "poss", "prep") or (c.dep_ == "compound" and c.lemma_.lower() not in RESULT_KINDS)
            for c in head.children
        )
        if head.lemma_.lower() not in RESULTS or known:
            return None
        words, near = head.parse.words, max(0, head.i - _NEAR)
        before = (*reversed(words[near : head.i]), *words[:near])
        told = (self.cast.entity(word) for word in before if _is_told(word))
        last = next((entity for entity in told if entity is not None and entity.kind != "PERSON"), None)
        return last if last is not None and last.kind == "ORG" else None

    def _name_whose(self, head: Word, clause: Clause) -> None:
        whose = next((c for c in head.children if c.lower_ == "whose"), None)
        if whose is None:
            return
        owner = self.cast.entity(clause.verb.head)
        if owner is None:
            self.sound = False
            return
        self._say(owner)
        self.names[whose.i] = _possessive(owner)

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
            self.sound = False
            return
        text = self.noun_phrase(thing, _SUBJECT_ROOM // 2, without=clause.verb)
        bare = not any(c.dep_ in ("det", "poss") for c in thing.lefts)
        self.names[whom.i] = f"the {uncapital(text, thing.left_edge)}" if bare else uncapital(text, thing.left_edge)

    def stands_named(self, token: Word) -> bool:
        """Whether a name was written for ``token``, so that its capital stays."""
        return token.i in self.names or (token.pos_ == "PRON" and self.cast.entity(token) is not None)

    def is_named_already(self, token: Word) -> bool:
        """Whether the line has named what ``token`` stands for."""
        entity = self.cast.entity(token)
        return entity is not None and entity.number in self.said

    def noun_phrase(self, head: Word, room: int, *, without: Word | None = None) -> str:
        """A noun with what belongs to it, cut at phrases so that it fits; the bare noun if nothing does."""
        return self.phrase(head, [c for c in head.children if without is None or c.i != without.i], room=room)

    def phrase(self, head: Word, children: Sequence[Word], *, room: int) -> str:
        """A word with some of what depends on it, cut at phrases so that it fits."""
        selection = select(head, children, times=self.times, names=self.names, main=False)
        selection.kept.add(head.i)
        text = ""
        for kept in selection.shortened():
            text = self.text([head.parse.words[i] for i in sorted(kept)])
            if len(text) <= room:
                break
        if len(text) > room:
            text = self.text([head])
        return text

    def name_people(self, heads: Iterable[Word], *, skip: Word | None = None) -> dict[int, str]:
        """Return the full names that stand in for surnames and descriptions below ``heads``, each person once."""
        for head in heads:
            for token in head.subtree:
                entity = self.cast.entity(token)
                if entity is None or entity.number in self.said or token.i in self.quoted:
                    continue
                if entity.kind != "PERSON" and not (entity.kind == "ORG" and token.lemma_ in COMPANY_NOUNS):
                    continue
                if _is_replaceable(token) and (skip is None or token.i != skip.i):
                    self.names[token.i] = entity.full_name
                    self._say(entity)
        return self.names

    def text(self, tokens: Iterable[Word]) -> str:
        """The words with the spaces and commas between them; quotation marks only around whole quotations."""
        body = self.cast.body
        return join([token for token in tokens if token.i >= body], self._word, replaced=self.names)

    def _word(self, token: Word) -> str:
        if token.i in self.names:
            return self.names[token.i]
        if token.pos_ in ("NOUN", "PROPN"):
            self.plurals = self.plurals or is_plural(token)
            self.things = self.things or not is_plural(token)
            self.sound = self.sound and not _is_leaning(token)
            entity = self.cast.entity(token) if token.pos_ == "PROPN" else None
            if entity is not None:
                self.said.add(entity.number)
        if token.text in ("``", "''"):
            return '"'
        if token.pos_ not in ("PRON", "DET"):
            return token.text
        if token.lower_ == "what" and token.head.lemma_ == "happen":
            self.sound = False
        return self._pronoun(token)

    def _pronoun(self, token: Word) -> str:
        word, entity = token.lower_, self.cast.entity(token)
        if word in FIRST_PERSONS or word in SECOND_PERSONS:
            self.sound = self.sound and word == "us" and token.tag_ == "NNP"
            return token.text
        if word in _DEMONSTRATIVES and token.tag_ == "DT":
            alone = token.dep_ in _ARGUMENTS and not any(token.children)
            self.sound = self.sound and not alone and token.dep_ != "det"
        if word in ("it", "them") and token.dep_ in ("dobj", "pobj", "dative"):
            new = entity is not None and entity.number not in self.said and entity.heads[0] < token.sent.start
            if entity is not None and (new or self._is_outermost(token)) and _is_thing_handled(entity, token):
                self.said.add(entity.number)
                return entity.full_name
            self.sound = self.sound and not self._is_outermost(token)
        if entity is not None and entity.number in self.said:
            return token.text
        near = {"their": self.plurals, "its": self.things}.get(word, False)
        if entity is not None and word in _POSSESSIVES and token.dep_ == "poss":
            if word in ("his", "her") or not (near or self.said):
                self._say(entity)
                self.sound = self.sound and (word in ("his", "her") or self._is_topic(entity, token))
                return _possessive(entity)
            return token.text
        if word in _POSSESSIVES and token.dep_ == "poss":
            own = token.i > self.verb and (word != "its" or not self.plurals) and not self._is_beside(word)
            self.sound = self.sound and (near or bool(self.said) or own or token.head.dep_ == "conj")
            return token.text
        if word not in _THIRD_PERSONS:
            return token.text
        if word in ("they", "them"):
            if entity is not None and not self.plurals:
                self._say(entity)
                self.plurals = True
                return entity.full_name
            self.sound = self.sound and self.plurals
        elif word == "it":
            if entity is not None and entity.number not in self.said and self._is_told_of(entity, token):
                self._say(entity)
                return entity.full_name
            self.sound = self.sound and (self.things or _is_expletive(token))
        elif entity is not None:
            self._say(entity)
            return entity.full_name
        else:
            self.sound = self.sound and self.unnamed and not self.nobody
            self.sound = self.sound and not (token.dep_ == "dobj" and self._is_outermost(token))
        return token.text

    def _is_topic(self, entity: Entity, token: Word) -> bool:
        """Whether the last noun for a thing before "it" was a subject, so that it is what the text goes on about."""
        parse, owners = token.parse, self.cast.owners
        named = entity.heads + [i for i, owner in owners.items() if owner is entity and parse[i].pos_ == "NOUN"]
        last = max((i for i in named if i < token.i), default=-1)
        return last >= 0 and parse[last].dep_ in _SUBJECTS

    def _is_told_of(self, entity: Entity, token: Word) -> bool:
        """Whether "it" is the subject of what is said, named in another sentence: "Hay said it had left the port"."""
        subject = token.dep_ in _SUBJECTS and token.head.dep_ == "ccomp"
        return subject and entity.heads[0] < token.sent.start and self._is_topic(entity, token)

    def _is_beside(self, word: str) -> bool:
        """Whether the line tells what happened beside its owner: "he died when a tree fell on his car"."""
        verb = self.cast.parse[self.verb]
        return word in ("his", "her") and verb.dep_ == "advcl" and any(c.dep_ in _SUBJECTS for c in verb.lefts)

    def _is_outermost(self, token: Word) -> bool:
        """Whether a word belongs to the line's own verb, so that its subject cannot be meant."""
        above = next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)
        return above is not None and above.i == self.verb

    def _say(self, entity: Entity) -> None:
        self.said.add(entity.number)
        if entity.kind != "PERSON":
            self.things = True


def _is_bare_number(head: Word) -> bool:
    """Whether a subject only counts what another sentence named: "three", "the two", "the two men"."""
    counted = head if head.pos_ == "NUM" else next((c for c in head.lefts if c.dep_ == "nummod"), None)
    if counted is None or not (counted.is_alpha or counted is head):
        return False
    definite = any(c.lower_ == "the" for c in head.lefts)
    plain = all(c.dep_ in ("det", "nummod", "punct", "appos") for c in head.children)
    return plain and (definite or not head.children)


def _is_told(word: Word) -> bool:
    """Whether a main clause tells of a word: not that "which" or "when" it did something."""
    verb = word.head
    while verb.dep_ in ("conj", "ccomp") and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    return word.dep_ in ("nsubj", "nsubjpass") and verb.dep_ == "ROOT"


def _is_bare_definite(noun: Word) -> bool:
    """Whether only "the" and an aside stand with a noun: "the company, which makes ships,"."""
    said = [c for c in noun.children if not c.is_punct and not (c.dep_ in ("relcl", "acl") and c.is_set_off)]
    return len(said) == 1 and said[0].lower_ == "the"


def _is_loose_place(clause: Clause) -> bool:
    """Whether "which" after a place may mean what is there: "the bombings in Kenya, which killed 20 people"."""
    place, verb = clause.subject, clause.verb
    if verb.dep_ != "relcl" or verb.head.i != place.i or place.ent_type_ not in ("GPE", "LOC") or place.dep_ != "pobj":
        return False
    holder = place.head.head
    return holder.pos_ == "NOUN" and any(c.lower_ == "which" and c.dep_ == "nsubj" for c in verb.lefts)


def _lacks_others(clause: Clause, entity: Entity) -> bool:
    """Whether a person has a verb in the plural, so that the parser lost the others: "she, Hay and Lind have left"."""
    verb = clause.subject.head
    alone = entity.kind == "PERSON" and not is_plural(clause.subject)
    return alone and any(word.lower_ in _PLURALS for word in (verb, *verb.lefts))


def _possessive(owner: Entity) -> str:
    """A name as an owner: "Anna Lindqvist’s", "the senators’"."""
    several = owner.number < 0 and owner.full_name.endswith("s") and not owner.members
    return f"{owner.full_name}’" if several else f"{owner.full_name}’s"


def _is_leaning(noun: Word) -> bool:
    """Whether a noun says that another sentence told what it was: "the move", but not "the move to Bergen"."""
    if noun.lemma_.lower() not in LEANING_NOUNS:
        return False
    children = list(noun.children)
    return any(c.lower_ in ("the", "its", "their") for c in children) and all(
        c.dep_ in ("det", "poss", "punct", "cc", "conj", "case") for c in children
    )


def _is_thing_handled(entity: Entity, token: Word) -> bool:
    """Whether "it" and the nameless thing meant are both objects, or "them" are the people of whom a part is told."""
    same = token.dep_ == "dobj" and token.parse[entity.heads[0]].dep_ == "dobj"
    return entity.number < 0 and ((token.lower_ == "it" and same) or is_share(token))


def _is_expletive(token: Word) -> bool:
    """Whether "it" means nothing: "it is clear that", "it was Hay who"."""
    if token.dep_ == "expl":
        return True
    clausal = {"ccomp", "xcomp", "acl", "relcl", "csubj"}
    near = (c for child in token.head.children if child.dep_ in ("acomp", "attr") for c in child.children)
    return token.head.lemma_ == "be" and any(c.dep_ in clausal for c in (*token.head.children, *near))


def _is_replaceable(token: Word) -> bool:
    """A lone surname, or a definite description of a person; not a name within a longer one."""
    if token.dep_ in ("compound", "appos", "nmod", "amod", "attr"):
        return False
    if token.pos_ == "PROPN":
        return not any(c.dep_ in ("compound", "nmod", "amod", "flat", "det", "relcl") for c in token.children)
    return token.pos_ == "NOUN" and any(c.dep_ == "det" and c.lower_ == "the" for c in token.children)
