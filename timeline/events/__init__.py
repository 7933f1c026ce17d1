"""From a parsed article and its times to events: trigger, people, place, status, one line, a time with grounds."""

from timeline.events.dating.anchor import Anchor, Bound
from timeline.events.dating.attach import Dating, date_events
from timeline.events.dating.bounds import agrees, anchor_events, are_compatible
from timeline.events.english.reasons import Reason
from timeline.events.find import Article, find_events, find_events_at, find_rows
from timeline.events.learning.examples import gold_anchor, same_anchor, spelled
from timeline.events.learning.gold import GoldDocument, GoldEvent, Record, published_of, read_gold, read_records
from timeline.events.learning.listed import Listed, read_labelled
from timeline.events.learning.teach import cross_validated
from timeline.events.people.people import Cast, cast_of
from timeline.events.rows.worth import ROW_SALIENCE
from timeline.events.syntax.arguments import arguments_of
from timeline.events.syntax.from_spacy import let_go, parse_of
from timeline.events.syntax.lines import COMPONENT, break_at_lines
from timeline.events.syntax.parse import Parse, Word
from timeline.events.syntax.tense import tense_of
from timeline.events.triggers.detect import find_triggers
from timeline.events.triggers.given import given_triggers
from timeline.events.triggers.headlines import HEADLINES, HeadlineReader
from timeline.events.triggers.scorer import was_trained_on
from timeline.events.triggers.trigger import Trigger

__all__ = [
    "COMPONENT",
    "HEADLINES",
    "ROW_SALIENCE",
    "Anchor",
    "Article",
    "Bound",
    "Cast",
    "Dating",
    "GoldDocument",
    "GoldEvent",
    "HeadlineReader",
    "Listed",
    "Parse",
    "Reason",
    "Record",
    "Trigger",
    "Word",
    "agrees",
    "anchor_events",
    "are_compatible",
    "arguments_of",
    "break_at_lines",
    "cast_of",
    "cross_validated",
    "date_events",
    "find_events",
    "find_events_at",
    "find_rows",
    "find_triggers",
    "given_triggers",
    "gold_anchor",
    "let_go",
    "parse_of",
    "published_of",
    "read_gold",
    "read_labelled",
    "read_records",
    "same_anchor",
    "spelled",
    "tense_of",
    "was_trained_on",
]
