"""A mail as programs save it -> one text for it and for each mail that it quotes, every one below its own head."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from itertools import pairwise

from timeline.read.markup import plain_html
from timeline.times import parse_date

# "From: …" and, among the other lines of a head below it, "Sent: …" or "Date: …".
_HEAD = re.compile(
    r"^From:[^\n]*\S[^\n]*\n"
    r"(?:(?!From:|Sent:|Date:)[A-Z][\w-]{1,20}:[^\n]*\n(?:[ \t]+\S[^\n]*\n){0,9}){0,9}"
    r"(?:Sent|Date):[^\n]*\d",
    re.MULTILINE,
)
_CLOCK = r"(?:,? (?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\b\.?)?)?"
# "On Tue, 14 Jan 2025 at 16:32, Ann Lee <ann@example.org> wrote:" above lines that are quoted.
_WROTE = re.compile(
    rf"^On (?P<date>[^\n>]{{0,30}}\b\d{{4}}{_CLOCK}),?\s(?P<who>\S(?:[^\n]|\n(?!\n)){{0,120}}?)\swrote:"
    r"[ \t]*\n\s*(?=>)",
    re.MULTILINE,
)
_SUBJECT = re.compile(r"^Subject:[^\n]*\n", re.MULTILINE)
_QUOTE = re.compile(r"> ?")
# "-----Original Message-----", "Begin forwarded message:", a rule.
_BORDER = re.compile(r"\s*(?:-{2,}.{0,40}-{2,}|_{8,}|Begin forwarded message:)?\s*")
_ENVELOPE = ("From", "Date", "Subject")
_BODIES = ("plain", "html")


def part_mails(source: str) -> list[str]:
    """Return a mail without what it quotes, then each mail that it quotes; any other text as it is.

    >>> part_mails("From: Ann\\nDate: 6 May 2024\\n\\nNo.\\n\\nOn 5 May 2024, Bo Lee wrote:\\n> It rained.")
    ['From: Ann\\nDate: 6 May 2024\\n\\nNo.\\n\\n', 'From: Bo Lee\\nDate: 5 May 2024\\n\\nIt rained.']
    """
    if not _HEAD.match(source.lstrip()):
        return [source]
    told, left = list[str](), [source.lstrip()]
    while left:
        mail, *forwarded = _at_heads(left.pop())
        own, quoted = _without_quoted(mail)
        told.append(own)
        left.extend(reversed([*quoted, *forwarded]))
    return told


def mail_text(raw: bytes) -> str:
    """Return a mail with its envelope (.eml) as the text that a program would save of it, "" where it is no mail."""
    message = message_from_bytes(raw, _class=EmailMessage, policy=policy.default)
    head = "".join(f"{name}: {message[name]}\n" for name in _ENVELOPE if message[name])
    if not head:
        return ""
    body = message.get_body(_BODIES)
    if not isinstance(body, EmailMessage):
        return f"{head}\n"
    text = _content(body).replace("\r\n", "\n")
    return f"{head}\n{plain_html(text) if body.get_content_subtype() == 'html' else text}"


def _content(body: EmailMessage) -> str:
    try:
        return str(body.get_content())
    except LookupError:
        raw = body.get_payload(decode=True)
        return raw.decode(errors="replace") if isinstance(raw, bytes) else ""


def _at_heads(mail: str) -> list[str]:
    starts = [0, *(found.start() for found in _HEAD.finditer(mail) if found.start()), len(mail)]
    return [_without_border(mail[start:end]) for start, end in pairwise(starts)]


def _without_border(mail: str) -> str:
    lines = mail.split("\n")
    while lines and _BORDER.fullmatch(lines[-1]):
        lines.pop()
    return "\n".join(lines)


def _without_quoted(mail: str) -> tuple[str, list[str]]:
    """A mail without the lines that it quotes of others, and these below a head that says who wrote them when."""
    wrote = [found for found in _WROTE.finditer(mail) if parse_date(found["date"])]
    if not wrote:
        return mail, []
    own, quoted = [mail[: wrote[0].start()]], list[str]()
    subject = found[0] if (found := _SUBJECT.search(own[0])) else ""
    for found, end in zip(wrote, [*(other.start() for other in wrote[1:]), len(mail)], strict=True):
        lines = mail[found.end() : end].split("\n")
        own.extend(line for line in lines if not line.startswith(">"))
        words = "\n".join(_QUOTE.sub("", line, count=1) for line in lines if line.startswith(">"))
        who = " ".join(found["who"].split())
        quoted.append(f"From: {who}\nDate: {found['date']}\n{subject}\n{words}")
    return "\n".join(own), quoted
