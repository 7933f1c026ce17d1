"""What all tests share: the parsers, each of which takes longer to load than most tests to run."""

from functools import cache

from spacy.language import Language

from timeline import pipeline


def pytest_configure() -> None:
    """Load a parser once in a run, whoever asks for it."""
    load = pipeline.load_model

    @cache
    def kept(name: str | None, models: tuple[str, ...]) -> Language:
        return load(name)

    def load_model(name: str | None = None) -> Language:
        return kept(name, pipeline.MODELS)

    pipeline.load_model = load_model
