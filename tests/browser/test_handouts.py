"""What a teacher prints: a PDF for each lesson and each source."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from podium.book import handouts
from podium.book.render import BookError

LESSONS = "genres turns replies two-accounts promises names failed-parse".split()


def words(path: Path) -> str:
    """The text of a PDF with single blanks."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_lessons_and_sources_are_printed(browser: Browser, built: Path) -> None:
    """Each lesson with its exercises and the places of its quotations; a source without codes."""
    assert browser.is_connected()
    written = {path.stem: path for path in handouts.write(built.parent)}
    assert set(LESSONS) < set(written)
    for name in LESSONS:
        assert "Exercise" in words(written[name])
    assert "[2019-01-14-mofa-readout t01/p04/s01]" in words(written["genres"])
    source = words(written["2019-01-14-mofa-readout"])
    assert "t01/p08" in source
    assert "The ministers had an earnest and frank discussion." in source
    assert "evaluation" not in source


def test_a_book_without_exercises_has_no_handouts(browser: Browser, invented: Path) -> None:
    """The error says so."""
    assert browser.is_connected()
    with pytest.raises(BookError, match="exercises"):
        handouts.write(invented / "build")
