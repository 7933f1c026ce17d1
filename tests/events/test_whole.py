"""A line is whole: nothing that it needs is cut off, nothing hangs over; each fault that was seen is an example."""

from __future__ import annotations

from collections.abc import Callable

import pytest

WHOLE = {
    "a verb that says too little is no row, whenever it was": (
        "The government spoke on Friday. A steel cable snapped on Saturday.",
        ["A steel cable snapped"],
    ),
    "the subject of the next verb ends no line": (
        "Norden Steel shut two mills on Monday as a truce between the owners collapsed.",
        ["Norden Steel shut two mills", "A truce between the owners collapsed"],
    ),
    "nor does that of a verb hung far away": (
        "The bishop is one of a dozen of eastern politicians who has lent Amina Okafor food and shelter as quarrels between "
        "the owners, Oslo and Bergen gain speed.",
        ["A dozen of eastern politicians has lent Amina Okafor food and shelter"],
    ),
    "what lost its subject takes no other": (
        "On Monday Danish crews were mending cranes for two firms and foreign guards have been asked to leave Bergen.",
        ["Danish crews were mending cranes for two firms", "Foreign guards have been asked to leave Bergen"],
    ),
    "a participle behind its noun is no past": (
        "On Monday divers lifted a bus submerged in the harbour of Bergen.",
        ["Divers lifted a bus submerged in the harbour of Bergen", "A bus was submerged in the harbour of Bergen"],
    ),
    "a preposition of three words is whole or gone": (
        "On Monday Norden Steel shut two mills in accordance with a ruling of the court.",
        ["Norden Steel shut two mills in accordance with a ruling of the court"],
    ),
    "a participle that opens with its date tells a deed": (
        "Founded in 1906, Norden Steel employs 40,000 people. Jailed in 2019, Erik Berg was freed last month.",
        ["Norden Steel was founded", "Erik Berg was jailed", "Erik Berg was freed"],
    ),
    "a name keeps its hyphen": (
        "The ministry's mini-festival drew 4,000 people to Bergen on Friday.",
        ["The ministry's mini-festival drew 4,000 people to Bergen"],
    ),
    "what is held is the meeting, not the council": (
        "Anna Lindqvist called on Monday for a meeting of the Nordic Council, which will be held on Friday.",
        ["Anna Lindqvist called for a meeting of the Nordic Council", "A meeting of the Nordic Council will be held"],
    ),
    "a participle doubles its consonant": (
        "On Monday Norden Steel opened a mill after scrapping two plans.",
        ["Norden Steel opened a mill after scrapping two plans", "Norden Steel scrapped two plans"],
    ),
    "the month before a firm's name is no part of it": (
        "In July Adobe stopped selling XD in Norway.",
        ["Adobe stopped selling XD in Norway"],
    ),
    "a dateline at the start is nobody": (
        "BERGEN (Reuters) - Norden Steel opened a mill in Oslo on Monday.",
        ["Norden Steel opened a mill in Oslo"],
    ),
    "to give somebody something keeps both": (
        "Anna Lindqvist opened the court on Monday to give the families of the crew a hearing.",
        ["Anna Lindqvist opened the court to give the families of the crew a hearing"],
    ),
    "both needs its second half": (
        "On Monday the army both closed the port of Bergen and opened a camp.",
        ["The army closed the port of Bergen", "The army opened a camp"],
    ),
    "a verb that looks the same in the past shares the modal": (
        "Norden Steel said on Monday it would close two mills and cut 900 jobs.",
        ["Norden Steel said it would close two mills and cut 900 jobs"],
    ),
    "what is still to bring something about has not brought it about": (
        "Anna Lindqvist will arrive in Bergen on Friday, bringing the number of envoys to seven.",
        ["Anna Lindqvist will arrive in Bergen"],
    ),
    "many of whom are many of the people named before": (
        "Norden Rail dismissed 80 drivers on Monday, two of whom had joined a strike in May.",
        ["Norden Rail dismissed 80 drivers", "Two of the 80 drivers had joined a strike"],
    ),
    "a place that opens the sentence closes the line": (
        "In Oslo, more than 200 students marched to the town hall on Monday.",
        ["More than 200 students marched to the town hall in Oslo"],
    ),
    "a place does not close the line of another one": (
        "In Norway, Anna Lindqvist met Danish officials in Bergen on Monday.",
        ["Anna Lindqvist met Danish officials in Bergen"],
    ),
    "bare sales are those of the company told of": (
        "Norden Steel lost 30 million crowns last year. Sales fell 14 percent to 600 million crowns.",
        ["Norden Steel lost 30 million crowns", "Norden Steel’s sales fell 14 percent to 600 million crowns"],
    ),
    "bare sales are not those of a firm that an aside names": (
        "Norden Steel hired Anna Lindqvist, who left Volvo when Fjord Motors bought it. Sales fell 14 percent.",
        ["Norden Steel hired Anna Lindqvist", "Norden Steel’s sales fell 14 percent"],
    ),
    "car sales are nobody's": (
        "Norden Steel hired Anna Lindqvist. Car sales fell 14 percent last year.",
        ["Norden Steel hired Anna Lindqvist", "Car sales fell 14 percent"],
    ),
    "to hold a hearing is more than to hold": (
        "The board of the harbour will hold a hearing on Friday.",
        ["The board of the harbour will hold a hearing"],
    ),
    "a verb behind a long relative clause has the subject before it": (
        "A Danish ferry that had been heading for the same port sank on Monday.",
        [
            "A Danish ferry had been heading for the same port",
            "A Danish ferry that had been heading for the same port sank",
        ],
    ),
    "what needs no object is told with its day": (
        "A steel cable snapped on Friday. A second operation followed on Saturday.",
        ["A steel cable snapped", "A second operation followed"],
    ),
    "what stands before a semicolon was not said": (
        "The team will fly home on Monday; the government dismissed Anna Lindqvist on Tuesday.",
        ["The team will fly home", "The government dismissed Anna Lindqvist"],
    ),
    "who only carries something does nothing": (
        "A boat carrying apples from Bergen sank on Monday.",
        ["A boat carrying apples from Bergen sank"],
    ),
    "what began and what it led to are two rows": (
        "The inquiry began in 2009 and cleared about 300 officers.",
        ["The inquiry began", "The inquiry cleared about 300 officers"],
    ),
    "the last of those who waited passed by themselves": (
        "Hundreds of ferries were held up, and the last of the ferries passed on Sunday, according to agents.",
        ["Hundreds of ferries were held up", "The last of the ferries passed"],
    ),
    "in which they died is no collision that they died": (
        "Erik Berg resigned after a collision near Bergen in which four people died.",
        ["Erik Berg resigned after a collision near Bergen in which four people died", "Four people died"],
    ),
    "what is turned down is the bonus, not its euros": (
        "Norden Rail offered a bonus of 600 euros, which the drivers turned down on Monday.",
        ["Norden Rail offered a bonus of 600 euros", "The drivers turned down a bonus of 600 euros"],
    ),
    "a length before its clause goes with it": (
        "Erik Berg stepped down a week after the report came out.",
        ["Erik Berg stepped down"],
    ),
    "a record keeps the time since which it is one": (
        "Norden Bank collapsed in 2020 in the biggest bank failure since 2008.",
        ["Norden Bank collapsed in the biggest bank failure since 2008"],
    ),
    "a participle goes with the time that it had": (
        "Norway's law on ferries was rejected in a referendum held on Sunday.",
        ["Norway's law on ferries was rejected in a referendum", "A referendum was held"],
    ),
    "a finite verb behind an infinitive has the first subject": (
        "Anna Lindqvist told the army to march to Bergen on Monday and is due to speak on Friday.",
        ["Anna Lindqvist told the army to march to Bergen", "Anna Lindqvist is due to speak"],
    ),
    "an aside in the subject ends with its comma": (
        "The auditors, Hollis & Grey, were fined 20 million crowns in June.",
        ["The auditors, Hollis & Grey, were fined 20 million crowns"],
    ),
    "he is no ministry": ("The ministry said he had resigned on Monday.", []),
    "a feeling and that there is something are no news": (
        "Anna Lindqvist said she was humbled by the vote. Erik Berg said there was hope in Bergen.",
        [],
    ),
    "did stands for another verb": ("Bergen grew as fast as Oslo did last year.", ["Bergen grew as fast as Oslo did"]),
    "the worst that it has seen is no clause": ("The storm was the worst that Bergen has seen in a century.", []),
    "where it fell stays": (
        "A cargo plane carrying mail crashed into Lake Turkana in northern Kenya minutes after take-off on Friday night.",
        ["A cargo plane carrying mail crashed into Lake Turkana in northern Kenya minutes after take-off"],
    ),
    "what were rebuilt are the docks, not Bergen": (
        "The docks around Bergen, which were rebuilt in 2012, were flooded on Monday.",
        ["The docks around Bergen were rebuilt", "The docks around Bergen were flooded"],
    ),
    "what is brought is the motion, not its confidence": (
        "A motion of no confidence brought by Norden Party failed on Monday.",
        ["Norden Party brought a motion of no confidence", "A motion of no confidence brought by Norden Party failed"],
    ),
    "nor denies what follows": (
        "Norden Bank has not closed its branch in Bergen, nor has it dismissed Anna Lindqvist.",
        ["Norden Bank has not closed its branch in Bergen"],
    ),
    "little changed is not changed": (
        "Norden Steel said on Monday that sales were little changed at 600 million crowns.",
        ["Norden Steel’s sales were little changed at 600 million crowns"],
    ),
    "to decline to comment is no news": ("Anna Lindqvist declined to comment.", []),
    "a page's own words about its age are no news": ("Anna Lindqvist sold the ferry - 4 hrs ago Norden Post", []),
    "whom a judge ordered is named in another sentence": ("A judge ordered him to pay 300 crowns on Monday.", []),
    "representatives of somebody are no crowd": (
        "Erik Berg left Oslo on Monday. Representatives of the owner signed an agreement on compensation.",
        ["Erik Berg left Oslo", "Representatives of the owner signed an agreement on compensation"],
    ),
    "people who do what people do set the scene": ("Shopkeepers pulled down their shutters. Children played.", []),
    "verbs in a list share a modal, each with its own day": (
        "Anna Lindqvist will open the bridge on Monday, visit the school on Tuesday and meet the miners on Friday.",
        [
            "Anna Lindqvist will open the bridge",
            "Anna Lindqvist will visit the school",
            "Anna Lindqvist will meet the miners",
        ],
    ),
    "deeds in the perfect make a list": (
        "Since May Norden Bank has sold two ferries, closed its office in Oslo and moved to Bergen.",
        ["Norden Bank has sold two ferries", "Norden Bank closed its office in Oslo", "Norden Bank moved to Bergen"],
    ),
    "a ship of several runs aground itself": (
        "After one of the oldest ferries ran aground and closed the port, trade was suspended on Monday.",
        [
            "One of the oldest ferries ran aground",
            "One of the oldest ferries closed the port",
            "Trade was suspended",
        ],
    ),
    "what goods were meant for is no deed": (
        "Coats that were meant for Easter, or for the first days of May, were burnt in Bergen on Monday.",
        ["Coats were burnt in Bergen"],
    ),
    "two people with their ages and posts were named": (
        "Mr. Berg, 54, treasurer, and Anna Lindqvist, 58, who runs the fund, were named vice chairmen on Monday.",
        ["Berg and Anna Lindqvist were named vice chairmen"],
    ),
    "whose leaders are somebody's": (
        "Miners blame the guards, whose leaders promised in May not to shoot.",
        ["The guards’ leaders promised not to shoot"],
    ),
    "what a deed was besides is not its object": (
        "Norden Bank collapsed yesterday, the biggest failure of a lender in a decade.",
        ["Norden Bank collapsed"],
    ),
    "somebody is rescued and brought ashore": (
        "Erik Berg was rescued by a tanker and brought ashore on Monday.",
        ["Erik Berg was rescued by a tanker", "Erik Berg was brought ashore"],
    ),
    "what is said stands although a second clause lost its subject": (
        "The minister told the council on Monday that Oslo was ready to leave the islands provided Oslo's western border "
        "could be secured.",
        [
            "The minister told the council that Oslo was ready to leave the islands provided Oslo's western border could be "
            "secured"
        ],
    ),
    "a circumstance may lean on another sentence": (
        "Seventeen sailors were charged in the case on Monday.",
        ["Seventeen sailors were charged in the case"],
    ),
    "the thing that is told of may not": ("The harbour master of Bergen rejected the decision.", []),
    "unless its day is told": (
        "The harbour master of Bergen rejected the decision on Monday.",
        ["The harbour master of Bergen rejected the decision"],
    ),
    "a clitic behind a name is written out": (
        "Erik Berg left Oslo on Monday. On Tuesday he's opening a school, the ministry said.",
        ["Erik Berg left Oslo", "Erik Berg is opening a school"],
    ),
    "a semicolon parts what happened then from what happened now": (
        "The rebels lost the town of Wele in 2019; last month they burned the bridge; the mayor fled on Monday.",
        ["The rebels lost the town of Wele", "The rebels burned the bridge", "The mayor fled"],
    ),
    "what stands with its subject under with": (
        "The storm hit Bergen on Monday, with 57 people killed.",
        ["The storm hit Bergen", "57 people were killed"],
    ),
    "neither stays with its names": (
        "Neither Anna Lindqvist nor Erik Berg could be found on Monday.",
        ["Neither Anna Lindqvist nor Erik Berg could be found"],
    ),
    "a piece of a word ends no line": (
        "Norden Steel paid on Monday for new pumps to re-float the wreck of the ferry.",
        ["Norden Steel was paid for new pumps"],
    ),
    "no aside between dashes": (
        "Six men - two of them sailors - were carried from the Osprey on Monday.",
        ["Six men were carried from the Osprey"],
    ),
    "what stands behind a dash adds something": (
        "On Monday the council closed its two oldest mills in Bergen - a loss of 40 jobs.",
        ["The council closed its two oldest mills in Bergen"],
    ),
    "and so does what stands behind it in what is said": (
        "The mayor said on Monday that nine sailors of the Osprey were safe - a loss of two.",
        ["The mayor said that nine sailors of the Osprey were safe"],
    ),
    "a participle that is no past was suffered": (
        "Two clerks badly beaten in Oslo on Monday.",
        ["Two clerks were beaten in Oslo"],
    ),
    "who is named twice has a caption in his line": (
        "Erik Berg opened a museum in Bergen Erik Berg who runs a mill was in Oslo on Monday.",
        [],
    ),
    "such talks are those of another sentence": ("The ministry on Monday stopped such talks with Norden Steel.", []),
    "what only its teller denies is no row": (
        "On Monday Bergen's court heard Erik Berg, a sailor, who denies he stabbed Anna Lindqvist, then the harbour master.",
        ["Bergen's court heard Erik Berg"],
    ),
    "what it was for comes before what stands beside it": (
        "Thousands of farmers gathered on Monday in the main square of Bergen to mark the anniversary of the strike that "
        "brought down the old council of the county.",
        [
            "Thousands of farmers gathered in the main square of Bergen to mark the anniversary of the strike",
            "The strike brought down the old council of the county",
        ],
    ),
    "of a long phrase comes back what fits": (
        "Erik Berg was charged on Monday in a court in Bergen with the theft of nine paintings that had been lent to the "
        "museum by the families of two of the best known painters of Norway.",
        [
            "Erik Berg was charged in a court in Bergen with the theft of nine paintings",
            "Nine paintings had been lent to the museum by the families of two of the best known painters of Norway",
        ],
    ),
    "what follows a time follows the verb": (
        "Amina Okafor was named on Friday as head of the museum of Bergen in a break with the habit of choosing only painters "
        "of the academies in the capital that had been founded by the king.",
        [
            "Amina Okafor was named as head of the museum of Bergen in a break with the habit of choosing only painters of the "
            "academies",
        ],
    ),
    "a punishment joined to another is suffered too": (
        "Erik Berg was sentenced to nine years in prison and fined 200 euros on Monday. Lars Holm was convicted on Friday "
        "and ordered to pay 300 euros.",
        [
            "Erik Berg was sentenced to nine years in prison",
            "Erik Berg was fined 200 euros",
            "Lars Holm was convicted",
            "Lars Holm was ordered to pay 300 euros",
        ],
    ),
    "a participle that the parser took for a subject leaves its noun": (
        "Farmers taking part in the protest occupied the town hall of Bergen on Monday.",
        ["Farmers occupied the town hall of Bergen"],
    ),
    "what some of them were stands beside the deed": (
        "Four robbers, two of them disguised as nurses, raided a bank in Bergen on Monday.",
        ["Two of the four robbers were disguised as nurses", "Four robbers raided a bank in Bergen"],
    ),
    "what one has yet to do is not what one has to do": (
        "Police said that Erik Berg had yet to regain consciousness on Monday.",
        ["Police said that Erik Berg had yet to regain consciousness"],
    ),
    "what is due is more than that it is": ("The pumps were due on 9 December.", ["The pumps were due"]),
    "the judge before whom a trial is does not last": (
        "The trial before Judge Amina Okafor at Oslo Crown Court is expected to last three weeks.",
        ["The trial is expected to last three weeks"],
    ),
    "a day is no object": (
        "The surveyor wrote that the cranes had been delivered on 2 December and rejected the following day.",
        ["The cranes had been delivered", "The cranes had been rejected the following day"],
    ),
    "what holds of some kind alone is no deed": ("The new fee applies only to firms that took loans on Monday.", []),
    "the one is another sentence's": ("The plan is a copy of the one launched on Monday by Norden Steel.", []),
    "a verb with a hyphen stays whole": (
        "The Norden Rail Museum will re-open its hall on Monday.",
        ["The Norden Rail Museum will re-open its hall"],
    ),
    "what was done wrongly": (
        "The letter wrongly blamed Erik Berg on Monday for the fire.",
        ["The letter wrongly blamed Erik Berg for the fire"],
    ),
    "a clitic before been is has": (
        "Anna Lindqvist says she's been ordered to leave Bergen.",
        ["Anna Lindqvist has been ordered to leave Bergen"],
    ),
    "what overturned was no bus overturned": (
        "Ten people died when a bus overturned near Bergen on Sunday.",
        ["Ten people died", "A bus overturned near Bergen"],
    ),
    "nor in front of what came of it": (
        "When a bus overturned near Bergen on Sunday, ten people died.",
        ["A bus overturned near Bergen", "Ten people died"],
    ),
    "nor behind a preposition that joins clauses": (
        "Ten people died after a bus overturned near Bergen on Sunday.",
        ["Ten people died", "A bus overturned near Bergen"],
    ),
    "what was driven by somebody stays so": (
        "Two men were hurt when a lorry driven by Erik Berg hit a wall on Monday.",
        ["Two men were hurt", "Erik Berg drove a lorry", "A lorry driven by Erik Berg hit a wall"],
    ),
    "a ban signed in May did not sign": (
        "Norden Steel left Bergen after a ban signed in May.",
        ["Norden Steel left Bergen after a ban signed in May", "A ban was signed"],
    ),
    "what one is warned of has a subject of its own": (
        "Police searched the mill on Friday after warnings that a bomb exploded in Bergen.",
        ["Police searched the mill after warnings that a bomb exploded in Bergen"],
    ),
    "what collides is not collided": (
        "A drone collided with a crane over the city on Monday.",
        ["A drone collided with a crane over the city"],
    ),
    "what figures show is told before them": (
        "Ten people died, a study of the ferry showed on Monday.",
        ["Ten people died", "A study of the ferry showed that ten people died"],
    ),
    "a step is no country": (
        "Erik Berg broke with Norway, a step that angered the port of Lima on Monday.",
        ["Erik Berg broke with Norway", "A step angered the port of Lima"],
    ),
    "no morning sells": (
        "The first batch sold out by Tuesday morning.",
        ["The first batch was sold out by Tuesday morning"],
    ),
    "what was done then was done by who did the first": (
        "Norden Steel opened a yard in May, then sold the docks to Chile.",
        ["Norden Steel opened a yard", "Norden Steel sold the docks to Chile"],
    ),
    "a prize of the year keeps its name": (
        "The gallery won the museum of the year prize on Monday.",
        ["The gallery won the museum of the year prize"],
    ),
    "a mother's son is nobody else's": (
        "Anna Lindqvist spoke in Oslo on Monday. On Tuesday a blast killed a mother and her son.",
        ["Anna Lindqvist spoke in Oslo", "A blast killed a mother and her son"],
    ),
    "the company with an aside is still some company": (
        "The company, which builds ferries, sold two docks on Monday.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "lines"), WHOLE.values(), ids=WHOLE.keys())
def test_line_is_whole(rows: Callable[[str], list[str]], text: str, lines: list[str]) -> None:
    assert rows(text) == lines
