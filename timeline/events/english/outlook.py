"""Words that say whether what they govern happened: verbs, nouns, adjectives and joining words of outlook."""

from __future__ import annotations

from timeline.events.english.words import words

PLANNING = words("plan schedule due set slate poise intend expect aim prepare book ready timetable")
