"""The shape of a rule table: Rule, Example, Language; what is wrong in a table fails when it is declared."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Protocol, TypeAlias

from timeline.model import Signal, Tense
from timeline.times.joints import Joints, Link
from timeline.times.meaning import Direction, Meaning, Mod, Unit

Value: TypeAlias = int | float | str
Entry: TypeAlias = Mapping[str, Value]

CLOCK = date(2025, 12, 15)
"""The frozen Monday on which every example is published, unless it says otherwise."""

_OFFSETS: Mapping[Direction | None, int] = {Direction.LAST: -1, Direction.PAST: -1, Direction.NEXT: 1}


class Lexeme(NamedTuple):
    """A word, number or sign: its place, its lower-case text, and what it may be (symbol to value).

    ``capital`` is of the first letter; ``shouted`` of all letters, for words that may be shortened ("DEC").
    """

    start: int
    end: int
    text: str
    entry: Entry
    capital: bool = False
    shouted: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern met at ``lexemes[first:last]``; its slots hold what was captured."""

    lexemes: Sequence[Lexeme]
    first: int
    last: int
    slots: Mapping[str, Value] = field(default_factory=dict)

    def has(self, slot: str) -> bool:
        """Whether an optional slot was filled."""
        return slot in self.slots

    def number(self, slot: str) -> int:
        """Return a slot that holds a whole number."""
        return int(self.slots[slot])

    def optional(self, slot: str) -> int | None:
        """Return a slot that holds a whole number, or ``None``."""
        return int(self.slots[slot]) if slot in self.slots else None

    def amount(self, slot: str) -> float:
        """Return a slot that holds a quantity."""
        return float(self.slots[slot])

    def word(self, slot: str) -> str:
        """Return a slot that holds a word."""
        return str(self.slots[slot])

    def unit(self, slot: str = "u") -> Unit:
        """Return a slot that holds a unit."""
        return Unit(str(self.slots[slot]))

    @property
    def direction(self) -> Direction | None:
        """Which way a slot says that it points: "last" back, "next" ahead, "this" neither."""
        return next((direction for direction in Direction if self.has(direction)), None)

    @property
    def offset(self) -> int:
        """How many units away it is by that slot: -1, 0 or 1."""
        return _OFFSETS.get(self.direction, 0)

    @property
    def inside(self) -> Sequence[Lexeme]:
        """The lexemes of the match itself."""
        return self.lexemes[self.first : self.last]

    def before(self, distance: int = 1) -> str:
        """The lower-case text of the lexeme ``distance`` before the match, "" at the start."""
        index = self.first - distance
        return self.lexemes[index].text if index >= 0 else ""

    def after(self, distance: int = 1) -> str:
        """The lower-case text of the lexeme ``distance`` after the match, "" at the end."""
        index = self.last + distance - 1
        return self.lexemes[index].text if index < len(self.lexemes) else ""

    def entry_before(self, distance: int = 1) -> Entry:
        """What the lexeme ``distance`` before the match may be; nothing at the start."""
        index = self.first - distance
        return self.lexemes[index].entry if index >= 0 else {}

    def entry_after(self, distance: int = 1) -> Entry:
        """What the lexeme ``distance`` after the match may be; nothing at the end."""
        index = self.last + distance - 1
        return self.lexemes[index].entry if index < len(self.lexemes) else {}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, the expression in it, and the TIMEX3 value that it must get."""

    text: str
    span: str
    value: str
    published: date = CLOCK


@dataclass(frozen=True, slots=True)
class Rule:
    """A name, a pattern, a meaning, and the examples that test it.

    A pattern is words separated by blanks: ``last`` is that word, ``{month}`` any word of that
    symbol, captured; ``{n:count|a}`` a slot of another name that takes several symbols; ``a|b``
    either; ``( … )`` a group; a final ``?`` makes optional. Nothing repeats, so that no text can
    make it backtrack. ``when`` may refuse a match by what stands around it. A ``partial`` rule is
    no time alone and is dropped unless a refiner joins it to another ("the morning" + "of 3 May").
    A ``narrative`` rule holds in historical text alone.
    """

    name: str
    pattern: str
    meaning: Callable[[Match], Meaning | None]
    examples: tuple[Example, ...]
    when: Callable[[Match], bool] | None = None
    partial: bool = False
    narrative: bool = False

    def __post_init__(self) -> None:
        if not self.examples:
            raise ValueError(f"rule {self.name!r} has no example; add one, it is the rule's test")


def rule(
    name: str,
    pattern: str,
    meaning: Callable[[Match], Meaning | None],
    *examples: Example,
    when: Callable[[Match], bool] | None = None,
    partial: bool = False,
    narrative: bool = False,
) -> Rule:
    """Return a row of a rule table; raises ValueError where it has no example."""
    return Rule(name, pattern, meaning, examples, when, partial, narrative)


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words before (or after) an expression that change its meaning; ``kinds`` is what they can stand with.

    ``words`` is a pattern of plain words. They belong to the expression's span, as in the TimeML guidelines, but not
    for the kinds in ``outside``. ``when`` may refuse an expression by its meaning, its words and the word before all.
    """

    words: str
    mod: Mod
    kinds: str
    outside: str = ""
    when: Callable[[Meaning, Sequence[str], str], bool] | None = None


class Grammar(Protocol):
    """What the words around ``lexemes[first:last]`` say of its clause: a module of these functions.

    ``lead_tense`` is what the words next to a time settle, whatever its clause says ("until Friday"); a ``day`` is
    a weekday or a date. ``guess_tense`` goes by the nearest cue; the perfect is no past of a time that may lie
    ``ahead``.
    """

    def lead_tense(self, lexemes: Sequence[Lexeme], first: int, last: int, *, day: bool = False) -> Tense | None:
        """Return the tense that the words next to a time settle."""

    def guess_tense(self, lexemes: Sequence[Lexeme], first: int, last: int, *, ahead: bool = True) -> Tense | None:
        """Return the tense of the clause as far as its words tell."""

    def is_scheduled(self, lexemes: Sequence[Lexeme], first: int) -> bool:
        """Whether the clause tells of what is on the calendar: "it opens Friday"."""

    def is_sure_to_come(self, lexemes: Sequence[Lexeme], first: int) -> bool:
        """Whether the clause says "will"."""

    def is_perfect(self, lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
        """Whether the clause says "has been", so that a length reaches to the present."""

    def is_of_saying(self, lexemes: Sequence[Lexeme], first: int) -> bool:
        """Whether the time is when something was said: "police said on Tuesday"."""

    def opens_statement(self, lexemes: Sequence[Lexeme], last: int) -> bool:
        """Whether what was said follows the time: "his statement Tuesday that"."""

    def is_of_relative(self, lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
        """Whether the time is told on the way: "shares, which fell on Friday, rose"."""

    def is_stop(self, lexemes: Sequence[Lexeme], index: int) -> bool:
        """Whether the lexeme ends a sentence or a main clause."""


@dataclass(frozen=True, slots=True)
class Language:
    """Everything that is known of one language: words, rules in order of preference, cues."""

    vocabulary: Mapping[str, Entry]
    capitals: frozenset[str]
    rules: tuple[Rule, ...]
    before: Mapping[tuple[str, ...], Modifier]
    after: Mapping[tuple[str, ...], Modifier]
    signals: Mapping[str, Signal]
    links: Mapping[str, Link]
    breaks: frozenset[str]
    soon: frozenset[str]
    backward: frozenset[str]
    deadlines: frozenset[str]
    titles: Mapping[str, bool]
    joints: Joints
    grammar: Grammar
    number: Callable[[Sequence[Lexeme], int], tuple[int, Entry] | None]
    numeral: Callable[[str, str], Entry]

    def __post_init__(self) -> None:
        twice = [name for name, count in Counter(rule.name for rule in self.rules).items() if count > 1]
        if twice:
            raise ValueError(f"two rules are called {twice[0]!r}; rename one")
