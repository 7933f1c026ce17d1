"""Words that tell how an article is written."""

from timeline.events.english.words import words

# Words that open a sentence which weighs and argues.
ARGUING = words(
    "but so yet and still indeed however though although because perhaps rather instead therefore thus moreover surely"
)
