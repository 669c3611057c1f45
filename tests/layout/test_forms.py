"""What a printed label can look like."""

from __future__ import annotations

import pytest

from podium.layout.forms import read_form
from tests.layout.helpers import read, shown

FORMS = {
    "Question": "question",
    "Question (to both ministers)": "question",
    "Question [Radio Vardar]": "question",
    "Reporter": "question",
    "Answer 2": "answer",
    "Minister Kono": "office",
    "Mr. Taro Kono, Minister for Foreign Affairs": "office",
    "Official Spokesperson": "office",
    "Father Ugo Bassi, director of the press office": "office",
    "SERGEY LAVROV": "capitals",
    "China Daily": "outlet",
    "NHK, Suzuki": "pair",
    "Sergey Lavrov": "name",
    "WH": "initials",
}
NO_LABELS = [
    "Moscow", "Subjects", "Date", "Press Release", "Page language", "Note", "Mr. President",
    "We agreed on two points", "Dear Mr. President", "Question-and-Answer Session",
    "Secretary's Travel", "First", "Read more", "Tel", "http", "Japan",
]  # fmt: skip


@pytest.mark.parametrize(("printed", "form"), FORMS.items())
def test_forms(printed: str, form: str) -> None:
    """Each kind of label is known by its form."""
    assert read_form(printed) == form


@pytest.mark.parametrize("printed", NO_LABELS)
def test_no_labels(printed: str) -> None:
    """Fields, headings, vocatives and sentences before a colon are no labels."""
    assert read_form(printed) is None


HEAD = "Press Conference by Foreign Minister Anna Bell\nTuesday, May 5, 2015, 3:10 p.m. Geneva\n\n"
MARKS = {
    "colon": ("Question: ", "Anna Bell: "),
    "capitals": ("QUESTION: ", "MINISTER BELL: "),
    "dash": ("QUESTION- ", "ANNA BELL- "),
    "no colon": ("JOURNALIST ", "ANNA BELL "),
    "spaces": ("Q    ", "MINISTER BELL:  "),
    "dots": ("Q. ", "A. "),
    "bold": ("**Question:** ", "**Anna Bell:** "),
    "own line": ("Question\n", "Foreign Minister Bell\n"),
    "own line with colon": ("Question:\n", "Anna Bell:\n"),
    "numbers": ("Question 1: ", "Answer 1: "),
    "outlets": ("Radio Fluss: ", "Anna Bell: "),
}


@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS.keys())
def test_every_way_of_marking_speakers(marks: tuple[str, str]) -> None:
    """Questions and answers are told apart however the page marks who speaks."""
    asks, answers = marks
    exchange = [("Will the talks go on?", "They will go on in June."), ("Where?", "In this room.")]
    body = "".join(f"{asks}{asked}\n\n{answers}{said}\n\n" for asked, said in exchange)
    turns = shown(read(HEAD + body))
    assert [words for _, _, _, words in turns] == [words for pair in exchange for words in pair]
    assert [role for _, _, role, _ in turns] == ["journalist", "minister"] * 2
    assert {name for _, name, role, _ in turns if role == "minister"} == {"Anna Bell"}


def test_an_office_with_a_region_and_a_name_is_a_label() -> None:
    """A word that heads topics does not unmake a label of office and full name."""
    assert read_form("Governor of Arkhangelsk Region Igor Orlov") == "office"
    assert read_form("Novgorod Region Governor Andrei Nikitin") == "office"
    assert read_form("Prime Minister in the Middle East") is None
