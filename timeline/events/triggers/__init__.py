"""Which words tell of events: learned scores over what the parse and a dictionary say."""
