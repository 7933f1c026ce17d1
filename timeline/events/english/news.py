"""What speaks for a clause as a row of a timeline, in parts of its rank: clue, what it is in the clause, weight.

A logistic regression with the rules' own rank as one more clue, fitted to 2,315 lines of 430 news articles which two
readers accepted (news, dated background) or refused (scene, comment, general statement, broken line). Held out by
article it put an accepted row before a refused one in 71 of 100 pairs, where the rules alone do so in 56. Three
quarters of each weight are taken, rounded; what has less than 0.02 or fewer than 10 lines is left out. Less is
taken from pronouns than the labels would: they are read better now than when most of the labels were made.
"""

from __future__ import annotations

from timeline.events.english.words import words

# Words that open a sentence which weighs and argues.
ARGUING = words(
    "but so yet and still indeed however though although because perhaps rather instead therefore thus moreover surely"
)

WEIGHTS: dict[str, dict[str, float]] = {
    # Who or what it is told of: organisations act, a pronoun leads on from another sentence.
    "subject": {
        "ORG": 0.11,
        "body": 0.1,
        "CARDINAL": 0.07,
        "people": 0.04,
        "PERSON": -0.02,
        "known pronoun": -0.05,
        "nameless": -0.15,
    },
    "determiner": {
        "a NN": 0.08,
        "number NNS": 0.08,
        "bare NNS": 0.08,
        "other NN": 0.04,
        "other NNS": -0.03,
        "the NNS": -0.06,
        "bare NN": -0.07,
    },
    # The words of the subject, in steps: one, two, four, seven, eleven and more.
    "width": {
        "2": 0.04,
        "1": 0.04,
        "0": -0.04,
        "4": -0.05,
    },
    # What the verb is to its head.
    "role": {
        "ccomp": 0.08,
        "advcl": 0.04,
        "conj": -0.05,
        "acl": -0.07,
    },
    "class": {
        "ASPECTUAL": 0.1,
        "I_ACTION": 0.09,
        "STATE": 0.02,
        "I_STATE": -0.03,
        "REPORTING": -0.03,
        "PERCEPTION": -0.04,
    },
    "lemma": {
        "announce": 0.12,
        "begin": 0.1,
        "report": 0.09,
        "start": 0.09,
        "issue": 0.09,
        "send": 0.08,
        "kill": 0.07,
        "urge": 0.06,
        "take": 0.06,
        "release": 0.05,
        "fall": 0.05,
        "call": 0.04,
        "become": -0.05,
        "say": -0.06,
        "give": -0.07,
        "see": -0.07,
    },
    # The tense of what somebody says.
    "told": {
        "FUTURE": 0.08,
        "nothing": 0.07,
        "PRESENT": -0.11,
    },
    # The words of its sentence, in steps of eight.
    "length": {
        "3": 0.02,
        "5": -0.08,
        "6": -0.13,
    },
    # A dash, colon or semicolon in it.
    "inserted": {
        "yes": -0.14,
    },
    # The names that its article has in a sentence, on average.
    "names": {
        "2": 0.03,
        "3": 0.03,
        "1": -0.07,
        "0": -0.07,
    },
    # How its article is written, from weighing (0) to telling (4): see ``news._manner``.
    "manner": {
        "4": 0.15,
        "3": 0.08,
        "2": 0.02,
        "0": -0.12,
    },
    # Words with a capital after the line's first, numbers in it, what its time is.
    "capitals": {
        "3": 0.05,
        "0": -0.06,
    },
    "number": {
        "yes": 0.08,
        "no": -0.03,
    },
    "time": {
        "said WEEK": 0.1,
        "carried": 0.07,
        "said DAY": 0.06,
        "said MONTH": 0.05,
        "said PART_OF_DAY": 0.03,
        "published": -0.03,
        "said MINUTE": -0.05,
        "said DECADE": -0.08,
    },
}
