"""What things are called, in whose voice."""

from pathlib import Path

import pandas as pd
import pytest

from podium import naming
from podium.frames import Corpus, Missing, UnknownIdError
from tests.evidence_tables import with_evidence
from tests.invented import invented


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The invented corpus with curated tables; nothing here changes it."""
    return with_evidence(tmp_path_factory.mktemp("data"))


def namings(corpus: Corpus, names: str = "") -> pd.DataFrame:
    """Return the occurrences, which must be there."""
    table = naming.namings(corpus, names)
    assert isinstance(table, pd.DataFrame)
    return table


class TestNamings:
    """namings."""

    @pytest.mark.parametrize(
        ("names", "sets"),
        [("", {"river"}), ("all", {"river", "fish"}), ("fish; river", {"river", "fish"}),
         ("fish", {"fish"}), ("contested", {"river"})],
    )  # fmt: skip
    def test_sets_are_chosen(self, corpus: Corpus, names: str, sets: set[str]) -> None:
        """The contested ones by default."""
        assert set(namings(corpus, names)["set"]) == sets

    def test_words_stand_in_their_context(self, corpus: Corpus) -> None:
        """Within their sentence."""
        row = namings(corpus, "fish").iloc[0]
        assert (row["left"], row["right"]) == ("We talked about ", " and about the river.")

    def test_an_unknown_set_is_refused(self, corpus: Corpus) -> None:
        """The error lists those there are."""
        with pytest.raises(
            UnknownIdError, match="no set of names 'lake'; there are: all, contested"
        ):
            naming.namings(corpus, "lake")

    def test_without_the_tables_it_says_which_are_missing(self, tmp_path: Path) -> None:
        """It does not fail."""
        assert isinstance(naming.namings(invented(tmp_path)), Missing)


class TestSpelled:
    """spelled."""

    def test_capitals_make_no_other_form(self, corpus: Corpus) -> None:
        """Both spellings are named; the words of the sources stay as they are."""
        found = namings(corpus, "fish;river")
        first = found[found["form"] == "the treaty"].assign(form="The Treaty", quote="The Treaty")
        spelled = naming.spelled(pd.concat([found, first], ignore_index=True))
        assert set(spelled["form"]) >= {"the treaty / The Treaty", "the river", "treaty"}
        assert spelled["quote"].iloc[-1] == "The Treaty"
        assert naming.own_words(corpus, spelled)["n"].sum() == len(found) + 1


class TestByVoice:
    """by_voice."""

    def test_each_podium_and_voice_is_counted_apart(self, corpus: Corpus) -> None:
        """The most frequent form first."""
        counts = naming.by_voice(namings(corpus))
        assert counts.to_numpy().tolist() == [
            ["the river", "norland", "own", 1],
            ["the river", "vesk", "own", 1],
            ["treaty", "norland", "quoted", 1],
            ["the treaty", "vesk", "reporter", 1],
        ]


class TestOwnWords:
    """own_words."""

    def test_only_own_words_are_a_sides_usage(self, corpus: Corpus) -> None:
        """What is quoted, and what a reporter says, is counted among the others."""
        table = naming.own_words(corpus, namings(corpus))
        columns = ["norland", "vesk", "others"]
        counts = dict(zip(table["form"], table[columns].to_numpy().tolist(), strict=True))
        assert counts["the river"] == [1, 1, 0]
        assert counts["treaty"] == [0, 0, 1]
        assert counts["the treaty"] == [0, 0, 1]


class TestSpoken:
    """spoken."""

    def test_reporters_words_are_not_a_sides(self, corpus: Corpus) -> None:
        """Two documents of Norland, one of Vesk."""
        assert naming.spoken(corpus) == {"norland": 35 + 10 + 8, "vesk": 12 + 6}
