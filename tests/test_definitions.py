"""What changes when a definition is drawn otherwise."""

from pathlib import Path

import pandas as pd
import pytest

from podium import definitions
from podium.frames import Corpus, Missing, UnknownIdError
from tests.evidence_tables import LATER, with_evidence
from tests.invented import invented


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The invented corpus with curated tables; nothing here changes it."""
    return with_evidence(tmp_path_factory.mktemp("data"))


def found(frame: pd.DataFrame | Missing) -> dict[tuple[str, str], tuple[int, int]]:
    """Return counts by finding and definition."""
    assert isinstance(frame, pd.DataFrame)
    rows = frame.to_dict("records")
    return {(row["finding"], row["definition"]): (row["found"], row["n"]) for row in rows}


class TestWithout:
    """without."""

    def test_each_document_is_left_out_in_turn(self, corpus: Corpus) -> None:
        """What a later document shows of a promise goes with that document."""
        rows = found(definitions.without(corpus))
        spoken = "Promises made before the last document that a later one speaks of"
        assert rows[spoken, "all documents"] == (1, 2)
        assert rows[spoken, "without Norland, 9 September 2021"] == (0, 0)
        assert rows["Replies that are clear", "all documents"] == (1, 2)
        assert rows["Replies that are clear", "without Vesk, 3 March 2021"] == (1, 1)
        negative = "Norland: sentences of negative polarity"
        assert rows[negative, "all documents"] == (1, 5)
        assert rows[negative, "without Norland, 3 March 2021"] == (0, 1)

    def test_one_document_may_be_named(self, corpus: Corpus) -> None:
        """Then only that one is left out."""
        rows = found(definitions.without(corpus, LATER))
        assert {way for _, way in rows} == {"all documents", "without Norland, 9 September 2021"}

    def test_what_is_not_there_is_refused(self, corpus: Corpus) -> None:
        """The error lists what there is."""
        with pytest.raises(UnknownIdError, match="no unit 'word'; there are: subquestion, turn"):
            definitions.without(corpus, unit="word")
        with pytest.raises(UnknownIdError, match="no transcript 'x'"):
            definitions.without(corpus, "x")

    def test_without_the_tables_it_says_which_are_missing(self, tmp_path: Path) -> None:
        """It does not fail."""
        assert isinstance(definitions.without(invented(tmp_path)), Missing)


class TestQuestions:
    """questions."""

    def test_questions_are_counted_four_ways(self, corpus: Corpus) -> None:
        """Two replies, two turns, three persons asked."""
        rows = found(definitions.questions(corpus))
        assert [rows[key] for key in rows if key[0] == "Clear replies"] == [
            (1, 2), (1, 2), (1, 2), (1, 3),
        ]  # fmt: skip
        assert list(rows.values())[-1] == (2, 3)


class TestThemes:
    """themes."""

    def test_boundaries_move_what_is_counted(self, corpus: Corpus) -> None:
        """Reporters and sentences that nobody coded are left out."""
        rows = found(definitions.themes(corpus, "river"))
        assert [rows["The river", way] for way in (
            "among up to three themes", "as the first theme only", "given by both coders",
            "given by either coder", "by literal terms",
        )] == [(5, 7), (4, 7), (5, 7), (5, 7), (2, 7)]  # fmt: skip

    def test_themes_may_count_as_one(self, corpus: Corpus) -> None:
        """A sentence with both counts once."""
        rows = found(definitions.themes(corpus, "fish", "river+fish"))
        assert rows["Fish", "among up to three themes"] == (2, 7)
        assert rows["The river + Fish", "among up to three themes"] == (5, 7)

    def test_an_unknown_theme_is_refused(self, corpus: Corpus) -> None:
        """The error lists the themes."""
        with pytest.raises(UnknownIdError, match="no theme 'lake'; there are: river, fish"):
            definitions.themes(corpus, merge="river+lake")


class TestCoverage:
    """coverage."""

    def test_what_is_only_asked_about_is_counted_in_beside(self, corpus: Corpus) -> None:
        """One item more at Vesk's podium."""
        rows = found(definitions.coverage(corpus))
        assert rows["Vesk, 3 March 2021", "treated"] == (2, 4)
        assert rows["Vesk, 3 March 2021", "treated or asked about"] == (3, 4)

    def test_a_theme_counts_once(self, corpus: Corpus) -> None:
        """However many of its items a document treats."""
        rows = found(definitions.coverage(corpus))
        assert rows["Vesk, 3 March 2021", "themes of which an item is treated"] == (1, 1)


class TestFirstTheme:
    """first_theme."""

    def test_a_corpus_without_themes_has_none(self, tmp_path: Path) -> None:
        """Empty, not an error."""
        corpus = invented(tmp_path)
        assert definitions.first_theme(corpus) == "river"
        (tmp_path / "curated" / "themes.csv").unlink()
        assert definitions.first_theme(Corpus(tmp_path)) == ""
