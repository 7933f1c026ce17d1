"""The verb group around a word: tense, aspect, polarity and modality, in TimeML's terms and the calendar's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from timeline.model import Tense

_MODALS = {
    "would": "would", "'d": "would", "could": "could", "may": "may", "might": "might", "must": "must",
    "should": "should", "can": "can", "ca": "can", "ought": "ought", "shall": "", "will": "", "'ll": "", "wo": "",
}  # fmt: skip
_FUTURE_MODALS = frozenset({"will", "'ll", "wo", "shall"})
_NEGATIONS = frozenset({"not", "n't", "never", "no"})
_PLANS = frozenset(
    {"plan", "expect", "schedule", "intend", "due", "set", "aim", "slate", "prepare", "hope", "promise", "vow",
     "pledge", "poise", "agree", "propose"}
)  # fmt: skip
_AUX = frozenset({"aux", "auxpass"})
_VERBAL = frozenset({"VERB", "AUX"})
_CLIMB_LIMIT = 12


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries, as TimeML describes it; ``future`` also covers plans ("is due to")."""

    tense: str
    aspect: str
    polarity: str
    modality: str
    future: bool


def verb_group(verb: Token) -> VerbGroup:
    """Describe the verb group whose main verb is ``verb``."""
    helpers = [child for child in verb.lefts if child.dep_ in _AUX]
    negated = any(child.dep_ == "neg" or child.lower_ in _NEGATIONS for child in verb.children if child.i < verb.i + 2)
    finite = helpers[0] if helpers else verb
    modal = next((helper for helper in helpers if helper.tag_ == "MD"), None)
    perfect = any(helper.lemma_ == "have" for helper in helpers) and verb.tag_ in {"VBN", "VBD"}
    going = any(helper.lemma_ == "be" and helper.dep_ == "aux" for helper in helpers) and verb.tag_ == "VBG"
    been = any(helper.lower_ == "been" for helper in helpers)
    had = any(helper.lemma_ == "have" for helper in helpers)
    perfect = perfect or (had and been)
    aspect = "_".join(name for name, holds in (("PERFECTIVE", perfect), ("PROGRESSIVE", going)) if holds) or "NONE"
    future = modal is not None and modal.lower_ in _FUTURE_MODALS
    modality = _MODALS.get(modal.lower_, modal.lower_) if modal is not None else ""
    return VerbGroup(
        tense=_tense(verb, finite, modal, future),
        aspect=aspect,
        polarity="NEG" if negated else "POS",
        modality=modality,
        future=future,
    )


def _tense(verb: Token, finite: Token, modal: Token | None, future: bool) -> str:
    if future:
        return "FUTURE"
    if modal is not None:
        return "NONE"
    if finite.lower_ == "to" or (finite is verb and verb.tag_ == "VB"):
        return "INFINITIVE"
    match finite.tag_:
        case "VBD":
            return "PAST"
        case "VBP" | "VBZ":
            return "PRESENT"
        case "VBG":
            return "PRESPART"
        case "VBN":
            return "PASTPART"
    return "NONE"


def tense_of(doc: Doc) -> Callable[[int, int], Tense | None]:
    """Return a function from a stretch of characters to the tense of the clause that governs it.

    The nearest verb above the stretch decides; an infinitive or participle asks the verb above it,
    and one that follows a word of planning ("is due to fly") is future.
    """

    def tense_at(start: int, end: int) -> Tense | None:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None or not len(span):
            return None
        return _clause_tense(span.root)

    return tense_at


def _clause_tense(token: Token) -> Tense | None:
    for _ in range(_CLIMB_LIMIT):
        if token.pos_ in _VERBAL and token.dep_ not in _AUX:
            group = verb_group(token)
            match group.tense:
                case "FUTURE":
                    return Tense.FUTURE
                case "PAST":
                    return Tense.PAST
                case "PRESENT":
                    return Tense.PAST if group.aspect.startswith("PERFECTIVE") else Tense.PRESENT
                case "INFINITIVE":
                    if token.head.lemma_.lower() in _PLANS or token.head.lemma_ == "be":
                        return Tense.FUTURE
                case "NONE":
                    if group.modality:
                        return Tense.FUTURE if group.aspect == "NONE" else Tense.PAST
        if token.head.i == token.i:
            return None
        token = token.head
    return None
