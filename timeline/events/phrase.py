"""Phrases of a summary: tokens of the parse in, text with names for pronouns and whole quotations out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.aliases import Entity
from timeline.events.clause import Clause, Form, is_plural
from timeline.events.english.verbs import (
    EMPTY_SUBJECTS,
    FIRST_PERSONS,
    LEANING_DETERMINERS,
    SECOND_PERSONS,
    TELLING_ADVERBS,
)
from timeline.events.english.words import words
from timeline.events.inflect import agree, past_of, present_of
from timeline.events.people import Cast
from timeline.events.shorten import select

if TYPE_CHECKING:
    from spacy.tokens import Token

_HELPERS = words("aux auxpass")
_POSSESSIVES = words("his her its their")
_THIRD_PERSONS = words("he she it they him her them")
_OPENING = {'"': '"', "“": "”", "``": "''", "«": "»", "„": "“"}
_QUOTE_CHARACTERS = re.compile(r"[\"“”„«»]|``|''")
_TRIM = " ,;:–—-…\n\t."
_CLITICS = {
    "n't": "not", "n’t": "not", "'ve": "have", "’ve": "have", "'ll": "will", "’ll": "will", "'re": "are",
    "’re": "are", "'d": "had", "’d": "had", "ca": "can", "wo": "will", "sha": "shall", "ai": "is",
}  # fmt: skip
_STUMP = re.compile(
    r"(?:\s+(?:and|or|but|to|of|in|with|for|by|that|which|who|the|a|an|as (?:long|soon|far|much)|so|such|than))+$"
)
_SINGLE_OPENING = re.compile(r"(?<!\w)['‘](?=\w)")
_SINGLE_CLOSING = re.compile(r"(?<=[^\Ws])['’](?!\w)")
_SUBJECT_ROOM = 70


@dataclass(slots=True)
class Wording:
    """How the words of one line are chosen: who was named already, which nouns a name replaces, what leans.

    ``sound`` becomes false when a word leans on another sentence: an unresolved pronoun, "we", "this plan".
    """

    cast: Cast
    times: frozenset[int]
    quoted: frozenset[int]
    said: set[int] = field(default_factory=set)
    names: dict[int, str] = field(default_factory=dict)
    sound: bool = True
    unnamed: bool = False
    plurals: bool = False
    things: bool = False

    def subject(self, clause: Clause) -> str:
        """The subject's phrase: its full name if it has one, with what is coordinated to it; "" when it has no name."""
        head = clause.subject
        entity = self.cast.entity(head)
        if head.pos_ == "PRON":
            unclear = head.lower_ == "it" and (head.i in self.quoted or clause.verb.lemma_ == "be")
            if entity is None or unclear or head.lower_ in FIRST_PERSONS:
                return ""
        elif entity is None or head.ent_type_ == "NORP" or any(c.dep_ == "nummod" for c in head.children):
            return self._described_subject(clause)
        assert entity is not None
        self._say(entity)
        name = entity.full_name
        rest = [c for c in head.children if c.dep_ in ("cc", "conj")]
        picked = select(head, rest, times=self.times, names=self.name_people(rest, skip=clause.verb), main=False)
        others = self.text(head.doc[i] for i in sorted(picked.kept) if i != clause.verb.i)
        if others and len(others) < _SUBJECT_ROOM:
            comma = "," if head.doc[rest[0].left_edge.i - 1].text == "," and rest[0].dep_ == "conj" else ""
            name = f"{name}{comma} {others}"
        return capital(name)

    def _described_subject(self, clause: Clause) -> str:
        head = clause.subject
        self.unnamed, self.plurals, self.things = True, is_plural(head), not is_plural(head)
        determiner = next((c.lower_ for c in head.children if c.dep_ in ("det", "predet")), "")
        if head.lower_ in EMPTY_SUBJECTS or determiner in LEANING_DETERMINERS:
            self.sound = False
        self._name_whose(head, clause)
        own = clause.verb
        while own.dep_ == "conj" and own.head.i != head.i:
            own = own.head
        return capital(self.noun_phrase(head, _SUBJECT_ROOM, without=own))

    def _name_whose(self, head: Token, clause: Clause) -> None:
        whose = next((c for c in head.children if c.lower_ == "whose"), None)
        if whose is None:
            return
        owner = self.cast.entity(clause.verb.head)
        if owner is None:
            self.sound = False
            return
        self._say(owner)
        self.names[whose.i] = f"{owner.full_name}’s"

    def verb_group(self, clause: Clause) -> str:
        """The verb with its helpers, negation and the adverbs that change its meaning, made finite."""
        verb, plural = clause.verb, is_plural(clause.subject)
        match clause.form:
            case Form.PAST:
                return past_of(verb.lemma_.lower())
            case Form.PRESENT:
                return present_of(verb.lemma_.lower(), plural=plural)
            case Form.PASSIVE | Form.PROGRESSIVE:
                return f"{'were' if plural else 'was'} {verb.text.lower()}"
            case Form.BORROWED:
                return " ".join((*self._borrowed(verb), self._written(clause, plural=plural)))
            case Form.WRITTEN:
                return self._written(clause, plural=plural)

    def _borrowed(self, verb: Token) -> list[str]:
        first = verb
        while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
            first = first.head
        helpers = [c for c in first.children if c.dep_ in _HELPERS and c.i < first.i and c.tag_ != "TO"]
        if not helpers and first.lemma_ == "be" and verb.tag_ in ("VBN", "VBG"):
            helpers = [first]
        return [_expanded(c) for c in helpers]

    def _written(self, clause: Clause, *, plural: bool) -> str:
        verb = clause.verb
        group = [
            c
            for c in verb.children
            if (c.dep_ in _HELPERS and c.tag_ != "TO" and c.i < verb.i)
            or c.dep_ == "neg"
            or (c.dep_ == "advmod" and c.i < verb.i and c.i > clause.subject.i and c.lower_ in TELLING_ADVERBS)
        ]
        helpers = [c for c in group if c.dep_ in _HELPERS]
        if len(helpers) == 1 and helpers[0].lemma_ == "do" and len(group) == 1:
            lemma = verb.lemma_.lower()
            return past_of(lemma) if helpers[0].tag_ == "VBD" else present_of(lemma, plural=plural)
        ordered = sorted((*group, verb), key=lambda token: token.i)
        finite = next((t for t in ordered if t.tag_ in ("VBZ", "VBP", "VBD", "MD")), None)
        foreign = clause.subject.head.i != verb.i
        return " ".join(_verb_word(t, plural=plural if foreign and t is finite else None) for t in ordered).replace(
            "can not", "cannot"
        )

    def noun_phrase(self, head: Token, room: int, *, without: Token | None = None) -> str:
        """A noun with what belongs to it, cut at phrases so that it fits; the bare noun if nothing does."""
        children = [c for c in head.children if without is None or c.i != without.i]
        selection = select(head, children, times=self.times, names=self.names, main=False)
        selection.kept.add(head.i)
        timed = next((c for c in children if c.dep_ == "poss" and c.i not in selection.kept), None)
        text = ""
        for kept in selection.shortened():
            text = self.text(head.doc[i] for i in sorted(kept))
            if len(text) <= room:
                break
        if len(text) > room:
            text = self.text([head])
        return f"the {text}" if timed is not None else text

    def name_people(self, heads: Iterable[Token], *, skip: Token | None = None) -> dict[int, str]:
        """Return the full names that stand in for surnames and descriptions below ``heads``, each person once."""
        for head in heads:
            for token in head.subtree:
                entity = self.cast.entity(token)
                if entity is None or entity.number in self.said or token.i in self.quoted or entity.kind != "PERSON":
                    continue
                if _is_replaceable(token) and (skip is None or token.i != skip.i):
                    self.names[token.i] = entity.full_name
                    self._say(entity)
        return self.names

    def text(self, tokens: Iterable[Token]) -> str:
        """The words with the spaces and commas between them; quotation marks only around whole quotations."""
        kept = list(tokens)
        if not kept:
            return ""
        marks = self._whole_quotations(kept)
        ordered = sorted((*kept, *marks), key=lambda token: token.i)
        pieces = [self._word(ordered[0])]
        for before, token in pairwise(ordered):
            pieces += [_between(before, token), self._word(token)]
        return " ".join("".join(pieces).split()).strip(_TRIM)

    def _whole_quotations(self, kept: list[Token]) -> list[Token]:
        doc, present = kept[0].doc, {token.i for token in kept}
        marks: list[Token] = []
        opened: Token | None = None
        for token in doc[max(0, kept[0].i - 1) : kept[-1].i + 2]:
            if opened is None and token.text in _OPENING:
                opened = token
            elif opened is not None and token.text == _OPENING[opened.text]:
                inner = doc[opened.i + 1 : token.i]
                said = [t for t in inner if not t.is_punct and not t.is_space]
                if said and all(t.i in present and t.i not in self.names for t in said):
                    marks += [opened, token]
                opened = None
        return marks

    def _word(self, token: Token) -> str:
        if token.i in self.names:
            return self.names[token.i]
        if token.pos_ in ("NOUN", "PROPN"):
            self.plurals = self.plurals or is_plural(token)
            self.things = self.things or not is_plural(token)
            entity = self.cast.entity(token) if token.pos_ == "PROPN" else None
            if entity is not None:
                self.said.add(entity.number)
        if token.text in ("``", "''"):
            return '"'
        if token.pos_ not in ("PRON", "DET"):
            return token.text
        return self._pronoun(token)

    def _pronoun(self, token: Token) -> str:
        word, entity = token.lower_, self.cast.entity(token)
        if word in FIRST_PERSONS or word in SECOND_PERSONS:
            self.sound = self.sound and word == "us" and token.tag_ == "NNP"
            return token.text
        if entity is not None and entity.number in self.said:
            return token.text
        if entity is not None and word in _POSSESSIVES and token.dep_ == "poss":
            if word in ("his", "her"):
                self._say(entity)
                return f"{entity.full_name}’s"
            return token.text
        if word not in _THIRD_PERSONS:
            return token.text
        if word in ("they", "them"):
            self.sound = self.sound and self.plurals
        elif word == "it":
            self.sound = self.sound and (self.things or entity is None)
        elif entity is not None:
            self._say(entity)
            return entity.full_name
        else:
            self.sound = self.sound and self.unnamed
        return token.text

    def _say(self, entity: Entity) -> None:
        self.said.add(entity.number)
        if entity.kind != "PERSON":
            self.things = True


def tidy(line: str) -> str:
    """Return the line with clean spaces and capitals, no loose punctuation at its ends and only whole quotations."""
    text = " ".join(line.split())
    for opening, closing in ("“”", "()", "[]", "‘’"):
        if opening != "‘" and text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    text = re.sub(r"\s+([,.;:!?])", r"\1", text)
    text = re.sub(r",(?:\s*,)+", ",", text).strip(_TRIM)
    text = re.sub(r'"\s+([^"]*?)\s+"', r'"\1"', text)
    text = re.sub(r"(?<=s) (['’]) (?=\w)", r"\1 ", text)
    if len(_SINGLE_OPENING.findall(text)) != len(_SINGLE_CLOSING.findall(text)):
        text = _SINGLE_OPENING.sub("", text)
    text = _STUMP.sub("", text)
    return capital(text)


def capital(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def _verb_word(token: Token, *, plural: bool | None) -> str:
    form = _expanded(token)
    return form if plural is None else agree(form, lemma=token.lemma_.lower(), tag=token.tag_, plural=plural)


def _expanded(token: Token) -> str:
    word = token.lower_
    if word in ("'s", "’s"):
        return "has" if token.lemma_ == "have" or (token.head.tag_ == "VBN" and token.dep_ == "aux") else "is"
    if word in ("'d", "’d") and token.tag_ == "MD":
        return "would"
    return _CLITICS.get(word, word)


def _is_replaceable(token: Token) -> bool:
    """A lone surname, or a definite description of a person; not a name within a longer one."""
    if token.dep_ in ("compound", "appos", "nmod", "amod", "attr"):
        return False
    if token.pos_ == "PROPN":
        return not any(c.dep_ in ("compound", "nmod", "amod", "flat", "det", "relcl") for c in token.children)
    return token.pos_ == "NOUN" and any(c.dep_ == "det" and c.lower_ == "the" for c in token.children)


def _between(before: Token, after: Token) -> str:
    if after.i == before.i + 1:
        return before.whitespace_
    gap = before.doc[before.i + 1 : after.i]
    if all(token.is_punct or token.is_space for token in gap):
        text = f"{before.whitespace_}{gap.text_with_ws}"
        return _QUOTE_CHARACTERS.sub("", text) if len(gap) < 4 else " "
    listed = after.dep_ != "cc" and any(t.text == "," for t in gap) and _opens_member(after)
    set_off = gap[-1].text == "," and gap[0].text != "," and after.dep_ != "cc"
    return ", " if listed or set_off else " "


def _opens_member(token: Token) -> bool:
    return any(
        above.dep_ == "conj" and above.left_edge.i == token.i and above.pos_ not in ("VERB", "AUX")
        for above in (token, *token.ancestors)
    )
