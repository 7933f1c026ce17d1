"""Words that tell a clause's tense when no parser does, and words that open an end of a time."""

from timeline.model import Signal
from timeline.times.joints import Link

SCHEDULED = frozenset({
    # in the present tense these tell of what is on the calendar
    "meets", "opens", "begins", "starts", "resumes", "closes", "arrives", "departs", "votes", "kicks", "hosts",
    "visits", "returns", "reopens", "airs", "premieres", "convenes", "meet", "resume", "kick", "host", "play", "plays",
    "face", "faces", "travel", "travels", "vote", "open", "begin", "go", "goes", "appears", "testifies",
    "reports", "leaves", "expires", "lapses", "turns", "celebrates",
    "flies", "fly", "decides", "publishes", "competes", "retires",
    # and these after "is" or "are": "she is flying to Rome on Friday"
    "meeting", "opening", "beginning", "starting", "resuming", "closing", "arriving", "departing", "leaving", "voting",
    "hosting", "visiting", "returning", "reopening", "convening", "playing", "travelling", "traveling", "flying",
    "gathering", "speaking", "performing", "launching", "releasing", "marching",
    "ends", "finishes", "concludes", "close", "end", "start", "return", "launch", "launches", "arrive", "depart",
})  # fmt: skip
FUTURE = SCHEDULED | {
    "will", "shall", "ll", "upcoming", "scheduled", "expected", "expects", "expect", "plans", "plan",
    "planned", "planning", "intends", "intend", "due", "slated", "poised", "forthcoming", "would", "going",
    "set", "supposed", "aims", "hopes", "may", "might", "could", "should", "must", "can",
}  # fmt: skip
PAST = frozenset({
    "said", "was", "were", "had", "did", "has", "have", "been", "went", "came", "made", "took", "told",
    "bought", "brought", "sold", "began", "rose", "fell", "became", "led", "won", "lost", "held", "met", "left",
    "gave", "found", "knew", "thought", "paid", "sent", "spent", "built", "broke", "saw", "got", "kept", "shot",
    "struck", "stood", "drew", "flew", "grew", "threw", "ran", "wrote", "spoke", "chose", "drove", "rode",
    "hid", "beat", "hit", "fought", "caught", "taught", "sought", "felt", "heard", "meant", "read", "laid",
    "lay", "let", "put", "agreed", "quit", "shut", "cut", "died", "killed", "ended", "since",
    "rang", "sang", "sank", "drank", "swam", "shook", "tore", "wore", "swore", "froze", "stole", "woke", "blew",
    "swept", "leapt", "fled", "bled", "sped", "clung", "flung", "hung", "swung", "stuck", "dug", "spun", "sat", "dealt",
    "slept", "wept", "crept", "lent", "bent", "fed", "slid", "shone", "sprang", "shrank", "withdrew", "understood",
    "overcame", "overtook", "undertook", "upheld", "overran", "arose", "awoke", "forgot", "forbade", "foresaw", "bit",
})  # fmt: skip
LEADS = frozenset(
    tuple(lead.split())
    for lead in (
        "as soon as", "as early as", "ahead of", "until", "till", "until at least", "no later than",
        "effective", "is on", "are on", "takes effect", "take effect", "takes effect on", "take effect on",
        "comes into force", "comes into force on", "applies from", "apply from", "takes place on",
        "take place on", "runs from", "falls on", "fall on",
    )
)  # fmt: skip
DEADLINES = frozenset({"by", "before", "through"})
"""Words before a bare day that put it ahead where no verb of the past says else: "call before Friday"."""

PERFECT = frozenset({"has", "have", "ve"})
AHEAD = frozenset({
    "jailed", "sentenced", "banned", "disqualified", "remanded", "adjourned", "appointed", "elected", "extended",
    "renewed",
})  # fmt: skip
"""What is done for a length of time that only begins then: "has been jailed for six years"."""
SOON = frozenset({"shortly", "just", "soon", "immediately", "moments", "minutes", "seconds", "little", "long"})
"""Words before "after" or "before" that make it near: "shortly after 11pm", "not long before noon"."""

BREAKS = frozenset({"\n", "update", "updated", "updates", "posted", "published", "transcript"})
BACKWARD = frozenset({"ended", "since"})

TITLES = dict.fromkeys((
    "agreement", "accord", "accords", "treaty", "rebellion", "war", "wars", "offensive", "plot", "statement", "island",
    "islands", "times", "post", "express", "mirror", "telegraph", "mail", "herald", "tribune", "gazette", "live",
    "school", "league", "roast", "supplement", "club", "fox",
), False) | dict.fromkeys((
    "movement", "massacre", "uprising", "revolution", "street", "road", "bridge", "square", "avenue",
), True)  # fmt: skip
"""Words that with a capital make a name of the time before them: "the Sunday Times", "the Good Friday Agreement".

And whether they do so after a day of the month: "the April 6 Movement", "October 6 Bridge".
"""

ABBREVIATIONS = frozenset({
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "capt", "maj", "sgt", "cpl", "cmdr", "adm", "sen", "rep",
    "gov", "rev", "hon", "st", "mt", "ft", "messrs", "supt", "det", "insp", "pres", "atty", "dist", "cie", "vs", "v",
})  # fmt: skip
"""Words that a point shortens and a name follows: "Mr. Smith"."""

LINKS = {link.value: link for link in Link if link not in (Link.LISTED, Link.OPENING)} | {
    "till": Link.UNTIL,
    "and": Link.LISTED,
    "or": Link.LISTED,
    ",": Link.LISTED,
    "": Link.OPENING,
    ".": Link.OPENING,
    "\n": Link.OPENING,
}
SIGNALS = {
    "since": Signal.SINCE,
    "until": Signal.UNTIL,
    "till": Signal.UNTIL,
    "by": Signal.BY,
    "before": Signal.BEFORE,
    "after": Signal.AFTER,
    "no later than": Signal.BY,
    "not later than": Signal.BY,
    "on or before": Signal.BY,
    "no earlier than": Signal.SINCE,
    "not earlier than": Signal.SINCE,
    "no sooner than": Signal.SINCE,
    "on or after": Signal.SINCE,
}
"""What one word or three before a time say of its ends."""
