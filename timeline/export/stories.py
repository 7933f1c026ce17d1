"""Which story each event belongs to: in go events, out come story names and one number an event.

Two articles tell the same story when they tell a common event, or when they are largely about the same people;
a story is what hangs together that way, named after those who appear in it most.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import log

from timeline.model import TimelineEvent

SHARED_PEOPLE = 0.2  # weighted Jaccard of two articles' participants from which they count as one story
CROWDED = 40  # a participant in more articles than this says nothing of the story


def find_stories(events: Sequence[TimelineEvent]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the stories' names, the largest first, and for each event the index of its story."""
    people = _people(events)
    parent = {name: name for name in people}
    for one, other in (*_told_together(events), *_about_the_same(people)):
        parent[_root(parent, one)] = _root(parent, other)
    roots = [_root(parent, event.mentions[0].document.id) for event in events]
    sizes = Counter(roots)
    order = sorted(sizes, key=lambda root: (-sizes[root], root))
    members: dict[str, list[TimelineEvent]] = defaultdict(list)
    for root, event in zip(roots, events, strict=True):
        members[root].append(event)
    index = {root: number for number, root in enumerate(order)}
    return _names([members[root] for root in order]), tuple(index[root] for root in roots)


def _people(events: Iterable[TimelineEvent]) -> dict[str, set[str]]:
    people: dict[str, set[str]] = defaultdict(set)
    for event in events:
        for mention in event.mentions:
            people[mention.document.id].update(participant.name for participant in event.participants)
    return dict(people)


def _told_together(events: Iterable[TimelineEvent]) -> Iterable[tuple[str, str]]:
    for event in events:
        first, *others = dict.fromkeys(mention.document.id for mention in event.mentions)
        yield from ((first, other) for other in others)


def _about_the_same(people: dict[str, set[str]]) -> Iterable[tuple[str, str]]:
    articles: dict[str, list[str]] = defaultdict(list)
    for document, names in people.items():
        for name in names:
            articles[name].append(document)
    weight = {name: log(1 + len(people) / len(those)) for name, those in articles.items()}
    pairs = {pair for those in articles.values() if len(those) <= CROWDED for pair in combinations(sorted(those), 2)}
    for one, other in sorted(pairs):
        both = sum(weight[name] for name in people[one] & people[other])
        either = sum(weight[name] for name in people[one] | people[other])
        if both >= SHARED_PEOPLE * either:
            yield one, other


def _root(parent: dict[str, str], name: str) -> str:
    while parent[name] != name:
        parent[name] = parent[parent[name]]
        name = parent[name]
    return name


def _names(stories: Sequence[Sequence[TimelineEvent]]) -> tuple[str, ...]:
    taken: Counter[str] = Counter()
    names = []
    for story in stories:
        people = Counter(participant.name for event in story for participant in event.participants)
        ranked = sorted(people, key=lambda name: (not name[:1].isupper(), -people[name], name))
        name = ", ".join(ranked[:2]) or "No names"
        taken[name] += 1
        names.append(name if taken[name] == 1 else f"{name} ({taken[name]})")
    return tuple(names)
