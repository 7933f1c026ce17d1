"""Words that say who somebody is: offices, kinds of organisation, kinship, nationality, gender."""

from __future__ import annotations

from timeline.events.english.words import words
from timeline.names import FIRM_TRADES

MALE_TITLES = words("mr sir lord king prince duke emperor pope father baron count sheikh")
FEMALE_TITLES = words("mrs ms miss dame lady queen princess duchess empress baroness")
MALE_NOUNS = words(
    """
    man boy father son brother husband uncle nephew grandfather grandson king prince chairman spokesman
    businessman congressman policeman fisherman actor boyfriend widower gentleman salesman postman fireman
    """
)
FEMALE_NOUNS = words(
    """
    woman girl mother daughter sister wife aunt niece grandmother granddaughter queen princess chairwoman
    spokeswoman businesswoman congresswoman policewoman actress girlfriend widow lady saleswoman heroine
    """
)
OFFICES = words(
    """
    president minister premier chancellor secretary senator governor mayor ambassador general colonel major
    captain admiral commander marshal judge justice king queen prince princess pope bishop archbishop cardinal
    chairman chairwoman chief executive ceo director spokesman spokeswoman spokesperson leader head founder
    owner lawyer attorney prosecutor author writer professor economist analyst coach manager player striker
    actor actress singer officer official candidate lawmaker activist journalist engineer scientist doctor
    dictator ruler boss chair astronaut rapper poet novelist comedian archaeologist guitarist drummer bassist pianist
    violinist vocalist dancer goalkeeper midfielder defender striker substitute footballer cyclist boxer surgeon
    physicist chemist biologist historian architect photographer sculptor painter filmmaker inspector magistrate
    commissioner superintendent sergeant lieutenant envoy
    """
)
PEOPLE_NOUNS = words(
    """
    man woman boy girl people person child baby teenager victim suspect survivor witness resident worker
    family soldier troop police policeman guard officer official leader protester demonstrator rebel militant gunman
    attacker hostage prisoner refugee student teacher doctor nurse patient driver passenger pilot voter
    lawmaker politician diplomat negotiator envoy minister adviser aide ally critic opponent supporter member
    partner rival colleague expert analyst investor shareholder customer developer user fan player journalist
    reporter scientist researcher
    """
)
# Nouns in the singular that "they" may mean.
COLLECTIVES = words("police crew staff jury family couple team squad public crowd pair trio group")
ORGANISATION_NOUNS = words(
    """
    company firm corporation group agency bank airline manufacturer maker retailer carmaker insurer publisher
    broadcaster newspaper magazine party government ministry committee council commission court union
    organisation organization association charity university club team league institute foundation regulator
    watchdog conglomerate startup start-up developer operator supplier chain giant unit business bloc alliance
    """
)
PLACE_NOUNS = words(
    """
    country nation state city town village island region province capital territory
    """
)
# People by what they are to somebody.
RELATIONS = words("cousin relative friend neighbor neighbour parent spouse sibling sister-in-law brother-in-law twin")
# Only people are these: "the widow, Orla", "goalkeeper Sami Lind"; "the leader" or "the owner" may be a firm.
PERSONAL = (OFFICES | RELATIONS | MALE_NOUNS | FEMALE_NOUNS) - words(
    "leader owner founder author chief head king queen"
)
COMPANY_NOUNS = words(
    """
    company firm corporation group manufacturer maker giant business retailer insurer operator supplier
    """
)
# The last word of a firm's or club's name.
FIRM_WORDS = FIRM_TRADES | words(
    """
    bank energy petroleum technologies partners capital securities insurance media hotels stores holdings group inc corp
    ltd plc co university college institute council ministry committee party union association society agency authority
    hospital trust fund united rovers albion electric brewery brewers supermarkets
    """
)
# The last word of the name of a building, a place or a prize: "Mary Lind Bridge" is nobody.
THING_WORDS = words(
    """
    bridge street road avenue square park river lake bay beach airport station tower hall building stadium arena
    centre center school library museum gallery theatre theater cathedral prize award day act bill cup trophy tunnel
    """
)
VESSELS = words("ship vessel boat ferry tanker freighter trawler yacht liner tug submarine frigate warship steamer")
# A ship, when it is the carrier of these.
CARGOES = words("bulk ore gas oil container cargo car livestock aircraft")
# What a firm is by its trade: "Volvo ... the carmaker".
TRADES = words(
    """
    airline carmaker manufacturer maker retailer insurer publisher broadcaster bank lender brewer miner supermarket
    automaker steelmaker drugmaker chipmaker charity club startup start-up shipbuilder airport network
    """
)
_PAPERS = words(
    "times post sun mail mirror guardian herald tribune journal gazette telegraph express standard observer chronicle"
)
_AIRLINES = words("airlines airways air airline")
_AUTHORITIES = words("agency administration authority commission board bureau")
# What the last word of a name says that its owner is: "Alaska Airlines ... the carrier".
BY_NAME = {
    "agency": _AUTHORITIES,
    "airline": _AIRLINES,
    "broadcaster": words("broadcasting television tv radio news"),
    "carmaker": words("motor motors automobiles"),
    "carrier": _AIRLINES,
    "hospital": words("hospital infirmary clinic"),
    "insurer": words("insurance assurance life"),
    "lender": words("bank bancorp banking"),
    "miner": words("mining minerals resources"),
    "network": words("broadcasting television tv news"),
    "newspaper": _PAPERS,
    "paper": _PAPERS,
    "regulator": _AUTHORITIES,
    "shipowner": words("shipping lines line maritime marine"),
    "tabloid": _PAPERS | words("news world star"),
    "watchdog": _AUTHORITIES,
}
# Names that have an article in a sentence, also where a headline leaves it out.
WITH_ARTICLE = frozenset(
    {
        "BBC", "EU", "European Union", "Fed", "IMF", "Netherlands", "Philippines", "Pentagon", "Senate", "Taliban",
        "UK", "UN", "U.N.", "United Kingdom", "United Nations", "United States",
        "US", "U.S.", "White House", "World Bank",
    }
)  # fmt: skip
DEMONYMS = {
    "afghan": "Afghanistan",
    "american": "United States",
    "us": "United States",
    "argentine": "Argentina",
    "australian": "Australia",
    "austrian": "Austria",
    "belarusian": "Belarus",
    "belgian": "Belgium",
    "brazilian": "Brazil",
    "british": "United Kingdom",
    "uk": "United Kingdom",
    "canadian": "Canada",
    "chilean": "Chile",
    "chinese": "China",
    "colombian": "Colombia",
    "cuban": "Cuba",
    "czech": "Czech Republic",
    "danish": "Denmark",
    "dutch": "Netherlands",
    "egyptian": "Egypt",
    "european": "Europe",
    "finnish": "Finland",
    "french": "France",
    "georgian": "Georgia",
    "german": "Germany",
    "greek": "Greece",
    "haitian": "Haiti",
    "hungarian": "Hungary",
    "indian": "India",
    "indonesian": "Indonesia",
    "iranian": "Iran",
    "iraqi": "Iraq",
    "irish": "Ireland",
    "israeli": "Israel",
    "italian": "Italy",
    "japanese": "Japan",
    "kenyan": "Kenya",
    "libyan": "Libya",
    "mexican": "Mexico",
    "nigerian": "Nigeria",
    "norwegian": "Norway",
    "pakistani": "Pakistan",
    "palestinian": "Palestine",
    "polish": "Poland",
    "portuguese": "Portugal",
    "romanian": "Romania",
    "russian": "Russia",
    "saudi": "Saudi Arabia",
    "scottish": "Scotland",
    "somali": "Somalia",
    "serbian": "Serbia",
    "spanish": "Spain",
    "swedish": "Sweden",
    "swiss": "Switzerland",
    "syrian": "Syria",
    "tunisian": "Tunisia",
    "turkish": "Turkey",
    "ukrainian": "Ukraine",
    "venezuelan": "Venezuela",
    "vietnamese": "Vietnam",
    "welsh": "Wales",
    "yemeni": "Yemen",
}
COUNTRIES = frozenset(DEMONYMS.values())
MALE_NAMES = words(
    """
    adam ahmed alan albert alexander alexei ali andrew andy anthony antonio arthur barack barry ben benjamin
    bernard bill bob boris brian bruce carl carlos charles chris christopher colin daniel dan dave david dean
    dennis dmitry donald doug douglas edward emmanuel eric ernest fidel francis francois frank fred friedrich
    gary geoffrey george gerald gerhard giuseppe gordon graham greg gregory hans harold harry hassan helmut
    henry hosni howard hugo ian igor ivan jack jacques jake james jason jean jeff jeffrey jeremy jerry jim
    jimmy joe john jon jonathan jose joseph juan justin keir keith ken kenneth kevin larry lawrence leon
    leonid lee louis luis marco mario mark martin matt matthew max michael miguel mike mikhail mohamed
    mohammed muammar nathan nicholas nicolas nigel oliver omar oscar patrick paul pedro peter phil philip
    philippe pierre ralph raymond recep richard rick robert rodrigo roger ron ronald roy rupert saddam sam
    samuel scott sergei simon stephen steve steven stuart ted terry thomas tim timothy tom tony vaclav victor
    viktor vincent vladimir volodymyr walter warren william yasser yitzhak
    """
)
FEMALE_NAMES = words(
    """
    alexandra alice alison amanda amy andrea angela angelina ann anna anne annie barbara beth betty blaise
    brenda carla carol caroline catherine charlotte cheryl christina christine cindy claire clare condoleezza
    cristina deborah debra diana diane donna dorothy elena elizabeth ellen emily emma eva evelyn fiona frances
    giorgia gloria grace hannah heather helen hillary irene isabel jacinda jane janet janice jean jennifer
    jenny jessica joan joanna joyce judith judy julia julie kamala karen kate katherine kathleen kathy kelly
    kim kimberly laura linda lisa liz louise lucy madeleine margaret maria marie marilyn marine martha mary
    megan melanie melissa michelle monica nancy naomi natalie nicole nicola olga olivia pamela patricia paula
    rachel rebecca rosa rose ruth sally samantha sandra sara sarah sharon sheila sofia sonia sophie stephanie
    susan suzanne sylvia teresa theresa tina ursula vanessa vera veronica victoria virginia wendy yulia yvonne
    """
)
