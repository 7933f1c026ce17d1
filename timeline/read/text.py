"""Plain text and Markdown (with or without YAML front matter) -> Record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import frontmatter
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from timeline.errors import DocumentError
from timeline.read.record import Record


def read_text(path: Path) -> Iterator[Record]:
    """Yield the one article of a plain text file; a headline on the first line becomes its title."""
    title, text = _headline(load(path))
    yield Record(where=str(path), id=path.stem, text=text, title=title)


def read_markdown(path: Path) -> Iterator[Record]:
    """Yield the one article of a Markdown file, its metadata taken from the front matter."""
    source = load(path)
    try:
        meta, body = frontmatter.parse(source)
    except yaml.YAMLError as error:
        raise DocumentError(
            f"{path}: the front matter is not valid YAML ({_first_line(error)}); quote values that hold a colon"
        ) from error
    title, text = plain_text(body)
    published = meta.get("published") or meta.get("date")
    yield Record(
        where=str(path),
        id=str(meta.get("id") or path.stem),
        text=text,
        published=published if isinstance(published, date) else str(published or ""),
        title=str(meta.get("title") or title),
        source=str(meta.get("source") or ""),
        url=str(meta.get("url") or ""),
    )


def load(path: Path) -> str:
    """Return the text of a file; raises DocumentError when it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except OSError as error:
        raise DocumentError(f"{path}: {error.strerror or error}; check the path and its permissions") from error


def plain_text(markdown: str) -> tuple[str, str]:
    """Return the first top heading and the text without markup, paragraphs parted by a blank line.

    >>> plain_text("# Port reopens\\n\\nThe **port** [reopened](https://example.org) on Monday.")
    ('Port reopens', 'The port reopened on Monday.')
    """
    title, blocks, heading = "", list[str](), ""
    for token in MarkdownIt("commonmark").parse(markdown):
        match token.type:
            case "heading_open":
                heading = token.tag
            case "heading_close":
                heading = ""
            case "inline":
                text = _inline_text(token)
                if heading == "h1" and not title and not blocks:
                    title = text
                elif text:
                    blocks.append(text)
            case "code_block" | "fence":
                blocks.append(token.content.strip())
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
