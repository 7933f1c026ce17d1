"""WordNet's files in, ``english/senses.txt`` out: which event words are of one family or one meaning.

Run ``python -m timeline.merge.wordnet /usr/share/wordnet`` (Debian's ``wordnet-base``). Only what is
derived is shipped: for each verb and event noun its root ("arrest" for the noun "arrest", "negotiate" for
"negotiation") and the numbers of its commonest meanings.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from timeline.spelling import alike_from_start

_EVENT_FILES = frozenset({4, 7, 9, 10, 11, 12, 16, 19, 21, 22, 26, 28})
_COMMUNICATION, _COMMUNICATION_NOUNS = 32, 10
_SENSES = 4


@dataclass(frozen=True, slots=True)
class _Synset:
    file: int
    words: tuple[str, ...]
    derived: tuple[tuple[str, int, int], ...]


def derive_senses(folder: Path) -> str:
    """Return the text of ``senses.txt``: ``word root meanings`` a line, tab-separated.

    A root that ends in "*" is a word of telling.
    """
    verbs, nouns = _read_synsets(folder / "data.verb"), _read_synsets(folder / "data.noun")
    verb_senses, noun_senses = _read_index(folder / "index.verb"), _read_index(folder / "index.noun")
    telling = {word for word, senses in verb_senses.items() if verbs[senses[0]].file == _COMMUNICATION}
    telling |= {
        word
        for word, senses in noun_senses.items()
        if word not in verb_senses and nouns[senses[0]].file == _COMMUNICATION_NOUNS
    }
    roots = _derive_roots(noun_senses, nouns, verbs)
    rows: dict[str, tuple[str, list[str]]] = {}
    for word, senses in verb_senses.items():
        rows[word] = (word, _meanings(senses, "v"))
    for word, senses in noun_senses.items():
        told = tuple(s for s in senses[:_SENSES] if nouns[s].file in _EVENT_FILES)
        if word in rows:
            rows[word][1].extend(_meanings(told[:2], "n"))
        elif told and senses[0] in told[:2]:
            root = roots.get(word, word)
            rows[word] = (root, _meanings(verb_senses.get(root, ()), "v") + _meanings(told[:2], "n"))
    return _render(rows, telling)


def _meanings(senses: tuple[str, ...], mark: str) -> list[str]:
    return [mark + sense for sense in senses[:_SENSES]]


def _derive_roots(
    noun_senses: dict[str, tuple[str, ...]], nouns: dict[str, _Synset], verbs: dict[str, _Synset]
) -> dict[str, str]:
    """Return for each event noun the verb it is derived from: the most like it in spelling."""
    roots = {}
    for word, senses in noun_senses.items():
        candidates = []
        for rank, sense in enumerate(senses[:_SENSES]):
            position = nouns[sense].words.index(word) + 1
            for target, here, there in nouns[sense].derived:
                verb = verbs[target].words[there - 1]
                if here == position and "_" not in verb:
                    candidates.append((-alike_from_start(word, verb), rank, len(verb), verb))
        if candidates and -min(candidates)[0] >= 3:
            roots[word] = min(candidates)[3]
    return roots


def _render(rows: dict[str, tuple[str, list[str]]], telling: set[str]) -> str:
    """Number the meanings that at least two words share, and leave the others out; every word has its line."""
    uses = Counter(key for _, meanings in rows.values() for key in set(meanings))
    number = {key: str(at) for at, key in enumerate(sorted(key for key, count in uses.items() if count > 1))}
    lines = []
    for word, (root, meanings) in sorted(rows.items()):
        own = " ".join(number[key] for key in dict.fromkeys(meanings) if key in number)
        lines.append(f"{word}\t{'' if root == word else root}{'*' if word in telling else ''}\t{own}")
    return "\n".join(lines) + "\n"


def _read_index(path: Path) -> dict[str, tuple[str, ...]]:
    senses = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        if fields[0].isalpha():
            senses[fields[0]] = tuple(fields[-int(fields[2]) :])
    return senses


def _read_synsets(path: Path) -> dict[str, _Synset]:
    synsets = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = tuple(word.lower() for word in fields[4 : 4 + 2 * count : 2])
        at = 4 + 2 * count
        pointers = [fields[at + 1 + 4 * k : at + 5 + 4 * k] for k in range(int(fields[at]))]
        derived = tuple((p[1], int(p[3][:2], 16), int(p[3][2:], 16)) for p in pointers if p[0] == "+" and p[2] == "v")
        synsets[fields[0]] = _Synset(int(fields[1]), words, derived)
    return synsets


if __name__ == "__main__":
    target = Path(__file__).parent / "english" / "senses.txt"
    target.write_text(derive_senses(Path(sys.argv[1])), encoding="utf-8")
