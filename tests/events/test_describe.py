"""The line of an event is one that an editor would print: each fault that was seen is an example here."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from timeline import Document, Event, analyse, load_model

PUBLISHED = date(2024, 3, 13)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model()


def events(nlp: Language, text: str) -> tuple[Event, ...]:
    return next(analyse([Document("example", text, PUBLISHED)], nlp)).events


# what goes wrong when it is not minded -> text, trigger as written, summary
LINES = {
    "a name that says who somebody is": (
        "The king met Erik Berg's deputy, Anna Lindqvist, in Bergen.",
        "met",
        "The king met Erik Berg's deputy, Anna Lindqvist, in Bergen",
    ),
    "one of several": (
        "The king on Wednesday fired one of his deputies, Anna Lindqvist, in Bergen.",
        "fired",
        "The king fired one of his deputies, Anna Lindqvist",
    ),
    "and a comma behind it": (
        "A group led by Norden Ltd. and its chairman, Burt Hay, who owns a ship, said that it bought a yard.",
        "said",
        "A group led by Norden Ltd. and its chairman, Burt Hay, said that it bought a yard",
    ),
    "what somebody was quoted as saying": (
        '"All ports must open in May," Anna Lindqvist was quoted as saying on Monday.',
        "quoted",
        "Anna Lindqvist was quoted as saying that all ports must open in May",
    ),
    "a name before a verb cut short": (
        "Some clerks said the firm was lost. \"They're late,\" said Anna Lindqvist. Nine clerks said they're leaving.",
        "leaving",
        "The nine clerks are leaving",
    ),
    "a day that is not certain goes whole": (
        "The smoke alarm failed on or about 11 April 2023.",
        "failed",
        "The smoke alarm failed",
    ),
    "so does what leads to an hour": (
        "The meeting took place at around 8:30 on Tuesday.",
        "meeting",
        "The meeting took place",
    ),
    "and a length with the clause that it counts from": (
        "Storms have slowed a host of ferries in the four months since Erik Berg became minister.",
        "slowed",
        "Storms have slowed a host of ferries",
    ),
    "a Cuban has no name": (
        "In May she met a Cuban whose rescue off the coast set off a quarrel.",
        "set",
        "A Cuban’s rescue off the coast set off a quarrel",
    ),
    "whose kitchen it is": (
        "Police sought Erik Berg. Berg was seen in a car after a gunman killed Dag Holm in his kitchen.",
        "killed",
        "A gunman killed Dag Holm in his kitchen",
    ),
    "a head that is hurt is no chairman": (
        "Erik Berg spoke to a woman at the door on Monday. The suspect appeared and shot him in the head.",
        "shot",
        "The suspect shot Erik Berg in the head",
    ),
    "an aside parts a verb from what belongs to it": (
        "Erik Berg was linked, through fingerprints, to a robbery in Bergen.",
        "linked",
        "Erik Berg was linked to a robbery in Bergen",
    ),
    "results are those of the firm that a sentence opens with": (
        "At Halden Corp., net income fell 3% to $2 million. At Norden Corp., profit rose 16%. Revenue doubled.",
        "doubled",
        "Norden Corp.’s revenue doubled",
    ),
    "an owner that ends with a full stop": (
        "The firm sold the unit to Halden S.A.'s Orla Foods arm.",
        "sold",
        "The firm sold the unit to Halden S.A.'s Orla Foods arm",
    ),
    "a pronoun becomes its name": (
        "Anna Lindqvist runs the port of Bergen. On Tuesday she closed two of its docks.",
        "closed",
        "Anna Lindqvist closed two of its docks",
    ),
    "it becomes the ship that another sentence names": (
        "The Orla left the port of Bergen at noon. It had been repaired in the port, the Harbour Authority said.",
        "said",
        "The Harbour Authority said that the Orla had been repaired in the port",
    ),
    "a participle before its clause becomes finite": (
        "Speaking in Oslo, Anna Lindqvist promised a new bridge.",
        "Speaking",
        "Anna Lindqvist spoke in Oslo",
    ),
    "a participle after its clause becomes finite": (
        "Anna Lindqvist thanked the crew, insisting that the harbour was safe.",
        "insisting",
        "Anna Lindqvist insisted that the harbour was safe",
    ),
    "what a participle adds is left out of its governor": (
        "Anna Lindqvist thanked the crew, insisting that the harbour was safe.",
        "thanked",
        "Anna Lindqvist thanked the crew",
    ),
    "a reduced relative clause is turned round": (
        "Residents protested against the harbour tax introduced by Anna Lindqvist last month.",
        "introduced",
        "Anna Lindqvist introduced the harbour tax",
    ),
    "a relative clause that lacks its object is turned round": (
        "Erik Berg criticised the bridge that Anna Lindqvist opened in 2019.",
        "opened",
        "Anna Lindqvist opened the bridge",
    ),
    "whose becomes a name": (
        "Telenor, whose profit doubled in the first quarter, will hire engineers.",
        "doubled",
        "Telenor’s profit doubled",
    ),
    "the infinitive of an object noun stays": (
        "Anna Lindqvist dropped her plan to widen the harbour on Tuesday.",
        "dropped",
        "Anna Lindqvist dropped her plan to widen the harbour",
    ),
    "coordination stays whole": (
        "Anna Lindqvist met the mayors of Oslo, Bergen and Tromso on Tuesday.",
        "met",
        "Anna Lindqvist met the mayors of Oslo, Bergen and Tromso",
    ),
    "two verbs with one object stay together": (
        "Anna Lindqvist wrote and recorded a song for the sailors.",
        "wrote",
        "Anna Lindqvist wrote and recorded a song for the sailors",
    ),
    "a second verb has a line of its own": (
        "The ship left Bergen on Monday and reached Oslo on Tuesday.",
        "reached",
        "The ship reached Oslo",
    ),
    "a coordinated participle borrows its helper": (
        "The captain was tried on Monday and sentenced to two years in prison.",
        "sentenced",
        "The captain was sentenced to two years in prison",
    ),
    "a fronted phrase is not glued to the end": (
        "In a surprise move, Anna Lindqvist sold the ferry.",
        "sold",
        "Anna Lindqvist sold the ferry",
    ),
    "a calendar time goes, the row has its date": (
        "Anna Lindqvist opened the new terminal in Bergen on Monday.",
        "opened",
        "Anna Lindqvist opened the new terminal in Bergen",
    ),
    "a time that the verb needs stays": (
        "Anna Lindqvist spent Monday in Bergen.",
        "spent",
        "Anna Lindqvist spent Monday in Bergen",
    ),
    "a duration stays": (
        "Divers searched the wreck for two days.",
        "searched",
        "Divers searched the wreck for two days",
    ),
    "an inverted quotation becomes reported speech": (
        '"The harbour has reopened completely," said Anna Lindqvist.',
        "said",
        "Anna Lindqvist said that the harbour has reopened completely",
    ),
    "a first person stays in quotation marks": (
        '"We will rebuild the harbour," Anna Lindqvist said.',
        "said",
        "Anna Lindqvist said: “We will rebuild the harbour”",
    ),
    "what is said after the verb stays as it is": (
        "Anna Lindqvist told reporters that the harbour would reopen.",
        "told",
        "Anna Lindqvist told reporters that the harbour would reopen",
    ),
    "a condition is not left out of what is said": (
        "Anna Lindqvist said the port would close unless it was dredged.",
        "said",
        "Anna Lindqvist said the port would close unless it was dredged",
    ),
    "a question turned round loses its do": (
        "Only then did Anna Lindqvist close the harbour.",
        "close",
        "Anna Lindqvist closed the harbour",
    ),
    "a contraction is written out": (
        "Anna Lindqvist hasn't signed the contract.",
        "signed",
        "Anna Lindqvist has not signed the contract",
    ),
    "a word that changes the meaning stays": (
        "The tanker narrowly missed the bridge.",
        "missed",
        "The tanker narrowly missed the bridge",
    ),
    "an aside between commas goes": (
        "Erik Berg, the harbour master, closed the port.",
        "closed",
        "Erik Berg closed the port",
    ),
    "numbers keep their commas": (
        "The storm left 12,500 homes without power.",
        "left",
        "The storm left 12,500 homes without power",
    ),
    "what is compared stays whole": (
        "The storm refilled the dock almost as fast as pumps could drain it.",
        "refilled",
        "The storm refilled the dock almost as fast as pumps could drain it",
    ),
    "a preposition that ends its sentence stays": (
        "Erik Berg said that three sailors were unaccounted for.",
        "said",
        "Erik Berg said that three sailors were unaccounted for",
    ),
    "do so stays whole": (
        "Anna Lindqvist declined to do so.",
        "declined",
        "Anna Lindqvist declined to do so",
    ),
    "a hedge is shared by a second verb": (
        "Erik Berg allegedly opened the gate on Monday and flooded the dock.",
        "flooded",
        "Erik Berg allegedly flooded the dock",
    ),
    "a dated noun keeps its article": (
        "Anna Lindqvist visited the town after last week's flood.",
        "visited",
        "Anna Lindqvist visited the town after the flood",
    ),
    "the names stand for descriptions": (
        "Anna Lindqvist met the harbour master, Erik Berg, at Bergen Town Hall on Monday.",
        "met",
        "Anna Lindqvist met Erik Berg at Bergen Town Hall",
    ),
    "a second reporter is left out": (
        "Anna Lindqvist said the crew was safe, Reuters reported.",
        "said",
        "Anna Lindqvist said the crew was safe",
    ),
    "a plan is told whole": (
        "Anna Lindqvist is due to fly to Lisbon on Friday for talks with Portuguese officials.",
        "fly",
        "Anna Lindqvist is due to fly to Lisbon for talks with Portuguese officials",
    ),
    "what a crowd chants stays a quotation": (
        "Anna Lindqvist closed the port. Protesters chanted, “The docks belong to Bergen.”",
        "chanted",
        "Protesters chanted: “The docks belong to Bergen”",
    ),
    "they are named": (
        "Hundreds of dockers met in Bergen on Monday. They blocked two bridges.",
        "blocked",
        "The dockers blocked two bridges",
    ),
    "he without a name is told of by what he was called": (
        "A 40-year-old driver from Bergen hit a rock on Friday. He died in hospital.",
        "died",
        "The 40-year-old driver died in hospital",
    ),
    "her son is that of the woman without a name": (
        "A nurse fell from a bridge. Police arrested her son on Monday.",
        "arrested",
        "Police arrested the nurse’s son",
    ),
    "whoever the line names keeps the pronoun": (
        "A diver lost his boat on Friday.",
        "lost",
        "A diver lost his boat",
    ),
    "several names stand in for they": (
        "Anna Lindqvist and Erik Berg flew to Oslo. They signed a treaty with Chile.",
        "signed",
        "Anna Lindqvist and Erik Berg signed a treaty with Chile",
    ),
    "what belongs to several ends in an apostrophe": (
        "Three sailors were found near Bergen. Their boat had sunk on Monday.",
        "sunk",
        "The three sailors’ boat had sunk",
    ),
    "the UN has an article": ("The ship left on Monday. UN was sending tents.", "sending", "The UN was sending tents"),
    "the zone of a time goes with it": (
        "The Orla Queen left the lake on Saturday night Japan time.",
        "left",
        "The Orla Queen left the lake",
    ),
    "as a result goes": (
        "Telenor's sales fell in March. Telenor closed two plants as a result.",
        "closed",
        "Telenor closed two plants",
    ),
    "first as an adverb of order goes": ("Anna Lindqvist was lowered first.", "lowered", "Anna Lindqvist was lowered"),
    "both adjectives keep their but": (
        "Anna Lindqvist praised the leaders of the officially banned but tolerated Fjord League.",
        "praised",
        "Anna Lindqvist praised the leaders of the officially banned but tolerated Fjord League",
    ),
    "an office beside a name is that name": (
        "The governor of Bergen, Anna Lindqvist, opened the bridge.",
        "opened",
        "Anna Lindqvist opened the bridge",
    ),
    "whose wife it is stands beside her": (
        "Erik Berg said on Monday that Lars Holm and his wife had left Oslo.",
        "left",
        "Lars Holm and his wife had left Oslo",
    ),
    "a firm says it of itself": (
        "A crack was found in the wall. Nordhafen Lines, which owns the dock, said it had closed the gate.",
        "closed",
        "Nordhafen Lines had closed the gate",
    ),
    "a deadline is no date of the row": (
        "Anna Lindqvist has asked for a report by the end of the year.",
        "asked",
        "Anna Lindqvist has asked for a report by the end of the year",
    ),
    "what may come next month is told with it": (
        "Anna Lindqvist told reporters that repairs could begin as early as next month.",
        "told",
        "Anna Lindqvist told reporters that repairs could begin as early as next month",
    ),
    "the day it was shut is no object": (
        "Shares fell on Thursday, the day the dock was shut.",
        "shut",
        "The dock was shut",
    ),
    "dozens of its staff are somebody's": (
        "Nordhafen Lines mourned on Monday. Dozens of its sailors drowned.",
        "drowned",
        "Dozens of Nordhafen Lines’s sailors drowned",
    ),
    "a name keeps its capital in what is said": (
        "Anna Lindqvist vanished in 2019. “She has been missed for years in Bergen,” Erik Berg said.",
        "said",
        "Erik Berg said that Anna Lindqvist has been missed for years in Bergen",
    ),
    "somebody without a name is meant": (
        "Erik Berg spoke in Oslo on Monday. A ferry owner fired his captains.",
        "fired",
        "A ferry owner fired his captains",
    ),
    "what comes due is whole": (
        "Erik Berg said that loans of $2 billion will come due.",
        "said",
        "Erik Berg said that loans of $2 billion will come due",
    ),
    "much of the year is no stump": (
        "Two ferries operated at a loss for much of the year.",
        "operated",
        "Two ferries operated at a loss for much of the year",
    ),
    "a heading is no part of a name": (
        "Conversation With Anna Lindqvist\n\nAnna Lindqvist coined the term.",
        "coined",
        "Anna Lindqvist coined the term",
    ),
    "a subject does not hold the clause that it is the subject of": (
        "The harbour master is one of a band of northern pilots who has lent Erik Berg boats and crews.",
        "lent",
        "A band of northern pilots has lent Erik Berg boats and crews",
    ),
    "a dateline is no part of a line": (
        "BERGEN (Harbour Post) - At least 14 people died on Monday after a ferry sank.",
        "died",
        "At least 14 people died after a ferry sank",
    ),
    "an aside between commas is no subject": (
        "The sale of docks in Bergen, one of the old ports, caused a strike.",
        "caused",
        "The sale of docks in Bergen caused a strike",
    ),
    "the company is named": (
        "Nordhafen Lines closed a dock in May. Erik Berg joined the company on Monday.",
        "joined",
        "Erik Berg joined Nordhafen Lines",
    ),
    "her school is the girl's": (
        "Anna Lindqvist found a girl who had been locked in the cellar of her school.",
        "locked",
        "A girl had been locked in the cellar of her school",
    ),
    "what stands behind a dash is left out": (
        "Dozens of dockers gathered near the port of Bergen -- close to the old fort.",
        "gathered",
        "Dozens of dockers gathered near the port of Bergen",
    ),
    "millions are no name": (
        "“Millions of Norwegians who worked hard lost their homes,” Erik Berg said.",
        "said",
        "Erik Berg said that millions of Norwegians who worked hard lost their homes",
    ),
    "he is whose announcement it was": (
        "Lars Holm warned of unrest after Erik Berg's announcement that he would resign in May.",
        "resign",
        "Erik Berg would resign",
    ),
    "an owner that the parser takes for somebody speaks of itself": (
        "A strike delayed the case on Monday. The Japanese owner, Shoma Kiren, said that it had not received a claim.",
        "said",
        "Shoma Kiren said that it had not received a claim",
    ),
    "nor denies what follows": (
        "Norden Bank has not closed its branch in Bergen, nor has it dismissed Anna Lindqvist.",
        "dismissed",
        "Norden Bank has not dismissed Anna Lindqvist",
    ),
    "a town that somebody speaks in is no company": (
        "Yukito Maren, the head of the owner, told reporters in Imabari that the company was aiming to sell the ship.",
        "told",
        "Yukito Maren told reporters in Imabari that the company was aiming to sell the ship",
    ),
    "what came next, in a gerund with a year": (
        "Erik Berg played for Viking before joining Brann in 2016.",
        "joining",
        "Erik Berg joined Brann",
    ),
    "what befell somebody, in a gerund": (
        "After being arrested in May 2019, Erik Berg fled to Chile.",
        "arrested",
        "Erik Berg was arrested",
    ),
    "a gerund in the clause that tells who it was": (
        "Divers found a sailor who had been trapped for two days after being caught in a storm.",
        "caught",
        "A sailor who had been trapped for two days was caught in a storm",
    ),
    "a writer tells what was done on a day": (
        "I act for a baker in Bergen. On 20 January 2023 we rescinded the contract with his mill.",
        "rescinded",
        "We rescinded the contract with his mill",
    ),
    "his mother is the survivor's": (
        "Erik Berg met sailors. One survivor said he had come to Bergen for his mother's funeral.",
        "said",
        "One survivor said he had come to Bergen for his mother's funeral",
    ),
    "all of a list, of which the parser made several subjects": (
        "Harbour police said on Monday that six rifles, 12 masks and about 300 rounds were found in the ferry.",
        "found",
        "Six rifles, 12 masks and about 300 rounds were found in the ferry",
    ),
    "both whose offices part them for the parser": (
        "Mayor Anna Lindqvist and fire brigade technician Erik Berg were killed in the blast on Monday.",
        "killed",
        "Anna Lindqvist and fire brigade technician Erik Berg were killed in the blast",
    ),
    "both whose kinship does": (
        "His sister Katie and mother Alice Moor were found dead at home in Bergen on Monday.",
        "found",
        "Katie and mother Alice Moor were found dead at home in Bergen",
    ),
    "a name has its article, though it stands before other nouns without one": (
        "The Skerra Lifeboat Company sold its station on Monday. Skerra Lifeboat Company crews had asked Skerra "
        "Lifeboat Company managers to keep it.",
        "sold",
        "The Skerra Lifeboat Company sold its station",
    ),
    "a verb agrees with who, whatever is joined behind": (
        "The only other sailors are Anna Lindqvist, who was hired on Tuesday, and Erik Berg, who sailed in May.",
        "hired",
        "Anna Lindqvist was hired",
    ),
    "an article goes with the word that is left behind it": (
        "A knee injury suffered in an October game against Norway kept Erik Berg out.",
        "suffered",
        "A knee injury was suffered in a game against Norway",
    ),
    "no comma parts a subject from its verb": (
        "The money from the auction of the old ferries, which will be held on 1 November 2031, will be spent to mend the "
        "quay and for the first half of the new yard in Bergen, the Orla Company said.",
        "said",
        "The Orla Company said that the money will be spent to mend the quay and for the first half of the new yard in Bergen",
    ),
    "whether or not": (
        "The council will decide on Friday whether or not to close the bridge.",
        "decide",
        "The council will decide whether or not to close the bridge",
    ),
    "a charge is no deed": (
        "Erik Berg, 23, was charged on Monday with manslaughter, leaving the place of the crash and driving without lights.",
        "leaving",
        "Erik Berg was charged with manslaughter",
    ),
}


@pytest.mark.parametrize(("text", "trigger", "summary"), LINES.values(), ids=LINES.keys())
def test_a_line_reads_well(nlp: Language, text: str, trigger: str, summary: str) -> None:
    assert [event.summary for event in events(nlp, text) if event.span.text == trigger] == [summary]


LONG = (
    "Anna Lindqvist, who has led the port since 2011, ordered the immediate closure of the northern and southern docks "
    "of Bergen after engineers who had inspected the quay for several weeks found deep cracks in the concrete, as ferries "
    "carrying hundreds of passengers from Denmark and Sweden waited outside in a heavy storm with waves of six metres."
)


def test_a_line_has_at_most_140_characters_and_ends_whole(nlp: Language) -> None:
    found = [event.summary for event in events(nlp, LONG)]
    assert max(map(len, found)) <= 140
    assert "Anna Lindqvist ordered the immediate closure of the northern and southern docks of Bergen" in found


def test_no_line_holds_half_a_quotation(nlp: Language) -> None:
    text = "Anna Lindqvist called the closure “a disaster for every family in the town” and “an insult” on Monday."
    quoting = [event.summary for event in events(nlp, text) if "“" in event.summary or "”" in event.summary]
    assert quoting
    assert [line for line in quoting if line.count("“") != line.count("”")] == []
