"""Subjects that tell nobody who is meant: a clause in, whether its line cannot begin so out."""

from collections.abc import Callable

from timeline.events.english.happenings import CRIMES, HARMING, TRYING
from timeline.events.english.leaning import EMPTY_SUBJECTS, LEANING_DETERMINERS, UNTOLD_NOUNS
from timeline.events.english.reasons import Reason
from timeline.events.english.words import words
from timeline.events.people.entity import Entity
from timeline.events.summary.naming import AGES
from timeline.events.syntax.arguments import conjuncts
from timeline.events.syntax.clause import Clause, is_plural
from timeline.events.syntax.parse import HELPERS, Word
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS

_PLURALS = words("have are do were")
# What stands behind these tells who they are.
_SEVERAL = words("all both few many most others several some")
_SAYING_WHICH = words("prep acl relcl")
_HOLDING = words("of in at")
_SUFFERED = HARMING | CRIMES | TRYING


def vagueness(clause: Clause) -> Reason | None:
    """Return why a subject without a name says too little of who is meant, even beside a date; None if it does not."""
    return next((reason for reason, is_so in _VAGUE if is_so(clause)), None)


def is_one_of_several(clause: Clause) -> bool:
    """Return whether another sentence told of the others: "the two men left", "another plan failed"."""
    head = clause.subject
    another = any(c.lower_ == "another" for c in head.lefts) and not _is_of_victims(clause)
    return another or ("det" in head.below and _is_bare_number(head))


def is_doubtful_name(clause: Clause, entity: Entity, *, events: frozenset[int]) -> bool:
    """Return whether the name of a subject is likely not all of the subject, or not that."""
    return _is_loose_place(clause, events) or _lacks_others(clause, entity) or _is_torn_name(clause.subject)


def _is_empty(clause: Clause) -> bool:
    """Whether a pronoun or its like stands alone: "many left", but not "many of the crew", "others in Oslo"."""
    head = clause.subject
    which = _SAYING_WHICH if head.lower_ in _SEVERAL else frozenset[str]()
    told = any(c.lower_ == "of" or (c.dep_ in which and not c.is_set_off) for c in head.rights if c is not clause.verb)
    return head.lower_ in EMPTY_SUBJECTS and not told and "nummod" not in head.below


def _is_count(clause: Clause) -> bool:
    """Whether a number stands alone: "three agreed"."""
    head = clause.subject
    return _is_bare_number(head) and "det" not in head.below and not _is_of_victims(clause)


def _is_of_victims(clause: Clause) -> bool:
    """Whether a verb tells that its subject is people: "46 were arrested", "another man was shot"."""
    return clause.verb.lemma_ in _SUFFERED


def _is_age(clause: Clause) -> bool:
    """Whether a subject is how old somebody is: "his late 60s"."""
    return AGES.fullmatch(clause.subject.lower_) is not None


def _is_untold(clause: Clause) -> bool:
    """Whether another sentence told which one is meant: "the company, which makes ships,"."""
    head = clause.subject
    said = [c for c in head.children if not c.is_punct and not (c.dep_ in ("relcl", "acl") and c.is_set_off)]
    return head.lemma_ in UNTOLD_NOUNS and len(said) == 1 and said[0].lower_ in ("the", "this", "that")


def _is_of_any(clause: Clause) -> bool:
    """Whether a determiner names nobody: "no ship sank", "every port"; or points back as no article: "such a ship"."""
    lefts = (c for c in clause.subject.children if c.dep_ in ("det", "predet", "amod"))
    return any(c.lower_ in LEANING_DETERMINERS or (c.lower_ == "that" and c.pos_ == "SCONJ") for c in lefts)


def _is_some_kind(clause: Clause) -> bool:
    """Whether a relative clause says of which ones alone something holds: "for firms that took a loan"."""
    head, verb = clause.subject, clause.verb
    return head.tag_ == "NNS" and verb.dep_ == "relcl" and not verb.is_set_off and list(head.children) == [verb]


# Each is enough.
_VAGUE: tuple[tuple[Reason, Callable[[Clause], bool]], ...] = (
    (Reason.EMPTY, _is_empty),
    (Reason.COUNT, _is_count),
    (Reason.AGE, _is_age),
    (Reason.UNTOLD, _is_untold),
    (Reason.OF_ANY, _is_of_any),
    (Reason.SOME_KIND, _is_some_kind),
)


def _is_bare_number(head: Word) -> bool:
    """Whether a subject only counts what another sentence named: "three", "the two", "the two men"."""
    counted = head if head.pos_ == "NUM" else next((c for c in head.lefts if c.dep_ == "nummod"), None)
    if counted is None or not (counted.text.isalpha() or counted is head):
        return False
    definite = any(c.lower_ == "the" for c in head.lefts)
    plain = all(c.dep_ in ("det", "nummod", "punct", "appos") for c in head.children)
    return plain and (definite or not head.children)


def _is_loose_place(clause: Clause, events: frozenset[int]) -> bool:
    """Whether "which" after a name may mean what happens there: "the bombings in Kenya, which killed 20 people".

    "A meeting of the council, which is held on Monday" is no council either.
    """
    name, verb = clause.subject, clause.verb
    place = name
    while place.dep_ == "conj":
        place = place.head
    if verb.dep_ != "relcl" or verb.head.i != name.i or place.dep_ != "pobj":
        return False
    holder = place.head.head
    loose = place.ent_type_ in ("GPE", "LOC") and holder.pos_ == "NOUN" and "nsubj" in verb.below
    while not loose and holder.pos_ == "NOUN" and place.head.lower_ in _HOLDING:
        loose = holder.i in events
        holder = holder.head.head if holder.dep_ == "pobj" else holder.head
    return loose and any(c.lower_ == "which" and c.dep_ in NOMINAL_SUBJECTS for c in verb.lefts)


def _lacks_others(clause: Clause, entity: Entity) -> bool:
    """Whether a person has a verb in the plural, so that the parser lost the others: "she, Hay and Lind have left"."""
    if entity.kind != "PERSON" or entity.members or is_plural(clause.subject) or conjuncts(clause.subject):
        return False
    verbs = (clause.verb,) if clause.verb.dep_ == "relcl" else (clause.subject.head, clause.verb)
    finite = (*verbs, *(word for verb in verbs for word in verb.lefts if word.dep_ in HELPERS))
    return any(word.lower_ in _PLURALS and word.tag_ in ("VBP", "VBD") for word in finite)


def _is_torn_name(head: Word) -> bool:
    """Whether a name is a piece of another word: the "Mark" of "mark-to-market"."""
    after = head.parse.words[head.i + 1 : head.i + 3]
    return not head.spaced and len(after) == 2 and after[0].text == "-" and after[1].pos_ != "PROPN"
