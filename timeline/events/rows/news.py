"""What speaks for a clause as news and not as scene, comment or stump: its words, line and time in, clues out.

What the clues weigh was learned from the events that readers listed (``python -m timeline.events.train_rows``) and
stands in ``english/news.json``. The clues of the words are known before a line is written.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from operator import attrgetter
from typing import TypeAlias

from timeline.events.dating.attach import Dating
from timeline.events.english.news import ARGUING
from timeline.events.english.roles import COLLECTIVES, OFFICES, ORGANISATION_NOUNS, PEOPLE_NOUNS
from timeline.events.english.verbs import SAYING
from timeline.events.people.people import Cast
from timeline.events.rows.draft import Draft
from timeline.events.summary.describe import Line
from timeline.events.syntax.clause import Clause
from timeline.events.syntax.parse import PLACES, Parse, Word, remembered
from timeline.events.syntax.tense import verb_group
from timeline.model import Basis

# The first letter is looked at before all else, here and below, which saves half of the time and more.
_NUMBER = re.compile(
    r"(?=[0-9tfsendhmb])(?:[0-9]"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|[mb]illions?)\b)"
)
_PEOPLE = PEOPLE_NOUNS | OFFICES | COLLECTIVES
_INSERTION = re.compile(r":(?!\S)|;(?!\S)|—(?<!\S.)(?!\S)|–(?<!\S.)(?!\S)|\|(?<!\S.)(?!\S)|--(?<!\S--)(?!\S)")
_DETERMINERS = frozenset({"det", "poss", "nummod", "predet"})
_STEP = 8
_MOST_STEPS = 6
# How an article is written, from weighing to telling, in steps.
_MANNER_STEP = 0.02
_MOST_MANNERS = 4
_OPENER = 0.2
# A short text is taken for one that goes on for so many words more as articles usually do.
_UNREAD_WORDS = 100
_USUAL_MANNER = 0.05
# The news stands first, except where all is short: how many sentences stand before this one, in steps.
_POSITIONS = (1, 3, 6, 10, 16, 26)
_SHORT = 8
# The grounds of an event without a time.
_NO_TIME = "none"
_COUNTED = {"NNS": 1, "VBN": 1, "RB": -1}
# A table of weights, and the key in it.
Clue: TypeAlias = tuple[str, str]
Weights: TypeAlias = dict[str, dict[str, float]]


@cache
def load_weights() -> Weights:
    """Read the weights that ship with the package: what each clue adds to a rank, by its table and key.

    A table that is still to be learned is empty.
    """
    weights: Weights = json.loads(files("timeline.events.english").joinpath("news.json").read_text(encoding="utf-8"))
    return defaultdict(dict, weights)


def weigh(clues: Iterable[Clue]) -> float:
    """Return what clues add to a rank; what was not learned adds nothing."""
    weights = load_weights()
    return sum([weights[table].get(key, 0.0) for table, key in clues])


def clues_of_words(draft: Draft, clause: Clause, *, told: Word, cast: Cast) -> list[Clue]:
    """Return what the words tell; ``told`` is the verb that tells: that of the clause, or a plan's."""
    subject, lemma = clause.subject, told.lemma_.lower()
    entity = cast.entity(subject)
    clues: list[Clue] = [
        ("bias", "all"),
        ("class", draft.trigger.event_class),
        ("lemma", lemma),
        ("role", clause.verb.dep_),
        *_of_subject(subject, "" if entity is None else entity.kind or "nameless"),
        *_of_sentence(clause.verb.sent.words[0]),
        ("manner", _of_article(clause.verb.parse)),
    ]
    if _names_place(clause.verb):
        clues.append(("place", "yes"))
    if lemma in SAYING:
        said = next((c for c in clause.verb.children if c.dep_ == "ccomp"), None)
        group = None if said is None else verb_group(said)
        clues.append(("told", "nothing" if group is None else group.tense))
        if group is not None:
            clues.append(("modal", group.modality or "none"))
    return clues


def clues_of_line(line: Line) -> list[Clue]:
    """Return what the line tells as it reads."""
    return [("number", "yes" if has_number(line.text) else "no")]


def clues_of_time(dating: Dating, *, told: Word) -> list[Clue]:
    """Return what the time tells: its grounds, with the tense of the verb that tells the event."""
    group = verb_group(told)
    grounds = _NO_TIME if dating.basis is None or dating.interval is None else dating.basis.value
    return [_form(group.tense, group.aspect, grounds)]


def _names_place(verb: Word) -> bool:
    """Whether a place is named below a verb."""
    places = _places(verb.parse)
    following = bisect_left(places, verb.left_edge.i)
    return following < len(places) and places[following] <= verb.right_edge.i


@remembered
def _places(parse: Parse) -> list[int]:
    return [i for span, label in parse.entities if label in PLACES for i in range(span.start, span.end)]


@lru_cache(maxsize=1_000)
def has_number(text: str) -> bool:
    """Return whether a text has a digit or a number word: something that can be told apart."""
    return _NUMBER.search(text.lower()) is not None


def most_of_time(told: Word, *, said: bool) -> float:
    """Return the most that a time can add, or that there is none; ``said`` when the sentence holds one."""
    group = verb_group(told)
    return _most_of_time(group.tense, group.aspect, said)


@cache
def _most_of_time(tense: str, aspect: str, said: bool) -> float:
    grounds = (_NO_TIME, *(basis for basis in Basis if said or basis is not Basis.SAID))
    return max(weigh([_form(tense, aspect, each)]) for each in grounds)


def _form(tense: str, aspect: str, grounds: str) -> Clue:
    form = "PERFECTIVE" if aspect.startswith("PERFECTIVE") else aspect
    return "form", f"{tense} {form} {grounds}"


@cache
def most_of_line() -> float:
    """Return the most that a line can add."""
    return max(weigh([("number", key)]) for key in ("yes", "no"))


def _of_subject(subject: Word, kind: str) -> list[Clue]:
    """Who or what it is told of: organisations act, a pronoun leads on from another sentence."""
    if subject.pos_ == "PRON":
        return [("subject", "known pronoun" if kind else "unknown pronoun")]
    if kind or subject.ent_type_:
        return [("subject", kind or subject.ent_type_)]
    lemma = subject.lemma_.lower()
    sort = "people" if lemma in _PEOPLE else "body" if lemma in ORGANISATION_NOUNS else "thing"
    return [("subject", sort), ("determiner", f"{_determiner(subject)} {subject.tag_}")]


def _determiner(noun: Word) -> str:
    found = [c for c in noun.lefts if c.dep_ in _DETERMINERS]
    if not found:
        return "bare"
    if any(c.lower_ == "the" for c in found):
        return "the"
    if found[0].lower_ in ("a", "an"):
        return "a"
    return "number" if any(c.dep_ == "nummod" for c in found) else "other"


@remembered
def _of_sentence(first: Word) -> tuple[Clue, ...]:
    """What the sentence that begins with ``first`` tells: how far down it stands, its length, an insertion."""
    sentences = first.parse.sents
    before = bisect_right(_POSITIONS, bisect_left(sentences, first.i, key=attrgetter("start")))
    words = sum([word.text.isalpha() for word in first.sent.words])
    return (
        ("position", str(before) if len(sentences) >= _SHORT else "of few"),
        ("length", str(min(_MOST_STEPS, words // _STEP))),
        ("inserted", "yes" if _INSERTION.search(first.sent.text) else "no"),
    )


@remembered
def _of_article(parse: Parse) -> str:
    """The manner of an article, from weighing (0) to telling (4).

    News counts people and things and tells what was done, comment weighs and argues.

    Plural nouns and past participles speak for news, adverbs and sentences that open with "but" or "yet" for comment.
    """
    counted = sum([sign * parse.tags.count(tag) for tag, sign in _COUNTED.items()])
    argued = sum([sentence.words[0].lower_ in ARGUING for sentence in parse.sents]) / max(1, len(parse.sents))
    told = (counted + _USUAL_MANNER * _UNREAD_WORDS) / (len(parse.words) + _UNREAD_WORDS)
    return str(max(0, min(_MOST_MANNERS, int((told - _OPENER * argued) // _MANNER_STEP))))
