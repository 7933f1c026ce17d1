"""What the page and the figure each decide for themselves, in JavaScript and in Python, is the same."""

import re
from importlib.resources import files

import pytest

from timeline.export import scale
from timeline.export.template import MARKS
from timeline.model import Status


def numbers_of(table: str) -> dict[str, float]:
    """The numbers of a table of the page's scale: ``const FOLD = { share: 0.15, ... };``."""
    script = files("timeline.export").joinpath("page", "scale.js").read_text(encoding="utf-8")
    found = re.search(rf"const {table} = {{(.*?)}};", script)
    assert found is not None
    return {name: float(number) for name, number in re.findall(r"(\w+): ([\d.]+)", found[1])}


def test_they_fold_the_same_stretches() -> None:
    page = numbers_of("FOLD")
    assert page.pop("width") > 0  # the figure leaves them out altogether
    assert page == {"share": scale.SHARE, "days": scale.LEAST.days, "times": scale.TIMES_USUAL, "air": scale.AIR}


def test_they_open_on_the_same_stretch() -> None:
    assert numbers_of("BULK") == {
        "share": scale.BULK,
        "least": scale.FEWEST,
        "days": scale.MONTH.days,
        "near": scale.NEAR,
        "most": scale.MOST,
    }


@pytest.mark.parametrize("status", MARKS)
def test_they_draw_a_status_alike(status: Status) -> None:
    mark, hollow = MARKS[status], str(MARKS[status].hollow).lower()
    script = files("timeline.export").joinpath("page", "data.js").read_text(encoding="utf-8")
    assert f'{status}: {{ label: "{mark.label}", symbol: "{mark.symbol}", hollow: {hollow},' in script
