"""Events in, mentions out: what of each event is compared, as keys; and the order and names of mentions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from timeline.interval import as_day
from timeline.merge.amounts import counts_many, find_ages, find_amounts
from timeline.merge.cast import call, is_named, marks_of, sex_of
from timeline.merge.words import (
    Sense,
    base_form,
    find_numbers,
    find_words,
    meant_form,
    sense_of,
    stem,
    stem_words,
    stems_of,
    words_beside,
)
from timeline.model import Basis, Event, EventClass, Role, Status
from timeline.names import name_key

_NEAR = 6
_HARMS = frozenset({"kill", "die", "injure", "wound", "hurt", "displace", "perish", "drown", "evacuate", "infect"})
_LOSSES = frozenset(stems_of(("dead", "homeless", "injured", "wounded", "missing", "stranded")))


@dataclass(frozen=True, slots=True)
class Mention:
    """One event as the merger sees it.

    ``start`` and ``end`` are days since year 1, fractions for hours, of a date that the text gives;
    ``None`` where only the day of publication is known. ``published`` is that day. ``beside`` are the words
    around the trigger, as words_beside gives them. ``agent_named`` is whether the agent is called by a name and
    not by what it is, "the ship"; ``marks`` and ``sexes`` are what else tells agent and patient from others of their
    kind. ``numbers`` are those in digits, ``amounts`` all that the summary counts, in digits or words.
    """

    event: Event
    key: str
    published: int
    lemma: str
    sense: Sense
    sentence: tuple[str, ...]
    near: tuple[str, ...]
    beside: tuple[str, str, str, str]
    told: tuple[str, ...]
    names: tuple[str, ...]
    agent: str
    patient: str
    agent_named: bool
    patient_named: bool
    marks: tuple[tuple[str, ...], tuple[str, ...]]
    sexes: tuple[str, str]
    place: str
    numbers: tuple[str, ...]
    amounts: tuple[float, ...]
    ages: tuple[float, ...]
    start: float | None
    end: float | None

    @property
    def dated(self) -> bool:
        """Whether the text gives it a date."""
        return self.start is not None or self.end is not None

    @property
    def trigger_stem(self) -> str:
        """The stem of the trigger, as documents count it."""
        return stem(self.lemma)

    @property
    def counts_loss(self) -> bool:
        """Whether it counts those who suffer: the dead, the hurt, the homeless, of whom more are found by the day."""
        left = self.sense.root == "leave" and any(word in _LOSSES for word in self.told)
        return (left or self.sense.root in _HARMS) and counts_many(self.event.summary)

    @property
    def negative(self) -> bool:
        """Whether it is told as denied or not happening."""
        return self.event.polarity == "NEG" or self.event.status is Status.DENIED

    @property
    def reports(self) -> bool:
        """Whether it is somebody's saying something."""
        return self.sense.tells or self.event.event_class is EventClass.REPORTING


def make_mentions(events: Iterable[Event]) -> tuple[Mention, ...]:
    """Return one mention an event, each event once, in an order that the input's order cannot change."""
    own = {_order(event): event for event in (event.own or event for event in events)}
    taken: set[str] = set()
    mentions = []
    for _, event in sorted(own.items(), key=lambda item: item[0]):
        key = _free_key(event, taken)
        taken.add(key)
        mentions.append(make_mention(event, key=key))
    return tuple(mentions)


def _order(event: Event) -> tuple[str, str, int, int, str, str, str]:
    document = event.document
    return (
        as_day(document.published).isoformat(),
        document.id,
        event.span.start,
        event.span.end,
        event.trigger,
        event.sentence.text,
        f"{event.summary} {event.status} {event.interval}",
    )


def _free_key(event: Event, taken: set[str]) -> str:
    within = event.span.start - event.sentence.start
    parts = [event.document.id, event.sentence.text, str(within)]
    key = _hash(parts)
    while key in taken:
        parts.append(str(event.span.start))
        key = _hash(parts)
    return key


def _hash(parts: list[str]) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()[:12]


def make_mention(event: Event, *, key: str) -> Mention:
    """Return what of an event is compared; ``key`` names it."""
    named = [p for p in event.participants if p.name]
    before, after = _around(event)
    beside = words_beside(before, after)
    lemma = meant_form(event.trigger, beside[-1])
    agent = next((p.name for p in named if p.role is Role.AGENT), "")
    patient = next((p.name for p in named if p.role is Role.PATIENT), "")
    dated = event.interval if event.basis in {Basis.SAID, Basis.CARRIED} else None
    return Mention(
        event=event,
        key=key,
        published=event.document.published.toordinal(),
        lemma=lemma,
        sense=sense_of(lemma),
        sentence=stem_words(event.sentence.text),
        near=stems_of(before[-2 * _NEAR :])[-_NEAR:] + stems_of(after[: 2 * _NEAR])[:_NEAR],
        beside=beside,
        told=_told(event),
        names=tuple(dict.fromkeys(name_key(p.name) for p in named)),
        agent=call(agent),
        patient=call(patient),
        agent_named=is_named(agent),
        patient_named=is_named(patient),
        marks=(marks_of(agent), marks_of(patient)),
        sexes=(sex_of(agent), sex_of(patient)),
        place=name_key(event.place) if event.place else "",
        numbers=find_numbers(event.summary),
        amounts=find_amounts(event.summary),
        ages=find_ages(event.summary),
        start=None if dated is None or dated.start is None else _days(dated.start),
        end=None if dated is None or dated.end is None else _days(dated.end),
    )


def _around(event: Event) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of the sentence on both sides of the trigger."""
    text, at = event.sentence.text, event.span.start - event.sentence.start
    return find_words(text[: max(at, 0)]), find_words(text[at + len(event.span.text) :])


def _told(event: Event) -> tuple[str, ...]:
    """Return what the summary says beyond the names of those who take part and the trigger itself."""
    known = {stem(base_form(event.trigger)), *stem_words(event.span.text)}
    for participant in event.participants:
        if participant.kind or participant.role is Role.AGENT:
            known.update(stem_words(participant.name))
    return tuple(word for word in stem_words(event.summary) if word not in known)


def _days(moment: datetime) -> float:
    return moment.toordinal() + (moment.hour * 60 + moment.minute) / 1440
