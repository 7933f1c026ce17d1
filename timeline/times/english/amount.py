"""How much: "two", "a", "two and a half", "a few", "a couple of", as a piece of pattern and its reading."""

from timeline.times.rule import Match

AMOUNT = (
    "{n:count|a} | {n:count} - odd|plus|something | {n:count} + | {h:half} a? | {h:half} - a | a {h:half} "
    "| {n:count} and a|one -? {h:half} | {n:count} - and - a|one - {h:half} | {n:count} {h:half} "
    "| a? good|great|fairly? {v:vague} | a {v:=number} of | ( tens|hundreds of )? {v:many} of "
    "| a {n:couple} of? | {n:couple} of? | a? ( {h:half} -? )? {d:dozen} | {h:half} a {d:dozen} "
    "| {n:count} {scale:dozen|scale} "
    "| a? {fourths:=quarter} ( of a )? | {n:count} -? {fourths:=quarters} of a"
)
"""The pattern of an amount: slots n (number), h (a half more), v (vague), d (dozen), scale (dozen or million)."""
AND_A_HALF = "( and a {h:half} | - and - a - {h:half} )?"
"""What may follow the unit: "a year and a half", "a year-and-a-half"."""


def amount(match: Match) -> float | None:
    """Return the number said, or ``None`` for "a few".

    >>> amount(Match((), 0, 0, {"n": 2, "h": 0.5}))
    2.5
    """
    if match.has("v"):
        return None
    if match.has("d"):
        return 6 if match.has("h") else 12
    number = match.amount("n") if match.has("n") else 0
    if match.has("fourths"):
        return (number or 1) / 4
    if match.has("scale"):
        number *= match.amount("scale")
    half = match.amount("h") if match.has("h") else 0
    return number + half
