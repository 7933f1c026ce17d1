"""The picture of the README: in go articles, out comes a PNG of their page that says of what it is a picture.

``python -m tests.export.picture notebooks/articles "Title" exports/timeline.png`` is a line of ``make exports``. The
PNG carries a digest of data, style and script of the page; a test compares it with today's.
"""

from __future__ import annotations

import hashlib
import struct
import sys
import tempfile
import zlib
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

from timeline import build_timeline, read_documents
from timeline.export import to_html, write_html
from timeline.model import Timeline

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEYWORD = b"Page"
WIDTH, HEIGHT = 1280, 1000


def digest_of(timeline: Timeline) -> str:
    """Return what is the same as long as the page of a timeline shows the same, whatever its title."""
    page = to_html(timeline, title="Timeline", plotlyjs="directory")
    return hashlib.sha256(page.encode()).hexdigest()


def stamp(png: bytes, digest: str) -> bytes:
    """Return the picture with the digest in a text chunk behind its header."""
    header = len(SIGNATURE) + 8 + 13 + 4
    body = b"tEXt" + KEYWORD + b"\x00" + digest.encode()
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return png[:header] + chunk + png[header:]


def stamped(png: bytes) -> str | None:
    """Return the digest that a picture carries, if any."""
    texts = (data.split(b"\x00", 1) for kind, data in _chunks(png) if kind == b"tEXt")
    return next((text.decode() for keyword, text in texts if keyword == KEYWORD), None)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length


def main(articles: str, title: str, target: str) -> int:
    """Take the picture; 1 where there is no browser."""
    from tests.export.browser import Reader, find_browser

    found = find_browser()
    if found is None:
        print("no Chromium with chromedriver: apt-get install chromium chromium-driver", file=sys.stderr)  # noqa: T201
        return 1
    documents, _ = read_documents([Path(articles)])
    timeline = build_timeline(documents)
    reader = Reader(*found)
    with tempfile.TemporaryDirectory() as folder:
        reader.open(write_html(timeline, Path(folder) / "page.html", title=title), width=WIDTH, height=HEIGHT)
        reader.wait("return performance.getEntriesByName('shown').length")
        png = b64decode(reader.driver.get_screenshot_as_base64())
    reader.driver.quit()
    Path(target).write_bytes(stamp(png, digest_of(timeline)))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
