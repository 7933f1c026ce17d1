"""Times beside another that is said: the first week of May, the week of 8 December, two days before Christmas."""

from timeline.times.english.amount import AMOUNT, amount
from timeline.times.meaning import Anchor, Meaning, Nth, Ref, Shift, Unit, Vague
from timeline.times.rule import Example, Match, rule


def _nth(match: Match) -> Meaning | None:
    index = -1 if match.has("last") else match.number("i")
    if match.has("weekday"):
        return Nth(index, None, Vague(Ref.PRESENT), match.number("weekday"))
    unit = match.unit() if match.has("u") else Unit.HALF if match.has("half") else Unit.WEEKEND
    return Nth(index, unit, Vague(Ref.PRESENT))


def _beside(match: Match) -> Meaning | None:
    sign = -1 if match.has("back") else 1
    if match.has("weekday"):
        return Nth(sign, None, Vague(Ref.PRESENT), match.number("weekday"))
    return Shift(sign, match.unit(), Anchor.PERIOD, backwards=sign < 0)


def _counted(match: Match) -> Meaning | None:
    count = amount(match)
    if count is None:
        return None
    return Shift(-count if match.has("back") else count, match.unit(), backwards=match.has("back"))


BESIDE = (
    rule(
        "the first week of",
        "the? ( {i:ordinal} | {last:=last|=final} ) ( full )? ( {u:unit} | {weekday} | weekend ) ( of|in ) "
        "| the? ( {i:ordinal} | {last:=latter|=last} ) {half} of",
        _nth,
        Example("It opens in the first week of May 2024.", "the first week of May 2024", "2024-W18"),
        Example("It opens on the second Monday in June 2024.", "the second Monday in June 2024", "2024-06-10"),
        Example("Guilds fell in the latter half of the 18th century.", "the latter half of the 18th century", "17"),
        partial=True,
    ),
    rule(
        "the week of a day, to be joined",
        "the? week of|beginning|starting|commencing|ending",
        lambda m: Nth(0, Unit.WEEK, Vague(Ref.PRESENT)),
        Example("It opens in the week of 8 December.", "the week of 8 December", "2025-W50"),
        Example("It rained in the week beginning 1 December.", "the week beginning 1 December", "2025-W49"),
        Example("It rained in the week ending 7 December.", "the week ending 7 December", "2025-W49"),
        partial=True,
    ),
    rule(
        "the day before Christmas",
        "the ( {u:unit} | {weekday} ) ( {back:=before} | {on:=after} )",
        _beside,
        Example("They met the day before Christmas 2024.", "the day before Christmas 2024", "2024-12-24"),
        Example("They met in the week before Christmas 2024.", "the week before Christmas 2024", "2024-W51"),
        Example("They met the day before last Friday.", "the day before last Friday", "2025-12-11"),
        partial=True,
    ),
    rule(
        "two days before Christmas",
        f"( {AMOUNT} ) {{u:unit|units}} ( {{back:=before}} | {{on:=after}} )",
        _counted,
        Example("They met two days before Christmas 2024.", "two days before Christmas 2024", "2024-12-23"),
        partial=True,
    ),
)
