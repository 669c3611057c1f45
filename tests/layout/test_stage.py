"""Stage directions."""

from __future__ import annotations

import pytest

from podium.layout.stage import find_stages, is_direction, is_stage

DIRECTIONS = [
    "Laughter.", "laughter and applause", "Inaudible", "(inaudible)"[1:-1], "Via interpreter",
    "As interpreted.", "through translator", "In Russian.", "speaks in Japanese", "Off-mike",
    "Crosstalk.", "Gives instructions.", "Video is shown", "Pause", "retranslated",
    "The ministers and their aides walk out.", "The question was asked in English",
    "Turbulence announcement.", "Phone rings.",
    "The exchange was held in Russian.", "Minister Kono answered in English",
    "Speaks in Dari; no translation.", "A cell phone rings.", "Question inaudible.",
    "The document is signed.", "Sound of sirens.", "Seat belt chime.", "Siren sounds.",
]  # fmt: skip
WORDS = [
    "which is our wish", "so far informally", "UNSC", "to both ministers", "not of the Council",
    "the mouth of the river", "MSC", "as we said in May", "“2+2”",
    "the announcement", "the question of Crimea", "some people", "music for our ears",
    "which he said in English", "the statement was made in 2005",
]  # fmt: skip


class TestIsDirection:
    """is_direction."""

    @pytest.mark.parametrize("words", DIRECTIONS)
    def test_directions(self, words: str) -> None:
        """Sounds, gestures and interpreters in brackets are nobody's words."""
        assert is_direction(words)

    @pytest.mark.parametrize("words", WORDS)
    def test_words(self, words: str) -> None:
        """What a speaker says in brackets is said."""
        assert not is_direction(words)


def test_find_stages() -> None:
    """Directions are found in round and square brackets, with their brackets."""
    text = "We agreed (so far informally). (Laughter.) Thank you. [Applause]"
    found = [span.of(text) for span in find_stages(text, 0, len(text))]
    assert found == ["(Laughter.)", "[Applause]"]


@pytest.mark.parametrize(
    ("line", "alone"),
    [("(Laughter.)", True), ("<…>", True), ("(Laughter.) Yes.", False), ("(we agreed)", False)],
)
def test_is_stage(line: str, *, alone: bool) -> None:
    """A line is a direction only if nothing else stands on it."""
    assert is_stage(line) is alone
