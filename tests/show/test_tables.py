"""Frames as tables."""

from pathlib import Path

import pandas as pd
import pytest

from podium import measures
from podium.frames import Corpus, Missing
from podium.show import SOURCES, Html, by_meeting, lines, table
from tests.invented import invented


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """The invented corpus, in a book."""
    monkeypatch.setenv(SOURCES, "../sources/")
    return invented(tmp_path)


def markup(piece: Html | Missing) -> str:
    """The HTML of a piece."""
    return piece._repr_html_()


class TestTable:
    """table."""

    def test_it_has_a_caption_and_a_name_for_every_column(self, corpus: Corpus) -> None:
        """A table reads aloud: caption, headers with their scope, no empty header."""
        made = markup(table(corpus, measures.speaking(corpus), "Who speaks"))
        assert "<caption>Who speaks</caption>" in made
        assert '<th scope="col">n</th>' in made
        assert '<th scope="col"></th>' not in made

    def test_what_is_not_known_is_a_dash(self, corpus: Corpus) -> None:
        """None, NaN, NA and empty text are shown alike, and never as 0."""
        frame = pd.DataFrame({"a": [None, ""], "b": pd.array([1, pd.NA], dtype="Int64")})
        assert markup(table(corpus, frame, "x")).count("–") == 3

    def test_shares_are_percent_and_counts_have_commas(self, corpus: Corpus) -> None:
        """Numbers are shown as they are read."""
        made = markup(table(corpus, pd.DataFrame({"share": [0.256], "words": [12345]}), "x"))
        assert "26 %" in made
        assert "12,345" in made

    def test_ids_lead_to_their_place(self, corpus: Corpus) -> None:
        """Sentences, turns and transcripts are links to the source's page."""
        key = "2021-03-03-vesk"
        frame = pd.DataFrame({"transcript": [key], "turn": [f"{key}/t02"]})
        made = markup(table(corpus, frame, "x"))
        assert f'href="../sources/{key}.html">Vesk, press conference<' in made
        assert f'href="../sources/{key}.html#t02"' in made

    def test_text_of_a_source_is_escaped(self, corpus: Corpus) -> None:
        """What a document holds appears as text."""
        frame = corpus["sentences"][["text"]]
        assert "<script>" not in markup(table(corpus, frame, "x"))

    def test_columns_can_be_named_anew(self, corpus: Corpus) -> None:
        """A heading given stands in the place of the usual one."""
        made = markup(table(corpus, measures.speaking(corpus), "x", words="Said"))
        assert ">Said<" in made
        assert ">Words<" not in made

    def test_an_empty_frame_says_so(self, corpus: Corpus) -> None:
        """No table without rows."""
        assert repr(table(corpus, pd.DataFrame(), "Answers")) == "Answers: none."

    def test_what_is_missing_stays_missing(self, corpus: Corpus) -> None:
        """Words about tables that are not there pass through."""
        missing = Missing(("tracks",), "the agenda")
        assert table(corpus, missing, "x") is missing


class TestLines:
    """lines."""

    def test_the_words_are_marked_in_their_context(self, corpus: Corpus) -> None:
        """The blank before and after the hit stays, line feeds do not."""
        made = markup(lines(measures.concordance(corpus, ["fish"]), "Fish"))
        assert "talked about <mark>fish</mark> and about" in made
        assert "Vesk: Oran Tiel" in made

    def test_nothing_found_is_said(self, corpus: Corpus) -> None:
        """No empty table."""
        assert "none of the terms is found" in repr(lines(measures.concordance(corpus, []), "Fish"))


class TestByMeeting:
    """by_meeting."""

    def test_silent_sides_are_named_beside_what_was_found(self, corpus: Corpus) -> None:
        """Each meeting says of which side there is no account."""
        made = markup(by_meeting(corpus, measures.concordance(corpus, ["fish"])))
        assert "There is no account by Vesk in this corpus." in made
