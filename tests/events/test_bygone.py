"""What is only known to be over by some day: its beginning is open."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from tests.events.conftest import DatedRows
from tests.events.dating import dating
from timeline.model import Basis

SPOKEN_OF = {
    "what somebody said had happened": "Police told reporters on Monday that they had freed a sailor.",
    "without a conjunction": "The council said on Monday it had freed a sailor.",
}
_NEWS = "Lind closed the pier. The port is empty. Crews wait. "
_FEATURE = _NEWS + "The quay is wide. " * 15


@pytest.mark.parametrize("text", SPOKEN_OF.values(), ids=SPOKEN_OF.keys())
def test_what_had_happened_was_over_when_somebody_said_so(nlp: Language, text: str) -> None:
    found = dating(nlp, text, "freed")
    assert found.interval is not None
    assert (found.interval.days, found.basis) == ((None, date(2024, 3, 4)), Basis.SAID)


def test_a_deed_that_a_feature_tells_was_over_when_the_article_came_out(nlp: Language) -> None:
    found = dating(nlp, _FEATURE + "The council built a quay for the ferry.", "built")
    assert found.interval is not None
    assert (found.interval.days, found.basis) == ((None, date(2024, 3, 6)), Basis.PUBLISHED)


def test_what_a_feature_says_was_going_on_is_of_the_day_of_publication(nlp: Language) -> None:
    found = dating(nlp, _FEATURE + "Lind said the council was building a quay.", "building")
    assert found.interval is not None
    assert found.interval.days == (date(2024, 3, 6), date(2024, 3, 6))


ASIDES = {
    "whom the news is about": ("A court on Monday fined the sailor who sank the ferry.", "sank", date(2024, 3, 4)),
    "what the news is about": ("The council on Monday sold a quay that cost a fortune.", "cost", date(2024, 3, 4)),
    "who died": ("Hay, who ended the war, died on Monday.", "ended", date(2024, 3, 4)),
    "which firm it is": ("Norrin, which bought a rival, closed its yard on Monday.", "bought", date(2024, 3, 4)),
    "both deeds": ("On Monday Lind met the man who built the pier and painted it.", "painted", date(2024, 3, 4)),
    "without a day": ("Lind will meet the man who built the pier.", "built", date(2024, 3, 6)),
    "what came later": ("Hay, who later sold the ferry, won on Monday.", "sold", date(2024, 3, 6)),
    "what happened recently": ("Lind is back. The council recently paid the sailors.", "paid", date(2024, 3, 6)),
    "what has already happened": ("The council has already paid the sailors.", "paid", date(2024, 3, 6)),
    "how somebody grew up": ("Lind was elected on Monday. He grew up in Oslo.", "grew", date(2024, 3, 4)),
    "where somebody was raised": ("Lind won. Hay was raised in Oslo.", "raised", date(2024, 3, 6)),
    "what somebody said had happened": ("Police said they had freed a sailor.", "freed", date(2024, 3, 6)),
}


@pytest.mark.parametrize(("text", "word", "last"), ASIDES.values(), ids=ASIDES.keys())
def test_what_an_aside_tells_was_over_by_the_time_of_its_sentence(
    nlp: Language, text: str, word: str, last: date
) -> None:
    found = dating(nlp, text, word)
    assert found.interval is not None
    assert found.interval.days == (None, last)


RECALLED = {
    "a clause that tells after what": ("Lind has left Oslo after the council sold his ferry.", "sold"),
    "a participle that tells after what": ("After painting the pier, Lind has left Oslo.", "painting"),
    "a clause that tells when": ("Lind was asleep when a storm sank his boat.", "sank"),
    "what somebody says happened": (_NEWS + "Lind said the crew sold the boat.", "sold"),
}
TOLD = {
    "what somebody says is happening": (_NEWS + "Lind said the crew was selling the boat.", "selling"),
    "news of which somebody told": (_NEWS + "The crew sold the boat, Lind said.", "sold"),
    "news that has happened": ("The council has paid the sailors.", "paid"),
    "what has happened behind the news": ("Lind is back. The council has paid the sailors.", "paid"),
    "news that somebody tells first": ("Lind said the crew sold the boat.", "sold"),
}


@pytest.mark.parametrize(("text", "word"), RECALLED.values(), ids=RECALLED.keys())
def test_what_a_clause_recalls_was_over_when_the_article_came_out(nlp: Language, text: str, word: str) -> None:
    found = dating(nlp, text, word)
    assert found.interval is not None
    assert found.interval.days == (None, date(2024, 3, 6))


_LIVES = "{} He was 81. Lind built bridges. He founded a yard. He sang in 1990. Grace Hay praised him. He was buried."
LIVES = {
    "before a death of a day": ("Erik Lind died on Monday.", "founded", date(2024, 3, 4)),
    "by name": ("Erik Lind died on Monday.", "built", date(2024, 3, 4)),
    "before one without a day": ("Erik Lind has passed away.", "founded", date(2024, 3, 6)),
}
NO_LIVES = {
    "with a year": ("Erik Lind died on Monday.", "sang", date(1990, 1, 1)),
    "of somebody else": ("Erik Lind died on Monday.", "praised", date(2024, 3, 4)),
    "what comes after a death": ("Erik Lind died on Monday.", "buried", date(2024, 3, 4)),
    "what led to a sudden death": ("Erik Lind died on Monday when a crane fell.", "founded", date(2024, 3, 4)),
}


@pytest.mark.parametrize(("opening", "word", "last"), LIVES.values(), ids=LIVES.keys())
def test_what_the_dead_did_was_over_when_they_died(nlp: Language, opening: str, word: str, last: date) -> None:
    found = dating(nlp, _LIVES.format(opening), word)
    assert found.interval is not None
    assert found.interval.days == (None, last)


@pytest.mark.parametrize(("opening", "word", "first"), NO_LIVES.values(), ids=NO_LIVES.keys())
def test_what_tells_no_life_keeps_its_day(nlp: Language, opening: str, word: str, first: date) -> None:
    found = dating(nlp, _LIVES.format(opening), word)
    assert found.interval is not None
    assert found.interval.days[0] == first


CRIMES = {
    "what somebody is jailed for": ("A judge jailed Lind on Monday. {}", "shot", date(2024, 3, 4)),
    "who is meant by a pronoun": ("Lind was sentenced on Monday. {}", "fled", date(2024, 3, 4)),
    "what is said of a charge": ("Lind was charged with theft, police said on Monday. {}", "stole", date(2024, 3, 4)),
    "what a jury is told": ("Lind told jurors on Monday how she came home. {}", "hit", date(2024, 3, 4)),
    "without a day": ("A judge has jailed Lind for life. {}", "shot", date(2024, 3, 6)),
}
_CRIME = "Berg shot a sailor. He stole a car. The car hit a wall. He fled."
DAYS_OF_CRIMES = {
    "no court": "Berg was seen on Monday. {}",
    "the day of the crime": "Berg was charged after a shooting on Monday. {}",
}


@pytest.mark.parametrize(("text", "word", "last"), CRIMES.values(), ids=CRIMES.keys())
def test_what_a_court_deals_with_was_over_by_then(nlp: Language, text: str, word: str, last: date) -> None:
    found = dating(nlp, text.format(_CRIME), word)
    assert found.interval is not None
    assert found.interval.days == (None, last)


@pytest.mark.parametrize("text", DAYS_OF_CRIMES.values(), ids=DAYS_OF_CRIMES.keys())
def test_a_crime_keeps_the_day_that_is_told_of_it(nlp: Language, text: str) -> None:
    found = dating(nlp, text.format(_CRIME), "fled")
    assert found.interval is not None
    assert found.interval.days[0] == date(2024, 3, 4)


NEWS_OF_ITS_SENTENCE = {
    "the harm of a new calamity": ("A blast that killed ten sailors shook Oslo on Monday.", "killed"),
    "that a calamity came": ("The quake, which struck at sea, was felt in Oslo on Monday.", "struck"),
    "what happened in that place": ("Lind was taken on Monday to a hospital, where she died.", "died"),
    "an alarm": ("A fire broke out on Monday. The alarm was raised.", "raised"),
    "the news itself": ("It was a nurse who found Lind on Monday.", "found"),
}


@pytest.mark.parametrize(("text", "word"), NEWS_OF_ITS_SENTENCE.values(), ids=NEWS_OF_ITS_SENTENCE.keys())
def test_a_relative_clause_that_tells_the_news_is_of_the_day_of_its_sentence(
    nlp: Language, text: str, word: str
) -> None:
    found = dating(nlp, text, word)
    assert found.interval is not None
    assert found.interval.days == (date(2024, 3, 4), date(2024, 3, 4))


NEWS_OF_THE_DAY = TOLD | {
    "a deed of short news": (_NEWS + "The council built a quay.", "built"),
    "the deed of the lead": ("Lind closed the pier.", "closed"),
    "what is asked for, wherever it stands": (_FEATURE + "The union urged the council to pay.", "urged"),
    "what is told by another verb of saying": (_FEATURE + "The mayor echoed the warning of the union.", "echoed"),
    "what is said, wherever it stands": (_FEATURE + "The union said the pier was safe.", "said"),
}


@pytest.mark.parametrize(("text", "word"), NEWS_OF_THE_DAY.values(), ids=NEWS_OF_THE_DAY.keys())
def test_news_is_of_the_day_of_publication(nlp: Language, text: str, word: str) -> None:
    found = dating(nlp, text, word)
    assert found.interval is not None
    assert found.interval.days == (date(2024, 3, 6), date(2024, 3, 6))


def test_what_an_aside_tells_does_not_date_the_news_of_its_row(dated_rows: DatedRows) -> None:
    line = "A man who stole a ferry has been jailed"
    assert dated_rows(f"{line}.") == {line: ("2024-03-13", "published")}


BY_PRINT = {
    "on no day that is told": ("Earlier, Norlair had rejected an offer from Westair.", "../2024-03-13"),
    "since a day": ("Nine sailors have been freed in Bergen since 1 March.", "2024-03-01/2024-03-13"),
    "since what came on a day": ("Nine sailors have been freed since the 1 March storm.", "2024-03-01/2024-03-13"),
}


@pytest.mark.parametrize(("text", "day"), BY_PRINT.values(), ids=BY_PRINT.keys())
def test_what_has_happened_had_happened_when_the_article_came_out(dated_rows: DatedRows, text: str, day: str) -> None:
    assert [found for found, _ in dated_rows(text).values()] == [day]
