"""Verbs that need an object, so that without one they are passives: "was found and towed".

The frames of Princeton WordNet 3.0 (its licence allows any use) give these an object in nearly every sense. Kept are
those in -ed that news uses, and what courts and salvors do.
"""

from timeline.events.english.words import words

NEEDING_OBJECT = words("""
    abandon abuse accompany accuse acquire acquit addict address admire adopt afford aggravate airlift alarm
    alert allocate amaze amend amount amputate analyze animate annoy appoint approve armor armour arraign arrest
    assassinate assault assess assign attend attribute auction author authorize automate average avert avoid
    await award bail barb barricade batter beard behead beleaguer besiege bestow betray blame bless blindfold
    blindside block blockade bolster book boost borrow bottle brand brave bury cancel capture carry caution
    characterize charge charter chase cheer clarify classify code coerce collect command commandeer commit
    compel compile complicate compound concern concert condemn conduct confine confiscate confront confuse
    conquer constitute construct consume contact contain contaminate control convey convict convince correct
    corrugate corrupt cover craft create cripple criticize cuff curb damage damn decapitate decimate decry
    dedicate defeat define defy delay delegate delete deliver demo demolish denounce depict deploy deport
    depress designate destroy detail detain devastate devise devote diagnose disable disappoint discipline
    disconnect discount discredit disguise dismantle dismiss dispatch displace dissatisfy distinguish distract
    distress distribute disturb document downgrade download downplay draft dump earn ease edit educate elect
    electrify elevate eliminate embody embolden employ empower enable encircle encounter encourage endanger
    enforce engineer engulf enhance enrage ensconce enslave entitle entrench entrust equip erase erect escort
    evacuate exacerbate exceed exclude execute exhaust exonerate experience exploit explore export express
    extinguish extradite face fashion favor feature feed finalize finance flank flaw flood foil fool foreclose
    fortify foster found fragment frame free frighten frustrate fund galvanize garner gear generate grab greet
    ground guard hale hammer hamper handcuff handle harass hate haunt highlight hijack hire honor hospitalize
    host house humiliate imperil implement implicate import impose impound impoverish impress imprison incur
    indict infect infiltrate inflate influence infuriate inherit initiate injure inspect inspire install
    institute insulate intercept interest interrogate intimidate intoxicate inundate invade invent invest invite
    invoke involve isolate jail justify kill label lament lash laud level leverage liberate license liken limit
    list load loan loosen lower lure mail malnourish mandate mangle manufacture mask massacre measure misguide
    mobilize monitor motivate murder muster name nationalize negotiate nickname nominate number obligate oblige
    occupy offend oppress orchestrate orphan outline outnumber outpace outrage overpower overrule overshadow
    overwhelm pack package paralyse paralyze pardon patrol permit perpetrate persuade petrify place plant
    portray position post postpone praise preoccupy present preserve pressure prevent price prize produce
    prohibit prolong promote prompt pronounce propel protect provide provoke publish pump punish puzzle quash
    question radicalize raid raise rank ransack rape ratify raze rebuff recapture reclaim recount redirect
    reduce refine refloat reform regain regard reinforce reject release relieve relinquish remand remind remove
    rename render renew reopen repair repatriate repeal replace represent repulse rescue resemble resent reserve
    resort respect restore restrain restrict retain revamp revere review revile reward rough round ruin sack
    sacrifice salvage satisfy saturate scale scar scare schedule screen scuttle search seat secure seize select
    sentence sever shed shield ship shock shorten shortlist shun shutter sideline situate slash slate slaughter
    smash sophisticate sort spare spearhead sponsor spot sprain squander squeeze stab stack staff stage station
    stem stifle store strand strengthen stripe structure stuff subdue subject subordinate subpoena suit summon
    supply suppress surprise surround survey suspend sustain tackle taint target task tattoo televise tempt term
    terrace terrify test thank thrill thwart tile title tolerate torture tow trace transfer transmit transport
    trap traumatise treat trigger tuck unarm uncover underestimate undermine unleash unload unveil update
    upgrade upload value veto view violate voice warrant waste welcome wield wipe word wound wrack wrap wreck
""")
# Pasts that are participles too and need an object: "was rescued and brought ashore".
TAKEN = words("""
    brought caught sent found built bought sold taught told held kept laid paid put shot cut ordered fined banned
    stripped
""")
