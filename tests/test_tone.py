"""Sentences of each account by polarity."""

from pathlib import Path

import pytest

from podium import tone
from podium.frames import Missing, UnknownIdError, rows_with_none
from tests.evidence_tables import with_evidence
from tests.invented import invented


class TestByAccount:
    """by_account."""

    def test_reporters_are_left_out_and_a_silent_side_keeps_its_row(self, tmp_path: Path) -> None:
        """Counts are of what the side itself says; no account is not a neutral one."""
        table = tone.by_account(with_evidence(tmp_path))
        assert not isinstance(table, Missing)
        rows = [[row[name] for name in ("side", "n", "negative", "positive", "account")]
                for row in rows_with_none(table)]  # fmt: skip
        assert rows == [
            ["norland", 4, 1, 1, "told"],
            ["vesk", 2, 0, 0, "told"],
            ["norland", 1, 0, 0, "told"],
            ["vesk", 0, 0, 0, "none"],
        ]

    def test_one_side_can_be_asked_for(self, tmp_path: Path) -> None:
        """Its meetings alone; a side that published nothing is an error that lists the others."""
        corpus = with_evidence(tmp_path)
        table = tone.by_account(corpus, "vesk")
        assert not isinstance(table, Missing)
        assert list(table["side"]) == ["vesk", "vesk"]
        with pytest.raises(UnknownIdError, match="there are: norland, vesk"):
            tone.by_account(corpus, "x")

    def test_without_codings_it_says_what_is_missing(self, tmp_path: Path) -> None:
        """A corpus that nobody coded has no tone to show."""
        assert isinstance(tone.by_account(invented(tmp_path)), Missing)
