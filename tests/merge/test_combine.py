"""One row from many mentions: date, conflict, status, people, confidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.merge.telling import article, on, tell
from timeline.interval import Granularity, Interval
from timeline.merge.combine import choose_dating, choose_status, combine, find_conflicts, join_participants
from timeline.merge.mention import make_mentions
from timeline.model import (
    Basis,
    Conflict,
    Event,
    EventClass,
    Participant,
    Role,
    Status,
    TextSpan,
    TimelineEvent,
    Timex,
    TimexKind,
)

LINE = "Ada Moreau opened the glass factory in Brill."
WEEK = Interval.around(date(2021, 5, 5), Granularity.WEEK)


def told(name: str, said: Interval | None = None, *, published: date = date(2021, 5, 10)) -> Event:
    document = article(name, LINE, published=published)
    return tell(document, LINE, "opened", lemma="open", agent="Ada Moreau", said=said)


def row(*events: Event) -> TimelineEvent:
    return combine(make_mentions(events))


def test_the_finest_said_date_wins() -> None:
    assert choose_dating([told("a", WEEK), told("b", on(2021, 5, 6)), told("c")]).interval == on(2021, 5, 6)


def test_the_date_that_more_articles_bear_out_wins() -> None:
    events = [told("a", on(2021, 5, 3)), told("b", on(2021, 5, 6)), told("c", on(2021, 5, 6))]
    assert choose_dating(events).interval == on(2021, 5, 6)


def test_a_week_is_not_borne_out_more_than_the_day_that_most_of_its_articles_tell() -> None:
    days = [told("a", on(2021, 5, 6)), told("b", on(2021, 5, 6)), told("c", on(2021, 5, 7))]
    assert choose_dating([told("d", WEEK), *days]).interval == on(2021, 5, 6)


def test_hours_that_differ_leave_the_day() -> None:
    hours = [Interval.around(datetime(2021, 5, 6, hour), Granularity.HOUR) for hour in (9, 11)]
    made = row(told("a", on(2021, 5, 6)), told("b", hours[0]), told("c", hours[1]))
    assert (made.interval, made.conflicts) == (on(2021, 5, 6), ())


def carried(name: str, day: Interval, *, published: date = date(2021, 5, 10)) -> Event:
    return replace(told(name, published=published), interval=day, basis=Basis.CARRIED)


def test_a_day_goes_before_what_is_about_that_day() -> None:
    evening = Interval(datetime(2021, 5, 6, 16), datetime(2021, 5, 7), Granularity.DAY, approximate=True)
    assert choose_dating([told("a", evening), told("b", on(2021, 5, 6))]).interval == on(2021, 5, 6)


def test_a_carried_day_goes_before_one_day_s_news() -> None:
    assert row(carried("a", on(2021, 5, 6)), carried("b", on(2021, 5, 6)), told("c")).interval == on(2021, 5, 6)


def test_the_first_day_of_news_goes_before_a_day_that_few_narratives_carry() -> None:
    news = [told(name, published=date(2021, 5, day)) for name, day in (("b", 11), ("c", 10), ("d", 12))]
    assert row(carried("a", on(2021, 5, 6), published=date(2021, 5, 12)), *news).interval == on(2021, 5, 10)


def test_a_said_day_goes_before_any_number_of_papers() -> None:
    news = [told(name, published=date(2021, 5, 12)) for name in "bcde"]
    assert row(told("a", on(2021, 5, 11), published=date(2021, 5, 12)), *news).interval == on(2021, 5, 11)


def test_the_present_perfect_has_no_day_gone_by() -> None:
    perfect = {"tense": "PRESENT", "aspect": "PERFECTIVE"}
    opened = replace(carried("a", on(2021, 5, 6)), **perfect)  # type: ignore[arg-type]
    assert row(opened, told("b")).interval == on(2021, 5, 10)
    assert row(opened, told("b", published=date(2021, 5, 11))).interval == on(2021, 5, 10)
    assert row(opened).interval == on(2021, 5, 6)


def test_contradicting_dates_are_kept_with_their_sources() -> None:
    merged = row(told("a", on(2021, 5, 3)), told("b", on(2021, 5, 6)), told("c", on(2021, 5, 6)))
    assert merged.conflicts == (Conflict(on(2021, 5, 3), ("a",)),)


@pytest.mark.parametrize(
    ("words", "copy", "conflicts"),
    [
        (("Friday", "Friday"), True, ()),
        (("Friday", "Thursday"), True, (Conflict(on(2021, 4, 30), ("b",)),)),
        (("yesterday", "yesterday"), False, (Conflict(on(2021, 4, 30), ("b",)),)),
    ],
    ids=["the same words copied", "other words", "the same words of two writers"],
)
def test_a_sentence_copied_into_the_paper_of_another_day_contradicts_nothing(
    words: tuple[str, str], copy: bool, conflicts: tuple[Conflict, ...]
) -> None:
    event, other = dated("a", words[0], on(2021, 5, 7)), dated("b", words[1], on(2021, 4, 30))
    if not copy:
        other = replace(other, sentence=replace(other.sentence, text="Moreau's works at Brill began yesterday."))
    assert find_conflicts([event, other], event) == conflicts


def dated(name: str, words: str, day: Interval) -> Event:
    return replace(told(name, day), timex=Timex(TextSpan(0, len(words), words), TimexKind.DATE, value="", interval=day))


def test_a_day_of_publication_contradicts_nothing() -> None:
    events = [told("a", on(2021, 5, 3)), told("b")]
    assert find_conflicts(events, choose_dating(events)) == ()


def test_without_a_said_date_the_first_publication_dates_the_row() -> None:
    merged = row(told("b", published=date(2021, 5, 12)), told("a", published=date(2021, 5, 11)))
    assert (merged.interval, merged.basis) == (on(2021, 5, 11), Basis.PUBLISHED)


def test_what_is_only_known_to_be_over_dates_no_row_that_has_a_day() -> None:
    over = replace(told("a"), interval=Interval(None, datetime(2021, 5, 11), Granularity.DAY))
    assert choose_dating([over, told("b", published=date(2021, 5, 9))]).interval == on(2021, 5, 9)
    assert choose_dating([over, over]).interval == over.interval


def test_an_undated_row_stays_undated() -> None:
    assert row(replace(told("a"), interval=None, basis=None)).interval is None


def test_agreement_makes_a_date_surer_and_a_conflict_less_sure() -> None:
    alone = row(told("a", on(2021, 5, 6))).confidence
    agreed = row(told("a", on(2021, 5, 6)), in_other_words(told("b", on(2021, 5, 6)))).confidence
    disputed = row(told("a", on(2021, 5, 6)), told("b", on(2021, 5, 3))).confidence
    assert disputed < alone < agreed


def test_a_copied_report_makes_a_date_no_surer() -> None:
    alone, copied = row(told("a", on(2021, 5, 6))), row(told("a", on(2021, 5, 6)), told("b", on(2021, 5, 6)))
    assert (copied.confidence, copied.sources) == (alone.confidence, ("a", "b"))


def in_other_words(event: Event) -> Event:
    return replace(event, sentence=replace(event.sentence, text="Moreau's works at Brill took up production."))


@pytest.mark.parametrize(
    ("statuses", "wanted"),
    [
        ((Status.PLANNED, Status.HAPPENED), Status.HAPPENED),
        ((Status.HAPPENED, Status.PLANNED), Status.HAPPENED),
        ((Status.HAPPENED, Status.DENIED), Status.DENIED),
        ((Status.HYPOTHETICAL, Status.PLANNED), Status.PLANNED),
        ((Status.PLANNED, Status.HYPOTHETICAL), Status.PLANNED),
        ((Status.HYPOTHETICAL,), Status.HYPOTHETICAL),
    ],
    ids=lambda value: " then ".join(value) if isinstance(value, tuple) else f"is {value}",
)
def test_the_status_is_that_of_the_latest_report(statuses: tuple[Status, ...], wanted: Status) -> None:
    events = [
        replace(told(f"paper-{day}", published=date(2021, 5, day)), status=status)
        for day, status in enumerate(statuses, start=1)
    ]
    assert choose_status(events) is wanted


def test_everybody_stands_once_under_the_fullest_name() -> None:
    event = told("a")
    people = (
        Participant("Moreau", Role.AGENT),
        Participant("Brill", Role.OTHER, kind="GPE"),
        Participant("Ada Moreau", Role.AGENT),
    )
    joined = join_participants([replace(event, participants=people)])
    assert [person.name for person in joined] == ["Ada Moreau", "Brill"]


def test_a_pronoun_does_not_open_a_summary_when_a_name_can() -> None:
    line = "She opened the glass factory in Brill."
    other = tell(article("b", line), line, "opened", lemma="open", agent="Ada Moreau", salience=0.9)
    assert row(told("a"), other).summary.startswith("Ada Moreau")


def test_the_summary_is_no_part_of_what_its_sentence_tells() -> None:
    line = "The regatta planned by Ada Moreau was called off."
    paper = article("a", line)
    planned = tell(paper, line, "planned", salience=1.0, summary="Ada Moreau planned the regatta")
    assert row(planned, tell(paper, line, "called", salience=0.5)).summary == line.rstrip(".")


def test_what_somebody_says_stands_without_the_saying() -> None:
    line = "Ada Moreau said the glass factory in Brill had opened."
    paper = article("a", line)
    content = "The glass factory in Brill had opened"
    opened = replace(tell(paper, line, "opened", salience=1.0, summary=content), reporter="Ada Moreau")
    saying = tell(paper, line, "said", lemma="say", salience=0.5, event_class=EventClass.REPORTING)
    assert row(opened, saying).summary == content


def test_the_summary_is_what_others_tell_and_not_who_saw_it() -> None:
    line = "Ida Holm watched as Ada Moreau opened the glass factory in Brill."
    paper = article("b", line)
    inner = "Ada Moreau opened the glass factory"
    opened = tell(paper, line, "opened", lemma="open", agent="Ada Moreau", summary=inner)
    watched = tell(paper, line, "watched", lemma="watch", agent="Ida Holm", salience=0.9)
    assert row(told("a"), opened, watched).summary == LINE.rstrip(".")
    assert row(opened, watched).summary == line.rstrip(".")


def test_a_summary_does_not_announce_what_has_happened() -> None:
    line = "Ada Moreau, the minister of culture, is due to open the new glass factory in Brill."
    plan = tell(article("a", line), line, "open", agent="Ada Moreau", salience=1.0, status=Status.PLANNED)
    assert not row(plan, told("b", published=date(2021, 5, 12))).summary.startswith("Ada Moreau, the minister")


def test_a_nameless_object_is_no_participant_beside_a_name() -> None:
    event = told("a")
    lund, visit = Participant("Anna Lund", Role.AGENT, kind="PERSON"), Participant("her visit", Role.PATIENT)
    assert join_participants([replace(event, participants=(lund, visit))]) == (lund,)
    assert join_participants([replace(event, participants=(visit,))]) == (visit,)


def test_nameless_people_take_part_beside_a_name() -> None:
    lund = Participant("Anna Lund", Role.AGENT, kind="PERSON")
    bakers = Participant("nine bakers", Role.PATIENT, is_affected=True)
    assert join_participants([replace(told("a"), participants=(lund, bakers))]) == (lund, bakers)


def test_whom_a_passive_tells_of_takes_part() -> None:
    event = replace(told("a"), span=TextSpan(17, 22, "fined"))
    lima = Participant("Lima", Role.AGENT, kind="GPE")
    bakers = Participant("nine bakers", Role.PATIENT, TextSpan(0, 11, "Nine bakers"))
    assert join_participants([replace(event, participants=(lima, bakers))]) == (lima, bakers)


def test_what_is_undergone_has_its_undergoer_where_nobody_acts() -> None:
    sixty, peru = Participant("60 doctors", Role.PATIENT), Participant("Peru", Role.OTHER, kind="GPE")
    assert join_participants([replace(told("a"), participants=(sixty, peru))]) == (sixty, peru)
    towns = Participant("towns", Role.OTHER)
    assert join_participants([replace(told("a"), participants=(sixty, towns))]) == (sixty, towns)
