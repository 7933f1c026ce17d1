"""Headlines and chronologies: verbs of the present that look like plural nouns."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norden Steel fires chief executive Anna Lindqvist", "Norden Steel fires chief executive Anna Lindqvist"),
        ("Norden Steel files for protection from creditors in Oslo.", "Norden Steel files for protection"),
        ("Norway votes in general election", "Norway votes in general election"),
    ],
)
def test_a_headline_tells_what_its_verb_says(rows: Callable[[str], list[str]], text: str, line: str) -> None:
    assert any(row.startswith(line) for row in rows(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian troops in the north of the country",
        "Heavy rains and floods in the north",
        "The ferry sank after heavy rains in the north.",
        "Several hundred people marching in Oslo.",
        "The first driver got out at noon; two more followed before the work had ended that evening "
        "so that the water tanks could be filled.",
    ],
)
def test_plural_nouns_stay_nouns(pipeline: Language, text: str) -> None:
    assert {token.tag_ for token in pipeline(text) if token.text.endswith("s") or token.text == "people"} <= {"NNS"}


def test_the_other_sentences_of_an_article_keep_their_parse(pipeline: Language) -> None:
    plain = "The mayor closed the port on Monday. Two ferries left Bergen."
    both = pipeline("Norden Steel fires chief executive Anna Lindqvist\n\n" + plain)
    alone = pipeline(plain)
    said = [(token.text, token.dep_, token.head.text) for token in both][-len(alone) :]
    assert said == [(token.text, token.dep_, token.head.text) for token in alone]
