"""What a text is about around a time, told by the words near it: a game or a business."""

from timeline.times.rule import Match


def is_of_a_game(match: Match) -> bool:
    """Whether words of sport stand near, so that a quarter is one of the game's four."""
    return not _SPORT.isdisjoint(_words_around(match, _FAR_AROUND))


def is_of_business(match: Match) -> bool:
    """Whether words of business stand near, so that a half is one of the year's two."""
    near = _words_around(match, _AROUND)
    return not _BUSINESS.isdisjoint(near) and near.isdisjoint(_SPORT) and near.isdisjoint(_FOOTBALL)


def is_of_an_accident(match: Match) -> bool:
    """Whether words of climbing and hurting stand near, so that "the fall" is from a height."""
    return not _ACCIDENT.isdisjoint(_words_around(match, _AROUND))


def _words_around(match: Match, reach: int) -> set[str]:
    """Return the words within reach on both sides, of this sentence or the next."""
    window = match.lexemes[max(match.first - reach, 0) : match.last + reach]
    return {lexeme.text for lexeme in window}


_AROUND, _FAR_AROUND = 12, 30
_SPORT = frozenset({
    "touchdown", "touchdowns", "quarterback", "rebounds", "halftime", "scored", "outscored", "trailed", "scoreless",
    "fumble", "fumbled", "kickoff", "linebacker", "receiver", "rookie", "punt", "nba", "nfl", "interception",
    "interceptions", "layup", "yarder", "td", "tds", "yd", "yds", "yards", "playoff", "playoffs", "coach", "coaches",
    "coached", "teammates", "tied", "unanswered",
})  # fmt: skip
_ACCIDENT = frozenset({
    "climber", "climbers", "climbing", "fallen", "slipped", "plunged", "rope", "cliff", "ladder", "mountaineer", "hurt",
    "injured", "injuries", "survived",
})  # fmt: skip
_FOOTBALL = frozenset({"goal", "goals", "penalty", "equaliser", "equalizer", "headed", "referee", "minute", "minutes"})
_BUSINESS = frozenset({
    "profit", "profits", "pretax", "earnings", "revenue", "revenues", "sales", "income", "turnover", "dividend",
    "exports", "imports", "output", "gdp", "inflation", "economy", "growth", "orders", "shipments", "operating",
    "fiscal", "investors", "investment", "unemployment", "lender", "lending", "loans", "currency", "bonds", "retailer",
    "taxes", "manufacturer",
})  # fmt: skip
