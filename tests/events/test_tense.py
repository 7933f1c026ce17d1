"""Tense, aspect, polarity and modality; every sentence is our own."""

from __future__ import annotations

import pytest
from spacy.language import Language

from timeline.events import parse_of
from timeline.events.syntax.tense import tense_of, word_group
from timeline.model import Tense

GROUPS = [
    ("The tunnel opened.", "opened", "PAST NONE POS "),
    ("The tunnel has opened.", "opened", "PRESENT PERFECTIVE POS "),
    ("The tunnel had been opened.", "opened", "PAST PERFECTIVE POS "),
    ("Workers are digging.", "digging", "PRESENT PROGRESSIVE POS "),
    ("Workers have been digging.", "digging", "PRESENT PERFECTIVE_PROGRESSIVE POS "),
    ("The tunnel will open.", "open", "FUTURE NONE POS "),
    ("The tunnel won't open.", "open", "FUTURE NONE NEG "),
    ("The tunnel might open.", "open", "NONE NONE POS might"),
    ("The tunnel could not have opened.", "opened", "NONE PERFECTIVE NEG could"),
    ("They want to open it.", "open", "INFINITIVE NONE POS "),
    ("They would dig and sell.", "sell", "NONE NONE POS would"),
    ("The museum no longer sells maps.", "sells", "PRESENT NONE NEG "),
    ("The tunnel was unsafe.", "unsafe", "PAST NONE POS "),
    ("The tunnel is not safe.", "safe", "PRESENT NONE NEG "),
    ("No collapse was reported.", "collapse", "NONE NONE NEG "),
    ("The collapse was reported.", "collapse", "NONE NONE POS "),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), GROUPS, ids=[f"{s} [{w}]" for s, w, _ in GROUPS])
def test_verb_group(nlp: Language, sentence: str, word: str, expected: str) -> None:
    token = next(token for token in parse_of(nlp(sentence)) if token.text == word)
    group = word_group(token)
    assert f"{group.tense} {group.aspect} {group.polarity} {group.modality}" == expected


CLAUSES = [
    ("The board has scheduled a vote for Friday.", "Friday", Tense.FUTURE),
    ("On Friday the league plans to march.", "Friday", Tense.FUTURE),
    ("On Friday they planned a march.", "Friday", Tense.PAST),
    ("Under the pact, announced Friday, the mills would close.", "Friday", Tense.PAST),
    ("They will sue over shares issued Friday.", "Friday", Tense.PAST),
    ("They will march in the parade planned for Friday.", "Friday", Tense.FUTURE),
    ("The envoys met on Friday.", "Friday", Tense.PAST),
    ("Norrin said on Friday it would order two ships.", "Friday", Tense.PAST),
    ("The mayor was elected in May.", "May", Tense.PAST),
    ("The cargo had been expected in April.", "April", Tense.PAST),
    ("The envoys will meet on Friday.", "Friday", Tense.FUTURE),
    ("They'll meet on Friday.", "Friday", Tense.FUTURE),
    ("The envoys are due to meet on Friday.", "Friday", Tense.FUTURE),
    ("The storm was forecast to reach Bergen on Friday.", "Friday", Tense.FUTURE),
    ("The envoys plan to meet on Friday.", "Friday", Tense.FUTURE),
    ("The envoys are expected to meet on Friday.", "Friday", Tense.FUTURE),
    ("The envoys are to meet on Friday.", "Friday", Tense.FUTURE),
    ("Ten men are expected to have died on Friday.", "Friday", Tense.PAST),
    ("A vote is scheduled for Friday.", "Friday", Tense.FUTURE),
    ("The hall was booked for 2 April.", "2 April", Tense.FUTURE),
    ("Lind was booked on 2 April.", "2 April", Tense.PAST),
    ("The envoys are meeting today.", "today", Tense.PRESENT),
    ("The envoys have met this week.", "this week", Tense.PAST),
    ("The talks on Friday were short.", "Friday", Tense.PAST),
    ("He said they would meet on Friday.", "Friday", Tense.FUTURE),
    ("On Friday, the envoys decided to leave.", "Friday", Tense.PAST),
    ("A quiet Friday.", "Friday", None),
]


@pytest.mark.parametrize(("sentence", "words", "tense"), CLAUSES, ids=[s for s, _, _ in CLAUSES])
def test_tense_of_the_clause_around_a_time(nlp: Language, sentence: str, words: str, tense: Tense | None) -> None:
    start = sentence.index(words)
    assert tense_of(parse_of(nlp(sentence)))(start, start + len(words)) is tense
