"""From documents to one timeline, as the library's user calls it."""

from __future__ import annotations

import gc
from datetime import date, datetime
from textwrap import fill
from typing import TYPE_CHECKING, Any

import pytest

import timeline.pipeline as stages
from timeline import Document, ModelError, Status, TimelineError, build_timeline, load_model, select
from timeline.events import Word

if TYPE_CHECKING:
    from spacy.language import Language

BODIES = {
    "a": (
        "Gazette",
        date(2025, 12, 16),
        "Mayor Ana Ruiz opened the harbour bridge on Monday. She thanked the engineers.",
    ),
    "b": ("Ledger", date(2025, 12, 17), "Ana Ruiz, the mayor, opened the harbour bridge on Monday, two days ago."),
    "c": (
        "Wire",
        date(2025, 12, 10),
        "Ana Ruiz will open the harbour bridge on Monday. The council may close the tunnel.",
    ),
}


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model()


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [Document(key, text, day, source=source) for key, (source, day, text) in BODIES.items()]


def test_three_articles_tell_one_opening(documents: list[Document], nlp: Language) -> None:
    rows = [row for row in build_timeline(documents, nlp=nlp).events if "open" in row.summary]
    assert [(row.sources, row.status) for row in rows] == [(rows[0].sources, Status.HAPPENED)]
    assert set(rows[0].sources) == {"Gazette", "Ledger", "Wire"}
    interval = rows[0].interval
    assert interval is not None
    assert interval.days == (date(2025, 12, 15), date(2025, 12, 15))


@pytest.mark.parametrize(
    "text",
    ["Flood warnings were issued for Oslo for Friday.", "Envoys will attend a summit set for Oslo in January."],
    ids=["what is done for a day to come", "what is set for one"],
)
def test_what_is_told_of_a_day_to_come_is_planned(nlp: Language, text: str) -> None:
    rows = build_timeline([Document("a", text, date(2025, 12, 16))], nlp=nlp).events
    assert rows
    assert {row.status for row in rows} == {Status.PLANNED}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor could cancel the visit after the 2019 strike at Norden.", Status.HAPPENED),
        ("The mayor could cancel the visit after the hearing in Bergen on 20 December.", Status.PLANNED),
    ],
    ids=["of a day before", "of a day to come"],
)
def test_what_has_the_name_of_a_day_is_not_only_thought_of(nlp: Language, text: str, expected: Status) -> None:
    rows = build_timeline([Document("a", text, date(2025, 12, 16))], nlp=nlp).events
    assert [row.status for row in rows if row.summary.startswith("The") and "mayor" not in row.summary] == [expected]


def test_ids_and_rows_do_not_depend_on_the_order(documents: list[Document], nlp: Language) -> None:
    forward = build_timeline(documents, nlp=nlp)
    backward = build_timeline(documents[::-1], nlp=nlp)
    assert forward.events == backward.events
    assert len({row.id for row in forward.events}) == len(forward.events)


def test_wrapped_lines_give_the_rows_of_whole_ones(nlp: Language) -> None:
    text = (
        "The charter of Wexmoor was granted by a bishop in 1141, and the first quay was raised between 1205 and 1219. "
        "On 4 October 1571 a storm carried it away. The quay was rebuilt in stone by Humphrey Dale, who was drowned in "
        "1580 while he was sailing to Antwerp with a load of wool."
    )
    whole, wrapped = (
        build_timeline([Document("a", body, date(1895, 6, 1))], nlp=nlp).events for body in (text, fill(text, 72))
    )
    assert [(row.summary, row.interval) for row in wrapped] == [(row.summary, row.interval) for row in whole]


def test_rows_are_in_time_order_with_the_undated_last(documents: list[Document], nlp: Language) -> None:
    intervals = [row.interval for row in build_timeline(documents, nlp=nlp).events]
    dated = [interval for interval in intervals if interval is not None]
    starts = [interval.start or interval.end or datetime.max for interval in dated]
    assert starts == sorted(starts)
    assert intervals[: len(dated)] == dated


def test_an_article_too_long_for_the_pipeline_is_named_and_the_others_go_on(nlp: Language) -> None:
    long = Document("long", "It rained. " * (nlp.max_length // 10), date(2025, 12, 16))
    short = Document("short", "Ana Ruiz resigned on Monday.", date(2025, 12, 16))
    built = build_timeline([long, short], nlp=nlp)
    assert [problem.path for problem in built.problems] == ["long"]
    assert "split it" in built.problems[0].message
    assert [row.summary for row in built.events] == ["Ana Ruiz resigned"]


def test_an_article_in_a_language_without_rules_is_named_with_its_file_and_the_others_go_on(nlp: Language) -> None:
    german = Document(
        "hafen", "Der Hafen wurde am Montag geschlossen.", date(2025, 12, 16), language="de", where="h.txt"
    )
    english = Document("short", "Ana Ruiz resigned on Monday.", date(2025, 12, 16))
    built = build_timeline([german, english], nlp=nlp)
    assert [(problem.path, problem.message.split(",")[0]) for problem in built.problems] == [
        ("h.txt", "h.txt: article 'hafen' is in 'de'")
    ]
    assert built.documents == (english,)
    assert [row.summary for row in built.events] == ["Ana Ruiz resigned"]


def test_the_garbage_collector_is_as_before_also_when_a_build_breaks(documents: list[Document], nlp: Language) -> None:
    def interrupt(document: Document) -> None:
        raise KeyboardInterrupt

    usual = gc.get_threshold()
    build_timeline(documents, nlp=nlp)
    assert gc.get_threshold() == usual
    with pytest.raises(KeyboardInterrupt):
        build_timeline(documents, nlp=nlp, on_article=interrupt)
    assert gc.get_threshold() == usual


def test_a_build_leaves_no_words_behind_for_the_garbage_collector(documents: list[Document], nlp: Language) -> None:
    build_timeline(documents, nlp=nlp)
    gc.collect()
    build_timeline(documents, nlp=nlp)
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        gc.collect()
        assert not [left for left in gc.garbage if isinstance(left, Word)]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()


def test_select_finds_a_participant_by_surname(documents: list[Document], nlp: Language) -> None:
    built = build_timeline(documents, nlp=nlp)
    assert [row.id for row in select(built, about="Ruiz").events] == [
        row.id for row in select(built, about="Ana Ruiz").events
    ]
    assert len(select(built, about="Ruiz")) >= 1
    assert len(select(built, about="Nobody Known")) == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            {"documents": "bridge.txt"},
            "'b' is no Document; files become documents with: documents, problems = read_doc",
        ),
        ({"documents": ((), ())}, r"\(\) is no Document"),
        ({"documents": Document("a", "It rained.", date(2025, 12, 16))}, "'a' was given by itself; put it into a list"),
        ({"documents": [], "nlp": "en_core_web_sm"}, "give load_model"),
        ({"documents": [], "corrections": "corrections.csv"}, "give read_corrections"),
    ],
    ids=["a path", "what read_documents returns", "one document", "a pipeline's name", "the path of corrections"],
)
def test_what_a_caller_confuses_is_refused_with_a_remedy(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(TimelineError, match=message):
        build_timeline(**arguments)


def test_nothing_at_all_gives_an_empty_timeline(nlp: Language) -> None:
    assert len(build_timeline([], nlp=nlp)) == 0


@pytest.mark.parametrize(
    "text",
    [
        "…",
        "12",
        "Monday Monday Monday",
        "« »",
        "🙂 on Monday",
        "Ana Ruiz resigned 9,000 years after the port reopened on Monday.",
        "The bridge fell 9000 years before the port reopened on Monday.",
    ],
    ids=repr,
)
def test_strange_text_never_raises(text: str, nlp: Language) -> None:
    build_timeline([Document("x", text, date(2025, 12, 16))], nlp=nlp)


def test_without_a_pipeline_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stages, "MODELS", ())
    with pytest.raises(ModelError, match=r'pip install "event-timeline-extractor\[en\]"'):
        load_model()


def test_a_pipeline_that_is_not_installed_is_named() -> None:
    with pytest.raises(ModelError, match="'no_such_pipeline' is not installed"):
        load_model("no_such_pipeline")
