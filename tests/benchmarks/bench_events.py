"""How much of a build is ours: spaCy's seconds, ours by stage, and the ratio, of one run over the same articles.

``python -m tests.benchmarks.bench_events [PATH …]`` reads the sample articles, or what is given. The times are those
of the processor, on one thread; of the rounds the one with the median ratio is printed. Each round loads the pipeline
anew and forgets every word that was looked up before, so that neither side has seen its articles. The sentence
breaks and the headlines that we read inside spaCy's pipeline are ours. What is paid once a process, such as loading tables or
dateparser, is left out, and so is loading spaCy.

The number of rows is printed because it decides: spaCy's time grows with the words, ours with what they tell. The
sample has more than four rows to a hundred words, long articles of newspapers have one or two.
"""

# ruff: noqa: T201

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import _lru_cache_wrapper
from pathlib import Path
from types import ModuleType
from typing import ParamSpec, TypeVar

import timeline.events.find
import timeline.merge
import timeline.times
from timeline import read_documents
from timeline.export import write_csv
from timeline.model import Document
from timeline.pipeline import build_timeline, load_model

SAMPLE = Path(__file__).parents[2] / "notebooks" / "articles"
LIMIT = 0.2
ROUNDS = 7
STAGES: dict[ModuleType, tuple[str, ...]] = {
    timeline.times: ("read_times",),
    timeline.events: ("break_at_lines", "parse_of", "find_rows"),
    timeline.events.find: ("find_candidates", "cast_of", "_date", "lines_of", "rank_rows"),
    timeline.merge: ("merge_with_report",),
}
NO_STAGES = ("spaCy", "ratio", "rows")
WARM = "Grace Okafor opened the harbour on Monday. She said that Nordhafen Lines would leave on 3 May 2024."

P = ParamSpec("P")
T = TypeVar("T")


class Clock:
    """Processor seconds by stage."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.running: set[str] = set()

    def timed(self, name: str, function: Callable[P, T]) -> Callable[P, T]:
        """Return the function, its seconds added up under ``name``; what it calls of itself is in them."""

        def watched(*args: P.args, **kwargs: P.kwargs) -> T:
            if name in self.running:
                return function(*args, **kwargs)
            self.running.add(name)
            began = time.process_time()
            try:
                return function(*args, **kwargs)
            finally:
                self.seconds[name] += time.process_time() - began
                self.running.remove(name)

        return watched

    def timed_items(self, name: str, function: Callable[P, Iterable[T]]) -> Callable[P, Iterator[T]]:
        """Return the function, the seconds until each of its items added up under ``name``."""

        def watched(*args: P.args, **kwargs: P.kwargs) -> Iterator[T]:
            items = iter(function(*args, **kwargs))
            following = self.timed(name, lambda: next(items, None))
            while (item := following()) is not None:
                yield item

        return watched


def main(paths: Sequence[Path]) -> int:
    """Measure, print, and return 1 when ours takes more than a fifth of spaCy's."""
    documents, _ = read_documents(list(paths) or [SAMPLE])
    clock = Clock()
    for module, stages in STAGES.items():
        for stage in stages:
            setattr(module, stage, clock.timed(stage, getattr(module, stage)))
    reader = timeline.events.HeadlineReader
    reader.__call__ = clock.timed("read_headlines", reader.__call__)  # type: ignore[method-assign]
    measure(documents, clock)
    rounds = sorted((measure(documents, clock) for _ in range(ROUNDS)), key=lambda found: found["ratio"])
    median = rounds[ROUNDS // 2]
    spent = {stage: seconds for stage, seconds in median.items() if stage not in NO_STAGES}
    ours = sum(spent.values())
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    words = sum(len(document.text.split()) for document in documents)
    print(f"{len(documents)} articles, {words:,} words, {median['rows']:.0f} rows")
    print(f"processor seconds of the median of {ROUNDS} rounds:")
    print(f"  {'spaCy':<18} {median['spaCy']:6.3f}")
    for stage, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"  {stage:<18} {seconds:6.3f}  {seconds / ours:4.0%} of ours")
    spread = f"{rounds[0]['ratio']:.2f} to {rounds[-1]['ratio']:.2f}"
    print(f"  {'ours, all':<18} {ours:6.3f}  ratio {median['ratio']:.2f} ({spread}; limit {LIMIT})")
    return int(median["ratio"] > LIMIT)


def measure(documents: Sequence[Document], clock: Clock) -> dict[str, float]:
    """Build and export once; return the seconds of every stage, of spaCy, the ratio of ours to spaCy's, and the rows."""
    nlp = load_model()
    nlp.pipe = clock.timed_items("spaCy", nlp.pipe)  # type: ignore[method-assign, assignment]
    build_timeline([Document("warm", WARM, date(2024, 3, 6))], nlp=nlp)
    forget_words()
    gc.collect()
    clock.seconds.clear()
    began = time.process_time()
    built = build_timeline(documents, nlp=nlp)
    with tempfile.TemporaryDirectory() as folder:
        clock.timed("write_csv", write_csv)(built, Path(folder) / "timeline.csv")
    whole = time.process_time() - began
    seconds = dict(clock.seconds)
    spacy = seconds.pop("spaCy") - seconds["break_at_lines"] - seconds["read_headlines"]
    inside = STAGES[timeline.events.find]
    seconds["other of find_rows"] = seconds.pop("find_rows") - sum(seconds.get(stage, 0.0) for stage in inside)
    ours = whole - spacy
    seconds["other"] = ours - sum(seconds.values())
    return {**seconds, "spaCy": spacy, "ratio": ours / spacy, "rows": len(built.events)}


def forget_words() -> None:
    """Empty our caches of words, texts and names; what keeps a whole table, whatever is asked, stays."""
    ours = [module for name, module in sys.modules.items() if name.startswith("timeline.")]
    for function in {function for module in ours for function in vars(module).values() if callable(function)}:
        if isinstance(function, _lru_cache_wrapper) and function.cache_parameters()["maxsize"] is not None:
            function.cache_clear()


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
