"""Kinds of verbs: how they inflect, which say, which plan, which cause, which lend a noun their subject."""

from timeline.events.english.words import pairs, words

# The past of the verbs that do not just take "ed".
PAST = pairs(
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
# These double their last letter before "ed".
DOUBLING = words("""
    admit ban bar beg chat chop clap commit compel concur confer control corral cram deter dim drag drip drop emit
    equip excel fan fit flag grab grip gun hop incur infer jam jog jot knit lag log man mob mop nab nod occur omit pat
    patrol permit pin plan plot plug pop prefer propel quip ram rebel rebut recur refer regret rip rob rot rub scrap
    ship shop shun skid skip slam slap slip slot snap sob span spot stab stem step stir stop strip submit swap tap
    top transfer transmit trap trim tug wed whip wrap
""")
# Who reports what was said: the verb of "X said that Y".
SAYING = words("""
    say tell add warn argue note state claim insist declare announce explain report write reply comment reiterate
    stress emphasize emphasise assert maintain acknowledge concede admit confirm deny reveal disclose suggest
    indicate predict complain allege testify contend remark observe promise pledge vow agree hope believe think
    fear estimate conclude hear learn find read shout cry ask demand urge recall underscore signal hint caution
    tweet joke boast quip respond counter opine chant yell scream sing aver
    proclaim profess muse retort elaborate
""")
# Their object is who is spoken to.
ADDRESSING = words("tell warn inform remind assure ask urge promise notify advise")
# Verbs that a quotation may follow after a colon.
QUOTING = words("""
    say add warn argue note state claim insist declare announce explain write reply comment remark observe
    complain stress reiterate assert conclude testify tell joke quip respond counter shout tweet predict chant
    yell scream sing cry recall
""")
# What these quote is no statement: "chanted: “Leave now”".
CHANTING = words("chant yell scream sing shout cry")
# What is said to come: "is due to", "is expected to". The infinitive is the event.
PLANNED = words("due set expect schedule plan slate likely supposed suppose poised poise bound ready prepared intend")
# What somebody makes who does so: "will make a statement", but "will make a difference".
MADE = words(
    "statement appearance speech visit trip decision announcement address debut return ruling appeal bid journey"
)
# What holds for a time, and does not happen.
STATIVE = words("""
    be have seem appear remain include involve concern contain belong depend consist exist own know want need
    like love hate believe think feel hope fear mean cost lack deserve resemble equal matter own lie sit stand
    live understand wish prefer care hold keep stay look sound tend require represent reflect consider regard
    rely employ boast comprise house
""")
# These say little of what happens by themselves.
LIGHT = words("do go come get let help use try continue begin start stop show depict feature mark watch")
# These take two objects: "gave the families a chance", "elected Lind mayor".
GIVING = words("""
    give offer grant award hand lend pay sell send show teach tell deny promise owe bring cost earn win save leave
    make name call elect appoint declare
""")
# Verbs that tell a whole happening without an object.
COMPLETE = words("""
    resign die win lose collapse fail explode crash close open escape survive retire surrender fall sink erupt
    marry land arrive leave drown quit withdraw strike vote meet reopen disappear vanish collide protest riot march
    return depart emerge resurface apologise apologize recover testify derail burst ignite capsize pass end
    break resume occur happen expire rise drop plunge soar tumble surge slump crumble reappear detonate
""")
# What happens by itself, so that behind its noun it is a past and no participle: "after a lorry overturned".
UNACCUSATIVE = words("""
    arrive burst capsize collapse crash derail detonate die disappear erupt explode fail fall flip flood ignite land
    leak overturn plunge roll sink skid spill stall swerve vanish
""")
# What a noun tells is done by their subject: "she gave a speech", "the two sides held talks".
SUPPORT_VERBS = words("""
    have hold make give take do launch begin start end stage conduct carry deliver open sign reach pay mount
    file stage continue attend host receive undergo suffer announce issue lead win lose join face celebrate cancel
    complete plan order demand seek offer provide perform enter resume suspend break
""")
# Their object does what follows: "urged the crew to leave", "let them go".
CAUSING = words("""
    have let allow enable permit help force cause compel lead order ask tell urge want expect require get prompt
    invite encourage beg press persuade authorise authorize forbid oblige instruct
""")
# "Settled a dispute with Chile": the other side takes part.
SETTLING = words("settle resolve sever renew revive deepen escalate")
# Verbs whose object does, or is kept from, what follows: "accused Lind of lying", "allows Lind to stay".
CONTROLLING = words("""
    accuse acquit ban bar block clear convict deter discourage dissuade keep prevent prohibit protect save stop
    suspect restrain congratulate thank praise blame criticise criticize exclude excuse forgive
""")
# A meeting is held, and not the league whose meeting it is.
CONVENING = words("hold schedule postpone adjourn convene")
# Only people do these together.
GATHERING = words("meet gather assemble march protest rally chant shout cheer vote flee weep pray")
# What these bring about lasts so long: "jailed for six years".
IMPOSING = words("""
    jail imprison sentence ban bar suspend exclude disqualify remand detain appoint elect hire sign lease rent lend
    extend renew delay postpone adjourn exile banish commit order
""")
