"""How much: "two", "a", "two and a half", "a few", "a couple of", as a piece of pattern and its reading."""

from __future__ import annotations

from timeline.times.rule import Match

AMOUNT = (
    "{n:count|a} | {n:count} - odd | {h:half} a? | a {h:half} "
    "| {n:count} and a {h:half} | {n:count} - and - a - {h:half} | {n:count} {h:half} "
    "| a? good|great|fairly? {v:vague} "
    "| a {n:couple} of? | {n:couple} of? | a? {d:dozen} | {n:count} dozen | {n:count} {scale} "
    "| {fourths:=quarter} of a|an | a {fourths:=quarter} of a|an | {n:count} -? {fourths:=quarters} of a|an"
)
"""The pattern of an amount: slots n (number), h (a half more), v (vague), d (dozen), scale (million)."""


def amount(match: Match) -> float | None:
    """Return the number said, or ``None`` for "a few".

    >>> amount(Match((), 0, 0, {"n": 2, "h": 0.5}))
    2.5
    """
    if match.has("v"):
        return None
    if match.has("d"):
        return 12
    number = match.amount("n") if match.has("n") else 0
    if match.has("fourths"):
        return (number or 1) / 4
    if match.has("scale"):
        number *= match.amount("scale")
    half = match.amount("h") if match.has("h") else 0
    return number + half
