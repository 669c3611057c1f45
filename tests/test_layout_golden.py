"""The five documents of the book, held to what a careful reader finds in them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from podium.layout import parse
from podium.model import Source, Transcript, Turn

ROOT = Path(__file__).parents[1]
GOLDEN = sorted((ROOT / "tests" / "fixtures" / "golden").glob("*.yml"))


def read(path: Path) -> tuple[dict[str, Any], Transcript]:
    """Return what a golden file expects and the transcript of the document it names."""
    expected = yaml.safe_load(path.read_text(encoding="utf-8"))
    with (ROOT / expected["file"]).open(encoding="utf-8", newline="") as file:
        text = file.read()
    source = Source(path=expected["file"], sha256="", encoding="utf-8", chars=len(text))
    return expected, parse(text, source, path.stem)


def described(turn: Turn, number: int, text: str, numbers: dict[str, int]) -> dict[str, Any]:
    """Return a turn in the words of a golden file."""
    words = turn.span.of(text).split()
    return {
        "number": number,
        "label": turn.label,
        "speaker": turn.speaker,
        "role": turn.role,
        "addressees": list(turn.addressees),
        "answers": None if turn.answers is None else numbers[turn.answers],
        "begins": " ".join(words[:6]),
        "ends": " ".join(words[-6:]),
        "paragraphs": len(turn.paragraphs),
        "sentences": sum(len(paragraph.sentences) for paragraph in turn.paragraphs),
    }


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
class TestGolden:
    """Header, turns, sections and notes of each document, exactly."""

    def test_header(self, path: Path) -> None:
        """The header says what the page prints, and null where it prints nothing."""
        expected, transcript = read(path)
        found = {name: getattr(transcript.header, name) for name in expected["header"]}
        assert found == expected["header"]

    def test_turns(self, path: Path) -> None:
        """Every turn has its words, its speaker and the question it answers."""
        expected, transcript = read(path)
        numbers = {turn.id: number for number, turn in enumerate(transcript.turns, 1)}
        found = [
            described(turn, numbers[turn.id], transcript.text, numbers) for turn in transcript.turns
        ]
        assert found == expected["turns"]

    def test_sections(self, path: Path) -> None:
        """Every headed part runs from its first word to its last."""
        expected, transcript = read(path)
        words = [section.span.of(transcript.text).split() for section in transcript.sections]
        found = [
            {"title": section.title, "begins": " ".join(said[:6]), "ends": " ".join(said[-6:])}
            for section, said in zip(transcript.sections, words, strict=True)
        ]
        assert found == expected["sections"]

    def test_notes(self, path: Path) -> None:
        """Every note is there, in order, with its kind and its whole text."""
        expected, transcript = read(path)
        found = [
            {"kind": note.kind, "text": note.span.of(transcript.text)} for note in transcript.notes
        ]
        assert found == expected["notes"]


def test_every_document_has_a_golden_file() -> None:
    """All five documents of the book are held."""
    assert len(GOLDEN) == 5


def test_captions_in_place_of_a_title_are_reported() -> None:
    """A page with captions where its title should stand has no title, and a warning."""
    path = next(path for path in GOLDEN if path.stem.endswith("mofa-readout"))
    _, transcript = read(path)
    assert any("no title" in w and "captions" in w for w in transcript.warnings)
