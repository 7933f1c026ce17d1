"""The tense of the clause around a time, from a small table of cues: what serves when no parser does."""

from collections.abc import Iterator, Sequence

from timeline.model import Tense
from timeline.times.english.cues import ABBREVIATIONS, AHEAD, FUTURE, PAST, PERFECT, SCHEDULED
from timeline.times.rule import Lexeme

BACK, _AHEAD, _FAR_AHEAD = 14, 8, 30
_STOPS = frozenset({";", "!", "?", "\n"})
_BREAKS = _STOPS | {'"', "''", "``", "“", "”"}
_ARE = frozenset({"is", "are"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that"})
_PROGRESSIVE = _ARE | {"am", "re", "m"}
WERE = frozenset({"was", "were"})
_MAY = frozenset({"may", "might", "could", "should", "must", "would", "to"})
AHEAD_ALONE = frozenset({"will", "ll", "shall"})
_MODALS = AHEAD_ALONE | (_MAY - {"to"}) | {"can"}
_PASSIVE = _ARE | {"be", "being", "stay", "stays", "remain", "remains", "to"}
_NOT_FINITE = frozenset({"to", "not", "t", "did", "can", "could", "would", "and", "or", "in", "of", "on", "at", "for"})
_NO_SUBJECT = frozenset({"'s", "was", "has", "does", "this", "its", "his", "as", "us"})
_NOUNS = frozenset({"play", "vote", "open", "host", "face", "go", "close", "end", "start", "return", "launch"})
_LETTING = frozenset(
    {"let", "lets", "make", "makes", "made", "help", "helps", "helped", "see", "saw", "watch", "watched"}
)
_PLURAL = frozenset({"is", "are", "they", "we", "you", "who", "i", "people", "men", "women", "police"})
_NOT_PAST = frozenset({"hundred", "sacred", "naked", "wicked", "rugged", "kindred", "hatred", "embed"})
_PERCEIVED = frozenset({"heard", "seen", "felt", "smelt", "smelled"})
_GERUNDS = frozenset({"being", "having"})
_STILL = frozenset({"still", "yet", "once", "then", "well", "long", "much"})
_REPORTING = frozenset({"added", "stated", "claimed", "noted", "insisted", "argued"})
_SAYING = _REPORTING | {"said", "says", "told", "announced", "confirmed", "reported", "showed"}
_INTENT = frozenset(
    {"hope", "hoped", "hoping", "vow", "vowed", "promised", "pledged", "agreed", "threatened", "intended"}
)
_NEAR_SAYING = 6
_AN_ASIDE = 3
_CLAUSES = frozenset({"if", "when", "as", "but", "and", "because", "while", "though", "although", "that", "where"})


def is_scheduled(lexemes: Sequence[Lexeme], first: int) -> bool:
    """Whether the clause before a time tells, in the present tense, of what is on the calendar.

    "It opens Friday" does, and "he is due in court on Friday".
    """
    return any(_schedules(lexemes, index) for index in clause_before(lexemes, first))


def _schedules(lexemes: Sequence[Lexeme], index: int) -> bool:
    word = lexemes[index].text
    due = word == "due" and lexemes[index - 1].text in _PROGRESSIVE
    return due or (word in SCHEDULED and _is_finite(lexemes, index))


def _is_finite(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether it is "it opens" or "polls open", never "to open", "the Senate vote" or "let them go"."""
    before = lexemes[index - 1].text if index else ""
    if lexemes[index].text.endswith("ing"):
        return before in _PROGRESSIVE
    if before in _NOT_FINITE or lexemes[index].capital:
        return False
    if lexemes[index].text == "reports":
        return index > 0 and lexemes[index - 1].capital
    if lexemes[index].text not in _NOUNS:
        return True
    if index > 1 and lexemes[index - 2].text in _LETTING:
        return False
    return before in _PLURAL or (before.endswith("s") and before not in _NO_SUBJECT)


def guess_tense(lexemes: Sequence[Lexeme], first: int, last: int, *, ahead: bool = True) -> Tense | None:
    """Return the tense that the nearest cue around ``lexemes[first:last]`` gives, the words before it first.

    A word after an article ("the plan", "a limited war") is a noun's and no cue, and what follows "his statement
    Tuesday that" is what he said, not when. The perfect is no past of a time that may lie
    ``ahead``: "has called a rally for Friday", unlike "has met this week".
    """
    for index in range(first - 1, max(first - BACK, 0) - 1, -1):
        word = lexemes[index].text
        if index >= first - 2 and (word in _REPORTING or word == "said"):
            return Tense.PAST
        if breaks(lexemes, index):
            break
        intent = lexemes[index].text in _INTENT and _is_to_do(lexemes, index + 1)
        tense = _of_plan(lexemes, index) if intent else _cue(lexemes, index, ahead=ahead)
        if tense is not None:
            return tense
    if opens_statement(lexemes, last):
        return Tense.PAST
    if last < len(lexemes) and lexemes[last].text == "," and _is_aside(lexemes, first):
        return None
    opens = any(index < 0 or breaks(lexemes, index) for index in (first - 1, first - 2))
    for index in range(last, min(last + (_FAR_AHEAD if opens else _AHEAD), len(lexemes))):
        if breaks(lexemes, index):
            break
        tense = _cue(lexemes, index, ahead=ahead)
        if tense is not None:
            return tense
    return None


def _cue(lexemes: Sequence[Lexeme], index: int, *, ahead: bool) -> Tense | None:
    """Return the tense that a word tells by itself and by its neighbours."""
    word, before = lexemes[index].text, lexemes[index - 1].text if index else ""
    after = lexemes[index + 1].text if index + 1 < len(lexemes) else ""
    if word == "may" and lexemes[index].capital:
        return None
    named = before in _ARTICLES and not (before == "that" and _is_verb(lexemes, index))
    if named or (word in SCHEDULED and not _is_finite(lexemes, index)):
        return None
    if word == "set" and before not in _ARE and after not in {"to", "for"}:
        return None if after == "of" or before in _PASSIVE else Tense.PAST
    if word in FUTURE:
        return _of_plan(lexemes, index)
    if (word in {"to", "forecast"} and before in _ARE) or (word == "be" and before == "to"):
        return Tense.FUTURE
    if _is_wont(lexemes, index):
        return Tense.FUTURE
    if (word in PAST or is_past_form(lexemes, index)) and before not in _PASSIVE and before not in _MODALS:
        open_to = before in PERFECT and lexemes[index - 2].text not in _MAY
        return Tense.PRESENT if ahead and open_to else Tense.PAST
    return Tense.PAST if word in _GERUNDS and before == "after" else None


def _of_plan(lexemes: Sequence[Lexeme], index: int) -> Tense:
    """The tense of what is planned, unless it is over: "had been due", "could not be found", "may have left"."""
    over = _is_past_plan(lexemes, index) or _could_not(lexemes, index) or _may_have(lexemes, index)
    return Tense.PAST if over else Tense.FUTURE


def _is_wont(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether it is "won't", which is not the past of "win"."""
    return lexemes[index].text == "won" and [lexeme.text for lexeme in lexemes[index + 1 : index + 3]] == ["'", "t"]


def _is_aside(lexemes: Sequence[Lexeme], first: int) -> bool:
    """Whether a comma opens what a comma closes behind the time: "the mayor, up for election in May, said"."""
    for index in clause_before(lexemes, first):
        if lexemes[index].text == "," and lexemes[index + 1].text not in _CLAUSES:
            return index < first - _AN_ASIDE and not any(breaks(lexemes, back) for back in (index - 1, index - 2))
    return False


def is_sure_to_come(lexemes: Sequence[Lexeme], first: int) -> bool:
    """Whether the clause before a time says "will", which no plan of the past does."""
    return any(
        lexemes[index].text in AHEAD_ALONE or _is_wont(lexemes, index) for index in clause_before(lexemes, first)
    )


def is_of_saying(lexemes: Sequence[Lexeme], first: int) -> bool:
    """Whether it is the Tuesday of "police said on Tuesday" or "he told them on Tuesday", not of what was told."""
    words = (lexemes[index].text for index in clause_before(lexemes, first, most=_NEAR_SAYING))
    return next((word for word in words if word in _SAYING or word in {",", "that"}), "") in _SAYING


def opens_statement(lexemes: Sequence[Lexeme], last: int) -> bool:
    """Whether "that" follows: what he said in "his statement Tuesday that it fell"."""
    return last < len(lexemes) and lexemes[last].text == "that"


def is_of_relative(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """Whether it is the Friday of "shares, which hit a record on Friday, rose at 9am": told on the way."""
    if last >= len(lexemes) or lexemes[last].text != ",":
        return False
    comma = next((index for index in clause_before(lexemes, first) if lexemes[index].text == ","), None)
    return comma is not None and lexemes[comma + 1].text in {"which", "who", "whose"}


def is_perfect(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """Whether the clause around a length says "has been", so that it reaches to the present; "was" does not.

    What somebody "has been jailed for" does not either.
    """
    behind = range(first - 1, max(first - BACK, 0) - 1, -1)
    ahead = range(last, min(last + _AHEAD, len(lexemes)))
    for places in (behind, ahead):
        for index in places:
            word = lexemes[index].text
            if word in WERE or word in AHEAD or word == "had" or breaks(lexemes, index):
                break
            if word in PERFECT or (word == "been" and lexemes[index - 1].text == "'s"):
                return True
    return False


def clause_before(lexemes: Sequence[Lexeme], first: int, *, most: int = BACK) -> Iterator[int]:
    """Yield where the words before ``first`` stand, the nearest first, as far as the sentence or quotation goes."""
    for index in range(first - 1, max(first - most, 0) - 1, -1):
        if breaks(lexemes, index):
            return
        yield index


def breaks(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether a sentence or a quotation ends or begins there, so that the words beyond say nothing of this clause."""
    text = lexemes[index].text
    return text in _BREAKS or (text == "." and is_stop(lexemes, index))


def _could_not(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether it is "could not be reached", "neither could be found" or "could be heard", never said of the future."""
    if lexemes[index].text != "could":
        return False
    following = tuple(lexeme.text for lexeme in lexemes[index + 1 : index + 3])
    if following[:1] == ("be",) and following[-1] in _PERCEIVED:
        return True
    before = [lexeme.text for lexeme in lexemes[max(index - BACK, 0) : index]]
    return lexemes[min(index + 1, len(lexemes) - 1)].text == "not" or "neither" in before


def _is_verb(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether it is the verb of "that fell" or "that will fall", not the noun of "that plan"."""
    word = lexemes[index].text
    return word in PAST or word in _MODALS or is_past_form(lexemes, index)


def _may_have(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether it is "may have left" or "should have seen it", of what is over."""
    return lexemes[index].text in _MAY and lexemes[min(index + 1, len(lexemes) - 1)].text == "have"


def _is_past_plan(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether it is "had been due", a plan of the past."""
    before = [lexeme.text for lexeme in lexemes[max(index - 2, 0) : index]]
    return "had" in before or "previously" in before


def is_past_form(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether it is "opened" or "collapsed", never "hundred", "the United", "unspecified" or "a newly opened shop"."""
    word = lexemes[index].text
    if not word.endswith("ed") or len(word) <= 4 or word.endswith("eed"):
        return False
    if word in _REPORTING and lexemes[min(index + 1, len(lexemes) - 1)].text not in _ARTICLES:
        return False
    if (lexemes[index].capital and not _opens_on(lexemes, index)) or word in _NOT_PAST or word.startswith("un"):
        return False
    described = index > 1 and lexemes[index - 2].text in _ARTICLES
    return not (described and (lexemes[index - 1].text.endswith("ly") or lexemes[index - 1].text in _STILL))


def _is_to_do(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether it is the "to meet" of "agreed to meet", never the "to a deal" of "agreed to a deal"."""
    words = [lexeme.text for lexeme in lexemes[index : index + 2]]
    return words[:1] == ["to"] and words[-1].isalpha() and words[-1] not in _ARTICLES


def _opens_on(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether it is the participle of "Announced in May, it may yet fail", with which a sentence opens."""
    opens = index == 0 or lexemes[index - 1].text in {".", "\n"}
    return opens and index + 1 < len(lexemes) and lexemes[index + 1].text in _AFTER_OPENING


_AFTER_OPENING = frozenset({"in", "on", "by", "at", "over", "last", "during"})


def is_stop(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether the lexeme ends a sentence, or a main clause as the semicolon does: never the point of "Mr. Smith"."""
    text = lexemes[index].text
    return text in _STOPS or (text == "." and not _is_abbreviation(lexemes, index))


def _is_abbreviation(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether the point belongs to the word before it: a title, an initial, or any word that a small letter follows."""
    if index and lexemes[index - 1].text in ABBREVIATIONS:
        return True
    if index + 1 >= len(lexemes):
        return False
    following = lexemes[index + 1]
    if following.text == ",":
        return True
    initial = index > 0 and len(lexemes[index - 1].text) == 1 and lexemes[index - 1].capital
    return following.text.isalpha() and (not following.capital or initial)
