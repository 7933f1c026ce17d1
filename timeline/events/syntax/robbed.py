"""Verbs that the parser robbed of their subject: "left as a truce for the holiday collapsed"."""

from timeline.events.syntax.parse import FINITE, HELPERS, NOMINAL, VERBAL, Parse, Word, remembered

_JOINED = frozenset({"conj", "advcl", "xcomp"})
_WHEN = frozenset({"as", "after", "before", "until", "since", "while", "when"})
_OWN = frozenset({"nsubj", "nsubjpass", "csubj", "expl", "mark"})


def lends_subject(phrase: Word) -> bool:
    """Whether a phrase holds the subject that the verb behind it lacks: no part of the line before it."""
    robbed = _robbed(phrase.parse)
    if not robbed or any(_is_timed(above) for above in phrase.ancestors):
        return False
    if phrase.lower_ in _WHEN:
        following = phrase.parse.words[phrase.i : phrase.sent.end]
        return next((word.i in robbed for word in following if word.tag_ in FINITE or word.i in robbed), False)
    inner = phrase.subtree if phrase.dep_ == "prep" else ()
    return _ends_at(phrase, robbed) and not any(_lends_within(below, robbed) for below in inner)


def _ends_at(phrase: Word, robbed: dict[int, int]) -> bool:
    """Whether a robbed verb begins behind a phrase, or behind its comma."""
    end = phrase.right_edge.i + 1
    return end in robbed or (end + 1 in robbed and phrase.parse[end].text == ",")


def _lends_within(word: Word, robbed: dict[int, int]) -> bool:
    """Whether a lost subject begins inside a phrase: "sailed to Oslo and the crew left", "of it after talks ended"."""
    opens = word.dep_ == "conj" or (word.dep_ == "prep" and word.lower_ in _WHEN)
    return opens and _ends_at(word, robbed)


def is_robbed(verb: Word) -> bool:
    """Whether the noun before a joined verb is its subject, and not the one that it seems to share."""
    return verb.i in _robbed(verb.parse).values()


def lost_subject(verb: Word) -> Word | None:
    """Return the subject that the parser hung below a word of time, or joined to the noun before "and".

    "It sank hours after one of its pumps failed", "they landed in Oslo and the talks began".
    """
    first = next((start for start, robbed in _robbed(verb.parse).items() if robbed == verb.i), None)
    if first is None:
        return None
    last = verb.parse[first - 1]
    noun = verb.parse[first - 2] if last.text == "," else last
    aside = next((above for above in noun.ancestors if above.dep_ == "relcl" and above.is_set_off), None)
    if last.text == "," and aside is not None:
        noun = verb.parse[aside.left_edge.i - 2]
    for above in (noun, *noun.ancestors):
        if _is_timed(above) or (verb.dep_ == "conj" and _is_joined(above)):
            return above
        if above.i == verb.head.i:
            return None
    return None


def _is_joined(noun: Word) -> bool:
    """Whether "and" stands before a noun that the parser joined to another."""
    edge = noun.left_edge.i
    return noun.dep_ == "conj" and noun.pos_ in NOMINAL and edge > 0 and noun.parse[edge - 1].dep_ == "cc"


def robbed_of(noun: Word) -> Word | None:
    """Return the verb whose lost subject a noun is."""
    parse = noun.parse
    verbs = (parse[i] for first, i in _robbed(parse).items() if first > noun.i)
    return next((verb for verb in verbs if lost_subject(verb) is noun), None)


def _is_timed(noun: Word) -> bool:
    """Whether a word of time governs a noun: what hangs on the noun goes with it."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _WHEN


@remembered
def _robbed(parse: Parse) -> dict[int, int]:
    """The verbs without a subject by the first word of their group.

    Such a verb has a tense and follows a noun at once, or after the comma that ends an aside: no "and" joins it.
    """
    found: dict[int, int] = {}
    for verb in parse.having(parse.deps, _JOINED):
        if verb.pos_ not in VERBAL or not verb.below.isdisjoint(_OWN):
            continue
        first = next((word for word in verb.lefts if word.dep_ in HELPERS), verb)
        if _has_tense(verb, first) and _opens(verb, first) and first.i > 1 and _follows_noun(verb, first.i):
            found[first.i] = verb.i
    return found


def _has_tense(verb: Word, first: Word) -> bool:
    """Whether a verb's group has a tense; what is joined to a past cannot be a mere participle: "lost and returned"."""
    return first.tag_ in FINITE or (first is verb and verb.tag_ == "VBN" and verb.head.tag_ == "VBD")


def _opens(verb: Word, first: Word) -> bool:
    """Whether nothing of the verb's stands before its group, but the word of time that has its subject."""
    if first is verb.left_edge:
        return True
    mark = verb.left_edge
    return mark.dep_ == "prep" and mark.lower_ in _WHEN and mark.head is verb and mark.right_edge.i == first.i - 1


def _follows_noun(verb: Word, at: int) -> bool:
    """Whether a noun stands before a verb's group, or before its comma an aside or the clause of another tense."""
    parse = verb.parse
    if parse[at - 1].text != ",":
        return parse[at - 1].pos_ in NOMINAL
    last = parse[at - 2]
    # A participle may be tagged as a past: "has sold two ships, closed its office and left".
    other = verb.tag_ != verb.head.tag_ != "VBN" and "cc" not in verb.head.below
    return last.pos_ in NOMINAL and (other or any(_is_aside(word, at) for word in (last, *last.ancestors)))


def _is_aside(word: Word, at: int) -> bool:
    """Whether a word opens what stands between a subject and its verb; "who" may do so before a helping verb."""
    return word.dep_ == "appos" or (word.dep_ == "relcl" and word.is_set_off and word.parse[at].dep_ in HELPERS)
