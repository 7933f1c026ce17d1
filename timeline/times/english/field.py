"""What a text is about around a time, told by the words near it: a game or a business."""

from __future__ import annotations

from timeline.times.rule import Match


def is_of_a_game(match: Match) -> bool:
    """Whether words of sport stand near, so that a quarter is one of the game's four."""
    return not _SPORT.isdisjoint(_words_around(match))


def is_of_business(match: Match) -> bool:
    """Whether words of business stand near, so that a half is one of the year's two."""
    near = _words_around(match)
    return not _BUSINESS.isdisjoint(near) and near.isdisjoint(_SPORT | _FOOTBALL)


def _words_around(match: Match) -> set[str]:
    """Return the words within a dozen on both sides, of this sentence or the next."""
    window = match.lexemes[max(match.first - _AROUND, 0) : match.last + _AROUND]
    return {lexeme.text for lexeme in window}


_AROUND = 12
_SPORT = frozenset({
    "touchdown", "touchdowns", "quarterback", "rebounds", "halftime", "scored", "outscored", "trailed", "scoreless",
    "fumble", "interception", "interceptions", "layup", "yarder",
})  # fmt: skip
_FOOTBALL = frozenset({"goal", "goals", "penalty", "equaliser", "equalizer", "headed", "referee", "minute", "minutes"})
_BUSINESS = frozenset({
    "profit", "profits", "pretax", "earnings", "revenue", "revenues", "sales", "income", "turnover", "dividend",
    "exports", "imports", "output", "gdp", "inflation", "economy", "growth", "orders", "shipments",
})  # fmt: skip
