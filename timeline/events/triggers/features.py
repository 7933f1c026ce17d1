"""From a parsed article to hashed features: one row a word that could tell of an event, one column a template.

Everything is arithmetic on whole arrays of spaCy's 64-bit string hashes, so that no word is visited in
Python and the same text gives the same numbers on every machine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from timeline.events.triggers.lexicon import Lexicon
from timeline.events.triggers.templates import TEMPLATES, WIDTH

if TYPE_CHECKING:
    from spacy.tokens import Doc

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]

_ATTRIBUTES = {
    "lemma": "LEMMA", "lower": "LOWER", "tag": "TAG", "pos": "POS", "dep": "DEP", "suffix": "SUFFIX", "shape": "SHAPE",
    "prefix": "PREFIX", "ent": "ENT_TYPE", "morph": "MORPH",
}  # fmt: skip
_CANDIDATES = ("VERB", "AUX", "NOUN", "ADJ", "PROPN", "ADV")
_KINDS = (
    "nsubj", "nsubjpass", "dobj", "aux", "auxpass", "det", "prep", "mark", "advmod", "amod", "compound", "poss",
    "xcomp", "ccomp", "pobj", "neg", "prt", "conj", "acl", "relcl", "nummod", "punct", "attr", "acomp", "advcl",
    "agent", "expl",
)  # fmt: skip
_SIBLINGS = ("nsubj", "dobj", "nsubjpass")
_OUTSIDE = np.uint64(7)
_TOP = np.uint64(1)
_DEEPEST = 8
_AT_ONCE = 512
_GOLDEN, _FIRST, _SECOND = (np.uint64(n) for n in (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB))


@dataclass(frozen=True, slots=True)
class Features:
    """``rows[i]`` are the hashed features of word ``tokens[i]``; ``entries[i]`` is its place in the lexicon.

    ``docs[i]`` is the number of the article that it stands in.
    """

    docs: Places
    tokens: Places
    rows: Hashes
    entries: Places


def features_of(docs: Sequence[Doc], lexicon: Lexicon) -> Features:
    """Return the features of every verb, noun, adjective and adverb of some articles of one pipeline."""
    columns, kept, entries = _columns(docs, lexicon)
    wanted = np.array([docs[0].vocab.strings[pos] for pos in _CANDIDATES], dtype=np.uint64)
    chosen = np.flatnonzero(np.isin(columns["pos"], wanted))
    rows = np.empty((len(_PLACES), len(chosen)), dtype=np.uint64)
    for at in range(0, len(chosen), _AT_ONCE):
        rows[:, at : at + _AT_ONCE] = _hashes(columns, chosen[at : at + _AT_ONCE])
    starts = np.cumsum([0, *map(len, docs)])
    places = kept[chosen]
    numbers = np.searchsorted(starts, places, side="right") - 1
    return Features(docs=numbers, tokens=places - starts[numbers], rows=rows.T, entries=entries[chosen])


def _hashes(columns: dict[str, Hashes], chosen: Places) -> Hashes:
    """Return a line a template, a column a word; of a few hundred words, so that no memory must be asked for anew."""
    table = np.zeros((len(_NAMES) + 1, len(chosen)), dtype=np.uint64)
    for number, name in enumerate(_NAMES):
        table[number] = columns[name][chosen]
    table[:-1] = _mix((table[:-1] ^ _SALTS[:, None]) * _GOLDEN)
    lines = np.repeat(_SEEDS[:, None], len(chosen), axis=1)
    for place in range(WIDTH):
        lines += table[_PLACES[:, place]]
    return _mix(lines)


def _columns(docs: Sequence[Doc], lexicon: Lexicon) -> tuple[dict[str, Hashes], Places, Places]:
    """Return the columns of all words that are no white space, their places in the joined articles, their entries."""
    strings = docs[0].vocab.strings
    everything = np.concatenate([doc.to_array([*_ATTRIBUTES.values(), "HEAD"]) for doc in docs])
    numbers = np.repeat(np.arange(len(docs)), [len(doc) for doc in docs])
    kept = np.flatnonzero(everything[:, 3] != strings["SPACE"])
    size = len(kept)
    renumbered = np.full(len(everything), -1, dtype=np.intp)
    renumbered[kept] = np.arange(size)
    own = np.ascontiguousarray(everything[kept].T)
    heads = renumbered[kept + own[-1].astype(np.int64)]
    here = np.arange(size)
    heads = np.where(heads < 0, here, heads)
    columns: dict[str, Hashes] = {name: own[number] for number, name in enumerate(_ATTRIBUTES)}
    entries = lexicon.entries(columns["lemma"], columns["pos"], strings)
    columns |= lexicon.columns(entries)
    root = heads == here
    columns["root"] = root.astype(np.uint64)
    columns["side"] = (here < heads).astype(np.uint64)
    _add_children(columns, heads, strings={kind: strings[kind] for kind in _KINDS})
    _add_dates(
        columns, heads, dates=np.array([strings["DATE"], strings["TIME"]], dtype=np.uint64), pobj=strings["pobj"]
    )
    _add_heads(columns, heads, root=root)
    _add_neighbours(columns, numbers[kept])
    return columns, kept, entries


def _add_children(columns: dict[str, Hashes], heads: Places, *, strings: dict[str, int]) -> None:
    size = len(heads)
    codes = np.array(list(strings.values()), dtype=np.uint64)
    order = np.argsort(codes)
    nearest = order[np.searchsorted(codes[order], columns["dep"]).clip(max=len(codes) - 1)]
    children = np.flatnonzero(codes[nearest] == columns["dep"])
    kinds, above = nearest[children], heads[children]
    lemmas, tags = np.zeros((2, len(codes), size), dtype=np.uint64)
    lemmas[kinds, above] = columns["lemma"][children]
    tags[kinds, above] = columns["tag"][children]
    columns |= {f"{kind}.lemma": lemmas[number] for number, kind in enumerate(_KINDS)}
    columns |= {
        f"{kind}.tag": tags[_KINDS.index(kind)] for kind in ("det", "nsubj", "dobj", "nsubjpass", "aux", "auxpass")
    }
    columns["kinds"] = np.zeros(size, dtype=np.uint64)
    np.bitwise_or.at(columns["kinds"], above, _TOP << kinds.astype(np.uint64))
    blank = np.zeros(size, dtype=np.uint64)
    for kind in _SIBLINGS:
        own = children[kinds == _KINDS.index(kind)]
        for what, source in (("sense", "sense"), ("ent", "ent"), ("det", "det.lemma")):
            columns[f"{kind}.{what}"] = _scatter(blank, heads[own], columns[source][own] + _TOP)
    objects = children[kinds == _KINDS.index("pobj")]
    for what in ("sense", "ent", "lemma"):
        columns[f"pobj.{what}"] = _scatter(blank, heads[heads[objects]], columns[what][objects] + _TOP)
    helper = np.where(columns["aux.tag"] > 0, columns["aux.tag"], columns["auxpass.tag"])
    columns["finite"] = np.where(helper > 0, helper, columns["tag"])


def _add_dates(columns: dict[str, Hashes], heads: Places, *, dates: Hashes, pobj: int) -> None:
    entity = columns["ent"]
    tops = np.flatnonzero(np.isin(entity, dates))
    tops = tops[entity[heads[tops]] != entity[tops]]
    found = np.zeros(len(heads), dtype=np.uint64)
    found[heads[tops]] |= np.where(tops < heads[tops], _TOP, np.uint64(2))
    objects = tops[columns["dep"][tops] == np.uint64(pobj)]
    found[heads[heads[objects]]] |= np.uint64(4)
    columns["date"] = found


def _add_heads(columns: dict[str, Hashes], heads: Places, *, root: npt.NDArray[np.bool_]) -> None:
    depth = np.zeros(len(heads), dtype=np.uint64)
    above = np.arange(len(heads))
    for _ in range(_DEEPEST):
        depth += (heads[above] != above).astype(np.uint64)
        above = heads[above]
    columns["depth"] = depth
    for what in ("lemma", "tag", "pos", "dep", "sense", "event", "date", "finite"):
        columns[f"h.{what}"] = np.where(root, _TOP, columns[what][heads])
    for what in ("lemma", "tag", "dep", "sense"):
        columns[f"g.{what}"] = np.where(root, _TOP, columns[f"h.{what}"][heads])
    for kind in _SIBLINGS:
        alone = root | (columns[f"{kind}.lemma"][heads] == columns["lemma"])
        for what in ("lemma", "sense"):
            columns[f"sib.{kind}.{what}"] = np.where(alone, np.uint64(0), columns[f"{kind}.{what}"][heads])


def _add_neighbours(columns: dict[str, Hashes], docs: Places) -> None:
    here = np.arange(len(docs))
    steps = {}
    for step in {int(name[:2]) for name in _NAMES if name[0] in "+-"}:
        there = (here + step).clip(0, max(len(docs) - 1, 0))
        steps[step] = there, (there != here + step) | (docs[there] != docs)
    for name in _NAMES:
        if name[0] in "+-":
            there, outside = steps[int(name[:2])]
            columns[name] = np.where(outside, _OUTSIDE, columns[name[2:]][there])


def _scatter(blank: Hashes, places: Places, values: Hashes) -> Hashes:
    column = blank.copy()
    column[places] = values
    return column


def _mix(numbers: Hashes) -> Hashes:
    """Stir 64-bit numbers (the finaliser of splitmix64)."""
    mixed = (numbers ^ (numbers >> np.uint64(30))) * _FIRST
    mixed = (mixed ^ (mixed >> np.uint64(27))) * _SECOND
    return np.asarray(mixed ^ (mixed >> np.uint64(31)), dtype=np.uint64)


def _seed(name: str) -> int:
    """Return 64 bits that stand for a column or a template."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "little")


_NAMES = sorted({name for template in TEMPLATES for name in template})
_SALTS: Hashes = np.array([_seed(name) for name in _NAMES], dtype=np.uint64)
_SEEDS: Hashes = np.array([_seed(" ".join(template)) for template in TEMPLATES], dtype=np.uint64)
_PLACES: Places = np.array(
    [[*map(_NAMES.index, template), *[len(_NAMES)] * (WIDTH - len(template))] for template in TEMPLATES], dtype=np.intp
)
