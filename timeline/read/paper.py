"""Text as it is copied from printed pages -> the same with lines joined, broken words whole, no page numbers."""

import re

from timeline.layout import unwrapped

_PAGE_NUMBER = re.compile(r"^.{0,90}\bpage \d{1,4} of \d{1,4}[ \t]*\n+|\f", re.MULTILINE | re.IGNORECASE)
_BROKEN = re.compile(r"\b([^\W\d_]{2,})([-\u2010])[ \t]*\n[ \t]*([^\W\d_A-Z][^\W\d_]+)")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# A text with so many lines that end so breaks its words; one with fewer has compounds there.
_FEWEST = 3


def as_written(text: str) -> str:
    """Return the text as it was before it was set; a compound keeps its hyphen where the text also has it elsewhere.

    >>> as_written("The con-\\ntainer ship struck a pier. It is a container of wood.")
    'The container ship struck a pier. It is a container of wood.'
    >>> as_written("They signed a long-\\nterm lease.")
    'They signed a long-term lease.'
    """
    plain = _PAGE_NUMBER.sub("", text)
    broken = list(_BROKEN.finditer(plain))
    joined = unwrapped(plain)
    if not broken:
        return joined
    known = frozenset(_WORD.findall(_BROKEN.sub(" ", plain).lower()))
    pieces, done = list[str](), 0
    for found in broken:
        first, hyphen, second = found.groups()
        is_compound = f"{first}-{second}".lower() in known or {first.lower(), second} <= known
        is_word = (first + second).lower() in known or (len(broken) >= _FEWEST and not is_compound)
        pieces += joined[done : found.start()], first, "" if is_word else hyphen, second
        done = found.end()
    return "".join((*pieces, joined[done:]))
