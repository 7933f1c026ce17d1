"""What a line leaves out whatever its length: what only leads on, adds, says when, or belongs to another verb."""

from collections.abc import Callable, Mapping

from timeline.events.english.leaning import LIMITS, LINKING_ADVERBS, LINKING_PHRASES
from timeline.events.english.roles import PLACE_NOUNS
from timeline.events.english.verbs import GIVING, SAYING
from timeline.events.english.words import words
from timeline.events.summary.timely import is_loose_time
from timeline.events.syntax.parse import NOMINAL, PLACES, VERBAL, Word
from timeline.events.syntax.robbed import lends_subject
from timeline.events.syntax.sharing import is_infinitive
from timeline.events.syntax.subjects import is_finite_after_infinitive, misread_subject
from timeline.names import TITLES

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
    return any(drops(token, head, main) for drops in _DROPPING.get(token.dep_, ()))


def _is_misread(token: Word, head: Word, main: bool) -> bool:
    """Whether the parser took another clause for a noun with a participle: "left and Hay spent Monday in Oslo"."""
    return misread_subject(token) is not None


def _is_aside(token: Word, head: Word, main: bool) -> bool:
    """Whether a clause or what somebody is stands between commas: "the mayor, who was ill, left".

    A list that says what a noun means does not: "a crew, two cooks and a boy"; nor does a name, "his deputy, Ann Hay",
    nor "a promise, to be kept".
    """
    members = not token.below.isdisjoint(("conj", "appos"))
    named = token.pos_ == "PROPN" and not members and _names(token, head)
    listed = token.pos_ == "NOUN" and members
    single = head.tag_ == "NN" or head.head.head.lower_ == "one"
    meant = token.dep_ == "appos" and single and (named or listed)
    return token.is_set_off and not meant and not (token.dep_ == "acl" and token.tag_ == "VB")


def _names(name: Word, noun: Word) -> bool:
    """Whether a name behind a comma is that of a noun: no town is a man, no rank ("Det." before Lind) a partner."""
    place = name.ent_type_ in PLACES and noun.lemma_.lower() not in PLACE_NOUNS
    whole = name.lower_.rstrip(".") not in TITLES
    return not place and whole and name.parse[name.left_edge.i - 1].text == ","


def _is_beside_preposition(token: Word, head: Word, main: bool) -> bool:
    """Whether the parser joins a second preposition to a noun: "goods that were meant for spring, or for May"."""
    return head.pos_ in NOMINAL and any(c.dep_ == "conj" and c.pos_ == "ADP" for c in head.children)


def _is_quality(token: Word, head: Word, main: bool) -> bool:
    """Whether a comma and what something was or did besides follow: "two ships, both old", "left, taking the crew"."""
    return token.i > head.i and token.is_set_off and (token.tag_ == "VBG" or token.dep_ == "amod")


def _is_next_verb(token: Word, head: Word, main: bool) -> bool:
    """Whether another verb, which has a line of its own, or what another verb has follows: "left and came back"."""
    if not _joins_verbs(head) or token.parse[token.i - 1].lower_ == "whether":
        return False
    member = token if token.dep_ == "conj" else _joined(token, head)
    if member is None or _is_misplaced(member, head):
        return True
    if any(misread_subject(below) is not None for below in member.subtree):
        return True
    return main and member.pos_ in VERBAL and not _shares_object(head, member)


def _joins_verbs(head: Word) -> bool:
    return head.pos_ in VERBAL and head.dep_ != "amod"


def _is_subject_of_next(token: Word, head: Word, main: bool) -> bool:
    """Whether a phrase holds the subject that the verb behind it lacks: "as crews left the town was shut"."""
    joined = token.dep_ == "conj" and _joins_verbs(head)
    return not joined and token.pos_ != "VERB" and lends_subject(token)


def _is_added(token: Word, head: Word, main: bool) -> bool:
    """Whether a preposition only adds, names who says so or leads on: "left, with two dogs", "left; in June he won"."""
    loose = token.is_set_off and not _follows_aside(token, head)
    return loose or token.lower_ == "according" or token.parse[max(0, token.left_edge.i - 1)].text == ";"


def _is_said_so(token: Word, head: Word, main: bool) -> bool:
    """Whether a clause behind a comma tells who said it, or is another: "the ship sank, the owner said"."""
    saying = token.i > head.i and token.lemma_ in SAYING
    return token.is_set_off and (saying or head.lemma_ not in SAYING)


def _is_second_object(token: Word, head: Word, main: bool) -> bool:
    """Whether a verb that gives nothing has two objects: "left the port the next of kin"; a hyphen tears one in two."""
    second = any(c.dep_ == "dobj" for c in head.children if head.i < c.i < token.i)
    return second and head.lemma_.lower() not in GIVING and token.parse[token.i - 1].spaced


def _is_linking(token: Word, head: Word, main: bool) -> bool:
    """Whether an adverb leads on: "also left", "was first sold in May", but not "has yet to answer"."""
    if token.lower_ == "first" and any(c.dep_ == "auxpass" for c in head.lefts):
        return True
    if token.lower_ not in LINKING_ADVERBS:
        return False
    if token.lower_ == "yet" and token.parse[min(token.i + 1, len(token.parse) - 1)].lower_ == "to":
        return False
    before_noun = token.i < head.left_edge.i + 1 and head.pos_ in ("NOUN", "PROPN")
    linked = before_noun or head.pos_ in VERBAL or token.lower_ in ("there", "here")
    return linked and not list(token.children) and (main or head.lemma_ != "be")


def _is_misplaced(token: Word, head: Word) -> bool:
    """Whether a word hangs on the wrong one: a sum, "and who" on a verb, "both" on the noun before two verbs."""
    relative = token.dep_ == "conj" and any(c.dep_ == "nsubj" and c.lower_ in ("who", "which") for c in token.children)
    summed = token.dep_ == "conj" and token.pos_ == "NUM" and head.pos_ == "VERB"
    return relative or summed or is_finite_after_infinitive(token) or (token.lower_ == "both" and token.dep_ == "appos")


def _is_afterthought(token: Word, head: Word, main: bool) -> bool:
    """Whether the only comma behind a verb stands before its object: "the bank collapsed, the largest to do so"."""
    between = token.parse.words[head.i + 1 : token.left_edge.i]
    return bool(between) and between[-1].text == "," and sum(word.is_punct for word in between) == 1


def _is_span_before(token: Word, head: Word, main: bool) -> bool:
    """Whether a length counts to a clause that goes: "left a week after the report", "in the weeks since he"."""
    length = token.child("pobj") if token.dep_ == "prep" else token
    if length is None or length.lemma_ not in _LENGTHS:
        return False
    # "Closed for two days after a storm" needs it.
    if token.lower_ == "for":
        return False
    mark = token.parse[min(token.right_edge.i + 1, len(token.parse) - 1)]
    clause = mark.head
    counted = mark.lower_ in ("before", "after", "since") and clause.dep_ == "advcl"
    return counted and _is_circumstance(clause, clause.head, main)


def _is_link(token: Word, head: Word, main: bool) -> bool:
    """Whether a phrase only leads on from the sentence before: "as a result", "at that time", not "a few at a time"."""
    if token.head.pos_ == "ADJ":
        return False
    inside = [c for c in token.children if c.dep_ == "pobj"]
    linking = len(inside) == 1 and f"{token.lower_}_{inside[0].lower_}" in LINKING_PHRASES
    return linking and len(token.subtree) <= 3


def _joined(link: Word, head: Word) -> Word | None:
    """What "and" joins to a verb, or what else was said: "added that it had begun to move and that the tide fell"."""
    below = head.child("conj")
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


def _is_circumstance(token: Word, head: Word, main: bool) -> bool:
    """Whether a clause tells when, why or how a verb was done, which has a line of its own: "left when it rained"."""
    limited = any(c.lower_ in LIMITS for c in token.children)
    if token.i < token.head.i:
        return not limited or main
    if is_needed(token):
        return False
    if is_infinitive(token):
        return token.is_set_off
    marked = any(c.dep_ in ("mark", "advmod") and c.i < token.i for c in token.children)
    return main or not marked or token.is_set_off


# Why a phrase goes out, by its label: each reason is enough.
_DROPPING: Mapping[str, tuple[Callable[[Word, Word, bool], bool], ...]] = {
    "npadvmod": (is_loose_time, _is_span_before, _is_subject_of_next),
    "prep": (_is_link, _is_span_before, _is_subject_of_next, _is_added),
    "dobj": (is_loose_time, _is_afterthought, _is_second_object),
    "appos": (is_loose_time, _is_aside),
    "acl": (_is_misread, _is_aside),
    "relcl": (_is_aside,),
    "advcl": (_is_circumstance,),
    "conj": (_is_beside_preposition, _is_quality, _is_next_verb, _is_subject_of_next),
    "cc": (_is_beside_preposition, _is_next_verb),
    "ccomp": (_is_said_so,),
    "amod": (_is_quality,),
    "advmod": (_is_linking,),
}
