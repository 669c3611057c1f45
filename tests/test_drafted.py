"""What rules propose where nobody has read yet."""

from pathlib import Path

from podium import drafted
from tests.evidence_tables import LATER, NORLAND, VESK, with_evidence
from tests.invented import invented


class TestUnread:
    """unread."""

    def test_a_document_without_a_row_is_unread(self, tmp_path: Path) -> None:
        """In the order of the documents."""
        corpus = with_evidence(tmp_path)
        assert drafted.unread(corpus, "claims") == [LATER]
        assert drafted.unread(corpus, "people_forms") == [NORLAND, VESK, LATER]


class TestProposals:
    """proposals."""

    def test_every_proposal_is_marked_and_placed(self, tmp_path: Path) -> None:
        """It leads to its words and says that it is a draft."""
        table = drafted.proposals(invented(tmp_path), "claims")
        assert set(table["coder"]) == {"draft"}
        assert set(table["transcript"]) == {NORLAND, VESK, LATER}
        assert all(quote.place for quote in table["said"])

    def test_what_was_read_is_not_drafted(self, tmp_path: Path) -> None:
        """Only documents without a row are."""
        table = drafted.proposals(with_evidence(tmp_path), "claims")
        assert set(table["transcript"]) == {LATER}
