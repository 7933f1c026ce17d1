"""What the lines of a text mean: a wrapped line goes on, any other ends."""

import textwrap

import pytest

from timeline.layout import paragraph_break, unwrapped

SENTENCE = "The old ferry was sold to a yard on the far shore, where it was broken up for its copper and its oak. "
PARAGRAPH = (SENTENCE * 3).strip()


@pytest.mark.parametrize("width", [60, 72, 80])
def test_wrapped_lines_are_joined_and_every_character_keeps_its_place(width: int) -> None:
    wrapped = "\n\n".join([textwrap.fill(PARAGRAPH, width)] * 2)
    assert unwrapped(wrapped) == f"{PARAGRAPH}\n\n{PARAGRAPH}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("The ferry was sold on Monday.", id="one line"),
        pytest.param(f"{PARAGRAPH}\n{PARAGRAPH}", id="a paragraph a line"),
        pytest.param("Ferry sold\n\nIt went to a yard on the far shore on Monday.\nNobody bid more.", id="a headline"),
        pytest.param("\n".join(["Buy oak", "Sell copper at the yard on the far shore", "Row"] * 9), id="a list"),
        pytest.param("1999: The ferry is built by a yard that made\n2004: The ferry is sold.\n", id="a chronology"),
    ],
)
def test_lines_that_are_not_wrapped_stay_apart(text: str) -> None:
    assert unwrapped(text) == text


def test_an_item_below_a_full_line_stays_on_its_own() -> None:
    wrapped = textwrap.fill(PARAGRAPH, 60).replace("its oak. The old", "its oak.\n2 The old")
    assert "\n2 The old" in unwrapped(wrapped)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{PARAGRAPH}\n{PARAGRAPH}\n", "\n"),
        (f"{PARAGRAPH}\n\n{PARAGRAPH}\n", "\n\n"),
        (textwrap.fill(PARAGRAPH, 60), "\n\n"),
        (PARAGRAPH, "\n\n"),
    ],
    ids=["a paragraph a line", "blank lines", "wrapped lines", "one line"],
)
def test_paragraphs_are_parted_by_blank_lines_or_each_line_is_one(text: str, expected: str) -> None:
    assert paragraph_break(text) == expected
