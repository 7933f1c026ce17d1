"""The one line that a reader sees."""
