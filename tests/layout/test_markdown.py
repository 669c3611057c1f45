"""Marks of Markdown are no words of a header."""

from __future__ import annotations

import pytest

from podium.layout.markdown import unmarked

LINES = {
    "# Remarks in Lisbon": "Remarks in Lisbon",
    "## **Press conference** ##": "Press conference",
    "[Print](/print) [Email](mailto:web@example.org)": "Print Email",
    "* [Home](/)": "Home",
    "![The pier. Photo: MFA](a.jpg)": "The pier. Photo: MFA",
    "*Rome, 2 June 2020*": "Rome, 2 June 2020",
    "__Note__": "Note",
    r"1\. The first point": "1. The first point",
}
SAME = ["2 * 3 * 4", "#5 of 7", "***", "a_file_name", "The price rose * again", "C# and F#"]


@pytest.mark.parametrize(("marked", "plain"), LINES.items())
def test_marks_are_taken_off(marked: str, plain: str) -> None:
    """A reader sees the words without the marks."""
    assert unmarked(marked) == plain


@pytest.mark.parametrize("text", SAME)
def test_other_signs_stay(text: str) -> None:
    """Signs that mark nothing belong to the words."""
    assert unmarked(text) == text
