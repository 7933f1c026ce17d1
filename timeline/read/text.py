"""Plain text and Markdown (with or without YAML front matter) -> Record."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import frontmatter
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from timeline.errors import DocumentError
from timeline.read.record import Record, record_of

# How files begin that are not the text of an article, whatever their name says.
_NOT_TEXT = {
    b"%pdf-": "a PDF",
    b"pk\x03\x04": "a Word document or a ZIP archive",
    b"\xd0\xcf\x11\xe0": "a Word document",
    b"{\\rtf": "RTF",
    b"<!doctype html": "a web page",
    b"<html": "a web page",
}
# What a piece of HTML within Markdown holds beside its text.
_MARKUP = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(path: Path) -> Iterator[Record]:
    """Yield the one article of a plain text file; a headline on the first line becomes its title."""
    title, text = _headline(load(path))
    yield Record(where=str(path), id=path.stem, text=text, title=title)


def read_markdown(path: Path) -> Iterator[Record]:
    """Yield the one article of a Markdown file, its metadata taken from the front matter."""
    source = load(path)
    try:
        meta, body = frontmatter.parse(source)
    except (yaml.YAMLError, ValueError) as error:
        raise DocumentError(
            f"{path}: the front matter is not valid YAML ({_first_line(error)}); "
            "write dates as 2024-03-06 and put values that hold a colon in quotes"
        ) from error
    title, text = plain_text(body)
    yield record_of(meta, where=str(path), text=text, name=path.stem, title=title)


def load(path: Path) -> str:
    """Return the text of a file, its lines ended by newlines; raises DocumentError where it holds no plain text.

    It is UTF-8, or UTF-16 with the mark that editors put before it.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DocumentError(f"{path}: {error.strerror or error}; check the path and its permissions") from error
    start = raw[:20].lstrip().lower()
    kind = next((kind for sign, kind in _NOT_TEXT.items() if start.startswith(sign)), None)
    if kind is not None:
        raise DocumentError(f"{path}: {kind}, not plain text; save the article's text as UTF-8")
    try:
        text = raw.decode("utf-16" if raw.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    if "\0" in text:
        raise DocumentError(f"{path}: not plain text (character {text.index(chr(0))} is zero); save it as UTF-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")


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
            case "html_block" if text := unescape(_MARKUP.sub("", token.content)).strip():
                blocks.append(text)
    return title, "\n\n".join(blocks)


def _headline(text: str) -> tuple[str, str]:
    """Part a first line that is no sentence (short, no full stop) from the body below it."""
    first, _, rest = text.lstrip().partition("\n")
    is_headline = bool(rest.strip()) and 0 < len(first) <= 160 and first.rstrip()[-1:] not in tuple(".!?:;,”\"'’")
    return (first.strip(), rest.lstrip("\n")) if is_headline else ("", text)


def _inline_text(token: Token) -> str:
    parts = (
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in token.children or ()
        if child.type in ("text", "code_inline", "softbreak", "hardbreak")
    )
    return "".join(parts).strip()


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]
