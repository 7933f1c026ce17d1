"""What speaks for a clause as news and not as scene, comment or stump: its words and line in, a learned weight out.

The weights stand in ``english/news.py``. What the words weigh is known before a line is written.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache

from timeline.events.dating.attach import Dating
from timeline.events.english.news import ARGUING, WEIGHTS
from timeline.events.english.roles import COLLECTIVES, OFFICES, ORGANISATION_NOUNS, PEOPLE_NOUNS
from timeline.events.english.verbs import SAYING
from timeline.events.people.mentions import PLACES
from timeline.events.people.people import Cast
from timeline.events.rows.draft import Draft
from timeline.events.summary.describe import Line
from timeline.events.syntax.clause import Clause
from timeline.events.syntax.parse import Parse, Word, remembered
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
# The grounds of an event without a time.
_NO_TIME = "none"
_COUNTED = {"NNS": 1, "VBN": 1, "RB": -1}


def weigh_words(draft: Draft, clause: Clause, *, told: Word, cast: Cast) -> float:
    """Return what the words add to a rank; ``told`` is the verb that tells: that of the clause, or a plan's."""
    subject, lemma = clause.subject, told.lemma_.lower()
    entity = cast.entity(subject)
    weight = WEIGHTS["class"].get(draft.trigger.event_class, 0.0) + WEIGHTS["lemma"].get(lemma, 0.0)
    weight += _of_subject(subject, "" if entity is None else entity.kind or "nameless")
    weight += (
        WEIGHTS["role"].get(clause.verb.dep_, 0.0)
        + _of_sentence(clause.verb.sent.words[0])
        + _of_article(clause.verb.parse)
    )
    if _names_place(clause.verb):
        weight += WEIGHTS["place"]["yes"]
    if lemma in SAYING:
        said = next((c for c in clause.verb.children if c.dep_ == "ccomp"), None)
        group = None if said is None else verb_group(said)
        weight += WEIGHTS["told"].get("nothing" if group is None else group.tense, 0.0)
        weight += 0.0 if group is None else WEIGHTS["modal"].get(group.modality or "none", 0.0)
    return weight


def _names_place(verb: Word) -> bool:
    """Whether a place is named below a verb."""
    places = _places(verb.parse)
    following = bisect_left(places, verb.left_edge.i)
    return following < len(places) and places[following] <= verb.right_edge.i


@remembered
def _places(parse: Parse) -> list[int]:
    return [i for span, label in parse.entities if label in PLACES for i in range(span.start, span.end)]


def weigh_line(line: Line) -> float:
    """Return what the line as it reads adds."""
    return WEIGHTS["number"]["yes" if has_number(line.text) else "no"]


@lru_cache(maxsize=1_000)
def has_number(text: str) -> bool:
    """Return whether a text has a digit or a number word: something that can be told apart."""
    return _NUMBER.search(text.lower()) is not None


def weigh_time(dating: Dating, *, told: Word) -> float:
    """Return what the grounds of an event's time add, with the tense of the verb that tells it."""
    group = verb_group(told)
    grounds = _NO_TIME if dating.basis is None or dating.interval is None else dating.basis.value
    return _of_form(group.tense, group.aspect, grounds)


def weigh_said_time(told: Word) -> float:
    """Return what a time adds that was said."""
    group = verb_group(told)
    return _of_form(group.tense, group.aspect, Basis.SAID.value)


def most_of_unsaid_time(told: Word) -> float:
    """Return the most that a time adds that was not said, or that there is none."""
    group = verb_group(told)
    return _most_of_unsaid(group.tense, group.aspect)


@cache
def _most_of_unsaid(tense: str, aspect: str) -> float:
    grounds = (_NO_TIME, *(basis.value for basis in Basis if basis is not Basis.SAID))
    return max(_of_form(tense, aspect, each) for each in grounds)


def _of_form(tense: str, aspect: str, grounds: str) -> float:
    form = "PERFECTIVE" if aspect.startswith("PERFECTIVE") else aspect
    return WEIGHTS["form"].get(f"{tense} {form} {grounds}", 0.0)


@cache
def most_of_line() -> float:
    """Return the most that a line can add."""
    return max(WEIGHTS["number"].values())


def _of_subject(subject: Word, kind: str) -> float:
    table = WEIGHTS["subject"]
    if subject.pos_ == "PRON":
        return table.get("known pronoun" if kind else "unknown pronoun", 0.0)
    if kind or subject.ent_type_:
        return table.get(kind or subject.ent_type_, 0.0)
    lemma = subject.lemma_.lower()
    sort = "people" if lemma in _PEOPLE else "body" if lemma in ORGANISATION_NOUNS else "thing"
    return table.get(sort, 0.0) + WEIGHTS["determiner"].get(f"{_determiner(subject)} {subject.tag_}", 0.0)


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
def _of_sentence(first: Word) -> float:
    """What the sentence that begins with ``first`` adds: its length, and whether something is inserted."""
    words = sum([word.text.isalpha() for word in first.sent.words])
    weight = WEIGHTS["length"].get(str(min(_MOST_STEPS, words // _STEP)), 0.0)
    return weight + (WEIGHTS["inserted"]["yes"] if _INSERTION.search(first.sent.text) else 0.0)


@remembered
def _of_article(parse: Parse) -> float:
    """What the manner of an article adds.

    How an article is written: news counts people and things and tells what was done, comment weighs and argues.

    Plural nouns and past participles speak for news, adverbs and sentences that open with "but" or "yet" for comment.
    """
    counted = sum([sign * parse.tags.count(tag) for tag, sign in _COUNTED.items()])
    argued = sum([sentence.words[0].lower_ in ARGUING for sentence in parse.sents]) / max(1, len(parse.sents))
    told = (counted + _USUAL_MANNER * _UNREAD_WORDS) / (len(parse.words) + _UNREAD_WORDS)
    manner = max(0, min(_MOST_MANNERS, int((told - _OPENER * argued) // _MANNER_STEP)))
    return WEIGHTS["manner"].get(str(manner), 0.0)
