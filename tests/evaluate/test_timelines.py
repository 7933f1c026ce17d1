"""The scorer of cross-document timelines: gold against itself is 100, and disorder costs what it should."""

from dataclasses import replace
from pathlib import Path

import pytest

from timeline.errors import DocumentError
from timeline.evaluate.relations import Entry, Graph, Relation, relations_of, score_timeline
from timeline.evaluate.report import EvaluateOptions
from timeline.evaluate.timelines import run

GOLD = (
    Entry(0, "XXXX-XX-XX", ("1-1-hoped",)),
    Entry(1, "2011-03-02", ("1-2-met", "2-1-met")),
    Entry(1, "2011-03-02", ("1-3-signed",)),
    Entry(2, "2011-05", ("1-4-left",)),
    Entry(3, "2012", ("2-5-returned",)),
)


def figures(system: tuple[Entry, ...]) -> tuple[float, float, float]:
    return score_timeline(system, GOLD).figures


def test_gold_against_gold_is_100() -> None:
    assert figures(GOLD) == (100.0, 100.0, 100.0)


def test_an_empty_timeline_is_0() -> None:
    assert figures(()) == (0.0, 0.0, 0.0)


def test_rows_of_order_0_are_left_out() -> None:
    assert figures(GOLD[1:]) == (100.0, 100.0, 100.0)


def test_the_order_reversed_keeps_the_dates() -> None:
    backwards = tuple(replace(row, order=4 - row.order if row.order else 0) for row in GOLD)
    # five relations to dates stay right, the two of order turn wrong
    assert figures(backwards) == (71.4, 71.4, 71.4)


def test_dates_exchanged_keep_the_order() -> None:
    dates = ["", "2012", "2012", "2011-03-02", "2011-05"]
    exchanged = tuple(replace(row, date=day) for row, day in zip(GOLD, dates, strict=True))
    precision, recall, _ = figures(exchanged)
    # the two relations of order stay right, and on the gold's side what two events of one date share
    assert precision == 28.6
    assert recall == 28.6


def test_a_date_counts_as_a_string() -> None:
    assert figures((*GOLD[:3], replace(GOLD[3], date="2011-05-XX"), GOLD[4]))[0] < 100


def test_the_reduced_graph_leaves_out_what_follows() -> None:
    assert len(relations_of(GOLD)) == 9
    assert len(Graph.of(relations_of(GOLD)).reduced) == 7


def test_order_is_transitive() -> None:
    graph = Graph.of(relations_of(GOLD))
    assert graph.holds(Relation("1-2-met", "2-5-returned", before=True))
    assert not graph.holds(Relation("2-5-returned", "1-2-met", before=True))


def test_a_contradiction_is_left_out() -> None:
    graph = Graph.of([Relation("a", "b", before=True), Relation("b", "a", before=True)])
    assert graph.reduced == [Relation("a", "b", before=True)]


ARTICLE = (
    '{"corpus": "c", "doc_id": "7", "url": "", "dct": "2024-03-06", "title": "", "text": "Grace Okafor resigned on '
    'Monday. She founded the party in 1999.", "tokens": [[13, 21, 1, "resigned"], [37, 44, 2, "founded"]], "events": '
    '[{"m_id": "1", "start": 13, "end": 21, "sent": 1, "text": "resigned", "event_id": "7-1-resigned"}, {"m_id": "2", '
    '"start": 37, "end": 44, "sent": 2, "text": "founded", "event_id": "7-2-founded"}], "dateline": "2024-03-06"}\n'
)
TIMELINE = (
    '{"corpus": "c", "file": "okafor.txt", "entity": "Grace Okafor", "entries": [{"order": 1, "date": "1999", '
    '"mentions": ["7-2-founded"]}, {"order": 2, "date": "2024-03-04", "mentions": ["7-1-resigned"]}]}\n'
    '{"corpus": "c", "file": "nobody.txt", "entity": "Erik Lind", "entries": []}\n'
)


@pytest.mark.parametrize("given", [True, False], ids=["mentions given", "raw text"])
def test_a_small_corpus_is_read_scored_and_written(tmp_path: Path, given: bool) -> None:
    (tmp_path / "docs.jsonl").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "gold.jsonl").write_text(TIMELINE, encoding="utf-8")
    options = EvaluateOptions(write=tmp_path / "out", given_mentions=given)
    report = run([tmp_path / "docs.jsonl", tmp_path / "gold.jsonl"], options)
    rows = {row[0]: row for row in report.tables[0].rows}
    assert rows["Grace Okafor"][-1] == 100.0
    assert (tmp_path / "out" / "okafor.txt").read_text(encoding="utf-8") == (
        "Grace Okafor\n1\t1999\t7-2-founded\n2\t2024-03-04\t7-1-resigned\n"
    )
    assert (tmp_path / "out" / "nobody.txt").read_text(encoding="utf-8").startswith("Erik Lind\n")


def test_raw_text_names_a_verb_with_its_particle_and_leaves_out_titles_and_what_may_never_happen(
    tmp_path: Path,
) -> None:
    article = (
        '{"corpus": "c", "doc_id": "7", "dct": "2024-03-06", "text": "Grace Okafor resigns.\\nGrace Okafor gave up the '
        'post on Monday. She might sell her house next year.", "tokens": [[13, 20, 0, "resigns"], '
        '[35, 39, 1, "gave"], [73, 77, 2, "sell"]], "events": []}\n'
    )
    (tmp_path / "docs.jsonl").write_text(article, encoding="utf-8")
    (tmp_path / "gold.jsonl").write_text(TIMELINE, encoding="utf-8")
    run([tmp_path / "docs.jsonl", tmp_path / "gold.jsonl"], EvaluateOptions(write=tmp_path / "out"))
    assert (tmp_path / "out" / "okafor.txt").read_text(encoding="utf-8") == (
        "Grace Okafor\n1\t2024-03-04\t7-1-gave_up\n"
    )


def test_timelines_without_their_articles_are_refused(tmp_path: Path) -> None:
    gold = tmp_path / "port-timelines.jsonl"
    gold.write_text('{"entity": "Nordhafen Lines", "entries": []}\n', encoding="utf-8")
    with pytest.raises(DocumentError, match=r"port-timelines\.jsonl: no articles beside it"):
        run([gold], EvaluateOptions())
