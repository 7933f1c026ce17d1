"""The page's data: complete, small, and unable to leave its element."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from tests.export.synthetic import make_timeline
from timeline.export.html import to_html
from timeline.export.records import to_json
from timeline.export.stories import find_stories
from timeline.model import Document, Participant, Role, TextSpan, Timeline, TimelineEvent, Timex, TimexKind

OWN_PART = 400_000


def test_every_event_is_there_with_its_reports() -> None:
    timeline = make_timeline(120)
    data = json.loads(to_json(timeline, title="Quay"))
    assert [record["id"] for record in data["events"]] == [event.id for event in timeline.events]
    assert [len(record["told"]) for record in data["events"]] == [len(event.mentions) for event in timeline.events]


def test_nothing_in_it_can_close_the_element() -> None:
    timeline = make_timeline(5)
    loud = replace(timeline.events[0], summary="</script><script>alert(1)</script> & <!-- \u2028")
    text = to_json(Timeline(events=(loud,)), title="</title>")
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text)["events"][0]["what"] == loud.summary


def test_the_bold_part_is_counted_as_a_browser_counts() -> None:
    sentence, words, offset = "\U0001f6a2 The ferry sailed on Tuesday.", "on Tuesday", 100
    at = offset + sentence.index(words)
    timex = Timex(TextSpan(at, at + len(words), words), TimexKind.DATE, "2025-12-09")
    event = make_timeline(10).events[0]
    mention = replace(event.mentions[0], sentence=TextSpan(offset, offset + len(sentence), sentence), timex=timex)
    data = json.loads(to_json(Timeline(events=(replace(event, mentions=(mention,)),)), title=""))
    start, end = data["events"][0]["told"][0]["bold"]
    assert sentence.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == words


def test_the_pages_own_part_stays_small() -> None:
    page = to_html(make_timeline(300), plotlyjs="directory")
    assert len(page.encode()) <= OWN_PART


def test_articles_that_tell_a_common_event_are_one_story() -> None:
    events = make_timeline(60).events
    two = next(event for event in events if len(event.sources) > 1)
    names, story_of = find_stories(events)
    by_article: dict[str, set[int]] = {}
    for event, story in zip(events, story_of, strict=True):
        by_article.setdefault(event.mentions[0].document.id, set()).add(story)
    assert len({story_of[events.index(two)]} | by_article[two.mentions[0].document.id]) == 1
    assert max(story_of) == len(names) - 1


def test_stories_do_not_depend_on_the_order_of_events() -> None:
    events = make_timeline(60).events
    _, forward = find_stories(events)
    _, backward = find_stories(events[::-1])
    assert groups(events, forward) == groups(events[::-1], backward)


def article(name: str, text: str) -> Document:
    return Document(name, text, date(2024, 5, 2), source="Gazette")


def told(document: Document, *, by: str) -> TimelineEvent:
    event = make_timeline(1).events[0]
    mention = replace(event.mentions[0], document=document)
    participants = (Participant(by, Role.AGENT),)
    return replace(event, id=document.id, mentions=(mention,), participants=participants, place="")


def test_articles_of_the_same_words_are_one_story_though_they_share_no_event() -> None:
    events = tuple(
        told(article(name, text), by=by)
        for name, by, text in (
            ("a", "Ada Moor", "The lock at Saltmarsh leaks. Ada Moor closed the lock; barges wait at Saltmarsh."),
            ("b", "Ada Moor", "Barges queue at Saltmarsh, where the lock stays shut until divers mend the leak."),
            ("c", "Ada Moor", "Divers went down at Saltmarsh. The lock may open soon, said Ada Moor of the barges."),
            ("d", "Leo Finch", "Voters in Kingsferry chose a mayor. Leo Finch won the count by nine votes."),
            ("e", "Leo Finch", "The mayor of Kingsferry, Leo Finch, was sworn in after the recount of votes."),
            ("f", "Leo Finch", "A recount in Kingsferry upheld the votes for mayor Leo Finch."),
        )
    )
    assert find_stories(events) == (("Ada Moor", "Leo Finch"), (0, 0, 0, 1, 1, 1))


def groups(events: tuple[TimelineEvent, ...], stories: tuple[int, ...]) -> set[frozenset[str]]:
    found: dict[int, set[str]] = {}
    for event, story in zip(events, stories, strict=True):
        found.setdefault(story, set()).add(event.id)
    return {frozenset(ids) for ids in found.values()}


def test_a_mention_without_a_time_in_its_sentence_has_no_bold() -> None:
    event = make_timeline(10).events[0]
    mention = replace(event.mentions[0], timex=None)
    data = json.loads(to_json(Timeline(events=(replace(event, mentions=(mention,)),)), title=""))
    assert "bold" not in data["events"][0]["told"][0]
