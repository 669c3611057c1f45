"""Who speaks and how much, in which order, and what is asked."""

from itertools import pairwise
from pathlib import Path

import pytest

from podium import measures
from podium.frames import Corpus, Missing, rows_with_none
from tests.filled import write_filled
from tests.invented import invented


class TestSpeaking:
    """speaking."""

    def test_shares_of_a_document_add_up_to_one(self, tmp_path: Path) -> None:
        """Each share is of its own document, and n stands beside it."""
        table = measures.speaking(invented(tmp_path))
        for _, rows in table.groupby("transcript"):
            assert rows["share"].sum() == pytest.approx(1)
            assert rows["words"].sum() == rows["of_words"].iloc[0]

    def test_an_unnamed_speaker_stays_unnamed(self, tmp_path: Path) -> None:
        """Reporters without a name are counted by role, with no name invented."""
        table = measures.speaking(invented(tmp_path), "2021-03-03-lund")
        asked = measures.where(table, role="journalist")
        assert list(asked["speaker"]) == ["", ""]

    def test_an_empty_corpus_has_no_speakers(self, tmp_path: Path) -> None:
        """No rows, the columns are there."""
        assert measures.speaking(Corpus(tmp_path)).columns[0] == "transcript"


class TestExchange:
    """exchange."""

    def test_a_turn_starts_where_the_one_before_ended(self, tmp_path: Path) -> None:
        """Starts count the words said before, from 0 in each document."""
        for _, turns in measures.exchange(invented(tmp_path)).groupby("transcript"):
            rows = rows_with_none(turns)
            assert rows[0]["start"] == 0
            for before, after in pairwise(rows):
                assert after["start"] == before["start"] + before["words"]


class TestReplies:
    """replies."""

    def test_the_question_is_what_ends_in_a_question_mark(self, tmp_path: Path) -> None:
        """Each pair quotes the question and names who answers."""
        pairs = rows_with_none(measures.replies(invented(tmp_path), "2021-03-03-lund"))
        assert [(pair["asked"], pair["speaker"]) for pair in pairs] == [
            ("Will there be a treaty?", "Ada Brell"),
            ("Is the treaty agreed?", "Oran Tiel"),
        ]


class TestAgenda:
    """agenda."""

    def test_without_its_tables_it_says_what_is_missing(self, tmp_path: Path) -> None:
        """Nothing coded is not the same as nothing treated."""
        assert isinstance(measures.agenda(invented(tmp_path), "2021-03-03-lund"), Missing)

    def test_an_item_leads_to_its_first_place(self, tmp_path: Path) -> None:
        """Of several passages the first gives the sentence, whatever the order of the rows."""
        corpus = invented(tmp_path)
        curated, key = tmp_path / "curated", "2021-03-03-norland"
        write_filled(curated / "tracks.csv", [{"id": "r", "name": "River"}])
        covered = [{"track": "r", "transcript": key, "coverage": "treated"}]
        write_filled(curated / "track_coverage.csv", covered)
        sentences = [row for row in corpus.rows("sentences") if row["transcript"] == key]
        places = [
            {
                "track": "r",
                "transcript": key,
                "start": row["start"] + 1,
                "end": row["end"],
                "quote": row["text"][1:],
            }
            for row in reversed(sentences[1:3])
        ]
        write_filled(curated / "track_anchors.csv", places)
        table = measures.agenda(Corpus(tmp_path), "2021-03-03-lund")
        assert not isinstance(table, Missing)
        assert rows_with_none(table)[0]["sentence"] == sentences[1]["id"]
