"""Words: stems over spelling variants, roots and meanings of event words."""

from __future__ import annotations

from importlib.resources import files

import pytest

from timeline.merge.words import is_event_word, meant_form, sense_of, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("defence", "defense"),
        ("opposition", "opposed"),
        ("negotiations", "negotiating"),
        ("organised", "organization"),
        ("Europe".lower(), "european"),
        ("travelled", "traveling"),
        ("centres", "center"),
    ],
)
def test_variants_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("war", "warm"), ("port", "sport"), ("mine", "minister")])
def test_different_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("noun", "verb"), [("arrest", "arrest"), ("discussion", "discuss"), ("acquisition", "acquire"), ("Kills", "kill")]
)
def test_an_event_noun_has_the_root_of_its_verb(noun: str, verb: str) -> None:
    assert sense_of(noun).root == verb


@pytest.mark.parametrize(
    ("word", "following", "meant"),
    [
        ("lose", "life", "die"),
        ("claimed", "lives", "kill"),
        ("take", "place", "happen"),
        ("pay", "visits", "visit"),
        ("step", "down", "resign"),
    ],
)
def test_an_idiom_is_the_event_that_it_means(word: str, following: str, meant: str) -> None:
    assert meant_form(word, stem(following)) == meant


def test_synonyms_share_a_meaning() -> None:
    assert set(sense_of("buy").meanings) & set(sense_of("purchase").meanings)


@pytest.mark.parametrize(("one", "other"), [("sink", "capsize"), ("jail", "sentence"), ("resignation", "quit")])
def test_words_for_one_deed_share_a_meaning(one: str, other: str) -> None:
    assert set(sense_of(one).meanings) & set(sense_of(other).meanings)


def test_the_words_of_a_deed_are_event_words_each_there_once() -> None:
    text = (files("timeline.merge") / "english" / "deeds.txt").read_text(encoding="utf-8")
    lines = [[deed.split() for deed in line.split(" / ")] for line in text.replace("*", "").splitlines()]
    deeds = [deed for line in lines for deed in line]
    assert [line for line in lines if sum(map(len, line)) < 2 or len(line) > 2] == []
    assert [deed for deed in deeds if len(set(deed)) < len(deed) or "_" in deed[0]] == []
    assert [word for deed in deeds for word in deed if not is_event_word(word.partition("_")[0])] == []


def test_words_of_telling_are_known() -> None:
    assert [sense_of(word).tells for word in ("say", "praise", "return", "sentence")] == [True, True, False, False]
