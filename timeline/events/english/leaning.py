"""Words that a line leans on: pronouns, links and nouns that another sentence explains, adverbs that must stay."""

from timeline.events.english.outlook import CONDITIONS, HEDGES
from timeline.events.english.words import words

# Adverbs that make a claim of it; a joined verb shares them.
CLAIMING_ADVERBS = HEDGES | words("reportedly allegedly apparently")
# Adverbs that change what is told; every other adverb before a verb may go.
TELLING_ADVERBS = CLAIMING_ADVERBS | words("""
    almost nearly hardly barely little scarcely rarely seldom never only partly narrowly unsuccessfully falsely wrongly
    incorrectly mistakenly erroneously publicly
    formally officially unanimously jointly repeatedly secretly
""")
# These tie a sentence to the one before it.
LINKING_ADVERBS = words("""
    also however meanwhile moreover furthermore therefore thus still now then too instead nevertheless nonetheless
    already again even yet additionally finally indeed here there later earlier soon shortly recently
    afterwards currently really actually simply already anyway today
""")
# "As a result", "in turn": what these answer stands in another sentence.
LINKING_PHRASES = words("""
    as_result in_result in_response in_turn in_addition in_contrast by_contrast in_return for_example for_instance
    at_time in_process on_hand in_fact of_course as_well in_meantime in_meanwhile after_that before_that
""")
# As a subject each asks which one it is.
UNTOLD_NOUNS = words("company firm country region nation group city village")
# "The move", "the situation": what it was stands in another sentence.
LEANING_NOUNS = words("""
    move action decision situation matter incident issue news problem case announcement statement comment remark battle
    development finding revelation idea step measure proposal notion suggestion allegation accusation criticism
    speculation rumor rumour complaint
""")
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
# What sets a condition or an end to a clause.
LIMITS = CONDITIONS | {"until"}
# Who speaks.
FIRST_PERSONS = words("i we me us my our ours mine myself ourselves i'm we're i've we've")
# Who speaks and who is spoken to.
PRESENT_PERSONS = FIRST_PERSONS | words("you your yours yourself yourselves")
# A subject that says nothing by itself.
EMPTY_SUBJECTS = words("""
    this that these those which what who whom whoever whatever there here one ones some many few several most all
    both others another other each such it they he she none nothing something anything everything everyone
    everybody someone somebody anyone anybody nobody more much part any thing things way
""")
# A noun with one of these needs the sentence before, or names nobody.
LEANING_DETERMINERS = words("such any every no each what which either neither")
