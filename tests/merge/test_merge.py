"""The door: events of many articles become rows, whatever their order and however often they are merged."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.merge.telling import CHESS, FERRY, article, ferry_stories, on, tell
from timeline.interval import Granularity, Interval
from timeline.merge import merge_events
from timeline.merge.mention import make_mentions
from timeline.model import (
    Basis,
    Conflict,
    Event,
    EventClass,
    Participant,
    Role,
    Status,
    TimelineEvent,
)

ROOT = Path(__file__).parents[2]
REPORTING = EventClass.REPORTING
NAMES = ("Ada Moreau", "Ben Okafor", "Carla Weiss", "Dmitri Olsen")
DEEDS = (("opened", "open"), ("visited", "visit"), ("sold", "sell"), ("inspected", "inspect"), ("bought", "buy"))
THINGS = ("the copper mine", "a glass factory", "the harbour bridge", "an old lighthouse")


def flat(rows: tuple[TimelineEvent, ...]) -> list[Event]:
    return [mention for row in rows for mention in row.mentions]


@st.composite
def corpora(draw: st.DrawFn) -> list[list[Event]]:
    """Articles that draw their sentences from one small world, so that many tell the same."""
    articles = []
    for number in range(draw(st.integers(1, 5))):
        told = draw(
            st.lists(
                st.tuples(st.sampled_from(NAMES), st.sampled_from(DEEDS), st.sampled_from(THINGS), st.booleans()),
                min_size=1,
                max_size=4,
                unique=True,
            )
        )
        lines = [f"{who} {verb} {thing} {'again' if dated else 'first'}." for who, (verb, _), thing, dated in told]
        document = article(f"paper-{number}", *lines, published=date(2022, 3, 1 + draw(st.integers(0, 9))))
        articles.append(
            [
                tell(
                    document, line, verb, lemma=lemma, agent=who, patient=thing, said=on(2022, 3, 1) if dated else None
                )
                for line, (who, (verb, lemma), thing, dated) in zip(lines, told, strict=True)
            ]
        )
    return articles


def test_one_event_told_by_two_articles_is_one_row_with_both_sources() -> None:
    rows = merge_events(ferry_stories())
    assert sorted(sorted(row.sources) for row in rows) == [["gazette", "herald"], ["gazette", "herald"], ["sports"]]


def test_the_article_that_gives_no_date_takes_it_from_the_other() -> None:
    accident = merge_events(ferry_stories())[0]
    assert (accident.interval, accident.basis) == (on(2021, 5, 8), Basis.SAID)
    assert [(m.document.id, m.basis) for m in accident.mentions] == [("gazette", Basis.SAID), ("herald", Basis.SHARED)]


def test_rows_stand_in_time_order_and_the_undated_last() -> None:
    undated = replace(ferry_stories()[4], interval=None, basis=None)
    rows = merge_events([undated, *ferry_stories()[:2]])
    assert [None if row.interval is None else row.interval.days[0] for row in rows] == [
        date(2021, 5, 8),
        date(2021, 5, 10),
        None,
    ]


def test_a_long_story_tells_a_sentence_of_its_first_days_again_a_week_later() -> None:
    line = "The Ostrava dam burst and left 4,000 villagers homeless."
    circles = {
        2: "Engineers measured cracks in the concrete wall while divers searched the turbine hall.",
        10: "Lawyers argued about insurance claims while the tax office froze the company's accounts.",
    }
    told = [
        tell(
            article(f"paper-{day}-{at}", line, f"Page {at}: {rest}", published=date(2021, 5, day)),
            line,
            "left",
            lemma="leave",
            agent="Ostrava dam",
        )
        for day, rest in circles.items()
        for at in range(14)
    ]
    assert len(merge_events(told)) == 1


def test_the_same_done_in_the_same_words_by_others_with_names_is_another_event() -> None:
    told = [
        tell(
            article(f"paper-{who}", f"{who} released a statement on {what}."), f"{who} released", "released", agent=who
        )
        for who, what in (("Ada Moreau", "jail terms"), ("Nordlinje", "its ferry timetable"))
    ]
    assert len(merge_events(told)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("a six-year-old boy", "a 14-year-old boy", id="of-another-age"),
        pytest.param("a young woman", "a young man", id="of-another-sex"),
        pytest.param("a Danish climber", "a Chilean climber", id="of-another-country"),
        pytest.param("a climber", "several climbers", id="one-and-several"),
    ],
)
def test_people_of_one_kind_are_apart(one: str, other: str) -> None:
    told = [
        tell(article(name, line), line, "pulled", lemma="pull", patient=who)
        for name, who in (("gazette", one), ("herald", other))
        for line in [f"Guards pulled {who} alive from the avalanche below the Kallmar ridge."]
    ]
    assert len(merge_events(told)) == 2


@pytest.mark.parametrize(("later", "rows"), [(1, 1), (5, 2)], ids=["the next day", "five days later"])
def test_somebody_without_a_name_is_somebody_else_in_the_news_of_another_day(later: int, rows: int) -> None:
    line = "Guards pulled a man alive from the avalanche below the Kallmar ridge."
    days = (date(2021, 5, 10), date(2021, 5, 10) + timedelta(days=later))
    told = [
        tell(article(f"paper-{day}", line, published=day), line, "pulled", lemma="pull", patient="man") for day in days
    ]
    assert len(merge_events(told)) == rows


@pytest.mark.parametrize(("places", "rows"), [(("Kallmar", "Brill"), 2), (("", ""), 1)], ids=["two towns", "no town"])
def test_what_happens_in_another_place_and_is_told_with_little_in_common_is_another_event(
    places: tuple[str, str], rows: int
) -> None:
    lines = (
        "Dockers gathered in {} to hear the new wages read out.",
        "Hundreds of dockers gathered at the town hall in {} with drums and banners.",
    )
    both = "Kallmar and Brill are ports."
    told = [
        replace(tell(article(line, line, both), line, "gathered", lemma="gather", said=on(2021, 5, 8)), place=place)
        for line, place in ((text.format(place or "town"), place) for text, place in zip(lines, places, strict=True))
    ]
    assert len(merge_events(told)) == rows


@pytest.mark.parametrize(("second", "rows"), [("gazette", 2), ("herald", 1)], ids=["one article", "two articles"])
def test_another_count_in_one_article_is_of_another_event(second: str, rows: int) -> None:
    lines = (
        "The airline scrapped forty flights over the fog.",
        "The airline scrapped nine flights over the fog at Brill.",
    )
    if second == "gazette":
        papers = [article("gazette", *lines)] * 2
    else:
        papers = [article(name, line) for name, line in zip(("gazette", second), lines, strict=True)]
    told = [
        tell(paper, line, "scrapped", lemma="scrap", agent="airline", said=on(2021, 5, 8))
        for paper, line in zip(papers, lines, strict=True)
    ]
    assert len(merge_events(told)) == rows


def test_what_erupts_is_told_by_the_words_beside_it() -> None:
    line = "Violence erupted on the northern border."
    assert make_mentions([tell(article("gazette", line), line, "erupted", lemma="erupt")])[0].light


@pytest.mark.parametrize(
    ("first", "second", "rows"), [("two", "140", 2), ("two", "twelve", 1)], ids=["of another order", "of the same"]
)
def test_counts_of_two_orders_of_size_are_of_two_events(first: str, second: str, rows: int) -> None:
    told = []
    for name, count in (("gazette", first), ("herald", second)):
        line = f"Rescuers pulled {count} climbers from the ice of the Brenn glacier."
        told.append(tell(article(name, line), line, "pulled", lemma="pull", patient=f"{count} climbers"))
    assert len(merge_events(told)) == rows


@pytest.mark.parametrize(
    ("first", "second", "more", "rows"),
    [
        ("Halden Chemicals opened a factory.", "Corvid Mining opened a factory.", "It makes glue.", 2),
        ("Halden Chemicals opened a factory.", "Chemicals maker Halden opened a factory.", "It makes glue.", 1),
        ("Six men opened a factory in Brill.", "Six men opened a factory in Kallmar.", "It makes glue.", 2),
        ("Six men opened a factory in Brill.", "Six men opened a factory in Norland.", "Brill is in Norland.", 1),
    ],
    ids=["of two firms", "of one firm", "in two towns", "in a town and its country"],
)
def test_what_has_no_name_in_common_with_the_other_article_is_another_event(
    first: str, second: str, more: str, rows: int
) -> None:
    told = [
        tell(article(name, line, more), line, "opened", lemma="open", said=on(2021, 5, 8))
        for name, line in (("gazette", first), ("herald", second))
    ]
    firms = [
        replace(event, participants=(Participant(" ".join(line.split()[:2]), Role.AGENT, kind="ORG"),))
        if "factory." in line
        else event
        for event, line in zip(told, (first, second), strict=True)
    ]
    assert len(merge_events(firms)) == rows


def test_two_parts_of_a_copied_sentence_are_two_events() -> None:
    line = "Nordlinje said that it would sell the wharf and said that its ferries stay in Kallmar until autumn."
    parts = ("said that it would sell the wharf", "said that its ferries stay in Kallmar until autumn")
    told = [
        tell(article(name, line), part, "said", lemma="say", agent="Nordlinje", summary=f"Nordlinje {part}")
        for name in ("gazette", "herald", "courier")
        for part in parts
    ]
    whole = [
        replace(event, sentence=replace(event.sentence, start=0, end=len(line), text=line), event_class=REPORTING)
        for event in told
    ]
    assert len(merge_events(whole)) == 2


def test_what_begins_is_told_by_what_follows() -> None:
    lines = (
        "The Norland navy began towing wrecks off the Kallmar wharf.",
        "The Norland navy began baking bread for the Brill schools.",
    )
    told = [
        tell(
            article(name, line),
            line,
            "began",
            lemma="begin",
            agent="Norland navy",
            event_class=EventClass.ASPECTUAL,
            said=on(2021, 5, 8),
        )
        for name, line in zip(("gazette", "herald"), lines, strict=True)
    ]
    assert len(merge_events(told)) == 2


def test_others_by_name_of_whom_nothing_more_is_told_do_something_else() -> None:
    paper = article("gazette", "Ada Moreau was released.", "Carla Weiss went home.", "Nordlinje released its figures.")
    copy = article("herald", "Ada Moreau was released.")
    told = [
        tell(paper, "Ada Moreau was released.", "released", lemma="release", patient="Ada Moreau"),
        tell(copy, "Ada Moreau was released.", "released", lemma="release", patient="Ada Moreau"),
        tell(paper, "Nordlinje released its figures.", "released", lemma="release", agent="Nordlinje"),
    ]
    assert len(merge_events(told)) == 2


def test_what_undoes_an_event_is_another_one() -> None:
    lines = [f"The Kallmar savings banks {verb} on Monday after the riots." for verb in ("closed", "opened")]
    told = [
        tell(article(line, line), line, verb, lemma=lemma, agent="Kallmar savings banks", said=on(2021, 5, 3))
        for line, verb, lemma in zip(lines, ("closed", "opened"), ("close", "open"), strict=True)
    ]
    assert len(merge_events(told)) == 2


def test_two_of_one_surname_are_apart() -> None:
    lines = {"Ada Moreau": "was born in Lyon to a family of bakers", "Leon Moreau": "was born in Lyon before the war"}
    told = [
        tell(article(who, f"{who} {rest}."), f"{who} {rest}.", "born", lemma="bear", patient=who)
        for who, rest in lines.items()
    ]
    assert len(merge_events(told)) == 2


def test_a_count_of_the_dead_that_grows_is_one_row_with_the_latest_count() -> None:
    told = [
        tell(
            article(f"paper-{day}", line, published=date(2021, 5, day)),
            line,
            "killed",
            lemma="kill",
            agent=who,
            said=day_of,
        )
        for day, who, count in ((3, "quake", "Six"), (4, "earthquake", "Twenty-one"), (6, "quake", "Fifty"))
        for line in [f"{count} people in the Ostrava valley were killed by the {who}."]
        for day_of in [on(2021, 5, 2)]
    ]
    (row,) = merge_events(told)
    assert row.summary.startswith("Fifty people")
    assert {mention.summary.split()[0] for mention in row.mentions} == {"Six", "Twenty-one", "Fifty"}


def test_an_hour_and_the_day_after_it_are_one_event_in_conflict() -> None:
    night = Interval(datetime(2021, 5, 8, 1, 30), datetime(2021, 5, 8, 1, 31), Granularity.MINUTE)
    gazette, herald = article("gazette", FERRY), article("herald", FERRY)
    (row,) = merge_events(
        [
            tell(gazette, FERRY, "struck", lemma="strike", agent="ferry Aurelia", said=night),
            tell(herald, FERRY, "struck", lemma="strike", agent="ferry Aurelia", said=on(2021, 5, 9)),
        ]
    )
    assert row.interval == night
    assert row.conflicts == (Conflict(on(2021, 5, 9), ("herald",)),)


def test_the_triggers_of_one_clause_are_one_row() -> None:
    line = "Police said that Omar Haddad was arrested in Lyon."
    paper = article("paper", line)
    content = "Omar Haddad was arrested in Lyon"
    events = [
        tell(paper, line, "said", lemma="say", agent="Police"),
        tell(paper, line, "arrested", lemma="arrest", patient="Omar Haddad", summary=content),
    ]
    assert len(merge_events(events)) == 1


def test_the_day_of_a_deed_does_not_date_what_somebody_says_who_did_it() -> None:
    line = "A baker who was robbed on Monday said that Omar Haddad should resign."
    paper = article("paper", line)
    events = [
        tell(paper, line, "said", lemma="say", agent="baker"),
        tell(paper, line, "robbed", lemma="rob", patient="baker", said=on(2021, 5, 3), summary="A baker was robbed"),
    ]
    assert len(merge_events(events)) == 2


def test_a_statement_and_what_it_tells_stay_apart_when_the_text_dates_them_differently() -> None:
    line = "Police said on Friday that Omar Haddad was arrested in Lyon on Monday."
    paper = article("paper", line)
    events = [
        tell(paper, line, "said", lemma="say", agent="Police", said=on(2021, 5, 7)),
        tell(paper, line, "arrested", lemma="arrest", patient="Omar Haddad", said=on(2021, 5, 3)),
    ]
    assert len(merge_events(events)) == 2


def test_two_deeds_of_one_sentence_stay_apart_however_short_the_one() -> None:
    line = "The old Kallmar harbour bridge opened in 1977 and carried nine trains a day."
    paper, year = article("paper", line), Interval.around(date(1977, 1, 1), Granularity.YEAR)
    events = [
        tell(paper, line, "opened", lemma="open", summary="The old Kallmar harbour bridge opened", said=year),
        tell(paper, line, "carried", summary="The old Kallmar harbour bridge carried nine trains a day", said=year),
    ]
    assert len(merge_events(events)) == 2


def test_the_day_of_a_deed_within_is_not_that_of_the_news() -> None:
    line = "Two ferrymen who were detained on Monday have been freed."
    paper = article("paper", line)
    events = [
        tell(paper, line, "freed", lemma="free", patient="ferrymen"),
        tell(paper, line, "detained", lemma="detain", summary="Two ferrymen were detained", said=on(2021, 5, 3)),
    ]
    assert [row.interval for row in merge_events(events)] == [on(2021, 5, 3), on(2021, 5, 10)]


def test_a_dated_plan_stays_apart_from_the_announcement() -> None:
    line = "Ilse Brandt said that Nordlinje would close the Kallmar wharf on 1 June."
    paper, plan = article("paper", line), "Nordlinje would close the Kallmar wharf"
    said = tell(paper, line, "said", lemma="say", agent="Ilse Brandt", summary=f"Ilse Brandt said that {plan}")
    close = tell(paper, line, "close", summary=plan, said=on(2021, 6, 1), status=Status.PLANNED)
    rows = merge_events([said, close])
    assert [row.status for row in rows] == [Status.HAPPENED, Status.PLANNED]
    assert [row.interval for row in rows] == [on(2021, 5, 10), on(2021, 6, 1)]


@pytest.mark.parametrize(("later", "rows"), [(1, 1), (4, 2)], ids=["the next day", "four days later"])
def test_what_is_said_of_the_same_thing_days_later_is_a_saying_of_its_own(later: int, rows: int) -> None:
    days = (date(2021, 5, 10), date(2021, 5, 10) + timedelta(days=later))
    lines = (
        "Ilse Brandt said that two ferries had been turned away from the wharf at Kallmar.",
        "Ilse Brandt said that some ferries were leaving the islands, where hardly anybody waited.",
    )
    events = [
        tell(
            article(name, line, published=day),
            line,
            "said",
            lemma="say",
            agent="Ilse Brandt",
            event_class=REPORTING,
        )
        for name, line, day in zip(("one", "two"), lines, days, strict=True)
    ]
    assert len(merge_events(events)) == rows


def test_two_sayings_of_one_person_that_share_nothing_but_names_stay_apart() -> None:
    lines = (
        "Ilse Brandt, the chairman of Nordlinje, ordered repairs on the wharf at Kallmar.",
        "Ilse Brandt, the chairman of Nordlinje, said at a dinner that tickets would soon become dearer.",
    )
    summaries = ("Ilse Brandt ordered repairs on the wharf", "Ilse Brandt said that tickets become dearer")
    told = [
        tell(article(name, line), line, verb, lemma=lemma, agent="Ilse Brandt", summary=summary, event_class=REPORTING)
        for name, line, verb, lemma, summary in zip(
            ("one", "two"), lines, ("ordered", "said"), ("order", "say"), summaries, strict=True
        )
    ]
    assert len(merge_events(told)) == 2


@pytest.mark.parametrize(
    ("done", "undone"),
    [(("opened", "open"), ("closed", "close")), (("accepted", "accept"), ("rejected", "reject"))],
    ids=["opened and closed", "accepted and rejected"],
)
def test_what_undoes_an_event_is_another_though_told_in_the_same_words(
    done: tuple[str, str], undone: tuple[str, str]
) -> None:
    told = []
    for verb, lemma in (done, undone):
        line = f"Mayor Ilse Brandt {verb} the ferry harbour of Kallmar on Saturday after years of quarrels about money."
        document = article(verb, line)
        told.append(tell(document, line, verb, lemma=lemma, agent="Ilse Brandt", said=on(2021, 5, 8)))
    assert len(merge_events(told)) == 2


def test_one_person_who_speaks_of_two_matters_says_two_things() -> None:
    who = "Ilse Brandt said that"
    matters = (
        "new ferries would call twice at Kallmar with tourists, timber and post",
        "crews had asked their union for new contracts, better pay and longer holidays",
    )
    told = [
        tell(
            article(name, line := f"{who} {matter}."),
            line,
            "said",
            lemma="say",
            agent="Ilse Brandt",
            summary=f"Ilse Brandt said that {matter}",
            event_class=REPORTING,
        )
        for name, matter in zip(("one", "two"), matters, strict=True)
    ]
    assert len(merge_events(told)) == 2


def test_others_who_do_the_like_do_something_else() -> None:
    lines = (
        "Norland is sending two planes with blankets to the flooded valley of Brill.",
        "Sudmark is sending a field kitchen with twenty cooks, its minister wrote.",
    )
    paper = article("paper", *lines)
    told = [
        tell(paper, line, "sending", lemma="send", agent=agent, patient=patient)
        for line, agent, patient in zip(lines, ("Norland", "Sudmark"), ("Planes", "Kitchen"), strict=True)
    ]
    assert len(merge_events(told)) == 2


def test_a_thing_may_be_called_by_its_name_or_by_what_it_is() -> None:
    line = "The ship was refloated at Kallmar, its owners at Nordlinje confirmed."
    named = line.replace("The ship", "The Aurelia")
    told = [
        tell(article(name, text), text, "refloated", lemma="refloat", patient=patient, said=on(2021, 5, 12))
        for name, text, patient in (("gazette", line, "ship"), ("herald", named, "Aurelia"))
    ]
    assert len(merge_events(told)) == 1


@pytest.mark.parametrize(("day", "rows"), [(11, 1), (14, 2)], ids=["in the news of a day", "days later"])
def test_what_one_person_suffers_is_one_event_though_each_paper_has_its_own_details(day: int, rows: int) -> None:
    first = "Bo Lindqvist was arrested at the harbour after a quarrel with two herring buyers."
    second = "Bo Lindqvist was arrested on suspicion of smuggling tobacco."
    told = [
        tell(article("a", first), first, "arrested", lemma="arrest", patient="Bo Lindqvist"),
        tell(
            article("b", second, published=date(2021, 5, day)),
            second,
            "arrested",
            lemma="arrest",
            patient="Bo Lindqvist",
        ),
    ]
    assert len(merge_events(told)) == rows


def test_two_words_for_one_deed_of_one_day_meet() -> None:
    lines = (
        "A tanker rammed into one of the breakwaters that shelter Kallmar, the coast guard reported.",
        "It was the fog, pilots explained, in which the Selma crashed into the outer breakwater.",
    )
    told = [
        tell(article("gazette", lines[0]), lines[0], "rammed", lemma="ram", agent="tanker", said=on(2021, 5, 8)),
        tell(article("herald", lines[1]), lines[1], "crashed", lemma="crash", agent="Selma", said=on(2021, 5, 8)),
    ]
    assert len(merge_events(told)) == 1


@pytest.mark.parametrize(
    ("first", "second", "rows"),
    [
        ("Ida Holm stepped down as head of the tram works.", "Ida Holm has quit.", 1),
        ("Ida Holm was detained at a border post.", "Ida Holm was arrested.", 1),
        ("Ida Holm was arrested at a border post.", "Ida Holm was released.", 2),
        ("Ida Holm was detained.", "Ida Holm was freed.", 2),
        ("Ida Holm was acquitted of theft.", "Ida Holm was convicted of theft.", 2),
        ("Ida Holm was arrested.", "Ida Holm was praised.", 2),
        ("Ida Holm signed the wharf contract.", "Ida Holm cancelled the wharf contract.", 2),
    ],
    ids=["two words for one deed", "done to somebody", "two deeds", "undone", "one verdict", "another deed", "by word"],
)
def test_each_paper_has_its_own_verb_for_a_deed_of_one_day(first: str, second: str, rows: int) -> None:
    lemmas = {"stepped": "step", "quit": "quit", "detained": "detain", "arrested": "arrest", "released": "release"}
    lemmas |= {"freed": "free", "acquitted": "acquit", "convicted": "convict", "praised": "praise"}
    lemmas |= {"signed": "sign", "cancelled": "cancel"}
    told = []
    for name, line in (("gazette", first), ("herald", second)):
        verb = next(word for word in line.rstrip(".").split() if word in lemmas)
        agent, patient = ("", "Ida Holm") if " was " in line else ("Ida Holm", "")
        text, day = article(name, line), on(2021, 5, 8)
        told.append(tell(text, line, verb, lemma=lemmas[verb], agent=agent, patient=patient, said=day))
    assert len(merge_events(told)) == rows


@pytest.mark.parametrize(("others", "rows"), [("two divers", 1), ("forty passengers", 2)])
def test_those_who_died_are_those_whom_it_killed(others: str, rows: int) -> None:
    first = "Two divers died in the Kallmar ferry wreck, off the northern breakwater."
    second = f"The currents that killed {others} had been known for years, Brill harbour said."
    told = [
        tell(article("gazette", first), first, "died", lemma="die", agent="two divers", said=on(2021, 5, 8)),
        tell(
            article("herald", second, published=date(2021, 5, 9)),
            second,
            "killed",
            lemma="kill",
            agent="currents",
            patient=others,
            summary=f"The currents killed {others}",
        ),
    ]
    assert len(merge_events([replace(event, participants=_nameless(event)) for event in told])) == rows


def _nameless(event: Event) -> tuple[Participant, ...]:
    return tuple(replace(person, kind="") for person in event.participants)


def test_the_same_deed_on_days_far_apart_is_two_events() -> None:
    line = "Carla Weiss inspected the harbour bridge at Brill."
    told = [
        tell(article(name, line), line, "inspected", lemma="inspect", agent="Carla Weiss", said=day)
        for name, day in (("first", on(2021, 1, 4)), ("second", on(2021, 4, 19)))
    ]
    assert len(merge_events(told)) == 2


def test_news_without_a_date_is_not_what_happened_years_before() -> None:
    line = "Carla Weiss inspected the harbour bridge at Brill."
    old = tell(article("old", line), line, "inspected", lemma="inspect", agent="Carla Weiss", said=on(2014, 4, 19))
    soon = article("soon", line, published=date(2014, 4, 30))
    late = article("late", line, published=date(2021, 5, 10))
    news = [tell(told, line, "inspected", lemma="inspect", agent="Carla Weiss") for told in (soon, late)]
    assert [len(row.sources) for row in merge_events([old, *news])] == [2, 1]


@pytest.mark.parametrize(("month", "rows"), [(4, 1), (5, 2)], ids=["the same month", "the month after"])
def test_two_months_are_not_as_near_as_two_days(month: int, rows: int) -> None:
    line = "Orders for Norland's looms fell by a tenth."
    told = [
        tell(
            article(name, line), line, "fell", lemma="fall", said=Interval.around(date(2021, at, 1), Granularity.MONTH)
        )
        for name, at in (("gazette", 4), ("herald", month))
    ]
    assert len(merge_events(told)) == rows


def test_a_plan_is_not_what_had_happened_before_it_was_told() -> None:
    lines = ("Carla Weiss met the Kallmar dockers.", "Carla Weiss will meet the Kallmar dockers.")
    told = [
        tell(article("old", lines[0]), lines[0], "met", lemma="meet", agent="Carla Weiss", said=on(2021, 5, 8)),
        tell(
            article("new", lines[1], published=date(2021, 5, 19)),
            lines[1],
            "meet",
            agent="Carla Weiss",
            status=Status.PLANNED,
        ),
    ]
    assert len(merge_events(told)) == 2


def test_a_vague_date_does_not_speak_against_a_fine_one() -> None:
    week = Interval.around(date(2021, 5, 5), Granularity.WEEK)
    told = [
        tell(article(name, FERRY), FERRY, "struck", lemma="strike", agent="ferry Aurelia", said=day)
        for name, day in (("vague", week), ("fine", on(2021, 5, 8)))
    ]
    (row,) = merge_events(told)
    assert (row.interval, row.conflicts) == (on(2021, 5, 8), ())


@pytest.mark.parametrize("seed", range(5), ids=lambda seed: f"shuffled with seed {seed}")
def test_ids_do_not_depend_on_the_order_of_the_articles(seed: int) -> None:
    events = list(ferry_stories())
    random.Random(seed).shuffle(events)
    assert merge_events(events) == merge_events(ferry_stories())


def test_an_id_survives_a_later_article() -> None:
    before = {row.id for row in merge_events(ferry_stories()[:2])}
    assert before < {row.id for row in merge_events(ferry_stories())}


def test_a_plan_that_came_true_has_happened_and_keeps_both_sources() -> None:
    plan, fact = "Lena Vogt will open the Brill museum.", "Lena Vogt opened the Brill museum."
    events = [
        tell(article("early", plan), plan, "open", agent="Lena Vogt", status=Status.PLANNED),
        tell(article("late", fact, published=date(2021, 5, 11)), fact, "opened", lemma="open", agent="Lena Vogt"),
    ]
    (row,) = merge_events(events)
    assert (row.status, set(row.sources), row.summary) == (Status.HAPPENED, {"early", "late"}, fact.rstrip("."))


def test_sources_that_contradict_each_other_keep_both_dates_in_one_row() -> None:
    days = {"gazette": on(2021, 5, 8), "herald": on(2021, 5, 8), "mercury": on(2021, 5, 9)}
    told = [
        tell(article(name, FERRY), FERRY, "struck", lemma="strike", agent="ferry Aurelia", said=day)
        for name, day in days.items()
    ]
    (row,) = merge_events(told)
    assert (row.interval, row.conflicts) == (on(2021, 5, 8), (Conflict(on(2021, 5, 9), ("mercury",)),))
    assert {mention.interval for mention in row.mentions} == set(days.values())


def test_what_a_later_report_denies_is_denied_and_keeps_both_sources() -> None:
    told = [
        tell(article("early", FERRY), FERRY, "struck", lemma="strike", agent="ferry Aurelia"),
        tell(
            article("late", FERRY, published=date(2021, 5, 12)),
            FERRY,
            "struck",
            lemma="strike",
            agent="ferry Aurelia",
            status=Status.DENIED,
        ),
    ]
    (row,) = merge_events(told)
    assert (row.status, set(row.sources)) == (Status.DENIED, {"early", "late"})


def test_another_process_gives_the_same_rows() -> None:
    code = "from tests.merge.telling import *; from timeline.merge import *; print(merge_events(ferry_stories()))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_an_event_given_twice_counts_once() -> None:
    chess = article("sports", CHESS)
    event = tell(chess, CHESS, "won", lemma="win", agent="Anand Rao")
    (row,) = merge_events([event, event])
    assert len(row.mentions) == 1


@settings(max_examples=25, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_order_makes_no_difference(articles: list[list[Event]], chance: random.Random) -> None:
    events = [event for told in articles for event in told]
    shuffled = list(events)
    chance.shuffle(shuffled)
    assert merge_events(shuffled) == merge_events(events)


@settings(max_examples=25, deadline=None)
@given(corpora())
def test_merging_a_merged_timeline_changes_nothing(articles: list[list[Event]]) -> None:
    rows = merge_events(event for told in articles for event in told)
    assert merge_events(flat(rows)) == rows


@settings(max_examples=25, deadline=None)
@given(corpora())
def test_adding_an_article_gives_what_building_at_once_gives(articles: list[list[Event]]) -> None:
    *first, last = articles
    built = merge_events(event for told in first for event in told)
    at_once = merge_events(event for told in articles for event in told)
    assert merge_events([*flat(built), *last]) == at_once


@settings(max_examples=25, deadline=None)
@given(corpora())
def test_no_mention_is_lost_and_none_is_told_twice(articles: list[list[Event]]) -> None:
    events = [event for told in articles for event in told]
    kept = [mention.own or mention for mention in flat(merge_events(events))]
    assert sorted(kept, key=repr) == sorted(events, key=repr)
