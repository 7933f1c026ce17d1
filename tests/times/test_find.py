"""find_times as its callers use it: the newspaper weekday, ranges, signals, grounds, styles, languages."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from timeline.interval import Granularity, Interval
from timeline.model import Reading, Signal, Tense, TextSpan, Timex, TimexKind
from timeline.times import find_times, format_edtf, timex3_view

MONDAY = date(2025, 12, 15)


def the_time(text: str, published: date = MONDAY) -> Timex:
    (timex,) = find_times(text, published)
    return timex


def edtf(text: str, published: date = MONDAY) -> str:
    interval = the_time(text, published).interval
    assert interval is not None
    return format_edtf(interval)


@pytest.mark.parametrize(
    ("published", "day"),
    [(date(2025, 12, 15), "2025-12-15"), (date(2025, 12, 16), "2025-12-15"), (date(2025, 12, 14), "2025-12-08")],
    ids=["published that Monday", "published the day after", "published the Sunday before"],
)
def test_bare_weekday_is_the_most_recent_one_publication_included(published: date, day: str) -> None:
    assert edtf("She told the council on Monday that it was over.", published) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He hosted the guests last week.", "2025-12-08/2025-12-14"),
        ("For the week, sales rose.", "2025-12-08/2025-12-14"),
        ("It opened in the spring of last year.", "2024-03/2024-05"),
        ("She turns 40 in March.", "2026-03"),
        ("Over the weekend he gave in.", "2025-12-13/2025-12-14"),
        ("They have been locked in talks for two days.", "2025-12-14/2025-12-15"),
        ("They will be locked in talks for two days.", "2025-12-15/2025-12-16"),
        ("The court will rule on Friday.", "2025-12-19"),
        ("The court ruled on Friday.", "2025-12-12"),
        ("They meet this weekend.", "2025-12-20/2025-12-21"),
        ("Sales rose in the third quarter.", "2025-07/2025-09"),
        ("It was sold in October.", "2025-10"),
        ("It was sold on 3 October.", "2025-10-03"),
        ("It opens on 9 January.", "2026-01-09"),
        ("It began around 1850.", "1850~"),
        ("It closed in early 2024.", "2024~"),
        ("It closed in the 1990s.", "199X"),
        ("The shop closed in 2024.", "2024"),
        ("Polls open on Tuesday at 9.30am.", "2025-12-16T09:30"),
        ("Polls opened on Tuesday at 9.30am.", "2025-12-09T09:30"),
        ("The barn burned at 2 a.m. last night.", "2025-12-15T02:00"),
        ("The barn burned on Friday night at 9.", "2025-12-12T21:00"),
        ("They failed to open on Friday.", "2025-12-12"),
        ("After the Senate vote on Friday he wept.", "2025-12-12"),
        ("After the French Open on Sunday he wept.", "2025-12-14"),
        ("The rivals play on Friday.", "2025-12-19"),
        ("The case is heard in March.", "2026-03"),
        ("The loan was extended through March.", "2026-03"),
        ("It was sold in January.", "2025-01"),
        ("By March the mill was gone.", "2025-03"),
        ("He could not be reached on Friday.", "2025-12-12"),
        ("The fair runs 12–14 December.", "2025-12-12/2025-12-14"),
        ("He worked there from 1998 to 2004.", "1998/2004"),
        ("He was ill from October to March.", "2024-10/2025-03"),
        ("He was ill from June to July last year.", "2024-06/2024-07"),
        ("It is open May through September.", "2026-05/2026-09"),
        ("Police came in the early hours of Sunday morning.", "2025-12-14T00:00/2025-12-14T05:59"),
        ("The strike ends Friday week.", "2025-12-26"),
        ("They met two days before Christmas.", "2025-12-23"),
        ("Mass is said on Easter Monday 2026.", "2026-04-06"),
        ("They met last Thanksgiving.", "2025-11-27"),
        ("Sept. 11 , 2001 changed that .", "2001-09-11"),
        ("From Monday to Wednesday it rained.", "2025-12-08/2025-12-10"),
        ("From Monday to Wednesday it will rain.", "2025-12-15/2025-12-17"),
        ("Over Christmas the shop closed.", "2024-12-25"),
        ("The bakery shut during Ramadan.", "2025-03-01/2025-03-29"),
        ("Doors are open between 5 and 7 p.m. on Friday.", "2025-12-19T17:00/2025-12-19T19:00"),
        ("The fair was on Saturday from 9am to 5pm.", "2025-12-13T09:00/2025-12-13T17:00"),
        ("The road was shut from 10pm on Friday to 2am.", "2025-12-12T22:00/2025-12-13T02:00"),
        ("The curfew holds from 10 p.m. to 5 a.m. in Oslo.", "2025-12-15T22:00/2025-12-16T05:00"),
        ("A week before Eid al-Fitr he fell ill.", "2025-03-23"),
        ("The Lunar New Year will be quiet.", "2026-02-17"),
        ("Over Christmas the shop will close.", "2025-12-25"),
        ("He spoke of Christmas.", "2025-12-25"),
        ("They baked for Christmas.", "2025-12-25"),
        ("Rain fell in the week of 8 December.", "2025-12-08/2025-12-14"),
        ("A pipe burst overnight on Saturday.", "2025-12-13T18:00/2025-12-13T23:59"),
        ("It had been expected at the beginning of September.", "2025-09~"),
        ("The final is on Sunday at noon.", "2025-12-21T12:00"),
        ("The vote takes place on Sunday.", "2025-12-21"),
        ("The fair runs from Friday to Sunday.", "2025-12-19/2025-12-21"),
        ("A convoy set off on Saturday.", "2025-12-13"),
        ("The trial is set for Saturday.", "2025-12-20"),
        ("It was to open in March.", "2025-03"),
        ("It was to have opened on Sunday.", "2025-12-14"),
        ("Lind will play in Sunday's game.", "2025-12-21"),
        ("Lind was hurt in Sunday's game.", "2025-12-14"),
        ("They had planned to leave in April.", "2025-04"),
        ("The meeting starts at 3 p.m. EST on Tuesday.", "2025-12-16T15:00"),
        ("A storm will hit on Wednesday.", "2025-12-17"),
        ("A pipe burst overnight into Saturday.", "2025-12-12T18:00/2025-12-12T23:59"),
        ("Guilds fell in the second half of the 18th century.", "1750/1799"),
        ("Guilds fell in the last quarter of the 12th century.", "1175/1199"),
        ("Rents rose in the first half of the 1990s.", "1990/1994"),
        ("It snowed in the first half of November.", "2025-11-01/2025-11-15"),
        ("It grew in the second half of 2024.", "2024-07/2024-12"),
        ("It was built a quarter of a century ago.", "2000"),
        ("It was built three-quarters of a century ago.", "1950"),
        ("He starved in the years 1844 to 1848.", "1844/1848"),
        ("He was king ca. 1450-1470.", "1450~/1470~"),
        ("He fell on Palm Sunday 1461.", "1461-03-29"),
        ("The fair is at 8pm AEDT on Friday.", "2025-12-19T20:00"),
        ("The mill shut a year ago this week.", "2024-12-16/2024-12-22"),
        ("The mill will shut between Christmas and New Year.", "2025-12-25/2026-01-01"),
        ("He must go within six (6) months.", "2025-12-15/2026-06-14"),
    ],
)
def test_interval_is_what_a_reader_understands(text: str, expected: str) -> None:
    assert edtf(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Next year's race will start in Bergen on November 29.", "2026-11-29"),
        ("The 2030 fair will open on February 8.", "2030-02-08"),
        ("The draw for the 2026 cup will be held on December 20.", "2025-12-20"),
    ],
    ids=["of the year to come", "of a year far off", "of this year while it is ahead"],
)
def test_a_day_to_come_is_of_the_year_that_its_sentence_tells(text: str, expected: str) -> None:
    interval = find_times(text, MONDAY)[-1].interval
    assert interval is not None
    assert format_edtf(interval) == expected


def test_whole_timex_of_a_weekday() -> None:
    assert the_time("He resigned on Friday.") == Timex(
        span=TextSpan(15, 21, "Friday"),
        kind=TimexKind.DATE,
        value="2025-12-12",
        interval=Interval.around(date(2025, 12, 12), Granularity.DAY),
        anchor=MONDAY,
        rule="weekday",
        meaning="Weekday(day=FRIDAY)",
        tense=Tense.PAST,
        policy="Friday: the most recent Friday, the day of publication included",
        alternatives=(
            Reading(
                "2025-12-19",
                Interval.around(date(2025, 12, 19), Granularity.DAY),
                "nothing in the clause points to the future",
            ),
        ),
    )


def test_last_month_by_name_keeps_the_reading_of_last_year() -> None:
    (other,) = the_time("It was sold last November.").alternatives
    assert (other.value, other.reason) == ("2024-11", "some say last for the one of last year")


def test_order_of_day_and_month_is_kept_open() -> None:
    timex = the_time("The letter of 3/4/2025 is lost.")
    assert (timex.value, [(other.value, other.reason) for other in timex.alternatives]) == (
        "2025-03-04",
        [("2025-04-03", "day and month the other way round")],
    )


@pytest.mark.parametrize("word", ["since", "until", "by", "before", "after"])
def test_signal_opens_an_end_and_stays_out_of_the_span(word: str) -> None:
    timex = the_time(f"It rained {word} 3 March 2024.")
    assert (timex.span.text, timex.signal) == ("3 March 2024", Signal(word))


@pytest.mark.parametrize(
    ("words", "extent"),
    [
        ("no later than", "../2026-03-31"),
        ("on or before", "../2026-03-31"),
        ("no earlier than", "2026-03-31/.."),
        ("on or after", "2026-03-31/.."),
    ],
)
def test_words_of_a_contract_open_an_end(words: str, extent: str) -> None:
    timex = the_time(f"The tenant must pay {words} 31 March 2026.")
    assert timex.extent is not None
    assert (timex.span.text, format_edtf(timex.extent)) == ("31 March 2026", extent)


def test_given_tense_decides_over_the_cues() -> None:
    (timex,) = find_times("They vote Friday.", MONDAY, tense_of=lambda start, end: Tense.FUTURE)
    assert timex.value == "2025-12-19"


@pytest.mark.parametrize(
    ("text", "tense", "value"),
    [
        ("The meeting starts on Tuesday.", Tense.PRESENT, "2025-12-16"),
        ("The meeting bores him on Thursday.", Tense.PRESENT, "2025-12-11"),
        ("It had been expected in April.", Tense.FUTURE, "2025-04"),
        ("It was to open in April.", Tense.FUTURE, "2025-04"),
    ],
)
def test_parser_is_overruled_by_a_calendar_verb_and_a_past_plan(text: str, tense: Tense, value: str) -> None:
    (timex,) = find_times(text, MONDAY, tense_of=lambda start, end: tense)
    assert timex.value == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("She sailed yesterday. At 11.30am she docked.", ["2025-12-14", "2025-12-14T11:30"]),
        ("They dined on Wednesday night. He rose at 9.55pm.", ["2025-12-10TNI", "2025-12-10T21:55"]),
        ("She sailed yesterday.\n\nShe had embarked at 11.30am.", ["2025-12-14", "2025-12-14T11:30"]),
        ("She sailed yesterday.\n\n11.30am: He spoke.", ["2025-12-14", "2025-12-15T11:30"]),
        ("She sailed yesterday.\n\nIt will open at 11.30am.", ["2025-12-14", "2025-12-15T11:30"]),
        ("They dined on Tuesday night. He died at 1am.", ["2025-12-09TNI", "2025-12-10T01:00"]),
        ("She sailed yesterday. (Updated 6:40 p.m.)", ["2025-12-14", "2025-12-15T18:40"]),
        (
            "It came at 8pm local time (1900 GMT) on Tuesday.",
            ["2025-12-09T20:00", "2025-12-09T19:00", "2025-12-09"],
        ),
        ("It broke on Friday at 9:30. Half an hour later it sank.", ["2025-12-12T09:30", "2025-12-12T10:00"]),
        (
            "It broke at 9:30 (0830 GMT). Half an hour later it sank.",
            ["2025-12-15T09:30", "2025-12-15T08:30", "2025-12-15T10:00"],
        ),
        ("The hall shut at 10pm on Sunday. The mayor will speak at 11am.", ["2025-12-14T22:00", "2025-12-15T11:00"]),
        ("Polls closed at 10pm on Sunday. He gave up in the early hours.", ["2025-12-14T22:00", "2025-12-15TMO"]),
        ("The king was toppled five days ago. At 4 a.m. shots were heard.", ["2025-12-10", "2025-12-15T04:00"]),
        ("They have struck since Friday. He spoke at 8 p.m.", ["2025-12-12", "2025-12-15T20:00"]),
        ("It left at 3.26pm. Ninety seconds later it struck.", ["2025-12-15T15:26", "2025-12-15T15:27"]),
        ("It left at 3.26pm.\n\nTen minutes later it struck.", ["2025-12-15T15:26", "2025-12-15T15:36"]),
        (
            "It took an hour on Sunday, less than the day before. She came out at 4 p.m.",
            ["PT1H", "2025-12-14", "2025-12-13", "2025-12-14T16:00"],
        ),
        ("It sank on Friday, police said on Sunday. It rang at 7am.", ["2025-12-12", "2025-12-14", "2025-12-12T07:00"]),
        ("It sank on Friday.\n\nIt rang at about 7am.", ["2025-12-12", "2025-12-12T07:00"]),
        ("It sank on Friday.\n\nBells rang after an update was sent at 0409 GMT.", ["2025-12-12", "2025-12-12T04:09"]),
        (
            "It told of a third-quarter loss on Friday, and a day later of a third-quarter sale. Rain fell the same day.",
            ["2025-Q3", "2025-12-12", "2025-12-13", "2025-Q3", "2025-12-13"],
        ),
        (
            "They voted on Friday, first counts showed on Sunday. Rain fell the same day.",
            ["2025-12-12", "2025-12-14", "2025-12-12"],
        ),
        (
            "It rained on Sunday. The bank, which had closed on Friday, opened at 9am.",
            ["2025-12-14", "2025-12-12", "2025-12-14T09:00"],
        ),
        ("It sank on Sunday.\n\nThe crew left it early in the morning.", ["2025-12-14", "2025-12-14TMO"]),
        (
            "They wept on Monday for those lost a day earlier. It sank at 9am.",
            ["2025-12-15", "2025-12-14", "2025-12-14T09:00"],
        ),
        ("He was reported lost on 3 May 2021. The next day he was found.", ["2021-05-03", "2021-05-04"]),
        ("It called on Friday at 02:30. Contact was lost after midnight.", ["2025-12-12T02:30", "2025-12-12T00:00"]),
        ("It called on Friday at 02:30. Contact was lost at midnight.", ["2025-12-12T02:30", "2025-12-11T24:00"]),
        ("They sang on Friday night. It sank shortly after midnight.", ["2025-12-12TNI", "2025-12-13T00:00"]),
        ("They met on Friday afternoon. Songs rose until after midnight.", ["2025-12-12TAF", "2025-12-13T00:00"]),
        ("They sat from 10 a.m. until well after midnight.", ["2025-12-15T10:00", "2025-12-15T24:00"]),
        ("She wrote early Tuesday. It sank just after midnight.", ["2025-12-16", "2025-12-16T00:00"]),
        ("The record fell on 6 April 1886. (9:40 a.m. ET) Roads are shut.", ["1886-04-06", "2025-12-15T09:40"]),
        ("The final is on Friday night; doors open at 7:30 in Bern.", ["2025-12-19TNI", "2025-12-19T19:30"]),
        ("The mill shut at 10 a.m. on Friday, and guards came at 10:15.", ["2025-12-12T10:00", "2025-12-12T10:15"]),
        (
            "The reeve, whom his rivals want to go, will speak to all of the guilds on Thursday at 9 p.m. EST "
            "(0200 GMT on Friday).",
            ["2025-12-18T21:00", "2025-12-19T02:00"],
        ),
    ],
    ids=[
        "yesterday",
        "a night",
        "another paragraph",
        "a live blog",
        "what is ahead",
        "the small hours",
        "a stamp",
        "a bracketed zone",
        "half an hour later",
        "half an hour after the time before the brackets",
        "what will be is of today",
        "the early hours",
        "not of a look back",
        "not of a beginning",
        "seconds later",
        "minutes later, another paragraph",
        "not of what it is compared with",
        "not of what was said of it",
        "another paragraph, about",
        "an update in the text",
        "the same day, and not the quarter of a figure",
        "the same day as what was told",
        "not of a relative clause",
        "early in the morning, another paragraph",
        "of what happened a day earlier",
        "a full date",
        "after the midnight before",
        "the midnight before",
        "the midnight after a night",
        "the midnight after an afternoon",
        "the midnight after an hour of the day",
        "the midnight of early hours after publication",
        "a stamp in brackets",
        "evening told goes on",
        "morning told goes on",
        "aside by another clock",
    ],
)
def test_clock_belongs_to_the_day_told_before_it_in_the_paragraph(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_times(text, MONDAY)] == values


def test_range_is_one_time_and_two_for_timex3() -> None:
    times = find_times("It ran from 3 to 5 May 2024.", MONDAY)
    assert [(timex.span.text, timex.value) for timex in times] == [("3 to 5 May 2024", "2024-05-03/2024-05-05")]
    assert [(timex.span.text, timex.value) for timex in timex3_view(times)] == [
        ("3", "2024-05-03"),
        ("5 May 2024", "2024-05-05"),
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They met on 12, 13 and 14 December.", ["2025-12-12", "2025-12-13", "2025-12-14"]),
        ("They met on the 3rd, the 5th and the 7th of May 2024.", ["2024-05-03", "2024-05-05", "2024-05-07"]),
        ("They met on 5 and 6 January 2024.", ["2024-01-05", "2024-01-06"]),
        ("They meet on December 19, 20 and 22 in Bonn.", ["2025-12-19", "2025-12-20", "2025-12-22"]),
        (
            "They met on 2, 5, 9 and 12-14 December.",
            ["2025-12-02", "2025-12-05", "2025-12-09", "2025-12-12/2025-12-14"],
        ),
        ("On December 3, 12 men and 14 women sailed.", ["2025-12-03"]),
        ("They scored 3, 5 and 7. On 9 December they lost.", ["2025-12-09"]),
    ],
)
def test_listed_days_share_their_month(text: str, days: list[str]) -> None:
    assert [timex.value for timex in find_times(text, MONDAY)] == days


def test_two_months_share_their_year() -> None:
    times = find_times("They toured in June and July 2024, and in December and January 2023.", MONDAY)
    assert [timex.value for timex in times] == ["2024-06", "2024-07", "2022-12", "2023-01"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The council met on Friday. Two weeks earlier it had said no. The following day it gave in.",
            ["2025-12-12", "2025-W48", "2025-12-13"],
        ),
        ("The dam broke in May 2021. Two days later the town stood empty.", ["2021-05", "2021-05"]),
        ("Milk is dearer than last year. A day earlier it was cheap.", ["2024", "2025-12-14"]),
        ("The bank fell last year. The following day shops shut.", ["2024", "2024-XX-XX"]),
    ],
    ids=["past a look back", "no day was told", "a day earlier", "the following day of a year"],
)
def test_next_day_goes_on_from_the_day_told_last(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_times(text, MONDAY)] == values


def test_the_following_two_weeks_begin_with_the_day_told() -> None:
    text = (
        "The mayor left on 3 November. Two weeks earlier she had stayed. Over the following two weeks four aides left."
    )
    interval = find_times(text, MONDAY)[-1].interval
    assert interval is not None
    assert (interval.start, interval.end) == (datetime(2025, 11, 3), datetime(2025, 11, 17))


HISTORY = (
    "The siege began on 4 May 1912. By July the town starved, as it had in the previous spring. "
    "On 3 August bread ran out. Last year a stone was set up."
)


def test_history_goes_on_past_a_look_back_and_its_last_year_is_that_of_publication() -> None:
    values = [timex.value for timex in find_times(HISTORY, MONDAY, style="narrative")]
    assert values == ["1912-05-04", "1912-07", "1911-SP", "1912-08-03", "2024"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The siege began on 4 May 1912 and ended on 2 June 1912. In August the harvest was poor.", "1912-08"),
        ("The siege began on 4 May 1912 and ended on 2 June 1912. In August last year it was told.", "2024-08"),
        ("Taken on 4 May 1912 and on 2 June 2025, it stands. In August it was shut.", "2025-08"),
    ],
    ids=["days of one distant year", "last year", "a day near publication"],
)
def test_short_text_is_a_history_where_nothing_counts_from_publication(text: str, value: str) -> None:
    assert find_times(text, MONDAY)[-1].value == value


def test_the_same_day_is_not_of_a_night_since() -> None:
    found = find_times("They voted on Saturday. Votes were counted overnight. A poll was held the same day.", MONDAY)
    assert found[-1].value == "2025-12-13"


def test_years_after_a_clause_are_not_of_the_month_before_them() -> None:
    times = find_times("The town opened talks in June, two years after it had applied.", MONDAY)
    assert [timex.value for timex in times] == ["2025-06", "P2Y"]


def test_hours_later_is_of_the_day_told_before() -> None:
    later = find_times("The dam broke on Friday. Hours later the mill fell.", MONDAY)[-1]
    assert later.value == "2025-12-12TXX:XX"
    assert later.interval == Interval.around(date(2025, 12, 12), Granularity.DAY)


def test_late_in_a_week_begins_on_thursday() -> None:
    interval = the_time("The mill burned late last week.").interval
    assert interval is not None
    assert (interval.start, interval.end) == (datetime(2025, 12, 11), datetime(2025, 12, 15))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They march every Monday and Friday.", ["XXXX-WXX-1", "XXXX-WXX-5"]),
        ("They march each Monday, Wednesday and Friday.", ["XXXX-WXX-1", "XXXX-WXX-3", "XXXX-WXX-5"]),
        ("They march each Friday and Saturday night.", ["XXXX-WXX-5", "XXXX-WXX-6TNI"]),
        ("They march every Monday. Friday was cold.", ["XXXX-WXX-1", "2025-12-12"]),
    ],
)
def test_listed_days_share_their_every(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_times(text, MONDAY)] == values


def test_what_came_instead_of_a_plan_is_over() -> None:
    times = find_times("Lind, who was to sing on Friday, died on Saturday.", MONDAY)
    assert [timex.value for timex in times] == ["2025-12-19", "2025-12-13"]


def test_three_months_share_their_year() -> None:
    times = find_times("They toured in June, July and August of 2024.", MONDAY)
    assert [timex.value for timex in times] == ["2024-06", "2024-07", "2024-08"]


def test_zone_of_a_clock_is_said_in_the_grounds() -> None:
    timex = the_time("It struck at 9:30 p.m. EST on Friday.")
    assert timex.policy.endswith("; by the clock of EST")


def test_running_time_carries_the_next_day() -> None:
    times = find_times("On 3 March 2021 he fell ill. Two days later he died. A month earlier he had sung.", MONDAY)
    assert [timex.value for timex in times] == ["2021-03-03", "2021-03-05", "2021-02"]


def test_year_earlier_counts_from_a_distant_year_told_before() -> None:
    times = find_times("He was jailed in 2012. A year earlier he had fled; two years later he was dead.", MONDAY)
    assert [timex.value for timex in times] == ["2012", "2011", "2013"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He is bound until the summer of 2028. He scored twice the previous weekend.", "2025-W50-WE"),
        ("It raised its forecast for the year ending March 31.", "2026-03-31"),
        ("The town fell on 17 October 1918. The king visits on the 25th.", "1918-10-25"),
        ("Schools are to stay shut through Wednesday.", "2025-12-17"),
        ("It began in march 1976.", "1976-03"),
        ("It earned less than last year. On Friday it was sold. A day earlier it had been struck.", "2025-12-11"),
        ("Airports were to reopen from Wednesday.", "2025-12-17"),
        ("Voters go to the polls on Sunday.", "2025-12-21"),
        ("It cut what it forecast in April.", "2025-04"),
        ("A shop that was to shut on New Year's Eve is saved.", "2025-12-31"),
        ("The ferry did not reach the harbour until 7pm on Friday.", "2025-12-12T19:00"),
        ("She wasn't found until Friday.", "2025-12-12"),
        ("He had waited since the 23rd.", "2025-11-23"),
        ("Brenner reports Wednesday.", "2025-12-17"),
        ("He flew jets from 1973 to 1980 and joined the airline that year.", "1980"),
        ("Rain is forecast from Wednesday.", "2025-12-17"),
        ("The school let pupils go on Friday.", "2025-12-12"),
        ("He was seized in December 2022 and sent home on Dec. 21.", "2022-12-21"),
        ("In spring 2021 he left the army and in late April he joined a bank.", "2021-04"),
    ],
    ids=[
        "past of what is ahead",
        "a year that is not over",
        "a day of history",
        "shut through",
        "small letters",
        "a day earlier",
        "were to",
        "they go",
        "it forecast",
        "was to, on a feast",
        "did not until",
        "wasn't until",
        "a day of the month before",
        "a company reports",
        "the end of a range",
        "is forecast",
        "they were let go",
        "a day of the month told",
        "a month of the year that opens the sentence",
    ],
)
def test_time_is_on_the_side_that_its_sentence_says(text: str, value: str) -> None:
    assert find_times(text, MONDAY)[-1].value == value


def test_narrative_keeps_its_own_year() -> None:
    text = "In 1914 war came. In August troops marched. By 9 September they had lost; the following year was quiet."
    assert [timex.value for timex in find_times(text, MONDAY, style="narrative")] == [
        "1914",
        "1914-08",
        "1914-09-09",
        "1915",
    ]


def test_auto_style_reads_history_as_narrative() -> None:
    text = "It began on 1 May 1804, grew in 1805 and 1806, and ended on 3 June 1807. In July he fled."
    assert find_times(text, MONDAY)[-1].value == "1807-07"


def test_seasons_of_distant_years_are_history_too() -> None:
    text = "During the winter of 1853 bread was dear. On 8 March crowds gathered. Peace came on 15 May 1854."
    assert [timex.value for timex in find_times(text, MONDAY)] == ["1853-WI", "1853-03-08", "1854-05-15"]


def test_year_ago_counts_from_publication_whatever_was_told() -> None:
    text = "The mill opened in 1993. A year ago it burned."
    assert [timex.value for timex in find_times(text, MONDAY)] == ["1993", "2024"]


def test_days_and_months_after_one_distant_year_are_history() -> None:
    text = "The revolt of 1831 was short. On 26 May a guild rose, by mid-June it held Ghent, and in August it fell."
    assert [timex.value for timex in find_times(text, MONDAY)] == ["1831", "1831-05-26", "1831-06", "1831-08"]
    news = "The mill, built in 1831, was sold on 26 May and shut in June."
    assert [timex.value for timex in find_times(news, MONDAY)] == ["1831", "2025-05-26", "2025-06"]


def test_business_period_is_kept() -> None:
    text = "Profit rose in the third quarter. A year earlier it had fallen. In the latest quarter costs fell."
    assert [timex.value for timex in find_times(text, MONDAY)] == ["2025-Q3", "2024-Q3", "2025-Q3"]


def test_language_without_tables_reads_candidates_with_dateparser() -> None:
    text = "Der Minister trat am 3. März 2024 zurück."
    (timex,) = find_times(text, MONDAY, language="de", candidates=[(21, 33)])
    assert (timex.span.text, timex.value, timex.rule) == ("3. März 2024", "2024-03-03", "dateparser (de)")


@pytest.mark.parametrize(
    ("words", "value"),
    [("gestern", "2025-12-14"), ("am Montag", "2025-12-15"), ("Dienstag", "2025-12-09"), ("Mai 2024", "2024-05")],
)
def test_german_words_against_a_monday(words: str, value: str) -> None:
    (timex,) = find_times(words, MONDAY, language="de", candidates=[(0, len(words))])
    assert timex.value == value


def test_explicit_date_that_no_table_knows_goes_to_dateparser() -> None:
    text = "He signed on Monday; filed 2024.3.5 at noon."
    times = find_times(text, MONDAY, candidates=[(13, 19), (27, 35)])
    assert [(timex.span.text, timex.value, timex.rule) for timex in times][:2] == [
        ("Monday", "2025-12-15", "weekday"),
        ("2024.3.5", "2024-03-05", "dateparser (en)"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "times"),
    [
        (
            "de",
            "Gestern sprach er in Bonn, am 3. Mai reist er ab.",
            [("Gestern", "2025-12-14"), ("3. Mai", "2026-05-03")],
        ),
        ("de", "So zahlte die Frau mit 45 Jahren 3,5 Euro; sie gewann 3:1.", []),
        (
            "fr",
            "Il est parti le 3 mars 2024 ; lundi, il riait.",
            [("le 3 mars 2024", "2024-03-03"), ("lundi", "2025-12-15")],
        ),
        ("fr", "En 1998 il avait 45 ans et 3 enfants.", [("En 1998", "1998")]),
        ("es", "Ayer habló; el 12 de enero votarán.", [("Ayer", "2025-12-14"), ("12 de enero", "2026-01-12")]),
        ("ru", "Вчера шёл дождь.", [("Вчера", "2025-12-14")]),
        ("xx", "Whatever was said yesterday.", []),
    ],
)
def test_language_without_tables_is_searched_by_dateparser(
    language: str, text: str, times: list[tuple[str, str]]
) -> None:
    assert [(timex.span.text, timex.value) for timex in find_times(text, MONDAY, language=language)] == times


def test_publication_with_a_clock_resolves_like_its_day() -> None:
    (timex,) = find_times("He left on Monday.", datetime(2025, 12, 15, 9, 30))
    assert timex.value == "2025-12-15"


def extents(text: str, published: date = MONDAY) -> list[str | None]:
    found = find_times(text, published)
    return [None if timex.extent is None else format_edtf(timex.extent) for timex in found]


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("The bell rang shortly after 11pm on Sunday.", "2025-12-14T23:00/2025-12-14T23:59"),
        ("It fell just before noon on Friday.", "2025-12-12T11:00/2025-12-12T11:59"),
        ("A wall gave way soon after midnight on Friday.", "2025-12-12T00:00/2025-12-12T00:59"),
        ("A wall gave way soon after midnight.", "2025-12-15T00:00/2025-12-15T00:59"),
        ("A wall gave way soon after midnight last night.", "2025-12-15T00:00/2025-12-15T00:59"),
        ("A wall will be moved soon after midnight.", "2025-12-16T00:00/2025-12-16T00:59"),
        ("It fell after 3pm on Friday.", "2025-12-12T15:01/.."),
    ],
    ids=[
        "shortly after is the hour after",
        "just before is the hour before",
        "midnight opens its day",
        "midnight opens the day of publication",
        "midnight ends last night",
        "midnight to come",
        "plain after",
    ],
)
def test_time_near_a_clock_time_is_an_hour(text: str, reach: str) -> None:
    assert extents(text) == [reach]


@pytest.mark.parametrize(
    ("text", "reaches"),
    [
        ("Divers will search the wall on Monday and Tuesday.", ["2025-12-15/2025-12-16"] * 2),
        ("They met on 30 April and 1 May.", ["2025-04-30/2025-05-01"] * 2),
        ("They met on Friday, Saturday and Sunday.", ["2025-12-12/2025-12-14"] * 3),
        ("They met on Thursday and Saturday.", ["2025-12-11", "2025-12-13"]),
        ("They met on Friday and Saturday's vote was lost.", ["2025-12-12", "2025-12-13"]),
        ("They met on Friday, and on Saturday they left.", ["2025-12-12", "2025-12-13"]),
        ("They met in August and September.", ["2025-08/2025-09"] * 2),
        ("They met in 2021, 2022, and 2023.", ["2021/2023"] * 3),
    ],
    ids=[
        "two weekdays",
        "over the end of a month",
        "three days",
        "not adjoining",
        "the second is of something else",
        "two clauses",
        "two months",
        "three years",
    ],
)
def test_adjoining_days_are_one_stretch_and_keep_their_values(text: str, reaches: list[str]) -> None:
    assert extents(text) == reaches
    assert all("/" not in timex.value for timex in find_times(text, MONDAY))


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("The dog slipped out on 23 June and was lost for nine days.", "2025-06-23/2025-07-01"),
        ("The dog has been lost for nine days.", "2025-12-07/2025-12-15"),
        ("For nine days the dog has been lost.", "2025-12-07/2025-12-15"),
        ("The dog will be away for nine days.", "2025-12-15/2025-12-23"),
        ("The dog was lost for nine days.", None),
        ("The dog had been lost for nine days.", None),
        ("On Friday he was jailed for nine years.", None),
        ("A broker has been jailed for nine years.", None),
    ],
    ids=["from the day told", "perfect", "perfect, fronted", "future", "past", "pluperfect", "not over yet", "a term"],
)
def test_length_has_a_place_only_where_the_sentence_gives_one(text: str, length: str | None) -> None:
    assert extents(text)[-1 if "For" not in text else 0] == length


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Police stopped him on 28 October 2021. He was charged the next day and let go in December.", "2021-12"),
        ("He was held on 3 May 2021 and freed in March.", "2022-03"),
        ("Police stopped him on 28 October 2021. He was let go in December.", "2022-12"),
        ("Police stopped him on 28 October 2022. He was charged the next day and will be tried in June.", "2023-06"),
    ],
    ids=["after the next day", "after a full date, the year after", "in another sentence", "ahead"],
)
def test_month_goes_on_from_the_date_told_in_its_sentence(text: str, value: str) -> None:
    assert find_times(text, date(2023, 3, 14), style="news")[-1].value == value


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("The river rose on 23 March, a Sunday, at dawn.", "23 March, a Sunday", "2025-03-23"),
        ("The river rose on 23 March (a Tuesday) at dawn.", "23 March (a Tuesday)", "2021-03-23"),
        ("On 5 March, a Monday deadline passed.", "5 March", "2025-03-05"),
    ],
    ids=["after a comma", "in brackets", "a weekday of something else"],
)
def test_weekday_in_apposition_is_of_its_date(text: str, span: str, value: str) -> None:
    timex = find_times(text, MONDAY)[0]
    assert (timex.span.text, timex.value) == (span, value)


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The rink shut last winter.", date(2025, 2, 15), "2023-WI"),
        ("The rink shut this winter.", date(2025, 2, 15), "2024-WI"),
        ("He was fired this autumn.", date(2025, 2, 15), "2024-FA"),
        ("Prices fell over the winter.", date(2025, 2, 15), "2024-WI"),
        ("He resigned that spring.", MONDAY, "2025-SP"),
        ("In 2019 she moved to Ghent. That spring she wed.", MONDAY, "2019-SP"),
    ],
)
def test_season_is_the_one_that_a_reader_has_in_mind(text: str, published: date, value: str) -> None:
    assert find_times(text, published)[-1].value == value


def test_year_before_a_maker_of_cars_is_a_year_where_it_opens_a_sentence() -> None:
    assert the_time("In 2004 Honda lost money.").value == "2004"


def test_four_figures_in_a_range_of_clock_times() -> None:
    assert the_time("The port was shut from 0900 to 1100 GMT.").value == "2025-12-15T09:00/2025-12-15T11:00"
    assert the_time("He was born in 1653 in Ghent.").value == "1653"


def test_famous_day_keeps_a_later_reading_and_is_none_before_its_year() -> None:
    timex = the_time("The October 7 attacks shook the town.")
    assert (timex.value, [other.value for other in timex.alternatives]) == ("2023-10-07", ["2025-10-07"])
    assert the_time("The October 7 attacks shook the town.", date(1998, 12, 1)).value == "1998-10-07"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It fell on Sunday night. The mayor spoke at 8.15am.", ["2025-12-14TNI", "2025-12-15T08:15"]),
        ("It fell on Sunday night. The mayor spoke at 10.15pm.", ["2025-12-14TNI", "2025-12-14T22:15"]),
        ("It fell on Monday night. The mayor had spoken at 8.15am.", ["2025-12-15TNI", "2025-12-15T08:15"]),
    ],
    ids=["the morning after", "the same night", "not ahead of publication"],
)
def test_clock_time_of_the_morning_follows_the_night_told_before(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_times(text, MONDAY)] == values


def test_clock_time_does_not_go_on_from_a_since_clause() -> None:
    text = "It was towed on Friday. It had lain there since it struck the bar on 3 December. It moved at about 6am."
    assert [timex.value for timex in find_times(text, MONDAY)][-1] == "2025-12-12T06:00"


def test_that_day_does_not_go_on_from_a_year_told_on_the_way() -> None:
    text = "The barge sank on Sunday. Its mate, who had joined in 2010, swam ashore. That morning it had been mended."
    assert [timex.value for timex in find_times(text, MONDAY)][-1] == "2025-12-14TMO"


def test_end_of_the_decade_is_the_running_one_in_the_past() -> None:
    text = "She came in 1984. By the end of the decade she had a mill; by the end of the decade she will have two."
    assert [timex.value for timex in find_times(text, MONDAY)] == ["1984", "198", "202"]


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("The mill shut more than ten years ago.", "2015", "BEFORE"),
        ("The mill shut nearly ten years ago.", "2015", "AFTER"),
        ("The mill was shut for more than ten years.", "P10Y", "MORE_THAN"),
    ],
)
def test_more_than_so_long_ago_is_before_it(text: str, value: str, mod: str) -> None:
    timex = the_time(text)
    assert (timex.value, timex.mod) == (value, mod)


def test_clock_time_of_another_place_belongs_to_its_day() -> None:
    assert the_time("He spoke at 9 a.m. Moscow time on Friday.").value == "2025-12-12T09:00"


def test_lines_of_several_sentences_are_paragraphs() -> None:
    first = "The keel broke on 3 December. Nobody was hurt then. The yard said so."
    second = "The mayor said no. She left in the evening. Her deputy stayed."
    day, evening = find_times(f"{first}\n{second}\n", MONDAY)
    assert (day.value, evening.value) == ("2025-12-03", "2025-12-15TEV")


def test_lines_of_one_sentence_each_are_no_paragraphs() -> None:
    day, evening = find_times("The keel broke on 3 December.\nThe mayor left in the evening.\n", MONDAY)
    assert (day.value, evening.value) == ("2025-12-03", "2025-12-03TEV")


def test_day_after_a_vote_counts_from_no_week() -> None:
    text = "She left a day after last week's vote and two days before Friday's."
    assert [timex.value for timex in find_times(text, MONDAY)] == ["P1D", "2025-W50", "2025-12-10"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The tip is open 9am to 5pm daily.", ["XXXX-XX-XXT09:00", "XXXX-XX-XXT17:00"]),
        ("It opens between 10am and 2pm on Sundays.", ["XXXX-WXX-7T10:00", "XXXX-WXX-7T14:00"]),
        ("It opens daily from 9am to 5pm.", ["XXXX-XX-XXT09:00", "XXXX-XX-XXT17:00"]),
    ],
)
def test_opening_hours_are_of_every_such_day(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_times(text, MONDAY)] == values


def test_days_of_a_month_bound_a_range() -> None:
    timex = the_time("The regatta runs from the 21st to the 28th.")
    assert (timex.span.text, timex.value) == ("the 21st to the 28th", "2025-12-21/2025-12-28")


def test_year_about_which_an_abbreviation_is_unsure() -> None:
    timex = the_time("The font was carved c. 1450.")
    assert (timex.span.text, timex.value, timex.mod) == ("c. 1450", "1450", "APPROX")


def test_early_in_a_year_is_its_first_four_months() -> None:
    (timex,) = find_times("It closed in early 2024.", MONDAY)
    assert timex.interval is not None
    assert timex.interval.days == (date(2024, 1, 1), date(2024, 4, 30))


def test_last_third_of_a_century_is_its_end() -> None:
    timex = the_time("Guilds fell in the last third of the 19th century.")
    assert (timex.span.text, timex.mod) == ("the last third of the 19th century", "END")
    assert timex.interval is not None
    assert timex.interval.start == datetime(1866, 9, 1)


def test_hour_since_which_it_has_gone_on_is_of_publication() -> None:
    text = 'The lock closed on Friday. "I have been on the phone since 6am," she said.'
    assert [timex.value for timex in find_times(text, MONDAY)] == ["2025-12-12", "2025-12-15T06:00"]


def test_this_day_of_another_year_is_not_the_day_of_publication() -> None:
    assert the_time("On this day in 1944 the quay was bombed.").value == "1944"


def test_clock_time_of_newspaper_tokens() -> None:
    assert the_time("The tip opens at 9 : 30 a.m. sharp.").value == "2025-12-15T09:30"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "The reeve quit on Friday.\n\nHis clerk had left on Wednesday, and it rained.\n\nA bell rang at about noon.",
            "2025-12-12T12:00",
        ),
        (
            "The reeve quit on Friday, days after a boat sank on Wednesday.\n\nIt went down at about noon.",
            "2025-12-10T12:00",
        ),
        (
            "GRAZ, Dec. 12 - The reeve quit.\n\nHis clerk left on Nov. 3.\n\nShares fell late in the day.",
            "2025-12-12",
        ),
    ],
    ids=["back from a flash-back", "on from the deed of the lead", "the day of the lead"],
)
def test_time_of_a_later_paragraph_comes_back_to_the_day_of_the_news(text: str, value: str) -> None:
    assert [timex.value for timex in find_times(text, MONDAY)][-1] == value


def test_earlier_in_the_week_is_of_this_week_whatever_follows() -> None:
    assert the_time("They had marched earlier in the week before the curfew.").value == "2025-W51"


REPORT = "Fourth-quarter net of the brewery rose. "
FISCAL = "Net fell in the fiscal second quarter. For the quarter ended Oct. 31, the brewery lost money. "
TOLD_AGAIN = ["2025-Q2", "2025-Q2", "2025-10-31", "2025-Q2", "2024-Q2"]


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        (REPORT + "For the year, net was $9 million.", date(2025, 1, 24), ["2024-Q4", "2024"]),
        (REPORT + "For the year, net will fall.", date(2025, 1, 24), ["2024-Q4", "2025"]),
        (REPORT + "For the year, net was $9 million.", date(2025, 12, 15), ["2025-Q4", "2025"]),
        ("Net fell in its fourth quarter ended June 30.", date(2025, 8, 1), ["2025-Q4", "2025-06-30"]),
        ("Net fell in the quarter that ended in March.", date(2025, 8, 1), ["2025-Q1", "2025-03"]),
        (FISCAL + "In the latest period it paid more than a year earlier.", date(2025, 11, 20), TOLD_AGAIN),
        (FISCAL + "It beat the latest period, though not the 2024 period.", date(2025, 11, 20), TOLD_AGAIN),
    ],
)
def test_business_periods_are_those_that_the_report_tells_of(text: str, published: date, values: list[str]) -> None:
    assert [timex.value for timex in find_times(text, published)] == values


@pytest.mark.parametrize(
    "text",
    [
        "Net fell in its fiscal fourth quarter ended Sept. 30.",
        "Net fell in the fiscal fourth quarter. For the quarter ended Sept. 30, the brewery lost money.",
        "Net for the quarter fell, as in its fourth quarter ended Sept. 30. Fourth-quarter beer was flat.",
    ],
    ids=["beside it", "named before it", "told again"],
)
def test_reported_quarter_is_the_three_months_to_its_last_day(text: str) -> None:
    quarters = [timex for timex in find_times(text, date(2025, 11, 20)) if timex.value == "2025-Q4"]
    assert quarters
    assert {format_edtf(timex.interval) for timex in quarters if timex.interval} == {"2025-07/2025-09"}


def test_quarter_that_is_hoped_for_is_not_the_one_that_has_ended() -> None:
    text = "It hopes for a profit in the fourth quarter. In the quarter ended Sept. 30 the brewery lost money."
    assert [timex.value for timex in find_times(text, date(2025, 11, 20))] == ["2025-Q4", "2025-Q3", "2025-09-30"]
