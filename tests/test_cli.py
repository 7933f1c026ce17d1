"""The command as a user types it: what is written, what is printed, and the exit code."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main

ARTICLE = """---
title: Bridge reopens
published: 2025-12-16
source: Gazette
url: https://example.org/bridge
---
The harbour bridge reopened on Monday after repairs. Mayor Ana Ruiz visited the site over the weekend.
The council may close the tunnel next week.
"""

COLUMNS = [
    "id",
    "date",
    "start",
    "end",
    "granularity",
    "date_basis",
    "summary",
    "status",
    "participants",
    "place",
    "time_expression",
    "timex_value",
    "sources",
    "source_count",
    "conflict",
    "first_published",
    "quote",
    "url",
    "confidence",
]


def process(
    *arguments: str | Path, cwd: Path | None = None, encoding: str = "utf-8"
) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "timeline", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )


def run(*arguments: str | Path, cwd: Path | None = None, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command in this process, which has the parser already, with streams that are no terminal."""
    typed, out, err = (io.TextIOWrapper(io.BytesIO(text), encoding="utf-8") for text in (given.encode(), b"", b""))
    with pytest.MonkeyPatch.context() as patch:
        for name, stream in (("stdin", typed), ("stdout", out), ("stderr", err)):
            patch.setattr(sys, name, stream)
        patch.setattr(sys, "argv", ["timeline", *map(str, arguments)])
        patch.setenv("COLUMNS", "80")
        patch.chdir(cwd or Path.cwd())
        with pytest.raises(SystemExit) as end:
            main()
    told, complained = (_written(stream) for stream in (out, err))
    return subprocess.CompletedProcess(arguments, int(end.value.code or 0), told, complained)


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read().replace("\r\n", "\n")


def test_a_message_is_shown_as_it_is_whatever_stands_in_a_line_number(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n" * 99 + "{\n", encoding="utf-8")
    assert "a.jsonl:100: not JSON" in process("times", "a.jsonl", cwd=tmp_path).stderr


def test_a_hyphen_stands_for_standard_input(tmp_path: Path) -> None:
    told = run("times", "-", "--published", "2025-12-16", cwd=tmp_path, given="Café Nord reopened on Monday.\n")
    assert "2025-12-15" in told.stdout
    assert "the text is empty" in run("times", "-", cwd=tmp_path).stderr


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_build_writes_the_csv_and_the_page(article: Path, tmp_path: Path) -> None:
    done = process("build", article, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["timeline.csv", "timeline.html"]
    rows = list(csv.DictReader((tmp_path / "out" / "timeline.csv").open(encoding="utf-8", newline="")))
    assert list(rows[0]) == COLUMNS
    assert {(row["start"], row["status"]) for row in rows if "reopen" in row["summary"]} == {("2025-12-15", "happened")}
    assert "wrote" in done.stdout
    assert "bridge" in done.stdout


def test_a_dash_writes_the_csv_alone_to_stdout(article: Path) -> None:
    done = run("build", article, "--out", "-", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert list(rows[0]) == COLUMNS
    assert done.returncode == 0


def test_a_terminal_without_accents_shows_what_it_can_and_data_are_whole(tmp_path: Path) -> None:
    path = tmp_path / "nunez.txt"
    path.write_text("Sebastián Núñez flew to Quito on Sunday.", encoding="utf-8")
    arguments = ("build", path, "--published", "2025-12-16", "--format", "csv", "--out")
    assert "Sebasti?n N??ez flew to Quito" in process(*arguments, tmp_path / "out", encoding="ascii").stdout
    assert "Sebastián Núñez flew to Quito" in process(*arguments, "-", encoding="ascii").stdout


def test_an_article_without_a_date_is_refused_and_the_others_go_on(article: Path, tmp_path: Path) -> None:
    undated = tmp_path / "undated.txt"
    undated.write_text("The ferry sank on Monday.", encoding="utf-8")
    done = run("build", undated, article, "--out", tmp_path / "out")
    assert done.returncode == 1
    assert f"{undated}: no publication date" in done.stderr
    assert "--published" in done.stderr
    assert "bridge" in (tmp_path / "out" / "timeline.csv").read_text(encoding="utf-8")
    assert "from 1 article\n" in done.stdout


def test_where_all_is_refused_the_last_timeline_stays(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "timeline.csv").write_text("as it was", encoding="utf-8")
    long = tmp_path / "long.txt"
    long.write_text("It rained. " * 100_000, encoding="utf-8")
    done = run("build", long, tmp_path / "nothing.txt", "--published", "2025-12-16", "--out", out)
    assert done.returncode == 1
    assert done.stdout == ""
    assert [path.read_text(encoding="utf-8") for path in out.iterdir()] == ["as it was"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["build", "ARTICLE", "--format", "pdf"],
        ["build", "ARTICLE", "--from", "someday"],
        ["build", "ARTICLE", "--from", "2025-12-16", "--to", "2025-12-01"],
        ["build", "ARTICLE", "--model", "no_such_pipeline"],
        ["build", "ARTICLE", "--language", "english"],
        ["build", "ARTICLE", "--language", "de"],
        ["build", "ARTICLE", "--out", "ARTICLE"],
        ["build", "ARTICLE", "--out", "ARTICLE/inside"],
        ["times", "It rained on Monday."],
        ["times", "", "--published", "2025-12-16"],
        ["evaluate", "taste", "ARTICLE"],
    ],
    ids=" ".join,
)
def test_wrong_usage_gives_2_and_writes_nothing(article: Path, tmp_path: Path, arguments: list[str]) -> None:
    done = run(*(word.replace("ARTICLE", str(article)) for word in arguments), cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "exports").exists()


def test_about_keeps_only_what_the_participant_takes_part_in(article: Path) -> None:
    done = run("build", article, "--out", "-", "--format", "csv", "--about", "Ruiz")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) >= 1
    assert all("Ruiz" in row["participants"] for row in rows)


def test_from_and_to_keep_only_the_days_between(article: Path) -> None:
    done = run("build", article, "--out", "-", "--format", "csv", "--from", "2025-12-13", "--to", "2025-12-14")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {(row["start"], row["end"]) for row in rows} == {("2025-12-13", "2025-12-14")}


def test_a_month_stands_for_its_first_and_its_last_day(article: Path) -> None:
    inside = run("build", article, "--out", "-", "--format", "csv", "--from", "2025-12", "--to", "2025-12")
    assert len(list(csv.DictReader(io.StringIO(inside.stdout)))) >= 1
    before = run("build", article, "--out", "-", "--format", "csv", "--to", "2025-11")
    assert "events is left" in before.stderr


def test_a_selection_that_leaves_nothing_says_what_there_is(article: Path) -> None:
    nobody = run("build", article, "--out", "-", "--format", "csv", "--about", "Ada Holm")
    assert (nobody.returncode, len(nobody.stdout.splitlines())) == (0, 1)
    assert "events is left; who takes part in most of them: Ana Ruiz" in nobody.stderr
    alone = run("build", article, "--out", "-", "--format", "csv", "--min-sources", "2")
    assert "events is left; the most sources that tell one of them: 1" in alone.stderr
    never = run("build", article, "--out", "-", "--format", "csv", "--from", "2030-01-01")
    assert "events is left; they run from 2025-12-13/2025-12-14 to 2025-12-22/2025-12-28" in never.stderr


def test_an_article_that_gives_no_row_is_named(article: Path, tmp_path: Path) -> None:
    german = tmp_path / "hafen.txt"
    german.write_text("Der Hafen wurde am Montag geschlossen.", encoding="utf-8")
    arguments = ("build", article, german, "--published", "2025-12-16", "--out", "-", "--format", "csv")
    assert f"no row comes from 1 article: {german}\n" in run(*arguments).stderr


def test_times_lists_each_expression_with_its_interval() -> None:
    done = run("times", "It rained on Monday and over the weekend.", "--published", "2025-12-16")
    assert done.returncode == 0, done.stderr
    lines = [line for line in done.stdout.splitlines() if "2025" in line]
    assert "2025-12-15" in lines[0]
    assert "2025-12-13/2025-12-14" in lines[1]


def test_times_says_that_it_found_none() -> None:
    done = run("times", "It rained.", "--published", "2025-12-16")
    assert (done.returncode, done.stdout) == (0, "no temporal expression found\n")


def test_times_names_the_articles_where_there_are_several_and_a_file_that_is_not_there(tmp_path: Path) -> None:
    for name in ("storm", "flood"):
        (tmp_path / f"{name}.txt").write_text("It rained on Monday.", encoding="utf-8")
    done = run("times", tmp_path, "--published", "2025-12-16")
    assert [line for line in done.stdout.splitlines() if line.endswith(", 2025-12-16")] == [
        "flood, 2025-12-16",
        "storm, 2025-12-16",
    ]
    missing = run("times", tmp_path / "hail.txt", "--published", "2025-12-16")
    assert missing.returncode == 1
    assert f"{tmp_path / 'hail.txt'}: no such file" in missing.stderr
    assert "no such file" in run("times", "articels/", "--published", "2025-12-16").stderr
    assert "there is no file 'articels'" in " ".join(run("times", "articels").stderr.replace("│", "").split())


def test_explain_shows_the_whole_sentence_past_an_abbreviation() -> None:
    done = run("explain", "It fell in the week to Sept. 30, Mr. Bell said. It rose.", "--published", "2025-12-16")
    assert "It fell in the week to Sept. 30, Mr. Bell said. " in done.stdout


def test_explain_says_rule_anchor_and_reason() -> None:
    done = run("explain", "It rained on Monday.", "--published", "2025-12-16")
    for fact in ("rule", "meaning", "anchor", "tense", "because", "Tuesday 16 December 2025", "2025-12-15"):
        assert fact in done.stdout


def test_explain_says_which_rows_an_expression_dates_and_why_others_have_a_date(tmp_path: Path) -> None:
    path = tmp_path / "fire.txt"
    path.write_text(
        "Police arrested Ana Ruiz on Monday. The council closed the bridge. We hope for May.", encoding="utf-8"
    )
    done = run("explain", path, "--published", "2025-12-16")
    lines = [line.strip("│ ") for line in done.stdout.splitlines()]
    assert "interval  15 December 2025 (2025-12-15 · day)" in lines
    assert "dates     Police arrested Ana Ruiz" in lines
    assert lines.count("dates     no row of the timeline") == 1
    below = lines[lines.index("dates     no row of the timeline") + 3 :]
    assert below[:2] == [
        "15 December 2025  The council closed the bridge",
        "Carried on from “Monday” earlier in the article.",
    ]


def test_explain_says_why_anything_else_has_no_row() -> None:
    told = "Police arrested Ana Ruiz in Lima on Monday. It was a cold day. They left."
    done = run("explain", f"{told} Ana Ruiz was arrested by police in Lima on Monday.", "--published", "2025-12-16")
    panel = done.stdout[done.stdout.index("left out") :]
    assert [line.strip("│ ") for line in panel.splitlines()[1:-1]] == [
        "It was a cold day.",
        "no word of it tells of an event",
        "They left.",
        "left      who did it is not named: “They”",
        "Ana Ruiz was arrested by police in Lima on Monday.",
        "arrested  told again by the row “Police arrested Ana Ruiz in Lima”",
    ]


def test_explain_says_by_which_words_a_row_is_no_plain_fact() -> None:
    told = "Erik Berg may sell the yard in Bergen to Volvo on Friday. Anna Ruiz did not leave Lima on Monday."
    done = run("explain", told, "--published", "2025-12-16")
    assert "dates     Erik Berg may sell the yard in Bergen to Volvo (hypothetical: “may”)" in done.stdout
    assert "dates     Anna Ruiz did not leave Lima (denied: “not”)" in done.stdout


def test_explain_reads_the_times_of_another_language() -> None:
    done = run("explain", "Der Hafen schloss am Montag.", "--published", "2025-12-16", "--language", "de")
    assert "interval  15 December 2025 (2025-12-15 · day)" in done.stdout
    assert "rows without" not in done.stdout


def test_annotate_writes_one_object_a_line(tmp_path: Path) -> None:
    docs = tmp_path / "docs.jsonl"
    docs.write_text(
        json.dumps({"id": "x", "text": "The ferry sank on Monday.", "published": "2025-12-16"}) + "\n", encoding="utf-8"
    )
    done = run("annotate", docs, "-o", "-")
    assert done.returncode == 0, done.stderr
    (line,) = map(json.loads, done.stdout.splitlines())
    assert line["id"] == "x"
    assert line["timexes"] == [
        {"start": 18, "end": 24, "text": "Monday", "type": "DATE", "value": "2025-12-15", "mod": None}
    ]
    (sank,) = line["events"]
    assert (sank["text"], sank["status"], sank["basis"]) == ("sank", "happened", "said")
    assert sank["interval"] == {"start": "2025-12-15", "end": "2025-12-15", "granularity": "day"}


def test_top_keeps_the_most_salient_and_deletes_nothing_else(article: Path) -> None:
    whole = run("build", article, "--out", "-", "--format", "csv").stdout
    one = run("build", article, "--out", "-", "--format", "csv", "--top", "1").stdout
    assert len(list(csv.DictReader(io.StringIO(one)))) == 1
    assert set(one.splitlines()) <= set(whole.splitlines())


def test_a_correction_beside_the_timeline_is_applied_and_a_stale_one_is_named(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("build", article, "--out", out, "--format", "csv")
    with (out / "timeline.csv").open(encoding="utf-8", newline="") as stream:
        row = next(row for row in csv.DictReader(stream) if "reopen" in row["summary"])
    (out / "corrections.csv").write_text(
        f"action,id,value\nsummary,{row['id']},The bridge opens again\nhide,000000000000,\n", encoding="utf-8"
    )
    done = run("build", article, "--out", out, "--format", "csv")
    assert done.returncode == 0
    assert "corrections.csv:3" in done.stderr
    with (out / "timeline.csv").open(encoding="utf-8", newline="") as stream:
        corrected = {row["id"]: row["summary"] for row in csv.DictReader(stream)}
    assert corrected[row["id"]] == "The bridge opens again"


def test_a_published_date_that_is_given_replaces_the_one_in_the_file(article: Path) -> None:
    done = process("build", article, "--out", "-", "--format", "csv", "--published", "2025-12-13")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {row["start"] for row in rows if row["time_expression"] == "Monday"} == {"2025-12-08"}
    assert "2025-12-13 replaces it" in done.stderr


def test_annotate_names_an_article_too_long_to_parse_and_goes_on(tmp_path: Path) -> None:
    docs = tmp_path / "docs.jsonl"
    texts = {"long": "It rained. " * 100_000, "short": "The ferry sank on Monday."}
    lines = [json.dumps({"id": key, "text": text, "published": "2025-12-16"}) for key, text in texts.items()]
    docs.write_text("\n".join(lines), encoding="utf-8")
    done = run("annotate", docs, "-o", "-")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["short"]
    assert done.returncode == 1
    assert f"{docs}:1: article 'long' has 1,100,000 characters; split it" in done.stderr


def test_an_article_in_another_language_has_times_and_no_events(tmp_path: Path) -> None:
    path = tmp_path / "hafen.txt"
    path.write_text("Der Hafen wurde am Montag geschlossen.", encoding="utf-8")
    arguments = (path, "--published", "2025-12-16", "--language", "de")
    (line,) = map(json.loads, run("annotate", *arguments, "-o", "-").stdout.splitlines())
    assert [timex["value"] for timex in line["timexes"]] == ["2025-12-15"]
    assert line["events"] == []
    assert "`timeline times PATH --language de`" in " ".join(run("build", *arguments).stderr.replace("│", "").split())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("command", ["times", "explain"])
def test_a_full_disk_on_standard_output_is_one_line(command: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "timeline", command, "It rained on Monday.", "--published", "2025-12-16"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("timeline: standard output: cannot be written (")


def test_who_stops_listening_hears_no_complaint() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "timeline", "--version"],
            stdout=closed,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (1, "")
