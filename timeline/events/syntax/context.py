"""What stands before a word: the words of the sentences before, quotations, how prominent a noun is."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from timeline.events.syntax.lines import apart
from timeline.events.syntax.parse import Parse, Word, remembered
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS

_NAMING = frozenset({"compound", "amod", "nummod"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_OPENING = frozenset({"“", "``"})
_QUOTES = _OPENING | {"”", '"', "''", "`"}
_place = attrgetter("i")


@remembered
def quoted_tokens(parse: Parse) -> frozenset[int]:
    """Return the indices of the tokens inside quotation marks; a paragraph's end closes an open one."""
    found: set[int] = set()
    opened: int | None = None
    for token in parse.having(parse.texts, _QUOTES.union(text for text in set(parse.texts) if "\n" in text)):
        word, i = token.text, token.i
        # The parser cuts "``" in two.
        if word == "`" and (i == 0 or parse.texts[i - 1] != "`"):
            continue
        if opened is not None:
            found.update(range(opened + 1, i))
        opens = word in _OPENING or word == "`" or (word == '"' and opened is None)
        opened = i if opens else None
    if opened is not None:
        found.update(range(opened + 1, len(parse)))
    return frozenset(found)


@remembered
def tokens_apart(parse: Parse) -> frozenset[int]:
    """Return the indices of the tokens of bylines, credits and buttons, which nothing refers to."""
    spans = (parse.char_span(start, end) for start, end in apart(parse.text))
    return frozenset(word.i for span in spans if span is not None for word in span)


def first_word(token: Word, *, sentences: int) -> int:
    """Return where the sentence begins that stands ``sentences`` sentences before that of ``token``."""
    start = token.sent.start
    for _ in range(sentences):
        if start:
            start = token.parse[start - 1].sent.start
    return start


def backwards(token: Word, *, sentences: int) -> Iterator[tuple[int, int]]:
    """Yield the tokens before ``token``, nearest first, with how many sentences lie between."""
    left = token.sent.start
    seen = 0
    outside = tokens_apart(token.parse)
    for i in range(token.i - 1, -1, -1):
        if i < left:
            seen += 1
            if seen > sentences:
                return
            left = token.parse[i].sent.start
        if i not in outside:
            yield i, seen


def nouns_before(token: Word, *, sentences: int) -> Iterator[tuple[Word, int]]:
    """Yield the nouns, names, pronouns and numbers that ``backwards`` meets, as words."""
    places, nouns = _nouns(token.parse)
    here = token.parse.sentence_at(token.i)
    for at in range(bisect_left(places, token.i) - 1, -1, -1):
        noun, sentence = nouns[at]
        if here - sentence > sentences:
            return
        yield noun, here - sentence


@remembered
def _nouns(parse: Parse) -> tuple[list[int], list[tuple[Word, int]]]:
    """The nouns of an article with the numbers of their sentences, and where they stand."""
    outside = tokens_apart(parse)
    named = {*parse.having(parse.pos, _NOUNS), *parse.having(parse.lower, ("old",))}
    nouns = [(word, parse.sentence_at(word.i)) for word in sorted(named, key=_place) if word.i not in outside]
    return [noun.i for noun, _ in nouns], nouns


@remembered
def prominence(token: Word) -> float:
    """Return how much a sentence is about a noun: most of all its subject."""
    head = token
    while head.dep_ in ("compound", "appos", "conj") and head.head.i != head.i:
        head = head.head
    if head.dep_ == "ROOT" and "acl" in head.below:
        return 1.2
    if head.dep_ in NOMINAL_SUBJECTS:
        return 1.2 if head.head.dep_ == "ROOT" else 0.8
    if head.dep_ in ("dobj", "dative"):
        return 0.4
    if head.dep_ == "pobj" and head.head.dep_ == "agent":
        return 0.3
    return 0.2 if head.dep_ == "poss" else 0.0


def short_phrase(noun: Word) -> str:
    """The noun with the words right before it that name it, as written, without its article."""
    start = noun.i
    for child in reversed(noun.lefts):
        if child.right_edge.i + 1 != start or not (child.dep_ in _NAMING or child.text == "-"):
            break
        start = child.left_edge.i
    while start < noun.i and (noun.parse[start].is_punct or noun.parse[start].pos_ == "DET"):
        start += 1
    return " ".join(noun.parse.written(start, noun.i + 1).split())
