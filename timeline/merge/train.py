"""ECB+ in; ``weights.json``, ``statements.json`` and ``frequencies.txt`` in ``english`` out, the same bytes every time.

Run ``python -m timeline.merge.train ECBPLUS.jsonl``; needs the English spaCy pipeline. Then, with the extra ``embed``
installed, ``python -m timeline.merge.train --embed ECBPLUS.jsonl`` for ``weights-embed.json`` and
``statements-embed.json``. The weights of statements are learned from what our own pipeline finds in the raw texts, each
fifth of the topics scored by trees that never saw it.
"""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import numpy as np

from timeline.merge.clauses import STATEMENT_FEATURES, STATEMENT_SIGNS
from timeline.merge.embed import Embedder, load_embedder
from timeline.merge.learning import Gold, Told, compare_told, fit_logistic, learn
from timeline.merge.rarity import load_frequencies
from timeline.merge.score import render_model
from timeline.merge.words import stem_words

_RAREST = 3
_FOLDS = 5
_FOLDER = Path(__file__).parent / "english"


def render_frequencies(texts: Sequence[str]) -> str:
    """Return in how many texts each stem stands, rare ones left out; the first line is the number of texts.

    >>> render_frequencies(["a storm", "the storms", "storm"])
    '3\\nstorm\\t3\\n'
    """
    counts = Counter(word for text in texts for word in set(stem_words(text)))
    lines = (f"{word}\t{count}" for word, count in sorted(counts.items()) if count >= _RAREST)
    return "\n".join([str(len(texts)), *lines]) + "\n"


def main(paths: Sequence[Path]) -> None:
    """Learn from the files and write what was learned into the package."""
    gold, told = import_module("timeline.evaluate.coreference").read_gold_and_told(paths)
    texts = {mention.event.document.id: mention.event.document.text for mention in gold}
    (_FOLDER / "frequencies.txt").write_text(render_frequencies(list(texts.values())), encoding="utf-8")
    load_frequencies.cache_clear()
    _write(gold, told, ending="", embedder=None)


def main_embedded(paths: Sequence[Path]) -> None:
    """Learn from the files with embedded triggers, and write what was learned beside the plain weights."""
    gold, told = import_module("timeline.evaluate.coreference").read_gold_and_told(paths)
    _write(gold, told, ending="-embed", embedder=load_embedder())


def _write(gold: Sequence[Gold], told: Sequence[Told], *, ending: str, embedder: Embedder | None) -> None:
    forest = learn([mention.event for mention in gold], [mention.chain for mention in gold], embedder=embedder)
    topics = sorted({mention.topic for mention in gold})
    trees = render_model(forest, topics=topics, embedded=embedder is not None)
    (_FOLDER / f"weights{ending}.json").write_text(trees, encoding="utf-8")
    statements = render_statements(learn_statements(gold, told, embedder=embedder))
    (_FOLDER / f"statements{ending}.json").write_text(statements, encoding="utf-8")


def learn_statements(
    gold: Sequence[Gold], told: Sequence[Told], *, embedder: Embedder | None = None
) -> tuple[float, ...]:
    """Return what the features of two statements weigh, learned on topics that the trees behind them never saw."""
    topics = sorted({mention.topic for mention in gold})
    rows, verdicts = [], []
    for fold in range(_FOLDS):
        held = frozenset(topics[fold::_FOLDS])
        seen = [mention for mention in gold if mention.topic not in held]
        forest = learn([mention.event for mention in seen], [mention.chain for mention in seen], embedder=embedder)
        found, same = compare_told([item for item in told if item.topic in held], model=forest, embedder=embedder)
        rows.append(found)
        verdicts.append(same)
    return fit_logistic(np.concatenate(rows), np.concatenate(verdicts), signs=STATEMENT_SIGNS)


def render_statements(weights: Sequence[float]) -> str:
    """Return the weights under their names as JSON, one a line."""
    return json.dumps(dict(zip(("bias", *STATEMENT_FEATURES), weights, strict=True)), indent=1) + "\n"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--embed"]:
        main_embedded([Path(argument) for argument in sys.argv[2:]])
    else:
        main([Path(argument) for argument in sys.argv[1:]])
