"""What a figure is compared with: whether a time is that of a year before, of a record, or of the figure itself."""

from itertools import pairwise, takewhile

from timeline.events.dating.placed import Placed
from timeline.events.dating.sentences import Sentences
from timeline.events.english.figures import YEAR_BEFORE
from timeline.events.english.words import words
from timeline.events.syntax.subjects import NOMINAL_SUBJECTS
from timeline.events.triggers.trigger import Trigger

_MOST = frozenset({"JJS", "RBS"})
_BEFORE = words("earlier ago before last previous prior same")
_FIRST = words("first time")
_RECORD = 4  # words before "since"
_COMPARING = words("compared than versus vs")
_LINKS = _COMPARING | {"from"}
_AMOUNTS = frozenset({"NUM", "SYM"})
_NAMES_AND_LINKS = frozenset({"PROPN", "ADP", "ADJ"})


def is_of_figure(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Return whether a time says of when a figure is: "sales for the third quarter were $14 million"."""
    below = placed.below(trigger.token)
    return trigger.measured and placed.root < trigger.token and bool(below) and text.deps[below[-1]] in NOMINAL_SUBJECTS


def is_comparison(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Return whether a time tells what something is compared with: "fell from a year earlier", "from 3bn in 2022"."""
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


def is_of_record(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Return whether a time tells since when there was nothing like it: "the least since 2016".

    What came then has that day: "the first defeat since they lost on 8 October".
    """
    first = text.starts[placed.sentence]
    if "since" not in text.lower[first + 1 : placed.root]:
        return False
    found = [word for word in range(placed.root - 1, first, -1) if text.lower[word] == "since"]
    near = {*placed.above, *(text.heads[word] for word in placed.above)}
    since = next((word for word in found if not near.isdisjoint((word, text.heads[word]))), None)
    if since is None or (text.deps[since] == "mark" and text.heads[since] == trigger.token):
        return False
    record = range(max(since - _RECORD, first), since)
    return any(text.tags[word] in _MOST or text.lower[word] in _FIRST for word in record)


def is_since(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Return whether a time opens a stretch, which no simple past fills: "won the first cup since Dahl in 1966"."""
    if not trigger.is_simple_past or text.heads[trigger.token] == placed.root:
        return False
    word = placed.root - 1
    while word and text.pos[word] in _NAMES_AND_LINKS and text.lower[word] != "since":
        word -= 1
    return "since" in (placed.signal, text.lower[word])
