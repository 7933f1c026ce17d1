"""How merging grows: 1,000, 10,000 and 100,000 events; seconds, the exponent of processor time, peak memory.

With paths of ``NAME.articles.jsonl`` the events are found in those articles and resampled: each round takes
the articles again as if they had been published 400 days later, under new names. Without paths the
events are made up: stories of invented names and words, each told by a few articles.
"""

# ruff: noqa: T201

from __future__ import annotations

import json
import random
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count, islice
from math import log
from pathlib import Path

from timeline.interval import Granularity, Interval
from timeline.merge import merge_events
from timeline.model import Basis, Document, Event, Participant, Role, TextSpan

SIZES = (1_000, 10_000, 100_000)
ROUND = timedelta(days=400)
ARTICLES = 80
VERBS = ("open", "close", "visit", "strike", "buy", "sell", "arrest", "sign", "launch", "win", "lose", "announce")
SYLLABLES = ("ba", "lo", "mi", "ken", "tur", "sal", "ven", "dor", "pik", "ran", "gol", "fis", "mar", "tek", "hul")


def invent() -> Iterator[Event]:
    """Yield made-up events, story after story: six articles that tell much the same twenty things."""
    chance = random.Random(5)
    for story in count():
        names = [word(chance).title() for _ in range(8)]
        things = [word(chance) for _ in range(60)]
        told = [(chance.choice(names), chance.choice(VERBS), chance.sample(things, 3)) for _ in range(24)]
        for article in range(6):
            published = date(2001, 1, 1) + timedelta(days=3 * (story % 2000) + article % 3)
            picked = chance.sample(told, 20)
            lines = [f"{who} {verb}s {' and '.join(what)} in {names[0]}." for who, verb, what in picked]
            document = Document(f"story-{story}-{article}", " ".join(lines), published)
            start = 0
            for line, (who, verb, _) in zip(lines, picked, strict=True):
                sentence = TextSpan(start, start + len(line), line)
                span = TextSpan(start + len(who) + 1, start + len(who) + 1 + len(verb), verb)
                start += len(line) + 1
                yield Event(
                    document=document,
                    span=span,
                    trigger=verb,
                    sentence=sentence,
                    summary=line,
                    participants=(Participant(who, Role.AGENT, kind="PERSON"),),
                    interval=Interval.around(published, Granularity.DAY),
                    basis=Basis.SAID if article % 2 else Basis.PUBLISHED,
                    salience=0.6,
                )


def word(chance: random.Random) -> str:
    """Return an invented word."""
    return "".join(chance.choice(SYLLABLES) for _ in range(3))


def resample(paths: list[Path]) -> Iterator[Event]:
    """Yield the events of real articles, round after round."""
    from timeline.pipeline import analyse, load_model

    records = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()[:ARTICLES]]
    documents = [Document(r["id"], r["text"], date.fromisoformat(r["published"])) for r in records]
    found = [analysis.events for analysis in analyse(documents, load_model())]
    for again in count():
        for events in found:
            if events:
                yield from later(events, again)


def later(events: tuple[Event, ...], rounds: int) -> Iterator[Event]:
    """Yield the events of an article as if it had come ``rounds`` rounds later."""
    document = events[0].document
    moved = replace(document, id=f"{document.id}-{rounds}", published=document.published + rounds * ROUND)
    for event in events:
        interval = None if event.interval is None else event.interval.shift(rounds * ROUND.days, Granularity.DAY)
        yield replace(event, document=moved, interval=interval)


def main(paths: list[Path]) -> None:
    """Print one line a size, then the exponent between each two."""
    events = list(islice(resample(paths) if paths else invent(), SIZES[-1]))
    before: tuple[int, float] | None = None
    for size in SIZES:
        began, busy = time.perf_counter(), time.process_time()
        rows = merge_events(events[:size])
        seconds, work = time.perf_counter() - began, time.process_time() - busy
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        grown = "" if before is None else f", exponent {log(work / before[1]) / log(size / before[0]):.2f}"
        print(
            f"merge {size:>7,} events: {seconds:6.2f} s ({work:.2f} s of processor), {len(rows):,} rows, peak {memory:.2f} GB{grown}",
            flush=True,
        )
        before = (size, work)


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
