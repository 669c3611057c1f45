"""Facts for prose about words."""

from pathlib import Path

import pytest

from podium.frames import Corpus
from podium.word_facts import dividing_words, said_by
from tests.filled import write_filled


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Two sides; one is asked a question."""
    write_filled(
        tmp_path / "corpus" / "transcripts.csv",
        [{"id": "a", "side": "north"}, {"id": "b", "side": "south"}],
    )
    write_filled(
        tmp_path / "corpus" / "turns.csv",
        [{"id": "a/t01", "role": "minister"}, {"id": "b/t01", "role": "journalist"},
         {"id": "b/t02", "role": "minister"}],
    )  # fmt: skip
    said = {"a/t01": "Our " * 40, "b/t01": "Our our?", "b/t02": "Their " * 40}
    rows = [{"transcript": turn[0], "turn": turn, "text": text} for turn, text in said.items()]
    write_filled(tmp_path / "corpus" / "sentences.csv", rows)
    return Corpus(tmp_path)


class TestSaidBy:
    """said_by."""

    def test_words_are_counted_by_side_without_reporters(self, corpus: Corpus) -> None:
        """Capitals do not matter, and a side that never says a word says it no times."""
        found = said_by(corpus)
        assert (found["our north"], found["our south"], found["south"]) == ("40", "no", "40")


class TestDividingWords:
    """dividing_words."""

    def test_a_word_of_one_side_divides(self, corpus: Corpus) -> None:
        """Each side has a word that the other never says."""
        assert dividing_words(corpus) == {
            "compared": "two",
            "clear": "two",
            "clear north": "one",
            "clear south": "one",
        }

    def test_one_side_alone_has_nothing_to_divide(self, tmp_path: Path) -> None:
        """Without a second side there is no contrast, and no fact."""
        assert dividing_words(Corpus(tmp_path)) == {}
