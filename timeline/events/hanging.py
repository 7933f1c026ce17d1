"""How a time hangs in the sentence as seen from an event: the route between them, and what it rules out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.events.arguments import NOMINAL_SUBJECTS
from timeline.events.english.verbs import STATIVE
from timeline.events.english.words import words
from timeline.events.foreground import NOMINAL, OCCASIONS, is_known
from timeline.events.parse import VERBAL
from timeline.events.sentences import Placed, Sentences
from timeline.events.trigger import Trigger
from timeline.model import TimexKind

_TOPICS = frozenset({"of", "about", "regarding"})
_COUNTED_FROM = frozenset({"after", "before", "following", "since"})
_NOT_YET = frozenset({"PRESENT", "FUTURE", "INFINITIVE"})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "nummod"})
_MOST = frozenset({"JJS", "RBS"})
_BEFORE = words("earlier ago before last previous prior same")
_FIRST = words("first time")
_RECORD = 4
_PAST = frozenset({"past", "just"})
_PERIODS = words("month season quarter half year decade")
# What these bring about lasts so long: "jailed for six years".
_RESULTS = words(
    """
    jail imprison sentence ban bar suspend exclude disqualify remand detain appoint elect hire sign lease rent lend
    extend renew delay postpone adjourn exile banish commit order
    """
)


def route_of(text: Sentences, path: tuple[int, ...], above: tuple[int, ...]) -> str:
    """Return how a time hangs in the tree as seen from an event: "own", or the clauses that lie between."""
    where = {token: depth for depth, token in enumerate(path)}
    for down, token in enumerate(above):
        up = where.get(token)
        if up is None:
            continue
        between = above[1:down]
        if up == 0:
            return _own_route(text, between)
        climbed = sum(1 for step in path[1:up] if text.pos[step] in VERBAL)
        crossed = sum(1 for step in between if text.pos[step] in VERBAL)
        clause = "relcl" if any(text.deps[step] == "relcl" for step in path[:up]) else text.deps[path[up - 1]]
        return f"{clause} {min(climbed, 2)} {min(crossed, 2)}"
    return "none"


def _own_route(text: Sentences, between: Sequence[int]) -> str:
    """What lies between an event and a time below it: an infinitive, the noun of an occasion, or other words."""
    verbs = [step for step in between if text.pos[step] in VERBAL]
    nouns = sum(1 for step in between if text.pos[step] in NOMINAL)
    if not verbs and not nouns:
        return "own"
    if not verbs and text.deps[between[-1]] == "prep" and text.lower[between[-1]] in OCCASIONS:
        return "own at"
    if verbs and all(text.deps[verb] == "xcomp" for verb in verbs):
        return f"own to {min(nouns, 1)}"
    if verbs and text.deps[verbs[-1]] == "conj":
        return f"own and {min(nouns, 1)}"
    return f"own {min(len(verbs), 2)} {min(nouns, 1)}"


def is_own(text: Sentences, trigger: Trigger, route: str, *, placed: Placed) -> bool:
    """Whether the event's own word carries the time, or the occasion of it ("in a letter of 3 May").

    A length may hang on its object ("held talks for two days"), and so may the day of the clause, as
    parsers have it: "announced an agreement in principle on 23 June". Or on a length: "shut for a week in May".
    """
    if text.counted_from.get(trigger.token) == placed.root:
        return True
    if route != "own 0 1":
        return route in ("own", "own at")
    in_length = any(length[0] in placed.above for length in text.undated)
    not_until = placed.signal == "until" and trigger.polarity == "NEG"
    return in_length or not_until or _is_length(placed) or _is_day_on_object(text, trigger, placed)


def _is_length(placed: Placed) -> bool:
    return placed.timex.kind is TimexKind.DURATION and placed.signal == "for"


def _is_day_on_object(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    if not _is_over(text, trigger) or placed.unit != "day" or placed.signal != "on":
        return False
    thing = _below(trigger, placed)
    return text.deps[thing] == "dobj" and not is_known(text.parse[thing])


def _below(trigger: Trigger, placed: Placed) -> int:
    """The word through which a time hangs on the event above it."""
    return placed.above[placed.above.index(trigger.token) - 1]


def _is_over(text: Sentences, trigger: Trigger) -> bool:
    """Whether a verb says that something has happened."""
    told = trigger.tense == "PAST" or (trigger.tense == "PRESENT" and trigger.aspect == "PERFECTIVE")
    return told and not trigger.modality and text.pos[trigger.token] == "VERB"


def is_no_date(text: Sentences, trigger: Trigger, route: str, *, placed: Placed) -> bool:
    """Whether a time near an event cannot be when it happened."""
    if _belongs_to_noun(text, trigger, route, placed) or _is_of_relative_clause(text, trigger, placed):
        return True
    if _is_behind_semicolon(text, trigger, placed) or _dates_what_it_counts_from(text, trigger, placed):
        return True
    if _is_comparison(text, placed) or _is_outside_aside(text, trigger, placed):
        return True
    if text.pos[trigger.token] not in VERBAL:
        return False
    if placed.when == "future" and placed.signal != "for" and _is_over(text, trigger):
        return True
    if not is_own(text, trigger, route, placed=placed) and _is_so_besides(text, trigger, placed):
        return True
    aside = route != "own" or _is_in_aside(text, trigger, placed)
    if aside and placed.signal == "since" and trigger.tense == "PAST" and trigger.aspect == "NONE":
        return True
    if not route.startswith("own"):
        return placed.signal == "for" and placed.unit in _PERIODS
    return _is_no_date_below(text, trigger, route, placed)


def _is_so_besides(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a state is told beside a time: "was founded in 1996 and flies to 30 cities", "began in 2009 and cost"."""
    is_now = trigger.tense == "FUTURE" or (trigger.tense == "PRESENT" and trigger.aspect in ("NONE", "PROGRESSIVE"))
    if placed.when in _PAST and is_now:
        return True
    joined = text.deps[trigger.token] == "conj" and placed.root < trigger.token
    return joined and trigger.lemma in STATIVE and text.heads[trigger.token] in placed.above


def _is_in_aside(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time stands between commas before the verb: "the curfew, in force since May, was eased"."""
    before = text.lower[text.starts[placed.sentence] : placed.root]
    return "," in before and "," in text.lower[placed.root : trigger.token]


def _is_no_date_below(text: Sentences, trigger: Trigger, route: str, placed: Placed) -> bool:
    """A topic ("spoke of Christmas", "cut its forecast for the year"), or a length that is no part of the story."""
    if text.lower[_below(trigger, placed)] in _TOPICS:
        return True
    if _is_length(placed):
        return trigger.tense == "PAST" and not (_has_begun(text, placed) and trigger.lemma not in _RESULTS)
    return placed.signal == "for" and (route == "own 0 1" or _has_object(text, trigger))


def _has_object(text: Sentences, trigger: Trigger) -> bool:
    return _is_over(text, trigger) and any(child.dep_ == "dobj" for child in text.parse[trigger.token].children)


def _has_begun(text: Sentences, placed: Placed) -> bool:
    """Whether a length counts from a day that is told: "sank on 3 May and was lost for two days"."""
    _, last = placed.interval.days
    return last is not None and last < text.published


def _is_comparison(text: Sentences, placed: Placed) -> bool:
    """Whether a time tells what something is compared with: "fell from a year earlier", "against 2bn a year ago"."""
    counted = len(placed.above) > 1 and text.pos[placed.above[1]] == "NUM"
    return (counted or placed.signal == "from") and not _BEFORE.isdisjoint(placed.timex.span.text.lower().split())


def _belongs_to_noun(text: Sentences, trigger: Trigger, route: str, placed: Placed) -> bool:
    """Whether a period names a thing ("third-quarter profit") or a record ("the lowest level since 2016")."""
    noun = text.heads[placed.root]
    if text.deps[placed.root] in _MODIFIERS and text.pos[noun] in NOMINAL:
        finer = any(other.unit == "day" for other in text.within(placed.sentence))
        occasion = route == "own at" and not finer
        return placed.unit not in ("day", "minute", "hour") and noun != trigger.token and not occasion
    if placed.signal != "since":
        return False
    last = placed.root
    while last > text.starts[placed.sentence] and text.lower[last] != "since":
        last -= 1
    before = range(max(last - _RECORD, text.starts[placed.sentence]), last)
    return any(text.tags[word] in _MOST or text.lower[word] in _FIRST for word in before)


def _is_of_relative_clause(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time stands in a clause about a thing: "Norrin, which bought a rival in 2021, declined"."""
    for word in placed.above:
        if trigger.token == word or word in text.path(trigger.token):
            return False
        if text.deps[word] == "relcl":
            return True
    return False


def _is_behind_semicolon(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is told of the next thing: "hundreds fled; most returned last week"."""
    return ";" in text.lower[trigger.token : placed.root]


def _dates_what_it_counts_from(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is that of what came before or after: "was put off after the blast on 4 August"."""
    if trigger.token not in placed.above:
        return False
    between = placed.above[1 : placed.above.index(trigger.token)]
    for thing, link in pairwise(between):
        if text.lower[link] in _COUNTED_FROM and text.pos[thing] in NOMINAL:
            return is_known(text.parse[thing])
    return False


def is_adrift(text: Sentences, trigger: Trigger) -> bool:
    """Whether no day can be given.

    What counts from another event, has but a length, had happened before, or only tells who somebody is.
    """
    if trigger.tense in _NOT_YET:
        return False
    if _hangs_on(text, trigger, text.offsets) or _is_lost(text, trigger):
        return True
    return _is_background(text, trigger) or _looks_back(text, trigger)


def _is_background(text: Sentences, trigger: Trigger) -> bool:
    """Whether something was over before what is told, nobody says when: "it had been bought from a Dutch firm".

    What somebody said "had" happened is news of that day, though.
    """
    told = trigger.token
    while text.deps[told] == "conj":
        told = text.heads[told]
    return trigger.is_pluperfect and text.deps[told] != "ccomp"


def is_vague(text: Sentences, trigger: Trigger) -> bool:
    """Whether an event has a time of its own that no calendar knows: "recently", "for months"."""
    return _is_lost(text, trigger) or _hangs_on(text, trigger, text.vague)


def _looks_back(text: Sentences, trigger: Trigger) -> bool:
    """Whether an aside without a time tells who somebody dated is: "Hay, who ended the war, died on Tuesday"."""
    times = text.within(text.sentence(trigger.token))
    return bool(times) and all(_is_outside_aside(text, trigger, placed) for placed in times)


def _is_outside_aside(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether an event stands in an aside that tells what a person had done, and a time outside it."""
    verb = text.parse[trigger.token]
    who, first, last = verb.head, verb.left_edge.i, verb.right_edge.i
    if verb.dep_ != "relcl" or trigger.tense != "PAST" or trigger.aspect != "NONE" or who.dep_ not in NOMINAL_SUBJECTS:
        return False
    aside = who.ent_type_ == "PERSON" and text.lower[first - 1] == ","
    return aside and not first <= placed.root <= last and who.i not in placed.above


def _is_lost(text: Sentences, trigger: Trigger) -> bool:
    lasted = trigger.tense == "PAST" and trigger.lemma not in _RESULTS
    return trigger.token in text.origins or (lasted and _hangs_on(text, trigger, text.undated))


def _hangs_on(text: Sentences, trigger: Trigger, times: Sequence[tuple[int, ...]]) -> bool:
    below = [above for above in times if trigger.token in above]
    if not below:
        return False
    path, quoted = text.path(trigger.token), trigger.token in text.quoted
    return any(route_of(text, path, above) == "own" and quoted == (above[0] in text.quoted) for above in below)
