"""How a text stands on its lines: wrapped at a width, one paragraph a line, or parted by blank lines; text alone."""

import re
from itertools import pairwise

# Editors and mail wrap at 65 to 80 characters; a longer line is a paragraph.
_NARROWEST, _WIDEST = 40, 100
# So many lines end where the next word had no room, among those that another line follows.
_FEWEST_WRAPPED, _MOST_WRAPPED = 2, 0.6
_LINE_END = re.compile(r"[.!?:][\"'”’)]{0,2}[^\S\n]{0,9}\n")
_SENTENCE_END = re.compile(r"[a-z][.!?][\"'”’)]{0,2} [\"'“‘]{0,2}[A-Z]")
_MOST_ENDED = 0.6


def unwrapped(text: str) -> str:
    """Return a text whose lines are wrapped with a blank for the end of each wrapped line; any other as it is.

    Every character keeps its place. The line of a headline, of a list and the last of a paragraph end as they do.

    >>> unwrapped("The bridge was shut on Monday, as it has\\ncracks in its deck, and needs new steel,\\nit says.")
    'The bridge was shut on Monday, as it has cracks in its deck, and needs new steel, it says.'
    """
    lines = text.split("\n")
    width = max(len(line.rstrip()) for line in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    followed = [bool(line.strip() and after.strip()) for line, after in pairwise(lines)]
    wrapped = [_is_wrapped(line.rstrip(), after, width) for line, after in pairwise(lines)]
    if sum(wrapped) < max(_FEWEST_WRAPPED, _MOST_WRAPPED * sum(followed)):
        return text
    ends = (" " if is_wrapped else "\n" for is_wrapped in (*wrapped, False))
    return "".join(line + end for line, end in zip(lines, ends, strict=True))[: len(text)]


def paragraph_break(text: str) -> str:
    """Return what parts the paragraphs of a text: a blank line, or the end of each line where all are paragraphs.

    That is where no blank line parts them, most end as sentences do, and they hold several.

    >>> paragraph_break("It rained. It poured.\\nThe quay was shut. Nobody sailed.\\n")
    '\\n'
    >>> paragraph_break("It rained\\nall day.")
    '\\n\\n'
    """
    lines = text.count("\n")
    if not lines or "\n\n" in text or len(_SENTENCE_END.findall(text)) < lines:
        return "\n\n"
    return "\n" if len(_LINE_END.findall(text)) >= _MOST_ENDED * lines else "\n\n"


def _is_wrapped(line: str, after: str, width: int) -> bool:
    """Whether the first word of the next line had no room; behind a full stop a figure or a bullet opens an item."""
    if not line.strip() or not after.strip():
        return False
    first = after.split(maxsplit=1)[0]
    is_item = line[-1] in ".!?:;" and not first[0].isalpha()
    return len(line) + 1 + len(first) > width and not is_item
