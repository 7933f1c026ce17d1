"""The side of publication that a bare day is on, as the words of its sentence tell: verbs, deadlines, abbreviations."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from timeline.model import TimexKind
from timeline.times import find_times, format_edtf, timex3_view

WEDNESDAY = date(2025, 12, 17)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Friday Mr. Bell and his deputy will see the mayor.", "2025-12-19"),
        ("On Friday, the league of village schools and their choirs plans to sing in the square.", "2025-12-19"),
        ("On Friday, the league of village schools and their choirs sang in the square.", "2025-12-12"),
        ("In April, on a quay near Mobile, Ala., a crane fell.", "2025-04"),
        ("In August, the case of Miller vs. Brown, which nobody had heard of, closed.", "2025-08"),
        ("It would open on a still unspecified date in June at the port.", "2026-06"),
        ("Two hundred tenants are to leave on Friday.", "2025-12-19"),
        ("Witnesses are asked to call before Friday.", "2025-12-19"),
        ("The claim is due by Monday.", "2025-12-22"),
        ("On Friday the plan was dropped.", "2025-12-12"),
        ("On Saturday the rower could not be found.", "2025-12-13"),
        ("In March the guild agreed to lend the tenor a hall.", "2025-03"),
        ("On Saturday the guild is to choose a reeve.", "2025-12-20"),
        ("The hearing is set Friday.", "2025-12-19"),
        ("The wedding is in October.", "2026-10"),
        ("The deadline is 1 October.", "2026-10-01"),
        ("The hearing was set for Friday.", "2025-12-19"),
        ("The rower set a record on Friday.", "2025-12-12"),
        ("The guild sent a set of rules on Friday.", "2025-12-12"),
        ("He had left the harbour by Monday.", "2025-12-15"),
        ("Her statement Monday that the mills should shut stunned them.", "2025-12-15"),
        ("She told the paper Monday that they might walk out.", "2025-12-15"),
        ("Shots could be heard on Monday near the port.", "2025-12-15"),
        ("He will go. One official Monday spoke of a mistake.", "2025-12-15"),
        ("The growers hoped to bring the nuts in by Saturday.", "2025-12-20"),
        ("The growers agreed to a price on Saturday.", "2025-12-13"),
        ("Entries close on Saturday.", "2025-12-20"),
        ("The kiln was open on Saturday.", "2025-12-13"),
        ("Announced in March, it may well fail.", "2025-03"),
        ("With only weeks until the March contest, both sides said no.", "2026-03"),
        ("The reeve, up for a new term in March, declined to speak.", "2026-03"),
        ("Then, in March, the reeve declined to speak.", "2025-03"),
        ("The guild has called a rally for Thursday.", "2025-12-18"),
        ("The guild has chosen a rally in Bern on Tuesday.", "2025-12-16"),
        ("Two climbers have died this weekend.", "2025-W50-WE"),
        ("If its mare makes a start on Saturday, the stable will be full.", "2025-12-20"),
        ("On January 14 she woke to shots.", "2025-01-14"),
        ("The pit pays what it owed on January 14.", "2026-01-14"),
        ("He woke after being kicked by a mule on Saturday.", "2025-12-13"),
        ("The ferry won't sail on Saturday.", "2025-12-20"),
        ("He'll sail on Saturday.", "2025-12-20"),
        ("It won’t open until at least Saturday.", "2025-12-20"),
        ("The dockers called a strike for Saturday.", "2025-12-20"),
        ("A holiday has been declared for Tuesday.", "2025-12-23"),
        ("The strike planned for Tuesday was called off.", "2025-12-16"),
        ("The regatta in April is cancelled.", "2026-04"),
        ("She is flying to Rome on Saturday.", "2025-12-20"),
        ("The museum's opening on Saturday drew a crowd.", "2025-12-13"),
        ("He may have left on Tuesday.", "2025-12-16"),
        ("It should have been seen as early as March.", "2025-03"),
        ("It could open as early as March.", "2026-03"),
        ("They have food till March.", "2026-03"),
        ("The mill added a third shift in March.", "2025-03"),
        ("The team flies home on Tuesday.", "2025-12-23"),
        ("The ferries were stopped through Saturday.", "2025-12-20"),
        ("The thaw lasted through Saturday.", "2025-12-13"),
        ("Hopes that fell in March rose.", "2025-03"),
        ("They sailed before the squall that struck on Saturday.", "2025-12-13"),
    ],
)
def test_direction_of_a_bare_day_or_month(text: str, value: str) -> None:
    dates = [timex for timex in find_times(text, WEDNESDAY) if timex.kind is not TimexKind.DURATION]
    assert [timex.value for timex in dates] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The verdict is Monday.", "2025-12-22"),
        ("The verdict was put off to Monday.", "2025-12-22"),
        ("The tender was extended to 3 March.", "2026-03-03"),
        ("Kick-off is at 8 p.m. Monday.", "2025-12-22T20:00"),
        ("Monday is a holiday.", "2025-12-22"),
        ("The toll takes effect on Monday.", "2025-12-22"),
        ("The miller is due in court on Monday.", "2025-12-22"),
        ("Another round of talks in Bern is likely on Thursday.", "2025-12-18"),
        ("The troupe rehearses for Thursday's planned parade.", "2025-12-18"),
        ("The troupe rehearses for Saturday's upcoming parade.", "2025-12-20"),
        ("The mayor gave no leave for Tuesday's planned parade.", "2025-12-16"),
        ("Rebels left the port early Thursday, state radio in Dili said.", "2025-12-18"),
        ("Rebels left the port at 12:40 a.m. Thursday, state radio in Dili said.", "2025-12-18T00:40"),
        ("Rebels left the port before dawn Thursday.", "2025-12-18TMO"),
        ("Rebels left the port Thursday evening.", "2025-12-11TEV"),
        ("Rebels left the port on Thursday.", "2025-12-11"),
        ("Rebels left the port early Monday.", "2025-12-15"),
        ("The ship will leave early Saturday.", "2025-12-20"),
    ],
)
def test_the_weekday_after_publication_is_tomorrow_unless_the_past_is_told(text: str, value: str) -> None:
    assert [timex.value for timex in find_times(text, WEDNESDAY)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The jury will rule later this week.", "2025-W51"),
        ("The jury ruled this week.", "2025-W50"),
    ],
)
def test_this_week_told_on_a_sunday_is_the_one_that_the_verb_points_to(text: str, value: str) -> None:
    assert [timex.value for timex in find_times(text, date(2025, 12, 14))] == [value]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The jury ruled earlier this month.", date(2025, 12, 1), date(2025, 12, 16)),
        ("The jury ruled early this month.", date(2025, 12, 1), date(2025, 12, 10)),
        ("The jury ruled earlier in the week.", date(2025, 12, 15), date(2025, 12, 16)),
        ("The jury will rule later this month.", date(2025, 12, 18), date(2025, 12, 31)),
        ("The jury ruled later in March.", date(2025, 3, 22), date(2025, 3, 31)),
    ],
)
def test_earlier_in_the_running_month_is_any_day_of_it_before_today(text: str, first: date, last: date) -> None:
    (found,) = find_times(text, WEDNESDAY)
    assert found.interval is not None
    assert found.interval.days == (first, last)


def test_earlier_in_the_day_is_no_day_ahead() -> None:
    found = find_times("Rates rose in November from October. They will rise on 28 December. "
                       "Bread was dearer earlier in the day.", WEDNESDAY)  # fmt: skip
    assert found[-1].value == "2025-12-17"


def test_a_watch_ends_after_it_begins() -> None:
    (timex,) = find_times("She promised to guard the pier from 5 p.m. Saturday to 7 a.m. Sunday.", date(2025, 12, 14))
    assert timex.value == "2025-12-20T17:00/2025-12-21T07:00"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The guilds agreed to disarm on Tuesday.", "2025-12-16"),
        ("A survey to be published Tuesday blames the wells.", "2025-12-16"),
        ("The guilds will disarm on Tuesday.", "2025-12-23"),
        ("He must stay in the ward until Tuesday.", "2025-12-23"),
        ("The guilds agreed to disarm on Monday.", "2025-12-22"),
    ],
)
def test_the_weekday_before_publication_is_yesterday_unless_it_will_be(text: str, value: str) -> None:
    assert [timex.value for timex in find_times(text, WEDNESDAY)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry sank last Tuesday.", "2025-12-09"),
        ("The ferry sank last Monday.", "2025-12-08"),
        ("The ferry sank last Friday.", "2025-12-12"),
        ("The ferry sank last Wednesday.", "2025-12-10"),
        ("The ferry sank this past Tuesday.", "2025-12-16"),
    ],
)
def test_last_tuesday_told_that_wednesday_is_the_tuesday_before(text: str, value: str) -> None:
    assert [timex.value for timex in find_times(text, WEDNESDAY)] == [value]


def test_last_friday_told_on_a_sunday_is_two_days_ago() -> None:
    (timex,) = find_times("The ferry sank last Friday.", date(2025, 12, 14))
    assert timex.value == "2025-12-12"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The mill burned down Thursday.", ["2025-12-11"]),
        ("The mill burned down Thursday. Two wells froze early Thursday.", ["2025-12-18", "2025-12-18"]),
        ("The mill burned down Thursday.\n(Update 1:10 a.m. Thursday) Wells froze.", ["2025-12-18", "2025-12-18"]),
        ("The mill burned down Thursday. The fair (1 p.m. Thursday) is cheap.", ["2025-12-11", "2025-12-18"]),
        ("The crews had readied the pumps for Thursday.", ["2025-12-18"]),
    ],
)
def test_a_page_that_goes_on_past_midnight_tells_of_the_next_day(text: str, values: list[str]) -> None:
    assert [timex.value[:10] for timex in find_times(text, WEDNESDAY)] == values


FEATURE = (
    "The mill closed in 1998. In the 1960s the valley had 40 of them; by 1989 it had nine. She met her husband in "
    "August 1976 and they married in 1977. {} The last of the weavers left in 2011."
)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Her grandson turned 21 last Friday, he died three years ago, and next spring tenants come.", "2025-12-12"),
        ("It was last Friday that they sold it.", "2025-12-12"),
    ],
    ids=["a feature with several times of today", "a history with one"],
)
def test_last_friday_counts_from_publication_among_old_dates(sentence: str, value: str) -> None:
    found = {timex.span.text: timex.value for timex in find_times(FEATURE.format(sentence), WEDNESDAY)}
    assert found["last Friday"] == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They signed in 1979. Half a century on, the border is mined.", ["1979", "2025"]),
        ("The levee broke in August. Six months on, two towns stood empty.", ["2025-08", "2025-12"]),
    ],
)
def test_what_is_so_long_later_is_not_beyond_publication(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_times(text, WEDNESDAY)] == values


def test_the_following_weeks_come_after_this_week() -> None:
    found = find_times("They will sow one field this week and three in the following two weeks.", WEDNESDAY)
    assert found[-1].interval is not None
    assert format_edtf(found[-1].interval) == "2025-12-22/2026-01-04"


def test_what_is_agreed_for_later_stays_ahead() -> None:
    found = find_times("It took effect in 2021 and will be reviewed ten years later.", WEDNESDAY)
    assert [timex.value for timex in found] == ["2021", "2031"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The season, which runs from June 1 through January 30, is quiet.", ["2025-06-01", "2026-01-30"]),
        ("It opened in July. Its figures are due on the 28th.", ["2025-07", "2025-12-28"]),
        ("It was the wettest since 2005. The previous evening they had sung.", ["2005", "2025-12-16TEV"]),
        ("They vote a week from today. She spoke at 9.30pm.", ["2025-12-24", "2025-12-17T21:30"]),
        ("She spoke at midnight.", ["2025-12-16T24:00"]),
        ("It will stay shut over the next year.", ["P1Y"]),
        ("He has been in bed for the last week.", ["P1W"]),
        ("The talks on Wednesday and Friday are secret.", ["2025-12-17", "2025-12-19"]),
        ("They met on Wednesday and Friday.", ["2025-12-17", "2025-12-12"]),
        ("They will open a third plant in the second quarter.", ["2026-Q2"]),
        ("On 9 October 2006 they spoke. On 12 October she left.", ["2006-10-09", "2006-10-12"]),
        ("They stole it on 14 September 2006. One had come to see it on 12 September.", ["2006-09-14", "2006-09-12"]),
        ("In late 1919 it shut, and in March it was sold.", ["1919", "1920-03"]),
        ("It is expected to sail on Saturday and to dock on Tuesday.", ["2025-12-20", "2025-12-23"]),
        ("She took vows in 1466 and sang that Christmas.", ["1466", "1466-12-25"]),
        ("She said that Christmas was over.", ["2025-12-25"]),
        ("He sued on 9 May 2024 and lost on 3 June.", ["2024-05-09", "2024-06-03"]),
        ("He sued on 9 May 2024. On 3 June he lost.", ["2024-05-09", "2025-06-03"]),
        ("He was born on 9 May 1986. On 3 March he was charged.", ["1986-05-09", "2025-03-03"]),
        ("They will post results for the third quarter.", ["2025-Q3"]),
        ("He signed on 1 November.\n\nFans queued from 6am.", ["2025-11-01", "2025-12-17T06:00"]),
        ("It broke on Monday night.\n\nShe was called at 9.55pm.", ["2025-12-15TNI", "2025-12-15T21:55"]),
        ("They broke in on 14 September 2019.\n\nPolice were called at 4.57am.", ["2019-09-14", "2019-09-14T04:57"]),
    ],
)
def test_times_that_lean_on_what_stands_around_them(text: str, values: list[str]) -> None:
    found = timex3_view(find_times(text, WEDNESDAY))
    assert [timex.value for timex in found] == values


def test_turn_of_the_century_is_the_few_years_around_it() -> None:
    (timex,) = find_times("The quay was built around the turn of the century.", WEDNESDAY)
    assert timex.interval is not None
    assert format_edtf(timex.interval) == "1995~/2004~"
    assert (timex.interval.start, timex.interval.approximate) == (datetime(1995, 1, 1), True)
