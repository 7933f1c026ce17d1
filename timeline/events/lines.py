"""Headlines and paragraphs end sentences: tells the parser so before it guesses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


COMPONENT = "timeline_lines"
_SHORT = 0.7
_ENDS = ".!?:\"”’'…)"


def break_at_lines(doc: Doc) -> Doc:
    """Start a sentence after every line that ends a paragraph or is a headline; goes before the parser.

    A blank line always ends a sentence. A single one does when its line ends in punctuation, or is
    shorter than most of the longest line and a capital follows, so that wrapped text stays whole.
    """
    text = doc.text
    longest = max(map(len, text.split("\n")))
    for token in doc[:-1]:
        if "\n" not in token.text:
            continue
        start = text.rfind("\n", 0, token.idx) + 1
        line = text[start : token.idx].rstrip()
        following = doc[token.i + 1]
        opens = following.text[:1].isupper() or not following.text[:1].isalpha()
        if token.text.count("\n") > 1 or line[-1:] in _ENDS or (len(line) < _SHORT * longest and opens):
            following.is_sent_start = True
    return doc
