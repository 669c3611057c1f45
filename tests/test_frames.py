"""Tables as rows and frames."""

from gc import collect
from pathlib import Path
from weakref import ref

import pandas as pd
import pytest

from podium.frames import Corpus, UnknownIdError, rows_with_none, table_path, tables_asked_for
from podium.measures.accounts import account_rows
from podium.tables import TableError
from tests.evidence_tables import with_evidence
from tests.invented import invented


class TestCorpus:
    """Corpus."""

    def test_whole_numbers_are_numbers(self, tmp_path: Path) -> None:
        """Columns that the data dictionary calls integers are integers, all else is text."""
        turn = invented(tmp_path).rows("turns")[0]
        assert isinstance(turn["words"], int)
        assert turn["answers"] == ""

    def test_offsets_of_quotations_are_numbers(self, tmp_path: Path) -> None:
        """So are those of replies, where there are any; a code stays text, be it a numeral."""
        corpus = with_evidence(tmp_path)
        assert isinstance(corpus.rows("refusals")[0]["start"], int)
        replies = corpus.rows("curated/codings/one/subquestions")
        assert [type(row["reply_start"]) for row in replies] == [int, type(None), int]
        assert corpus.rows("curated/codings/one/sentences")[1]["polarity"] == "-1"

    def test_what_is_made_of_it_is_made_once(self, tmp_path: Path) -> None:
        """And goes with it: nothing else keeps a corpus that nobody holds."""
        corpus = invented(tmp_path)
        assert account_rows(corpus) is account_rows(corpus)
        gone = ref(corpus)
        del corpus
        collect()
        assert gone() is None

    def test_a_malformed_number_is_named(self, tmp_path: Path) -> None:
        """A number that is none is refused with its file, row and column."""
        corpus = invented(tmp_path)
        path = tmp_path / "corpus" / "replies.csv"
        path.write_text(path.read_text().replace(",6,", ",six,").replace(",5,", ",five,"))
        with pytest.raises(TableError, match=r"replies\.csv, row \d: question_words is '\w+'"):
            corpus.rows("replies")

    def test_a_table_that_is_not_there_has_no_rows(self, tmp_path: Path) -> None:
        """Asking for it is no error; asking whether it is there says no."""
        corpus = Corpus(tmp_path)
        assert corpus.rows("tracks") == []
        assert corpus["tracks"].empty
        assert "tracks" not in corpus

    def test_what_is_missing_says_how_to_make_it(self, tmp_path: Path) -> None:
        """The words name the tables and where they belong."""
        missing = Corpus(tmp_path).missing("the agenda", "tracks", "track_coverage")
        assert "curated/tracks.csv and curated/track_coverage.csv" in repr(missing)

    def test_an_unknown_id_lists_the_known(self, tmp_path: Path) -> None:
        """The error names the table and the ids there are."""
        with pytest.raises(UnknownIdError, match="'x' is not in themes; there are: river, fish"):
            invented(tmp_path).row("themes", "x")

    def test_what_was_asked_for_is_remembered(self, tmp_path: Path) -> None:
        """Every table asked for counts, be it there or not."""
        assert "never_heard_of" not in Corpus(tmp_path)
        assert "curated/never_heard_of" in tables_asked_for(tmp_path)


class TestTablePath:
    """table_path."""

    def test_derived_tables_come_first(self, tmp_path: Path) -> None:
        """A bare name is the derived table if there is one; a folder before it decides."""
        folder = invented(tmp_path).data
        assert table_path(folder, "transcripts").parent.name == "corpus"
        assert table_path(folder, "curated/transcripts").parent.name == "curated"
        assert table_path(folder, "meetings").parent.name == "curated"


class TestRecords:
    """records."""

    def test_what_is_not_known_is_none(self) -> None:
        """NaN and NA become None; numbers stay numbers."""
        frame = pd.DataFrame({"a": [1.5, float("nan")], "b": pd.array([1, pd.NA], dtype="Int64")})
        assert rows_with_none(frame) == [{"a": 1.5, "b": 1}, {"a": None, "b": None}]
