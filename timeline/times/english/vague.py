"""Now, recently, soon: PRESENT_REF, PAST_REF and FUTURE_REF."""

from __future__ import annotations

from timeline.times.english.context import is_now
from timeline.times.meaning import Ref, Vague
from timeline.times.rule import Example, Rule

VAGUE = (
    Rule(
        "now",
        "now | right now | just now | at present | currently | current | presently | nowadays | these days "
        "| at the moment | at this time | at this moment | the present | for the time being | at this point | this time",
        lambda m: Vague(Ref.PRESENT),
        (Example("The mill is now a museum.", "now", "PRESENT_REF"),),
        when=is_now,
    ),
    Rule(
        "recently",
        "recently | most recently | recent | previously | formerly | lately | the recent past | the past | in the past "
        "| a while ago | some time ago | the other day | not long ago | long ago | earlier | the time",
        lambda m: Vague(Ref.PAST),
        (Example("The mill was recently sold.", "recently", "PAST_REF"),),
        when=is_now,
    ),
    Rule(
        "soon",
        "soon | the future | the near future | the foreseeable future | the near term | the short term | the long term | future "
        "| as soon as possible | a later date | shortly | someday",
        lambda m: Vague(Ref.FUTURE),
        (Example("The mill will soon be sold.", "soon", "FUTURE_REF"),),
        when=is_now,
    ),
)  # fmt: skip
