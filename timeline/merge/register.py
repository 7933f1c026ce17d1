"""Who is who over many articles: the participants of all events in, one name for each of them out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline.model import Event, Participant, TimelineEvent
from timeline.names import is_firm_in_short, name_key, same_name, short_keys

_PERSON = "PERSON"
_PLACES = frozenset({"GPE", "LOC", "NORP"})
_FIRMS = frozenset({"ORG", ""})
# In so few articles a given name alone is the one person's who bears it; in more, that of whom so many tell.
_FEW = 20
_KNOWN = 2
# So many times as often as another must somebody be told of to be meant by the surname alone.
_FAR = 10
# A short form that a mention of a body shows: "HBU".
_SHORT_FORM = re.compile(r"(?:the )?([A-Z]{2,6})", re.IGNORECASE)


@dataclass(slots=True)
class _Bearer:
    """One who may go by several names; ``names`` are counted, ``others`` are what mentions also call them."""

    names: Counter[str]
    kind: str
    others: set[str]

    @property
    def name(self) -> str:
        """The usual name, of equals the fullest; a person or body has one of several words if anybody says it."""
        place = self.kind in _PLACES
        return max(
            self.names,
            key=lambda text: (place or " " in text, self.names[text], len(text.split()), len(text), text),
        )


@dataclass(frozen=True, slots=True)
class Register:
    """The one name of everybody, by each of the names that articles give them."""

    fullest: dict[str, str]
    others: dict[str, frozenset[str]]

    @classmethod
    def of(cls, events: Iterable[Event]) -> Register:
        """Read the named participants; a surname that several bear stays a name of its own."""
        events = tuple(events)
        counts: Counter[str] = Counter()
        kinds: dict[str, Counter[str]] = defaultdict(Counter)
        others: dict[str, set[str]] = defaultdict(set)
        told: dict[str, set[str]] = defaultdict(set)
        few = len({event.document.id for event in events}) <= _FEW
        for event in events:
            for person in event.participants:
                if person.kind:
                    counts[person.name] += 1
                    kinds[person.name][person.kind] += 1
                    others[person.name] |= _short_forms(person) | set(person.aliases)
                    told[person.name].add(event.document.id)
        bearers: dict[str, list[_Bearer]] = defaultdict(list)
        found: list[_Bearer] = []
        for name in sorted(counts, key=lambda text: (-len(text.split()), -len(text), text)):
            kind = max(kinds[name], key=lambda label: (kinds[name][label], label))
            near = bearers[name_key(name)]
            fits = [bearer for bearer in near if _may_be(bearer, name, kind=kind)]
            fits = fits or [
                bearer
                for bearer in near
                if _is_given_name(bearer, name, kind=kind) and (few or _is_known(bearer, told))
            ]
            fits = _by_far(fits)
            if len(fits) == 1:
                bearer = fits[0]
            else:
                bearer = _Bearer(Counter(), kind, set())
                found.append(bearer)
            bearer.names[name] += counts[name]
            bearer.others |= others[name]
            for key in {key for text in (name, *others[name]) for key in short_keys(text)}:
                if all(known is not bearer for known in bearers[key]):
                    bearers[key].append(bearer)
        return cls(
            {name: bearer.name for bearer in found for name in bearer.names},
            {bearer.name: frozenset(bearer.names) | bearer.others for bearer in found},
        )

    def name(self, text: str) -> str:
        """Return the one name of whom an article calls ``text``."""
        return self.fullest.get(text, text)

    def meant(self, asked: str) -> frozenset[str]:
        """Return the names of all who may be asked for: everybody of a surname, but one person by the full name."""
        fits = {
            name for name, others in self.others.items() if any(_is_called(asked, text) for text in (name, *others))
        }
        full = {name for name in fits if " " in name and same_name(name, asked)} if " " in asked.strip() else set()
        return frozenset(full or fits)


def name_people(rows: Iterable[TimelineEvent], register: Register) -> tuple[TimelineEvent, ...]:
    """Return the rows with one name for everybody."""
    return tuple(_with_names(row, register) for row in rows)


def _with_names(row: TimelineEvent, register: Register) -> TimelineEvent:
    people = _renamed(row.participants, register)
    return row if people == row.participants else replace(row, participants=people)


def _renamed(people: Iterable[Participant], register: Register) -> tuple[Participant, ...]:
    found: dict[str, Participant] = {}
    for person in people:
        name = register.name(person.name)
        found.setdefault(name, person if name == person.name else replace(person, name=name))
    return tuple(found.values())


def _short_forms(person: Participant) -> set[str]:
    """What else a mention calls a body: its short form, but no letters that its name ends with, "Radio Bergen FM"."""
    shown = None if person.span is None or person.kind != "ORG" else _SHORT_FORM.fullmatch(person.span.text)
    return {shown[1]} if shown is not None and shown[1].isupper() and shown[1] not in person.name.split() else set()


def _may_be(bearer: _Bearer, name: str, *, kind: str) -> bool:
    if _PERSON in (kind, bearer.kind) and ({kind, bearer.kind} & _PLACES or _is_acronym(name, bearer)):
        return False
    if name in bearer.others or any(_is_same(name, known, person=kind == _PERSON) for known in bearer.names):
        return True
    return {kind, bearer.kind} <= _FIRMS and any(is_firm_in_short(name, known) for known in bearer.names)


def _is_acronym(name: str, bearer: _Bearer) -> bool:
    """Whether letters alone stand against a person's name: "GM" is not Grace Mwale, whatever her initials."""
    texts = (name, *bearer.names)
    letters = {text.casefold() for text in texts if text.isupper() and " " not in text}
    return bool(letters) and any(" " in text and text.casefold().split()[-1] not in letters for text in texts)


def _is_same(name: str, known: str, *, person: bool) -> bool:
    """Whether two names mean one; but for a person's no last word alone: "China" is not "Air China"."""
    last = " " not in name and not name.isupper() and known.casefold().endswith(f" {name.casefold()}")
    return same_name(name, known) and (person or not last)


def _by_far(fits: list[_Bearer]) -> list[_Bearer]:
    """Of several who may be meant the one told of so much more often that the others do not count."""
    if len(fits) < 2:
        return fits
    first, second = sorted((bearer.names.total() for bearer in fits), reverse=True)[:2]
    return [bearer for bearer in fits if bearer.names.total() == first] if first >= _FAR * second else fits


def _is_given_name(bearer: _Bearer, name: str, *, kind: str) -> bool:
    return bearer.kind == kind == _PERSON and " " not in name and bearer.name.split()[0] == name


def _is_known(bearer: _Bearer, told: dict[str, set[str]]) -> bool:
    """Whether several articles tell of somebody, so that another may use the given name alone."""
    return len(set().union(*(told[name] for name in bearer.names))) >= _KNOWN


def _is_called(asked: str, name: str) -> bool:
    return same_name(asked, name) or is_firm_in_short(asked, name)
