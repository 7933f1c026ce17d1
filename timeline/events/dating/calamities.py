"""What a known calamity did happened when it did: the times and words of an article in, the day of a deed out.

"The blast on 7 August" anywhere in an article dates "Eleven people died in the blast". Which day that is, its
noun says ("Tuesday's quake"), or the verb that tells of its coming ("a quake struck on Tuesday"). Two different days
date nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.events.dating.placed import Placed
from timeline.events.english.words import words
from timeline.events.syntax.foreground import is_known
from timeline.events.syntax.parse import NOMINAL, VERBAL, Parse, Word
from timeline.events.syntax.subjects import subject_of

# Words for one and the same calamity, a line each; none of them lasts for days, as a storm or a war does.
_ONE_CALAMITY = """
    earthquake quake tremor temblor
    explosion blast bombing bomb detonation
    crash collision derailment wreck
    fire blaze inferno
    shooting massacre
    attack assault raid ambush
    collapse
    stampede crush
    landslide mudslide avalanche
    tsunami
    eruption
    sinking
    """
_KINDS = {word: line.split()[0] for line in _ONE_CALAMITY.strip().splitlines() for word in line.split()}
_HARMING = words(
    """
    kill die injure wound hurt perish drown maim crush bury trap destroy damage level flatten wreck ruin raze gut
    demolish devastate shatter collapse claim leave displace strand orphan
    """
)
_DOING = _HARMING | words("hit strike occur happen explode detonate erupt rock shake rip tear sweep engulf")
_WITHIN = words("in by during")
_OVER = frozenset({"past", "just", "today"})


def days_of_calamities(parse: Parse, times: Sequence[Placed]) -> dict[str, Placed]:
    """Return the finest time that is told of each kind of calamity, if all that are told can be of one day."""
    told: dict[str, list[Placed]] = {}
    for placed in times:
        if placed.when in _OVER:
            for kind in _kinds_dated(parse, placed):
                told.setdefault(kind, []).append(placed)
    finest = {kind: min(group, key=lambda placed: placed.interval.granularity) for kind, group in told.items()}
    return {k: day for k, day in finest.items() if all(day.interval.overlaps(p.interval) for p in told[k])}


def day_of_calamity(verb: Word, days: Mapping[str, Placed]) -> Placed | None:
    """Return the time of the known calamity that came or did harm: "the blast killed ten", "ten died in the blast"."""
    lemma = verb.lemma_.lower()
    for thing in _causes(verb, lemma) if days else ():
        if is_known(thing):
            return next((days[kind] for kind in _kinds_of(thing) if kind in days), None)
    return None


def _kinds_dated(parse: Parse, placed: Placed) -> Iterator[str]:
    """The kinds of calamity whose noun carries a time, or whose coming is told of it."""
    for token in placed.above[1:]:
        word = parse[token]
        if word.pos_ in NOMINAL:
            yield from _kinds_of(word)
            return
        if word.pos_ in VERBAL:
            subject = subject_of(word) if word.lemma_.lower() in _DOING else None
            yield from () if subject is None else _kinds_of(subject)
            return


def _kinds_of(thing: Word) -> Iterator[str]:
    """The kinds that a noun names with its compounds: a "bomb attack" is an attack and a bombing."""
    for word in (thing, *(child for child in thing.lefts if child.dep_ == "compound")):
        kind = _KINDS.get(word.lemma_.lower())
        if kind is not None:
            yield kind


def _causes(verb: Word, lemma: str) -> Iterator[Word]:
    """The subject of a verb, and what it happened in or was done by."""
    subject = subject_of(verb) if lemma in _DOING else None
    if subject is not None:
        yield subject
    for link in verb.rights if lemma in _HARMING else ():
        if link.dep_ in ("prep", "agent") and link.lower_ in _WITHIN:
            yield from (child for child in link.children if child.dep_ == "pobj")
