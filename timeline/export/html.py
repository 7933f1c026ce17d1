"""Timeline to page: fills ``page/shell.html`` with its style, its script, the data and plotly.js.

Everything the page needs is inside it; the content security policy names each script by its hash and allows
no connection at all, so that neither the page nor anything smuggled into an article can reach the network.
"""

import base64
import hashlib
from importlib.resources import files
from pathlib import Path
from typing import Literal

from plotly.offline import get_plotlyjs

from timeline.atomic import replacing
from timeline.export.heading import standfirst, title_of
from timeline.export.markup import as_text
from timeline.export.records import to_json
from timeline.model import Timeline

PlotlyJs = Literal["inline", "directory"]
PLOTLY_FILE = "plotly.min.js"
# The order in which the modules of the script are joined: each uses only what stands before it.
SCRIPTS = (
    "text.js",
    "data.js",
    "scale.js",
    "state.js",
    "lanes.js",
    "marks.js",
    "chart.js",
    "strip.js",
    "card.js",
    "amend.js",
    "panel.js",
    "table.js",
    "filters.js",
    "keys.js",
    "save.js",
    "main.js",
)


def write_html(timeline: Timeline, path: str | Path, *, title: str = "", plotlyjs: PlotlyJs = "inline") -> Path:
    """Write the page to ``path`` and return it; ``"directory"`` puts plotly.js beside it, once for many pages."""
    target = Path(path)
    if plotlyjs == "directory":
        with replacing(target.parent / PLOTLY_FILE) as stream:
            stream.write(get_plotlyjs())
    with replacing(target) as stream:
        stream.write(to_html(timeline, title=title, plotlyjs=plotlyjs))
    return target


def to_html(timeline: Timeline, *, title: str = "", plotlyjs: PlotlyJs = "inline") -> str:
    """Return the page as text."""
    heading = title or title_of(timeline)
    script = page_script()
    plotly = get_plotlyjs()
    inline = plotlyjs == "inline"
    parts = {
        "policy": _policy(script, plotly, inline=inline),
        "title": as_text(heading),
        "standfirst": as_text(standfirst(timeline)),
        "style": _page_file("style.css"),
        "plotly": f"<script>{plotly}</script>" if inline else f'<script src="{PLOTLY_FILE}"></script>',
        "data": to_json(timeline, title=heading),
        "script": f"<script>{script}</script>",
    }
    shell = _page_file("shell.html")
    pieces = shell.split("{{")
    return pieces[0] + "".join(_fill(piece, parts) for piece in pieces[1:])


def page_script() -> str:
    """Return the page's own script: its modules joined inside one function, so that none leaks a name."""
    modules = "\n".join(_page_file(name) for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{modules}\n}})();'


def _page_file(name: str) -> str:
    return files("timeline.export").joinpath("page", name).read_text(encoding="utf-8")


def _fill(piece: str, parts: dict[str, str]) -> str:
    name, _, rest = piece.partition("}}")
    return parts[name.strip()] + rest


def _policy(script: str, plotly: str, *, inline: bool) -> str:
    library = _hash(plotly) if inline else "'self' file:"
    return (
        f"default-src 'none'; script-src {_hash(script)} {library}; style-src 'unsafe-inline'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"
