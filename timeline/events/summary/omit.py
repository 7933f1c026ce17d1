"""What a line leaves out whatever its length: what only leads on, adds, says when, or belongs to another verb."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.english.leaning import LIMITS, LINKING_ADVERBS, LINKING_PHRASES
from timeline.events.english.verbs import GIVING, SAYING
from timeline.events.english.words import words
from timeline.events.summary.timely import is_loose_time
from timeline.events.syntax.infinitives import is_infinitive
from timeline.events.syntax.parse import NOMINAL, VERBAL, Word
from timeline.events.syntax.robbed import lends_subject
from timeline.events.syntax.subjects import is_finite_after_infinitive, misread_subject

_LOOSE = words("dep meta intj parataxis punct")
CLAUSAL = words("relcl acl appos")
ARGUMENT_PREPOSITIONS = words("of with to from into against on at for")
_LENGTHS = words("second minute hour day week month year decade")


def leads_to_time(preposition: Word, times: frozenset[int]) -> bool:
    """Return whether only a time stands behind "at", wherever the parser hangs it: "opened at around 8:30"."""
    if preposition.lower_ != "at":
        return False
    after = preposition.i + 1
    about = preposition.parse[min(after, len(preposition.parse) - 1)]
    return after in times or (about.pos_ in ("ADP", "ADV") and after + 1 in times)


def is_loose(token: Word, head: Word) -> bool:
    """Return whether a word is nothing that a line tells: a sign, an exclamation, another verb's own."""
    return token.is_space or token.dep_ in _LOOSE or _is_misplaced(token, head)


def is_dropped(token: Word, head: Word, *, main: bool) -> bool:
    """Return whether a phrase that tells no time goes out: what only leads on, adds, or belongs to another verb."""
    if is_loose_time(token, main=main) or _is_link(token) or _is_span_before(token, main=main):
        return True
    if token.dep_ == "acl" and misread_subject(token) is not None:
        return True
    # "Goods that were meant for spring, or for May": the parser joins the second preposition to the noun.
    if token.dep_ in ("conj", "cc") and head.pos_ in NOMINAL and any(c.pos_ == "ADP" for c in _members(head)):
        return True
    if token.dep_ in CLAUSAL:
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
        # "Has yet to answer" has not answered.
        if token.lower_ == "yet" and token.parse[min(token.i + 1, len(token.parse) - 1)].lower_ == "to":
            return False
        before_noun = token.i < head.left_edge.i + 1 and head.pos_ in ("NOUN", "PROPN")
        linked = before_noun or head.pos_ in VERBAL or token.lower_ in ("there", "here")
        return linked and not list(token.children) and (main or head.lemma_ != "be")
    return token.dep_ == "ccomp" and head.lemma_ not in SAYING and token.is_set_off


def _opens_sentence(token: Word) -> bool:
    """Return whether a semicolon stands before a phrase: "left on Monday; in June he came back"."""
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
    linked = member.i == verb.i + 2 and verb.parse[verb.i + 1].dep_ == "cc"
    alone = linked and member.below.isdisjoint(("nsubj", "nsubjpass"))
    return alone and not member.below.isdisjoint(("dobj", "xcomp"))


def is_needed(clause: Word) -> bool:
    """Return whether a clause is a condition, or what something is compared with: "as fast as they could"."""
    return clause.head.pos_ in ("ADV", "ADJ") or any(c.lower_ in LIMITS for c in clause.children)


def _follows_aside(token: Word, head: Word) -> bool:
    """Whether the comma before a phrase only ends an aside: "met the mayor, Ann Hay, at the port"."""
    if token.left_edge.i < head.i + 2 or token.parse[token.left_edge.i - 1].text != ",":
        return False
    last = token.parse[token.left_edge.i - 2]
    around = [above for above in (last, *last.ancestors) if above.i > head.i]
    if token.lower_ in ARGUMENT_PREPOSITIONS and any(_opens_aside(above, head) for above in around):
        return True
    return any(above.dep_ in ("appos", "relcl") for above in around)


def _opens_aside(token: Word, verb: Word) -> bool:
    """Whether a phrase between commas parts a verb from what belongs to it: "was linked, by a print, to a theft"."""
    return token.dep_ == "prep" and token.head is verb and token.is_set_off and token.left_edge.i == verb.i + 2


def _drops_adverbial(clause: Word, *, main: bool) -> bool:
    if clause.i < clause.head.i:
        return not any(c.lower_ in LIMITS for c in clause.children) or main
    if is_needed(clause):
        return False
    if is_infinitive(clause):
        return clause.is_set_off
    marked = any(c.dep_ in ("mark", "advmod") and c.i < clause.i for c in clause.children)
    return main or not marked or clause.is_set_off
