"""Phrases of a summary: tokens of the parse in, text with names for pronouns and whole constituents out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Token

from timeline.events.english.words import words
from timeline.events.people import Cast

_LOOSE = words("relcl appos parataxis advcl")
_BEFORE_NAME = words("compound det amod poss nmod nummod case punct")
_TIME_DEPS = words("prep npadvmod advmod tmod")
_AUX = words("aux auxpass neg prt")
_POSSESSIVE = words("his her its their")
_QUOTES = '"“”„‟«»'
_TRIM = " ,;:–—-…\n\t."


@dataclass(slots=True)
class Wording:
    """How the words of one summary are chosen: whose name was said already, which tokens are times."""

    cast: Cast
    times: frozenset[int]
    said: set[int] = field(default_factory=set)

    def is_time(self, child: Token) -> bool:
        """Whether a phrase only says when: "on Monday", "last week"."""
        if child.dep_ not in _TIME_DEPS:
            return False
        if child.i in self.times:
            return True
        inner = [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
        return child.dep_ == "prep" and bool(inner) and all(c.i in self.times for c in inner)

    def subject(self, head: Token) -> str:
        """The subject's phrase: its full name if it has one, with what is coordinated to it."""
        entity = self.cast.entity(head)
        if entity is None:
            text = self.noun_phrase(head, 70)
            return "" if head.pos_ == "PRON" else _capital(text)
        self.said.add(entity.number)
        name = entity.full_name
        rest = [child for child in head.children if child.dep_ in ("cc", "conj") and head.pos_ != "PRON"]
        others = self._text(token for child in rest for token in self._kept(child, level=1))
        if others and len(name) + len(others) < 80:
            comma = "," if head.doc[rest[0].left_edge.i - 1].text == "," else ""
            name = f"{name}{comma} {others}"
        return _capital(name)

    def verb_group(self, verb: Token) -> str:
        """The verb with its auxiliaries, negation and particle, as written."""
        group = [c for c in verb.children if c.dep_ in _AUX and c.i <= verb.i and c.lower_ != "to"]
        return self._text((*group, verb))

    def borrowed_auxiliaries(self, verb: Token) -> str:
        """A coordinated participle with the auxiliaries of the verb that it follows: "was tried and sentenced"."""
        first = verb
        while first.dep_ == "conj":
            first = first.head
        if first.tag_ != verb.tag_:
            return self.verb_group(verb)
        group = [c for c in first.children if c.dep_ in ("aux", "auxpass") and c.i < first.i]
        return " ".join((*(c.text for c in group), self.verb_group(verb)))

    def being(self, verb: Token) -> str:
        """The form of "be" that makes a participle finite, in the tense of the clause above."""
        plural = verb.head.tag_ in ("NNS", "NNPS")
        for above in verb.ancestors:
            if above.tag_ in ("VBZ", "VBP"):
                return "are" if plural else "is"
            if above.tag_ == "VBD":
                break
        return "were" if plural else "was"

    def complement(self, child: Token, room: int) -> str:
        """The longest form of a phrase that fits into ``room`` characters, "" if none does."""
        for level in range(4):
            said = set(self.said)
            text = self._text(self._kept(child, level=level)).strip(_TRIM)
            if len(text) <= room:
                return text
            self.said = said
        return ""

    def noun_phrase(self, head: Token, room: int) -> str:
        """A noun with what belongs to it, cut at phrases so that it fits; the bare noun if nothing does."""
        return self.complement(head, room) or head.text

    def _kept(self, top: Token, *, level: int) -> list[Token]:
        """The tokens of a subtree without loose parts; a higher level leaves more out."""
        kept = [top]
        for child in top.children:
            if self._is_dropped(child, top, level=level):
                continue
            kept += self._kept(child, level=level)
        return sorted(kept, key=lambda token: token.i)

    def _is_dropped(self, child: Token, top: Token, *, level: int) -> bool:
        if child.is_space or self.is_time(child):
            return True
        if child.dep_ == "punct":
            return (
                child.text in _QUOTES
                or child.text in ";:–—()"
                or (level > 0 and child.text != "-" and not _joins(child))
            )
        if child.dep_ in ("relcl", "acl", "appos", "advcl", "parataxis") and level > 0 and child.tag_ != "VB":
            return child.dep_ in _LOOSE or level > 1
        if child.dep_ in ("conj", "cc") and top.pos_ in ("VERB", "AUX"):
            return level > 1
        if level > 2 and child.dep_ in ("prep", "conj", "cc", "acl"):
            return child.i > top.i and child.lower_ != "of"
        return False

    def _text(self, tokens: Iterable[Token]) -> str:
        words: list[str] = []
        previous: Token | None = None
        for token in tokens:
            if previous is not None and (previous.whitespace_ or token.i != previous.i + 1):
                words.append(" ")
            words.append(self._word(token))
            previous = token
        return "".join(words)

    def _word(self, token: Token) -> str:
        entity = self.cast.entity(token)
        if entity is None or token.pos_ not in ("PRON", "DET") or entity.number in self.said:
            if entity is not None:
                self.said.add(entity.number)
            return token.text
        self.said.add(entity.number)
        return f"{entity.full_name}'s" if token.lower_ in _POSSESSIVE and token.dep_ == "poss" else entity.full_name


def tidy(line: str) -> str:
    """Return the line with clean spaces and capitals, no loose punctuation at its ends and only whole quotations."""
    text = " ".join(line.split())
    if (
        any(text.count(opening) != text.count(closing) for opening, closing in ("“”", "()", "[]"))
        or text.count('"') % 2
    ):
        text = re.sub(r"[\"“”()\[\]]", "", text)
    text = re.sub(r"\s+([,.;:!?’])", r"\1", text)
    text = re.sub(r"(?:,\s*)+", ", ", text).strip(_TRIM)
    text = re.sub(r"\s+(?:and|or|but|to|of|in|with|for|by|that|which|the|a|an)$", "", text)
    return _capital(text)


def _joins(punctuation: Token) -> bool:
    """Whether a comma stands between the members of a list or inside a number."""
    return punctuation.text == "," and any(
        sibling.dep_ == "conj" and sibling.pos_ in ("NOUN", "PROPN") for sibling in punctuation.head.children
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
