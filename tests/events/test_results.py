"""Results that a copula tells: rows although TimeML knows no event in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.events.conftest import DatedRows

RESULTS = {
    "accounts of a quarter": (
        "Norden Shipping sold two ferries on Monday. In the last quarter of 2023, net income was $31 million.",
        [
            ("2023-10/2023-12", "Norden Shipping’s net income was $31 million"),
            ("2024-03-11", "Norden Shipping sold two ferries"),
        ],
    ),
    "the period of the figure is that of the result": (
        "Net sales for last year's third quarter were 14 million euros.",
        [("2023-07/2023-09", "Net sales were 14 million euros")],
    ),
    "a change of any figure": (
        "Salmon shipments were down 7.5 percent in February.",
        [("2024-02", "Salmon shipments were down 7.5 percent")],
    ),
    "a rate that stood at so much": (
        "Danish unemployment stood at 5.1% in January.",
        [("2024-01", "Danish unemployment stood at 5.1%")],
    ),
    "a toll needs no unit": (
        "On Monday the death toll was 61.",
        [("2024-03-11", "The death toll was 61")],
    ),
    "the quarter told last is that of the next figures": (
        "Norden Shipping said fourth-quarter net fell 6% to $31 million. Sales rose 8% from a year earlier.",
        [
            ("2023-10/2023-12", "Norden Shipping’s net fell 6% to $31 million"),
            ("2023-10/2023-12", "Norden Shipping’s sales rose 8%"),
        ],
    ),
    "a loss for the quarter": (
        "Norden Shipping had a loss of $3 million for the fourth quarter. Retail sales rose 1%.",
        [
            ("2023-10/2023-12", "Norden Shipping had a loss of $3 million"),
            ("2024-03-13", "Retail sales rose 1%"),
        ],
    ),
    "the months of a report": (
        "Norden Shipping said third-quarter net fell 6%. For the nine months, it earned $90 million.",
        [
            ("2023-01/2023-09", "Norden Shipping earned $90 million"),
            ("2023-07/2023-09", "Norden Shipping’s net fell 6%"),
        ],
    ),
    "not dated by the year before with which it is compared": (
        "Net income rose 9% to $12 million, or 3 cents a share, from $11 million, or 2 cents a share, a year ago.",
        [("2024-03-13", "Net income rose 9% to $12 million, or 3 cents a share")],
    ),
    "a deed of the year before": (
        "A year ago, Norden Shipping sold two ferries for $3 million.",
        [("2023", "Norden Shipping sold two ferries for $3 million")],
    ),
    "two results of a sentence are two rows": (
        "In January exports were up 3 percent, and imports were down 2 percent.",
        [("2024-01", "Exports were up 3 percent"), ("2024-01", "Imports were down 2 percent")],
    ),
}

SILENT = {
    "what the news is compared with": "A year earlier, net income was $2 million.",
    "accounts of the year before": "In the year-earlier quarter, Norden Shipping earned $2 million.",
    "a level that is no result": "In January the ticket was $12.",
    "nobody knows which rate": "In January the rate was 7 percent.",
    "a person": "In January Anna Lindqvist was 61.",
    "what is always so": "The sales tax rate is 7 percent.",
}


@pytest.mark.parametrize(("text", "expected"), RESULTS.values(), ids=RESULTS)
def test_a_result_is_a_row(dated_rows: DatedRows, text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((day, line) for line, (day, _) in dated_rows(text).items()) == expected


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_no_result_is_no_row(dated_rows: DatedRows, text: str) -> None:
    assert dated_rows(text) == {}
