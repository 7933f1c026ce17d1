"""Which time an event has, and on what grounds."""
