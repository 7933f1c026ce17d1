"""An article's text on its way into HTML: in goes any text, out comes what can only be read."""

import re
from html import escape

# They turn the direction of whatever follows, so that one headline could rearrange a page.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def as_text(text: str) -> str:
    """Return the text as HTML may hold it, marks that turn its direction by name (text.js does the same).

    >>> as_text("<b>Quay</b> & lock"), as_text("Pilots\\u202e strike")
    ('&lt;b&gt;Quay&lt;/b&gt; &amp; lock', 'Pilots[U+202E] strike')
    """
    return escape(_TURNING.sub(lambda mark: f"[U+{ord(mark[0]):04X}]", text))
