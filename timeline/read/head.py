"""What stands above the body of a plain text: "Date: …" lines as a mail has them, a headline, the date of a page."""

import re

from timeline.read.record import is_name, value_of

# "Date: 5 May 2024", "Reply-To: …": a name, its value, and lines of it that are set in.
_HEAD_LINE = re.compile(r"^([A-Za-z][\w-]*(?: [\w-]+){0,2}):[ \t]*(.*(?:\n[ \t]+\S.*)*)\n", re.MULTILINE)
_HEAD = re.compile(rf"\s*(?:{_HEAD_LINE.pattern})+", re.MULTILINE)
# The lines below a headline in which a page has its by-line and its date.
_LINES_BELOW = 6
_LONGEST_LINE = 160
_BYLINE = re.compile(r"[ \t]*(?:By|BY)[ \t]+[A-Z]")
_LABEL = r"(?i:(?:first |last )?(?:published|posted|updated|modified|dated|filed)(?: on| at)?:?[ \t]+)"
_WEEKDAY = r"(?:[A-Z][A-Za-z]{2,8}(?:day|DAY)|(?i:Mon|Tue|Wed|Thu|Fri|Sat|Sun))"
# A day in words, as ISO writes it, or in figures.
_DAYS = (
    r"\d{1,2}(?:st|nd|rd|th)? [A-Z][A-Za-z]{2,8}\.?,? \d{4}",  # 5 May 2024
    r"[A-Z][A-Za-z]{2,8}\.? \d{1,2},? \d{4}",  # May 5, 2024
    r"\d{4}-\d{2}-\d{2}",  # 2024-05-05
    r"\d{1,2}\.\d{1,2}\.\d{4}",  # 5.5.2024
    r"\d{1,2}/\d{1,2}/\d{4}",  # 5/5/2024
)
DAY = rf"(?:{_WEEKDAY},? )?(?:{'|'.join(_DAYS)})"
_TIME = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\b\.?)?"
_CLOCK = rf"(?:(?:,? ?(?:at )?|T){_TIME})?"
_ZONE = r"(?:,? ?\(?[A-Z]{1,4}\)?|[+-]\d{2}:?\d{2})?"
# What stands before a date in its line.
_LEADS = (
    r"^",  # 5 May 2024
    r"[ \t]+[|·•–—-]",  # Ann Lee | 5 May 2024
    r"^[ \t]*(?:By|BY) [^\n]{2,60}?(?: on|,)(?=[ \t])",  # By Ann Lee on 5 May 2024
)
# What else a page writes behind it, after the weekday that may follow it at once.
_NOTES = (
    r"[|·•]",  # 5 May 2024 | 3 min read
    r"(?:[Ll]ast )?[Uu]pdated",  # 5 May 2024 Updated 6 May 2024
    r"[Pp]ublished",  # 5 May 2024 Published in Lund
    r"by [A-Z]",  # 5 May 2024 by Ann Lee
    r"\d{1,3} min",  # 5 May 2024 3 min read
)
_BESIDE = rf"(?:,? {_WEEKDAY})?(?:[ \t]*(?:{'|'.join(_NOTES)})[^\n]{{0,80}})?"
# "Published 5 May 2024", "Ann Lee | Monday, May 5, 2024, 14:05 GMT", "2:05 PM, May 5, 2024".
_DATED = re.compile(
    rf"(?:{'|'.join(_LEADS)})[ \t]*(?P<label>{_LABEL})?"
    rf"(?:(?P<early>{_TIME}){_ZONE},? (?:on )?)?(?P<date>{DAY})(?P<clock>{_CLOCK}){_ZONE}{_BESIDE}[ \t]*$"
)
# "LUND, Sweden, May 5, 2024 (Wire) - It rained."
_DATELINE = re.compile(rf"\s*[A-Z][\w.'’ ,/-]{{1,60}}, (?P<date>{DAY})(?: \([A-Z][^()\n]{{1,30}}\))? ?[-–—]+ ")
# "Coastal Herald, 3 October 2025", "Lund, May 5, 2024": a name and the date that goes with the whole text.
_NAMED_AND_DATED = re.compile(rf"[ \t]*[A-Z][\w.'’&-]*(?: [\w.'’&-]+){{0,4}},[ \t]*(?P<date>{DAY}{_CLOCK})[ \t]*")
_REVISED = ("last", "updated", "modified")
# A letter has its date above "Dear …,", among the addresses.
_SALUTATION = re.compile(r"[ \t]*(?:Dear|DEAR) [A-Z]")
_LONGEST_LETTERHEAD = 25


def part_head(source: str) -> tuple[dict[str, object], str]:
    """Part a head of "Date: …" lines, as a mail has it, from the body; without a date among them it is no head.

    A blank line parts it from the body; where none does, it has no other names than those of fields.

    >>> part_head("Date: 5 May 2024\\nSubject: Rain\\n\\nIt rained.")
    ({'Date': '5 May 2024', 'Subject': 'Rain'}, 'It rained.')
    """
    found = _HEAD.match(source)
    if found is None:
        return {}, source
    meta: dict[str, object] = {name: " ".join(value.split()) for name, value in _HEAD_LINE.findall(found[0])}
    body = source[found.end() :]
    is_parted = body.lstrip(" \t").startswith("\n") or all(map(is_name, meta))
    return (meta, body.lstrip("\n")) if is_parted and value_of(meta, "published") else ({}, source)


def part_headline(text: str) -> tuple[str, str]:
    """Part a first line that is no sentence (short, no full stop), by-line or date from the body below it.

    The only line that is a date may stand above it and stays above the body.

    >>> part_headline("Storm hits port\\n\\nIt rained."), part_headline("It rained.\\nIt snowed.")
    (('Storm hits port', 'It rained.'), ('', 'It rained.\\nIt snowed.'))
    """
    first, _, rest = text.lstrip().partition("\n")
    if _dated(first) and _is_one_date(text.split("\n")):
        title, body = part_headline(rest)
        return (title, f"{first}\n\n{body}") if title else ("", text)
    is_headline = bool(rest.strip()) and 0 < len(first) <= 160 and first.rstrip()[-1:] not in tuple(".!?:;,”\"'’")
    if not is_headline or any(sign.match(first) for sign in (_BYLINE, _DATED, _NAMED_AND_DATED)):
        return "", text
    return first.strip(), rest.lstrip("\n")


def part_date(text: str, *, has_title: bool = False) -> tuple[str, str]:
    """Part "Published 5 May 2024", or the date at a by-line, which a page has above its text, from the text.

    So is the date of a letter, the one line that is a name and a date, and below a headline the one line that is a
    date. Without a headline that may also be the day of what is told, as in a diary, and is left there.

    >>> part_date("By Ann Lee\\n5 May 2024, 14:05 GMT\\n\\nIt rained.")
    ('5 May 2024 14:05', 'By Ann Lee\\n\\n\\nIt rained.')
    >>> part_date("5 May 2024\\n\\nIt rained.")
    ('', '5 May 2024\\n\\nIt rained.')
    """
    lines = text.split("\n")
    salutation = next(
        (place for place in range(min(len(lines), _LONGEST_LETTERHEAD)) if _SALUTATION.match(lines[place])), 0
    )
    head = lines[: salutation or _LINES_BELOW]
    is_dated = bool(salutation) or any(map(_BYLINE.match, head)) or (has_title and _is_one_date(lines))
    found = [(place, dated) for place, line in enumerate(head) if (dated := _dated(line)) is not None]
    said = [(place, dated) for place, dated in found if dated["label"] or is_dated]
    if not said:
        return _part_named_date(lines, text)
    place, dated = min(said, key=lambda item: (item[1]["label"] or "").lower().startswith(_REVISED))
    lines[place] = lines[place][: dated.start()]
    return _moment(dated), "\n".join(lines)


def _dated(line: str) -> re.Match[str] | None:
    return _DATED.search(line) if len(line) <= _LONGEST_LINE else None


def _moment(dated: re.Match[str]) -> str:
    clock = dated["clock"].lstrip(", T").removeprefix("at ") or dated["early"] or ""
    return f"{dated['date']} {clock.replace('.', ':', 1) if ':' not in clock else clock}".strip()


def _is_one_date(lines: list[str]) -> bool:
    """Whether one line alone is a date without a word beside it; where several are, they are the entries of a diary."""
    found = map(_dated, lines)
    plain = [dated for dated in found if dated and not dated["label"]]
    return len(plain) == 1 and (plain[0].start() == 0 or plain[0][0].lstrip()[0] in "|·•")


def _part_named_date(lines: list[str], text: str) -> tuple[str, str]:
    """Part the date of the line that is a name and a date; where several are, they are the entries of a chronology.

    Where none is, the one of a dateline is given, which stays.
    """
    found = [(place, dated) for place, line in enumerate(lines) if (dated := _NAMED_AND_DATED.fullmatch(line))]
    if len(found) != 1 or found[0][0] >= _LINES_BELOW:
        dateline = _DATELINE.match(text)
        return (dateline["date"] if dateline else ""), text
    place, dated = found[0]
    lines[place] = lines[place][: dated.start("date")].rstrip(" \t,")
    return dated["date"], "\n".join(lines)
