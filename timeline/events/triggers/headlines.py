"""Verbs that the parser took for nouns: "Senate blocks aid bill" parsed again as "Senate blocked aid bill".

Headlines and chronologies tell in the present, whose verbs look like plural nouns. Of the past no noun looks so:
where a sentence has no verb that could head it, the past of such a noun shows whether it is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from timeline.events.syntax.inflect import past_of
from timeline.events.syntax.lines import COMPONENT
from timeline.events.syntax.parse import FINITE, HELPERS
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS
from timeline.events.triggers.lexicon import GROUP, PERSON
from timeline.events.triggers.scorer import load_scorer

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token


HEADLINES = "timeline_headlines"
_LED = FINITE | {"TO"}
_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
_JOINING = frozenset({"CCONJ", "PUNCT"})
_PARSED = ("HEAD", "DEP", "TAG", "POS", "LEMMA", "MORPH")
_CLAUSES = frozenset({"advcl", "ccomp"})
_LONGEST = 25
# Plural nouns of these are no verbs: "troops", "parties", "heads".
_PEOPLE = frozenset({GROUP, PERSON})
_PRESENT = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


class HeadlineReader:
    """The last component of a spaCy pipeline: reads sentences without a verb once more."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.nlp = nlp
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Return the same words with the parse that they have as headlines."""
        for sentence in list(doc.sents):
            for token in _hidden_verbs(sentence):
                read = self._read(sentence, token)
                if read is not None:
                    _take_over(doc, sentence, token, read)
                    break
        return doc

    def _read(self, sentence: Span, token: Token) -> Doc | None:
        """The sentence with the past of one of its words, if that turns out to be its verb."""
        before, after = sentence[: token.i - sentence.start], sentence[token.i - sentence.start + 1 :]
        past = past_of(token.lemma_.lower()) + token.whitespace_
        read = self.nlp.make_doc(before.text_with_ws + past + after.text_with_ws)
        if len(read) != len(sentence):
            return None
        for name, component in self.nlp.pipeline:
            if name not in (self.name, COMPONENT):
                read = component(read)
        verb = read[token.i - sentence.start]
        subjects = [word for word in verb.lefts if word.dep_ in NOMINAL_SUBJECTS and word.pos_ in _NAMING]
        return read if verb.tag_ == "VBD" and verb.pos_ == "VERB" and subjects else None


def _hidden_verbs(sentence: Span) -> Iterator[Token]:
    """Plural nouns of a short sentence without a verb that could be verbs: a name or noun before, an object after."""
    if len(sentence) > _LONGEST or any(word.tag_ in _LED and not _is_below(word) for word in sentence):
        return
    for before, word, after in zip(sentence, sentence[1:], sentence[2:], strict=False):
        counted = before.pos_ == "NUM" and word.dep_ == "pobj"
        named = before.pos_ in _NAMING and not counted
        # A noun before "could" is its subject: "the fuel tanks could be cleaned".
        free = after.pos_ not in _JOINING and after.tag_ != "MD"
        if word.tag_ == "NNS" and named and free and _is_verb(word):
            yield word


def _is_below(word: Token) -> bool:
    """Whether a verb stands in a clause below another: "rules that it was false", "collapses after it was hit"."""
    verb = word.head if word.dep_ in HELPERS else word
    return verb.dep_ in _CLAUSES


def _is_verb(word: Token) -> bool:
    """Whether the dictionary knows a verb of that form, and a noun that is no person or group."""
    lexicon, strings = load_scorer().lexicon, word.vocab.strings
    parts = np.array([strings["VERB"], strings["NOUN"]], dtype=np.uint64)
    verb, noun = lexicon.entries(np.full(2, word.lemma, dtype=np.uint64), parts, strings).tolist()
    return verb > 0 and int(lexicon.sense[noun]) not in _PEOPLE


def _take_over(doc: Doc, sentence: Span, token: Token, read: Doc) -> None:
    """Write the parse of ``read`` into its sentence, with the verb in the present again."""
    table = np.asarray(doc.to_array(list(_PARSED)), dtype=np.uint64)
    table[sentence.start : sentence.end] = read.to_array(list(_PARSED))
    table[token.i, _PARSED.index("TAG")] = doc.vocab.strings.add("VBZ")
    table[token.i, _PARSED.index("MORPH")] = doc.vocab.morphology.add(_PRESENT)
    doc.from_array(list(_PARSED), table)  # type: ignore[arg-type]  # spaCy's hint knows no unsigned integers
