"""Every rule's examples run: span, value and winning rule together; every family has sentences where it is silent."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.times import find_times
from timeline.times.bounds import TWO_DAYS
from timeline.times.english import ENGLISH, FAMILIES, NOT_TIMES
from timeline.times.joins import JOINS
from timeline.times.pattern import expand
from timeline.times.rule import Example, Rule

EXAMPLES = [
    pytest.param(rule, example, id=f"{family}: {example.span} ({rule.name})")
    for family, rules in FAMILIES.items()
    for rule in rules
    for example in rule.examples
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example_is_found_by_its_rule(rule: Rule, example: Example) -> None:
    found = {
        (timex.span.text, timex.value): timex.rule.split(" + ") for timex in find_times(example.text, example.published)
    }
    assert (example.span, example.value) in found
    assert rule.name in found[example.span, example.value]


@pytest.mark.parametrize(
    ("family", "sentence"), [(family, sentence) for family, sentences in NOT_TIMES.items() for sentence in sentences]
)
def test_silent_sentence_has_no_time(family: str, sentence: str) -> None:
    assert find_times(sentence, date(2025, 12, 15)) == ()


def test_every_family_has_a_silent_sentence() -> None:
    assert NOT_TIMES.keys() == FAMILIES.keys()
    assert all(NOT_TIMES.values())


def test_rule_without_example_is_refused() -> None:
    with pytest.raises(ValueError, match="has no example; add one"):
        Rule("bare", "bare", lambda m: None, ())


def test_every_symbol_of_a_pattern_is_known() -> None:
    numeric = {
        "date", "clock", "dotclock", "hhmm", "count", "two", "dom", "hour", "year", "anyyear", "ordinal", "dayth",
        "decade", "decade_short", "decade_bc", "yearword", "dayword", "hourword", "minuteword", "slashed",
    }  # fmt: skip
    known = {symbol for entry in ENGLISH.vocabulary.values() for symbol in entry} | numeric
    used = {symbol for rule in ENGLISH.rules for path in expand(rule.pattern) for symbol, _ in path}
    assert used - known == set()


def test_two_days_rule_has_the_name_that_splits_it() -> None:
    assert TWO_DAYS in {rule.name for rule in ENGLISH.rules}


def test_language_says_what_may_stand_within_each_join() -> None:
    assert ENGLISH.joints.gaps.keys() == {join.name for join in JOINS}
