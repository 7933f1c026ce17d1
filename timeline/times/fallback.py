"""The only importer of dateparser: explicit dates in any language, and times in languages without tables."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from timeline.model import TextSpan, Timex, TimexKind
from timeline.times.context import OUTSIDE, unit_at
from timeline.times.meaning import Unit
from timeline.times.timex3 import date_value

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_COMMON_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt")
_OTHER_LANGUAGES = (
    "ru", "uk", "pl", "cs", "sv", "da", "nb", "fi", "hu", "ro", "tr", "el", "ar", "he", "fa", "hi", "zh", "ja", "ko",
)  # fmt: skip
_LONGEST = 120
_EPOCH = datetime(2000, 1, 1)
_MOST_LEADING_WORDS = 2
# A day and a year of two figures: "5 May 99".
_FEWEST_FIGURES = 3
_FEWEST_LETTERS = 4
_LONGEST_SENTENCE = 400
_SENTENCE_END = re.compile(r"(?<=[^\W\d]{3})[.!?]\s|\n")
_IN_PARTS = re.compile(r"\w\W+\w+\W+\w")
"""Day, month and year."""
_NUMBER = re.compile(r"[0-9]+")
_SCORE = re.compile(r"[0-9],[0-9]|\b[0-9]{1,2}-[0-9]{1,2}\b(?!-)|\b[0-9]{1,2}:[0-9]\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_YEAR_OR_FIGURES = re.compile(r"\D{0,9}(?:(?:19|20)\d\d|\d{1,4}([./-])\d{1,2}\1\d{1,4})")

_How: TypeAlias = tuple[tuple[str, str | tuple[str, ...]], ...]
_PAST: _How = (("PREFER_DATES_FROM", "past"),)
_FUTURE: _How = (("PREFER_DATES_FROM", "future"),)
_IN_FULL: _How = (*_PAST, ("PARSERS", ("custom-formats", "absolute-time")), ("REQUIRE_PARTS", ("day", "month", "year")))


def read_in_full(text: str) -> tuple[datetime, str] | None:
    """Return a date with day, month and year in any of the languages that news is read in, and how fine it is."""
    return _parse(text, _COMMON_LANGUAGES, _EPOCH, how=_IN_FULL) or _parse(text, _OTHER_LANGUAGES, _EPOCH, how=_IN_FULL)


def is_known_language(code: str) -> bool:
    """Whether dateparser knows a language by this code.

    >>> is_known_language("de"), is_known_language("deutsch")
    (True, False)
    """
    from dateparser.data.languages_info import language_order

    return code in language_order


def resolve_candidates(
    text: str, candidates: Sequence[tuple[int, int]], published: date, *, language: str, explicit: bool = False
) -> tuple[Timex, ...]:
    """Return a Timex for each candidate span that dateparser can read in ``language``.

    ``explicit`` asks for a day, a month and a year, in figures, which is all that it is trusted with where
    tables have already read the rest.
    """
    base = datetime(published.year, published.month, published.day)
    found = []
    for start, end in sorted(set(candidates)):
        if not 0 <= start < end <= len(text) or end - start > _LONGEST:
            continue
        read = _read(TextSpan(start, end, text[start:end]), base, language, explicit=explicit)
        if read is not None:
            found.append(read)
    return tuple(found)


def search_candidates(text: str, published: date, *, language: str) -> tuple[tuple[int, int], ...]:
    """Return where dateparser's own search sees a time in ``language``, less what is a number or a short word.

    >>> text = "Er kam am Montag. So blieb er 45 Jahre."
    >>> [text[start:end] for start, end in search_candidates(text, date(2025, 12, 15), language="de")]
    ['am Montag']
    """
    base = datetime(published.year, published.month, published.day)
    spans: list[tuple[int, int]] = []
    for start, end in _sentences(text):
        read_to = start
        for words in _searched(text[start:end], base, language):
            at = text.find(words, read_to, end)
            if at >= 0:
                read_to = at + len(words)
                if _is_time(words, base, language):
                    spans.append((at, read_to))
    return tuple(spans)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Cut the text after sentences, and long ones anywhere: the search slows down with the length."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        for cut in range(start, end, _LONGEST_SENTENCE):
            yield cut, min(cut + _LONGEST_SENTENCE, end)


def _searched(sentence: str, base: datetime, language: str) -> list[str]:
    from dateparser.search import search_dates

    if not _WORD.search(sentence) and not _YEAR_OR_FIGURES.search(sentence):
        return []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = search_dates(sentence, languages=[language], settings=_settings(base, _PAST))
    except Exception:
        return []
    return [words for words, _ in found or ()]


def _is_time(words: str, base: datetime, language: str) -> bool:
    """Whether it is "am Montag", "3. Mai" or "2024", never "So", "3,5", "3:1" or the length "45 Jahre"."""
    letters = sum(len(word) for word in _WORD.findall(words))
    numbers = _NUMBER.findall(words)
    if not numbers:
        return letters >= _FEWEST_LETTERS
    if _YEAR_OR_FIGURES.fullmatch(words):
        return True
    if _SCORE.search(words) or not letters:
        return False
    counted = len(numbers) == 1 and words.count(" ") >= 2 and not words[-1].isdigit()
    return counted or _is_written(words, base, language)


def _is_written(words: str, base: datetime, language: str) -> bool:
    """Whether it stands on the calendar itself, whatever the day: "am 3. Mai", not "3 Tage"."""
    other = datetime(2000, base.month % 12 + 1, 1)
    for rest in _without_first_words(words):
        now, later = (_parse(rest, (language,), day, how=_PAST) for day in (base, other))
        if now is not None and later is not None:
            return (now[0].month, now[1]) == (later[0].month, later[1])
    return False


def _without_first_words(words: str) -> Iterator[str]:
    """Give the words, then without the first, then without the second, which may be in the way ("am 3. Mai")."""
    for _ in range(_MOST_LEADING_WORDS + 1):
        yield words
        _, _, words = words.partition(" ")
        if not words.strip():
            return


def _read(span: TextSpan, base: datetime, language: str, *, explicit: bool) -> Timex | None:
    """Read a candidate, without its first words where these are in the way."""
    for words in _without_first_words(span.text):
        if explicit and not (_IN_PARTS.search(words) and sum(map(str.isdigit, words)) >= _FEWEST_FIGURES):
            return None
        data = _parse(words, (language,), base, how=_IN_FULL if explicit else _PAST)
        if data is not None:
            moment, period = data
            if not explicit:
                moment = _on_the_right_side(words, base, language, read=moment)
            return _timex(TextSpan(span.end - len(words), span.end, words), moment, period, base.date(), language)
    return None


def _on_the_right_side(words: str, base: datetime, language: str, *, read: datetime) -> datetime:
    """Return the weekday of publication instead of the one before, and the nearest of a date without a year."""
    if _is_weekday_of(base, words, language, read=read):
        return base
    ahead = _parse(words, (language,), base, how=_FUTURE)
    if ahead is None or not 364 <= (ahead[0] - read).days <= 367:
        return read
    return ahead[0] if ahead[0] - base < base - read else read


def _is_weekday_of(base: datetime, words: str, language: str, *, read: datetime) -> bool:
    """Whether ``words`` is the weekday of publication, which dateparser takes for the one a week before."""
    if base.date() == date.max or base.toordinal() - read.toordinal() != 7:
        return False
    later = _parse(words, (language,), base + timedelta(days=1), how=_PAST)
    return later is not None and later[0].date() == base.date() and not any(sign.isdigit() for sign in words)


def _timex(span: TextSpan, moment: datetime, period: str, base: date, language: str) -> Timex | None:
    unit = {"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}.get(period, Unit.DAY)
    try:
        interval = unit_at(moment, unit)
    except OUTSIDE:
        return None
    return Timex(
        span=span,
        kind=TimexKind.DATE,
        value=date_value(moment, unit),
        interval=interval,
        anchor=base,
        rule=f"dateparser ({language})",
        meaning=f"dateparser.parse({span.text!r})",
        policy="read by dateparser against the publication date: the last such weekday, the nearest such day of a year",
    )


def _parse(text: str, languages: Sequence[str], base: datetime, *, how: _How) -> tuple[datetime, str] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            data = _parser(tuple(languages), base, how).get_date_data(text)
    except Exception:
        return None
    if data is None or data.date_obj is None:
        return None
    return data.date_obj.replace(tzinfo=None), data.period or "day"


@cache
def _parser(languages: tuple[str, ...], base: datetime, how: _How) -> DateDataParser:
    from dateparser.date import DateDataParser

    return DateDataParser(languages=list(languages), settings=_settings(base, how))


def _settings(base: datetime, how: _How) -> dict[str, object]:
    chosen = {name: list(value) if isinstance(value, tuple) else value for name, value in how}
    return {"RELATIVE_BASE": base, "RETURN_AS_TIMEZONE_AWARE": False, **chosen}
