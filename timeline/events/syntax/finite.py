"""The verb of a line: a clause in, its verb with helpers and negation out, finite and agreeing with its subject."""

from timeline.events.english.leaning import CLAIMING_ADVERBS, TELLING_ADVERBS
from timeline.events.syntax.clause import Clause, Form, is_plural
from timeline.events.syntax.inflect import agree, past_of, present_of
from timeline.events.syntax.parse import HELPERS, Word
from timeline.events.syntax.sharing import first_of, helpers_of
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS, RELATIVES
from timeline.events.syntax.tense import is_after_nor, shares_negation

_CLITICS = {
    "n't": "not", "n’t": "not", "'ve": "have", "’ve": "have", "'ll": "will", "’ll": "will", "'re": "are",
    "’re": "are", "'d": "had", "’d": "had", "ca": "can", "wo": "will", "sha": "shall", "ai": "is",
}  # fmt: skip


def verb_group_of(clause: Clause) -> str:
    """Return the verb with its helpers, negation and the adverbs that change its meaning, made finite."""
    verb, plural = clause.verb, is_plural(clause.subject)
    match clause.form:
        case Form.PAST:
            written = verb.tag_ in ("VBD", "VBN") and verb.lower_.endswith("ed")
            denied = [c.lower_ for c in verb.lefts if c.dep_ == "preconj"]
            return " ".join((*denied, verb.lower_ if written else past_of(verb.lemma_.lower())))
        case Form.PRESENT:
            return present_of(verb.lemma_.lower(), plural=plural)
        case Form.PASSIVE | Form.PROGRESSIVE:
            return f"{'were' if plural else 'was'} {verb.text.lower()}"
        case Form.BORROWED:
            negation = ("not",) if shares_negation(verb) else ()
            helpers = [expanded(helper) for helper in helpers_of(verb)]
            return " ".join((*helpers, *negation, _written(clause, plural=plural))).replace("can not", "cannot")
        case Form.WRITTEN:
            return _written(clause, plural=plural)


def _written(clause: Clause, *, plural: bool) -> str:
    verb = clause.verb
    helpers = [c for c in verb.children if c.dep_ in HELPERS and c.tag_ != "TO" and c.i < verb.i]
    others = [c for c in verb.children if _is_negation(c) or _is_telling(c, clause)]
    if len(helpers) == 1 and helpers[0].lemma_ == "do" and not others and not is_after_nor(verb):
        lemma = verb.lemma_.lower()
        return past_of(lemma) if helpers[0].tag_ == "VBD" else present_of(lemma, plural=plural)
    ordered = sorted((*helpers, *others, verb), key=lambda token: token.i)
    finite = next((token for token in ordered if token.tag_ in ("VBZ", "VBP", "VBD", "MD")), None)
    relative = any(c.dep_ in NOMINAL_SUBJECTS and c.lower_ in RELATIVES for c in verb.lefts)
    foreign = clause.subject.head.i != verb.i and clause.form is Form.WRITTEN and not relative
    group = [_agreeing(t, plural=plural) if foreign and t is finite else expanded(t) for t in ordered]
    if helpers and is_after_nor(verb):
        group.insert(1, "not")
    return " ".join((*_hedges(verb), *group)).replace("can not", "cannot")


def _hedges(verb: Word) -> list[str]:
    """What a coordinated verb takes over from the first one, so that a mere claim stays one."""
    first = first_of(verb)
    if first.i == verb.i or not verb.below.isdisjoint(("nsubj", "nsubjpass")):
        return []
    return [c.lower_ for c in first.children if c.dep_ == "advmod" and c.lower_ in CLAIMING_ADVERBS and c.i < first.i]


def _is_negation(word: Word) -> bool:
    """Whether a word denies its verb: not the "not" of "not only wrote the song but sang it"."""
    if word.dep_ not in ("neg", "preconj"):
        return False
    after = word.parse.words[word.i + 1 : word.i + 2]
    return not any(w.lower_ in ("only", "just", "merely") for w in after)


def _is_telling(adverb: Word, clause: Clause) -> bool:
    told = adverb.dep_ == "advmod" and adverb.lower_ in TELLING_ADVERBS
    return told and clause.subject.i < adverb.i < clause.verb.i


def _agreeing(token: Word, *, plural: bool) -> str:
    return agree(expanded(token), lemma=token.lemma_.lower(), tag=token.tag_, plural=plural)


def expanded(token: Word) -> str:
    """Return a helping verb in full: "has" or "is" for "'s"."""
    word = token.lower_
    if word in ("'s", "’s"):
        perfect = any(c.lower_ == "been" and c.dep_ in HELPERS for c in token.head.lefts)
        perfect = perfect or token.lemma_ == "have" or (token.head.tag_ == "VBN" and token.dep_ == "aux")
        return "has" if perfect else "is"
    if word in ("'d", "’d") and token.tag_ == "MD":
        return "would"
    return _CLITICS.get(word, word)
