"""What the accounts of one meeting treat and leave out."""

from pathlib import Path

import pandas as pd
import pytest

from podium import omissions
from podium.frames import Corpus, Missing
from podium.tables import TableError, read_table, write_table
from tests.evidence_tables import LUND, NORLAND, PORT, VESK, with_evidence
from tests.invented import invented


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """The invented corpus with curated tables."""
    return with_evidence(tmp_path)


def matrix(corpus: Corpus, meeting: str) -> pd.DataFrame:
    """Return the matrix, which must be there."""
    table = omissions.matrix(corpus, meeting)
    assert isinstance(table, pd.DataFrame)
    return table


class TestMatrix:
    """matrix."""

    def test_items_are_grouped_by_who_treats_them(self, corpus: Corpus) -> None:
        """What both treat comes first; a question alone does not make an item treated."""
        table = matrix(corpus, LUND)
        assert list(table["track"]) == ["river", "treaty", "fish", "trade"]
        assert list(table["group"]) == ["norland;vesk", "norland", "vesk", "absent"]
        assert list(table["vesk"]) == ["treated", "question_only", "treated", "absent"]

    def test_of_a_side_without_an_account_nothing_is_known(self, corpus: Corpus) -> None:
        """Its column says unknown, and the one account is the whole group."""
        table = matrix(corpus, PORT)
        assert set(table["vesk"]) == {"unknown"}
        assert dict(zip(table["track"], table["group"], strict=True))["trade"] == "norland"

    def test_a_question_alone_is_a_group_of_its_own(self, corpus: Corpus) -> None:
        """Where no account treats an item and a reporter raises it."""
        path = corpus.data / "curated" / "track_coverage.csv"
        rows = [row for row in read_table(path) if row["track"] != "river"]
        more = [{"track": "river", "transcript": NORLAND, "coverage": "absent"},
                {"track": "river", "transcript": VESK, "coverage": "question_only"}]  # fmt: skip
        write_table(path, [*rows, *more], ["track", "transcript", "coverage"])
        assert omissions.counts(matrix(Corpus(corpus.data), LUND))["question_only"] == 1

    def test_an_account_that_nobody_coded_is_unknown(self, corpus: Corpus) -> None:
        """An uncoded account is not an account that leaves everything out."""
        path = corpus.data / "curated" / "track_coverage.csv"
        rows = [row for row in read_table(path) if row["transcript"] != VESK]
        write_table(path, rows, ["track", "transcript", "coverage"])
        table = matrix(Corpus(corpus.data), LUND)
        assert set(table["vesk"]) == {"unknown"}
        assert omissions.coded(Corpus(corpus.data), LUND) == ["norland"]

    def test_an_item_not_coded_for_every_account_is_not_compared(self, corpus: Corpus) -> None:
        """One missing cell makes its group unknown."""
        path = corpus.data / "curated" / "track_coverage.csv"
        rows = [
            row for row in read_table(path) if (row["track"], row["transcript"]) != ("fish", VESK)
        ]
        write_table(path, rows, ["track", "transcript", "coverage"])
        table = matrix(Corpus(corpus.data), LUND).set_index("track")
        assert table["group"]["fish"] == "unknown"
        assert "fish" not in omissions.touched(table.reset_index())["track"].tolist()

    def test_an_unknown_code_is_refused(self, corpus: Corpus) -> None:
        """The error names it and what there is."""
        path = corpus.data / "curated" / "track_coverage.csv"
        rows = [{**row, "coverage": "hinted"} for row in read_table(path)]
        write_table(path, rows, ["track", "transcript", "coverage"])
        with pytest.raises(TableError, match="coverage is 'hinted', not one of treated"):
            omissions.matrix(Corpus(corpus.data), LUND)

    def test_without_the_tables_it_says_which_are_missing(self, tmp_path: Path) -> None:
        """It does not fail."""
        missing = omissions.matrix(invented(tmp_path), LUND)
        assert isinstance(missing, Missing)
        assert missing.tables == ("tracks", "track_coverage")


class TestPassages:
    """passages."""

    def test_each_item_and_side_has_its_quotations(self, corpus: Corpus) -> None:
        """Only those of the meeting."""
        found = omissions.passages(corpus, LUND)
        assert {key: [quote.words for quote in own] for key, own in found.items()} == {
            ("river", "norland"): ["the river is ours"],
            ("fish", "vesk"): ["fish"],
        }
        assert omissions.passages(corpus, PORT) == {}


class TestComparisons:
    """comparisons."""

    def test_wordings_stand_side_by_side(self, corpus: Corpus) -> None:
        """One column of quotations for each side heard."""
        table = omissions.comparisons(corpus, LUND)
        assert isinstance(table, pd.DataFrame)
        (row,) = table.to_dict("records")
        assert [row[side][0].words for side in ("norland", "vesk")] == [
            "the river is ours", "about the river",
        ]  # fmt: skip
        assert row["agreement"] == "partly"


class TestDiscrepancies:
    """discrepancies."""

    def test_only_those_that_touch_the_meeting_are_given(self, corpus: Corpus) -> None:
        """And only of the kinds asked for."""
        touching = omissions.discrepancies(corpus, LUND)
        assert isinstance(touching, pd.DataFrame)
        assert [quote.before for quote in touching["wordings"][0]] == [
            "Norland, 3 March 2021", "Vesk, 3 March 2021",
        ]  # fmt: skip
        other = omissions.discrepancies(corpus, PORT)
        assert isinstance(other, pd.DataFrame)
        assert other.empty
        kinds = omissions.discrepancies(corpus, LUND, "within_document")
        assert isinstance(kinds, pd.DataFrame)
        assert kinds.empty
