"""Why a time near an event cannot be when it happened: it is that of a thing, of a comparison, of another clause."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise, takewhile

from timeline.events.dating.adrift import RESULTS
from timeline.events.dating.hanging import below, is_length, is_over, is_own
from timeline.events.dating.placed import NOW, Placed
from timeline.events.dating.sentences import Sentences
from timeline.events.english.figures import YEAR_BEFORE
from timeline.events.english.happenings import HARMING, ONE_THING
from timeline.events.english.verbs import STATIVE
from timeline.events.english.words import words
from timeline.events.syntax.foreground import is_known
from timeline.events.syntax.parse import DASHES, FINITE, NOMINAL, VERBAL
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS
from timeline.events.triggers.trigger import Trigger
from timeline.interval import Granularity
from timeline.model import EventClass, Tense

_TOPICS = frozenset({"of", "about", "regarding"})
_FOLLOWED = frozenset({"after", "following"})
_COUNTED_FROM = _FOLLOWED | {"before", "since"}
_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "nummod"})
_MOST = frozenset({"JJS", "RBS"})
_BEFORE = words("earlier ago before last previous prior same")
_FIRST = words("first time")
_RECORD = 4
_PAST = frozenset({"past", "just"})
_OVER = _PAST | {"today"}
_COMPARING = words("compared than versus vs")
_LINKS = _COMPARING | {"from"}
_AMOUNTS = frozenset({"NUM", "SYM"})
_PARTICIPLES = frozenset({"advcl", "acl"})
_NAMES_AND_LINKS = frozenset({"PROPN", "ADP", "ADJ"})
_NOON = 12
# What a time says that names a weekday.
_WEEKDAY = "Weekday("
_PERIODS = words("month season quarter half year decade")


def is_no_date(text: Sentences, trigger: Trigger, route: str, *, placed: Placed) -> bool:
    """Whether a time near an event cannot be when it happened."""
    if _is_of_figure(text, trigger, placed):
        return False
    if _belongs_to_noun(text, trigger, route, placed) or _is_of_clause_about_thing(text, trigger, placed):
        return True
    if _is_of_what_is_said(text, trigger, placed) or (placed.timex.value == NOW and trigger.tense == "PAST"):
        return True
    if _is_behind_semicolon(text, trigger, placed) or _dates_what_it_counts_from(text, trigger, placed):
        return True
    if _is_comparison(text, trigger, placed) or _is_of_aside(text, trigger, placed):
        return True
    if _is_of_next_verb(text, trigger, placed) or _is_between_dashes(text, trigger, placed):
        return True
    if _is_what_clause_is_about(text, trigger, placed):
        return True
    if text.pos[trigger.token] not in VERBAL:
        return False
    if placed.when == "future" and placed.signal != "for" and is_over(text, trigger) and not _is_of_night(text, placed):
        return True
    if not is_own(text, trigger, route, placed=placed) and _is_so_besides(text, trigger, placed):
        return True
    if trigger.tense == "PAST" and trigger.aspect == "NONE" and _is_since(text, trigger, placed):
        return True
    if _is_of_what_happened_first(text, trigger, placed):
        return True
    if not route.startswith("own"):
        return placed.signal == "for" and placed.unit in _PERIODS
    return _is_no_date_below(text, trigger, route, placed)


def _is_of_figure(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time says of when a figure is: "sales for the third quarter were $14 million"."""
    if not trigger.measured or trigger.token not in placed.above:
        return False
    child = placed.above[placed.above.index(trigger.token) - 1]
    return placed.root < trigger.token and text.deps[child] in NOMINAL_SUBJECTS


def _is_of_night(text: Sentences, placed: Placed) -> bool:
    """Whether a page of Wednesday goes on past midnight: "early Thursday", or a Thursday that is told in the past."""
    start = placed.interval.start
    if start is None or start.date() != text.published + timedelta(days=1):
        return False
    is_early = start.hour < _NOON and placed.interval.granularity < Granularity.DAY
    is_told = placed.timex.tense is Tense.PAST and _WEEKDAY in placed.timex.meaning
    return is_early or is_told or placed.timex.span.text.lower().startswith("early ")


def _is_so_besides(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a state is told beside a time: "was founded in 1996 and flies to 30 cities", "began in 2009 and cost"."""
    is_now = trigger.tense == "FUTURE" or (trigger.tense == "PRESENT" and trigger.aspect in ("NONE", "PROGRESSIVE"))
    if placed.when in _PAST and is_now:
        return True
    joined = text.deps[trigger.token] == "conj" and placed.root < trigger.token
    return joined and trigger.lemma in STATIVE and text.heads[trigger.token] in placed.above


def _is_since(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time opens a stretch, which the simple past does not fill: "won the first cup since Dahl in 1966"."""
    if text.heads[trigger.token] == placed.root:
        return False
    word = placed.root - 1
    while word and text.pos[word] in _NAMES_AND_LINKS and text.lower[word] != "since":
        word -= 1
    return "since" in (placed.signal, text.lower[word])


def _is_of_what_happened_first(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is that of a deed which opens a stretch: "has sold ten ships since it bought a yard in May"."""
    if trigger.token not in placed.above:
        return False
    between = placed.above[1 : placed.above.index(trigger.token)]
    clauses = [text.parse[word] for word in between if text.deps[word] == "advcl"]
    return any(child.dep_ == "mark" and child.lower_ == "since" for clause in clauses for child in clause.lefts)


def _is_no_date_below(text: Sentences, trigger: Trigger, route: str, placed: Placed) -> bool:
    """A topic ("spoke of Christmas", "cut its forecast for the year"), or a length that is no part of the story."""
    if text.lower[below(trigger, placed)] in _TOPICS:
        return True
    if is_length(placed):
        return trigger.tense == "PAST" and not (_has_begun(text, placed) and trigger.lemma not in RESULTS)
    return placed.signal == "for" and (route == "own 0 1" or _has_object(text, trigger))


def _has_object(text: Sentences, trigger: Trigger) -> bool:
    return is_over(text, trigger) and any(child.dep_ == "dobj" for child in text.parse[trigger.token].children)


def _has_begun(text: Sentences, placed: Placed) -> bool:
    """Whether a length counts from a day that is told: "sank on 3 May and was lost for two days"."""
    _, last = placed.interval.days
    return last is not None and last < text.published


def _is_comparison(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time tells what something is compared with: "fell from a year earlier", "from 3bn in 2022"."""
    counted = len(placed.above) > 1 and text.pos[placed.above[1]] == "NUM"
    if (counted or placed.signal == "from") and not _BEFORE.isdisjoint(placed.timex.span.text.lower().split()):
        return True
    if _is_behind_comparison(text, trigger, placed):
        return True
    links = takewhile(lambda word: word != trigger.token, placed.above[1:])
    return any(text.lower[link] in _COMPARING or _is_from_amount(text, link, placed) for link in links)


def _is_behind_comparison(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a year before stands behind the amount of then: "fell to $3 million from $5 million a year ago"."""
    if YEAR_BEFORE.search(placed.timex.span.text.lower()) is None:
        return False
    pairs = pairwise(range(trigger.token + 1, placed.root))
    return any(text.lower[link] in _LINKS and text.pos[amount] in _AMOUNTS for link, amount in pairs)


def _is_from_amount(text: Sentences, link: int, placed: Placed) -> bool:
    """Whether a word is the "from" of what there was before: "down from $412m", "from 31 wins"."""
    things = [child for child in text.parse[link].children if child.dep_ == "pobj" and child.i != placed.root]
    return text.lower[link] == "from" and any(thing.pos_ in _AMOUNTS or "nummod" in thing.below for thing in things)


def _is_of_aside(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a period is that of a participle before the event, or of an apposition, and not the event's.

    "Founded in 1856, the bank lost a fortune"; "Dunes, the costliest film of 2023, won a prize". A day may be that of
    both, "asked on Monday, she said", but nobody does anything on the day of their birth.
    """
    if trigger.token not in placed.above:
        return False
    if placed.unit == "day":
        return trigger.lemma != "bear" and any(text.lower[word] == "born" for word in placed.above)
    fronted = placed.root < trigger.token
    between = placed.above[1 : placed.above.index(trigger.token)]
    return any(
        text.deps[word] == "appos" or (fronted and _is_participle(text, word) and text.deps[word] in _PARTICIPLES)
        for word in between
    )


def _is_participle(text: Sentences, verb: int) -> bool:
    """Whether a verb has no subject of its own, whatever it is tagged: "as demand dried up in May, shares fell"."""
    return text.tags[verb] == "VBN" and not any(child.dep_ in NOMINAL_SUBJECTS for child in text.parse[verb].lefts)


def _is_of_next_verb(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time stands before the verb that is joined to the event's: "won, and in 2004 became mayor"."""
    return any(
        text.deps[word] == "conj" and text.heads[word] == trigger.token and trigger.token < placed.root < word
        for word in placed.above
    )


def _is_between_dashes(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time stands in an aside that tells of another thing: "Lind won -- she lost in 2019 -- by ten votes"."""
    if trigger.token in placed.above[1:]:
        return False
    first = text.starts[placed.sentence]
    end = text.starts[placed.sentence + 1] if placed.sentence + 1 < len(text.starts) else len(text.lower)
    if DASHES.isdisjoint(text.lower[first:end]):
        return False
    dashes = [word for word in range(first, end) if text.lower[word] in DASHES]
    return any(
        opening < placed.root < closing and not opening < trigger.token < closing
        for opening, closing in zip(dashes[::2], dashes[1::2], strict=False)
    )


def _is_what_clause_is_about(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is the subject of a clause beside the event's: "was calm, and the next days promised gain"."""
    return text.deps[placed.root] in NOMINAL_SUBJECTS and text.heads[placed.root] not in text.path(trigger.token)


def _belongs_to_noun(text: Sentences, trigger: Trigger, route: str, placed: Placed) -> bool:
    """Whether a period names a thing ("third-quarter profit", "the current chief") or a record ("least since 2016")."""
    noun = text.heads[placed.root]
    if text.deps[placed.root] in _MODIFIERS and text.pos[noun] in NOMINAL and noun in placed.above:
        if placed.timex.value == NOW:
            return True
        finer = any(other.unit == "day" for other in text.within(placed.sentence))
        occasion = route == "own at" and not finer
        return placed.unit not in ("day", "minute", "hour") and noun != trigger.token and not occasion
    first = text.starts[placed.sentence]
    if "since" not in text.lower[first + 1 : placed.root]:
        return False
    found = [word for word in range(placed.root - 1, first, -1) if text.lower[word] == "since"]
    near = {*placed.above, *(text.heads[word] for word in placed.above)}
    since = next((word for word in found if not near.isdisjoint((word, text.heads[word]))), None)
    if since is None:
        return False
    record = range(max(since - _RECORD, first), since)
    return any(text.tags[word] in _MOST or text.lower[word] in _FIRST for word in record)


def _is_of_clause_about_thing(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time says which thing is meant: "Norrin, which bought a bank in 2021, fell"; "a ban set in May".

    An infinitive that belongs to a noun has no day of its own: "was robbed on her way to work on Monday".
    """
    path = text.path(trigger.token)
    for word in placed.above:
        if word in path:
            return False
        if text.deps[word] == "relcl":
            return not _is_on_infinitive(text, word, placed)
        if text.deps[word] == "acl" and text.tags[word] == "VBN" and text.heads[word] != trigger.token:
            return not _is_shortened(text, word, trigger)
    return False


def _is_on_infinitive(text: Sentences, verb: int, placed: Placed) -> bool:
    """Whether a day that is over hangs on "to work", which has no time of its own."""
    between = placed.above[1 : placed.above.index(verb)]
    is_bare = not any(text.pos[word] in NOMINAL for word in between)
    infinitive = text.tags[verb] == "VB" and any(child.lower_ == "to" for child in text.parse[verb].lefts)
    return is_bare and infinitive and placed.when in _OVER


def _is_shortened(text: Sentences, participle: int, trigger: Trigger) -> bool:
    """Whether a participle is a second deed without its helper: "40 were killed and 90 left homeless on Monday"."""
    thing = text.heads[participle]
    # "And the last of them passed on Monday" has a subject and a verb: the tagger took it for a participle.
    known = any(child.dep_ == "det" for child in text.parse[thing].lefts)
    return not known and text.deps[thing] == "conj" and text.heads[thing] == trigger.token


def _is_of_what_is_said(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is told by somebody, not of the saying: "Police said the boat had left on Tuesday".

    Nor is it of a deed that is joined to the saying, or of one that a whole clause goes with: "asked why he left then".
    """
    if trigger.token not in placed.above:
        return False
    between = placed.above[1 : placed.above.index(trigger.token)]
    told = [word for word in between if text.deps[word] == "ccomp"]
    if trigger.event_class is EventClass.REPORTING:
        return bool(told)
    return placed.root > trigger.token and any(_has_tense(text, word) for word in told)


def _has_tense(text: Sentences, verb: int) -> bool:
    return text.tags[verb] in FINITE or any(child.tag_ in FINITE for child in text.parse[verb].lefts)


def _is_behind_semicolon(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is told of the next thing: "hundreds fled; most returned last week"."""
    return ";" in text.lower[trigger.token : placed.root]


def _dates_what_it_counts_from(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is that of what came before or after: "was put off after the blast on 4 August".

    So is "a day" of "came a day after the vote" for all but the vote. The harm that follows a calamity came that day.
    What came "after the blast in 2004" did so that year, as far as anybody is told.
    """
    event = placed.above[min(1, len(placed.above) - 1)]
    if event in text.origins and event not in text.path(trigger.token):
        return True
    if trigger.token not in placed.above:
        return False
    between = placed.above[1 : placed.above.index(trigger.token)]
    for thing, link in pairwise(between):
        if text.lower[link] in _COUNTED_FROM and text.pos[thing] in NOMINAL:
            is_harm = trigger.lemma in HARMING and text.lemmas[thing] in ONE_THING
            return is_known(text.parse[thing]) and not is_harm and not _is_of_that_year(text, trigger, link, placed)
    return False


def _is_of_that_year(text: Sentences, trigger: Trigger, link: int, placed: Placed) -> bool:
    told = trigger.tense == "PAST" and trigger.aspect == "NONE"
    return told and placed.unit == "year" and text.lower[link] in _FOLLOWED
