"""What exports/ shows of the sample articles is what the code makes of them today."""

from pathlib import Path

import pytest

from tests.export.picture import digest_of, stamped
from timeline import Timeline, build_timeline, read_documents
from timeline.export import write_csv

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "notebooks" / "articles"


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    documents, problems = read_documents([ARTICLES])
    assert problems == ()
    return build_timeline(documents)


def test_the_table_in_exports_is_not_stale(timeline: Timeline, tmp_path: Path) -> None:
    fresh = tmp_path / "timeline.csv"
    write_csv(timeline, fresh)
    shown = (ROOT / "exports" / "timeline.csv").read_text(encoding="utf-8")
    assert fresh.read_text(encoding="utf-8") == shown, "run: make exports"


def test_the_picture_in_exports_is_not_stale(timeline: Timeline) -> None:
    picture = (ROOT / "exports" / "timeline.png").read_bytes()
    assert stamped(picture) == digest_of(timeline), "run: make exports"


@pytest.mark.parametrize("story", ["suez", "chile", "thamluang"])
def test_each_story_is_told_by_several_outlets_in_short_articles(story: str) -> None:
    documents, _ = read_documents(sorted(ARTICLES.glob(f"{story}-*.md")))
    assert 2 <= len({document.source for document in documents}) <= 5
    assert all(200 <= len(document.text.split()) <= 500 for document in documents)
