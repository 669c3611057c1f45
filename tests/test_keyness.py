"""Which words divide two groups."""

from math import log, sqrt
from pathlib import Path

import pandas as pd
import pytest

from podium import keyness, selection
from podium.keyness import KeynessError
from tests.evidence_tables import with_evidence


class TestTokens:
    """tokens."""

    def test_words_are_folded_and_keep_their_place(self) -> None:
        """A final 's does not count, nor does the shape of an apostrophe."""
        text = "Japan’s visa-free Trade isn’t Japan's."
        assert [word for word, _ in keyness.tokens(text)] == [
            "japan", "visa-free", "trade", "isn't", "japan",
        ]  # fmt: skip
        assert next(span.of(text) for _, span in keyness.tokens(text)) == "Japan’s"


class TestContrast:
    """contrast."""

    def test_log_odds_and_interval_are_those_of_the_paper(self) -> None:
        """Two words, four and four, a prior of one for each: worked out by hand."""
        found = keyness.contrast({"x": 2, "y": 2}, {"x": 1, "y": 3}, {"x": 5, "y": 5}, prior=2)
        row = found.set_index("word").loc["x"]
        difference, error = log(3 / 3) - log(2 / 4), sqrt(1 / 3 + 1 / 2)
        assert row["log_odds"] == pytest.approx(difference)
        assert row["z"] == pytest.approx(difference / error)
        assert row["low"] == pytest.approx(difference - 1.959964 * error, abs=1e-5)
        assert [row[name] for name in ("a", "b", "of_a", "of_b")] == [2, 1, 4, 4]

    def test_groups_that_agree_end_at_nought(self) -> None:
        """However large a word's share is."""
        same = {"the": 50, "river": 5}
        assert keyness.contrast(same, same, same)["log_odds"].tolist() == [0, 0]

    def test_turning_the_groups_turns_the_sign(self) -> None:
        """Nothing else changes."""
        one, two = {"x": 9, "y": 1}, {"x": 2, "y": 8}
        whole = {"x": 11, "y": 9}
        there = keyness.contrast(one, two, whole).set_index("word")["z"]
        back = keyness.contrast(two, one, whole).set_index("word")["z"]
        assert there.to_dict() == pytest.approx({word: -z for word, z in back.items()})

    def test_a_weightier_prior_draws_words_to_nought(self) -> None:
        """A word found twice on one side divides less, the more is known beforehand."""
        one, two, whole = {"x": 2, "y": 98}, {"y": 100}, {"x": 2, "y": 198}
        odds = [
            keyness.contrast(one, two, whole, prior).set_index("word")["log_odds"]["x"]
            for prior in (1, 100, 10_000)
        ]
        assert odds[0] > odds[1] > odds[2] > 0

    def test_an_empty_group_or_prior_is_refused(self) -> None:
        """The error says what was given."""
        with pytest.raises(KeynessError, match="the groups have 1 and 0 words"):
            keyness.contrast({"x": 1}, {}, {"x": 1})
        with pytest.raises(KeynessError, match="a weight of 0 words"):
            keyness.contrast({"x": 1}, {"x": 1}, {"x": 2}, prior=0)


class TestOfGroups:
    """of_groups."""

    def test_words_left_out_count_all_the_same(self) -> None:
        """They are not shown; the sizes of the groups stay."""
        table = pd.DataFrame({"text": ["our river", "the river"], "group": ["a", "b"]})
        found = keyness.of_groups(table, table["text"], leave_out="The our")
        assert found["word"].tolist() == ["river"]
        assert found[["of_a", "of_b"]].to_numpy().tolist() == [[2, 2]]


class TestLeading:
    """leading."""

    def test_each_groups_strongest_come_first(self) -> None:
        """And it is said whether the interval leaves out nought."""
        found = pd.DataFrame(
            {
                "word": ["p", "q", "r", "s"],
                "z": [3.0, 1.0, -4.0, -1.0],
                "low": [0.5, -0.2, -2.0, -1.0],
                "high": [1.0, 1.0, -0.5, 0.2],
            }
        )
        lead = keyness.leading(found, 1)
        assert lead[["word", "group", "clear"]].to_numpy().tolist() == [
            ["p", "a", True], ["r", "b", True],
        ]  # fmt: skip
        assert keyness.leading(found, 2)["clear"].tolist() == [True, False, True, False]


class TestTimes:
    """times."""

    def test_a_ratio_is_told_without_its_sign(self) -> None:
        """Tenths are enough below ten."""
        assert keyness.times(log(4.24)) == "4.2"
        assert keyness.times(-log(24)) == "24"


class TestLines:
    """lines."""

    def test_every_counted_place_is_shown(self, tmp_path: Path) -> None:
        """As many lines as the word has occurrences in both groups."""
        corpus = with_evidence(tmp_path)
        _, table = selection.apart(corpus, ("side: norland", "side: vesk"))
        hits = keyness.lines(table, "treaty")
        assert hits["match"].tolist() == ["treaty", "treaty", "treaty", "treaty"]
        assert hits["group"].tolist() == ["a", "a", "a", "b"]
        assert (hits["left"] + hits["match"] + hits["right"]).tolist()[
            2
        ] == "There will be a “treaty”."
