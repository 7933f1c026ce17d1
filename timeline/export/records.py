"""What the page knows: in goes a Timeline, out comes the JSON that is embedded, each article and name held once."""

import json
from datetime import datetime
from typing import TypedDict

from timeline.export.stories import find_stories
from timeline.export.template import strength
from timeline.export.words import date_in_words, reason_in_words
from timeline.interval import as_day
from timeline.model import Conflict, Document, Event, Role, Timeline, TimelineEvent
from timeline.times import format_edtf

EPOCH = datetime(1970, 1, 1)


class Told(TypedDict, total=False):
    """One source's mention: its article, its sentence, where the time expression stands, its own date if another."""

    article: int
    sentence: str
    bold: tuple[int, int]
    when: str


class Other(TypedDict, total=False):
    """Another date for the same event, and who gives it."""

    when: str
    edtf: str
    sources: tuple[str, ...]
    start: int
    end: int


class Record(TypedDict, total=False):
    """One event as the page draws it; bounds are half-open milliseconds since 1970, absent for an open end."""

    id: str
    what: str
    start: int
    end: int
    undated: bool
    about: bool
    unit: str
    when: str
    edtf: str
    why: str
    basis: str
    status: str
    who: list[int]
    lead: int
    where: str
    timex: tuple[str, str]
    told: list[Told]
    conflicts: list[Other]
    confidence: float
    strength: float
    salience: float
    story: int


def to_json(timeline: Timeline, *, title: str) -> str:
    """Return the page's data as JSON that is safe inside a ``<script>`` element.

    ``<``, ``>`` and ``&`` are written as escapes, so that no text can close the element or open a comment.
    """
    events = sorted(timeline.events, key=lambda event: event.interval is None)
    documents = tuple(dict.fromkeys(mention.document for event in events for mention in event.mentions))
    names = tuple(dict.fromkeys(participant.name for event in events for participant in event.participants))
    stories, story_of = find_stories(events)
    articles = {document: number for number, document in enumerate(documents)}
    people = {name: number for number, name in enumerate(names)}
    sources = tuple(dict.fromkeys(document.teller for document in documents))
    data = {
        "title": title,
        "sources": sources,
        "articles": [
            (sources.index(document.teller), as_day(document.published).isoformat(), document.title, document.url)
            for document in documents
        ],
        "people": names,
        "stories": stories,
        "events": [
            _record(event, articles=articles, people=people, story=story)
            for event, story in zip(events, story_of, strict=True)
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _record(event: TimelineEvent, *, articles: dict[Document, int], people: dict[str, int], story: int) -> Record:
    timex = event.timex
    record = Record(
        id=event.id,
        what=event.summary,
        when=date_in_words(event.interval),
        why=reason_in_words(event),
        status=event.status.value,
        who=list(dict.fromkeys(people[participant.name] for participant in event.participants)),
        told=[_told(mention, event=event, articles=articles) for mention in event.mentions],
        confidence=round(event.confidence, 3),
        strength=round(strength(event.confidence), 2),
        salience=round(event.salience, 3),
        story=story,
    )
    agents = [people[participant.name] for participant in event.participants if participant.role is Role.AGENT]
    if agents and agents[0] != record["who"][0]:
        record["lead"] = agents[0]
    if event.place:
        record["where"] = event.place
    if timex is not None:
        record["timex"] = (timex.span.text, timex.value)
    if event.basis is not None:
        record["basis"] = event.basis.value
    if event.conflicts:
        record["conflicts"] = [_other(conflict) for conflict in event.conflicts]
    if event.interval is None:
        record["undated"] = True
        return record
    record["unit"] = event.interval.granularity.name.lower()
    record["edtf"] = format_edtf(event.interval)
    if event.interval.approximate:
        record["about"] = True
    if event.interval.start is not None:
        record["start"] = _milliseconds(event.interval.start)
    if event.interval.end is not None:
        record["end"] = _milliseconds(event.interval.end)
    return record


def _other(conflict: Conflict) -> Other:
    interval = conflict.interval
    other = Other(when=date_in_words(interval), edtf=format_edtf(interval), sources=conflict.sources)
    if interval.start is not None:
        other["start"] = _milliseconds(interval.start)
    if interval.end is not None:
        other["end"] = _milliseconds(interval.end)
    return other


def _milliseconds(moment: datetime) -> int:
    since = moment - EPOCH
    return since.days * 86_400_000 + since.seconds * 1000


def _told(mention: Event, *, event: TimelineEvent, articles: dict[Document, int]) -> Told:
    told = Told(article=articles[mention.document], sentence=mention.sentence.text)
    bold = _bold(mention)
    if bold:
        told["bold"] = bold
    if mention.interval is not None and mention.interval != event.interval:
        told["when"] = date_in_words(mention.interval)
    return told


def _bold(mention: Event) -> tuple[int, int] | None:
    """Where the time expression stands in the sentence; ``None`` when it stands elsewhere in the article.

    Python counts characters and JavaScript UTF-16 units, so what lies outside the basic plane counts twice.
    """
    sentence, timex = mention.sentence, mention.timex
    if timex is None or not sentence.start <= timex.span.start <= timex.span.end <= sentence.end:
        return None
    start, end = timex.span.start - sentence.start, timex.span.end - sentence.start
    return _units(sentence.text[:start]), _units(sentence.text[:end])


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
