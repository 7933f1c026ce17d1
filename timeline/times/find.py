"""The stages of this floor in order: scan, recognise, refine, resolve."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from timeline.interval import as_datetime
from timeline.model import Signal, Style, Tense, TextSpan, Timex, TimexKind
from timeline.times.around import TenseOf, is_sure, link_before, opens_sentence, reaches_to_now, tells_day, tense_around
from timeline.times.context import Context, Resolved
from timeline.times.discourse import advance
from timeline.times.english import ENGLISH
from timeline.times.fallback import resolve_candidates, search_candidates
from timeline.times.meaning import Meaning, Shift, Vague, unwrapped
from timeline.times.near import Told, is_aside, is_said_on, is_stamp, near_of, tell
from timeline.times.pattern import Node, compile_rules
from timeline.times.reach import widen
from timeline.times.recognise import Found, recognise
from timeline.times.refine import refine
from timeline.times.resolve import resolve
from timeline.times.rule import Language, Lexeme
from timeline.times.scan import scan
from timeline.times.style import choose_style

LANGUAGES = {"en": ENGLISH}
_FIGURES = re.compile(r"\d+")
_DAY_AND_YEAR = 2
_LONGEST_SIGNAL = 3
_WORD = re.compile(r"[^\W\d_]+")


def find_times(
    text: str,
    published: date,
    *,
    tense_of: TenseOf | None = None,
    style: Style = "auto",
    language: str = "en",
    candidates: Sequence[tuple[int, int]] = (),
) -> tuple[Timex, ...]:
    """Return the temporal expressions of ``text``, resolved against ``published``, in the order of the text.

    ``tense_of`` gives the tense of the clause around a span; without it a table of cues serves.
    In a language without tables dateparser searches the text and reads what it finds, and the spans
    given as ``candidates``; where there are tables it reads the explicit dates among the candidates
    that the tables do not know.
    A range ("12 to 14 December") is one Timex whose ``parts`` are its two ends.

    Raises IntervalError where ``published`` is no date.

    >>> [(timex.span.text, timex.value) for timex in find_times("He left on Monday.", date(2025, 12, 16))]
    [('Monday', '2025-12-15')]
    """
    as_datetime(published)  # refuses what is no date, before anything is read
    times, _ = read_times(text, published, tense_of=tense_of, style=style, language=language, candidates=candidates)
    return times


def read_times(
    text: str,
    published: date,
    *,
    tense_of: TenseOf | None = None,
    style: Style = "auto",
    language: str = "en",
    candidates: Sequence[tuple[int, int]] = (),
) -> tuple[tuple[Timex, ...], Style]:
    """Return what ``find_times`` returns, and how the text was read: as "news" or as a "narrative".

    A language without tables is read as news.
    """
    tables = LANGUAGES.get(language)
    if tables is None:
        return _by_dateparser(text, candidates, published, language=language), "news"
    lexemes = scan(text, tables)
    found = refine(recognise(lexemes, tables.rules, trie=_trie(language)), lexemes, tables)
    context = Context(published, style=choose_style(found, published) if style == "auto" else style)
    if context.style == "news":
        found = [item for item in found if not item.narrative]
    result, overnight = _resolved(found, lexemes, text, context=context, tense_of=tense_of, language=tables)
    if overnight:
        context = replace(context, overnight=True)
        result, _ = _resolved(found, lexemes, text, context=context, tense_of=tense_of, language=tables)
    times = widen(result, found, lexemes, language=tables)
    if candidates:
        times = _with_candidates(times, text, candidates, published, language=language, tables=tables)
    return times, context.style


def _resolved(
    found: Sequence[Found],
    lexemes: Sequence[Lexeme],
    text: str,
    *,
    context: Context,
    tense_of: TenseOf | None,
    language: Language,
) -> tuple[list[Timex], bool]:
    """Return what the expressions mean one after another, and whether they show a page that goes on past midnight."""
    result = []
    told = Told()
    overnight = context.overnight
    ended = 0
    for item in found:
        told_before = context.sentence is not None or context.carried
        if told_before and any(language.grammar.is_stop(lexemes, index) for index in range(ended, item.first)):
            context = replace(context, sentence=None, carried=False)
        ended = item.last
        tense = tense_around(item, lexemes, tense_of, language)
        near = near_of(item, lexemes, told, tense=tense, language=language, published=context.published)
        here = replace(
            context,
            tense=tense,
            latest=None if tense is Tense.PAST and context.is_told_ahead else context.latest,
            sure=tense is Tense.FUTURE and is_sure(item, lexemes, language),
            link=link_before(item, lexemes, language),
            sentence_start=opens_sentence(item, lexemes, language),
            near=near,
            perfect=reaches_to_now(item, lexemes, language),
        )
        resolved = resolve(item.meaning, here)
        overnight = overnight or _is_overnight(item, lexemes, resolved, tense=tense, language=language)
        signal = _signal(item, lexemes, language, resolved)
        result.append(_timex(item, resolved, text, lexemes, tense=tense, signal=signal))
        if not is_aside(item, lexemes, told):
            before = context
            context = advance(item.meaning, resolved, here)
            after = context.near
            if context.style == "news" and (
                (after is not near and is_said_on(item, lexemes, told, language=language))
                or (before.latest is not None and language.grammar.is_of_relative(lexemes, item.first, item.last))
            ):
                context = replace(context, latest=before.latest, running=before.running)
            told = tell(
                told,
                item,
                lexemes,
                resolved=resolved,
                before=near,
                after=after,
                language=language,
                published=context.published,
            )
    return result, overnight


def _is_overnight(
    item: Found, lexemes: Sequence[Lexeme], resolved: Resolved, *, tense: Tense | None, language: Language
) -> bool:
    """Whether a weekday is the one after publication and over: "early Friday" or a stamp of a live blog."""
    interval = resolved.interval
    if not tells_day(unwrapped(item.meaning)) or resolved.anchor is None or interval is None or interval.start is None:
        return False
    told = tense is Tense.PAST or is_stamp(lexemes, item.first, language)
    return told and (interval.start.date() - resolved.anchor).days == 1


def _by_dateparser(
    text: str, candidates: Sequence[tuple[int, int]], published: date, *, language: str
) -> tuple[Timex, ...]:
    found = search_candidates(text, published, language=language)
    more = [(start, end) for start, end in candidates if not any(start < b and a < end for a, b in found)]
    return resolve_candidates(text, [*found, *more], published, language=language)


def _with_candidates(
    times: tuple[Timex, ...],
    text: str,
    candidates: Sequence[tuple[int, int]],
    published: date,
    *,
    language: str,
    tables: Language,
) -> tuple[Timex, ...]:
    """Add the explicit dates among the candidates that the tables did not know."""
    free = [
        (start, end)
        for start, end in candidates
        if _may_be_in_full(text[start:end], tables)
        and not any(start < timex.span.end and timex.span.start < end for timex in times)
    ]
    more = resolve_candidates(text, free, published, language=language, explicit=True)
    return tuple(sorted(times + more, key=lambda timex: timex.span.start))


def _may_be_in_full(words: str, language: Language) -> bool:
    """Whether a day, a month and a year may stand there, which are three figures, or two and the name of a month."""
    figures = len(_FIGURES.findall(words))
    named = (word.lower() for word in _WORD.findall(words)) if figures == _DAY_AND_YEAR else ()
    return figures > _DAY_AND_YEAR or any("month" in language.vocabulary.get(word, ()) for word in named)


def timex3_view(times: Sequence[Timex]) -> tuple[Timex, ...]:
    """Return ``times`` as TIMEX3 counts them: a range is two expressions, its ends."""
    return tuple(part for timex in times for part in (timex.parts or (timex,)))


@cache
def _trie(language: str) -> Node:
    return compile_rules(LANGUAGES[language].rules)


def _timex(
    item: Found,
    resolved: Resolved,
    text: str,
    lexemes: Sequence[Lexeme],
    *,
    tense: Tense | None,
    signal: Signal | None = None,
) -> Timex:
    last = item.last - 1 if _is_only_a_length(item.meaning, resolved) else item.last
    start, end = lexemes[item.first].start, lexemes[last - 1].end
    ends = zip(item.parts, resolved.ends, strict=False)
    return Timex(
        span=TextSpan(start, end, text[start:end]),
        kind=resolved.kind,
        value=str(resolved.value),
        mod=None if resolved.mod is None else str(resolved.mod),
        interval=resolved.interval,
        anchor=resolved.anchor,
        rule=item.rule,
        meaning=repr(item.meaning),
        signal=signal,
        tense=tense,
        policy=resolved.policy,
        alternatives=resolved.alternatives,
        parts=tuple(_timex(part, own, text, lexemes, tense=tense) for part, own in ends),
    )


def _is_only_a_length(meaning: Meaning, resolved: Resolved) -> bool:
    """Whether it is "half an hour later" than nobody knows what: the word after the length says nothing then."""
    return isinstance(unwrapped(meaning), Shift) and resolved.kind is TimexKind.DURATION


def _signal(item: Found, lexemes: Sequence[Lexeme], language: Language, resolved: Resolved) -> Signal | None:
    if item.first == 0 or resolved.kind in (TimexKind.DURATION, TimexKind.SET) or isinstance(item.meaning, Vague):
        return None
    words = [lexeme.text for lexeme in lexemes[max(item.first - _LONGEST_SIGNAL, 0) : item.first]]
    return language.signals.get(" ".join(words)) or language.signals.get(words[-1])
