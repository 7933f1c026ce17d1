"""One article as the dating of events sees it: plain lists of words, and every time in its place; read once.

The times that an event counts from come last, since they count from those that stand in the text.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from operator import attrgetter

from timeline.events.dating.dayless import is_at_once, uncounted_paths, undated_paths, vague_paths
from timeline.events.dating.lives import deaths_of
from timeline.events.dating.offsets import Offset, counted, offsets_of, same_day
from timeline.events.dating.placed import NOW, Placed, compared, unit_of
from timeline.events.dating.placing import place_times
from timeline.events.dating.retold import Tellings
from timeline.events.english.words import words
from timeline.events.syntax.context import quoted_tokens
from timeline.events.syntax.entries import entry_at, item_at
from timeline.events.syntax.parse import Parse
from timeline.interval import Granularity, Interval
from timeline.layout import paragraph_break
from timeline.model import Style, Timex, TimexKind

_BACK = 3  # times before a sentence
_COMING = words("come follow")
_CLOSE = 4  # words between a time and the event above it
_LEAD = 2  # sentences
_WEEK_AGO = timedelta(days=-7)
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
        self.starts, self.sentence, self.path = parse.starts, parse.sentence_at, parse.path
        self.quoted = quoted_tokens(parse)
        self.times = tuple(place_times(parse, times, published))
        offsets = tuple(offsets_of(parse, times, dated=frozenset(placed.root for placed in self.times)))
        self.origins = frozenset(offset.event for offset in offsets if not offset.brief)
        self.undated = tuple(undated_paths(parse, times))
        self.vague = tuple(vague_paths(parse, times))
        self.body = self._body()
        self.lead = self._lead_day()
        self._bare = [placed for placed in self.times if placed.timex.value != NOW and placed.timex.signal is None]
        self._earlier: dict[int, tuple[Placed, ...]] = {}
        self._within = self._by_sentence(self.times)
        self.counted_from = dict(self._origins(offsets))
        adrift = (
            offset for offset in offsets if offset.then not in self.counted_from and not is_at_once(parse, offset)
        )
        self.offsets = (*uncounted_paths(parse, times), *((offset.unit, *self.path(offset.then)) for offset in adrift))
        self.tellings = Tellings.of(parse, self.times, owners or {})
        self.owners = owners or {}
        self.deaths = deaths_of(parse, self.times, self.owners)
        self._within = self._by_sentence((*self.times, *self._counted(offsets)))

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
            if offset.event is None:
                continue
            near = self._within.get(self.sentence(offset.unit), ())
            told = self._beside(offset, offset.event, near) if near else self._elsewhere(offset, offset.event)
            for token, timex in told:
                if timex is not None and timex.interval is not None:
                    yield self._counted_at(offset, token, timex, timex.interval)

    def _beside(self, offset: Offset, event: int, near: Sequence[Placed]) -> Iterator[tuple[int, Timex | None]]:
        """What is dated by the times of its own sentence, each as a word and its time."""
        before = [placed for placed in near if placed.root < offset.unit]
        below = [placed for placed in near if placed.root > offset.unit and event in placed.above[:_CLOSE]]
        after = [placed for placed in near if placed.root > offset.unit and placed not in below]
        for origin in below[:1] if event != offset.then else ():
            yield offset.then, _back_from(origin, offset)
        for origin in () if offset.brief else (before[-1:] or after[:1]):
            yield event, counted(offset, origin.interval, sign=offset.sign)

    def _elsewhere(self, offset: Offset, event: int) -> Iterator[tuple[int, Timex | None]]:
        """What is dated by another sentence: by the day of the event, or by that of the news told last."""
        known = self.tellings.day_of(self.parse[event], fresh=False)
        if known is not None:
            yield offset.then, _back_from(known, offset)
        elif self.lemmas[offset.then] in _COMING and not offset.brief:
            news = replace(self._news_before(self.sentence(offset.unit)), approximate=True)
            yield event, counted(offset, news, sign=offset.sign)

    def _news_before(self, sentence: int) -> Interval:
        """The day of the news told last: "the vote came a day after the report was leaked" counts from about then."""
        told = [p for p in self.times if p.sentence < sentence and p.is_news and p.is_fresh and p.unit == "day"]
        return told[-1].interval if told else Interval.around(self.published, Granularity.DAY)

    def _counted_at(self, offset: Offset, token: int, timex: Timex, interval: Interval) -> Placed:
        unit, when = unit_of(TimexKind.DATE, interval), compared(interval, self.published)
        above = (offset.unit, *self.path(token))
        return Placed(timex, interval, offset.unit, self.sentence(offset.unit), "", above, unit, when)


def _back_from(origin: Placed, offset: Offset) -> Timex | None:
    """When that came which an offset counts back to, or on from, the day of its event."""
    if offset.brief:
        return same_day(origin.timex)
    return counted(offset, origin.interval, sign=-offset.sign)
