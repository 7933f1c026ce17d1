"""Word tables for one event told twice: what goes by several names, what says that it came, what is too vague."""

from timeline.events.english.words import words

# Words for one and the same event, a line each; the verb of the first is that of all. None of them lasts for days, as a
# storm or a war does.
_ONE_THING = """
    quake earthquake tremor temblor
    explosion blast bombing bomb detonation
    crash collision derailment wreck
    blaze fire inferno
    shooting massacre
    attack assault raid ambush
    collapse
    stampede crush
    landslide mudslide avalanche
    tsunami
    eruption
    sinking
    agreement accord deal pact treaty
    """
ONE_THING = {word: line.split()[0] for line in _ONE_THING.strip().splitlines() for word in line.split()}
# The harm that a calamity does.
HARMING = words("""
    kill die injure wound hurt perish drown maim crush bury trap destroy damage level flatten wreck ruin raze gut
    demolish devastate shatter collapse claim leave displace strand orphan
""")
# What else a court hears about.
CRIMES = words("""
    murder shoot stab strangle beat hit strike attack assault ambush rape rob steal abduct kidnap fire flee escape
    punch kick choke poison torture threaten bludgeon dismember arrest detain catch
""")
# What a court does, and who answers it.
TRYING = words("sentence jail imprison convict acquit charge indict arraign plead testify")
HEARING = words("tell hear show see")
COURTS = words("court jury juror judge inquest tribunal")
# What says of a calamity that it came.
COMING = words("hit strike occur happen explode detonate erupt rock shake rip tear sweep engulf")
# What brings about its object: the accord came when it was signed.
MAKING = words("sign reach strike make hold conclude conduct launch stage carry mount deliver pay undergo suffer seal")
# So common that two in one article seldom are one event.
VAGUE = words("""
    say tell be have do make take get go give come see know think want ask add call use need try find keep let
    become show look believe expect include seem feel put mean start begin continue report note claim talk speak help
    work move play run
""")
