"""Two readings compared, and rules against reading."""

from pathlib import Path

import pandas as pd
import pytest

from podium import readings_compared
from podium.frames import Corpus, Missing
from tests.evidence_tables import with_evidence
from tests.invented import invented


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The invented corpus with curated tables; nothing here changes it."""
    return with_evidence(tmp_path_factory.mktemp("data"))


class TestFoundByBoth:
    """found_by_both."""

    def test_the_share_is_of_what_either_found(self, corpus: Corpus) -> None:
        """With Wilson's interval."""
        table = readings_compared.found_by_both(corpus)
        assert isinstance(table, pd.DataFrame)
        row = table.iloc[0]
        assert (row["found"], row["n"], row["share"]) == (2, 4, 0.5)
        assert row["low"] == pytest.approx(0.15, abs=0.01)

    def test_without_the_table_it_says_so(self, tmp_path: Path) -> None:
        """It does not fail."""
        assert isinstance(readings_compared.found_by_both(invented(tmp_path)), Missing)


class TestSameCodes:
    """same_codes."""

    def test_kappas_interval_is_cohens(self, corpus: Corpus) -> None:
        """0.8 observed, 0.5 expected, n 10: a standard error of 0.253."""
        table = readings_compared.same_codes(corpus)
        assert isinstance(table, pd.DataFrame)
        row = table.iloc[0]
        assert (row["share"], row["kappa"]) == (0.8, 0.6)
        assert row["kappa_low"] == pytest.approx(0.6 - 1.96 * 0.253, abs=1e-3)
        assert row["kappa_high"] == 1.0

    def test_perfect_agreement_has_no_standard_error(self, corpus: Corpus) -> None:
        """Its interval is not given."""
        table = readings_compared.same_codes(corpus)
        assert isinstance(table, pd.DataFrame)
        assert pd.isna(table["kappa_low"].iloc[1])


class TestRules:
    """rules, rules_found, rules_read, errors."""

    def test_rules_are_held_against_the_tables_that_are_there(self, corpus: Corpus) -> None:
        """Claims of the invented corpus are found; what else is proposed was not read."""
        comparisons = readings_compared.rules(corpus)
        found = readings_compared.rules_found(comparisons).set_index(["table", "level"])
        assert found.loc[("claims", "overlap"), "recall"] == 1
        assert found.loc[("claims", "overlap"), "curated"] == 2
        assert len(readings_compared.errors(comparisons, "claims")["missed"]) == 0
        assert set(readings_compared.rules_read(comparisons)["aspect"]) >= {"kind", "voice"}

    def test_without_tables_there_is_nothing_to_hold_them_against(self, tmp_path: Path) -> None:
        """Empty tables, not errors."""
        comparisons = readings_compared.rules(invented(tmp_path))
        assert readings_compared.rules_found(comparisons).empty
        assert readings_compared.rules_read(comparisons).empty
        assert readings_compared.errors(comparisons, "claims") == {"missed": [], "false": []}
