"""What the words alone tell of an event: triggers in, one Draft each out, without people, line or time."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.status.status import status_of
from timeline.events.syntax.parse import Parse, Stretch, Word
from timeline.events.triggers.trigger import Trigger
from timeline.model import Document, Status, TextSpan


@dataclass(frozen=True, slots=True)
class Draft:
    """A trigger with its word, its sentence without white space at the ends, and whether it happened."""

    trigger: Trigger
    token: Word
    sentence: TextSpan
    status: Status


def drafts_of(parse: Parse, document: Document, triggers: Sequence[Trigger]) -> tuple[Draft, ...]:
    """Return one draft for each trigger, in the same order."""
    sentences: dict[int, TextSpan] = {}
    drafts = []
    for trigger in triggers:
        token = parse[trigger.token]
        start = token.sent.start
        if start not in sentences:
            sentences[start] = _trimmed(document, token.sent)
        drafts.append(Draft(trigger, token, sentences[start], status_of(parse, trigger)))
    return tuple(drafts)


def _trimmed(document: Document, sentence: Stretch) -> TextSpan:
    """The span without white space at its ends."""
    words = sentence.words
    start, end = words[0].idx, words[-1].end
    text = document.text[start:end]
    return document.span(end - len(text.lstrip()), start + len(text.rstrip()))
