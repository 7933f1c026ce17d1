"""Timeline to a compact HTML table: what a notebook shows when a cell ends with a timeline."""

from timeline.export.heading import counted
from timeline.export.markup import as_text
from timeline.export.words import date_in_words
from timeline.model import Timeline, TimelineEvent

ROWS = 12
CELL = "text-align:left;vertical-align:top;padding:4px 12px 4px 0;"


def glance(timeline: Timeline) -> str:
    """Return the first rows as an HTML table that follows the notebook's own colours."""
    body = "".join(_row(event) for event in timeline.events[:ROWS])
    rest = len(timeline) - ROWS
    more = f"<p><small>and {rest:,} more: .to_frame() has them all</small></p>" if rest > 0 else ""
    heads = "".join(f'<th style="{CELL}">{name}</th>' for name in ("Date", "Event", "Status", "Sources"))
    return (
        f"<p><b>Timeline of {counted(len(timeline), 'event')}</b></p>"
        f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>{more}"
    )


def _row(event: TimelineEvent) -> str:
    cells = (date_in_words(event.interval), event.summary, event.status.value, ", ".join(event.sources))
    return "<tr>" + "".join(f'<td style="{CELL}"><bdi>{as_text(cell)}</bdi></td>' for cell in cells) + "</tr>"
