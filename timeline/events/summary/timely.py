"""Words that say when, in a line: which the date of its row replaces, and which what is told cannot do without."""

from timeline.events.english.calendar import MONTHS
from timeline.events.english.words import words
from timeline.events.syntax.parse import TEMPORAL, Word

_TIME_DEPS = words("prep npadvmod advmod tmod nmod compound poss amod nummod dep advcl pcomp appos")
_SPENDING = words("spend pass take last mark celebrate waste")
# "Asked for a report by the end of the year": what must be done then is not told without it.
_DEADLINES = words("by before until within to")
_PORTIONS = words("much most part half all some rest")
_DEICTIC = words("today yesterday tonight tomorrow now")


def is_time(token: Word, times: frozenset[int]) -> bool:
    """Return whether a phrase only says when, so that the row's date replaces it: "on Monday", "late last week"."""
    if not times or token.dep_ not in _TIME_DEPS:
        return False
    if times.isdisjoint(range(token.left_edge.i, token.right_edge.i + 1)):
        return False
    inside = [piece for piece in token.subtree if not piece.is_punct and not piece.is_space]
    if token.dep_ == "prep" and any(c.i in times and _has_aside(c) for c in token.children):
        return True
    first = inside[0].i if inside and inside[0].pos_ in ("ADP", "SCONJ") else -1
    # "On or about 11 April".
    return all(p.i in times or p.i == first or p.tag_ in ("POS", "IN", "DT", "RB") or p.lower_ == "or" for p in inside)


def _has_aside(time: Word) -> bool:
    """Whether a speaker hangs on the day before: "will close on Friday, the chairman, Erik Berg, said"."""
    return any(c.dep_ == "appos" and c.is_set_off for c in time.rights)


def keeps_time(token: Word, head: Word, *, main: bool) -> bool:
    """Return whether a time stays: inside what is said when it is absolute, and where the verb needs it."""
    if head.lemma_ in _SPENDING and token.dep_ in ("npadvmod", "dobj", "tmod"):
        return not any(c.dep_ == "dobj" and c.i != token.i for c in head.children)
    if token.dep_ in ("nummod", "amod", "nmod", "compound"):
        return any(piece.text.isdigit() and len(piece.text) == 4 for piece in token.subtree)
    if token.dep_ == "prep" and token.lower_ == "of" and head.lower_ in _PORTIONS:
        return True
    if token.dep_ == "prep" and token.lower_ == "since" and (_is_record(head) or _is_record(token.parse[token.i - 1])):
        return True
    if token.dep_ == "prep" and token.lower_ in _DEADLINES:
        span = token.lower_ == "to" and any(c.lower_ == "from" for c in head.children)
        return not span and not any(piece.lower_ in _DEICTIC for piece in token.subtree)
    if main:
        return False
    if any(piece.lower_ == "next" for piece in token.subtree):
        return True
    return head.lemma_ == "be" or any(
        piece.lower_.rstrip(".") in MONTHS or (piece.text.isdigit() and len(piece.text) == 4) for piece in token.subtree
    )


def _is_record(noun: Word) -> bool:
    """Whether a noun says first or most, which only holds since a time: "the biggest failure since 2008"."""
    return noun.pos_ == "NOUN" and any(c.tag_ in ("JJS", "RBS") or c.lower_ in ("first", "any") for c in noun.lefts)


def is_loose_time(token: Word, head: Word, main: bool) -> bool:
    """Return whether words only add when or how long: "left, more than three months", "on Saturday Japan time"."""
    named = any(c.dep_ == "compound" or c.lower_ == "any" for c in token.lefts)
    zone = token.lower_ == "time" and token.dep_ == "npadvmod" and named
    return (
        zone
        or (main and token.dep_ == "npadvmod" and token.pos_ == "NOUN" and token.is_set_off)
        or (main and token.ent_type_ in TEMPORAL and token.is_set_off)
    )
