"""A date and the weekday that is said of it afterwards: "23 March, a Tuesday", "23 March (a Tuesday)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.times.meaning import Calendar, Habit, Meaning, Weekday
from timeline.times.recognise import Found, words_between
from timeline.times.rule import Language, Lexeme


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
        following = lexemes[item.last].text if item.last < len(lexemes) else ""
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
        case Habit(value=value) if value.startswith("XXXX-WXX-") and value[-1].isdigit():
            return int(value[-1]) - 1
        case _:
            return None
