"""A seeded newsroom: in goes a number of events, out comes a made-up Timeline of every kind there is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

from timeline.interval import Granularity, Interval
from timeline.model import (
    Basis,
    Conflict,
    Document,
    Event,
    Participant,
    Role,
    Status,
    TextSpan,
    Timeline,
    TimelineEvent,
    Timex,
    TimexKind,
)

SOURCES = ("Harbour Gazette", "The Meridian", "Coastal Wire", "Northern Post", "Daily Ledger", "Radio Estuary")
PEOPLE = (
    "Ada Lindqvist", "Port Authority", "Tomas Okoye", "Dockers' Union", "Mayor Ines Duarte", "Meridian Freight",
    "Court of Appeal", "Coast Guard", "Farida Rahmani", "Estuary Council", "Bridge Commission", "Leo Marchetti",
    "Rail Operator", "Ministry of Works", "Harriet Vance", "Pilots' Guild",
)  # fmt: skip
DEEDS = (
    ("halted", "crane work at the east quay"),
    ("signed", "a wage agreement for the night shift"),
    ("opened", "an inquiry into the tunnel leak"),
    ("rejected", "the plan to close the old lock"),
    ("published", "the survey of the river bed"),
    ("met", "engineers over the cracked pier"),
    ("sued", "the builder of the storm gate"),
    ("promised", "compensation for flooded shops"),
    ("evacuated", "two streets behind the dyke"),
    ("postponed", "the vote on harbour fees"),
    ("appointed", "a mediator in the ferry dispute"),
    ("cut", "the number of daily sailings by a third"),
    ("approved", "a loan for the second bridge"),
    ("accused", "the contractor of hiding test results"),
    ("reopened", "the western channel to large ships"),
    ("launched", "a hotline for stranded passengers"),
)
PLACES = ("Port Vessel", "Lower Quay", "Saltmarsh", "", "", "Kingsferry", "")
PLAIN = {
    "halted": "halt", "signed": "sign", "opened": "open", "rejected": "reject", "published": "publish", "met": "meet",
    "sued": "sue", "promised": "promise", "evacuated": "evacuate", "postponed": "postpone", "appointed": "appoint",
    "cut": "cut", "approved": "approve", "accused": "accuse", "reopened": "reopen", "launched": "launch",
}  # fmt: skip


def make_timeline(count: int, *, seed: int = 7, first: date = date(2025, 9, 1)) -> Timeline:
    """Return ``count`` events, most on single days in bursts, some of every harder kind."""
    random = Random(seed)
    span = max(12, min(1200, count))
    peaks = [random.randrange(span) for _ in range(max(2, count // 60))]
    events = [_event(random, number, first=first, peaks=peaks, span=span) for number in range(count)]
    dated = [event for event in events if event.interval is not None]
    dated.sort(key=lambda event: (event.interval.start or event.interval.end, event.id))  # type: ignore[union-attr]
    ordered = (*dated, *(event for event in events if event.interval is None))
    documents = {mention.document.id: mention.document for event in ordered for mention in event.mentions}
    return Timeline(events=ordered, documents=tuple(documents.values()))


def _event(random: Random, number: int, *, first: date, peaks: list[int], span: int) -> TimelineEvent:
    day = first + timedelta(days=_day(random, peaks, span))
    interval, words, value = _interval(random, day)
    basis = None if interval is None else random.choices(tuple(Basis), (60, 15, 10, 15))[0]
    status = random.choices(tuple(Status), (70, 8, 12, 5, 5))[0]
    people = random.sample(PEOPLE, k=random.choices((1, 2, 3, 4), (40, 35, 18, 7))[0])
    people.sort(key=lambda name: PEOPLE.index(name) + random.random() * 6)
    verb, thing = random.choice(DEEDS)
    place = random.choice(PLACES)
    sources = random.sample(SOURCES, k=random.choices((1, 2, 3, 4, 5), (55, 22, 12, 7, 4))[0])
    summary = _summary(people[0], verb, thing, place=place, status=status)
    confidence = round(0.45 + random.random() * 0.54, 3)
    mentions = tuple(
        _mention(
            random,
            f"{number}-{rank}",
            day=day,
            source=source,
            summary=summary,
            words=words if rank == 0 or random.random() < 0.4 else "",
            value=value,
            interval=interval,
            basis=basis,
        )
        for rank, source in enumerate(sources)
    )
    conflicts: tuple[Conflict, ...] = ()
    if interval is not None and interval.end is not None and len(sources) > 1 and random.random() < 0.15:
        conflicts = (Conflict(interval.shift(random.choice((-2, -1, 1, 3)), Granularity.DAY), (sources[-1],)),)
    return TimelineEvent(
        id=f"e{number:05}",
        summary=summary,
        interval=interval,
        basis=basis,
        status=status,
        participants=tuple(
            Participant(name, Role.AGENT if rank == 0 else Role.PATIENT) for rank, name in enumerate(people)
        ),
        place=place,
        mentions=mentions,
        conflicts=conflicts,
        confidence=confidence,
        salience=round(min(1.0, random.betavariate(2, 6) + 0.12 * (len(sources) - 1)), 3),
    )


def _day(random: Random, peaks: list[int], span: int) -> int:
    if random.random() < 0.6:
        return max(0, min(span, round(random.gauss(random.choice(peaks), 2.5))))
    return random.randrange(span)


def _interval(random: Random, day: date) -> tuple[Interval | None, str, str]:
    kind = random.choices(range(10), (58, 8, 6, 4, 4, 4, 4, 4, 3, 5))[0]
    weekday = f"{day:%A}"
    match kind:
        case 0:
            return Interval.around(day, Granularity.DAY), f"on {weekday}", day.isoformat()
        case 1:
            return Interval.around(day, Granularity.WEEK), "last week", f"{day:%G-W%V}"
        case 2:
            return Interval.between(day, day + timedelta(days=random.randint(1, 6))), "over several days", "P3D"
        case 3:
            return Interval.around(day, Granularity.MONTH), f"in {day:%B}", f"{day:%Y-%m}"
        case 4:
            return replace(Interval.around(day, Granularity.WEEKEND), approximate=True), "around the weekend", ""
        case 5:
            return Interval(datetime.combine(day, time.min), None, Granularity.DAY), f"since {weekday}", day.isoformat()
        case 6:
            return Interval(None, datetime.combine(day, time.min), Granularity.DAY), f"by {weekday}", day.isoformat()
        case 7:
            moment = datetime.combine(day, time(random.randrange(24)))
            return Interval.around(moment, Granularity.HOUR), f"at {moment:%H}00", f"{moment:%Y-%m-%dT%H}"
        case 8:
            return replace(Interval.around(day, Granularity.MONTH), approximate=True), f"around {day:%B}", ""
        case _:
            return None, "", ""


def _summary(agent: str, verb: str, thing: str, *, place: str, status: Status) -> str:
    base = PLAIN[verb]
    where = f" in {place}" if place else ""
    match status:
        case Status.PLANNED:
            return f"{agent} to {base} {thing}{where}"
        case Status.DENIED:
            return f"{agent} did not {base} {thing}{where}"
        case Status.HYPOTHETICAL:
            return f"{agent} could {base} {thing}{where}"
        case _:
            return f"{agent} {verb} {thing}{where}"


def _mention(
    random: Random,
    name: str,
    *,
    day: date,
    source: str,
    summary: str,
    words: str,
    value: str,
    interval: Interval | None,
    basis: Basis | None,
) -> Event:
    ending = random.choice((", people with knowledge of the matter said", ", according to minutes of the meeting", ""))
    sentence = f"{summary}{' ' + words if words else ''}{ending}."
    before = "Ships waited in the roads for a second night. "
    text = f"{before}{sentence} More is expected."
    published = day + timedelta(days=random.randint(0, 3))
    document = Document(
        id=f"{source.lower().replace(' ', '-')}-{published:%Y%m%d}-{random.randrange(3)}",
        text=text,
        published=published,
        title=f"{source}: what changed on the waterfront",
        source=source,
        url=f"https://example.org/{source.lower().replace(' ', '-')}/{published:%Y/%m/%d}",
    )
    start = len(before)
    timex = None
    if words:
        at = text.index(words, start + len(summary))
        timex = Timex(TextSpan(at, at + len(words), words), TimexKind.DATE, value, interval=interval, anchor=published)
    return Event(
        document=document,
        span=TextSpan(start, start + 5, text[start : start + 5]),
        trigger=name,
        sentence=TextSpan(start, start + len(sentence), sentence),
        summary=summary,
        interval=interval,
        timex=timex,
        basis=basis,
    )
