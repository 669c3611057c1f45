"""Numbers, quantities and dates."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from podium import claims
from podium.frames import Corpus, Missing, UnknownIdError
from tests.evidence_tables import with_evidence
from tests.invented import invented

NOTHING = {
    "kind": "date", "value": "", "value_max": "", "unit": "", "date_start": "", "date_end": "",
    "approximate": "false", "date": "2021-03-03",
}  # fmt: skip


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The invented corpus with curated tables; nothing here changes it."""
    return with_evidence(tmp_path_factory.mktemp("data"))


def row(**cells: str) -> dict[str, Any]:
    """A claim of which only ``cells`` are known."""
    return {**NOTHING, **cells}


class TestClaims:
    """claims."""

    def test_each_has_what_it_comes_to(self, corpus: Corpus) -> None:
        """And where it lies as seen from the day of the document."""
        table = claims.claims(corpus)
        assert isinstance(table, pd.DataFrame)
        assert list(table["resolved"]) == ["3 March 2021", "3 March 2021"]
        assert set(table["horizon"]) == {"around"}

    def test_a_kind_is_chosen_or_refused(self, corpus: Corpus) -> None:
        """The error lists the kinds of the data dictionary."""
        table = claims.claims(corpus, "date")
        assert isinstance(table, pd.DataFrame)
        assert list(table["id"]) == ["date"]
        with pytest.raises(UnknownIdError, match="no kind 'lie'; there are: count"):
            claims.claims(corpus, "lie")

    def test_without_the_table_it_says_so(self, tmp_path: Path) -> None:
        """It does not fail."""
        assert isinstance(claims.claims(invented(tmp_path)), Missing)


class TestInWords:
    """in_words."""

    @pytest.mark.parametrize(
        ("cells", "words"),
        [
            (
                {"kind": "duration", "value": "4", "unit": "hours", "approximate": "true"},
                "about 4 hours",
            ),
            ({"kind": "ordinal", "value": "8", "unit": "meetings"}, "8"),
            ({"kind": "money", "value": "30000000000", "unit": "USD"}, "30,000,000,000 USD"),
            ({"kind": "count", "value": "2", "value_max": "3", "unit": "years"}, "2 to 3 years"),
            ({"kind": "quantity", "value": "1.5", "unit": "km"}, "1.5 km"),
            ({"date_start": "2013", "date_end": "2014"}, "2013 to 2014"),
            ({"date_end": "2021-03"}, "until March 2021"),
            ({}, ""),
        ],
    )
    def test_values_and_dates_are_told(self, cells: dict[str, str], words: str) -> None:
        """What the words do not fix is left empty."""
        assert claims.in_words(row(**cells)) == words


class TestHorizon:
    """horizon."""

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            ("2021-03-02", "", "before"),
            ("2020", "", "before"),
            ("2021-03-03", "", "around"),
            ("2021-03", "", "around"),
            ("2020", "2022", "around"),
            ("2021-03-04", "", "after"),
            ("2022", "", "after"),
            ("", "2021-03-01", "before"),
            ("", "", "unfixed"),
        ],
    )
    def test_a_time_lies_before_around_or_after_the_day(
        self, start: str, end: str, expected: str
    ) -> None:
        """A month or a year that holds the day lies around it."""
        assert claims.horizon(row(date_start=start, date_end=end)) == expected

    def test_what_is_no_time_has_none(self) -> None:
        """A count lies nowhere."""
        assert claims.horizon(row(kind="count", value="2")) == ""


class TestByKind:
    """by_kind."""

    def test_the_page_is_nobodys_own_words(self, corpus: Corpus) -> None:
        """Kinds by voice, the sides apart."""
        table = claims.claims(corpus)
        assert isinstance(table, pd.DataFrame)
        assert claims.by_kind(corpus, table).to_numpy().tolist() == [
            ["relative_date", 1, 0, 0, 0, 1],
            ["date", 0, 0, 0, 1, 1],
        ]


class TestHeldAgainst:
    """held_against."""

    def test_one_wording_with_a_number_is_not_enough(self, corpus: Corpus) -> None:
        """Neither wording of the river holds one."""
        table = claims.claims(corpus)
        assert isinstance(table, pd.DataFrame)
        found = claims.held_against(corpus, table)
        assert isinstance(found, pd.DataFrame)
        assert found.empty


class TestOrdinals:
    """ordinals."""

    def test_only_what_is_numbered_more_than_once_is_kept(self) -> None:
        """By what is numbered, then by day; the page's numbers are left out."""
        rows = [
            {
                "kind": "ordinal",
                "value": value,
                "unit": unit,
                "voice": voice,
                "date": date,
                "start": 1,
            }
            for value, unit, voice, date in (
                ("10", "meetings", "own", "2021-09-09"),
                ("8", "meetings", "own", "2021-03-03"),
                ("1", "steps", "own", "2021-03-03"),
                ("2", "sections", "page", "2021-03-03"),
            )
        ]
        assert list(claims.ordinals(pd.DataFrame(rows))["value"]) == ["8", "10"]
