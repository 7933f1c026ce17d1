"""Mentions in, arrays out: sparse tf-idf vectors and padded keys, one row a mention, to compare in bulk."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from timeline.merge.cast import Called
from timeline.merge.embed import Embedded, Embedder
from timeline.merge.likeness import Likeness, number_likeness
from timeline.merge.mention import Mention, closeness_to_top
from timeline.merge.rarity import Floats, Frequencies, Ints, Sparse, Vocabulary, Yes, load_frequencies
from timeline.merge.words import find_words, numbers_of, stems_of
from timeline.model import Basis, Status

_SENTENCE, _NEAR, _TOLD, _NAMES, _NUMBERS, _MEANINGS, _DOCUMENT = 24, 12, 12, 8, 4, 8, 120
_AGES, _MARKS = 2, 3
_NONE = (-1.0,) * _NUMBERS


@dataclass(frozen=True, slots=True)
class Vectors:
    """What of the mentions is compared, as arrays; equal numbers are equal keys, -1 is none. ``patient`` is all whom it
    befalls, ``counted`` are amounts, ``texts`` the stems of each document.

    ``embedded`` is there only where an Embedder was given.
    """

    document: Ints
    place_in_text: Ints
    topics: tuple[dict[int, float], ...]
    amounts: tuple[dict[int, float], ...]
    sentence: Sparse
    near: Sparse
    told: Sparse
    lemma: Ints
    likeness: Likeness
    written: Ints
    beside: Ints
    event_class: Ints
    root: Ints
    meanings: Ints
    names: Ints
    called: tuple[Ints, ...]
    texts: tuple[frozenset[int], ...]
    agent: Ints
    patient: Ints
    agent_named: Yes
    patient_named: Yes
    place: Ints
    agent_marks: Ints
    patient_marks: Ints
    sexes: Ints
    ages: Floats
    one: Yes
    many: Yes
    light: Yes
    bare: Yes
    numbers: Ints
    counted: Floats
    counts_loss: Yes
    start: NDArray[np.float64]
    end: NDArray[np.float64]
    published: Ints
    news: Yes
    planned: Yes
    rarity: Floats
    trigger: Ints
    closeness: Floats
    reports: Yes
    embedded: Embedded | None


class _Numbering(dict[str, int]):
    def __missing__(self, key: str) -> int:
        self[key] = number = len(self)
        return number

    def known(self, key: str) -> int:
        """Return the number of a key, -1 for ""."""
        return self[key] if key else -1


def make_vectors(
    mentions: Sequence[Mention], *, background: Frequencies | None = None, embedder: Embedder | None = None
) -> Vectors:
    """Return the arrays of mentions; words are weighed by their rarity in these documents and elsewhere."""
    documents = {id(m.event.document): m.event.document for m in mentions}
    order = {key: at for at, key in enumerate(documents)}
    texts = [find_words(f"{document.title}\n{document.text}") for document in documents.values()]
    stems = [Counter(stems_of(text)) for text in texts]
    words = Vocabulary(stems, background or load_frequencies())
    document = [order[id(m.event.document)] for m in mentions]
    numbers = _Numbering()
    fated = [m.fated for m in mentions]
    # Of those who died nobody does it.
    doers = [Called() if those == (m.agent,) else m.agent for m, those in zip(mentions, fated, strict=True)]
    sufferers = [next(iter(those), Called()) for those in fated]
    triggers = [words[m.trigger_stem] for m in mentions]
    sentences = {(at, m.event.sentence.start) for m, at in zip(mentions, document, strict=True)}
    places = {place: number for number, place in enumerate(sorted(sentences))}
    return Vectors(
        document=_ints(document),
        place_in_text=_ints(places[at, m.event.sentence.start] for m, at in zip(mentions, document, strict=True)),
        topics=words.topics(stems, width=_DOCUMENT),
        amounts=_weigh_amounts([Counter(numbers_of(text)) for text in texts]),
        sentence=words.weigh([m.sentence for m in mentions], width=_SENTENCE),
        near=words.weigh([m.near for m in mentions], width=_NEAR),
        told=words.weigh([m.told for m in mentions], width=_TOLD),
        lemma=_ints(numbers[m.lemma] for m in mentions),
        likeness=number_likeness(frozenset(m.lemma for m in mentions), numbers),
        written=_ints(numbers[m.event.span.text.casefold()] for m in mentions),
        beside=_padded([[numbers[word] for word in m.beside] for m in mentions], 4),
        event_class=_ints(numbers[m.event.event_class] for m in mentions),
        root=_ints(numbers[m.sense.root] for m in mentions),
        meanings=_padded([m.sense.meanings for m in mentions], _MEANINGS),
        names=_padded([[numbers[name] for name in m.names] for m in mentions], _NAMES),
        called=tuple(_padded([[words[word] for word in m.called[at]] for m in mentions], _NAMES) for at in range(3)),
        texts=tuple(frozenset([words[word] for word in counts]) for counts in stems),
        agent=_ints(numbers.known(who.key) for who in doers),
        patient=_padded([[numbers[who.key] for who in those] for those in fated], 2),
        agent_named=_yes(who.named for who in doers),
        patient_named=_yes(who.named for who in sufferers),
        place=_ints(numbers.known(m.place) for m in mentions),
        agent_marks=_padded([[numbers[text] for text in who.marks] for who in doers], _MARKS),
        patient_marks=_padded([[numbers[text] for text in who.marks] for who in sufferers], _MARKS),
        sexes=_padded(
            [[numbers.known(sex) for sex in (one.sex, other.sex)] for one, other in zip(doers, sufferers, strict=True)],
            2,
        ),
        ages=np.array([(*m.ages, np.nan, np.nan)[:_AGES] for m in mentions], dtype=np.float32).reshape(-1, _AGES),
        one=_yes(m.one for m in mentions),
        many=_yes(m.many for m in mentions),
        light=_yes(m.light for m in mentions),
        bare=_yes(m.bare for m in mentions),
        counted=np.array([(*m.amounts, *_NONE)[:_NUMBERS] for m in mentions], dtype=np.float32).reshape(-1, _NUMBERS),
        counts_loss=_yes(m.counts_loss for m in mentions),
        numbers=_padded([[numbers[text] for text in m.numbers] for m in mentions], _NUMBERS),
        start=np.array([np.nan if m.start is None else m.start for m in mentions], dtype=np.float64),
        end=np.array([np.nan if m.end is None else m.end for m in mentions], dtype=np.float64),
        published=_ints(m.published for m in mentions),
        news=_yes(m.event.basis is Basis.PUBLISHED for m in mentions),
        planned=_yes(m.event.status is Status.PLANNED for m in mentions),
        rarity=words.rarity(np.array(triggers, dtype=np.int64)).astype(np.float32),
        trigger=_ints(triggers),
        closeness=np.array([closeness_to_top(m.event) for m in mentions], dtype=np.float32),
        reports=_yes(m.reports for m in mentions),
        embedded=None if embedder is None else embedder.embed([m.event for m in mentions]),
    )


def _weigh_amounts(counts: Sequence[Counter[str]]) -> tuple[dict[int, float], ...]:
    """Return the numbers that each document gives in digits, weighed by how few documents give them."""
    spread = Counter(amount for found in counts for amount in found)
    order = {amount: at for at, amount in enumerate(sorted(spread))}
    rows = []
    for found in counts:
        row = {
            order[amount]: (1 + log(count)) * log((1 + len(counts)) / spread[amount])
            for amount, count in sorted(found.items())
        }
        length = sqrt(sum(weight * weight for weight in row.values())) or 1.0
        rows.append({amount: weight / length for amount, weight in row.items()})
    return tuple(rows)


def _padded(rows: Sequence[Sequence[int]], width: int) -> Ints:
    kept = [row[:width] for row in rows]
    padded = np.full((len(rows), width), -1, dtype=np.int32)
    padded[np.arange(width) < np.array([len(row) for row in kept])[:, None]] = list(chain.from_iterable(kept))
    return padded


def _yes(values: Iterable[bool]) -> Yes:
    return np.fromiter(values, dtype=np.bool_)


def _ints(values: Iterable[int]) -> Ints:
    return np.fromiter(values, dtype=np.int32)
