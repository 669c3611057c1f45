"""Curated rows where they stand."""

from pathlib import Path

import pandas as pd
import pytest

from podium import anchored
from podium.frames import Corpus
from tests.evidence_tables import LATER, LUND, NORLAND, VESK, at, with_evidence
from tests.invented import invented


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The invented corpus with curated tables; nothing here changes it."""
    return with_evidence(tmp_path_factory.mktemp("data"))


class TestRows:
    """rows."""

    def test_a_table_that_is_not_there_has_the_columns_and_no_row(self, tmp_path: Path) -> None:
        """A page need not ask whether a column exists."""
        table = anchored.rows(invented(tmp_path), "claims", "id", "kind")
        assert list(table.columns) == ["id", "kind"]
        assert table.empty

    def test_a_column_that_is_not_there_is_empty_text(self, corpus: Corpus) -> None:
        """What the table has keeps its cells."""
        table = anchored.rows(corpus, "people", "id", "role")
        assert list(table["role"]) == ["", ""]
        assert list(table["id"]) == ["brell", "tiel"]


class TestKeep:
    """keep."""

    def test_a_frame_without_rows_keeps_its_columns(self) -> None:
        """An empty list of flags is not a list of columns."""
        assert list(anchored.keep(pd.DataFrame({"a": []}), []).columns) == ["a"]


class TestPlaced:
    """placed."""

    def test_words_are_placed_in_their_sentence_or_note(self, corpus: Corpus) -> None:
        """With podium, meeting and day; a title is a note."""
        frame = pd.DataFrame([at(NORLAND, "ours"), at(VESK, "Press Conference")])
        placed = anchored.placed(corpus, frame)
        assert list(placed["place"]) == [f"{NORLAND}/t01/p02/s02", f"{VESK}/n01"]
        assert list(placed["podium"]) == ["norland", "vesk"]
        assert set(placed["occasion"]) == {LUND}
        assert set(placed["date"]) == {"2021-03-03"}

    def test_rows_without_an_anchor_are_left_out(self, corpus: Corpus) -> None:
        """An empty cell is no place."""
        frame = pd.DataFrame([{"transcript": "", "start": "", "end": "", "quote": ""}])
        assert anchored.placed(corpus, frame).empty

    def test_blanks_between_sentences_lie_in_no_place(self, corpus: Corpus) -> None:
        """Nothing is guessed: the place stays empty."""
        row = {"transcript": NORLAND, "start": 150, "end": 151, "quote": "\n"}
        assert list(anchored.placed(corpus, pd.DataFrame([row]))["place"]) == [""]


class TestDocuments:
    """documents."""

    def test_documents_stand_in_order_of_their_meetings(self, corpus: Corpus) -> None:
        """Those of one day by name."""
        assert list(anchored.documents(corpus)["transcript"]) == [NORLAND, VESK, LATER]


class TestLacking:
    """lacking."""

    def test_only_what_is_not_there_is_named(self, tmp_path: Path) -> None:
        """Names below folders too."""
        corpus = with_evidence(tmp_path, without=["codings/two/sentences"])
        missing = anchored.lacking(corpus, "codes", "people", "codings/two/sentences")
        assert missing is not None
        assert missing.tables == ("curated/codings/two/sentences",)
        assert anchored.lacking(corpus, "people", "people") is None


class TestStretch:
    """stretch."""

    def test_words_of_several_sentences_are_joined(self, corpus: Corpus) -> None:
        """Cut to the offsets, with the first sentence."""
        start, end = (
            int(str(at(NORLAND, "There")["start"])),
            int(str(at(NORLAND, "agreed on")["end"])),
        )
        words, place = anchored.stretch(corpus, NORLAND, start, end)
        assert words == "There will be a “treaty”. We agreed on"
        assert place == f"{NORLAND}/t03/p01/s01"

    def test_a_stretch_that_nobody_says_is_empty(self, corpus: Corpus) -> None:
        """A title is not said."""
        assert anchored.stretch(corpus, NORLAND, 0, 5) == ("", "")
