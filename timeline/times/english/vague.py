"""Now, recently, soon: PRESENT_REF, PAST_REF and FUTURE_REF."""

from timeline.times.english.context import is_now, is_recently, is_soon
from timeline.times.meaning import Ref, Vague
from timeline.times.rule import Example, rule

_HISTORY = "It began on 1 May 1804, grew in 1805 and in 1806, and ended on 3 June 1807. "

VAGUE = (
    rule(
        "now",
        "now | right now | just now | at present | currently | current | presently | nowadays | these days "
        "| the present | to date | present -? day",
        lambda m: Vague(Ref.PRESENT),
        Example("The mill is now a museum.", "now", "PRESENT_REF"),
        Example("The mill is currently a museum.", "currently", "PRESENT_REF"),
        Example("It is the best result to date at the mill.", "to date", "PRESENT_REF"),
        Example("It stood in present-day Ghana.", "present-day", "PRESENT_REF"),
        when=is_now,
    ),
    rule(
        "recently",
        "( more|most )? recently | lately | the recent past | the past | some time ago "
        "| a short|little? time|while ago | ( not ( so|too|very | all? that )? )? long ago "
        "| the other day",
        lambda m: Vague(Ref.PAST),
        Example("The mill was recently sold.", "recently", "PAST_REF"),
        Example("More recently the mill was sold.", "More recently", "PAST_REF"),
        Example("The mill was sold a short time ago.", "a short time ago", "PAST_REF"),
        Example("The mill was sold not so long ago.", "not so long ago", "PAST_REF"),
        when=is_recently,
    ),
    rule(
        "soon",
        "soon | shortly | the future | the near future | the foreseeable future | the near term | the short term "
        "| the long term | as soon as possible | a later date | someday | some day",
        lambda m: Vague(Ref.FUTURE),
        Example("The mill will soon be sold.", "soon", "FUTURE_REF"),
        Example("What the future holds nobody knows.", "the future", "FUTURE_REF"),
        when=is_soon,
    ),
    rule(
        "former and future, in a narrative",
        "former | recent | {ahead:=future}",
        lambda m: Vague(Ref.FUTURE if m.has("ahead") else Ref.PAST),
        Example(_HISTORY + "The former king fled.", "former", "PAST_REF"),
        Example(_HISTORY + "It shaped any future treaty.", "future", "FUTURE_REF"),
        narrative=True,
    ),
)
