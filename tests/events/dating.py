"""The date of one word in a text that was printed on 6 March 2024."""

from __future__ import annotations

from datetime import date

from spacy.language import Language

from timeline.events import Dating, cast_of, date_events, given_triggers, parse_of, tense_of
from timeline.model import Document
from timeline.times import find_times

PUBLISHED = date(2024, 3, 6)


def dating(nlp: Language, text: str, word: str) -> Dating:
    parse = parse_of(nlp(text))
    document = Document(id="a", text=text, published=PUBLISHED)
    times = find_times(text, PUBLISHED, tense_of=tense_of(parse))
    start = text.rindex(word)
    triggers = given_triggers(parse, [(start, start + len(word))])
    owners = cast_of(parse, events=(trigger.token for trigger in triggers)).owners
    return date_events(parse, document, triggers, times, owners=owners)[0]
