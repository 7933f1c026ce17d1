"""The page's colours, as numbers: readable on their ground, and told apart by eyes that see fewer of them."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from timeline.export.template import MARKS as FIGURE

Colour = NDArray[np.float64]
MARKS = ("happened", "ongoing", "planned", "hypothetical", "denied")
WORDS = ("ink", "quiet", "accent", "conflict")
# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
SIGHTS = {
    "protanopia": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    "deuteranopia": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
    "tritanopia": [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]],
}
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = XYZ @ np.ones(3)


def palette(scheme: str) -> dict[str, Colour]:
    """The custom properties of the style sheet, as linear RGB."""
    style = files("timeline.export").joinpath("page", "style.css").read_text(encoding="utf-8")
    light, dark = style.split("@media (prefers-color-scheme: dark)")[:2]
    block = light if scheme == "light" else dark.split("}")[0]
    return {name: linear(code) for name, code in re.findall(r"--([a-z]+): #([0-9a-f]{6});", block)}


def linear(code: str) -> Colour:
    values = np.array([int(code[at : at + 2], 16) / 255 for at in (0, 2, 4)])
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def contrast(one: Colour, other: Colour) -> float:
    """WCAG's contrast ratio."""
    lights = sorted((float(XYZ[1] @ one), float(XYZ[1] @ other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def lab(colour: Colour) -> Colour:
    shares = XYZ @ np.clip(colour, 0, 1) / WHITE
    bent = np.where(shares > 0.008856, np.cbrt(shares), 7.787 * shares + 16 / 116)
    return np.array([116 * bent[1] - 16, 500 * (bent[0] - bent[1]), 200 * (bent[1] - bent[2])])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_marks_stand_out_from_the_paper(scheme: str) -> None:
    colours = palette(scheme)
    for ground in ("paper", "raised", "faint"):
        assert {name: ratio for name in WORDS if (ratio := contrast(colours[name], colours[ground])) < 4.5} == {}
    assert {name: ratio for name in MARKS if (ratio := contrast(colours[name], colours["paper"])) < 3} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_colour_blind_readers_tell_every_status_from_every_other(scheme: str, sight: str) -> None:
    colours = {name: lab(np.array(SIGHTS[sight]) @ palette(scheme)[name]) for name in MARKS}
    distances = {pair: float(np.linalg.norm(colours[pair[0]] - colours[pair[1]])) for pair in combinations(MARKS, 2)}
    assert {pair: distance for pair, distance in distances.items() if distance < 10} == {}


def test_the_figure_has_the_colours_of_the_page() -> None:
    colours = palette("light")
    drawn = {status.value: linear(mark.color.removeprefix("#")) for status, mark in FIGURE.items()}
    assert {name for name, colour in drawn.items() if not np.array_equal(colour, colours[name])} == set()
