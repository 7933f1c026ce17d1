"""Words that say whether what they govern happened: verbs, nouns, adjectives and joining words of outlook."""

from timeline.events.english.words import words

# "is due to fly", "agreed to leave": what follows is a plan.
PLANNING = words("""
    plan schedule due set slate book intend expect prepare arrange timetable decide agree promise pledge vow commit
    resolve elect opt choose destine about vote
""")
# What is hoped for, or likely, is to come too, though nobody has decided it.
HOPING = words("hope aim target expect")
LIKELY = words("likely unlikely certain sure bound poised forecast predict project tip")
# Only in the passive is it a plan: "is expected to speak"; "he expects prices to fall" is a guess.
PLANNING_WHEN_PASSIVE = words("expect set slate schedule book commit destine prepare")
# A time beside these is that of what they plan: "has scheduled a vote for Friday".
ARRANGING = words("schedule slate plan timetable")
# A passive of these tells when it will be: "the vote was scheduled for Tuesday"; "he was elected in May" does not.
SCHEDULING = ARRANGING | {"expect", "set"}
# These do so with "for" before the time: "the hall was booked for 2 April"; "he was booked on Tuesday" does not.
FIXING = SCHEDULING | words("fix book list pencil slot arrange")
# "It is possible that", "no evidence that": the clause stays a thought.
DOUBTFUL = words("possible likely unlikely probable conceivable doubtful unclear uncertain impossible plausible")
# What follows shares the fate of this word: "managed to flee" happened, "did not manage to flee" did not.
IMPLICATIVE = words("""
    manage begin start continue keep resume stop finish cease end proceed go come get help force compel cause lead make
    see watch hear let allow enable permit prompt happen prove turn dare bother remember rush hurry hasten use spend
    succeed participate have leave find catch able oblige coerce induce trigger provoke drive know regret report
    claim be quit persist serve work enjoy celebrate mark feel notice witness admit confirm recall seem appear wait
    bring
""")
IMPLICATIVE_PHRASES = words("go_on move_on turn_out end_up carry_on")
# An infinitive of these after another verb tells how it ended: "rose to become", "woke to find".
OUTCOMES = words("become find discover learn")
# "demanded that he leave": what is wished for.
WISHING = words("demand insist urge recommend propose suggest request ask order require prefer desire advise")
NOBODY = words("nobody none nothing neither")
# What follows did not happen where this word did: "failed to agree", "was barred from entering".
NEGATIVE = words("""
    fail refuse decline forget neglect deny avoid prevent bar block ban forbid prohibit avert abstain refrain omit
    cancel scrap abandon shelve resist discourage deter dissuade unable unwilling reluctant hesitate short foil thwart
    preclude exclude miss escape
""")
# These with "from": "stopped from leaving".
PREVENTING = NEGATIVE | {"stop", "keep"}
# The object of these did not happen: "called off the strike", "denied the attack".
NEGATIVE_OBJECT = words("""
    deny avoid prevent avert cancel scrap foil thwart forestall preclude exclude shelve call_off rule_out block veto
    scupper
""")
# "Denied charges that she knew of it": what the clause tells is only claimed.
CHARGES = words("charge accusation suspicion fear complaint insinuation")
# What somebody said or asked before it was rejected: "rejected the offer".
PUT_FORWARD = words("""
    offer proposal appeal bid request claim demand plea call suggestion application petition complaint allegation
    accusation invitation charge challenge
""")
ANSWERING = words("reject oppose dismiss decline refuse withdraw turn_down throw_out uphold consider weigh")
# The object of these is wanted, feared or proposed.
HYPOTHETICAL_OBJECT = words("""
    demand seek urge propose want consider fear expect predict request need require threaten oppose reject contemplate
    await hope advocate recommend suggest favour favor forecast anticipate envisage envision foresee invite merit
    desire wish imagine call_for push_for press_for appeal_for ask_for warn_of hope_for wait_for aim_for brace_for
    push_for vote_for argue_for lobby_for campaign_for plead_for risk mull weigh discuss negotiate moot
    warn_against guard_against threaten_with talk_of dream_of speak_of back support offer ban allow
    permit encourage order charge_with vote_against decide_against
""")
# What somebody is said to do is wanted too: "called for his resignation".
WANTED = words("call_for push_for press_for ask_for wait_for hope_for campaign_for lobby_for argue_for plead_for")
PLANNED_OBJECT = words("""
    delay approve authorise authorize plan schedule prepare postpone arrange promise pledge reschedule prepare_for
    plan_for set agree_on agree_to
""")
# "thinks that it will", "fears that it did": what they say stays a thought.
DOUBTING = words("doubt fear hope wish imagine suppose pretend predict speculate guess wonder dream forecast suspect")
# "did not think that she had left" leaves open whether she had.
BELIEVING = words("think believe suppose imagine expect feel reckon")
OPINION = words("think believe expect predict fear warn hope worry argue forecast bet reckon suspect suggest estimate")
# "said it would sell": a plan of the one who says so.
COMMITTING = words("say announce promise pledge vow agree decide confirm declare tell plan reveal add insist state")

# Nouns with "of", "for", "to", "that" after them.
HYPOTHETICAL_NOUNS = words("""
    threat risk fear possibility chance prospect hope call demand request need bid offer warning talk danger appeal idea
    plea option likelihood potential suggestion speculation proposal wish desire willingness readiness ability right
    attempt effort pressure opposition support expectation prediction forecast case event scenario question doubt
    order push campaign ambition goal aim power deadline opportunity reason claim obligation permission duty motion
    vote rumour rumor allegation theory belief assumption concern worry condition importance necessity urgency basis
    evidence sign capacity authority recommendation
""")
PLANNING_NOUNS = words(
    "plan intention schedule preparation arrangement pledge promise commitment decision agreement deal"
)
PLAN_NOUNS = words("plan intention schedule preparation arrangement")
NEGATIVE_NOUNS = words("lack absence cancellation failure refusal denial inability prevention avoidance abandonment")

# Adjectives before an event noun.
PLANNED_ADJECTIVES = words(
    "plan propose upcoming forthcoming future schedule expect intend coming anticipated proposed planned "
    "scheduled expected intended prospective pending projected due"
)
HYPOTHETICAL_ADJECTIVES = words("""
    possible potential likely hypothetical alleged suspected purported imminent threatened feared threaten fear
    eventual would-be attempted attempt unlikely looming impending probable conceivable desired
""")
NEGATIVE_ADJECTIVES = words(
    "aborted cancelled canceled averted foiled thwarted abort cancel avert foil thwart nonexistent"
)
ONGOING_ADJECTIVES = words("ongoing continuing current continue present")
# "acquitted of murder".
CLEARING = words("acquit clear absolve exonerate")
# "planned to build a dam" came to nothing where the plan did.
UNDOING = words("""
    fail collapse reject block drop scrap cancel shelve abandon defeat foil thwart ditch axe ban postpone suspend delay
    reschedule call_off strike_down put_off put_back push_back
""")
NEARLY = words("almost nearly")
HEDGES = words("possibly perhaps maybe probably likely presumably potentially")
HABIT = words("often usually always generally typically regularly normally sometimes frequently annually daily rarely")

# "as tensions rise" tells what goes on beside the main clause.
MEANWHILE = words("as while since though although because")
LASTING = words("continue keep remain stay persist")
# What these end has been: "will end the siege".
ENDING = words("end stop halt finish complete extend prolong condemn survive mourn")
# Before its subject each sets a condition: "Had he known of it".
INVERTING = words("had should were")
CONDITIONS = words("if unless whether lest provided assuming suppose")
# Prepositions before an event noun or a gerund.
NEGATIVE_PREPOSITIONS = words("without instead rather")
PENDING_PREPOSITIONS = words("pending barring")
# A definite noun after one of these belongs to the time of its clause: "will speak at the summit".
DURING = words("at during in on before until ahead")

# Verbs that only say that their subject or object takes place.
HAPPENING = words("""
    happen occur begin start resume continue take follow go fail end last unfold proceed erupt break come hold stage
    launch conduct carry open close convene postpone cancel schedule plan expect avert prevent need require make have
    give mount stage call_off host run set do mark join attend face win lose complete finish sign cause
    trigger provoke spark produce create commit suffer see bring order impose
""")
# "the deal will fail" is a guess; "ministers will meet" is a plan.
PREDICTIVE = words("""
    fail collapse lose win die fall rise drop increase decrease decline suffer become cause lead result hurt
    need require be have remain mean prove cost grow shrink improve worsen survive happen occur break depend struggle
    harm benefit affect help damage destroy kill make bring know understand want feel see find like love hate seem
    appear last stay keep recover weaken strengthen slow exceed likely regret want face ensure guarantee prevent
""")
# Verbs that, denied, deny their subject or object too: "no vote was held".
TAKING_PLACE = words("happen occur take hold begin start go come materialise materialize stage launch conduct")
# What is said to be or to go on: "the war continues", "talks are under way".
SHOWING_COURSE = words("continue rage drag persist")
# Subjects that make a statement in the simple present a general one.
GENERAL_SUBJECTS = words("you one people anyone everyone everybody anybody whoever nobody")
AGENT_PRONOUNS = words("he she they we i who it")
REPORTING = words("""
    say tell report announce add claim note warn insist declare state write argue suggest believe think confirm reveal
    explain acknowledge admit allege stress estimate predict concede maintain contend assert testify complain hint
    indicate emphasize emphasise reiterate remark comment recall disclose deny fear expect hope hear learn understand
    conclude charge accuse promise vow pledge tweet respond reply answer quote cite caution assure inform remind
    describe
""")
