"""Which side gave which account."""

from pathlib import Path

import pytest

from podium import measures
from podium.frames import Corpus, UnknownIdError
from podium.measures import NO_ACCOUNT, TOLD
from tests.invented import invented


class TestAccounts:
    """accounts."""

    def test_a_side_without_an_account_has_a_row(self, tmp_path: Path) -> None:
        """The side that took part and is not heard is there, marked, without numbers."""
        told = measures.accounts(invented(tmp_path))
        silent = measures.where(told, account=NO_ACCOUNT)
        assert list(silent["side"]) == ["vesk"]
        assert list(silent["meeting"]) == ["2021-09-09-port"]
        assert silent["words"].isna().all()

    def test_every_transcript_has_a_row(self, tmp_path: Path) -> None:
        """Each document stands under its meeting and side, with its length."""
        corpus = invented(tmp_path)
        told = measures.where(measures.accounts(corpus), account=TOLD)
        assert set(told["transcript"]) == {row["id"] for row in corpus.rows("transcripts")}
        assert (told["words"] > 0).all()

    def test_an_empty_corpus_has_none(self, tmp_path: Path) -> None:
        """No meeting, no rows, no error."""
        assert measures.accounts(Corpus(tmp_path)).empty


class TestMeetingSides:
    """meeting_sides."""

    def test_a_column_of_sides_is_read(self, tmp_path: Path) -> None:
        """Sides listed in the register take part, whoever published."""
        corpus = invented(tmp_path)
        meeting = {"id": "2021-09-09-port", "sides": "vesk; ossia"}
        assert measures.meeting_sides(corpus, meeting) == ["norland", "ossia", "vesk"]

    def test_without_any_word_every_side_may_have_told(self, tmp_path: Path) -> None:
        """A meeting of which nothing is registered may have been told by any side."""
        assert measures.meeting_sides(invented(tmp_path), {"id": "x"}) == ["norland", "vesk"]


class TestDefaultMeeting:
    """default_meeting."""

    def test_it_is_the_one_told_by_most_sides(self, tmp_path: Path) -> None:
        """The meeting with two accounts goes before the one with one."""
        assert measures.default_meeting(invented(tmp_path)) == "2021-03-03-lund"

    def test_a_corpus_without_meetings_says_so(self, tmp_path: Path) -> None:
        """The error says that there is nothing to choose from."""
        with pytest.raises(UnknownIdError, match="no meeting of which a transcript"):
            measures.default_meeting(Corpus(tmp_path))


class TestNotes:
    """notes."""

    def test_every_note_is_counted_once(self, tmp_path: Path) -> None:
        """The kinds add up to all notes."""
        corpus = invented(tmp_path)
        assert measures.notes(corpus)["notes"].sum() == len(corpus.rows("notes"))
