"""How far two coders agree on every variable."""

from pathlib import Path

import pandas as pd
import pytest

from podium import reliability
from podium.agreement import Bootstrap
from podium.frames import Corpus, Missing
from tests.evidence_tables import NORLAND, with_evidence

QUICK = Bootstrap(resamples=50, seed=1)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The invented corpus with curated tables; nothing here changes it."""
    return with_evidence(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def measured(corpus: Corpus) -> pd.DataFrame:
    """Every figure for the two coders."""
    table = reliability.measured(corpus, "one", "two", QUICK)
    assert isinstance(table, pd.DataFrame)
    return table


def value(measured: pd.DataFrame, variable: str, measure: str, scope: str) -> tuple[float, int]:
    """Return one figure and its n."""
    kept = measured[(measured["variable"] == variable) & (measured["measure"] == measure)]
    row = kept[kept["scope"] == scope].iloc[0]
    return row["value"], row["n"]


class TestMeasured:
    """measured."""

    def test_percent_is_that_of_equal_codes(self, measured: pd.DataFrame) -> None:
        """The coders differ on one of nine sentences in act, and on none in theme."""
        assert value(measured, "act", "percent", "all units") == (8 / 9, 9)
        assert value(measured, "theme", "percent", "all units") == (1, 9)
        assert value(measured, "theme: fish", "kappa", "all units") == (1, 9)

    def test_printed_units_are_left_out_of_the_second_scope(self, measured: pd.DataFrame) -> None:
        """Only for the variable for which they are printed."""
        assert value(measured, "hedged", "percent", "all units") == (8 / 9, 9)
        assert value(measured, "hedged", "percent", "without printed units") == (1, 8)
        assert value(measured, "act", "percent", "without printed units")[1] == 9

    def test_a_coefficient_may_be_undefined(self, measured: pd.DataFrame) -> None:
        """Without the printed unit both coders use one value only."""
        assert pd.isna(value(measured, "hedged", "kappa", "without printed units")[0])

    def test_questions_without_a_reply_have_no_level(self, measured: pd.DataFrame) -> None:
        """They are units of the type of reply, not of its level."""
        assert value(measured, "reply_level1", "percent", "all units")[1] == 2
        assert value(measured, "reply_level2", "percent", "all units")[1] == 3
        assert value(measured, "tactic", "percent", "all units")[1] == 3

    def test_without_a_coder_it_says_which_file_is_missing(self, tmp_path: Path) -> None:
        """It does not fail."""
        corpus = with_evidence(tmp_path, without=["codings/two/sentences"])
        missing = reliability.measured(corpus, "one", "two", QUICK)
        assert isinstance(missing, Missing)
        assert missing.tables == ("curated/codings/two/sentences",)


class TestConfusion:
    """confusion."""

    def test_only_used_codes_stand(self, corpus: Corpus) -> None:
        """Rows by one coder, columns by the other."""
        table = reliability.confusion(corpus, "hedged", "one", "two")
        assert table.to_numpy().tolist() == [["false", 8, 0], ["true", 1, 0]]


class TestDisagreements:
    """disagreements."""

    def test_each_has_what_was_decided_and_why(self, corpus: Corpus) -> None:
        """Two variables of one sentence."""
        table = reliability.disagreements(corpus, "one", "two")
        unit = f"{NORLAND}/t03/p01/s01"
        assert table.to_numpy().tolist() == [
            [unit, "act", "report", "commitment", "report", "It tells."],
            [unit, "hedged", "true", "false", "true", "There is a hedge."],
        ]


class TestCautions:
    """cautions."""

    def test_few_units_are_said(self, corpus: Corpus) -> None:
        """For every variable with one value a unit."""
        found = dict(reliability.cautions(corpus, "one", "two"))
        assert "polarity" in found
        assert "theme" not in found
