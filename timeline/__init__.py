"""Many dated articles in, one trustworthy timeline out.

>>> import timeline
>>> from datetime import date
>>> when = timeline.find_times("The bridge reopened on Monday.", date(2025, 12, 16))[0]
>>> when.value
'2025-12-15'
"""

from importlib import import_module
from typing import TYPE_CHECKING

from timeline.errors import CorrectionError, DocumentError, IntervalError, ModelError, OutputError, TimelineError
from timeline.interval import Granularity, Interval
from timeline.model import (
    Basis,
    Conflict,
    Document,
    Event,
    EventClass,
    Participant,
    Problem,
    Reading,
    Role,
    Signal,
    Status,
    Tense,
    TextSpan,
    Timeline,
    TimelineEvent,
    Timex,
    TimexKind,
)

if TYPE_CHECKING:
    from timeline.events import find_events
    from timeline.merge import load_embedder, merge_events, read_corrections
    from timeline.pipeline import analyse, build_timeline, load_model, select
    from timeline.read import ReadOptions, read_documents
    from timeline.times import find_times

__version__ = "0.1.0"

# Public names whose module is heavy or needs spaCy: imported on first use (PEP 562).
_LAZY = {
    "ReadOptions": "timeline.read",
    "analyse": "timeline.pipeline",
    "build_timeline": "timeline.pipeline",
    "find_events": "timeline.events",
    "find_times": "timeline.times",
    "load_embedder": "timeline.merge",
    "load_model": "timeline.pipeline",
    "merge_events": "timeline.merge",
    "read_corrections": "timeline.merge",
    "read_documents": "timeline.read",
    "select": "timeline.pipeline",
}

__all__ = [
    "Basis",
    "Conflict",
    "CorrectionError",
    "Document",
    "DocumentError",
    "Event",
    "EventClass",
    "Granularity",
    "Interval",
    "IntervalError",
    "ModelError",
    "OutputError",
    "Participant",
    "Problem",
    "ReadOptions",
    "Reading",
    "Role",
    "Signal",
    "Status",
    "Tense",
    "TextSpan",
    "Timeline",
    "TimelineError",
    "TimelineEvent",
    "Timex",
    "TimexKind",
    "analyse",
    "build_timeline",
    "find_events",
    "find_times",
    "load_embedder",
    "load_model",
    "merge_events",
    "read_corrections",
    "read_documents",
    "select",
]


def __getattr__(name: str) -> object:
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'timeline' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY})
