"""From gold corpora to the shipped weights; nothing here runs when a timeline is built."""
