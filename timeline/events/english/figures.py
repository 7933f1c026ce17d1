"""Words of results that a copula tells: figures, what stands before an amount, its units."""

import re

from timeline.events.english.leaning import RESULTS
from timeline.events.english.words import words

# Figures that are counted, so that a bare number is their amount: "the toll was 61", "the score was 3-1".
COUNTED = words("toll death fatality casualty score tally vote margin turnout attendance index magnitude payroll")
# Figures of accounts and of an economy, whose level is news: "unemployment was 5 percent", not "the target was $500".
_LEVELS = words("""
    rate unemployment joblessness inflation deficit surplus debt growth price volume yield export import spending
    consumption employment investment equity reserve inventory stockpile charge provision payout bid
""")
FIGURES = COUNTED | RESULTS | _LEVELS
# What tells that a figure changed, which is news of any figure: "shipments were down 3 percent".
CHANGES = words("up down off higher lower ahead unchanged")
# What stands between "was" and the amount.
APPROACHING = CHANGES | words("""
    at about around only just nearly almost some over under above below roughly approximately still already more less
    than a an the record net by between
""")
CURRENCIES = words("$ £ € ¥ #")
UNITS = words("""
    percent per-cent % cent dollar pound euro yen franc mark peso ruble rouble rupee yuan won krona krone crown lira
    markka pence penny point share barrel ton tonne
""")
# "A year earlier, income was $2 million": what the news is compared with.
AS_COMPARED = words("earlier ago before year-ago year-earlier")
# What a company does with the amounts of its accounts: "a year ago it earned $2 million" too.
ACCOUNTING = words("have earn lose net post book be make record show")
# A time of then: "the year-earlier quarter", "a year ago".
YEAR_BEFORE = re.compile(r"\byear[ -](?:ago|earlier|before)\b|\b(?:previous|prior) year\b")
