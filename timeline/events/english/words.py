"""Word tables are written as plain text; this makes them sets and dictionaries."""

from timeline.spelling import words

__all__ = ["pairs", "words"]


def pairs(text: str) -> dict[str, str]:
    """Return what each word of ``text`` before a colon stands for; "_" is a blank.

    >>> pairs("fall:fell american:United_States")
    {'fall': 'fell', 'american': 'United States'}
    """
    return {word: meaning.replace("_", " ") for word, meaning in (pair.split(":") for pair in text.split())}
