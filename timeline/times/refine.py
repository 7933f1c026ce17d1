"""Findings made better, in order: neighbours joined, modifiers and ranges taken in, fragments dropped."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeAlias

from timeline.times.bounds import date_quarters, end_lengths, join_ranges, share_ends
from timeline.times.chronicle import date_entries, stamp_entries
from timeline.times.given import day_comes_first
from timeline.times.joins import JOINS, is_day, kinds_of, lacks_year
from timeline.times.joints import Joints
from timeline.times.lists import share_habit, share_month
from timeline.times.meaning import (
    Calendar,
    Clock,
    Direction,
    Habit,
    Length,
    Meaning,
    Mod,
    Nth,
    Part,
    Range,
    Shift,
    Vague,
    Weekday,
    Window,
    Within,
    unwrapped,
)
from timeline.times.recognise import Found, owns_next, word_after, word_before, words_between
from timeline.times.rule import Language, Lexeme, Modifier
from timeline.times.titles import drop_titles

Refiner: TypeAlias = Callable[[list[Found], Sequence[Lexeme], Language], list[Found]]


_LONGEST_GAP = 5
_LONGEST_MODIFIER = 5


def refine(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Return the findings after every refiner, in the order of REFINERS."""
    for refiner in REFINERS:
        found = refiner(found, lexemes, language)
    return found


def agree_on_order(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Read 3/4/2025 as the third of April in a text that also has 26/6/2023, and nothing against it."""
    figures = [item for item in found if isinstance(item.meaning, Calendar) and item.last == item.first + 1]
    if not day_comes_first(lexemes[item.first].text for item in figures):
        return found
    dates = ((item, item.meaning) for item in found)
    return [replace(item, meaning=said.turned) if isinstance(said, Calendar) else item for item, said in dates]


def name_weekday(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Give a date the weekday in apposition to it; in "on 4 May, a Friday deadline passed" it is of the deadline."""
    result: list[Found] = []
    for item in found:
        left = result[-1] if result else None
        weekday = _weekday(item.meaning)
        if left is None or weekday is None or not isinstance(left.meaning, Calendar) or left.meaning.day is None:
            result.append(item)
            continue
        opening = words_between(left, item, lexemes)
        following = word_after(item, lexemes)
        if opening not in language.joints.appositions or following.isalpha():
            result.append(item)
            continue
        last = item.last + (opening[0] == "(" and following == ")")
        meaning = replace(left.meaning, weekday=weekday)
        result[-1] = Found(left.first, last, f"{left.rule} + {item.rule}", meaning)
    return result


def _weekday(meaning: Meaning) -> int | None:
    match meaning:
        case Weekday(day=day) if meaning == Weekday(day):
            return day
        case Habit(weekday=day):
            return day
        case _:
            return None


def join_neighbours(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Join "Monday" + "Oct. 26", "9 a.m." + "Tuesday", "August" + "of that year" where a row of JOINS says so."""
    groups = (group if len(group) == 1 else _joined(group, lexemes, language) for group in _groups(found))
    return list(chain.from_iterable(groups))


def _groups(found: list[Found]) -> list[list[Found]]:
    """The findings parted where more than a few words lie between two."""
    groups: list[list[Found]] = []
    for item in found:
        if groups and item.first - groups[-1][-1].last <= _LONGEST_GAP:
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _joined(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    kinds = [kinds_of(item.meaning) for item in found]
    for join in JOINS:
        at = 1
        while at < len(found):
            left, right = found[at - 1], found[at]
            asked = join.left in kinds[at - 1] and join.right in kinds[at] and _may_join(left, right, lexemes)
            if asked and _gap(left, right, lexemes, language) in language.joints.gaps[join.name]:
                meaning = join.together(left.meaning, right.meaning)
                found[at - 1 : at + 1] = [Found(left.first, right.last, f"{left.rule} + {right.rule}", meaning)]
                kinds[at - 1 : at + 1] = [kinds_of(meaning)]
            else:
                at += 1
    return found


def _may_join(left: Found, right: Found, lexemes: Sequence[Lexeme]) -> bool:
    """Whether none of two is a shift or a counted unit that stands alone, or a time of something else."""
    if isinstance(left.meaning, Shift | Nth) and not left.partial:
        return False
    if isinstance(right.meaning, Shift) and right.partial:
        return False
    return not (isinstance(left.meaning, Shift) and _is_of_another(right, lexemes))


def _is_of_another(item: Found, lexemes: Sequence[Lexeme]) -> bool:
    """Whether it is the "last week" of "a day after last week's vote", from which no day counts."""
    return owns_next(item, lexemes) and not is_day(item.meaning)


def _gap(left: Found, right: Found, lexemes: Sequence[Lexeme], language: Language) -> str:
    """Return the words between two findings, less the "Moscow time" that a clock time goes by."""
    between = lexemes[left.last : right.first]
    words = [lexeme.text for lexeme in between]
    place = next((place for place, word in enumerate(words) if place and word in language.joints.clock_names), None)
    if place is not None and isinstance(left.meaning, Clock) and all(lexeme.capital for lexeme in between[:place]):
        words = words[place + 1 :]
    return " ".join(words)


def drop_fragments(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Drop what is no time alone, or take the shorter time that stands in the same place."""
    whole = (item.instead if item.partial else item for item in found)
    return [item for item in whole if item is not None]


def trim_articles(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Leave the article out of an adjective: "the third-quarter loss", "the year-ago result"."""
    return [
        replace(item, first=item.first + 1) if _is_adjective(item, lexemes, language.joints) else item for item in found
    ]


def _is_adjective(item: Found, lexemes: Sequence[Lexeme], joints: Joints) -> bool:
    inside = lexemes[item.first : item.last]
    hyphen = len(inside) >= 4 and any(lexeme.text == "-" for lexeme in inside[1:-1])
    return (
        hyphen
        and inside[0].text in joints.articles
        and inside[-2].text == "-"
        and inside[-1].text not in joints.nouns
        and not inside[-1].text.isdigit()
        and not isinstance(item.meaning, Range)
        and (not isinstance(item.meaning, Shift) or item.meaning.of is None)
    )


def look_back(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Point a date without a year to the past after "ended" or "since"."""
    return [_pointed_back(item, word_before(item, lexemes), language) for item in found]


def _pointed_back(item: Found, before: str, language: Language) -> Found:
    meaning = item.meaning
    if isinstance(meaning, Calendar) and lacks_year(meaning) and before in language.backward:
        return replace(item, meaning=replace(meaning, direction=Direction.LAST))
    return item


def take_modifiers(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Widen "2024" to "early 2024" and "two weeks" to "about two weeks or so"."""
    before, after = language.before, language.after
    ends = {words[-1] for words in before}
    result: list[Found] = []
    for index, item in enumerate(found):
        floor = result[-1].last if result else 0
        ceiling = found[index + 1].first if index + 1 < len(found) else len(lexemes)
        led = item.first > floor and lexemes[item.first - 1].text in ends
        widened = _with_words_before(item, lexemes, before, floor=floor) if led else item
        again = _with_words_before(widened, lexemes, before, floor=floor) if widened.first < item.first else widened
        result.append(_with_words_after(again, lexemes, after, ceiling=ceiling))
    return result


def _with_words_before(
    item: Found, lexemes: Sequence[Lexeme], modifiers: Mapping[tuple[str, ...], Modifier], *, floor: int
) -> Found:
    for length in range(_LONGEST_MODIFIER, 0, -1):
        start = item.first - length
        if start < floor:
            continue
        words = tuple(lexeme.text for lexeme in lexemes[start : item.first])
        modifier = modifiers.get(words)
        if modifier is not None and _takes(item.meaning, modifier) and _suits(modifier, item, lexemes, start):
            first = item.first if _kind(item.meaning) in modifier.outside.split() else start
            return replace(item, first=first, meaning=Part(modifier.mod, unwrapped(item.meaning)))
    return item


def _with_words_after(
    item: Found, lexemes: Sequence[Lexeme], modifiers: Mapping[tuple[str, ...], Modifier], *, ceiling: int
) -> Found:
    for end in (item.last + 2, item.last + 1):
        modifier = modifiers.get(tuple(lexeme.text for lexeme in lexemes[item.last : end])) if end <= ceiling else None
        if modifier is not None and _takes(item.meaning, modifier) and _suits(modifier, item, lexemes, item.first):
            return replace(item, last=end, meaning=Part(modifier.mod, unwrapped(item.meaning)))
    return item


def _suits(modifier: Modifier, item: Found, lexemes: Sequence[Lexeme], start: int) -> bool:
    words = [lexeme.text for lexeme in lexemes[item.first : item.last]]
    return modifier.when is None or modifier.when(item.meaning, words, lexemes[start - 1].text if start else "")


def _takes(meaning: Meaning, modifier: Modifier) -> bool:
    inner = unwrapped(meaning)
    if isinstance(inner, Weekday | Window) and modifier.mod is Mod.APPROX:
        return False
    if isinstance(inner, Vague | Habit | Range):
        return False
    if isinstance(inner, Shift):
        return "length" in modifier.kinds
    if isinstance(inner, Length) and inner.toward is not None and modifier.mod is not Mod.APPROX:
        return False
    return ("length" if isinstance(inner, Length) else "date") in modifier.kinds


def _kind(meaning: Meaning) -> str:
    inner = unwrapped(meaning)
    if isinstance(inner, Length | Shift):
        return "length"
    return "weekday" if isinstance(inner, Weekday) else "date"


def share_day(found: list[Found], lexemes: Sequence[Lexeme], language: Language) -> list[Found]:
    """Give both clock times of "8pm local time (1900 GMT) on Tuesday" their Tuesday."""
    result = list(found)
    for index, (first, second, day) in enumerate(zip(found, found[1:], found[2:], strict=False)):
        clocks = isinstance(first.meaning, Clock) and isinstance(second.meaning, Clock) and is_day(day.meaning)
        if (
            clocks
            and words_between(first, second, lexemes) == ("(",)
            and words_between(second, day, lexemes) in language.joints.asides
        ):
            result[index] = replace(first, meaning=Within(first.meaning, day.meaning))
            result[index + 1] = replace(second, meaning=Within(second.meaning, day.meaning))
    return result


REFINERS: tuple[Refiner, ...] = (
    agree_on_order,
    name_weekday,
    join_neighbours,
    drop_fragments,
    share_month,
    share_habit,
    stamp_entries,
    date_entries,
    drop_titles,
    date_quarters,
    share_day,
    trim_articles,
    look_back,
    take_modifiers,
    end_lengths,
    share_ends,
    join_ranges,
)
