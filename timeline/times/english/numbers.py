"""English numbers, in figures and in words, as the entries of lexemes."""

import re
from collections.abc import Sequence

from timeline.times.rule import Entry, Lexeme, Value

_LONGEST = 12
_WHOLE = re.compile(r"[0-9]{1,9}\Z")
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})\Z")
_SLASHED = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})[/.-]([0-9]{2,4})\Z")
_CLOCK = re.compile(r"([0-9]{1,2}) ?: ?([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?\Z")
_MIXED = re.compile(r"(?:([0-9]{1,3}) )?([0-9])/([0-9])\Z")
_ORDINAL_SUFFIXES = {"st", "nd", "rd", "th"}
_POSSESSIVE = {"'s", "’s"}
_SHORTLY_TOLD = frozenset({2, 3, 22, 23})
"""The days of "the 3d of May" and "May 22d", as Americans wrote them."""


def read_numeral(numeral: str, following: str) -> Entry:
    """Return what ``numeral`` may be; ``following`` is the two characters after it, in lower case.

    >>> read_numeral("1990", "s ")
    {'decade': 199, 'suffix': 1}
    """
    if _WHOLE.match(numeral):
        return _whole(numeral, following)
    if found := _CLOCK.match(numeral):
        hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
        return {"clock": numeral.replace(" ", "")} if hour <= 24 and minute < 60 and second < 60 else {}
    if found := _ISO.match(numeral):
        return _date(int(found[1]), int(found[2]), int(found[3]), None)
    if found := _SLASHED.match(numeral):
        return _either_order(int(found[1]), int(found[3]), found[4], day_first=found[2] == ".")
    if found := _MIXED.match(numeral):
        return _fraction(numeral, int(found[1] or 0) + int(found[2]) / int(found[3])) if found[3] != "0" else {}
    if "," in numeral:
        return {"count": float(numeral.replace(",", ""))}
    if "." in numeral and ":" not in numeral:
        entry: dict[str, Value] = {"count": float(numeral)}
        hours, _, minutes = numeral.partition(".")
        if len(hours) <= 2 and len(minutes) == 2 and int(hours) <= 24 and int(minutes) < 60:
            entry["dotclock"] = f"{hours}:{minutes}"
        return entry
    return {}


def _fraction(numeral: str, amount: float) -> Entry:
    """Return a count, and the figures as they stand: "7/7" may be a day with a name."""
    return {"count": amount} if " " in numeral else {"count": amount, "slashed": numeral}


def _whole(numeral: str, following: str) -> Entry:
    number = int(numeral)
    if following[:1] == "s" and not following[1:].isalnum() and number % 10 == 0 and len(numeral) in (2, 3, 4):
        symbol = {4: "decade", 3: "decade_bc", 2: "decade_short"}[len(numeral)]
        return {symbol: number if len(numeral) == 2 else number // 10, "suffix": 1}
    if following in _POSSESSIVE and number % 10 == 0 and len(numeral) == 2:
        return {"decade_short": number, "suffix": 2}
    if following in _ORDINAL_SUFFIXES and number > 0:
        return _ordinal(number) | {"suffix": 2}
    if number in _SHORTLY_TOLD and following[:1] == "d" and not following[1:].isalnum():
        return {"dayth": number, "suffix": 1}
    entry: dict[str, Value] = {"count": number}
    if len(numeral) <= 2:
        entry["two"] = number
        if 1 <= number <= 31:
            entry["dom"] = number
        if number <= 24:
            entry["hour"] = number
    elif len(numeral) == 4:
        if 1000 <= number <= 2999:
            entry["year"] = number
        if number // 100 <= 24 and number % 100 < 60:
            entry["hhmm"] = f"{numeral[:2]}:{numeral[2:]}"
    if 1 <= len(numeral) <= 4 and number > 0:
        entry["anyyear"] = number
    return entry


def _ordinal(number: int) -> dict[str, Value]:
    return {"ordinal": number, "dayth": number} if number <= 31 else {"ordinal": number}


def _date(year: int, month: int, day: int, other: tuple[int, int] | None) -> Entry:
    if not (1 <= month <= 12 and 1 <= day <= 31 and year):
        return {}
    text = f"{year:04d}-{month:02d}-{day:02d}"
    return {"date": text if other is None else f"{text}|{other[0]:02d}-{other[1]:02d}"}


def full_year(two: int) -> int:
    """Return the year that two figures stand for: of the last century from 50 on."""
    return 1900 + two if two >= 50 else 2000 + two


def _either_order(first: int, second: int, year_text: str, *, day_first: bool) -> Entry:
    year = int(year_text)
    if len(year_text) == 2:
        year = full_year(year)
    if first > 12 or day_first:
        return _date(year, second, first, None)
    other = (second, first) if second <= 12 and first != second else None
    return _date(year, first, second, other)


def read_words(lexemes: Sequence[Lexeme], first: int) -> tuple[int, Entry] | None:
    """Read number words from ``lexemes[first]`` on: where they end, and what they may be.

    "two hundred and ten" is a count, as the "six (6)" of a contract is, "nineteen ninety-six" a year,
    "twenty-first" an ordinal.
    """
    number, index = _below_hundred(lexemes, first)
    if number is None:
        return None
    if index < len(lexemes) and number >= 20 and number % 10 == 0:
        ordinal, after = _ordinal_ones(lexemes, index)
        if ordinal:
            return after, _ordinal(number + ordinal)
    second, after = _below_hundred(lexemes, index)
    if 10 <= number <= 20 and second is not None and second >= 10:
        return after, {"year": number * 100 + second}
    total, scaled, index = _scaled(lexemes, number, index)
    if [lexeme.text for lexeme in lexemes[index : index + 3]] == ["(", str(total), ")"]:
        return index + 3, {"count": total}
    entry: dict[str, Value] = {"count": total}
    if scaled:
        if 1000 <= total <= 2999:
            entry["yearword"] = total
        return index, entry
    if index == first + 1:
        entry |= lexemes[first].entry
    if 1 <= total <= 31:
        entry["dayword"] = total
    if 1 <= total <= 12:
        entry["hourword"] = total
    if 0 < total < 60:
        entry["minuteword"] = total
    return index, entry


def _below_hundred(lexemes: Sequence[Lexeme], index: int) -> tuple[int | None, int]:
    """Read "seven", "seventeen", "seventy", "seventy-seven", and the "a" of "a hundred"."""
    if index + 1 < len(lexemes) and "a" in lexemes[index].entry and "scale" in lexemes[index + 1].entry:
        return 1, index + 1
    if index >= len(lexemes) or "digit" not in lexemes[index].entry or "scale" in lexemes[index].entry:
        return None, index
    number = int(lexemes[index].entry["digit"])
    index += 1
    if number >= 20:
        after = index + 1 if index < len(lexemes) and lexemes[index].text == "-" else index
        ones = lexemes[after].entry.get("digit", 0) if after < len(lexemes) else 0
        if 1 <= int(ones) <= 9:
            return number + int(ones), after + 1
    return number, index


def _ordinal_ones(lexemes: Sequence[Lexeme], index: int) -> tuple[int, int]:
    """Read the "-first" of "twenty-first"; 0 if there is none."""
    after = index + 1 if lexemes[index].text == "-" else index
    ones = lexemes[after].entry.get("ordinal", 0) if after < len(lexemes) else 0
    return (int(ones), after + 1) if 1 <= int(ones) <= 9 and lexemes[after].text.isalpha() else (0, index)


def _scaled(lexemes: Sequence[Lexeme], number: int, index: int) -> tuple[int, bool, int]:
    """Multiply by "hundred", "thousand" and so on, and add what follows each."""
    total, scaled = 0, False
    for _ in range(_LONGEST):
        scale = int(lexemes[index].entry.get("scale", 0)) if index < len(lexemes) else 0
        if not scale:
            break
        scaled = True
        index += 1
        number *= scale
        if scale >= 1000:
            total, number = total + number, 0
        after = index + 1 if index < len(lexemes) and lexemes[index].text == "and" else index
        rest, after = _below_hundred(lexemes, after)
        if rest is not None:
            number, index = number + rest, after
    return total + number, scaled, index
