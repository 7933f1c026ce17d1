"""Which quarter the accounts of a firm are of, "net fell in the third quarter. Sales rose": triggers in, times out."""

from collections.abc import Sequence
from datetime import timedelta

from timeline.events.dating.comparing import is_comparison
from timeline.events.dating.placed import Placed
from timeline.events.dating.sentences import Sentences
from timeline.events.english.leaning import RESULTS_OF_ALL
from timeline.events.english.words import words
from timeline.events.syntax.parse import Word
from timeline.events.syntax.subjects import is_passive, subject_of
from timeline.events.triggers.trigger import Trigger

_FIGURES = words("sale revenue net profit income earnings loss turnover result")
_BOOKED = _FIGURES | words("charge provision gain write-off write-down")
_BOOKING = words("have earn lose net make take book record")
# Accounts are told some months after their quarter.
_HALF_A_YEAR = timedelta(days=183)
_PERIODS = frozenset({"quarter", "half", "year", "formonth", "foryear"})


def period_of(text: Sentences, trigger: Trigger, near: Sequence[Placed]) -> Placed | None:
    """Return the quarter, year or months that a result is of: of those just over the latest, as told last.

    ``near`` are the times of its sentence that may be its own; another than that period is.
    """
    if text.style != "news" or not _is_result(text.parse[trigger.token], trigger):
        return None
    told = [placed for placed in text.times if _is_just_over(text, placed) and _is_before(text, trigger, placed)]
    last = max(reversed(told), key=lambda placed: placed.interval.days[1] or text.published, default=None)
    return last if all(placed is last for placed in near) else None


def _is_just_over(text: Sentences, placed: Placed) -> bool:
    """Whether it is a period that accounts are made of, and not long over; "earlier this year" is none."""
    _, last = placed.interval.days
    is_period = placed.unit in _PERIODS and not placed.interval.approximate
    return is_period and last is not None and timedelta(0) < text.published - last < _HALF_A_YEAR


def _is_before(text: Sentences, trigger: Trigger, placed: Placed) -> bool:
    """Whether a period is told before a result, or beside it: "had a loss for the quarter"."""
    beside = placed.sentence == text.sentence(trigger.token)
    below = placed.root < trigger.token or trigger.token in placed.above
    return below and not (beside and is_comparison(text, trigger, placed))


def _is_result(verb: Word, trigger: Trigger) -> bool:
    """Whether a verb tells how accounts were: "sales rose", "net was $3 million", "had a loss", "earned $2 million"."""
    if not trigger.is_simple_past or trigger.modality or is_passive(verb):
        return False
    figure = subject_of(verb)
    if trigger.lemma in _BOOKING:
        booked = (child for child in verb.rights if child.dep_ == "dobj")
        return any(child.lemma_.lower() in _BOOKED or child.ent_type_ == "MONEY" for child in booked)
    of_all = figure is None or any(child.lower_ in RESULTS_OF_ALL for child in figure.lefts)
    return figure is not None and figure.lemma_.lower() in _FIGURES and not of_all
