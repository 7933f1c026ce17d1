"""Who takes part: syntax, aliases, pronouns, descriptions, places."""

import pytest
from spacy.language import Language

from timeline.events import cast_of, given_triggers, parse_of
from timeline.model import Participant

AGENTS = {
    "a king's number": ("The book tells why King Erik VIII abandoned Norway.", "abandoned", ["Erik VIII"]),
    "a number that is part of a name": ("The Group of Seven agreed on a plan.", "agreed", ["Group of Seven"]),
    "several of a people": ("Thousands of Peruvians marched in central Lima.", "marched", ["thousands of Peruvians"]),
    "a number alone": ("Tens of thousands braved the rain to ask for more.", "braved", ["tens of thousands"]),
    "several of a people of two names": (
        "Hundreds of Haitian-Americans marched in Miami.",
        "marched",
        ["hundreds of Haitian-Americans"],
    ),
    "a few of those whom more is told of": (
        "A handful of potters who have shown great skill at the coast met in Oslo.",
        "met",
        ["handful of potters"],
    ),
    "a name in capitals": ("GRACE OKAFOR: I met him in Oslo.\nOkafor sold the kiln.", "sold", ["Grace Okafor"]),
    "two with titles": (
        "Defense Secretary Erik Lind and Central Bank Governor Sami S. Okafor warned Parliament on Monday.",
        "warned",
        ["Erik Lind", "Sami S. Okafor"],
    ),
    "who, and not himself": ("Grace Okafor, who had herself replaced Hay, lost.", "replaced", ["Grace Okafor"]),
    "a name with small words in it": (
        "Maria van der Lind, who leads the party, lost.",
        "leads",
        ["Maria van der Lind"],
    ),
    "not who is joined after the clause": (
        "Erik Lind, who lost to Hay in May, and Grace Okafor are expected to run.",
        "lost",
        ["Erik Lind"],
    ),
    "an active subject": ("Grace Okafor opened the bridge.", "opened", ["Grace Okafor"]),
    "a passive is turned round": ("The bridge was opened by Grace Okafor.", "opened", ["Grace Okafor"]),
    "coordinated subjects": ("Grace Okafor and Erik Lind met in Oslo.", "met", ["Grace Okafor", "Erik Lind"]),
    "inherited by an infinitive": ("Grace Okafor promised to rebuild the harbour.", "rebuild", ["Grace Okafor"]),
    "inherited through an adjective": ("Grace Okafor was due to board a ferry.", "board", ["Grace Okafor"]),
    "inherited by a second verb": ("Grace Okafor landed in Oslo and met the king.", "met", ["Grace Okafor"]),
    "a person for who, not the town before it": (
        "Erik Berg, 37, from Windsor, who helped Hay sell the gold, was jailed.",
        "helped",
        ["Erik Berg"],
    ),
    "the antecedent of a relative clause": ("Grace Okafor, who founded the party, lost.", "founded", ["Grace Okafor"]),
    "a participle after the subject": (
        "Speaking in Oslo, Grace Okafor thanked the crew.",
        "Speaking",
        ["Grace Okafor"],
    ),
    "the by-agent of a participle": ("The plan launched by Grace Okafor failed.", "launched", ["Grace Okafor"]),
    "who is kept from it": ("Ministers barred Grace Okafor from using the port.", "using", ["Grace Okafor"]),
    "who is accused of it": ("Erik Lind accused Grace Okafor of stealing gold.", "stealing", ["Grace Okafor"]),
    "a by-phrase that the parser hung on another noun": (
        "The attack on the embassy by gunmen killed three.",
        "attack",
        ["gunmen"],
    ),
    "the possessor of a noun": ("Grace Okafor's resignation surprised the party.", "resignation", ["Grace Okafor"]),
}

MEANT = {
    "a name as it is mostly spelled": (
        "Sami Okaforr came on Monday. On Friday Sami Okafor met Grace Hay. Sami Okafor left.",
        "came",
        "Sami Okafor",
    ),
    "who makes a thing for a purpose has it": (
        "Norvik has issued a patch to fix a flaw in its Lumen browser. Its sales fell.",
        "sales",
        "Norvik",
    ),
    "a board says something of itself": (
        "Halden Corp. made an offer for Norden Corp., which the Norden board said it rejected.",
        "rejected",
        "Norden board",
    ),
    "who informs another of himself": (
        "The hearing began after Bank of Norway informed the central bank that it might abandon the deal.",
        "abandon",
        "Bank of Norway",
    ),
    "no people in a name": ("American Simon Holm lost the fight. Holm left the ring.", "lost", "Simon Holm"),
    "no headline's word before a full name": (
        "Billboard Simon Holm sang in Lima. Simon Holm was born in Oslo. On Friday, Holm resigned.",
        "resigned",
        "Simon Holm",
    ),
    "an initial is part of a name": ("W. Mark Holm died. Mark Holm was 90. Holm wrote.", "wrote", "W. Mark Holm"),
    "nor what somebody does": ("Fireman William Holm pulled a girl out of the well.", "pulled", "William Holm"),
    "economies do not meet": (
        "The weak economies of the north were on the minds of bankers as they met in Lima.",
        "met",
        "bankers",
    ),
    "a name told of before a longer one is more than that": (
        "Norvik sold a mine. Divers of the Norvik Rescue Team closed it. Norvik reopened a port on Tuesday.",
        "reopened",
        "Norvik",
    ),
    "a title may open the name of a firm": (
        "General Orchard Properties sought protection in court on Monday.",
        "sought",
        "General Orchard Properties",
    ),
    "no name with the preposition of a headline": (
        "Without Freda Mill, the school would close. In May Freda Mill paid for a roof. On Monday Freda Mill collapsed.",
        "collapsed",
        "Freda Mill",
    ),
    "a ship of a country is not the country": (
        "The Indian trawler sank on Monday. The Chilean frigate turned. The Indian warship arrived on Friday.",
        "arrived",
        "Indian warship",
    ),
    "an event is no body of that name": (
        "Orla Fire sent two engines. In the shop, the fire spread on Tuesday.",
        "spread",
        "fire",
    ),
    "a people keeps its capital": ("Somali pirates have seized a ship.", "seized", "Somali pirates"),
    "so does a name that the tagger missed": (
        "On Monday the Waitfern store in Lima opened.",
        "opened",
        "Waitfern store",
    ),
    "whom the same word meant before": (
        "Halden Corp. bought Norden Lines. The storm passed. In May, Norden Lines hired a captain. A week later, "
        "Norden Lines lost a ship. In June, Norden Lines received an offer. It also sold a dock. Lenders urged the "
        "company to close. The next month, the company raised its price.",
        "raised",
        "Norden Lines",
    ),
    "who is told of in the clause itself": (
        "The president ordered the release of journalist Abdo Shirwan, who was jailed last month after he was "
        "convicted of fraud. Ali Karam is president.",
        "convicted",
        "Abdo Shirwan",
    ),
    "he is who says so of himself, and no one above": (
        "Erik Lind succeeds James Okafor, who announced in March that he would leave.",
        "leave",
        "James Okafor",
    ),
    "of two subjects above, who says it": (
        "Mary Hay warned of strikes after Grace Okafor announced late Monday she would close the mine.",
        "close",
        "Grace Okafor",
    ),
    "whom the sentence before is about, not who leaves in it": (
        "Erik Lind sold ships. Lind built a dam. Lind, who was tired, left Oslo. The dam broke. "
        "Sami Okafor was pleased with the prospect of Lind leaving the bank. He was jailed for ten days.",
        "jailed",
        "Sami Okafor",
    ),
    "a speaker says what she does not do": (
        "Mary Hay won the vote. Grace Okafor said she did not recognise the court.",
        "recognise",
        "Grace Okafor",
    ),
    "a phrase that opens a sentence is about its subject": (
        "Mary Hay closed the plant. Grace Okafor opened the port. After her resignation, Hay left Oslo.",
        "resignation",
        "Mary Hay",
    ),
    "the secretary is not her deputy": (
        "Secretary Mary Hay met Deputy Secretary Orla Lind in Oslo. The secretary praised the deal.",
        "praised",
        "Mary Hay",
    ),
    "a quotation that goes on is not about its speaker": (
        'Sami Okafor praised Erik Lind. "He is honest," Okafor said. "He sailed to Chile alone."',
        "sailed",
        "Erik Lind",
    ),
    "the finance minister is not the prime minister": (
        "Peruvian Prime Minister Mary Hay opened the port. The Peruvian finance minister praised the deal.",
        "praised",
        "Peruvian finance minister",
    ),
    "a city is nobody's age": (
        "A man was pulled from a well in the capital, Port Orla. The man thanked the divers.",
        "thanked",
        "man",
    ),
    "a name behind a preposition": (
        "Without Grace Okafor, the party lost. Okafor praised the voters.",
        "praised",
        "Grace Okafor",
    ),
    "the company is what was called one, and not the paper": (
        "Grace Okafor founded the tyre company Haldeno. She wept. The judge spoke. The jury left. "
        "In 2015 The Bergen Gazette reported the fraud, and the company was dissolved.",
        "dissolved",
        "Haldeno",
    ),
    "whose rival pulls out": (
        "Grace Okafor will lead the party after her last rival, Mary Hay, pulled out of the race on Monday.",
        "pulled",
        "Mary Hay",
    ),
    "a meeting is held and not the league": (
        "Ministers called for an emergency meeting of the Harbour League, which will be held on Sunday.",
        "held",
        "emergency meeting of the Harbour League",
    ),
    "two Norwegians are no club": (
        "United Norwegians, a club in Oslo, sold a ferry. Two Norwegians praised the deal.",
        "praised",
        "Norwegians",
    ),
    "an age in commas does not bar its owner": (
        "Erik Lind won. Sami Okafor, because of his age, resigned. He left Oslo.",
        "left",
        "Sami Okafor",
    ),
    "Mrs Lind is the woman of two": (
        "Lasse Lind, a diver, drowned. His widow, Orla Lind, sold the boat. Mrs Lind left the town.",
        "left",
        "Orla Lind",
    ),
    "the judge is the justice who was named": (
        "Justice Oluwa Bankole wrote the ruling. Witnesses had lied. The judge freed the driver.",
        "freed",
        "Oluwa Bankole",
    ),
    "the governor of a state, by name": (
        "The governor of Orla state, Sefu Bello Adeyo, met the king. The governor praised the deal.",
        "praised",
        "Sefu Bello Adeyo",
    ),
    "of two craft the one that was called so": (
        "The probe Halcyon carries a lander, Orlana. Halcyon circled the moon. The lander sent a signal.",
        "sent",
        "Orlana",
    ),
    "two deeds in a headline": ("Norden buys a rival, sells two ferries", "sells", "Norden"),
    "a name with a nickname in it": (
        'Erik "Tiger" Lind was found guilty in July. Lind appealed.',
        "appealed",
        "Erik Lind",
    ),
    "a name with a hyphen": ("The crew cheered when OSTRA-Lux reached the comet.", "reached", "OSTRA-Lux"),
    "the owner of the museum is not the one named before": (
        "Erik Lind opened the gallery. The museum's owner sold the ship.",
        "sold",
        "museum's owner",
    ),
    "a clause about what somebody is": (
        "Grace Okafor was a botanist who founded a park.",
        "founded",
        "Grace Okafor",
    ),
    "her, whom a president names": (
        "Mary Okafor won a seat. President Mwale Lind named her minister in May. She resigned.",
        "named",
        "Mwale Lind",
    ),
    "a central bank is not the bank that was named": (
        "Norden Bank lost its chief in May. The central bank offered a loan.",
        "offered",
        "central bank",
    ),
    "the 61-year-old is who is 61": (
        "Grace Okafor, 61, sued Mary Hay on Monday. Hay denied the claim. The 61-year-old left the court in tears.",
        "left",
        "Grace Okafor",
    ),
    "a blast takes part in what it did": ("A huge explosion killed nine bakers in Oslo.", "killed", "huge explosion"),
    "so does a quake by which it was done": (
        "Oslo was devastated by a massive earthquake.",
        "devastated",
        "massive earthquake",
    ),
    "the teenager is who is 16": (
        "Police shot Grace Okafor, 16, on Monday. Erik Lind, 44, saw it. The teenager was taken to a hospital.",
        "taken",
        "Grace Okafor",
    ),
    "of two teenagers either may be meant": (
        "Grace Okafor, 16, and Mary Hay, 17, were rescued on Monday. The teenager was taken to a hospital.",
        "taken",
        "teenager",
    ),
    "the boy is nobody who is a woman": (
        "Mary Okafor, 15, said that she had called the police. The boy fled to Oslo.",
        "fled",
        "boy",
    ),
    "an age that nobody has is that of whom the text is about": (
        "Grace Okafor won the race in Oslo. The 23-year-old thanked her coach.",
        "thanked",
        "Grace Okafor",
    ),
    "a firm by the first word of its name": (
        "Halvorsen Petroleum bought a rival in May. Later Halvorsen sold two ferries.",
        "sold",
        "Halvorsen Petroleum",
    ),
    "Mrs Lind is his widow and not he": (
        "Lasse Lind drowned on Monday. Lind's widow, Orla, said that she had warned him. Mrs Lind thanked the divers.",
        "thanked",
        "Orla",
    ),
    "who holds two offices is one": (
        "Norden chairman and co-founder Grace Okafor opened the talks.",
        "opened",
        "Grace Okafor",
    ),
    "a surname is the full name": ("Grace Okafor won. Okafor thanked her voters.", "thanked", "Grace Okafor"),
    "she is the woman": ("Mary Okafor met Erik Lind. She praised the deal.", "praised", "Mary Okafor"),
    "he is the man": ("Mary Okafor met Erik Lind. He praised the deal.", "praised", "Erik Lind"),
    "it is the ship whose name is no noun": (
        "The Still Standing reached Bergen in May. It sank in June.",
        "sank",
        "Still Standing",
    ),
    "it is the firm that speaks": (
        "The crack was found on Monday. Norden Energy, which runs the dam, said it had lowered the water.",
        "lowered",
        "Norden Energy",
    ),
    "its owner is the fund that speaks": (
        "The relief came as the Norden Fund said its appeal had raised ten million euros.",
        "appeal",
        "Norden Fund",
    ),
    "it is not what it hits, nor another name of it": (
        "A stone bridge fell on Monday. The Orla lost power and drifted before it hit the Lind Bridge.",
        "hit",
        "Orla",
    ),
    "its owner is the firm that is made to act": (
        "The Harbour Authority has forced Norden Foods to lower its prices.",
        "prices",
        "Norden Foods",
    ),
    "it is the nameless firm that speaks": ("The brewing company said it had sold a hotel.", "sold", "brewing company"),
    "he in a quotation is not the speaker": (
        'James Okafor wants to buy the shipyard. "I am glad that he came," Erik Lind said.',
        "came",
        "James Okafor",
    ),
    "a bridge with a man's name is nobody": (
        "Erik Lind resigned. The Martin Okafor Bridge reopened on Monday. He left the port.",
        "left",
        "Erik Lind",
    ),
    "they are the officials who speak": (
        "Two buses fell into the river. Officials said they had closed the road.",
        "closed",
        "officials",
    ),
    "the speaker goes on after a quotation": (
        'Mary Okafor said: "The ship was lost and Jane Lind knew it." She added that help was near.',
        "added",
        "Mary Okafor",
    ),
    "what says something is no ship": (
        "Nordhafen Lines lost the ship. It said that the crew was safe.",
        "said",
        "Nordhafen Lines",
    ),
    "an alliance that does something is the one told of": (
        "NATO grew fast. In July the alliance admitted Orla.",
        "admitted",
        "NATO",
    ),
    "the trade of the one firm": (
        "Volvo recalled the vans. The carmaker apologised to drivers.",
        "apologised",
        "Volvo",
    ),
    "a ship of two words": ("The Ever Bright was refloated on Tuesday.", "refloated", "Ever Bright"),
    "a ship whose name the tagger takes for a verb": (
        "The Ever Taken blocked the canal on Monday.",
        "blocked",
        "Ever Taken",
    ),
    "a ship whose name begins with an adjective": (
        "The Bright Given, which carries grain, struck the pier on Monday.",
        "struck",
        "Bright Given",
    ),
    "the same ship is the one with a name": (
        "The Orla left Bergen on Tuesday. The same ship hit a quay in Oslo.",
        "hit",
        "Orla",
    ),
    "they are whom others found": (
        "Twelve pupils were lost for nine days. Two guards found them on 2 July, and on Monday they were taken home.",
        "taken",
        "twelve pupils",
    ),
    "an authority in the singular is a body": (
        "On 13 April the Orla Harbour Authority announced that a court had let it keep the ship. In May it lowered its claim.",
        "lowered",
        "Orla Harbour Authority",
    ),
    "a given name that the parser left out": (
        "Alejandro Hernandez Lindqvist, 35, was found on Monday.",
        "found",
        "Alejandro Hernandez Lindqvist",
    ),
    "a trade before a name is no part of it": ("Astronaut Mark Lind resigned on Monday.", "resigned", "Mark Lind"),
    "a co-founder is no part of the firm's name": (
        "Nordhafen Lines co-founder Erik Lind resigned on Monday.",
        "resigned",
        "Erik Lind",
    ),
    "she is no council": (
        "The General Medical Council suspended Mary Okafor. Had she been convicted, she would have gone to jail.",
        "gone",
        "Mary Okafor",
    ),
    "an office before a given name and initial is no part of it": (
        "Harbour Intelligence Dennis C. Okafor resigned on Monday.",
        "resigned",
        "Dennis C. Okafor",
    ),
    "the president of a country is who was told beside it": (
        "William Ruto of Kenya landed in Kampala and met Yoweri Museveni of Uganda. The Ugandan president signed a treaty.",
        "signed",
        "Yoweri Museveni",
    ),
    "the couple are the two who married": (
        "Erik Lind married Grace Okafor in 2010. The couple sold the house.",
        "sold",
        "Erik Lind",
    ),
    "the company is none that somebody left": (
        "Norden Motors will cut 300 jobs. Erik Lind, a former Volvo executive, met the staff. The company sold two ships.",
        "sold",
        "Norden Motors",
    ),
    "an office with a country": (
        "Kenyan President William Ruto flew to Rome. The Kenyan president met the pope.",
        "met",
        "William Ruto",
    ),
    "a given name alone is the one person who has it": (
        "Martha Okafor runs the port. Her brother James Okafor left. Martha thanked the crew.",
        "thanked",
        "Martha Okafor",
    ),
    "a surname is not he who goes by his given name": (
        "Rupert Okafor resigned. His son James Okafor follows him. James is young. Mr Okafor bought a ship in 1969.",
        "bought",
        "Rupert Okafor",
    ),
    "a short form in brackets, whatever its letters": (
        "The Harbour Union of Bergen (PKB) met on Monday. The PKB called a strike.",
        "called",
        "Harbour Union of Bergen",
    ),
    "a second name by which somebody is known": (
        "General Mohamed Haddad, better known as Hamedi, fled. Hamedi blamed his deputy.",
        "blamed",
        "Mohamed Haddad",
    ),
    "the airline has a name that says so": (
        "The Aviation Board (AVB) grounded the planes. Norden Airlines found loose bolts. The carrier cancelled flights.",
        "cancelled",
        "Norden Airlines",
    ),
    "a bulk carrier is a ship": (
        "The bulk carrier Orlana ran aground on Monday. The ship was towed away.",
        "towed",
        "Orlana",
    ),
    "no second name that owns what follows": (
        "Mary Okafor, nicknamed Bergen's mother, left. Bergen mourned her.",
        "mourned",
        "Bergen",
    ),
    "a firm is no shop of its own": (
        "Queues formed at Norden Stores on Monday. Norden thanked its customers.",
        "thanked",
        "Norden",
    ),
    "a surname that the tagger takes for a thing": (
        "Steve Banks opened the fair. Banks attributed the small increase to luck.",
        "attributed",
        "Steve Banks",
    ),
    "a firm that the parser takes for a man": (
        "Wirestone, the German payments company, filed for insolvency after it lost its licence.",
        "lost",
        "Wirestone",
    ),
    "a woman is who bore another name": (
        "Mary Okafor died on Monday. Born Mary Lind in Oslo, she was a pilot. She sailed in 1960.",
        "sailed",
        "Mary Okafor",
    ),
    "he is whom the article is about, whoever else did something to him": (
        "Erik Lind died on Monday. He was born in Oslo. Sami Okafor sacked him in 1976. He opened a club in 1979.",
        "opened",
        "Erik Lind",
    ),
    "he is another of whom alone the sentence before tells": (
        "Erik Lind died on Monday. He was born in Oslo. He wrote books. Sami Okafor led the firm. He opened a club.",
        "opened",
        "Sami Okafor",
    ),
    "he is another without a name": ("Another man was dismissed. He sued the port.", "sued", "man"),
    "the dead do nothing more": (
        "Erik Lind resigned. He owned a firm. He ran it with his brother Sami. He led it. Sami died in 2009. He sold it.",
        "sold",
        "Erik Lind",
    ),
    "his father and his mother are of one": (
        "Erik Lind resigned. His father drowned in 1952, and his mother sailed to Oslo.",
        "mother",
        "Erik Lind",
    ),
    "he is whom a life is about": (
        "James Okafor died on Monday. He was born in 1931. He studied law. In 1955 he married Mary Lind. "
        "In 1986 he and Erik Berg met in Oslo. He was awarded a prize.",
        "awarded",
        "James Okafor",
    ),
    "a fire has no roof": (
        "The Norden Palace reopened five years after a fire destroyed its roof.",
        "roof",
        "Norden Palace",
    ),
    "a name with a small word in it": (
        "The club sacked Erik ten Lind on Monday. Ten Lind thanked the fans.",
        "thanked",
        "Erik ten Lind",
    ),
    "the firm is that of whose spokesman tells of it": (
        "Norrin Bank cut forty jobs. A spokesman for Hay Energy said the firm had sold a mine.",
        "sold",
        "Hay Energy",
    ),
    "the company is no union": (
        "Norden Motors will cut 300 jobs. Samvirke, a union, protested. The company sold two ships.",
        "sold",
        "Norden Motors",
    ),
    "the company is a name that the parser takes for somebody's": (
        "A court fined Kolvex on Monday. The company sold two ships.",
        "sold",
        "Kolvex",
    ),
    "the company with an aside": (
        "Norden Motors will cut 300 jobs. The company, which was founded in 1906, sold two ships.",
        "sold",
        "Norden Motors",
    ),
    "an office by apposition": (
        "The mayor, Erik Lind, resigned on Monday. The mayor apologised to voters.",
        "apologised",
        "Erik Lind",
    ),
    "a surname is that of who was named first, not of a relative": (
        "Erik Lind painted for years. Critics loved his cousin Sami Lind. On Monday Lind retired.",
        "retired",
        "Erik Lind",
    ),
    "a surname is that of whom the sentence before is about": (
        "Erik Lind painted for years. Sami Lind wrote books. On Monday Lind retired.",
        "retired",
        "Sami Lind",
    ),
    "a surname is also his who was called by his given name once": (
        "Erik Lind painted for years. Erik Lind had a cousin, Sami Lind. "
        "A priest taught Erik to draw. On Monday Lind retired.",
        "retired",
        "Erik Lind",
    ),
    "he is of whom somebody told just before": (
        "Erik Hay, the sheriff, said Sami Okafor fell from a roof. He died in Bergen.",
        "died",
        "Sami Okafor",
    ),
    "he who tells on is who told just before": (
        "Erik Hay, the sheriff, said Sami Okafor fell from a roof. He cited a report.",
        "cited",
        "Erik Hay",
    ),
    "a group is the one without a name that was told of since": (
        "The Norden Church lost its roof. A small group of bakers slept there. The group woke up early.",
        "woke",
        "group",
    ),
}


SEVERAL = {
    "one of several by name": (
        "The king on Wednesday fired one of his deputies, Anna Lindqvist, in Bergen.",
        "fired",
        ["king", "Anna Lindqvist"],
    ),
    "all of them by name": (
        "Three divers, Anna Lind and Erik Hay, were arrested.",
        "arrested",
        ["Anna Lind", "Erik Hay"],
    ),
    "a number of people": ("Hundreds of divers marched in Lima.", "marched", ["hundreds of divers"]),
    "some of another's": ("On Monday, three of his buyers left.", "left", ["three buyers"]),
    "one of them": ("On Monday, one of the divers was arrested.", "arrested", ["one of the divers"]),
    "not who tells it": ("According to Grace Okafor, Erik Lind has left.", "left", ["Erik Lind"]),
    "two firms joined are two": (
        "Vera Corp and Norden Corp agreed to pay a fine.",
        "agreed",
        ["Vera Corp", "Norden Corp"],
    ),
    "they are the two names": (
        "Grace Okafor and Erik Lind flew to Oslo. They signed the treaty.",
        "signed",
        ["Grace Okafor", "Erik Lind"],
    ),
    "the two men are whom the sentence before names": (
        "Sami Okafor met Erik Lind in Oslo. The two men signed a treaty.",
        "signed",
        ["Sami Okafor", "Erik Lind"],
    ),
    "they are the two who married": (
        "Grace Okafor moved to Oslo in 1949, where she met Erik Lind. They married in 1951.",
        "married",
        ["Grace Okafor", "Erik Lind"],
    ),
    "the pair go on": (
        "Sami Okafor and Erik Lind were held in Oslo. The pair confessed. The court heard that the two sold the ship.",
        "sold",
        ["Sami Okafor", "Erik Lind"],
    ),
    "the two are subject and object": (
        "Grace Okafor met Erik Lind in Oslo. The two signed a treaty.",
        "signed",
        ["Grace Okafor", "Erik Lind"],
    ),
    "they are the people of the sentence before": (
        "Hundreds of miners walked out on Monday. They demanded higher pay.",
        "demanded",
        ["miners"],
    ),
    "what was found is then flown": (
        "Rescuers found three climbers on Sunday. They were flown to hospital.",
        "flown",
        ["three climbers"],
    ),
    "they are a firm when nobody else is there": (
        "Nordhafen Lines lost two ships last year. They reported a loss on Monday.",
        "reported",
        ["Nordhafen Lines"],
    ),
    "their stays in its clause": ("The Harbour Rovers lost their coach.", "coach", ["Harbour Rovers"]),
    "miners, no protests, call on somebody": (
        "As public protests spread to Oslo, miners wrote to Erik Lind. They called on ministers to resign.",
        "called",
        ["miners", "ministers"],
    ),
    "people do not cover themselves": ("The reporters like the people that they cover.", "cover", ["people"]),
    "he may be the man without a name": ("Erik Lind spoke. A driver hit a wall. He died.", "died", []),
    "he is the man without a name when nobody else is told of": ("A driver hit a wall. He died.", "died", ["driver"]),
    "of two whom nobody names either may have died": ("A man fought a man in Oslo. He died.", "died", []),
    "critics speak of others": (
        "Critics say they acted late and that they sold a port on Friday.",
        "sold",
        ["port"],
    ),
    "they after a statement may be either": (
        "Critics said that regulators failed on Monday. They ignored a warning.",
        "ignored",
        ["warning"],
    ),
    "nobody knows who some are": ("Nurses met on Monday. Some lost their jobs.", "jobs", []),
    "with whom a treaty is signed": ("Norway signed a treaty with Chile.", "signed", ["Norway", "treaty", "Chile"]),
    "with whom a dispute is settled": (
        "Norway settled a border dispute with Chile.",
        "settled",
        ["Norway", "border dispute", "Chile"],
    ),
    "who is allowed": ("The ruling allows Erik Lind to reopen the port.", "allows", ["ruling", "Erik Lind"]),
    "they of the root is the subject of the root before": (
        "Unions in Parma threatened a strike. They met Erik Lind on Monday.",
        "met",
        ["unions", "Erik Lind"],
    ),
    "him is whom the judge sentenced": (
        "A judge sentenced Erik Lind on Monday and ordered him to pay a fine.",
        "ordered",
        ["judge", "Erik Lind"],
    ),
    "charges against him are against who denies them": (
        "James Okafor resigned. Erik Lind denied the charges against him.",
        "denied",
        ["Erik Lind", "charges"],
    ),
    "companies take part": ("The talks between the two companies failed.", "talks", ["two companies"]),
    "him is whom the deed before was done to": (
        "Erik Hay sold a farm. Orla Lind met with Sami Berg, Hay's agent, and thanked him.",
        "thanked",
        ["Orla Lind", "Sami Berg"],
    ),
}

PLACES = {
    "a land that is named like a firm": ("Soldiers in the West Bank fired shots.", "fired", "West Bank"),
    "a town set beside its kind": ("Anger has grown in the streets of the capital, Lima, since May.", "grown", "Lima"),
    "in front of something there": ("Fighting broke out in front of the courts in Lima.", "broke", "Lima"),
    "not whose embassy it is": ("Students gathered at Norway's embassy on Friday.", "gathered", ""),
    "nowhere in a country's history": ("Grace Okafor led the longest strike in Chile's history.", "led", ""),
    "what is condemned happened elsewhere": ("Grace Okafor condemned the raid in Chile.", "condemned", ""),
    "a country is not a charity of that name": (
        "Grace Okafor founded the charity Help Chile. She was born in Chile.",
        "born",
        "Chile",
    ),
    "in a phrase within a phrase": ("A bus fell off a road near Bergen on Monday.", "fell", "Bergen"),
    "the village of": ("Soldiers found the boat in the village of Orla.", "found", "Orla"),
    "what is reached": ("A storm struck Manila on Monday.", "struck", "Manila"),
    "where somebody goes": ("The minister flew to Nairobi on Monday.", "flew", "Nairobi"),
    "where it was launched": ("The ship was launched from Oslo on Monday.", "launched", "Oslo"),
    "not where it was launched": ("The ship was launched from Oslo and met the king.", "met", ""),
    "what killed them": ("A fire at a theatre in Lima killed three people.", "killed", "Lima"),
    "what happened meanwhile": ("Three people died when a dam broke in Kenya.", "died", "Kenya"),
    "the ashes of a town": ("Crews searched the ashes of Lima on Monday.", "searched", "Lima"),
    "a court that sits somewhere": ("A court in Lima cleared the senator on Monday.", "cleared", "Lima"),
    "not where something was long before": (
        "Gunmen freed ten boys four days after they were seized in Lima.",
        "freed",
        "",
    ),
    "the buyer is no place": ("Norden Foods sold its ships to Kenya.", "sold", ""),
    "what is undergone": ("Manila was struck by a storm on Monday.", "struck", "Manila"),
    "a place and what is told beside it": ("The king flew to Lima, where nine potters sang.", "sang", "Lima"),
    "towards somewhere": ("The van was dragged toward the centre of Bergen.", "dragged", "Bergen"),
    "through somewhere": ("Nine potters marched through London on Monday.", "marched", "London"),
    "on a river": ("The season on the River Dorn begins in May.", "begins", "River Dorn"),
    "no ban on a country is in it": ("Chile announced a ban on Kenya.", "announced", ""),
    "where it is seen from": ("Nine potters protested just north of London.", "protested", "London"),
    "elsewhere in a land, rather in its town": (
        "Elsewhere in Kenya, potters in Nairobi burned three vans.",
        "burned",
        "Nairobi",
    ),
    "at the end of something there": ("The singer was hurt at the end of a show in Sydney.", "hurt", "Sydney"),
    "not what its image is of": ("Images of the riots in Chile shocked the students.", "shocked", ""),
    "not where a witness saw it": ("A survivor of the fire in Lima testified on Monday.", "testified", ""),
    "not where they come from": ("Potters from a village near Lima met the king.", "met", ""),
    "by what broke meanwhile": ("Two people died when a dam and a bridge in Kenya broke.", "died", "Kenya"),
    "the earthquake of a town": ("The Lima earthquake killed nine people.", "killed", "Lima"),
    "a hospital": ("The potter was taken to Halden General Hospital.", "taken", "Halden General Hospital"),
    "a hospital's town": ("The potter was taken to Halden General Hospital in Oslo.", "taken", "Oslo"),
}

UNNAMED = {
    "no heading before a name": (
        'Sami Hay won the prize. "Down with Sami Hay," they shouted. The book "Talk With Sami Hay" praised the coast.',
        "won",
        ["Sami Hay", "prize"],
    ),
    "a time is no part of a name": (
        "Mona Rui was awarded the Order of the Sea three years ago.",
        "awarded",
        ["Mona Rui", "Order of the Sea"],
    ),
    "a party whose name begins with an adjective": (
        "The Social Democrats fell back. The Liberal Democrats won Bath.",
        "won",
        ["Liberal Democrats", "Bath"],
    ),
    "a summit with a number is no woman": (
        "Amina Okafor denounced the deal at COP29 on Sunday. Peru joined her.",
        "joined",
        ["Peru", "Amina Okafor"],
    ),
    "no word for where a country lies": ("Neighbouring Peru closed the border.", "closed", ["Peru", "border"]),
    "nor has who is only told of a part in telling": (
        "Grace Okafor told the crew that Norway would pay.",
        "told",
        ["Grace Okafor", "crew"],
    ),
    "nor has the stamp of a live blog one": (
        "(Update 9:40 p.m. Lima, 10:40 p.m. ET) Potter Sami Okafor has been freed in Quito.",
        "freed",
        ["Sami Okafor"],
    ),
    "no bracket": (
        "The World Pottery Organization (WPO) shut its fair. Potters (who ate) left.",
        "shut",
        ["World Pottery Organization", "fair"],
    ),
    "no end of a phrase that belongs to no name": (
        "The Great Depression of the 1930s ruined Norvik. It emptied the ports.",
        "emptied",
        ["Great Depression", "ports"],
    ),
    "no mark of a list": ("12) Nine brave bakers were fined in Lima.", "fined", ["nine brave bakers"]),
    "no regime before a dash": (
        "After the fall of the 30-year regime - traffic halted in Lima.",
        "halted",
        ["traffic"],
    ),
    "no wife in a name": (
        "Erik Hay won. The boy was praised by Erik Hay Mrs Hay, and Mr Hay sold a kiln.",
        "sold",
        ["Erik Hay", "kiln"],
    ),
    "nor a stamp before a dash": (
        "(10:40 a.m. GMT) -- Storm warnings stand for the coast.",
        "stand",
        ["storm warnings"],
    ),
    "no water that holds somebody back": ("Divers were held back by rising water.", "held", ["divers"]),
    "no score in a name": ("Harbour Rovers beat Kelham City 2-1 on Sunday.", "beat", ["Harbour Rovers", "Kelham City"]),
    "an event takes no part in itself": (
        "Grace Okafor gave a speech to the Bergen Harbour Conference.",
        "Conference",
        ["Grace Okafor"],
    ),
    "no capitals of a dateline": (
        "BERGEN (Harbour Post) - The port is closed. Bergen signed a treaty with Erik Lind on Monday.",
        "signed",
        ["Bergen", "treaty", "Erik Lind"],
    ),
    "no hands that are shaken": ("Grace Okafor shook hands with Erik Lind.", "shook", ["Grace Okafor", "Erik Lind"]),
    "no dateline": ("BERGEN (Harbour Post) - Erik Lind resigned on Monday.", "resigned", ["Erik Lind"]),
    "no capital of a sentence's first word": ("Net profit fell on Monday.", "fell", ["net profit"]),
    "no quotation marks": (
        'Grace Okafor runs the "drive-and-save" scheme.',
        "runs",
        ["Grace Okafor", "drive-and-save scheme"],
    ),
    "no pointing at what was told before": ("The same flood hit Grace Okafor.", "hit", ["flood", "Grace Okafor"]),
    "no other ship": (
        "The Orla sank on Monday. A ferry hit a quay. The ship was towed away.",
        "towed",
        ["ship"],
    ),
    "no ship for its officer": (
        "A court jailed the first officer of the bulk carrier Orlana on Monday.",
        "jailed",
        ["court", "first officer of the bulk carrier Orlana"],
    ),
    "no city for the country": (
        "PORT LINDEN (Harbour Post) - Grace Okafor spoke on Friday. She said that the country had no ships.",
        "had",
        ["country", "ships"],
    ),
    "it may be the meeting with an owner": (
        "The tribunal was closed. Erik Lind held a donors' meeting on Sunday. It raised two million euros.",
        "raised",
        ["two million euros"],
    ),
    "one of the divers is not the president": (
        "President Erik Lind visited the divers. One of them has a fever, but he recovered.",
        "recovered",
        [],
    ),
    "things of another sentence have no deeds": (
        "Natural disasters are rare. They helped nobody.",
        "helped",
        [],
    ),
    "the head of a mission is not the head of a firm": (
        "Erik Lind, head of sales at Norden Foods, resigned. The head of the mission left Oslo.",
        "left",
        ["head of the mission", "Oslo"],
    ),
    "who tells it is not who was hurt": (
        "Sami Okafor said that a beam struck Erik Lind on the head, but that the doctors let him leave.",
        "leave",
        [],
    ),
    "the region is no country": (
        "Norway lost the final. The region feared the storm.",
        "feared",
        ["region", "storm"],
    ),
    "those who say it are not those named before": (
        "Norden Foods lost money. Nine percent said they trusted Grace Okafor.",
        "trusted",
        ["Grace Okafor"],
    ),
    "no hole in itself": (
        "Erik Lind found a leaking hole in its side.",
        "found",
        ["Erik Lind", "leaking hole"],
    ),
    "no time in a name": ("On Sunday lawyers met Grace Okafor.", "met", ["lawyers", "Grace Okafor"]),
    "no pronoun in a name": ("Erik Lind thanked his weeping son.", "thanked", ["Erik Lind", "weeping son"]),
    "it means nothing before a rumour": (
        "Norden Foods lost money. It was rumoured that Erik Lind would resign.",
        "rumoured",
        [],
    ),
    "it means nothing where something is made hard": (
        "Norden Foods lost money. Erik Lind makes it hard to sell bread.",
        "makes",
        ["Erik Lind"],
    ),
    "it means nothing when news comes out": (
        "Norden Foods lost money. Then it emerged that Erik Lind would resign.",
        "emerged",
        [],
    ),
    "it means nothing in a turn of speech": (
        "Norden Foods lost money. As it turned out, Erik Lind had resigned.",
        "turned",
        [],
    ),
    "they are so many, and keep their nation's capital": (
        "More than 20 Somali sailors landed. They thanked Grace Okafor.",
        "thanked",
        ["20 Somali sailors", "Grace Okafor"],
    ),
    "it is not one of two": (
        "Norden Foods and Vera Shipping wrote to Grace Okafor. It closed a plant.",
        "closed",
        ["plant"],
    ),
    "they keep the hyphens of their name": (
        "The pro-harbour demonstrators met on Monday. They thanked Grace Okafor.",
        "thanked",
        ["pro-harbour demonstrators", "Grace Okafor"],
    ),
    "an anchor that is weighed is no participant": ("The Orla Queen weighed anchor.", "weighed", ["Orla Queen"]),
    "he is who does something without a name": (
        "Sami Okafor owned a farm. When the climber reached a hut, he slept.",
        "slept",
        [],
    ),
    "what somebody becomes is nobody else": (
        "Sami Okafor, the coach, fell ill. Ann Hay became the coach.",
        "became",
        ["Ann Hay", "coach"],
    ),
    "what somebody plays is no part of his name": ("Forward Michael Lind scored twice.", "scored", ["Michael Lind"]),
    "what somebody plays is no part of his name in letters": (
        "QB Anthony Lindberg and WR Michael Okafor practised.",
        "practised",
        ["Anthony Lindberg", "Michael Okafor"],
    ),
    "how many is nobody": ("Ann Hay could not say how many loaves were sold.", "sold", []),
    "a toll that is taken is no thing": ("The drought took its toll on Norden Foods.", "took", ["drought"]),
    "an officer of another sentence part is not whom the sentence before is about": (
        "Ann Hay told a court of the shots. The force has hidden the name of the sergeant.",
        "hidden",
        ["force", "name of the sergeant"],
    ),
}


def participants(nlp: Language, text: str, word: str) -> tuple[Participant, ...]:
    parse = parse_of(nlp(text))
    start = text.rindex(word)
    (trigger,) = given_triggers(parse, [(start, start + len(word))])
    return cast_of(parse).participants(trigger)


@pytest.mark.parametrize(("text", "word", "expected"), AGENTS.values(), ids=AGENTS.keys())
def test_agents(nlp: Language, text: str, word: str, expected: list[str]) -> None:
    assert [p.name for p in participants(nlp, text, word) if p.role == "agent"] == expected


@pytest.mark.parametrize(("text", "word", "expected"), MEANT.values(), ids=MEANT.keys())
def test_who_is_meant(nlp: Language, text: str, word: str, expected: str) -> None:
    assert participants(nlp, text, word)[0].name == expected


@pytest.mark.parametrize(("text", "word", "expected"), SEVERAL.values(), ids=SEVERAL.keys())
def test_several_take_part(nlp: Language, text: str, word: str, expected: list[str]) -> None:
    assert [p.name for p in participants(nlp, text, word)][: max(1, len(expected))] == expected


@pytest.mark.parametrize(("text", "word", "expected"), UNNAMED.values(), ids=UNNAMED.keys())
def test_a_name_holds_nothing_else(nlp: Language, text: str, word: str, expected: list[str]) -> None:
    assert [p.name for p in participants(nlp, text, word)] == expected


def test_the_object_of_an_active_verb_is_the_patient(nlp: Language) -> None:
    found = participants(nlp, "Grace Okafor praised Erik Lind.", "praised")
    assert [(p.name, p.role.value) for p in found] == [("Grace Okafor", "agent"), ("Erik Lind", "patient")]


def test_the_mention_is_kept_as_written(nlp: Language) -> None:
    found = participants(nlp, "Mary Okafor won. She thanked Oslo.", "thanked")
    assert found[0].span is not None
    assert (found[0].name, found[0].span.text) == ("Mary Okafor", "She")


def test_a_second_name_is_kept(nlp: Language) -> None:
    found = participants(nlp, "The Harbour People's Party (HVP) condemned the ruling.", "condemned")
    assert (found[0].name, found[0].aliases) == ("Harbour People's Party", ("HVP",))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The potter has overcome great difficulty since May.", "overcome", ["potter"]),
        ("The potter has bought a blue kiln since May.", "bought", ["potter", "blue kiln"]),
        ("Grace Okafor showed a kiln at the Norden Pottery Conference.", "showed", ["Grace Okafor", "kiln"]),
    ],
    ids=["a state takes no part", "a thing does", "nor does where it was shown"],
)
def test_what_takes_no_part(nlp: Language, text: str, word: str, expected: list[str]) -> None:
    assert [person.name for person in participants(nlp, text, word)] == expected


def test_a_ministry_is_no_group(nlp: Language) -> None:
    parse = parse_of(nlp("Nine potters asked the Foreign Ministry for help in May. The group left Lima."))
    (group,) = (word for word in parse if word.lower_ == "group")
    assert cast_of(parse).entity(group) is None


def test_a_minister_of_one_country_is_not_that_of_another(nlp: Language) -> None:
    parse = parse_of(nlp("Peruvian Prime Minister Sami Hay resigned. The mayor called the prime minister of Norway."))
    minister = [word for word in parse if word.lower_ == "minister"][-1]
    assert cast_of(parse).entity(minister) is None


def test_a_mother_is_not_the_girl(nlp: Language) -> None:
    parse = parse_of(nlp("The girl's mother, Anna Lind, won the case. Lind flew to Oslo. A judge sent the girl home."))
    girls = [word for word in parse if word.lower_ == "girl"]
    assert cast_of(parse).entity(girls[-1]) is None


def test_his_is_who_a_relative_clause_tells_of(nlp: Language) -> None:
    parse = parse_of(nlp("Erik Lind blamed Sami Okafor, who had lost the vote but kept the support of his friends."))
    (his,) = (word for word in parse if word.lower_ == "his")
    assert cast_of(parse).name(his) == "Sami Okafor"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers marched to the gate, even as many veterans withdrew to their homes.", "veterans"),
        ("The veterans were paid. There are 200 potters who lost their kilns in the flood.", "200 potters"),
        ("The port was quiet. Cuban exiles will proceed with all their resources.", "Cuban exiles"),
    ],
    ids=["the subject of the nearer clause", "whom a relative clause tells of", "a word for people that ends as any"],
)
def test_whose_their_is(nlp: Language, text: str, expected: str) -> None:
    parse = parse_of(nlp(text))
    (their,) = (word for word in parse if word.lower_ == "their")
    assert cast_of(parse).name(their) == expected


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Under the alias Carol Hay, her ability to sell ships grew.", "ability"),
        ("On the roof stands Erik Lind, a pink towel tied around his waist.", "towel"),
        ("Grace Okafor drove to the harbour. The boy was found near the pier.", "boy"),
    ],
    ids=["an ability", "a towel", "a boy is no woman"],
)
def test_nobody_is_called_so(nlp: Language, text: str, thing: str) -> None:
    parse = parse_of(nlp(text))
    (noun,) = (word for word in parse if word.lower_ == thing)
    assert cast_of(parse).entity(noun) is None


def test_the_new_mayor_is_not_the_one_before(nlp: Language) -> None:
    parse = parse_of(nlp("Mayor Erik Lind lost the vote. The new mayor will be sworn in on Friday."))
    new = [word for word in parse if word.lower_ == "mayor"][-1]
    assert cast_of(parse).entity(new) is None


def test_an_expletive_takes_no_part(nlp: Language) -> None:
    assert participants(nlp, "Halden Inc. won the case. It seems that nobody knows.", "seems") == ()


@pytest.mark.parametrize(
    ("text", "word", "people"),
    [
        ("Grace Okafor fined nine bakers.", "fined", ["nine bakers"]),
        ("Grace Okafor met with dozens of bakers.", "met", ["dozens of bakers"]),
        ("Grace Okafor gave the gardeners a prize.", "gave", ["gardeners"]),
        ("Grace Okafor gave a prize to the gardeners.", "gave", ["gardeners"]),
        ("The purse was found by a gardener.", "found", ["gardener"]),
        ("Grace Okafor was promoted to treasurer.", "promoted", []),
        ("Grace Okafor became a baker.", "became", []),
        ("Grace Okafor praised her heir, Erik Lind.", "praised", []),
        ("The navy sank a trawler.", "sank", []),
        ("Grace Okafor sold the bakery to pay for a van.", "sold", []),
        ("A huge fire destroyed the bakery.", "destroyed", ["bakery"]),
    ],
    ids=[
        "to whom it is done",
        "whom one meets, of a number",
        "who is given something",
        "to whom something is given",
        "who does it, though nameless",
        "not to an office",
        "not what one becomes",
        "nobody twice",
        "no ship",
        "no thing",
        "a thing that a calamity struck",
    ],
)
def test_who_is_affected_is_told_from_other_things(nlp: Language, text: str, word: str, people: list[str]) -> None:
    assert [p.name for p in participants(nlp, text, word) if p.is_affected] == people


def test_a_city_does_not_board_a_ship(nlp: Language) -> None:
    found = participants(nlp, "Divers searched for a wreck near Oslo. They boarded it on Friday.", "boarded")
    assert "Oslo" not in [p.name for p in found]


def test_a_nameless_event_is_no_participant(nlp: Language) -> None:
    text = "Grace Okafor welcomed the agreement."
    parse = parse_of(nlp(text))
    (trigger,) = given_triggers(parse, [(13, 21)])
    named = cast_of(parse, events=[4]).participants(trigger)
    assert [p.name for p in named] == ["Grace Okafor"]


def test_the_place_is_a_named_one_in_the_clause(nlp: Language) -> None:
    parse = parse_of(nlp("Grace Okafor met Erik Lind in Oslo."))
    (trigger,) = given_triggers(parse, [(13, 16)])
    assert cast_of(parse).place(trigger) == "Oslo"


@pytest.mark.parametrize(("text", "word", "expected"), PLACES.values(), ids=PLACES.keys())
def test_where_it_happens(nlp: Language, text: str, word: str, expected: str) -> None:
    parse = parse_of(nlp(text))
    start = text.rindex(word)
    (trigger,) = given_triggers(parse, [(start, start + len(word))])
    assert cast_of(parse).place(trigger) == expected


def test_the_dateline_is_no_place_of_what_is_told_beside_the_news(nlp: Language) -> None:
    parse = parse_of(nlp("NAIROBI, Kenya — Grace Okafor, who founded a bank, was sentenced on Monday."))
    founded, sentenced = given_triggers(parse, [(35, 42), (55, 64)])
    assert (cast_of(parse).place(founded), cast_of(parse).place(sentenced)) == ("", "Nairobi")


def test_the_dateline_is_no_place_of_what_is_told_later(nlp: Language) -> None:
    text = "NAIROBI, Kenya — The bank sold its ships on Monday. It had bought them in 2012."
    parse = parse_of(nlp(text))
    (trigger,) = given_triggers(parse, [(text.index("bought"), text.index("bought") + 6)])
    assert cast_of(parse).place(trigger) == ""


def test_the_dateline_is_the_last_resort_for_a_place(nlp: Language) -> None:
    parse = parse_of(nlp("NAIROBI, Kenya (AP) -- Grace Okafor resigned."))
    (trigger,) = given_triggers(parse, [(36, 44)])
    assert cast_of(parse).place(trigger) == "Nairobi"


def test_no_names_give_an_empty_cast(nlp: Language) -> None:
    assert cast_of(parse_of(nlp("It rained."))).entities == ()
