"""A web page as a browser saves it: the paragraphs of its article, and what it says of itself."""

import logging
from datetime import date, datetime
from pathlib import Path
from time import process_time

import pytest

from timeline.read import read_documents

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ferry sold | Gazette</title>
<meta property="og:title" content="Ferry sold to a yard"><meta property="og:site_name" content="Gazette">
<meta property="article:published_time" content="2025-12-16T09:30:00+01:00">
<link rel="canonical" href="https://example.org/ferry">
<style>p { color: red }</style><script>var p = "<p>not read</p>";</script></head>
<body><nav><p>Home</p><ul><li>Sport</li></ul></nav>
<article><header><h1>Ferry sold</h1><p>By Ida Holm</p></header>
<figure><img src="ferry.jpg"><figcaption><p>The ferry in May.</p></figcaption></figure>
<p>The ferry <b>Linnea</b> was sold&nbsp;on Monday,
the harbour said.</p><aside><p>Read more: storms</p></aside><p>It will leave<br>on Friday.
<ul><li>Share</li></ul></article>
<footer><p>All rights reserved.</p></footer></body></html>
"""


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_a_page_gives_the_paragraphs_of_its_article_and_what_it_says_of_itself(tmp_path: Path) -> None:
    (document,), problems = read_documents(write(tmp_path / "ferry.html", PAGE))
    assert not problems
    assert document.text.split("\n\n") == [
        "By Ida Holm",
        "The ferry Linnea was sold on Monday, the harbour said.",
        "It will leave on Friday.",
    ]
    assert (document.title, document.source) == ("Ferry sold to a yard", "Gazette")
    assert (document.url, document.published) == ("https://example.org/ferry", datetime(2025, 12, 16, 9, 30))


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="date" content="2025-12-16">',
        '<meta itemprop="datePublished" content="16 December 2025">',
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"datePublished": "2025-12-16"}]}</script>',
        '<script type="application/ld+json">not JSON</script><meta name="dc.date" content="2025-12-16">',
        '</head><body><time datetime="2025-12-16">Tuesday</time>',
    ],
)
def test_a_page_may_say_its_date_in_many_places(tmp_path: Path, head: str) -> None:
    (document,), _ = read_documents(write(tmp_path / "a.htm", f"<html><head>{head}<p>It rained.<p>It snowed."))
    assert (document.published, document.text) == (date(2025, 12, 16), "It rained.\n\nIt snowed.")


def test_the_data_of_a_page_may_also_tell_of_its_site_and_its_publisher(tmp_path: Path) -> None:
    data = """[{"@type": "WebSite", "name": "G", "datePublished": "2011-05-01"}, {"@type": "LiveBlogPosting",
    "datePublished": "2025-12-16", "publisher": {"@type": "Organization", "name": "Gazette", "foundingDate": "1821"},
    "liveBlogUpdate": [{"@type": "BlogPosting", "datePublished": "2025-12-17"}]}]"""
    page = f'<script type="application/ld+json">{data}</script><p>It rained.</p>'
    (document,), _ = read_documents(write(tmp_path / "a.html", page))
    assert (document.published, document.source) == (date(2025, 12, 16), "Gazette")


def test_a_page_is_read_in_the_encoding_that_it_names(tmp_path: Path) -> None:
    page = '<meta charset="windows-1252"><title>Café</title><div>It rained – all day.</div>'
    (document,), _ = read_documents(write(tmp_path / "2025-12-16.html", page, "cp1252"))
    assert (document.title, document.text) == ("Café", "It rained – all day.")
    (mislabelled,), _ = read_documents(
        write(tmp_path / "2025-12-16 b.html", page.replace("windows-1252", "utf-8"), "cp1252")
    )
    assert (mislabelled.title, mislabelled.text) == (document.title, document.text)


def test_a_page_without_a_date_is_refused_by_itself_and_passed_over_in_a_folder(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page = write(tmp_path / "timeline.html", "<p>It rained.</p>")
    write(tmp_path / "2025-12-16.txt", "It snowed.")
    _, (problem,) = read_documents(page)
    assert "no publication date" in problem.message
    with caplog.at_level(logging.WARNING):
        documents, problems = read_documents(tmp_path)
    assert ([document.text for document in documents], problems) == (["It snowed."], ())
    (message,) = caplog.messages
    assert message.startswith(f"no article with a date in {page}; it is passed over")


@pytest.mark.parametrize("piece", ["<", "<a ", "<p>", "<!--", '<a href="', "<![CDATA[", "</"])
def test_a_page_of_open_tags_takes_no_longer_than_its_length(tmp_path: Path, piece: str) -> None:
    path = write(tmp_path / "2025-12-16.html", piece * 50_000)
    began = process_time()
    read_documents(path)
    assert process_time() - began < 3


@pytest.mark.parametrize("line", ["By Ida Holm, 16 December 2025", "16 December 2025", "Published 16 December 2025"])
def test_a_page_that_does_not_say_its_date_may_show_it(tmp_path: Path, line: str) -> None:
    page = write(tmp_path / "a.html", f"<title>Ferry sold</title><h1>Ferry sold</h1><p>{line}</p><p>It was sold.</p>")
    (document,), _ = read_documents(tmp_path)
    assert (document.published, document.text.strip()) == (date(2025, 12, 16), "It was sold.")
    write(page, f"<title>The port</title><p>{line} it was sold.</p>")
    assert read_documents(tmp_path)[0] == ()
