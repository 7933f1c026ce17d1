"""Headlines, bylines and paragraphs end sentences: tells the parser so before it guesses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from timeline.events.english.words import words
from timeline.events.syntax.dateline import ends_of_datelines
from timeline.events.syntax.entries import bodies_of_entries
from timeline.events.syntax.from_spacy import written_in
from timeline.events.syntax.parse import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


COMPONENT = "timeline_lines"
_SHORT = 0.7
_ENDS = ".!?:\"”’'…)"
_NAME = r"[A-Z][\w.'’-]*"
_PRESS = r"(?:Staff|Writers?|Correspondents?|Reporters?|Editor|News Service|Reuters|Associated Press|CNN|BBC News|AFP)"
# What stands around an article and is no part of it: bylines, credits under a picture, buttons of a page, and
# the stamp of a live blog: "(Update 9:40 p.m. in Lima, 10:40 p.m. ET)".
_APART = re.compile(
    # The first letter is looked at before all else, which saves two thirds of the time.
    rf"""(?=[BF(AaCcNRrSs])(?:
      (?:^(?:By|BY|From)|(?<=[\w.!?"”)]\s)(?:By|BY))\s(?:the\s)?(?:{_NAME},?\s(?:and\s|for\s|in\s)?){{1,9}}?
        {_PRESS}(?:\s{_PRESS})?\b(?!\s(?:and|said|says|has|is|was)\b|['’])
    | ^(?:By|BY)\s{_NAME}(?:,?\s(?:and\s)?{_NAME}){{1,6}}[ ]*$
    | ^\([^()\n]{{0,20}}\b[0-2]?\d(?:[:.][0-5]\d)?\s?(?:[ap]\.?m\b|GMT|UTC|[ECMP][SD]?T\b)[^()]{{0,60}}\)
        (?:\s*(?:--?|[–—])(?=\s))?
    | \((?:(?:Photos?|Pictures?|Image)\b[^()\n]{{3,70}}|(?:By\s)?{_NAME}[^()\n]{{2,50}}?\s(?:--|—|–)\s[^()\n]{{2,40}}
        |(?:AP|Reuters|AFP|Getty)\b[^()\n]{{0,12}}/[^()\n]{{3,50}})\)
    | (?:(?i:share\sthis(?:\s(?:story|article|page))?)|(?i:story\shighlights)|(?i:continue\sreading\sthe\smain\sstory)
        |(?i:related\s(?:stories|articles|content))|Read\smore:?|NEW:|Advertisement|ADVERTISEMENT)
        (?=\s*(?:\n|$|[A-Z"“]))(?<![a-z]\s)
    )""",
    re.VERBOSE | re.MULTILINE,
)
_CAPITALS = 3
# A headline has so many words, all with capitals but the small ones.
_HEADLINE = 6
_SMALL = 4
# Words with a capital only at the start of a sentence: "flood closes port The mayor said".
_OPENERS = words("""
    The A An It He She They We His Her Their Its There This These Those Many Some Several Most More Thousands
    Hundreds Dozens Two Three At In On After Before As When While If Since Although But However
""")
_BEFORE_NAMES = words("At In On After Since")
# These begin a sentence after a name too: "a flood in Bergen It closed the port".
_AFTER_NAMES = words("It He She They But")
_STOPS = frozenset(".;!?()")
_CLOSING_TAGS = words("NN NNS NNP NNPS RB CD VB VBN VBG JJ RP")


def break_at_lines(doc: Doc) -> Doc:
    """Start a sentence after every line that ends a paragraph or is a headline; goes before the parser.

    A blank line always ends a sentence. A single one does when its line ends in punctuation, or is
    shorter than most of the longest line and a capital follows, so that wrapped text stays whole.
    A byline, a credit, a heading in capitals, a headline and the date of an entry end one without any line.
    """
    text, written, starts = written_in(doc)
    longest = max(map(len, text.split("\n")))
    for i, (word, following) in enumerate(pairwise(written)):
        if "\n" not in word:
            continue
        line = text[text.rfind("\n", 0, starts[i]) + 1 : starts[i]].rstrip()
        opens = following[:1].isupper() or not following[:1].isalpha()
        if word.count("\n") > 1 or line[-1:] in _ENDS or (len(line) < _SHORT * longest and opens):
            doc[i + 1].is_sent_start = True
    places = {place for start, end in apart(text) for place in (start, end)}
    places.update(ends_of_datelines(text))
    places.update(bodies_of_entries(text))
    for i in range(1, len(written)):
        if starts[i] in places or (written[i] in _OPENERS and (_opens(doc, written, i) or _ends_headline(written, i))):
            doc[i].is_sent_start = True
    for i in (*_at_capitals(written), *_at_semicolons(doc, written)):
        doc[i].is_sent_start = True
    return doc


@lru_cache(maxsize=64)
def apart(text: str) -> tuple[tuple[int, int], ...]:
    """Return where bylines, credits, buttons and stamps stand: from their first character to that of what follows.

    >>> [(start, end)] = apart("By Ann Lee, Associated Press Writer The port closed.")
    >>> "By Ann Lee, Associated Press Writer The port closed."[end:]
    'The port closed.'
    """
    spans = []
    for match in _APART.finditer(text):
        end = match.end()
        while end < len(text) and text[end].isspace():
            end += 1
        spans.append((match.start(), end))
    return tuple(spans)


def _opens(doc: Doc, written: Sequence[str], at: int) -> bool:
    """Whether one of ``_OPENERS`` begins a sentence although no full stop stands before it."""
    if at + 1 >= len(written):
        return False
    before, word, after = written[at - 1 : at + 2]
    small = before.isalpha() and (before.islower() or word in _AFTER_NAMES)
    follows = after.islower() or (word in _BEFORE_NAMES and after[:1].isalnum())
    return small and follows and doc[at - 1].tag_ in _CLOSING_TAGS


def _ends_headline(written: Sequence[str], at: int) -> bool:
    """Whether a headline with capitals stands before a word: "Flood Closes Three Schools in Bergen The mayor said"."""
    first = at
    while first > 0 and written[first - 1][-1] not in _ENDS and "\n" not in written[first - 1]:
        first -= 1
    headline = [word for word in written[first:at] if word.isalpha()]
    long = [word for word in headline if len(word) > _SMALL]
    capitals = len(headline) >= _HEADLINE and all(word[0].isupper() for word in long)
    return capitals and any(word.islower() for word in written[at + 1 : at + _HEADLINE])


def _at_capitals(written: Sequence[str]) -> Iterator[int]:
    """Where headings in capitals and what follows them begin: "WHAT HAPPENS NEXT Engineers will look"."""
    run = 0
    for i, word in enumerate(written):
        if word.isupper() and word.isalpha():
            run += 1
            continue
        if run >= _CAPITALS and word.istitle() and len(word) > 1:
            yield from (i - run, i)
        run = 0


def _at_semicolons(doc: Doc, written: Sequence[str]) -> Iterator[int]:
    """Where a clause begins after a semicolon between two with a tense: "lost the town; in May it came back".

    A quotation stays whole.
    """
    for i in (i for i, word in enumerate(written) if word == ";"):
        sides = list(takewhile(_goes_on, reversed(doc[:i]))), list(takewhile(_goes_on, doc[i + 1 :]))
        told = all(any(token.tag_ in FINITE for token in side) for side in sides)
        if told and not any(token.is_quote for side in sides for token in side):
            yield i + 1


def _goes_on(token: Token) -> bool:
    return token.text not in _STOPS and "\n" not in token.text
