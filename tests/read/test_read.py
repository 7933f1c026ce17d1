"""Files of every kind become Documents; what cannot be used is refused by name with its remedy."""

import json
import os
from datetime import date, datetime
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from timeline import Timeline
from timeline.read import ReadOptions, read_documents

BODY = "The harbour bridge reopened on Monday.\n\nTraffic was light."
PUBLISHED = date(2025, 12, 16)


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_markdown_front_matter_gives_the_metadata(tmp_path: Path) -> None:
    path = write(
        tmp_path / "bridge.md",
        "---\ntitle: Bridge open\npublished: 2025-12-16\nsource: Gazette\nurl: https://example.org/b\n---\n"
        "The **harbour** bridge\nreopened on [Monday](https://example.org).\n",
    )
    (document,), problems = read_documents([path])
    assert problems == ()
    assert document.id == "bridge"
    assert document.text == "The harbour bridge reopened on Monday."
    assert document.published == date(2025, 12, 16)
    assert (document.title, document.source, document.url) == ("Bridge open", "Gazette", "https://example.org/b")


def test_markdown_gives_the_text_of_tables_and_of_html_within_it(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.md",
        "---\npublished: 2025-12-16\n---\n<p>The port &amp; the quay shut.</p>\n<!-- draft -->\n\n"
        "| Day | What |\n|---|---|\n| Monday | The mayor resigned. |\n",
    )
    (document,), _ = read_documents([path])
    assert document.text.split("\n\n") == ["The port & the quay shut.", "Day", "What", "Monday", "The mayor resigned."]


def test_plain_text_takes_the_date_and_source_given(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", BODY)
    (document,), _ = read_documents([path], ReadOptions(published=PUBLISHED, source="Gazette"))
    assert (document.text, document.published, document.source) == (BODY, date(2025, 12, 16), "Gazette")


def test_a_headline_on_the_first_line_becomes_the_title(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", f"Harbour bridge reopens\n{BODY}")
    (document,), _ = read_documents([path], ReadOptions(published=PUBLISHED))
    assert (document.title, document.text) == ("Harbour bridge reopens", BODY)


def test_a_file_name_that_is_not_utf8_gives_an_id_that_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"2025-12-16 caf\xe9.txt")
    try:
        path.write_text(BODY, encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    (document,), _ = read_documents([tmp_path])
    assert document.id == "2025-12-16 caf?"


def test_the_first_line_of_wrapped_text_is_no_headline(tmp_path: Path) -> None:
    text = "Of the earliest days of the harbour little is known. The charter was\ngranted by a bishop in 1141, and the first quay was raised soon after,\nsays the town."
    (tmp_path / "town.txt").write_text(text, encoding="utf-8")
    (document,), _ = read_documents([tmp_path], ReadOptions(published=date(1895, 6, 1)))
    assert (document.title, document.text) == ("", text.replace("\n", " "))


def test_the_words_that_a_printed_page_breaks_are_whole(tmp_path: Path) -> None:
    page = (
        "Port Inquiry                                              Page 1 of 2\n\nThe ferry left the quay on Monday and "
        "struck a con-\ntainer ship in the roads. Two deckhands, who stood un-\nder the well-known bridge, were hurt. The "
        "port re-\nopened on Tuesday, and the owner of a well-\nknown yard took the wreck away.\n"
    )
    (document,), _ = read_documents(write(tmp_path / "2025-12-16.txt", page))
    assert document.text == (
        "The ferry left the quay on Monday and struck a container ship in the roads. Two deckhands, who stood under the "
        "well-known bridge, were hurt. The port reopened on Tuesday, and the owner of a well-known yard took the wreck "
        "away.\n"
    )


def test_a_manifest_names_files_relative_to_itself(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    write(tmp_path / "texts" / "a.txt", BODY)
    path = write(tmp_path / "list.csv", "file,published,source\ntexts/a.txt,2025-12-16,Gazette\n")
    (document,), problems = read_documents([path])
    assert problems == ()
    assert (document.id, document.published, document.source) == ("a", date(2025, 12, 16), "Gazette")


def test_a_folder_gives_each_article_once_also_those_a_manifest_names(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", BODY)
    write(tmp_path / "b.md", "---\npublished: 2025-12-17\n---\nThe ferry sank on Tuesday.\n")
    write(tmp_path / "list.csv", "file,published,source\na.txt,2025-12-16,Gazette\n")
    documents, problems = read_documents([tmp_path, tmp_path / "a.txt"])
    assert problems == ()
    assert sorted(document.id for document in documents) == ["a", "b"]


def test_a_jsonl_line_that_is_broken_does_not_stop_the_others(tmp_path: Path) -> None:
    path = write(
        tmp_path / "docs.jsonl",
        '{"id": "x", "text": "It rained on Monday.", "published": "2025-12-16T08:30:00Z"}\n{broken\n'
        '{"text": "It snowed.", "published": "2025-12-17"}\n[1]\n',
    )
    documents, problems = read_documents([path])
    assert [document.id for document in documents] == ["x", "docs-3"]
    assert [problem.message.split(" (")[0].split(";")[0] for problem in problems] == [
        f"{path}:2: not JSON",
        f"{path}:4: not an object",
    ]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", BODY, "no publication date; add “published: 2024-03-06” to it, or 2024-03-06 to the name"),
        ("a.md", "---\npublished: someday\n---\nIt rained.", "cannot be read; write it as 2024-03-06"),
        ("a.md", "---\ntitle: a: b: c\n---\nIt rained.", "not valid YAML"),
        ("a.md", "---\npublished: 2025-12-16\n---\n", "no text"),
        ("a.pdf", "%PDF", "unknown kind of file; save its text as one of .txt"),
        ("a.txt", "", "no text; add the article's body or leave it out"),
        ("a.jsonl", '[{"text": "It rained."}, ', "not JSON"),
        ("a.json", '{"text": "It rained."}', "a.json: article 1: no publication date"),
        ("a.jsonl", '{"story": "It rained.", "day": "2025-12-16"}', "no field “text” among story, day; call the one"),
        ("a.jsonl", '{"text": "", "published": "2025-12-16"}', "no text; add the article's body or leave it out"),
        ("a.csv", "path,day\nx,y\n", "no column 'file', nor 'text' and 'published', among path, day;"),
        ("a.rss", "<rss><item>", "not XML"),
        ("a.csv", "file,published\nmissing.txt,2025-12-16\n", "No such file"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_remedy(tmp_path: Path, name: str, content: str, message: str) -> None:
    path = write(tmp_path / name, content)
    documents, (problem,) = read_documents([path])
    assert documents == ()
    assert problem.message.startswith(str(path))
    assert message in problem.message


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"Caf\x81", "not UTF-8 (byte 3); save it as UTF-8"),
        ("a.txt", b"Caf\xe9\x01", "not UTF-8 (byte 3); save it as UTF-8"),
        ("a.txt", b"%PDF-1.4\n1 0 obj", "a PDF, not plain text; save the article's text as UTF-8"),
        ("a.txt", b"PK\x03\x04\x14\x00", "a Word document or a ZIP archive, not plain text"),
        ("a.txt", b"\n<!DOCTYPE html>\n<p>It rained.</p>", "a web page, not plain text"),
        ("a.txt", "It rained.".encode("utf-16-le"), "not plain text (character 1 is zero)"),
        ("a.jsonl", b"\n", "no articles in it"),
        ("a.csv", b"file,published\n", "no articles in it"),
        ("a.csv", b'file,published\n"a.txt,2025-12-16\n' + b"x" * 200_000, "field larger than field limit"),
        ("a.md", b"---\npublished: 2025-13-45\n---\nIt rained.", "month must be in 1..12"),
        ("a.md", b"---\npublished: 9999-12-31\n---\nIt rained.", "which stands for none"),
        ("a.jsonl", b"[" * 100_000, "not JSON"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else None,
)
def test_what_is_no_text_is_named_for_what_it_is(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    documents, (problem,) = read_documents([path], ReadOptions(published=None if name == "a.md" else PUBLISHED))
    assert documents == ()
    assert problem.message.startswith(str(path))
    assert message in problem.message


@pytest.mark.parametrize(
    "content",
    [BODY.encode("utf-8-sig"), BODY.encode("utf-16"), BODY.replace("\n", "\r\n").encode()],
    ids=["byte order mark", "UTF-16 of an editor", "lines of Windows"],
)
def test_text_as_other_editors_save_it(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    (document,), _ = read_documents([path], ReadOptions(published=PUBLISHED))
    assert document.text == BODY


def test_text_of_older_editors_on_windows_is_read_and_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("The café’s owner paid €5.".encode("cp1252"))
    (document,), _ = read_documents([path], ReadOptions(published=PUBLISHED))
    assert document.text == "The café’s owner paid €5."
    assert caplog.messages == [
        f"{path}: not UTF-8, read as Windows-1252; save it as UTF-8 if its accents come out wrong"
    ]


def test_a_manifest_as_a_spreadsheet_saves_it(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", BODY)
    path = write(tmp_path / "list.csv", "\ufeffFile;Published ;Source\na.txt; 16.12.2025;Gazette\n\n")
    (document,), problems = read_documents([path])
    assert problems == ()
    assert (document.published, document.source) == (PUBLISHED, "Gazette")


def test_half_a_character_in_json_does_not_stop_the_article(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "It \\ud800rained.", "Date": "2025-12-16"}')
    (document,), _ = read_documents([path])
    assert (document.text, document.published) == ("It ?rained.", PUBLISHED)


def test_a_date_that_may_begin_with_its_day_or_its_month_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "It rained.", "published": "03/04/2025"}')
    (document,), _ = read_documents([path])
    assert document.published == date(2025, 3, 4)
    assert caplog.messages == [
        f"publication dates read with the month first: 1, the first 03/04/2025 in {path}:1; write them as 2024-03-06"
    ]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["03/04/2026", "14/05/2026"], [date(2026, 4, 3), date(2026, 5, 14)]),
        (["03-04-2026 10:30", "14-05-2026"], [datetime(2026, 4, 3, 10, 30), date(2026, 5, 14)]),
        (["03/04/2026", "05/14/2026"], [date(2026, 3, 4), date(2026, 5, 14)]),
        (["03/04/2026", "14/05/2026", "05/14/2026"], [date(2026, 3, 4), date(2026, 5, 14), date(2026, 5, 14)]),
    ],
    ids=["the day first", "with a clock time", "the month first", "both"],
)
def test_a_date_in_figures_is_read_as_the_others_of_its_file(
    tmp_path: Path, dates: list[str], expected: list[date]
) -> None:
    rows = [f"The quay was shut {number} times.;{day};Ledger" for number, day in enumerate(dates)]
    path = write(tmp_path / "export.csv", "\n".join(["Body;Date;Publication", *rows]))
    documents, problems = read_documents([path])
    assert not problems
    assert [document.published for document in documents] == expected
    assert {document.source for document in documents} == {"Ledger"}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2025-12-16 23:30:00+00", datetime(2025, 12, 16, 23, 30)),
        ("20251216T003000Z", datetime(2025, 12, 16, 0, 30)),
        ("2025-12-16T23:30:00.123456789-05:00", datetime(2025, 12, 16, 23, 30)),
        (1765927800, datetime(2025, 12, 16, 23, 30)),
        (1765927800000, datetime(2025, 12, 16, 23, 30)),
    ],
    ids=["of a database", "in short", "with billionths", "in seconds", "in thousandths"],
)
def test_a_moment_as_machines_write_it(tmp_path: Path, given: object, expected: datetime) -> None:
    path = write(tmp_path / "a.jsonl", json.dumps({"text": "It rained.", "published": given}))
    (document,), _ = read_documents([path])
    assert isinstance(document.published, datetime)
    assert document.published.replace(microsecond=0) == expected


def test_one_path_may_be_given_by_itself(tmp_path: Path) -> None:
    path = write(tmp_path / "2025-12-16.txt", "It rained.")
    assert read_documents(str(path)) == read_documents(path) == read_documents([path])


def test_a_path_that_does_not_exist_is_named(tmp_path: Path) -> None:
    _, (problem,) = read_documents([tmp_path / "nothing.txt"])
    assert problem.message == f"{tmp_path / 'nothing.txt'}: no such file; check the spelling"


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    _, (problem,) = read_documents([tmp_path])
    assert "no articles in this folder" in problem.message


def test_a_folder_that_cannot_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "2025-12-16.txt", "It rained.")
    closed = tmp_path / "closed"
    closed.mkdir()
    scan = os.scandir

    def refuse(path: str | Path) -> Any:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    documents, (problem,) = read_documents([tmp_path])
    assert [document.text for document in documents] == ["It rained."]
    assert problem.message.startswith(f"{closed}: cannot be opened (Permission denied); get the right to read it")


def test_different_articles_under_one_name_keep_apart_in_any_order(tmp_path: Path) -> None:
    files = []
    for folder, text in (("x", "It rained."), ("y", "It snowed.")):
        (tmp_path / folder).mkdir()
        files.append(write(tmp_path / folder / "a.txt", text))
    options = ReadOptions(published=PUBLISHED)
    forward, _ = read_documents(files, options)
    backward, _ = read_documents(files[::-1], options)
    assert {(d.id, d.text) for d in forward} == {(d.id, d.text) for d in backward}
    assert len({d.id for d in forward}) == 2


def test_what_the_caller_says_replaces_what_the_file_says_and_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = write(tmp_path / "a.md", "---\npublished: 2025-12-16\nsource: Gazette\n---\nIt rained on Monday.\n")
    (document,), _ = read_documents([path], ReadOptions(published=date(2025, 12, 14), source="Ledger"))
    assert (document.published, document.source) == (date(2025, 12, 14), "Ledger")
    assert caplog.messages == ["articles that carry another publication date: 1; 2025-12-14 replaces it"]


def test_the_items_of_a_list_keep_their_bullets(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\npublished: 2024-01-11\n---\nThe year:\n\n- A mill opened.\n- A port closed.\n", encoding="utf-8"
    )
    (document,), _ = read_documents([path])
    assert document.text == "The year:\n\n- A mill opened.\n\n- A port closed."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "feed.json",
            '{"feed": {"title": "Gazette"}, "items": [{"pubDate": "Tue, 16 Dec 2025 08:30 GMT", "content": %s}]}',
        ),
        ("page.json", '{"@type": "NewsArticle", "datePublished": "2025-12-16", "articleBody": %s}'),
        ("list.jsonl", '[\n  {"published_at": "2025-12-16", "content": {"type": "text/html", "value": %s}}\n]'),
        ("lines.jsonl", '{"Publication date": "2025-12-16", "text": null, "body": [%s], "tags": ["port"]}'),
        ("table.csv", "date,content\n2025-12-16,%s\n"),
        ("teasers.json", '[{"date": "2025-12-16", "content": null, "description": %s}]'),
        ("store.jsonl", '{"_id": 7, "_source": {"published": "2025-12-16", "title": "Rain", "text": %s}}'),
        ("parts.jsonl", '{"webPublicationDate": "2025-12-16T08:30:00Z", "fields": {"bodyText": %s}}'),
        ("blog.jsonl", '{"date": "2025-12-16T08:30:00", "content": {"rendered": %s, "protected": false}}'),
        ("frame.jsonl", '{"ArticleID": 7, "PubDate (UTC)": "2025-12-16T08:30:00", "Article Text": %s}'),
    ],
    ids=[
        "a feed",
        "schema.org",
        "a list",
        "lines with other names",
        "a table",
        "teasers alone",
        "a store's own fields",
        "the text in parts",
        "a blog",
        "a frame with names of its own",
    ],
)
def test_articles_as_other_programs_save_them(tmp_path: Path, name: str, content: str) -> None:
    write(tmp_path / name, content % '"<p>The ferry &amp; its crew <b>sank</b>.</p><p>It rained.</p>"')
    (document,), problems = read_documents([tmp_path])
    assert problems == ()
    assert str(document.published)[:10] == "2025-12-16"
    assert (document.source, document.text) == ("", "The ferry & its crew sank.\n\nIt rained.")


@pytest.mark.parametrize(
    ("name", "feed"),
    [
        (
            "a.xml",
            """<rss xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:m="http://search.yahoo.com/mrss/"><channel>
            <title>Gazette</title><link>https://example.org</link><pubDate>Wed, 17 Dec 2025 00:00 GMT</pubDate>
            <item><m:content url="a.jpg"/><title>A &amp;amp; B</title><link>https://example.org/1</link><guid>1</guid>
            <description>It rained …</description><pubDate>Tue, 16 Dec 2025 08:30:00 GMT</pubDate>
            <c:encoded><![CDATA[<p>It rained.</p><p>It <b>snowed</b>.</p>]]></c:encoded></item></channel></rss>""",
        ),
        (
            "a.atom",
            """<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><updated>2025-12-17T00:00:00Z</updated>
            <entry><title type="html">A &amp;amp; B</title><link href="https://example.org/1"/><id>1</id>
            <updated>2025-12-16T08:30:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
            <p>It rained.</p><p>It <b>snowed</b>.</p></div></content></entry></feed>""",
        ),
    ],
    ids=["RSS", "Atom"],
)
def test_the_entries_of_a_feed_are_articles(tmp_path: Path, name: str, feed: str) -> None:
    (document,), problems = read_documents(write(tmp_path / name, feed))
    assert (document.text, document.published) == ("It rained.\n\nIt snowed.", datetime(2025, 12, 16, 8, 30))
    assert (document.id, document.title, document.source) == ("1", "A & B", "Gazette")
    assert (document.url, problems) == ("https://example.org/1", ())


def test_other_xml_in_a_folder_is_passed_over(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(tmp_path / "map.xml", "<urlset><url><loc>https://example.org</loc></url></urlset>")
    write(tmp_path / "2025-12-16.txt", "It rained.")
    documents, problems = read_documents(tmp_path)
    assert (len(documents), problems, "passed over" in caplog.text) == (1, (), True)


def test_a_page_cut_off_in_the_middle_is_read_to_there_at_once(tmp_path: Path) -> None:
    html = "<p>It rained at 3 < 5 > 2.</p>" + "<p" * 100_000 + "<!--" * 100_000 + "<script>" * 100_000
    path = write(tmp_path / "a.jsonl", json.dumps({"text": html, "published": "2025-12-16"}))
    (document,), _ = read_documents([path])
    assert document.text.startswith("It rained at 3 < 5 > 2.")


@pytest.mark.parametrize(
    "line", [" " * 200_000 + "x", " |" * 100_000, "5 May 2025 " * 50_000], ids=["blanks", "bars", "days"]
)
def test_a_long_line_below_a_headline_is_read_at_once(tmp_path: Path, line: str) -> None:
    path = write(tmp_path / "2025-12-16.txt", f"Rain in the harbour\n\n{line}\n\nIt rained.")
    start = process_time()
    read_documents(path)
    assert process_time() - start < 2


def test_json_lines_may_be_called_json(tmp_path: Path) -> None:
    line = '{"text": "It rained.", "published": "2025-12-16"}\n'
    documents, problems = read_documents([write(tmp_path / "a.json", line + line)])
    assert [document.id for document in documents] == ["a-1", "a-2"]
    assert problems == ()


def test_a_source_that_is_an_object_gives_its_name(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.jsonl",
        '{"text": "It rained.", "published": "2025-12-16", "source": {"id": null, "name": "Gazette"}}',
    )
    (document,), _ = read_documents([path])
    assert document.source == "Gazette"


def test_a_sign_of_less_is_no_markup(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.jsonl", '{"text": "Sales at <Ardal> fell; 3 < 5 &amp; so on.", "published": "2025-12-16"}'
    )
    (document,), _ = read_documents([path])
    assert document.text == "Sales at <Ardal> fell; 3 < 5 &amp; so on."


@pytest.mark.parametrize(
    "head",
    [
        "---\npublished: 2025-12-16\nsource: Gazette\n---\n",
        "Published: 16 December 2025\nSource: Gazette\n\n",
        "Published: 16 December 2025\nSource: Gazette\n",
        "From: desk@example.org\nDate: Tue, 16 Dec 2025\nSource: Gazette\nSubject: Bridge\n  reopens\n\n",
    ],
    ids=["front matter", "lines of names and values", "no blank line", "a mail"],
)
def test_plain_text_may_begin_with_its_date(tmp_path: Path, head: str) -> None:
    (document,), _ = read_documents([write(tmp_path / "a.txt", head + BODY)])
    assert (document.text, document.published, document.source) == (BODY, PUBLISHED, "Gazette")


@pytest.mark.parametrize(
    ("head", "published", "left"),
    [
        ("By Ida Holm\n16 December 2025, 14:05 GMT\n", datetime(2025, 12, 16, 14, 5), "By Ida Holm"),
        ("By Ida Holm\n\nTuesday, December 16, 2025\n", PUBLISHED, "By Ida Holm"),
        ("By Ida Holm | Dec. 16, 2025\n", PUBLISHED, "By Ida Holm"),
        ("Published 16 December 2025\n", PUBLISHED, ""),
        ("Statement of Ida Holm\nDated 16/12/2025\n", PUBLISHED, "Statement of Ida Holm"),
        ("Updated: 18 December 2025\nFirst published on 16 December 2025\n", PUBLISHED, "Updated: 18 December 2025"),
        ("Last updated 2025-12-16\n", PUBLISHED, ""),
        ("Harbour Gazette, 16 December 2025\n", PUBLISHED, "Harbour Gazette"),
        ("Published: 16 December 2025\n", PUBLISHED, ""),
        ("16 December 2025\n", PUBLISHED, ""),
        ("TUESDAY, 16 DECEMBER 2025\n", PUBLISHED, ""),
        ("Published\n16 December 2025\nShare\n", PUBLISHED, "Published Share"),
        (
            "Ida Holm in Lund\nTue 16 Dec 2025 18.30 GMT\nLast modified on Wed 17 Dec 2025 07.00 GMT\n",
            datetime(2025, 12, 16, 18, 30),
            "Ida Holm in Lund Last modified on Wed 17 Dec 2025 07.00 GMT",
        ),
        ("By IDA HOLM\nUpdated 6:30 PM GMT, December 16, 2025\n", datetime(2025, 12, 16, 18, 30), "By IDA HOLM"),
        ("By Ida Holm\nPublished Dec. 16, 2025Updated Dec. 17, 2025, 9:01 a.m. ET\n", PUBLISHED, "By Ida Holm"),
        (
            "By Ida Holm\nDecember 16, 20256:30 PM GMT Updated 3 hours ago\n",
            datetime(2025, 12, 16, 18, 30),
            "By Ida Holm",
        ),
        ("By Ida Holm on December 16, 2025\n", PUBLISHED, ""),
        ("Posted on December 16, 2025 by Ida Holm\n", PUBLISHED, ""),
        ("Ida Holm | 16 December 2025 | 3 min read\n", PUBLISHED, "Ida Holm"),
        ("The Quay Echo\nDecember 16, 2025 Tuesday\n", PUBLISHED, "The Quay Echo"),
        ("2025-12-16T18:30:00Z\n", datetime(2025, 12, 16, 18, 30), ""),
        ("2025-12-16T18:30:00+01:00\n", datetime(2025, 12, 16, 18, 30), ""),
        ("16.12.2025\n", PUBLISHED, ""),
        ("16/12/2025 18:30\n", datetime(2025, 12, 16, 18, 30), ""),
    ],
)
def test_plain_text_may_have_its_date_below_the_headline(tmp_path: Path, head: str, published: date, left: str) -> None:
    body = "It rained on Monday."
    (document,), _ = read_documents([write(tmp_path / "a.txt", f"Rain in the harbour\n\n{head}\n{body}\n")])
    assert (document.title, document.published) == ("Rain in the harbour", published)
    assert " ".join(document.text.split()) == f"{left} {body}".strip()


def test_plain_text_may_have_its_date_above_the_headline_or_in_a_dateline(tmp_path: Path) -> None:
    above = "16 December 2025\nRain in the harbour\n\nIt rained on Monday."
    dateline = "Rain in the harbour\n\nLUND, Sweden, Dec 16, 2025 (Wire) - It rained on Monday."
    for text, left in ((above, "It rained on Monday."), (dateline, dateline.partition("\n\n")[2])):
        (document,), _ = read_documents([write(tmp_path / "a.txt", text)])
        assert (document.title, document.published, document.text.strip()) == ("Rain in the harbour", PUBLISHED, left)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_names_and_values_may_stand_below_the_headline(tmp_path: Path, name: str) -> None:
    head = "Published: 2025-12-16\nSource: Gazette\n"
    title = "# Rain in the harbour\n\n" if name == "a.md" else "Rain in the harbour\n"
    for whole in (f"{title}{head}\n{BODY}", f"{head}\n{title}\n{BODY}"):
        (document,), _ = read_documents([write(tmp_path / name, whole)])
        told = (document.title, document.published, document.source, document.text)
        assert told == ("Rain in the harbour", PUBLISHED, "Gazette", BODY)


@pytest.mark.parametrize(
    "text",
    [
        "16 December 2025\n\nWe rowed out to the wreck.",
        "By Ida Holm\n\nIt rained on 16 December 2025.",
        "By 2 May 2025\nI left.",
        "Lund, 2 May 2025\nI left.\nOslo, 5 May 2025\nI stayed.",
        "My year\n\n2 May 2025\nI left.\n\n5 May 2025\nI stayed.",
        "1 May 1848\nFirst train arrives\n\n1 June 1850\nBridge opens",
        "The port\n\n1 May 1848 – The first train arrives.",
        "The port\n\nThe first train arrived on 1 May 1848",
    ],
    ids=[
        "a diary",
        "a date in a sentence",
        "a date by which",
        "a journey",
        "a diary with a title",
        "a list of dates",
        "an entry",
        "a date at the end of a line",
    ],
)
def test_a_date_that_may_be_that_of_what_is_told_is_not_taken(tmp_path: Path, text: str) -> None:
    documents, (problem,) = read_documents([write(tmp_path / "a.txt", text)])
    assert not documents
    assert "no publication date" in problem.message


@pytest.mark.parametrize("first", ["By Ida Holm", "16 December 2025"])
def test_a_byline_and_a_date_are_no_headline(tmp_path: Path, first: str) -> None:
    path = write(tmp_path / "a.txt", f"{first}\n\nIt rained on Monday.")
    (document,), _ = read_documents([path], ReadOptions(published=PUBLISHED))
    assert (document.title, document.text.split("\n")[0]) == ("", first)


@pytest.mark.parametrize(
    "name",
    [
        "2025-12-16 rain.txt",
        "2025-12-16.txt",
        "2025-12-16_rain.md",
        "2025-12-16T0930 of 2025-12-15.txt",
        "20251216 rain.txt",
        "gazette_2025_12_16.txt",
        "rain (16 December 2025).txt",
        "rain 2025.12.16.txt",
    ],
)
def test_a_date_in_the_name_of_a_file_stands_in_for_one_inside(tmp_path: Path, name: str) -> None:
    (document,), _ = read_documents([write(tmp_path / name, "It rained on Monday.")])
    assert document.published == PUBLISHED
    (document,), _ = read_documents([write(tmp_path / name, "---\ndate: 2025-12-20\n---\nIt rained.")])
    assert document.published == date(2025, 12, 20)


@pytest.mark.parametrize(
    "name", ["12-03-2025.txt", "of 2025-12-15 and 2025-12-16.txt", "order 20251399.txt", "2025.txt"]
)
def test_a_name_that_leaves_the_day_open_gives_none(tmp_path: Path, name: str) -> None:
    _, (problem,) = read_documents([write(tmp_path / name, "It rained on Monday.")])
    assert "no publication date" in problem.message


def test_a_first_line_below_a_given_title_stays_in_the_text(tmp_path: Path) -> None:
    head = "Title: Rain\nDate: 2025-12-16\n\n"
    for first, expected in (("Ferries stay in port", "Ferries stay in port\n\nIt rained."), ("Rain", "It rained.")):
        (document,), _ = read_documents([write(tmp_path / "a.txt", f"{head}{first}\n\nIt rained.")])
        assert (document.title, document.text) == ("Rain", expected)


def test_a_first_line_with_a_colon_stays_in_the_text(tmp_path: Path) -> None:
    for text in ("Weather: it rained on Monday.\n\nIt snowed.", "Date: 5 May 2025.\nPlace: Lund.\nIt snowed."):
        (document,), _ = read_documents([write(tmp_path / "a.txt", text)], ReadOptions(published=PUBLISHED))
        assert document.text == text


def test_a_manifest_of_windows_names_files_with_backslashes(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    write(tmp_path / "texts" / "a.txt", BODY)
    write(tmp_path / "list.csv", "file,published\ntexts\\a.txt,2025-12-16\n")
    (document,), problems = read_documents([tmp_path])
    assert (document.id, problems) == ("a", ())


def test_what_a_folder_holds_beside_articles_is_told_and_refuses_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write(tmp_path / "a.md", "---\npublished: 2025-12-16\n---\nIt rained.")
    for name in ("settings.json", "page.docx", "scan.PDF", "old.pdf", "README", ".hidden.doc"):
        write(tmp_path / name, '{"name": "port", "description": "Tools of the port"}')
    write(tmp_path / "figures.csv", "date,description,sum\n2025-12-16,Stamps,12\n")
    (document,), problems = read_documents([tmp_path])
    assert (document.id, problems) == ("a", ())
    assert caplog.messages == [
        f"files of other kinds passed over in {tmp_path}: .pdf (2), README (1), .docx (1); "
        "save an article among them as .txt",
        f"no list of articles in {tmp_path / 'figures.csv'}; it is passed over; give it by itself to hear what it lacks",
        f"no article with a date in {tmp_path / 'settings.json'}; it is passed over; give it by itself to hear what it lacks",
    ]


def test_what_a_build_wrote_into_a_folder_is_no_article(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(tmp_path / "2025-12-16 rain.txt", "It rained.")
    out = tmp_path / "exports"
    for suffix in (".csv", ".html"):
        Timeline(()).save(out / f"timeline{suffix}")
    write(out / "corrections.csv", "action,id,value\n")
    documents, problems = read_documents(tmp_path, ReadOptions(published=PUBLISHED))
    assert ([document.text for document in documents], problems, caplog.messages) == (["It rained."], (), [])


def test_a_document_remembers_the_file_and_line_it_came_from(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '\n{"text": "It rained.", "published": "2025-12-16"}\n')
    (document,), _ = read_documents([path])
    assert document.where == f"{path}:2"


def test_an_article_that_is_not_in_english_is_told_and_read(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    german = "Der Hafen wurde am Montag nach einem Sturm geschlossen, und die Fischer blieben zu Hause. " * 4
    path = write(tmp_path / "hafen.txt", german)
    write(tmp_path / "bridge.txt", f"{BODY} " * 12)
    documents, _ = read_documents([tmp_path], ReadOptions(published=PUBLISHED))
    assert [document.id for document in documents] == ["bridge", "hafen"]
    assert [message.split(";")[0] for message in caplog.messages] == [
        f"articles that do not read like English: 1, the first {path}"
    ]
    caplog.clear()
    read_documents([path], ReadOptions(published=PUBLISHED, language="de"))
    assert caplog.messages == []
