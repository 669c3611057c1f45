"""Figures of a corpus: what they show, and what they say of it."""

from pathlib import Path

import pytest
from lxml import html

from podium import figures
from podium.frames import Corpus, Missing, UnknownIdError
from podium.picture import NARROW, WIDE, Picture
from podium.sources import data_folder
from tests.evidence_tables import with_evidence
from tests.invented import invented


def every_picture(corpus: Corpus) -> list[Picture]:
    """Every figure that can be drawn of a corpus."""
    meetings = [row["id"] for row in corpus.rows("meetings")]
    known = [
        figures.accounts(corpus),
        *(figures.strip(corpus, meeting) for meeting in meetings),
        *(figures.themes(corpus, meeting) for meeting in meetings),
        *(figures.theme(corpus, row["id"]) for row in corpus.rows("themes")),
    ]
    return [picture for picture in known if isinstance(picture, Picture)]


class TestEveryFigure:
    """All figures of our own record and of an invented one."""

    @pytest.mark.parametrize("width", [WIDE, NARROW])
    def test_it_is_drawn_at_both_widths(self, width: float) -> None:
        """Each figure of our own record gives a whole SVG that says what it shows."""
        for picture in every_picture(Corpus(data_folder())):
            assert html.fromstring(picture.svg(width)).get("aria-label") == picture.alt

    def test_two_other_governments_can_be_drawn(self, tmp_path: Path) -> None:
        """No figure knows our sides or meetings."""
        for picture in every_picture(invented(tmp_path)):
            assert "Russia" not in picture.alt
            assert picture.svg()

    def test_names_are_unique(self) -> None:
        """No two figures share the name that their ids start with."""
        names = [picture.name for picture in every_picture(Corpus(data_folder()))]
        assert len(set(names)) == len(names)


class TestStrip:
    """strip."""

    def test_a_silent_side_keeps_its_place(self, tmp_path: Path) -> None:
        """The words and the drawing say that there is no account."""
        picture = figures.strip(invented(tmp_path), "2021-09-09-port")
        assert "Vesk: no account in this corpus" in picture.alt
        assert "no account in this corpus" in picture.svg()

    def test_the_words_count_turns_and_questions(self, tmp_path: Path) -> None:
        """Who hears the figure learns what who sees it sees."""
        alt = figures.strip(invented(tmp_path), "2021-03-03-lund").alt
        assert "three turns, one question from reporters" in alt
        assert "Words by turn, in order: Ada Brell 35, Reporters 5, Ada Brell 10" in alt

    def test_coded_sentences_stand_under_their_first_theme_and_their_act(
        self, tmp_path: Path
    ) -> None:
        """Lanes of themes and acts in the order in which they come up; without codes, none."""
        coded = figures.strip(with_evidence(tmp_path / "coded"), "2021-03-03-lund")
        assert "About what, in sentences, as it comes up: The river 5." in coded.alt
        assert "What the sentence does" in coded.svg()
        later = figures.strip(with_evidence(tmp_path / "later"), "2021-09-09-port").svg()
        assert "About what" not in later
        assert "What the sentence does" in later
        assert "About what" not in figures.strip(invented(tmp_path / "b"), "2021-03-03-lund").svg()


class TestTheme:
    """theme."""

    def test_no_account_is_not_zero(self, tmp_path: Path) -> None:
        """A side without an account is named as such, not as 0."""
        alt = figures.theme(invented(tmp_path), "fish").alt
        assert "9 September 2021, Norland: 0 of" in alt
        assert "9 September 2021, Vesk: no account in this corpus" in alt

    def test_an_unknown_theme_is_named(self, tmp_path: Path) -> None:
        """The error lists the themes there are."""
        with pytest.raises(UnknownIdError, match="there are: river, fish"):
            figures.theme(invented(tmp_path), "x")


class TestThemes:
    """themes."""

    def test_without_themes_it_says_what_is_missing(self, tmp_path: Path) -> None:
        """A corpus without themes gets words in the place of the figure."""
        assert isinstance(figures.themes(Corpus(tmp_path), "x"), Missing)
