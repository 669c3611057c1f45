"""Sentences that the data write."""

from pathlib import Path

from podium import show
from podium.frames import Corpus, Missing
from podium.sources import data_folder
from podium.tables import write_table
from tests.filled import write_filled
from tests.invented import invented


class TestHeard:
    """heard."""

    def test_both_sides(self, tmp_path: Path) -> None:
        """Two accounts: both are named."""
        words = repr(show.heard(invented(tmp_path), "2021-03-03-lund"))
        assert words == "Both sides are heard: Norland and Vesk."

    def test_one_side(self, tmp_path: Path) -> None:
        """One account: the other side is named, and that nothing is known of it."""
        words = repr(show.heard(invented(tmp_path), "2021-09-09-port"))
        assert words.startswith("Only Norland is heard. This corpus holds no account by Vesk:")

    def test_no_side(self, tmp_path: Path) -> None:
        """A meeting nobody tells of is said to be one."""
        corpus = invented(tmp_path)
        rows = [*corpus.rows("meetings"), {**corpus.rows("meetings")[0], "id": "x"}]
        write_table(tmp_path / "curated" / "meetings.csv", rows, list(rows[0]))
        assert repr(show.heard(Corpus(tmp_path), "x")).startswith("No side is heard")


class TestCoverage:
    """coverage."""

    def test_our_own_record(self) -> None:
        """Only one of our meetings is told by both sides, and the gaps are named."""
        words = repr(show.coverage(Corpus(data_folder())))
        assert words.startswith("Of four meetings, one is told by more than one side")
        assert "by Russia on 10 May 2019" in words


class TestTerms:
    """terms."""

    def test_what_is_found_and_what_is_passed_over(self, tmp_path: Path) -> None:
        """Both lists are open to the reader."""
        assert repr(show.terms(invented(tmp_path), "river")) == (
            "Looked for: “river”. Passed over as another matter: “river treaty”."
        )

    def test_no_terms(self, tmp_path: Path) -> None:
        """A theme without terms says so."""
        assert repr(show.terms(invented(tmp_path), "x")) == "No terms are listed for this theme."


class TestAgenda:
    """agenda."""

    def test_two_accounts_are_compared(self) -> None:
        """What both treat and what one alone treats is counted; n of items stands beside it."""
        words = repr(show.agenda(Corpus(data_folder()), "2019-01-14-moscow"))
        assert words.startswith("Every account treats ")
        assert "Japan’s readout alone treats" in words

    def test_without_its_tables_it_says_what_is_missing(self, tmp_path: Path) -> None:
        """Nothing coded is not the same as nothing treated."""
        assert isinstance(show.agenda(invented(tmp_path), "2021-03-03-lund"), Missing)


class TestReach:
    """reach."""

    def test_it_counts_what_terms_miss(self, tmp_path: Path) -> None:
        """Sentences coded by reading and without a term are counted and shown."""
        corpus = invented(tmp_path)
        sentences = [row["id"] for row in corpus.rows("sentences") if "fish" in row["text"]]
        other = next(row["id"] for row in corpus.rows("sentences") if "trade" in row["text"])
        coded = [{"sentence": key, "theme": "fish;x"} for key in (*sentences, other)]
        path = tmp_path / "curated" / "codings" / "adjudicated" / "sentences.csv"
        write_filled(path, coded)
        piece = show.reach(Corpus(tmp_path), "fish")
        assert repr(piece).startswith(
            "By the reading, two sentences are on this theme: one with a term, one in other words."
        )
        markup = piece._repr_html_()
        assert "We spoke of trade only." in markup
        assert "Norland: Ada Brell<br>\n9 September 2021" in markup

    def test_without_codings_it_says_what_is_missing(self, tmp_path: Path) -> None:
        """The file that would be needed is named."""
        missing = show.reach(invented(tmp_path), "fish")
        assert "curated/codings/adjudicated/sentences.csv" in repr(missing)
