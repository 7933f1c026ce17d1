"""Who and what is meant: names, pronouns and descriptions, and where it happens."""
