"""Made-up articles for the tests of merging: one line an event, told in the tests' own words."""

from __future__ import annotations

from datetime import date

from timeline.interval import Granularity, Interval
from timeline.model import (
    Basis,
    Document,
    Event,
    EventClass,
    Participant,
    Role,
    Status,
    TextSpan,
)


def article(name: str, *lines: str, published: date = date(2021, 5, 10), source: str = "") -> Document:
    """Return an article whose sentences are the lines."""
    return Document(name, " ".join(lines), published, source=source or name)


def tell(
    document: Document,
    line: str,
    trigger: str,
    *,
    lemma: str = "",
    agent: str = "",
    patient: str = "",
    said: Interval | None = None,
    status: Status = Status.HAPPENED,
    event_class: EventClass = EventClass.OCCURRENCE,
    salience: float = 0.6,
    summary: str = "",
) -> Event:
    """Return the event that ``line`` of the document tells with the word ``trigger``."""
    start = document.text.index(line)
    at = start + line.index(trigger)
    people = [(agent, Role.AGENT), (patient, Role.PATIENT)]
    published = Interval.around(document.published, Granularity.DAY)
    return Event(
        document=document,
        span=TextSpan(at, at + len(trigger), trigger),
        trigger=lemma or trigger,
        sentence=TextSpan(start, start + len(line), line),
        summary=summary or line.rstrip("."),
        event_class=event_class,
        status=status,
        participants=tuple(Participant(name, role, kind="PERSON") for name, role in people if name),
        interval=said or published,
        basis=Basis.SAID if said is not None else Basis.PUBLISHED,
        confidence=0.8 if said is not None else 0.4,
        salience=salience,
    )


def on(year: int, month: int, day: int) -> Interval:
    """Return one day."""
    return Interval.around(date(year, month, day), Granularity.DAY)


FERRY = "The ferry Aurelia struck a reef off Kallmar on Saturday with ninety passengers aboard."
FERRY_TOO = "The ferry Aurelia hit a reef near Kallmar, its owners at Nordlinje confirmed."
MAYOR = "Mayor Ilse Brandt pledged the island of Kallmar a new ferry harbour."
MAYOR_TOO = "Ilse Brandt promised that Kallmar island would get a new ferry harbour."
CHESS = "Anand Rao won the chess final in Pune against Lena Vogt."


def ferry_stories() -> tuple[Event, ...]:
    """Return three articles: two tell the accident and the pledge, one something else."""
    gazette = article("gazette", FERRY, MAYOR)
    herald = article("herald", FERRY_TOO, MAYOR_TOO, published=date(2021, 5, 11))
    sports = article("sports", CHESS)
    return (
        tell(gazette, FERRY, "struck", lemma="strike", agent="ferry Aurelia", said=on(2021, 5, 8)),
        tell(gazette, MAYOR, "pledged", lemma="pledge", agent="Ilse Brandt"),
        tell(herald, FERRY_TOO, "hit", lemma="hit", agent="ferry Aurelia"),
        tell(herald, MAYOR_TOO, "promised", lemma="promise", agent="Ilse Brandt"),
        tell(sports, CHESS, "won", lemma="win", agent="Anand Rao", patient="Lena Vogt"),
    )
