"""Parts of the corpus to contrast."""

from pathlib import Path

import pytest

from podium import selection
from podium.frames import Corpus, Missing
from podium.selection import Condition, SelectionError
from tests.evidence_tables import NORLAND, with_evidence
from tests.invented import invented


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The invented corpus with curated tables; nothing here changes it."""
    return with_evidence(tmp_path_factory.mktemp("data"))


class TestParse:
    """parse."""

    def test_conditions_are_read(self) -> None:
        """Keys, several values, and what is turned around."""
        assert selection.parse("side: japan; role: not journalist;") == [
            Condition("side", ("japan",)),
            Condition("role", ("journalist",), negated=True),
        ]
        assert selection.parse("theme: korea | security")[0].wanted == ("korea", "security")
        assert selection.parse(" ") == []

    @pytest.mark.parametrize("text", ["japan", "side:", "mood: grim", ": japan"])
    def test_what_is_no_condition_is_refused(self, text: str) -> None:
        """The error says how to write one."""
        with pytest.raises(SelectionError, match="write key: value; keys are side"):
            selection.parse(text)


class TestSelect:
    """select."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("side: vesk", 4),
            ("side: vesk; role: not journalist", 3),
            ("speaker: Ada Brell", 8),
            ("speaker: brell; transcript: 2021-09-09-norland", 2),
            ("meeting: 2021-09-09-port", 2),
            ("theme: fish", 2),
            ("theme: fish | river", 7),
            ("theme: not river; side: norland; act: report", 1),
            ("hedged: true", 1),
            ("polarity: -1", 1),
            ("", 13),
        ],
    )
    def test_sentences_are_chosen(self, corpus: Corpus, text: str, expected: int) -> None:
        """All conditions hold; a sentence may have several themes."""
        assert len(selection.select(selection.sentences(corpus), text)) == expected

    def test_a_value_that_occurs_nowhere_is_refused(self, corpus: Corpus) -> None:
        """The error names the nearest and lists what there is."""
        with pytest.raises(SelectionError, match="no side 'norlnd'; did you mean 'norland'"):
            selection.select(selection.sentences(corpus), "side: norlnd")


class TestChosen:
    """chosen."""

    def test_the_sides_own_words_stand_against_each_other(self, corpus: Corpus) -> None:
        """Where no group is named."""
        own = "role: not journalist"
        assert selection.chosen(corpus, "", "") == (f"side: norland; {own}", f"side: vesk; {own}")

    def test_one_group_alone_is_refused(self, corpus: Corpus) -> None:
        """A contrast has two sides."""
        with pytest.raises(SelectionError, match="name both groups"):
            selection.chosen(corpus, "side: vesk", "")

    def test_codes_need_codings(self, tmp_path: Path) -> None:
        """Without them it says which table is missing."""
        missing = selection.chosen(invented(tmp_path), "theme: river", "theme: fish")
        assert isinstance(missing, Missing)


class TestApart:
    """apart."""

    def test_what_fits_both_groups_stands_in_neither(self, corpus: Corpus) -> None:
        """Two sentences have both themes."""
        facts, table = selection.apart(corpus, ("theme: river", "theme: fish"))
        assert facts == {"a": 5, "b": 0, "both": 2}
        assert f"{NORLAND}/t01/p02/s02" not in set(table["id"])


class TestWords:
    """words."""

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("side: japan; role: not journalist", "Japan, reporters left out"),
            ("role: journalist", "reporters"),
            ("theme: peace_treaty | korea", "theme peace treaty and korea"),
            ("", "everything"),
        ],
    )
    def test_a_selection_reads_aloud(self, text: str, words: str) -> None:
        """As it stands in a sentence."""
        assert selection.words(text) == words
