"""What deserves a row: a happening of its own, once, that a reader understands alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

from timeline import Document, analyse, read_documents
from timeline.events import ROW_SALIENCE, Article, find_rows

PUBLISHED = date(2024, 3, 13)
Rows = Callable[[str], list[str]]
ARTICLES = Path(__file__).parents[2] / "notebooks" / "articles"


ROWS = {
    "one clause gives one row": (
        "Anna Lindqvist began talks with Danish officials in Bergen on Monday.",
        ["Anna Lindqvist began talks with Danish officials in Bergen"],
    ),
    "a named person's statement is a row, not what is said": (
        "Anna Lindqvist said on Monday that the harbour had reopened.",
        ["Anna Lindqvist said that the harbour had reopened"],
    ),
    "it may be two things after a journey": (
        "Erik Berg drove the car to the bank on Monday. He robbed it on Tuesday.",
        ["Erik Berg drove the car to the bank"],
    ),
    "most of them are the people of the sentence before": (
        "Erik Berg met the families in Bergen on Monday. Most of them returned home on Tuesday.",
        ["Erik Berg met the families in Bergen", "Most of the families returned home"],
    ),
    "what officials report is a row, not their report": (
        "Officials said that two sailors drowned near Bergen.",
        ["Two sailors drowned near Bergen"],
    ),
    "a plan that is told with its own day is a row, not the telling": (
        "The palace said that the king will fly to Lisbon on Saturday.",
        ["The king will fly to Lisbon"],
    ),
    "a plan and its telling are two rows where both have their day": (
        "The palace announced on Monday that the king will fly to Lisbon on Saturday.",
        ["The palace announced that the king will fly to Lisbon", "The king will fly to Lisbon"],
    ),
    "so are an announcement and what shall be done by a day": (
        "Anna Lindqvist announced in February that she would step down by the end of the year.",
        [
            "Anna Lindqvist announced that she would step down by the end of the year",
            "Anna Lindqvist would step down by the end of the year",
        ],
    ),
    "or what is announced today": (
        "The palace announced that the bridge would reopen in May 2030.",
        ["The palace announced that the bridge would reopen in May 2030", "The bridge would reopen"],
    ),
    "what was confirmed is told beside it where both have their day": (
        "Norden Shipping confirmed on Monday that the mayor closed the bridge in January.",
        ["Norden Shipping confirmed that the mayor closed the bridge in January", "The mayor closed the bridge"],
    ),
    "what was said to be so on a day is told, not the saying": (
        "Erik Berg said that Anna Lindqvist had shares in the yard on 30 June 2023.",
        ["Anna Lindqvist had shares in the yard"],
    ),
    "so is what may happen on a day": (
        "Forecasters said that another storm may hit Bergen on Saturday.",
        ["Another storm may hit Bergen"],
    ),
    "but not what somebody fears": ("Erik Berg fears that the dam will burst on Saturday.", []),
    "what may happen on a day to come is told": (
        "A second ferry may open in May.",
        ["A second ferry may open"],
    ),
    "what a firm expects to do in a year to come is told": (
        "Norden Rail aims to finish the tunnel by 2030.",
        ["Norden Rail aims to finish the tunnel by 2030"],
    ),
    "what somebody is found to be is told": (
        "Erik Berg was found guilty of fraud on Monday.",
        ["Erik Berg was found guilty of fraud"],
    ),
    "the day of what was attempted is in no line": (
        "The bank closed on Monday. Customers tried to take out four million kroner that day.",
        ["The bank closed", "Customers tried to take out four million kroner"],
    ),
    "a dateline is no part of the first sentence": (
        "LILLEHAMMER, Norway — A state-backed tribunal on Tuesday convicted one member of the crew.",
        ["A state-backed tribunal convicted one member of the crew"],
    ),
    "what began, broke out or was held on a day is told": (
        "The fire broke out on Monday. The trial began on Tuesday. A vigil was held on Wednesday.",
        ["The fire broke out", "The trial began", "A vigil was held"],
    ),
    "what began is told by its own clause, not aside": (
        "The judge closed a case on Monday which had begun when the mine caved in.",
        ["The judge closed a case which had begun when the mine caved in"],
    ),
    "who began something did no more than that": (
        "Erik Berg was arrested on Monday. The crew began.",
        ["Erik Berg was arrested"],
    ),
    "a second passive has its helper, whatever its verb": (
        "Erik Berg was arrested in Bergen on Monday and extradited to Denmark on Friday.",
        ["Erik Berg was arrested in Bergen", "Erik Berg was extradited to Denmark"],
    ),
    "one person alone has no verb in the plural": (
        "Anna Lindqvist left the bank last month. She, Gary Wong and Nina Singh have pleaded guilty and are cooperating with prosecutors.",
        ["Anna Lindqvist left the bank"],
    ),
    "what is done to a thing is told, though its verb may also say something": (
        "A third mast was added on Monday. Two bodies were found in the harbour on Tuesday.",
        ["A third mast was added", "Two bodies were found in the harbour"],
    ),
    "a noun keeps its last word where the parser lost it": (
        "Erik Berg said the owner of the bank had lied on the witness stand and shown no remorse.",
        ["Erik Berg said the owner of the bank had lied on the witness stand and shown no remorse"],
    ),
    "whose car it was stands in the clause before": (
        "A man died near Bergen on Sunday when a tree fell on his car.",
        ["A man died near Bergen", "A tree fell on the man’s car"],
    ),
    "what is due, expected or planned on a day": (
        "The next strike is due on 11 April. A ruling is expected at the port on 25 April. More talks are planned for May.",
        ["The next strike is due", "A ruling is expected at the port", "More talks are planned for May"],
    ),
    "who is charged and due in court": (
        "Erik Berg was charged with theft on Monday and is due in court on Friday.",
        ["Erik Berg was charged with theft", "Erik Berg is due in court"],
    ),
    "no plan that has no day": ("Rain is expected. More talks are planned. The delay was due to snow.", []),
    "who will come before others": (
        "Erik Berg was freed on Monday and will appear in court on Friday.",
        ["Erik Berg was freed", "Erik Berg will appear in court"],
    ),
    "a statement that somebody will make on a day": (
        "The minister will make a statement on Friday. The vote will make a difference on Friday.",
        ["The minister will make a statement"],
    ),
    "what a list tells with the helper of its first": (
        "Anna Lindqvist was dismissed in July 2022 and arrested in May 2023.",
        ["Anna Lindqvist was dismissed", "Anna Lindqvist was arrested"],
    ),
    "whose age it is needs no other sentence": (
        "A woman in her late 30s was arrested on Sunday. A boy in his teens died.",
        ["A woman in her late 30s was arrested", "A boy in his teens died"],
    ),
    "whose daughter it is stands beside her": (
        "A woman and her daughter died near Bergen on Monday.",
        ["A woman and her daughter died near Bergen"],
    ),
    "no 'and' stays where the parser lost the second subject": (
        "Erik Berg, who founded the bank, and Ann Lee met on Monday.",
        ["Erik Berg founded the bank", "Erik Berg met"],
    ),
    "its owner may be told of by what it is": (
        "Regulators shut Norden Bank on Friday. The bank had sold bonds at a loss. Its shares plunged by half on Monday.",
        ["Regulators shut Norden Bank", "Norden Bank had sold bonds at a loss", "Norden Bank’s shares plunged by half"],
    ),
    "he who is met by his son is the one who is met": (
        "Manuel Lind was lowered first on Monday. He sent up Pedro Holm, who was greeted by his weeping son on Tuesday.",
        ["Manuel Lind was lowered", "Manuel Lind sent up Pedro Holm", "Pedro Holm was greeted by his weeping son"],
    ),
    "two things that were said keep their 'and', and the first is not told with the second": (
        "On Saturday Erik Berg added that the stern had begun to move on Friday and that the rudder had started to work again.",
        [
            "Erik Berg added that the stern had begun to move and that the rudder had started to work",
            "The rudder had started to work",
        ],
    ),
    "the day that it was is no thing told of before": (
        "A film of the crew was shown on Monday. They asked what day it was.",
        ["A film of the crew was shown"],
    ),
    "a few at a time is whole": (
        "The boys were carried out of the cave on Sunday, a few at a time.",
        ["The boys were carried out of the cave, a few at a time"],
    ),
    "as much may end a line": (
        "The bank promised four million kroner on Monday. Anna Lindqvist promised twice as much on Friday.",
        ["The bank promised four million kroner", "Anna Lindqvist promised twice as much"],
    ),
    "a plan with an agent and a time is a row": (
        "Anna Lindqvist is due to fly to Lisbon on Friday.",
        ["Anna Lindqvist is due to fly to Lisbon"],
    ),
    "what holds in general is no row": ("Ferries carry cars across the fjord.", []),
    "what somebody would do is no row": ("The port would need new cranes.", []),
    "a condition is no row": ("If the storm hits Bergen, the port will close.", []),
    "we tell nothing by ourselves": ("We lost our house in the storm on Monday.", []),
    "a row does not lean on another sentence": ("This decision surprised Bergen. They left on Monday.", []),
    "saying nothing is no row": ("Anna Lindqvist said in an interview on Monday.", []),
    "an order to the reader is no row": ("Please note our new address. Read more about Bergen.", []),
    "what a film crew is thanked with is no row": ("Erik Berg contributed to this report.", []),
    "that somebody was speaking is no news, the talks before are": (
        "Anna Lindqvist was speaking after talks in Bergen on Monday.",
        ["Talks in Bergen"],
    ),
    "a sentence begins after a name without a full stop": (
        "Flood closes port of Bergen But crews reopened the quay on Monday.",
        ["Crews reopened the quay"],
    ),
    "a second participle shares the helper of the first": (
        "The Nordlys was refloated on Monday and towed to a terminal in Bergen.",
        ["The Nordlys was refloated", "The Nordlys was towed to a terminal in Bergen"],
    ),
    "a word with a hyphen stays whole": (
        "Erik Berg sent out regular e-mails to the staff of Volvo on Monday.",
        ["Erik Berg sent out regular e-mails to the staff of Volvo"],
    ),
    "a place does not do what happened there": (
        "Police blamed the bombings in Kenya, which have killed 250 people.",
        ["Police blamed the bombings in Kenya", "The bombings in Kenya have killed 250 people"],
    ),
    "what somebody is charged with is no row": (
        "Anna Lindqvist pleaded innocent on Monday to charges that she failed to report the plot.",
        ["Anna Lindqvist pleaded innocent to charges that she failed to report the plot"],
    ),
    "a clause that was read as a noun with a participle is a row": (
        "The ferry was repaired on Monday and the last of the cars left on Tuesday.",
        ["The ferry was repaired", "The last of the cars left"],
    ),
    "so many were held, another was shot": (
        "Police closed the port on Monday. At least 46 were arrested in Bergen on Tuesday. "
        "Another man was shot in Oslo on Friday.",
        [
            "Police closed the port",
            "At least 46 were arrested in Bergen",
            "Another man was shot in Oslo",
        ],
    ),
    "another plan is one of several": ("Another plan was dropped.", []),
    "the two men are named before": (
        "Erik Berg met Sami Lind in Oslo on Monday. The two men signed a treaty on Tuesday.",
        ["Erik Berg met Sami Lind in Oslo", "Erik Berg and Sami Lind signed a treaty"],
    ),
    "the two women are not he and she": (
        "Anna Lindqvist met Sami Lind in Oslo on Monday. The two women were arrested on Tuesday.",
        ["Anna Lindqvist met Sami Lind in Oslo", "The two women were arrested"],
    ),
    "the two men are named in another sentence": ("The two men were arrested in Bergen.", []),
    "a date of their own makes up for that": (
        "The two men were arrested in Bergen on Monday. The three are due in court on Friday.",
        ["The two men were arrested in Bergen", "The three are due in court"],
    ),
    "a judgement is no news": ("Anna Lindqvist said that the quay was a good place for trade.", []),
    "a warning that something is late is news": (
        "Norden Council warned Erik Berg that his inspections were overdue.",
        ["Norden Council warned Erik Berg that his inspections were overdue"],
    ),
    "that men are missing is news": (
        "Anna Lindqvist said on Monday that two sailors were missing.",
        ["Anna Lindqvist said that two sailors were missing"],
    ),
    "which is no person": (
        "Erik Berg, then head of Norden Bank -- which was seized by the government in May -- flew to Oslo on Monday.",
        ["Norden Bank was seized by the government", "Erik Berg flew to Oslo"],
    ),
    "not only is no denial": (
        "Erik Berg not only sold the ferry on Monday but bought a ship.",
        ["Erik Berg sold the ferry", "Erik Berg bought a ship"],
    ),
    "a feeling is no news": ('"We are really tired," Anna Lindqvist said.', []),
    "a claim is no fact without its claimant": ("They claimed that the mayor stole two boats.", []),
    "to appear to have done is not to have done": (
        "Anna Lindqvist appears to have sold the ferry.",
        [],
    ),
    "what another sentence named is no row": ("Anna Lindqvist sold those two ferries.", []),
    "unless a date stands there": (
        "Anna Lindqvist sold those two ferries on Monday.",
        ["Anna Lindqvist sold the two ferries"],
    ),
    "of people even as its subject": ("Those two guards left Bergen on Monday.", ["The two guards left Bergen"]),
    "but not of things": ("That role ended in 1987.", []),
    "a charge is an act of today": (
        "The council sold two ferries on Monday. In Bergen, Erik Berg is charged with arson.",
        ["The council sold two ferries", "Erik Berg is charged with arson in Bergen"],
    ),
    "those backing a thing are not the backing": (
        "In 2008, lending fell and those backing car loans lost 51 percent.",
        ["Lending fell"],
    ),
    "which 'now' is none": ("That ship sank off Bergen. The ministry is now selling those two ferries.", []),
    "that way is told by another sentence, on any day": ("Anna Lindqvist crossed Bergen that way on Monday.", []),
    "a quotation keeps its words": ("“That ship sank on Monday,” Anna Lindqvist said.", []),
    "this year is told by the date": (
        "Anna Lindqvist won nine races this season.",
        ["Anna Lindqvist won nine races this season"],
    ),
    "others that are counted are people": (
        "Nine others were hurt in the blast in Bergen on Monday. Another man was arrested. 46 were injured.",
        ["Nine others were hurt in the blast in Bergen", "Another man was arrested", "46 were injured"],
    ),
    "the announcement with a date may be understood": (
        "Anna Lindqvist confirmed the news on Monday. Anna Lindqvist confirmed the news.",
        ["Anna Lindqvist confirmed the news"],
    ),
    "what leans on another sentence goes from the end of a line": (
        "On Monday Anna Lindqvist sold the mill in Bergen without our consent.",
        ["Anna Lindqvist sold the mill in Bergen"],
    ),
    "so does a phrase of what somebody wants": (
        "The ministry agreed to sell the mill after we sued.",
        ["The ministry agreed to sell the mill"],
    ),
    "a verb in the plural beside a name is another's": (
        "“We all have limits,” Anna Lindqvist told Bergen on Monday. Anna Lindqvist will have left Bergen by May.",
        ["Anna Lindqvist told Bergen: “We all have limits”", "Anna Lindqvist will have left Bergen by May"],
    ),
    "the move is no row without what it was": ("The move angered Bergen. The situation worsened on Monday.", []),
    "what happened is no row without what it was": ("Anna Lindqvist told Bergen what happened.", []),
    "a crowd without a name or number sets the scene": ("Old fears eroded public trust.", []),
    "a crowd with a number is a row": (
        "Dozens of dockers were carried away.",
        ["Dozens of dockers were carried away"],
    ),
    "a quotation that answers another sentence is no row": (
        "“They are our friends and we will help,” Anna Lindqvist said.",
        [],
    ),
    "a heading that ran into its sentence is no row": (
        "The storm hit the port of Bergen The port has closed two docks on Monday.",
        [],
    ),
    "a quotation that names nothing is no row": ("“We knew it for years and did nothing,” Anna Lindqvist said.", []),
    "what somebody averred is no row without it": ("“The harbour is safe.” Anna Lindqvist averred on Monday.", []),
    "a passive with its day is whole": (
        "A smaller crack was repaired on Monday.",
        ["A smaller crack was repaired"],
    ),
    "an order that people got is a row": (
        "About 200 people were told to leave Bergen on Monday.",
        ["About 200 people were told to leave Bergen"],
    ),
    "a long development of something abstract sets the scene": (
        "The response of Bergen has been marked by patience.",
        [],
    ),
    "a question in quotation marks is no row": (
        "“Why didn’t he close the port six weeks ago?” Erik Berg said.",
        [],
    ),
    "three of nobody knows what are no row": (
        "Ten guards were tried on Monday, and three received short sentences.",
        ["Ten guards were tried"],
    ),
    "'was' has its own tense": (
        "The mill was built in 1987 and was to have been sold in 2024.",
        ["The mill was built", "The mill was to have been sold in 2024"],
    ),
    "what was called off is whole": ("The regatta on 2 May was called off.", ["The regatta on 2 May was called off"]),
    "what was called is not": ("The regatta in Bergen was called.", []),
    "what a board found is news": (
        "A review board found in January that the ferry was unsafe.",
        ["A review board found that the ferry was unsafe"],
    ),
    "what stands without a date is no row": (
        "Nordia Bank fell 4% on Monday. Nordia Bank employs 40 men in Bergen.",
        ["Nordia Bank fell 4%"],
    ),
    "what has happened beside what stands is a row": (
        "Bergen is under a state of emergency, and Erik Berg has mobilized 600 guards to help.",
        ["Erik Berg has mobilized 600 guards to help"],
    ),
    "what a thing is called is no row": (
        "Anna Lindqvist joined a ferry line called Nordia in 2016.",
        ["Anna Lindqvist joined a ferry line called Nordia"],
    ),
    "what a record is the best of is no row": (
        "Anna Lindqvist won the longest race ever held in Bergen on Monday.",
        ["Anna Lindqvist won the longest race ever held in Bergen"],
    ),
    "what a thing underwent is told of the one that the sentence before was about": (
        "The mill opened in 1904. It was restored in May 2011.",
        ["The mill opened", "The mill was restored"],
    ),
    "without a date it is not": ("The mill opened in 1904. It was restored by nuns.", ["The mill opened"]),
    "what was done to a thing in the same sentence is told of no other": (
        "A boat struck the quay after it was bought on Monday.",
        ["A boat struck the quay"],
    ),
    "the one thing that something was done to goes on": (
        "Bakers occupied the town hall on Monday. It was cleared on Tuesday.",
        ["Bakers occupied the town hall", "The town hall was cleared"],
    ),
    "no sale buys a shipyard": ("The sale was Norden's third. It bought a shipyard in May 2022.", []),
    "a firm of two names is one": (
        "Holm & Berg was bought by the Danish group Falck in 2020. It closed nine shops in 2023.",
        ["Holm & Berg was bought by Falck", "Holm & Berg closed nine shops"],
    ),
    "what somebody hopes to do by a day is a row": (
        "The council hopes to open a school in Bergen by March 2025.",
        ["The council hopes to open a school in Bergen by March 2025"],
    ),
    "what is told in the present of a day to come stands in a diary": (
        "Season tickets go on sale on 1 June.",
        ["Season tickets go on sale"],
    ),
    "a noun tells what happened on another day than its clause": (
        "Erik Berg is serving a life sentence for the 1995 murder of Anna Lindqvist in Bergen.",
        [
            "Erik Berg is serving a life sentence for the 1995 murder of Anna Lindqvist in Bergen",
            "The 1995 murder of Anna Lindqvist in Bergen",
        ],
    ),
    "though the clause is no row": (
        "Guides in Bergen have few guests since the fire at the Norden shipyard in January.",
        ["The fire at the Norden shipyard in January"],
    ),
    "or none of its own": (
        "Guides in Bergen, with few guests in the wake of the 1995 fire at Norden, left the town.",
        ["The 1995 fire at Norden", "Guides in Bergen left the town"],
    ),
    "but not what another row tells": (
        "A fire destroyed the Norden shipyard on 5 January. Guests stayed at home after the fire of 5 January.",
        ["A fire destroyed the Norden shipyard"],
    ),
    "nor the interview in which it was said": (
        "Anna Lindqvist said in an interview with Dagbladet in May that the yard was sold.",
        ["Anna Lindqvist said in an interview with Dagbladet that the yard was sold"],
    ),
    "nor when something starts": ("Guests have stayed away since the start of 2023.", ["Guests have stayed away"]),
    "a preposition keeps its noun": (
        "The engineers said on Monday that a tunnel wide enough for a lorry could take around four months, which would mean Christmas.",
        ["The engineers said that a tunnel wide enough for a lorry could take around four months"],
    ),
    "who several are may stand behind them": (
        "Many in Bergen lost their homes on Monday. Others left the town.",
        ["Many in Bergen lost their homes"],
    ),
    "who one is may not": ("One carrying tents sank on Monday.", []),
    "a country that nobody named is no row": ("The country reformed its ports on Monday.", []),
    "how much longer is no row": ("It is unclear how much longer Anna Lindqvist will stay in Bergen.", []),
    "a question is no row": ("Did Anna Lindqvist close the port on Monday?", []),
}


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS.keys())
def test_rows_are_what_an_editor_would_list(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


AROUND = (
    "Harbour bridge to reopen after flood",
    "By JOHN SMITH, Associated Press Writer",
    "BERGEN, Norway (AP) -- The mayor of Bergen closed the bridge on Monday.",
    "Share this",
    "Story highlights",
    "WHAT HAPPENS NEXT",
    "The engineers will inspect the bridge on Friday.",
    "The bridge crosses the Vosso. (By Ann Lee -- Getty Images)",
    "Norden Shipping sold two ferries on Tuesday.",
    "Harbour bridge to reopen after flood",
)


@pytest.mark.parametrize("between", ["\n", "\n\n", " "], ids=["a line each", "a blank line between", "no line ends"])
def test_what_stands_around_an_article_is_no_part_of_it(pipeline: Language, between: str) -> None:
    found = next(analyse([Document("example", between.join(AROUND), PUBLISHED)], pipeline))
    told = [event for event in found.events if event.salience >= ROW_SALIENCE]
    assert [(event.summary, [person.name for person in event.participants]) for event in told] == [
        ("The mayor of Bergen closed the bridge", ["mayor of Bergen", "bridge"]),
        ("The engineers will inspect the bridge", ["engineers", "bridge"]),
        ("Norden Shipping sold two ferries", ["Norden Shipping", "two ferries"]),
    ]


def test_a_headline_that_runs_into_a_sentence_ends_before_it(rows: Rows) -> None:
    text = "Bergen crews search for lost sailors Many people gathered in Bergen on Monday."
    assert rows(text) == ["Many people gathered in Bergen"]


def test_a_headline_with_capitals_ends_before_its_sentence(rows: Rows) -> None:
    text = "Flood Closes Three Old Schools in Western Norway The Bergen council opened a shelter on Monday."
    assert rows(text) == ["The Bergen council opened a shelter"]


def test_a_dense_article_gives_more_rows_than_sentences_but_not_one_a_clause(rows: Rows) -> None:
    text = " ".join(
        f"Anna Lindqvist closed dock {number} in Bergen on Monday and sold crane {number} to Volvo on Tuesday."
        for number in range(1, 11)
    )
    assert len(rows(text)) == 14


def test_a_happening_with_its_own_day_is_kept_before_what_was_said(rows: Rows) -> None:
    said = " ".join(f"Anna Lindqvist said that dock {number} had closed." for number in range(1, 9))
    assert "The museum reopened" in rows(f"{said} The museum reopened on Monday.")


def test_the_short_way_to_the_rows_finds_the_same_rows(pipeline: Language) -> None:
    documents, _ = read_documents([ARTICLES])
    whole = list(analyse(documents, pipeline))
    rows = [tuple(event for event in found.events if event.salience >= ROW_SALIENCE) for found in whole]
    articles = [Article(found.document, found.parse, found.times) for found in whole]
    assert list(find_rows(articles)) == rows


def test_the_same_sentence_is_worth_more_in_a_report_than_in_a_comment(pipeline: Language) -> None:
    told = "Erik Berg left the board of Volvo on Monday. "
    report = told + "Two cranes were moved and six workers were trained by engineers from the yards. " * 12
    comment = told + "But it is rather hard to see why. Still, he really never quite knew it. " * 12
    documents = [Document(name, text, date(2024, 3, 13)) for name, text in (("report", report), ("comment", comment))]
    first, second = (
        next(event for event in analysis.events if event.trigger == "leave")
        for analysis in analyse(documents, pipeline)
    )
    assert first.summary == second.summary == "Erik Berg left the board of Volvo"
    assert first.salience > second.salience
