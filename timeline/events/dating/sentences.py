"""One article as the dating of events sees it: plain lists of words, and every time in its place; read once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from operator import attrgetter

from timeline.events.dating.lives import deaths_of
from timeline.events.dating.offsets import Offset, counted, offsets_of, same_day
from timeline.events.dating.placed import NOW, Placed, compared, is_datable, unit_of
from timeline.events.dating.retold import Tellings
from timeline.events.english.happenings import HARMING
from timeline.events.english.words import words
from timeline.events.syntax.context import quoted_tokens
from timeline.events.syntax.entries import entry_at, item_at
from timeline.events.syntax.foreground import dates_news, is_known
from timeline.events.syntax.parse import VERBAL, Parse
from timeline.interval import Granularity, Interval
from timeline.layout import paragraph_break
from timeline.model import Style, Timex, TimexKind

_BACK = 3
_ONCE = "PAST_REF"
_UNKNOWN = "XX"
_BEFORE_CHRIST = "BC"
_LONG = re.compile(r"P(?:[2-9]|\d\d+|X)D|P[\dX]+[WMY].*")
_NAMED = frozenset({"NOUN", "PROPN", "ADJ"})
_SEASONS = words("spring summer autumn fall winter")
_DURING = frozenset({"in", "during", "over"})
_COUNTING = frozenset({"later", "afterwards", "afterward", "ago"})
_AFTER = words("after following since")
_COMING = words("come follow")
_CLOSE = 4
_LEAD = 2
_WEEK_AGO = timedelta(days=-7)
_SWALLOWED = frozenset({"compound", "nummod"})
_STOPS = frozenset({".", "!", "?", '."', "”", "''", '"'})
_sentence = attrgetter("sentence")


class Sentences:
    """One article as plain lists, read once; ``owners`` are whom its names and pronouns stand for, by token."""

    def __init__(
        self,
        parse: Parse,
        times: Sequence[Timex],
        published: date,
        *,
        style: Style = "news",
        owners: Mapping[int, object] | None = None,
    ) -> None:
        self.parse = parse
        self._paragraph_break = paragraph_break(parse.text)
        self.published = published
        self.style = style
        self.heads, self.deps, self.tags, self.pos = parse.heads, parse.deps, parse.tags, parse.pos
        self.lower, self.lemmas = parse.lower, parse.lemmas
        self.starts = [sentence.start for sentence in parse.sents]
        self.quoted = quoted_tokens(parse)
        self.times = tuple(self._placed(times))
        offsets = tuple(offsets_of(parse, times, dated=frozenset(placed.root for placed in self.times)))
        self.origins = frozenset(offset.event for offset in offsets if not offset.brief)
        self.undated = tuple(self._undated(times))
        self.vague = tuple(self._vague(times))
        self.body = self._body()
        self.lead = self._lead_day()
        self._bare = [placed for placed in self.times if placed.timex.value != NOW and placed.timex.signal is None]
        self._earlier: dict[int, tuple[Placed, ...]] = {}
        self._within = self._by_sentence(self.times)
        self.counted_from = dict(self._origins(offsets))
        adrift = (offset for offset in offsets if offset.then not in self.counted_from and not self._is_at_once(offset))
        self.offsets = (*self._uncounted(times), *((offset.unit, *self.path(offset.then)) for offset in adrift))
        self.tellings = Tellings.of(parse, self.times, owners or {})
        self.owners = owners or {}
        self.deaths = deaths_of(parse, self.times, self.owners)
        self._within = self._by_sentence((*self.times, *self._counted(offsets)))

    def sentence(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return bisect_right(self.starts, token) - 1

    def within(self, sentence: int) -> tuple[Placed, ...]:
        """The times of a sentence."""
        return self._within.get(sentence, ())

    def before(self, sentence: int) -> tuple[Placed, ...]:
        """The last times before a sentence, the nearest first, then the day that the lead names."""
        if sentence not in self._earlier:
            self._earlier[sentence] = tuple(self._before(sentence))
        return self._earlier[sentence]

    def is_of_other_item(self, placed: Placed, sentence: int) -> bool:
        """Whether a time stands outside the list item that holds a sentence: one item goes on from none before."""
        item = item_at(self.parse, self.parse[self.starts[sentence]].idx)
        return item is not None and placed is not self.lead and placed.timex.span.start < item

    def opens_paragraph(self, sentence: int) -> bool:
        """Whether a paragraph begins here after one of several sentences, so that this means something."""
        return sentence > 1 and self._is_apart(sentence) and not self._is_apart(sentence - 1)

    def _is_apart(self, sentence: int) -> bool:
        first, last = self.parse[self.starts[sentence]], self.parse[self.starts[sentence] - 1]
        return self._paragraph_break in self.parse.text[last.idx : first.end]

    def heading(self, sentence: int) -> Placed | None:
        """The time that opens the entry of a chronology in which a sentence stands."""
        here = self.parse.sents[sentence].words[0].idx
        entry = entry_at(self.parse, here)
        if entry is None or here < entry.head_end:
            return None
        return next((p for p in self.times if entry.start <= p.timex.span.start < entry.head_end), None)

    def path(self, token: int) -> tuple[int, ...]:
        """The token and everything above it, up to the root."""
        path = [token]
        while self.heads[path[-1]] != path[-1]:
            path.append(self.heads[path[-1]])
        return tuple(path)

    def first_joined(self, token: int) -> int:
        """The first of the words that are joined to a token: "sold" for "left" in "sold the boat and left"."""
        while self.deps[token] == "conj":
            token = self.heads[token]
        return token

    def _by_sentence(self, times: Sequence[Placed]) -> dict[int, tuple[Placed, ...]]:
        found: defaultdict[int, tuple[Placed, ...]] = defaultdict(tuple)
        for placed in times:
            found[placed.sentence] += (placed,)
        return found

    def _before(self, sentence: int) -> Iterator[Placed]:
        before = self._bare[: bisect_left(self._bare, sentence, key=_sentence)]
        yield from reversed(before[-_BACK:])
        if self.lead is not None and (sentence < self.body or self.lead in before[:-_BACK]):
            yield self.lead

    def _body(self) -> int:
        """The number of the first sentence with a full stop: what stands before are title and dateline."""
        for number, end in enumerate((*self.starts[1:], len(self.lower))):
            written = [word for word in self.lower[self.starts[number] : end] if word.strip()]
            if written and written[-1] in _STOPS:
                return number
        return 0

    def _lead_day(self) -> Placed | None:
        """The first single day of the last week that the first two sentences name: the day that the story tells of."""
        for placed in self.times:
            first, last = placed.interval.days
            if not self.body <= placed.sentence < self.body + _LEAD or placed.timex.value == NOW:
                continue
            if first is not None and first == last and _WEEK_AGO <= first - self.published <= timedelta(0):
                return placed
        return None

    def _placed(self, times: Sequence[Timex]) -> Iterator[Placed]:
        for timex in times:
            span = self.parse.words_of(timex.span) if is_datable(timex) else None
            if span is not None:
                yield self._place(timex, span.root.i, span.start)

    def _uncounted(self, times: Sequence[Timex]) -> Iterator[tuple[int, ...]]:
        """The paths of times without a day: "weeks later", "years ago", "that day", or before any calendar of ours."""
        for timex in times:
            span = self.parse.words_of(timex.span)
            if timex.interval is not None or span is None:
                continue
            dayless = _UNKNOWN in timex.value or timex.value.startswith(_BEFORE_CHRIST)
            if span.words[-1].lower_ in _COUNTING or (timex.kind is TimexKind.DATE and dayless):
                yield self.path(span.root.i)

    def _is_at_once(self, offset: Offset) -> bool:
        """Whether something came within hours of a deed, which says nothing of the day: "hours after rebels fled"."""
        is_deed = offset.event is not None and self.pos[offset.event] in VERBAL
        return offset.brief and is_deed and self.lower[max(offset.unit - 1, 0)] != "the"

    def _origins(self, offsets: Sequence[Offset]) -> Iterator[tuple[int, int]]:
        """What happened on a day from which another event is counted, and that day's head word."""
        for offset in offsets:
            near = self._within.get(self.sentence(offset.unit), ())
            told = [placed for placed in near if placed.root < offset.unit and offset.then in placed.above]
            if told:
                yield offset.then, told[-1].root

    def _counted(self, offsets: Sequence[Offset]) -> Iterator[Placed]:
        """The times that offsets give, each event's counted from the other's: "on Monday, weeks after the vote".

        What is counted from an event that is dated in another sentence, counts from that day.
        """
        for offset in offsets:
            event, sentence = offset.event, self.sentence(offset.unit)
            if event is None:
                continue
            near = self._within.get(sentence, ())
            before = [placed for placed in near if placed.root < offset.unit]
            below = [placed for placed in near if placed.root > offset.unit and event in placed.above[:_CLOSE]]
            after = [placed for placed in near if placed.root > offset.unit and placed not in below]
            for origin in below[:1] if event != offset.then else ():
                timex = same_day(origin.timex) if offset.brief else counted(offset, origin.interval, sign=-offset.sign)
                yield from self._counted_at(offset, offset.then, timex)
            for origin in () if offset.brief else (before[-1:] or after[:1]):
                yield from self._counted_at(offset, event, counted(offset, origin.interval, sign=offset.sign))
            known = None if near else self.tellings.day_of(self.parse[event], fresh=False)
            if known is not None:
                timex = same_day(known.timex) if offset.brief else counted(offset, known.interval, sign=-offset.sign)
                yield from self._counted_at(offset, offset.then, timex)
            elif not near and self.lemmas[offset.then] in _COMING and not offset.brief:
                news = replace(self._news_before(sentence), approximate=True)
                yield from self._counted_at(offset, event, counted(offset, news, sign=offset.sign))

    def _news_before(self, sentence: int) -> Interval:
        """The day of the news told last: "the vote came a day after the report was leaked" counts from about then."""
        told = [p for p in self.times if p.sentence < sentence and p.is_news and p.is_fresh and p.unit == "day"]
        return told[-1].interval if told else Interval.around(self.published, Granularity.DAY)

    def _counted_at(self, offset: Offset, token: int, timex: Timex | None) -> Iterator[Placed]:
        if timex is not None and timex.interval is not None:
            unit, when = unit_of(TimexKind.DATE, timex.interval), compared(timex.interval, self.published)
            above = (offset.unit, *self.path(token))
            yield Placed(timex, timex.interval, offset.unit, self.sentence(offset.unit), "", above, unit, when)

    def _undated(self, times: Sequence[Timex]) -> Iterator[tuple[int, ...]]:
        """The paths of stretches of several days or more without a date: "for three months", a season not read."""
        read = set[int]()
        for timex in times:
            span = self.parse.words_of(timex.span)
            if span is None:
                continue
            read.update(word.i for word in span.words)
            is_long = timex.kind is TimexKind.DURATION and timex.interval is None and _LONG.fullmatch(timex.value)
            if is_long and not self._is_measure(span.root.i, span.words[-1].i):
                yield self.path(span.root.i)
        for i in () if _SEASONS.isdisjoint(self.lower) else range(len(self.lower)):
            season = self.lower[i] in _SEASONS and i not in read and self.deps[i] == "pobj"
            if season and self.lower[self.heads[i]] in _DURING:
                yield self.path(i)

    def _is_measure(self, unit: int, last: int) -> bool:
        """Whether a length tells how much there is of a thing: "a two-year term", "declared a week of mourning"."""
        following = min(last + 1, len(self.pos) - 1)
        return self.pos[following] in _NAMED or (self.deps[unit] == "dobj" and self.lower[following] == "of")

    def _vague(self, times: Sequence[Timex]) -> Iterator[tuple[int, ...]]:
        """The paths of times in the past that name no date: "recently", "since then"."""
        for then in self.parse.having(self.lower, ("then",)):
            if then.i and self.lower[then.i - 1] == "since":
                yield self.path(then.i)
        for timex in times:
            span = self.parse.words_of(timex.span) if timex.value == _ONCE else None
            if span is not None:
                yield self.path(span.root.i)

    def _place(self, timex: Timex, root: int, first: int) -> Placed:
        head = self.heads[root]
        signal = self.lower[head] if self.pos[head] in ("ADP", "SCONJ") and head < first else ""
        if not signal and first and self.pos[first - 1] in ("ADP", "SCONJ"):
            signal = self.lower[first - 1]
        if signal == "of" and self.lower[max(first - 2, 0)] == "as":
            signal = "as of"
        assert timex.interval is not None
        unit, when = unit_of(timex.kind, timex.interval), compared(timex.interval, self.published)
        origin = self._origin(first) if unit == "day" else None
        above = self._above(root, first) if origin is None else (root, first - 1, *self.path(origin))
        is_news = origin is None and dates_news(self.parse[root])
        return Placed(timex, timex.interval, root, self.sentence(root), signal, above, unit, when, is_news)

    def _origin(self, first: int) -> int | None:
        """The known thing that the news comes after and whose time this is: "came to help after the flood on Monday".

        Parsers hang such a time on any verb around. What the flood did, it did that day, and "after the flood
        in 2001" is still that year.
        """
        thing = first - 2
        if thing < 0 or self.pos[first - 1] != "ADP" or self.pos[thing] != "NOUN" or self.deps[thing] != "pobj":
            return None
        link = self.heads[thing]
        is_harm = any(self.lemmas[word] in HARMING for word in self.path(link))
        return thing if self.lower[link] in _AFTER and is_known(self.parse[thing]) and not is_harm else None

    def _above(self, root: int, first: int) -> tuple[int, ...]:
        """The path of a time; one right behind a saying is the saying's: "said on Monday it had ordered ships"."""
        above, before = self.path(self._head_of(root, first)), first - 1
        path = above if above[0] == root else (root, *above)
        before -= before > 0 and self.pos[before] == "ADP"
        verb = next((token for token in path[1:] if self.pos[token] == "VERB"), before)
        is_said = verb != before and self.deps[verb] == "ccomp" and self.heads[verb] == before
        return (root, *self.path(before)) if is_said and verb > root else path

    def _head_of(self, root: int, first: int) -> int:
        """The word from which the path of a time starts: behind a preposition no time belongs to the name after it.

        "Since December Norland had blocked the road", "in nineteen ninety Lind was freed".
        """
        name = self.heads[root]
        swallowed = self.deps[root] in _SWALLOWED and self.pos[name] == "PROPN" and name > root
        return self.heads[name] if swallowed and first and self.pos[first - 1] in ("ADP", "SCONJ") else root
