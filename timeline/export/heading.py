"""What stands over a timeline: in goes a Timeline, out come its title and the line under it."""

from collections import Counter

from timeline.export.words import day_in_words
from timeline.interval import as_day
from timeline.model import Timeline


def title_of(timeline: Timeline) -> str:
    """Return a title of those who appear most, the named ones first: "Ada Lindqvist, Port Authority and others"."""
    people = [participant for event in timeline.events for participant in event.participants]
    counts = Counter(participant.name for participant in people)
    named = {participant.name for participant in people if participant.kind}
    names = sorted(counts, key=lambda name: (name not in named, not name[:1].isupper(), -counts[name], name))
    match names:
        case []:
            return "Timeline"
        case [name]:
            return name
        case [one, other]:
            return f"{one} and {other}"
        case [one, other, *_]:
            return f"{one}, {other} and others"
    return "Timeline"


def standfirst(timeline: Timeline) -> str:
    """Return the line under the title: how much there is, from where and from when."""
    events = timeline.events
    told = [mention.document for event in events for mention in event.mentions]
    documents = {document.id: document for document in told or timeline.documents}
    counts = f"{counted(len(events), 'event')} from {counted(len(documents), 'article')}"
    if any(document.source for document in documents.values()):
        sources = {document.teller for document in documents.values()}
        counts = f"{counts} by {counted(len(sources), 'source')}"
    if not documents:
        return f"{counts}."
    days = sorted(as_day(document.published) for document in documents.values())
    first, last = day_in_words(days[0]), day_in_words(days[-1])
    when = f"published on {first}" if first == last else f"published from {first} to {last}"
    return f"{counts}, {when}."


def counted(number: int, noun: str) -> str:
    """Return a number of things in words.

    >>> counted(1, "event"), counted(1200, "event")
    ('1 event', '1,200 events')
    """
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
