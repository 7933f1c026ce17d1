"""Reported speech: a saying verb in, "X said that Y" or "X said: “…”" out, never half a quotation."""

from dataclasses import dataclass

from timeline.events.english.leaning import PRESENT_PERSONS
from timeline.events.english.verbs import ADDRESSING, CHANTING, QUOTING, SAYING
from timeline.events.summary.phrase import Wording
from timeline.events.summary.shorten import select
from timeline.events.syntax.context import quoted_tokens
from timeline.events.syntax.joining import uncapital
from timeline.events.syntax.parse import Word

_FRAGMENT = 3
# A quotation that begins with one of these answers another sentence.
_POINTING = frozenset({"he", "she", "it", "they", "this", "that", "these", "those", "there", "so", "such"})


@dataclass(frozen=True, slots=True)
class Speech:
    """What somebody says: the verb of what is said, who is told, and whether it stands in quotation marks."""

    verb: Word
    said: Word
    quoted: bool
    personal: bool


def find_speech(verb: Word) -> Speech | None:
    """Return what ``verb`` reports when it stands before it or in quotation marks, ``None`` for plain "said that"."""
    said = max((c for c in verb.children if c.dep_ == "ccomp"), key=lambda c: c.i > verb.i, default=None)
    if said is None:
        return None
    if said.i < verb.i and (_has_own_object(verb) or verb.parse[said.right_edge.i + 1].text in (":", ";")):
        return None
    clear, quoted = [t for t in said.subtree if not t.is_punct and not t.is_space], quoted_tokens(verb.parse)
    inside = sum(1 for t in clear if t.i in quoted)
    whole = said.i in quoted and verb.i not in quoted and 2 * inside >= len(clear)
    if said.i > verb.i and not whole:
        return None
    personal = any(t.i in quoted and t.lower_ in PRESENT_PERSONS and t.text != "US" for t in clear)
    return Speech(verb, said, whole, personal)


def _has_own_object(verb: Word) -> bool:
    return verb.lemma_.lower() not in ADDRESSING and any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)


def report(speech: Speech, opening: str, *, wording: Wording, room: int) -> str:
    """Return the line that tells who said what, "" when no honest one fits."""
    after = (c for c in speech.verb.children if c.i > speech.verb.i and c.i not in wording.times)
    heard = [c for c in after if c.dep_ in ("dobj", "dative")]
    listeners = select(speech.verb, heard, times=wording.times, names=wording.name_people(heard))
    if listeners.kept:
        opening = f"{opening} {wording.text(speech.verb.parse[i] for i in sorted(listeners.kept))}"
    if speech.quoted and (speech.personal or speech.verb.lemma_ in CHANTING):
        return _quotation(speech, opening, room=room)
    return _indirect(speech, opening, wording=wording, room=room)


def _indirect(speech: Speech, opening: str, *, wording: Wording, room: int) -> str:
    said, parse = speech.said, speech.said.parse
    told = said.child("nsubj", "nsubjpass", "expl", "csubj")
    asked = any(word.text == "?" for word in parse.words[said.i : said.right_edge.i + 3])
    if told is None or asked or (told.pos_ == "PROPN" and wording.is_named_already(told)):
        return ""
    names = wording.name_people([said])
    children = [c for c in said.children if c.lemma_ not in SAYING or c.dep_ not in ("parataxis", "ccomp")]
    selection = select(said, children, times=wording.times, names=names, main=False)
    selection.kept.add(said.i)
    selection.kept -= {c.i for c in said.children if c.dep_ == "cc" and c.i < said.left_edge.i + 1}

    def line(kept: set[int]) -> str:
        ordered = [parse[i] for i in sorted(kept) if i >= wording.cast.body]
        if ordered[0].dep_ == "cc":
            ordered = ordered[1:]
        text = wording.text(ordered)
        marked = ordered[0].lower_ in ("that", "whether", "how", "what", "why", "if")
        text = text if wording.stands_named(ordered[0]) else uncapital(text, ordered[0])
        return f"{opening} {text}" if marked else f"{opening} that {text}"

    return wording.fitting(selection, line, room=room)


def _quotation(speech: Speech, opening: str, *, room: int) -> str:
    """The quotation word for word, or its first whole clause; never a part of one."""
    if speech.verb.lemma_.lower() not in QUOTING:
        return ""
    parse = speech.said.parse
    start, end = _bounds(speech)
    ends = [end, *(cut for cut in _clause_ends(speech.said) if start + _FRAGMENT < cut < end)]
    names_something = any(
        word.pos_ in ("NOUN", "PROPN") and word.ent_type_ != "DATE" for word in parse.words[start:end]
    )
    begun = parse[start].text[0].isupper()
    if parse[start].lower_ in _POINTING or not names_something or not begun:
        return ""
    for stop in ends:
        words = parse.written(start, stop).strip(" ,;:.-–—\n")
        line = f"{opening}: “{' '.join(words.split())}”"
        if len(line) <= room and stop - start >= _FRAGMENT:
            return line
    return ""


def _bounds(speech: Speech) -> tuple[int, int]:
    start = end = speech.said.i
    sent, quoted = speech.said.sent, quoted_tokens(speech.said.parse)
    while start - 1 >= sent.start and start - 1 in quoted:
        start -= 1
    while end + 1 < sent.end and end + 1 in quoted:
        end += 1
    return start, end + 1


def _clause_ends(said: Word) -> list[int]:
    """Where a quotation may stop: before a coordinated clause that has a subject of its own."""
    own = [
        c.left_edge.i
        for c in said.children
        if c.dep_ == "conj" and c.i > said.i and any(g.dep_ in ("nsubj", "nsubjpass", "expl") for g in c.children)
    ]
    joined = [c.i for c in said.children if c.dep_ == "cc" and c.i > said.i]
    return sorted({max((j for j in joined if j < at), default=at) for at in own}, reverse=True)
