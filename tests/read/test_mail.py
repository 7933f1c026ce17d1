"""Mails and letters as programs and people save them: each one told by itself, by whom and when."""

from datetime import date, datetime
from pathlib import Path

import pytest

from timeline.read import read_documents

OUTLOOK = """From: Ida Holm <ida@quay.example>
Sent: Tuesday, December 16, 2025 4:32 PM
To: Bo Lee
Subject: RE: Crane

The crane broke yesterday.

-----Original Message-----
From: Bo Lee
Sent: 15 December 2025 09:15
To: Ida Holm
Subject: Crane

The crane was checked on Friday.
"""
QUOTED = """From: Ida Holm <ida@quay.example>
Date: Tue, 16 Dec 2025 16:32:00 +0100
Subject: RE: Crane

The crane broke yesterday.

On Mon, 15 Dec 2025 at 09:15, Bo Lee <
bo@quay.example> wrote:

> The crane was checked on Friday.

"""


@pytest.mark.parametrize("text", [OUTLOOK, QUOTED], ids=["below its own head", "behind marks of quoting"])
def test_a_mail_and_the_mail_that_it_quotes_have_each_their_own_day_and_writer(tmp_path: Path, text: str) -> None:
    (tmp_path / "crane.txt").write_text(text, encoding="utf-8")
    documents, problems = read_documents(tmp_path)
    assert not problems
    assert [(told.id, told.source, told.published, told.text.strip()) for told in documents] == [
        ("crane", "Ida Holm", datetime(2025, 12, 16, 16, 32), "The crane broke yesterday."),
        ("crane-2", "Bo Lee", datetime(2025, 12, 15, 9, 15), "The crane was checked on Friday."),
    ]


def test_what_is_quoted_further_down_and_answered_below_stays_apart(tmp_path: Path) -> None:
    deeper = "> > On 12 December 2025, Cy Ek wrote:\n> >\n> >> It was loud.\n> > It was new.\n"
    text = f"{QUOTED.rstrip()}\n> On 14 December 2025, Di Fo wrote:\n{deeper}\nWe shall see.\n"
    (tmp_path / "crane.txt").write_text(text, encoding="utf-8")
    documents, _ = read_documents(tmp_path)
    assert [(told.source, " ".join(told.text.split())) for told in documents] == [
        ("Ida Holm", "The crane broke yesterday. We shall see."),
        ("Bo Lee", "The crane was checked on Friday."),
        ("Di Fo", "It was new."),
        ("Cy Ek", "It was loud."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Published: 2025-12-16\n\nThe minister wrote:\n> It rained.",
        f"Published: 2025-12-16\n\nThey read out:\n\n{QUOTED}",
    ],
    ids=["a quotation", "a mail within an article"],
)
def test_an_article_that_quotes_a_mail_stays_whole(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (document,), _ = read_documents(tmp_path)
    assert document.text == text.partition("\n\n")[2]


def test_a_mail_with_its_envelope_is_decoded(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(
        b"From: =?utf-8?q?J=C3=B6rg?= <jo@quay.example>\r\nDate: Tue, 16 Dec 2025 23:30:00 -0500\r\n"
        b"Subject: Crane\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"<p>The caf=C3=A9 shut.</p>\r\n--b--\r\n"
    )
    (document,), _ = read_documents(tmp_path)
    told = (document.source, document.published, document.title, document.text)
    assert told == ("Jörg", datetime(2025, 12, 16, 23, 30), "Crane", "The café shut.")


def test_a_mail_in_an_encoding_that_nobody_knows_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(
        b"From: jo@quay.example\nDate: Tue, 16 Dec 2025 23:30:00 -0500\n"
        b"Content-Type: text/plain; charset=none\n\nIt rained."
    )
    (document,), _ = read_documents(tmp_path)
    assert document.text == "It rained."


def test_what_is_no_mail_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(bytes(range(256)))
    _, (problem,) = read_documents(tmp_path)
    assert problem.message == f"{tmp_path / 'a.eml'}: no mail, for nothing says who sent it; save its text as .txt"


def test_a_list_names_a_mail_and_the_quoted_ones_come_with_it(tmp_path: Path) -> None:
    (tmp_path / "crane.txt").write_text(OUTLOOK, encoding="utf-8")
    (tmp_path / "list.csv").write_text("file,source\ncrane.txt,Exhibit 4\n", encoding="utf-8")
    documents, _ = read_documents(tmp_path)
    assert [told.source for told in documents] == ["Exhibit 4", "Bo Lee"]


def test_a_letter_has_its_date_among_the_addresses(tmp_path: Path) -> None:
    letter = (
        "Holm & Sons\n14 Quay Street\nBergen\n\n16 December 2025\n\nHarbour Office\nLund\n\nDear Mr Lee,\n\n"
        "The crane broke on 2 December 2025."
    )
    (tmp_path / "letter.txt").write_text(letter, encoding="utf-8")
    (document,), _ = read_documents(tmp_path)
    assert document.published == date(2025, 12, 16)
    assert "16 December" not in document.text
    assert document.text.endswith("Dear Mr Lee,\n\nThe crane broke on 2 December 2025.")


def test_a_mailbox_holds_many_mails(tmp_path: Path) -> None:
    mail = (
        "From ann@example.org Tue Dec {0} 09:30:00 2025\nFrom: Ann\nDate: {0} Dec 2025\n\nIt rained on the {0}th.\n\n"
    )
    (tmp_path / "a.mbox").write_text(mail.format(15) + mail.format(16), encoding="utf-8")
    documents, problems = read_documents(tmp_path)
    assert ([document.published.day for document in documents], problems) == ([15, 16], ())
    assert [document.text.strip() for document in documents] == ["It rained on the 15th.", "It rained on the 16th."]
