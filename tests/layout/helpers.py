"""What the tests of layouts share: reading a page, and what holds for every transcript."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from podium.layout import parse
from podium.model import Source, Span, Transcript

FIXTURES = Path(__file__).parents[1] / "fixtures" / "layout"


def read(text: str) -> Transcript:
    """Return the transcript of a page that came from nowhere."""
    return parse(text, Source(path="", sha256="", encoding="utf-8", chars=len(text)), "d")


def read_file(path: Path) -> Transcript:
    """Return the transcript of a fixture, its text decoded with no newline translated."""
    with path.open(encoding="utf-8", newline="") as file:
        return read(file.read())


def shown(transcript: Transcript) -> list[tuple[str | None, str | None, str, str]]:
    """Return label, speaker, role and words of each turn."""
    text = transcript.text
    return [(turn.label, turn.speaker, turn.role, turn.span.of(text)) for turn in transcript.turns]


def assert_holds(transcript: Transcript) -> None:
    """Assert what holds for every transcript: nothing lost, nothing twice, all in order."""
    text = transcript.text
    covered = [0] * len(text)
    pieces = [p.span for p in transcript.paragraphs()] + [n.span for n in transcript.notes]
    for span in pieces:
        assert span.start < span.end <= len(text)
        for at in range(span.start, span.end):
            covered[at] += 1
    wrong = [at for at, char in enumerate(text) if not char.isspace() and covered[at] != 1]
    assert wrong == []
    turns = [turn.span for turn in transcript.turns]
    notes = [note.span for note in transcript.notes]
    assert all(one.end <= other.start for one, other in pairwise(turns))
    assert all(one.end <= other.start for one, other in pairwise(notes))
    for turn in transcript.turns:
        assert turn.paragraphs[0].span.start == turn.span.start
        assert turn.paragraphs[-1].span.end == turn.span.end
        for paragraph in turn.paragraphs:
            assert paragraph.span in turn.span
            _assert_covered_by_sentences(
                text, paragraph.span, [s.span for s in paragraph.sentences]
            )
    assert all(note.rule for note in transcript.notes)
    assert all(turn.rule for turn in transcript.turns)


def _assert_covered_by_sentences(text: str, whole: Span, parts: list[Span]) -> None:
    """Assert that sentences lie in order in their paragraph and leave out nothing but blanks."""
    at = whole.start
    for part in parts:
        assert part in whole
        assert not text[at : part.start].strip()
        at = part.end
    assert not text[at : whole.end].strip()
