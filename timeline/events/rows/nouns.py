"""Nouns that tell of a day that no other row tells of: the events of an article with their ranks in, new ranks out."""

import re
from collections.abc import Sequence
from datetime import date

from timeline.events.dating.attach import Dating
from timeline.events.english.reasons import Reason
from timeline.events.english.verbs import SAYING
from timeline.events.english.words import words
from timeline.events.rows.draft import Draft
from timeline.events.rows.losses import has_own_time
from timeline.events.rows.worth import CAPPED, ROW_SALIENCE, Rank
from timeline.events.summary.describe import Line
from timeline.events.syntax.clause import clause_of
from timeline.events.syntax.parse import Word
from timeline.model import EventClass, Status, TimexKind

# A name, or a year that says which one is meant: "the fire at Norden", "the 2004 tsunami".
_KNOWN = re.compile(r"(?<=.)[A-Z]|^The .*\d")
# "The start of 2011" tells nothing.
_EDGES = words("start beginning turn close end")


def settle_nouns(
    ranks: list[Rank], drafts: Sequence[Draft], lines: Sequence[Line], datings: Sequence[Dating], *, published: date
) -> None:
    """Make rows of nouns with a day of their own beside what their clause tells: "since the fire at Norden in 1987"."""
    rows = [(lines[at], datings[at]) for at, rank in enumerate(ranks) if rank.worth >= ROW_SALIENCE]
    for at, (draft, line, dating) in enumerate(zip(drafts, lines, datings, strict=True)):
        if line.clause is not None or draft.token.pos_ != "NOUN" or ranks[at].why in CAPPED:
            continue
        clause = clause_of(draft.token)
        # "Said in an interview in May" tells of no interview.
        setting = draft.token.dep_ == "ROOT" if clause is None else clause.verb.lemma_ in SAYING
        alone = not setting and _is_told(draft, line) and _has_days(draft.token, dating, published)
        if alone and not any(_tells(*row, draft.token, dating) for row in rows):
            ranks[at] = Rank(ROW_SALIENCE, "")
        elif clause is not None:
            ranks[at] = Rank(ranks[at].worth, Reason.TOLD_WITH.format(clause.verb.text))


def _is_told(draft: Draft, line: Line) -> bool:
    """Whether a noun with its phrase tells what happened, and where, when or to whom."""
    known = _KNOWN.search(line.text) is not None and draft.token.lemma_ not in _EDGES
    real = draft.trigger.event_class is EventClass.OCCURRENCE and draft.status in (Status.HAPPENED, Status.PLANNED)
    return known and real and not line.fault and not line.leans and len(line.text.split()) > 2


def _has_days(noun: Word, dating: Dating, published: date) -> bool:
    """Whether the phrase of a noun tells its days, which are not just that of the article."""
    if dating.interval is None or dating.timex is None or dating.timex.kind is TimexKind.DURATION:
        return False
    days = dating.interval.days
    return has_own_time(noun, dating) and None not in days and days != (published, published)


def _tells(line: Line, dating: Dating, noun: Word, own: Dating) -> bool:
    """Whether a row tells by its line what a noun does, and of no other days, or as what somebody says."""
    if line.clause is None or noun.text not in line.text:
        return False
    said = line.clause.verb.lemma_ in SAYING
    return said or dating.interval is None or own.interval is None or own.interval.overlaps(dating.interval)
