"""Headers that were copied as one line."""

from __future__ import annotations

import pytest

from podium.layout.page import Page

TITLE = "Foreign Minister Sergey Lavrov’s interview with the newspaper Vestnik, Moscow, May 6, 2015"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            f"6 May 201509:00 {TITLE} 2147-06-05-2015 • en-GB1 es-ES1",
            ["6 May 201509:00", TITLE, "2147-06-05-2015", "• en-GB1 es-ES1"],
        ),
        (
            "Press Conferences Press Conference by Mr. Kono May 10, 2019, 8:14 p.m. Rome Japanese",
            [
                "Press Conferences",
                "Press Conference by Mr. Kono",
                "May 10, 2019, 8:14 p.m. Rome",
                "Japanese",
            ],
        ),
        (
            "Press statements following the talks December 1, 2014 20:15 Ankara",
            ["Press statements following the talks", "December 1, 2014 20:15 Ankara"],
        ),
        (
            "Japan-Palau Foreign Ministers’ Meeting September 27, 2018 Japanese",
            ["Japan-Palau Foreign Ministers’ Meeting", "September 27, 2018", "Japanese"],
        ),
        (
            "Home Speeches Transcripts Press conference with Minister Rojas, Lima",
            ["Home Speeches Transcripts", "Press conference with Minister Rojas, Lima"],
        ),
        (
            "2019/03/08 Foreign Minister Wang Yi Meets the Press on a Meeting",
            ["2019/03/08", "Foreign Minister Wang Yi Meets the Press on a Meeting"],
        ),
    ],
)
def test_a_header_in_one_line_is_parted_at_its_seams(line: str, parts: list[str]) -> None:
    """Menu, stamp, title, date line, counter and languages become lines of their own."""
    page = Page(f"{line}\n\nQuestion: What now?\n")
    assert [found.text for found in page.lines[:-1]] == parts
    assert [found.span.of(page.text) for found in page.lines[:-1]] == parts


def test_facts_between_bars_are_lines_of_their_own() -> None:
    """Name, occasion, town and date that bars part are read one by one; a menu is left whole."""
    line = "Kari Holm, Spokesperson | Daily Briefing | Washington, DC | April 14, 2016"
    page = Page(f"{line}\n\nHome | News | London | April 14, 2016\n")
    assert [found.text for found in page.lines[:-1]] == line.split(" | ")
    assert page.lines[-1].text == "Home | News | London | April 14, 2016"


@pytest.mark.parametrize(
    "line",
    [
        TITLE,
        "Friday, May 10, 2019, 3:38 p.m. Moscow, Russian Federation",
        "Press conference held on December 1, 2014 20:15 Ankara",
        "Remarks to the press, December 1, 2014, 8:15 p.m.",
        "Last updated December 1, 2014 20:15",
        "14 March 2017 13:20 Novo-Ogaryovo",
        "English Russian",
    ],
)
def test_a_line_without_a_seam_stays_whole(line: str) -> None:
    """A date tied to its sentence, and a stamp without a title, are left as printed."""
    assert [found.text for found in Page(line).lines] == [line]
