"""Sentences: input and expectation in one string, a bar at each boundary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podium.sentences import RULES, explain, split

SPLIT = [
    "We met on Friday.| We agreed on fish.",
    "Will it be signed?| We hope so!| It is late.",
    "He said: “We will go.”| They went.",
    "They came (all of them).| They left.",
    "It ends here …| Another begins.",
    "You were told, were you not?...| No.",
    "We met in Osaka in 2019.| 2020 is another year.",
    "The third area is trade.| “Trade” is a large word.",
    "This is known.| – It was said before.",
    "The outcome of World War II.| You said that.",
    "The vote was on Art. 5.| We abstained.",
    "He is 60.| She is not.",
    "It was I.| We knew.",
    "We left at 5 p.m.| The others stayed.",
    "They live in the U.S.| We do not.",
    "It was raised by the firm Example Inc.| The firm denies it.",
]
"""Where a sentence ends."""

JOINED = [
    "Mr. Kono met Ms. Bell and Dr. Orlov.",
    "On January 14, Mr. Taro Kono held a meeting with Mr. Lavrov, Sergey Viktorovich.",
    "Art. 107 of the Charter says so.",
    "See No. 5 and pp. 3 to 9.",
    "At 3:38 p.m. in Moscow we began.",
    "The U.S. side and the D.P.R.K. agreed.",
    "Japan-U.S.-ROK cooperation goes on.",
    "It grew by 2.5 per cent, to $3.2 billion.",
    "J. Smith and A. B. Miller came.",
    "(The meeting and working lunch:approximately four hours).",
    "Several forms, e.g. Tokyo and i.e. Moscow, are used.",
    "The two ministers` view was shared by both countries` people",
    "1. Issue of concluding a peace treaty",
    "Yahoo! is a name, and so is Who? as a film, he said.",
    "“Why not?” he asked.",
    "We have … a wish.",
    "St. Petersburg and Gen. Dempsey are names.",
]
"""Where no sentence ends but at the end."""

UNICODE = [
    "Мы встретились.| Договорились.",
    "Il est venu.| Élise aussi.",
    "We agreed.|\u00a0\u00a0They did too.",
    "We agreed.|\nThey did too.",
]


def barred(text: str) -> str:
    """Return ``text`` with a bar after every sentence but the last."""
    ends = [span.end for span in split(text)][:-1]
    for end in reversed(ends):
        text = text[:end] + "|" + text[end:]
    return text


class TestSplit:
    """split."""

    @pytest.mark.parametrize("expected", SPLIT + UNICODE)
    def test_boundaries(self, expected: str) -> None:
        """Sentences end at the bars and nowhere else."""
        assert barred(expected.replace("|", "")) == expected

    @pytest.mark.parametrize("text", JOINED)
    def test_no_boundary(self, text: str) -> None:
        """Abbreviations, numbers, initials and colons end no sentence."""
        assert barred(text) == text

    def test_a_missing_blank_is_a_boundary(self) -> None:
        """A full stop glued to the next sentence ends the first."""
        assert barred("The meeting is over.The next one is in May.") == (
            "The meeting is over.|The next one is in May."
        )

    def test_offsets_start_where_the_paragraph_does(self) -> None:
        """Spans count from the offset given, and leave out the blanks between sentences."""
        spans = split("We met.  We agreed. ", 100)
        assert [(span.start, span.end) for span in spans] == [(100, 107), (109, 119)]

    @pytest.mark.parametrize("text", ["", " ", "\u00a0\n"])
    def test_nothing_has_no_sentence(self, text: str) -> None:
        """Blanks hold no sentence."""
        assert split(text) == []

    @given(st.text(alphabet='aB .!?…"”)\n1\u00a0', max_size=60))
    def test_nothing_is_lost(self, text: str) -> None:
        """Sentences lie in order and leave out nothing but blanks."""
        at = 0
        for span in split(text):
            assert not text[at : span.start].strip()
            assert span.of(text).strip() == span.of(text) != ""
            at = span.end
        assert not text[at:].strip()

    @given(st.text(alphabet="aB .!?\n", max_size=40), st.integers(0, 1000))
    def test_the_start_only_shifts(self, text: str, start: int) -> None:
        """Where a paragraph begins moves every span by as much and changes nothing else."""
        shifted = [(span.start - start, span.end - start) for span in split(text, start)]
        assert shifted == [(span.start, span.end) for span in split(text)]


class TestExplain:
    """explain."""

    @pytest.mark.parametrize(
        ("text", "rule"),
        [
            ("Mr. Kono", "title_before_name"),
            ("Art. 107", "abbreviation_before_number"),
            ("3 p.m. in Tokyo", "goes_on_in_lower_case"),
            ("3 p.m. The", "may_end_a_sentence"),
            ("e.g. Tokyo", "mid_sentence_abbreviation"),
            ("Yes? No", "question_or_shout"),
            ("by J. Smith", "initial"),
            ("over.The next", "glued"),
            ("over. The", "full_stop"),
            ("1. Issue", "list_number"),
        ],
    )
    def test_names_the_rule(self, text: str, rule: str) -> None:
        """Every candidate says which rule decided it."""
        assert explain(text)[0][2] == rule

    def test_every_rule_has_its_sentence(self) -> None:
        """Every rule says in one sentence what it does."""
        assert all((rule.__doc__ or "").rstrip().endswith(".") for rule in RULES)
