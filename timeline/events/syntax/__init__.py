"""The words of a parsed article, and what their grammar says: subjects, clauses, tense, lines."""
