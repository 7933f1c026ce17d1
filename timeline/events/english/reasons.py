"""Why an event has no row, as a reader is told; "{}" stands for words of the article."""

from enum import StrEnum


class Reason(StrEnum):
    """Each names what holds, so that "left out: " can stand before it."""

    # Nobody can tell it in a line of its own.
    SILENCE = "no word of it tells of an event"
    BOILERPLATE = "its sentence belongs to the page, not to the article"
    NOUN = "a noun alone tells of it, without a name and a date of its own"
    NOBODY = "who did it is not said"
    UNKNOWN = "who did it is not named: “{}”"
    NO_LINE = "no short line can tell it"
    TOLD_WITH = "told by the line of “{}”"
    # Its line tells a reader too little.
    LEANING = "“{}” leans on another sentence"
    LEANING_UNDATED = "it leans on another sentence and has no date of its own"
    TORN = "its line is torn, or runs into another"
    DAY = "its subject is a time: “{}”"
    DOUBTFUL_NAME = "“{}” may not be the name of who did it"
    EMPTY = "who did it is not named: “{}” alone"
    COUNT = "who did it is only counted: “{}”"
    AGE = "its subject is an age: “{}”"
    UNTOLD = "another sentence tells which “{}” is meant"
    OF_ANY = "it is said of nobody in particular: “{}”"
    SOME_KIND = "it only tells which “{}” are meant"
    # It is no fact, or none that the article vouches for.
    SUPPOSED = "it is only asked or supposed"
    QUESTION = "its sentence is a question"
    DENIED_ABOVE = "it did not happen, which its line would not say"
    CLAIM = "what somebody claims is no fact without “{}”"
    # It is told already, or better.
    COMPARED = "accounts of a year before, with which the news is compared"
    HEADING = "a heading, or a sentence without its end"
    CUT = "the article has {} better rows"
    TOLD_AGAIN = "told again by the row “{}”"
    # It is smaller news, and this takes most from its rank.
    OPEN = "it is only thought of, or planned"
    DENIED = "it did not happen"
    SILENT = "its verb tells nothing by itself"
    NO_ANSWER = "that somebody is silent is no news"
    REMARK = "a remark, and no news"
    STATE = "a state, not something that happened"
    LIGHT = "its verb says little by itself"
    STANDING = "a standing fact, not something that happened"
    GOING_ON = "it goes on, and no day is told"
    TALK = "one person's talk, and no day is told"
    BESIDE = "told beside something else"
    QUOTED = "told inside a quotation"
    SAID = "it is what somebody says or thinks"
    CIRCUMSTANCE = "only a circumstance of something else"
    SCENE = "it sets a scene: no name, number or day"
    UNNAMED = "neither a name nor a number is told of it"
    STUMP = "its line tells too little: it ends with its verb"
    UNDATED = "no day of its own is told"
    WORDING = "smaller news by its wording"
