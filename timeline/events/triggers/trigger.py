"""A trigger: one word that tells of something happening, with its TimeML attributes."""

from dataclasses import dataclass

from timeline.model import EventClass, TextSpan


@dataclass(frozen=True, slots=True)
class Trigger:
    """One event word. ``token`` is its index in the parsed document, ``score`` the learned chance that it is an event.

    ``tense`` (PAST, PRESENT, FUTURE, INFINITIVE, PRESPART, PASTPART, NONE), ``aspect`` (NONE,
    PROGRESSIVE, PERFECTIVE, PERFECTIVE_PROGRESSIVE), ``polarity`` (POS, NEG) and ``modality`` (the
    modal as written, "" for none) are TimeML's. ``senses`` are the word's first two in the dictionary (WordNet's
    lexicographer files): what is a state, a change, a saying. ``measured`` says whether it tells the amount of a
    figure, whose noun is the lemma then: "income was $3 million".
    """

    token: int
    span: TextSpan
    lemma: str
    event_class: EventClass
    score: float
    tense: str = "NONE"
    aspect: str = "NONE"
    polarity: str = "POS"
    modality: str = ""
    senses: tuple[int, int] = (0, 0)
    measured: bool = False

    @property
    def has_happened(self) -> bool:
        """Whether its form says that it happened: "sank", "has sunk"."""
        told = self.tense == "PAST" or (self.tense == "PRESENT" and self.aspect == "PERFECTIVE")
        return told and not self.modality

    @property
    def is_simple_past(self) -> bool:
        """Whether it is told in the simple past, as news tells a deed: "sank", "was sunk"."""
        return self.tense == "PAST" and self.aspect == "NONE"

    @property
    def is_state(self) -> bool:
        """Whether it tells what was so, and no deed: "owns", "hopes"."""
        return self.event_class in (EventClass.STATE, EventClass.I_STATE)

    @property
    def is_perfect(self) -> bool:
        """Whether it is told with "has" or "had": "has sunk", "had been sinking"."""
        return self.aspect.startswith("PERFECTIVE")

    @property
    def is_pluperfect(self) -> bool:
        """Whether it was over when the rest happened: "had undergone repairs"."""
        return self.tense == "PAST" and self.is_perfect
