"""Timeline to DataFrame: the one owner of pandas among the exports."""

import pandas as pd

from timeline.export.rows import Row, to_rows
from timeline.model import Timeline


def to_frame(timeline: Timeline) -> pd.DataFrame:
    """Return one row an event, with the columns of the CSV.

    Dates are ISO text, "" where there is none: ``pd.to_datetime(frame["start"], format="ISO8601")``
    reads both days and minutes, and leaves the undated as NaT.
    """
    frame = pd.DataFrame.from_records(to_rows(timeline), columns=list(Row._fields))
    return frame.astype(dict.fromkeys(Row._fields, "str") | {"source_count": "int64", "confidence": "float64"})
