"""How much of a build is ours: spaCy's seconds, ours by stage, and the ratio, of one run over the same articles.

``python -m tests.benchmarks.bench_events [PATH …]`` reads the sample articles, or what is given. The times are those
of the processor, on one thread; of the rounds the one with the median ratio is printed. What the names
of one round taught is forgotten before the next, so that no round has seen its articles before.
"""

# ruff: noqa: T201

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import ParamSpec, TypeVar

from spacy.language import Language

import timeline.events
import timeline.merge
import timeline.times
from timeline import names, read_documents
from timeline.export import write_csv
from timeline.model import Document
from timeline.pipeline import build_timeline, load_model

SAMPLE = Path(__file__).parents[2] / "notebooks" / "articles"
LIMIT = 0.2
ROUNDS = 7
STAGES: dict[ModuleType, tuple[str, ...]] = {
    timeline.times: ("find_times",),
    timeline.events: ("parse_of", "find_all_triggers", "cast_of", "_date", "lines_of", "rank_rows", "find_rows"),
    timeline.merge: ("merge_with_report",),
}
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
    clock, nlp = Clock(), load_model()
    nlp.pipe = clock.timed_items("spaCy", nlp.pipe)  # type: ignore[method-assign, assignment]
    for module, stages in STAGES.items():
        for stage in stages:
            setattr(module, stage, clock.timed(stage, getattr(module, stage)))
    build_timeline([Document("warm", WARM, date(2024, 3, 6))], nlp=nlp)
    rounds = sorted((measure(documents, nlp, clock) for _ in range(ROUNDS)), key=lambda found: found["ratio"])
    median = rounds[ROUNDS // 2]
    ours = sum(seconds for stage, seconds in median.items() if stage not in ("spaCy", "ratio"))
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    words = sum(len(document.text.split()) for document in documents)
    print(f"{len(documents)} articles, {words:,} words; processor seconds of the median of {ROUNDS} rounds")
    print(f"  {'spaCy':<18} {median['spaCy']:6.3f}")
    for stage, seconds in sorted(median.items(), key=lambda item: -item[1]):
        if stage not in ("spaCy", "ratio"):
            print(f"  {stage:<18} {seconds:6.3f}  {seconds / ours:4.0%} of ours")
    spread = f"{rounds[0]['ratio']:.2f} to {rounds[-1]['ratio']:.2f}"
    print(f"  {'ours, all':<18} {ours:6.3f}  ratio {median['ratio']:.2f} ({spread}; limit {LIMIT})")
    return int(median["ratio"] > LIMIT)


def measure(documents: Sequence[Document], nlp: Language, clock: Clock) -> dict[str, float]:
    """Build and export once; return the seconds of every stage, of spaCy, and the ratio of ours to spaCy's."""
    clock.seconds.clear()
    for function in vars(names).values():
        if hasattr(function, "cache_clear"):
            function.cache_clear()
    began = time.process_time()
    built = build_timeline(documents, nlp=nlp)
    with tempfile.TemporaryDirectory() as folder:
        clock.timed("write_csv", write_csv)(built, Path(folder) / "timeline.csv")
    whole = time.process_time() - began
    seconds = dict(clock.seconds)
    spacy = seconds.pop("spaCy")
    inside = STAGES[timeline.events][1:-1]
    seconds["other of find_rows"] = seconds.pop("find_rows") - sum(seconds.get(stage, 0.0) for stage in inside)
    ours = whole - spacy
    seconds["other"] = ours - sum(seconds.values())
    return {**seconds, "spaCy": spacy, "ratio": ours / spacy}


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
