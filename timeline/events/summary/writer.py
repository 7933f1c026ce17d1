"""A clause of the first person in, whether its line can stand alone out: what a letter or a chronology tells."""

from itertools import pairwise

from timeline.events.english.calendar import MONTHS
from timeline.events.syntax.clause import Clause
from timeline.events.syntax.context import quoted_tokens
from timeline.events.syntax.sharing import first_of
from timeline.events.syntax.tense import verb_group

_WRITERS = frozenset({"i", "we"})
_OF_WRITERS = frozenset({"my", "our"})


def is_of_writer(clause: Clause) -> bool:
    """Return whether a writer tells what was done on a day: "On 20 January 2023 we rescinded the contract".

    A quotation has a speaker, who is not the writer; without a date an article in the first person is no news.
    """
    subject, verb = clause.subject, first_of(clause.verb)
    own = subject.lower_ in _WRITERS or any(c.dep_ == "poss" and c.lower_ in _OF_WRITERS for c in subject.lefts)
    if not own or subject.i in quoted_tokens(verb.parse) or verb_group(clause.verb).tense != "PAST":
        return False
    return any(_is_date(before.lower_, after.lower_) for before, after in pairwise(verb.subtree))


def _is_date(before: str, after: str) -> bool:
    return (before in MONTHS and after.isdigit()) or (before.isdigit() and after in MONTHS)
