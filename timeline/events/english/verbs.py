"""Word tables for summaries: how verbs inflect, which say, which plan, which words lean on another sentence."""

from __future__ import annotations

from timeline.events.english.words import words

# lemma:past of the verbs whose past tense is not the lemma and "ed".
_PAST = words(
    """
    arise:arose awake:awoke bear:bore beat:beat become:became befall:befell begin:began bend:bent bet:bet bid:bid
    bind:bound bite:bit bleed:bled blow:blew break:broke breed:bred bring:brought broadcast:broadcast build:built
    burst:burst buy:bought cast:cast catch:caught choose:chose cling:clung come:came cost:cost creep:crept cut:cut
    deal:dealt dig:dug do:did draw:drew drink:drank drive:drove eat:ate fall:fell feed:fed feel:felt fight:fought
    find:found flee:fled fling:flung fly:flew forbid:forbade forecast:forecast forget:forgot forgive:forgave
    freeze:froze get:got give:gave go:went grind:ground grow:grew hang:hung have:had hear:heard hide:hid hit:hit
    hold:held hurt:hurt keep:kept kneel:knelt know:knew lay:laid lead:led leap:leapt leave:left lend:lent let:let
    lie:lay light:lit lose:lost make:made mean:meant meet:met mistake:mistook offset:offset outbid:outbid
    overcome:overcame override:overrode oversee:oversaw overtake:overtook overthrow:overthrew pay:paid prove:proved
    put:put quit:quit read:read rebuild:rebuilt repay:repaid reset:reset resell:resold ride:rode ring:rang rise:rose
    run:ran say:said see:saw seek:sought sell:sold send:sent set:set shake:shook shed:shed shine:shone shoot:shot
    show:showed shrink:shrank shut:shut sing:sang sink:sank sit:sat sleep:slept slide:slid speak:spoke speed:sped
    spend:spent spin:spun split:split spread:spread spring:sprang stand:stood steal:stole stick:stuck sting:stung
    strike:struck strive:strove swear:swore sweep:swept swim:swam swing:swung take:took teach:taught tear:tore
    tell:told think:thought throw:threw thrust:thrust undergo:underwent understand:understood undertake:undertook
    undo:undid uphold:upheld upset:upset wake:woke wear:wore weep:wept win:won withdraw:withdrew withhold:withheld
    withstand:withstood write:wrote
    """
)
PAST = dict(pair.split(":") for pair in _PAST)
DOUBLING = words(
    """
    admit ban bar beg chat chop clap commit compel concur confer control cram deter dim drag drip drop emit
    equip excel fit flag grab grip gun hop incur infer jam jog jot knit lag log man mob mop nab nod occur omit pat
    patrol permit pin plan plot plug pop prefer propel quip ram rebel rebut recur refer regret rip rob rot rub scrap
    ship shop shun skid skip slam slap slip slot snap sob spot stab stem step stir stop strip submit swap tap
    top transfer transmit trap trim tug wed whip wrap
    """
)
# Who reports what was said: the verb of "X said that Y".
SAYING = words(
    """
    say tell add warn argue note state claim insist declare announce explain report write reply comment reiterate
    stress emphasize emphasise assert maintain acknowledge concede admit confirm deny reveal disclose suggest
    indicate predict complain allege testify contend remark observe promise pledge vow agree hope believe think
    fear estimate conclude hear learn find read shout cry ask demand urge recall underscore signal hint caution
    tweet joke boast quip respond counter opine chant yell scream sing aver
    proclaim profess muse retort elaborate
    """
)
ADDRESSING = words("tell warn inform remind assure ask urge promise notify advise")
# Verbs that a quotation may follow after a colon.
QUOTING = words(
    """
    say add warn argue note state claim insist declare announce explain write reply comment remark observe
    complain stress reiterate assert conclude testify tell joke quip respond counter shout tweet predict chant
    yell scream sing cry recall
    """
)
# What these quote is no statement: "chanted: “Leave now”".
CHANTING = words("chant yell scream sing shout cry")
# What is said to come: "is due to", "is expected to". The infinitive is the event.
PLANNED = words("due set expect schedule plan slate likely supposed suppose poised poise bound ready prepared intend")
STATIVE = words(
    """
    be have seem appear remain include involve concern contain belong depend consist exist own know want need
    like love hate believe think feel hope fear mean cost lack deserve resemble equal matter own lie sit stand
    live understand wish prefer care hold keep stay look sound tend require represent reflect consider regard
    rely deserve
    """
)
LIGHT = words("do go come get let help use try continue begin start stop show depict feature mark watch")
# These take two objects: "gave the families a chance", "elected Lind mayor".
GIVING = words(
    """
    give offer grant award hand lend pay sell send show teach tell deny promise owe bring cost earn win save leave
    make name call elect appoint declare
    """
)
# Verbs that tell a whole happening without an object.
COMPLETE = words(
    """
    resign die win lose collapse fail explode crash close open escape survive retire surrender fall sink erupt
    marry land arrive leave drown quit withdraw strike vote meet reopen disappear vanish collide protest riot march
    return depart emerge resurface apologise apologize recover testify derail burst ignite capsize pass end
    break resume occur happen expire rise drop plunge soar tumble surge slump crumble reappear detonate
    """
)
# Adverbs that change what is told; every other adverb before a verb may go.
TELLING_ADVERBS = words(
    """
    almost nearly hardly barely little scarcely reportedly allegedly apparently probably possibly perhaps likely rarely
    seldom never only partly narrowly unsuccessfully falsely publicly formally officially unanimously jointly
    repeatedly secretly
    """
)
HEDGES = words("reportedly allegedly apparently probably possibly perhaps likely")
LINKING_ADVERBS = words(
    """
    also however meanwhile moreover furthermore therefore thus still now then too instead nevertheless nonetheless
    already again even yet additionally finally indeed here there later earlier soon shortly recently
    afterwards currently really actually simply already anyway today
    """
)
# "As a result", "in turn": what these answer stands in another sentence.
LINKING_PHRASES = words(
    """
    as_result in_result in_response in_turn in_addition in_contrast by_contrast in_return for_example for_instance
    at_time in_process on_hand in_fact of_course as_well in_meantime in_meanwhile after_that before_that
    """
)
# As a subject each asks which one it is.
UNTOLD_NOUNS = words("company firm country region nation group city village")
# "The move", "the situation": what it was stands in another sentence.
LEANING_NOUNS = words(
    """
    move action decision situation matter incident issue news problem case announcement statement comment remark battle
    development finding revelation idea step measure proposal
    """
)
# "The rest", "the latter": what they are of stands there too, wherever in a line they are.
POINTING_NOUNS = words("latter former same rest other others two")
# What a company has: alone each asks whose it is.
RESULTS = words("sale revenue net profit income earnings loss turnover result dividend output production share order")
# "Car sales" are those of a country or a trade, "quarter sales" still those of the company.
RESULT_KINDS = words(
    "quarter year month half net profit income interest tax pretax operate operating product group passenger"
)
# "Personal income" is that of a country.
RESULTS_OF_ALL = words("personal corporate household national nationwide industrial agricultural retail hourly average")
CONDITIONS = words("if unless until provided whether")
FIRST_PERSONS = words("i we me us my our ours mine myself ourselves i'm we're i've we've")
# Who speaks and who is spoken to.
PRESENT_PERSONS = FIRST_PERSONS | words("you your yours yourself yourselves")
# A subject that says nothing by itself.
EMPTY_SUBJECTS = words(
    """
    this that these those which what who whom whoever whatever there here one ones some many few several most all
    both others another other each such it they he she none nothing something anything everything everyone
    everybody someone somebody anyone anybody nobody more much part any thing things way
    """
)
LEANING_DETERMINERS = words("this that these those such another any every no each what which either neither")
