"""The words of one article as plain objects that know their neighbours: what the rules of this floor ask.

The attributes have spaCy's names and meanings; ``from_spacy.py`` fills them in.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import wraps
from itertools import compress
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from timeline.model import TextSpan, Timex

if TYPE_CHECKING:
    from spacy.tokens import Doc

# The parts of speech of verbs.
VERBAL = frozenset({"VERB", "AUX"})
# The parts of speech of what names somebody or something.
NOMINAL = frozenset({"NOUN", "PROPN"})
# The tags of what has a tense or is a modal.
FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
# What spaCy calls the names of times.
TEMPORAL = frozenset({"DATE", "TIME"})
# What spaCy calls the names of places.
PLACES = frozenset({"GPE", "LOC", "FAC"})
# What helping verbs are to the verb that they help.
HELPERS = frozenset({"aux", "auxpass"})
# What parts a sentence whether or not blanks stand around it, as they must around a hyphen.
DASHES = frozenset({"–", "—", "--"})
_BREAKS = DASHES | {",", "(", ")", ";", ":"}

T = TypeVar("T")
Asked = TypeVar("Asked", "Word", "Parse")


# Words point at each other, so they cannot be frozen; nobody changes one between ``parse_of`` and ``let_go``.
@dataclass(slots=True, eq=False, repr=False)
class Word:
    """One token of an article with what spaCy says of it; ``head`` is the word itself at the top of a sentence.

    Its characters are those from ``idx`` up to ``end``. Of the ``children`` the ``lefts`` stand before the word,
    the ``rights`` after it; ``below`` are their labels.
    """

    parse: Parse
    i: int
    idx: int
    end: int
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
    def is_set_off(self) -> bool:
        """Whether a comma, dash or bracket stands before the word's phrase."""
        edge = self.left_edge.i
        before = self.parse.words[edge - 1]
        return edge > 0 and (before.text in _BREAKS or (before.text == "-" and _opens_aside(before)))

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

    def child(self, *labels: str) -> Word | None:
        """Return the first child with one of these relations."""
        for child in self.children:
            if child.dep_ in labels:
                return child
        return None


def _opens_aside(hyphen: Word) -> bool:
    """Whether a hyphen stands for a dash that opens an aside, and closes none."""
    before = hyphen.parse.words[hyphen.sent.start : hyphen.i + 1]
    return hyphen.spaced and sum(word.text == "-" and word.spaced for word in before) % 2 == 1


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
    """The words of one article; ``entities`` are spaCy's names with their labels.

    ``heads``, ``texts`` and the lists below them hold the same as the words, for what goes through all of them, but
    ``lemmas`` are in small letters. ``starts`` are the first words of the sentences.
    """

    doc: Doc
    text: str
    words: list[Word] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    sents: list[Stretch] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    entities: list[tuple[Stretch, str]] = field(default_factory=list)
    spans: dict[tuple[int, int], Stretch | None] = field(default_factory=dict)
    known: dict[object, object] | None = None

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def __getitem__(self, i: int) -> Word:
        return self.words[i]

    def having(self, labels: Sequence[str], wanted: Container[str]) -> Iterator[Word]:
        """Return the words with a ``wanted`` one of the labels, which are a list as long as the words."""
        return compress(self.words, map(wanted.__contains__, labels))

    def path(self, i: int) -> tuple[int, ...]:
        """Return a word and everything above it, up to the top of its sentence."""
        path = [i]
        while self.heads[i] != i:
            i = self.heads[i]
            path.append(i)
        return tuple(path)

    def sentence_at(self, i: int) -> int:
        """Return the number of the sentence that holds a word."""
        return bisect_right(self.starts, i) - 1

    def written(self, start: int, end: int) -> str:
        """Return the text of the words from ``start`` up to ``end``, without the blank after it."""
        return self.text[self.words[start].idx : self.words[end - 1].end] if start < end else ""

    def char_span(self, start: int, end: int) -> Stretch | None:
        """Return the words that hold the characters from ``start`` to ``end``, ``None`` where there are none."""
        # Every stage asks for the same times.
        if (start, end) not in self.spans:
            self.spans[start, end] = self._char_span(start, end)
        return self.spans[start, end]

    def words_of(self, span: TextSpan) -> Stretch | None:
        """Return the words that hold a stretch of the text: those of a time."""
        return self.char_span(span.start, span.end)

    def located(self, times: Iterable[Timex]) -> Iterator[tuple[Timex, Stretch]]:
        """Yield those of the times that stand on words, each with these."""
        spans = ((timex, self.words_of(timex.span)) for timex in times)
        return ((timex, span) for timex, span in spans if span is not None)

    def _char_span(self, start: int, end: int) -> Stretch | None:
        first = max(0, bisect_right(self.words, start, key=_place) - 1)
        if first < len(self.words) and self.words[first].end <= start:
            first += 1
        last = bisect_left(self.words, end, key=_place)
        return Stretch(self, first, last) if first < last and end <= len(self.text) else None


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
