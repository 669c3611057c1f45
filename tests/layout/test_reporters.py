"""Labels of the press."""

from __future__ import annotations

import pytest

from podium.layout.reporters import PressLabels, reporter_name
from tests.layout.helpers import read, shown

PRESS = """Foreign Minister Wang Yi Meets the Press

Wang Yi: Good morning, friends from the press. I look forward to your questions.

Dubai Eye: What do you think of the plan?

Wang Yi: I think that it is good for everybody.

Xinhua News Agency: What else is new this year?

Wang Yi: Not much is new this year.

Reuters: And how is trade, in your view?

Wang Yi: Trade is good, and it will be better.
"""


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Kyodo News, KATSURA", "Katsura"),
        ("SEKI, NHK", "Seki"),
        ("Tokyo Shimbun, AIKAWA (online)", "Aikawa"),
        ("Courier (Rahim)", "Rahim"),
    ],
)
def test_the_part_that_is_no_outlet_is_the_name(printed: str, name: str) -> None:
    """A surname in capitals is no outlet where a word tells which part the outlet is."""
    assert reporter_name(printed, PressLabels.of([printed])) == name


@pytest.mark.parametrize(
    ("labels", "name"),
    [
        (["Saito, Kyodo News", "Nanao, Nico Nico Douga"], "Nanao"),
        (["Kyodo News, Saito", "Nico Nico Douga, Nanao"], "Nanao"),
        (["NHK, Okuzumi", "Sato, Asahi Shimbun", "Nanao, Nico Nico Douga"], "Nico Nico Douga"),
    ],
)
def test_a_name_stands_where_the_other_labels_have_it(labels: list[str], name: str) -> None:
    """Where no word tells the outlet, the order of the page's other labels does."""
    assert reporter_name(labels[-1], PressLabels.of(labels)) == name


def test_an_outlet_without_its_word_is_no_name() -> None:
    """Where outlets ask and nobody is named, a label like a name that asks names nobody."""
    turns = shown(read(PRESS))
    assert ("Dubai Eye", None, "journalist", "What do you think of the plan?") in turns


def test_a_name_that_introduces_itself_after_a_question_is_a_label() -> None:
    """A second reporter who says who asks is a turn of their own, although the first is none."""
    page = """Press Briefing by Official Spokesperson (August 25, 2023)

Official Spokesperson: Good evening. The floor is open for questions.

Question: Sir, was migration discussed in the talks?

Pranay Upadhyay: Sir, Pranay from ABP News. Was defence discussed?

Official Spokesperson: Both were discussed. There will be an agreement.
"""
    labels = [label for label, *_ in shown(read(page))]
    assert labels == [
        "Official Spokesperson",
        "Question",
        "Pranay Upadhyay",
        "Official Spokesperson",
    ]


GIVEN_NAME = """Transcript of Minister for Foreign Affairs Dr Lim Kian Hock’s Doorstop

Minister: You have all been up late, so I will keep this short and take your questions.

Joanna Abdul Karim (Channel NewsAsia): Minister, what is next for the partnership?

Minister: We started this year with two chapters, and we end it with seven.

Joanna: And the elections in some of the countries...

Minister: Elections are a fact of life. There are always elections somewhere.
"""

ON_LINES_OF_THEIR_OWN = """Press Conference of Foreign Minister Ilmari Aalto on the Flight to Rome

Foreign Minister Aalto:

Good evening to all of you. I thank you for your company and for your work.

Diana Petrescu, TVR:

Minister, thank you for having come among us. What moved you most?

Foreign Minister Aalto:

The children moved me most, and the songs that they sang for us.

Cristian Miculescu, Radio Doina:

You told of a mother with a child. May one know what she said to you?

Foreign Minister Aalto:

She said that her child would see better times than she had seen.

Diana Petrescu, TVR:

Thank you.
"""


def test_a_given_name_is_that_of_the_reporter_named_in_full() -> None:
    """The label that stands once is believed, and the turn is the reporter’s."""
    turns = shown(read(GIVEN_NAME))
    assert [label for label, *_ in turns][3] == "Joanna"
    assert turns[3][1:3] == ("Joanna Abdul Karim", "journalist")


def test_labels_on_lines_of_their_own_are_believed_together() -> None:
    """A name with its outlet that stands once, between two such labels, is one as well."""
    turns = shown(read(ON_LINES_OF_THEIR_OWN))
    assert turns[3][:3] == ("Cristian Miculescu, Radio Doina", "Cristian Miculescu", "journalist")
    assert len(turns) == 6
