"""What stands around an expression: findings and lexemes in, the tense of the clause and the word before it out."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from timeline.model import Tense
from timeline.times.joints import Link
from timeline.times.meaning import (
    Anchor,
    Calendar,
    Clock,
    Habit,
    Length,
    Meaning,
    Nth,
    Part,
    Range,
    Shift,
    Unit,
    Vague,
    Weekday,
    Window,
    Within,
    unwrapped,
)
from timeline.times.recognise import Found, word_before
from timeline.times.rule import Language, Lexeme

TenseOf: TypeAlias = Callable[[int, int], Tense | None]


def opens_sentence(item: Found, lexemes: Sequence[Lexeme], language: Language) -> bool:
    """Return whether at most one word stands between the expression and the start of its sentence."""
    places = (item.first - 1, item.first - 2)
    return any(index < 0 or language.grammar.is_stop(lexemes, index) for index in places)


def tense_around(item: Found, lexemes: Sequence[Lexeme], tense_of: TenseOf | None, language: Language) -> Tense | None:
    """Return the tense of the clause, as the words beside settle it, ``tense_of`` knows it, or cues tell.

    None where it decides nothing, or nobody knows.
    """
    if not _needs_tense(item.meaning):
        return None
    lead = language.grammar.lead_tense(lexemes, item.first, item.last, day=tells_day(unwrapped(item.meaning)))
    if lead is not None:
        return lead
    tense = None
    if tense_of is not None and not language.grammar.opens_statement(lexemes, item.last):
        tense = tense_of(lexemes[item.first].start, lexemes[item.last - 1].end)
        scheduled = tense is Tense.PRESENT and language.grammar.is_scheduled(lexemes, item.first)
        tense = Tense.FUTURE if scheduled else tense
    if tense is None:
        tense = language.grammar.guess_tense(lexemes, item.first, item.last, ahead=not _is_window(item.meaning))
    due = tense in (None, Tense.PRESENT) and word_before(item, lexemes) in language.deadlines
    return Tense.FUTURE if due else tense


def is_sure(item: Found, lexemes: Sequence[Lexeme], language: Language) -> bool:
    """Return whether "it will open", "it opens" or "until" puts the time ahead, and no mere "to open" or "may open"."""
    if language.grammar.is_sure_to_come(lexemes, item.first) or language.grammar.is_scheduled(lexemes, item.first):
        return True
    day = tells_day(unwrapped(item.meaning))
    return language.grammar.lead_tense(lexemes, item.first, item.last, day=day) is Tense.FUTURE


def link_before(item: Found, lexemes: Sequence[Lexeme], language: Language) -> Link | None:
    """Return what the word before the expression is to it."""
    return language.links.get(word_before(item, lexemes))


def reaches_to_now(item: Found, lexemes: Sequence[Lexeme], language: Language) -> bool:
    """Return whether it is "for two days" or "since 6am" in the perfect, which ends with the day of publication."""
    meaning = unwrapped(item.meaning)
    since = isinstance(meaning, Clock) and link_before(item, lexemes, language) is Link.SINCE
    return (since or isinstance(meaning, Length)) and language.grammar.is_perfect(lexemes, item.first, item.last)


def tells_day(meaning: Meaning) -> bool:
    """Return whether it names one day, or a time of it, by its weekday, date or feast."""
    match meaning:
        case Weekday():
            return True
        case Calendar(day=day, holiday=holiday):
            return day is not None or holiday is not None
        case Within(inner=Clock(), outer=outer):
            return tells_day(outer)
        case _:
            return False


def _is_window(meaning: Meaning) -> bool:
    inner = unwrapped(meaning)
    return isinstance(inner.outer if isinstance(inner, Within) else inner, Window)


def _needs_tense(meaning: Meaning) -> bool:
    """Whether the tense may decide which time it is: not for a full date, nor for "last year"."""
    match meaning:
        case Calendar():
            return meaning.year is None and meaning.decade is None and meaning.century is None
        case Window(unit=unit, season=season):
            reported = unit is Unit.YEAR and meaning.anchor is Anchor.PERIOD
            return reported or unit in (Unit.WEEK, Unit.WEEKEND, Unit.DECADE) or season is not None
        case Part(of=inner):
            return _needs_tense(inner)
        case Within(inner=inner, outer=outer):
            if isinstance(inner, Clock):
                return inner.through or _needs_tense(outer)
            return not isinstance(outer, Window) and _needs_tense(outer)
        case Nth(outer=outer):
            return _needs_tense(outer)
        case Range(first=first, last=last):
            return _needs_tense(first) or _needs_tense(last)
        case Shift(of=of):
            return meaning.anchor is Anchor.RUNNING if of is None else _needs_tense(of)
        case Weekday() | Length() | Clock():
            return True
        case Habit() | Vague():
            return False
