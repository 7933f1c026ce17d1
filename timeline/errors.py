"""What a caller can do wrong, one class each; text itself never raises."""


class TimelineError(Exception):
    """The parent of every error of this package: catch it to catch them all."""


class IntervalError(TimelineError):
    """An interval that ends before it starts, or a step that leaves the calendar."""


class DocumentError(TimelineError):
    """An article that cannot be used: unreadable, empty, or without a publication date."""


class ModelError(TimelineError):
    """A spaCy pipeline that is not installed or lacks a component that is needed."""


class CorrectionError(TimelineError):
    """A corrections file that cannot be read, or a line of it that makes no sense."""


class OutputError(TimelineError):
    """A place that cannot be written to."""
