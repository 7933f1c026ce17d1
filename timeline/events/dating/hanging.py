"""How a time hangs in the sentence as seen from an event: the route between them, and whether it is the event's own."""

from collections.abc import Sequence

from timeline.events.dating.placed import Placed
from timeline.events.dating.retold import is_event
from timeline.events.dating.sentences import Sentences
from timeline.events.english.outlook import PLANNING
from timeline.events.english.roles import OFFICES, PEOPLE_NOUNS
from timeline.events.english.verbs import SAYING, STATIVE
from timeline.events.english.words import words
from timeline.events.syntax.foreground import OCCASIONS, is_known
from timeline.events.syntax.parse import NOMINAL, VERBAL
from timeline.events.syntax.subjects import is_passive, subject_of
from timeline.events.syntax.tense import word_group
from timeline.events.triggers.trigger import Trigger
from timeline.model import EventClass, TimexKind

_WHEN = frozenset({"when", "while"})
_MEANWHILE = _WHEN | {"as"}
_OPENERS = frozenset({"advmod", "mark"})
MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "nummod"})
# "Last year's winner" may do anything now.
_PEOPLE = PEOPLE_NOUNS | OFFICES | words("winner champion finalist holder")


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
    links = [step for step in between if text.deps[step] == "prep"]
    if not verbs and links[-1:] == [between[-1]] and text.lower[links[-1]] in OCCASIONS and _is_occasion(text, links):
        return "own at"
    if verbs and all(text.deps[verb] == "xcomp" for verb in verbs):
        return f"own to {min(nouns, 1)}"
    if verbs and text.deps[verbs[-1]] == "conj":
        return f"own and {min(nouns, 1)}"
    return f"own {min(len(verbs), 2)} {min(nouns, 1)}"


def _is_occasion(text: Sentences, links: Sequence[int]) -> bool:
    """Whether a time is that of the occasion: "in a letter of 3 May", never "in connection with last year's blasts"."""
    return all(text.lower[link] in OCCASIONS or text.lower[link] == "of" for link in links)


def is_own(text: Sentences, trigger: Trigger, route: str, *, placed: Placed) -> bool:
    """Whether the event's own word carries the time, or the occasion of it ("in a letter of 3 May").

    A length may hang on its object ("held talks for two days"), and so may the day of the clause, as
    parsers have it: "announced an agreement in principle on 23 June". Or on a length: "shut for a week in May".
    """
    if text.counted_from.get(trigger.token) == placed.root or is_opening(text, trigger, placed):
        return True
    if route != "own 0 1":
        return (
            route in ("own", "own at")
            or _is_of_moment(text, trigger, placed)
            or _is_when(text, trigger, placed)
            or _is_fronted(text, trigger, route, placed)
            or is_of_doer(text, trigger, placed)
        )
    in_length = any(length[0] in placed.above for length in text.undated)
    not_until = placed.signal == "until" and trigger.polarity == "NEG"
    on_noun = _is_day_on_object(text, trigger, placed) or is_of_doer(text, trigger, placed)
    return in_length or not_until or is_length(placed) or on_noun


def _is_fronted(text: Sentences, trigger: Trigger, route: str, placed: Placed) -> bool:
    """Whether a time opens two deeds, the event the second: "A year later he was fired and founded a firm"."""
    if route != "conj 0 0" or placed.root > text.heads[trigger.token] or not is_over(text, trigger):
        return False
    own = any(trigger.token in other.above for other in text.within(placed.sentence))
    return not own and trigger.lemma not in STATIVE


def _is_of_moment(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is that of what happened meanwhile: "lost a fortune when the fund collapsed in March 2021".

    "As Lind said in May" only tells who said so.
    """
    if not is_over(text, trigger):
        return False
    verbs = [word for word in placed.below(trigger.token)[1:] if text.pos[word] in VERBAL]
    if len(verbs) != 1 or text.deps[verbs[0]] != "advcl":
        return False
    lefts = text.parse[verbs[0]].lefts
    said = text.lemmas[verbs[0]] in SAYING and any(child.lower_ == "as" for child in lefts)
    return not said and any(child.dep_ in _OPENERS and child.lower_ in _MEANWHILE for child in lefts)


def _is_when(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time is told by what happened then: "since 3 May, when fighting broke out"."""
    if text.heads[trigger.token] != placed.root or text.deps[trigger.token] != "relcl":
        return False
    return any(child.dep_ == "advmod" and child.lower_ in _WHEN for child in text.parse[trigger.token].lefts)


def is_opening(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether what has happened since began with what came at a time: "since the quake on 3 May", "since it opened"."""
    below = placed.below(trigger.token)[1:] if trigger.is_perfect else ()
    if not below:
        return False
    marks = (child.lower_ for child in text.parse[below[-1]].lefts if child.dep_ == "mark")
    return (len(below) > 1 and text.lower[below[-1]] == "since") or "since" in marks


def is_length(placed: Placed) -> bool:
    """Whether a time tells how long something lasted: "for two days"."""
    return placed.timex.kind is TimexKind.DURATION and placed.signal == "for"


def _is_day_on_object(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    if not is_over(text, trigger) or placed.unit != "day" or placed.signal != "on":
        return False
    thing = placed.below(trigger.token)[-1]
    return text.deps[thing] == "dobj" and not is_known(text.parse[thing])


def is_of_doer(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a time says which event did it: "a 1962 coup toppled the king", "was destroyed by Tuesday's blast".

    So is that of what is told of one: "last year's race was won by Lind", not "last year's winner lost" or "the
    third-quarter loss forced her out".
    """
    told = trigger.is_simple_past and trigger.event_class is EventClass.OCCURRENCE
    names = text.deps[placed.root] in MODIFIERS and placed.unit != "quarter" and len(text.within(placed.sentence)) == 1
    if not told or not names:
        return False
    verb, thing = text.parse[trigger.token], text.parse[text.heads[placed.root]]
    if thing.lemma_.lower() in _PEOPLE:
        return False
    if thing.dep_ == "pobj" and thing.head.dep_ == "agent":
        return thing.head.head.i == verb.i and is_event(thing)
    if subject_of(verb) != thing:
        return False
    return text.deps[placed.root] == "poss" or (is_event(thing) and not is_passive(verb))


def is_planned(text: Sentences, trigger: Trigger) -> bool:
    """Whether an infinitive tells a plan, which may be for the same day: "is due to sail"."""
    verb = text.parse[text.first_joined(trigger.token)]
    planned = verb.dep_ == "xcomp" and (verb.head.lemma_ == "be" or verb.head.lemma_ in PLANNING)
    return trigger.tense == "INFINITIVE" and planned and word_group(verb.head).tense == "PRESENT"


def is_over(text: Sentences, trigger: Trigger) -> bool:
    """Whether a verb says that something has happened."""
    return trigger.has_happened and text.pos[trigger.token] == "VERB"
