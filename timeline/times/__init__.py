"""Text and a publication date in, temporal expressions out: pure, without spaCy, and never asking what day it is."""

from timeline.times.edtf import format_edtf
from timeline.times.english.words import NUMBERS, SCALES
from timeline.times.fallback import is_known_language
from timeline.times.find import find_times, read_times, timex3_view
from timeline.times.given import day_comes_first, is_ambiguous_date, parse_date

__all__ = [
    "NUMBERS",
    "SCALES",
    "day_comes_first",
    "find_times",
    "format_edtf",
    "is_ambiguous_date",
    "is_known_language",
    "parse_date",
    "read_times",
    "timex3_view",
]
