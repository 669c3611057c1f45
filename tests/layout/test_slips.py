"""Labels whose colon the typist missed."""

from __future__ import annotations

import pytest

from tests.layout.helpers import read

PAGE = """Daily Press Briefing
May 17, 2012

MS. HOLM: Good afternoon. Be kind to our visitors.
QUESTION: Can we start with the buoys?
MS. HOLM: We can start with them.
{}
MS. HOLM: Wait for the afternoon.
"""


@pytest.mark.parametrize(
    ("line", "label", "words"),
    [
        ("QUESTION; But are they red?", "QUESTION", "But are they red?"),
        ("QUESTION But are they red?", "QUESTION", "But are they red?"),
        ("QUESTION. But are they red?", "QUESTION", "But are they red?"),
        ("MS. HOLM; They are red.", "MS. HOLM", "They are red."),
        ("THE PRESS: Thank you.", "THE PRESS", "Thank you."),
    ],
)
def test_slips(line: str, label: str, words: str) -> None:
    """A label known by its colon elsewhere opens a turn without it."""
    transcript = read(PAGE.format(line))
    turn = transcript.turns[3]
    assert (turn.label, turn.span.of(transcript.text)) == (label, words)


@pytest.mark.parametrize(
    "line", ["QUESTION TIME OPENS THE DAY.", "Questions are welcome, as ever."]
)
def test_no_slips(line: str) -> None:
    """Words that only begin like a label stay words."""
    assert len(read(PAGE.format(line)).turns) == 4
