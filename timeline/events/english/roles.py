"""Words that say who somebody is: offices, kinds of organisation, kinship, nationality, gender."""

from timeline.events.english.words import pairs, words
from timeline.names import FIRM_TRADES

MALE_TITLES = words("mr sir lord king prince duke emperor pope father baron count sheikh")
FEMALE_TITLES = words("mrs ms miss dame lady queen princess duchess empress baroness")
MALE_NOUNS = words("""
    man boy father son brother husband uncle nephew grandfather grandson king prince chairman spokesman
    businessman congressman policeman fisherman actor boyfriend stepfather stepson
    godfather godson half-brother widower gentleman salesman postman fireman
""")
FEMALE_NOUNS = words("""
    woman girl mother daughter sister wife aunt niece grandmother granddaughter queen princess chairwoman
    spokeswoman businesswoman congresswoman policewoman actress girlfriend widow lady saleswoman heroine
    stepmother stepdaughter godmother half-sister
""")
OFFICES = words("""
    president minister premier chancellor secretary senator governor mayor ambassador general colonel major
    captain admiral commander marshal judge justice king queen prince princess pope bishop archbishop cardinal
    chairman chairwoman chief executive ceo director spokesman spokeswoman spokesperson leader head founder
    owner lawyer attorney prosecutor author writer professor economist analyst coach manager player striker
    actor actress singer officer official candidate lawmaker activist journalist engineer scientist doctor
    dictator ruler boss chair astronaut rapper poet novelist comedian archaeologist guitarist drummer bassist pianist
    violinist vocalist dancer goalkeeper midfielder defender striker substitute footballer cyclist boxer surgeon
    physicist chemist biologist historian architect photographer sculptor painter filmmaker inspector magistrate
    commissioner superintendent sergeant lieutenant envoy
""")
PEOPLE_NOUNS = words("""
    man woman boy girl people person child baby teenager victim suspect survivor witness resident worker
    family soldier troop police policeman guard officer official leader protester demonstrator rebel militant gunman
    attacker hostage prisoner refugee student teacher doctor nurse patient driver passenger pilot voter
    lawmaker politician diplomat negotiator envoy minister adviser aide ally critic opponent supporter member
    partner rival colleague expert analyst investor shareholder customer developer user fan player journalist
    reporter scientist researcher source fraudster star campaigner
""")
# Nouns in the singular that "they" may mean.
COLLECTIVES = words("police crew staff jury family couple team squad public crowd pair trio group")
ORGANISATION_NOUNS = words("""
    company firm corporation group agency bank airline manufacturer maker retailer carmaker insurer publisher
    broadcaster newspaper magazine party government ministry committee council commission court union
    organisation organization association charity university club team league institute foundation regulator
    watchdog conglomerate startup start-up developer operator supplier chain giant unit business bloc alliance
""")
PLACE_NOUNS = words("""
    country nation state city town village island region province capital territory
""")
# People by what they are to somebody.
RELATIONS = words("cousin relative friend neighbor neighbour parent spouse sibling sister-in-law brother-in-law twin")
# Only people are these: "the widow, Orla", "goalkeeper Sami Lind"; "the leader" or "the owner" may be a firm.
PERSONAL = (OFFICES | RELATIONS | MALE_NOUNS | FEMALE_NOUNS) - words(
    "leader owner founder author chief head king queen"
)
COMPANY_NOUNS = words("""
    company firm corporation group manufacturer maker giant business retailer insurer operator supplier
""")
# The last word of a firm's or club's name.
FIRM_WORDS = FIRM_TRADES | words("""
    bank energy petroleum technologies partners capital securities insurance media hotels stores holdings group inc
    corp properties ltd plc co university college institute council ministry committee party union association
    society agency authority hospital trust fund united rovers albion electric brewery brewers supermarkets
""")
# The last word of the name of a building or a place: "Mary Lind Bridge" is nobody.
SITE_WORDS = words("""
    bridge street road avenue square park river lake bay beach airport station tower hall building stadium arena
    centre center library museum gallery theatre theater cathedral tunnel
""")
# The same of a school or a prize.
THING_WORDS = SITE_WORDS | words("school prize award day act bill cup trophy")
VESSELS = words("""
    ship vessel boat ferry tanker freighter trawler yacht liner tug submarine frigate warship steamer spacecraft probe
    orbiter lander satellite capsule rocket airship
""")
# A ship, when it is the carrier of these.
CARGOES = words("bulk ore gas oil container cargo car livestock aircraft")
# What a firm is by its trade: "Volvo ... the carmaker".
TRADES = words("""
    airline carmaker manufacturer maker retailer insurer publisher broadcaster bank lender brewer miner supermarket
    automaker steelmaker drugmaker chipmaker charity club startup start-up shipbuilder airport network
""")
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
# What each is said of.
DEMONYMS = pairs(
    """
    afghan:Afghanistan albanian:Albania algerian:Algeria american:United_States angolan:Angola argentine:Argentina
    armenian:Armenia australian:Australia austrian:Austria azerbaijani:Azerbaijan bangladeshi:Bangladesh
    belarusian:Belarus belgian:Belgium bolivian:Bolivia bosnian:Bosnia brazilian:Brazil british:United_Kingdom
    briton:United_Kingdom bulgarian:Bulgaria burmese:Myanmar cambodian:Cambodia cameroonian:Cameroon canadian:Canada
    chilean:Chile chinese:China colombian:Colombia congolese:Congo croat:Croatia croatian:Croatia cuban:Cuba
    cypriot:Cyprus czech:Czech_Republic danish:Denmark dutch:Netherlands ecuadorian:Ecuador egyptian:Egypt
    estonian:Estonia ethiopian:Ethiopia european:Europe filipino:Philippines finnish:Finland french:France
    georgian:Georgia german:Germany ghanaian:Ghana greek:Greece guatemalan:Guatemala haitian:Haiti honduran:Honduras
    hungarian:Hungary icelandic:Iceland indian:India indonesian:Indonesia iranian:Iran iraqi:Iraq irish:Ireland
    israeli:Israel italian:Italy jamaican:Jamaica japanese:Japan jordanian:Jordan kazakh:Kazakhstan kenyan:Kenya
    kuwaiti:Kuwait latvian:Latvia lebanese:Lebanon libyan:Libya lithuanian:Lithuania malaysian:Malaysia mexican:Mexico
    moroccan:Morocco nepalese:Nepal nicaraguan:Nicaragua nigerian:Nigeria norwegian:Norway pakistani:Pakistan
    palestinian:Palestine peruvian:Peru polish:Poland portuguese:Portugal qatari:Qatar romanian:Romania russian:Russia
    rwandan:Rwanda saudi:Saudi_Arabia scottish:Scotland senegalese:Senegal serb:Serbia serbian:Serbia slovak:Slovakia
    slovenian:Slovenia somali:Somalia spaniard:Spain spanish:Spain sudanese:Sudan swede:Sweden swedish:Sweden
    swiss:Switzerland syrian:Syria taiwanese:Taiwan tanzanian:Tanzania thai:Thailand tunisian:Tunisia turk:Turkey
    turkish:Turkey ugandan:Uganda uk:United_Kingdom ukrainian:Ukraine uruguayan:Uruguay us:United_States
    venezuelan:Venezuela vietnamese:Vietnam welsh:Wales yemeni:Yemen zambian:Zambia zimbabwean:Zimbabwe
    """
)
COUNTRIES = frozenset(DEMONYMS.values()) | {
    "America", "Britain", "England", "New Zealand", "North Korea", "South Africa", "South Korea", "South Sudan",
    "Soviet Union", "Sri Lanka", "U.K.", "U.S.", "UK", "US", "USA", "United Arab Emirates", "West Bank",
}  # fmt: skip
MALE_NAMES = words("""
    aaron abdel abdul abdullah abdullahi abel abraham adam adel adrian agus ahmad ahmed akbar akira alain alan
    albert alberto alejandro aleksandar aleksandr aleksei alessandro alexander alexei alfonso alfred alfredo ali
    alvaro amir amit anand anatoly anders andre andreas andrei andres andrew andriy andy angelo anil anthony
    antoine anton antonio arjun armando arnold arsene artem arthur arturo arun ashok ashraf asif atsushi ayman
    aziz babacar bakary barack barry bashar bassem bela ben benito benjamin bernard bernardo bert bilal bill bjorn
    bob bogdan boris boubacar brad bradley brandon branko brett brian bruce bruno burak caleb carl carlos cedric
    cesar charles cheikh chris christoph christophe christopher claude claudio clemens clive colin craig cristian
    curtis cyril damian damien dan daniel danilo dario darren dave david dean deepak denis dennis denys derek
    didier diego dieter dimitri dinesh dirk dmitri dmitry dmytro donald doug douglas dragan duncan dusan dylan
    edgar edin edmund eduard eduardo edward edwin ehud elias emil emilio emmanuel emre enrique enzo ercan eric
    erich erik ernest ernesto ernst esteban ethan eugene evgeny fabian fabio farid farouk felipe felix ferdinand
    fernando fidel filip florian francesco francis francisco francois frank franz fred frederic frederick
    friedrich gabriel gareth gary gavin gennady geoffrey georg george georges georgi gerald gerard gerardo gerhard
    ghassan gideon gilberto giorgi giorgos giovanni giuseppe glen glenn goran gordon graham greg gregory guido
    guillaume guillermo gunther gustavo habib hamad hamid hamza hans harald harold harry haruki hasan hashim
    hassan hassane hector heinrich helmut hendrik henri henrik henry herbert herman hermann hideki hiroshi horst
    hosni howard hugo hussein hyun ian ibrahim idris idrissa ignacio igor ilham ilya imran irfan isaac ismail issa
    istvan ivan ivo jaap jacek jack jacob jacques jaime jake jakub jamal james janos jaroslav jason javed javier
    jean jeff jeffrey jens jeremias jeremy jeroen jerry jesper jim jimmy joachim joao joaquin jochen joe joel
    joerg johan johann johannes john johnny jon jonas jonathan jorge jose josef josep joseph joshua juan juha
    julian julien julio jurgen justin kamal karel karim karl kazuo keiichi keir keith kelvin ken kenji kenneth
    kerim kevin khaled khalid khalil kiran klaus koji konstantin krzysztof kurt kwame kwasi larry lars laszlo
    laurent lawrence lech lee leon leonardo leonid levan lionel lorenzo louis luc luca lucas ludwig luigi luis
    lukas luke maciej mahmoud mamadou mamuka manfred manoj manuel marc marcel marcelo marcin marco marcos marek
    mariano mario mark marko markus marlon martin martti masoud massimo mateusz mathias mathieu matt matteo
    matthew matthias matti maurice mauricio maurizio max maxim maxime mehdi mehmet michael michal michel miguel
    mikael mike mikhail mikheil miklos milos miroslav mitch moammar mohamad mohamed mohammad mohammed mohan mohsen
    moises moses mostafa moussa muammar muhammad muhammadu mustafa mykola nabil nadir naoki narendra naseer nasser
    nathan nawaz neil nestor nicholas nico nicolas nigel nikita nikola nikolai nikolaos nils noah nouri octavio
    olaf oleg oleh oleksandr oliver olivier oluwaseun omar orhan osama oscar osman otto oumar ousmane pablo paolo
    pascal patrice patrick pau paul pavel pavlo pawel pedro pekka petar peter petr petro petros phil philip
    philipp philippe pierre piet pieter piotr prakash pranab prem qasim rabih rafael rafiq rahul raj rajesh rajiv
    ralph ramesh rami ramon raul ravi raymond recep rene reza ricardo riccardo richard rick rifat robert roberto
    rodolfo rodrigo rodrigue roger rohit roland rolf romain ron ronald roy ruben rudolf rui rupert ruslan ryan
    saddam sadiq saeed salim salman salva salvador salvatore sam sameh sami samir samuel sandeep sani sanjay
    satoshi saul scott sebastian selim serge sergei sergey sergio serhiy seth shahid shigeru shinzo siaka simon
    slobodan sohail soren stanislav stefan stefano stelios stephen steve steven stuart sunil suresh sven taher
    takeshi tamas tarek tariq tayyip ted tedros teodor terrence terry theodore thierry thomas thorsten tim timothy
    tobias tom tomas tomasz tomislav tony tore toshio trevor tsegaye umar uwe vaclav vadim valentin valery vasily
    victor vijay vikram viktor vincent vincenzo vinod vitaly vladimir vladislav volker volodymyr wael wahid
    waldemar waleed walter warren werner wilfried wilhelm willem william willy wojciech wolfgang xavier yahya
    yannick yannis yaroslav yasir yasser yitzhak younis youssef yuri yusuf yves zbigniew zdenek ziad zoltan zoran
""")
FEMALE_NAMES = words("""
    abigail adriana agata agnes agnieszka aicha aisha aishwarya akiko alejandra aleksandra alessandra alexandra
    alice alicia alina alison amal amalia amanda amina aminata amy ana anabel anastasia andrea angela angelina
    anika anita anja anjali ann ann-marie anna anne annette annie antonia anya aoife asma astrid aurelie ayesha
    barbara barbora beatrice beatriz benazir beth betty bianca birgit blaise brenda bridget brigitte camila
    camille carla carol caroline catherine cecilia celine charlotte cheryl chiara chiyo christiane christina
    christine cindy claire clara clare claudia colette condoleezza corinne cristina daniela danielle daria deborah
    debra delphine denise diana diane dilma dina donna doris dorothea dorothy edith eileen ekaterina eleanor elena
    elif elisa elisabeth elizabeth elke ellen ellie elsa emily emma emmanuelle erica erika esther eugenia eunice
    eva evelyn fadia fatima fatma fatou federica fernanda fiona frances francesca francoise frida gabriela
    gabriella galina genevieve gertrude giorgia gisele giulia gloria grace graciela greta gretchen gulnara hana
    hanan hanna hannah harriet hatice heather heidi helen helena helene helga hillary hiroko hye ilse imelda
    indira inga inge ingeborg ingrid irene irina isabel isabella isabelle ivana jacinda jana jane janet janice
    janine jean jeanne jelena jennifer jenny jessica joan joana joanna josefina josephine joyce juanita judith
    judy julia julie juliet juliette justine kamala kamila kaori karen karin karolina katarina katarzyna kate
    katherine kathleen kathy katja keiko kelly kim kimberly kirsten klara kristen kristin kristina krystyna laila
    lakshmi larissa latifa laura layla leila lena leonie leticia leyla lidia liliana linda lisa liz ljubica lorena
    lorraine louise lucia luciana lucy ludmila luisa lydia madeleine magdalena maha mairead malala malgorzata
    manuela marcela margaret margarita margot margret maria mariam mariana marianne maribel marie mariela marilyn
    marina marine marion marisa marta martha martina mary maryam maureen mayumi megan megawati melanie melissa
    meryem michelle michiko milena mina mireille miriam monica monika muriel nadia nadine najat nancy naoko naomi
    natalia natalie natasha nathalie nawal nelly nicola nicole nina nora noriko norma nuria odile oksana olena
    olga olivia ornella paloma pamela paola patricia paula paulina pauline petra petronella pilar priti priya
    priyanka rachel radhika rania raquel rebecca rebeka renata renate ricarda rita roberta romy rosa rosalia
    rosario rose roxana ruta ruth sabine sabrina saima sally salma samantha sandra sandrine sanna sara sarah selma
    shabana sharon sheila shirin sigrid siham silvia simone sinead siobhan sofia sonia sonja sophie soraya
    stephanie sumaya sunita susan susana suzanne svetlana sylvia sylvie tamar tamara tania tatiana tatyana
    tawakkol teodora teresa tereza thea theodora theresa tina tova ulrike ursula ute valentina valerie vanessa
    vanja vera veronica victoria vigdis virginia vivian viviane wangari wendy wilma xiomara yael yasmin yekaterina
    yetunde yingluck yoko yolanda yuko yulia yuriko yvonne zainab zeinab zeynep zsuzsanna zuzana
""")
GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES
