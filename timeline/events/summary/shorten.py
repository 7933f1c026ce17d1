"""What of a clause a line keeps: the parse of a predicate in, its tokens and the parts that may go out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from timeline.events.english.leaning import LIMITS, LINKING_ADVERBS, LINKING_PHRASES
from timeline.events.english.verbs import GIVING, SAYING
from timeline.events.english.words import words
from timeline.events.summary.timely import is_loose_time, is_time, keeps_time
from timeline.events.syntax.clause import is_infinitive
from timeline.events.syntax.parse import NOMINAL, VERBAL, Word
from timeline.events.syntax.robbed import lends_subject
from timeline.events.syntax.subjects import is_finite_after_infinitive, is_sent, misread_subject

# What may go out or bring something that may; every other word stays with the word that it hangs on.
_OPTIONAL = words("dep meta intj parataxis punct conj cc appos npadvmod dobj prep acl relcl advcl ccomp amod advmod")
_LOOSE = words("dep meta intj parataxis punct")
_CLAUSAL = words("relcl acl appos")
_ARGUMENT_PREPOSITIONS = words("of with to from into against on at for")
_COMPLETING = words("with of to")
_LENGTHS = words("second minute hour day week month year decade")


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase that may be left out: the lower its ``cost``, the sooner; of equal ones the last."""

    cost: int
    at: int
    tokens: frozenset[int]


@dataclass(slots=True)
class Selection:
    """The tokens kept so far and the parts that could still go."""

    kept: set[int]
    parts: list[Part] = field(default_factory=list)

    def shortened(self) -> Iterator[set[int]]:
        """Yield the kept tokens, then with one part less each time."""
        kept = set(self.kept)
        yield kept
        for part in sorted(self.parts, key=lambda part: (part.cost, -part.at)):
            smaller = kept - part.tokens
            if len(smaller) < len(kept):
                kept = smaller
                yield kept


def select(
    verb: Word, children: Iterable[Word], *, times: frozenset[int], names: dict[int, str], main: bool = True
) -> Selection:
    """Return what a line keeps of the ``children`` of ``verb``.

    ``names`` are nouns that a name replaces; "last week's" gets "the" there.
    """
    selection = Selection(set())
    dropped = -1
    for child in children:
        if dropped == child.left_edge.i - 1 and child.dep_ == "prep":
            dropped = child.right_edge.i
            continue
        kept = _collect(child, verb, selection, times=times, names=names, main=main)
        if not kept and child.dep_ == "prep" and child.is_set_off:
            dropped = child.right_edge.i
        selection.kept |= kept
    return selection


def _collect(
    token: Word, head: Word, selection: Selection, *, times: frozenset[int], names: dict[int, str], main: bool
) -> set[int]:
    if is_time(token, times):
        if token.dep_ == "poss":
            names[token.i] = "the"
            return {token.i}
        if _is_loose(token, head) or (head.i not in times and not keeps_time(token, head, main=main)):
            return set()
        return {piece.i for piece in token.subtree if not piece.is_punct and not piece.is_space}
    optional = token.dep_ in _OPTIONAL
    if token.is_space or (optional and (_is_loose(token, head) or _is_dropped(token, head, main=main))):
        return set()
    if token.dep_ == "ccomp" and token.lemma_ in SAYING:
        told = next((c for c in token.children if c.dep_ == "ccomp" and c.i < token.i), None)
        if told is not None:
            return _collect(told, token, selection, times=times, names=names, main=False)
    kept = {token.i}
    if token.dep_ in _CLAUSAL or token.dep_ in ("ccomp", "xcomp", "advcl"):
        main = False
    for child in token.children:
        if token.i in names and child.dep_ not in ("conj", "cc", "case"):
            if child.dep_ == "prep" and child.lower_ in ("at", "in") and child.is_set_off:
                kept.add(child.i)
                for target in child.children:
                    kept |= _collect(target, child, selection, times=times, names=names, main=False)
            continue
        kept |= _collect(child, token, selection, times=times, names=names, main=main)
    if token.dep_ == "acl" and kept == {token.i} and any(not c.is_punct for c in token.children):
        return set()
    if token.dep_ == "prep" and kept == {token.i} and _leads_to_time(token, times):
        return set()
    cost = _cost(token, head) if optional else 0
    if cost:
        joined = {c.i for c in head.children if c.dep_ in ("cc", "preconj")} if token.dep_ == "conj" else set()
        selection.parts.append(Part(cost, token.i, frozenset(kept | joined)))
    return kept


def _leads_to_time(preposition: Word, times: frozenset[int]) -> bool:
    """Whether only a time stands behind "at", wherever the parser hangs it: "opened at around 8:30"."""
    if preposition.lower_ != "at":
        return False
    after = preposition.i + 1
    about = preposition.parse[min(after, len(preposition.parse) - 1)]
    return after in times or (about.pos_ in ("ADP", "ADV") and after + 1 in times)


def _is_loose(token: Word, head: Word) -> bool:
    return token.is_space or token.dep_ in _LOOSE or _is_misplaced(token, head)


def _is_dropped(token: Word, head: Word, *, main: bool) -> bool:
    """Whether a phrase that tells no time goes out: what only leads on, adds, or belongs to another verb."""
    if is_loose_time(token, main=main) or _is_link(token) or _is_span_before(token, main=main):
        return True
    if token.dep_ == "acl" and misread_subject(token) is not None:
        return True
    # "Goods that were meant for spring, or for May": the parser joins the second preposition to the noun.
    if token.dep_ in ("conj", "cc") and head.pos_ in NOMINAL and any(c.pos_ == "ADP" for c in _members(head)):
        return True
    if token.dep_ in _CLAUSAL:
        members = not token.below.isdisjoint(("conj", "appos"))
        listed = token.dep_ == "appos" and token.pos_ == "NOUN" and head.tag_ == "NN" and members
        return token.is_set_off and not listed and not (token.dep_ == "acl" and token.tag_ == "VB")
    if token.dep_ == "advcl":
        return _drops_adverbial(token, main=main)
    if token.tag_ == "VBG" and token.dep_ in ("conj", "acl", "advcl", "dep") and token.is_set_off:
        return True
    if token.dep_ in ("conj", "cc") and head.pos_ in VERBAL and head.dep_ != "amod":
        member = token if token.dep_ == "conj" else _joined(token, head)
        if (
            member is None
            or _is_misplaced(member, head)
            or any(misread_subject(below) is not None for below in member.subtree)
        ):
            return True
        return main and member.pos_ in VERBAL and not _shares_object(head, member)
    if token.dep_ in ("prep", "conj", "npadvmod") and token.pos_ != "VERB" and lends_subject(token):
        return True
    if token.dep_ == "prep":
        loose = token.is_set_off and not _follows_aside(token, head)
        return loose or token.lower_ == "according" or _opens_sentence(token)
    if token.dep_ == "ccomp" and token.i > head.i and token.lemma_ in SAYING and token.is_set_off:
        return True
    if token.dep_ == "amod" and token.i > head.i and token.is_set_off:
        return True
    if token.dep_ == "dobj" and _is_afterthought(token, head):
        return True
    if token.dep_ == "dobj" and any(c.dep_ == "dobj" for c in head.children if head.i < c.i < token.i):
        return head.lemma_.lower() not in GIVING and token.parse[token.i - 1].spaced
    if token.dep_ == "advmod" and token.lower_ == "first" and any(c.dep_ == "auxpass" for c in head.lefts):
        return True
    if token.dep_ == "advmod" and token.lower_ in LINKING_ADVERBS:
        before_noun = token.i < head.left_edge.i + 1 and head.pos_ in ("NOUN", "PROPN")
        linked = before_noun or head.pos_ in VERBAL or token.lower_ in ("there", "here")
        return linked and not list(token.children) and (main or head.lemma_ != "be")
    return token.dep_ == "ccomp" and head.lemma_ not in SAYING and token.is_set_off


def _opens_sentence(token: Word) -> bool:
    """Whether a semicolon stands before a phrase: "left on Monday; in June he came back"."""
    return token.left_edge.i > 0 and token.parse[token.left_edge.i - 1].text == ";"


def _is_misplaced(token: Word, head: Word) -> bool:
    """Whether a word hangs on the wrong one: a sum, "and who" on a verb, "both" on the noun before two verbs."""
    relative = token.dep_ == "conj" and any(c.dep_ == "nsubj" and c.lower_ in ("who", "which") for c in token.children)
    summed = token.dep_ == "conj" and token.pos_ == "NUM" and head.pos_ == "VERB"
    return relative or summed or is_finite_after_infinitive(token) or (token.lower_ == "both" and token.dep_ == "appos")


def _is_afterthought(thing: Word, verb: Word) -> bool:
    """Whether the only comma behind a verb stands before its object: "the bank collapsed, the largest to do so"."""
    between = thing.parse.words[verb.i + 1 : thing.left_edge.i]
    return bool(between) and between[-1].text == "," and sum(word.is_punct for word in between) == 1


def _is_span_before(token: Word, *, main: bool) -> bool:
    """Whether a length counts to a clause that goes: "left a week after the report", "in the weeks since he"."""
    length = next((c for c in token.children if c.dep_ == "pobj"), None) if token.dep_ == "prep" else token
    if token.dep_ not in ("npadvmod", "prep") or length is None or length.lemma_ not in _LENGTHS:
        return False
    # "Closed for two days after a storm" needs it.
    if token.lower_ == "for":
        return False
    mark = token.parse[min(token.right_edge.i + 1, len(token.parse) - 1)]
    clause = mark.head
    return (
        mark.lower_ in ("before", "after", "since") and clause.dep_ == "advcl" and _drops_adverbial(clause, main=main)
    )


def _is_link(token: Word) -> bool:
    """Whether a phrase only leads on from the sentence before: "as a result", "at that time", not "a few at a time"."""
    if token.dep_ != "prep" or token.head.pos_ == "ADJ":
        return False
    inside = [c for c in token.children if c.dep_ == "pobj"]
    linking = len(inside) == 1 and f"{token.lower_}_{inside[0].lower_}" in LINKING_PHRASES
    return linking and len(token.subtree) <= 3


def _members(head: Word) -> Iterator[Word]:
    return (child for child in head.children if child.dep_ == "conj")


def _joined(link: Word, head: Word) -> Word | None:
    """What "and" joins to a verb, or what else was said: "added that it had begun to move and that the tide fell"."""
    below = next((c for c in head.children if c.dep_ == "conj"), None)
    mark = next((w for w in link.parse.words[link.i + 1 : link.i + 2] if w.dep_ == "mark"), None)
    return mark.head if below is None and mark is not None and mark.head.dep_ == "conj" else below


def _shares_object(verb: Word, member: Word) -> bool:
    """Whether the object of two verbs follows the second: "hosted and recorded the show"."""
    alone = member.i == verb.i + 2 and member.below.isdisjoint(("nsubj", "nsubjpass"))
    return alone and not member.below.isdisjoint(("dobj", "xcomp"))


def _is_needed(clause: Word) -> bool:
    """Whether a clause is a condition, or what something is compared with: "as fast as they could"."""
    return clause.head.pos_ in ("ADV", "ADJ") or any(c.lower_ in LIMITS for c in clause.children)


def _follows_aside(token: Word, head: Word) -> bool:
    """Whether the comma before a phrase only ends an aside: "met the mayor, Ann Hay, at the port"."""
    if token.left_edge.i < head.i + 2 or token.parse[token.left_edge.i - 1].text != ",":
        return False
    last = token.parse[token.left_edge.i - 2]
    around = [above for above in (last, *last.ancestors) if above.i > head.i]
    if token.lower_ in _ARGUMENT_PREPOSITIONS and any(_opens_aside(above, head) for above in around):
        return True
    return any(above.dep_ in ("appos", "relcl") for above in around)


def _opens_aside(token: Word, verb: Word) -> bool:
    """Whether a phrase between commas parts a verb from what belongs to it: "was linked, by a print, to a theft"."""
    return token.dep_ == "prep" and token.head is verb and token.is_set_off and token.left_edge.i == verb.i + 2


def _drops_adverbial(clause: Word, *, main: bool) -> bool:
    if clause.i < clause.head.i:
        return not any(c.lower_ in LIMITS for c in clause.children) or main
    if _is_needed(clause):
        return False
    if is_infinitive(clause):
        return clause.is_set_off
    if is_sent(clause):
        return False
    marked = any(c.dep_ in ("mark", "advmod") and c.i < clause.i for c in clause.children)
    return main or not marked or clause.is_set_off


def _cost(token: Word, head: Word) -> int:
    if token.dep_ == "advcl":
        return 0 if _is_needed(token) else 2
    if token.dep_ in ("advmod", "npadvmod"):
        return 1 if token.i > head.i and token.tag_ == "RB" and token.lower_.endswith("ly") else 0
    if token.dep_ == "prep":
        return _preposition_cost(token, head)
    if token.dep_ == "relcl":
        return 5
    if token.dep_ == "acl":
        return 9 if is_infinitive(token) or "mark" in token.below else 5
    if token.dep_ == "appos":
        return 4
    if token.dep_ == "conj":
        added = any(c.dep_ == "cc" and c.lower_ == "as" for c in head.children) or token.is_set_off
        return 3 if token.pos_ in VERBAL or (added and token.head.dep_ != "conj") else 10
    return 0


def _preposition_cost(token: Word, head: Word) -> int:
    if token.lower_ in _COMPLETING and head.tag_ == "NN" and head.dep_ == "pobj" and head.i == head.head.i + 1:
        # "In accordance with", "in response to": one preposition of three words.
        return 0 if token.i == head.i + 1 else 9
    if "pcomp" in token.below:
        if token.lower_ in ("of", "from", "for", "about", "against"):
            return 8
        return 7 if token.i == head.i + 1 else 2
    if head.pos_ in VERBAL:
        near = token.i == head.i + 1 or any(
            c.dep_ in ("dobj", "prt", "advmod") and c.right_edge.i + 1 == token.left_edge.i for c in head.children
        )
        if near and token.lower_ in _ARGUMENT_PREPOSITIONS:
            return 9
        return 8 if token.i == head.i + 1 else 6 if token.lower_ in ("in", "at") else 4
    if token.lower_ in ("of", "between"):
        return 9
    return 7
