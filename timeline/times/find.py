"""The stages of this floor in order: scan, recognise, refine, resolve."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from timeline.interval import as_datetime
from timeline.model import Signal, Style, Tense, TextSpan, Timex, TimexKind
from timeline.times.around import TenseOf, is_sure, link_before, opens_sentence, reaches_to_now, tells_day, tense_around
from timeline.times.context import Context, Discourse, KnownStyle, Resolved
from timeline.times.discourse import advance, near_after
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
    told_as = choose_style(found, published) if style == "auto" else style
    if told_as == "news":
        found = [item for item in found if not item.narrative]
    reading = _Reading(text, published, told_as, lexemes, tables, tense_of)
    result = reading.resolved(found)
    if any(map(reading.is_overnight, found, result)):
        result = replace(reading, overnight=True).resolved(found)
    times = widen(result, found, lexemes, language=tables)
    if candidates:
        times = _with_candidates(times, text, candidates, published, language=language, tables=tables)
    return times, told_as


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text in one style, of which each finding is resolved where it stands, after all that was told before."""

    text: str
    published: date
    style: KnownStyle
    lexemes: Sequence[Lexeme]
    language: Language
    tense_of: TenseOf | None
    overnight: bool = False

    def resolved(self, found: Sequence[Found]) -> list[Timex]:
        """Return what the expressions mean one after another."""
        result = []
        so_far, told, ended = Discourse(), Told(), 0
        for item in found:
            so_far, ended = self._in_sentence(so_far, range(ended, item.first)), item.last
            context = self._context(item, so_far, told)
            resolved = resolve(item.meaning, context)
            result.append(self._timex(item, resolved, tense=context.tense, signal=self._signal(item, resolved)))
            if not is_aside(item, self.lexemes, told):
                before, so_far = so_far, advance(item.meaning, resolved, context)
                after = near_after(item.meaning, resolved, context)
                if self._stays(item, told, before, moved=after is not context.near):
                    so_far = replace(so_far, latest=before.latest, running=before.running)
                at = resolved.interval
                told = tell(told, item, self.lexemes, interval=at, context=context, after=after, language=self.language)
        return result

    def is_overnight(self, item: Found, timex: Timex) -> bool:
        """Whether a weekday is the one after publication and over: "early Friday" or a stamp of a live blog."""
        start = None if timex.interval is None else timex.interval.start
        if not tells_day(unwrapped(item.meaning)) or timex.anchor is None or start is None:
            return False
        told = timex.tense is Tense.PAST or is_stamp(self.lexemes, item.first, self.language)
        return told and (start.date() - timex.anchor).days == 1

    def _in_sentence(self, so_far: Discourse, between: range) -> Discourse:
        """What was told so far, less what holds in one sentence if that ends between two findings."""
        holds = so_far.sentence is not None or so_far.carried
        if holds and any(self.language.grammar.is_stop(self.lexemes, index) for index in between):
            return replace(so_far, sentence=None, carried=False)
        return so_far

    def _context(self, item: Found, so_far: Discourse, told: Told) -> Context:
        lexemes, language = self.lexemes, self.language
        tense = tense_around(item, lexemes, self.tense_of, language)
        context = Context(
            self.published,
            self.style,
            self.overnight,
            so_far,
            near=near_of(item, lexemes, told, tense=tense, language=language, published=self.published),
            tense=tense,
            link=link_before(item, lexemes, language),
            sentence_start=opens_sentence(item, lexemes, language),
            perfect=reaches_to_now(item, lexemes, language),
            sure=tense is Tense.FUTURE and is_sure(item, lexemes, language),
        )
        # What is over does not count from a date that is still ahead.
        ahead = tense is Tense.PAST and self.style == "news" and context.told > context.day
        return replace(context, so_far=replace(so_far, latest=None)) if ahead else context

    def _stays(self, item: Found, told: Told, before: Discourse, *, moved: bool) -> bool:
        """Whether news stays at what was told before: "which opened in May", "results showed on Monday"."""
        if self.style != "news":
            return False
        if moved and is_said_on(item, self.lexemes, told, language=self.language):
            return True
        relative = self.language.grammar.is_of_relative
        return before.latest is not None and relative(self.lexemes, item.first, item.last)

    def _timex(self, item: Found, resolved: Resolved, *, tense: Tense | None, signal: Signal | None = None) -> Timex:
        last = item.last - 1 if _is_only_a_length(item.meaning, resolved) else item.last
        start, end = self.lexemes[item.first].start, self.lexemes[last - 1].end
        ends = zip(item.parts, resolved.ends, strict=False)
        return Timex(
            span=TextSpan(start, end, self.text[start:end]),
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
            parts=tuple(self._timex(part, own, tense=tense) for part, own in ends),
        )

    def _signal(self, item: Found, resolved: Resolved) -> Signal | None:
        lasting = resolved.kind in (TimexKind.DURATION, TimexKind.SET) or isinstance(item.meaning, Vague)
        if item.first == 0 or lasting:
            return None
        words = [lexeme.text for lexeme in self.lexemes[max(item.first - _LONGEST_SIGNAL, 0) : item.first]]
        return self.language.signals.get(" ".join(words)) or self.language.signals.get(words[-1])


def _is_only_a_length(meaning: Meaning, resolved: Resolved) -> bool:
    """Whether it is "half an hour later" than nobody knows what: the word after the length says nothing then."""
    return isinstance(unwrapped(meaning), Shift) and resolved.kind is TimexKind.DURATION


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
