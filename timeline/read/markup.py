"""Markdown or HTML -> the text that a reader sees, paragraphs parted by a blank line."""

import re
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

# What is never closed goes on to the end, as in a browser; a sign that opens ends a tag, so that no text takes long.
_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[a-z!?][^<>]*>", re.IGNORECASE)
_PARAGRAPH = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|table|tr|blockquote|figure|section|article)\b[^<>]*>", re.IGNORECASE
)
_LINE = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)


def without_tags(text: str) -> str:
    """Return the text of a piece of HTML; what has no paragraphs and lines of HTML is returned as it is.

    >>> without_tags("<p>The port &amp; the quay shut.</p><p>It <b>rained</b>.</p>")
    'The port & the quay shut.\\n\\nIt rained.'
    >>> without_tags("Prices < 5 & rising > 3")
    'Prices < 5 & rising > 3'
    """
    return plain_html(text) if _PARAGRAPH.search(text) or _LINE.search(text) else text


def plain_html(html: str) -> str:
    """Return the text of HTML.

    >>> plain_html("<!-- draft --><i>It</i> rained.<br>It snowed.")
    'It rained.\\nIt snowed.'
    """
    parted = _LINE.sub("\n", _PARAGRAPH.sub("\n\n", _UNSEEN.sub("", html)))
    blocks = (block.strip() for block in unescape(_TAG.sub("", parted)).split("\n\n"))
    return "\n\n".join(filter(None, blocks))


def plain_text(markdown: str) -> tuple[str, str]:
    """Return the first top heading and the text without markup, paragraphs parted by a blank line.

    >>> plain_text("# Port reopens\\n\\nThe **port** [reopened](https://example.org) on Monday.")
    ('Port reopens', 'The port reopened on Monday.')
    """
    title, blocks, heading, bullet = "", list[str](), "", ""
    for token in MarkdownIt("commonmark").enable("table").parse(markdown):
        match token.type:
            case "heading_open":
                heading = token.tag
            case "heading_close":
                heading = ""
            case "list_item_open":
                bullet = "- "
            case "inline":
                text = _inline_text(token)
                if heading == "h1" and not title and not blocks:
                    title = text
                elif text:
                    blocks.append(bullet + text)
                bullet = ""
            case "code_block" | "fence":
                blocks.append(token.content.strip())
            case "html_block" if text := plain_html(token.content):
                blocks.append(text)
    return title, "\n\n".join(blocks)


def _inline_text(token: Token) -> str:
    parts = (
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in token.children or ()
        if child.type in ("text", "code_inline", "softbreak", "hardbreak")
    )
    return "".join(parts).strip()
