"""A saved web page -> Record: the paragraphs of its article, and what the page says of itself."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from timeline.read.head import part_date
from timeline.read.record import Record, record_of
from timeline.read.text import dated_by_name, load_page

# Where pages name what they are, the surest first: Open Graph, schema.org, Dublin Core and common publishers' tags.
_META = {
    "published": (
        "article:published_time", "og:article:published_time", "article:published", "datepublished", "dc.date.issued",
        "dcterms.issued", "dc.date", "citation_publication_date", "parsely-pub-date", "publish-date", "pubdate", "date",
        "time",
    ),
    "title": ("og:title", "headline", "h1", "title"),
    "source": ("og:site_name", "application-name", "publisher"),
    "url": ("canonical", "og:url"),
}  # fmt: skip
_BLOCKS = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr", "td", "blockquote", "section"}
    | {"article", "main", "header", "body", "title"}
)
_WITHOUT_END = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
# Without an end after it, each tag that is left open would be looked for up to the end of the page.
_LAST_TAG = "<br>"
# What stands beside an article: menus, teasers of others, captions; and what a reader does not see.
_BESIDE = frozenset(
    {"nav", "aside", "footer", "figure", "button", "select"}
    | {"script", "style", "noscript", "svg", "template", "iframe"}
)
# What JSON-LD calls an article; the site, its owner and the comments of readers have dates of their own.
_ARTICLE = re.compile(r"Article|Posting|Report|Page|CreativeWork")
_TOLD_IN = frozenset({"p", "blockquote", "h2", "h3"})
_HOLDS_ARTICLE = ("article", "main")


def read_page(path: Path) -> Iterator[Record]:
    """Yield the one article of a web page that a browser has saved."""
    page = _Page()
    page.feed(load_page(path) + _LAST_TAG)
    page.close()
    fields = {noun: next(filter(None, map(page.said.get, names)), "") for noun, names in _META.items()}
    text = page.text
    if not fields["published"]:
        fields["published"], text = part_date(text, has_title=bool(fields["title"]))
    yield dated_by_name(record_of(fields, where=str(path), text=text, name=path.stem), path)


class _Page(HTMLParser):
    """What a page says of itself (``said``) and its blocks of text, while it is read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: dict[str, object] = {}
        self._blocks: list[tuple[str, bool, str]] = []
        self._open = Counter[str]()
        self._block = ""
        self._words: list[str] = []
        self._data: list[str] | None = None

    @property
    def text(self) -> str:
        """The paragraphs of the article, or of the page where none is marked; all text where nothing is a paragraph."""
        inside = [(tag, words) for tag, is_inside, words in self._blocks if is_inside]
        blocks = inside if any(tag == "p" for tag, _ in inside) else [(tag, words) for tag, _, words in self._blocks]
        told = [words for tag, words in blocks if tag in _TOLD_IN]
        return "\n\n".join(told or (words for tag, words in blocks if tag not in {"title", "h1"}))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag says, and begin a block."""
        given = {name: value or "" for name, value in attrs}
        self._note(tag, given)
        if tag in _BLOCKS:
            self._end_block(tag)
        if tag == "script" and given.get("type") == "application/ld+json":
            self._data = []
        if tag not in _WITHOUT_END:
            self._open[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        if tag in _BLOCKS:
            self._end_block("")
        if tag == "script" and self._data is not None:
            self._note_data("".join(self._data))
            self._data = None
        self._open[tag] = max(self._open[tag] - 1, 0)

    def handle_data(self, data: str) -> None:
        """Take the words that a reader sees."""
        if self._data is not None:
            self._data.append(data)
        elif not any(self._open[tag] for tag in _BESIDE):
            self._words.append(data)

    def close(self) -> None:
        """End the last block."""
        super().close()
        self._end_block("")

    def _end_block(self, following: str) -> None:
        words = " ".join("".join(self._words).split())
        if words:
            is_inside = any(self._open[tag] for tag in _HOLDS_ARTICLE)
            self._blocks.append((self._block, is_inside, words))
            if self._block in {"h1", "title"}:
                self.said.setdefault(self._block, words)
        self._block = following
        self._words.clear()

    def _note(self, tag: str, given: dict[str, str]) -> None:
        match tag:
            case "meta":
                name = given.get("property") or given.get("name") or given.get("itemprop") or ""
                self.said.setdefault(name.lower(), given.get("content", ""))
            case "link" if given.get("rel") == "canonical":
                self.said.setdefault("canonical", given.get("href", ""))
            case "time":
                self.said.setdefault("time", given.get("datetime", ""))
            case "br" | "hr":
                self._words.append(" ")

    def _note_data(self, data: str) -> None:
        """Note the date, headline and publisher of the first article in JSON-LD."""
        try:
            value = json.loads(data)
        except (ValueError, RecursionError):
            return
        for item in _objects(value):
            if _ARTICLE.search(str(item.get("@type", _ARTICLE.pattern))):
                for name in {"datePublished", "headline", "publisher"} & item.keys():
                    self.said.setdefault(name.lower(), item[name])


def _objects(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _objects(part)
