"""The mentions of one event in, one row out: its date, status, summary, people and conflicts."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from timeline.interval import Granularity, Interval, as_day
from timeline.merge.mention import Mention
from timeline.merge.reports import count_reports, is_copied
from timeline.merge.salience import weigh_mention
from timeline.model import Basis, Conflict, Event, Participant, Role, Status, TimelineEvent
from timeline.names import name_key, same_name

_STATED = frozenset({Basis.SAID, Basis.CARRIED})
_ON_ONE_DAY = (Status.HAPPENED, Status.ONGOING, Status.DENIED, Status.PLANNED)
_AGREED, _CONTRADICTED = 0.5, 0.7
# Less of a sentence than of a report has to be the same: the words for its time must be, too.
_TAKEN_OVER = 0.4
_STANDS = 1.0
_DAY = 86_400.0


def combine(mentions: Sequence[Mention]) -> TimelineEvent:
    """Return the row of mentions that are one event, not weighed yet; they stand in their order of make_mentions."""
    events = [mention.event for mention in mentions]
    status = choose_status(events)
    # "A man who stole £900 has been jailed": by when he stole does not date the row.
    told = [m.event for m in mentions if m.event.basis is not Basis.PUBLISHED or not _is_part(m, mentions)]
    dating = choose_dating(told if any(event.interval for event in told) else events)
    conflicts = find_conflicts(events, dating)
    best = _find_best(mentions, status)
    ordered = [best, *(event for event in events if event is not best)]
    return TimelineEvent(
        id=mentions[0].key,
        summary=best.summary,
        interval=dating.interval,
        basis=dating.basis,
        status=status,
        participants=join_participants(ordered),
        place=next((event.place for event in ordered if event.place), ""),
        mentions=tuple(_take_over(event, dating) for event in ordered),
        conflicts=conflicts,
        confidence=_confidence(events, dating, conflicts),
    )


def _find_best(mentions: Sequence[Mention], status: Status) -> Event:
    """Return the mention whose line the reader sees.

    Where several articles tell the row, it is one that tells what the others do, whoever saw it or told of it.
    """
    if len(mentions) == 1:
        return mentions[0].event
    latest = find_latest_count(mentions)
    articles = {mention.event.document.id for mention in mentions}
    parts = {
        m.key: [o for o in mentions if _is_part(o, [m]) and (len(articles) == 1 or _do_one(o, m))] for m in mentions
    }
    within = {part.key for told in parts.values() for part in told}

    def worth(mention: Mention) -> float:
        told = (mention, *parts[mention.key])
        agreeing = {m.event.document.id for m in mentions if any(_mean_one(m, part) for part in told)}
        stands = _STANDS if mention.amounts == latest else 0.0
        return weigh_mention(mention.event, status) + stands + len(agreeing) / len(articles)

    return max([mention for mention in mentions if mention.key not in within], key=worth).event


def _do_one(one: Mention, other: Mention) -> bool:
    """Whether nobody else acts."""
    return not (one.agent.key and other.agent.key) or one.agent.key == other.agent.key


def _mean_one(one: Mention, other: Mention) -> bool:
    """Whether the words for two mentions have a meaning in common."""
    same = one.sense.root == other.sense.root or (one.reports and other.reports)
    return same or not set(one.sense.meanings).isdisjoint(other.sense.meanings)


def _is_part(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether another line of its sentence tells all it tells and more: "the match planned for May", "was called off".

    What somebody says stands without the saying.
    """
    words = frozenset(mention.line)
    return any(
        words < frozenset(other.line) and not (other.reports and mention.event.reporter)
        for other in mentions
        if other.event.sentence == mention.event.sentence and other.event.document.id == mention.event.document.id
    )


def find_latest_count(mentions: Sequence[Mention]) -> tuple[float, ...] | None:
    """Return how many suffered, as the latest article counts them, where that is what most of the mentions tell."""
    counts = [mention for mention in mentions if mention.counts_loss and mention.amounts]
    if 2 * len(counts) < len(mentions) or len({mention.amounts for mention in counts}) < 2:
        return None
    return max(counts, key=lambda mention: mention.published).amounts


def choose_dating(events: Sequence[Event]) -> Event:
    """Return the mention that dates the row.

    A said date goes before all others: the one that most articles bear out, and of those within it again so, then
    the finer, then the one told first. Else the articles vote, each with its confidence: for the day that its
    narrative carries, or, as news of the day, for the first day on which the row was news.
    """
    if len(events) == 1:
        return events[0]
    events = [event for event in events if event.interval is not None and not _is_bound(event)] or events
    said = [event for event in events if event.basis is Basis.SAID and not _is_out_of_tense(event)]
    if said:
        return _most_borne_out(said)
    news = [event for event in events if _is_news(event)]
    dated = [event for event in events if event.basis is not None and not _is_news(event)]
    printed = any(event.basis is Basis.PUBLISHED for event in news)
    choice = [*dated, _first_day(news)] if printed else dated or news
    return min(choice, key=lambda event: (-_votes(event, events), *_vagueness(event)), default=events[0])


def find_conflicts(events: Sequence[Event], dating: Event) -> tuple[Conflict, ...]:
    """Return the stated dates of other articles that cannot be reconciled with the row's."""
    if dating.interval is None or dating.basis not in _STATED:
        return ()
    others: dict[Interval, list[str]] = {}
    for event in events:
        if event.interval is None or event.basis is not dating.basis or event.document.id == dating.document.id:
            continue
        if not _agree(event, dating) and not _copies(event, dating):
            others.setdefault(event.interval, []).append(event.document.teller)
    return tuple(Conflict(interval, tuple(dict.fromkeys(sources))) for interval, sources in others.items())


def choose_status(events: Sequence[Event]) -> Status:
    """Return the status by the latest report; what has happened is not planned again."""
    if len(events) == 1:
        return events[0].status
    told = [event for event in events if event.status is not Status.HYPOTHETICAL]
    if not told:
        return Status.HYPOTHETICAL
    facts = [event for event in told if event.status is not Status.PLANNED] or told
    latest = max(_published(event) for event in facts)
    last = {event.status for event in facts if _published(event) == latest}
    return next(status for status in _ON_ONE_DAY if status in last)


def join_participants(events: Sequence[Event]) -> tuple[Participant, ...]:
    """Return everybody who takes part, each once under the fullest name, the most often named first.

    That is who has a name, acts, or is affected: "Lima fined nine bakers". Any other nameless object ("her visit")
    counts only where there is nobody else, where nobody acts, "sixty doctors were sent to Peru", or where it is what
    is told of: "nine vans were bought by Lima".
    """
    groups: list[list[Participant]] = []
    by_key: dict[str, list[list[Participant]]] = {}
    for person in (person for event in events for person in event.participants if person.name):
        alike = by_key.setdefault(name_key(person.name), [])
        group = next((g for g in alike if same_name(g[0].name, person.name)), None)
        if group is None:
            group = []
            groups.append(group)
            alike.append(group)
        group.append(person)
    groups.sort(key=lambda group: -len(group))
    everybody = tuple(_fullest(group) for group in groups)
    named = any(person.kind for person in everybody)
    acted = any(person.role is Role.AGENT for person in everybody)
    if not (named or acted):
        return everybody
    counting = Role.AGENT if acted else Role.PATIENT
    told_of = {person.name for event in events for person in event.participants if _is_subject(person, event)}
    return tuple(p for p in everybody if p.kind or p.is_affected or p.role is counting or p.name in told_of)


def _is_subject(person: Participant, event: Event) -> bool:
    """Whether somebody who undergoes it stands before the word for it."""
    return person.role is Role.PATIENT and person.span is not None and person.span.start < event.span.start


def _fullest(group: Sequence[Participant]) -> Participant:
    if len(group) == 1:
        return group[0]
    names = Counter(person.name for person in group)
    name = max(names, key=lambda text: (len(text.split()), names[text], text))
    return replace(group[0], name=name, kind=next((person.kind for person in group if person.kind), ""))


def _is_out_of_tense(event: Event) -> bool:
    """Whether the present perfect stands with a day gone by: no one says "the bank has closed on Tuesday"."""
    perfect = event.tense == "PRESENT" and event.aspect == "PERFECTIVE"
    last = None if event.interval is None else event.interval.days[1]
    return perfect and last is not None and last < _published(event)


def _is_news(event: Event) -> bool:
    """Whether it speaks for no day but that of its article, a carried day out of tense included."""
    if event.interval is None or event.basis is not Basis.PUBLISHED:
        return event.basis is Basis.CARRIED and _is_out_of_tense(event)
    return event.interval.contains(_published(event))


def _is_bound(event: Event) -> bool:
    """Whether it is only known to have been over by the day of its article."""
    return event.basis is Basis.PUBLISHED and event.interval is not None and event.interval.start is None


def _first_day(news: Sequence[Event]) -> Event:
    """Return the first of them, dated by its article."""
    if news[0].basis is Basis.PUBLISHED:
        return news[0]
    day = Interval.around(_published(news[0]), Granularity.DAY)
    return replace(news[0], interval=day, basis=Basis.PUBLISHED, timex=None)


def _votes(event: Event, events: Sequence[Event]) -> float:
    news = _is_news(event)
    return sum(other.confidence for other in events if _is_news(other) is news and (news or _agree(event, other)))


def _most_borne_out(said: Sequence[Event]) -> Event:
    """Return the date that most articles bear out: a week is borne out by all its days, so the days come next.

    Nobody contradicts a day by another hour of it: there it stays.
    """
    best = min(said, key=lambda event: (-_bearing_out(event, said), *_vagueness(event)))
    finer = [event for event in said if _is_within(event, best)] if _vagueness(best)[:2] > (False, _DAY) else []
    return _most_borne_out(finer) if finer else best


def _is_within(one: Event, other: Event) -> bool:
    """Whether the date of one is finer than the other's and part of it."""
    if one.interval is None or other.interval is None or one.interval.is_open:
        return False
    return other.interval.contains(one.interval) and not one.interval.contains(other.interval)


def _bearing_out(event: Event, events: Sequence[Event]) -> int:
    return len({other.document.id for other in events if _agree(event, other)})


def _agree(one: Event, other: Event) -> bool:
    return one.interval is not None and other.interval is not None and one.interval.overlaps(other.interval)


def _copies(event: Event, other: Event) -> bool:
    """Whether one took the sentence over from the other, with no other word for the time in it.

    "On Friday", copied into the paper of another day, is read as another Friday: the sources do not differ.
    """
    words, others = (frozenset(told.sentence.text.casefold().split()) for told in (event, other))
    if not is_copied(words, others, share=_TAKEN_OVER):
        return False
    said, told = (dated.timex and dated.timex.span.text.casefold() for dated in (event, other))
    return event.basis is Basis.CARRIED or (said is not None and said == told)


def _vagueness(event: Event) -> tuple[bool, float, bool, float]:
    """Return how little a date says: "late on Friday" is shown as about Friday, which is less than "on Friday"."""
    whole = event.interval
    if whole is None or whole.length is None:
        return True, 0.0, False, 0.0
    length = whole.length.total_seconds()
    return False, max(length, _DAY if whole.granularity is Granularity.DAY else 0.0), whole.approximate, length


def _take_over(event: Event, dating: Event) -> Event:
    """Return the mention with the row's date when its own article gives it none."""
    if dating.basis not in _STATED or event.basis in _STATED:
        return event
    return replace(event, interval=dating.interval, basis=Basis.SHARED, timex=None, own=event)


def _confidence(events: Sequence[Event], dating: Event, conflicts: Sequence[Conflict]) -> float:
    chance = dating.confidence
    stated = [event for event in events if event.basis in _STATED]
    if dating.basis in _STATED and count_reports([event for event in stated if _agree(event, dating)]) > 1:
        chance += (1 - chance) * _AGREED
    return round(chance * _CONTRADICTED if conflicts else chance, 3)


def _published(event: Event) -> date:
    return as_day(event.document.published)


def sort_rows(rows: Sequence[TimelineEvent]) -> tuple[TimelineEvent, ...]:
    """Return rows in time order, the undated last, as they are told."""
    return tuple(sorted(rows, key=_time_order))


def _time_order(row: TimelineEvent) -> tuple[bool, datetime, datetime, str, str, str]:
    if row.interval is None:
        best = row.mentions[0]
        told = f"{best.document.id} {best.span.start:9}"
        return True, datetime.min, datetime.min, row.first_published.isoformat(), told, row.id
    start = row.interval.start or row.interval.end or datetime.max
    return False, start, row.interval.end or datetime.max, row.first_published.isoformat(), "", row.id
