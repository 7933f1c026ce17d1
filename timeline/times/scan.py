"""Text to lexemes in one pass: words looked up, numbers in figures and in words read, signs made alike.

The scan is one regular expression whose alternatives are all bounded or a single run of one class,
so that its time grows with the text and nothing else.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from timeline.layout import paragraph_break
from timeline.times.rule import Entry, Language, Lexeme

_NOTHING: Entry = MappingProxyType({})
_DAY = r"(?:[0-9]{1,2}[a-z]{0,2} [A-Z][A-Za-z]{2,8}|[A-Z][A-Za-z]{2,8}\.? [0-9]{1,2}[a-z]{0,2})"
_ENTRY = (
    r"[^\S\n]{0,9}(?:[*•·-] )?"
    rf"(?:(?:[0-9]{{4}}|[A-Za-z]{{3,6}}(?i:day)|(?:[A-Z][a-z]{{2,8}},? )?{_DAY}(?:,? [0-9]{{4}})?):?\n"
    rf"|(?:[0-9]{{1,2}}[:.][0-9]{{2}}|[0-9]{{4}}|{_DAY})[^\n:]{{0,14}}(?::|[^\S\n][-–—])\s)"
)
"""A line that is a date, or opens with one or a clock time and a colon or a dash: an entry of a list."""
_WORDS = (
    r"(?:(?P<word>[^\W\d_]+)"
    r"|(?P<mark>[.,;:()\"“”])"
    r"|(?P<numeral>"
    r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9/-])"
    r"|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![0-9/-])"
    r"|[0-9]{4}\.[0-9]{2}\.[0-9]{2}(?![0-9/-]|\.[0-9])"
    r"|[0-9]{1,2}(?P<separator>[/.-])[0-9]{1,2}(?P=separator)(?:[0-9]{4}|[0-9]{2})(?![0-9/-])"
    r"|[0-9]{1,2} ?: [0-9]{2}(?= ?(?:[AaPp]\.? ?[Mm]|GMT|UTC)\b)"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]{1,6})?(?!:?[0-9])"
    r"|[0-9]{1,3} [0-9]/[0-9](?![0-9/])"
    r"|[0-9]/[0-9](?![0-9/])"
    r"|[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])(?:\.[0-9]{1,6})?"
    r"|[0-9]{1,6}\.[0-9]{1,6}(?![0-9])"
    r"|[0-9]+))"
    r"|(?P<possessive>['’`][sS]\b)"
    r"|(?P<apostrophe>['’`‘])"
    r"|(?P<dash>--+|[—―])"
    r"|(?P<hyphen>[-‐‑‒–−])"
    r"|(?P<paragraph>"
)
_BLANK_LINE = (
    r"\n[^\S\n]*\n|\n(?=" + _ENTRY + r")|(?<=[.!?:;])\n(?=" + _DAY + r"\.? [A-Z])"
    r"|(?:(?<=[.!?\"”])|(?<=[.!?\"”] ))\n(?=[0-9]{4} [A-Z])"
)
# The blanks behind a word are taken with it: looked at alone, they would be tried as all that a text may hold.
_SIGN = r")|(?P<sign>[^\s]))[^\S\n]*"
_TOKEN = re.compile(_WORDS + _BLANK_LINE + _SIGN)
_TOKEN_OF_LINES = re.compile(_WORDS + r"\n" + _SIGN)
_ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"]+")
"""The address of a page, in which "2024/05/12" and "monday" are no times of the text."""
_YEAR = re.compile(r"\.? (?:1[5-9]|20)[0-9]{2}\b")
_DAY_AFTER = re.compile(r"\.? [0-9]{1,2}(?:st|nd|rd|th)?\b(?![.,:-][0-9]| [a-z]+s\b)")
_LED = re.compile(r"(?:day,?|\b(?:on|by|since|from|until)) (?:the )?(?P<day>[0-9]{1,2}(?:st|nd|rd|th)? )?\Z")
_LONGEST_LEAD = 20
_POINT = re.compile(r" ?\.")
_NEXT_WORD = re.compile(r"[^\S\n]?([^\W\d_]+|\n|\Z)")
_SIGN_TEXT = {"possessive": "'s", "apostrophe": "'", "dash": "--", "hyphen": "-", "paragraph": "\n"}
_NUMBERS = frozenset({"digit", "a"})
_DOTTED = {"a", "p", "b", "c", "d", "e"}


def scan(text: str, language: Language) -> list[Lexeme]:
    """Return the lexemes of ``text``; a word that is in no table has an empty entry."""
    if "://" in text or "www." in text:
        text = _ADDRESS.sub(lambda found: "_" * len(found.group()), text)
    raw = _tokens(text, language)
    return _join_numbers(raw, language)


def _tokens(text: str, language: Language) -> list[Lexeme]:
    lexemes: list[Lexeme] = []
    append = lexemes.append
    vocabulary, capitals = language.vocabulary, language.capitals
    skip = 0
    token = _TOKEN_OF_LINES if paragraph_break(text) == "\n" else _TOKEN
    for found in token.finditer(text):
        kind = found.lastgroup or "numeral"
        start, end = found.span(kind)
        if start < skip:
            continue
        if kind == "word":
            word = found[kind]
            lower = word.lower()
            entry = vocabulary.get(lower, _NOTHING)
            if entry is not _NOTHING:
                if lower in capitals and word == lower and not _is_small_month(entry, text, start, end):
                    entry = {lower: lower}
                elif (
                    "dotted" in entry
                    and (point := _POINT.match(text, end))
                    and not _ends_sentence(entry, text, point.end(), vocabulary)
                ):
                    end = skip = point.end()
            if lower in _DOTTED and (dotted := _abbreviation(text, start)):
                end, lower = dotted
                skip = end
                entry = vocabulary.get(lower, _NOTHING)
            append(Lexeme(start, end, lower, entry, word[0] != lower[0], "dotted" in entry and word.isupper()))
        elif kind == "numeral":
            numeral = found[kind]
            entry = language.numeral(numeral, text[end : end + 2].lower())
            suffix = entry.get("suffix")
            if suffix:
                end += int(suffix)
                skip = end
            append(Lexeme(start, end, numeral, entry))
        else:
            sign = _SIGN_TEXT.get(kind) or found[kind]
            append(Lexeme(start, end, sign, vocabulary.get(sign, _NOTHING)))
    return lexemes


def _is_small_month(entry: Entry, text: str, start: int, end: int) -> bool:
    """Whether it is "march 1976", "on march 5" or "sunday 5 march", a month though in small letters."""
    if "month" not in entry:
        return False
    if _YEAR.match(text, end):
        return True
    led = _LED.search(text, max(start - _LONGEST_LEAD, 0), start)
    return led is not None and (led["day"] is not None or _DAY_AFTER.match(text, end) is not None)


def _ends_sentence(entry: Entry, text: str, end: int, vocabulary: Mapping[str, Entry]) -> bool:
    """Whether the point after "Fri" closes the sentence: before the end, or a capital that starts no month."""
    following = _NEXT_WORD.match(text, end) if "weekday_short" in entry else None
    if following is None:
        return False
    word = following[1]
    return word in {"", "\n"} or (word[0].isupper() and "month" not in vocabulary.get(word.lower(), _NOTHING))


_ABBREVIATION = re.compile(r"(?:(?P<letters>[ap]\. ?m|b\. ?c(?:\. ?e)?|a\. ?d|c\. ?e)(?:\b\.?| \.)|c\.)", re.I)


def _abbreviation(text: str, start: int) -> tuple[int, str] | None:
    """Read "p.m.", "B.C." and "A.D.", also with spaces inside, as one word."""
    found = _ABBREVIATION.match(text, start)
    if not found:
        return None
    letters = found["letters"]
    return found.end(), "c." if letters is None else letters.replace(".", "").replace(" ", "").lower()


def _join_numbers(raw: list[Lexeme], language: Language) -> list[Lexeme]:
    """Replace "two hundred and ten" and "nineteen ninety-six" by one lexeme each."""
    joined: list[Lexeme] = []
    done = 0
    for index in [at for at, lexeme in enumerate(raw) if lexeme.entry and not _NUMBERS.isdisjoint(lexeme.entry)]:
        read = language.number(raw, index) if index >= done else None
        if read is not None:
            last, entry = read
            text = " ".join([part.text for part in raw[index:last]])
            joined += raw[done:index]
            joined.append(Lexeme(raw[index].start, raw[last - 1].end, text, entry, raw[index].capital))
            done = last
    return joined + raw[done:]
