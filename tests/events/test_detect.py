"""Which words tell of events, and of what class; every sentence is our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from timeline.events import english, parse_of
from timeline.events.learning.gold import GoldDocument, GoldEvent
from timeline.events.learning.teach import example_of, teach
from timeline.events.triggers import features, scorer
from timeline.events.triggers.detect import find_all_triggers, find_triggers
from timeline.model import EventClass

SENTENCES = [
    ("The trawler sank near Bergen on Tuesday.", ["sank"]),
    ("Police launched a raid after the explosion.", ["launched", "raid", "explosion"]),
    ("The visit followed the collapse of talks.", ["visit", "followed", "collapse", "talks"]),
    ("Her brothers in Leeds, two nurses from Cork.", []),
    ("Farmers have been protesting.", ["protesting"]),
    ("The tall red tower.", []),
]


@pytest.mark.parametrize(("sentence", "words"), SENTENCES, ids=[s for s, _ in SENTENCES])
def test_triggers_of_a_sentence(nlp: Language, sentence: str, words: list[str]) -> None:
    assert [trigger.span.text for trigger in find_triggers(parse_of(nlp(sentence)))] == words


CLASSES = [
    ("The spokesman said that the road was shut.", "said", EventClass.REPORTING),
    ("The fighting began at dawn.", "began", EventClass.ASPECTUAL),
    ("Villagers saw the plane crash.", "saw", EventClass.PERCEPTION),
    ("The king believes that the law is unjust.", "believes", EventClass.I_STATE),
    ("Rebels attacked the barracks.", "attacked", EventClass.OCCURRENCE),
    ("The climbers tried to reach the summit.", "tried", EventClass.I_ACTION),
]


@pytest.mark.parametrize(("sentence", "word", "event_class"), CLASSES, ids=[f"{s} [{w}]" for s, w, _ in CLASSES])
def test_class_of_a_trigger(nlp: Language, sentence: str, word: str, event_class: EventClass) -> None:
    found = {trigger.span.text: trigger.event_class for trigger in find_triggers(parse_of(nlp(sentence)))}
    assert found[word] is event_class


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", ".", "Hm"], ids=["nothing", "a space", "blank lines", "a stop", "a word"]
)
def test_text_without_events_has_no_triggers(nlp: Language, text: str) -> None:
    assert find_triggers(parse_of(nlp(text))) == ()


def test_spans_are_the_words_of_the_text(nlp: Language) -> None:
    text = "  Floods\n\nhit Ghent;  hundreds   fled the city."
    found = [trigger.span for trigger in find_triggers(parse_of(nlp(text)))]
    assert found
    assert all(text[span.start : span.end] == span.text for span in found)


def test_weights_are_small_and_need_no_pickle() -> None:
    path = Path(english.__file__).parent / "triggers.npz"
    assert path.stat().st_size < 1_000_000
    assert scorer.was_trained_on("no such document") is False


def test_training_twice_gives_the_same_bytes(nlp: Language, tmp_path: Path) -> None:
    doc = nlp("The dam burst on Monday. Officials said that a flood destroyed the mill and the old school.")
    events = tuple(
        GoldEvent(token.idx, token.idx + len(token), kind)
        for token in doc
        for word, kind in (
            ("burst", "OCCURRENCE"),
            ("said", "REPORTING"),
            ("flood", "OCCURRENCE"),
            ("destroyed", "OCCURRENCE"),
        )
        if token.text == word
    )
    lexicon = scorer.load_scorer().lexicon
    example = example_of(GoldDocument("a", doc, events), lexicon)
    paths = [tmp_path / "first.npz", tmp_path / "second.npz"]
    for path in paths:
        scorer.save_scorer(teach([example, example, example], (), lexicon), path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_features_do_not_depend_on_what_was_parsed_before(nlp: Language) -> None:
    lexicon = scorer.load_scorer().lexicon
    first = features.features_of([nlp("The harbour froze in January.")], lexicon)
    nlp("Quetzalcoatlus soared above Texas.")
    again = features.features_of([nlp("The harbour froze in January.")], lexicon)
    assert first.rows.tolist() == again.rows.tolist()


def test_several_articles_at_once_have_the_events_that_each_has_alone(nlp: Language) -> None:
    texts = ["The dam burst.", "", "Police said that a raid failed on Monday. Two men fled.", " \n", "Snow."]
    parses = [parse_of(nlp(text)) for text in texts]
    assert find_all_triggers(parses) == [find_triggers(parse) for parse in parses]
    assert find_all_triggers([]) == []
