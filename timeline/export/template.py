"""The look of the figure: one plotly template, one colour and one shape for every status."""

from dataclasses import dataclass

from timeline.model import Status

INK = "#1f2328"
QUIET = "#5b6470"
RULE = "#d9dde2"
FAINT = "#f4f2ee"
PAPER = "#ffffff"
CONFLICT = "#b3261e"
FONT = "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif"


@dataclass(frozen=True, slots=True)
class Mark:
    """How a status is drawn: told apart by shape and by being hollow, so that colour is never the only sign."""

    label: str
    color: str
    symbol: str
    hollow: bool

    @property
    def plotly_symbol(self) -> str:
        """The symbol under plotly's name."""
        return f"{self.symbol}-open" if self.hollow else self.symbol


MARKS = {
    Status.HAPPENED: Mark("happened", "#0b5c8f", "circle", False),
    Status.ONGOING: Mark("going on", "#00795a", "square", False),
    Status.PLANNED: Mark("planned", "#b87800", "diamond", True),
    Status.HYPOTHETICAL: Mark("might happen", "#a0527a", "triangle-up", True),
    Status.DENIED: Mark("denied", "#b5320f", "circle-x", True),
}


def strength(confidence: float) -> float:
    """Return how opaque a mark is, from 0.45 to 1: few dates are less sure than 0.4, none more than 0.95.

    >>> strength(0.3), strength(0.95)
    (0.45, 1.0)
    """
    return 0.45 + 0.55 * min(1.0, max(0.0, (confidence - 0.4) / 0.55))


_AXIS = {
    "linecolor": RULE,
    "zeroline": False,
    "tickcolor": RULE,
    "title": {"font": {"size": 12, "color": QUIET}, "standoff": 12},
}

# The layout of the project's own plotly template: quiet axes, no grid across the lanes, direct colours.
LAYOUT = {
    "font": {"family": FONT, "size": 13, "color": INK},
    "title": {"font": {"size": 22, "color": INK}, "x": 0, "xref": "container", "pad": {"l": 24}},
    "paper_bgcolor": PAPER,
    "plot_bgcolor": PAPER,
    "colorway": [mark.color for mark in MARKS.values()],
    "hoverlabel": {
        "bgcolor": PAPER,
        "bordercolor": RULE,
        "align": "left",
        "font": {"color": INK, "size": 13, "family": FONT},
    },
    "legend": {
        "itemsizing": "constant",
        "orientation": "h",
        "x": 0,
        "y": 1.0,
        "yanchor": "bottom",
        "font": {"color": QUIET},
    },
    "margin": {"l": 24, "r": 24, "t": 120, "b": 40},
    "xaxis": {**_AXIS, "showgrid": True, "gridcolor": "#eceef1", "ticks": "outside", "ticklen": 5},
    "yaxis": {**_AXIS, "showgrid": False, "automargin": True},
    "bargap": 0.2,
}
