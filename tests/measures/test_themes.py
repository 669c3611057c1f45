"""Where a theme comes up."""

from pathlib import Path

import pytest

from podium import measures
from podium.frames import Corpus, Missing, UnknownIdError, rows_with_none
from podium.sources import data_folder
from tests.invented import invented


class TestThemeTable:
    """theme_table."""

    def test_a_silent_side_has_no_numbers(self, tmp_path: Path) -> None:
        """No account is not zero: its counts and shares are empty."""
        rows = rows_with_none(measures.theme_table(invented(tmp_path), "river"))
        silent = [row for row in rows if row["account"] == "none"]
        assert [(row["meeting"], row["side"]) for row in silent] == [("2021-09-09-port", "vesk")]
        assert {silent[0][name] for name in ("found", "sentences", "share", "low", "high")} == {
            None
        }

    def test_skipped_phrases_do_not_count(self, tmp_path: Path) -> None:
        """A phrase listed as another matter takes its place away from the shorter term."""
        rows = rows_with_none(measures.theme_table(invented(tmp_path), "river", "2021-03-03-lund"))
        assert {row["side"]: row["hits"] for row in rows} == {"norland": 1, "vesk": 1}

    def test_a_share_lies_in_its_interval(self) -> None:
        """In our own record, every share has n and an interval around it."""
        corpus = Corpus(data_folder())
        for theme in corpus.rows("themes"):
            for row in rows_with_none(measures.theme_table(corpus, theme["id"])):
                if row["account"] == "told":
                    assert row["low"] <= row["share"] <= row["high"]
                    assert row["share"] == row["found"] / row["sentences"]


class TestTermsBySide:
    """terms_by_side."""

    def test_each_term_is_counted_for_each_side(self, tmp_path: Path) -> None:
        """Terms that are never found have a row of zeros."""
        assert rows_with_none(measures.terms_by_side(invented(tmp_path), "fish")) == [
            {"term": "fish*", "norland": 0, "vesk": 1}
        ]


class TestThemesOfMeeting:
    """themes_of_meeting."""

    def test_without_themes_it_says_what_is_missing(self, tmp_path: Path) -> None:
        """A corpus without a list of themes gets words, not an error."""
        assert isinstance(measures.themes_of_meeting(Corpus(tmp_path), "x"), Missing)


class TestDefaultTheme:
    """default_theme."""

    def test_it_is_the_first_listed(self, tmp_path: Path) -> None:
        """The order of the table decides."""
        assert measures.default_theme(invented(tmp_path)) == "river"

    def test_a_corpus_without_themes_says_so(self, tmp_path: Path) -> None:
        """The error names the table and its columns."""
        with pytest.raises(UnknownIdError, match=r"themes\.csv"):
            measures.default_theme(Corpus(tmp_path))


class TestOurTerms:
    """data/curated/theme_terms.csv."""

    def test_every_term_belongs_to_a_theme_and_is_listed_once(self) -> None:
        """No term hangs in the air, none is there twice for a theme, its use is known."""
        corpus = Corpus(data_folder())
        themes = {row["id"] for row in corpus.rows("themes")}
        listed = [(row["theme"], row["term"].lower()) for row in corpus.rows("theme_terms")]
        assert {theme for theme, _ in listed} <= themes
        assert len(set(listed)) == len(listed)
        assert {row["use"] for row in corpus.rows("theme_terms")} <= {"find", "skip"}

    def test_every_term_is_found_somewhere(self) -> None:
        """A term that no document has would only look thorough."""
        corpus = Corpus(data_folder())
        for row in corpus.rows("theme_terms"):
            assert not measures.concordance(corpus, [row["term"]]).empty, row["term"]
