"""How far a time reaches by the words around it: "shortly after 11pm" is an hour, "in 2021 and 2022" two years."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from timeline.errors import IntervalError
from timeline.interval import Granularity, Interval
from timeline.model import Signal, Timex, TimexKind
from timeline.times.meaning import Length
from timeline.times.recognise import Found, owns_next, words_between
from timeline.times.rule import Language, Lexeme

_SOON = timedelta(hours=1)


def widen(
    times: Sequence[Timex], found: Sequence[Found], lexemes: Sequence[Lexeme], *, language: Language
) -> tuple[Timex, ...]:
    """Return ``times`` with the reach of each where it is not its own; ``found`` is where they stand."""
    near = [
        _beside(timex) if item.first > 1 and lexemes[item.first - 2].text in language.soon else timex
        for timex, item in zip(times, found, strict=True)
    ]
    for index, item in enumerate(found[: len(near) - 1]):
        if isinstance(item.meaning, Length) and (item.meaning.until or item.meaning.since) is not None:
            near[index + 1] = replace(near[index + 1], reach=near[index].interval)
    first = 0
    for index in range(1, len(near) + 1):
        if index < len(near) and _adjoin(
            near[index - 1], near[index], words_between(found[index - 1], found[index], lexemes), language
        ):
            continue
        last = index - 1
        gap = words_between(found[last - 1], found[last], lexemes) if last > first else ()
        # "On Monday and Tuesday's vote": the second day is of something else.
        if _closes_list(gap, behind=last - first) and not owns_next(found[last], lexemes):
            near[first:index] = _together(near[first:index])
        first = index
    return tuple(near)


def _beside(timex: Timex) -> Timex:
    """Return "shortly after 11pm" as the hour that begins then."""
    whole = timex.interval
    if whole is None or whole.start is None or whole.granularity > Granularity.HOUR:
        return timex
    try:
        if timex.signal is Signal.AFTER:
            reach = Interval(whole.start, whole.start + _SOON, Granularity.MINUTE)
        elif timex.signal is Signal.BEFORE:
            reach = Interval(whole.start - _SOON, whole.start, Granularity.MINUTE)
        else:
            return timex
    except (OverflowError, IntervalError):
        return timex
    return replace(timex, reach=reach)


def _adjoin(left: Timex, right: Timex, gap: tuple[str, ...], language: Language) -> bool:
    """Whether the second is the day, month or year after the first, and the two are listed together."""
    if left.signal is not None or left.kind is not TimexKind.DATE or right.kind is not left.kind:
        return False
    if not _are_listed(gap, language):
        return False
    first, second = left.interval, right.interval
    return (
        first is not None
        and second is not None
        and first.granularity is second.granularity >= Granularity.DAY
        and first.end is not None
        and first.end == second.start
        and not (left.parts or right.parts)
    )


def _are_listed(gap: tuple[str, ...], language: Language) -> bool:
    """Whether a comma stands between, "and", or both."""
    rest = gap[1:] if gap[:1] == (",",) else gap
    return bool(gap) and (not rest or (len(rest) == 1 and rest[0] in language.joints.adding))


def _closes_list(gap: tuple[str, ...], *, behind: int) -> bool:
    """Whether a list ends behind its "and"; "it closed last week, and this week it opened" is none."""
    return gap not in ((), (",",)) and (gap[0] != "," or behind > 1)


def _together(days: Sequence[Timex]) -> list[Timex]:
    first, last = days[0].interval, days[-1].interval
    assert first is not None
    assert last is not None
    whole = first.through(last)
    return [replace(day, reach=whole) for day in days]
