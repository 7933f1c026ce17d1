"""Who does what to whom, by syntax alone: a trigger's token in, the tokens of its arguments out."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.english.roles import PERSONAL
from timeline.events.english.verbs import CAUSING, MADE, SETTLING, SUPPORT_VERBS
from timeline.events.english.words import words
from timeline.events.syntax.parse import FINITE, NOMINAL, VERBAL, Word
from timeline.events.syntax.subjects import RELATIVES, is_passive, joined_before, subject_of
from timeline.model import Role

_JOINT = words("with against between to")
_SEEMING = words("acomp attr oprd xcomp ccomp")
_ORDER = {Role.AGENT: 0, Role.PATIENT: 1, Role.OTHER: 2}


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: the head token of its phrase, its role, and the preposition that brought it."""

    head: Word
    role: Role
    preposition: str = ""


def arguments_of(token: Word) -> tuple[Argument, ...]:
    """Return the arguments of a verb, noun or adjective, agents first, coordinated ones spread out."""
    found = _verbal(token) if token.pos_ in VERBAL else _nominal(token)
    spread: dict[int, Argument] = {}
    for argument in found:
        for head in (argument.head, *conjuncts(argument.head)):
            # "Lind, who left, and Hay stayed": nobody left but Lind.
            joined_later = argument.head.i < token.i < head.i
            if head.i != token.i and not joined_later:
                spread.setdefault(head.i, Argument(head, argument.role, argument.preposition))
    return tuple(sorted(spread.values(), key=lambda a: (_ORDER[a.role], a.head.i)))


def conjuncts(token: Word) -> tuple[Word, ...]:
    """Return the nouns coordinated below ``token``: "Macron" and "Merz" after "Starmer"."""
    before = joined_before(token)
    found = [] if before is None else [before]
    for child in joined_to(token):
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            found += [child, *conjuncts(child)]
    return tuple(found)


def joined_to(token: Word) -> list[Word]:
    """Return "and" and what it joins to a noun, though it hang on an aside: "Lund, 54, treasurer, and Berg".

    Or on the name: "his sister Katie and mother Alice Hay".
    """
    joined = [child for child in token.children if child.dep_ in ("cc", "conj")]
    person = token.ent_type_ == "PERSON"
    if joined or not (person or token.lemma_ in PERSONAL):
        return joined
    asides = (c for c in token.children if c.dep_ == "appos" and (c.ent_type_ == "PERSON") != person)
    beside = next((a for a in asides if any(c.dep_ == "conj" and c.ent_type_ == "PERSON" for c in a.children)), None)
    return [] if beside is None else [child for child in beside.rights if child.dep_ in ("cc", "conj")]


def _verbal(verb: Word) -> Iterator[Argument]:
    passive = is_passive(verb)
    subject = subject_of(verb)
    if subject is not None:
        yield Argument(subject, Role.PATIENT if passive else Role.AGENT)
    gap = _gap(verb)
    if gap is not None:
        yield Argument(gap, Role.PATIENT)
    for child in verb.children:
        if child.dep_ in ("dobj", "attr", "oprd") and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            if child.lower_ not in RELATIVES:
                yield Argument(child, Role.PATIENT)
                yield from _partners(verb, child)
        elif child.dep_ == "dative":
            target = child if child.pos_ != "ADP" else child.child("pobj")
            if target is not None:
                yield Argument(target, Role.OTHER)
        elif child.dep_ == "agent":
            yield from (Argument(c, Role.AGENT, "by") for c in child.children if c.dep_ == "pobj")
        elif child.dep_ in ("prep", "advmod") or (child.dep_ == "dep" and child.pos_ == "ADP"):
            yield from _through(child)
        elif child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB" and verb.lemma_.lower() in CAUSING:
            # "Told the crew that Lind would leave" does nothing to Lind.
            if any(c.tag_ in FINITE for c in child.lefts):
                continue
            yield from (Argument(c, Role.PATIENT) for c in child.children if c.dep_ == "nsubj")


def _partners(verb: Word, thing: Word) -> Iterator[Argument]:
    """With whom or against whom, when the object says what is done: "signed a treaty with Chile"."""
    if thing.pos_ == "NOUN" and (verb.lemma_ in SUPPORT_VERBS or verb.lemma_ in SETTLING):
        for child in thing.children:
            if child.dep_ == "prep" and child.lower_ in _JOINT:
                yield from (a for a in _through(child) if _is_named(a.head))


def _is_named(noun: Word) -> bool:
    """Whether a noun is a name or has one beside it: "a treaty with its neighbour, Chile"."""
    return (
        noun.pos_ == "PROPN"
        or bool(noun.ent_type_)
        or any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in noun.children)
    )


def _gap(verb: Word) -> Word | None:
    """The antecedent of a relative clause that lacks its object: "the plan that they signed"."""
    if verb.dep_ != "relcl" or verb.head.pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    children = list(verb.children)
    relative = next((c for c in children if c.lower_ in RELATIVES), None)
    if relative is not None:
        return verb.head if relative.dep_ in ("dobj", "pobj", "dative") and relative.lower_ != "where" else None
    has_subject = any(c.dep_ == "nsubj" for c in children)
    has_object = any(c.dep_ in ("dobj", "ccomp", "xcomp", "attr") for c in children)
    return verb.head if has_subject and not has_object else None


def _through(preposition: Word) -> Iterator[Argument]:
    # "According to Lind, the bridge fell": who tells it takes no part.
    if preposition.lower_ == "according":
        return
    for child in preposition.children:
        if child.dep_ == "pobj":
            role = Role.AGENT if preposition.lower_ == "by" and is_passive(preposition.head) else Role.OTHER
            yield Argument(child, role, preposition.lower_)
            if preposition.head.pos_ == "NOUN":
                yield from (a for c in child.children if c.lower_ in ("by", "between") for a in _through(c))
        elif child.dep_ == "prep":
            yield from _through(child)


def _nominal(noun: Word) -> Iterator[Argument]:
    agent = False
    for child in noun.children:
        if child.dep_ == "poss":
            agent = True
            yield Argument(child, Role.AGENT)
        elif child.dep_ in ("compound", "nmod") and child.ent_type_:
            yield Argument(child, Role.OTHER)
        elif child.dep_ in ("prep", "agent"):
            for argument in _through(child):
                role = {"by": Role.AGENT, "of": Role.PATIENT}.get(argument.preposition, Role.OTHER)
                agent = agent or role is Role.AGENT
                yield Argument(argument.head, role, argument.preposition)
        elif child.dep_ in ("acl", "relcl") and child.lemma_ in SUPPORT_VERBS:
            for argument in _verbal(child):
                if argument.head.i != noun.i and argument.role is Role.AGENT:
                    agent = True
                    yield argument
    if not agent:
        yield from _supported(noun)


def _supported(noun: Word) -> Iterator[Argument]:
    """The subject of the verb that a bare event noun hangs on: "she gave a speech", "he flew in for talks"."""
    head = noun.head
    while noun.dep_ == "conj" and head.pos_ in NOMINAL:
        noun, head = head, head.head
    if noun.dep_ == "attr" and head.pos_ in VERBAL:
        return
    if noun.dep_ == "pobj" and head.lower_ in ("in", "for", "to", "on", "into", "after", "before", "during", "from"):
        head = head.head
        if head.pos_ in NOMINAL or head.tag_ not in ("VBD", "VBN", "VBZ", "VBP", "VB", "VBG"):
            return
    elif noun.dep_ != "dobj" or head.lemma_ not in SUPPORT_VERBS:
        return
    subject = subject_of(head)
    if subject is not None and not is_passive(head):
        yield Argument(subject, Role.AGENT)


def is_public_act(verb: Word) -> bool:
    """Return whether somebody comes before others: "will appear in court", "will make a speech"; not "appears ill"."""
    if verb.lemma_ == "appear":
        return "prep" in verb.below and verb.below.isdisjoint(_SEEMING)
    return verb.lemma_ == "make" and any(c.dep_ == "dobj" and c.lemma_.lower() in MADE for c in verb.rights)
