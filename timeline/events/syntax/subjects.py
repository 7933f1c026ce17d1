"""The subject of a verb: its own, the one that it inherits, and the noun that a relative clause is about."""

from timeline.events.english.roles import PEOPLE_NOUNS
from timeline.events.english.verbs import CONTROLLING, CONVENING
from timeline.events.english.words import words
from timeline.events.syntax.inflect import past_of
from timeline.events.syntax.parse import DASHES, NOMINAL, PLACES, VERBAL, Word, remembered
from timeline.events.syntax.robbed import lost_subject

NOMINAL_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SUBJECTS = NOMINAL_SUBJECTS | {"csubj"}
RELATIVES = words("who which that whom whose where when")
_WHO = frozenset({"who", "whom"})
_DIVIDERS = DASHES | {",", "-", "("}
# What opens a clause, or makes a participle finite.
_MARKED = words("mark aux auxpass")
_INHERITING = words("xcomp conj advcl pcomp acl relcl ccomp dep acomp")


@remembered
def is_passive(verb: Word) -> bool:
    """Whether the verb's own clause is passive: "was signed", "the deal signed by both"."""
    if not verb.below.isdisjoint(("nsubjpass", "auxpass")):
        return True
    if verb.tag_ != "VBN" or misread_subject(verb) is not None:
        return False
    if any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children):
        return False
    beside = verb.dep_ == "pcomp" and "nsubj" in verb.below
    return (
        beside
        or verb.dep_ in ("acl", "advcl", "amod")
        or (verb.dep_ == "conj" and verb.below.isdisjoint(("nsubj", "aux")) and is_passive(verb.head))
    )


def misread_subject(verb: Word) -> Word | None:
    """Return the subject where the parser took a clause for a noun with a participle: "Hay spent Monday in Oslo"."""
    head = verb.head
    if verb.dep_ != "acl":
        return None
    if head.dep_ == "ROOT" and verb.i == head.i + 1:
        objects = not verb.below.isdisjoint(("dobj", "npadvmod"))
        # "Students chanting slogans" tells nothing, "a storm measuring 60 miles across hit Bergen" does.
        told = verb.tag_ != "VBG" or any(word.tag_ in ("VBD", "VBN") for word in verb.subtree)
        return head if verb.tag_ == "VBD" or (objects and told) else None
    whole = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
    if whole.dep_ != "conj" or whole.head.pos_ not in VERBAL:
        return None
    return whole if _is_joined_clause(verb, whole) else None


def _is_joined_clause(verb: Word, noun: Word) -> bool:
    """Whether a noun with a participle, joined to a verb, is a clause: "was repaired and the last of the cars left"."""
    joined = any(c.dep_ == "cc" and c.i == noun.left_edge.i - 1 for c in noun.head.children)
    passive = "agent" in verb.below
    return joined and not passive and verb.lower_ == past_of(verb.lemma_.lower())


@remembered
def subject_of(verb: Word) -> Word | None:
    """Return the head of the verb's surface subject, its own or the one that it inherits."""
    return _subject(verb, depth=6)


@remembered
def own_subject(verb: Word) -> Word | None:
    """Return the verb's own subject; of several, the nearest before it ("co", "-" and "Lind" of "co-founder Lind")."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    # "Lind, who had himself replaced Hay".
    subjects = [s for s in subjects if not s.lower_.endswith("self")] or subjects
    if len(subjects) < 2:
        return subjects[0] if subjects else None
    before = [subject for subject in subjects if subject.i < verb.i and subject.dep_ != "csubj"]
    if before and "acl" in before[0].below and before[-1].parse[before[-1].left_edge.i - 1].pos_ == "CCONJ":
        # "A team asked for funds, and the ministry paid": "asked" was taken for a participle.
        return before[-1]
    if not before or any(child.dep_ in ("acl", "relcl") for child in before[0].children):
        return subjects[0]
    if any(child.dep_ == "mark" and before[0].i < child.i < before[-1].i for child in verb.lefts):
        # "The trial before Judge Okafor lasts three weeks".
        return before[0]
    return before[-1]


@remembered
def joined_before(noun: Word) -> Word | None:
    """Return the noun that a list names before the one made a subject: "six rifles" of "six rifles and 300 rounds".

    Also one inside its titles: Lind of "Minister Lind and Chairman Okafor met".
    """
    words, start = noun.parse.words, noun.left_edge.i
    link, subjects = words[max(0, start - 1)], noun.dep_ in NOMINAL_SUBJECTS
    beside = (c for c in noun.head.lefts if subjects and c.dep_ in NOMINAL_SUBJECTS and c.i < start)
    first = max(beside, key=lambda c: c.i, default=None)
    listed = (link.dep_ == "cc" and link.lower_ != "but") or (link.text == "," and "conj" in noun.below)
    if first is not None and listed and link.head.pos_ not in VERBAL and first in link.ancestors:
        # "Judge and singer Ann Hay" is one.
        title = first.tag_ == "NN" and link.head is first and first.below.isdisjoint(("det", "poss", "nummod"))
        return None if title else first
    if noun.ent_type_ != "PERSON" or noun.dep_ == "conj":
        return None
    office = noun.i
    while office > 1 and words[office - 1].pos_ in ("PROPN", "NOUN"):
        office -= 1
    first = words[office - 2]
    joined = office - 2 >= start and words[office - 1].lower_ == "and"
    return first if joined and first.ent_type_ == "PERSON" else None


@remembered
def first_subject(verb: Word) -> Word | None:
    """Return the first noun that the parser made the verb's subject."""
    return verb.child(*NOMINAL_SUBJECTS)


def subject_before(verb: Word, token: Word) -> Word | None:
    """Return the noun that is the verb's own subject, if it stands before ``token``."""
    return next((c for c in verb.children if c.dep_ in NOMINAL_SUBJECTS and c.i < token.i), None)


def _subject(verb: Word, *, depth: int) -> Word | None:
    own = own_subject(verb)
    if own is not None:
        if own.lower_ in RELATIVES and verb.dep_ in ("relcl", "acl", "ccomp"):
            return antecedent(own, verb)
        return _before_participle(own) if own.dep_ == "csubj" else own
    if depth == 0 or verb.dep_ not in _INHERITING:
        return None
    if verb.dep_ in ("advcl", "conj"):
        lost = lost_subject(verb)
        if lost is not None:
            return lost
    head = verb.head
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        return _holder(head, depth=depth - 1)
    if verb.dep_ in ("acl", "relcl"):
        return head if head.pos_ in ("NOUN", "PROPN", "PRON") else _subject(head, depth=depth - 1)
    if verb.dep_ == "pcomp":
        governor = head.head
        if governor.pos_ not in VERBAL:
            return None
        return _controller(governor, head) or _subject(governor, depth=depth - 1)
    if verb.dep_ == "xcomp":
        controller = next((c for c in head.children if c.dep_ in ("dobj", "dative") and c.i < verb.i), None)
        if controller is not None and controller.pos_ != "ADP" and head.lemma_ != "promise":
            return controller
    if verb.dep_ == "ccomp" and not _is_bare(verb):
        return None
    if head.pos_ in ("VERB", "AUX", "ADJ"):
        return _subject(head.head if is_finite_after_infinitive(verb) else head, depth=depth - 1)
    return None


def _before_participle(clause: Word) -> Word | None:
    """The noun whose participle the parser took for a clause that is the subject: "a crew taking part won"."""
    noun = first_subject(clause) if clause.tag_ in ("VBG", "VBN") and clause.below.isdisjoint(_MARKED) else None
    return noun if noun is not None and noun.i == clause.i - 1 and noun.pos_ in NOMINAL else None


def is_finite_after_infinitive(verb: Word) -> bool:
    """Return whether a verb with a tense was joined to an infinitive: "told the army to march and is due to speak"."""
    first = verb.head
    if verb.dep_ != "conj" or first.dep_ != "xcomp" or first.tag_ != "VB":
        return False
    return verb.tag_ in ("VBZ", "VBD", "VBP") and verb.lower_ != verb.lemma_.lower()


def _controller(verb: Word, preposition: Word) -> Word | None:
    """The object that does what follows a preposition: "barred the firm from selling"; in the passive the subject."""
    if verb.lemma_.lower() not in CONTROLLING or preposition.lower_ not in ("from", "of", "for"):
        return None
    return next((c for c in verb.children if c.dep_ == "dobj" and c.i < preposition.i), None)


def _holder(noun: Word, *, depth: int) -> Word | None:
    """Who would do what a noun promises: "Ukraine's willingness to talk", "they made an attempt to talk"."""
    owner = noun.child("poss")
    if owner is not None:
        return owner
    governor = noun.head if noun.dep_ == "dobj" else noun.head.head if noun.dep_ == "pobj" else None
    if governor is None or governor.pos_ not in VERBAL:
        return None
    return _subject(governor, depth=depth)


def antecedent(relative: Word, verb: Word) -> Word | None:
    """Return the noun that a relative pronoun stands for: a person for "who", none for "which" behind a thing."""
    head = verb.head
    if head.dep_ == "pobj" and head.ent_type_ in PLACES and _is_in(relative, head):
        return head.head.head
    before = relative.i - 1
    while before >= relative.sent.start and relative.parse[before].text in _DIVIDERS:
        before -= 1
    thing = relative.lower_ == "which" and head.ent_type_ == "PERSON"
    beside = relative.parse[max(before, 0)]
    if thing and before > head.i and beside.pos_ in NOMINAL and beside.ent_type_ != "PERSON":
        return beside
    if verb.lemma_ in CONVENING and head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.pos_ == "NOUN":
        return head.head.head
    if head.pos_ in ("NOUN", "PROPN", "PRON") and head.i < relative.i:
        return _told_of(head) or _agreeing(head, verb)
    if before < relative.sent.start or relative.lower_ == "that":
        return None
    nearest = relative.parse[before]
    return nearest if nearest.pos_ in NOMINAL else None


def _is_in(relative: Word, place: Word) -> bool:
    """Whether a clause behind a place is not of it: "Lind, 37, of Oslo, who left", "the Vera in Oslo, which left"."""
    noun = place.head.head
    if relative.lower_ in _WHO:
        return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in PEOPLE_NOUNS
    named = noun.pos_ == "PROPN" and noun.ent_type_ not in ("PERSON", "GPE")
    return relative.lower_ == "which" and named and place.head.lower_ in ("in", "near", "off", "outside")


def _told_of(noun: Word) -> Word | None:
    """Who a sentence says is something: the clause of "Okafor was a botanist who founded a park" is about Okafor."""
    if (
        noun.dep_ != "attr"
        or noun.head.lemma_ != "be"
        or noun.pos_ != "NOUN"
        or noun.left_edge.lower_ not in ("a", "an")
    ):
        return None
    subject = own_subject(noun.head)
    return subject if subject is not None and (subject.pos_ == "PROPN" or subject.lower_ in ("he", "she")) else None


def _agreeing(noun: Word, verb: Word) -> Word:
    """The noun that a relative clause agrees with: the levees of "the levees around Bergen, which were rebuilt"."""
    outer = noun.head.head if noun.dep_ == "pobj" else noun
    finite = next((c for c in verb.lefts if c.dep_ in ("aux", "auxpass")), verb)
    plural = finite.tag_ == "VBP" or finite.lower_ == "were"
    marked = plural or finite.tag_ == "VBZ" or finite.lower_ == "was"
    if not marked or outer.pos_ != "NOUN" or any(c.dep_ == "conj" for c in (*noun.children, *outer.children)):
        return noun
    numbers = ("NN", "NNP"), ("NNS", "NNPS")
    return outer if noun.tag_ in numbers[not plural] and outer.tag_ in numbers[plural] else noun


def _is_bare(verb: Word) -> bool:
    return verb.tag_ in ("VBG", "VBN", "VB") and not any(
        c.dep_ in ("aux", "mark") and c.lower_ != "to" for c in verb.children
    )
