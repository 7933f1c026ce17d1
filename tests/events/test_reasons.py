"""Why an event has no row: each reason with a sentence in which it holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from timeline import Document, Event, analyse
from timeline.events import ROW_SALIENCE, Reason

# Of these many rows an article keeps so many as its length allows.
MANY = " ".join(
    f"Anna Lindqvist closed dock {number} in Bergen on Monday and sold crane {number} to Volvo on Tuesday."
    for number in range(1, 11)
)
# Behind what makes it smaller news stands how small.
WORTH = re.compile(rf" \(worth 0\.\d\d, a row needs {ROW_SALIENCE}\)$")
# What tells of an event, in a sentence, and why it has no row. The words of the sentence stand for "{}".
EXAMPLES = (
    ("wrote", "Subscribe to the letter that Anna Lindqvist wrote.", Reason.BOILERPLATE, ""),
    ("filed", "An earlier version of this article said that the suit was filed on Friday.", Reason.BOILERPLATE, ""),
    ("sank", "This story incorrectly said that the ferry sank on Friday.", Reason.BOILERPLATE, ""),
    ("strike", "A strike in Bergen.", Reason.NOUN, ""),
    ("Leaving", "Leaving Bergen was hard.", Reason.NOBODY, ""),
    ("met", "They met in Bergen.", Reason.UNKNOWN, "They"),
    ("launched", "The one launched by the bank failed.", Reason.NO_LINE, ""),
    ("sell", "Anna Lindqvist decided to sell the yard.", Reason.TOLD_WITH, "decided"),
    ("sold", "The mayor of Bergen sold it on Monday.", Reason.LEANING, "it"),
    ("backed", "Anna Lindqvist backed that plan.", Reason.LEANING_UNDATED, ""),
    ("sold", "Anna Lindqvist sold a yard in ... Bergen.", Reason.TORN, ""),
    ("caught", "Police caught up to him on Monday.", Reason.LEANING, "him"),
    ("fired", "The patrol of Norway fired at and sank a trawler on Monday.", Reason.TORN, ""),
    ("ended", "Volvo sold ships in the last quarter, which ended in May.", Reason.DAY, "quarter"),
    ("killed", "Police spoke of the raids in Kenya, which killed 20 people.", Reason.DOUBTFUL_NAME, "Kenya"),
    ("left", "Many left Bergen on Monday.", Reason.EMPTY, "Many"),
    ("agreed", "Three agreed on Monday.", Reason.COUNT, "Three"),
    ("brought", "His late 60s brought him to Bergen.", Reason.AGE, "60s"),
    ("sold", "The company sold its yard on Monday.", Reason.UNTOLD, "company"),
    ("closed", "Every port closed on Monday.", Reason.OF_ANY, "port"),
    ("took", "The bank helped firms that took a loan in May.", Reason.SOME_KIND, "firms"),
    ("sold", "If Anna Lindqvist sold the yard, workers would leave.", Reason.SUPPOSED, ""),
    ("sell", "Did Anna Lindqvist sell the yard on Monday?", Reason.QUESTION, ""),
    ("took", "Anna Lindqvist denied that she took the bag.", Reason.DENIED_ABOVE, ""),
    ("sold", "Many believe that Erik Berg sold the yard in Bergen on Monday.", Reason.CLAIM, "believe"),
    ("lost", "A year ago Volvo lost $3 million.", Reason.COMPARED, ""),
    ("sold", "Anna Lindqvist left.\n\nErik Berg sold the yard\n\nThe port closed.", Reason.HEADING, ""),
    ("left", f"{MANY} The crews of Volvo left Bergen.", Reason.CUT, "16"),
    ("rise", "Prices might rise in Bergen.", Reason.OPEN, ""),
    ("open", "The mayor did not open the yard of Volvo.", Reason.DENIED, ""),
    ("did", "Erik Berg did so in Bergen.", Reason.SILENT, ""),
    ("declined", "Anna Lindqvist declined to comment.", Reason.NO_ANSWER, ""),
    ("said", "The bank said that the talks were good.", Reason.REMARK, ""),
    ("belonged", "The yards belonged to bakers.", Reason.STATE, ""),
    ("got", "The baker got time on Monday; it rained.", Reason.LIGHT, ""),
    ("builds", "The yard builds ships for the navy.", Reason.STANDING, ""),
    ("baking", "The baker is baking bread.", Reason.GOING_ON, ""),
    ("says", "Erik Berg says that the war has made a nation of bakers.", Reason.TALK, ""),
    ("paint", "A woman who will paint a chair left.", Reason.BESIDE, ""),
    ("threw", "“The men in Bergen threw stones at the ships.”", Reason.QUOTED, ""),
    ("good", "Anna Lindqvist said that the talks were good.", Reason.SAID, ""),
    ("carrying", "Erik Berg saw a baker carrying the ships of Volvo.", Reason.CIRCUMSTANCE, ""),
    ("collapsed", "Buildings collapsed.", Reason.SCENE, ""),
    ("work", "The crews will work on the show.", Reason.UNNAMED, ""),
    ("spoke", "Anna Lindqvist spoke.", Reason.STUMP, ""),
    ("led", "The bank had led a choir.", Reason.UNDATED, ""),
    ("led", "Still, work really led there on Monday: it rained.", Reason.WORDING, ""),
)
# These the command finds: sentences without any event, and what other articles or sentences tell too.
BEYOND = {Reason.SILENCE, Reason.TOLD_AGAIN}


@pytest.fixture(scope="session")
def events(pipeline: Language) -> Callable[[str], tuple[Event, ...]]:
    def found(text: str) -> tuple[Event, ...]:
        return next(analyse([Document("example", text, date(2024, 3, 13))], pipeline)).events

    return found


@pytest.mark.parametrize(("word", "text", "reason", "about"), EXAMPLES, ids=[example[2].name for example in EXAMPLES])
def test_what_has_no_row_says_why(
    events: Callable[[str], tuple[Event, ...]], word: str, text: str, reason: Reason, about: str
) -> None:
    (why,) = {event.left_out for event in events(text) if event.span.text == word} - {""}
    assert WORTH.sub("", why) == reason.format(about)


def test_every_reason_has_its_example() -> None:
    assert {reason for _, _, reason, _ in EXAMPLES} | BEYOND == set(Reason)


def test_what_ranks_as_a_row_is_not_left_out_and_all_else_is(events: Callable[[str], tuple[Event, ...]]) -> None:
    found = events(" ".join(text for _, text, _, _ in EXAMPLES))
    assert {event.left_out == "" for event in found if event.salience >= ROW_SALIENCE} == {True}
    assert {event.left_out == "" for event in found if event.salience < ROW_SALIENCE} == {False}
