"""Which time an event gets, and on what grounds."""

from datetime import date, datetime

import pytest
from spacy.language import Language

from tests.events.dating import PUBLISHED, dating
from timeline.events import agrees, anchor_events, date_events, given_triggers, parse_of
from timeline.events.dating.anchor import Anchor, Bound, Template, anchor_for
from timeline.events.dating.bounds import worthiest
from timeline.events.dating.sentences import Sentences
from timeline.events.dating.story import story_day
from timeline.events.dating.weights import Model, from_json, load_model, to_json
from timeline.events.learning.fit import fit
from timeline.interval import Granularity, Interval
from timeline.model import Basis, Document
from timeline.times import find_times

SAID = {
    "the week of the attack itself": ("Last week's attack killed nine people.", "killed", None),
    "the day on which a length to come begins": (
        "Dockers will walk out for two days beginning next Monday.",
        "walk",
        (11, 11),
    ),
    "the day from which something lasts, of what happened on it": (
        "Thousands have left Skarn since 4 March, when fighting broke out there.",
        "broke",
        (4, 4),
    ),
    "the day of the vote before which something else was": (
        "Nine points parted them before Monday's vote, in which Lind beat Hay.",
        "beat",
        (4, 4),
    ),
    "the time that opens two deeds": (
        "On Monday Lind was dismissed from the port and she founded a firm.",
        "founded",
        (4, 4),
    ),
    "its own weekday": ("Lind told reporters on Monday that the bridge was safe.", "told", (4, 4)),
    "the day on which a result is told": (
        "Norrin reported a loss of 46 million euros for the three months to January on Tuesday.",
        "reported",
        (5, 5),
    ),
    "and what is told beside it": (
        "Norrin reported a loss of 46 million euros for the three months to January on Tuesday and cut 90 jobs.",
        "cut",
        (5, 5),
    ),
    "what is over of a week": ("Lind hosted the queen at the harbour this week.", "hosted", (4, 6)),
    "what is over of a month": ("The yard has sold ten ships this month.", "sold", (1, 6)),
    "a week of which the end may be meant": ("Lind will host the queen at the harbour this week.", "host", (4, 10)),
    "the day since which there was nothing like it": (
        "It was the first loss since Rovers lost at home on 2 March.",
        "lost",
        (2, 2),
    ),
    "its own week": ("Lind hosted the queen at the harbour last week.", "hosted", None),
    "a fronted time": ("Over the weekend Lind offered to resign.", "offered", (2, 3)),
    "the time of a participle": ("The plan launched by Lind on Monday failed.", "launched", (4, 4)),
    "the time of what one is told to do": (
        "About 90 people were told to leave their homes on Monday night.",
        "told",
        (4, 4),
    ),
    "the day of a letter": ("In a letter of 2 March 2024, the council had asked for repairs.", "asked", (2, 2)),
    "a clock time that is about right": ("Lind left the harbour at about 7.40am on Monday.", "left", (4, 4)),
    "a length that ends now": ("The crews have been locked in talks for two days.", "locked", (5, 6)),
    "the day of the first verb, not the year of an old case": (
        "A court on Monday convicted one man and acquitted two of involvement in the 2005 murder of Lind.",
        "acquitted",
        (4, 4),
    ),
    "the second of two times": ("Lind arrived on Monday and left on Tuesday.", "left", (5, 5)),
    "the day after the nouns of its object": (
        "The council announced an agreement in principle with the builders on Monday.",
        "announced",
        (4, 4),
    ),
    "the day of a forecast for a year": ("Norrin cut its forecast for the year on Monday.", "cut", (4, 4)),
    "the day from which another event is counted": (
        "Lind announced the resignation of her cabinet on Monday night, six days after the blast at the port.",
        "announced",
        (4, 4),
    ),
    "the day that a joined verb shares, of how many days are mourned": (
        "Lind called a meeting on Monday and declared three days of mourning.",
        "declared",
        (4, 4),
    ),
    "days after what another sentence dates": (
        "Lind was arrested on 1 March. Two days after his arrest, he was charged.",
        "charged",
        (3, 3),
    ),
    "a day following what another sentence dates": (
        "A bomb exploded in Oslo on 1 March. Police searched a house a day following the explosion.",
        "searched",
        (2, 2),
    ),
    "the day on what somebody was about to do": (
        "Lind was robbed while on her way to work early March 2.",
        "robbed",
        (2, 2),
    ),
    "minutes before a clock time": (
        "The ferry left on Monday. It slowed minutes before it hit the quay at 1.28am on Tuesday.",
        "slowed",
        (5, 5),
    ),
    "the day after the day that a look back has left": (
        "Lind landed on 1 March on a ship that had sailed two weeks earlier. He was held and charged the following day.",
        "charged",
        (2, 2),
    ),
    "what came hours after something else": (
        "Soldiers closed the port late on Monday, hours after rebels left.",
        "closed",
        (4, 4),
    ),
    "the day after, on a page that goes on past midnight": (
        "The wells froze early Thursday. Workers blocked the gate Thursday.",
        "blocked",
        (7, 7),
    ),
    "the night after publication": ("Crews put out the last fires early on Thursday.", "put", (7, 7)),
    "the time of what happened as it did": ("Norrin lost a fortune as a fund collapsed on Monday.", "lost", (4, 4)),
    "the day of two deeds, the second without its helper": (
        "Nine hundred were injured and two thousand left homeless by the tremor on 4 March.",
        "injured",
        (4, 4),
    ),
    "the day counted back for what the parser gave no subject": (
        "The harbour was shut on Friday, 8 March, three days after one of the oldest ferries ran aground.",
        "ran",
        (5, 5),
    ),
    "the time of what happened meanwhile": ("Norrin lost a fortune when a fund collapsed on Monday.", "lost", (4, 4)),
    "the first of two times": ("Lind arrived on Monday and left on Tuesday.", "arrived", (4, 4)),
    "a length that a told day begins": (
        "The ferry sank on 1 March, and contact was lost for four days.",
        "lost",
        (1, 4),
    ),
}


@pytest.mark.parametrize(("text", "word", "days"), SAID.values(), ids=SAID.keys())
def test_a_time_of_its_own_wins(nlp: Language, text: str, word: str, days: tuple[int, int] | None) -> None:
    found = dating(nlp, text, word)
    first, last = (date(2024, 2, 26), date(2024, 3, 3)) if days is None else (date(2024, 3, d) for d in days)
    assert found.basis is Basis.SAID
    assert found.interval is not None
    assert found.interval.days == (first, last)


DOERS = {
    "the year of a coup is that of what it did": (
        "Lind met Berg on Monday. A 1962 coup toppled the king.",
        "toppled",
        1962,
    ),
    "of who did it": ("The king was toppled by a 1962 coup, the guide said.", "toppled", 1962),
    "of what it did besides": ("The 1979 revolution freed the town and brought in a council.", "brought", 1979),
    "of a clause about it": ("Lind recalled the 1979 revolution that toppled the king.", "toppled", 1979),
    "but not of what is done with it": ("The 1962 film was restored by Lind.", "restored", 2024),
    "nor of a thing": ("The 1962 car won a prize.", "won", 2024),
}


@pytest.mark.parametrize(("text", "word", "year"), DOERS.values(), ids=DOERS.keys())
def test_what_an_event_did_has_the_time_that_names_it(nlp: Language, text: str, word: str, year: int) -> None:
    found = dating(nlp, text, word).interval
    assert found is not None
    assert [day and day.year for day in found.days] == [year, year]


ADRIFT = {
    "days after an event": ("The bridge fell on Monday. Two days after the accident Lind left the town.", "left"),
    "a day following an event": ("The bridge fell on Monday. Lind left a day following the accident.", "left"),
    "hours after an event": ("The mine flooded on Monday. In the hours after the accident divers came.", "came"),
    "an hour of a day that counts from an event": (
        "The mine flooded on Monday. At 6am, two days after the accident, divers came.",
        "came",
    ),
    "what had happened": ("The paintings had vanished from a gallery in Oslo.", "vanished"),
    "what had happened before what is told": (
        "The ferry docked on Monday. It had been bought from a Dutch firm.",
        "bought",
    ),
    "years ago": ("The plant burned on Monday. It opened several years ago.", "opened"),
    "weeks later": ("The plant opened in 1990. It closed weeks later.", "closed"),
    "what has been since then": ("The queen came on Monday. It was her first visit since Lind took office.", "took"),
    "what was so once": ("Lind once ran the harbour.", "ran"),
    "what had been so before": ("The board has previously rejected a bid from Norrin.", "rejected"),
    "which thing is meant": ("The limits imposed by parliament were eased on Monday.", "imposed"),
    "some time after a year, a sentence later": (
        "Lind was born in Bergen in 1950. She was a quiet child. She won a race.",
        "won",
    ),
    "some time after a year": ("Lind was born in Bergen in 1950. She learned to sail.", "learned"),
    "some time after a birthday": ("Lind was born on 4 May 1950. Her father left the town.", "left"),
    "a length of months": ("The ferry left on Monday. The crew spent more than three months at anchor.", "spent"),
    "a length of years": ("The ferry left on Monday. For four years the walls stood without a roof.", "stood"),
}


@pytest.mark.parametrize(("text", "word"), ADRIFT.values(), ids=ADRIFT.keys())
def test_what_counts_from_an_event_has_no_day(nlp: Language, text: str, word: str) -> None:
    found = dating(nlp, text, word)
    assert (found.interval, found.basis) == (None, None)
    assert found.confidence < 0.5


COUNTED = {
    "weeks before": ("The quay reopened on Monday, eleven weeks after a ferry hit it.", "hit", "18-24 12 2023"),
    "a day before": ("Lind resigned on Friday, a day after the report was published.", "published", "29-29 2 2024"),
    "a year before a year": ("The war began in 1991, a year after the old regime fell.", "fell", "1-31 1 1990"),
    "months before": ("Norrin closed the plant on 1 March, six months after buying it.", "buying", "1-30 9 2023"),
    "a day before the day of the news": (
        "Lind left the council on Monday. The move came a day after her party lost a vote.",
        "lost",
        "3-3 3 2024",
    ),
    "weeks before publication": ("Her visit comes three weeks after the ferry sank.", "sank", "12-18 2 2024"),
    "weeks after": (
        "Two weeks after the vote on 10 February, the party changed its leader.",
        "changed",
        "19-25 2 2024",
    ),
}


@pytest.mark.parametrize(("text", "word", "days"), COUNTED.values(), ids=COUNTED.keys())
def test_a_length_counts_from_the_day_of_another_event(nlp: Language, text: str, word: str, days: str) -> None:
    found = dating(nlp, text, word)
    assert found.interval is not None
    first, last = found.interval.days
    assert first is not None
    assert last is not None
    assert f"{first.day}-{last.day} {first.month} {first.year}" == days


NO_DATES = {
    "the last time that it was so": ("Rents rose by the most in a single month since at least 1991.", "rose"),
    "the year of him who did it before": ("Berg scored the first goal by a guest since Jan Dahl in 1966.", "scored"),
    "the day that says which ban is meant": ("Boats left the bay, ignoring a ban imposed on 12 February.", "ignoring"),
    "when a person was born": ("Lind, born in Oslo on 2 February 1956, has built a fleet.", "built"),
    "the day of what an appeal is for": ("The council has opened a fund for victims of Monday's storm.", "opened"),
    "the day of what somebody says": ("Police said the ferry left Oslo on Monday.", "said"),
    "the month of what a report tells": ("The bureau said the economy added 300,000 jobs last month.", "said"),
    "what is so now": ("Norrin presented a boat, on sale now.", "presented"),
    "what a thing is at present": ("The current mayor thanked the divers.", "thanked"),
    "the year of the founding, of what was lost": ("Founded in 1856 by Erik Berg, the bank lost a fortune.", "lost"),
    "the quarter that a figure is compared with": (
        "Norrin's revenue rose 8% to $412m, compared with $381m in the fourth quarter of 2022.",
        "rose",
    ),
    "the year that a figure fell from": ("Revenue fell to $380m, down from $412m in 2022.", "fell"),
    "the year in which somebody else did it": ("More ships were built than in 2019.", "built"),
    "the year of somebody else's record": (
        "Berg won the medal with eight goals, the most since Dahl in 2002.",
        "won",
    ),
    "the year of a film": ("Dunes, the costliest film of 2023, won a prize.", "won"),
    "the year of the next verb": ("Berg founded the yard and in 2004 became mayor.", "founded"),
    "what it is compared with": ("Revenue fell by a tenth from a year earlier.", "fell"),
    "what a number is compared with": ("The yard delivered four ships, down from 12 a year ago.", "delivered"),
    "a topic": ("Lind spoke of Christmas.", "spoke"),
    "the year of the founding, of what it does": ("Norrin was founded in 1996 and flies to 30 cities.", "flies"),
    "the year of the beginning, of what it cost": ("The trial began in 2009 and cost a fortune.", "cost"),
    "what was done, of what is planned beside it": (
        "Norrin filed its papers in January but is expected to wait until after the elections.",
        "wait",
    ),
    "what was done, of what will be": (
        "The inquiry, which will last a month, follows a letter sent in January.",
        "last",
    ),
    "the time behind a semicolon": ("Hundreds fled the town; most returned last week.", "fled"),
    "the day of what came before it": ("The sale was put off after the port explosion on 1 March.", "put"),
    "what is to come, of what has happened": ("The union has called a strike on 20 March.", "called"),
    "the time of a clause about its subject": (
        "Norrin, which bought a rival in 2021, declined to comment.",
        "declined",
    ),
    "the period of a figure": ("Norrin reported a fall in third-quarter profit.", "reported"),
    "the year of a record": ("Norrin closed a plant, sending its shares to their lowest level since 2016.", "sending"),
    "what an aside tells": ("The curfew, in force since October, was eased.", "eased"),
    "what has been so since": ("Lind said that demand had weakened since July.", "said"),
    "the day of the saying": ("Norrin said on Monday it would order two new ships.", "order"),
    "the day of what somebody asks about": ("Lind asked why the yards closed on 3 February.", "asked"),
    "the day of what is said after a deed": ("Lind phoned Berg and said the ship left on Friday.", "phoned"),
    "the year of what somebody is accused of": (
        "A sailor was arrested in connection with last year's raid in Bergen.",
        "arrested",
    ),
    "a day that is counted, of the news": ("The ban comes a day after Norrin lost a ship.", "ban"),
    "the year of an aside between dashes": (
        "The prize went to Lind -- she quit the firm in 1990 -- as the jury praised her novel.",
        "praised",
    ),
    "a vague time": ("The ferry arrived on Monday. Lind recently moved to the coast.", "moved"),
    "the year of whom something befell": ("Last year's winner was banned.", "banned"),
    "a term after a deed": ("Lind was jailed for two years after he admitted fraud.", "jailed"),
    "a sentence to serve": ("Lind was jailed for two years.", "jailed"),
    "the day from which something is moved": ("The vote was brought forward from Monday.", "brought"),
    "both days between which it is moved": ("The launch was put off from Monday to Tuesday.", "put"),
    "the subject of the next clause": ("The sea was calm at last, and the next two days promised a catch.", "was calm"),
}


@pytest.mark.parametrize(("text", "word"), NO_DATES.values(), ids=NO_DATES.keys())
def test_a_time_that_is_not_when_it_happened_is_no_date(nlp: Language, text: str, word: str) -> None:
    assert dating(nlp, text, word).basis is Basis.PUBLISHED


def test_the_year_of_what_came_next_ends_what_was_before(nlp: Language) -> None:
    found = dating(nlp, "Lind ran a bank before joining Norrin in 2016.", "ran").interval
    assert found is not None
    assert (found.start, found.end) == (None, datetime(2017, 1, 1))


def test_shortly_before_an_hour_is_the_hour_before_it_and_not_the_whole_day(nlp: Language) -> None:
    soon = dating(nlp, "Divers were called shortly before 11.40pm on Monday.", "called").interval
    some_time = dating(nlp, "Divers were called before 11.40pm on Monday.", "called").interval
    assert soon is not None
    assert some_time is not None
    assert (soon.start, some_time.start) == (datetime(2024, 3, 4, 22, 40), datetime(2024, 3, 4))


def test_the_grounds_make_a_date_sure(nlp: Language) -> None:
    own = dating(nlp, "Lind resigned on Monday.", "resigned")
    guess = dating(nlp, "Lind promised to resign.", "resign")
    assert guess.confidence <= 0.6
    assert own.confidence >= 0.8


def test_a_day_that_is_counted_is_as_sure_as_one_that_is_told(nlp: Language) -> None:
    assert dating(nlp, "Lind resigned on Friday, a day after the report was published.", "published").confidence >= 0.8


def test_a_day_counted_from_news_without_a_day_is_about_right(nlp: Language) -> None:
    found = dating(nlp, "The move came a day after Lind lost a vote.", "lost")
    assert found.interval is not None
    assert (found.interval.days, found.interval.approximate) == ((date(2024, 3, 5), date(2024, 3, 5)), True)
    assert found.confidence < 0.75


def test_what_followed_something_of_a_year_happened_that_year(nlp: Language) -> None:
    found = dating(nlp, "Lind flew to Bergen after the flood in 2001.", "flew")
    assert found.interval == Interval.around(date(2001, 1, 1), Granularity.YEAR)


def test_news_without_a_time_happened_on_the_day_of_publication(nlp: Language) -> None:
    found = dating(nlp, "Lind resigned after a long dispute with the council.", "resigned")
    assert (found.basis, found.timex) == (Basis.PUBLISHED, None)
    assert found.interval == Interval.around(PUBLISHED, Granularity.DAY)


def test_what_is_over_of_a_year_ends_with_the_day(nlp: Language) -> None:
    found = dating(nlp, "The mill has lost a third of its workers this year.", "lost").interval
    assert found is not None
    assert found.days == (date(2024, 1, 1), PUBLISHED)


def test_what_happened_then_did_not_last_until_then(nlp: Language) -> None:
    found = dating(nlp, "Voss led the firm until 1936, when she moved to Lisbon.", "moved")
    assert found.interval == Interval.around(date(1936, 1, 1), Granularity.YEAR)


def test_a_length_has_the_time_that_it_lies_in(nlp: Language) -> None:
    found = dating(nlp, "The mill closed for two months in 2022 after a flood.", "closed")
    assert found.interval == Interval.around(date(2022, 1, 1), Granularity.YEAR)


WITHIN_A_DAY = {
    "before dawn": ("Sirens were heard before dawn on Monday.", "heard", (0, 6)),
    "by midday": ("The fire was brought under control by midday on Monday.", "brought", (0, 12)),
    "not until the evening": ("Lind did not reach the harbour until 7pm on 4 March.", "reach", (19, 19)),
}


@pytest.mark.parametrize(("text", "word", "hours"), WITHIN_A_DAY.values(), ids=WITHIN_A_DAY.keys())
def test_a_bound_within_a_day_is_of_that_day(nlp: Language, text: str, word: str, hours: tuple[int, int]) -> None:
    found = dating(nlp, text, word).interval
    assert found is not None
    assert found.days == (date(2024, 3, 4), date(2024, 3, 4))
    assert (found.start and found.start.hour, found.end and found.end.hour) == hours


def test_what_is_done_by_an_evening_is_done_that_day(nlp: Language) -> None:
    found = dating(nlp, "The road was cleared by Sunday evening.", "cleared")
    assert found.interval == Interval.around(date(2024, 3, 3), Granularity.DAY)


def test_days_counted_in_hours_are_counted_from_no_clock(nlp: Language) -> None:
    found = dating(nlp, "Divers freed a sailor on Monday, 60 hours after the ferry struck a rock.", "struck")
    assert (found.interval, found.basis) == (None, None)


def test_what_will_be_lies_after_publication(nlp: Language) -> None:
    found = dating(nlp, "Lind will visit the harbour.", "visit")
    assert found.interval is not None
    assert found.interval.days == (date(2024, 3, 7), None)


PLANS = {
    "what is expected": "Lind is expected to visit the harbour.",
    "what is due": "Lind is due to visit the harbour.",
    "the second of two plans": "Lind is to open a quay and visit the harbour.",
}


@pytest.mark.parametrize("text", PLANS.values(), ids=PLANS.keys())
def test_a_plan_is_for_the_day_of_publication_or_later(nlp: Language, text: str) -> None:
    found = dating(nlp, text, "visit")
    assert found.interval is not None
    assert found.interval.days == (date(2024, 3, 6), None)


SINCE = {
    "since a time": ("Lind has worked here since Monday.", "worked", date(2024, 3, 4)),
    "since an event of a day": ("Ten have died since the 26 February quake.", "died", date(2024, 2, 26)),
    "since an event on a day": ("Norrin has cut 90 jobs since the merger in 2019.", "cut", date(2019, 1, 1)),
    "since a clause": ("Norrin has sold ten ships since it bought a yard in January.", "sold", date(2024, 1, 1)),
    "since a participle": ("Since leaving Oslo in May 2022, Lind has painted boats.", "painted", date(2022, 5, 1)),
}


@pytest.mark.parametrize(("text", "word", "start"), SINCE.values(), ids=SINCE.keys())
def test_since_opens_the_end(nlp: Language, text: str, word: str, start: date) -> None:
    found = dating(nlp, text, word)
    assert found.basis is Basis.SAID
    assert found.interval is not None
    assert found.interval.days == (start, None)


def test_the_printed_date_is_better_than_the_metadata(nlp: Language) -> None:
    text = "Bridge reopens\n\nMarch 4, 2024\n\nThe bridge was reopened. Lind cut a ribbon."
    parse = parse_of(nlp(text))
    document = Document(id="a", text=text, published=PUBLISHED)
    start = text.index("cut")
    triggers = given_triggers(parse, [(start, start + 3)])
    (found,) = date_events(parse, document, triggers, find_times(text, PUBLISHED))
    assert found.interval == Interval.around(date(2024, 3, 4), Granularity.DAY)


TOLD_DATES = {
    "a caption": "Sailors wait in Oslo on 2 March 2024. The port was closed.",
    "a picture of that day": "Sailors wait in Oslo, Saturday, March 2, 2024. The port was closed.",
    "a time of day with four figures": "The ferry sank at 1653 on Saturday, 2 March. The port was closed.",
}


@pytest.mark.parametrize("text", TOLD_DATES.values(), ids=TOLD_DATES.keys())
def test_a_date_that_is_told_is_not_the_printed_one(nlp: Language, text: str) -> None:
    assert story_day(Sentences(parse_of(nlp(text)), find_times(text, PUBLISHED), PUBLISHED)) == PUBLISHED


def test_confidence_is_a_chance(nlp: Language) -> None:
    for text, word, _ in SAID.values():
        assert 0.0 < dating(nlp, text, word).confidence < 1.0


def test_no_triggers_give_no_datings(nlp: Language) -> None:
    parse = parse_of(nlp("It rained."))
    assert date_events(parse, Document(id="a", text="It rained.", published=PUBLISHED), (), ()) == ()


def test_bounds_of_a_plain_report(nlp: Language) -> None:
    text = "Lind said on Monday that he was glad."
    parse = parse_of(nlp(text))
    triggers = given_triggers(parse, [(5, 9)])
    document = Document(id="a", text=text, published=PUBLISHED)
    (anchor,) = anchor_events(parse, document, triggers, find_times(text, PUBLISHED))
    monday = Bound(on=date(2024, 3, 4))
    assert anchor == Anchor(monday, monday, single_day=True)


MONTH = Interval.around(date(2024, 2, 1), Granularity.MONTH)
FIRST, LAST = date(2024, 2, 1), date(2024, 2, 29)
WITHIN = Bound(after=FIRST, before=date(2024, 2, 28))
BOUNDS = {
    "within a month": (Template.ON, Anchor(WITHIN, WITHIN, single_day=True)),
    "all of a month": (Template.OVER, Anchor(Bound(on=FIRST), Bound(on=LAST))),
    "before a month": (Template.BEFORE, Anchor(Bound(before=LAST), Bound(before=LAST), True)),
    "after a month": (Template.AFTER, Anchor(Bound(after=FIRST), Bound(after=FIRST), True)),
    "around a month": (Template.STATE, Anchor(Bound(before=LAST), Bound(after=FIRST))),
}


@pytest.mark.parametrize(("template", "expected"), BOUNDS.values(), ids=BOUNDS.keys())
def test_templates_give_bounds(template: Template, expected: Anchor) -> None:
    assert anchor_for(template, MONTH, PUBLISHED) == expected


def test_bounds_that_exclude_each_other_do_not_agree() -> None:
    early, late = Bound(before=date(2024, 1, 1)), Bound(after=date(2024, 2, 1))
    assert not agrees(Anchor(early, early, True), Anchor(late, late, True))
    assert agrees(Anchor(early, early, True), Anchor(early, Bound(before=date(2024, 2, 1))))


def test_weights_survive_writing_and_reading() -> None:
    text = to_json(load_model())
    assert to_json(from_json(text)) == text
    assert len(text) < 1_000_000


def test_learning_twice_gives_the_same_bytes(nlp: Language) -> None:
    from timeline.events.learning.examples import anchor_examples

    text = "Lind arrived on Monday. He left today. Lind arrived on Monday. He arrived today."
    event = {"start": 5, "end": 12, "anchor": _on("2024-03-04")}
    other = {"start": 27, "end": 31, "anchor": _on("2024-03-06")}
    record = {"id": "x", "published": "2024-03-06", "text": text, "events": [event, other] * 4}
    examples = anchor_examples(parse_of(nlp(text)), record, find_times(text, PUBLISHED))
    first, second = fit(examples, penalty=1.0), fit(examples, penalty=1.0)
    assert to_json(Model(first, first)) == to_json(Model(second, second))


def _on(day: str) -> dict[str, object]:
    return {"type": "single_day", "begin": {"on": day}, "end": {"on": day}}


def test_a_wide_window_is_worth_more_than_a_day_that_is_likely_false() -> None:
    days = [Bound(on=date(2024, 3, day)) for day in (1, 2, 3)]
    chances = {Anchor(day, day, single_day=True): 0.2 for day in days}
    before = Bound(before=date(2024, 3, 6))
    past = Anchor(before, before, single_day=True)
    assert worthiest({**chances, past: 0.15}) == past


def test_ends_that_are_equal_count_together() -> None:
    after = Bound(after=PUBLISHED)
    today = Bound(on=PUBLISHED)
    later, for_days, now = Anchor(after, after, single_day=True), Anchor(after, after), Anchor(today, today, True)
    assert worthiest({now: 0.4, later: 0.35, for_days: 0.25}) == later
