"""An RSS or Atom feed -> Records: the article of each entry, from the feed itself where it names no source."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from timeline.errors import DocumentError
from timeline.read.markup import plain_html
from timeline.read.record import Record, record_of
from timeline.read.text import bytes_of

_ENTRIES = frozenset({"item", "entry"})
# "content:encoded" is the whole text of an RSS item, of which its description may be the beginning.
_CALLED = {"encoded": "text", "guid": "id"}
_PREFIX = re.compile(r"(</?)\w+:")


def read_feed(path: Path) -> Iterator[Record]:
    """Yield the article of each entry of a feed, of other XML none; raises DocumentError for what is no XML."""
    try:
        root = ElementTree.fromstring(bytes_of(path))
    except (ElementTree.ParseError, ValueError) as error:
        raise DocumentError(f"{path}: not XML ({error}); save the feed anew, or its articles as .txt") from error
    name = next((_words(part) for part in root.iter() if _name(part) == "title"), "")
    for number, entry in enumerate((part for part in root.iter() if _name(part) in _ENTRIES), start=1):
        said = {_name(part): words for part in reversed(entry) if (words := _words(part))}
        fields: dict[str, object] = {"source": name, "published": said.get("updated"), **said}
        yield record_of(fields, where=f"{path}: entry {number}", name=f"{path.stem}-{number}")


def _name(element: ElementTree.Element) -> str:
    """What an element is called, without its namespace."""
    name = element.tag.rpartition("}")[2].lower()
    return _CALLED.get(name, name)


def _words(element: ElementTree.Element) -> str:
    """What an element says, be it HTML in text or in elements; a link of Atom says it in an attribute."""
    inside = "".join(ElementTree.tostring(part, encoding="unicode") for part in element)
    return plain_html((element.text or "") + _PREFIX.sub(r"\1", inside)) or element.get("href", "")
