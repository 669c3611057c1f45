"""Every invented document of every family is read as a reader would read it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from podium.layout import parse
from podium.model import Source, Transcript

FIXTURES = Path(__file__).parent / "fixtures" / "layout"
CASES = sorted(FIXTURES.glob("*/*.txt"))


def _ids(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def _read(path: Path) -> tuple[Transcript, dict[str, Any]]:
    text = path.read_bytes().decode("utf-8")
    expected = yaml.safe_load(path.with_suffix(".yml").read_text("utf-8"))
    return parse(text, Source(str(path), "", "utf-8", len(text))), expected


def _plain(text: str | None) -> str:
    return " ".join((text or "").split()).strip(" .:")


@pytest.mark.parametrize("path", CASES, ids=_ids)
class TestFixtures:
    """One document of one family."""

    def test_header(self, path: Path) -> None:
        """The header holds what the page gives and null for the rest."""
        transcript, expected = _read(path)
        for key, want in expected["header"].items():
            got = getattr(transcript.header, key)
            if key == "place" and want and got:
                assert want in got or got in want
            else:
                assert got == (None if want is None else str(want)), key

    def test_sections(self, path: Path) -> None:
        """The headings of the text are its sections, in order."""
        transcript, expected = _read(path)
        assert [s.title for s in transcript.sections] == (expected.get("sections") or [])

    def test_speakers(self, path: Path) -> None:
        """Number and order of the turns, their speakers and their roles are right."""
        transcript, expected = _read(path)
        wanted = [(t["speaker"], t["role"]) for t in expected.get("turns") or []]
        assert [(t.speaker, t.role) for t in transcript.turns] == wanted

    def test_bounds(self, path: Path) -> None:
        """A turn begins with the first word said and ends with the last."""
        transcript, expected = _read(path)
        for turn, want in zip(transcript.turns, expected.get("turns") or [], strict=True):
            said = _plain(turn.span.of(transcript.text))
            assert said.startswith(_plain(want["begins"].lstrip(": ")))
            assert said.endswith(_plain(want["ends"]))

    def test_notes(self, path: Path) -> None:
        """What nobody said is kept as notes."""
        transcript, expected = _read(path)
        notes = [note.span.of(transcript.text) for note in transcript.notes]
        for want in expected.get("notes") or []:
            assert any(want.strip() in note or note in want for note in notes), want
