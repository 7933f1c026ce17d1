"""The tense that the words next to a time settle, whatever its clause says: "until Friday", "Friday's ruling"."""

from collections.abc import Sequence

from timeline.model import Tense
from timeline.times.english.cues import FUTURE, LEADS, PAST
from timeline.times.english.tense import AHEAD_ALONE, BACK, WERE, breaks, clause_before, guess_tense, is_past_form
from timeline.times.rule import Lexeme

_UNTIL = frozenset({"until", "till"})
_DURING = frozenset({"in", "at", "during"})
_DID = WERE | {"did", "had", "could"}
_WAS_NOT = frozenset({"didn", "wasn", "weren", "hadn", "couldn"})
_ARE, _AT, _MARKS = frozenset({"is", "are"}), frozenset({"at", "in", "on"}), frozenset({"is", "marks"})
_PUT_OFF = frozenset({
    "adjourned", "postponed", "delayed", "deferred", "rescheduled", "moved", "extended", "shifted", "continued",
})  # fmt: skip
_PARTICLES, _PUT = (
    frozenset({"back", "off", "over", "forward"}),
    frozenset({"put", "pushed", "moved", "brought", "held"}),
)
_UPCOMING, _PLANNED = frozenset({"upcoming", "forthcoming"}), frozenset({"planned", "scheduled", "expected"})


def lead_tense(lexemes: Sequence[Lexeme], first: int, last: int, *, day: bool = False) -> Tense | None:
    """Return the tense that the words next to a time settle: "until Friday" is ahead, "Friday's ruling" is over.

    "In Friday's game" is when its clause says. "Was to open in March" is a plan of the past; what agencies say
    "was to open on Sunday", a ``day``, is to come, and so is what was called, planned or declared "for Tuesday".
    """
    words = tuple(lexeme.text for lexeme in lexemes[max(first - 4, 0) : first])
    opening = first == 1 or (first > 1 and breaks(lexemes, first - 2))
    if words[-1:] == ("the",) and words[-2:-1] and words[-2] in _UNTIL and _counts_down(lexemes, first - 3):
        return Tense.FUTURE
    if not opening and any(words[at:] in LEADS for at in range(len(words))):
        if words[-1] == "as" and guess_tense(lexemes, first - 3, last) is Tense.PAST:
            return None
        return Tense.PAST if words[-1] in _UNTIL and _was_not(lexemes, first) else Tense.FUTURE
    if _is_named(lexemes, first, last, opening=first == 0 or breaks(lexemes, first - 1)):
        return Tense.FUTURE
    if last < len(lexemes) and lexemes[last].text == "'s":
        return _tense_of_owned(lexemes, last + 1) if _DURING.isdisjoint(words[-1:]) else None
    plan = _past_plan(lexemes, first)
    if plan is None:
        return Tense.FUTURE if _is_ahead(lexemes, first, last) else None
    return Tense.FUTURE if day and plan == "was to" else Tense.PAST


def _is_ahead(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """Whether it is "a strike called for Tuesday" or "schools were shut through Tuesday".

    So is "it was put off to Tuesday"; "the strike planned for Tuesday was called off" tells of what is over.
    """
    before = lexemes[first - 1].text if first else ""
    if before == "to" and _is_put_off(lexemes, first - 2):
        return True
    if "weekday" not in lexemes[first].entry:
        return False
    if before == "for":
        return last == len(lexemes) or lexemes[last].text not in WERE
    return before == "through" and _is_shut(lexemes, first)


def _is_named(lexemes: Sequence[Lexeme], first: int, last: int, *, opening: bool) -> bool:
    """Whether it is "Monday is a holiday", "the vote is in May" or "it is at 3 p.m. Friday", which are to come."""
    if not any("weekday" in lexeme.entry or "month" in lexeme.entry for lexeme in lexemes[first:last]):
        return False
    if opening:
        return last < len(lexemes) and lexemes[last].text in _MARKS
    before = first - (lexemes[first - 1].text in _AT)
    return before > 0 and lexemes[before - 1].text in _ARE


def _is_put_off(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether the words up to ``index`` are "adjourned", "extended" or "pushed back"."""
    if index > 0 and lexemes[index].text in _PARTICLES:
        return lexemes[index - 1].text in _PUT
    return index > 0 and lexemes[index].text in _PUT_OFF


def _is_shut(lexemes: Sequence[Lexeme], first: int) -> bool:
    """Whether the clause tells of a state, "were shut", and no deed that lasted so long."""
    were = next(
        (index for index in clause_before(lexemes, first - 1, most=BACK - 1) if lexemes[index].text in WERE), None
    )
    return were is not None and (lexemes[were + 1].text in PAST or is_past_form(lexemes, were + 1))


def _counts_down(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether "until" follows a length there: "six weeks until the November election"."""
    return index > 0 and "units" in lexemes[index].entry


def _tense_of_owned(lexemes: Sequence[Lexeme], index: int) -> Tense:
    """Return the tense of "Friday's ruling", which is over, of "Friday's upcoming vote" or "Friday's planned march"."""
    words = {lexeme.text for lexeme in lexemes[index : index + 2]}
    if not _UPCOMING.isdisjoint(words):
        return Tense.FUTURE
    return Tense.PAST if _PLANNED.isdisjoint(words) else Tense.PRESENT


def _was_not(lexemes: Sequence[Lexeme], first: int) -> bool:
    """Whether the clause before "until Monday" is "it did not arrive" or "he wasn't found"."""
    return any(
        lexemes[index].text in _WAS_NOT or (lexemes[index].text in {"not", "never"} and lexemes[index - 1].text in _DID)
        for index in clause_before(lexemes, first)
    )


def _past_plan(lexemes: Sequence[Lexeme], first: int) -> str | None:
    """Return how the clause before a time tells a plan of the past: "had been expected", "had planned" or "was to"."""
    for index in clause_before(lexemes, first):
        word = lexemes[index].text
        if word in AHEAD_ALONE or (word == "," and "weekday" in lexemes[index - 1].entry):
            return None
        if word == "had" or word in WERE:
            following = [lexeme.text for lexeme in lexemes[index + 1 : min(index + 3, first)]]
            if word == "had" and not FUTURE.isdisjoint(following):
                return "had planned"
            if word in WERE and following[:1] == ["to"]:
                return "had planned" if following[1:] == ["have"] else "was to"
    return None
