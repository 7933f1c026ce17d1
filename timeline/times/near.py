"""The day that a bare clock time is of: the one told before it, unless the text has gone on to something else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from timeline.interval import Granularity, Interval, as_day
from timeline.model import Tense
from timeline.times.chronicle import is_heading, opens_entry
from timeline.times.context import LONG_AGO, Context
from timeline.times.joints import Link
from timeline.times.meaning import CLOCK_UNITS, Anchor, Calendar, Clock, Meaning, Shift, Unit, Window, Within, unwrapped
from timeline.times.recognise import Found
from timeline.times.rule import Language, Lexeme

_FAR, _A_WEEK, _NOWHERE = 200, 7, -2
_IN_CLAUSE, _TOP = 18, 60
_DAY = Window(Unit.DAY, 0, Anchor.PERIOD)
"""The day of "late in the day"."""
_DAY_BEFORE = Shift(-1, Unit.DAY, Anchor.RUNNING, backwards=True)
_COMPARED = 8


@dataclass(frozen=True, slots=True)
class Told:
    """The day or clock time told last and the place after it, the day that fills a line above, the last clock's end.

    ``lead`` is the day of the news: the first one told, near its top, that is not ahead.
    """

    near: Interval | None = None
    place: int = 0
    heading: Interval | None = None
    clock: int = _NOWHERE
    lead: Interval | None = None
    lead_place: int = 0


def near_of(
    item: Found, lexemes: Sequence[Lexeme], told: Told, *, tense: Tense | None, language: Language, published: date
) -> Interval | None:
    """Return the day or clock time told before, unless an "(Updated" or a long way lies between.

    Past a paragraph's end it holds for a clock time of the past alone: "Wednesday night" and, a paragraph
    later, "they were called at 9.55pm"; never for the stamp that opens an entry of a live blog. After a
    flash-back the text comes back to the day of the news, and so does "late in the day".
    """
    if told.heading is not None and opens_entry(lexemes, item.first):
        return told.heading
    near = told.near
    meaning = unwrapped(item.meaning)
    is_clock = isinstance(meaning, Clock)
    told_on = is_clock and tense is Tense.PAST and _is_led(item, lexemes, language)
    if near is None or item.first - told.place > _FAR:
        return told.lead if told_on or meaning == _DAY else None
    is_ahead = is_clock and tense is Tense.FUTURE and language.grammar.is_sure_to_come(lexemes, item.first)
    if is_ahead and _is_over(near, published):
        return None
    if is_clock and is_stamp(lexemes, item.first, language):
        return None
    between = lexemes[told.place : item.first]
    breaks = {lexeme.text for lexeme in between if lexeme.capital or lexeme.text == "\n"} & language.breaks
    if not breaks:
        return near
    if meaning == _DAY or (told_on and breaks == {"\n"} and _is_flashback(told, lexemes)):
        return told.lead
    told_on = told_on or (near.granularity <= Granularity.HOUR and _goes_on(meaning))
    # "In the morning" may be today's, "at 4.57am" is of the story.
    by_hour = isinstance(meaning, Clock) and meaning.hour is not None
    of_story = _is_recent(near, published) or (by_hour and _is_long_ago(near, published))
    return near if breaks == {"\n"} and told_on and of_story else None


def _is_led(item: Found, lexemes: Sequence[Lexeme], language: Language) -> bool:
    return any(lexeme.text in language.joints.clock_leads for lexeme in lexemes[item.first - 1 : item.last])


def _is_flashback(told: Told, lexemes: Sequence[Lexeme]) -> bool:
    """Whether a paragraph after the lead told of a day before the one of the news, to which the text comes back.

    What that day is told by the clock goes on: "at 8:57", after "shortly after 9 a.m." of the day before.
    """
    near, lead = told.near, told.lead
    if lead is None or near is None or near.granularity <= Granularity.HOUR:
        return False
    if near.end is None or lead.start is None or near.end > lead.start:
        return False
    return any(lexeme.text == "\n" for lexeme in lexemes[told.lead_place : told.place])


def is_stamp(lexemes: Sequence[Lexeme], first: int, language: Language) -> bool:
    """Whether it is the "(10:47 a.m. ET)" or "(Update 1 p.m.)" that opens an entry of a live blog, and no aside."""
    bracket = first - 1 - (first > 1 and lexemes[first - 1].text in language.breaks)
    opened = bracket >= 0 and lexemes[bracket].text == "("
    return opened and (bracket == 0 or language.grammar.is_stop(lexemes, bracket - 1))


def is_aside(item: Found, lexemes: Sequence[Lexeme], told: Told) -> bool:
    """Whether it is the "(1055 GMT)" of "at 1:55 p.m. (1055 GMT)", from which nothing is counted."""
    opened = item.first == told.clock + 1 and lexemes[told.clock].text == "("
    return opened and isinstance(item.meaning, Clock)


def is_said_on(item: Found, lexemes: Sequence[Lexeme], told: Told, *, language: Language) -> bool:
    """Whether it is the day of "they voted on Sunday, results showed on Monday", which nothing goes on from."""
    full = isinstance(item.meaning, Calendar) and item.meaning.year is not None
    return told.near is not None and not full and language.grammar.is_of_saying(lexemes, item.first)


def tell(
    told: Told,
    item: Found,
    lexemes: Sequence[Lexeme],
    *,
    interval: Interval | None,
    context: Context,
    after: Interval | None,
    language: Language,
) -> Told:
    """Return what is told once ``item`` is, which is at ``interval``; ``after`` is the day told then.

    The Tuesday of "they collided on Monday, police said on Tuesday" leaves the Monday in its place.
    """
    before, near, place, heading = context.near, told.near, told.place, told.heading
    if interval is not None and is_heading(item, lexemes):
        heading = interval if interval.granularity <= Granularity.DAY else None
    if interval is not None and _is_deed_of_day_before(item, lexemes, language):
        near, place = interval, item.last
    elif after is not before:
        on_the_way = near is not None and _is_on_the_way(item, lexemes, language)
        if not on_the_way and not is_said_on(item, lexemes, told, language=language):
            near, place = after, item.last
    elif before is not None or item.first - place > _FAR:
        near = after
    lead, lead_place = told.lead, told.lead_place
    if lead is None and after is not None and after is not before and item.first < _TOP:
        lead, lead_place = (after, item.last) if _is_of_the_news(after, context.published) else (None, 0)
    clock = item.last if isinstance(item.meaning, Clock | Within) else _NOWHERE
    return Told(near, place, heading, clock=clock, lead=lead, lead_place=lead_place)


def _is_of_the_news(interval: Interval, published: date) -> bool:
    over = interval.start is not None and interval.start.date() <= as_day(published)
    return over and interval.granularity <= Granularity.DAY and _is_recent(interval, published)


def _is_on_the_way(item: Found, lexemes: Sequence[Lexeme], language: Language) -> bool:
    """Whether it is in "which hit a record on Friday," or "it had been stuck since it ran aground on Friday"."""
    if language.grammar.is_of_relative(lexemes, item.first, item.last):
        return True
    for index in range(item.first - 2, max(item.first - _IN_CLAUSE, 0) - 1, -1):
        if language.links.get(lexemes[index].text) is Link.SINCE:
            return True
        if lexemes[index].text == "," or language.grammar.is_stop(lexemes, index):
            return False
    return False


def _is_deed_of_day_before(item: Found, lexemes: Sequence[Lexeme], language: Language) -> bool:
    """Whether it is "people killed when it landed a day earlier", never "up from nine a day earlier"."""
    if item.meaning != _DAY_BEFORE:
        return False
    before = lexemes[max(item.first - _COMPARED, 0) : item.first]
    return language.joints.comparing.isdisjoint(lexeme.text for lexeme in before)


def _goes_on(meaning: Meaning) -> bool:
    """Whether it is "half an hour later", which counts from a clock time of the paragraph before too."""
    return isinstance(meaning, Shift) and meaning.anchor is Anchor.RUNNING and meaning.unit in CLOCK_UNITS


def _is_over(near: Interval, published: date) -> bool:
    return near.end is not None and near.end <= datetime(published.year, published.month, published.day)


def _is_long_ago(near: Interval, published: date) -> bool:
    """Whether it is of years ago, a story of its own: "They broke in on 14 September 2019"."""
    return near.start is not None and near.start.year <= as_day(published).year - LONG_AGO


def _is_recent(near: Interval, published: date) -> bool:
    """Whether it is a day of the news itself, not the one of "a contract signed on 1 November"."""
    day = as_day(published)
    return near.start is not None and abs((day - near.start.date()).days) <= _A_WEEK
