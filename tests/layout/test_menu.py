"""Rows of menu items on one line."""

from __future__ import annotations

import pytest

from podium.layout.menu import is_menu_row, menu_before

ROWS = [
    "Home Minister's profile Media releases Transcripts Speeches Contact",
    "Events Structure Videos and Photos Documents Contacts Search",
    "Home Administration Priorities COVID Plan Briefing Room Español",
]
NO_ROWS = [
    "Home Secretary's statement on the summit",
    "Press Conference by Foreign Minister Fumio Kishida",
    "Remarks With the Minister of Trade and Development",
    "News, Transcripts, Speeches.",
    "",
]


@pytest.mark.parametrize("text", ROWS)
def test_rows(text: str) -> None:
    """A line of menu items and nothing else is a row."""
    assert is_menu_row(text)


@pytest.mark.parametrize("text", NO_ROWS)
def test_no_rows(text: str) -> None:
    """A title that holds words of a menu is no row."""
    assert not is_menu_row(text)


def test_title_behind_row() -> None:
    """What follows a row on its line begins where the title does."""
    text = (
        "Home Office of the Spokesperson Press Briefings Department Press Briefing – March 16, 2021"
    )
    assert text[menu_before(text) :] == "Department Press Briefing – March 16, 2021"
    for title in ("Press Conference with Minister Rojas", "Security Council statement of May 4"):
        assert menu_before(f"Home News Speeches {title}") == len("Home News Speeches ")
    assert menu_before("Home Secretary's remarks at the meeting of May 4, 2012") == 0
