"""The events of articles, stage by stage: parses and times in, events with people, line, time and rank out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from timeline.events.dating.attach import Dating, date_items, prepare_items
from timeline.events.dating.printed import by_print, is_ahead, is_foreseen
from timeline.events.people.people import Cast, cast_of
from timeline.events.rows.draft import Draft, drafts_of
from timeline.events.rows.news import Clue, weigh
from timeline.events.rows.rows import (
    Promises,
    before_lines,
    before_times,
    most_rows,
    promises_by_lines,
    promises_by_words,
    rank_rows,
)
from timeline.events.rows.worth import CAPPED, ROW_SALIENCE, Rank, clues_of, worth_of
from timeline.events.status.mood import is_definite
from timeline.events.status.reporter import reporter_token
from timeline.events.summary.describe import Line, is_dated_noun, lines_of
from timeline.events.syntax.entries import entry_at
from timeline.events.syntax.parse import Parse
from timeline.events.triggers.given import given_triggers
from timeline.events.triggers.results import find_candidates
from timeline.events.triggers.trigger import Trigger
from timeline.interval import Granularity, Interval
from timeline.model import Basis, Document, Event, Status, Style, Timex

# What may turn out to have been, or to be still ahead.
_OPEN = (Status.HAPPENED, Status.HYPOTHETICAL)


@dataclass(frozen=True, slots=True)
class Told:
    """The events of one article that got a line, with their lines and what they promise by their tokens."""

    drafts: Sequence[Draft]
    lines: Sequence[Line]
    promises: Promises

    @property
    def triggers(self) -> list[Trigger]:
        """Their words."""
        return [draft.trigger for draft in self.drafts]


@dataclass(frozen=True, slots=True)
class Article:
    """A document as it was read: with its parse, its times, and how it tells."""

    document: Document
    parse: Parse
    times: tuple[Timex, ...]
    style: Style = "news"


def find_events(
    parse: Parse, document: Document, times: Sequence[Timex], *, style: Style = "news"
) -> tuple[Event, ...]:
    """Return the events of one article in text order, from the parse of its text and the times of that style."""
    return _find(Article(document, parse, tuple(times), style), find_candidates([parse])[0])


def find_events_at(
    parse: Parse, document: Document, times: Sequence[Timex], *, spans: Sequence[tuple[int, int]]
) -> tuple[Event, ...]:
    """Return one event for each ``(start, end)`` of characters, for corpora that tell where the events are."""
    return _find(Article(document, parse, tuple(times)), given_triggers(parse, spans))


def find_rows(articles: Sequence[Article]) -> tuple[tuple[Event, ...], ...]:
    """Return for each article those of ``find_events`` that deserve a row: what cannot become one gets no line or time.

    Each stage goes through all the articles before the next one starts: its code and tables then stay in the
    processor's cache, which saves an eighth of the time.
    """
    parses = [article.parse for article in articles]
    found = find_candidates(parses)
    drafts = [drafts_of(article.parse, article.document, own) for article, own in zip(articles, found, strict=True)]
    casts = [
        cast_of(parse, events=(trigger.token for trigger in own)) for parse, own in zip(parses, found, strict=True)
    ]
    told = [_told(article, own, cast=cast) for article, own, cast in zip(articles, drafts, casts, strict=True)]
    datings = _date(articles, told, casts)
    return tuple(
        _events(article, own, datings=dated, cast=cast, most=most_rows(whole), least=ROW_SALIENCE)
        for article, own, dated, cast, whole in zip(articles, told, datings, casts, drafts, strict=True)
    )


def find_clues(article: Article) -> Iterator[tuple[Event, list[Clue], float]]:
    """Yield each event that may be a row with its clues and with what the rules alone make of it, for training.

    What the clues weigh now makes no difference.
    """
    told, cast, datings = _tell(article, find_candidates([article.parse])[0])
    events = _events(article, told, datings=datings, cast=cast, most=len(told.drafts))
    for event, draft, line, dating in zip(events, told.drafts, told.lines, datings, strict=True):
        promise = told.promises.get(draft.token.i)
        if promise is not None and not line.fault and not line.leans:
            clues = clues_of(draft, line, dating, promise=promise, cast=cast)
            rank = worth_of(draft, line, dating, promise=promise, cast=cast, published=article.document.published)
            if rank.why not in CAPPED:
                yield event, clues, rank.worth - weigh(clues)


def _find(article: Article, triggers: Sequence[Trigger]) -> tuple[Event, ...]:
    told, cast, datings = _tell(article, triggers)
    return _events(article, told, datings=datings, cast=cast, most=most_rows(told.drafts))


def _tell(article: Article, triggers: Sequence[Trigger]) -> tuple[Told, Cast, tuple[Dating, ...]]:
    """All events, whether or not they can become rows."""
    parse = article.parse
    drafts = drafts_of(parse, article.document, triggers)
    cast = cast_of(parse, events=(trigger.token for trigger in triggers))
    lines = lines_of(parse, triggers, cast, article.times)
    told = Told(drafts, lines, promises_by_lines(drafts, lines, promises_by_words(drafts, cast=cast)))
    (datings,) = _date([article], [told], [cast])
    return told, cast, datings


def _told(article: Article, drafts: Sequence[Draft], *, cast: Cast) -> Told:
    """The events that can still become rows, with lines that can be understood alone."""
    timed = _timed(article.parse, article.times)
    words = promises_by_words(drafts, cast=cast)
    hopeful = before_lines(drafts, words, timed=timed, cast=cast)
    drafts = [draft for draft in drafts if draft.token.i in hopeful]
    lines = lines_of(article.parse, [draft.trigger for draft in drafts], cast, article.times)
    sound = [
        (draft, line)
        for draft, line in zip(drafts, lines, strict=True)
        if not line.fault and (not line.leans or draft.token.sent.start in timed)
    ]
    promises = promises_by_lines([draft for draft, _ in sound], [line for _, line in sound], words)
    speaking = [draft for draft, line in sound if line.clause is None or draft.token.i in promises]
    hopeful = before_times(speaking, promises, timed=timed)
    told = [(draft, line) for draft, line in sound if draft.token.i in hopeful]
    return Told([draft for draft, _ in told], [line for _, line in told], promises)


def _date(articles: Sequence[Article], told: Sequence[Told], casts: Sequence[Cast]) -> list[tuple[Dating, ...]]:
    """Date the events of all the articles at once."""
    items = [
        prepare_items(
            article.parse, article.document, own.triggers, article.times, style=article.style, owners=cast.owners
        )
        for article, own, cast in zip(articles, told, casts, strict=True)
    ]
    datings = iter(date_items(list(chain(*items)), [trigger for own in told for trigger in own.triggers]))
    return [tuple(islice(datings, len(own.drafts))) for own in told]


def _events(
    article: Article, told: Told, *, datings: Sequence[Dating], cast: Cast, most: int, least: float = 0.0
) -> tuple[Event, ...]:
    """The events that rank ``least`` or higher; at most ``most`` of them rank as rows."""
    published = article.document.published
    printed = Interval.around(published, Granularity.DAY)
    drafts = [_foreseen(draft, dating, printed) for draft, dating in zip(told.drafts, datings, strict=True)]
    ranks = rank_rows(drafts, told.lines, datings, promises=told.promises, cast=cast, most=most, published=published)
    return tuple(
        _event(
            article,
            draft,
            dating=by_print(dating, draft.status, printed, article.style),
            cast=cast,
            line=line,
            rank=rank,
        )
        for draft, line, dating, rank in zip(drafts, told.lines, datings, ranks, strict=True)
        if rank.worth >= least
    )


def _foreseen(draft: Draft, dating: Dating, printed: Interval) -> Draft:
    """The event; what a noun calls by its day is not only thought of: "could resign after the 2019 strike"."""
    real = draft.status in (Status.HAPPENED, Status.ONGOING)
    other_day = dating.basis is Basis.SAID and dating.interval is not None and not dating.interval.overlaps(printed)
    if other_day and draft.status in _OPEN and is_dated_noun(draft.token) and is_definite(draft.token):
        return replace(draft, status=Status.PLANNED if is_ahead(dating, printed) else Status.HAPPENED)
    ahead = real and is_foreseen(dating, draft.trigger, draft.token, printed=printed)
    return replace(draft, status=Status.PLANNED) if ahead else draft


def _timed(parse: Parse, times: Sequence[Timex]) -> frozenset[int]:
    """The first tokens of the sentences that hold a time, or stand in an entry that a time opens."""
    told = (span.root.sent.start for _, span in parse.located(times))
    listed = (sentence.start for sentence in parse.sents if entry_at(parse, parse[sentence.start].idx) is not None)
    return frozenset(chain(told, listed))


def _event(article: Article, draft: Draft, *, dating: Dating, cast: Cast, line: Line, rank: Rank) -> Event:
    trigger = draft.trigger
    reporter = reporter_token(article.parse, trigger)
    return Event(
        document=article.document,
        span=trigger.span,
        trigger=trigger.lemma,
        sentence=draft.sentence,
        summary=line.text,
        event_class=trigger.event_class,
        status=draft.status,
        participants=cast.participants(trigger),
        place=cast.place(trigger),
        reporter="" if reporter is None else cast.name(reporter),
        interval=dating.interval,
        timex=dating.timex,
        basis=dating.basis,
        confidence=dating.confidence,
        tense=trigger.tense,
        aspect=trigger.aspect,
        polarity=trigger.polarity,
        modality=trigger.modality,
        salience=rank.worth,
        left_out="" if rank.worth >= ROW_SALIENCE else str(rank.why),
    )
