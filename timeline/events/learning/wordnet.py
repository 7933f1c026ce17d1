"""WordNet's files in, facts about single words out; needed for training alone.

Princeton WordNet 3.0 (its licence allows any use); Debian's ``wordnet-base`` puts it into /usr/share/wordnet.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.events.english.words import words
from timeline.spelling import alike_from_start

_FILES = {"n": "noun", "v": "verb", "a": "adj"}
_SENSE_KIND = {"1": "n", "2": "v", "3": "a", "5": "a"}
_EVENT = frozenset({"00029378", "00030358"})
_HYPERNYMS = frozenset({"@", "@i"})
_GLOSS_WORDS = 12
_ROOT_SENSES = 4
# Letters that a noun shares with its verb: "decide" and "decision", no "gathering" from "meet".
_ALIKE = 3
_STOP_WORDS = words(
    "a an the of or and in to that is by with for on from as it its be are at which who some one something"
)


@dataclass(frozen=True, slots=True)
class Synset:
    """One meaning: its lexicographer file, pointers (symbol, target, word kind), verb frames and gloss words."""

    file: int
    pointers: tuple[tuple[str, str, str], ...]
    frames: tuple[str, ...]
    gloss: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordFacts:
    """A word as the lexicon keeps it, and ``weights``: everything WordNet says of it, for the learner.

    ``root`` is the verb that a noun is derived from, "" for none.
    """

    lemma: str
    kind: str
    sense: int
    second: int
    event: int
    verbal: int
    common: bool
    root: str
    weights: dict[str, float]


def read_wordnet(folder: Path) -> Iterator[WordFacts]:
    """Yield every single word of the noun, verb and adjective files, sorted by kind and word."""
    counts = _tagged_counts(folder / "cntlist.rev")
    verbs: defaultdict[str, list[str]] = defaultdict(list)
    for lemma, offsets in _index(folder / "index.verb"):
        for offset in offsets:
            verbs[offset].append(lemma)
    for kind, name in _FILES.items():
        synsets = dict(_synsets(folder / f"data.{name}"))
        above: dict[str, frozenset[str]] = {}
        for lemma, offsets in sorted(_index(folder / f"index.{name}")):
            yield _facts(lemma, kind, offsets=offsets, synsets=synsets, verbs=verbs, counts=counts, above=above)


def _facts(
    lemma: str,
    kind: str,
    *,
    offsets: tuple[str, ...],
    synsets: dict[str, Synset],
    verbs: dict[str, list[str]],
    counts: Counter[tuple[str, str, int]],
    above: dict[str, frozenset[str]],
) -> WordFacts:
    files = [synsets[offset].file for offset in offsets]
    tagged = [counts[lemma, kind, file] for file in files]
    shares = [tag / files.count(file) + 1 / rank for rank, (tag, file) in enumerate(zip(tagged, files, strict=True), 1)]
    whole = sum(shares)
    event = sum(
        share for share, at in zip(shares, offsets, strict=True) if _EVENT & _hypernyms(at, kind, synsets, above)
    )
    verbal = [any(symbol == "+" and target == "v" for symbol, _, target in synsets[at].pointers) for at in offsets]
    weights: defaultdict[str, float] = defaultdict(float)
    for share, at in zip(shares, offsets, strict=True):
        for fact, value in _sense_facts(at, kind, synsets, above):
            weights[fact] += value * share / whole
    weights[f"{kind} senses {min(len(offsets), 6)}"] = 1
    return WordFacts(
        lemma=lemma,
        kind=kind,
        sense=files[0] + 1,
        second=files[1] + 1 if len(files) > 1 else 99,
        event=int(event / whole * 7.99) + 1,
        verbal=verbal[0] * 2 + any(verbal) + 1,
        common=sum(tagged) > 0,
        root=_root(lemma, [synsets[at] for at in offsets[:_ROOT_SENSES]], verbs) if kind == "n" else "",
        weights=dict(weights),
    )


def _root(noun: str, meanings: Sequence[Synset], verbs: dict[str, list[str]]) -> str:
    """The verb that a noun comes from: of those that its first meanings point to, the one spelled most like it."""
    derived = {
        verb
        for meaning in meanings
        for symbol, target, kind in meaning.pointers
        if symbol == "+" and kind == "v"
        for verb in verbs[target]
    }
    alike = sorted((-alike_from_start(noun, verb), len(verb), verb) for verb in derived)
    return alike[0][2] if alike and -alike[0][0] >= _ALIKE else ""


def _sense_facts(
    offset: str, kind: str, synsets: dict[str, Synset], above: dict[str, frozenset[str]]
) -> Iterator[tuple[str, float]]:
    synset = synsets[offset]
    yield f"{kind} file {synset.file}", 1.0
    for hypernym in sorted(_hypernyms(offset, kind, synsets, above)):
        yield f"{kind} above {hypernym}", 1.0
    for word in sorted(set(synset.gloss)):
        yield f"{kind} gloss {word}", 0.5
    for frame in synset.frames:
        yield f"{kind} frame {frame}", 1.0
    for symbol, target, target_kind in synset.pointers:
        if symbol == "+":
            yield f"{kind} from {target_kind}", 0.5
        if symbol == "+" and target_kind == "v" and kind == "n":
            yield f"{kind} from {target}", 0.5


def _hypernyms(offset: str, kind: str, synsets: dict[str, Synset], above: dict[str, frozenset[str]]) -> frozenset[str]:
    if offset not in above:
        above[offset] = frozenset({offset})
        parents = [target for symbol, target, of in synsets[offset].pointers if symbol in _HYPERNYMS and of == kind]
        above[offset] = above[offset].union(*(_hypernyms(parent, kind, synsets, above) for parent in parents))
    return above[offset]


def _synsets(path: Path) -> Iterator[tuple[str, Synset]]:
    for line in _lines(path):
        record, _, gloss = line.partition(" | ")
        cells = record.split()
        first = 4 + 2 * int(cells[3], 16)
        after = first + 1 + 4 * int(cells[first])
        pointers = tuple((cells[at], cells[at + 1], cells[at + 2]) for at in range(first + 1, after, 4))
        gloss_words = [
            word for word in re.findall(r"[a-z]+", gloss.partition(";")[0].lower()) if word not in _STOP_WORDS
        ]
        frames = tuple(re.findall(r"\+ (\d\d) 00", " ".join(cells[after:])))
        yield cells[0], Synset(int(cells[1]), pointers, frames, tuple(gloss_words[:_GLOSS_WORDS]))


def _index(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in _lines(path):
        cells = line.split()
        if cells[0].isalpha():
            yield cells[0], tuple(cells[-int(cells[2]) :])


def _tagged_counts(path: Path) -> Counter[tuple[str, str, int]]:
    counts: Counter[tuple[str, str, int]] = Counter()
    for line in _lines(path):
        sense, _, count = line.split()
        lemma, _, key = sense.partition("%")
        kind, file, *_ = key.split(":")
        if kind in _SENSE_KIND:
            counts[lemma, _SENSE_KIND[kind], int(file)] += int(count)
    return counts


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", errors="replace") as stream:
        yield from (line for line in stream if not line.startswith("  "))
