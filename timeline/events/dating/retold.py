"""One event told twice: the words and times of an article in, the day of one that is dated elsewhere out.

"Ten firms agreed to merge" has the day of "the agreement signed on 7 August", and "Nine sailors died in the blast"
that of "Tuesday's explosion". Two mentions are one event if they are words of one family and who takes part agrees
(``agreeing``). Two different days date nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.events.dating.agreeing import are_one
from timeline.events.dating.placed import NOW, Placed, is_clock
from timeline.events.english.happenings import COMING, HARMING, MAKING, ONE_THING
from timeline.events.english.words import words
from timeline.events.syntax.foreground import is_known
from timeline.events.syntax.parse import NOMINAL, VERBAL, Parse, Word, remembered
from timeline.events.syntax.subjects import is_passive, subject_of
from timeline.events.syntax.tense import verb_group
from timeline.events.triggers.scorer import entries_of, load_scorer

_BOUNDING = words("since until till by before after")
_TO_COME = frozenset({"FUTURE", "INFINITIVE"})
# What the lexicon says of a noun none of whose senses names an event: "host", "sequel".
_NO_EVENT = 1
# WordNet's lexicographer files of acts, of what is said and of events, one higher as in the lexicon.
_HAPPENING = (5, 11, 12)
_HITTING = COMING | HARMING
_EVENTFUL = NOMINAL | VERBAL
_WITHIN = words("in by during at")


@dataclass(frozen=True, slots=True)
class Telling:
    """An event word and the time that it carries."""

    word: Word
    placed: Placed


@dataclass(frozen=True, slots=True)
class Tellings:
    """The dated event words of an article by their family; ``owners`` are whom its names and pronouns stand for."""

    by_family: Mapping[int, Sequence[Telling]]
    owners: Mapping[int, object] = field(default_factory=dict)

    @classmethod
    def of(cls, parse: Parse, times: Sequence[Placed], owners: Mapping[int, object]) -> Tellings:
        """Gather what happened at each time that is over."""
        found: dict[int, list[Telling]] = {}
        for placed in times:
            is_of_day = placed.timex.value != NOW and not is_clock(placed.timex) and not _bounds(parse, placed)
            if is_of_day and (placed.is_bygone or placed.is_fresh):
                for word in _dated(parse, placed):
                    for family in _families(word):
                        found.setdefault(family, []).append(Telling(word, placed))
        return cls(found, owners)

    def day_of(self, deed: Word, *, fresh: bool) -> Placed | None:
        """Return the finest time of a deed, or of what caused it, told elsewhere; ``fresh`` for one of these days."""
        for word in (deed, *_causes(deed)) if self.by_family else ():
            told = (telling for family in _families(word) for telling in self.by_family.get(family, ()))
            same = [telling.placed for telling in told if self._are_one(word, telling)]
            # "The quake" is that of Tuesday, not that of 1999.
            if any(placed.is_fresh for placed in same):
                same = [placed for placed in same if placed.unit == "day"] or same
            if same:
                best = min(same, key=lambda placed: placed.interval.granularity)
                is_one_day = all(best.interval.overlaps(placed.interval) for placed in same)
                return best if is_one_day and (best.is_fresh or not fresh) else None
        return None

    def _are_one(self, word: Word, telling: Telling) -> bool:
        return are_one(word, telling.word, owners=self.owners, lately=telling.placed.is_fresh)


def _families(word: Word) -> Iterator[int]:
    """The families of an event word and of its compounds: a "bomb attack" is an attack and a bombing."""
    compounds = (child for child in word.lefts if child.dep_ == "compound" and child.lemma_.lower() in ONE_THING)
    yield from filter(None, map(_family, (word, *compounds)))


@remembered
def _family(word: Word) -> int:
    """The number of the verb from which a word comes, or its own; 0 for a thing or what the dictionary lacks."""
    lexicon = load_scorer().lexicon
    happening = ONE_THING.get(word.lemma_.lower()) if word.pos_ in NOMINAL else None
    strings = word.parse.doc.vocab.strings
    place = entries_of(word.parse)[word.i] if happening is None else lexicon.noun(happening, strings)
    is_noun = happening is not None or word.pos_ == "NOUN"
    if is_noun and lexicon.event[place] <= _NO_EVENT and lexicon.sense[place] not in _HAPPENING:
        return 0
    return int(lexicon.root[place]) or int(place)


def is_event(word: Word) -> bool:
    """Whether a noun names something that happens."""
    return word.lemma_.lower() in ONE_THING or load_scorer().lexicon.event[entries_of(word.parse)[word.i]] > _NO_EVENT


def _bounds(parse: Parse, placed: Placed) -> bool:
    """Whether something lies before or after a time: "since Monday", but not "since Monday's quake"."""
    return placed.signal in _BOUNDING and parse[placed.root].dep_ != "poss"


def _dated(parse: Parse, placed: Placed) -> Iterator[Word]:
    """The event words that carry a time: the first noun or verb above it, and the event that a verb tells came then."""
    word = next((parse[token] for token in placed.above[1:] if parse[token].pos_ in _EVENTFUL), None)
    if word is None:
        return
    if word.pos_ in NOMINAL:
        yield word
        return
    group, lemma = verb_group(word), word.lemma_.lower()
    if group.polarity == "NEG" or group.modality or group.tense in _TO_COME:
        return
    yield word
    if lemma in MAKING:
        yield from _made(word)
    if lemma in _HITTING:
        yield from (thing for thing in _things(word) if thing.lemma_.lower() in ONE_THING)


def _made(verb: Word) -> Iterator[Word]:
    """What came about when it was made: "the accord signed on Monday", "held talks on Monday"."""
    subject = subject_of(verb) if is_passive(verb) else None
    if subject is not None:
        yield subject
    yield from (child for child in verb.rights if child.dep_ == "dobj")


def _causes(verb: Word) -> Iterator[Word]:
    """The known events that did a deed, or in which it came: "the blast killed ten", "ten died in the blast"."""
    yield from filter(is_known, _things(verb) if verb.pos_ in VERBAL else ())


def _things(verb: Word) -> Iterator[Word]:
    """The calamity that is the subject of a verb, and what it happened in or by: "ten died in the blast"."""
    subject = subject_of(verb) if verb.lemma_.lower() in _HITTING else None
    if subject is not None and subject.lemma_.lower() in ONE_THING:
        yield subject
    for link in verb.rights:
        if link.dep_ in ("prep", "agent") and link.lower_ in _WITHIN:
            yield from (child for child in link.children if child.dep_ == "pobj")
