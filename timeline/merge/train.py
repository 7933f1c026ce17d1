"""ECB+ in, ``english/weights.json`` and ``english/frequencies.txt`` out, the same bytes every time.

Run ``python -m timeline.merge.train ECBPLUS.jsonl``; needs the English spaCy pipeline.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from timeline.merge.learning import learn
from timeline.merge.score import render_model
from timeline.merge.words import stem_words

_RAREST = 3


def render_frequencies(texts: Sequence[str]) -> str:
    """Return in how many texts each stem stands, rare ones left out; the first line is the number of texts.

    >>> render_frequencies(["a storm", "the storms", "storm"])
    '3\\nstorm\\t3\\n'
    """
    counts = Counter(word for text in texts for word in set(stem_words(text)))
    lines = (f"{word}\t{count}" for word, count in sorted(counts.items()) if count >= _RAREST)
    return "\n".join([str(len(texts)), *lines]) + "\n"


def main(paths: Sequence[Path]) -> None:
    """Learn from the gold mentions of the files and write both files into the package."""
    gold = import_module("timeline.evaluate.coreference").read_gold(paths)
    folder = Path(__file__).parent / "english"
    texts = {mention.event.document.id: mention.event.document.text for mention in gold}
    (folder / "frequencies.txt").write_text(render_frequencies(list(texts.values())), encoding="utf-8")
    forest = learn([mention.event for mention in gold], [mention.chain for mention in gold])
    topics = sorted({mention.topic for mention in gold})
    (folder / "weights.json").write_text(render_model(forest, topics=topics), encoding="utf-8")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
