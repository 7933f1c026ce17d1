"""Events in, mentions out: what of each event is compared, as keys; and the order and names of mentions."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from timeline.merge.amounts import counts_many, find_ages, find_amounts
from timeline.merge.cast import Called, call
from timeline.merge.words import (
    Sense,
    base_form,
    find_words,
    meant_form,
    numbers_of,
    sense_of,
    stem,
    stem_each,
    stem_words,
    stems_of,
)
from timeline.model import Basis, Event, EventClass, Role
from timeline.names import name_key

_NEAR = 6
_LEAD = 600
_CAPITALS = re.compile(r"\b[^\W\d_a-z]\w+")
_FIRST, _LAST = datetime.min, datetime.max
_HARMS = frozenset({"kill", "die", "injure", "wound", "hurt", "displace", "perish", "drown", "evacuate", "infect"})
_LOSSES = frozenset(stems_of(("dead", "homeless", "injured", "wounded", "missing", "stranded")))
# Verbs whose subject suffers what they tell, as the object of others does: "two divers died", "it killed two divers".
_BEFALLING = frozenset(
    {"die", "perish", "drown", "sink", "capsize", "overturn", "founder", "crash", "derail", "explode", "detonate"}
    | {"burst", "collapse", "crumble", "burn", "vanish"}
)

_ONE = ("a ", "an ", "one ", "another ")
# What counts several though it is singular: "a number of", "a crew".
_CROWDS = frozenset(
    map(name_key, ("number", "group", "crowd", "team", "crew", "couple", "few", "dozen", "handful", "family", "pair"))
)
# Verbs that say little without what follows them.
_LIGHT = frozenset({"hold", "take", "make", "give", "have", "get", "put", "set", "go", "do", "bring", "erupt"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One event as the merger sees it.

    ``start`` and ``end`` are days since year 1, fractions for hours, of a date that the text gives;
    ``None`` where only the day of publication is known. ``published`` is that day. ``sentence``, ``near`` and ``line``
    are stems: of the sentence, of its words around the trigger, of the summary; ``told`` are those of the summary that
    say more than the names and the trigger, ``called`` those of the names in it, of who acts and of who suffers.
    ``beside`` are the word before the trigger and the one behind it, then the stems of the first such words with
    content, "" for none. ``numbers`` are those in digits of the summary, ``amounts`` all that it counts, in digits or
    words.
    ``counts_loss`` is whether it counts those who suffer: the dead, the hurt, the homeless, of whom more are found
    by the day.
    """

    event: Event
    key: str
    published: int
    lemma: str
    sense: Sense
    sentence: tuple[str, ...]
    near: tuple[str, ...]
    beside: tuple[str, str, str, str]
    line: tuple[str, ...]
    told: tuple[str, ...]
    names: tuple[str, ...]
    called: tuple[tuple[str, ...], ...]
    agent: Called
    patient: Called
    place: str
    numbers: tuple[str, ...]
    amounts: tuple[float, ...]
    ages: tuple[float, ...]
    counts_loss: bool
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
    def fated(self) -> tuple[Called, ...]:
        """Whom it befalls: who suffers it, and who dies or sinks."""
        befallen = (self.patient, self.agent) if self.sense.root in _BEFALLING else (self.patient,)
        return tuple([who for who in befallen if who.key])

    @property
    def one(self) -> bool:
        """Whether it is one person who suffers."""
        who = next((p for p in self.event.participants if p.name and p.role is Role.PATIENT), None)
        if who is None or self.patient.many:
            return False
        said = who.span.text.casefold() if who.span else ""
        return (
            who.kind == "PERSON"
            or bool(self.patient.sex)
            or (said.startswith(_ONE) and self.patient.key not in _CROWDS)
        )

    @property
    def many(self) -> bool:
        """Whether several suffer."""
        return self.patient.many or (not self.patient.key and self.counts_loss)

    @property
    def bare(self) -> bool:
        """Whether nothing is told but who does what to whom, and where."""
        cast = " ".join([self.event.place or "", *(p.name for p in self.event.participants)])
        return set(stem_words(cast)).issuperset(self.told)

    @property
    def light(self) -> bool:
        """Whether its verb says little alone: "began", "held"."""
        return self.event.event_class is EventClass.ASPECTUAL or self.sense.root in _LIGHT

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


def _order(event: Event) -> tuple[int, str, int, int, str, str, str, str, tuple[datetime | int, ...]]:
    document, when = event.document, event.interval
    return (
        document.published.toordinal(),
        document.id,
        event.span.start,
        event.span.end,
        event.trigger,
        event.sentence.text,
        event.summary,
        event.status,
        () if when is None else (when.start or _FIRST, when.end or _LAST, when.granularity, when.approximate),
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
    words, first, last = _read_sentence(event)
    stems = stem_each(words)
    before, after = _content(stems[:first]), _content(stems[last:])
    nearest = stems[max(0, first - 2 * _NEAR) : first], stems[last : last + 2 * _NEAR]
    behind = words[last] if last < len(words) else ""
    lemma = meant_form(event.trigger, stem(behind), after[0] if after else "")
    sense = sense_of(lemma)
    summary = find_words(event.summary)
    line = stems_of(summary)
    told = _told(event, line, befalls=sense.root in _BEFALLING)
    amounts = find_amounts(summary)
    hurts = sense.root in _HARMS or (sense.root == "leave" and not _LOSSES.isdisjoint(told))
    dated = event.interval if event.basis in {Basis.SAID, Basis.CARRIED} else None
    return Mention(
        event=event,
        key=key,
        published=event.document.published.toordinal(),
        lemma=lemma,
        sense=sense,
        sentence=_content(stems),
        near=(*_content(nearest[0])[-_NEAR:], *_content(nearest[1])[:_NEAR]),
        beside=(words[first - 1] if first else "", behind, before[-1] if before else "", after[0] if after else ""),
        line=line,
        told=told,
        names=tuple(dict.fromkeys([name_key(p.name) for p in named])),
        called=_called(event),
        agent=call(next((p.name for p in named if p.role is Role.AGENT), "")),
        patient=call(next((p.name for p in named if p.role is Role.PATIENT), "")),
        place=name_key(event.place) if event.place else "",
        numbers=numbers_of(summary),
        amounts=amounts,
        ages=find_ages(summary),
        counts_loss=hurts and (bool(amounts) or counts_many(summary)),
        start=None if dated is None or dated.start is None else _days(dated.start),
        end=None if dated is None or dated.end is None else _days(dated.end),
    )


def _read_sentence(event: Event) -> tuple[tuple[str, ...], int, int]:
    """Return the words of the sentence, and where among them the trigger begins and ends."""
    text, at = event.sentence.text, max(0, event.span.start - event.sentence.start)
    before = find_words(text[:at])
    return before + find_words(text[at:]), len(before), len(before) + len(find_words(event.span.text))


def _content(stems: Sequence[str]) -> tuple[str, ...]:
    return tuple(filter(None, stems))


def _called(event: Event) -> tuple[tuple[str, ...], ...]:
    """Return the stems of the names in the summary, of who acts and of who suffers; its first word may be any word."""
    first, _, rest = event.summary.partition(" ")
    borne = {word for participant in event.participants if participant.kind for word in participant.name.split()}
    names = _CAPITALS.findall(rest) + [first] * (first in borne)
    people = (next((p.name for p in event.participants if p.role is role), "") for role in (Role.AGENT, Role.PATIENT))
    return stem_words(" ".join(names)), *(stem_words(name) if call(name).named else () for name in people)


def _told(event: Event, line: Sequence[str], *, befalls: bool) -> tuple[str, ...]:
    """Return what the stems of the summary say beyond the trigger, the names of those who take part and who acts."""
    known = {stem(base_form(event.trigger)), *stem_words(event.span.text)}
    for participant in event.participants:
        if participant.kind or (participant.role is Role.AGENT and not befalls):
            known.update(stem_words(participant.name))
    return tuple([word for word in line if word not in known])


def closeness_to_top(event: Event) -> float:
    """Return how near an event stands to the top of its article: 1 for the first word, 0 some sentences below."""
    return max(0.0, 1.0 - event.span.start / _LEAD)


def _days(moment: datetime) -> float:
    return moment.toordinal() + (moment.hour * 60 + moment.minute) / 1440
