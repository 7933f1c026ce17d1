"""Names of months and weekdays, as they stand beside names of people and firms."""

from timeline.events.english.words import words

MONTHS = words(
    "january february march april may june july august september october november december jan feb aug sept oct nov dec"
)
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
